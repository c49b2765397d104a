"""The language: stated, given, in the file's name, identified."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reading.articles import ARABIC, ENGLISH, FRENCH, SPANISH
from timeline.reading import identify, read

Write = Callable[..., Path]


DANISH = "Borgmesteren gik af i går, to uger efter at en brand på havnen kostede fire mennesker livet. Politiet har anholdt lagerets ejer."
NORWEGIAN = "Ordføreren gikk av i går, to uker etter at en brann på kaia kostet fire mennesker livet. Politiet har pågrepet eieren av lageret."
SWEDISH = "Borgmästaren avgick i går, två veckor efter att en brand i hamnen krävde fyra människors liv. Polisen har gripit lagrets ägare."
CROATIAN = (
    "Gradonačelnik je jučer dao ostavku, dva tjedna nakon što je u požaru u luci poginulo četvero ljudi. Policija je u srpnju uhitila vlasnika."
)
SERBIAN = (
    "Gradonačelnik je juče podneo ostavku, dve nedelje pošto je u požaru u luci poginulo četvoro ljudi. Policija je u julu uhapsila vlasnika."
)
SERBIAN_CYRILLIC = "Градоначелник је јуче поднео оставку, две недеље пошто је у пожару у луци погинуло четворо људи."
SLOVAK = "Primátor včera odstúpil, dva týždne po požiari v prístave, pri ktorom zahynuli štyria ľudia. Polícia zadržala majiteľa skladu."
CZECH = "Primátor včera odstoupil, dva týdny po požáru v přístavu, při kterém zahynuli čtyři lidé. Policie zadržela majitele skladu."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (FRENCH, "fr"),
        (ENGLISH, "en"),
        (SPANISH, "es"),
        (ARABIC, "ar"),
        (DANISH, "da"),
        (NORWEGIAN, "nb"),
        (SWEDISH, "sv"),
        (CROATIAN, "hr"),
        (SERBIAN, "sr"),
        (SERBIAN_CYRILLIC, "sr"),
        (SLOVAK, "sk"),
        (CZECH, "cs"),
    ],
)
def test_a_text_is_identified(write: Write, text: str, code: str) -> None:
    [document], warnings = read([write("2024-10-01.txt", text)])
    assert (document.language, document.language_from, warnings) == (code, "identified", [])


@pytest.mark.parametrize(
    ("name", "text", "code", "source"),
    [
        ("2024-10-01.fr.txt", "Reprise lundi.", "fr", "filename"),
        ("2024-10-01.paper.FR.TXT", FRENCH, "fr", "filename"),
        ("2024-10-01.ar.txt", ARABIC, "ar", "filename"),
        ("2024-10-01.no.txt", NORWEGIAN, "nb", "filename"),
        ("2024-10-01.ja.txt", "ダムは火曜日に決壊した。", "ja", "filename"),
        ("2024-10-01.uk.txt", ENGLISH, "en", "identified"),  # another script: a country, no language
        ("2024-10-01.ar.txt", SPANISH, "es", "identified"),
        ("2024-10-01.xx.txt", FRENCH, "fr", "identified"),
        ("minutes.it.txt", ENGLISH, "en", "identified"),  # without a date nothing tells that "it" is meant as a language
    ],
)
def test_a_dated_name_states_the_language(write: Write, name: str, text: str, code: str, source: str) -> None:
    [document], _ = read([write(name, text)])
    assert (document.language, document.language_from) == (code, source)


def test_field_and_option_go_before_the_name(write: Write) -> None:
    stated = write("2024-10-01.fr.jsonl", json.dumps({"text": FRENCH, "language": "es"}))
    documents, _ = read([stated, write("2024-10-01.fr.txt", FRENCH)], language="es")
    assert [(d.language, d.language_from) for d in documents] == [("es", "field"), ("es", "option")]


def test_no_model_is_loaded_where_the_name_tells(write: Write) -> None:
    path = write("2024-10-01.fr.txt", FRENCH)
    loaded = "print([m for m in ('numpy', 'py3langid') if m in sys.modules])"
    code = f"import sys, timeline; timeline.tag(timeline.read([{str(path)!r}])[0][0]); {loaded}"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr-CA", "fr"),
        ("fr_FR.UTF-8", "fr"),
        ("French", "fr"),
        ("no", "nb"),
        ("Norwegian", "nb"),
        ("xx", None),
        ("", None),
        (7, None),
    ],
)
def test_what_a_field_means(value: object, code: str | None) -> None:
    assert identify.stated(value) == code


def test_the_document_goes_before_the_option_and_the_option_before_what_is_identified(write: Write) -> None:
    stated = write("2024-10-01.jsonl", json.dumps({"text": FRENCH, "language": "fr"}))
    bare = write("2024-10-01.txt", FRENCH)
    documents, _ = read([stated, bare], language="es")
    assert [(d.language, d.language_from) for d in documents] == [("fr", "field"), ("es", "option")]


def test_an_option_that_the_text_speaks_against(write: Write) -> None:
    paths = [write("2024-10-01.txt", FRENCH), write("2024-10-02.txt", ENGLISH), write("2024-10-03.txt", "Reopened.")]
    documents, [warning] = read(paths, language="fr")
    assert [d.language for d in documents] == ["fr", "fr", "fr"]
    assert warning == f"{paths[1]}: looks like en, not fr as --language says; leave that out where articles are in several languages"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("yesterday", "en"),
        ("on Monday", "en"),
        ("last week", "en"),
        ("hier", "fr"),
        ("ayer", "es"),
        ("hoje", "pt"),
        ("in drei Wochen", "de"),
        ("v pátek", "cs"),
    ],
)
def test_a_few_words_are_told_by_their_calendar(text: str, code: str) -> None:
    assert identify.identified(text) == code
    assert identify.identified(text, hint="nl") == "nl"


def test_an_unknown_code_in_a_document(write: Write) -> None:
    [document], [warning] = read([path := write("2024-10-01.jsonl", json.dumps({"text": FRENCH, "language": "xx"}))])
    assert (document.language, document.language_from) == ("fr", "identified")
    assert warning == f'{path}, line 1: "xx" is no known language and is passed over; `timeline languages` lists the codes'


def test_an_unknown_code_as_option(write: Write) -> None:
    [document], [warning] = read([write("2024-10-01.txt", FRENCH)], language="xx")
    assert document.language == "fr"
    assert warning == '--language: "xx" is no known language and is passed over; `timeline languages` lists the codes'


def test_a_text_without_letters(write: Write) -> None:
    [document], [warning] = read([path := write("2024-10-01.txt", "41 600 – 96 210")])
    assert document.language is None
    assert warning == f"{path}: the language could not be told; give it with --language"
