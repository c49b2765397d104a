"""Wheels for another machine: what can be told without asking an index for any."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from timeline.bundle import BundleError, Target
from timeline.bundle.wheels import PLATFORMS, collect, lacking, refuse_unknown, repacked


@pytest.mark.parametrize("name", ["click", "hijridate"])
def test_what_is_installed_can_be_packed_and_installed_again(tmp_path: Path, name: str) -> None:
    distribution = metadata.distribution(name)
    wheel = repacked(distribution, tmp_path)
    assert wheel.name == f"{name}-{distribution.version}-py3-none-any.whl"
    place = tmp_path / "place"
    command = [sys.executable, "-m", "pip", "--isolated", "install", "--quiet", "--no-index", "--no-deps", "--target", str(place), str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    [there] = metadata.distributions(path=[str(place)])
    assert (there.name.lower(), there.version) == (name, distribution.version)
    own = {str(file) for file in distribution.files or () if file.suffix == ".py"}
    assert own
    assert {str(path.relative_to(place)) for path in place.rglob("*.py")} == own


def wheel(folder: Path, name: str, *requires: str) -> None:
    """A wheel that has nothing but requirements."""
    lines = [f"Requires-Dist: {line}\n" for line in requires]
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{name}-1.0.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{''.join(lines)}")


@pytest.mark.parametrize(
    ("platform", "python", "requires", "expected"),
    [
        ("windows-x86_64", "3.12", 'colorama>=0.4; platform_system == "Windows"', ["colorama>=0.4"]),
        ("windows-x86_64", "3.12", 'tzdata; sys_platform == "win32"', ["tzdata"]),
        ("linux-aarch64", "3.12", 'colorama; platform_system == "Windows"', []),
        ("macos-arm64", "3.12", 'appnope; sys_platform == "darwin" and platform_machine == "arm64"', ["appnope"]),
        ("macos-x86_64", "3.12", 'appnope; sys_platform == "darwin" and platform_machine == "arm64"', []),
        ("windows-x86_64", "3.12", 'colorama; extra == "color" and sys_platform == "win32"', []),
        ("windows-x86_64", "3.12", "colorama", []),
    ],
)  # fmt: skip
def test_what_only_the_other_machine_needs_is_asked_for(tmp_path: Path, platform: str, python: str, requires: str, expected: list[str]) -> None:
    wheel(tmp_path, "program", requires)
    assert lacking(tmp_path, Target(platform, python).environment()) == expected


def test_what_is_there_is_not_asked_for_again(tmp_path: Path) -> None:
    wheel(tmp_path, "program", 'Color_Ama; sys_platform == "win32"')
    wheel(tmp_path, "color_ama")
    assert lacking(tmp_path, Target("windows-x86_64", "3.12").environment()) == []


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_platform_has_tags_that_pip_takes(platform: str) -> None:
    options = Target(platform, "3.12").options()
    assert options[:5] == ["--only-binary=:all:", "--implementation", "cp", "--python-version", "3.12"]
    tags = options[6::2]
    assert len(set(tags)) == len(tags) == len(PLATFORMS[platform])


def test_the_commands_platforms_are_these() -> None:
    from timeline.cli import main

    [option] = [param for param in main.commands["bundle"].params if param.name == "platform"]
    assert list(option.type.choices) == ["this", *PLATFORMS]


def test_another_python_on_this_platform_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="name the platform too"):
        collect(tmp_path, (), Target("this", "3.2"))


def test_an_extra_that_a_wheel_does_not_have_is_refused(tmp_path: Path) -> None:
    wheel = repacked(metadata.distribution("pypdf"), tmp_path)
    refuse_unknown(("crypto", "image"), wheel)
    with pytest.raises(BundleError, match=r"There is no optional feature “krypto”: choose from .*crypto"):
        refuse_unknown(("image", "krypto"), wheel)
