"""--include and --exclude: which of the files are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatch

from timeline.reading.files import File


@dataclass(slots=True)
class Globs:
    """Globs for a file's name, or for its path in the folder or archive; ``*`` stands for any characters, slashes too.

    Args:
        include, exclude: as :func:`timeline.reading.read` has them.
        passed: whether they have let a file in yet.
    """

    include: Sequence[str]
    exclude: Sequence[str]
    passed: bool = False

    def ask_for(self, file: File) -> bool:
        """Whether --include names this kind of file, so that it is tried whatever its ending."""
        return _matches(file, self.include)

    def admit(self, file: File, holds_files: bool) -> bool:
        """Whether this file is read. To be included is meant for articles: an archive need not be, what is in it does."""
        if _matches(file, self.exclude):
            return False
        if holds_files:
            return True
        admitted = not self.include or _matches(file, self.include)
        self.passed |= admitted
        return admitted


def _matches(file: File, globs: Sequence[str]) -> bool:
    names = (file.name, file.id, file.id.rpartition("#")[2])
    return any(fnmatch(name, glob) for name in names for glob in globs)
