"""Whole articles as papers write them: each marks every expression as [[text|value]], and the tagger finds these and no other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.model import Document
from timeline.tagging import tag

ARTICLES = [
    pytest.param(path.stem, article, id=f"{path.stem}: {article['title']}")
    for path in sorted((Path(__file__).parent / "articles").glob("*.toml"))
    for article in tomllib.loads(path.read_text(encoding="utf-8"))["article"]
]
MARKED = re.compile(r"\[\[([^|\]]+)\|([^\]]*)\]\]")


def parted(marked: str) -> tuple[str, list[tuple[int, str, str]]]:
    """The plain text, and (start, text, value) of every expression marked in it."""
    plain, expressions, end = "", [], 0
    for mark in MARKED.finditer(marked):
        plain += marked[end : mark.start()]
        expressions.append((len(plain), mark[1], mark[2]))
        plain += mark[1]
        end = mark.end()
    return plain + marked[end:], expressions


@pytest.mark.parametrize(("language", "article"), ARTICLES)
def test_an_article_means_its_values(language: str, article: dict[str, Any]) -> None:
    text, expressions = parted(article["text"])
    assert expressions
    found = tag(Document(article["title"], text, language, article["published"]))
    assert [(each.start, each.text, each.value) for each in found] == expressions
