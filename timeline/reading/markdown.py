"""Markdown with front matter (YAML between `---`, TOML between `+++`): the prose without its marks, the fields as fields."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from timeline.reading.draft import Draft, Problem
from timeline.reading.encoding import decode
from timeline.reading.files import File
from timeline.reading.limits import TEXT
from timeline.reading.plain import newlines

FIELDS = {
    "published": ("published", "date", "publishdate", "publish_date", "pubdate", "published_at", "date_published"),
    "language": ("language", "lang", "locale"),
    "title": ("title", "headline"),
    "url": ("url", "source_url", "link", "permalink", "source"),
    "outlet": ("outlet", "publisher", "newspaper", "site", "publication"),
    "id": ("id",),
}
"""What front matter calls these; the first that is there is taken. Dates of change ("updated", "lastmod") are no publication dates."""

LONGEST = 20_000
"""Characters of front matter that are read; the YAML reader is slow."""

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(?:(.*?)\n)??(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def read(file: File) -> Iterator[Draft]:
    """The prose of the file; a heading that opens it is its title and no longer part of the text."""
    text, problems = decode(file.read(TEXT))
    text = newlines(text)
    fields: dict[str, Any] = {}
    if match := _FRONT.match(text):
        text = text[match.end() :]
        found = _fields(match[1], match[2] or "")
        if found is None:
            problems += (Problem("has front matter that cannot be read and was passed over; mend it, one `key: value` a line"),)
        else:
            fields = found
    heading, prose = _prose(text)
    yield Draft(
        text=prose,
        id=_string(_field(fields, "id")),
        title=_string(_field(fields, "title")) or heading,
        url=_string(_field(fields, "url")),
        outlet=_string(_field(fields, "outlet")),
        published=_field(fields, "published"),
        language=_field(fields, "language"),
        problems=problems,
    )


def _fields(fence: str, block: str) -> dict[str, Any] | None:
    if fence == "+++":
        try:
            return {key.lower(): value for key, value in tomllib.loads(block).items()}
        except (tomllib.TOMLDecodeError, RecursionError):
            return None
    import yaml

    try:  # the base loader leaves every value the string that was written: "no" is Norwegian, 2024-13-45 a warning of ours
        value = yaml.load(block[:LONGEST], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if value is None:
        return {}
    return {str(key).lower(): item for key, item in value.items()} if isinstance(value, dict) else None


def _field(fields: dict[str, Any], name: str) -> Any:
    return next((fields[key] for key in FIELDS[name] if fields.get(key) is not None), None)


def _string(value: Any) -> str | None:
    return str(value) if isinstance(value, str | int | float) and str(value) else None


def _prose(source: str) -> tuple[str | None, str]:
    """The heading that opens the text, and its paragraphs, headings and list items, a blank line between; code and pictures are left out."""
    from markdown_it import MarkdownIt

    blocks: list[str] = []
    heading: str | None = None
    opening = None
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        if token.type.endswith("_open"):
            opening = token
        elif token.type == "inline":
            words = "".join(
                "\n" if child.type in ("softbreak", "hardbreak") else child.content
                for child in token.children or ()
                if child.type in ("text", "code_inline", "softbreak", "hardbreak")
            ).strip()
            if heading is None and not blocks and opening is not None and opening.type == "heading_open":
                heading = words
            elif words:
                blocks.append(words)
    return heading, "\n\n".join(blocks)
