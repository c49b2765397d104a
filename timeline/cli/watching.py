"""Folders → a signal whenever something in them changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

INTERVAL = 1.0  # seconds between two looks; looking, unlike the system's own signals, works on network drives too

State = dict[str, tuple[int, int]]


def changes(paths: Sequence[str], wait: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Yield once at the start, and again whenever a file has come, gone or changed and then kept still for one interval."""
    known = _state(paths)
    yield
    while True:
        wait(INTERVAL)
        now = _state(paths)
        if now == known:
            continue
        while True:  # a file that is still being written is not read yet
            wait(INTERVAL)
            settled, now = now, _state(paths)
            if settled == now:
                break
        if now != known:
            known = now
            yield


def _state(paths: Sequence[str]) -> State:
    """Size and time of the last change (nanoseconds) of every file."""
    state: State = {}
    for given in map(Path, paths):
        for path in [given, *given.rglob("*")] if given.is_dir() else [given]:
            try:
                status = path.stat()
            except OSError:
                continue
            if path.is_file():
                state[str(path)] = (status.st_size, status.st_mtime_ns)
    return state
