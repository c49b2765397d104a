"""Files and standard input → documents: text, title, publication date, language, SHA-256."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from timeline.model import Document
from timeline.reading.complete import EMPTY, Completer
from timeline.reading.draft import Draft, Problem, Unreadable
from timeline.reading.files import File, find, trouble
from timeline.reading.formats import format_of
from timeline.reading.report import Report

__all__ = ["read"]

LEFT_OUT = "is left out: not a kind of file that articles come in; name it itself to have it tried"
DEEPEST = 4
"""Files in files (a zip in a zip) are opened this far down."""


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    published: date | str | None = None,
    language: str | None = None,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    published_from: Literal["mtime"] | None = None,
) -> tuple[list[Document], list[str]]:
    """Read articles.

    Args:
        paths: files, folders (read recursively, in sorted order, hidden files skipped), or `-` for standard input.
        published: publication date of all of them; goes before what they state.
        language: code of the language of those that do not state theirs.
        include, exclude: globs that a file's name, or its path in the folder, has to match or must not match.
        published_from: "mtime" takes the day of a file's last change where no publication date is found.

    Returns:
        The documents in the order of the paths, and the warnings, one sentence each that begins with the file's name. Bad input raises
        nothing: it is left out, or read as far as it goes, and a warning says so. Every document's own warnings are among them.
    """
    report = Report()
    complete = Completer(report, published, language, published_from)
    documents: list[Document] = []
    for found in find(paths, include, exclude):
        if isinstance(found, File):
            documents.extend(_documents(found, complete, report))
        else:
            report.add(*found)
    return documents, report.sentences()


def _documents(file: File, complete: Completer, report: Report) -> Iterator[Document]:
    """The documents of a file and of the files in it."""
    try:
        format_ = format_of(file)
        if format_ is None:
            report.add(file.path, Problem(LEFT_OUT))
            return
        if file.sha256 is None:
            with file.open() as stream:
                file = replace(file, sha256=hashlib.file_digest(stream, "sha256").hexdigest())
        item = None
        for item in format_.read(file):
            match item:
                case Draft():
                    if document := complete(item, file):
                        yield document
                case Problem():
                    report.add(file.path, item)
                case File() if item.depth > DEEPEST:
                    report.add(item.path, Problem("lies too deep in other files and was not read; unpack it"))
                case File():
                    yield from _documents(item, complete, report)
        if item is None:
            report.add(file.path, Problem(EMPTY))
    except Unreadable as error:
        report.add(file.path, Problem(str(error)))
    except OSError as error:
        report.add(file.path, trouble(error))
