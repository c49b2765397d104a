"""News or history: what a text opens with, and what it goes on with."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.tagging import style_of, tag

HISTORY = (
    "The rising began on 4 May 1926. On Tuesday the port fell. In July the king fled, in August the queen; "
    "a week later, on the 12th, a council met. "
    "The next year it resigned. In the autumn the city was rebuilt. Today it is a museum."
)
RETOLD = (
    "A jury was told yesterday how a driver died. He left home at 8.40pm on 23 October 2021. At 9.15pm he was seen in a bar. "
    "An hour later he rang his sister. At 11.50pm a car drew up. At 12.20am he came out. He was found at 2.05am. "
    "That afternoon the car was found, and the next day a man was arrested. Two days later he confessed. "
    "He was charged on 29 October."
)
NEWS = (
    "The bridge, opened on 4 May 1926, was closed on Tuesday. It will stay shut until July, the mayor said yesterday. Last week a bolt broke."
)


@pytest.mark.parametrize(("text", "style"), [(HISTORY, "narrative"), (RETOLD, "narrative"), (NEWS, "news")])
def test_what_follows_a_day_of_long_ago_tells_the_style(text: str, style: str) -> None:
    assert style_of(Document("d", text, "en", date(2023, 2, 17))) == style


def test_a_night_told_again_keeps_the_day_of_the_news() -> None:
    values = [each.value for each in tag(Document("d", RETOLD, "en", date(2023, 2, 17)))]
    assert values[:4] == ["2023-02-16", "2021-10-23T20:40", "2021-10-23T21:15", "2021-10-23T22:15"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The strike began on 4 May 1926. On the 10th a train was derailed.", ["1926-05-04", "1926-05-10"]),
        ("The strike began on 14 May 1926. On the 10th floor nobody spoke.", ["1926-05-14"]),
        ("The strike began on 14 May 1926. On the 10th they spoke.", ["1926-05-14"]),
        ("They met in May 1926. On the 3rd they struck.", ["1926-05", "1926-05-03"]),
    ],
)
def test_a_bare_day_is_one_of_the_month_told_behind_the_day_named(text: str, values: list[str]) -> None:
    assert [each.value for each in tag(Document("d", text, "en", date(2023, 2, 17)), style="narrative")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Karaoke night with the cousins, omg #tbt", ["2023-02-17TNI"]),
        ("Good morning @mira!! Crazy week, can't wait for Sat", ["2023-02-17TMO", "P1W"]),
        ("Good night! todays show was the best, this weeks too lol", ["2023-02-17TNI", "2023-02-17", "2023-W07"]),
        ("Left camp at 5+am and home at 2250.. so tired lol", ["2023-02-17T05:00", "2023-02-17T22:50"]),
        ("See u tmw, 430pm!! Day 3 of the tour :)", ["2023-02-18T16:30", "P1D"]),
        ("OMG it's fri already, c u tues or thurs", ["2023-02-17", "2023-02-21", "2023-02-23"]),
        ("Back to school days.. this is the week! #Monday", ["PXD", "2023-W07"]),
        ("Gig at the Anchor Saturday, doors at 7!!", ["2023-02-18"]),
        ("Great turnout Saturday!! Sat nite was fun too", ["2023-02-11", "2023-02-11TNI"]),
        ("i am so tired rn, up since 5 this am", ["PRESENT_REF", "2023-02-17T05:00"]),
        ("part time barista, weekends only pls RT", ["XXXX-WXX-WE"]),
        ("See u tonight at 9!!", ["2023-02-17T21:00"]),
        ("Flight cancelled again, next one Monday :( stuck here since may!!", ["2023-02-20", "2022-05"]),
    ],
)
def test_a_post_leaves_to_its_day_what_news_would_not(text: str, values: list[str]) -> None:
    document = Document("d", text, "en", date(2023, 2, 17))
    assert style_of(document) == "colloquial"
    assert [each.value for each in tag(document)] == values


@pytest.mark.parametrize("text", ["Karaoke night with the cousins", "A crazy week for the club", "Issue #3 of the day.\n" + "A line. " * 40])
def test_what_has_no_sign_of_a_post_or_is_long_is_none(text: str) -> None:
    document = Document("d", text, "en", date(2023, 2, 17))
    assert (style_of(document), tag(document)) == ("news", [])
    assert tag(document, style="colloquial")


@pytest.mark.parametrize(
    "text",
    [
        "Our volunteers handed out winter coats in Kharkiv #Ukraine",
        "Police arrested 14 at the Spring Street protest #NYC",
        "Arab Spring activist freed in Cairo #Egypt",
        "Night shift workers were led out of the plant, @AFP reports",
        "Fire destroys night market in Mandalay, 20 hurt https://t.co/abc",
        "Hours after quake, rescuers reach village #quake",
        "Winter fuel payment cut confirmed #politics",
        "A march under the hashtag #EnoughIsEnough drew 3,000, police said. The night was calm.",
        'The minister called the night hard. "What!!" he cried.',
        "Student of the Month: Ana!! Photo of the day, too",
    ],
)
def test_news_in_a_post_gets_no_day_from_a_compound(text: str) -> None:
    assert tag(Document("d", text, "en", date(2023, 2, 17))) == []


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("U.S. winter storm kills 12 in Ohio", "news"),
        ("Agency keeps its AAA rating for the port", "news"),
        ("World #1 beaten in the spring final", "news"),
        ("A U-turn by the U.N. envoy", "news"),
        ("so tired u know", "colloquial"),
        ("sooo tired of this", "colloquial"),
    ],
)
def test_abbreviations_and_ranks_make_no_post(text: str, style: str) -> None:
    assert style_of(Document("d", text, "en", date(2023, 2, 17))) == style
