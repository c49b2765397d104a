"""Which module reads a file: by the ending of its name, else by how its bytes begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from timeline import languages
from timeline.reading.draft import Draft, Problem
from timeline.reading.files import File


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Args:
        module: in this package, has ``read(file)``.
        endings: of file names, lower case.
        beginning: matches the first bytes of such a file, where they tell.
        extra: what has to be installed for it.
    """

    module: str
    endings: tuple[str, ...]
    beginning: re.Pattern[bytes] | None = None
    extra: str | None = None

    def read(self, file: File) -> Iterator[Draft | Problem | File]:
        """What the file holds: documents, problems, further files."""
        yield from import_module(f"timeline.reading.{self.module}").read(file)


FORMATS = (
    Format("markdown", (".md", ".markdown"), re.compile(rb"(---|\+\+\+)[ \t]*\r?\n")),
    Format("jsonlines", (".jsonl", ".ndjson", ".json"), re.compile(rb'\s*[\[{]\s*["{}\]]')),
)
PLAIN = Format("plain", (".txt", ".text"))


def format_of(file: File) -> Format | None:
    """How to read this file; None for one in a folder whose name promises no article.

    Raises:
        OSError: where it cannot be opened.
    """
    name = file.name.lower()
    for known in (*FORMATS, PLAIN):
        if name.endswith(known.endings):
            return known
    ending = name.rpartition(".")[2] if "." in name else ""
    if not file.named and ending and ending not in languages.known():
        return None
    with file.open() as stream:
        head = stream.read(1000).removeprefix(b"\xef\xbb\xbf")
    return next((known for known in FORMATS if known.beginning and known.beginning.match(head)), PLAIN)
