"""RSS and Atom files: one document an item, each with its own date."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from timeline.reading import markup, publication
from timeline.reading.draft import Draft, Problem, Unreadable, damaged
from timeline.reading.files import File
from timeline.reading.limits import FEED

FROM_ITEM = "feed"
FROM_UPDATED = 'the item\'s "updated"'
SMALL = 500_000
"""Bytes up to which a feed may be malformed; feedparser's way through larger ones takes minutes."""
BROKEN = "is no well-formed feed and was not read; save it again"
MALFORMED = "is not well-formed, and only what could be made out was read; save it again"
EMPTY = "is a feed without items, or no feed, and was not read; save it again"


def read(file: File) -> Iterator[Draft | Problem]:
    """The items of the feed. The headline serves as text where an item has no other."""
    import feedparser  # the extra "feeds"

    data = file.read(FEED)
    if len(data) > SMALL and not _well_formed(data):
        raise Unreadable(BROKEN)
    with damaged("feed"):
        feed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        raise Unreadable(EMPTY)
    if feed.bozo and not isinstance(feed.bozo_exception, feedparser.CharacterEncodingOverride):
        yield Problem(MALFORMED, str(feed.bozo_exception))
    for number, entry in enumerate(feed.entries, 1):
        yield _draft(entry, feed.feed, number)


def _draft(entry: Any, feed: Any, number: int) -> Draft:
    title = _text(entry.get("title"))
    updated = publication.stated(dict.get(entry, "updated"))  # feedparser's own get falls back to "published"
    contents = [content.get("value") for content in entry.get("content", ())]
    body = max((_text(source) or "" for source in (*contents, entry.get("summary"))), key=len)
    return Draft(
        text=body or title or "",
        number=number,
        unit="item",
        title=title,
        url=entry.get("link"),
        outlet=_text(feed.get("title")),
        published=entry.get("published"),
        published_from=FROM_ITEM,
        guess=(updated, FROM_UPDATED) if updated else None,
        language_hint=feed.get("language"),
    )


def _well_formed(data: bytes) -> bool:
    try:
        expat.ParserCreate().Parse(data, True)
    except (expat.ExpatError, ValueError):
        return False
    return True


def _text(source: str | None) -> str | None:
    return (markup.plain(source) if markup.is_markup(source) else source.strip()) or None if source else None
