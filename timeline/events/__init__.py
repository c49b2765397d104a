"""Expressions → events: sentences and clauses, status, figures, names."""

from .figures import figures
from .finder import find_events
from .names import names
from .sentences import split

__all__ = ["figures", "find_events", "names", "split"]
