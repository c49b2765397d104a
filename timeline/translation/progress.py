"""The bar that a reader sees while sentences are translated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def bar() -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error with the sentences done and their number a second, gone when it is done; none where that is no terminal.

    Yields:
        what :func:`timeline.translation.translate` calls as ``progress``.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Speed(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f} sentences/s" if task.speed else "")

    console = Console(stderr=True)
    columns = (TextColumn("translating"), BarColumn(), MofNCompleteColumn(), Speed(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as shown:
        task = shown.add_task("translating", total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)
