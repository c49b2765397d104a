"""Paths → files: what is named, what folders hold, standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import IO

from timeline.reading.draft import Problem, Unreadable
from timeline.reading.limits import WHOLE

STDIN = "-"
ABOUT = "readme"
"""Files of this name tell of the folder; they are no article, unless they are named themselves."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: on disk, on standard input, or inside another file.

    Args:
        path: as it is shown; what lies inside another file follows a ``#``.
        id: the path from the folder that was given; where documents have no id of their own, they take this.
        open: gives its bytes from the beginning, as often as it is called.
        modified: day of the last change on disk.
        named: whether the user gave it by name, so that it is tried whatever its kind.
        sha256: of the file on disk that it lies in; None until it is known.
        depth: how many files it lies in.
    """

    path: str
    id: str
    open: Callable[[], io.BufferedIOBase]
    modified: date | None = None
    named: bool = False
    sha256: str | None = None
    depth: int = 0

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.id.rsplit("/", 1)[-1]

    def read(self, limit: int) -> bytes:
        """All its bytes.

        Raises:
            Unreadable: where there are more than `limit`.
            OSError: where it cannot be opened.
        """
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise Unreadable(f"is larger than {limit // 1_000_000} MB, too large for one article; split it, or leave it out")
        return data


Found = File | tuple[str, Problem]
"""A file, or a path and what is wrong with it."""


def find(paths: Iterable[str | os.PathLike[str]], include: Sequence[str] = (), exclude: Sequence[str] = ()) -> Iterator[Found]:
    """The files that these paths mean, each once: folders recursively and sorted, without hidden ones.

    Args:
        include, exclude: globs for a file's name or its path in the folder that was given.
    """
    seen: set[tuple[int, int]] = set()
    for given in paths:
        path = Path(given)
        if str(given) == STDIN:
            yield _standard_input()
        elif path.is_dir():
            yield from _folder(path, include, exclude, seen)
        elif not wanted(path.as_posix(), include, exclude):
            continue
        elif (found := _file(path, path.name, seen, named=True)) is not None:
            yield found


def wanted(name: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    """Whether the globs let this file in; `*` stands for any characters, slashes too."""

    def matches(globs: Sequence[str]) -> bool:
        return any(fnmatch(name, glob) or fnmatch(name.rsplit("/", 1)[-1], glob) for glob in globs)

    return (not include or matches(include)) and not matches(exclude)


def _folder(root: Path, include: Sequence[str], exclude: Sequence[str], seen: set[tuple[int, int]]) -> Iterator[Found]:
    errors: list[OSError] = []
    count = 0
    for folder, subfolders, names in os.walk(root, onerror=errors.append):
        subfolders[:] = sorted(n for n in subfolders if not n.startswith("."))
        for name in sorted(n for n in names if not (n.startswith(".") or n.lower().startswith(ABOUT))):
            path = Path(folder, name)
            inside = path.relative_to(root).as_posix()
            if wanted(inside, include, exclude) and (path.is_file() or path.is_symlink()):
                count += 1
                if (found := _file(path, inside, seen)) is not None:
                    yield found
        yield from ((str(error.filename), trouble(error)) for error in errors)
        count += len(errors)
        errors.clear()
    for error in errors:
        yield str(error.filename), trouble(error)
        count += 1
    if not count:
        kind = " that --include and --exclude let in" if include or exclude else ""
        yield str(root), Problem(f"is a folder without any file{kind}; give a folder of articles, or the articles themselves")


def _file(path: Path, identity: str, seen: set[tuple[int, int]], named: bool = False) -> Found | None:
    """The file at this path; None where it was met before."""
    try:
        status = path.stat()
    except OSError as error:
        return str(path), trouble(error)
    if (key := (status.st_dev, status.st_ino)) in seen:
        return None
    seen.add(key)
    if not path.is_file():  # a pipe, as in <(…), can be read only once
        return _stream(str(path), path.open) if named else None
    return File(str(path), identity, lambda: path.open("rb"), datetime.fromtimestamp(status.st_mtime).date(), named)


def _standard_input() -> Found:
    return _stream("standard input", lambda mode: sys.stdin.buffer)


def _stream(path: str, open_: Callable[..., IO[bytes]]) -> Found:
    try:
        stream = open_("rb")
        data = stream.read(WHOLE + 1)
    except (OSError, ValueError) as error:
        return path, trouble(error)
    if len(data) > WHOLE:
        return path, Problem(f"has more than {WHOLE // 1_000_000} MB; give the files by name")
    return File(path, "stdin", lambda: io.BytesIO(data), named=True)


def trouble(error: Exception) -> Problem:
    """What an error of the file system means for the user."""
    match error:
        case FileNotFoundError():
            return Problem("there is no such file or folder; check the name")
        case PermissionError():
            return Problem("may not be read; give yourself the right to (chmod u+rX), or leave it out")
        case _:
            return Problem("cannot be opened; check the disk and the name", getattr(error, "strerror", None) or str(error))
