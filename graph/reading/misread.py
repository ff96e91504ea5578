"""What recognition misreads again and again, put right where only one thing can be meant.

A symbol that nobody has (`02-NO/TW`, `792/NQ-UBTVOHI4`) becomes the only one that looks like it (`NQ`, `UBTVQH`), and
three words that differ by their accents alone from three in names and titles that we know (`Luật Tô chức`) those.
Numbers are left as they were read: any number may be right.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise

from graph.folding import as_large, fold
from graph.patterns import regex
from graph.vocabulary import body_by_code, body_codes, known_documents, official_abbreviations

_SIGNS = str.maketrans({"⁄": "/", "∕": "/", "Ð": "Đ"})
_DIGITS = str.maketrans("OIl", "011")
_ALIKE = frozenset(
    pair for one, other in ("OQ", "O0", "Q0", "DĐ", "IT", "1T", "lT", "1I", "lI", "5S", "8B", ":r", "CG")
    for pair in ((one, other), (other, one))
)  # fmt: skip
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
"""No symbol has a tone: `CTr/TỦ` is a spot over `TU`."""
_SYMBOL = r"[A-ZĐƯÀ-ÝẠ-Ỹ][A-ZĐƯÀ-ÝẠ-Ỹa-z0-9:&]{1,11}"
_CODE = regex(rf"(?<![\w/.-])\d{{1,5}}(?:/{{1,2}}(?:19|20)\d\d)?(?P<symbol>(?:/?[-/]{_SYMBOL}){{1,4}})(?![\w:])")
_PART = regex(r"(?P<token>[^-/]+?)(?P<term>(?<=H)[0-9OIl]{2})?(?=[-/]|$)")
_STAR = regex(r"^[a-z&#%«»+×]$", re.MULTILINE)
"""A line of one letter, as the star under the name of an agency is read."""
_WORD = regex(r"[^\W\d_]+")
_GAP = regex(r" +| *\n *")
_SINCE = regex(r"(?<!\w)([Kk])[ếẻềệ](?= từ (?:ngày|khi|thời điểm)(?!\w))")
"""`kế từ ngày ký`: `kể từ`, an adverb that decides since when a paper is in force."""
_SIGN = regex(r"[^\w ]")


def put_right(text: str) -> str:
    """The recognised `text` with its misread symbols and titles put right."""
    return _phrases(_CODE.sub(_code, _SINCE.sub(r"\1ể", _STAR.sub("*", text.translate(_SIGNS)))))


def _code(code: re.Match[str]) -> str:
    begin = code.start("symbol") - code.start()
    return code[0][:begin] + _PART.sub(
        lambda part: _symbol(part["token"]) + (part["term"] or "").translate(_DIGITS), code["symbol"]
    )


def _symbol(token: str) -> str:
    known = _symbols()
    token = unicodedata.normalize("NFC", unicodedata.normalize("NFD", token).translate(_TONES))
    if token in known:
        return token
    found = [one for one in known if len(one) == len(token) and _looks_like(token, one)]
    return found[0] if len(found) == 1 else token


def _looks_like(token: str, other: str) -> bool:
    return all(a == b or (a, b) in _ALIKE for a, b in zip(token, other, strict=True))


@cache
def _symbols() -> frozenset[str]:
    return frozenset(official_abbreviations().values()) | frozenset(body_by_code())


def _phrases(text: str) -> str:
    """`text` with three words that stand together read as the only three in the names and titles that we know.

    A word that stays as it was read in three that we know stays in all.
    """
    words = list(_WORD.finditer(text))
    read = [word[0] for word in words]
    beside = [_GAP.fullmatch(text, one.end(), other.start()) is not None for one, other in pairwise(words)]
    known = _known_phrases()
    alike = {
        place: threes
        for place, (near, then) in enumerate(pairwise(beside))
        if near and then and (threes := known.get(fold(" ".join(read[place : place + 3]))))
    }
    small = [word.lower() for word in read]
    settled = {
        one
        for place, threes in alike.items()
        if (*small[place : place + 3],) in threes
        for one in range(place, place + 3)
    }
    for place, threes in alike.items():
        if len(threes) == 1:
            for one, right in enumerate(next(iter(threes)), place):
                if one not in settled:
                    read[one] = as_large(read[one], right)
    found: list[str] = []
    end = 0
    for word, put in zip(words, read, strict=True):
        found += [text[end : word.start()], put]
        end = word.end()
    return "".join(found) + text[end:]


@cache
def _known_phrases() -> dict[str, frozenset[tuple[str, ...]]]:
    """Three words of names of bodies and of titles, by their bare letters."""
    names = [title for document in known_documents() for title in (document.title, *document.aliases)]
    names += [name for body in body_codes().values() for name in (body.name, *body.names)]
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        for part in _SIGN.split(name.lower()):
            words = _WORD.findall(part)
            for three in zip(words, words[1:], words[2:], strict=False):
                found.setdefault(fold(" ".join(three)), set()).add(three)
    return {plain: frozenset(threes) for plain, threes in found.items()}
