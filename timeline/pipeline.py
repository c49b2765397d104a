"""The story: files → Document → Expression → Event → Entry → Timeline.

Every step is a function of a room of its own, and hands on immutable values of :mod:`timeline.model`. Rendering is the caller's.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, get_args

from timeline import merging
from timeline.earlier import recall, without
from timeline.events import find_events
from timeline.model import Document, Event, Timeline
from timeline.reading import read
from timeline.tagging import reconcile, tag

Path = str | os.PathLike[str]
Style = Literal["news", "narrative", "colloquial"]
Level = Literal["none", "strict", "normal", "loose"]


def build(
    paths: Path | Iterable[Path],
    *,
    published: date | str | None = None,
    language: str | None = None,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    published_from: Literal["mtime"] | None = None,
    output: Path | None = None,
    style: Style | None = None,
    merge: Level = "normal",
    translate: str | None = None,
    title: str | None = None,
    each: Callable[[Sequence[Document]], Iterable[Document]] = iter,
    translating: Mapping[str, Any] | None = None,
) -> Timeline:
    """Build one chronology from articles, and from chronologies that were written as JSON or CSV before.

    Args:
        paths: files, folders, ``-`` for standard input; one, or several.
        published: publication date of all articles, before what they state themselves.
        language: ISO 639-1 code for articles that do not state theirs; identified where None.
        include, exclude: globs that files must or must not match.
        published_from: "mtime" takes a file's last change where no other publication date is found.
        output: what the chronology is going to be written to, and is no article where an earlier run left it in one of the folders.
        style: how dates are anchored: from the publication date ("news") or from the text's own dates ("narrative"); "colloquial" as news, in
            the words of posts too. Detected where None.
        merge: how boldly reports of different articles are put together.
        translate: ISO 639-1 code of the language that quotes are translated to; no translation where None.
        title: headline of the chronology.
        each: wraps the documents on their way, for a progress bar.
        translating: further options of :func:`timeline.translation.translate`, such as its beam and a progress bar.

    Returns:
        The chronology. Bad input is no exception: it is left out, and ``warnings`` says so, one sentence each.

    Raises:
        ValueError: where there is no such style or level.
        timeline.translation.TranslationError: where the engine for translation is missing.
    """
    if style not in (None, *get_args(Style)):
        raise ValueError(f"unknown style {style!r}: choose {' or '.join(get_args(Style))}")
    articles, before, unread = recall([paths] if isinstance(paths, str | os.PathLike) else paths)
    documents, warnings = read(
        articles, published=published, language=language, include=include, exclude=exclude, published_from=published_from, output=output
    )
    warnings = [*unread, *warnings]
    before = without(before, documents)

    tagged = [(document, tag(document, style=style)) for document in each(documents)]
    reconciled = zip(tagged, reconcile(tagged), strict=True)
    events = [*before.events, *(event for (document, _), expressions in reconciled for event in find_events(document, expressions))]
    if translate:
        events = _translated(events, translate, warnings, translating or {})
    if merge != "none" and len(events) > 1 and (missing := merging.lacking()):
        warnings.append(missing)
    entries = merging.merge(events, level=merge, language=translate)
    return Timeline(
        entries=entries,
        undated=merging.undated(events, entries),
        documents=(*before.documents, *documents),
        warnings=tuple(warnings),
        title=title or before.title,
    )


def _translated(events: list[Event], target: str, warnings: list[str], options: Mapping[str, Any]) -> list[Event]:
    from timeline.translation import translate  # an extra, and slow to import

    return translate(events, target, warn=warnings.append, **options)
