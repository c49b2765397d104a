"""The language of a text: as stated, as its file's name has it, else identified offline by py3langid."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from timeline import languages

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE = 1000
"""Code points that are looked at; whole articles are told apart without fail on less."""
FAVOUR = 5
"""How much likelier than its rare neighbour (Galician, Cantonese) a language is that has a file of its own."""
SURE = 0.6
"""Probability under which a hint from the file is followed instead."""

SHORT = 60
"""Code points up to which a text is told by its words for days, weeks and months where its letters do not tell ("on Monday")."""

LONG, CERTAIN = 60, 0.99
"""Letters of a text, and the probability of another language, from which on the language stated is held to be a mistake."""

SHARE = 0.1
"""Part of the letters that has to be in the script of a language for the file's name to be believed: Japanese has others beside."""

TELLING = 2
"""Words that make a text that of a near relative of the language identified."""

_BRACES, _ENDINGS = re.compile(r"[{}\[\],|]"), re.compile(r"[{\[].*?[}\]]")
_WORD = re.compile(r"[^\W\d_]+")
_IN_NAME = re.compile(r"\.([a-z]{2})\.[a-z]+$")
_MARKUP = re.compile(r"https?://\S+|\S+@\S+|[\d_*#|<>=/\\]+")


def stated(value: object) -> str | None:
    """The ISO 639-1 code that a field means (`fr`, `FR`, `fr-CA`, `fr_FR.UTF-8`, `French`), or None where it is not known."""
    if not isinstance(value, str):
        return None
    text = value.strip().lower()
    code = re.split(r"[-_.]", text)[0]
    known = languages.known()
    return languages.ALIASES.get(code, code) if code in known else _names().get(text)


def in_name(name: str, text: str) -> str | None:
    """The language with a file of its own that a file's name ends in, before its ending (`2024-10-01.fr.txt`).

    None where the text is written in another script: `2024-10-01.uk.txt` in Latin letters comes from Britain, not in Ukrainian.
    """
    match = _IN_NAME.search(name.lower())
    code = languages.ALIASES.get(match[1], match[1]) if match else None
    if code not in languages.codes():
        return None
    return code if in_script(text[:SAMPLE], code, SHARE) else None


def bare(text: str) -> str:
    """A text without addresses, digits and marks, which tell nothing of its language."""
    return _MARKUP.sub(" ", text)


def in_script(text: str, code: str, share: float) -> bool:
    """Whether more than a share of a text's letters are of the script of a known language."""
    letters = _scripts(bare(text))
    return sum(letters[script] for script in _own_scripts(code)) > share * letters.total()


def identified(text: str, hint: str | None = None) -> str | None:
    """The most probable known language of the text; the hint where it is too short to tell; None where it has no letters."""
    if not any(c.isalpha() for c in bare(text[:SAMPLE])):
        return hint
    likely = probabilities(text)
    code = likeliest(likely)
    if likely[code] < SURE and (told := hint or (_by_calendar(text, likely) if len(text) <= SHORT else None)):
        return told
    return among_kin(code, text)


def mistaken(text: str, language: str) -> str | None:
    """The language that a text surely is in where that is not the one stated; None where it may be."""
    sample = bare(text[:SAMPLE])
    if sum(map(str.isalpha, sample)) < LONG:
        return None
    likely = probabilities(text)
    code = likeliest(likely)
    far = likely[code] > CERTAIN and likely.get(language, 1.0) < 1 - CERTAIN and code not in kin(language) and language not in kin(code)
    return code if far else None


def probabilities(text: str) -> dict[str, float]:
    """How probable each known language is for the beginning of a text with letters in it."""
    ranked = _identifier().rank(bare(text[:SAMPLE]))
    return {languages.ALIASES.get(str(code), str(code)): float(probability) for code, probability in ranked}


def likeliest(probable: Mapping[str, float]) -> str:
    """The most probable of the languages, those with a file of their own before their rare neighbours."""
    return max(probable, key=lambda code: probable[code] * (FAVOUR if code in languages.codes() else 1))


def among_kin(code: str, text: str) -> str:
    """The language identified, or a near relative that letters tell it from badly and that has words of its own in the text (``[kin]``)."""
    words = set(_WORD.findall(text[:SAMPLE].lower()))
    for other, stems in kin(code).items():
        whole, begins = {stem[:-1] for stem in stems if stem.endswith(".")}, tuple(stem for stem in stems if not stem.endswith("."))
        if sum(word in whole or word.startswith(begins) for word in words) >= TELLING:
            return other
    return code


def _by_calendar(text: str, probable: Mapping[str, float]) -> str | None:
    """The language of which a text has most words for days, weeks and months, as its letters allow; None where it has none of any."""
    words = set(_WORD.findall(text.lower()))
    told = {code: sum(map(len, words & _calendar(code))) * probable.get(code, 0.0) for code in languages.codes()}
    best = max(told, key=lambda code: told[code])
    return best if told[best] else None


@cache
def _calendar(code: str) -> frozenset[str]:
    """Words for days, weeks, months and their sides, without the endings that the pack gives in braces, and with the first of them."""
    sections = (languages.load(code).data.get(name, {}) for name in ("months", "weekdays", "units", "days", "sides"))
    written = [text.lower() for section in sections for texts in section.values() if isinstance(texts, list) for text in texts]
    return frozenset(word for text in written for form in (_ENDINGS.sub("", text), _BRACES.sub("", text)) for word in _WORD.findall(form))


def kin(code: str) -> Mapping[str, list[str]]:
    """Languages whose texts are easily taken for this one's, with the stems (those with a last dot: words) that give them away."""
    tables: Mapping[str, Mapping[str, list[str]]] = languages.load(code).data.get("kin", {})
    return tables.get(code, {})


def _scripts(text: str) -> Counter[str]:
    """How many letters there are of each script, by the first word of their Unicode names."""
    return Counter(unicodedata.name(c, "").partition(" ")[0] for c in text if c.isalpha())


@cache
def _own_scripts(code: str) -> Counter[str]:
    """The scripts that a language's days of the week are written in."""
    return _scripts("".join(word for words in languages.load(code).data.get("weekdays", {}).values() for word in words))


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loads numpy and a model: half a second

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(set(languages.known()) & set(identifier.labels))
    return identifier


@cache
def _names() -> dict[str, str]:
    """English names of the languages that have a file: "french" → "fr"."""
    return {languages.load(code).name.lower(): code for code in languages.codes()}
