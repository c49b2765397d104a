"""What stands in quotation marks, of whatever kind."""

from __future__ import annotations

import re
from functools import cache

_GERSHAYIM = r'(?<=[א-ת])"(?=[א-ת]{1,4}(?![א-ת"]))'
"""The mark of a Hebrew abbreviation or acronym (ס״מ), which opens and closes nothing."""


@cache
def quotation(longest: int) -> re.Pattern[str]:
    """The pattern of one quotation with its marks, of at most so many code points inside."""
    inside = f"{{1,{longest}}}"
    return re.compile(
        rf"“[^“”]{inside}”|(?<![^\s(])»(?=\w)[^«»]{inside}«|«[^«»]{inside}»|„[^„“”]{inside}[“”]|「[^「」]{inside}」|『[^『』]{inside}』"
        rf"|``(?:(?!``|'').){inside}''|(?!{_GERSHAYIM})\"(?:[^\"\n]|{_GERSHAYIM}){inside}(?!{_GERSHAYIM})\"",
        re.DOTALL,
    )
