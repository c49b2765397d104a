"""The measures are right, and the scripts in benchmarks/ run on gold in both forms."""

from __future__ import annotations

import json
import os
from pathlib import Path

import accuracy
import errors
import phrases
import pytest
import speed
from conftest import SAMPLES
from hypothesis import given
from hypothesis import strategies as st

from peers import dateparser
from timeline.languages import known
from timeline.languages.coverage import phrased
from timeline.model import Document
from timeline.reading import read
from timeline.tagging import tag
from timex import Score, Timex, load, normalise, pair

TEXT = "The talks began on 3 May 2021 and, two days later, ended. In 2022 nobody met on a Monday."


def timex(start: int, end: int, value: str = "2021", type: str = "DATE") -> Timex:
    return Timex(start, end, "x" * (end - start), type, value)


@pytest.mark.parametrize(
    "written, same",
    [
        ("2003-5-29", "2003-05-29"),
        ("2003-05-29T9.30", "2003-05-29T09:30"),
        ("2003-05-29T20h30", "2003-05-29T20:30"),
        ("T20", "T20:00"),
        ("2003-05-29T20:30:00", "2003-05-29T20:30"),
        ("2003-W5", "2003-W05"),
        ("196X", "196"),
        ("19XX", "19"),
        ("p2.0d", "P2D"),
        ("2003-XX-XX", "2003"),
        ("1999-01-01T10:20Z", "1999-01-01T10:20"),
    ],
)
def test_values_are_compared_without_what_differs_in_writing_alone(written: str, same: str) -> None:
    assert normalise(written) == normalise(same) == same


@pytest.mark.parametrize("one, other", [("P2D", "P2W"), ("PT2H", "P2H"), ("2003-05", "2003-06"), ("2003-W05", "2003-05"), ("196", "19")])
def test_values_that_mean_something_else_stay_apart(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


def test_equal_spans_are_paired_before_overlapping_ones() -> None:
    gold = [timex(0, 10), timex(12, 20)]
    found = [timex(5, 14), timex(12, 20)]
    assert pair(gold, found) == {0: 0, 1: 1}
    assert pair([timex(0, 20)], [timex(0, 5), timex(6, 20)]) == {0: 0}


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 8)), max_size=8, unique_by=lambda span: span[0])


@given(SPANS, SPANS)
def test_pairing_is_one_to_one_and_only_over_overlaps(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    gold, found = ([timex(start, start + length) for start, length in sorted(spans)] for spans in (one, other))
    pairs = pair(gold, found)
    assert len(set(pairs.values())) == len(pairs)
    assert all(gold[i].start < found[j].end and found[j].start < gold[i].end for i, j in pairs.items())
    exact = {(g.start, g.end) for g in gold} & {(f.start, f.end) for f in found}
    assert {(gold[i].start, gold[i].end) for i, j in pairs.items() if gold[i] == found[j]} == exact


def test_the_score_by_hand() -> None:
    score = Score()
    gold = [timex(0, 4, "2021"), timex(10, 14, "2022"), timex(20, 24, ""), timex(30, 34, "P2D", "DURATION")]
    found = [timex(0, 4, "2021"), timex(9, 14, "2023"), timex(20, 24, "2024"), timex(50, 54)]
    score.add(gold, found)
    assert (score.gold, score.found) == (4, 4)
    assert score.figures("strict") == (50.0, 50.0, 50.0)
    assert score.figures("relaxed") == (75.0, 75.0, 75.0)
    assert score.figures("type") == (75.0, 75.0, 75.0)
    assert score.figures("value") == pytest.approx((100 / 3, 100 / 3, 100 / 3))  # the one without a gold value counts on neither side
    assert Score().figures("value") == (0.0, 0.0, 0.0)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """One document whose gold the tagger meets, misses, and meets with another value."""
    marked = [
        {"start": 19, "end": 29, "type": "DATE", "value": "2021-05-03"},
        {"start": 35, "end": 49, "type": "DATE", "value": "2021-05-06"},
        {"start": 4, "end": 9, "type": "DURATION", "value": "PXD"},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "language": "en", "published": "2022-12-01", "text": TEXT, "timex": marked}) + "\n")
    return path


def test_the_workbench_lists_each_class_of_error(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert errors.main([str(gold)]) == 0
    out = capsys.readouterr().out
    parts = {part.split(":")[0]: part for part in out.split("== ")[1:]}
    assert set(parts) == set(errors.CLASSES)
    assert "missed: 1" in parts["missed"] and "The [talks] began on 3 May 2021" in parts["missed"]
    assert "PXD" in parts["missed"]
    assert "value: 1" in parts["value"] and "[two days later]" in parts["value"]
    assert "2021-05-06" in parts["value"] and "2021-05-05" in parts["value"]
    assert "[2022]" in parts["spurious"]
    assert "extent: 0" in parts["extent"]
    assert "published 2022-12-01" in out


def test_one_class_a_limit_and_the_summary(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    errors.main([str(gold), "--class", "spurious", "--limit", "1"])
    out = capsys.readouterr().out
    assert out.count("    found ") == 1 and "missed:" not in out
    errors.main([str(gold), "--summary"])
    out = capsys.readouterr().out
    assert "    found " not in out
    assert "1 documents, 3 gold" in out


def test_counts_of_errors_agree_with_the_scores() -> None:
    documents, _ = read([SAMPLES])
    score, listed = Score(), []
    for document in documents:
        found = tag(document)
        shifted = [
            Timex(e.start + i % 3, e.end, e.text, e.type if i % 5 else "SET", e.value if i % 4 else "XXXX")
            for i, e in enumerate(found)
            if i % 7
        ]
        one = errors.Gold(document, tuple(shifted))
        score.add(one.expressions, found)
        listed += errors.disagreements(one, found)
    counts = {kind: sum(error.kind == kind for error in listed) for kind in errors.CLASSES}
    assert counts["missed"] == score.gold - score.right["relaxed"]
    assert counts["spurious"] == score.found - score.right["relaxed"] > 0
    for kind, measure in (("extent", "strict"), ("type", "type"), ("value", "value")):
        assert counts[kind] == score.right["relaxed"] - score.right[measure] > 0


TIMEML = """<?xml version="1.0"?>
<TimeML><DOCID>d</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2021-05-10" functionInDocument="CREATION_TIME">May 10, 2021</TIMEX3></DCT>
<TEXT>It <EVENT eid="e1">began</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2021-05-03">3 May 2021</TIMEX3> &amp; lasted
<TIMEX3 tid="t2" type="DURATION" value="P2D">two <TIMEX3 tid="t3" type="DATE" value="2021">days</TIMEX3></TIMEX3>.
<TIMEX3 tid="t4" type="DURATION" value="P1D"/></TEXT>
</TimeML>"""


def test_timeml_gold_gives_offsets_the_publication_date_and_outer_expressions_alone(tmp_path: Path) -> None:
    (tmp_path / "d.tml").write_text(TIMEML)
    (one,) = load([tmp_path], language="en")
    assert (str(one.document.published), one.document.language) == ("2021-05-10", "en")
    assert one.document.text == "It began on 3 May 2021 & lasted\ntwo days.\n"
    assert [(one.document.text[t.start : t.end], t.value) for t in one.expressions] == [("3 May 2021", "2021-05-03"), ("two days", "P2D")]


def test_accuracy_beside_dateparser(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert accuracy.main([str(gold), "--with", "dateparser", "--json", str(tmp_path / "scores.json")]) == 0
    rows = [line.split()[1] for line in capsys.readouterr().out.splitlines()]
    assert rows == ["tagger", "timeline", "dateparser"]
    scores = json.loads((tmp_path / "scores.json").read_text())["gold"]
    assert scores["timeline"]["relaxed"]["R"] == pytest.approx(200 / 3)
    assert scores["timeline"]["gold"] == 3


def test_damaged_or_missing_gold_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.tml").write_text("<TimeML><TEXT>")
    (tmp_path / "bad.jsonl").write_text('{"id": "a"}\n')
    for name in ("bad.tml", "bad.jsonl", "missing.jsonl", "gold.csv"):
        assert accuracy.main([str(tmp_path / name)]) == 1
        assert name in capsys.readouterr().err


def test_dateparser_gives_spans_of_the_text() -> None:
    document = Document("a", TEXT, "en")
    found = dateparser(document)
    assert ("3 May 2021", "2021-05-03") in [(TEXT[t.start : t.end].removeprefix("on "), t.value) for t in found]


def test_speed_measures_all_of_the_text() -> None:
    seen: list[int] = []

    def count(document: Document) -> list[Timex]:
        seen.append(len(document.text))
        return [timex(0, 1) for _ in range(10_000)]

    assert 0 < speed.throughput(count, [Document("a", "x" * 100, "en"), Document("b", "y" * 200, "en")], 0) < 1000
    assert seen == [100, 200, 100, 200]  # one round to warm up
    seen.clear()
    wall, processor = speed.start("--version", times=1)
    assert 0 < processor < wall * os.cpu_count() < 60
    words = [number for number, _ in speed.growth(count, Document("a", "one two", "en"), 10)]
    assert words == [10, 40, 160]


def test_plain_dates_of_a_language_beside_dateparser(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert phrases.main(["af", "--missed", "-o", str(tmp_path / "phrases.json")]) == 0
    assert json.loads((tmp_path / "phrases.json").read_text(encoding="utf-8")) == {"af": {"phrases": 57, "right": 100.0, "dateparser": 78.9}}
    assert capsys.readouterr().out.startswith("af   100.0  dateparser  78.9  of 57")


def test_no_language_reads_plain_dates_worse_than_dateparser_unless_its_reading_is_another() -> None:
    figures = {code: phrased(code) for code in known() if phrased(code)}
    assert len(figures) > 100
    assert {code for code, f in figures.items() if f and f.right < f.dateparser} <= {"ar", "hi", "id"}  # "within three days" is a length
