"""Document → Expressions: find, read, anchor."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Literal

from timeline.model import Document, Expression
from timeline.parts import by_language


def tag(document: Document, *, style: str | None = None) -> list[Expression]:
    """The temporal expressions of a document, in the order of its text.

    Args:
        document: what to tag; without a language nothing is found.
        style: "news" (relative dates count from publication), "narrative" (from the date before them), "colloquial" (from publication, in the
            words of posts too) or None to detect which.
    """
    found = [_tag(one, style) for one in by_language(document)]
    return sorted(chain.from_iterable(found), key=lambda expression: (expression.start, expression.end))


def _tag(document: Document, style: str | None) -> list[Expression]:
    """The expressions of a document in one language."""
    from timeline.tagging.document import tag_document
    from timeline.tagging.register import as_talked, is_post

    if style == "colloquial" or (style is None and is_post(document)):
        return tag_document(as_talked(document), "colloquial")
    return tag_document(document, style)


def style_of(document: Document) -> Literal["news", "narrative", "colloquial"]:
    """Whether a document reads as news, as a narrative, such as a history, or as a post: how it is anchored where no style is asked for."""
    from timeline.tagging.register import is_post
    from timeline.tagging.style import style_of

    own = next((one for one in by_language(document) if one.language == document.language), document)
    return "colloquial" if is_post(own) else style_of(own)


def reconcile(tagged: Sequence[tuple[Document, Sequence[Expression]]]) -> list[list[Expression]]:
    """The expressions of documents that belong together, with years that one leaves open chosen by what the others state."""
    from timeline.tagging.evidence import weigh

    return weigh(tagged)


__all__ = ["reconcile", "style_of", "tag"]
