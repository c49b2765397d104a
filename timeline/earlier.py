"""Chronologies that were written before, as the beginning of a new one: ``timeline build old.json new/``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.model import Document, Event, Timeline

PEEK = 4096  # bytes; a chronology names its entries at once


@dataclass(frozen=True, slots=True)
class Earlier:
    """What earlier chronologies tell: their documents, which have no text any more, and all reports of them."""

    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()
    title: str | None = None


def recall(paths: Iterable[str | os.PathLike[str]]) -> tuple[list[str | os.PathLike[str]], Earlier, list[str]]:
    """Tell chronologies from articles, and read the chronologies.

    Returns:
        The paths that are no chronologies, what the others tell, and warnings, one sentence each.
    """
    articles: list[str | os.PathLike[str]] = []
    told = Earlier()
    warnings: list[str] = []
    for path in paths:
        read = _reader(Path(path))
        if not read:
            articles.append(path)
            continue
        try:
            timeline = read(Path(path).read_bytes().decode("utf-8"), str(path))
        except UnicodeDecodeError:
            warnings.append(f"{path}: is no UTF-8 text and was not read; save the chronology as UTF-8")
            continue
        except (OSError, ValueError) as error:
            warnings.append(f"{error}")
            continue
        reports = timeline.reports()
        told = Earlier((*told.documents, *timeline.documents), (*told.events, *reports), told.title or timeline.title)
    return articles, told, warnings


def without(earlier: Earlier, documents: Sequence[Document]) -> Earlier:
    """What earlier chronologies tell beyond these documents: an article that is read anew is not told twice.

    A document of before whose id is taken by another article now goes by its id and the beginning of its checksum.
    """
    read = {(document.id, document.sha256) for document in documents}
    taken = {document.id for document in documents}
    kept: dict[tuple[str, str | None], Document] = {}
    for document in earlier.documents:
        key = (document.id, document.sha256)
        if key not in read and key not in kept:
            kept[key] = replace(document, id=f"{document.id}~{(document.sha256 or 'before')[:8]}") if document.id in taken else document
            taken.add(kept[key].id)
    events = [(event, kept.get((event.document.id, event.document.sha256))) for event in earlier.events]
    told = dict.fromkeys(replace(event, document=document) for event, document in events if document)  # two chronologies may tell the same
    return Earlier(tuple(kept.values()), tuple(told), earlier.title)


def _reader(path: Path) -> Callable[[str, str], Timeline] | None:
    """What reads this file as a chronology: text and name → Timeline; None where it is none."""
    kind = path.suffix.lower()
    if kind not in (".json", ".csv") or not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            head = file.read(PEEK)
    except OSError:
        return None
    if kind == ".csv":
        from timeline.rendering import csv

        return csv.read if csv.is_chronology(head.decode("utf-8", "replace")) else None
    from timeline.rendering import json

    return json.read if json.is_chronology(head.decode("utf-8", "replace")) else None
