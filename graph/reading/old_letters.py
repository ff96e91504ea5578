"""Vietnamese letters before Unicode: TCVN3 (ABC), VNI, VISCII, Windows-1258; by the font, or by what reads best."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

from graph.patterns import regex

_WORD = regex(r"[^\W\d_]+")
_TONED = "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_SHOUTED = regex(rf"(?<![^\n\t|])(?=[^a-z\n\t|]*[{_TONED}][A-Z])[^a-z\n\t|]+(?![^\n\t|])")
"""A line, or a cell, without small letters of the Latin alphabet, where a small toned one stands before a capital."""
_PROBE = 40_000
"""So many letters decide what a text is written in."""
_SHARE = 0.08
"""The share of known words, at least, of a text in Vietnamese."""


def by_font(text: str, font: str) -> str:
    """`text` as it shows in `font`, whose letters may not be Unicode's."""
    name = font.lower()
    if name.startswith(".vn"):
        found = from_tcvn3(text)
        return found.upper() if name.endswith("h") else found
    if name.startswith("vni-"):
        return from_vni(text)
    return text


def from_tcvn3(text: str) -> str:
    """Text in TCVN3 whose bytes were taken for Latin letters."""
    return text.translate(_table("tcvn3"))


def raised(text: str) -> str:
    """`text` with the capitals that TCVN3 leaves to its fonts: `ĐảNG Bộ TỉNH` -> `ĐẢNG BỘ TỈNH`."""
    return _SHOUTED.sub(lambda line: line.group().upper(), text)


def from_viscii(text: str) -> str:
    """Text in VISCII whose bytes were taken for Latin letters, byte by byte."""
    return text.translate(_table("viscii"))


def from_vni(text: str) -> str:
    """Text in VNI whose bytes were taken for Latin letters."""
    signs, letters, pattern = _vni()

    def one(match: re.Match[str]) -> str:
        vowel, sign = match.group(1), match.group(2)
        if vowel is None:
            return letters[match.group()]
        return unicodedata.normalize("NFC", letters.get(vowel, vowel) + signs[sign])

    return pattern.sub(one, text)


def decode(data: bytes) -> str | None:
    """The text of bytes that are no UTF-8; None where they read as Vietnamese in no encoding known here."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _strict(data, encoding)
    if b"\x00" in data[:4096]:
        even, odd = data[0:4096:2].count(0), data[1:4096:2].count(0)
        if max(even, odd) * 8 < len(data[:4096]) or min(even, odd) * 4 > max(even, odd):
            return None
        return _strict(data, "utf-16-be" if even > odd else "utf-16-le")
    latin = data.decode("latin-1")
    western = data.decode("cp1252", "replace")
    probe, western_probe = latin[:_PROBE], western[:_PROBE]
    choices = {
        "tcvn3": known_share(from_tcvn3(probe)),
        "vni": known_share(from_vni(western_probe)),
        "viscii": known_share(from_viscii(probe)),
        "cp1258": known_share(_windows_1258(data[:_PROBE])),
    }
    best = max(choices, key=lambda name: choices[name])
    if choices[best] < _SHARE:
        return None
    match best:
        case "tcvn3":
            return raised(from_tcvn3(western))
        case "vni":
            return from_vni(western)
        case "viscii":
            return from_viscii(latin)
        case _:
            return _windows_1258(data)


def mended(text: str) -> str:
    """`text` with letters of TCVN3 or VNI made Unicode's, where it holds those as a file keeps them without fonts."""
    probe = text[:_PROBE]
    if not _foreign(probe):
        return text
    now = known_share(probe)
    for change in (from_tcvn3, from_vni):
        if known_share(change(probe)) >= max(_SHARE, now * 2):
            return change(text)
    return text


def known_share(text: str) -> float:
    """The share of the words of `text` that every Vietnamese paper has."""
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    return sum(word in _known() for word in words) / len(words) if words else 0.0


def _foreign(text: str) -> bool:
    """Whether letters stand in `text` that Vietnamese does not have, but an older encoding's bytes show as."""
    return any(sign in text for sign in "µ¶·¸¹§®¬«ª¦©ÞÕßäåÖØøöüñæïÑÐÏÎ")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _windows_1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


@cache
def _letters() -> dict[str, Any]:
    return tomllib.loads(files("graph.reading").joinpath("old_letters.toml").read_text(encoding="utf-8"))


@cache
def _table(name: str) -> dict[int, str]:
    one = _letters()[name]
    table = {one["first"] + place: letter for place, letter in enumerate(one["letters"]) if letter != "-"}
    return table | {int(code, 16): letter for code, letter in one.get("controls", {}).items()}


@cache
def _vni() -> tuple[dict[str, str], dict[str, str], re.Pattern[str]]:
    one = _letters()["vni"]
    signs = {key: value for low, value in one["signs"].items() for key in (low, low.upper())}
    letters: dict[str, str] = {}
    for low, letter in one["letters"].items():
        letters |= {low: letter, low.upper(): letter.upper()}
    vowels = "aeiouyAEIOUYôöÔÖ"
    pattern = regex(f"([{vowels}])([{''.join(signs)}])|[{''.join(letters)}]")
    return signs, letters, pattern


@cache
def _known() -> frozenset[str]:
    return frozenset(_letters()["known"]["words"].split())
