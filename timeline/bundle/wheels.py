"""Wheels for another machine: our own, and those of everything that it needs there."""

from __future__ import annotations

import base64
import email.message
import hashlib
import json
import os
import platform as this
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

NAME = "timeline-news"
_LEFT = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")  # what an installation adds to a wheel
_GLIBC = range(28, 4, -1)  # manylinux_2_28 and older: every distribution since 2019

_MARKERS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}
PLATFORMS = {
    "linux-x86_64": [f"manylinux_2_{n}_x86_64" for n in _GLIBC] + ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"],
    "linux-aarch64": [f"manylinux_2_{n}_aarch64" for n in _GLIBC] + ["manylinux2014_aarch64"],
    "macos-arm64": [f"macosx_{n}_0_{kind}" for n in range(14, 10, -1) for kind in ("arm64", "universal2")],
    "macos-x86_64": [f"macosx_{n}_0_{kind}" for n in range(14, 10, -1) for kind in ("x86_64", "universal2")]
    + [f"macosx_10_{n}_{kind}" for n in range(16, 8, -1) for kind in ("x86_64", "universal2")],
    "windows-x86_64": ["win_amd64"],
}  # each the tags that its machines take, best first (PEP 600, PEP 425)


class BundleError(Exception):
    """The bundle cannot be made; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Target:
    """The machine that a bundle is for.

    Args:
        platform: a key of :data:`PLATFORMS`, or "this" for one like the machine at hand.
        python: version of its Python, ``3.11``.
    """

    platform: str
    python: str

    @classmethod
    def here(cls) -> Target:
        """A machine like this one."""
        return cls("this", sysconfig.get_python_version())

    def __str__(self) -> str:
        return f"{f'{this.system()} {this.machine()}, as here' if self.platform == 'this' else self.platform}, Python {self.python}"

    @property
    def is_here(self) -> bool:
        """Whether wheels for this machine serve."""
        return self.platform == "this"

    def options(self) -> list[str]:
        """What makes pip choose wheels for another machine."""
        tags = [option for tag in PLATFORMS[self.platform] for option in ("--platform", tag)]
        return ["--only-binary=:all:", "--implementation", "cp", "--python-version", self.python, *tags]

    def environment(self) -> dict[str, str]:
        """Values of the environment markers there (PEP 508), as far as they may differ from those here."""
        system, machine = self.platform.split("-")
        machine = {"windows": "AMD64"}.get(system, machine)
        full = f"{self.python}.0"
        return {**_MARKERS[system], "platform_machine": machine, "python_version": self.python, "python_full_version": full}


def collect(folder: Path, extras: Sequence[str], target: Target) -> None:
    """Put our wheel and the wheels of all that it needs on the target into the folder.

    What is published without a wheel is built here; for another machine that is right for pure Python only, and nothing else is taken.

    Raises:
        BundleError: where one cannot be had.
    """
    if target.is_here and target.python != sysconfig.get_python_version():
        raise BundleError("For another Python, name the platform too (--platform).")
    wheel = own_wheel(folder)
    refuse_unknown(extras, wheel)
    wanted = [f"{NAME}[{','.join(extras)}] @ {wheel.resolve().as_uri()}"]
    if target.is_here:
        _pip("wheel", "--wheel-dir", str(folder), *wanted)
        return
    with tempfile.TemporaryDirectory() as here:
        _pip("wheel", "--wheel-dir", here, *wanted)
        for built in Path(here).glob("*.whl"):
            if not built.stem.endswith("-none-any"):
                built.unlink()
        while wanted:
            _pip("download", "--dest", str(folder), "--find-links", here, *target.options(), *wanted)
            wanted = lacking(folder, target.environment())


def own_wheel(folder: Path) -> Path:
    """Our own wheel: built from the source tree where we run from one, else packed again from what is installed."""
    distribution = metadata.distribution(NAME)
    source = json.loads(distribution.read_text("direct_url.json") or "{}")
    if source.get("dir_info", {}).get("editable"):
        tree = url2pathname(urlparse(source["url"]).path)
        _pip("wheel", "--no-deps", "--wheel-dir", str(folder), tree)
        return next(folder.glob(f"{NAME.replace('-', '_')}-*.whl"))
    return repacked(distribution, folder)


def repacked(distribution: metadata.Distribution, folder: Path) -> Path:
    """The wheel (pure Python) that an installed distribution came from, without what its installation added."""
    files = [file for file in distribution.files or () if file.parts[0] != ".." and file.suffix != ".pyc" and file.name not in _LEFT]
    info = next(file.parts[0] for file in files if file.parts[0].endswith(".dist-info"))
    wheel = folder / f"{info.removesuffix('.dist-info')}-py3-none-any.whl"
    record = []
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            data = file.read_binary()
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record.append(f"{file.as_posix()},sha256={digest},{len(data)}\n")
            archive.writestr(file.as_posix(), data)
        archive.writestr(f"{info}/RECORD", "".join([*record, f"{info}/RECORD,,\n"]))
    return wheel


def lacking(folder: Path, environment: dict[str, str]) -> list[str]:
    """Requirements of the wheels in the folder that hold on the target only, and that no wheel there fulfils.

    pip reads markers such as ``sys_platform == "win32"`` for the machine that it runs on, whatever platform it downloads for.
    """
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name, parse_wheel_filename

    wheels = sorted(folder.glob("*.whl"))
    there = {parse_wheel_filename(wheel.name)[0] for wheel in wheels}
    missing: dict[str, str] = {}
    for line in (line for wheel in wheels for line in _requirements(wheel)):
        requirement = Requirement(line)
        if requirement.marker is None or canonicalize_name(requirement.name) in there:
            continue
        if requirement.marker.evaluate({**environment, "extra": ""}) and not requirement.marker.evaluate({"extra": ""}):
            requirement.marker = None
            missing[canonicalize_name(requirement.name)] = str(requirement)
    return list(missing.values())


def refuse_unknown(extras: Iterable[str], wheel: Path) -> None:
    """Refuse extras that our wheel does not have; pip would only warn, and leave out what was meant.

    Raises:
        BundleError: where there is one.
    """
    known = _metadata(wheel).get_all("Provides-Extra", [])
    if unknown := [extra for extra in extras if extra not in known]:
        raise BundleError(f"There is no optional feature “{unknown[0]}”: choose from {', '.join(known)}.")


def _requirements(wheel: Path) -> Iterable[str]:
    return _metadata(wheel).get_all("Requires-Dist", [])


def _metadata(wheel: Path) -> email.message.Message:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return email.message_from_bytes(archive.read(name))


def _pip(*arguments: str) -> None:
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    done = subprocess.run([sys.executable, "-m", "pip", "--quiet", *arguments], capture_output=True, text=True, env=environment)
    if done.returncode:
        errors = [line.removeprefix("ERROR: ") for line in done.stderr.splitlines() if line.startswith("ERROR: ")]
        reason = errors[0] if errors else (done.stderr.strip().splitlines() or ["it says nothing"])[-1]
        raise BundleError(f"pip cannot collect the wheels: {reason}")
