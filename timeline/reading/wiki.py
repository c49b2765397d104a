"""Pages of wikis (MediaWiki: Wikipedia and others): what is text of the page, and the day of its last edit."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from timeline.reading import dateline, publication

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FROM_EDIT = "the wiki's last edit"

_WIKI = "//meta[@name='generator'][starts-with(@content, 'MediaWiki')]"
_APART = (
    "//*[@id='siteSub' or @id='contentSub' or @id='toc' or @id='catlinks']"
    " | //sup[contains(@class, 'reference')] | //*[contains(@class, 'mw-editsection') or contains(@class, 'references')]"
    " | //table[contains(@class, 'infobox') or contains(@class, 'navbox')] | //*[contains(@class, 'hatnote')]"
)
"""The site's line below the headline, marks and lists of references, boxes."""
_EDITED = re.compile(r'"dateModified"\s*:\s*"([^"]+)"')


def is_wiki(page: HtmlElement) -> bool:
    """Whether MediaWiki wrote this page."""
    return bool(page.xpath(_WIKI))


def edited(page: HtmlElement) -> date | None:
    """The day of the last edit, from which the text tells: that on which the page began is no day of this text."""
    for script in page.xpath("//script[@type='application/ld+json']"):
        if (match := _EDITED.search(script.text or "")) and (day := publication.stated(match[1])):
            return day
    foot = " ".join(element.text_content() for element in page.xpath("//*[@id='footer-info-lastmod']"))
    return dateline.told(" ".join(foot.split()))


def prune(page: HtmlElement) -> None:
    """Drop what is no text of the page; what follows a mark of reference stays."""
    for element in page.xpath(_APART):
        if element.getparent() is not None:
            element.drop_tree()
