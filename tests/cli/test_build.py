"""``timeline build``: options reach the rooms that they are for, and what comes out is complete."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import ROOT, SAMPLES, Invoke, Run

NEWS = (
    {"id": "one", "language": "en", "text": "The bridge in Osmarsund was closed on Monday. Divers will inspect it on Friday."},
    {"id": "two", "language": "fr", "text": "Le pont d'Osmarsund a été fermé lundi. Hier, le maire a démenti tout retard."},
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(map(line, NEWS)), encoding="utf-8")
    return path


def line(record: dict[str, str]) -> str:
    return json.dumps({**record, "published": "2024-10-02"}) + "\n"


def entries(invoke: Invoke, *arguments: object) -> list[dict[str, Any]]:
    result = invoke("build", *arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    chronology = json.loads(result.stdout)
    jsonschema.validate(chronology, json.loads((ROOT / "timeline" / "schema.json").read_text()))
    found: list[dict[str, Any]] = chronology["entries"]
    return found


def days(found: list[dict[str, Any]]) -> set[tuple[str, str]]:
    return {(entry["date"], entry["status"]) for entry in found}


def test_dates_and_statuses(invoke: Invoke, news: Path) -> None:
    found = entries(invoke, news)
    assert days(found) == {("2024-09-30", "happened"), ("2024-10-01", "denied"), ("2024-10-04", "planned")}
    assert [entry["first"] for entry in found] == sorted(entry["first"] for entry in found)


def test_reports_in_two_languages_are_one_entry_unless_merging_is_off(invoke: Invoke, news: Path) -> None:
    apart = [entry for entry in entries(invoke, news, "--no-merge") if entry["date"] == "2024-09-30"]
    assert sorted(entry["language"] for entry in apart) == ["en", "fr"]
    (together,) = [entry for entry in entries(invoke, news, "--merge", "loose") if entry["date"] == "2024-09-30"]
    assert together["languages"] == ["en", "fr"]
    assert sorted(source["quote"] for source in together["sources"]) == [
        "Le pont d'Osmarsund a été fermé lundi.",
        "The bridge in Osmarsund was closed on Monday.",
    ]


@pytest.mark.parametrize(
    "filters, expected",
    [
        (("--since", "2024-10-02"), {"2024-10-04"}),
        (("--until", "2024-09-30"), {"2024-09-30"}),
        (("--status", "denied", "--status", "planned"), {"2024-10-01", "2024-10-04"}),
        (("--only-language", "fr", "--no-merge"), {"2024-09-30", "2024-10-01"}),
        (("--source", "one", "--no-merge"), {"2024-09-30", "2024-10-04"}),
        (("--search", "divers INSPECT"), {"2024-10-04"}),
        (("--search", "nothing of the kind"), set()),
        (("--min-sources", "2", "--merge", "loose"), {"2024-09-30"}),
        (("--newest-first", "--limit", "1"), {"2024-10-04"}),
        (("--limit", "0"), set()),
    ],
)
def test_filters(invoke: Invoke, news: Path, filters: tuple[str, ...], expected: set[str]) -> None:
    assert {entry["date"] for entry in entries(invoke, news, *filters)} == expected


def test_stated_only_leaves_inferred_dates_out(invoke: Invoke, tmp_path: Path) -> None:
    lead = {"id": "a", "language": "en", "published": "2024-10-02", "text": "A ferry sank off Osmarsund. The crew was rescued on Tuesday."}
    (tmp_path / "lead.jsonl").write_text(json.dumps(lead))
    certainties = [entry["certainty"] for entry in entries(invoke, "lead.jsonl", "--no-merge")]
    assert sorted(certainties) == ["inferred", "stated"]
    assert [entry["certainty"] for entry in entries(invoke, "lead.jsonl", "--no-merge", "--stated-only")] == ["stated"]


def test_published_and_language_reach_the_reader(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le pont a été fermé hier.", encoding="utf-8")
    (entry,) = entries(invoke, "a.txt", "--published", "2024-03-01", "--language", "French")
    assert (entry["date"], entry["language"]) == ("2024-02-29", "fr")


def test_include_and_exclude(invoke: Invoke, tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "draft.txt"):
        (tmp_path / f"2024-10-02.{name}").write_text("The bridge was closed on Monday.")
    found = entries(invoke, tmp_path, "--include", "*.txt", "--exclude", "*draft*")
    assert [source["document"] for entry in found for source in entry["sources"]] == ["2024-10-02.a.txt"]


def test_standard_input(invoke: Invoke) -> None:
    result = invoke("build", "-", "--published", "2024-10-02", "--format", "json", input="The bridge was closed on Monday.")
    assert [entry["date"] for entry in json.loads(result.stdout)["entries"]] == ["2024-09-30"]


@pytest.mark.parametrize("name, beginning", [("out.md", "# "), ("out.json", "{")])
def test_the_ending_says_the_format(invoke: Invoke, news: Path, name: str, beginning: str) -> None:
    result = invoke("build", news, "-o", name)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == f"{name}: 3 entries from 2 articles, 0 undated reports.\n"
    assert news.with_name(name).read_text(encoding="utf-8").startswith(beginning)


def test_one_of_a_kind_is_told_in_the_singular(invoke: Invoke) -> None:
    result = invoke("build", "-", "--published", "2024-10-02", "-o", "out.md", input="The bridge was closed on Monday.")
    assert result.stderr == "out.md: 1 entry from 1 article, 0 undated reports.\n"


def test_the_terminal_format_in_a_file_is_plain(invoke: Invoke, news: Path) -> None:
    assert invoke("build", news, "--format", "terminal", "-o", "out.txt").exit_code == 0
    text = news.with_name("out.txt").read_text(encoding="utf-8")
    assert "Mon 30 Sep" in text and "\x1b" not in text


def test_a_title_and_the_day_it_was_made_stand_in_the_briefing(invoke: Invoke, news: Path) -> None:
    text = invoke("build", news, "--format", "markdown", "--title", "The bridge", "--made", "2024-10-08", "--status", "planned").stdout
    assert text.startswith("# The bridge\n")
    assert "8 October 2024" in text
    assert "planned" in text


def test_the_same_input_gives_the_same_bytes_whatever_the_order_of_sets(run: Run, tmp_path: Path) -> None:
    wire = (SAMPLES / "wire.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    two = tmp_path / "two.jsonl"
    two.write_text("".join(told for told in wire if '"en"' in told or '"es"' in told), encoding="utf-8")
    one, other = (run("build", two, "--format", "json", PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert one.returncode == 0, one.stderr
    assert one.stdout == other.stdout


@pytest.mark.parametrize("old", ["old.json", "old.csv"])
def test_an_earlier_chronology_is_continued(invoke: Invoke, news: Path, old: str) -> None:
    whole = entries(invoke, news)
    first, second = (news.with_name(f"{record['id']}.jsonl") for record in NEWS)
    for path, record in zip((first, second), NEWS, strict=True):
        path.write_text(line(record), encoding="utf-8")
    assert invoke("build", first, "-o", old).exit_code == 0
    assert days(entries(invoke, old, second)) == days(whole)
    assert days(entries(invoke, old)) == {("2024-09-30", "happened"), ("2024-10-04", "planned")}
    again = entries(invoke, old, first)
    assert sum(len(entry["sources"]) for entry in again) == 2  # the same article is not told twice


def test_a_damaged_chronology_is_one_sentence(invoke: Invoke, news: Path) -> None:
    news.with_name("old.json").write_text('{"entries": [{"text": "no more')
    result = invoke("build", "old.json", news)
    assert result.exit_code == 0
    assert result.stderr.startswith("Warning: old.json: is no valid JSON and was not read; mend it")
    assert result.stderr.count("\n") == 1


def test_translating_without_a_package_keeps_the_story_and_says_what_is_missing(invoke: Invoke, news: Path) -> None:
    result = invoke("build", news, "--translate", "en", "--format", "json")
    assert result.exit_code in (0, 1)
    assert ("timeline models add" in result.stderr) if result.exit_code == 0 else ("pip install" in result.stderr)
    assert "Traceback" not in result.stderr


def test_a_template_with_a_slip_is_refused_before_anything_is_read(invoke: Invoke, tmp_path: Path) -> None:
    slip = tmp_path / "house.md.j2"
    slip.write_text("{% for x in %}")
    for arguments, message in ((("--template", slip), "line 1"), (("--template", "house"), "no template"), (("--format", "template"), "which")):
        result = invoke("build", tmp_path / "nothing here", *arguments)
        assert result.exit_code == 2
        assert message in result.stderr
        assert "nothing here" not in result.stderr


def test_what_an_earlier_run_wrote_into_the_folder_is_no_article(invoke: Invoke, news: Path) -> None:
    for _ in range(2):
        result = invoke("build", news.parent, "-o", news.with_name("briefing.md"))
        assert "from 2 articles" in result.stderr, result.stderr


@pytest.mark.parametrize("command", ["build", "tag", "read"])
def test_no_article_is_written_over(invoke: Invoke, news: Path, command: str) -> None:
    before = news.read_bytes()
    result = invoke(command, news, "-o", news)
    assert (result.exit_code, news.read_bytes()) == (2, before)
    assert "news.jsonl is one of the files to be read, and would be lost; give another name." in " ".join(result.stderr.split())


def test_an_earlier_chronology_that_cannot_be_read_is_not_written_over(invoke: Invoke, news: Path) -> None:
    old = news.with_name("old.json")
    assert invoke("build", news, "-o", old).exit_code == 0
    old.write_text(damaged := old.read_text().replace('"happened"', '"hapened"'))
    result = invoke("build", old, news, "-o", old)
    assert (result.exit_code, old.read_text()) == (2, damaged)
    assert "old.json would be lost, as it cannot be continued:" in " ".join(result.stderr.split())


@pytest.mark.parametrize("command", ["build", "tag", "read"])
def test_a_dash_is_standard_output(invoke: Invoke, news: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.chdir(news.parent)
    assert json.loads(invoke(command, news, "--format", "jsonl", "-o", "-").stdout.splitlines()[0])
    assert not Path("-").exists()
