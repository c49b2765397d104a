"""Clusters, not chains; the same clusters whatever the order of the pairs."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from timeline.merging.clusters import adopted, cluster

PAIRS = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1])
SCORES = st.dictionaries(PAIRS, st.integers(-400, 600).map(lambda x: x / 100), max_size=20)


def test_one_wrong_link_glues_nothing() -> None:
    first, second = {(0, 1): 4.0, (0, 2): 4.0, (1, 2): 4.0}, {(3, 4): 4.0, (3, 5): 4.0, (4, 5): 4.0}
    assert cluster({**first, **second, (2, 3): 3.0}, 0.0) == [[0, 1, 2], [3, 4, 5]]


def test_a_chain_breaks_where_its_ends_are_unlike() -> None:
    assert cluster({(0, 1): 2.0, (1, 2): 1.0, (0, 2): -3.5}, 0.0) == [[0, 1]]


def test_pairs_that_were_not_compared_speak_against() -> None:
    assert cluster({(0, 1): 2.0, (1, 2): 1.5}, 0.0) == [[0, 1]]


def test_the_threshold_is_to_be_exceeded() -> None:
    assert cluster({(0, 1): 1.0}, 1.0) == []
    assert cluster({}, 0.0) == []


@given(SCORES, st.randoms())
def test_the_order_of_pairs_changes_nothing(scores: dict[tuple[int, int], float], rng: random.Random) -> None:
    pairs = list(scores.items())
    rng.shuffle(pairs)
    groups = cluster(scores, 0.0)
    assert cluster(dict(pairs), 0.0) == groups
    assert len({n for group in groups for n in group}) == sum(map(len, groups))


def test_a_waiting_report_joins_the_group_that_it_fits_best() -> None:
    scores = {(0, 1): 3.0, (0, 4): 1.0, (1, 4): 1.0, (2, 4): 2.0, (3, 4): -1.0}
    assert adopted([[0, 1], [2, 3]], {4}, scores, 0.0) == [[0, 1, 4], [2, 3]]


def test_waiting_reports_neither_found_a_group_nor_join_one_that_they_hardly_fit() -> None:
    assert adopted([[0, 1]], {2, 3}, {(0, 2): 1.0, (2, 3): 5.0}, 0.0) == [[0, 1]]
