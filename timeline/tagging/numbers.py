"""Numbers in words, composed from the words of a language file: additive, multiplicative, positional."""

from __future__ import annotations

from collections.abc import Sequence


def compose(parts: Sequence[tuple[int, bool, bool]], year_pairs: bool = False, units_first: bool = False) -> tuple[int, int]:
    """The number that the first words of a run make, and how many words it takes.

    Args:
        parts: for each word its value, whether it multiplies (hundred, 十), and whether it was joined to the one before
            by a connector ("and", "و") or directly, in a script without spaces.
        year_pairs: whether the language says years in two halves ("nineteen ninety-six").
        units_first: whether it says units before tens ("three and twenty"); elsewhere these are two numbers ("between three and twenty").

    "vingt" "trois" is 23, "deux" "cent" "dix" 210, "quatre-vingt" "dix" 90, "mil" "novecientos" 1900,
    ثلاثة و عشرون (3 and 20) 23, 二 十 三 23, 二 〇 二 四 2024.
    """
    if len(parts) >= 4 and all(v < 10 and not m and j for v, m, j in parts[1:4]) and parts[0][0] < 10:
        digits = _leading_digits(parts)
        return int("".join(map(str, digits))), len(digits)
    if year_pairs and len(parts) >= 2 and 10 < parts[0][0] < 21 and 10 <= parts[1][0] < 100 and not parts[1][1]:
        low, taken = compose(parts[1:3]) if len(parts) > 2 and parts[1][0] % 10 == 0 and parts[2][0] < 10 else (parts[1][0], 1)
        return parts[0][0] * 100 + low, taken + 1
    total = current = 0
    used = 0
    for value, multiplies, joined in parts:
        if multiplies and (used or value >= 10):
            if value >= 1000:
                total += max(current, 1) * value
                current = 0
            elif current % value and current % 100 > 10 and value == 10:
                break
            else:
                low = current % 100 if value == 10 else current
                current = current - low + max(low, 1) * value if value == 10 else max(current, 1) * value
        elif used == 0:
            current = value
        elif not _adds(current, value, joined and units_first):
            break
        else:
            current += value
        used += 1
    return total + current, used


def _adds(current: int, value: int, after_units: bool) -> bool:
    """Whether a word of this value goes on with the number so far, be it tens behind their units where ``after_units`` allows for that."""
    if value >= 100:
        return current == 0 or (current % (value * 10) == 0 and current > value)
    low = current % 100
    if low == 0:
        return True
    if low % 10 == 0 and value < 10:
        return True
    if low in (60, 80) and 10 <= value < 20:
        return True
    return after_units and low < 10 and value % 10 == 0 and 20 <= value < 100


def _leading_digits(parts: Sequence[tuple[int, bool, bool]]) -> list[int]:
    """The leading run of single digits."""
    digits = []
    for value, multiplies, _ in parts:
        if value >= 10 or multiplies:
            break
        digits.append(value)
    return digits
