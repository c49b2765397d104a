"""Filters: which entries stay, in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rendering.examples import ALTERNATE, BUILT, CRACKS, DENIED, FLOOD, LEAD, NIGHT, REBUILT, REPAIR, STORY, TOLL
from timeline.rendering.select import Selection, select


@pytest.mark.parametrize(
    ("conditions", "kept"),
    [
        ({}, STORY.entries),
        ({"since": date(2024, 10, 1)}, (ALTERNATE, NIGHT, LEAD, TOLL, REBUILT)),
        ({"until": date(2023, 12, 31)}, (BUILT, DENIED, REPAIR, ALTERNATE, REBUILT)),
        ({"since": date(2024, 9, 30), "until": date(2024, 9, 30)}, (ALTERNATE, FLOOD, NIGHT, REBUILT)),
        ({"languages": ("zh", "he")}, (DENIED, FLOOD, REBUILT)),
        ({"sources": ("courrier",)}, (REPAIR, ALTERNATE, NIGHT, LEAD)),
        ({"sources": ("articles/*.es.txt",)}, (CRACKS, FLOOD)),
        ({"sources": ("*.es",)}, ()),
        ({"statuses": ("planned", "denied")}, (DENIED, TOLL, REBUILT)),
        ({"search": "BRIDGE flood"}, (FLOOD,)),
        ({"search": "2018"}, (DENIED,)),
        ({"search": "الجسر"}, (FLOOD,)),
        ({"search": "no such word"}, ()),
        ({"min_sources": 2}, (FLOOD,)),
        ({"stated_only": True}, tuple(told for told in STORY.entries if told is not LEAD)),
        ({"newest_first": True}, STORY.entries[::-1]),
        ({"limit": 2}, (BUILT, DENIED)),
        ({"limit": 0}, ()),
        ({"newest_first": True, "limit": 1, "statuses": ("reported",)}, (NIGHT,)),
    ],
)
def test_keeps(conditions: dict[str, Any], kept: tuple[object, ...]) -> None:
    assert select(STORY, Selection(**conditions)).entries == kept


def test_undated_reports_are_not_filtered_by_date() -> None:
    hebrew, english = STORY.undated
    assert select(STORY, Selection(since=date(2030, 1, 1), min_sources=1, stated_only=True, limit=0)).undated == (hebrew, english)
    assert select(STORY, Selection(languages=("he",))).undated == (hebrew,)
    assert select(STORY, Selection(sources=("valley",))).undated == (english,)
    assert select(STORY, Selection(search="asked")).undated == (english,)
    assert select(STORY, Selection(statuses=("denied",))).undated == ()
    assert select(STORY, Selection(min_sources=2)).undated == ()


def test_copies_are_one_source() -> None:
    copied = replace(FLOOD, voices=1)
    story = replace(STORY, entries=(copied,))
    assert select(story, Selection(min_sources=1)).entries == (copied,)
    assert select(story, Selection(min_sources=2)).entries == ()


def test_keeps_what_is_beside_the_entries() -> None:
    chosen = select(STORY, Selection(limit=1))
    assert (chosen.documents, chosen.warnings, chosen.title) == (STORY.documents, STORY.warnings, STORY.title)


def test_says_what_was_chosen() -> None:
    assert Selection().words() == ""
    selection = Selection(
        since=date(2024, 1, 1), languages=("fr", "ar"), statuses=("planned",), search="bridge", min_sources=2, newest_first=True, limit=5
    )
    assert selection.words() == "since 2024-01-01; languages fr, ar; planned; search “bridge”; at least 2 independent sources; the newest 5"
