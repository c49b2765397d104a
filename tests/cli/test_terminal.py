"""On a real terminal: colour, the pager, the progress bar, watching; and none of these anywhere else."""

from __future__ import annotations

import functools
import json
import os
import pty
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import SAMPLES, Invoke

from timeline.cli.watching import changes

COLOR = re.compile(r"\x1b\[[\d;]*m")
ARTICLE = SAMPLES / "2024-10-01.courrier-du-golfe.fr.txt"


def on_terminal(*arguments: object, streams: tuple[str, ...] = ("stdin", "stdout"), **environment: str) -> dict[str, str]:
    """Run the command with these streams on a terminal of 80 by 24; what came on the terminal, and what on the other streams."""
    ours, theirs = pty.openpty()
    base = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLORTERM")}
    with tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:  # a pipe that nobody empties would fill
        others = {"stdin": subprocess.DEVNULL, "stdout": stdout, "stderr": stderr}
        process = subprocess.Popen(
            [sys.executable, "-m", "timeline", *map(str, arguments)],
            env={**base, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", **environment},
            **{name: theirs if name in streams else other for name, other in others.items()},  # type: ignore[arg-type]
        )
        os.close(theirs)
        parts = []
        try:
            while part := os.read(ours, 65536):
                parts.append(part)
        except OSError:  # the other end is closed
            pass
        process.wait(timeout=60)
        os.close(ours)
        stdout.seek(0)
        stderr.seek(0)
        seen = {"screen": b"".join(parts).decode(), "stdout": stdout.read().decode(), "stderr": stderr.read().decode()}
    assert process.returncode == 0, seen["stderr"]
    return {name: text.replace("\r\n", "\n") for name, text in seen.items()}


def test_colour_on_a_terminal_and_the_same_words_without_it() -> None:
    colored = on_terminal("build", ARTICLE, "--no-merge", "--no-pager")["screen"]
    assert COLOR.search(colored)
    plain = on_terminal("build", ARTICLE, "--no-merge", "--no-pager", NO_COLOR="1")["screen"]
    assert not COLOR.search(plain)
    links = re.compile(r"\x1b\]8;.*?\x1b\\")
    assert links.sub("", COLOR.sub("", colored)) == links.sub("", plain)
    piped = subprocess.run([sys.executable, "-m", "timeline", "build", ARTICLE, "--no-merge"], capture_output=True, text=True)
    assert piped.stdout == plain


@pytest.mark.parametrize("command", [("explain", ARTICLE), ("tag", ARTICLE), ("read", SAMPLES), ("languages",)], ids=lambda command: command[0])
def test_lines_fit_the_terminal_and_no_color_is_obeyed(command: tuple[object, ...]) -> None:
    screen = on_terminal(*command, NO_COLOR="1", PAGER="cat")["screen"]
    assert "\x1b" not in screen
    assert max(map(len, screen.split("\n"))) <= 80


def test_what_is_longer_than_the_terminal_is_paged(tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\nsed 's/^/paged: /'\n")
    pager.chmod(0o755)
    low = {"PAGER": str(pager), "LINES": "10"}
    lines = on_terminal("build", ARTICLE, "--no-merge", **low)["screen"].splitlines()
    assert sum(line.startswith("paged: ") for line in lines) > 10
    assert "paged: " not in on_terminal("build", ARTICLE, "--no-merge", "--no-pager", **low)["screen"]
    assert "paged: " not in on_terminal("build", ARTICLE, "--no-merge", "--limit", "1", PAGER=str(pager))["screen"]
    assert "paged: " not in on_terminal("build", ARTICLE, "--no-merge", streams=("stdin", "stderr"), **low)["stdout"]


def test_a_progress_bar_where_standard_error_is_a_terminal() -> None:
    seen = on_terminal("build", ARTICLE, "--no-merge", "--format", "json", streams=("stderr",))
    assert "Reading dates" in seen["screen"]
    assert json.loads(seen["stdout"])["entries"]
    assert "Reading dates" not in on_terminal("build", ARTICLE, "--no-merge", "--format", "json")["stderr"]


def test_watching_builds_anew_when_an_article_comes(invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = tmp_path / "in", tmp_path / "out.json"
    folder.mkdir()
    built: list[int] = []

    def acts() -> Iterator[None]:
        for number in (1, 2):
            (folder / f"2024-10-0{number}.en.txt").write_text(f"Bridge {number} was closed on Monday.")
            yield  # it has come
            yield  # it has settled, and is read
            built.append(len(json.loads(out.read_text())["documents"]))
            yield

    script = acts()

    def wait(seconds: float) -> None:
        try:
            next(script)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(sys.modules["timeline.cli.build"], "changes", functools.partial(changes, wait=wait))
    result = invoke("build", folder, "--watch", "-o", out)
    assert result.exit_code == 0
    assert built == [1, 2]
    assert result.stderr.count("Waiting for articles") == 1
