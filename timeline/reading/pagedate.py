"""The publication date of a web page: from its metadata by htmldate, from the line above the article; dates of change are none."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Any

from timeline.reading import publication

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FROM_PAGE = "page metadata"
LATEST = "2100-01-01"
"""htmldate's bound; its default is today, which would make the same page read differently tomorrow."""

_CHANGED = re.compile(r"modif|updat|revis|lastmod", re.IGNORECASE)
_PUBLISHED = re.compile(r"pub(?:lish(?:ed)?|lication)?[_-]date", re.IGNORECASE)
"""Names that htmldate knows without the mark within."""
_ADDRESS = re.compile(r"/((?:19|20)\d\d)/[A-Za-z_.-]+/(\d{1,2})/(\d{1,2})/")
_BESIDE = re.compile(r"comment|related|sidebar|widget|recommend|most-?read|popular|trending|teaser|newsletter|promo|cookie", re.IGNORECASE)
"""Names of what stands beside an article, and has dates of its own."""
_OTHERS = frozenset(
    ("associatedMedia", "citation", "comment", "hasPart", "image", "isPartOf", "itemListElement", "mentions", "review", "video")
)
"""Properties of JSON-LD (schema.org) that describe other things than the article."""
_OTHER_KINDS = frozenset(("WebSite", "Organization", "NewsMediaOrganization", "Person", "ImageObject", "Comment", "Event", "Product"))
"""Types of JSON-LD that are no article, whatever day they state: the site's founding, a picture's upload."""
_APART = (
    "//footer | //aside | //nav | //figcaption | //header[not(ancestor::article) and not(.//h1)]"
    # what stands before the branch of the headline dates the site ("Tuesday, 5 November"), unless it is in the article itself
    " | (//h1)[1]/ancestor::*[not(ancestor::article or ancestor::main)]/preceding-sibling::*[not(self::head)]"
    " | (//h1)[1]/ancestor::article/following-sibling::*"
)
_MARKS = ("name", "property", "itemprop", "class", "http-equiv")
_LINES = frozenset(("h1", "h2", "p", "time", "span", "font", "div", "li", "address"))


def published(page: HtmlElement, url: str | None) -> date | None:
    """The day that the page's own metadata, address or marked elements name.

    Left aside are dates of change (JSON-LD `dateModified`, `article:modified_time`, `<time class="updated">` …) and what stands in menus,
    footers and boxes beside the article. htmldate's wide search is not used: it takes a day of the story for the day of the page.
    """
    from htmldate import find_date

    page = deepcopy(page)
    for element in page.xpath(_APART):
        element.drop_tree()
    for element in page.xpath("//body//*[@class or @id][not(self::article or self::main or descendant-or-self::h1)]"):
        if _BESIDE.search(f"{element.get('class', '')} {element.get('id', '')}"):
            element.drop_tree()
    for element in page.xpath("//meta | //time | //span | //p | //div[not(div)]"):
        if _CHANGED.search(" ".join(element.get(mark, "") for mark in _MARKS)):
            element.drop_tree()
    for meta in page.xpath("//meta[@name and @content]"):
        if _PUBLISHED.fullmatch(meta.get("name")):
            meta.set("name", "pubdate")
        if publication.is_ambiguous(meta.get("content")):  # htmldate would take 08/12/2010 for the 8th of December
            meta.drop_tree()
    for script in page.xpath('//script[@type="application/ld+json"]'):
        script.text = _of_the_article(script.text or "")
    found = find_date(page, url=url, original_date=True, extensive_search=False, max_date=LATEST)
    return date.fromisoformat(found) if found else _in_address(page, url)


def _in_address(page: HtmlElement, url: str | None) -> date | None:
    """The day that stands in the page's address with the section between year and month (/2013/world/08/03/), which htmldate does not know."""
    stated = page.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    for address in filter(None, (url, *stated)):
        if (match := _ADDRESS.search(address)) and (day := publication.stated("-".join(match.groups()))):
            return day
    return None


def lines_above(page: HtmlElement) -> list[str]:
    """The innermost lines of text from the headline on, where there is one; what stands above it dates the site, not the article."""
    lines: list[str] = []
    for element in page.iter(*_LINES):
        if element.tag == "h1":
            lines = []
        elif not any(child.tag in _LINES for child in element):
            lines.append(" ".join(element.text_content().split()))
    return [line for line in lines if line]


def _of_the_article(source: str) -> str:
    """JSON-LD without its dates of change and what it says of others; nothing of it where it cannot be parsed."""

    def clean(value: Any) -> Any:
        if isinstance(value, dict):
            if str(value.get("@type")) in _OTHER_KINDS:
                return None
            return {key: clean(item) for key, item in value.items() if key not in _OTHERS and not _CHANGED.search(key)}
        return [clean(item) for item in value] if isinstance(value, list) else value

    try:
        return json.dumps(clean(json.loads(source, strict=False)))
    except (ValueError, RecursionError):
        return ""
