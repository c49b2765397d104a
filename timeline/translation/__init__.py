"""Events → events with a translation for the reader, made on this machine by Argos packages and checked against the source.

Nothing here opens a connection: packages are files that the user brings (``timeline models add``). All quotes of all documents are
translated together; what was translated before comes from the memory on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from timeline.model import Event, Translation
from timeline.translation.checks import warnings as check
from timeline.translation.errors import EngineMissing, TranslationError
from timeline.translation.memory import Memory
from timeline.translation.packages import Package, installed, missing, route
from timeline.translation.relay import Relay

__all__ = ["EngineMissing", "TranslationError", "translate"]

BEAM = 2  # looks beyond the greedy choice in some three fifths of the time of beam 4 (docs/translation.md)
TRIES = 4  # hypotheses looked at where the first one loses a date or a figure
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Quote:
    """What decides a translation and its check: the same quote is translated once, however many events have it."""

    text: str
    language: str
    published: date | None


def translate(
    events: Iterable[Event],
    target: str,
    *,
    beam: int = BEAM,
    retry: bool = True,
    cache: bool = True,
    memory: Path | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
    warn: Callable[[str], None] | None = None,
) -> list[Event]:
    """The same events, in the same order, each with a translation of its quote where its language is another and a package is there.

    Args:
        events: any events; those whose language is unknown or is the target's are left as they are.
        target: ISO 639-1 code of the reader's language.
        beam: beam size of the search; 1 is fastest.
        retry: where dates or figures differ, look at the next hypotheses and take the first that agrees.
        cache: keep translations on disk and use those that are there.
        memory: file of the memory; the platform's cache folder where None.
        threads: processor threads; all that are there where None.
        progress: called with the number of sentences done and to do.
        warn: called with one sentence for each language that no package translates, or whose package fails, and for a memory that
            cannot be used.

    Raises:
        EngineMissing: where the extra ``translate`` is not installed.
    """
    every = list(events)
    warn = warn or _silent
    packages = installed()
    quotes = {i: quote for i, event in enumerate(every) if (quote := _quote(event, target))}
    made: dict[_Quote, Translation] = {}
    with _opened(memory, cache, warn) as kept:
        for language in dict.fromkeys(quote.language for quote in quotes.values()):
            chain = route(language, target, packages)
            if chain is None:
                warn(_bring(language, target, packages))
                continue
            relay = Relay(chain, beam=beam, memory=kept, threads=threads, progress=progress or _silent, warn=warn)
            wanted = dict.fromkeys(quote for quote in quotes.values() if quote.language == language)
            try:
                made.update(_translated(list(wanted), relay, target, retry))
            except TranslationError as error:
                warn(str(error))
    return [replace(event, translation=made[quotes[i]]) if i in quotes and quotes[i] in made else event for i, event in enumerate(every)]


def _silent(*_: object) -> None:
    """Where nobody wants to know."""


def _translated(quotes: Sequence[_Quote], relay: Relay, target: str, retry: bool) -> dict[_Quote, Translation]:
    """Translations of quotes of one language, each the first hypothesis, or with ``retry`` the first that agrees with its source."""
    first = relay.translate([quote.text for quote in quotes])
    made = {quote: _checked(quote, first[quote.text][0].text, relay, target) for quote in quotes}
    doubtful = [quote for quote in quotes if made[quote].warnings] if retry else []
    further = relay.translate([quote.text for quote in doubtful], count=TRIES)
    for quote in doubtful:
        candidates = (_checked(quote, hypothesis.text, relay, target) for hypothesis in further[quote.text])
        made[quote] = next((c for c in candidates if not c.warnings), made[quote])
    return made


def _checked(quote: _Quote, text: str, relay: Relay, target: str) -> Translation:
    return Translation(text, target, relay.name, check(quote.text, text, quote.language, target, quote.published))


def _quote(event: Event, target: str) -> _Quote | None:
    """What is to be translated of an event: its quote on one line; None where there is nothing to do."""
    language, text = event.language, " ".join(event.quote.split())
    return _Quote(text, language, event.document.published) if language and language != target and text else None


def _bring(language: str, target: str, packages: Sequence[Package]) -> str:
    names = missing(language, target, packages)
    bring = f"the package {names[0]} and add it" if len(names) == 1 else f"the packages {' and '.join(names)} and add them"
    return f"Nothing here translates {language} to {target}: bring {bring} with timeline models add FILE."


def _opened(path: Path | None, cache: bool, warn: Callable[[str], None]) -> Memory:
    """The memory on disk, or one that ends with this run."""
    if cache:
        try:
            return Memory(path)
        except TranslationError as error:
            warn(str(error))
    return Memory.passing()
