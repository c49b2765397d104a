"""Watching: a change is told once it has settled, and only a change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from timeline.cli.watching import changes


def test_tells_of_new_changed_and_removed_files_once_they_are_still(tmp_path: Path) -> None:
    told: list[str] = []
    writing = tmp_path / "deep" / "article.txt"

    def script() -> Iterator[Callable[[], object]]:
        """What happens during each interval of waiting."""
        yield lambda: None
        yield lambda: (writing.parent.mkdir(), writing.write_text("half"))
        yield lambda: writing.write_text("half and more")
        yield lambda: writing.write_text("half and more, and the end")
        yield lambda: None
        yield lambda: told.append("still")
        yield writing.unlink
        yield lambda: None

    acts = script()

    class Enough(Exception):
        pass

    def wait(seconds: float) -> None:
        assert seconds > 0
        act = next(acts, None)
        if act is None:
            raise Enough
        act()

    try:
        for _ in changes([str(tmp_path)], wait=wait):
            told.append(writing.read_text() if writing.exists() else "nothing")
    except Enough:
        pass
    assert told == ["nothing", "half and more, and the end", "still", "nothing"]


def test_a_folder_that_comes_later_is_noticed(tmp_path: Path) -> None:
    later = tmp_path / "later.txt"
    seen = changes([str(later)], wait=lambda seconds: None if later.exists() else later.touch())
    next(seen)
    assert next(seen) is None


def test_what_is_written_is_no_change(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            (tmp_path / "a.txt").write_text("new")

    seen = changes([str(tmp_path)], page, wait)
    for _ in range(2):
        next(seen)
        page.write_text(f"written after {len(waits)}")
    assert len(waits) == 4
