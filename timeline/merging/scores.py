"""How sure two reports are of one happening: signals weighed into log-odds. The weights are fitted by benchmarks/merging.py."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.merging.signals import SIGNALS, Batch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEVELS = {"strict": 1.0, "normal": 0.0, "loose": -1.0}  # log-odds from which reports are put together, on average over all their pairs


@cache
def weights() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights of a constant and of each signal: with sentence vectors, and without them."""
    import numpy as np

    data = tomllib.loads((Path(__file__).parent / "weights.toml").read_text(encoding="utf-8"))

    def table(part: str) -> NDArray[np.float64]:
        return np.array([data[part].get(name, 0.0) for name in ("constant", *SIGNALS)])

    return table("encoded"), table("unencoded")


def log_odds(batch: Batch, i: int, others: NDArray[np.int64], table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log-odds that report i and each of the others are of one happening.

    Args:
        table: their signals, from :meth:`Batch.compare`.
    """
    import numpy as np

    known, unknown = weights()
    encoded = batch.encoded[others] & batch.encoded[i]
    return np.asarray(np.where(encoded, known[0] + table @ known[1:], unknown[0] + table @ unknown[1:]))


def contributions(batch: Batch, i: int, j: int) -> dict[str, float]:
    """What each signal adds to the log-odds of a pair."""
    import numpy as np

    signals = batch.compare(i, np.array([j]))[0]
    weight = weights()[0 if batch.encoded[i] and batch.encoded[j] else 1]
    return dict(zip(SIGNALS, (signals * weight[1:]).tolist(), strict=True))
