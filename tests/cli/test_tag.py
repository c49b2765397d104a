"""``timeline tag``: spans and values, as a table, JSON lines and TimeML."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from conftest import SAMPLES, Invoke

from timeline.model import Document
from timeline.rendering.tagged import file_name, timeml
from timeline.tagging import tag
from timex import load

TEXT = "🌊 Hier lundi, le port a fermé ; il a rouvert le 1er octobre 2024 & depuis, <tout> va."
FIELDS = ["start", "end", "text", "type", "value", "mod", "edtf", "first", "last", "anchor", "rule", "inferred"]


def article(folder: Path) -> Path:
    path = folder / "a.jsonl"
    path.write_text(json.dumps({"id": "a1", "language": "fr", "published": "2024-10-01", "title": "Le <port>", "text": TEXT}), encoding="utf-8")
    return path


def test_json_lines_count_code_points_and_have_the_fixed_keys(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("tag", article(tmp_path), "--format", "jsonl")
    line = json.loads(result.stdout)
    assert {key: line[key] for key in ("id", "language", "published")} == {"id": "a1", "language": "fr", "published": "2024-10-01"}
    first, second = line["expressions"]
    assert list(first)[: len(FIELDS)] == FIELDS
    assert (first["start"], first["end"], first["text"], first["value"]) == (2, 12, "Hier lundi", "2024-09-30")
    assert (first["first"], first["last"], first["anchor"], first["type"]) == ("2024-09-30", "2024-09-30", "publication", "DATE")
    assert (second["text"], second["value"], second["inferred"]) == ("le 1er octobre 2024", "2024-10-01", [])
    assert TEXT[second["start"] : second["end"]] == second["text"]


def test_timeml_is_read_back_with_the_same_text_spans_and_values(invoke: Invoke, tmp_path: Path) -> None:
    path = article(tmp_path)
    assert invoke("tag", path, "-o", "a1.tml").exit_code == 0
    (gold,) = load([tmp_path / "a1.tml"])
    assert gold.document.text == TEXT
    assert (str(gold.document.published), gold.document.language) == ("2024-10-01", "fr")
    assert [(t.start, t.end, t.type, t.value) for t in gold.expressions] == [(2, 12, "DATE", "2024-09-30"), (45, 64, "DATE", "2024-10-01")]
    root = ElementTree.parse(tmp_path / "a1.tml").getroot()
    assert root.findtext("TITLE") == "Le <port>"
    assert [t.get("tid") for t in root.iter("TIMEX3")] == ["t0", "t1", "t2"]


def test_timeml_of_several_articles_goes_into_a_folder(invoke: Invoke, tmp_path: Path) -> None:
    refused = invoke("tag", SAMPLES, "--format", "timeml", "-o", "all.tml")
    assert refused.exit_code == 2
    assert "let -o be a folder" in " ".join(refused.stderr.split())
    assert invoke("tag", SAMPLES, "--format", "timeml", "-o", "out/").exit_code == 0
    golds = list(load([tmp_path / "out"]))
    assert invoke("tag", SAMPLES, "-o", "out").exit_code == 0
    assert list(load([tmp_path / "out"])) == golds
    assert len(golds) == 17
    lines = invoke("tag", SAMPLES, "--format", "jsonl").stdout.splitlines()
    assert sum(len(gold.expressions) for gold in golds) == sum(len(json.loads(line)["expressions"]) for line in lines) > 50


def test_control_characters_become_signs_that_xml_can_hold() -> None:
    text = "It\x0b fell\x01 in 2021\r\non a \ud800 day."
    document = Document("../a b", text, "en")
    body = ElementTree.fromstring(timeml(document, tag(document)).encode()).find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == "It\ufffd fell\ufffd in 2021\r\non a \ufffd day."
    assert file_name(document) == "_a_b"


def test_the_table(invoke: Invoke, tmp_path: Path) -> None:
    head, first, second = invoke("tag", article(tmp_path)).stdout.splitlines()
    assert head.split() == ["document", "place", "text", "type", "value", "days", "rule"]
    assert "Hier lundi" in first and "2024-09-30" in first
    assert "le 1er octobre 2024" in second and "45–64" in second


def test_style_is_handed_on(invoke: Invoke, tmp_path: Path) -> None:
    text = "In March 1920 the city fell. In May the war ended."
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "language": "en", "published": "2024-10-01", "text": text}))

    def may(style: str) -> str:
        found = json.loads(invoke("tag", "a.jsonl", "--format", "jsonl", "--style", style).stdout)["expressions"]
        return str(found[1]["value"])

    assert (may("narrative"), may("news")) == ("1920-05", "2024-05")


def test_the_ending_of_the_file_says_the_format(invoke: Invoke, tmp_path: Path) -> None:
    path = article(tmp_path)
    for command in ("tag", "read"):
        refused = invoke(command, path, "-o", "a1.csv")
        assert (refused.exit_code, (tmp_path / "a1.csv").exists()) == (2, False)
        assert "the ending of a1.csv means no format; say which you want with --format (jsonl, " in " ".join(refused.stderr.split())
        assert invoke(command, path, "-o", "a1.json").exit_code == invoke(command, path, "-o", "a1.txt").exit_code == 0
        assert json.loads((tmp_path / "a1.json").read_text(encoding="utf-8"))["id"] == "a1"
        assert len((tmp_path / "a1.txt").read_text(encoding="utf-8").splitlines()) == {"tag": 3, "read": 2}[command]
