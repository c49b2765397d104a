"""What every language's file has to obey."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import timeline.languages
from timeline.languages import COLLOQUIAL, codes, known, load
from timeline.languages.coverage import FAMILIES
from timeline.tagging.engine import LEVELS, engine
from timeline.tagging.patterns import ALIASES, words_of
from timeline.tagging.readings import FIELDS, PHRASES

SLOT = re.compile(r"\{(\w+!?)(?:=([\w!|]+))?\}")
SHAPES = {"iso", "numdate", "numdaymonth", "clock", "clockdot", "other", "Name", "short", "roman", "break", "masked"}
ENGINE_GROUPS = {"hourmark", "trigger", "cardinal", "known"}
"""Groups that mean something without a pattern that names them."""

VARIANTS = (*codes(), *(code + COLLOQUIAL for code in codes() if "colloquial" in load(code).data))
"""Languages, and those of posts, where a file has them."""


def patterns(code: str) -> list[tuple[str, str]]:
    found = []
    for family, entries in load(code).data.get("patterns", {}).items():
        found += [(family, entry if isinstance(entry, str) else entry["match"]) for entry in entries]
    return found


@pytest.mark.parametrize("code", VARIANTS)
def test_every_class_in_a_pattern_is_one_that_a_word_or_phrase_can_have(code: str) -> None:
    members = engine(code).tokenizer.alphabet.members
    for family, source in patterns(code):
        for slot, classes in SLOT.findall(source):
            for name in (classes or slot).split("|"):
                wanted = ALIASES.get(name, (name,))
                assert any(w in members or w in PHRASES or w in SHAPES for w in wanted), f"{family}: {{{name}}} in {source}"


@pytest.mark.parametrize("code", VARIANTS)
def test_every_pattern_compiles(code: str) -> None:
    for level in engine(code).levels:
        for entries in level.patterns.values():
            assert all(pattern.regex for pattern, _ in entries)


@pytest.mark.parametrize("code", VARIANTS)
def test_families_and_fields_are_known(code: str) -> None:
    levels = {name for level in LEVELS for name in level}
    for family, entries in load(code).data.get("patterns", {}).items():
        assert family in levels, family
        for entry in entries:
            if not isinstance(entry, str):
                assert set(entry) - {"match"} <= {*FIELDS, "unit2"}, entry


@pytest.mark.parametrize("code", VARIANTS)
def test_every_group_has_a_use(code: str) -> None:
    used = set(ENGINE_GROUPS)
    for _, source in patterns(code):
        for slot, classes in SLOT.findall(source):
            used.update(wanted.rstrip("!") for name in (classes or slot).split("|") for wanted in ALIASES.get(name, (name,)))
    assert set(load(code).data.get("groups", {})) <= used


@pytest.mark.parametrize("code", VARIANTS)
def test_no_pattern_stands_twice_in_a_family(code: str) -> None:
    for family, entries in load(code).data.get("patterns", {}).items():
        twice = [entry for number, entry in enumerate(entries) if entry in entries[:number]]
        assert not twice, f"{family}: {twice}"


@pytest.mark.parametrize("code", VARIANTS)
def test_words_that_every_language_has_are_there(code: str) -> None:
    data = load(code).data
    assert data["name"]
    for section, keys in (("months", range(1, 13)), ("weekdays", range(1, 8)), ("days", (-1, 0, 1))):
        words = data.get(section, {})
        by_number = section == "months" and any("monthno" in source for _, source in patterns(code))  # 10月
        assert by_number or all(words.get(str(key)) for key in keys), section
    covered = {family for family, _ in patterns(code)}
    assert len(covered & set(FAMILIES)) >= 14


@pytest.mark.parametrize("code", VARIANTS)
def test_words_of_patterns_are_no_part_of_a_longer_word(code: str) -> None:
    """A row of words that the file also has as one word can never match: it is one token, to be written with underscores."""
    words = engine(code).tokenizer.words
    longer = {w for w in words if " " in w}
    for family, source in patterns(code):
        plain = " ".join(words_of(re.sub(r"\(\?<?[!=][^()]*\)", " ", source))).lower()
        if re.search(r"[()|\[\]{}?*+]", source):
            continue
        clash = [w for w in longer if f" {w} " in f" {plain} " and "_" not in source]
        assert not clash, f"{family}: {source} has {clash}"


def test_codes_are_known() -> None:
    assert set(codes()) <= set(known())


@pytest.mark.parametrize("code", codes())
def test_long_lists_stand_on_lines_of_their_own(code: str) -> None:
    path = Path(timeline.languages.__file__).parent / f"{code}.toml"
    lists = [line for line in path.read_text(encoding="utf-8").splitlines() if re.match(r'[\w"-]+ = \[.*\]$', line)]
    assert [line for line in lists if len(line) > 144 and line.count('", "')] == []
