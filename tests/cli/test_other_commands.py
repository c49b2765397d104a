"""``timeline explain``, ``read``, ``languages``, ``completion``, and what all commands share."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from conftest import SAMPLES, Invoke, Run

from timeline.cli import main
from timeline.cli.explain import explanation
from timeline.languages import ALIASES, codes, known, load
from timeline.model import Document, Expression
from timeline.reading.formats import FORMATS, PLAIN


def test_explain_a_text(invoke: Invoke) -> None:
    result = invoke("explain", "Hier lundi, trois roquettes sont tombées.", "--published", "2024-10-01")
    assert result.exit_code == 0
    lines = [line.strip() for line in result.stdout.splitlines()]
    assert lines[0] == "fr (identified) · published 2024-10-01 (option) · anchored as news"
    assert "[Hier lundi]1, trois roquettes sont tombées." in lines
    assert "1  Hier lundi   DATE 2024-09-30" in lines
    assert "means      Monday 2024-09-30  (EDTF 2024-09-30)" in lines
    assert "from       publication, 2024-10-01" in lines
    assert "inferred   year, month, day" in lines
    assert any(line.startswith("rule ") and len(line.split()) == 2 for line in lines)


def test_explain_shows_contradictions_and_what_was_set_aside(invoke: Invoke) -> None:
    text = invoke("explain", "Le pont a fermé lundi 1er octobre 2024.", "--published", "2024-10-03", "--language", "fr").stdout
    assert "warning" in text and "Tuesday" in text


def test_explain_a_file_and_a_text_without_dates(invoke: Invoke) -> None:
    result = invoke("explain", SAMPLES / "2024-10-01.courrier-du-golfe.fr.txt")
    assert "published 2024-10-01 (filename)" in result.stdout.replace("\n", " ")
    assert "[Hier lundi]" in result.stdout
    assert "No expression of time was found." in invoke("explain", "Bonjour.", "--language", "fr").stdout
    assert invoke("explain", "  ").exit_code == 1


@pytest.mark.parametrize("name", ["2024-10-01.txt", "articles/Dam breaks.HTML"])
def test_explain_takes_the_name_of_a_file_that_is_not_there_for_no_text(invoke: Invoke, name: str) -> None:
    result = invoke("explain", name)
    assert result.exit_code == 1
    assert f"{name}: there is no such file or folder; check the name" in " ".join(result.stderr.split())


def test_explain_says_how_a_text_was_anchored(invoke: Invoke) -> None:
    text = "In March 1920 the city fell. In May the war ended."
    assert "anchored as narrative" in invoke("explain", text, "--language", "en", "--style", "narrative").stdout
    assert "anchored as news" in invoke("explain", text, "--language", "en", "--published", "1920-06-01").stdout


def test_explain_keeps_long_reasons_in_their_column(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    why = "the publication date, the tense of the sentence and the date that the text has reached all speak for it"
    expression = Expression(0, 7, "Tuesday", "DATE", "2024-10-01", anchor="publication", rule="calendar", evidence=(why,))
    lines = explanation(Document(id="a", text="Tuesday.", language="en"), [expression], "news").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("     because"))
    assert " ".join(line[16:] for line in lines[start : start + 2]) == why
    assert max(map(len, lines)) <= 80


def test_help_lists_every_option_once_under_its_heading(invoke: Invoke) -> None:
    text = invoke("build", "--help").stdout
    headings = [line.rstrip(":") for line in text.splitlines() if line.endswith(":") and not line.startswith(" ")]
    assert headings == [
        "Options",
        "How articles are read",
        "How the chronology is made",
        "How translations are made",
        "What is shown",
        "How it looks",
    ]
    listed = [line.split()[0].rstrip(",") for line in text.splitlines() if line.startswith("  -")]
    assert sorted(listed) == sorted(["-h", *(param.opts[0] for param in main.commands["build"].params if param.param_type_name == "option")])
    assert "  --since DATE" in text.partition("What is shown:")[2]


def test_read_names_every_kind_of_file(invoke: Invoke) -> None:
    text = invoke("read", "--help").stdout
    for format in (*FORMATS, PLAIN):
        assert format.endings[0] in text, format.module


def test_read_lists_documents_and_where_their_date_was_found(invoke: Invoke) -> None:
    rows = [line.split() for line in invoke("read", SAMPLES).stdout.splitlines()]
    assert rows[0] == ["published", "from", "language", "from", "length", "title", "file"]
    assert len(rows) == 18
    assert rows[1][:4] == ["2024-09-30", "filename", "en", "filename"]
    assert rows[3][:4] == ["2024-10-01", "field", "es", "field"]
    assert [row[:2] for row in rows if row[-1].endswith("corvina.en.txt")] == [["no", "date"]]


def test_what_read_writes_is_what_build_reads(invoke: Invoke) -> None:
    lines = invoke("read", SAMPLES, "--format", "jsonl").stdout
    assert len(lines.splitlines()) == 17
    direct = [json.loads(line) for line in invoke("tag", SAMPLES, "--format", "jsonl").stdout.splitlines()]
    piped = [json.loads(line) for line in invoke("tag", "-", "--format", "jsonl", input=lines).stdout.splitlines()]
    assert piped == direct


def test_languages_lists_every_one(invoke: Invoke) -> None:
    text = invoke("languages").stdout
    for code in codes():
        assert re.search(rf"^{code} +{load(code).name} +file +\d+ of \d+ ", text, re.MULTILINE), code
    others = re.findall(r"\b[a-z]{2}\b", text.partition("plain relative dates):")[2])
    assert sorted([*others, *codes()]) == sorted(set(known()) - set(ALIASES))


def test_languages_tells_of_some_in_full(invoke: Invoke) -> None:
    text = invoke("languages", "French", "sw").stdout
    assert re.search(r"^fr +French +file ", text, re.MULTILINE)
    assert re.search(r"^sw +Swahili +fallback ", text, re.MULTILINE)
    assert "fr reads calendar, " in text
    assert "holidays, seasons" in text
    assert re.search(r"^   measured on \d+ expressions of ", text, re.MULTILINE)


def test_an_unknown_language_is_wrong_use(invoke: Invoke) -> None:
    result = invoke("languages", "klingon")
    assert result.exit_code == 2
    assert "klingon" in result.output


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(invoke: Invoke, shell: str) -> None:
    text = invoke("completion", shell).stdout
    assert "_TIMELINE_COMPLETE" in text
    if shutil.which(shell):
        assert subprocess.run([shell, "-n"], input=text, text=True, capture_output=True).stderr == ""


def test_the_shell_is_told_languages(run: Run) -> None:
    done = run(_TIMELINE_COMPLETE="bash_complete", COMP_WORDS="timeline build --language f", COMP_CWORD="3")
    assert "plain,fr" in done.stdout.split()


def test_version_and_help(invoke: Invoke) -> None:
    assert invoke("--version").stdout == f"timeline, version {version('timeline-news')}\n"
    assert invoke("-h").stdout == invoke("--help").stdout


def test_piped_output_is_utf_8_whatever_the_locale(run: Run) -> None:
    done = run("explain", "الاثنين 30 سبتمبر 2024", "--language", "ar", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert "30 سبتمبر 2024" in done.stdout


def test_a_reader_that_stops_reading_is_no_error(run: Run, tmp_path: Path) -> None:
    command = f"{sys.executable} -m timeline read {SAMPLES} --format jsonl | head -c 7"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, env=dict(os.environ), capture_output=True, text=True)
    assert done.stdout == '{"id": '
    assert "Traceback" not in done.stderr


LIGHT = "import sys, timeline.cli; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
HEAVY = {"numpy", "py3langid", "dateparser", "rich", "regex", "yaml", "trafilatura", "argostranslate", "ctranslate2", "jinja2", "email"}


def test_heavy_modules_wait_until_they_are_needed(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())
