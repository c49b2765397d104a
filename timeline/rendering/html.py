"""One HTML page that needs nothing beside itself: a zoomable picture of the chronology, the list below, filters over both.

The list is plain HTML, complete without a script, so that it can be read, printed and searched anywhere; ``page/page.js`` adds the picture
and the filters. A content security policy in the page itself forbids every request, and every script but ours, by its digest.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

from timeline.model import Document, Entry, Event, Timeline, Translation
from timeline.rendering import Options
from timeline.rendering.text import count, plain, source_name, sources
from timeline.rendering.wording import approximate, dated_by, day_range, moment, month_of, precision, repeated, when, year_of

_PAGE = Path(__file__).parent / "page"
_STATUSES = ("happened", "reported", "planned", "denied")


def render(timeline: Timeline, options: Options) -> str:
    """The page."""
    return "\n".join(_Page(timeline, options).lines()) + "\n"


def _t(text: str | None) -> str:
    """Text from a source, as HTML text and inside attribute quotes."""
    return escape(plain(text or ""))


def _own(text: str, language: str | None, tag: str = "span", **attributes: str) -> str:
    """Text of a source in an element that states its language and finds its own direction."""
    lang = f' lang="{_t(language)}"' if language else ""
    more = "".join(f' {name.rstrip("_")}="{_t(value)}"' for name, value in attributes.items())
    return f'<{tag}{lang} dir="auto"{more}>{_t(text)}</{tag}>'


class _Page:
    """One chronology as a page; knows the numbers of documents."""

    def __init__(self, timeline: Timeline, options: Options) -> None:
        self.timeline = timeline
        self.options = options
        self.repeated = repeated(timeline.entries)
        self.documents = timeline.cited()
        self.number = {id: number for number, id in enumerate(self.documents, 1)}

    def lines(self) -> Iterator[str]:
        timeline = self.timeline
        style, script = (_PAGE.joinpath(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
        digest = b64encode(sha256(script.encode()).digest()).decode()
        policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        title = _t(timeline.title) or "Timeline"
        yield "<!doctype html>"
        yield '<html lang="en">'
        yield '<head><meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">'
        yield '<meta name="referrer" content="no-referrer">'
        yield f"<title>{title}</title>"
        yield f"<style>{style}</style></head>"
        yield '<body><a class="skip" href="#list">Skip to the list</a>'
        yield f'<header><h1 dir="auto">{title}</h1>'
        yield f"<p>{'<br>'.join(self._scope())}</p></header>"
        yield "<main>"
        if timeline.entries:
            yield from self._controls()
        yield '<section id="list" aria-labelledby="list-title" tabindex="-1"><h2 id="list-title">Chronology</h2>'
        yield f"<p>{self.options.nothing}</p>" if not timeline.entries else '<p id="none" hidden>Nothing fits these filters.</p>'
        yield from self._chronology()
        yield "</section>"
        if timeline.undated:
            yield f'<section id="undated"><h2>Undated <span class="number">{len(timeline.undated)}</span></h2>'
            yield from (self._undated(event) for event in timeline.undated)
            yield "</section>"
        if timeline.warnings:
            items = "".join(f"<li>{_t(warning)}</li>" for warning in timeline.warnings)
            yield f'<section id="warnings"><h2>Warnings</h2><ul class="warnings">{items}</ul></section>'
        if self.documents:
            yield from self._sources()
        yield "</main>"
        yield f"<script>{script}</script></body></html>"

    def _scope(self) -> Iterator[str]:
        documents = self.documents.values()
        languages = Counter(code for document in documents for code in document.languages or ("unknown",))
        days = [document.published for document in documents if document.published]
        listed = ", ".join(f"{_t(code)} {number}" for code, number in sorted(languages.items()))
        published = f", published {day_range(min(days), max(days), long=True)}" if days else ""
        yield f"{count(len(documents), 'article')}{f' ({listed})' if listed else ''}{published}"
        inferred = sum(entry.certainty == "inferred" for entry in self.timeline.entries)
        yield (
            f"{count(len(self.timeline.entries), 'entry', 'entries')}, {inferred} of them dated by inference; "
            f"{count(len(self.timeline.undated), 'undated sentence')}"
        )
        if self.options.scope:
            yield f"Shown: only {_t(self.options.scope)}"
        if self.options.made:
            yield f"Made {moment(self.options.made)}"

    def _controls(self) -> Iterator[str]:
        languages = sorted({code for document in self.documents.values() for code in document.languages})
        yield '<form id="filters" role="search" aria-label="Filter the chronology" hidden>'
        yield '<label class="wide">Text <input type="search" name="text" autocomplete="off" dir="auto"></label>'
        yield '<label>From <input type="date" name="from"></label><label>To <input type="date" name="to"></label>'
        yield _choice("language", "Language", ((code, code) for code in languages))
        chosen = ((str(self.number[id]), source_name(document)) for id, document in self.documents.items())
        yield _choice("source", "Source", chosen)
        yield _choice("status", "Status", ((status, status) for status in _STATUSES))
        yield '<label class="tick"><input type="checkbox" name="stated"> stated dates only</label>'
        yield '<button type="reset">Clear</button> <button type="button" id="open">Open all</button>'
        yield '<output id="count" aria-live="polite"></output></form>'
        yield '<figure id="picture" hidden><div class="buttons" role="group" aria-label="Move the picture">'
        yield '<button type="button" data-move="earlier"><span aria-hidden="true">←</span> Earlier</button>'
        yield '<button type="button" data-move="in"><span aria-hidden="true">+</span> Closer</button>'
        yield '<button type="button" data-move="out"><span aria-hidden="true">−</span> Wider</button>'
        yield '<button type="button" data-move="later">Later <span aria-hidden="true">→</span></button>'
        yield '<button type="button" data-move="main">Main part</button><button type="button" data-move="all">All</button>'
        yield '<button type="button" data-move="filter">List only what is in the picture</button></div>'
        yield '<canvas role="img" aria-label="The chronology drawn to scale; the list below holds the same entries."></canvas>'
        yield '<div id="tip" aria-hidden="true" hidden></div>'
        yield (
            '<figcaption><span class="happened">●</span> happened <span class="reported">◐</span> reported '
            '<span class="planned">◆</span> planned <span class="denied">✕</span> denied · hollow: date inferred · '
            "bar: a period · faded end: open or approximate · hatched: nothing reported for long</figcaption></figure>"
        )

    def _chronology(self) -> Iterator[str]:
        year: int | None = None
        month: str | None = None
        opened = False
        for index, entry in enumerate(self.timeline.entries):
            if index == 0 or year_of(entry) != year:
                yield "</section></section>" if opened else ""
                year, month, opened = year_of(entry), month_of(entry), True
                yield f'<section class="year"><h3>{year or "No year"}</h3><section class="month">'
                yield f"<h4>{month}</h4>" if month else ""
            elif month_of(entry) != month:
                month = month_of(entry)
                yield f'</section><section class="month"><h4>{month or f"{year} as a whole"}</h4>'
            yield self._entry(entry, index)
        yield "</section></section>" if opened else ""

    def _entry(self, entry: Entry, index: int) -> str:
        shown, language = (entry.translation.text, entry.translation.language) if entry.translation else (entry.text, entry.language)
        facts = {
            "first": entry.first or "",
            "last": entry.last or "",
            "short": when(entry),
            "status": entry.status,
            "certainty": entry.certainty,
            "shape": precision(entry).replace(" ", "-") + (" about" if approximate(entry) else ""),
            "languages": " ".join(entry.languages),
            "sources": " ".join(dict.fromkeys(str(self.number[event.document.id]) for event in entry.sources)),
        }
        dating = dated_by(entry, self.repeated)
        data = "".join(f' data-{name}="{_t(str(value))}"' for name, value in facts.items())
        status = f'<span class="tag {entry.status}">{entry.status}</span>' if entry.status != "happened" else ""
        return (
            f'<article id="e{index + 1}" class="entry {entry.status} {entry.certainty}"{data}>'
            f'<p class="when">{when(entry, long=True)}</p><div class="what">{_own(shown, language, "p", class_="text")}'
            f"{_own(entry.text, entry.language, 'p', class_='original') if entry.translation else ''}"
            f"{_notes('reasons', '', [dating] if dating else [])}"
            f"{_notes('figures', 'Figures differ: ', entry.figures)}{_notes('warnings', '', (*entry.warnings, *_warnings(entry.translation)))}"
            f'<details><summary>{status} <span class="languages">{_t(", ".join(entry.languages))}</span> · {sources(entry)}</summary>'
            f"{''.join(self._report(event) for event in entry.sources)}"
            f"{_reasons(entry)}</details></div></article>"
        )

    def _report(self, event: Event) -> str:
        expression = event.expression
        said = f"dated by {_own(f'“{expression.text}”', event.language)} ({expression.value})" if expression else _t(event.reason)
        why: list[str] = []
        if expression:
            why += [f"not in the text: {', '.join(expression.inferred)}"] if expression.inferred else []
            why += [*expression.evidence, *(f"not {other.value}: {other.reason}" for other in expression.alternatives)]
        figures = ", ".join(figure.text + (f" {figure.counts}" if figure.counts else "") for figure in event.figures)
        notes = [f"figures: {figures}"] if figures else []
        notes += [f"said by {event.said_by}"] if event.said_by else []
        return (
            f'<figure class="report">{_own(event.quote, event.language, "blockquote")}{_translated(event.translation)}'
            f'<figcaption><a href="#d{self.number[event.document.id]}"><bdi>{_t(source_name(event.document))}</bdi></a>'
            f"{', ' + _published(event.document)}; {event.status}; {said}; characters {event.start}–{event.end}"
            f"{_notes('reasons', '', (*why, *notes))}{_notes('warnings', '', event.warnings)}</figcaption></figure>"
        )

    def _undated(self, event: Event) -> str:
        language = event.language
        number = self.number[event.document.id]
        reason = f"{_t(event.reason)} · " if event.reason else ""
        return (
            f'<article class="undated" data-languages="{_t(language)}" data-sources="{number}" data-status="{event.status}">'
            f"{_own(event.quote, language, 'p', class_='text')}{_translated(event.translation)}"
            f'<p class="from">{reason}<a href="#d{number}"><bdi>{_t(source_name(event.document))}</bdi></a></p></article>'
        )

    def _sources(self) -> Iterator[str]:
        yield f'<section id="sources"><h2>Sources <span class="number">{len(self.documents)}</span></h2><ol>'
        for id, document in self.documents.items():
            facts = [f"language {_t(', '.join(document.languages))}" if document.languages else "language unknown", _published(document)]
            facts += [f"<code>{_t(document.path)}</code>"] if document.path else []
            facts += [f"<bdi>{_t(document.url)}</bdi>"] if document.url else []
            facts += [f"SHA-256 <code>{_t(document.sha256)}</code>"] if document.sha256 else []
            title = f" — {_own(document.title, document.language)}" if document.title and document.outlet else ""
            yield f'<li id="d{self.number[id]}"><strong><bdi>{_t(source_name(document))}</bdi></strong>{title}<br>{"; ".join(facts)}</li>'
        yield "</ol></section>"


def _reasons(entry: Entry) -> str:
    if not (entry.merged or entry.apart):
        return ""
    heads = [f"why these are one entry ({len(entry.merged)})"] if entry.merged else []
    heads += [f"what was kept apart ({len(entry.apart)})"] if entry.apart else []
    notes = _notes("reasons", "Put together: ", entry.merged) + _notes("reasons", "Kept apart: ", entry.apart)
    return f'<details class="why"><summary>{", ".join(heads).capitalize()}</summary>{notes}</details>'


def _choice(name: str, label: str, values: Iterable[tuple[str, str]]) -> str:
    options = "".join(f'<option value="{_t(value)}">{_t(words)}</option>' for value, words in values)
    return f'<label>{label} <select name="{name}"><option value="">all</option>{options}</select></label>'


def _notes(kind: str, before: str, notes: Iterable[str]) -> str:
    items = "".join(f'<li dir="auto">{before}{_t(note)}</li>' for note in notes)
    return f'<ul class="{kind}">{items}</ul>' if items else ""


def _translated(translation: Translation | None) -> str:
    if not translation:
        return ""
    made = f"machine translation{', ' + _t(translation.package) if translation.package else ''}"
    text = _own(translation.text, translation.language)
    return f'<p class="translation">{text} <small>({made})</small></p>{_notes("warnings", "", translation.warnings)}'


def _warnings(translation: Translation | None) -> tuple[str, ...]:
    return translation.warnings if translation else ()


def _published(document: Document) -> str:
    day = document.published
    return f"published {day_range(day, day, long=True)}" if day else "without a publication date"
