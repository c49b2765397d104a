"""What speaks for and against two reports being of one happening: one number a signal, of one meaning in every story and language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from timeline.merging.reports import Report, undated
from timeline.merging.vectors import ENCODED, encode, ngrams, usual

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIGNALS = (
    "meaning",
    "unencoded",
    "letters",
    "names",
    "other names",
    "kinds",
    "other kinds",
    "places",
    "other places",
    "figures",
    "other figures",
    "same period",
    "days apart",
    "vague",
    "plan",
    "story",
    "one language",
    "one document",
)
WINDOW = 31  # days within which a word's rarity is counted
RAREST = 4.0  # nats that one word tells at most


class Rarity:
    """How much a word tells within its weeks: minus the logarithm of the share of reports that use it."""

    def __init__(self, reports: Sequence[Report], field: str) -> None:
        self._total: Counter[int] = Counter()
        self._count: Counter[tuple[int, str]] = Counter()
        for one in reports:
            for bucket in _near(one):
                self._total[bucket] += 1
                self._count.update((bucket, word) for word in getattr(one, field))

    def of(self, words: frozenset[str], one: Report) -> float:
        """Nats that these words carry together around this report's days."""
        bucket = _bucket(one)
        return sum(min(RAREST, log((self._total[bucket] + 2) / (self._count[bucket, w] + 1))) for w in words)


def _bucket(one: Report) -> int:
    return one.low // WINDOW


def _near(one: Report) -> tuple[int, int, int]:
    return _bucket(one) - 1, _bucket(one), _bucket(one) + 1


@dataclass(slots=True, eq=False)
class Batch:
    """All reports of a run, in order of time, and what they have in common."""

    reports: Sequence[Report]
    meaning: NDArray[np.float32] | None
    letters: NDArray[np.float32]
    usual_meaning: Sequence[dict[str, float]]
    usual_letters: Sequence[dict[str, float]]
    words: Rarity
    kinds: Rarity
    places: Rarity
    stories: NDArray[np.float32] | None


def batch(reports: Sequence[Report]) -> Batch:
    """Prepare the reports for comparison."""
    import numpy as np

    texts = [undated(r.event) for r in reports]
    meaning, letters = encode(texts), ngrams(texts)
    stories = None
    if meaning is not None:
        documents: dict[str, list[int]] = {}
        for i, r in enumerate(reports):
            documents.setdefault(r.event.document.id, []).append(i)
        stories = np.empty_like(meaning)
        for rows in documents.values():
            mean = meaning[rows].sum(axis=0)
            stories[rows] = mean / max(1e-9, float(np.linalg.norm(mean)))
    return Batch(
        reports, meaning, letters,
        usual(meaning, reports, 0.15) if meaning is not None else [], usual(letters, reports, 0.03),
        Rarity(reports, "words"), Rarity(reports, "kinds"), Rarity(reports, "places"), stories,
    )


def compare(of: Batch, i: int, j: int) -> tuple[float, ...]:
    """The signals between two reports."""
    a, b = of.reports[i], of.reports[j]
    encoded = of.meaning is not None and a.language in ENCODED and b.language in ENCODED
    meaning = story = 0.0
    if encoded:
        meaning = float(of.meaning[i] @ of.meaning[j]) - (of.usual_meaning[i][b.language] + of.usual_meaning[j][a.language]) / 2
        story = float(of.stories[i] @ of.stories[j])
    letters = float(of.letters[i] @ of.letters[j]) - (of.usual_letters[i][b.language] + of.usual_letters[j][a.language]) / 2
    names = (a.names & b.words) | (b.names & a.words)
    shared = min(of.words.of(names, a), of.words.of(names, b))
    other = 0.0
    if a.names and b.names:
        other = min(of.words.of(a.names - names, a), of.words.of(b.names - names, b))
    kinds, places = a.kinds & b.kinds, a.places & b.places
    gap = max(a.low, b.low) - min(a.high, b.high)
    figures = any(_close(x, y) == 2 for x in a.figures for y in b.figures)
    return (
        meaning,
        float(not encoded),
        letters,
        shared / (shared + 4),
        other / (other + 4),
        _share(of.kinds.of(kinds, a)),
        float(bool(a.kinds and b.kinds and not kinds)),
        _share(of.places.of(places, a)),
        float(bool(a.places and b.places and not places)),
        float(figures),
        float(bool(a.figures and b.figures) and not any(_close(x, y) for x in a.figures for y in b.figures)),
        float(a.low == b.low and a.high == b.high),
        float(max(0, gap)),
        log(max(a.days, b.days)) if max(a.days, b.days) < 4000 else log(4000),
        float((a.event.status == "planned") != (b.event.status == "planned")),
        story,
        float(a.language == b.language),
        float(a.event.document.id == b.event.document.id),
    )


def _share(nats: float) -> float:
    return nats / (nats + 4)


def _close(x: float, y: float) -> int:
    if x == y:
        return 2 if x > 1 else 1
    return int(min(x, y) * 1.5 >= max(x, y))
