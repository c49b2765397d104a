"""Offline means offline: nothing connects, and with the network cut everything works."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys

import pytest
from conftest import SAMPLES, Run

import nonet

COMMANDS = (
    ("build", SAMPLES / "wire.jsonl", "--format", "json"),
    ("tag", SAMPLES, "--format", "jsonl"),
    ("explain", "Hier lundi, tout a fermé.", "--published", "2024-10-01"),
    ("read", SAMPLES),
    ("languages",),
    ("models", "list"),
)


@pytest.mark.parametrize("attempt", [lambda: socket.create_connection(("127.0.0.1", 9)), lambda: socket.getaddrinfo("localhost", 80)])
def test_the_suite_itself_refuses_to_connect(attempt: object) -> None:
    assert callable(attempt)
    with pytest.raises(ConnectionRefusedError, match="nothing may connect"):
        attempt()
    assert nonet.attempts
    nonet.attempts.clear()


def _cut() -> tuple[str, ...]:
    """A command that runs another without any network, where this system lets us."""
    for command in (("unshare", "-n"), ("unshare", "-rn")):
        if shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True).returncode == 0:
            return command
    return ()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_every_command_works_without_a_network_and_never_tries_to_connect(run: Run, command: tuple[object, ...]) -> None:
    done = run(*command, prefix=_cut())  # the hook refuses all attempts, cut or not
    assert done.returncode == 0, done.stderr
    assert "nothing may connect" not in done.stderr
    assert done.stdout
    if command[0] == "build":
        assert len(json.loads(done.stdout)["documents"]) == 5


IMPORT_ALL = """
import importlib, nonet, pkgutil, timeline
for module in pkgutil.walk_packages(timeline.__path__, "timeline."):
    if module.name != "timeline.__main__":
        importlib.import_module(module.name)
print(nonet.attempts)
"""


def test_importing_everything_opens_no_connection() -> None:
    environment = {**os.environ, "PYTHONPATH": str(SAMPLES.parent / "tests" / "offline")}
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL], env=environment, capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr
