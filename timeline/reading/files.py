"""Paths → files: what is named, what folders hold, standard input."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

from timeline.reading.draft import Problem, Unreadable
from timeline.reading.limits import FILES, UNPACKED, WHOLE

STDIN = "-"
FULL = f"unpacks to more than {UNPACKED // 1_000_000} MB or {FILES} files, and the rest was not read; unpack it first"
ABOUT = re.compile(r"readme(\.[^.]*)?|timeline\.toml", re.IGNORECASE)
"""Names of files that tell of the folder, or of how to read it; they are no article, unless they are named themselves."""
PAGE = re.compile(r"(.+)\.x?html?", re.IGNORECASE)
BESIDE = (
    "_archivos", "_arquivos", "_bestanden", "_bylos", "-Dateien", "_datoteke", "_dosyalar", "_elemei", "_failid", "_fails", "_fajlovi",
    "_ficheiros", "_fichiers", "_file", ".files", "_files", "_fitxategiak", "_fitxers", "_pliki", "_soubory", "_tiedostot",
)  # fmt: skip
"""How browsers call the folder of pictures, scripts and advertisements beside a saved page (Windows' list of connected folders)."""


@dataclass(slots=True)
class Budget:
    """What may still be unpacked from one file on disk, however deep its archives lie in each other."""

    bytes: int = UNPACKED
    files: int = FILES

    def spend(self, size: int) -> None:
        """Take one file of this size from the budget.

        Raises:
            Unreadable: where nothing is left.
        """
        self.bytes -= size
        self.files -= 1
        if self.bytes < 0 or self.files < 0:
            raise Unreadable(FULL)


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: on disk, on standard input, or inside another file.

    Args:
        path: as it is shown; what lies inside another file follows a ``#``.
        id: the path from the folder that was given; where documents have no id of their own, they take this.
        name: the last part of its path; its ending tells the format, and there may be a date in it.
        open: gives its bytes from the beginning, as often as it is called.
        modified: day of the last change on disk.
        named: whether the user gave it by name, so that it is tried whatever its kind.
        sha256: of the file on disk that it lies in; None until it is known.
        depth: how many files it lies in.
        url: where an archive of the web says that it came from.
        budget: what may still be unpacked from the file on disk that it lies in.
    """

    path: str
    id: str
    name: str
    open: Callable[[], io.BufferedIOBase]
    modified: date | None = None
    named: bool = False
    sha256: str | None = None
    depth: int = 0
    url: str | None = None
    budget: Budget | None = None

    def inside(
        self, part: str, open_: Callable[[], Any], budget: Budget | None = None, name: str | None = None, url: str | None = None
    ) -> File:
        """A file that lies in this one, under the path `part`."""
        return File(
            path=f"{self.path}#{part}",
            id=f"{self.id}#{part}",
            name=name or part.rsplit("/", 1)[-1],
            open=open_,
            modified=self.modified,
            sha256=self.sha256,
            depth=self.depth + 1,
            url=url,
            budget=budget or self.budget,
        )

    def read(self, limit: int) -> bytes:
        """All its bytes.

        Raises:
            Unreadable: where there are more than `limit`.
            OSError: where it cannot be opened.
        """
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise Unreadable(f"is larger than {limit / 1_000_000:g} MB, more than is read of such a file; split it, or leave it out")
        return data


Found = File | tuple[str, Problem]
"""A file, or a path and what is wrong with it."""


def find(paths: Iterable[str | os.PathLike[str]], output: str | os.PathLike[str] | None = None) -> Iterator[Found]:
    """The files that these paths mean, each once: folders recursively and sorted, without hidden ones and what is written to."""
    seen: set[tuple[int, int]] = set()
    if output and (status := _status(Path(output))):
        seen.add((status.st_dev, status.st_ino))
    for given in paths:
        path = Path(given)
        if str(given) == STDIN:
            yield _stream("standard input", lambda _: sys.stdin.buffer)
        elif _is_folder(path):
            yield from _folder(path, seen)
        elif (found := _file(path, path.name, seen, named=True)) is not None:
            yield found


def _folder(root: Path, seen: set[tuple[int, int]]) -> Iterator[Found]:
    errors: list[OSError] = []
    empty = True
    for folder, subfolders, names in os.walk(root, onerror=errors.append):
        beside = {page[1] + ending for page in map(PAGE.fullmatch, names) if page for ending in BESIDE}
        subfolders[:] = sorted(name for name in subfolders if not name.startswith(".") and name not in beside)
        for name in sorted(names):
            path = Path(folder, name)
            if name.startswith(".") or ABOUT.fullmatch(name) or not (path.is_symlink() or path.is_file()):
                continue
            empty = False
            if (found := _file(path, path.relative_to(root).as_posix(), seen)) is not None:
                yield found
    for error in errors:
        yield shown(Path(error.filename)), trouble(error)
    if empty and not errors:
        yield shown(root), Problem("is a folder without any file; give a folder of articles, or the articles themselves")


def _file(path: Path, identity: str, seen: set[tuple[int, int]], named: bool = False) -> Found | None:
    """The file at this path; None where it was met before."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        return shown(path), trouble(error)
    if (key := (status.st_dev, status.st_ino)) in seen:
        return None
    seen.add(key)
    if not path.is_file():  # a pipe, as in <(…), can be read only once
        return _stream(shown(path), path.open) if named else None
    return File(shown(path), shown(identity), path.name, lambda: path.open("rb"), datetime.fromtimestamp(status.st_mtime).date(), named)


def _stream(path: str, open_: Callable[..., IO[bytes]]) -> Found:
    try:
        stream = open_("rb")
        data = stream.read(WHOLE + 1)
    except AttributeError:  # it is closed, or was replaced by something that has no bytes
        return path, Problem("cannot be read, as it is closed; give the files by name")
    except (OSError, ValueError) as error:
        return path, trouble(error)
    if len(data) > WHOLE:
        return path, Problem(f"has more than {WHOLE // 1_000_000} MB; give the files by name")
    return File(path, "stdin", "stdin", lambda: io.BytesIO(data), named=True)


def shown(path: str | os.PathLike[str]) -> str:
    """The path as text that every encoding can write; bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder above it may not be entered, or the name is too long: told where it is opened
        return False


def trouble(error: Exception) -> Problem:
    """What an error of the file system means for the user."""
    match error:
        case FileNotFoundError():
            return Problem("there is no such file or folder; check the name")
        case PermissionError():
            return Problem("may not be read; give yourself the right to (chmod u+rX), or leave it out")
        case _:
            return Problem("cannot be opened; check the disk and the name", getattr(error, "strerror", None) or str(error))
