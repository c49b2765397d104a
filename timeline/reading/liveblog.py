"""Live reports on web pages: the days and times above their entries, which are text of theirs and not the page's own date."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from timeline.reading import publication

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FEWEST, MOST = 3, 1000
"""Entries that a live report has; what has more times is a list of something else."""
NESTED = 3
"""Elements that the time of an entry may stand in, itself among them."""
MINUTES = 24 * 60
"""Minutes of a day."""

_TIMES = "//body//*[self::time or self::span or self::div or self::b or self::strong][not(*) and not(ancestor::p)]"
_TOLD = ("following-sibling::p | following-sibling::*//p", "following-sibling::*[not(descendant-or-self::a)][normalize-space()]")
"""What an entry says below its time: its paragraphs, else any text but links, which a list of other articles has there."""
_CLOCK = re.compile(r"(?:[^:]{0,24}[\s,|–-])?\d{1,2}[:.h]\d\d\b[^.:]{0,6}(?:\.[^.:]{0,6}){0,2}")
"""A time of the day by itself, its day before it or not ("18:40", "12 March, 6.40 p.m.", "18.40 Uhr")."""
_ALONE = re.compile(r"(\d{1,2})[:.h](\d\d)")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})[T ](\d\d):(\d\d)")


def keep_times(page: HtmlElement) -> bool:
    """Whether the page is a live report; the times above its entries, which trafilatura would drop as the page's own, become paragraphs.

    So do the days that the page's data tell of these times, each above the first time of that day.
    """
    times = [element for element in page.xpath(_TIMES) if _CLOCK.fullmatch((element.text or "").strip())]
    found = [(time, head) for time in times[: MOST + 1] if (head := _head(time)) is not None]
    if not FEWEST <= len(found) <= MOST:
        return False
    above = None
    for time, head in found:
        day = _day(time)
        for text in (str(day) if day and day != above else "", time.text):
            if text:
                line = head.makeelement("p")
                line.text = text
                head.addprevious(line)
        above = day or above
        time.drop_tree()
    return True


def _head(time: HtmlElement) -> HtmlElement | None:
    """What heads the entry that a time belongs to: the time itself, or what it stands in, where text follows; None where none does."""
    around = list(islice(takewhile(lambda element: element.tag != "body", (time, *time.iterancestors())), NESTED))
    return next((element for told in _TOLD for element in around if element.xpath(told)), None)


def _day(time: HtmlElement) -> date | None:
    """The day that an element's data tell of the time that it shows alone: the nearest of those around, as the data may be of another zone."""
    clock = _ALONE.fullmatch((time.text or "").strip())
    told = _MOMENT.search(time.get("datetime") or time.get("title") or "")
    day = publication.stated(told[1]) if told else None
    if not (clock and told and day):
        return None
    minutes = (int(clock[1]) - int(told[2])) * 60 + int(clock[2]) - int(told[3])
    return day - timedelta(round(minutes / MINUTES))
