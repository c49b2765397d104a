"""Four invented stories told by papers in sixteen languages, none of which took part in fitting: found, dated and merged by a whole build."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import timeline
from timeline.model import Event, Timeline

STORIES = Path(__file__).with_name("stories.jsonl")
MENTIONS = [
    (article["id"], article["story"], article["language"], told)
    for article in map(json.loads, STORIES.read_text(encoding="utf-8").splitlines())
    for told in article["events"]
]


@pytest.fixture(scope="module")
def chronology() -> Timeline:
    return timeline.build([STORIES])


def tells(source: Event, document: str, told: Mapping[str, Any]) -> bool:
    """Whether a report covers half of a marked happening, or lies for the most part within it."""
    shared = min(source.end, told["end"]) - max(source.start, told["start"])
    return source.document.id == document and 2 * shared >= min(told["end"] - told["start"], source.end - source.start) > 0 < shared


def test_happenings_are_found_and_dated(chronology: Timeline) -> None:
    reports = [[s for e in chronology.entries for s in e.sources if tells(s, document, told)] for document, _, _, told in MENTIONS]
    days = [(date.fromisoformat(told["first"]), date.fromisoformat(told["last"])) for *_, told in MENTIONS]
    dated = [any((s.first, s.last) == day for s in found) for found, day in zip(reports, days, strict=True)]
    assert sum(map(bool, reports)) >= 0.98 * len(MENTIONS)
    assert sum(dated) >= 0.95 * len(MENTIONS)


def test_reports_of_one_happening_in_different_languages_become_one_entry(chronology: Timeline) -> None:
    homes = [
        {n for n, e in enumerate(chronology.entries) if any(tells(s, document, told) for s in e.sources)} for document, _, _, told in MENTIONS
    ]
    pairs = [
        (one[3]["event"] == other[3]["event"], bool(home & away))
        for (one, home), (other, away) in itertools.combinations(zip(MENTIONS, homes, strict=True), 2)
        if one[1] == other[1] and one[2] != other[2]
    ]
    right = sum(same and joined for same, joined in pairs)
    assert right >= 0.92 * sum(joined for _, joined in pairs)
    assert right >= 0.85 * sum(same for same, _ in pairs)
