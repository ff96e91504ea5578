"""What a text says of dates that cannot be right. It is told, never mended: both readings stay as they are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from graph.extraction.dates import date_pattern, read_date
from graph.folding import fold
from graph.model import Citation, Claims
from graph.patterns import regex

DoubtKind = Literal["impossible_date", "conflicting_date", "other_year"]
_DATE = regex(date_pattern(plain=True))


@dataclass(frozen=True, slots=True)
class Doubt:
    """A date that no calendar has, one that another mention states differently, one outside the symbol's year.

    `text` is the mention as printed, `other` the mention before it that differs; `start` is None in the header.
    """

    kind: DoubtKind
    text: str
    start: int | None
    other: str | None = None


def doubts(claims: Claims) -> Iterator[Doubt]:
    """The doubts of one source: of its header first, then in the order of its citations."""
    header = claims.header
    if header.impossible_date:
        yield Doubt("impossible_date", header.impossible_date, None)
    if header.code and header.code.year and header.date and header.date.year != header.code.year:
        yield Doubt("other_year", f"{header.code} ({header.date:%d/%m/%Y})", None)
    before: dict[tuple[str | None, str], list[Citation]] = {}
    for citation in claims.citations:
        if citation.code is None or not citation.code.body:
            continue
        text = " ".join(citation.text.split())
        if citation.date is None:
            if citation.partial_date is None and _impossible(text):
                yield Doubt("impossible_date", text, citation.span.start)
            continue
        if citation.code.year and citation.code.year != citation.date.year:
            yield Doubt("other_year", text, citation.span.start)
        same = before.setdefault((citation.type, str(citation.code)), [])
        if all(one.date != citation.date for one in same):
            for one in same:
                if one.date and _mistyped(one.date, citation.date, bool(citation.code.year)):
                    yield Doubt("conflicting_date", text, citation.span.start, " ".join(one.text.split()))
                    break
            same.append(citation)


def _impossible(text: str) -> bool:
    match = _DATE.search(fold(text))
    return match is not None and read_date(match, match.end()).impossible


def _mistyped(one: date, other: date, yearly: bool) -> bool:
    """Whether two days under one number are one day typed twice, not two documents.

    A number with its year is one document. Else numbers begin anew with each term, and a body may keep a series
    for each subject: only where two of day, month and year agree, or day and month are changed about, is it a slip.
    """
    agree = (one.day == other.day) + (one.month == other.month) + (one.year == other.year)
    swapped = one.year == other.year and (one.day, one.month) == (other.month, other.day)
    return yearly or agree > 1 or swapped
