"""One way of writing for what can be written in several, with the way back to the original offsets.

Letters lose their case, digits of all scripts become ASCII, typographic apostrophes, dashes and spaces become plain, presentation and
full-width forms their ordinary ones; marks that carry no meaning here (Arabic vowel signs and tatweel, niqqud, zero-width joiners, soft
hyphens) vanish.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import cache

_VANISHING = (
    "\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\ufeff"
    + "".join(map(chr, [*range(0x0591, 0x05BE), 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7]))  # niqqud and cantillation
    + "".join(map(chr, [*range(0x064B, 0x0660), 0x0670]))  # harakat
    + "".join(map(chr, range(0x0300, 0x0370)))  # combining accents, after composition none of them decides a word
)
_ALIKE = {
    "’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "′": "'", "׳": "'", "΄": "'", "ʹ": "'", "᾽": "'", "᾿": "'", "״": '"', "”": '"', "“": '"',
    "–": "-", "—": "-", "‑": "-", "‒": "-", "−": "-", "―": "-", "－": "-", "─": "-", "־": "-", "〜": "~", "～": "~", "∼": "~",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u3000": " ", "\t": " ",
    "ş": "ș", "ţ": "ț", "ς": "σ", "ı": "i", "İ": "i", "ё": "е",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ك": "ك", "ک": "ك", "ة": "ه", "ۀ": "ه", "ؤ": "و", "ئ": "ي",
    "٫": ".", "٬": ",", "：": ":", "．": ".", "／": "/", "，": ",", "（": "(", "）": ")",
}  # fmt: skip
_TRADITIONAL = (
    "來倆個箇備億兌兒內兩剛劃動勞區卽曆歷當國圓報婦實將師幣幾後從復慶應擁擔據擬數於時晝曉東樹臺湧準潤為爲無爾現產發碼禮節紀約納級終綜線總聖臘臨與舊華萬葉處號衛裏裡親計設許該誕說説諾貨貿資賽軍轄轉農這進過達"
    "適鐘鍾銷長開間陣陰陽階際隨雙電預頭顯餘體魯黃點黨齋會還啟結閉續歲戰連經滿離歸決議傢儀唸懺昇權歡毀瀋燬燭猶獲獻穌穫蘭託誦譭費贖迴鈡門闆陞難靈剋圖奧島懷條殘濟獨羅豐貼運遠鄰龐"
)
_SIMPLIFIED = (
    "来俩个个备亿兑儿内两刚划动劳区即历历当国圆报妇实将师币几后从复庆应拥担据拟数于时昼晓东树台涌准润为为无尔现产发码礼节纪约纳级终综线总圣腊临与旧华万叶处号卫里里亲计设许该诞说说诺货贸资赛军辖转农这进过达"
    "适钟钟销长开间阵阴阳阶际随双电预头显余体鲁黄点党斋会还启结闭续岁战连经满离归决议家仪念忏升权欢毁沈毁烛犹获献稣获兰托诵毁费赎回钟门板升难灵克图奥岛怀条残济独罗丰贴运远邻庞"
)
"""Chinese characters of words for time, as Taiwan and Hong Kong write them, and as the mainland does.

週 and 周 are two words in Japanese and stay apart."""


@cache
def _table() -> dict[int, str]:
    """For ``str.translate``: one character to one character."""
    table = {ord(k): v for k, v in (*_ALIKE.items(), *zip(_TRADITIONAL, _SIMPLIFIED, strict=True))}
    zeros = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10)  # Arabic, Persian, Devanagari, Bengali, Thai, full-width
    for code in (code for zero in zeros for code in range(zero, zero + 10)):
        table[code] = str(unicodedata.digit(chr(code)))
    for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)):
        table[code] = chr(code - 0xFEE0).lower()
    for block in (range(0x00C0, 0x0250), range(0x0370, 0x0530), range(0x1E00, 0x2000)):
        for code in block:
            low = chr(code).lower()
            bare = unicodedata.normalize("NFC", low)
            if len(bare) == 1 and code not in table:
                table[code] = table.get(ord(bare), bare)
    for code in range(ord("A"), ord("Z") + 1):
        table[code] = chr(code + 32)
    return table


@cache
def _unlike() -> re.Pattern[str]:
    """A character that is written otherwise once it is in lower case; what is written for it is none of these."""
    changed = (character for code, new in _table().items() if (character := chr(code)) not in (new, new.upper()))
    return re.compile(f"[{''.join(map(re.escape, changed))}]")


_GONE = re.compile(f"[{_VANISHING}]")
_COMBINING = re.compile("[\u0300-\u036f]")
_SHAPES = "\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc"
"""Presentation forms of Hebrew and Arabic letters, as old systems and PDF files store them; one can stand for two letters (lam-alef)."""
_SHAPED = re.compile(f"[{_SHAPES}]")
_ODD = re.compile(f"[{_VANISHING}{_SHAPES}]")


@cache
def _places(size: int) -> array[int]:
    """The numbers below a size: slices of them are copied far faster than counted out."""
    return array("l", range(size))


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in the one way of writing.

    Args:
        text: the folded text.
        written: the same letters as they were written, with their capitals; as long as ``text``.
        back: for each code point of ``text`` (and one past the end) the offset in the original; None where offsets are the same.
    """

    text: str
    written: str
    back: array[int] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original of one in the folded text, which is not empty."""
        return (self.back[start], self.back[end - 1] + 1) if self.back else (start, end)


def fold(text: str) -> Folded:
    """Folds a text.

    Composed characters are made where a base letter is followed by a combining accent, so that é is é however it was typed.
    """
    odd = None if text.isascii() else _ODD.search(text)
    if odd is None:
        return Folded(_alike(text), text, None)
    kept: list[str] = []
    back, places = array("l"), _places(1 << len(text).bit_length())
    position = 0
    for match in _ODD.finditer(text, odd.start()):
        start, character = match.start(), match[0]
        if position < start:
            kept.append(text[position:start])
            back += places[position:start]
        position = match.end()
        if _SHAPED.match(character):
            letters = _GONE.sub("", unicodedata.normalize("NFKC", character))
            kept.append(letters)
            back.extend([start] * len(letters))
        elif _COMBINING.match(character) and kept and kept[-1]:
            composed = unicodedata.normalize("NFC", kept[-1][-1] + character)
            if len(composed) == 1:
                kept[-1] = kept[-1][:-1] + composed
    kept.append(text[position:])
    back += places[position : len(text) + 1]
    written = "".join(kept)
    return Folded(_alike(written), written, back)


def _alike(text: str) -> str:
    """The text in the one writing, character by character; in lower case few are written otherwise, and each of these is replaced at once."""
    if text.isascii() or "İ" in text:  # the one letter that is two in lower case
        return text.translate(_table())
    lower = text.lower()
    for character in set(_unlike().findall(lower)):
        lower = lower.replace(character, _table()[ord(character)])
    return lower


def fold_word(word: str) -> str:
    """The folded form of a word of the language files."""
    return fold(unicodedata.normalize("NFC", word)).text
