"""Decoding through real packages: all three forms of them, in batches, as Argos itself has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixtures.sentences import pairs

pytest.importorskip("argostranslate", reason="the extra translate is not installed")

from timeline.translation.engine import LONGEST, Engine, Hypothesis
from timeline.translation.packages import installed

PAIRS = [("fr", "en"), ("es", "en"), ("en", "fr")]


def held_out(source: str, target: str, count: int = 60) -> list[tuple[str, str]]:
    """Sentences that no package was trained on."""
    return pairs(source, target, count, seed=2024)


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_translates_new_sentences_of_its_kind(packages, source: str, target: str) -> None:
    packages(f"{source}_{target}")
    [package] = installed()
    expected = dict(held_out(source, target))
    translated = dict(Engine(package).translate(list(expected), beam=2))
    right = sum(translated[sentence][0].text == text for sentence, text in expected.items())
    assert right >= 0.9 * len(expected)


@pytest.mark.parametrize(("source", "target"), PAIRS)
@pytest.mark.parametrize("beam", [1, 4])
def test_gives_what_argos_gives(packages, monkeypatch: pytest.MonkeyPatch, source: str, target: str, beam: int) -> None:
    import argostranslate.package
    import argostranslate.settings
    import argostranslate.translate

    class WholeText:
        """Argos's splitter downloads a model; every text here is one sentence."""

        def split_sentences(self, text: str) -> list[str]:
            return [text]

    monkeypatch.setattr(argostranslate.settings, "beam_size", beam)
    packages(f"{source}_{target}")
    [package] = installed()
    theirs = argostranslate.package.Package(package.path)
    engine = Engine(package)
    sentences = [sentence for sentence, _ in held_out(source, target, 25)] + ["Zut !", "Le 31 ovni ☃ a chanté à Ouagadougou."]
    ours = dict(engine.translate(sentences, beam=beam))
    for sentence in sentences:
        expected = argostranslate.translate.apply_packaged_translation(theirs, sentence, engine._translator, WholeText(), 1)
        assert ours[sentence][0].text == expected[0].value


def test_hypotheses_come_best_first(packages) -> None:
    packages("fr_en")
    [(_, hypotheses)] = Engine(installed()[0]).translate(["Le port a été fermé à Paris."], beam=1, count=4)
    assert [type(h) for h in hypotheses] == [Hypothesis] * 4
    assert [h.score for h in hypotheses] == sorted((h.score for h in hypotheses), reverse=True)
    assert len({(h.text, h.score) for h in hypotheses}) == 4  # two of them may read alike, by other pieces of words


def test_sentences_are_split_and_joined_again(packages) -> None:
    packages("fr_en")
    text = "Le port a été fermé à Paris. Les négociations ont repris au Caire."
    [(same, [hypothesis])] = Engine(installed()[0]).translate([text], beam=1)
    assert same == text
    assert hypothesis.text == "The port was closed in Paris. Talks resumed in Cairo."


def test_a_sentence_that_is_too_long_is_cut_and_nothing_of_it_is_dropped(packages) -> None:
    packages("fr_en")
    places = ["à Paris", "au Caire", "à Madrid", "à Genève"] * 12
    sentence = "; ".join(f"{12 + i} roquettes ont été tirées {place}" for i, place in enumerate(places))
    engine = Engine(installed()[0])
    parts = engine._cut(sentence)
    assert "".join(parts).replace(" ", "") == sentence.replace(" ", "")
    assert len(parts) > 1
    assert all(len(engine._tokenizer.encode(part)) <= LONGEST for part in parts)
    [(same, [hypothesis])] = engine.translate([sentence], beam=1)
    assert same == sentence
    assert hypothesis.text.count("rockets") >= len(parts)


def test_a_damaged_model_is_named(packages) -> None:
    from timeline.translation import TranslationError

    home: Path = packages("fr_en")
    [package] = installed()
    (package.path / "model" / "model.bin").write_bytes(b"\x06\x00\x00\x00nonsense")
    with pytest.raises(TranslationError, match=r"translate-fr_en 0\.1 in .*fr_en cannot be loaded"):
        Engine(package)
    assert home in package.path.parents
