"""Filters: Timeline in, Timeline out, the same for every format."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase

from timeline.model import Entry, Event, Status, Timeline


@dataclass(frozen=True, slots=True)
class Selection:
    """What to show of a chronology. Every condition that is set must hold.

    Args:
        since, until: days, inclusive; an entry is kept where its period touches theirs, whichever end is open.
        languages: kept where one of the sources is in one of these (ISO 639-1).
        sources: kept where one of the sources fits: a part of its file name, outlet, address, title or id, or a pattern with ``*`` and ``?``.
        statuses: kept where the entry has one of these.
        search: kept where every word stands in the entry's texts, quotes or translations, in any case of letters.
        min_sources: how many independent sources report it, at least: copies of one text, and all articles of one outlet, are one.
        stated_only: leave out dates that are inferred.
        newest_first: order from the last to the first.
        limit: how many entries at most, counted after all else; None for all.
    """

    since: date | None = None
    until: date | None = None
    languages: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    search: str = ""
    min_sources: int = 0
    stated_only: bool = False
    newest_first: bool = False
    limit: int | None = None

    def words(self) -> str:
        """The conditions in words, for a briefing's scope; empty where none is set."""
        said = [
            f"since {self.since}" if self.since else "",
            f"until {self.until}" if self.until else "",
            f"languages {', '.join(self.languages)}" if self.languages else "",
            f"sources {', '.join(self.sources)}" if self.sources else "",
            " or ".join(self.statuses),
            f"search “{self.search}”" if self.search else "",
            f"at least {self.min_sources} independent sources" if self.min_sources > 1 else "",
            "stated dates" if self.stated_only else "",
            f"the {'newest' if self.newest_first else 'first'} {self.limit}" if self.limit is not None else "",
        ]
        return "; ".join(part for part in said if part)


def select(timeline: Timeline, selection: Selection) -> Timeline:
    """The part of a chronology that fits. Undated reports, each of one source, are never lost to a filter on dates."""
    entries = [entry for entry in timeline.entries if _fits(entry, selection)]
    if selection.newest_first:
        entries.reverse()
    undated = tuple(event for event in timeline.undated if _fits_report(event, selection))
    return replace(timeline, entries=tuple(entries[: selection.limit]), undated=undated)


def _fits(entry: Entry, selection: Selection) -> bool:
    return (
        (selection.since is None or entry.last is None or entry.last >= selection.since)
        and (selection.until is None or entry.first is None or entry.first <= selection.until)
        and (not selection.languages or any(event.language in selection.languages for event in entry.sources))
        and (not selection.sources or any(_from(event, selection.sources) for event in entry.sources))
        and (not selection.statuses or entry.status in selection.statuses)
        and entry.voices >= selection.min_sources
        and not (selection.stated_only and entry.certainty == "inferred")
        and _holds(selection.search, _texts(entry))
    )


def _fits_report(event: Event, selection: Selection) -> bool:
    return (
        selection.min_sources <= 1
        and (not selection.languages or event.language in selection.languages)
        and (not selection.sources or _from(event, selection.sources))
        and (not selection.statuses or event.status in selection.statuses)
        and _holds(selection.search, [event.quote, event.translation.text if event.translation else ""])
    )


def _from(event: Event, patterns: tuple[str, ...]) -> bool:
    document = event.document
    names = [name.casefold() for name in (document.path, document.outlet, document.url, document.title, document.id) if name]
    return any(
        fnmatchcase(name, pattern) if "*" in pattern or "?" in pattern else pattern in name
        for pattern in map(str.casefold, patterns)
        for name in names
    )


def _texts(entry: Entry) -> list[str]:
    translations = [entry.translation, *(event.translation for event in entry.sources)]
    return [entry.text, *(event.quote for event in entry.sources), *(translation.text for translation in translations if translation)]


def _holds(search: str, texts: list[str]) -> bool:
    wanted = search.casefold().split()
    return not wanted or all(word in text for text in ["\n".join(texts).casefold()] for word in wanted)
