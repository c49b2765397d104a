"""What else the papers tell speaks for or against a pair."""

from __future__ import annotations

import pytest

from timeline.merging.rivalry import FARTHEST, SAME, SAME_ARTICLE, UNRIVALLED, leads

TELLERS = ["en", "fr", "fr"]  # one English report, two French ones
DOCUMENTS = ["a", "b", "c"]


def test_the_likelier_of_two_reports_of_one_paper_leads_and_the_other_falls_behind() -> None:
    found = leads({(0, 1): 3.0, (0, 2): 1.0}, TELLERS, DOCUMENTS)
    alone = 3.0 - UNRIVALLED, 1.0 - UNRIVALLED  # the French reports have no rival in the English paper
    assert found == {(0, 1): 2.0 + min(FARTHEST, alone[0]), (0, 2): -2.0 + min(FARTHEST, alone[1])}


def test_two_sentences_of_one_paper_on_one_happening_are_no_rivals() -> None:
    pair = {(0, 1): 3.0, (0, 2): 1.0, (1, 2): SAME + 1}
    assert leads(pair, TELLERS, DOCUMENTS)[0, 2] > leads({**pair, (1, 2): SAME}, TELLERS, DOCUMENTS)[0, 2]


def test_two_sentences_of_one_article_need_not_be_as_alike() -> None:
    pair = {(0, 1): 3.0, (0, 2): 1.0, (1, 2): SAME_ARTICLE + 1}
    assert leads(pair, TELLERS, ["a", "b", "b"])[0, 2] > leads(pair, TELLERS, DOCUMENTS)[0, 2]


def test_reports_of_other_papers_are_no_rivals() -> None:
    assert leads({(0, 1): 1.0, (0, 2): 3.0}, ["en", "fr", "it"], DOCUMENTS)[0, 1] == leads({(0, 1): 1.0}, ["en", "fr", "it"], DOCUMENTS)[0, 1]


@pytest.mark.parametrize("score", [-3.9, 0.0, 50.0])
def test_a_lead_is_bounded(score: float) -> None:
    assert abs(leads({(0, 1): score}, TELLERS, DOCUMENTS)[0, 1]) <= 2 * FARTHEST
