"""For all tests: no network, a home of their own, and the command as users run it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

import nonet

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"

settings.register_profile("timeline", deadline=None, derandomize=True)  # a slow machine and chance fail no test
settings.load_profile("timeline")

Invoke = Callable[..., Result]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def nothing_connects() -> Iterator[None]:
    """Fails a test that tries to connect, even where the program swallows the refusal."""
    nonet.attempts.clear()
    yield
    assert nonet.attempts == []


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Caches and packages of the person who runs the tests are neither used nor changed; the terminal is plain and 80 columns wide."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    for name in ("NO_COLOR", "FORCE_COLOR", "PAGER", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Invoke:
    """``invoke("build", path, …)`` runs the command in this process, in an empty folder; ``input`` is its standard input."""
    from timeline.cli import main

    monkeypatch.chdir(tmp_path)

    def call(*arguments: object, input: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=input)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """``run("build", path, …)`` runs the command in a process of its own, in an empty folder and without a network."""

    def call(
        *arguments: object, prefix: tuple[str, ...] = (), input: str | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*prefix, sys.executable, "-m", "timeline", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent / "offline"), **environment},
            input=input,
            stdin=subprocess.DEVNULL if input is None else None,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=100,
        )

    return call
