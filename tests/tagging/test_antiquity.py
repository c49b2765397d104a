"""Histories of times before Christ: what leaves out its year or its era counts from the year that the history has reached."""

from __future__ import annotations

from datetime import date

from timeline.model import Document
from timeline.tagging import tag

WAR = "The siege began in 310 BC. In 309 BC the fleet was lost. In 308 BC the wall fell. In 307 BC the king fled. In 306 BC the town burned."


def values(text: str) -> list[str]:
    return [e.value for e in tag(Document("history", WAR + " " + text, "en", date(2024, 5, 20)))][5:]


def test_years_count_down_to_christ() -> None:
    assert values("In the same year the harbour silted up. Two years later the citizens came back.") == ["BC0306", "BC0304"]
    assert values("The following year they rebuilt the temple. A year earlier nobody had dared.") == ["BC0305", "BC0306"]


def test_months_and_seasons_lie_in_the_year_reached() -> None:
    assert values("On 29 August the harbour silted up. In winter the citizens came back.") == ["BC0306-08-29", "BC0306-WI"]


def test_scholars_of_our_time_do_not_move_the_history() -> None:
    assert values("The wall was dug out in 1938. In the same year the harbour silted up.") == ["1938", "BC0306"]


def test_what_is_after_christ_ends_it() -> None:
    assert values("The town was founded again in 120 AD. In the same year it got a theatre.") == ["0120", "0120"]


def test_a_history_of_our_era_is_left_alone() -> None:
    text = "The digging began in 1901. It went on in 1902. A coin of 306 BC was found in 1903. In the same year the war came. It ended in 1905."
    assert [e.value for e in tag(Document("d", text, "en", date(2024, 5, 20)), style="narrative")] == [
        "1901", "1902", "BC0306", "1903", "1903", "1905",
    ]  # fmt: skip


def test_a_history_of_antiquity_has_years_of_three_digits() -> None:
    told = "In 304 the envoys came. The pact held from 304 to 298. By March 297 it was broken."
    assert values(told) == ["BC0304", "BC0304", "BC0298", "BC0297-03"]
    assert values("In AD 20 it was rebuilt. In 476 the empire was gone.") == ["0020", "0476"]


def test_counts_beside_two_dates_of_antiquity_are_no_years() -> None:
    text = "They found 350 coins at the site, settled from 300 BC to AD 79. In 150 graves lay gold; of 400 skeletons, 250 were of children."
    assert [e.value for e in tag(Document("d", text, "en", date(2024, 5, 2)))] == ["BC0300", "0079"]


def test_a_long_modern_history_with_a_few_dates_of_antiquity_counts_in_no_eras() -> None:
    modern = " ".join(f"In {year} a ship came." for year in range(1850, 1910))
    assert values(f"{modern} By 476 of them had sailed.")[-1] == "1909"
