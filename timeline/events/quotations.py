"""What stands in quotation marks, of whatever kind."""

from __future__ import annotations

import re
from functools import cache


@cache
def quotation(longest: int) -> re.Pattern[str]:
    """The pattern of one quotation with its marks, of at most so many code points inside."""
    inside = f"{{1,{longest}}}"
    return re.compile(
        rf"“[^“”]{inside}”|«[^«»]{inside}»|„[^„“”]{inside}[“”]|「[^「」]{inside}」|『[^『』]{inside}』"
        rf"|``(?:(?!``|'').){inside}''|\"[^\"\n]{inside}\"",
        re.DOTALL,
    )
