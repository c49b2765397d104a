"""A document in several languages, as one document in each: what is read with one language's data at a time stays simple."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.model import Document


def by_language(document: Document) -> Iterator[Document]:
    """The document in each of its languages, all else blanked by line breaks, so that offsets stay those of the whole.

    Each counts dates from publication for itself: a bilingual article tells its story twice.
    """
    if not document.parts:
        yield document
        return
    for language in dict.fromkeys(part.language for part in document.parts):
        stretches = (document.text[p.start : p.end] if p.language == language else "\n" * (p.end - p.start) for p in document.parts)
        yield replace(document, text="".join(stretches), language=language, parts=())
