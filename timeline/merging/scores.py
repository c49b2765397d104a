"""How sure two reports are of one happening: signals weighed into log-odds. The weights are fitted by benchmarks/merging.py."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.merging.signals import SIGNALS, Batch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEVELS = {"strict": 1.0, "normal": 0.0, "loose": -1.0}  # log-odds from which reports are put together, on average over all their pairs


@dataclass(frozen=True)
class Weights:
    """What is added up to log-odds.

    Args:
        encoded, unencoded: of a constant and of each signal, for pairs whose sentence vectors are understood and for those without any.
        partly: what vectors understood in part add to the unencoded.
        lead: of a constant, of the sum of the weighed signals, and of the lead that they give a pair over its rivals.
    """

    encoded: NDArray[np.float64]
    unencoded: NDArray[np.float64]
    partly: NDArray[np.float64]
    lead: NDArray[np.float64]


_in_use: ContextVar[Weights | None] = ContextVar("_in_use", default=None)


def weights() -> Weights:
    """The weights in use: those of ``weights.toml``, unless others are tried."""
    return _in_use.get() or _shipped()


@contextmanager
def using(tried: Weights) -> Iterator[None]:
    """Compare by other weights, to fit and to measure them."""
    token = _in_use.set(tried)
    try:
        yield
    finally:
        _in_use.reset(token)


@cache
def _shipped() -> Weights:
    import numpy as np

    data = tomllib.loads((Path(__file__).parent / "weights.toml").read_text(encoding="utf-8"))

    def table(part: str, names: tuple[str, ...]) -> NDArray[np.float64]:
        return np.array([data[part].get(name, 0.0) for name in ("constant", *names)])

    return Weights(table("encoded", SIGNALS), table("unencoded", SIGNALS), table("partly", SIGNALS), table("lead", ("signals", "lead")))


def weighed(table: NDArray[np.float64], understood: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log-odds that two reports are of one happening, each pair by itself.

    Args:
        table: the pairs' signals, from :meth:`Batch.compare`.
        understood: from :meth:`Batch.understood`.
    """
    import numpy as np

    mixed = _mixed(understood)
    return np.asarray(mixed[:, 0] + (table * mixed[:, 1:]).sum(axis=1))


def _mixed(understood: NDArray[np.float64]) -> NDArray[np.float64]:
    """A constant and the signals' weights, a row a pair: those with and without sentence vectors, mixed as far as these are understood."""
    import numpy as np

    own = weights()
    understood = understood[:, None]
    return np.asarray(understood * own.encoded + (1 - understood) * (own.unencoded + (understood > 0) * own.partly))


def log_odds(single: Mapping[tuple[int, int], float], ahead: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Log-odds that two reports are of one happening, in view of what else their papers tell.

    Args:
        single: log-odds of each pair by itself.
        ahead: the lead of each pair over its rivals, from :func:`timeline.merging.rivalry.leads`.
    """
    constant, signals, lead = weights().lead.tolist()
    return {pair: constant + signals * score + lead * ahead[pair] for pair, score in single.items()}


def contributions(batch: Batch, i: int, j: int) -> dict[str, float]:
    """What each signal adds to the log-odds of a pair by itself."""
    import numpy as np

    others = np.array([j])
    weighed = batch.compare(i, others) * _mixed(batch.understood(i, others))[:, 1:]
    return dict(zip(SIGNALS, weighed[0].tolist(), strict=True))
