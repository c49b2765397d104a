"""JSON: the whole chronology in one object, in the form of ``timeline/schema.json``, which :func:`read` brings back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from timeline.model import Alternative, Document, Entry, Event, Expression, Figure, Part, Timeline, Translation
from timeline.rendering import Options
from timeline.rendering.shape import check

_CHRONOLOGY = re.compile(r'"entries"\s*:\s*\[\s*(?:\]|\{\s*"date"\s*:\s*(?:"[^"]*"|null)\s*,\s*"first"|.*"certainty"\s*:)', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")


def render(timeline: Timeline, options: Options) -> str:
    """The chronology as one JSON object, indented, ending in a line feed."""
    return dump(timeline_object(timeline), indent=1) + "\n"


def dump(value: Any, *, indent: int | None = None) -> str:
    """JSON with letters of all scripts as they are; a lone surrogate, which no file can hold, is escaped."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent))


def timeline_object(timeline: Timeline) -> dict[str, Any]:
    return {
        "title": timeline.title,
        "entries": [entry_object(entry) for entry in timeline.entries],
        "undated": [source_object(event) for event in timeline.undated],
        "warnings": list(timeline.warnings),
        "documents": [document_object(document) for document in timeline.documents],
    }


def entry_object(entry: Entry) -> dict[str, Any]:
    return {
        "date": entry.edtf,
        "first": _day(entry.first),
        "last": _day(entry.last),
        "text": entry.text,
        "language": entry.language,
        **_translation_objects(entry.translation),
        "status": entry.status,
        "certainty": entry.certainty,
        "languages": list(entry.languages),
        "voices": entry.voices,
        "figures": list(entry.figures),
        "warnings": list(entry.warnings),
        "merged": list(entry.merged),
        "apart": list(entry.apart),
        "sources": [source_object(event) for event in entry.sources],
    }


def source_object(event: Event) -> dict[str, Any]:
    document, expression = event.document, event.expression
    return {
        "document": document.id,
        "path": document.path,
        "title": document.title,
        "published": _day(document.published),
        "language": event.language,
        "start": event.start,
        "end": event.end,
        "text": event.text,
        "quote": event.quote,
        **_translation_objects(event.translation),
        "date": event.edtf,
        "first": _day(event.first),
        "last": _day(event.last),
        "status": event.status,
        "certainty": event.certainty,
        "figures": [asdict(figure) for figure in event.figures],
        "names": list(event.names),
        "said_by": event.said_by,
        "reason": event.reason,
        "warnings": list(event.warnings),
        "expression": expression_object(expression) if expression else None,
    }


def expression_object(expression: Expression) -> dict[str, Any]:
    """An expression with its keys in the order of ``timeline tag --format jsonl``."""
    return {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "edtf": expression.edtf,
        "first": _day(expression.first),
        "last": _day(expression.last),
        "anchor": expression.anchor,
        "rule": expression.rule,
        "inferred": list(expression.inferred),
        "evidence": list(expression.evidence),
        "alternatives": [{**asdict(other), "first": _day(other.first), "last": _day(other.last)} for other in expression.alternatives],
        "boundary": expression.boundary,
        "warnings": list(expression.warnings),
    }


def document_object(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "path": document.path,
        "sha256": document.sha256,
        "language": document.language,
        "published": _day(document.published),
        "title": document.title,
        "url": document.url,
        "outlet": document.outlet,
        "published_from": document.published_from,
        "language_from": document.language_from,
        "parts": [asdict(part) for part in document.parts],
        "warnings": list(document.warnings),
    }


def _translation_objects(translation: Translation | None) -> dict[str, Any]:
    """The translation's text, and beside it what made it."""
    if not translation:
        return {"translation": None, "translated": None}
    made = {"language": translation.language, "package": translation.package, "warnings": list(translation.warnings)}
    return {"translation": translation.text, "translated": made}


def is_chronology(head: str) -> bool:
    """Whether a file that begins so is a chronology; what feed readers save has entries too."""
    return _CHRONOLOGY.search(head) is not None


def read(text: str, name: str = "JSON") -> Timeline:
    """A chronology brought back from JSON, as it was but for the articles' texts, which JSON does not hold.

    Keys that are not known are ignored; of the known ones only those that carry the chronology must be there, so that files written by
    hand or by an older version are read too.

    Args:
        name: of the file, for messages.

    Raises:
        ValueError: where the text is no JSON or has not the form of ``timeline/schema.json``; one sentence that begins with the name.
    """
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except ValueError as error:
        raise ValueError(f"{name}: is no valid JSON and was not read; mend it ({error})") from None
    except RecursionError:
        raise ValueError(f"{name}: is JSON nested too deeply and was not read; write the chronology anew") from None
    if not isinstance(data, dict) or not isinstance(data.get("entries"), list):
        raise ValueError(f"{name}: has no chronology in it, the key “entries” is missing; was it written by timeline build --format json?")
    try:
        timeline = _timeline(data)
        check(timeline, Timeline, "")
        return timeline
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"the key “{error.args[0]}” is missing" if isinstance(error, KeyError) else str(error)
        raise ValueError(f"{name}: is not in the form that timeline build --format json writes and was not read; mend it ({what})") from None


def _timeline(data: dict[str, Any]) -> Timeline:
    documents = {item["id"]: _document(item) for item in data.get("documents") or ()}
    entries = tuple(_entry(item, documents) for item in data["entries"])
    undated = tuple(_source(item, documents) for item in data.get("undated") or ())
    return Timeline(entries, undated, tuple(documents.values()), _strings(data.get("warnings")), data.get("title"))


def _entry(data: dict[str, Any], documents: dict[str, Document]) -> Entry:
    return Entry(
        text=data["text"],
        language=data.get("language"),
        sources=_reports(data["sources"], documents),
        edtf=data["date"],
        first=_date(data["first"]),
        last=_date(data["last"]),
        status=data.get("status", "happened"),
        certainty=data.get("certainty", "stated"),
        translation=_translation(data),
        figures=_strings(data.get("figures")),
        warnings=_strings(data.get("warnings")),
        merged=_strings(data.get("merged")),
        apart=_strings(data.get("apart")),
        voices=data.get("voices", 1),
    )


def _reports(items: list[dict[str, Any]], documents: dict[str, Document]) -> tuple[Event, ...]:
    if not items:
        raise ValueError("an entry has no sources")
    return tuple(_source(item, documents) for item in items)


def _source(data: dict[str, Any], documents: dict[str, Document]) -> Event:
    document = documents.get(data["document"])
    if document is None:
        document = _document({"id": data["document"]} | {key: data.get(key) for key in ("path", "title", "language", "published")})
        documents[document.id] = document
    expression = data.get("expression")
    return Event(
        document=document,
        start=data["start"],
        end=data["end"],
        text=data.get("text", data["quote"]),
        quote=data["quote"],
        expression=_expression(expression) if expression else None,
        first=_date(data.get("first")),
        last=_date(data.get("last")),
        edtf=data.get("date"),
        status=data.get("status", "happened"),
        certainty=data.get("certainty", "stated"),
        figures=tuple(Figure(item["text"], item["value"], item.get("counts")) for item in data.get("figures") or ()),
        names=_strings(data.get("names")),
        said_by=data.get("said_by"),
        reason=data.get("reason"),
        warnings=_strings(data.get("warnings")),
        translation=_translation(data),
        language=data.get("language"),
    )


def _expression(data: dict[str, Any]) -> Expression:
    fields: dict[str, Any] = {field: data[field] for field in ("start", "end", "text", "type", "value")}
    return Expression(
        **fields,
        mod=data.get("mod"),
        edtf=data.get("edtf"),
        first=_date(data.get("first")),
        last=_date(data.get("last")),
        rule=data.get("rule", ""),
        anchor=data.get("anchor"),
        boundary=data.get("boundary"),
        inferred=_strings(data.get("inferred")),
        evidence=_strings(data.get("evidence")),
        alternatives=tuple(
            Alternative(item["value"], _date(item["first"]), _date(item["last"]), item["reason"]) for item in data.get("alternatives") or ()
        ),
        warnings=_strings(data.get("warnings")),
    )


def _document(data: dict[str, Any]) -> Document:
    fields = ("path", "sha256", "language", "title", "url", "outlet", "published_from", "language_from")
    return Document(
        data["id"],
        "",
        published=_date(data.get("published")),
        parts=tuple(Part(part["start"], part["end"], part["language"]) for part in data.get("parts") or ()),
        warnings=_strings(data.get("warnings")),
        **{field: data.get(field) for field in fields},
    )


def _translation(data: dict[str, Any]) -> Translation | None:
    if data.get("translation") is None:
        return None
    made = data.get("translated") or {}
    return Translation(data["translation"], made.get("language", "en"), made.get("package", ""), _strings(made.get("warnings")))


def _strings(values: Iterable[str] | None) -> tuple[str, ...]:
    if isinstance(values, str):  # whose letters would make a list
        raise TypeError(f"{values!r} is no list")
    return tuple(values or ())


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
