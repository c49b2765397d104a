"""Every format says that a translation is a machine's, whose, and what in it differs from the source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.merging import merge
from timeline.model import Timeline, Translation
from timeline.rendering import Options, names, render
from timeline.rendering.template import ready
from translation.conftest import event

DIFFERS = "figures differ: 13 587 → 135"
ENGLISH = "135 people left on Tuesday 1 October 2024."
PICTURES = {"mermaid"}  # labels alone


def chronology() -> Timeline:
    from timeline.events import find_events
    from timeline.tagging import tag

    document = event("13 587 personnes sont parties mardi 1er octobre 2024.", "fr").document
    [found] = find_events(document, tag(document))
    found = replace(found, translation=Translation(ENGLISH, "en", "translate-fr_en 1.9", (DIFFERS,)))
    return Timeline(merge([found]), (), (document,))


@pytest.mark.parametrize("name", sorted({*names(), *ready()} - PICTURES - {"template", "log"}))
def test_it_is_told(name: str) -> None:
    options = Options(width=120, template=name) if name in ready() else Options(width=120)
    text = render(chronology(), "template" if name in ready() else name, options)
    if ENGLISH not in text:
        assert name in ("timeml",), f"{name} shows no translation"
        return
    flat = text.replace("\r\n ", "").replace("\\u2192", "→").replace("\\_", "_").replace("&#8594;", "→")
    assert "translate-fr_en 1.9" in flat
    assert DIFFERS in flat
