"""Lines that fit a number of terminal columns, in every script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, get_character_cell_size

# What may not begin a line, and what may not end one, where a line may break between any two characters (JIS X 4051, shortened).
_NOT_FIRST = set("、。，．・：；？！）］｝〕〉》」』】〟’”…ー々〜%,.:;!?)]}")
_NOT_LAST = set("（［｛〔〈《「『【〝‘“([{")


def wrap(text: str, widths: Iterable[int]) -> list[str]:
    """The text in lines, cut between words, and between characters that are two columns wide; a word wider than its line is cut anyhow.

    Args:
        widths: columns of the first line, the second …; the last width holds for all lines after it.
    """
    steps = iter(widths)
    width = next(steps)
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and cell_len(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            width, line = next(steps, width), ""
            piece = piece.lstrip()
        while not line and cell_len(piece.rstrip()) > width:
            head = cut(piece, width)
            lines.append(head)
            width, piece = next(steps, width), piece[len(head) :]
        line += piece
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def cut(text: str, width: int) -> str:
    """As much of the text as fits, one character at least; marks stay with their letters."""
    taken = 0
    for index, character in enumerate(text):
        taken += get_character_cell_size(character)
        if taken > width and index:
            return text[:index]
    return text


def excerpt(text: str, focus: str, width: int) -> str:
    """As much of the text as fits, with an ellipsis where something is left out: its beginning, and the place where the focus stands."""
    if _fits(text, width):
        return text
    place = text.find(focus)
    head = _words(text, width - 1)
    if not focus or place < 0 or place + len(focus) <= len(head):
        return head + "…"
    tail = _words(text[place:], max(width // 2, min(cell_len(focus), width - 12)))
    ending = "…" if place + len(tail) < len(text) else ""
    return f"{_words(text, max(8, width - cell_len(tail) - 4))} … {tail}{ending}"


def _words(text: str, width: int) -> str:
    """The whole words that fit; of a text without spaces, the characters."""
    if _fits(text, width):
        return text
    fitting = cut(text, width)
    if text[len(fitting)] != " " and " " in fitting.strip():
        fitting = fitting.rpartition(" ")[0]
    return fitting.rstrip()


def _fits(text: str, width: int) -> bool:
    """Without a look at all of a text that may be huge."""
    return len(cut(text, width)) == len(text) and cell_len(text) <= width


def pad(text: str, width: int) -> str:
    """The text filled with spaces to this many columns."""
    return text + " " * max(0, width - cell_len(text))


def _pieces(text: str) -> Iterator[str]:
    """Pieces between which a line may break; a space belongs to the word before it."""
    piece = ""
    for character in text:
        if piece and (
            (piece[-1] == " " and character != " ")
            or ((_wide(piece[-1]) or _wide(character)) and character != " " and character not in _NOT_FIRST and piece[-1] not in _NOT_LAST)
        ):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _wide(character: str) -> bool:
    return get_character_cell_size(character) == 2
