"""Fragments of HTML, as feeds and mails hold them, → text. Whole pages need more: see html.py."""

from __future__ import annotations

import html
import re

_BLOCK = re.compile(
    "address|article|aside|blockquote|br|caption|center|d[dlt]|details|div|fieldset|figure|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section"
    "|summary|table|tbody|t[dhr]|tfoot|thead"
)
_SILENT = frozenset(("figcaption", "head", "math", "noscript", "script", "style", "svg", "template", "title"))
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^<>]*>|<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]{0,10000}>", re.DOTALL)
_EDGE, _MARK = "\0", "\1"
_OURS = str.maketrans("", "", _EDGE + _MARK)


def is_markup(text: str) -> bool:
    """Whether there are tags or character references in this text."""
    return bool(_TAG.search(text)) or html.unescape(text) != text


def plain(fragment: str, *, quoting: bool = False) -> str:
    """The text of this fragment: a paragraph for each block, a blank line between; without scripts, styles and captions.

    One pass in linear time, which the standard library's parser does not promise on broken markup.

    Args:
        quoting: whether a paragraph within block quotations begins with as many ">" and a space, as in a plain mail.
    """
    pieces: list[str] = []
    unclosed: set[str] = set()
    position = depth = 0
    while match := _TAG.search(fragment, position):
        pieces.append(html.unescape(fragment[position : match.start()].translate(_OURS)))
        position = match.end()
        tag = (match[2] or "").lower()
        if tag in _SILENT and not match[1] and tag not in unclosed:
            if close := re.compile(rf"</{tag}\b[^<>]*>", re.IGNORECASE).search(fragment, position):
                position = close.end()
            else:
                unclosed.add(tag)
        elif _BLOCK.fullmatch(tag):
            if quoting and tag == "blockquote":
                depth = max(0, depth - 1) if match[1] else depth + 1
            pieces.append(_EDGE + ">" * depth + _MARK * bool(depth))
    pieces.append(html.unescape(fragment[position:].translate(_OURS)))
    blocks = (block.rpartition(_MARK) for block in "".join(pieces).split(_EDGE))
    return "\n\n".join(f"{marks} {text}".strip() for marks, _, block in blocks if (text := " ".join(block.split())))
