"""Markdown: front matter as fields, prose without marks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from timeline.reading import read

Write = Callable[..., Path]


def test_yaml_front_matter(write: Write) -> None:
    content = """---
title: "Le barrage : trois jours après"
date: 2024-10-01 08:30:00 +0200
updated: 2024-10-09
lang: fr
url: https://example.org/2023/01/02/barrage
publisher: La Vallée
tags: [eau, secours]
---
Le barrage a cédé **hier**.
"""
    [document], warnings = read([write("a.md", content.replace("\n", "\r\n"))])
    assert warnings == []
    assert (document.text, document.title) == ("Le barrage a cédé hier.", "Le barrage : trois jours après")
    assert (document.published, document.published_from) == (date(2024, 10, 1), "field")
    assert (document.language, document.language_from) == ("fr", "field")
    assert (document.url, document.outlet) == ("https://example.org/2023/01/02/barrage", "La Vallée")


def test_toml_front_matter(write: Write) -> None:
    [document], _ = read([write("a.md", '+++\ntitle = "Le barrage"\ndate = 2024-10-01T08:30:00+02:00\n+++\n\nLe barrage a cédé hier soir.\n')])
    assert (document.title, document.published, document.text) == ("Le barrage", date(2024, 10, 1), "Le barrage a cédé hier soir.")


def test_norway_stays_norwegian(write: Write) -> None:
    [document], warnings = read([write("2024-10-01.md", "---\nlanguage: no\ntitle: 2024-10-02\n---\nDemningen brast tirsdag morgen.\n")])
    assert (document.title, document.language, warnings) == ("2024-10-02", "nb", [])


def test_marks_pictures_code_and_addresses_are_no_prose(write: Write) -> None:
    content = """# Dam *breaks*

The dam [gave way](https://example.org/2023/01/02/dam.html "2 January 2023") on `Tuesday`.
It had stood since 1962.

![Photo of 3 March 2020](dam.jpg)

```
date 2019-05-05
```

## What follows

- Schools open on 4 October
- Trains &amp; buses run

| day | people |
|---|---|
| Monday | 200 |

<script>alert("2018-01-01")</script>
"""
    [document], _ = read([write("2024-10-01.md", content)])
    assert document.title == "Dam breaks"
    blocks = [
        "The dam gave way on Tuesday.\nIt had stood since 1962.",
        "What follows",
        "Schools open on 4 October",
        "Trains & buses run",
        "day | people\nMonday | 200",
    ]
    assert document.text == "\n\n".join(blocks)


@pytest.mark.parametrize("block", ["title: [", "- a\n- b", "a: &a [*a, *a]\nb: *c", "\t: x"])
def test_front_matter_that_cannot_be_read(write: Write, block: str) -> None:
    [document], [warning] = read([path := write("2024-10-01.md", f"---\n{block}\n---\nThe dam gave way on Tuesday.\n")])
    assert document.text == "The dam gave way on Tuesday."
    assert warning == f"{path}: has front matter that cannot be read and was passed over; mend it, one `key: value` a line"


def test_without_front_matter_and_with_a_rule(write: Write) -> None:
    [document], _ = read([write("2024-10-01.md", "The dam gave way.\n\n---\n\nRescuers came.\n")])
    assert document.text == "The dam gave way.\n\nRescuers came."
