"""The Argos packages on this machine, and the way from one language to another through them.

Packages are found where Argos Translate keeps them (``ARGOS_PACKAGES_DIR``, else ``argos-translate/packages`` in the user's data folder), so
that what argospm installs is seen here and the other way round.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.translation.errors import EngineMissing, TranslationError

PIVOT = "en"  # nearly every Argos package is to or from English (argospm-index)
STAGING = "timeline-unfinished-"  # how a folder's name begins in which a package is being unpacked
_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+_-]{0,30}")


@dataclass(frozen=True, slots=True)
class Package:
    """One translation package, as its metadata.json describes it.

    Args:
        source, target: language codes, ISO 639-1 mostly.
        version: ``package_version`` of its metadata.
        path: its folder.
        prefix: token that every translation has to begin with; empty where there is none.
        problem: why it cannot be used, one sentence; None where nothing was found.
    """

    source: str
    target: str
    version: str
    path: Path
    prefix: str = ""
    problem: str | None = None

    @property
    def code(self) -> str:
        """Name of the package as argospm has it: ``translate-fr_en``."""
        return code(self.source, self.target)

    @property
    def name(self) -> str:
        """Name and version: ``translate-fr_en 1.9``."""
        return f"{self.code} {self.version}".rstrip()

    @property
    def size(self) -> int:
        """Bytes on disk."""
        return sum(p.stat().st_size for p in self.path.rglob("*") if p.is_file())

    @property
    def fingerprint(self) -> str:
        """Tells two models of one version apart: a digest of the model's size and its first 64 KiB."""
        model = self.path / "model" / "model.bin"
        with model.open("rb") as file:
            head = file.read(1 << 16)
        return hashlib.sha256(head + str(model.stat().st_size).encode()).hexdigest()[:16]


def code(source: str, target: str) -> str:
    """Name that Argos gives the package for this pair of languages."""
    return f"translate-{source}_{target}"


def argos() -> Any:
    """The module ``argostranslate.package``; it opens no connection and loads no model.

    Raises:
        EngineMissing: where neither distribution of Argos Translate is installed.
        TranslationError: where its folders cannot be made, or its settings cannot be read.
    """
    try:
        import argostranslate.package
        import argostranslate.settings
        import ctranslate2  # noqa: F401  an installation without it cannot translate
    except ImportError as error:
        raise EngineMissing from error
    except (OSError, ValueError, KeyError) as error:  # it makes its folders, and reads ARGOS_… variables, when it is imported
        raise TranslationError(
            f"Argos Translate cannot start ({error}): see to its folders and the variables XDG_DATA_HOME and ARGOS_…."
        ) from error
    return argostranslate.package


def folders() -> list[Path]:
    """Where packages are looked for, the one that packages are installed into first."""
    return [Path(folder) for folder in argos().settings.package_dirs]


def describe(metadata: object, path: Path) -> Package:
    """The package that a metadata.json describes.

    Raises:
        TranslationError: where it describes no translation package.
    """
    if not isinstance(metadata, dict):
        raise TranslationError("its metadata.json is not a JSON object")
    if metadata.get("type", "translate") != "translate":
        raise TranslationError(f"its metadata.json says that it is of type {metadata['type']!r}, not a translation package")
    for key, form in (("from_code", _CODE), ("to_code", _CODE), ("package_version", _VERSION)):
        value = metadata.get(key)
        if not isinstance(value, str) or not form.fullmatch(value):
            raise TranslationError(f"its metadata.json has no usable {key!r} ({value!r})")
    prefix = metadata.get("target_prefix", "")
    if not isinstance(prefix, str):
        raise TranslationError("its metadata.json has a 'target_prefix' that is no text")
    return Package(metadata["from_code"], metadata["to_code"], metadata["package_version"], path, prefix)


def load_metadata(path: Path) -> Package:
    """The package in this folder.

    Raises:
        TranslationError: where its metadata.json is missing, damaged or describes no translation package, or its model is missing.
    """
    try:
        package = describe(json.loads((path / "metadata.json").read_text(encoding="utf-8")), path)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise TranslationError("its metadata.json is missing or damaged") from error
    if not (path / "model" / "model.bin").is_file():
        raise TranslationError("it has no model/model.bin")
    if not any((path / name).is_file() for name in ("sentencepiece.model", "bpe.model")):
        raise TranslationError("it has neither sentencepiece.model nor bpe.model")
    return package


def found() -> list[Package]:
    """Every package on this machine, damaged ones too (with their ``problem``), by pair of languages, the newest version first."""
    every = [package for folder in folders() for package in _in_folder(folder)]
    return sorted(every, key=lambda p: (p.source, p.target, _descending(p.version), str(p.path)))


def installed() -> list[Package]:
    """The packages that can be used, one a pair of languages: the newest."""
    newest: dict[str, Package] = {}
    for package in found():
        if package.problem is None:
            newest.setdefault(package.code, package)
    return list(newest.values())


def _in_folder(folder: Path) -> Iterator[Package]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(STAGING))
    except FileNotFoundError:
        return
    except OSError as error:
        raise TranslationError(f"The folder of packages {folder} cannot be read: {error.strerror}.") from error
    for path in paths:
        try:
            yield load_metadata(path)
        except TranslationError as error:
            if not _is_other_kind(path):
                yield Package("?", path.name, "", path, problem=f"{path} cannot be used: {error}")


def _is_other_kind(path: Path) -> bool:
    """Whether it is a sound package of Argos that is not for translating, a sentence splitter for instance."""
    try:
        metadata = json.loads((path / "metadata.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(metadata, dict) and metadata.get("type", "translate") != "translate"


def _descending(version: str) -> list[tuple[int, str]]:
    """Sorts "1.10" before "1.9", and letters last."""
    return [(-int(part), "") if part.isdigit() else (1, part) for part in re.split(r"[._+-]", version)]


def route(source: str, target: str, packages: Sequence[Package]) -> tuple[Package, ...] | None:
    """The shortest chain of packages from one language to the other, through English where two are equally short; None where there is none."""
    onward: dict[str, list[Package]] = {}
    for package in sorted(packages, key=lambda p: p.target != PIVOT):
        onward.setdefault(package.source, []).append(package)
    queue: deque[tuple[Package, ...]] = deque((package,) for package in onward.get(source, ()))
    reached = {source}
    while queue:
        chain = queue.popleft()
        if chain[-1].target == target:
            return chain
        if chain[-1].target not in reached:
            reached.add(chain[-1].target)
            queue.extend((*chain, package) for package in onward.get(chain[-1].target, ()))
    return None


def missing(source: str, target: str, packages: Sequence[Package]) -> tuple[str, ...]:
    """Names of the packages to bring, the fewest: the direct one into and out of English, both halves of the way otherwise."""
    steps = [(source, target)] if PIVOT in (source, target) else [(source, PIVOT), (PIVOT, target)]
    have = {package.code for package in packages}
    return tuple(code(*step) for step in steps if code(*step) not in have)
