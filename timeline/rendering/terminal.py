"""The chronology on the screen: dates in one column, a rail that shows how precise and how certain they are, sources beside.

Marks, so that nothing depends on colour: ● happened, ◐ reported, ◇ planned, ✗ denied, ○ where the date is inferred (its status is then
the word beside); ├ ┤ a period, ┄ an open end, ~ about.

Right-to-left text is written in its logical order, never reversed: terminals that reorder it show it right, and what is copied or piped
is unharmed. Every line begins with our own left-to-right columns and the language code follows the text, so that the line keeps its
direction; where :attr:`Options.isolate` is set, each piece is in isolates too, so that numbers at its edges stay inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import groupby
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from timeline.model import Document, Entry, Event, Timeline
from timeline.rendering import Options
from timeline.rendering.text import count, isolated, plain, shown, sources
from timeline.rendering.wording import approximate, dated_by, day_range, precision, repeated, when, year_of
from timeline.rendering.wrap import cut, excerpt, pad, wrap

_MARKS = {"happened": "●", "reported": "◐", "planned": "◇", "denied": "✗"}
_COLORS = {"happened": "green", "reported": "yellow", "planned": "cyan", "denied": "red"}
_RAILS = {"day": " {} ", "period": "├{}┤", "open start": "┄{}┤", "open end": "├{}┄", "none": " {} "}
_DATE_COLUMNS = 22  # of the date column at most; longer dates take a second line
_TITLE_LINES = 4  # of a headline; a longer one is cut around the words that date it
_QUOTE_LINES = 2
_LANGUAGES = 6  # that are named beside an entry; of more, the number
_FOLDED = 3  # that are shown of the entries of one day that one article alone tells and none dates; the rest is counted
_LINE = 120  # columns that a line is still read well at; a wider terminal leaves the rest empty
_SIDE_NEEDS = 26  # columns that a headline wants at least beside the sources; below, the sources take a line of their own


def render(timeline: Timeline, options: Options) -> str:
    """The chronology for a terminal of ``options.width`` columns; with escape sequences only if ``color`` or ``hyperlinks`` asks for them."""
    file = StringIO()
    styled = options.color or options.hyperlinks
    console = Console(
        file=file, width=max(options.width, 40), force_terminal=styled, color_system="standard" if styled else None,
        no_color=not options.color, legacy_windows=False, highlight=False, _environ={},
    )  # fmt: skip
    for line in _Screen(timeline, options).lines():
        line.rstrip()  # in place
        console.print(line, soft_wrap=True)
    # Rich numbers links by chance; the number is not needed, and the same input must give the same output.
    text = re.sub(r"\x1b]8;id=[^;]*;", "\x1b]8;;", file.getvalue())
    return text if options.color else re.sub(r"\x1b\[[\d;]*m", "", text)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths of the date column and of what stands right of the rail."""

    date: int
    body: int


class _Screen:
    """One chronology laid out for one width."""

    def __init__(self, timeline: Timeline, options: Options) -> None:
        self.timeline = timeline
        self.options = options
        self.width = min(max(options.width, 40), _LINE)
        self.repeated = repeated(timeline.entries)
        self.dates = [when(entry, under=year_of(entry)) for entry in timeline.entries]
        column = min(max(map(cell_len, self.dates), default=0), _DATE_COLUMNS, self.width // 4)
        self.columns = _Columns(column, self.width - column - 9)

    def lines(self) -> Iterator[Text]:
        yield from self._header()
        year: int | None = None
        for _, group in groupby(zip(self.timeline.entries, self.dates, strict=True), key=_same_place):
            told = list(group)
            if told[0][0] is self.timeline.entries[0] or year_of(told[0][0]) != year:
                year = year_of(told[0][0])
                yield Text()
                yield Text(f" {year or 'No year'}", "bold")
            shown = len(told) if self.options.quotes or len(told) <= _FOLDED + 1 else _FOLDED
            for entry, date in told[:shown]:
                yield from self._entry(entry, date)
            if shown < len(told):
                more = f"+ {len(told) - shown} more of this day in the same article, none with a date of its own (--quotes shows them)"
                for number, line in enumerate(wrap(more, [self.columns.body])):
                    yield Text.assemble("   ", " " * self.columns.date, " ", " ○ " if number == 0 else " │ ", " ", (line, "dim"))
        if not self.timeline.entries:
            yield Text()
            yield Text(f" {self.options.nothing}")
        yield Text()
        yield from self._translators()
        yield from self._footer()

    def _header(self) -> Iterator[Text]:
        documents = self.timeline.documents
        days = [document.published for document in documents if document.published]
        languages = sorted({code for document in documents for code in document.languages})
        facts = [count(len(documents), "article"), " ".join(languages)]
        facts.append(f"published {day_range(min(days), max(days))}" if days else "")
        facts.append(self.options.scope and f"only {plain(self.options.scope)}")
        scope = " · ".join(filter(None, facts))
        title = plain(self.timeline.title or "Timeline")
        if cell_len(title) + cell_len(scope) + 4 <= self.width:
            gap = max(3, self.width - 2 - cell_len(title) - cell_len(scope))
            yield Text.assemble(" ", (self._set(title), "bold"), " " * gap, (scope, "dim"))
            return
        for line in wrap(title, [self.width - 2]):
            yield Text.assemble(" ", (self._set(line), "bold"))
        for line in wrap(scope, [self.width - 2]):
            yield Text.assemble(" ", (line, "dim"))

    def _entry(self, entry: Entry, date: str) -> Iterator[Text]:
        body = self.columns.body
        words = plain(shown(entry))
        side = self._side(entry)
        beside = body - side.cell_len - 2
        fits = beside >= min(_SIDE_NEEDS, cell_len(words))
        room = (body - 4) * _TITLE_LINES - (body - beside if fits else 0)
        title = wrap(excerpt(words, _focus(entry), max(room, 3 * body)), [beside, body] if fits else [body])
        color = _COLORS[entry.status]
        dates = wrap(date, [self.columns.date])
        parts = [Text.assemble((self._set(line), "dim" if entry.status == "denied" else "")) for line in title]
        if fits:
            parts[0].append(" " * (body - cell_len(title[0]) - side.cell_len)).append_text(side)
        else:
            narrow = [Text(line) for line in wrap(side.plain, [body])]
            parts += [Text(" " * (body - side.cell_len)) + side] if side.cell_len <= body else narrow
        parts += self._details(entry, words)
        rail = _RAILS[precision(entry)].format("○" if entry.certainty == "inferred" else _MARKS[entry.status])
        if approximate(entry):
            rail = f"~{rail[1]}~" if rail[0] == " " else rail[:2] + "~"
        for index in range(max(len(parts), len(dates))):
            left = dates[index] if index < len(dates) else ""
            rest = parts[index] if index < len(parts) else Text()
            mark, weight = (rail, "bold") if index == 0 else (" │ ", "")
            yield Text.assemble("   ", (pad(left, self.columns.date), weight), " ", (mark, color), " ", rest)

    def _side(self, entry: Entry) -> Text:
        """Status, languages and number of sources, linked to the best source."""
        more = len(entry.languages) - _LANGUAGES
        languages = " ".join(entry.languages[:_LANGUAGES]) + (f" +{more}" if more > 0 else "") or "language unknown"
        side = Text()
        if entry.status != "happened":
            side.append(entry.status, _COLORS[entry.status]).append("  ")
        return side.append(languages, "cyan").append(" · ", "dim").append_text(self._linked(sources(entry), entry.sources[0].document, "dim"))

    def _details(self, entry: Entry, words: str) -> list[Text]:
        body = self.columns.body
        parts = self._note("", dated_by(entry, self.repeated), "dim")
        if self.options.quotes:
            for event in entry.sources:
                parts += self._source(event)
        else:
            quote = plain(entry.sources[0].quote)
            if words.strip(" .") not in quote:
                room = (body - 4) * _QUOTE_LINES - 4
                parts += [Text(self._set(line), "dim") for line in wrap(f"« {excerpt(quote, _focus(entry), room)} »", [body])]
        for figures in entry.figures:
            parts += self._note("≠ figures differ: ", figures, "yellow")
        if self.options.explain_merges:
            for reason in entry.merged:
                parts += self._note("+ put together: ", reason, "dim")
            for reason in entry.apart:
                parts += self._note("| kept apart: ", reason, "dim")
        translations = entry.translation.warnings if entry.translation else ()
        for warning in (*entry.warnings, *translations):
            parts += self._note("! ", warning, "yellow")
        return parts

    def _source(self, event: Event) -> list[Text]:
        document = event.document
        published = f", {when_published}" if (when_published := day_range(document.published, document.published)) else ""
        label = f"{' '.join(document.languages) or '??'} {plain(document.outlet or document.path or document.id)}{published}"
        head = self._linked(self._set(cut(label, self.columns.body)), document, "dim")
        return [head, *(Text(self._set(line)) for line in wrap(f"« {plain(event.quote)} »", [self.columns.body]))]

    def _note(self, sign: str, text: str, style: str) -> list[Text]:
        return [Text(self._set(line), style) for line in wrap(sign + plain(text), [self.columns.body]) if line]

    def _footer(self) -> Iterator[Text]:
        timeline = self.timeline
        inferred = sum(entry.certainty == "inferred" for entry in timeline.entries)
        warnings = len(timeline.warnings) + sum(len(entry.warnings) for entry in timeline.entries)
        warnings += sum(len(entry.translation.warnings) for entry in timeline.entries if entry.translation)
        counts = [count(len(timeline.entries), "entry", "entries"), count(inferred, "inferred date") + (" (○)" if inferred else "")]
        counts += [count(len(timeline.undated), "undated sentence"), count(warnings, "warning")]
        shown = " · ".join(part for part in counts if not part.startswith("0 "))
        if not shown:
            return
        hint = "-o briefing.md for the full text"
        if cell_len(shown) + len(hint) + 5 <= self.width:
            yield Text.assemble(" ", shown, " " * max(3, self.width - 2 - cell_len(shown) - len(hint)), (hint, "dim"))
        else:
            for line in (*wrap(shown, [self.width - 2]), hint):
                yield Text.assemble(" ", line)

    def _translators(self) -> Iterator[Text]:
        made = [entry.translation.package for entry in self.timeline.entries if entry.translation]
        if made:
            for line in wrap(f"Machine translation by {', '.join(sorted(set(made)))}", [self.width - 2]):
                yield Text.assemble(" ", (line, "dim"))

    def _set(self, text: str) -> str:
        return isolated(text) if self.options.isolate else text

    def _linked(self, label: str, document: Document, style: str) -> Text:
        """The label as a link to the article's address or file, where the terminal opens links."""
        link = _address(document) if self.options.hyperlinks else None
        return Text(label, Style.parse(style) + Style(link=link) if link else style)


def _same_place(told: tuple[Entry, str]) -> tuple[object, ...]:
    """What entries have in common of which an article is the only source and infers their date, one after the other."""
    entry = told[0]
    alone = entry.certainty == "inferred" and len(entry.sources) == 1
    return (entry.sources[0].document.id, entry.first, entry.last) if alone else (id(entry),)


def _focus(entry: Entry) -> str:
    """The words that date the best source."""
    expression = entry.sources[0].expression
    return plain(expression.text) if expression else ""


def _address(document: Document) -> str | None:
    if document.url and re.fullmatch(r"https?://[!-~]+", document.url):
        return document.url
    path = (document.path or "").partition("#")[0]
    return Path(path).absolute().as_uri() if path and path != "-" and plain(path) == path else None
