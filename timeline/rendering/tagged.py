"""A document with its expressions → a JSON line, or TimeML: what ``timeline tag`` writes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from timeline.model import Document, Expression
from timeline.rendering.json import dump, expression_object

# What XML 1.0 cannot hold, one replacement for one code point so that offsets stay.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"'
)


def json_line(document: Document, expressions: Sequence[Expression]) -> str:
    """One JSON object on one line; offsets count code points of the document's text."""
    return (
        dump(
            {
                "id": document.id,
                "language": document.language,
                "published": document.published.isoformat() if document.published else None,
                "expressions": [expression_object(expression) for expression in expressions],
            }
        )
        + "\n"
    )


def timeml(document: Document, expressions: Sequence[Expression]) -> str:
    """TimeML 1.2.1: the text as it is, expressions as TIMEX3, the publication date as ``t0``."""
    text, position, body = document.text, 0, []
    for number, expression in enumerate(expressions, 1):
        body += [_text(text[position : expression.start]), _timex(expression, number, document)]
        position = expression.end
    body.append(_text(text[position:]))
    language = f' xml:lang="{_text(document.language)}"' if document.language else ""
    created = ""
    if document.published:
        day = document.published.isoformat()
        attributes = f'tid="t0" type="DATE" value="{day}" temporalFunction="false" functionInDocument="CREATION_TIME"'
        created = f"<DCT><TIMEX3 {attributes}>{day}</TIMEX3></DCT>\n"
    title = f"<TITLE>{_text(document.title)}</TITLE>\n" if document.title else ""
    return f"{_HEAD}{language}>\n<DOCID>{_text(document.id)}</DOCID>\n{created}{title}<TEXT>{''.join(body)}</TEXT>\n</TimeML>\n"


def file_name(document: Document) -> str:
    """A name for a document's own file: its id, where that is no path into other folders."""
    return re.sub(r"[^\w.-]+", "_", document.id).lstrip(".") or "document"


def _timex(expression: Expression, number: int, document: Document) -> str:
    attributes = {"tid": f"t{number}", "type": expression.type, "value": expression.value}
    if expression.mod:
        attributes["mod"] = expression.mod
    if expression.anchor == "publication" and document.published:
        attributes |= {"temporalFunction": "true", "anchorTimeID": "t0"}
    written = " ".join(f'{key}="{_text(value)}"' for key, value in attributes.items())
    return f"<TIMEX3 {written}>{_text(expression.text)}</TIMEX3>"


def _text(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text)).replace("\r", "&#13;")  # a bare CR would come back as LF
