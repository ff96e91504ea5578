"""Series of numbers: the papers of one issuer, type and year, or of one term where the Party's Centre numbers them.

Inside a series a number is given once, and numbers rise with dates. A Party committee begins anew with its term; when a
local one does is not told, so the years in which local congresses meet are left out there.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cache

from graph.extraction.codes import parse_code
from graph.folding import fold
from graph.model import DocumentCode
from graph.vocabulary import term_of

CONGRESS_YEARS = 5
"""Local Party congresses meet in the years that this divides."""
FEW = 2
"""In a shorter series nothing is called out of order."""
SHARE = 0.5
"""Where more of a series than this would be out of order, it is not one series."""
ALIKE = 0.85
"""How alike two titles are at least for two dates to look like one paper's."""
NEAR = 400
"""Days between two dates that look like one paper's: a month or a year miswritten."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A document with its code and date (an ordinal); `body` is the path of its issuer, `type` the slug of its type."""

    path: str
    code: str
    body: str
    type: str | None
    day: int
    held: bool


class Papers:
    """Documents with their series: the papers with their numbers, by issuer, rest of the code and time.

    `title` tells the title of the document at a path; only the few are asked for that share a number.
    """

    def __init__(self, documents: list[Dated], title: Callable[[str], str | None]) -> None:
        self.documents = documents
        self.series = _series(documents)
        self.title = cache(title)

    def may_be_one(self, one: Dated, other: Dated) -> bool:
        """Whether two papers of one number look like one under two dates: titles alike, or one untold."""
        if one.held and other.held:
            return False
        first, second = self.title(one.path), self.title(other.path)
        if first is None or second is None:
            return True
        return SequenceMatcher(None, fold(first), fold(second), autojunk=False).ratio() >= ALIKE


def same_key(papers: Papers) -> Iterator[tuple[str, ...]]:
    """Papers with one number in one series that do not look like one paper under two dates."""
    for many in _by_number(papers):
        for one, other in itertools.pairwise(many):
            if not papers.may_be_one(one, other):
                yield one.path, other.path


def two_dates(papers: Papers) -> Iterator[tuple[str, ...]]:
    """What looks like one paper under two dates: one number, dates near each other, titles alike or one untold."""
    series: dict[tuple[str, str], list[Dated]] = defaultdict(list)
    for one in papers.documents:
        if one.body:
            series[one.body, one.code].append(one)
    in_series = {(a.path, b.path) for many in _by_number(papers) for a, b in itertools.pairwise(many)}
    for many in series.values():
        many.sort(key=lambda one: (one.day, one.path))
        for one, other in itertools.pairwise(many):
            near = other.day - one.day <= NEAR and not (one.held and other.held)
            together = (one.path, other.path) in in_series
            if (together or (near and papers.title(one.path) and papers.title(other.path))) and papers.may_be_one(
                one, other
            ):
                yield one.path, other.path


def out_of_order(papers: Papers) -> Iterator[tuple[str, ...]]:
    """Papers whose date does not fit their number: the paper, then its neighbours in the series."""
    for series in papers.series.values():
        if len(series) < FEW:
            continue
        inside = [paper for _, paper in sorted(series, key=lambda one: (one[0], one[1].day, one[1].path))]
        days = [paper.day for paper in inside]
        rising = range(len(days)) if days == sorted(days) else _longest_rising(days)
        odd = sorted(set(range(len(inside))) - set(rising))
        if len(odd) > len(inside) * SHARE:
            continue
        for place in odd:
            at = bisect_right(rising, place)
            near = [inside[rising[one]].path for one in (at - 1, at) if 0 <= one < len(rising)]
            yield inside[place].path, *near


def _by_number(papers: Papers) -> Iterator[list[Dated]]:
    """Papers of one series with one number, where there are several, in order of date."""
    for series in papers.series.values():
        numbers: dict[tuple[int, str], list[Dated]] = defaultdict(list)
        for number, paper in series:
            numbers[number].append(paper)
        for many in numbers.values():
            if len(many) > 1:
                yield sorted(many, key=lambda paper: (paper.day, paper.path))


def _series(documents: list[Dated]) -> dict[tuple[str, ...], list[tuple[tuple[int, str], Dated]]]:
    found: dict[tuple[str, ...], list[tuple[tuple[int, str], Dated]]] = defaultdict(list)
    for paper in documents:
        number = _NUMBER.match(paper.code)
        if number is None or not paper.body:
            continue
        # what follows the number is the series: `-KH/HU`, `/2018/QĐ-UBND`; where that tells no type (`/2024/QH15`),
        # each type has its own, and so has what is numbered under one number: `66.13/2026/NQ-CP`
        rest = paper.code[number.end() :]
        code = _code_ending(rest)
        when = _window(paper, party=code.party) if code else None
        if code and when:
            series = paper.body, number["under"] or "", rest, (paper.type or "") if not code.kind else "", when
            found[series].append(((int(number["digits"]), number["last"]), paper))
    return found


_NUMBER = re.compile(r"(?:(?P<under>\d+)\.)?(?P<last>(?P<digits>\d+)[A-Za-z]?)(?=[-/])")


@cache
def _code_ending(rest: str) -> DocumentCode | None:
    """A code that ends in `rest`: what papers of a series have in common besides their number."""
    return parse_code(f"1{rest}")


def _window(paper: Dated, *, party: bool) -> str | None:
    """The time within which a series has each number once; None where it is not known."""
    day = date.fromordinal(paper.day)
    if not party:
        return str(day.year)
    if paper.body.startswith("body/tw"):
        return term_of(day)
    return str(day.year) if day.year % CONGRESS_YEARS else None


def _longest_rising(days: list[int]) -> Sequence[int]:
    """The places of a longest part of `days` that does not fall."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for place, day in enumerate(days):
        at = bisect_right(ends, day)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(day)
            last.append(place)
        else:
            ends[at], last[at] = day, place
    found = []
    place = last[-1] if last else -1
    while place >= 0:
        found.append(place)
        place = before[place]
    return found[::-1]
