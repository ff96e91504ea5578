"""Dates as offices write them: 30/7/2007, 30-7-2007, ngày 30 tháng 7 năm 2007, tháng 4/1988, (1996), ngày 22/9."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from graph.extraction.spelling import spell
from graph.folding import fold

_D = "[0-9OolI]"
_TO_DIGITS = str.maketrans("OolLIiıİ", "00111111")
"""In whatever letters: patterns are tried without regard to them."""
_NUMBERS = ("giêng", "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_IN_WORDS = {fold(name): max(1, number) for number, name in enumerate(_NUMBERS)}
_WORDS = rf"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_EARLY = rf"(?:mồng|mùng) (?:{_D}{{1,2}}|{'|'.join(_NUMBERS[1:11])})"
"""`ngày mồng 5 tháng Tám năm 2019`: how the first ten days of a month are told."""
DAY_IN_WORDS = r"\d{1,2} th[áa]ng \d{1,2} n[ăa]m \d{4}"
DAY = r"\d{1,2}(?:[/.-]\d{1,2}[/.-]| th[áa]ng \d{1,2} n[ăa]m )\d{4}"
"""A whole day without the word `ngày`, as part of a longer pattern that only looks whether one stands there."""
DAY_BEGINS = r"\d{1,2}(?:[/.-]| th[áa]ng )\d"


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as far as it is stated: `day` for a whole one, else `partial` (`1988-04`, `1996`, `--09-22`)."""

    end: int
    day: date | None
    partial: str | None
    impossible: bool = False


def date_pattern(*, plain: bool) -> str:
    """A regular expression for one date; its groups are read by `read_date`."""
    return spell(
        rf"(?:(?:ngày ?)?(?P<d1>{_D}{{1,2}}) ?(?P<s1>[/.\-]) ?(?P<m1>{_D}{{1,2}}) ?(?P=s1) ?(?P<y1>[12]{_D}{{3}})(?!\d)"
        rf"|(?:ngày ?)?(?P<d2>{_D}{{1,2}}|{_EARLY}),? tháng (?P<m2>{_D}{{1,2}}|{_WORDS}),? n[ăa]m (?P<y2>[12]{_D}{{3}})(?!\d)"
        rf"|tháng (?P<m3>\d{{1,2}})(?: ?[/\-] ?| năm )(?P<y3>[12]\d{{3}})(?!\d)"
        rf"|ngày (?P<d4>\d{{1,2}})/(?P<m4>\d{{1,2}})(?![/\-.]?\d)"
        rf"|năm (?P<y5>[12]\d{{3}})(?![\d\-–/]))",
        plain=plain,
    )


def _number(told: str) -> int:
    """`05`, `mồng Năm`, `O5` -> 5."""
    word = fold(told).removeprefix("mong ").removeprefix("mung ")
    return _IN_WORDS.get(word) or int(word.translate(_TO_DIGITS))


def read_date(match: re.Match[str], end: int) -> StatedDate:
    """The date that `match` of `date_pattern` found; one that no calendar has is `impossible`."""
    groups = match.groupdict()
    for i in ("1", "2"):
        if groups[f"y{i}"]:
            day, month, year = (_number(groups[f"{part}{i}"]) for part in "dmy")
            try:
                return StatedDate(end, date(year, month, day), None)
            except ValueError:
                return StatedDate(end, None, None, impossible=True)
    if groups["y3"]:
        return StatedDate(end, None, f"{groups['y3']}-{int(groups['m3']):02}")
    if groups["d4"]:
        return StatedDate(end, None, f"--{int(groups['m4']):02}-{int(groups['d4']):02}")
    return StatedDate(end, None, groups["y5"])
