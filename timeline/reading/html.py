"""Saved web pages: text and metadata by trafilatura, on a page freed of what is not the article."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from timeline.reading import dateline, pagedate, publication
from timeline.reading.draft import Draft, Unreadable, damaged
from timeline.reading.encoding import decode
from timeline.reading.files import File
from timeline.reading.limits import ELEMENTS, TEXT

if TYPE_CHECKING:
    from lxml.html import HtmlElement

EMPTY = "has no article in it; save the page when it has loaded in full, or the text itself"
LARGE = f"is a page of more than {ELEMENTS} elements, more than an article has; save the page of the article itself"
CELL = 300
"""Code points of a cell from which on its table is no table, but how an old page puts its columns side by side."""
BESIDE = 500
"""Code points of a caption, an advertisement or an offer at most; what is longer under such a name is prose."""
POINTER = 20
"""Code points of linked text from which on a paragraph that is little else only points to another article."""

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE)
_APART = (
    "//script | //style | //footer | //nav | //aside | //figcaption | //form | //noscript | //iframe | //button | //dialog"
    " | //header[not(ancestor::article) and not(.//h1)]"
)
"""Elements that hold no sentence of the article: menus, forms, captions (their dates are those of pictures), pointers to other articles."""
_BESIDE = re.compile(r"caption|credit|legende?\b|copyright|paywall|(?<![a-z])ad(?:s|sbygoogle|vert[a-z]*)?(?![a-z])", re.IGNORECASE)
_MARKS = re.compile(r"^[|\s:-]+$|^(?:- |\| ?)|\s*\|\s*$")
"""What trafilatura writes around list items and the rows of tables."""
_CLOCK = re.compile(r"(?:[^:]{0,24}[\s,|–-])?\d{1,2}[:.h]\d\d\b[^.:]{0,6}(?:\.[^.:]{0,6}){0,2}")
"""A time of the day by itself, its day before it or not ("18:40", "12 March, 6.40 p.m.", "18.40 Uhr")."""
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})[T ](\d\d):(\d\d)")
MINUTES = 24 * 60
"""Minutes of a day."""
ENTRIES = 3
"""Paragraphs with a time above each, from which on a page is a live report, and the times belong to its text."""
_TOLD = ("following-sibling::p | following-sibling::*//p", "following-sibling::*[not(descendant-or-self::a)][normalize-space()]")
"""What an entry says below its time: its paragraphs, else any text but links, which a list of other articles has there."""
NESTED = 3
"""Elements that the time of an entry may stand in, itself among them."""
_CREDIT = re.compile(r".{0,120}©.{0,120}")


def read(file: File) -> Iterator[Draft]:
    """The article of this page, without its headline and the line that dates it."""
    import trafilatura  # the extra "html"
    from lxml import html

    source = _decode(file.read(TEXT))
    if not source.strip():
        raise Unreadable(EMPTY)
    with damaged("web page"):
        page = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8"))
        if int(page.xpath("count(//body//*)")) > ELEMENTS:
            raise Unreadable(LARGE)
        metadata = trafilatura.extract_metadata(page, default_url=file.url, date_config={"extensive_search": False})
        title = metadata.title if metadata else None
        published = pagedate.published(page, file.url)
        _prune(page)
        live = _keep_times(page)
        above = pagedate.lines_above(page)
        found = trafilatura.bare_extraction(page, url=file.url, include_comments=False)
    body = getattr(found, "text", None)
    if not body:
        raise Unreadable(EMPTY)
    lines = [line for line in (_MARKS.sub("", line).strip() for line in body.split("\n")) if line and not _CREDIT.fullmatch(line)]
    dated, paragraphs = (None, lines) if live else dateline.split(lines, title)
    guess = dated or dateline.split(above)[0]
    yield Draft(
        text="\n\n".join(paragraphs),
        title=title,
        url=metadata.url if metadata else None,
        outlet=metadata.sitename if metadata else None,
        published=published,
        published_from=pagedate.FROM_PAGE,
        guess=(guess, dateline.FROM_DATELINE) if guess else None,
        language_hint=page.get("lang"),
    )


def _decode(data: bytes) -> str:
    """The page's text in the encoding that it declares, where that fits; what is UTF-8 is no code page, whatever it declares."""
    if not data.isascii():
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8-sig")
    if (match := _CHARSET.search(data[:5000])) and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode(match[1].decode())
        except (LookupError, UnicodeError):
            pass
    return decode(data)[0]


def _prune(page: HtmlElement) -> None:
    """Drop what is no sentence of the article: see _APART; and paragraphs that only point to another article ("Read also: …")."""
    for part in page.xpath(f"//*[self::table or self::tbody or self::tr or self::td][descendant-or-self::td[string-length() > {CELL}]]"):
        part.tag = "div"
    for element in page.xpath(_APART):
        element.drop_tree()
    for element in page.xpath("//body//*[@class]"):
        if _BESIDE.search(element.get("class")) and len(element.text_content()) <= BESIDE:
            element.drop_tree()
    for block in page.xpath("//p | //li | //h2 | //h3 | //h4 | //strong"):
        linked = sum(len(link.text_content().strip()) for link in block.iter("a") if link.get("href"))
        if linked > POINTER and linked * 3 > len(block.text_content().strip()) * 2:
            block.drop_tree()


def _keep_times(page: HtmlElement) -> bool:
    """Whether the page is a live report; the times above its entries, which trafilatura would drop as the page's own, become paragraphs."""
    times = page.xpath("//body//*[self::time or self::span or self::div or self::b or self::strong][not(*)]")
    found = [(time, head) for time in times if _CLOCK.fullmatch((time.text or "").strip()) and (head := _head(time)) is not None]
    if len(found) < ENTRIES:
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


def _day(time: HtmlElement) -> date | None:
    """The day that an element's data tell of the time that it shows alone: the nearest of those around, as the data may be of another zone."""
    clock = re.fullmatch(r"(\d{1,2})[:.h](\d\d)", (time.text or "").strip())
    told = _MOMENT.search(time.get("datetime") or time.get("title") or "")
    day = publication.stated(told[1]) if told else None
    if not (clock and told and day):
        return None
    minutes = (int(clock[1]) - int(told[2])) * 60 + int(clock[2]) - int(told[3])
    return day - timedelta(round(minutes / MINUTES))


def _head(time: HtmlElement) -> HtmlElement | None:
    """What heads the entry that a time belongs to: the time itself, or what it stands in, where text follows; None where none does."""
    around = list(islice(takewhile(lambda element: element.tag not in ("body", "p"), (time, *time.iterancestors())), NESTED))
    return next((element for told in _TOLD for element in around if element.xpath(told)), None)
