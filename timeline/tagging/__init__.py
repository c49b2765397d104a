"""Document → Expressions: find, read, anchor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from timeline.model import Document, Expression


def tag(document: Document, *, style: str | None = None) -> list[Expression]:
    """The temporal expressions of a document, in the order of its text.

    Args:
        document: what to tag; without a language nothing is found.
        style: "news" (relative dates count from publication), "narrative" (from the date before them) or None to detect which.
    """
    from timeline.tagging.document import tag_document

    return tag_document(document, style)


def style_of(document: Document) -> Literal["news", "narrative"]:
    """Whether a document reads as news or as a narrative, such as a history: how it is anchored where no style is asked for."""
    from timeline.tagging.document import style_of

    return style_of(document)


def reconcile(tagged: Sequence[tuple[Document, Sequence[Expression]]]) -> list[list[Expression]]:
    """The expressions of documents that belong together, with years that one leaves open chosen by what the others state."""
    from timeline.tagging.evidence import weigh

    return weigh(tagged)


__all__ = ["reconcile", "style_of", "tag"]
