"""What can go wrong with packages: one sentence each, for the reader."""

from __future__ import annotations


class TranslationError(Exception):
    """A translation package, or the memory, cannot be used; the message is one sentence that names it and the mend."""


class EngineMissing(TranslationError):
    """The extra ``translate`` is not installed."""

    def __init__(self) -> None:
        super().__init__("Translation needs Argos Translate: install it with pip install 'timeline-news[translate]'.")
