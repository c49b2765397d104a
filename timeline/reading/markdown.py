"""Markdown with front matter (YAML between `---`, TOML between `+++`): the prose without its marks, the fields as fields."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from timeline.reading import dateline
from timeline.reading.draft import Draft, Problem, Unreadable
from timeline.reading.encoding import decode
from timeline.reading.fields import string, value
from timeline.reading.files import File
from timeline.reading.limits import MARKUP, TEXT
from timeline.reading.plain import newlines

LONG = f"has more than {MARKUP // 1000} kB of Markdown, more than an article has; split it, or name it .txt"
LONGEST = 20_000
"""Characters of front matter that are read; the YAML reader is slow."""

_EMBEDDED = re.compile(r"\(data:[^()\s]*\)")
_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(?:(.*?)\n)??(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def read(file: File) -> Iterator[Draft]:
    """The prose of the file; a heading that opens it is its title and no longer part of the text."""
    text, problems = decode(file.read(TEXT))
    text = _EMBEDDED.sub("()", newlines(text))
    if len(text) > MARKUP:
        raise Unreadable(LONG)
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
        id=string(fields, "id"),
        title=string(fields, "title") or heading,
        url=string(fields, "url"),
        outlet=string(fields, "outlet"),
        published=value(fields, "published"),
        guess=dateline.above(prose),
        language=value(fields, "language"),
        problems=problems,
    )


def _fields(fence: str, block: str) -> dict[str, Any] | None:
    """The fields of this front matter, their names in lower case; None where it cannot be parsed."""
    import yaml

    try:  # YAML's base loader leaves every value the string that was written: "no" is Norwegian, 2024-13-45 a warning of ours
        parsed = tomllib.loads(block) if fence == "+++" else yaml.load(block[:LONGEST], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(parsed, dict):
        return {} if parsed in (None, "") else None
    return {str(key).lower(): item for key, item in parsed.items()}


def _prose(source: str) -> tuple[str | None, str]:
    """The heading that opens the text, and its paragraphs, headings, list items and tables (a line for each row), a blank line between.

    Code and pictures are left out.
    """
    from markdown_it import MarkdownIt

    blocks: list[str] = []
    heading: str | None = None
    opening, rows = None, list[list[str]]()
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        if token.type.endswith("_open"):
            opening = token
            if token.type == "tr_open":
                rows.append([])
        elif token.type == "table_close":
            blocks.append("\n".join(" | ".join(filter(None, row)) for row in rows))
            rows = []
        elif token.type == "inline":
            words = "".join(
                "\n" if child.type in ("softbreak", "hardbreak") else child.content
                for child in token.children or ()
                if child.type in ("text", "code_inline", "softbreak", "hardbreak")
            ).strip()
            if heading is None and not blocks and opening is not None and opening.type == "heading_open":
                heading = words
            elif rows:
                rows[-1].append(words)
            elif words:
                blocks.append(words)
    return heading, "\n\n".join(blocks)
