"""What the terminal can do, and what is said beside the output: progress and warnings, on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

Item = TypeVar("Item")

NARROW = 40  # columns; below that even dates do not fit
REORDERS = ("VTE_VERSION", "KONSOLE_VERSION", "MLTERM")  # set by terminals that lay right-to-left text out themselves
LINKS = ("VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION", "KITTY_WINDOW_ID", "WEZTERM_PANE", "ITERM_SESSION_ID")


def facts() -> dict[str, Any]:
    """What standard output takes, as fields of :class:`timeline.rendering.Options`; plain where it is no terminal."""
    terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return {
        "width": max(NARROW, shutil.get_terminal_size((80, 24)).columns),
        "color": terminal and not os.environ.get("NO_COLOR"),
        "hyperlinks": terminal and any(map(os.environ.get, LINKS)),
        "isolate": terminal and any(map(os.environ.get, REORDERS)),
    }


def show(text: str, *, pager: bool = True) -> None:
    """Print, through the user's pager where it is longer than the terminal is high.

    Raises:
        click.ClickException: where standard output takes no more, as a full disk behind ``>``.
    """
    tall = sys.stdout.isatty() and sys.stdin.isatty() and text.count("\n") >= shutil.get_terminal_size((80, 24)).lines
    if tall and pager:
        os.environ.setdefault("LESS", "-RFX")
        click.echo_via_pager(text, color=True)
        return
    try:
        click.echo(text, nl=not text.endswith("\n"), color=True)
    except BrokenPipeError:  # the reader has seen enough
        raise
    except OSError as error:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - what is held back must not fail again at the end
        raise click.ClickException(f"standard output cannot be written ({error.strerror or error}); choose another place.") from error


def say(sentence: str) -> None:
    """A word to the user, on standard error."""
    click.echo(_harmless(sentence), err=True)


def warn(sentences: Iterable[str]) -> None:
    """Warnings, one a line."""
    for sentence in sentences:
        say(f"Warning: {sentence}")


def _harmless(text: str) -> str:
    """No control characters: file names and quotes must not steer the terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)


def tracked(what: str) -> Callable[[Sequence[Item]], Iterable[Item]]:
    """A wrapper for items on their way, that shows how far they are; nothing where standard error is no terminal."""

    def track(items: Sequence[Item]) -> Iterator[Item]:
        if not sys.stderr.isatty():
            yield from items
            return
        from rich.console import Console
        from rich.progress import track as rich_track

        yield from rich_track(items, description=what, console=Console(stderr=True), transient=True)

    return track


@contextmanager
def counted(what: str, noun: str) -> Iterator[Callable[[int, int], None] | None]:
    """A function that shows how many are done of how many, and how many a second; None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Speed(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.1f} {noun}/s" if task.speed else "")

    shown = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Speed(), TimeRemainingColumn())
    with Progress(*shown, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None, visible=False)
        yield lambda done, total: progress.update(task, completed=done, total=total, visible=True)


def nothing_read() -> click.exceptions.Exit:
    """The end of a command that had nothing to work on: status 1."""
    say("Error: nothing could be read; give files or folders of articles (timeline read --help says which kinds).")
    return click.exceptions.Exit(1)


def columns(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Lines of a plain table, its columns as wide as what they hold, cut to the terminal where standard output is one."""
    from rich.cells import cell_len, set_cell_size

    cells = [[_harmless(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(cell_len, column)) for column in zip(*cells, strict=True)]
    lines = ["  ".join(set_cell_size(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    if sys.stdout.isatty():
        across = facts()["width"]
        lines = [set_cell_size(line, across).rstrip() if cell_len(line) > across else line for line in lines]
    return [f"{line}\n" for line in lines]
