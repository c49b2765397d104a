"""Text → file, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import click


def format_for(output: Path | None, chosen: str | None, endings: Mapping[str, str]) -> str:
    """The format that is meant: the one chosen, else a table on the screen, and in a file what its ending says, which may be none ("").

    Raises:
        click.UsageError: where the ending means no format.
    """
    if chosen or not output:
        return chosen or "table"
    ending = "" if _is_special(output) else output.suffix.lower()
    if ending not in endings:
        known = ", ".join(sorted(set(endings.values())))
        raise click.UsageError(f"the ending of {output} means no format; say which you want with --format ({known}).")
    return endings[ending]


def check(path: Path, inputs: Iterable[str] = ()) -> None:
    """Refuse a file that cannot be written, or is one of those to be read, before long work is done for it.

    Raises:
        click.UsageError: one sentence that says why.
    """
    folder = path.parent
    if path.is_dir():
        raise click.UsageError(f"-o {path} is a folder; give the name of a file in it.")
    if not folder.is_dir():
        raise click.UsageError(f"-o {path}: there is no folder {folder}; make it first (mkdir -p {folder}).")
    if any(is_same(path, given) for given in inputs):
        raise click.UsageError(f"-o {path} is one of the files to be read, and would be lost; give another name.")
    if path.exists() and not os.access(path, os.W_OK):
        raise click.UsageError(f"-o {path} is protected from being written over; give another name.")
    if not _is_special(path) and not os.access(folder, os.W_OK):
        raise click.UsageError(f"-o {path}: nothing may be written in {folder}; choose another place.")


def write(path: Path, parts: Iterable[str]) -> None:
    """Write UTF-8 beside the file and then rename, so that a reader never meets half of it and a failure leaves the old one.

    Raises:
        click.UsageError: where it cannot be written, in one sentence.
    """
    check(path)
    try:
        if _is_special(path):  # /dev/stdout, a pipe: nothing to rename
            with path.open("w", encoding="utf-8", newline="") as file:
                file.writelines(parts)
            return
        target = path.resolve()  # a link stays a link
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.writelines(parts)
            Path(beside).chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
            Path(beside).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(beside).unlink()
            raise
    except OSError as error:
        raise click.UsageError(f"-o {path} cannot be written ({error.strerror or error}); choose another place.") from error


def is_same(path: Path, given: str) -> bool:
    """Whether an argument names this very file."""
    try:
        return path.is_file() and path.samefile(given)
    except (OSError, ValueError):
        return False


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
