"""Expressions → events: sentences and clauses, status, figures, names."""

from timeline.events.figures import figures
from timeline.events.finder import find_events
from timeline.events.names import names
from timeline.events.sentences import split

__all__ = ["figures", "find_events", "names", "split"]
