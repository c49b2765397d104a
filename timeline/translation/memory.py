"""The memory: translations kept on disk, so that no sentence is translated twice.

One SQLite file in write-ahead mode; several processes may read and write it at once. Where it outgrows its bound, what was used longest ago
goes first.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from timeline.translation.engine import Hypothesis
from timeline.translation.errors import EngineMissing, TranslationError

BOUND = 256 * 1024 * 1024  # bytes
VERSION = 1  # of the table; another one is emptied
_WAIT = 30.0  # seconds that one process waits for another's writing
_DAY = 86_400  # seconds
_NOWHERE = Path(":memory:")
_VARIABLES = 500  # in one statement; SQLite's least bound is 999
_TABLE = """CREATE TABLE IF NOT EXISTS translations (package TEXT, beam INTEGER, count INTEGER, sentence TEXT, hypotheses TEXT NOT NULL,
            used INTEGER NOT NULL, PRIMARY KEY (package, beam, count, sentence)) WITHOUT ROWID"""


@dataclass(frozen=True, slots=True)
class MemoryInfo:
    """What the memory holds: its file, bytes on disk and their bound, translations by package."""

    path: Path
    bytes: int
    bound: int
    translations: Mapping[str, int]


def default_path() -> Path:
    """The memory's file: in ``TIMELINE_CACHE_DIR``, else in the platform's folder for caches.

    Raises:
        EngineMissing: where the extra ``translate`` is not installed.
    """
    folder = os.environ.get("TIMELINE_CACHE_DIR")
    if folder:
        return Path(folder) / "translations.sqlite"
    try:
        import platformdirs
    except ImportError as error:
        raise EngineMissing from error
    return Path(platformdirs.user_cache_dir("timeline", appauthor=False)) / "translations.sqlite"


class Memory:
    """Translations by package, beam, number of hypotheses and sentence.

    Args:
        path: the file; made where there is none.
        bound: bytes that it may hold after :meth:`close`.

    Raises:
        TranslationError: where the file cannot be opened or is no memory.
    """

    def __init__(self, path: Path | None = None, *, bound: int = BOUND) -> None:
        self.path = path or default_path()
        self.bound = bound
        try:
            if self.path != _NOWHERE:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
            self._connection.execute("PRAGMA synchronous=NORMAL")
            with _transaction(self._connection):
                if self._number("PRAGMA user_version") != VERSION:
                    self._connection.execute("DROP TABLE IF EXISTS translations")
                    self._connection.execute(f"PRAGMA user_version={VERSION}")
                self._connection.execute(_TABLE)
        except (OSError, sqlite3.Error) as error:
            raise TranslationError(f"The translation memory {self.path} cannot be used ({error}): delete it or use --no-cache.") from error

    @classmethod
    def passing(cls) -> Memory:
        """A memory that is not on disk and ends with this run."""
        return cls(_NOWHERE)

    def get(self, package: str, beam: int, count: int, sentences: Sequence[str]) -> dict[str, list[Hypothesis]]:
        """The translations that are there, by sentence."""
        kept: dict[str, list[Hypothesis]] = {}
        now, stale = int(time.time()), []
        for chunk in _chunks(sentences):
            marks = ",".join("?" * len(chunk))
            rows = self._connection.execute(
                f"SELECT sentence, hypotheses, used FROM translations WHERE package=? AND beam=? AND count=? AND sentence IN ({marks})",
                (package, beam, count, *chunk),
            )
            for sentence, hypotheses, used in rows:
                kept[sentence] = [Hypothesis(*pair) for pair in json.loads(hypotheses)]
                if used < now - _DAY:
                    stale.append(sentence)
        if stale:
            self._connection.executemany(
                "UPDATE translations SET used=? WHERE package=? AND beam=? AND count=? AND sentence=?",
                [(now, package, beam, count, sentence) for sentence in stale],
            )
        return kept

    def put(self, package: str, beam: int, count: int, translations: Mapping[str, Iterable[Hypothesis]]) -> None:
        """Keep these translations.

        Raises:
            TranslationError: where they cannot be written, the disk being full for instance.
        """
        now = int(time.time())
        rows = [(package, beam, count, s, json.dumps(list(h), ensure_ascii=False), now) for s, h in translations.items()]
        try:
            with _transaction(self._connection):
                self._connection.executemany("INSERT OR REPLACE INTO translations VALUES (?, ?, ?, ?, ?, ?)", rows)
        except sqlite3.Error as error:
            raise TranslationError(f"The translation memory {self.path} cannot be written ({error}); translations are not kept.") from error

    def info(self) -> MemoryInfo:
        """What it holds."""
        rows = self._connection.execute("SELECT package, count(*) FROM translations GROUP BY package ORDER BY package")
        return MemoryInfo(self.path, self._bytes(), self.bound, dict(rows.fetchall()))

    def clear(self) -> int:
        """Forget everything; returns the number of translations that were there."""
        with _transaction(self._connection):
            number = self._connection.execute("DELETE FROM translations").rowcount
        self._connection.execute("VACUUM")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return number

    def close(self) -> None:
        """Drop what outgrows the bound, and close the file."""
        try:
            if self._bytes() > self.bound:
                self._shrink()
        except sqlite3.Error:  # a full disk, or another process at work: the next run sees to it
            pass
        finally:
            self._connection.close()

    def __enter__(self) -> Memory:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _shrink(self) -> None:
        """Forget what was used longest ago, until three quarters of the bound are left."""
        number = self._number("SELECT count(*) FROM translations")
        surplus = number - int(number * 0.75 * self.bound / self._bytes())
        with _transaction(self._connection):
            self._connection.execute(
                """DELETE FROM translations WHERE (package, beam, count, sentence) IN
                   (SELECT package, beam, count, sentence FROM translations ORDER BY used LIMIT ?)""",
                (surplus,),
            )
        self._connection.execute("VACUUM")

    def _bytes(self) -> int:
        return self._number("PRAGMA page_count") * self._number("PRAGMA page_size")

    def _number(self, statement: str) -> int:
        return int(self._connection.execute(statement).fetchone()[0])


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE … COMMIT, so that two processes that write wait for each other instead of failing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise


def _chunks(sentences: Sequence[str]) -> Iterable[Sequence[str]]:
    return (sentences[i : i + _VARIABLES] for i in range(0, len(sentences), _VARIABLES))
