"""How long a document applies where years are counted: `… từ ngày 01/8/2023 và được thực hiện trong 05 năm`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from graph.extraction.grammar import number_told
from graph.extraction.spelling import either
from graph.patterns import regex

COUNTED = r"(?:\d{1,2}(?: ?\([^)]{2,20}\))?|(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) (?:năm|tháng)"
"""`05 năm`, `02 (hai) năm`, `18 tháng`, `ba tháng`."""
_COUNTED = regex(either(COUNTED), re.IGNORECASE)
_BEHIND = regex(
    either(
        r"(?:,| và|, và)? ?(?:được )?(?:(?:thực hiện|áp dụng) trong (?:thời (?:gian|hạn) )?"
        rf"|thời (?:gian|hạn)(?: thực hiện| áp dụng| hiệu lực)?(?: là|:)? ){COUNTED}(?!\w)"
    ),
    re.IGNORECASE,
)
_OWN_TERM = regex(
    either(
        r"[-–+*\s]*(?:\d{1,2}[.)] ?|[a-zđ]\) ?|điều \d{1,3}[.:] ?)?"
        r"(?:thời (?:gian|hạn) (?:(?:thực hiện )?thí điểm|thực hiện|áp dụng|có hiệu lực)(?: [^;.:,\d]{2,60}?)?(?: là|:)?"
        r"|(?:\w+|\w+ \w+) này (?:được )?(?:thực hiện|áp dụng)(?: thí điểm)? trong(?: thời (?:gian|hạn))?)"
        rf" {COUNTED},? (?:kể |tính )?từ (?:ngày|khi|thời điểm) \w+(?: \w+)? này (?:bắt đầu )?có hiệu lực(?!\w)"
    ),
    re.IGNORECASE,
)
_SINCE_THIS = regex(either(rf"{COUNTED},? (?:kể |tính )?từ (?:ngày|khi|thời điểm) "), re.IGNORECASE)
_LENGTH = regex(r"(?P<count>\d{1,2}|\w+)(?: ?\([^)]*\))? (?P<unit>năm|nam|tháng|thang)$", re.IGNORECASE)

_MONTH = regex(
    r"(?i)(?:(?:đầu |dau )?(?:tháng|thang) (?P<month>1[0-2]|0?[1-9])|(?:quý|quy) (?P<quarter>IV|I{1,3}|[1-4]))"
    r" ?(?:[/-]|năm|nam) ?(?P<year>[12]\d{3})(?!\d)"
)
_YEAR = regex(
    r"(?i)(?:đầu |dau )?(?:năm|nam) (?:(?:ngân sách|tài chính|ngan sach|tai chinh) )?([12]\d{3})(?!\d| ?[-–—]| ?\()"
)
QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def end_of_month(text: str, position: int) -> date | None:
    """The last day of the month or quarter at `position`: `tháng 6/2026`, `quý II năm 2026`."""
    match = _MONTH.match(text, position)
    if match is None:
        return None
    month = _first_month(match) + (2 if match["quarter"] else 0)
    return date(int(match["year"]), month, monthrange(int(match["year"]), month)[1])


def _first_month(match: re.Match[str]) -> int:
    quarter = (match["quarter"] or "").upper()
    return 3 * QUARTERS[quarter] - 2 if quarter else int(match["month"])


def first_of(text: str, position: int) -> date | None:
    """The first day of the month, quarter or year at `position`: `tháng 6/2026`, `đầu năm 2026`, `năm ngân sách 2026`."""
    if year := _YEAR.match(text, position):
        return date(int(year[1]), 1, 1)
    match = _MONTH.match(text, position)
    return date(int(match["year"]), _first_month(match), 1) if match else None


def end_on(day: date) -> date | None:
    """The last day of force of what ends `on` a day: the end of a month counts itself, the first of one does not.

    None for any other day: texts use it either way.
    """
    if day.day == monthrange(day.year, day.month)[1]:
        return day
    return day - timedelta(days=1) if day.day == 1 else None


def counted_behind(text: str, position: int) -> str | None:
    """The length that is stated just behind the day from which a document applies."""
    match = _BEHIND.match(text, position)
    return match.group() if match else None


def counted_in(text: str) -> str | None:
    """The length that `text` tells first."""
    match = _COUNTED.search(text)
    return match.group() if match else None


def counted_from_force(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The length of a term that is counted from the day on which `… này` comes into force, and the type of that:
    `Thời gian thí điểm là 02 năm kể từ ngày Quyết định này có hiệu lực`."""
    match = _OWN_TERM.match(text, start, end)
    since = _SINCE_THIS.search(match.group()) if match else None
    if match is None or since is None:
        return None
    length = _COUNTED.match(since.group())
    return (length.group() if length else "", re.split(" n[àa]y ", match.group()[since.end() :])[0])


def last_day(first: date, stated: str) -> date | None:
    """The last day of the term that ends `stated`, counted from `first`, which is its first day."""
    length = _LENGTH.search(stated)
    if length is None:
        return None
    number = number_told(length["count"])
    if not number:
        return None
    months = first.month - 1 + number * (12 if length["unit"].lower() in ("năm", "nam") else 1)
    year, month = first.year + months // 12, months % 12 + 1
    if year > date.max.year:
        return None
    return date(year, month, min(first.day, monthrange(year, month)[1])) - timedelta(days=1)
