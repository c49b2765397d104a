"""Fragments of HTML, as feeds and mails hold them, → text. Whole pages need more: see html.py."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(["script", "style", "head", "title", "template", "noscript", "figcaption", "svg", "math"])
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,2000}|!--)>?")


def is_markup(text: str) -> bool:
    """Whether there are tags in this text."""
    return bool(_TAG.search(text))


def plain(fragment: str) -> str:
    """The text of this fragment: a paragraph for each block, a blank line between; without scripts, styles and captions."""
    parser = _Text()
    parser.feed(fragment)
    parser.close()
    blocks = (re.sub(r"[ \t\r\n\f\u00a0]+", " ", block).strip() for block in "".join(parser.pieces).split("\0"))
    return "\n\n".join(block for block in blocks if block)


class _Text(HTMLParser):
    """Collects character data; ``\\0`` stands for a block's edge."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            self.pieces.append("\0")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self.pieces.append("\0")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data.replace("\0", ""))
