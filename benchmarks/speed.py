#!/usr/bin/env python3
"""How fast: MB of text tagged per second of one core, by language; how time grows with the length of a document; how long a start takes.

python benchmarks/speed.py                          on the sample articles
python benchmarks/speed.py news/ gold.jsonl         on texts of your own, sorted by their language
python benchmarks/speed.py --with dateparser        beside another tagger
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from peers import Missing, Tagger, tagger
from timeline.events import find_events
from timeline.model import Document, Expression
from timeline.reading import read
from timeline.tagging import tag

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
MEGABYTE = 1_000_000  # bytes of UTF-8


def throughput(run: Tagger, documents: Sequence[Document], seconds: float) -> float:
    """MB per second of processor time, over the documents again and again for about this long, after one round to warm up."""
    size = sum(len(document.text.encode()) for document in documents)
    for document in documents:
        run(document)
    rounds, began = 0, time.process_time()
    while (spent := time.process_time() - began) < seconds or not rounds:
        for document in documents:
            run(document)
        rounds += 1
    spent = time.process_time() - began
    return rounds * size / MEGABYTE / spent


def growth(run: Tagger, document: Document, words: int = 5_000) -> list[tuple[int, float]]:
    """Seconds for one document of 1×, 4× and 16× this many words, made of the given one."""
    once = max(1, words // max(1, len(document.text.split())))
    took = []
    for times in (1, 4, 16):
        long = replace(document, text="\n\n".join([document.text] * once * times))
        began = time.process_time()
        run(long)
        took.append((len(long.text.split()), time.process_time() - began))
    return took


def _events(document: Document) -> Sequence[Expression]:
    """A tagger that goes on to the events of a document."""
    expressions = tag(document)
    find_events(document, expressions)
    return expressions


def start(*arguments: str, times: int = 5) -> tuple[float, float]:
    """Seconds on the wall and of processor time for one run of the command, the best of several each."""
    wall, processor = [], []
    for _ in range(times):
        began, used = time.perf_counter(), _children()
        subprocess.run([sys.executable, "-m", "timeline", *arguments], check=True, capture_output=True)
        wall.append(time.perf_counter() - began)
        processor.append(_children() - used)
    return min(wall), min(processor)


def _children() -> float:
    """Processor time of all processes that were run so far, in seconds."""
    times = os.times()
    return times.children_user + times.children_system


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path, help="articles; the samples where none are given")
    parser.add_argument("--with", dest="peers", action="append", choices=("dateparser", "heideltime"), default=[], help="measure this too")
    parser.add_argument("--seconds", type=float, default=2.0, help="how long to measure each language (default: 2)")
    options = parser.parse_args(arguments)

    documents, warnings = read(options.texts or [SAMPLES])
    for warning in warnings:
        print(warning, file=sys.stderr)
    languages: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        languages[document.language or "??"].append(document)
    if not documents:
        return 1
    try:
        taggers = {name: tagger(name) for name in ["timeline", *options.peers]}
    except Missing as error:
        print(error, file=sys.stderr)
        return 1

    print(f"{'language':10} {'texts':>6} {'kB':>7} " + " ".join(f"{name + ' MB/s':>16}" for name in taggers))
    for language, texts in sorted(languages.items()):
        size = sum(len(document.text.encode()) for document in texts) / 1000
        speeds = " ".join(f"{throughput(run, texts, options.seconds):16.3f}" for run in taggers.values())
        print(f"{language:10} {len(texts):6} {size:7.0f} {speeds}", flush=True)

    longest = max(documents, key=lambda document: len(document.text))
    print("\nwords in one document, seconds to its dates, and to its events")
    for (words, dates), (_, events) in zip(growth(taggers["timeline"], longest), growth(_events, longest), strict=True):
        print(f"{words:10,} {dates:8.2f} {events:8.2f}")

    article = str(SAMPLES / "2024-10-01.courrier-du-golfe.fr.txt")
    print(f"\nfrom start to end, the best of five {'seconds':>28} {'CPU s':>7}")
    for words in (("--help",), ("tag", article), ("build", article), ("build", str(SAMPLES))):
        wall, processor = start(*words)
        print(f"  timeline {' '.join(Path(word).name for word in words):52} {wall:7.2f} {processor:7.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
