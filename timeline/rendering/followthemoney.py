"""FollowTheMoney entities, one JSON object a line, for Aleph and its kin: an Event for each entry, an Article for each document.

Model: https://followthemoney.tech/explorer/schemata/Event/ . Ids depend on the content alone, so that a second import updates the first.
FollowTheMoney's dates are days, months or years: other periods have a start and an end, and the words of the date go into the notes. Its
checksums are SHA-1, so the SHA-256 goes into the notes too; its languages are ISO 639-3, so ours are keywords.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from timeline.model import Document, Entry, Timeline
from timeline.rendering import Options
from timeline.rendering.json import dump
from timeline.rendering.text import plain, shown
from timeline.rendering.wording import attribution, notes, when


def render(timeline: Timeline, options: Options) -> str:
    """The lines: articles first, so that every event's proof is known before it."""
    told = (event.document for entry in timeline.entries for event in entry.sources)
    documents = {document.id: document for document in (*timeline.documents, *told)}
    entities = {entity["id"]: entity for entity in (*map(_article, documents.values()), *map(_event, timeline.entries))}
    return "".join(f"{dump(entity)}\n" for entity in entities.values())


def _event(entry: Entry) -> dict[str, Any]:
    quotes = [f"« {event.quote} » {attribution(event)}" for event in entry.sources]
    documents = [event.document for event in entry.sources]
    properties: dict[str, Iterable[str]] = {
        "name": [shown(entry)],
        "alias": [entry.text] if entry.translation else [],
        **_dates(entry),
        "description": quotes,
        "keywords": [entry.status, f"date {entry.certainty}", *entry.languages],
        "notes": [f"{when(entry, long=True)} ({entry.edtf})" if entry.edtf else "", *entry.figures, *notes(entry)],
        "proof": map(_article_id, documents),
        "publisher": [document.outlet or "" for document in documents],
        "sourceUrl": map(_url, documents),
        "recordId": [entry.edtf or ""],
    }
    return _entity("Event", _id("event", entry.edtf or "", entry.text), properties)


def _article(document: Document) -> dict[str, Any]:
    name = PurePath(document.path).name if document.path else document.id
    properties = {
        "name": [document.title or name],
        "title": [document.title or ""],
        "fileName": [name],
        "publishedAt": [document.published.isoformat() if document.published else ""],
        "publisher": [document.outlet or ""],
        "sourceUrl": [_url(document)],
        "keywords": list(document.languages),
        "notes": [f"SHA-256 {document.sha256}" if document.sha256 else ""],
    }
    return _entity("Article", _article_id(document), properties)


def _dates(entry: Entry) -> dict[str, list[str]]:
    edtf = (entry.edtf or "").rstrip("?~%")
    if re.fullmatch(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?", edtf):  # seasons and quarters are months from 21 on, unknown to FollowTheMoney
        return {"date": [edtf]}
    return {name: [day.isoformat()] for name, day in (("startDate", entry.first), ("endDate", entry.last)) if day}


def _entity(schema: str, id: str, properties: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    """Values are sets in FollowTheMoney: no empty ones, none twice."""
    cleaned = {name: list(dict.fromkeys(filter(None, map(plain, values)))) for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in cleaned.items() if values}}


def _article_id(document: Document) -> str:
    return _id("article", document.sha256 or "", document.id)


def _id(*parts: str) -> str:
    return f"timeline-{sha256(chr(0).join(parts).encode(errors='replace')).hexdigest()[:40]}"


def _url(document: Document) -> str:
    return document.url if document.url and re.fullmatch(r"https?://[!-~]+", document.url) else ""
