#!/usr/bin/env python3
"""List where the tagger and a gold annotation disagree, grouped by class of error and by rule: the workbench for whoever mends a language.

    python benchmarks/errors.py GOLD.jsonl
    python benchmarks/errors.py GOLD.tml --class value --limit 20
    python benchmarks/errors.py gold-folder/ --summary

A disagreement is *missed* (gold alone), *spurious* (found alone), or a match whose *extent*, *type* or *value* differs; one match can differ in
several, and is listed under each. Counts agree with the scores of accuracy.py: what is no extent error among the matches is a strict match.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.model import Document, Expression
from timeline.tagging import tag
from timex import MEASURES, Gold, Score, Timex, differences, load, pair

CLASSES = ("missed", "spurious", "extent", "type", "value")
CONTEXT = 80  # code points shown around an expression, half on each side


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One error of one class; gold is None where it is spurious, found is None where it was missed."""

    kind: str
    document: Document
    gold: Timex | None
    found: Expression | None

    @property
    def rule(self) -> str:
        return self.found.rule if self.found else ""

    def __str__(self) -> str:
        lines = [f"{self.document.id}  {self.document.language}  published {self.document.published}", f"    {self._context()}"]
        if self.gold:
            lines.append(f"    gold   {self.gold.type:8} {self.gold.value or '(no value)':22} {_flat(self.gold.text)}")
        if self.found:
            lines.append(f"    found  {self.found.type:8} {self.found.value:22} {_flat(self.found.text)}   by {self.found.rule}")
        return "\n".join(lines)

    def _context(self) -> str:
        marked = self.gold or self.found
        assert marked is not None
        text = self.document.text
        before, after = text[max(0, marked.start - CONTEXT // 2) : marked.start], text[marked.end : marked.end + CONTEXT // 2]
        return f"…{_flat(before, edges=True)}[{_flat(marked.text)}]{_flat(after, edges=True)}…"


def _flat(text: str, *, edges: bool = False) -> str:
    """Text on one line; ``edges`` keeps the space at its ends."""
    flat = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{flat}{' ' * text[-1:].isspace()}" if edges else flat


def disagreements(gold: Gold, found: list[Expression]) -> Iterator[Disagreement]:
    """All errors in one document, in text order of what they concern."""
    pairs = pair(gold.expressions, found)
    for i, expected in enumerate(gold.expressions):
        if i not in pairs:
            yield Disagreement("missed", gold.document, expected, None)
            continue
        for kind in differences(expected, found[pairs[i]]):
            yield Disagreement(kind, gold.document, expected, found[pairs[i]])
    for j in sorted(set(range(len(found))) - set(pairs.values())):
        yield Disagreement("spurious", gold.document, None, found[j])


def table(errors: Iterable[Disagreement], used: Counter[str]) -> str:
    """Errors counted by class (columns) and rule (rows), the most faulty rules first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for error in errors:
        counts[error.rule][error.kind] += 1
    width = max([len("all"), *map(len, counts)])
    lines = [f"{'rule':{width}} {'used':>7} " + " ".join(f"{kind:>8}" for kind in CLASSES)]
    for rule, row in sorted(counts.items(), key=lambda item: (-item[1].total(), item[0])):
        lines.append(f"{rule or '–':{width}} {used[rule] or '':>7} " + " ".join(f"{row[kind] or '':>8}" for kind in CLASSES))
    total = sum(counts.values(), Counter[str]())
    lines.append(f"{'all':{width}} {used.total():>7} " + " ".join(f"{total[kind]:>8}" for kind in CLASSES))
    return "\n".join(lines)


def scores(score: Score) -> str:
    """The four measures, one a line."""
    head = f"{score.documents} documents, {score.gold} gold, {score.found} found"
    return "\n".join([head, *(f"{m:8} P {p:6.2f}  R {r:6.2f}  F1 {f:6.2f}" for m in MEASURES for p, r, f in [score.figures(m)])])


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, help="JSON lines with timex, TimeML files, or folders of them")
    parser.add_argument("--class", dest="kinds", action="append", choices=CLASSES, help="list this class only; may be repeated")
    parser.add_argument("--rule", help="list only what a rule path containing this found")
    parser.add_argument("--limit", type=int, metavar="N", help="at most N of each class")
    parser.add_argument("--summary", action="store_true", help="scores and the table of counts alone")
    parser.add_argument("--language", help="ISO 639-1 code of gold that does not name its language")
    parser.add_argument("--style", choices=("news", "narrative"), help="anchor as in this style instead of the one detected")
    options = parser.parse_args(arguments)

    score, used, errors = Score(), Counter[str](), list[Disagreement]()
    try:
        for gold in load(options.gold, options.language):
            found = tag(gold.document, style=options.style)
            score.add(gold.expressions, found)
            used.update(e.rule for e in found)
            errors.extend(disagreements(gold, found))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    if options.rule:
        errors = [e for e in errors if options.rule in e.rule]
    if not options.summary:
        for kind in options.kinds or CLASSES:
            chosen = sorted((e for e in errors if e.kind == kind), key=lambda e: e.rule)
            print(f"== {kind}: {len(chosen)}\n")
            for error in chosen[: options.limit]:
                print(error, end="\n\n")
    print(table(errors, used), scores(score), sep="\n\n")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        sys.exit(0)
