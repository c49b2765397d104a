"""A briefing in Markdown (CommonMark; tables and footnotes as on GitHub): scope, chronology by year and month, numbered sources.

Every report has a number, that of its document and its own: 3.2 is the second report of document 3. The number stands behind the entry
and leads to the list of sources, where the document's file, date and SHA-256 and the report's exact quote are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from timeline.model import Document, Entry, Event, Timeline, Translation
from timeline.rendering import Options
from timeline.rendering.text import count, isolated, plain, shown, source_name, sources
from timeline.rendering.wording import dated_by, day_range, moment, month_of, repeated, when, year_of

# What CommonMark and the usual extensions (tables, footnotes, mathematics, attributes, bare addresses, emoji) take for markup inside a line …
_INLINE = re.compile(r"[\\`*_\[\]{}<>&|~$^@#]|:(?=//|\w+:)|(?<=www)\.", re.IGNORECASE)
# … and at its beginning.
_LEADING = re.compile(r"^(\d*)([-+=:.)])")


def render(timeline: Timeline, options: Options) -> str:
    """The briefing, ending in a line feed."""
    return "\n".join(_Briefing(timeline, options).lines()) + "\n"


def escape(text: str) -> str:
    """Text from a source on one line, as the text that it is: nothing in it is markup."""
    return _LEADING.sub(r"\1\\\2", _INLINE.sub(r"\\\g<0>", plain(text)))


def told(text: str) -> str:
    """Text from a source as :func:`escape` gives it; right-to-left text in isolates, so that it does not turn the line that it stands in."""
    return isolated(escape(text))


class _Briefing:
    """One chronology as a briefing; knows the numbers of documents and reports."""

    def __init__(self, timeline: Timeline, options: Options) -> None:
        self.timeline = timeline
        self.options = options
        self.repeated = repeated(timeline.entries)
        self.documents = timeline.cited()
        self.number = {id: number for number, id in enumerate(self.documents, 1)}
        self.reports: dict[str, dict[Event, int]] = {id: {} for id in self.documents}
        for event in timeline.reports():
            own = self.reports[event.document.id]
            own.setdefault(event, len(own) + 1)

    def lines(self) -> Iterator[str]:
        timeline = self.timeline
        yield f"# {told(timeline.title or '') or 'Timeline'}"
        yield ""
        yield from self._scope()
        if self.options.mermaid:
            from timeline.rendering.mermaid import block

            yield from ["", *block(timeline)]
        yield from ["", "## Chronology"]
        if not timeline.entries:
            yield from ["", self.options.nothing]
        yield from self._table() if self.options.table else self._chronology()
        if timeline.undated:
            yield from ["", "## Undated", ""]
            for event in timeline.undated:
                reason = f" ({escape(event.reason)})" if event.reason else ""
                yield f"- {told(event.quote)}{reason} {self._cite([event])}"
                yield from self._translation(event.translation, "  ")
        if timeline.warnings:
            yield from ["", "## Warnings", "", *(f"- {told(warning)}" for warning in timeline.warnings)]
        if self.documents:
            yield from ["", "## Sources"]
            for document in self.documents.values():
                yield from self._document(document)
        if self.options.footnotes:
            yield ""
            for id in self.documents:
                for event in self.reports[id]:
                    source = f"{told(source_name(event.document))}, document {self.number[id]}"
                    yield f"[^{self._label(event, '-')}]: {self._quote(event)} — {source}"

    def _scope(self) -> Iterator[str]:
        timeline, options = self.timeline, self.options
        languages = Counter(code for document in self.documents.values() for code in document.languages or ("unknown",))
        published = [document.published for document in self.documents.values() if document.published]
        dateless = len(self.documents) - len(published)
        covered = [day for entry in timeline.entries for day in (entry.first, entry.last) if day]
        inferred = sum(entry.certainty == "inferred" for entry in timeline.entries)
        yield f"- **Documents:** {len(self.documents)}"
        yield f"- **Languages:** {', '.join(f'{escape(code)} ({number})' for code, number in sorted(languages.items())) or 'none'}"
        if published:
            yield f"- **Published:** {_range(published)}" + (f"; {dateless} without a date" if dateless else "")
        if covered:
            yield f"- **Period:** {_range(covered)}"
        entries = count(len(timeline.entries), "entry", "entries")
        yield f"- **Chronology:** {entries}, {inferred} of them dated by inference; {count(len(timeline.undated), 'undated sentence')}"
        if options.scope:
            yield f"- **Shown:** only {escape(options.scope)}"
        if options.made:
            yield f"- **Made:** {moment(options.made)}"

    def _chronology(self) -> Iterator[str]:
        year: int | None = None
        month: str | None = None
        for index, entry in enumerate(self.timeline.entries):
            if index == 0 or year_of(entry) != year:
                year, month = year_of(entry), None
                yield from ["", f"### {year or 'No year'}"]
            if month_of(entry) != month:
                month = month_of(entry)
                yield from ["", f"#### {month or f'{year} as a whole'}"]
                yield ""
            elif index == 0 or year_of(self.timeline.entries[index - 1]) != year:
                yield ""
            yield from self._entry(entry)

    def _entry(self, entry: Entry) -> Iterator[str]:
        facts: list[str] = [entry.status] if entry.status != "happened" else []
        facts += [", ".join(entry.languages)] if entry.languages else []
        facts.append(sources(entry))
        yield f"- **{_capital(when(entry, long=True))}** — {told(shown(entry))} *({escape('; '.join(facts))})* {self._cite(entry.sources)}"
        if entry.translation:
            yield f"  - Original ({escape(entry.language or 'language unknown')}): {told(entry.text)}"
        yield from (f"  - {note}" for note in self._notes(entry))

    def _notes(self, entry: Entry) -> Iterator[str]:
        if dating := dated_by(entry, self.repeated):
            yield _capital(told(dating))
        yield from (f"Figures differ: {told(figures)}" for figures in entry.figures)
        translations = entry.translation.warnings if entry.translation else ()
        yield from (f"Warning: {told(warning)}" for warning in (*entry.warnings, *translations))
        if self.options.explain_merges:
            yield from (f"Put together: {told(reason)}" for reason in entry.merged)
            yield from (f"Kept apart: {told(reason)}" for reason in entry.apart)

    def _table(self) -> Iterator[str]:
        if self.timeline.entries:
            yield from ["", "| Date | What | Status | Languages | Sources |", "| --- | --- | --- | --- | --- |"]
        for entry in self.timeline.entries:
            original = [f"Original: {told(entry.text)}"] if entry.translation else []
            what = "<br>".join([told(shown(entry)), *original, *self._notes(entry)])
            languages = escape(", ".join(entry.languages))
            yield f"| {_capital(when(entry, long=True))} | {what} | {entry.status} | {languages} | {self._cite(entry.sources)} |"

    def _document(self, document: Document) -> Iterator[str]:
        number = self.number[document.id]
        yield from ["", f"### {number}. {told(source_name(document))}", ""]
        facts = [told(document.title)] if document.title and document.outlet else []
        facts += [f"language {escape(', '.join(document.languages))}"] if document.languages else []
        day = document.published
        facts.append(f"published {day_range(day, day, long=True)}" if day else "without a publication date")
        yield f"- {'; '.join(facts)}"
        if document.path:
            yield f"- File: {escape(document.path)}"
        if document.url:
            yield f"- Address: {escape(document.url)}"
        if document.sha256:
            yield f"- SHA-256: {escape(document.sha256)}"
        for event in () if self.options.footnotes else self.reports[document.id]:
            yield f'- <a id="r{self._label(event, "-")}"></a>**{self._label(event, ".")}** {self._quote(event)}'
            yield from self._translation(event.translation, "  ")

    def _quote(self, event: Event) -> str:
        """The exact quote, with the words that date it and the place in the file, which prove it."""
        said = f"“{told(event.expression.text)}”, " if event.expression else ""
        return f"« {told(event.quote)} » ({said}characters {event.start}–{event.end})"

    def _translation(self, translation: Translation | None, indent: str) -> Iterator[str]:
        if translation:
            package = f", {escape(translation.package)}" if translation.package else ""
            yield f"{indent}- Machine translation ({escape(translation.language)}{package}): {told(translation.text)}"
            yield from (f"{indent}  - Warning: {told(warning)}" for warning in translation.warnings)

    def _label(self, event: Event, separator: str) -> str:
        return f"{self.number[event.document.id]}{separator}{self.reports[event.document.id][event]}"

    def _cite(self, events: Iterable[Event]) -> str:
        if self.options.footnotes:
            return "".join(f"[^{self._label(event, '-')}]" for event in events)
        return " ".join(f"[\\[{self._label(event, '.')}\\]](#r{self._label(event, '-')})" for event in events)


def _range(days: list[date]) -> str:
    return day_range(min(days), max(days), long=True)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
