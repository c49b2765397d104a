"""Headline, joint period, joint status, figures and voices of an entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from merging.helpers import event
from timeline.merging.composing import DATED_BY_OTHERS, compose, ordered
from timeline.merging.voices import voices
from timeline.model import Event, Expression

DAY = date(2031, 5, 1)


def test_the_headline_is_stated_unhedged_and_precise() -> None:
    vague = event("A tanker sank off Sidra early in May, it is said.", "2031-05-01", "2031-05-10", id="a")
    hedged = event("A tanker reportedly sank off Sidra on 1 May.", id="b", status="reported")
    plain = event("The tanker Orla sank off Sidra on 1 May with all hands.", id="c")
    lead = event("Tanker lost off Sidra with all hands aboard.", id="d", inferred=True)
    entry = compose([vague, hedged, plain, lead])
    assert entry.text == plain.text
    assert [s.document.id for s in entry.sources] == ["c", "a", "b", "d"]


def test_the_readers_language_comes_first_among_equals() -> None:
    english, french = event("The tanker Orla sank off Sidra.", id="a"), event("Le pétrolier Orla a coulé devant Sidra.", id="b", language="fr")
    assert compose([english, french], language="fr").language == "fr"
    assert compose([english, french], language="en").language == "en"


def test_the_period_fits_all_reports() -> None:
    month, days, day = event("x", "2031-05-01", "2031-05-31"), event("x", "2031-05-01", "2031-05-10"), event("x", "2031-05-07")
    entry = compose([month, days, day])
    assert (entry.first, entry.last, entry.edtf, entry.warnings) == (date(2031, 5, 7), date(2031, 5, 7), "2031-05-07", ())
    halves = compose([event("x", "2031-05-01", "2031-05-10"), event("x", "2031-05-08", "2031-05-20")])
    assert halves.edtf == "2031-05-08/2031-05-10"


def test_a_plan_stays_one_where_only_what_has_no_date_says_otherwise() -> None:
    plan = event("Investigators will board the Orla on 1 May.", id="a", status="planned")
    undated = replace(event("Investigators on the Orla", id="b", inferred=True), reason=DATED_BY_OTHERS)
    outcome = event("Investigators boarded the Orla on 1 May.", id="c")
    assert compose([plan, undated]).status == "planned"
    assert compose([plan, undated, outcome]).status == "happened"


def test_disagreement_is_told_and_the_majority_followed() -> None:
    entry = compose([event("x", "2031-05-02", id="a", outlet="A"), event("x", id="b", outlet="B"), event("x", id="c", outlet="C")])
    assert entry.first == DAY
    assert entry.warnings == ("the sources disagree on the date: 2031-05-01 (B, C), 2031-05-02 (A)",)


def test_disagreement_quotes_the_words_that_date() -> None:
    said = Expression(0, 7, "the 2nd", "DATE", "2031-05-02")
    first = replace(event("x", "2031-05-02", id="a", outlet="A"), expression=said)
    entry = compose([first, event("x", id="b", outlet="B"), event("x", id="c", outlet="C")])
    assert entry.warnings == ("the sources disagree on the date: 2031-05-01 (B, C), 2031-05-02 (A: “the 2nd”)",)


def test_an_inferred_date_gives_way_to_a_stated_one() -> None:
    entry = compose([event("x", "2031-05-02", inferred=True), event("x", id="b")])
    assert (entry.first, entry.certainty, entry.warnings) == (DAY, "stated", ())
    assert compose([event("x", inferred=True)]).edtf == "2031-05-01?"


def test_an_open_end_is_closed_by_another_report() -> None:
    entry = compose([event("x", "2031-05-01", ".."), event("x", "2031-05-01", "2031-05-10")])
    assert (entry.first, entry.last) == (DAY, date(2031, 5, 10))
    assert compose([event("x", "2031-05-01", "..")]).edtf == "2031-05-01/.."


def test_status_is_what_most_say() -> None:
    entry = compose([event("x", id="a"), event("x", id="b", status="reported"), event("x", id="c", status="reported")])
    assert entry.status == "reported"


def test_a_plan_gives_way_to_its_outcome() -> None:
    assert compose([event("x", id="a", status="planned"), event("x", id="b", status="planned"), event("x", id="c")]).status == "happened"
    assert compose([event("x", status="planned")]).status == "planned"


def test_one_denial_is_shown() -> None:
    entry = compose([event("x", id="a"), event("x", id="b"), event("x", id="c", status="denied", outlet="Army")])
    assert (entry.status, entry.warnings) == ("happened", ("denied in 1 of 3 reports (Army)",))
    assert compose([event("x", status="denied")]).warnings == ()


def test_figures_that_differ_stand_side_by_side() -> None:
    one = event("The blast killed 12 people.", id="a", outlet="AFP")
    two = event("The blast killed 14 people.", id="b", outlet="Al Jazeera")
    same = event("Twelve dead: the blast killed 12 people.", id="c", outlet="EFE")
    assert compose([one, two]).figures == ("12 killed (AFP), 14 killed (Al Jazeera)",)
    assert compose([one, event("The blast killed 12 people there.", id="d", outlet="EFE")]).figures == ()
    assert compose([same]).figures == ()


def test_copies_and_one_outlet_are_one_voice() -> None:
    copy = "The tanker Orla ran aground off Sidra on Thursday with 23 crew on board, the coastguard said"
    assert voices([event(copy + ".", id="a", outlet="A"), event(copy + " today.", id="b", outlet="B")]) == 1
    assert voices([event("Orla aground.", id="a", outlet="A"), event("The crew of the Orla was saved.", id="b", outlet="A")]) == 1
    assert voices([event("Orla aground.", id="a", outlet="A"), event("The crew of the Orla was saved.", id="b", outlet="B")]) == 2


def test_an_outlet_joins_the_copies_it_took() -> None:
    copy = "The tanker Orla ran aground off Sidra on Thursday with 23 crew on board, the coastguard said"
    told = [event(copy, id="a", outlet="A"), event(copy, id="b", outlet="B"), event("Nothing is leaking yet.", id="c", outlet="B")]
    assert voices(told) == 1


def test_a_report_without_a_date_takes_that_of_the_others() -> None:
    entry = compose([event("x", "2031-05-02", inferred=True, id="a"), event("x", id="b")])
    stated, inferred = entry.sources
    assert (inferred.first, inferred.last, inferred.edtf) == (stated.first, stated.last, "2031-05-01?")
    assert (inferred.certainty, inferred.reason) == ("inferred", "dated by other reports")
    within = compose([event("x", "2031-05-02", inferred=True), event("x", "2031-05-01", "2031-05-31", id="b")]).sources[1]
    assert (within.first, within.reason) == (date(2031, 5, 2), None)
    vaguely = compose([event("x", "2031-05-02", inferred=True), event("x", "2031-04-01", "2031-04-30", id="b")]).sources[1]
    assert (vaguely.first, vaguely.reason) == (date(2031, 5, 2), None)


def test_entries_of_a_day_stand_by_hour_then_as_the_article_tells_them() -> None:
    def told(text: str, start: int, value: str | None = None, *, inferred: bool = False) -> Event:
        time = Expression(0, 1, text, "TIME", value) if value else None
        return replace(event(text, inferred=inferred), start=start, end=start + len(text), expression=time)

    reports = [
        told("A curfew began.", 10, "2031-05-01TEV"),
        told("The mayor resigned.", 300, inferred=True),
        told("A bridge fell.", 200, "2031-05-01T03:30"),
        told("Zero trains ran.", 90),
        told("All roads were shut.", 120),
        told("Boats were sent.", 250, inferred=True),
    ]
    assert [entry.text for entry in ordered(compose([one]) for one in reports)] == [
        "Zero trains ran.",
        "All roads were shut.",
        "A bridge fell.",
        "A curfew began.",
        "Boats were sent.",
        "The mayor resigned.",
    ]
