"""A resolved reading as the expression that it is in its text."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Literal, cast

from timeline import dates
from timeline.model import Alternative, Expression, TimexType
from timeline.tagging.anchoring import Resolved
from timeline.tagging.readings import Reading


def expression(text: str, start: int, end: int, reading: Reading, resolved: Resolved) -> Expression:
    mod = reading.edge or reading.mod
    value = resolved.value
    first, last, edtf = resolved.first, resolved.last, None
    if resolved.bounded:
        edtf = dates.Period(first, last, "span", resolved.approximate).edtf()
    elif "XX" not in value:
        whole = dates.period(value, mod)
        if whole:
            first, last, edtf = whole.first, whole.last, _edtf(whole, whole.approximate or resolved.approximate)
    return Expression(
        start=start, end=end, text=text[start:end], type=cast(TimexType, resolved.type), value=value, mod=mod, edtf=edtf,
        first=first, last=last, anchor=resolved.anchor, rule=reading.rule, inferred=resolved.inferred,
        evidence=tuple(resolved.evidence), alternatives=tuple(_alternatives(resolved, mod)) if resolved.candidates else (),
        boundary=cast("Literal['begin', 'end'] | None", reading.boundary), warnings=tuple(resolved.warnings),
    )  # fmt: skip


@lru_cache(maxsize=8192)
def _edtf(whole: dates.Period, approximate: bool) -> str | None:
    return replace(whole, approximate=approximate).edtf()


def _alternatives(resolved: Resolved, mod: str | None) -> list[Alternative]:
    out = []
    for value in resolved.candidates:
        whole = dates.period(value, mod)
        if whole:
            out.append(Alternative(value, whole.first, whole.last, "another year"))
    return out
