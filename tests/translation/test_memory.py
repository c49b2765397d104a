"""The memory on disk: shared by runs and processes, bounded, harmless where it is damaged."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("platformdirs", reason="the extra translate is not installed")

from timeline.translation.engine import Hypothesis
from timeline.translation.errors import TranslationError
from timeline.translation.memory import Memory, default_path

KEY = ("translate-fr_en 0.1 abc", 2, 1)
PORT = {"Le port a été fermé.": [Hypothesis("The port was closed.", -0.5)]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "translations.sqlite"


def test_what_was_kept_is_there_for_the_next_run(path: Path) -> None:
    with Memory(path) as memory:
        memory.put(*KEY, PORT)
    with Memory(path) as memory:
        assert memory.get(*KEY, ["Le port a été fermé.", "Zut."]) == PORT


@pytest.mark.parametrize("other", [("translate-fr_en 0.2 abc", 2, 1), ("translate-fr_en 0.1 abc", 4, 1), ("translate-fr_en 0.1 abc", 2, 4)])
def test_another_package_version_beam_or_count_is_another_translation(path: Path, other: tuple[str, int, int]) -> None:
    with Memory(path) as memory:
        memory.put(*KEY, PORT)
        assert memory.get(*other, list(PORT)) == {}


def test_more_sentences_than_one_statement_takes(path: Path) -> None:
    many = {f"Phrase {i}.": [Hypothesis(f"Sentence {i}.", float(-i))] for i in range(1234)}
    with Memory(path) as memory:
        memory.put(*KEY, many)
        assert memory.get(*KEY, list(many)) == many
        assert dict(memory.info().translations) == {KEY[0]: 1234}


def test_two_processes_write_at_once(path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom timeline.translation.memory import Memory, Hypothesis\n"
        "for i in range(150):\n"
        "    with Memory(Path(sys.argv[1])) as memory:\n"
        "        memory.put('p', 2, 1, {f'{sys.argv[2]} {i}': [Hypothesis('x', 0.0)]})\n"
        "        memory.get('p', 2, 1, ['a 1', 'b 1'])\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, str(path), name], stderr=subprocess.PIPE) for name in "ab"]
    assert [process.communicate()[1] for process in running] == [b"", b""]
    with Memory(path) as memory:
        assert dict(memory.info().translations) == {"p": 300}


def test_the_bound_drops_what_was_used_longest_ago(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bound = 200_000
    for day in range(10):
        monkeypatch.setattr(time, "time", lambda day=day: 1_700_000_000 + day * 200_000)
        with Memory(path, bound=bound) as memory:
            memory.put(*KEY, {f"{day} {i} {'x' * 300}": [Hypothesis("y" * 300, 0.0)] for i in range(50)})
            assert memory.get(*KEY, [f"0 0 {'x' * 300}"])
    assert path.stat().st_size <= bound
    with Memory(path, bound=bound) as memory:
        kept = [day for day in range(10) if memory.get(*KEY, [f"{day} 1 {'x' * 300}"])]
        assert memory.get(*KEY, [f"0 0 {'x' * 300}"]), "it was used every day"
    assert kept == list(range(kept[0], 10))
    assert kept[0] > 0


def test_clear_forgets_everything_and_gives_the_room_back(path: Path) -> None:
    with Memory(path) as memory:
        memory.put(*KEY, {str(i): [Hypothesis("x" * 500, 0.0)] for i in range(1000)})
        large = memory.info().bytes
        assert memory.clear() == 1000
        assert memory.info().bytes < large / 10
        assert memory.get(*KEY, ["1"]) == {}


def test_a_memory_of_an_older_form_is_emptied(path: Path) -> None:
    with Memory(path) as memory:
        memory.put(*KEY, PORT)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=0")
    with Memory(path) as memory:
        assert memory.get(*KEY, list(PORT)) == {}


def test_a_file_that_is_no_memory_is_named(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all, but long enough to be looked at" * 100)
    with pytest.raises(TranslationError, match=r"translations\.sqlite cannot be used .*: delete it or use --no-cache"):
        Memory(path)


def test_a_full_disk_is_said(path: Path) -> None:
    with Memory(path) as memory:
        memory._connection.execute("PRAGMA max_page_count=4")
        with pytest.raises(TranslationError, match=r"cannot be written .*full"):
            memory.put(*KEY, {str(i): [Hypothesis("x" * 500, 0.0)] for i in range(1000)})
        assert memory.get(*KEY, ["1"]) == {}


def test_its_place_is_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TIMELINE_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert default_path() == tmp_path / "timeline" / "translations.sqlite"
    monkeypatch.setenv("TIMELINE_CACHE_DIR", str(tmp_path / "own"))
    assert default_path() == tmp_path / "own" / "translations.sqlite"
