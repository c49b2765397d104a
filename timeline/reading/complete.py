"""Draft → Document: its id, its publication date and its languages are settled, and said where they come from."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

from timeline.model import Document
from timeline.reading import identify, multilingual, publication
from timeline.reading.draft import Draft, Problem
from timeline.reading.files import File
from timeline.reading.report import Report, one_line

EMPTY = "has no text and was left out; put an article into it"
NO_DATE = (
    'no publication date was found, so relative dates such as "yesterday" stay unresolved; '
    "give it with --published, in a field `published`, or at the beginning of the file's name (2024-10-01…)"
)
GUESSED = "the publication date is a guess from {}; check it, and give it with --published where it is wrong"
NO_LANGUAGE = "the language could not be told; give it with --language"
MISTAKEN = "looks like {}, not {} as --language says; leave that out where articles are in several languages"
TAKEN = "has the id of another document, and goes by another; give each document its own id"
SURROGATE = "has half of a surrogate pair (\\ud800…), replaced by U+FFFD; write the character itself"

_SURROGATES = re.compile("[\ud800-\udfff]")


class Completer:
    """Settles what drafts leave open, for one run.

    Args:
        report: where warnings go.
        published, language, published_from: as :func:`timeline.reading.read` has them.
    """

    def __init__(self, report: Report, published: date | str | None, language: str | None, published_from: str | None) -> None:
        self._report = report
        self._use_mtime = published_from == "mtime"
        self._published = publication.stated(published)
        self._language = identify.stated(language)
        self._taken: dict[str, str] = {}
        self._copies: Counter[str] = Counter()
        if published is not None and self._published is None:
            report.add("--published", Problem(f'"{published}" is no date and is passed over; write it as 2024-10-01'))
        if language is not None and self._language is None:
            report.add("--language", Problem(f'"{language}" is no known language and is passed over; `timeline languages` lists the codes'))

    def __call__(self, draft: Draft, file: File) -> Document | None:
        """The document; None where the draft has no text."""
        draft = _without_surrogates(draft)
        if not draft.text.strip():
            self._report.add(file.path, _problem(draft, EMPTY))
            return None
        problems = list(draft.problems)
        published, published_from = self._date(draft, file, problems)
        stated, language_from = self._tongue(draft, file, problems)
        language, parts = multilingual.languages(draft.text, stated, identify.stated(draft.language_hint))
        if language is None:
            problems.append(_problem(draft, NO_LANGUAGE))
        identity = self._identity(draft, file, problems)
        for problem in problems:
            self._report.add(file.path, problem)
        return Document(
            id=identity,
            text=draft.text,
            language=language,
            published=published,
            title=draft.title,
            url=draft.url or file.url,
            outlet=draft.outlet,
            path=file.path if draft.number is None else f"{file.path}#{draft.number}",
            sha256=file.sha256,
            published_from=published_from,
            language_from=language_from,
            parts=parts,
            warnings=tuple(one_line(problem.sentence) for problem in problems),
        )

    def _date(self, draft: Draft, file: File, problems: list[Problem]) -> tuple[date | None, str | None]:
        if self._published:
            return self._published, "option"
        if draft.published not in (None, ""):
            if day := publication.stated(draft.published):
                return day, draft.published_from
            sentence = f'"{str(draft.published)[:60]}" is no publication date and is passed over; write it as 2024-10-01'
            problems.append(_problem(draft, sentence))
        if day := publication.in_name(file.name):
            return day, "filename"
        if draft.guess:
            problems.append(Problem(GUESSED.format(draft.guess[1]), str(draft.guess[0]), draft.number, draft.unit))
            return draft.guess
        if self._use_mtime and file.modified:
            return file.modified, "mtime"
        problems.append(_problem(draft, NO_DATE))
        return None, None

    def _tongue(self, draft: Draft, file: File, problems: list[Problem]) -> tuple[str | None, str | None]:
        if draft.language not in (None, ""):
            if code := identify.stated(draft.language):
                return code, "field"
            sentence = f'"{str(draft.language)[:60]}" is no known language and is passed over; `timeline languages` lists the codes'
            problems.append(_problem(draft, sentence))
        if self._language:
            if other := identify.mistaken(draft.text, self._language):
                problems.append(_problem(draft, MISTAKEN.format(other, self._language)))
            return self._language, "option"
        if publication.in_name(file.name) and (code := identify.in_name(file.name, draft.text)):
            return code, "filename"
        return None, "identified"

    def _identity(self, draft: Draft, file: File, problems: list[Problem]) -> str:
        """The id that the document states, or its place; a number is added where another document has it already."""
        place = file.path if draft.number is None else f"{file.path}, {draft.unit} {draft.number}"
        identity = wanted = draft.id or (file.id if draft.number is None else f"{file.id}#{draft.number}")
        while identity in self._taken:
            self._copies[wanted] += 1
            identity = f"{wanted}-{self._copies[wanted] + 1}"
        if draft.id and identity != wanted:
            detail = f'"{wanted[:60]}" is {self._taken[wanted]}; this one is called "{identity[:70]}"'
            problems.append(Problem(TAKEN, detail, draft.number, draft.unit))
        self._taken[identity] = place
        return identity


def _without_surrogates(draft: Draft) -> Draft:
    """The draft with U+FFFD for each half of a surrogate pair, which no encoding can write."""
    parts = {name: getattr(draft, name) for name in ("text", "id", "title", "url", "outlet")}
    broken: dict[str, Any] = {name: _SURROGATES.sub("\ufffd", value) for name, value in parts.items() if value and _SURROGATES.search(value)}
    if not broken:
        return draft
    problems = (_problem(draft, SURROGATE), *draft.problems) if "text" in broken else draft.problems
    return replace(draft, problems=problems, **broken)


def _problem(draft: Draft, sentence: str) -> Problem:
    return Problem(sentence, number=draft.number, unit=draft.unit)
