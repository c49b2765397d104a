"""Dates whose year the text leaves open, weighed against the dates that it states: which year is meant, and why.

"since the regime launched its war in early October", published on 1 October 2024, can hardly mean days that had not come; and where
the same story, or another article of the batch, dates a happening told in the same words to 7 October 2023, that is the October meant.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from itertools import takewhile

from timeline import dates
from timeline.languages import load
from timeline.model import Alternative, Document, Expression
from timeline.tagging.fold import fold
from timeline.tagging.letters import whole_words
from timeline.tagging.tense import REACH, cues_of

SAME_WORDS = 1.4
"""Weight of shared words (each one over the number of sentences that have it) from which two sentences are held to tell of the same thing."""
OTHER_ARTICLE = 0.75
"""Share of that weight where the words stand in another article."""
BEHIND = 150
"""How far, in characters, the conjunction may stand before the date that it puts behind."""
CLOSE = 24
"""How far, in characters, one that stands behind its date may end from it."""
DAYS_APART = 60
"""Articles published farther apart, in days, are no evidence for each other."""

NEXT_STEP = 80
"""How far apart, in characters, two steps of one sentence may be told."""

_BORDER = re.compile(r"[.!?;:\n。！？；।॥۔]\s|\n")
_PART_OF_YEAR = re.compile(r"\d{4}-(?:\d\d|[A-Z]\w)")
_APPOSITION = re.compile(r"[,،、，]\s*(?:[^\W\d_]{1,4}\s+)?")
_YEAR_OPEN = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_SENTENCE = re.compile(r"[^.!?。！？؟।॥۔\n]+")
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Stated:
    """A date with its year in the text, and the sentences of that."""

    document: Document
    expression: Expression
    sentences: Callable[[], _Sentences]


class _Sentences:
    """The sentences of a text with their stems, and in how many of them each stem stands."""

    def __init__(self, text: str) -> None:
        self.spans = [m.span() for m in _SENTENCE.finditer(text)]
        self.stems = [_stems(text[a:b]) for a, b in self.spans]
        self.frequency = Counter(s for each in self.stems for s in each)

    def at(self, offset: int) -> tuple[tuple[int, int], frozenset[str]]:
        """Span and stems of the sentence at an offset."""
        i = bisect_right(self.spans, (offset, 10**9)) - 1
        return (self.spans[i], self.stems[i]) if i >= 0 and offset < self.spans[i][1] else ((offset, offset), frozenset())


def weigh(tagged: Sequence[tuple[Document, Sequence[Expression]]]) -> list[list[Expression]]:
    """The expressions of each document, with every year that was left open chosen by the evidence of all of them.

    Args:
        tagged: documents with their expressions, as resolved one by one.
    """
    open_ones = [[i for i, e in enumerate(expressions) if is_open(e)] for _, expressions in tagged]
    if not any(open_ones):
        return [list(expressions) for _, expressions in tagged]
    sentences = [cache(partial(_Sentences, document.text)) for document, _ in tagged]  # cut only where they are needed
    stated: dict[str, list[Stated]] = defaultdict(list)
    months = {e.value[5:7] for (_, expressions), places in zip(tagged, open_ones, strict=True) for i in places for e in (expressions[i],)}
    for (document, expressions), text in zip(tagged, sentences, strict=True):
        for e in expressions:
            if e.type in ("DATE", "TIME") and "year" not in e.inferred and _YEAR_OPEN.match(e.value) and e.value[5:7] in months:
                stated[e.value[5:7]].append(Stated(document, e, text))
    out = []
    for (document, expressions), text, places in zip(tagged, sentences, open_ones, strict=True):
        chosen = list(expressions)
        for i in places:
            behind, others = _stands_behind(document, chosen, i), stated[chosen[i].value[5:7]]
            before = _goes_on_from(document, chosen, i)
            if behind or others or before:
                chosen[i] = _choose(document, chosen[i], text, behind, before, others)
        out.append(chosen)
    return out


def is_open(e: Expression) -> bool:
    """Whether an expression names a month or a day of one, and leaves the year to be found."""
    return e.inferred == ("year",) and bool(e.alternatives) and _YEAR_OPEN.fullmatch(e.value) is not None and e.anchor == "publication"


def _choose(
    document: Document,
    e: Expression,
    sentences: Callable[[], _Sentences],
    behind: str | None,
    before: Expression | None,
    stated: Iterable[Stated],
) -> Expression:
    """The reading of an open date that the evidence supports best.

    ``behind`` is the conjunction that puts it behind what goes on, ``before`` the dated step that it goes on from.
    """
    options = {e.value: 1.0} | {a.value: 0.0 for a in e.alternatives}
    reasons: dict[str, list[str]] = defaultdict(list)
    for value in options:
        whole = dates.period(value, e.mod)
        if document.published is None or whole is None or whole.last is None:
            continue
        if behind and whole.last >= document.published and value != document.published.isoformat():
            options[value] -= 1.2
            reasons[value].append(f"what follows “{behind}” lies behind, {value} had not passed at publication")
    if before and before.first:
        year = before.first.year + (e.value[5:] < before.first.isoformat()[5 : len(e.value)])
        value = f"{year:04d}{e.value[4:]}"
        options[value] = options.get(value, 0.0) + 1.3
        reasons[value].append(f"it goes on from “{before.text}”")
    for other in stated:
        supported = other.expression.value[: len(e.value)]
        whole = dates.period(supported, e.mod)
        here = other.document is document
        if supported[4:] != e.value[4:] or not _meets(whole, other.expression):
            continue
        if not here and _apart(document.published, other.document.published) > DAYS_APART:
            continue
        text = sentences()
        sentence, stems = text.at(e.start)
        if here and sentence[0] <= other.expression.start < sentence[1]:
            continue  # "in August, compared with August 2023": one sentence has no reason to tell the year of the other only
        shared = stems & other.sentences().at(other.expression.start)[1]
        weight = sum(1 / text.frequency[s] if s in text.frequency else 0.0 for s in shared) * (1 if here else OTHER_ARTICLE)
        if weight >= SAME_WORDS:
            options[supported] = options.get(supported, 0.0) + min(weight, 3.0)
            where = "the text" if here else f"article {other.document.id}"
            reasons[supported].append(f"{where} tells of the same with “{other.expression.text}”")
    best = max(options, key=lambda v: (options[v], v == e.value))
    against = reasons[e.value] if best != e.value and options[e.value] < 0 else []
    evidence = tuple(dict.fromkeys([*e.evidence, *reasons[best], *against]))
    if best == e.value:
        return replace(e, evidence=evidence) if evidence != e.evidence else e
    whole = dates.period(best, e.mod)
    assert whole
    passed_over = [Alternative(e.value, e.first, e.last, "nearest to publication"), *(a for a in e.alternatives if a.value != best)]
    chosen = replace(e, value=best, first=whole.first, last=whole.last, edtf=whole.edtf(), anchor="text")
    return replace(chosen, evidence=evidence, alternatives=tuple(passed_over))


def _goes_on_from(document: Document, expressions: Sequence[Expression], place: int) -> Expression | None:
    """The date of an earlier year, in the same sentence, that a day without a year goes on from ("in March 2018 …, and on 6 June …").

    Also a month or year counted from the story that the day only says more closely ("two months later, on 16 December").
    """
    e = expressions[place]
    if place == 0 or len(e.value) < 10 or document.published is None:
        return None
    last = expressions[place - 1]
    begins = last.boundary == "begin" and any(why.startswith("year ") for why in last.evidence)  # "from 1 January of this year until 30 April"
    stated = ("year" not in last.inferred or begins) and last.type in ("DATE", "TIME") and _PART_OF_YEAR.match(last.value) is not None
    said_closer = (
        last.anchor == "text" and last.value[5:] in ("", e.value[5:7]) and _APPOSITION.fullmatch(document.text[last.end : e.start]) is not None
    )
    stated = stated or (said_closer and last.type == "DATE" and _PART_OF_YEAR.match(last.value) is not None)
    earlier = last.first is not None and (begins or last.first.year < document.published.year)
    between = document.text[last.end : e.start]
    goes_on = stated and earlier and len(between) <= NEXT_STEP and not _BORDER.search(between)
    return last if goes_on and not _looks_ahead(document, last.start, e) else None


def _looks_ahead(document: Document, left: int, e: Expression) -> bool:
    """Whether the verb nearest to an expression, right of ``left``, looks ahead ("ratified in July 1997, will join on 12 March")."""
    before, said = (fold(stretch).text for stretch in (document.text[left : e.start], e.text))
    after = fold(document.text[e.end : e.end + REACH]).text
    return cues_of(document.language or "").at(before + said + after, len(before), len(before) + len(said)) == "future"


def _meets(whole: dates.Period | None, e: Expression) -> bool:
    """Whether an expression's days lie, in part at least, in a period (7 October lies in early October, not in late)."""
    if whole is None or not (whole.first and whole.last and e.first and e.last):
        return False
    return e.first <= whole.last and whole.first <= e.last


def _apart(a: date | None, b: date | None) -> int:
    return abs((a - b).days) if a and b else 10**6


def _stands_behind(document: Document, expressions: Sequence[Expression], place: int) -> str | None:
    """The words of the sentence before an expression that put it behind what goes on ("depuis que", "since"), where there are any.

    Those right before another expression or in it are of that one ("frozen since 2016, the price will rise on 1 April"; Danish "for to uger
    siden", two weeks ago). In some languages they stand right behind it ("8 Ekim'den bu yana").
    """
    end = expressions[place].start
    language = document.language_at(end) or ""
    follows = _follows(language)
    if follows and (close := follows.match(fold(document.text[(last := expressions[place].end) : last + CLOSE]).text)):
        return close[1]
    regex = _behind(language)
    if regex is None:
        return None
    left = max(0, end - BEHIND)
    folded = fold(document.text[left:end])
    before = folded.text
    near = list(takewhile(lambda e: e.end >= left, (expressions[n] for n in range(place - 1, -1, -1))))

    def of_another(m: re.Match[str]) -> bool:
        begin, stop = folded.original(*m.span())
        return any(e.start - 1 == left + stop or e.start <= left + begin < e.end for e in near)

    found = [m for m in regex.finditer(before) if not re.search(r"[;:.!?。！？؟।॥۔\n]", before[m.end() :]) and not of_another(m)]
    return found[-1].group() if found else None


@cache
def _behind(language: str) -> re.Pattern[str] | None:
    """The conjunctions of a language's ``[tense] since``."""
    words = load(language).data.get("tense", {}).get("since", ())
    return re.compile(whole_words(fold("|".join(words)).text)) if words else None


@cache
def _follows(language: str) -> re.Pattern[str] | None:
    """The words of a language's ``[tense] since_after``, as they stand behind an expression and its case ending."""
    words = load(language).data.get("tense", {}).get("since_after", ())
    return re.compile(rf"(?:'?\w{{1,4}}(?= ))?\s*({fold('|'.join(words)).text})") if words else None


def _stems(text: str) -> frozenset[str]:
    """The beginnings, without accents, of a stretch's words of four letters and more."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return frozenset(m.group()[:5] for m in _WORD.finditer(bare))
