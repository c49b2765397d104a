"""A compressed file (.gz): the one file in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.reading.archive import unzipped
from timeline.reading.files import File


def read(file: File) -> Iterator[File]:
    """The file without its `.gz`; it keeps the path of the compressed one."""
    name = file.name[: -len(".gz")] if file.name.lower().endswith(".gz") else file.name
    yield replace(file, name=name, open=lambda: unzipped(file.open()), depth=file.depth + 1)
