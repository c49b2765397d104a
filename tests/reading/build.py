"""Files of every kind, built in memory from articles."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from html import escape

from docx import Document as WordDocument
from fpdf import FPDF
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ODF = {"office": "office", "text": "text", "table": "table", "draw": "drawing", "meta": "meta"}


def page(*paragraphs: str, head: str = "", title: str = "Le barrage cède", above: str = "", around: str = "", language: str = "fr") -> bytes:
    """A web page: `head` goes into its head, `above` between headline and text, `around` before and after the article."""
    text = "".join(paragraph if paragraph.startswith("<") else f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{around}<article><h1>{title}</h1>{above}{text}</article>{around}</body></html>"
    ).encode()


def json_ld(**fields: object) -> str:
    """Metadata of a news article as JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields})}</script>'


def pdf(
    *pages: Sequence[str], title: str | None = None, created: datetime = datetime(2024, 10, 9, tzinfo=UTC), password: str | None = None
) -> bytes:
    """A PDF; every page is given as its lines."""
    document = FPDF()
    document.set_font("Helvetica", size=10)
    document.set_creation_date(created)
    document.set_auto_page_break(False)
    if title:
        document.set_title(title)
    if password:
        document.set_encryption(owner_password=password + "!", user_password=password)
    for lines in pages:
        document.add_page()
        for line in lines:
            document.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


def word(*paragraphs: str, title: str | None = None, created: datetime | None = None, table: Sequence[Sequence[str]] = ()) -> bytes:
    """A Word document."""
    document = WordDocument()
    if title:
        document.add_heading(title, 0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        grid = document.add_table(len(table), len(table[0]))
        for row, cells in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    if created:
        document.core_properties.created = created
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt(body: str, *, title: str = "", created: str = "") -> bytes:
    """An OpenDocument text, its body given as XML."""
    names = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for name, long in ODF.items())
    content = f'<?xml version="1.0"?><office:document-content{names}><office:body><office:text>{body}</office:text></office:body>'
    meta = f"<dc:title>{title}</dc:title><meta:creation-date>{created}</meta:creation-date>"
    described = f'<office:document-meta{names} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>{meta}</office:meta>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed_:  # the first member uncompressed, as the standard wants it
        packed_.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed_.writestr("content.xml", f"{content}</office:document-content>")
        packed_.writestr("meta.xml", f"{described}</office:document-meta>")
    return stream.getvalue()


def mail(text: str, date: str, *, subtype: str = "plain", attached: Mapping[str, bytes] = {}, encoding: str = "quoted-printable") -> bytes:
    """A mail from a news agency."""
    message = EmailMessage()
    message["Subject"] = "انهيار السد"
    message["From"] = "وكالة الوادي <news@example.org>"
    message["Date"] = date
    message.set_content(text, subtype=subtype, cte=encoding)
    for name, content in attached.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def rss(*items: str, language: str = "fr-fr") -> bytes:
    """An RSS feed of these items, each given as its elements."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    channel = f"<channel><title>La Vallée</title><language>{language}</language>{inner}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()


def atom(*entries: str) -> bytes:
    """An Atom feed of these entries, each given as its elements."""
    inner = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Valley</title>{inner}</feed>'.encode()


def warc(*responses: tuple[str, str, bytes], packed: bool = True) -> bytes:
    """A web archive of these responses: address, media type, content."""
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    for url, media, content in responses:
        headers = StatusAndHeaders("200 OK", [("Content-Type", media)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(content), http_headers=headers))
    return stream.getvalue()


def archive(files: Mapping[str, bytes]) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return stream.getvalue()


def lines(*documents: Mapping[str, object]) -> bytes:
    """JSON lines."""
    return "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents).encode()


def packed(content: bytes) -> bytes:
    """A gzip file."""
    return gzip.compress(content, mtime=0)


def drawn(words: Sequence[tuple[int, str]]) -> bytes:
    """A PDF of one line, each word drawn at its place (points from the left), glyph after glyph from the left."""
    characters = sorted({character for _, word in words for character in word})
    code = {character: f"{number:02x}" for number, character in enumerate(characters, 1)}
    mapping = "\n".join(f"<{code[character]}> <{ord(character):04x}>" for character in characters)
    cmap = f"begincmap\n1 begincodespacerange <00> <ff> endcodespacerange\n{len(code)} beginbfchar\n{mapping}\nendbfchar\nendcmap"
    line = "".join(f"BT /F 12 Tf 1 0 0 1 {x} 700 Tm <{''.join(code[character] for character in word)}> Tj ET\n" for x, word in words)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(line)} >> stream\n{line}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        f"<< /Length {len(cmap)} >> stream\n{cmap}\nendstream",
    ]
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()
