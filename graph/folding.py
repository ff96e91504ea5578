"""Vietnamese text without accents, or with one tone-mark style, character for character.

Every function but `one_line` keeps the length of NFC text, so that offsets in the folded text are offsets in the text.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

FOR_DIGITS = str.maketrans("OolI", "0011")
"""Letters that are typed for digits."""

UPPER = "A-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""Vietnamese capital letters, for a character class."""


def _base(letter: str) -> str:
    if letter in "đĐðÐ":  # the Icelandic ones are typed for them
        return "d" if letter in "đð" else "D"
    return unicodedata.normalize("NFD", letter)[0]


_LETTERS = "".join(
    chr(point)
    for point in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if chr(point).isalpha() and len(_base(chr(point))) == 1
)
_COMMON = {point: chr(point) for point in (*range(0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2040))}
"""What stays as it is stands in the tables too: looking for what a table has not takes five times as long."""
_STRIP = {**_COMMON, **{ord(letter): _base(letter) for letter in _LETTERS if _base(letter).isascii()}}
_FOLD = {
    **{point: base.lower() for point, base in _STRIP.items()},
    **{ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
}
_FOLDED_TO: dict[str, str] = {}
"""The letters that are folded to each."""
for _point, _letter in _FOLD.items():
    if _letter.isalpha() and _letter.isascii():
        _FOLDED_TO[_letter] = _FOLDED_TO.get(_letter, "") + chr(_point)

_TONES = {  # new style (tone on the last vowel) -> old style, for oa, oe, uy
    new: old
    for pair in (
        "oà òa oá óa oả ỏa oã õa oạ ọa",
        "oè òe oé óe oẻ ỏe oẽ õe oẹ ọe",
        "uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy",
    )
    for new, old in zip(pair.split()[::2], pair.split()[1::2], strict=True)
}
_TONES.update({new.upper(): old.upper() for new, old in list(_TONES.items())})
_TONES.update({new.capitalize(): old.capitalize() for new, old in list(_TONES.items()) if new.islower()})
_TONE = re.compile("|".join(_TONES))
_TONE_AT_END = re.compile(r"[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?!\w)(?<![qQ]..)")
_MARKED = re.compile("[" + "".join(letter for letter in _LETTERS if _base(letter) != letter) + "]")


def strip_accents(text: str) -> str:
    """`text` with every accented Latin letter replaced by its base letter (đ by d); case is kept."""
    return text.translate(_STRIP)


def fold(text: str) -> str:
    """`text` in lower case without accents: `Đảng ủy` -> `dang uy`."""
    return text.translate(_FOLD)


def unfolded(*wordings: str) -> str:
    """A regular expression for whatever folds to one of `wordings`, which are folded: `MỤC ĐÍCH` for `muc dich`.

    It begins with the class of their first letters, so that `re` skips to those.
    """
    firsts = "".join(_FOLDED_TO[letter] for letter in sorted({words[0] for words in wordings}))
    rests = "|".join(f"(?<={_unfolded(words[0])}){_unfolded(words[1:])}" for words in wordings)
    return f"[{firsts}](?:{rests})"


def _unfolded(words: str) -> str:
    return "".join(f"[{_FOLDED_TO[letter]}]" if letter in _FOLDED_TO else letter for letter in words)


def one_line(text: str) -> str:
    """What somebody typed, in NFC, with single blanks: some keyboards and most files of a Mac send letters apart.

    What a terminal could not read as letters is a question mark.
    """
    return " ".join(unicodedata.normalize("NFC", text.encode(errors="replace").decode()).split())


def one_tone_style(text: str) -> str:
    """`text` with `uỷ`, `khoá`, `hoà` written `ủy`, `khóa`, `hòa`."""
    return _TONE.sub(lambda match: _TONES[match.group()], text)


def new_tone_style(text: str) -> str:
    """`text` with the tone on the first vowel where a word ends with it: `thể hoá` -> `thể hóa`, but `đoạn`, `quý`."""
    return _TONE_AT_END.sub(lambda match: _TONES.get(match.group(), match.group()), text)


def small_letters(text: str) -> str:
    """`text` in small letters, of the same length."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def as_large(printed: str, word: str) -> str:
    """`word`, as long as `printed`, its letters large where the printed ones are."""
    return "".join(new.upper() if old.isupper() else new for old, new in zip(printed, word, strict=True))


def has_no_accents(text: str) -> bool:
    """Whether `text` looks like Vietnamese typed without accents: letters, and nearly none marked."""
    sample = text[:4_000]
    enough = len(sample) // 50 + 1
    marked = sum(1 for _ in islice(_MARKED.finditer(sample), enough))
    return marked * 50 < len(sample) and marked * 50 < sum(map(str.isalpha, sample))
