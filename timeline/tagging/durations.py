"""Lengths of time as TIMEX3 values (ISO 8601 durations, with X for an unknown number)."""

from __future__ import annotations

from timeline.tagging.readings import Reading

_LETTERS = {
    "day": "D", "night": "D", "weekend": "WE", "week": "W", "fortnight": "W", "month": "M", "quarter": "Q", "half": "M", "season": "M",
    "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML", "hour": "H", "minute": "M", "second": "S",
}  # fmt: skip
_FACTOR = {"fortnight": 2, "half": 6, "season": 3, "decade": 10, "century": 100, "millennium": 1000}
_CLOCK = ("hour", "minute", "second")
_SMALLER = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}


def plain(number: float) -> str:
    """A number in digits, however large, with no more decimals than it has: "2500000", "2.5"."""
    return f"{number:f}".rstrip("0").rstrip(".")


def length(r: Reading, default: float | None = None) -> str:
    """The value of a reading's length: ``P3D``, ``PT2H30M``, ``PXY`` for an unknown number of years.

    A fraction is told in the next smaller unit where that is whole: half an hour is ``PT30M``, a year and a half ``P18M`` .
    """
    unit = r.unit or "day"
    count = r.count if r.count is not None else default
    if count is None:
        return f"{'PT' if unit in _CLOCK else 'P'}X{_LETTERS.get(unit, 'D')}"
    parts = [(count, unit)]
    for more, other in r.more:
        other = other or unit
        if {other, parts[-1][1]} == {"day", "night"}:  # "three days and three nights"
            parts[-1] = (max(more, parts[-1][0]), "day")
        elif other == parts[-1][1]:
            parts[-1] = (parts[-1][0] + more, other)
        else:
            parts.append((more, other))
    out: list[tuple[float, str]] = []
    for number, name in parts:
        number *= _FACTOR.get(name, 1)
        name = "year" if name in ("decade", "century", "millennium") else name
        if out and out[-1][1] == name:  # "a decade and two years"
            number += out.pop()[0]
        if number % 1 and name in _SMALLER:
            smaller, factor = _SMALLER[name]
            rest = number % 1 * factor
            if abs(rest - round(rest)) < 1e-6:
                if number >= 1:
                    out.append((number // 1, name))
                out.append((round(rest), smaller))
                continue
        out.append((number, name))
    days = "".join(f"{plain(n)}{_LETTERS.get(u, 'D')}" for n, u in out if u not in _CLOCK)
    clock = "".join(f"{plain(n)}{_LETTERS[u]}" for n, u in out if u in _CLOCK)
    return f"P{days}" + (f"T{clock}" if clock else "")
