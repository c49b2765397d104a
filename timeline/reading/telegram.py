"""Chats that Telegram exported as pages (messages.html): one document a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.reading.chat import FROM_MESSAGE
from timeline.reading.draft import Draft
from timeline.reading.identify import identified

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MESSAGES = "//div[contains(concat(' ', @class, ' '), ' history ')]/div[starts-with(@id, 'message')]"
_PART = ".//div[contains(concat(' ', @class, ' '), ' {} ')]"


def messages(page: HtmlElement) -> Iterator[Draft]:
    """The messages of a page that Telegram wrote, those that have a text, each with its sender as outlet and its day; none of another page."""
    sender = None
    language = identified("\n".join(text.text_content() for text in page.xpath(_MESSAGES + _PART.format("text")[1:])))
    for number, element in enumerate(page.xpath(_MESSAGES), 1):
        name, text, moment = (next(iter(element.xpath(_PART.format(part))), None) for part in ("from_name", "text", "date"))
        if name is not None:  # a further message of the same sender does not name it again
            sender = " ".join(name.text_content().split())
        if text is None or moment is None:
            continue
        for line in text.xpath(".//br"):
            line.tail = f"\n{line.tail or ''}"
        yield Draft(
            text.text_content().strip(),
            number=number,
            unit="message",
            outlet=sender,
            published=moment.get("title"),
            published_from=FROM_MESSAGE,
            language_hint=language,
        )
