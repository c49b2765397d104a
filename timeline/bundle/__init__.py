"""Everything that a machine without a network needs, collected into one folder on a machine that has one.

bundle/
  wheels/        our wheel and those of all dependencies, for one platform and one Python
  models/        translation packages
  bundle.json    what is to be installed, and for which machine
  SHA256SUMS     of every file above and of install.py
  install.py     installs it all, with nothing but Python's standard library
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from timeline.bundle.wheels import NAME, BundleError, Target, collect

__all__ = ["BundleError", "Target", "bundle"]

SUMS = "SHA256SUMS"


def bundle(
    folder: Path,
    *,
    models: Sequence[Path] = (),
    extras: Sequence[str] = ("all",),
    target: Target | None = None,
    say: Callable[[str], None] = lambda sentence: None,
) -> Path:
    """Collect the program for a machine without a network.

    Args:
        folder: where to put it; must be empty or new.
        models: translation packages (.argosmodel) to take along; each is looked into first.
        extras: optional features, as named in pyproject.toml.
        target: the machine that it is for; one like this where None.
        say: called with one sentence at every step.

    Returns:
        The folder.

    Raises:
        BundleError: where the folder is in use, there is no such extra, or wheels cannot be had.
        timeline.translation.TranslationError: where a file of ``models`` is no sane package.
    """
    from timeline.translation.install import inspect

    target = target or Target.here()
    for model in models:
        say(f"{model}: {inspect(model).name}")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BundleError(f"{folder} is not empty: give a new folder.")
    try:
        (folder / "wheels").mkdir(parents=True)
        (folder / "models").mkdir()
        say(f"collecting wheels for {target}")
        collect(folder / "wheels", extras, target)
        for model in models:
            shutil.copy(model, folder / "models" / model.name)
        shutil.copy(Path(__file__).with_name("install.py"), folder / "install.py")
    except BaseException as error:
        for part in ("wheels", "models"):
            shutil.rmtree(folder / part, ignore_errors=True)
        if isinstance(error, OSError):
            raise BundleError(f"{folder} cannot be written: {error.strerror or error}.") from error
        raise
    requirement = f"{NAME}[{','.join(extras)}]=={version(NAME)}" if extras else f"{NAME}=={version(NAME)}"
    facts = {"requirement": requirement, "platform": target.platform, "python": target.python}
    (folder / "bundle.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = "".join(f"{_digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)
    (folder / SUMS).write_text(sums, encoding="utf-8")
    say(f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1024**2:,.0f} MB in {folder}")
    return folder


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
