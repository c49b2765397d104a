"""Archives (.zip) and compressed files (.gz): what they hold is read as files; bombs are refused."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from typing import IO

from timeline.reading.draft import Unreadable, damaged
from timeline.reading.files import Budget, File
from timeline.reading.limits import RATIO, SLACK

BOMB = f"unpacks to more than {RATIO} times its size, as no articles do, and was not read; unpack it yourself if you trust it"
LOCKED = "is locked with a password and was not read; unpack it first"
BROKEN = "is damaged and was not read to its end; save it again"
DAMAGE = (gzip.BadGzipFile, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
"""What reading a damaged, truncated or oddly packed member raises."""


def read(file: File) -> Iterator[File]:
    """The files of a zip archive, in sorted order, without hidden ones."""
    budget = file.budget or Budget()
    with file.open() as stream:
        archive = open_zip(stream)
        for member in sorted(archive.infolist(), key=lambda member: member.filename):
            name = member.filename
            if member.is_dir() or any(part.startswith((".", "__MACOSX")) for part in name.split("/")):
                continue
            budget.spend(member.file_size)
            yield file.inside(name, partial(_open, archive, member), budget)


def _open(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes]:
    if member.flag_bits & 1:
        raise Unreadable(LOCKED)
    return archive.open(member)


def open_zip(stream: IO[bytes] | io.BufferedIOBase, kind: str = "zip archive") -> zipfile.ZipFile:
    """The archive, its table of contents checked; no member can be read beyond the size that the table states.

    Raises:
        Unreadable: where this is no archive, or a bomb.
    """
    size = stream.seek(0, io.SEEK_END)
    with damaged(kind):
        archive = zipfile.ZipFile(stream)
    if sum(member.file_size for member in archive.infolist()) > size * RATIO + SLACK:
        raise Unreadable(BOMB)
    return archive


def unzipped(stream: io.BufferedIOBase) -> io.BufferedReader:
    """What a gzip stream holds; it raises Unreadable where that is a bomb."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    return io.BufferedReader(_Bounded(gzip.GzipFile(fileobj=stream), size * RATIO + SLACK), 1 << 16)


class _Bounded(io.RawIOBase):
    """A stream of which no more than `limit` bytes can be read."""

    def __init__(self, stream: io.BufferedIOBase, limit: int) -> None:
        super().__init__()
        self._stream = stream
        self._left = limit

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._stream.close()
        super().close()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._stream.read1(len(buffer))
        except EOFError as error:  # which readers of records would take for the end of the file
            raise zlib.error(str(error)) from error
        self._left -= len(data)
        if self._left < 0:
            raise Unreadable(BOMB)
        buffer[: len(data)] = data
        return len(data)
