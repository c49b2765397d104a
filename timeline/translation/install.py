"""Packages brought as files: looked at before anything is unpacked, tried before anything is installed, moved into place in one step.

A package is a zip archive with one folder in it: metadata.json, model/ and sentencepiece.model or bpe.model.
"""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import stat
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from timeline.translation.engine import Engine
from timeline.translation.errors import TranslationError
from timeline.translation.packages import STAGING, Package, describe, folders, found, load_metadata

MOST_FILES = 2_000
MOST_BYTES = 4 * 1024**3  # unpacked; Argos's largest packages have some 300 MB
MOST_METADATA = 1024**2  # bytes
_ABANDONED = 3600  # seconds
_FOLDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def inspect(path: Path) -> Package:
    """What package a file holds, read without unpacking it.

    Raises:
        TranslationError: where it is no sane package: no zip, damaged, a path outside its folder, a link, too large, parts missing.
    """
    with _archive(path) as archive:
        return _inspected(archive, path)


def add(path: Path) -> Package:
    """Install a package file where Argos looks for packages; an older one of the same pair of languages is replaced.

    Raises:
        TranslationError: where the file is no sane package, its model does not load, or there is no room; nothing is installed then.
    """
    home = folders()[0]
    with _archive(path) as archive:
        package = _inspected(archive, path)
        room = sum(info.file_size for info in archive.infolist())
        with _staging(home, path, room) as staging:
            archive.extractall(staging)
            fresh = staging / package.path.name
            trial(load_metadata(fresh))
            old = [p.path for p in found() if p.path.parent == home and (p.code == package.code or p.path.name == fresh.name)]
            _swap(old, fresh, home)
    return load_metadata(home / fresh.name)


def remove(name: str) -> list[Package]:
    """Uninstall the packages of a name (``translate-fr_en``, ``fr_en`` or the name of a folder), whatever their version.

    Raises:
        TranslationError: where there is none, or it cannot be removed.
    """
    doomed = [p for p in found() if name in (p.code, p.code.removeprefix("translate-"), p.path.name)]
    if not doomed:
        have = ", ".join(dict.fromkeys(p.code for p in found())) or "none"
        raise TranslationError(f"No package {name} is installed (installed: {have}).")
    for package in doomed:
        try:
            with _staging(package.path.parent, package.path, 0) as staging:
                package.path.rename(staging / package.path.name)
        except OSError as error:
            raise TranslationError(f"{package.name} in {package.path} cannot be removed: {error.strerror}.") from error
    return doomed


def trial(package: Package) -> tuple[str, str]:
    """Load a package and translate a date with it, written as its language writes dates; returns the date and its translation.

    Raises:
        TranslationError: where it is damaged, or does not load or work.
    """
    if package.problem:
        raise TranslationError(package.problem)
    sentence = _date_in(package.source)
    [(_, hypotheses)] = Engine(package, threads=1).translate([sentence], beam=1)
    return sentence, hypotheses[0].text


def _date_in(language: str) -> str:
    from dateparser.languages.loader import default_loader

    try:
        month = max(default_loader.get_locale(language).info["october"], key=len)  # its shorter ones are abbreviations
    except (ValueError, KeyError):
        month = "10"
    return f"7 {month} 2023"


def _swap(old: Sequence[Path], fresh: Path, home: Path) -> None:
    """Put the fresh folder in the place of the old ones, or leave all as it was."""
    aside = {path: fresh.with_name(f"old-{i}") for i, path in enumerate(old)}
    try:
        for path, away in aside.items():
            path.rename(away)
        fresh.rename(home / fresh.name)
    except BaseException:
        for path, away in aside.items():
            if away.exists():
                away.rename(path)
        raise


@contextmanager
def _archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """The opened file; what is wrong with it, then or later, in one sentence."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except FileNotFoundError as error:
        raise TranslationError(f"{path} does not exist.") from error
    except (zipfile.BadZipFile, EOFError, NotImplementedError, zlib.error) as error:
        raise TranslationError(f"{path} is no Argos package, or a damaged one ({error}): bring the file anew.") from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise TranslationError(f"The disk is full: {path} was not installed.") from error
        raise TranslationError(f"{path} cannot be installed: {error.strerror or error}.") from error
    except TranslationError as error:
        raise TranslationError(str(error) if str(path) in str(error) else f"{path} is not installed: {str(error).rstrip('.')}.") from error


def _inspected(archive: zipfile.ZipFile, path: Path) -> Package:
    entries = archive.infolist()
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise TranslationError(f"it is larger than a package may be ({MOST_FILES:,} files, {MOST_BYTES // 1024**3} GB)")
    for entry in entries:
        _refuse_unsafe(entry)
    tops = {PurePosixPath(entry.filename).parts[0] for entry in entries}
    if len(tops) != 1 or not _FOLDER.fullmatch(top := tops.pop()):
        raise TranslationError("it does not hold one folder with a package in it")
    files = {entry.filename: entry for entry in entries if not entry.is_dir()}
    metadata = files.get(f"{top}/metadata.json")
    if metadata is None or metadata.file_size > MOST_METADATA:
        raise TranslationError("it has no metadata.json of a sensible size")
    try:
        package = describe(json.loads(archive.read(metadata).decode("utf-8")), Path(top))
    except ValueError as error:
        raise TranslationError("its metadata.json is not JSON") from error
    if f"{top}/model/model.bin" not in files:
        raise TranslationError("it has no model/model.bin")
    if not files.keys() & {f"{top}/sentencepiece.model", f"{top}/bpe.model"}:
        raise TranslationError("it has neither sentencepiece.model nor bpe.model")
    return package


def _refuse_unsafe(entry: zipfile.ZipInfo) -> None:
    name = PurePosixPath(entry.filename)
    if not name.parts or name.is_absolute() or ".." in name.parts or "\\" in entry.filename or ":" in entry.filename:
        raise TranslationError(f"it holds a path that leads outside its folder ({entry.filename!r})")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise TranslationError(f"it holds a link or a device ({entry.filename!r})")
    if entry.flag_bits & 1:
        raise TranslationError("it is encrypted")


@contextmanager
def _staging(home: Path, path: Path, room: int) -> Iterator[Path]:
    """A folder on the same disk as the packages, gone afterwards; one that an interrupted run left is cleared away too."""
    home.mkdir(parents=True, exist_ok=True)
    around = home.parent  # Argos reads every folder in its own, so that one is used only where nothing can be moved in from beside it
    if around.stat().st_dev != home.stat().st_dev or not os.access(around, os.W_OK):
        around = home
    for left in around.glob(f"{STAGING}*"):
        if time.time() - left.stat().st_mtime > _ABANDONED:
            shutil.rmtree(left, ignore_errors=True)
    free = shutil.disk_usage(home).free
    if room > free:
        raise TranslationError(f"the disk is full: {room // 1024**2:,} MB are needed in {home}, {free // 1024**2:,} MB are free")
    staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=around))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)
