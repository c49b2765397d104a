"""The commands: packages in and out, the memory, and chronologies with translations in every format that shows them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import SAMPLES, Invoke, Run

pytest.importorskip("argostranslate", reason="the extra translate is not installed")

from translation.conftest import package_file

FRENCH = "Le port a été fermé à Paris mardi 1er octobre 2024. Le 7 octobre 2023, 41 600 000 personnes ont été tuées."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "2024-10-02.fr.txt"
    path.write_text(FRENCH, encoding="utf-8")
    return path


def test_packages_are_added_listed_checked_and_removed(invoke: Invoke, home: Path) -> None:
    nothing = invoke("models", "list")
    assert (nothing.exit_code, nothing.stdout) == (0, f"No package in {home}. Add one with: timeline models add FILE.argosmodel\n")
    added = invoke("models", "add", package_file("fr_en"), package_file("es_en"))
    assert added.exit_code == 0
    assert added.stdout.splitlines() == [f"added translate-{code} 0.1 ({code[:2]} → en) in {home / code}" for code in ("fr_en", "es_en")]
    head, *listed = invoke("models", "list").stdout.splitlines()
    assert head.split() == ["PAIR", "PACKAGE", "VERSION", "SIZE", "FOLDER"]
    assert [line.split()[:5] for line in listed] == [[code, "→", "en", f"translate-{code}_en", "0.1"] for code in ("es", "fr")]
    assert all(str(home) in line and " MB " in line for line in listed)
    checked = invoke("models", "check")
    assert checked.exit_code == 0
    assert "ok  translate-fr_en 0.1: 7 octobre 2023 → " in checked.stdout
    removed = invoke("models", "remove", "fr_en")
    assert removed.stdout == f"removed translate-fr_en 0.1 from {home / 'fr_en'}\n"
    assert len(invoke("models", "list").stdout.splitlines()) == 2


def test_one_bad_file_among_good_ones_is_said_and_the_good_ones_are_added(invoke: Invoke, home: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.argosmodel"
    bad.write_bytes(b"nonsense")
    done = invoke("models", "add", bad, package_file("fr_en"))
    assert done.exit_code == 1
    assert done.stderr.startswith(f"Error: {bad} is no Argos package, or a damaged one")
    assert "added translate-fr_en" in done.stdout


def test_what_is_damaged_is_listed_as_such_and_fails_the_check(invoke: Invoke, packages) -> None:
    home = packages("fr_en", "es_en")
    (home / "es_en" / "metadata.json").write_text("{")
    (home / "fr_en" / "model" / "model.bin").write_bytes(b"nonsense")
    listed = invoke("models", "list")
    assert "translate-fr_en" in listed.stdout
    assert "metadata.json is missing or damaged" in listed.stderr
    checked = invoke("models", "check")
    assert checked.exit_code == 1
    assert len(checked.stderr.splitlines()) == 2


def test_removing_what_is_not_there_is_said(invoke: Invoke, home: Path) -> None:
    done = invoke("models", "remove", "fr_en")
    assert (done.exit_code, done.stderr) == (1, "Error: No package fr_en is installed (installed: none).\n")


def test_the_memory_is_told_and_cleared(invoke: Invoke, packages, article: Path) -> None:
    packages("fr_en")
    invoke("build", article, "--translate", "en", "--no-cache", "-o", "a.json")
    assert "sentences" not in invoke("cache", "info").stdout
    invoke("build", article, "--translate", "en", "--no-retry", "-o", "a.json")
    info = invoke("cache", "info").stdout
    assert "translations.sqlite  0.0 MB of at most 256.0 MB" in info
    assert "2 sentences  translate-fr_en 0.1" in info
    assert invoke("cache", "clear").stdout == "forgot 2 translations\n"
    assert "sentences" not in invoke("cache", "info").stdout


def test_a_build_shows_original_and_translation_with_its_maker_and_what_differs(invoke: Invoke, packages, article: Path) -> None:
    packages("fr_en")
    assert invoke("build", article, "--translate", "en", "-o", "a.json").exit_code == 0
    written = json.loads(Path("a.json").read_text(encoding="utf-8"))
    [killed, closed] = written["entries"]
    assert closed["translation"] == "The port was closed in Paris on Tuesday 1 October 2024."
    assert closed["sources"][0]["translated"] == {"language": "en", "package": "translate-fr_en 0.1", "warnings": []}
    assert any("41 600 000" in warning for warning in killed["sources"][0]["translated"]["warnings"])

    assert invoke("build", article, "--translate", "en", "-o", "a.md").exit_code == 0
    page = Path("a.md").read_text(encoding="utf-8")
    assert "Le port a été fermé à Paris mardi 1er octobre 2024." in page
    assert "Machine translation (en, translate-fr\\_en 0.1): The port was closed in Paris on Tuesday 1 October 2024." in page
    assert "41 600 000 →" in page or "dropped: 41 600 000" in page

    shown = invoke("build", article, "--translate", "en").stdout
    assert "The port was closed in Paris" in shown
    assert "Le port a été fermé" in shown


def test_a_build_goes_on_where_a_package_is_missing(invoke: Invoke, packages, article: Path) -> None:
    packages("es_en")
    done = invoke("build", article, "--translate", "en", "-o", "a.json")
    assert done.exit_code == 0
    assert done.stderr.count("bring the package translate-fr_en and add it with timeline models add FILE") == 1
    assert [entry["translation"] for entry in json.loads(Path("a.json").read_text(encoding="utf-8"))["entries"]] == [None, None]


def test_the_samples_are_translated_without_a_network(run: Run, packages, tmp_path: Path) -> None:
    packages("fr_en", "es_en")
    done = run("build", SAMPLES, "--translate", "en", "-o", "samples.json")
    assert done.returncode == 0, done.stderr
    assert "nothing may connect" not in done.stderr
    written = json.loads((tmp_path / "samples.json").read_text(encoding="utf-8"))
    sources = [source for entry in written["entries"] for source in entry["sources"]]
    translated = {source["language"] for source in sources if source["translation"]}
    assert translated == {"fr", "es"}
    assert any(source["translation"] == "The captain was taken into custody on Wednesday evening." for source in sources)


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"XDG_DATA_HOME": "/dev/null"}, "Error: Argos Translate cannot start ("),
        ({"ARGOS_BEAM_SIZE": "wide"}, "Error: Argos Translate cannot start (invalid literal"),
        ({"TIMELINE_CACHE_DIR": "/dev/null"}, "Error: The translation memory /dev/null/translations.sqlite cannot be used ("),
    ],
)
def test_folders_and_settings_that_are_of_no_use_are_said_in_one_sentence(run: Run, environment: dict[str, str], said: str) -> None:
    done = run(
        "cache" if "TIMELINE_CACHE_DIR" in environment else "models", "info" if "TIMELINE_CACHE_DIR" in environment else "list", **environment
    )
    assert done.returncode == 1
    assert done.stderr.startswith(said)
    assert len(done.stderr.splitlines()) == 1


def test_without_the_engine_the_mend_is_named(run: Run, article: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "argostranslate.py").write_text("raise ImportError('not installed')\n")
    for command in (("build", article, "--translate", "en"), ("models", "list")):
        done = run(*command, PYTHONPATH=str(blocked))
        assert (done.returncode, done.stderr) == (
            1,
            "Error: Translation needs Argos Translate: install it with pip install 'timeline-news[translate]'.\n",
        )


def test_without_the_engine_languages_are_listed_all_the_same(run: Run, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "argostranslate.py").write_text("raise ImportError('not installed')\n")
    done = run("languages", "fr", PYTHONPATH=str(blocked))
    assert (done.returncode, done.stderr) == (0, "")
    assert "French" in done.stdout
