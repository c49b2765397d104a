"""A whole build of labelled reports, for benchmarks/merging.py: found, dated and merged by the program alone."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.events import find_events
from timeline.model import Entry, Event
from timeline.reading import read
from timeline.tagging import reconcile, tag


@dataclass(frozen=True)
class Mention:
    """A happening in an article: a report of one sentence (its span is the whole text), or a part of a longer article."""

    document: str
    language: str
    published: date
    story: str
    happening: str
    start: int
    end: int

    def told_in(self, event: Event) -> bool:
        """Whether the event found covers half of the mention, or lies for the most part within it."""
        shared = min(event.end, self.end) - max(event.start, self.start)
        return event.document.id == self.document and 2 * shared >= min(self.end - self.start, event.end - event.start) > 0 < shared


@dataclass(frozen=True)
class Read:
    """The labelled mentions of a file, and all events that the program finds in its articles."""

    mentions: Sequence[Mention]
    events: Sequence[Event]

    @classmethod
    def of(cls, path: Path) -> Read:
        """Read, tag and find; see benchmarks/merging.py for the forms of a line."""
        mentions = [m for line in path.read_text(encoding="utf-8").splitlines() if line.strip() for m in _mentions(json.loads(line), path.stem)]
        documents, _ = read([path])
        tagged = [(document, tag(document)) for document in documents]
        expressions = reconcile(tagged)
        return cls(mentions, [e for (d, _), found in zip(tagged, expressions, strict=True) for e in find_events(d, found)])

    def stories(self) -> list[str]:
        """Names of the stories told, in order."""
        return list(dict.fromkeys(m.story for m in self.mentions))

    def outcomes(self, entries: Sequence[Entry], story: str, days: int) -> Iterator[tuple[Mention, Mention, bool, bool]]:
        """Pairs of mentions in different languages, published at most so many days apart: whether they are one, and are put together."""
        home: dict[Mention, set[int]] = {m: set() for m in self.mentions if m.story == story}
        told: dict[str, list[Mention]] = {}
        for mention in home:
            told.setdefault(mention.document, []).append(mention)
        for number, entry in enumerate(entries):
            for source in entry.sources:
                for mention in told.get(source.document.id, ()):
                    if mention.told_in(source):
                        home[mention].add(number)
        for a, b in itertools.combinations(home, 2):
            if a.language != b.language and abs((a.published - b.published).days) <= days:
                yield a, b, a.happening == b.happening, bool(home[a] & home[b])


def measure(outcomes: Iterator[tuple[Mention, Mention, bool, bool]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of pairs."""
    said = [(same, joined) for _, _, same, joined in outcomes]
    hit = sum(same and joined for same, joined in said)
    p, r = hit / (sum(joined for _, joined in said) or 1), hit / (sum(same for same, _ in said) or 1)
    return p, r, 2 * p * r / (p + r or 1)


def _mentions(row: dict[str, object], stem: str) -> Iterator[Mention]:
    told = row.get("events")
    spans = told if isinstance(told, list) else [{"event": row["event"], "start": 0, "end": len(str(row["text"]))}]
    for one in spans:
        published, story = date.fromisoformat(str(row["published"])), str(row.get("story") or row.get("topic") or stem)
        yield Mention(str(row["id"]), str(row["language"]), published, story, one["event"], one["start"], one["end"])
