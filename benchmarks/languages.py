#!/usr/bin/env python3
"""Measure every language on the gold at hand, for ``timeline languages`` to show.

    python benchmarks/languages.py GOLD.jsonl [FOLDER …] [-o timeline/languages/measured.json]

Gold is as for accuracy.py; each document counts for its own language, all gold of a language together.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

from timeline.tagging import tag
from timex import Score, load

HERE = Path(__file__).resolve().parent


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, help="TimeML files, JSON lines, or folders of them")
    parser.add_argument("-o", "--output", type=Path, default=HERE.parent / "timeline" / "languages" / "measured.json")
    options = parser.parse_args(arguments)

    scores: dict[str, Score] = defaultdict(Score)
    corpora: dict[str, set[str]] = defaultdict(set)
    for path in options.gold:
        for gold in load([path], None):
            language = gold.document.language or ""
            scores[language].add(gold.expressions, tag(gold.document))
            corpora[language].add(path.stem)
    table = {
        language: {
            "strict": round(score.figures("strict")[2], 1),
            "value": round(score.figures("value")[2], 1),
            "gold": score.gold,
            "corpora": sorted(corpora[language]),
        }
        for language, score in sorted(scores.items())
        if score.gold
    }
    for language, row in table.items():
        print(f"{language:4} strict {row['strict']:5.1f}  value {row['value']:5.1f}  gold {row['gold']:5}  {' '.join(row['corpora'])}")
    options.output.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
