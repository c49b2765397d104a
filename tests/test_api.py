"""``import timeline``: what a Python program can rely on."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from conftest import SAMPLES

import timeline
from timeline import Document, Entry, Event, Expression, Timeline


def test_all_names_are_there() -> None:
    for name in timeline.__all__:
        assert getattr(timeline, name)
    assert dir(timeline) == sorted(timeline.__all__)
    with pytest.raises(AttributeError, match="no attribute 'bild'"):
        timeline.bild  # noqa: B018


def test_read_tag_and_build_are_one_way() -> None:
    documents, warnings = timeline.read([SAMPLES])
    assert len(documents) == 17
    assert len(warnings) == 1 and "corvina.en.txt" in warnings[0]
    expressions = [expression for document in documents for expression in timeline.tag(document)]
    chronology = timeline.build([SAMPLES])
    assert isinstance(chronology, Timeline)
    assert chronology.documents == tuple(documents)
    assert list(chronology.warnings) == warnings
    dating = {event.expression for entry in chronology.entries for event in entry.sources if event.expression}
    assert len(dating & set(expressions)) > 20


def test_tag_a_text_of_ones_own() -> None:
    document = Document("mine", "Hier lundi, le port a fermé.", language="fr", published=date(2024, 10, 1))
    (found,) = timeline.tag(document)
    assert isinstance(found, Expression)
    assert (found.text, found.value, found.first, found.last) == ("Hier lundi", "2024-09-30", date(2024, 9, 30), date(2024, 9, 30))


def test_build_takes_paths_of_all_kinds_and_options(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Le port a fermé lundi.", encoding="utf-8")
    one = timeline.build([path], published=date(2024, 10, 1), language="fr", title="Le port")
    other = timeline.build([str(path)], published=date(2024, 10, 1), language="fr", title="Le port", merge="none")
    assert one.title == "Le port"
    assert [(entry.first, entry.language) for entry in one.entries] == [(date(2024, 9, 30), "fr")]
    assert one.entries == other.entries == timeline.build(str(path), published="2024-10-01", language="fr").entries
    assert one.documents == timeline.build(path, published=date(2024, 10, 1), language="fr").documents


def test_documents_can_be_watched_on_their_way() -> None:
    seen: list[str] = []

    def each(documents: object) -> object:
        for document in documents:  # type: ignore[attr-defined]
            seen.append(document.id)
            yield document

    chronology = timeline.build([SAMPLES], each=each)  # type: ignore[arg-type]
    assert seen == [document.id for document in chronology.documents]


def test_nothing_to_read_is_no_exception(tmp_path: Path) -> None:
    chronology = timeline.build([tmp_path / "missing"])
    assert (chronology.entries, chronology.documents) == ((), ())
    assert len(chronology.warnings) == 1


def test_a_level_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="bold"):
        timeline.build([SAMPLES / "wire.jsonl"], merge="bold")  # type: ignore[arg-type]


def test_a_style_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown style 'story': choose news or narrative or colloquial"):
        timeline.build([SAMPLES / "wire.jsonl"], style="story")  # type: ignore[arg-type]


@pytest.mark.parametrize("published", ["2024-10-01", datetime(2024, 10, 1, 8, 30)])
def test_a_publication_date_that_is_no_day_is_refused(published: object) -> None:
    with pytest.raises(TypeError, match=r"published has to be a day \(datetime\.date\)"):
        Document("mine", "Hier lundi.", published=published)  # type: ignore[arg-type]


def test_what_a_shell_shows_of_a_document_is_not_its_whole_text() -> None:
    assert "fermé" not in repr(Document("mine", "Le port a fermé.", language="fr"))


@pytest.mark.parametrize("noun", [Document, Entry, Event, Expression, Timeline])
def test_nouns_are_frozen(noun: type) -> None:
    assert dataclasses.is_dataclass(noun)
    assert noun.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_import_is_quick_and_quiet() -> None:
    script = "import sys, timeline; print(sorted(name for name in sys.modules if name.startswith('timeline')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "['timeline', 'timeline.model']\n"
    assert done.stderr == ""


def test_tells_type_checkers_of_its_hints() -> None:
    assert Path(timeline.__file__).with_name("py.typed").exists()
