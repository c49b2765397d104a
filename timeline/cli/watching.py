"""Folders → a signal whenever something in them changes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

INTERVAL = 1.0  # seconds between two looks; looking, unlike the system's own signals, works on network drives too

State = dict[str, tuple[int, int]]


def changes(paths: Sequence[str], output: Path | None = None, wait: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Yield once at the start, and again whenever a file has come, gone or changed and then kept still for one interval.

    Args:
        output: what is written at each change, which is no change itself.
    """
    known = _state(paths, output)
    yield
    while True:
        wait(INTERVAL)
        now = _state(paths, output)
        if now == known:
            continue
        while True:  # a file that is still being written is not read yet
            wait(INTERVAL)
            settled, now = now, _state(paths, output)
            if settled == now:
                break
        if now != known:
            known = now
            yield


def _state(paths: Sequence[str], output: Path | None) -> State:
    """Size and time of the last change (nanoseconds) of every file but the output."""
    written = output.stat() if output and output.exists() else None
    state: State = {}
    for given in map(Path, paths):
        for path in [given, *given.rglob("*")] if given.is_dir() else [given]:
            try:
                status = path.stat()
            except OSError:
                continue
            if path.is_file() and not (written and os.path.samestat(status, written)):
                state[str(path)] = (status.st_size, status.st_mtime_ns)
    return state
