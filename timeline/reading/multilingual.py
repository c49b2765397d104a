"""The languages of a text in several: a bilingual release, a collection of items, a quotation left in its own tongue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from timeline.model import Part
from timeline.reading.identify import bare, identified, in_script, kin, likeliest, probabilities

UNLIKELY = 0.01
"""Probability of a text's language under which a paragraph of it is held to be in another."""
LENGTH = 40
"""Bytes of letters in UTF-8 that a paragraph needs to be told from one of a language in the same script: about six words, or fourteen Han."""
LENGTH_APART = 16
"""Bytes that it needs in a script that the text's language is not written in."""
MOST = 0.5
"""Share of its letters by which a paragraph is in a script: a Chinese one may name people in Latin letters."""
SAMPLE = 200
"""Code points of a paragraph that are looked at."""

_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")


def languages(text: str, stated: str | None = None, hint: str | None = None) -> tuple[str | None, tuple[Part, ...]]:
    """The language of most of a text, and the stretches that are in one language each, in turn; none where all of it is in one.

    A paragraph too short to tell goes with its neighbours where these agree or alone are in its script, else with the text. Most is most
    bytes in UTF-8, as six Han characters say what twenty Latin letters do.

    Args:
        text: any text.
        stated: ISO 639-1 code that the source states; then only another script speaks against it.
        hint: one that is followed where the text is too short to tell.

    Returns:
        None and no stretches where the language cannot be told.
    """
    language = stated or identified(text, hint)
    parts = _parts(text, language, bool(stated)) if language else ()
    if parts and not stated:
        lengths: Counter[str] = Counter()
        for part in parts:
            lengths[part.language] += len(text[part.start : part.end].encode())
        language = lengths.most_common(1)[0][0]
    return language, parts


def _parts(text: str, language: str, stated: bool) -> tuple[Part, ...]:
    spans = [m.span() for m in _PARAGRAPH.finditer(text)]
    if len(spans) < 2:
        return ()
    samples = [text[start : min(end, start + SAMPLE)] for start, end in spans]
    told = [_tongue(sample, language, stated) for sample in samples]
    if all(code in (None, language) for code in told):
        return ()
    return tuple(_joined(spans, list(_settled(told, samples, language)), len(text)))


def _tongue(paragraph: str, language: str, stated: bool) -> str | None:
    """The language of a paragraph, None where it cannot be told."""
    length = len("".join(filter(str.isalpha, bare(paragraph))).encode())
    own = in_script(paragraph, language, MOST)
    if length < (LENGTH if own else LENGTH_APART):
        return None
    if own and stated:
        return language
    probable = probabilities(paragraph)
    if probable.get(language, 0.0) >= UNLIKELY:
        return language
    guess = likeliest(probable)
    return language if language in kin(guess) else guess


def _settled(told: Sequence[str | None], samples: Sequence[str], language: str) -> Iterator[str]:
    """The languages told, with every gap filled."""
    later_first: Iterator[str | None] = accumulate(reversed(told), _or)
    before: str | None = None
    for code, later, sample in zip(told, reversed(list(later_first)), samples, strict=True):
        alike = before is not None and in_script(sample, before, MOST)
        if code is None and alike and (later in (before, None) or not in_script(sample, language, MOST)):
            code = before
        before = code or before
        yield code or language


def _or(later: str | None, code: str | None) -> str | None:
    return code or later


def _joined(spans: Sequence[tuple[int, int]], languages: Sequence[str], length: int) -> Iterator[Part]:
    """Paragraphs of one language in turn as one part; a part goes up to where the next begins."""
    begins = [(start, code) for (start, _), code in zip(spans, languages, strict=True)]
    runs = [(next(run)[0], code) for code, run in groupby(begins, key=lambda begin: begin[1])]
    for place, (start, code) in enumerate(runs):
        yield Part(start if place else 0, runs[place + 1][0] if place + 1 < len(runs) else length, code)
