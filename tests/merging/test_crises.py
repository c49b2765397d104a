"""Three invented crises told in short items, several happenings a day, none of which took part in fitting the weights."""

from __future__ import annotations

import itertools

from merging.helpers import reports
from timeline.merging import merge


def test_most_is_put_together_and_hardly_anything_wrongly() -> None:
    events, happening = reports("crises.jsonl")
    same = {frozenset(pair) for pair in itertools.combinations(happening, 2) if len({happening[one] for one in pair}) == 1}
    entries = merge(events)
    joined = {frozenset((a.document.id, b.document.id)) for e in entries for a, b in itertools.combinations(e.sources, 2)}
    assert len(joined & same) >= 0.9 * len(joined)
    assert len(joined & same) >= 0.9 * len(same)
