"""Gold temporal expressions and TempEval-3's measures of them: what the scripts beside this file share.

The measures are those of TempEval-3 (UzZaman et al. 2013, task A): *strict* wants equal spans, *relaxed* overlapping ones, *value* and *type* a
relaxed match with an equal attribute. Values are compared after evening out what differs in writing alone.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from timeline.model import Document


class Span(Protocol):
    """What is scored: gold and found expressions alike."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def value(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression: offsets in code points, TIMEX3 type and value ("" where the annotators gave none)."""

    start: int
    end: int
    text: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Gold:
    """A document and the expressions that annotators marked in it, in text order."""

    document: Document
    expressions: tuple[Timex, ...]


MEASURES = ("strict", "relaxed", "value", "type")


@dataclass(slots=True)
class Score:
    """Counts, added up over documents. Expressions whose gold value is empty count for spans and types alone."""

    documents: int = 0
    gold: int = 0
    found: int = 0
    gold_valued: int = 0
    found_valued: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MEASURES, 0))

    def add(self, gold: Sequence[Span], found: Sequence[Span]) -> None:
        """Score one document."""
        pairs = pair(gold, found)
        self.documents += 1
        self.gold += len(gold)
        self.found += len(found)
        self.gold_valued += sum(bool(g.value) for g in gold)
        self.found_valued += len(found) - sum(not gold[i].value for i in pairs)
        for i, j in pairs.items():
            wrong = differences(gold[i], found[j])
            self.right["relaxed"] += 1
            self.right["strict"] += "extent" not in wrong
            self.right["type"] += "type" not in wrong
            self.right["value"] += bool(gold[i].value) and "value" not in wrong

    def figures(self, measure: str) -> tuple[float, float, float]:
        """Precision, recall and F1 in per cent, of one of :data:`MEASURES`."""
        gold, found = (self.gold_valued, self.found_valued) if measure == "value" else (self.gold, self.found)
        right = 100 * self.right[measure]
        return right / found if found else 0.0, right / gold if gold else 0.0, 2 * right / (gold + found) if gold + found else 0.0


def differences(gold: Span, found: Span) -> tuple[str, ...]:
    """In what a matched pair differs: "extent", "type", "value"; empty where it agrees."""
    checks = {
        "extent": (gold.start, gold.end) == (found.start, found.end),
        "type": gold.type == found.type,
        "value": not gold.value or normalise(gold.value) == normalise(found.value),
    }
    return tuple(name for name, same in checks.items() if not same)


def pair(gold: Sequence[Span], found: Sequence[Span]) -> dict[int, int]:
    """One-to-one matches, index of gold → index of found: equal spans first, then overlapping ones in text order."""
    exact = {(f.start, f.end): j for j, f in reversed(list(enumerate(found)))}
    pairs: dict[int, int] = {}
    for i, g in enumerate(gold):
        j = exact.pop((g.start, g.end), None)
        if j is not None:
            pairs[i] = j
    free = sorted(set(range(len(found))) - set(pairs.values()), key=lambda j: found[j].start)
    for i, g in enumerate(gold):
        if i not in pairs:
            j = next((j for j in free if g.start < found[j].end and found[j].start < g.end), None)
            if j is not None:
                pairs[i] = j
                free.remove(j)
    return pairs


_FORMS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\s", ""),
        (r"T(\d{1,2})[.H](\d\d)", r"T\1:\2"),  # T20.30, T20H30
        (r"-W(\d)(?!\d)", r"-W0\1"),
        (r"^(\d\d)(\d?)X+$", r"\1\2"),  # 196X, 19XX
        (r"(T\d\d:\d\d):00$", r"\1"),
        (r"(T\d\d)$", r"\1:00"),
        (r"\.0+(?=[A-Z])", ""),  # P2.0D
        (r"(-XX)+$", ""),
        (r"Z+$", ""),
    )
)
_SHORT_FIELD = re.compile(r"(?<=[-T:])(\d)(?=[-T:.H]|$)")  # 2003-5-29; not in durations, where PT2H is meant so


def normalise(value: str) -> str:
    """A TIMEX3 value in one writing, so that 2003-5-29 equals 2003-05-29, T20 equals T20:00 and 196X equals 196."""
    value = value.upper()
    if not value.startswith("P"):
        value = _SHORT_FIELD.sub(r"0\1", value)
    for pattern, replacement in _FORMS:
        value = pattern.sub(replacement, value)
    return value


def load(paths: Iterable[Path], language: str | None = None) -> Iterator[Gold]:
    """Gold documents of TimeML files (.tml, .xml), of JSON lines, and of folders of these, in sorted order.

    Args:
        language: ISO 639-1 code for documents that do not name theirs.

    Raises:
        ValueError: where a file is neither, or is damaged; the message names it.
    """
    for path in paths:
        if path.is_dir():
            yield from load(sorted(p for p in path.rglob("*") if p.suffix in {".tml", ".xml", ".jsonl"}), language)
        elif path.suffix in {".tml", ".xml"}:
            yield _timeml(path, language)
        elif path.suffix == ".jsonl":
            yield from _json_lines(path, language)
        else:
            raise ValueError(f"{path}: gold is TimeML (.tml) or JSON lines (.jsonl)")


def _json_lines(path: Path, language: str | None) -> Iterator[Gold]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                record: Mapping[str, object] = json.loads(line)
                marked = record["timex"]
            except (ValueError, KeyError) as error:
                raise ValueError(f'{path}, line {number}: no document with a list "timex" ({error})') from error
            assert isinstance(marked, list)
            yield Gold(
                Document(
                    id=str(record["id"]),
                    text=str(record["text"]),
                    language=str(record["language"]) if record.get("language") else language,
                    published=_day(record.get("published")),
                    title=str(record["title"]) if record.get("title") else None,
                ),
                _nonempty(
                    Timex(t["start"], t["end"], str(record["text"])[t["start"] : t["end"]], t["type"], t["value"] or "")
                    for t in marked
                    if not t.get("nested")
                ),
            )


def _timeml(path: Path, language: str | None) -> Gold:
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        raise ValueError(f"{path}: no well-formed TimeML ({error})") from error
    created = root.find("DCT//TIMEX3") if root.find("DCT") is not None else root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    body = root.find("TEXT")
    text: list[str] = []
    marked: list[Timex] = []

    def walk(node: ElementTree.Element, inside: bool) -> None:
        start = sum(map(len, text))
        is_timex = node.tag == "TIMEX3"
        if node.text:
            text.append(node.text)
        for child in node:
            walk(child, inside or is_timex)
            if child.tail:
                text.append(child.tail)
        whole = "".join(text)
        text[:] = [whole]
        if is_timex and not inside and node is not created:  # TempEval-3 scores outer expressions, and not the creation time
            marked.append(Timex(start, len(whole), whole[start:], node.get("type", ""), node.get("value", "")))

    walk(root if body is None else body, False)
    published = _day(created.get("value")) if created is not None else None
    spoken = root.get("{http://www.w3.org/XML/1998/namespace}lang") or language
    return Gold(Document(id=path.stem, text="".join(text), language=spoken, published=published, path=str(path)), _nonempty(marked))


def _nonempty(expressions: Iterable[Timex]) -> tuple[Timex, ...]:
    return tuple(t for t in expressions if t.end > t.start)


def _day(value: object) -> date | None:
    found = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", str(value or ""))
    return date(*map(int, found.groups())) if found else None
