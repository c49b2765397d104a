#!/usr/bin/env python3
"""Install timeline from this folder, without a network: python3 install.py [FOLDER]

FOLDER is where the program goes, as a virtual environment; "timeline" beside this file if not given. Every file is checked against SHA256SUMS
first. Nothing but Python's standard library is used, and nothing outside this folder is asked for.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """Install into the folder that is named; returns the exit status."""
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        print(__doc__)
        return 2
    folder = Path(arguments[0]).resolve() if arguments else HERE / "timeline"
    facts = json.loads((HERE / "bundle.json").read_text(encoding="utf-8"))
    try:
        check_python(facts["python"])
        check_files()
        program = install(folder, facts["requirement"])
    except (ValueError, OSError, subprocess.CalledProcessError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    print(f"Installed. Run: {program} build FOLDER-OF-ARTICLES")
    return 0


def check_python(wanted: str) -> None:
    """Refuse a Python that the wheels are not for."""
    have = f"{sys.version_info.major}.{sys.version_info.minor}"
    if have != wanted:
        raise ValueError(f"this bundle is for Python {wanted}, and this is Python {have}: run it with python{wanted}.")


def check_files() -> None:
    """Refuse a bundle in which a file is missing, changed or added."""
    sums = {}
    for line in (HERE / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ", 1)
        sums[name] = digest
    for name, digest in sums.items():
        path = HERE / name
        if not path.is_file():
            raise ValueError(f"{name} is missing: copy the bundle anew.")
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ValueError(f"{name} is damaged or was changed: copy the bundle anew.")
    for path in [*(HERE / "wheels").iterdir(), *(HERE / "models").iterdir()]:
        if path.relative_to(HERE).as_posix() not in sums:
            raise ValueError(f"{path.relative_to(HERE)} is not in SHA256SUMS: remove it, or make the bundle anew.")


def install(folder: Path, requirement: str) -> Path:
    """Make the environment, install the program and its translation packages; returns the command."""
    try:
        venv.create(folder, with_pip=True)
    except subprocess.CalledProcessError as error:  # Debian keeps pip for environments in a package of its own
        raise ValueError("this Python can make no environment: install what it lacks first (Debian: apt install python3-venv).") from error
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    wheels = str(HERE / "wheels")
    alone = ["--isolated", "--disable-pip-version-check", "--quiet", "--no-index", "--find-links", wheels]
    subprocess.run([str(commands / "python"), "-m", "pip", "install", *alone, requirement], check=True)
    program = commands / "timeline"
    models = sorted(str(path) for path in (HERE / "models").iterdir())
    if models:
        subprocess.run([str(program), "models", "add", *models], check=True)
    return program


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
