"""What ``timeline bundle`` refuses before it asks for a single wheel."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT, Invoke

FRENCH = ROOT / "tests" / "fixtures" / "translate-fr_en.argosmodel"


def test_a_folder_in_use_is_left_alone(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "mine.txt").touch()
    done = invoke("bundle", "-o", "used")
    assert (done.exit_code, done.stderr) == (1, "Error: used is not empty: give a new folder.\n")
    assert [path.name for path in (tmp_path / "used").iterdir()] == ["mine.txt"]


def test_a_bad_package_is_refused_before_anything_is_collected(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "bad.argosmodel").write_bytes(b"nonsense")
    done = invoke("bundle", "-o", "new", "--models", FRENCH, "--models", "bad.argosmodel")
    assert done.exit_code == 1
    assert done.stdout == f"{FRENCH}: translate-fr_en 0.1\n"
    assert "bad.argosmodel is no Argos package" in done.stderr
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("version", ["3", "2.7", "3.x", "3.12.1"])
def test_what_is_no_version_of_python_is_refused(invoke: Invoke, version: str) -> None:
    done = invoke("bundle", "-o", "new", "--python", version, "--platform", "windows-x86_64")
    assert done.exit_code == 2
    assert "is no version of Python such as 3.12" in done.stderr


def test_another_python_needs_a_platform_and_leaves_nothing_behind(invoke: Invoke, tmp_path: Path) -> None:
    done = invoke("bundle", "-o", "new", "--python", "3.2")
    assert (done.exit_code, done.stderr) == (1, "Error: For another Python, name the platform too (--platform).\n")
    assert list((tmp_path / "new").iterdir()) == []
