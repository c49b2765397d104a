"""Many expressions as one say the same as each for itself."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.tagging.alternation import any_of
from timeline.tagging.letters import WORD_END, whole_words

LITERALS = st.text("ab ", min_size=1, max_size=3)
PATTERNS = st.recursive(
    LITERALS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda some: f"(?:{'|'.join(some)})"),
        inner.map(lambda one: f"(?:{one})?"),
        st.tuples(inner, inner).map("".join),
        inner.map(lambda one: f"(?!b){one}"),
        inner.map(lambda one: f"(?<!a ){one}"),
        inner.map(lambda one: rf"\w+{one}"),
        inner.map(lambda one: f"[^b](?:{one})+"),
    ),
    max_leaves=6,
)


@given(st.lists(PATTERNS, min_size=1, max_size=5), st.text("ab c", max_size=12))
def test_it_matches_where_one_of_them_does(patterns: list[str], text: str) -> None:
    joined = re.compile(whole_words(any_of(patterns, WORD_END)))
    each = [re.compile(whole_words(pattern)) for pattern in patterns]
    for place in range(len(text) + 1):
        assert bool(joined.match(text, place)) == any(one.match(text, place) for one in each)


@pytest.mark.parametrize(
    ("patterns", "joined"),
    [
        (["was", "went", "had"], "w(?:as|ent)|had"),
        (["(?:is|are) due", "said"], "is due|are due|said"),
        (["re?opened"], "re?opened"),
        (["(?<!to )meet"], "m(?<!(?:to )m)eet"),
        (["(?!need|used)[a-z]+ed"], "(?=[a-z]+ed)(?!need|used)[a-z]+ed"),
    ],
)
def test_expressions_are_filed_under_their_first_letter(patterns: list[str], joined: str) -> None:
    assert any_of(patterns) == joined
