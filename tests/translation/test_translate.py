"""Events in, the same events with checked translations out: through real packages, without a network, and never twice."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from fixtures.sentences import pairs

pytest.importorskip("argostranslate", reason="the extra translate is not installed")

from timeline.model import Translation
from timeline.translation import engine, translate
from timeline.translation.memory import Memory
from translation.conftest import event

PORT = event("Le port a été fermé mardi 1er octobre 2024.", "fr")
STRIKE = event("La huelga comenzó en Madrid.", "es")


def test_every_event_of_another_language_gets_a_translation(packages) -> None:
    packages("fr_en", "es_en")
    english = event("The strike began.", "en")
    unknown = event("Mystère.", None)
    out = translate([PORT, english, STRIKE, unknown], "en")
    assert [e.translation for e in out] == [
        Translation("The port was closed on Tuesday 1 October 2024.", "en", "translate-fr_en 0.1"),
        None,
        Translation("The strike began in Madrid.", "en", "translate-es_en 0.1"),
        None,
    ]
    assert [e.quote for e in out] == [e.quote for e in (PORT, english, STRIKE, unknown)]
    assert (out[1], out[3]) == (english, unknown)


def test_any_language_that_is_installed_can_be_the_target(packages) -> None:
    packages("en_fr")
    [out] = translate([event("The strike began in Madrid.", "en")], "fr")
    assert out.translation == Translation("La grève a commencé à Madrid.", "fr", "translate-en_fr 0.1")


def test_a_way_through_english_is_taken_where_there_is_no_direct_one(packages) -> None:
    packages("es_en", "en_fr")
    [out] = translate([STRIKE], "fr")
    assert out.translation == Translation("La grève a commencé à Madrid.", "fr", "translate-es_en 0.1, translate-en_fr 0.1")


def test_a_missing_package_is_said_once_and_the_rest_goes_on(packages) -> None:
    packages("fr_en")
    said: list[str] = []
    out = translate([STRIKE, PORT, STRIKE, event("Der Hafen wurde geschlossen.", "de")], "en", warn=said.append)
    assert [bool(e.translation) for e in out] == [False, True, False, False]
    assert said == [
        f"Nothing here translates {language} to en: bring the package translate-{language}_en and add it with timeline models add FILE."
        for language in ("es", "de")
    ]


def test_a_package_that_fails_is_said_and_the_rest_goes_on(packages) -> None:
    home = packages("fr_en", "es_en")
    (home / "es_en" / "model" / "model.bin").write_bytes(b"nonsense")
    said: list[str] = []
    out = translate([STRIKE, PORT], "en", warn=said.append)
    assert [bool(e.translation) for e in out] == [False, True]
    assert len(said) == 1
    assert "translate-es_en 0.1" in said[0]


def test_line_breaks_in_a_quote_do_not_cut_it(packages) -> None:
    packages("fr_en")
    [out] = translate([event("Le port a été\n  fermé à Paris.", "fr")], "en")
    assert out.translation.text == "The port was closed in Paris."


def test_identical_sentences_are_translated_once_and_all_in_one_go(packages, monkeypatch: pytest.MonkeyPatch) -> None:
    packages("fr_en")
    asked: list[list[str]] = []
    real = engine.Engine.translate

    def watched(self, sentences, **options):
        asked.append(list(sentences))
        return real(self, sentences, **options)

    monkeypatch.setattr(engine.Engine, "translate", watched)
    texts = [text for text, _ in pairs("fr", "en", 40, seed=5)]
    out = translate([event(text, "fr") for text in texts * 3], "en", retry=False)
    assert sorted(asked[0]) == sorted(set(texts))
    assert len(asked) == 1
    assert [e.translation for e in out[:40]] == [e.translation for e in out[40:80]]


def test_a_second_run_asks_no_model(packages, monkeypatch: pytest.MonkeyPatch) -> None:
    packages("fr_en", "es_en", "en_fr")
    first = translate([PORT, STRIKE], "en"), translate([STRIKE], "fr")

    def never(*_: object, **__: object) -> None:
        raise AssertionError("a model was loaded")

    monkeypatch.setattr("timeline.translation.relay.Engine", never)
    assert (translate([PORT, STRIKE], "en"), translate([STRIKE], "fr")) == first


def test_without_the_cache_nothing_is_kept_or_used(packages, tmp_path: Path) -> None:
    packages("fr_en")
    memory = tmp_path / "memory.sqlite"
    translate([PORT], "en", cache=False, memory=memory)
    assert not memory.exists()
    translate([PORT], "en", memory=memory)
    assert memory.exists()


def test_another_model_of_the_same_version_is_not_answered_from_the_memory(packages, tmp_path: Path) -> None:
    home = packages("fr_en", "en_fr")
    translate([PORT], "en")
    model = (home / "en_fr" / "model" / "model.bin").read_bytes()
    (home / "fr_en" / "model" / "model.bin").write_bytes(model)
    [out] = translate([PORT], "en")
    assert out.translation.text != "The port was closed on Tuesday 1 October 2024."


def test_a_memory_that_cannot_be_used_is_said_and_the_translation_made(packages, tmp_path: Path) -> None:
    packages("fr_en")
    memory = tmp_path / "memory.sqlite"
    memory.write_bytes(b"nonsense" * 1000)
    said: list[str] = []
    [out] = translate([PORT], "en", memory=memory, warn=said.append)
    assert out.translation.text == "The port was closed on Tuesday 1 October 2024."
    assert len(said) == 1
    assert "memory.sqlite cannot be used" in said[0]


def test_a_memory_that_fills_the_disk_is_said_once_and_the_translation_made(packages, monkeypatch: pytest.MonkeyPatch) -> None:
    packages("fr_en")
    opened = Memory.__init__

    def small(self, *args: object, **options: object) -> None:
        opened(self, *args, **options)
        self._connection.execute("PRAGMA max_page_count=3")

    monkeypatch.setattr(Memory, "__init__", small)
    said: list[str] = []
    out = translate([event(text, "fr") for text, _ in pairs("fr", "en", 200, seed=6)], "en", warn=said.append)
    assert all(e.translation for e in out)
    assert len(said) == 1
    assert "cannot be written" in said[0]


def test_progress_counts_every_sentence(packages) -> None:
    packages("fr_en")
    seen: list[tuple[int, int]] = []
    translate([event(text, "fr") for text, _ in pairs("fr", "en", 30, seed=8)], "en", retry=False, progress=lambda *at: seen.append(at))
    assert seen == [(i, 30) for i in range(1, 31)]


def test_what_was_translated_before_an_interruption_is_kept(packages, monkeypatch: pytest.MonkeyPatch) -> None:
    packages("fr_en")
    texts = [text for text, _ in pairs("fr", "en", 100, seed=9)]

    def interrupt(done: int, total: int) -> None:
        if done == 70:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        translate([event(text, "fr") for text in texts], "en", progress=interrupt)
    left: list[int] = []
    translate([event(text, "fr") for text in texts], "en", retry=False, progress=lambda done, total: left.append(total))
    assert left == [30] * 30


def test_a_figure_that_the_model_gets_wrong_is_marked(packages) -> None:
    packages("fr_en")
    [out] = translate([event("Le 7 octobre 2023, 41 600 000 personnes ont été tuées.", "fr")], "en", retry=False)
    assert any(warning.startswith(("figures differ: 41 600 000 →", "figure dropped: 41 600 000")) for warning in out.translation.warnings)


def test_the_next_hypotheses_are_tried_where_a_figure_or_date_differs(packages, monkeypatch: pytest.MonkeyPatch) -> None:
    packages("fr_en")
    said = {"The port was closed on Wednesday 2 October.": 1, "The port was closed on Tuesday 1 October.": 2, "Closed on 1 October.": 3}
    real = engine.Engine.translate

    def badly(self, sentences, *, beam, count=1):
        for sentence, hypotheses in real(self, sentences, beam=beam, count=count):
            yield sentence, [engine.Hypothesis(text, -float(n)) for text, n in list(said.items())[: len(hypotheses)]]

    monkeypatch.setattr(engine.Engine, "translate", badly)
    quote = event("Le port a été fermé mardi 1er octobre.", "fr", date(2024, 10, 3))
    [once] = translate([quote], "en", retry=False)
    assert once.translation.warnings == ("dates differ: mardi 1er octobre → Wednesday 2 October",)
    [twice] = translate([quote], "en")
    assert (twice.translation.text, twice.translation.warnings) == ("The port was closed on Tuesday 1 October.", ())


def test_retrying_never_makes_it_worse(packages) -> None:
    packages("fr_en")
    quotes = [event(text, "fr") for text, _ in pairs("fr", "en", 150, seed=31)]
    once = [len(e.translation.warnings) > 0 for e in translate(quotes, "en", beam=1, retry=False)]
    again = [len(e.translation.warnings) > 0 for e in translate(quotes, "en", beam=1)]
    assert sum(again) <= sum(once)
    assert not any(after and not before for before, after in zip(once, again, strict=True))


def test_no_connection_is_opened(packages, monkeypatch: pytest.MonkeyPatch) -> None:
    packages("fr_en", "es_en", "en_fr")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert all(e.translation for e in translate([PORT, STRIKE], "en", cache=False))
    assert all(e.translation for e in translate([PORT, STRIKE], "fr", cache=False)[1:])


def test_nothing_heavy_is_imported_and_no_thread_is_left_to_end(packages) -> None:
    packages("fr_en", "es_en")
    script = (
        "import sys\nfrom datetime import date\nfrom timeline.model import Document, Event\nfrom timeline.translation import translate\n"
        "texts = [('Le port a été fermé.', 'fr'), ('El puerto fue cerrado.', 'es')]\n"
        "events = [Event(Document('a', t, l, date(2024, 10, 1)), 0, len(t), t, t) for t, l in texts]\n"
        "print([e.translation.text for e in translate(events, 'en')])\n"
        "print(sorted({'torch', 'stanza', 'spacy', 'minisbd', 'onnxruntime', 'argostranslate.translate'} & set(sys.modules)))\n"
    )
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ).stdout.splitlines()
    assert out == ["['The port was closed.', 'The port was closed.']", "[]"]
