"""Why reports were put together, and what was kept apart though it came near: sentences for a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import exp

from timeline.merging.comparing import Comparison
from timeline.merging.reports import Report, undated
from timeline.merging.scores import LEVELS, contributions
from timeline.merging.text import skeletons
from timeline.stems import prefixes

REASONS = 4  # told of one pair
LEAST = 0.2  # log-odds that a signal must add or take to be told of
TELLING = (  # signals in the order in which a reader wants them
    "elaboration", "restatement", "other figures", "names", "other names", "figures", "kinds", "likeness of kinds", "other kinds", "places",
    "other places", "other hours", "days apart", "vagueness", "one document", "meaning", "letters", "story", "same period",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}")
_QUOTE = 60  # code points of a report's text that name it


def together(comparison: Comparison, group: list[int]) -> list[str]:
    """For each report of a happening but the first, the report that it is likest to and why.

    Args:
        group: numbers within the comparison's batch.
    """
    told = []
    for number in group[1:]:
        partner = max((m for m in group if m != number), key=lambda m: (comparison.score(number, m), -m))
        one, other = (_named(comparison.report(n)) for n in (number, partner))
        told.append(f"{one} with {other}: {_why(comparison, number, partner, for_it=True)}")
    return told


def apart(comparison: Comparison, near: Iterable[tuple[int, int]], level: str) -> list[str]:
    """What speaks against the near misses: pairs of a report of the happening and one outside.

    A pair may be sure enough by itself, and yet be kept apart by the other reports of the two happenings.
    """
    wanted = f"{level} wants {_percent(LEVELS[level])} on average over all pairs"
    return [
        f"{_named(comparison.report(other))}: {_why(comparison, number, other, for_it=False)} for {_named(comparison.report(number))}; {wanted}"
        for number, other in near
    ]


def _why(comparison: Comparison, i: int, j: int, *, for_it: bool) -> str:
    a, b = comparison.report(i), comparison.report(j)
    weighed = contributions(comparison.batch, i, j)
    reasons = [_told(name, a, b) for name in TELLING if (weighed[name] > LEAST if for_it else weighed[name] < -LEAST)]
    if not for_it and comparison.lead(i, j) < 0:
        reasons.insert(0, "another report fits better")
    told = list(dict.fromkeys(reason for reason in reasons if reason))[:REASONS]
    return f"{', '.join(told) or ('much in little' if for_it else 'too little in common')} ({_percent(comparison.score(i, j))} sure)"


def _told(signal: str, a: Report, b: Report) -> str | None:
    """A signal in words; None for what needs no telling."""
    match signal:
        case "meaning":
            return "alike in meaning"
        case "story":
            return "articles alike in meaning"
        case "letters":
            return "alike in wording"
        case "names":
            return _list("names in common", _words(a, (a.names & b.words) | (b.names & a.words)))
        case "other names":
            own = [_words(one, one.names - other.words) for one, other in ((a, b), (b, a))]
            return f"other names ({', '.join(own[0])} / {', '.join(own[1])})" if all(own) else None
        case "kinds" | "likeness of kinds":
            return _list("both tell of", sorted(k.replace("_", " ") for k in a.kinds & b.kinds))
        case "other kinds":
            return "other kinds of happening"
        case "places":
            return _list("places in common", sorted(p.rsplit("/", 1)[-1].replace("_", " ") for p in a.places & b.places))
        case "other places":
            return "other places"
        case "figures":
            values = {(f.value, f.counts) for f in b.figures}
            return _list("same figures", [" ".join(filter(None, (f.text, f.counts))) for f in a.figures if (f.value, f.counts) in values])
        case "other figures":
            return "other figures for the same thing"
        case "same period":
            return "same day" if a.days == 1 else "same period"
        case "other hours":
            return "at another time of day"
        case "days apart":
            return "on another day"
        case "vagueness":
            return "no day in common, only a longer time"
        case "elaboration":
            return "the next sentence says more of the announcement"
        case "restatement":
            return "the headline or lead, told again in the article"
        case "one document":
            return "told by one article as two sentences"
    return None


def _list(label: str, words: list[str]) -> str | None:
    return f"{label}: {', '.join(words[:REASONS])}" if words else None


def _words(one: Report, keys: frozenset[str]) -> list[str]:
    """The report's own spelling of the words with these skeletons."""
    words = _WORD.findall(undated(one.event))
    return list(dict.fromkeys(w for w in words if w[0].isupper() or not w.islower() if keys.intersection(skeletons(w, prefixes(one.language)))))


def _named(one: Report) -> str:
    """A report, recognisably: its outlet, and how it begins."""
    text = " ".join(one.event.text.split())
    who = one.event.document.outlet or one.event.document.id
    return f"{who} “{text if len(text) <= _QUOTE else text[: _QUOTE - 1].rstrip() + '…'}”"


def _percent(odds: float) -> str:
    return f"{100 / (1 + exp(-odds)):.0f} %"
