"""Downloads of Nexis: several articles in one Word document, each between its headline and "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from timeline.reading import dateline
from timeline.reading.draft import Draft

FROM_ARTICLE = "the article's head"

_END, _BODY = "End of Document", "Body"
_LABEL = re.compile(r"[A-Z][\w-]+:")
_FOOT = re.compile(r"Graphic|Classification|(?:Load-Date|Language|Publication-Type|Journal Code):.*")


def articles(blocks: Sequence[str]) -> Iterator[Draft]:
    """The articles among these paragraphs, with headline, outlet and day from the head of each; none where Nexis has not made them."""
    number = first = 0
    for last, block in enumerate(blocks):
        if block != _END:
            continue
        head = list(takewhile(lambda line: line != _BODY, blocks[first:last]))
        body = takewhile(lambda line: not _FOOT.fullmatch(line), blocks[first + len(head) + 1 : last])
        dated = [place for place, line in enumerate(head) if place > 1 and not _LABEL.match(line) and dateline.told(line)]
        if dated and (text := "\n\n".join(body)):
            number += 1
            title, outlet, day = head[dated[-1] - 2 : dated[-1] + 1]  # above the first may be a list of all
            yield Draft(
                text, number=number, unit="article", title=title, outlet=outlet, published=dateline.told(day), published_from=FROM_ARTICLE
            )
        first = last + 1
