"""How many independent outlets tell of a happening."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Event
from timeline.stems import plain

COPY = 0.6  # share of common shingles from which two texts are copies of one dispatch
LETTERS = 5  # of a shingle


def voices(reports: Sequence[Event]) -> int:
    """Number of independent voices: all reports of one outlet, and all near-identical copies of one text, are one.

    An article whose outlet is unknown is an outlet of its own.
    """
    texts: dict[str, int] = {}
    root: list[int] = []
    outlets: dict[str, int] = {}
    shingles: list[frozenset[str]] = []
    for event in reports:
        text, outlet = plain(event.quote or event.text), event.document.outlet or event.document.id
        if text not in texts:
            texts[text] = len(root)
            shingles.append(_shingles(text))
            root.append(len(root))
            for other in range(len(root) - 1):
                if _alike(shingles[-1], shingles[other]):
                    _join(root, other, len(root) - 1)
        _join(root, outlets.setdefault(outlet, texts[text]), texts[text])
    return len({_find(root, n) for n in range(len(root))})


def _find(root: list[int], n: int) -> int:
    while root[n] != n:
        n = root[n]
    return n


def _join(root: list[int], a: int, b: int) -> None:
    root[max(_find(root, a), _find(root, b))] = min(_find(root, a), _find(root, b))


def _shingles(text: str) -> frozenset[str]:
    return frozenset(text[i : i + LETTERS] for i in range(max(1, len(text) - LETTERS + 1)))


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return min(len(a), len(b)) >= COPY * max(len(a), len(b)) and len(a & b) >= COPY * len(a | b)
