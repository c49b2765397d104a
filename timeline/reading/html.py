"""Saved web pages: text and metadata by trafilatura, on a page freed of what is not the article."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.reading import dateline, liveblog, markup, pagedate, telegram, wiki
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
_JOINERS = {
    "\ua7fc": re.compile("\u200c|&zwnj;|&#8204;|&#x200c;", re.IGNORECASE),
    "\ua7fd": re.compile("\u200d|&zwj;|&#8205;|&#x200d;", re.IGNORECASE),
}
"""What joins and parts letters of Persian or Hindi is dropped by trafilatura; the rare letters that stand for it meanwhile."""
_READING_TIME = re.compile(r"(?=.{1,40}$)[^.!?]*\b\d{1,2}[ \u00a0-]?(?:min|мин|хв|dk|分|دقائق|دقيقة)[^!?]*", re.IGNORECASE)
"""How long the article takes to read ("Temps de lecture : 3 min", "4 min read")."""
_CREDIT = re.compile(r".{0,120}©.{0,120}")


def read(file: File) -> Iterator[Draft]:
    """The article of this page, without its headline and the line that dates it."""
    source = _decode(file.read(TEXT))
    if not source.strip():
        raise Unreadable(EMPTY)
    if any(letter in source for letter in _JOINERS):
        yield from _read(source, file)
        return
    for letter, joiner in _JOINERS.items():
        source = joiner.sub(letter, source)
    for draft in _read(source, file):
        title, outlet = (_joined(part) if part else part for part in (draft.title, draft.outlet))
        yield replace(draft, text=_joined(draft.text), title=title, outlet=outlet)


def _joined(text: str) -> str:
    return text.translate({ord(letter): joiner.pattern[0] for letter, joiner in _JOINERS.items()})


def _read(source: str, file: File) -> Iterator[Draft]:
    import trafilatura  # the extra "html"
    from lxml import html

    with damaged("web page"):
        page = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8"))
        if int(page.xpath("count(//body//*)")) > ELEMENTS:
            raise Unreadable(LARGE)
        messages = list(telegram.messages(page))
        if messages:
            yield from messages
            return
        metadata = trafilatura.extract_metadata(page, default_url=file.url, date_config={"extensive_search": False})
        title = metadata.title if metadata else None
        published, published_from = pagedate.published(page, file.url), pagedate.FROM_PAGE
        if wiki.is_wiki(page):
            published, published_from = wiki.edited(page), wiki.FROM_EDIT
            wiki.prune(page)
        data = [script.text or "" for script in page.xpath('//script[@type="application/ld+json"]')]
        _prune(page)
        live = liveblog.keep_times(page)
        above = pagedate.lines_above(page)
        body = _text(page, file.url) or max((body for script in data for body in _bodies(script)), key=len, default="")
    if not body:
        raise Unreadable(EMPTY)
    lines = [line for line in (_MARKS.sub("", line).strip() for line in body.split("\n")) if line and not _CREDIT.fullmatch(line)]
    dated, paragraphs = (None, lines) if live else dateline.split(_without_reading_time(lines), title, published)
    guess = dated or dateline.split(above)[0]
    yield Draft(
        text="\n\n".join(paragraphs),
        title=title,
        url=metadata.url if metadata else None,
        outlet=metadata.sitename if metadata else None,
        published=published,
        published_from=published_from,
        guess=(guess, dateline.FROM_DATELINE) if guess else None,
        language_hint=page.get("lang"),
    )


def _text(page: HtmlElement, url: str | None) -> str:
    """The article's text, a paragraph a line.

    From a page with little text trafilatura takes all that there is, run together. Where it did, the paragraphs alone are asked for.
    """
    import trafilatura
    from trafilatura.settings import DEFAULT_CONFIG

    whole = deepcopy(page)
    text = str(getattr(trafilatura.bare_extraction(page, url=url, include_comments=False), "text", None) or "").strip()
    if "\n" in text or len(whole.xpath("//p")) < 2:
        return text
    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "1"
    parted = str(getattr(trafilatura.bare_extraction(whole, url=url, include_comments=False, config=config), "text", None) or "").strip()
    return parted if "\n" in parted else text


def _bodies(source: str) -> Iterator[str]:
    """The articles that JSON-LD holds in full, as of a page that shows its own by a script."""
    with suppress(ValueError, RecursionError):
        values = [json.loads(source, strict=False)]
        for value in values:  # which grows
            if isinstance(value, dict):
                values += value.values()
                if isinstance(body := value.get("articleBody"), str):
                    yield markup.plain(body) if markup.is_markup(body) else body.strip()
            elif isinstance(value, list):
                values += value


def _without_reading_time(lines: list[str]) -> list[str]:
    """The lines without the one above the first paragraph that tells how long they take to read."""
    number = next((number for number, line in enumerate(lines[:5]) if _READING_TIME.fullmatch(line)), None)
    return lines if number is None else [*lines[:number], *lines[number + 1 :]]


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
