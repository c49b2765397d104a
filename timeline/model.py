"""The nouns of the program, one for each arrow of the pipeline.

    files → Document → Expression → Event → Entry → Timeline

All are immutable values without behaviour beyond their own invariants. Days are :class:`datetime.date`, both ends inclusive; offsets count
Unicode code points of ``Document.text``; languages are ISO 639-1 codes.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Status = Literal["happened", "planned", "reported", "denied"]
Certainty = Literal["stated", "inferred"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text in one language: code points from ``start`` up to ``end``, and the ISO 639-1 code."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article: what a reader of files hands to the tagger.

    Args:
        id: unique within a run.
        text: the article's text; all offsets count its code points.
        language: ISO 639-1 code, or None where none could be told.
        published: publication date, the first anchor; None leaves relative dates unresolved.
        title: headline, where the source has one of its own.
        outlet: newspaper, agency or site that published it.
        path: file that it was read from, with a ``#n`` suffix for the n-th document of a container.
        sha256: of the file's bytes.
        published_from: where the publication date was found ("option", "field", "filename" …).
        language_from: where the language was found ("option", "field", "filename", "identified").
        parts: the stretches of the text in turn, where it is in several languages; none where it is in one.
        warnings: what went wrong in reading this document, one sentence each.

    Raises:
        TypeError: where ``published`` is no day but a string or a moment, with which no day can be reckoned.
    """

    id: str
    text: str = field(repr=False)
    language: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    path: str | None = None
    sha256: str | None = None
    published_from: str | None = None
    language_from: str | None = None
    parts: tuple[Part, ...] = ()
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.published is not None and (not isinstance(self.published, date) or isinstance(self.published, datetime)):
            raise TypeError(f"published has to be a day (datetime.date), not {self.published!r}")

    def language_at(self, offset: int) -> str | None:
        """The language of the text at an offset, in code points."""
        place = bisect_right(self.parts, offset, key=lambda part: part.start)
        return self.parts[place - 1].language if place else self.language

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the text is in, its main one first."""
        return tuple(dict.fromkeys(code for code in (self.language, *(part.language for part in self.parts)) if code))


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of an expression, that the evidence spoke against."""

    value: str
    first: date | None
    last: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Expression:
    """A temporal expression (TIMEX3), resolved.

    Args:
        start, end: code points of ``Document.text``; ``text`` is that slice.
        type, value, mod: as in ISO-TimeML (ISO 24617-1).
        edtf: ISO 8601-2 string of the period meant, None where there is none.
        first, last: days of that period, inclusive; None where it is open or unknown.
        anchor: against what it was resolved: "publication", "text" (the date the story had reached), "stated" (nothing needed), None.
        rule: the path of rules that read it, joined by "+".
        inferred: the parts of the date that are not in the text ("year", "month", "day" …).
        evidence: why it was resolved so, one short sentence each.
        alternatives: readings that the evidence spoke against.
        boundary: "begin" where the expression opens an interval ("depuis lundi"), "end" where it closes one ("d'ici deux ans").
        warnings: contradictions found in it ("lundi 1er octobre 2024 is a Tuesday").
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    edtf: str | None = None
    first: date | None = None
    last: date | None = None
    anchor: str | None = None
    rule: str = ""
    inferred: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    boundary: Literal["begin", "end"] | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a report gives, with what it counts: ("41 600", 41600.0, "killed")."""

    text: str
    value: float
    counts: str | None = None


@dataclass(frozen=True, slots=True)
class Translation:
    """A machine translation, for reading only.

    Args:
        text: the translation.
        package: name and version of the package or packages that made it ("translate-fr_en 1.9").
        warnings: dates or figures that differ from the source, repetition, empty output.
    """

    text: str
    language: str
    package: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One report of one happening: a sentence or clause with its place in time.

    Args:
        document: the article that reports it.
        start, end: the clause that reports the happening, in code points of the article's text.
        text: that clause.
        quote: the whole sentence.
        expression: what dates it, None where the date is inferred from the story.
        first, last, edtf: the days that this report gives; None where it is undated.
        certainty: "inferred" where the sentence names no date of its own.
        figures, names: what is compared when reports are merged.
        said_by: to whom the sentence attributes it, where named.
        reason: why it is undated or inferred, in a few words.
        translation: of the quote.
        language: ISO 639-1 code of the sentence, that of the article where none is given.
    """

    document: Document
    start: int
    end: int
    text: str
    quote: str
    expression: Expression | None = None
    first: date | None = None
    last: date | None = None
    edtf: str | None = None
    status: Status = "happened"
    certainty: Certainty = "stated"
    figures: tuple[Figure, ...] = ()
    names: tuple[str, ...] = ()
    said_by: str | None = None
    reason: str | None = None
    warnings: tuple[str, ...] = ()
    translation: Translation | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        if self.language is None:
            object.__setattr__(self, "language", self.document.language)


@dataclass(frozen=True, slots=True)
class Entry:
    """One happening, with every report of it.

    Args:
        text, language, translation: of the report that serves as headline.
        edtf, first, last: the days that all reports support together.
        status, certainty: what the sources support together.
        sources: the reports, best first; never empty.
        figures: figures that differ between the sources, one line each ("2 rockets (fr), 3 rockets (en)").
        warnings: contradictions between the sources, one sentence each.
        merged: why these reports were put together, one sentence each; empty for a single report.
        apart: near misses that were kept apart, and why.
        voices: number of independent outlets; near-identical copy counts once.
    """

    text: str
    language: str | None
    sources: tuple[Event, ...]
    edtf: str | None
    first: date | None
    last: date | None
    status: Status = "happened"
    certainty: Certainty = "stated"
    translation: Translation | None = None
    figures: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    voices: int = 1

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the sources, sorted."""
        return tuple(sorted({s.language for s in self.sources if s.language}))


@dataclass(frozen=True, slots=True)
class Timeline:
    """The chronology: entries in order, what has no date, and what went wrong."""

    entries: tuple[Entry, ...]
    undated: tuple[Event, ...]
    documents: tuple[Document, ...]
    warnings: tuple[str, ...] = ()
    title: str | None = None

    def reports(self) -> list[Event]:
        """Every event told, entry by entry, and after them the undated ones."""
        return [*(event for entry in self.entries for event in entry.sources), *self.undated]

    def cited(self) -> dict[str, Document]:
        """The documents by id, in the order in which they are numbered: those read, then those that only a report brings along."""
        return {d.id: d for d in (*self.documents, *(event.document for event in self.reports()))}
