"""timeline.toml: a project's defaults."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Invoke

ARTICLE = {"id": "a", "language": "en", "published": "2024-10-01", "text": "The bridge was closed on Monday. The mayor will speak on 9 May."}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "a.jsonl").write_text(json.dumps(ARTICLE) + "\n")
    return tmp_path


def settle(folder: Path, text: str) -> None:
    (folder / "timeline.toml").write_text(text, encoding="utf-8")


def test_gives_options_and_paths_and_the_command_line_goes_before_it(invoke: Invoke, project: Path) -> None:
    settle(project, '[build]\npaths = ["a.jsonl"]\nformat = "json"\nstatus = ["planned"]\n')
    planned = json.loads(invoke("build").stdout)["entries"]
    assert [entry["status"] for entry in planned] == ["planned"]
    happened = json.loads(invoke("build", "a.jsonl", "--status", "happened").stdout)["entries"]
    assert [entry["status"] for entry in happened] == ["happened"]


def test_one_value_of_what_takes_several_needs_no_brackets(invoke: Invoke, project: Path) -> None:
    settle(project, '[build]\npaths = "a.jsonl"\nformat = "json"\nstatus = "planned"\ninclude = "*.jsonl"\n')
    assert [entry["status"] for entry in json.loads(invoke("build").stdout)["entries"]] == ["planned"]


def test_a_switch_that_stands_for_a_value_of_another_option(invoke: Invoke, project: Path) -> None:
    settle(project, '[build]\npaths = "a.jsonl"\nno-merge = true\nstated-only = true\nformat = "json"\n')
    assert len(json.loads(invoke("build").stdout)["entries"]) == 2


def test_is_found_in_a_folder_above(invoke: Invoke, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(project, '[tag]\nformat = "jsonl"\n')
    (project / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(project / "deep" / "er")
    assert json.loads(invoke("tag", "../../a.jsonl").stdout)["id"] == "a"


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("[build", "cannot be read"),
        ("[biuld]\n", "“biuld” is no command; sections are [build], "),
        ('[build]\ncolour = "red"\n', "[build] has no option “colour”; “timeline build --help” lists them."),
        ('published = "2024-10-01"\n', "“published” is no command"),
        ('[build]\npublished = "yesterday"\n', "timeline.toml: [build] published: “yesterday” is no date"),
        ('[build]\nmerge = "boldly"\n', "timeline.toml: [build] merge: 'boldly' is not one of"),
        ('[build]\ntitle = ["The bridge"]\n', "timeline.toml: [build] title: takes one value, not a list."),
        ("[build]\nsince = 2024-10-01T10:00:00\n", "timeline.toml: [build] since: “2024-10-01 10:00:00” is no date"),
        ("[build]\npaths = [1]\n", "timeline.toml: [build] paths: takes a path or name in quotation marks, not 1."),
        ('[build]\nlimit = "many"\n', "timeline.toml: [build] limit: 'many' is not a valid integer"),
    ],
)
def test_what_is_wrong_with_it_is_one_sentence(invoke: Invoke, project: Path, text: str, sentence: str) -> None:
    settle(project, text)
    result = invoke("build", "a.jsonl")
    assert result.exit_code == 2
    assert sentence in " ".join(result.stderr.split())


def test_its_paths_count_from_its_folder(invoke: Invoke, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(project, '[build]\npaths = ["a.jsonl"]\noutput = "chronology.json"\n[tag]\npaths = ["-"]\nformat = "jsonl"\n')
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    assert invoke("build").exit_code == 0
    written = json.loads((project / "chronology.json").read_text(encoding="utf-8"))
    assert [document["path"] for document in written["documents"]] == ["../a.jsonl#1"]
    assert json.loads(invoke("tag", input="It closed on 9 May 2024.").stdout)["id"] == "stdin"


@pytest.mark.parametrize(("template", "begins"), [("house.md.j2", "2 entries"), ("log", "2024-09-30\thappened\t")])
def test_a_template_of_ones_own_counts_from_its_folder_and_a_ready_one_goes_by_its_name(
    invoke: Invoke, project: Path, monkeypatch: pytest.MonkeyPatch, template: str, begins: str
) -> None:
    settle(project, f'[build]\npaths = ["a.jsonl"]\ntemplate = "{template}"\n')
    (project / "house.md.j2").write_text("{{ timeline.entries | length }} entries\n", encoding="utf-8")
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    assert invoke("build").stdout.startswith(begins)
