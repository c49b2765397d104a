"""JSON: one document a line (JSON lines), or one file with an object or an array of them. Texts are delivered unchanged."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

from timeline.reading import fields
from timeline.reading.draft import Draft, Problem, Unreadable
from timeline.reading.encoding import decode
from timeline.reading.files import File
from timeline.reading.limits import TEXT, WHOLE
from timeline.reading.ours import OURS

LONG = f"is longer than {TEXT // 1_000_000} MB and was not read; one line holds one document"
BROKEN = "is no valid JSON and was not read; mend or remove it"
NO_TEXT = 'has no "text" and was not read; a document is an object such as {"id": "a1", "published": "2024-10-01", "text": "…"}'

LINES = (".jsonl", ".ndjson")

_BLANK = b" \t\r\n"


def read(file: File) -> Iterator[Draft | Problem]:
    """The documents of a file of JSON lines, or of one object or array where the file as a whole is that."""
    with file.open() as stream:
        head = stream.read(4)
    if not file.name.lower().endswith(LINES):
        yield from _whole(decode(file.read(WHOLE))[0])
    elif b"\0" in head or head.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16: its lines are not the lines of the bytes
        for number, line in enumerate(decode(file.read(WHOLE))[0].split("\n"), 1):
            yield from _line(line, number)
    else:
        with file.open() as stream:
            yield from _lines(stream)


def _whole(text: str) -> Iterator[Draft | Problem]:
    """A file as a whole; where it is no JSON as a whole, its lines."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise Unreadable("is nested too deeply to be read; give documents as plain objects") from None
    except ValueError as error:
        lines = text.split("\n")
        if any(_is_object(line) for line in lines[:10]):
            for number, line in enumerate(lines, 1):
                yield from _line(line, number)
            return
        raise Unreadable(f"is no valid JSON and was not read; mend it ({_reason(error)})") from None
    if isinstance(value, dict) and "text" not in value:
        if _is_chronology(value):
            raise Unreadable(OURS)
        arrays = _arrays(value)
        value = arrays[0] if len(arrays) == 1 else value
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield _draft(item, number, "item")
    else:
        yield _draft(value, None)


def _is_chronology(value: dict[str, Any]) -> bool:
    """Whether this is what `timeline build` writes; what feed readers save has entries too, without sources."""
    entries = value.get("entries")
    return isinstance(entries, list) and all(isinstance(entry, dict) and "sources" in entry for entry in entries)


def _lines(stream: io.BufferedIOBase) -> Iterator[Draft | Problem]:
    """Line by line, so that a large file never stands in memory; only ``\\n`` ends a line, U+2028 may stand in a text."""
    number = 0
    while line := stream.readline(TEXT + 1):
        number += 1
        if len(line) > TEXT and not line.endswith(b"\n"):
            while (rest := stream.readline(TEXT)) and not rest.endswith(b"\n"):
                pass
            yield Problem(LONG, number=number)
            continue
        if line.strip(_BLANK):
            try:
                text, problems = decode(line)
            except Unreadable:
                yield Problem(BROKEN, "binary data", number)
                continue
            yield from (Problem(p.sentence, p.detail, number) for p in problems)
            yield from _line(text, number)


def _line(text: str, number: int) -> Iterator[Draft | Problem]:
    if not (text := text.strip()):
        return
    try:
        value = json.loads(text)
    except RecursionError:
        yield Problem(BROKEN, "nested too deeply", number)
    except ValueError as error:
        yield Problem(BROKEN, _reason(error), number)
    else:
        yield _draft(value, number)


def _arrays(value: dict[str, Any]) -> list[list[Any]]:
    """The arrays of an object, or else of the objects in it, as programs wrap their answers."""
    objects, arrays = [value], list[list[Any]]()
    while objects and not arrays:
        items = [item for wrapped in objects for item in wrapped.values()]
        arrays = [item for item in items if isinstance(item, list)]
        objects = [item for item in items if isinstance(item, dict)]
    return arrays


def _draft(value: Any, number: int | None, unit: str = "line") -> Draft | Problem:
    part = _fields(value) if isinstance(value, dict) else {}
    text = fields.prose(part)
    if text is None:
        return Problem(NO_TEXT, number=number, unit=unit)
    identified = part.get("language_from") == "identified"  # by `timeline read`: it may have found several
    return Draft(
        text=text,
        number=number,
        unit=unit,
        id=_identity(part.get("id")),
        title=fields.string(part, "title"),
        url=fields.string(part, "url"),
        outlet=fields.string(part, "outlet"),
        published=part["published"] if "published" in part else fields.value(part, "published"),
        language=None if identified else fields.value(part, "language"),
        language_hint=fields.string(part, "language") if identified else None,
    )


def _fields(value: dict[str, Any]) -> dict[str, Any]:
    """The object with its names in lower case, those of "fields" in it among them, but the names of a document as they are."""
    others = {key.lower(): item for key, item in value.items()}
    more = others.get("fields")
    if isinstance(more, dict):
        others = {key.lower(): item for key, item in more.items()} | others
    return others | {part: value[part] for part in fields.NAMES if part in value}


def _identity(value: Any) -> str | None:
    """A string as it is, any other JSON value as its compact text; None where there is none."""
    if value is None or isinstance(value, str):
        return _string(value)
    try:
        return _string(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    except RecursionError:
        return None


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _reason(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}, line {error.lineno} column {error.colno}" if error.lineno > 1 else f"{error.msg}, column {error.colno}"
    return "a number is too long"
