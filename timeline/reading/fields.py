"""What front matter, table headers and the keys of other programs' JSON call the parts of a document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NAMES = {
    "id": ("id",),
    "text": ("text", "body", "content", "content_text", "article", "articlebody", "fulltext", "full_text"),
    "published": (
        "published",
        "date",
        "publishdate",
        "publish_date",
        "publication_date",
        "pubdate",
        "published_at",
        "publishedat",
        "date_published",
        "datepublished",
        "created_at",
    ),
    "language": ("language", "lang", "locale"),
    "title": ("title", "headline"),
    "url": ("url", "source_url", "link", "permalink"),
    "outlet": ("outlet", "publisher", "newspaper", "site", "publication", "source", "from"),
}
"""For each part its names, in lower case; the first that is there is taken. A date of change ("updated", "lastmod") is no publication date."""


def value(fields: Mapping[str, Any], part: str) -> Any:
    """The field that holds this part, or None."""
    return next((fields[name] for name in NAMES[part] if fields.get(name) not in (None, "")), None)


def string(fields: Mapping[str, Any], part: str) -> str | None:
    """The field that holds this part, where it is a plain value."""
    found = value(fields, part)
    return str(found) if isinstance(found, str | int | float) else None
