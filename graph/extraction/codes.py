"""Number and symbol of a document as printed, however damaged, and in the system's own spelling.

Rules of form: 36-HD/VPTW and 399-QĐ/TW for Party papers (`số-loại/cơ quan`), Nghị định 30/2020/NĐ-CP,
Phụ lục III, for State papers (`số/loại-cơ quan`, with the year for normative ones).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.folding import FOR_DIGITS, strip_accents
from graph.model import DocumentCode
from graph.patterns import regex
from graph.vocabulary import BodyCode, body_by_code, official_abbreviations, types_by_abbreviation

LAW_UNTIL_1992 = "LCT"
"""`Luật số 44-LCT/HĐNN8`: signed as published by the Council of State."""
_CUT = ("QĐ", "NQ", "KL", "CT", "KH", "HD", "TB", "BC", "TT", "NĐ", "QC", "CV", "TW", "TU", "HU", "ĐU", "CP", "UBND", "HĐND")  # fmt: skip
_BROKEN = "|".join(f"{word[:place]} {word[place:]}" for word in _CUT for place in range(1, len(word)))
"""Parts of a symbol that a space cuts in two: `21-K L/TW`, `125/QĐ-U BND`."""
_SYMBOL = rf"(?:(?:{_BROKEN})(?![A-ZĐƯa-zđư&])|[A-ZĐƯ](?:(?<=[A-ZĐ]{{2}})(?: & ?|& )(?=[A-ZĐ]{{2,3}}(?!\w))|[A-ZĐƯa-zđư&]|\.(?=[A-ZĐƯ])(?![A-ZĐƯ][a-zà-ỹ]{{2}})){{0,30}}\d{{0,4}}(?:(?<=\d)[A-ZĐ]{{2,6}})?)"
_BEGINS = r"(?:(?<![\w/.,\-–])|(?<=(?<!\w)[sS][ốỐ])|(?<=(?<!\w)[sS][ốỐ]\.))"
"""Where a number may begin: behind no letter, digit or sign but `số`, to which it may be glued."""
_SLASHLESS = r"(?:QĐ|NQ|CT|KH|TB|BC)[-–](?=[A-ZĐ]{2})"
"""`số 731 QĐ-UBND`: the symbol of an organ of the State that lost its slash."""
_CODE = regex(
    rf"{_BEGINS}(?P<number>\d{{1,5}}(?:\.\d{{1,3}})?[A-Za-z]?|[0-9OolI]{{1,5}})"
    r"(?: ?(?:[-–/_]|//) ?(?P<year>(?:[1lI]9|2[0O])[0-9OolI]{2}))?"
    rf"(?P<tail>(?:(?: ?(?:[-–/_] ?){{1,2}}|(?<=TTr)\. ?|(?<=TT)\. ?|(?: \. ?|\.)(?=(?:UBND|HĐND|TTg)(?!\w))){_SYMBOL}(?![a-zà-ỹ])){{1,6}}|(?: {_SYMBOL}|(?:QĐ[iI]?|NQ|CT|KL|KH|HD|TB|BC|CTr|QC)(?=/[A-ZĐ]{{2}}))/{_SYMBOL}(?:-{_SYMBOL}){{0,2}}(?![a-zà-ỹ])| ?{_SLASHLESS}{_SYMBOL}(?![a-zà-ỹ])|(?(year) (?:NĐ|QĐ|TT|NQ|CT)[-–]{_SYMBOL}(?![a-zà-ỹ])|(?!)))"
    r"(?:/nb(?!\w))?(?!\w)"
)
_WITHOUT_SLASH = regex(rf" ?{_SLASHLESS}")
_BEFORE_BODIES = ("QĐ", "NQ", "CT", "NĐ", "TT", "TTLT", "KH", "BC", "TB", "HD", "TTr", "CTr", "VBHN")
"""Abbreviations of types that stand before a body without its hyphen."""
_FIRST = regex(rf"{_BEGINS}[0-9OolI]")
_SMALL = regex(r"(?<![\w/.,\-–])\d{1,5}/(?:(?:19|20)\d\d/)?[a-zđ]{1,4}-[a-zđ]{2,8}(?:-[a-zđ]{2,8})?(?![\w/])")
"""A symbol in small letters, as a title that was in capitals may be typed again: `54/2009/nđ-cp`."""
_PART = regex(rf" ?(?P<separator>\A(?=[A-ZĐ])|[-–/_ .]) ?[-–/_]? ?(?P<token>(?:TTr?(?=\.)|{_SYMBOL}))")
_SIGN = regex(
    r"[-–/_](?:(?P<small>(?<=/)(?:(?:19|20)\d\d/)?[a-zđ]{1,4}-[a-zđ]{2})| ?(?:[A-ZĐƯ]|(?:19|2[0O])[0-9OolI]{2} ?[-–/_]))"
)
"""What may stand between a number and its symbol."""
_NUMBER_LENGTH, _CODE_LENGTH = 24, 240
_GLUED = 3
"""So many digits a number has at most that is stuck to its symbol: `37QĐ/TW`, not a year."""
_GOES_ON = regex(r"(?i)(?: ?[,;.:)†]| (?:ngày|của|về|ngay|cua|ve)(?!\w)|$)")
"""What stands behind a symbol, and not behind an organ that does something: `… - UBND xã đề nghị`."""
_LOOKS_LIKE_ONE = regex(r"[OolI]*[Ool][OolI]*(?<=..)")
"""Letters that stand for a number, all of them: `số Ol-QC/HU`, `số ll/2013/QĐ-UBND`."""
_LOWER_RUN = regex("[a-zđư]{3}")
_OF_PLACE = regex(r"[A-ZĐ]{1,3}\d{1,2}|[A-ZĐ]")
"""What no organ writes: `12-KH/A3`, `45-TB/L` are of a house, a shelf or a lot, unless a type word or `số` says otherwise."""
_TERM_DIGITS = regex(r"\d{1,2}$")


@dataclass(frozen=True, slots=True)
class CodeMatch:
    """A code in running text: `sure` where its parts are known, else it needs `số` or a type word before it."""

    start: int
    end: int
    code: DocumentCode
    sure: bool


def base_body(code: str) -> tuple[BodyCode | None, str | None]:
    """The body that issues under `code`, and the National Assembly's term in it (`QH15` -> Quốc hội, `15`)."""
    known = body_by_code()
    body = known.get(code)
    if body:
        return body, None
    term = _TERM_DIGITS.search(code)
    if term and (body := known.get(code[: term.start()])):
        return body, term.group()
    head = re.split("[-/]", code)[0]
    if head != code:
        return base_body(head)
    return None, None


def find_codes(text: str) -> Iterator[CodeMatch]:
    """Every code in `text`, in order; it is looked for only around what may part a number from its symbol."""
    reach = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < reach:
            continue
        pattern, read = (_SMALL, _from_small) if sign["small"] else (_CODE, _parse)
        end = min(len(text), sign.end() + _CODE_LENGTH)
        begins = _FIRST.finditer(text, max(reach, sign.start() - _NUMBER_LENGTH), sign.start())
        match = next((found for first in begins if (found := pattern.match(text, first.start(), end))), None)
        if match is None:
            continue
        reach = match.end()
        if parsed := read(match):
            yield parsed


def _from_small(match: re.Match[str]) -> CodeMatch | None:
    code = parse_code(match.group().upper())
    if code is None or _abbreviation(code.kind) is None or base_body(code.body)[0] is None:
        return None
    return CodeMatch(match.start(), match.end(), code, True)


def parse_code(text: str) -> DocumentCode | None:
    """The code that `text` is, or None: `09 -CT/HU` -> 09-CT/HU, `72-NQ-TW` -> 72-NQ/TW."""
    match = _CODE.fullmatch(text.strip())
    parsed = _parse(match) if match else None
    return parsed.code if parsed and parsed.end == len(text.strip()) else None


def pad(number: str) -> str:
    """`number` as the rules print it: below ten with a leading zero."""
    return f"0{number}" if len(number) == 1 and number.isdigit() else number


def _called_number(match: re.Match[str]) -> bool:
    """Whether `số` stands before a symbol."""
    before = match.string[max(0, match.start() - 4) : match.start()].lower()
    return before.rstrip(" :").endswith(("số", "so"))


def _number(match: re.Match[str]) -> str | None:
    """The number of a symbol; letters alone may be one behind `số`."""
    printed = match["number"]
    digits = any(character.isdigit() for character in printed)
    if not digits and not (_LOOKS_LIKE_ONE.fullmatch(printed) and _called_number(match)):
        return None
    if "." in printed or (printed[:-1].isdigit() and printed[-1:] not in "OolI"):
        return pad(printed)
    return pad(printed.translate(FOR_DIGITS))


def _parse(match: re.Match[str]) -> CodeMatch | None:
    number = _number(match)
    if number is None:
        return None
    parts: list[tuple[str, str]] = []
    end = match.start("tail")
    apart = False
    for index, part in enumerate(_PART.finditer(match["tail"])):
        token = part["token"]
        if _LOWER_RUN.search(token):
            break
        sign = part.group()[: -len(token)]
        joint = bool(parts) and parts[0][1] in _JOINT and token in body_by_code()
        if index >= 2 and sign.startswith(" ") and not (sign == " -" or joint or _office(match, part, apart)):
            break  # a line may end behind a hyphen
        apart = sign == " - "
        token = token.replace(" ", "")
        cut = token[len(token.rstrip(".&")) :]
        token = token.rstrip(".&")
        kind, _, body = token.partition(".")
        if not (body or index):
            kind, body = _run_together(token)
        if body in body_by_code() and kind in types_by_abbreviation():
            parts += [(part["separator"], kind), ("-", body)]  # `142/2005/NĐ.CP`
        else:
            parts.append((part["separator"], token))
        end = match.start("tail") + part.end("token") - len(cut)
        if cut:
            break
    if not parts:
        return None
    year = int(match["year"].translate(FOR_DIGITS)) if match["year"] else None
    found = _assemble(number, parts, year)
    if found is None:
        return None
    code, sure, used = found
    if used < len(parts):
        return None
    if _WITHOUT_SLASH.match(match["tail"]):  # `khoản 1 Điều 15 QĐ-UBND` has no such number
        if not _called_number(match) or base_body(code.body)[0] is None:
            return None
    elif parts[0][0] == "" and (len(number) > _GLUED or base_body(code.body)[0] is None):
        return None  # `ổ 2TB/HDD`, `10KL/HA`: no symbol that lost its hyphen
    if match.group().endswith("/nb") and end + 3 == match.end():  # internal: `2587-CV/VPTW/nb`
        code, end = replace(code, body=f"{code.body}/nb"), match.end()
    return CodeMatch(match.start(), end, code, sure)


@cache
def _run_together(token: str) -> tuple[str, str]:
    """Kind and body of a symbol that lost its hyphen, as some PDF files do: `61/2018/NĐCP`, `1961/QĐUBND`."""
    if token not in body_by_code() and token not in types_by_abbreviation():
        for place in range(2, len(token) - 1):
            kind, body = token[:place], body_by_code().get(token[place:])
            if kind in _BEFORE_BODIES and body and body.system == "state" and body.code == token[place:]:
                return kind, body.code
    return token, ""


def _office(match: re.Match[str], part: re.Match[str], apart: bool) -> bool:
    """Whether a symbol whose parts stand apart goes on with an office: `2013/QĐ - BNN - TCLN ngày`."""
    office = re.fullmatch("[A-ZĐ]{2,7}", part["token"])
    return apart and office is not None and _GOES_ON.match(match.string, match.start("tail") + part.end()) is not None


_JOINT = ("TTLT", "NQLT", "TTLN")
"""Types that several ministries issue: `01/2006/TTLT-BLĐTBXH - BGDĐT-BYT`."""
_OF_SEVERAL = ("LT", "PH", "LN")
"""What stands behind the abbreviation of a type where several bodies issue the paper: `07-KHLT/HND-ĐTN`."""


def _abbreviation(token: str) -> str | None:
    """`token` as a type's abbreviation, in the official spelling where only its case differs."""
    upper = token.upper()
    if token.endswith(_OF_SEVERAL) and token[:-2] in types_by_abbreviation():
        return token
    if upper not in types_by_abbreviation():
        accented = _unaccented().get(token) or _unaccented().get(upper)
        return accented and "".join(a if a == "Đ" else t for a, t in zip(accented, token, strict=True))
    return official_abbreviations().get(upper, token)


@cache
def _unaccented() -> dict[str, str]:
    """Abbreviations and body codes by how they look without accents, where that is nothing else: QD -> QĐ, HDND -> HĐND."""
    known = {*types_by_abbreviation(), *body_by_code()}
    codes = [
        *official_abbreviations().values(),
        *types_by_abbreviation(),
        *(code for code in body_by_code() if "Đ" in code),
    ]
    plain = {strip_accents(code): code for code in codes if strip_accents(code) != code}
    return {bare: code for bare, code in plain.items() if bare not in known and len(bare) >= 2}


def _body(token: str) -> str:
    token = _unaccented().get(token, token)
    body = body_by_code().get(token) or body_by_code().get(token.upper())
    if body and body.system == "state" and token in body.variants and (body.code or "").startswith(token):
        return token  # `2895/QĐ-BNN-KTHT`: a shorter symbol that the ministry prints itself
    if body and body.code and (token == body.code or token in body.variants or token.upper() == body.code.upper()):
        return body.code
    return token


def _assemble(number: str, parts: list[tuple[str, str]], year: int | None) -> tuple[DocumentCode, bool, int] | None:
    tokens = [token for _, token in parts]
    first, kind = tokens[0], _abbreviation(tokens[0])
    used = len(tokens)
    if year:
        if kind and used > 1:
            body = "-".join(_body(token) for token in tokens[1:])
            return DocumentCode(number, kind, body, year, False), True, used
        if used == 2 and (old := _abbreviation(tokens[1])):
            return DocumentCode(number, old, _body(first), year, False), True, used
        known, _ = base_body(_body(first))
        return DocumentCode(number, "", "-".join(tokens), year, False), known is not None, used
    if first == LAW_UNTIL_1992 and used > 1:
        return DocumentCode(number, first, "-".join(tokens[1:]), None, parts[0][0] == "-"), True, used
    if kind and used > 1 and not (parts[0][0] == "/" and _is_letter(tokens)):
        body = "-".join([_body(tokens[1]), *tokens[2:]])
        known, _ = base_body(body)
        printed = parts[0][0] in "-–_ " and parts[1][0] == "/"
        party = (
            known.system == "party" or (printed and known.kind in ("ministry", "mass organisation"))
            if known
            else printed
        )
        of_place = known is None and _OF_PLACE.fullmatch(tokens[1]) is not None
        return DocumentCode(number, kind, body, None, party), not of_place, used
    known, _ = base_body(_body(first))
    if used == 1:
        # `111-HĐBT`, `828/TNMT`, `45/TTr`: only behind a type word
        alone = re.fullmatch("[A-ZĐ]{2,7}|[A-ZĐ]{2,4}&[A-ZĐ]{2,3}", first) or kind
        return (DocumentCode(number, "", _body(first), None, False), False, 1) if known or alone else None
    of_party, _ = base_body("-".join([_body(tokens[1]), *tokens[2:]]))
    if of_party and of_party.system == "party" and parts[0][0] in "-–" and parts[1][0] == "/":
        return DocumentCode(number, first, "-".join([_body(tokens[1]), *tokens[2:]]), None, True), False, used
    sure = known is not None or (
        parts[0][0] == "/" and all(len(token) > 1 for token in tokens) and _abbreviation(tokens[1]) is not None
    )
    return DocumentCode(number, "", "-".join([_body(first), *tokens[1:]]), None, False), sure, used


def _is_letter(tokens: list[str]) -> bool:
    """Whether `176/CT-VP` is an official letter of `CT`: what looks like a type is followed by an office."""
    follower = body_by_code().get(tokens[1])
    return (
        len(tokens) == 2
        and tokens[0] == "CT"
        and follower is not None
        and follower.kind in ("", "local", "unit")
        and tokens[1] == "VP"
    )
