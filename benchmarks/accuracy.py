#!/usr/bin/env python3
"""Score the tagger on gold annotations by the measures of TempEval-3, beside other taggers where they are installed.

    python benchmarks/accuracy.py te3-platinum/ --language en
    python benchmarks/accuracy.py fr.jsonl es.jsonl --with dateparser --with heideltime
    python benchmarks/accuracy.py gold/ --each --json scores.json

Gold is TimeML (.tml, .xml) or JSON lines with `"timex": [{"start", "end", "type", "value"}]`, by file or folder. F1 in per cent:
strict wants equal spans, relaxed overlapping ones, value and type a relaxed match whose TIMEX3 attribute is equal.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import time
from pathlib import Path

from peers import Missing, tagger
from timex import MEASURES, Gold, Score, load


def measured(name: str, golds: list[Gold], style: str | None) -> tuple[Score, float]:
    """The score of a tagger, and the seconds of processor time that it took of this process."""
    run, score = tagger(name, style), Score()
    began = time.process_time()
    for gold in golds:
        score.add(gold.expressions, run(gold.document))
    return score, time.process_time() - began


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, help="TimeML files, JSON lines, or folders of them")
    parser.add_argument("--with", dest="peers", action="append", choices=("dateparser", "heideltime"), default=[], help="score this too")
    parser.add_argument("--language", help="ISO 639-1 code of gold that does not name its language")
    parser.add_argument("--style", choices=("news", "narrative"), help="anchor as in this style instead of the one detected")
    parser.add_argument("--each", action="store_true", help="a row for each file or folder named, instead of one for all")
    parser.add_argument("--limit", type=int, metavar="N", help="the first N documents of each only")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write precision, recall and F1 of every measure here")
    options = parser.parse_args(arguments)

    corpora = [[path] for path in options.gold] if options.each else [options.gold]
    rows, told = [], {}
    print(f"{'corpus':32} {'tagger':12} " + " ".join(f"{m:>8}" for m in MEASURES) + f" {'gold':>7} {'found':>7} {'CPU s':>7}")
    try:
        for paths in corpora:
            corpus = " ".join(path.stem for path in paths)
            golds = list(itertools.islice(load(paths, options.language), options.limit))
            for name in ["timeline", *options.peers]:
                score, seconds = measured(name, golds, options.style)
                figures = {m: dict(zip(("P", "R", "F1"), score.figures(m), strict=True)) for m in MEASURES}
                f1 = " ".join(f"{figures[m]['F1']:8.2f}" for m in MEASURES)
                print(f"{corpus[:32]:32} {name:12} {f1} {score.gold:7} {score.found:7} {seconds:7.1f}", flush=True)
                told.setdefault(corpus, {})[name] = {**figures, "gold": score.gold, "found": score.found}
                rows.append(score)
    except (OSError, ValueError, Missing) as error:
        print(error, file=sys.stderr)
        return 1
    if options.json:
        options.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return 0 if any(score.documents for score in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
