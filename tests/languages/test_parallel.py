"""Sentences that mean the same have the same values in every language that has a file."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.languages import codes
from timeline.model import Document
from timeline.tagging import tag

SENTENCES = tomllib.loads((Path(__file__).parent / "parallel" / "sentences.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2025, 10, 1)


@pytest.mark.parametrize("meaning", SENTENCES)
def test_a_sentence_means_the_same_in_every_language(meaning: str) -> None:
    values, published = SENTENCES[meaning]["values"], SENTENCES[meaning].get("published", PUBLISHED)
    sentences = {code: text for code, text in SENTENCES[meaning].items() if code not in ("values", "published")}
    found = {code: [e.value for e in tag(Document("a", text, code, published))] for code, text in sentences.items()}
    faults = [f"{code}: {sentences[code]} {read}" for code, read in found.items() if read != values]
    assert not faults, "\n".join(faults)
    assert len(sentences) >= len(codes()) - 3
