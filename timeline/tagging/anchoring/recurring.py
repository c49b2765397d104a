"""What comes again and again."""

from __future__ import annotations

import re

from timeline.tagging.anchoring.anchors import Resolved
from timeline.tagging.anchoring.clock import with_time
from timeline.tagging.durations import length
from timeline.tagging.readings import Reading


def recurring(r: Reading) -> Resolved:
    """What comes again and again: XXXX-WXX-1 for every Monday, P1Y for every year."""
    if r.weekday:
        value = f"XXXX-WXX-{r.weekday}"
    elif r.month:
        value = f"XXXX-{r.month:02d}" + (f"-{r.day:02d}" if r.day else "")
    elif r.day:
        value = f"XXXX-XX-{r.day:02d}"  # "on the 11th of every month"
    elif r.season:
        value = f"XXXX-{r.season}"
    elif r.hour is not None:
        value = "XXXX-XX-XX"
    elif r.unit == "weekend":
        value = "XXXX-WXX-WE"
    elif r.unit:
        value = length(r) if r.count or r.vague else length(r, default=1)
    elif r.part:
        return Resolved("SET", f"XXXX-XX-XXT{r.part}")
    elif r.holiday:
        value = f"XXXX-{r.holiday}" if re.fullmatch(r"\d\d-\d\d", r.holiday) else "P1Y"
    else:
        value = "P1D"
    if r.hour is not None and value[0] == "X":
        return Resolved("SET", with_time(r, Resolved("SET", value)).value)
    return Resolved("SET", value + (f"T{r.part}" if r.part and value[0] == "X" else ""))
