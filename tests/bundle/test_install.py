"""The script that a bundle is installed with, run on a small bundle by a Python that has nothing else."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from conftest import ROOT

from timeline.bundle.wheels import repacked

PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle with one small package in it."""
    folder = tmp_path / "bundle"
    for part in ("wheels", "models"):
        (folder / part).mkdir(parents=True)
    repacked(metadata.distribution("hijridate"), folder / "wheels")
    shutil.copy(ROOT / "timeline" / "bundle" / "install.py", folder)
    (folder / "bundle.json").write_text(json.dumps({"requirement": "hijridate", "platform": "this", "python": PYTHON}))
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files]
    (folder / "SHA256SUMS").write_text("".join(sums))
    return folder


def install(bundle: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-I", str(bundle / "install.py"), *arguments], capture_output=True, text=True)


def test_it_installs_from_the_folder_alone(bundle: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    done = install(bundle, str(place))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Installed. Run: {place / 'bin' / 'timeline'} build FOLDER-OF-ARTICLES\n"
    asked = subprocess.run(
        [str(place / "bin" / "python"), "-I", "-c", "import hijridate; print(hijridate.__file__)"], capture_output=True, text=True
    )
    assert Path(asked.stdout.strip()).is_relative_to(place)


def spoil(bundle: Path) -> None:
    [wheel] = (bundle / "wheels").iterdir()
    wheel.write_bytes(wheel.read_bytes()[:-1] + b"x")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (spoil, "is damaged or was changed: copy the bundle anew."),
        (lambda bundle: next((bundle / "wheels").iterdir()).unlink(), "is missing: copy the bundle anew."),
        (lambda bundle: (bundle / "wheels" / "click-99-py3-none-any.whl").touch(), "is not in SHA256SUMS: remove it, or make the bundle anew."),
        (
            lambda bundle: (bundle / "bundle.json").write_text(json.dumps({"requirement": "other", "python": PYTHON})),
            "bundle.json is damaged or was",
        ),
        (lambda bundle: (bundle / "bundle.json").write_text('{"python": "2.7"}'), "this bundle is for Python 2.7"),
    ],
)
def test_a_damaged_bundle_is_refused_and_nothing_is_installed(bundle: Path, tmp_path: Path, damage, said: str) -> None:
    damage(bundle)
    done = install(bundle, str(tmp_path / "place"))
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert said in done.stderr
    assert not (tmp_path / "place").exists()


def test_it_explains_itself(bundle: Path) -> None:
    done = install(bundle, "--help")
    assert done.returncode == 2
    assert "python3 install.py [FOLDER]" in done.stdout
