"""Which module reads a file: by the ending of its name, else by how its bytes begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from timeline import languages
from timeline.reading.draft import Draft, Problem
from timeline.reading.files import File


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Args:
        module: in this package, has ``read(file)``.
        endings: of file names, lower case.
        beginning: matches the first bytes of such a file, where they tell.
        extra: of this package, what has to be installed for it.
        holds_files: whether globs are meant for what is in it.
    """

    module: str
    endings: tuple[str, ...]
    beginning: re.Pattern[bytes] | None = None
    extra: str | None = None
    holds_files: bool = False

    def read(self, file: File) -> Iterator[Draft | Problem | File]:
        """What the file holds: documents, problems, further files."""
        yield from import_module(f"timeline.reading.{self.module}").read(file)


FORMATS = (  # the first that fits is taken: .warc.gz before .gz
    Format("warc", (".warc", ".warc.gz"), re.compile(rb"WARC/\d"), extra="warc", holds_files=True),
    Format("odt", (".odt",), re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text", re.DOTALL)),
    Format("archive", (".zip",), re.compile(rb"PK\x03\x04(?!.{0,80}(?:\[Content_Types\]|word/|_rels/))", re.DOTALL), holds_files=True),
    Format("gzipped", (".gz",), re.compile(rb"\x1f\x8b"), holds_files=True),
    Format("docx", (".docx",), re.compile(rb"PK\x03\x04"), extra="docx"),
    Format("pdf", (".pdf",), re.compile(rb"%PDF-"), extra="pdf"),
    Format(
        "html",
        (".html", ".htm", ".xhtml"),
        re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S),
        "html",
    ),
    Format(
        "feed",
        (".rss", ".atom", ".xml"),
        re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.I | re.S),
        "feeds",
    ),
    Format("mbox", (".mbox",), re.compile(rb"From \S*.{0,80}\d\d:\d\d.{0,40}\r?\n"), holds_files=True),
    Format("mail", (".eml",), re.compile(rb"(?:(?:From|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version): .*\r?\n){2}", re.I)),
    Format("mhtml", (".mhtml", ".mht")),
    Format("table", (".csv", ".tsv")),
    Format("markdown", (".md", ".markdown"), re.compile(rb"(---|\+\+\+)[ \t]*\r?\n")),
    Format("jsonlines", (".jsonl", ".ndjson", ".json"), re.compile(rb'\s*[\[{]\s*["{}\]]')),
)
PLAIN = Format("plain", (".txt", ".text"))
MISNAMED = ("pdf", "html")
"""Kinds that are told by how they begin even where the name says text: nobody wants their marks read as prose."""


def format_of(file: File) -> Format | None:
    """How to read this file; None for one in a folder or archive whose name promises no article.

    Raises:
        OSError: where it cannot be opened.
    """
    name = file.name.lower()
    if found := next((known for known in FORMATS if name.endswith(known.endings)), None):
        return found
    text = name.endswith(PLAIN.endings)
    ending = name.rpartition(".")[2] if "." in name else ""
    if not file.named and not text and ending and ending not in languages.known():
        return None
    with file.open() as stream:
        head = stream.read(1000).removeprefix(b"\xef\xbb\xbf")
    possible = (known for known in FORMATS if known.beginning and (not text or known.module in MISNAMED))
    return next((known for known in possible if known.beginning and known.beginning.match(head)), PLAIN)
