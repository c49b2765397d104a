"""Files and standard input → documents: text, title, publication date, language, SHA-256."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from timeline.model import Document
from timeline.reading.archive import BROKEN, DAMAGE
from timeline.reading.complete import EMPTY, Completer
from timeline.reading.draft import Draft, Problem, Unreadable
from timeline.reading.files import File, find, trouble
from timeline.reading.formats import Format, format_of
from timeline.reading.globs import Globs
from timeline.reading.ours import OURS, is_ours
from timeline.reading.report import Report

__all__ = ["read"]

LEFT_OUT = "is left out: not a kind of file that articles come in; name it itself to have it tried"
OTHER = (".doc", ".epub", ".msg", ".odp", ".ods", ".pages", ".ppt", ".pptx", ".rtf", ".xls", ".xlsx")
SAVE_AS = "is of a kind that is not read; save it as .docx, .odt, .pdf, .eml or .csv, or as plain text"
DEEP = "lies too deep in other files and was not read; unpack it"
DEEPEST = 4
"""Files in files (a zip in a zip) are opened this far down."""


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    published: date | str | None = None,
    language: str | None = None,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    published_from: Literal["mtime"] | None = None,
    output: str | os.PathLike[str] | None = None,
) -> tuple[list[Document], list[str]]:
    """Read articles.

    Args:
        paths: files, folders (read recursively, in sorted order, hidden files skipped), or `-` for standard input.
        published: publication date of all of them; goes before what they state.
        language: code of the language of those that do not state theirs.
        include, exclude: globs (or one) that a file's name, or its path in the folder or archive, has to match or must not match.
        published_from: "mtime" takes the day of a file's last change where no publication date is found.
        output: what is going to be written, and is no article where an earlier run left it in one of the folders.

    Returns:
        The documents in the order of the paths, and the warnings, one sentence each that begins with the file's name. Bad input raises
        nothing: it is left out, or read as far as it goes, and a warning says so. Every document's own warnings are among them.
    """
    report = Report()
    reader = _Reader(report, Completer(report, published, language, published_from), Globs(_several(include), _several(exclude)))
    documents: list[Document] = []
    for found in find([paths] if isinstance(paths, str | os.PathLike) else paths, output):
        if isinstance(found, File):
            documents.extend(reader.documents(found))
        else:
            report.add(*found)
    if (include or exclude) and not reader.globs.passed:
        report.add("--include/--exclude", Problem("let no file in; loosen them"))
    return documents, report.sentences()


def _several(globs: Sequence[str]) -> Sequence[str]:
    """Globs, of which one alone may come without its list; each of its letters would be a glob."""
    return [globs] if isinstance(globs, str) else globs


@dataclass(frozen=True, slots=True)
class _Reader:
    """Opens files, and the files in them."""

    report: Report
    complete: Completer
    globs: Globs

    def documents(self, file: File) -> Iterator[Document]:
        """The documents of a file and of the files in it; what cannot be read is reported."""
        try:
            yield from self._documents(file)
        except Unreadable as error:
            self.report.add(file.path, Problem(str(error)))
        except DAMAGE as error:
            self.report.add(file.path, Problem(BROKEN, " ".join(str(error).split())))
        except OSError as error:
            self.report.add(file.path, trouble(error))

    def _documents(self, file: File) -> Iterator[Document]:
        if file.name.lower().endswith(OTHER):
            self.report.add(file.path, Problem(SAVE_AS))
            return
        given = file.named
        if self.globs.ask_for(file):
            file = replace(file, named=True)
        format_ = format_of(file)
        if not self.globs.admit(file, bool(format_ and format_.holds_files)):
            return
        if format_ is None:
            self.report.add(file.path, Problem(LEFT_OUT))
            return
        if not given and is_ours(file):
            self.report.add(file.path, Problem(OURS))
            return
        item = None
        for item in _items(file, format_):
            match item:
                case Draft():
                    file = file if file.sha256 else replace(file, sha256=_digest(file))
                    if document := self.complete(item, file):
                        yield document
                case Problem():
                    self.report.add(file.path, item)
                case File() if item.depth > DEEPEST:
                    self.report.add(item.path, Problem(DEEP))
                case File():
                    file = file if file.sha256 else replace(file, sha256=_digest(file))
                    yield from self.documents(replace(item, sha256=file.sha256))
        if item is None:
            self.report.add(file.path, Problem(EMPTY))


def _items(file: File, format_: Format) -> Iterator[Draft | Problem | File]:
    try:
        yield from format_.read(file)
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        raise Unreadable(f'needs {package} to be read; install it with: pip install "timeline-news[{format_.extra}]"') from error


def _digest(file: File) -> str:
    """SHA-256 of the file's bytes, in hexadecimal."""
    with file.open() as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
