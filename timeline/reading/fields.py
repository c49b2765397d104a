"""What front matter, table headers and the keys of other programs' JSON call the parts of a document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from timeline.reading import markup

NAMES = {
    "id": ("id",),
    "text": (
        "text",
        "body",
        "content",
        "content_text",
        "article",
        "articlebody",
        "fulltext",
        "full_text",
        "bodytext",
        "content_html",
        "lead_paragraph",
        "description",
        "abstract",
        "snippet",
        "summary",
    ),
    "published": (
        "published",
        "date",
        "publishdate",
        "publish_date",
        "publication_date",
        "pubdate",
        "pub_date",
        "published_at",
        "publishedat",
        "date_published",
        "datepublished",
        "webpublicationdate",
        "created_at",
        "seendate",
    ),
    "language": ("language", "lang", "locale"),
    "title": ("title", "headline", "webtitle"),
    "url": ("url", "source_url", "link", "permalink", "web_url", "weburl"),
    "outlet": ("outlet", "publisher", "newspaper", "site", "publication", "source", "media_name", "domain", "from"),
}
"""For each part its names, in lower case; the first that is there is taken. A date of change ("updated", "lastmod") is no publication date."""

COLUMNS = {
    "text": "texte texto testo tekst inhalt contenu contenido conteúdo metin текст نص النص 正文 内容 本文",
    "published": "datum fecha data дата التاريخ tarih 日期 日付 发布日期",
    "language": "sprache langue idioma lingua język dil язык мова اللغة 语言 言語",
    "title": "titel titre título titolo tytuł başlık заголовок العنوان 标题 見出し",
    "url": "lien enlace адрес ссылка посилання الرابط 链接",
    "outlet": "quelle fuente fonte źródło kaynak источник джерело المصدر 来源 媒体",
}
"""How people head the columns of their own tables in other languages, where English is not there."""

WITHIN = ("rendered", "main", "name")
"""Where programs that give a part as an object keep its text (WordPress, the New York Times, NewsAPI)."""

_CUT = re.compile(r"\s*\[\+\d+ chars\]\Z")
"""What NewsAPI says of the rest of a text."""
_GONE = "[Removed]"
"""What it says of an article that is gone."""


def value(fields: Mapping[str, Any], part: str) -> Any:
    """The field that holds this part, or None."""
    return next((fields[name] for name in NAMES[part] if fields.get(name) not in (None, "")), None)


def string(fields: Mapping[str, Any], part: str) -> str | None:
    """The field that holds this part, where it is a plain value or an object with one for its text."""
    found = value(fields, part)
    if isinstance(found, Mapping):
        found = next((found[name] for name in WITHIN if isinstance(found.get(name), str)), None)
    return str(found) or None if isinstance(found, str | int | float) else None


def prose(fields: Mapping[str, Any]) -> str | None:
    """The text: under its own name unchanged, though pieces are joined; under another's without its markup; else the headline."""
    found = fields.get("text")
    if isinstance(found, list):
        return "".join(_piece(piece) for piece in found)
    if isinstance(found, str):
        return found
    text = _CUT.sub("", string({name: item for name, item in fields.items() if name != "text"}, "text") or string(fields, "title") or "")
    text = markup.plain(text) if markup.is_markup(text) else text
    return text if text and text != _GONE else None


def _piece(piece: Any) -> str:
    text = piece.get("text") if isinstance(piece, Mapping) else piece
    return text if isinstance(text, str) else ""
