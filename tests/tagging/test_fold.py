"""However a word is typed, it folds to one writing, and every letter knows where it stood."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Document
from timeline.tagging import tag
from timeline.tagging.fold import fold


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("\ufe91\ufed0\ufeaa\ufe8d\ufea9", "بغداد"),  # presentation forms
        ("\ufe8d\ufef9\ufea9\ufe8d\ufead\ufe93", "الاداره"),  # lam-alef is two letters
        ("الـثـلاثـاء", "الثلاثاء"),  # tatweel
        ("الثُّلاثَاء", "الثلاثاء"),  # vowel signs
        ("سه\u200cشنبه", "سهشنبه"),  # zero-width non-joiner
        ("הַשָּׁנָה", "השנה"),  # niqqud
        ("\ufb2aנה", "שנה"),  # shin with its dot in one character
    ],
)
def test_writings_of_a_word_are_one(typed: str, plain: str) -> None:
    folded = fold(typed)
    assert folded.text == fold(plain).text
    assert len(folded.written) == len(folded.text)
    assert folded.back is not None
    assert len(folded.back) == len(folded.text) + 1
    assert list(folded.back) == sorted(folded.back)


@pytest.mark.parametrize(
    ("language", "text", "written", "value"),
    [
        ("ar", "قصف الجيش الموقع يـوم الثُّلاثاءِ الماضي.", "يـوم الثُّلاثاءِ الماضي", "2024-09-24"),
        ("ar", "\ufef3\ufeee\ufee1 \ufe8d\ufedf\ufea4\ufeaa", "", ""),
        ("ar", "وقع \ufef3\ufeee\ufee1 \ufe8d\ufedf\ufe84\ufea3\ufeaa", "\ufef3\ufeee\ufee1 \ufe8d\ufedf\ufe84\ufea3\ufeaa", "2024-09-29"),
        ("ar", "صدر المرسوم سنة 1402هـ.", "سنة 1402هـ", "1981-10-28/1982-10-17"),
        ("fa", "او هفتهٔ گذشته آمد.", "هفتهٔ گذشته", "2024-W39"),
        ("he", "הם נפגשו בְּיוֹם שֵׁנִי בבוקר.", "יוֹם שֵׁנִי בבוקר", "2024-09-30TMO"),
    ],
)
def test_the_span_is_that_of_the_text(language: str, text: str, written: str, value: str) -> None:
    found = tag(Document(id="d", language=language, published=date(2024, 10, 1), text=text))
    assert [(e.text, e.value) for e in found] == ([(written, value)] if value else [])


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0xFFFF, exclude_categories=("Cs",))))
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
