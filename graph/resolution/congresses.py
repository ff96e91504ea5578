"""Resolutions of congresses of the Party's local organisations, known by their unit and number: `Nghị quyết Đại hội đại
biểu Đảng bộ tỉnh An Lâm lần thứ XVII`. At the Centre the term tells them (`named.by_name`).
"""

from __future__ import annotations

import re

from graph.extraction.grammar import organ_named, term_number
from graph.folding import fold
from graph.model import Organ
from graph.patterns import regex
from graph.resolution.knowledge import Entry

SYMBOL = "ĐH"
_RESOLUTION = "nghi-quyet"
_NUMBERED = regex(r",? (?:lần thứ|lan thu|khóa|khoa) (?P<number>[IVXLC]{1,8}|\d{1,2})(?!\w)", re.IGNORECASE)
_LEAD = regex(r"(?:Nghị quyết|NQ|Nghi quyet) (?=(?:Đại|Dai) )", re.IGNORECASE)


def congress_named(name: str) -> tuple[Organ, str] | None:
    """The congress whose resolution is called `name`, and which of that unit it was; None for other names."""
    lead, numbered = _LEAD.match(name), _NUMBERED.search(name)
    if lead is None or numbered is None:
        return None
    organ = organ_named(name[lead.end() : numbered.start()])
    if organ is None or organ.place is None:  # `Nghị quyết Đại hội lần thứ XVII Đảng bộ thành phố …`
        organ = organ_named(f"{name[lead.end() : numbered.start()]}{name[numbered.end() :]}".replace(" của ", " "))
    if organ is None or organ.code != SYMBOL or organ.place is None:
        return None
    return organ, term_number(numbered["number"])


def series(body: str, number: str) -> tuple[str, str]:
    """The series in which the resolution of one congress is known: body and, in the number's place, which it was."""
    return body, f"= {number}"


def series_of(entry: Entry) -> tuple[str, str] | None:
    """The same of a resolution that tells its number and day."""
    if not entry.body.startswith("dh-") or entry.broad != _RESOLUTION:
        return None
    told = {
        term_number(match["number"])
        for text in (entry.issuer, entry.title)
        if text and (match := _NUMBERED.search(text))
    }
    return series(entry.body, told.pop()) if len(told) == 1 else None


def called(name: str, congress: str) -> str:
    """The one form in which the resolution `name` of a `congress` is named, whatever its source leaves out."""
    told = congress_named(name)
    return f"Nghị quyết {congress} lần thứ {told[1]}" if told else name


def last_part(number: str) -> str:
    """What tells the resolution of one congress apart in its path."""
    return f"lan-thu-{fold(number)}"
