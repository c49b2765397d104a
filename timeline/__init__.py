"""News in many languages, one chronology, on a machine without a network.

    import timeline

    chronology = timeline.build(["articles/"])
    for entry in chronology.entries:
        print(entry.edtf, entry.text, len(entry.sources))

:func:`build` runs the whole way from files to a :class:`Timeline`; :func:`read` and :func:`tag` are its first two steps by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.model import Document, Entry, Event, Expression, Timeline

if TYPE_CHECKING:
    from timeline.pipeline import build
    from timeline.reading import read
    from timeline.tagging import tag

__all__ = ["Document", "Entry", "Event", "Expression", "Timeline", "build", "read", "tag"]

_HOMES = {"build": "timeline.pipeline", "read": "timeline.reading", "tag": "timeline.tagging"}


def __getattr__(name: str) -> Any:
    """Functions are imported when first asked for, so that `import timeline` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
