"""Whatever comes in: one clear sentence with the file's name and the mend, the other documents are built, and the status says how it went."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result
from conftest import Invoke, Run

GOOD = {"id": "good", "language": "en", "published": "2024-10-01", "text": "The bridge was closed on Monday after the storm."}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """An article that can be read, beside whatever else comes."""
    path = tmp_path / "good.jsonl"
    path.write_text(json.dumps(GOOD) + "\n", encoding="utf-8")
    return path


def built(result: Result) -> list[str]:
    """The documents that a build read."""
    assert result.exit_code == 0, result.stderr
    return [document["id"] for document in json.loads(result.stdout)["documents"]]


def sentences(result: Result) -> list[str]:
    assert "Traceback" not in result.stderr
    return [line for line in result.stderr.splitlines() if line.startswith(("Warning:", "Error:"))]


def lines(*records: object) -> str:
    return "".join((record if isinstance(record, str) else json.dumps(record)) + "\n" for record in records)


BAD: dict[str, tuple[str, bytes, str]] = {
    "0 bytes": ("2024-10-01.empty.txt", b"", "put an article into it"),
    "binary": ("2024-10-01.image.txt", bytes(range(256)) * 8, "is a binary file"),
    "50 MB on one line": ("2024-10-01.long.txt", b"word " * 10_000_000, "split it, or leave it out"),
}


@pytest.mark.parametrize("name, content, mend", BAD.values(), ids=BAD)
def test_a_file_that_cannot_be_read_is_left_out_with_one_sentence(invoke: Invoke, good: Path, name: str, content: bytes, mend: str) -> None:
    bad = good.with_name(name)
    bad.write_bytes(content)
    result = invoke("build", good, bad, "--format", "json")
    assert built(result) == ["good"]
    (sentence,) = sentences(result)
    assert name in sentence and mend in sentence

    alone = invoke("build", bad)
    assert alone.exit_code == 1
    assert alone.stdout == ""
    assert len(sentences(alone)) == 2  # what is wrong with the file, and that nothing is left


def test_an_empty_folder(invoke: Invoke, good: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = invoke("build", tmp_path / "empty")
    assert result.exit_code == 1
    assert "empty: is a folder without any file; give a folder of articles" in sentences(result)[0]
    assert built(invoke("build", tmp_path / "empty", good, "--format", "json")) == ["good"]


def test_a_missing_file(invoke: Invoke, good: Path) -> None:
    result = invoke("build", "missing.txt", good, "--format", "json")
    assert built(result) == ["good"]
    assert sentences(result) == ["Warning: missing.txt: there is no such file or folder; check the name"]
    assert invoke("build", "missing.txt").exit_code == 1


def test_a_folder_that_may_not_be_read(run: Run, good: Path) -> None:
    locked = good.parent / "locked"
    locked.mkdir()
    (locked / "2024-10-01.txt").write_text("The bridge was closed on Monday.")
    prefix: tuple[str, ...] = ()
    if os.geteuid() == 0:  # who may read everything has to lay that right down first
        if not shutil.which("setpriv"):
            pytest.skip("root reads every folder")
        prefix = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")
    locked.chmod(0o000)
    try:
        done = run("build", locked, good, "--format", "json", prefix=prefix)
    finally:
        locked.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert [document["id"] for document in json.loads(done.stdout)["documents"]] == ["good"]
    assert done.stderr == f"Warning: {locked}: may not be read; give yourself the right to (chmod u+rX), or leave it out\n"


def test_broken_json_in_line_3_of_10(invoke: Invoke, tmp_path: Path) -> None:
    records = [json.dumps({**GOOD, "id": f"a{number}", "text": f"Bridge {number} was closed on Monday."}) for number in range(1, 11)]
    records[2] = records[2][:-4]
    (tmp_path / "ten.jsonl").write_text("\n".join(records))
    result = invoke("build", "ten.jsonl", "--format", "json")
    assert built(result) == ["a1", "a2", "a4", "a5", "a6", "a7", "a8", "a9", "a10"]
    (sentence,) = sentences(result)
    assert sentence.startswith("Warning: ten.jsonl, line 3: ") and "mend" in sentence


def test_a_document_whose_date_is_no_date(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(lines({**GOOD, "published": "yesterday"}))
    result = invoke("tag", "a.jsonl", "--format", "jsonl")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["published"] is None
    assert "a.jsonl, line 1" in sentences(result)[0] and "write it as 2024-10-01" in sentences(result)[0]


def test_a_document_in_an_unknown_language(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(lines({**GOOD, "language": "klingon"}))
    result = invoke("tag", "a.jsonl", "--format", "jsonl")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["language"] == "en"  # identified instead
    (sentence,) = sentences(result)
    assert "a.jsonl, line 1" in sentence and "klingon" in sentence and "timeline languages" in sentence


def test_two_documents_with_the_same_id(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(lines(GOOD, {**GOOD, "text": "The station was opened on Tuesday."}))
    result = invoke("build", "a.jsonl", "--format", "json")
    ids = built(result)
    assert len(set(ids)) == 2
    (sentence,) = sentences(result)
    assert "a.jsonl, line 2" in sentence and "its own id" in sentence, sentence


def test_without_a_publication_date_nothing_is_assumed(invoke: Invoke) -> None:
    result = invoke("tag", "-", "--format", "jsonl", "--language", "en", input="It burned on 3 May 2021. It was rebuilt yesterday.")
    assert result.exit_code == 0
    found = {e["text"]: e["first"] for e in json.loads(result.stdout)["expressions"]}
    assert found == {"3 May 2021": "2021-05-03", "yesterday": None}
    assert "no publication date was found" in sentences(result)[0]


WRONG_USE = {
    "a date in words": (("build", "a.txt", "--published", "yesterday"), "“yesterday” is no date; write it as year, month and day: 2024-10-01."),
    "an unknown language": (("build", "a.txt", "--language", "xx"), "“xx” is no language that can be read"),
    "no paths": (("build",), "Missing argument 'PATHS...'"),
    "an unknown format": (("build", "a.txt", "--format", "docx"), "'docx' is not one of"),
    "an ending without a format": (("build", "a.txt", "-o", "out.xyz"), "the ending of out.xyz means no format; say which you want with"),
    "a missing folder for -o": (("build", "a.txt", "-o", "no/where/out.md"), "there is no folder no/where; make it first (mkdir -p no/where)"),
    "a folder as -o": (("build", "a.txt", "-o", "."), "is a folder; give the name of a file in it"),
    "watching standard input": (("build", "-", "--watch"), "standard input (-) cannot be watched"),
    "an unknown status": (("build", "a.txt", "--status", "maybe"), "'maybe' is not one of"),
    "an unknown command": (("biuld", "a.txt"), "No such command 'biuld'"),
}


@pytest.mark.parametrize("arguments, sentence", WRONG_USE.values(), ids=WRONG_USE)
def test_wrong_use_has_status_2_and_writes_nothing(invoke: Invoke, tmp_path: Path, arguments: tuple[str, ...], sentence: str) -> None:
    result = invoke(*arguments)
    assert result.exit_code == 2
    assert sentence in " ".join(result.stderr.split())
    assert result.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_a_file_name_cannot_steer_the_terminal(invoke: Invoke) -> None:
    result = invoke("build", "evil\x1b[31m.txt")
    assert result.exit_code == 1
    assert "\x1b" not in result.output


def test_days_in_the_wrong_order(invoke: Invoke, good: Path) -> None:
    result = invoke("build", good, "--since", "2024-10-02", "--until", "2024-10-01")
    assert result.exit_code == 2
    assert "--since 2024-10-02 lies after --until 2024-10-01; give the earlier day to --since." in " ".join(result.stderr.split())


def test_an_empty_text_is_no_folder(invoke: Invoke, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(good.parent)
    result = invoke("explain", "")
    assert (result.exit_code, result.stdout) == (1, "")
    assert sentences(result)[0].startswith("Error: nothing could be read")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_told(good: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "timeline", "read", good], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("Error: standard output cannot be written (")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="closes streams as a POSIX shell does")
def test_closed_streams_are_no_error(good: Path, tmp_path: Path) -> None:
    command = f"{shlex.quote(sys.executable)} -m timeline read {shlex.quote(str(good))}"
    for end in (">&-", f"-o {shlex.quote(str(tmp_path / 'out.jsonl'))} >&- 2>&-"):
        assert subprocess.run(["sh", "-c", f"{command} {end}"], capture_output=True, check=False).returncode == 0
    assert (tmp_path / "out.jsonl").exists()
