"""Units of administration listed by their names alone: `02 xã (Bản Bo, Nà Tăm)`, `các huyện Năm Căn, Phú Tân`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from graph.extraction.organs import COMMITTEES, PLACE, PLACE_KINDS, unit_level
from graph.extraction.spelling import alternatives, spell
from graph.folding import UPPER
from graph.model import Place
from graph.patterns import regex

_RANKS = ("branch", "commune", "district", "province")
_END = r"(?=[,.;:)†]| \(| và | va | chưa| chua| chậm| đều| vẫn| không| đã| da | (?:(?:tính|cho) )?(?:đến|tới) (?:nay|thời điểm|ngày|hết|cuối)| den nay| hiện| mới| còn| thì| cũng| lại| do (?:đến|chưa|tính)| vì| ?$)"
_BEFORE = 40
"""Letters before a unit that tell whether it is one of a list."""
_ORGANS = r"đảng ủy|đảng uỷ|đảng bộ|chi bộ|ubnd|ủy ban nhân dân|uỷ ban nhân dân"
_COMMITTEES = [name.lower() for name in COMMITTEES.values() if " " not in name.removesuffix(" ủy")]
"""Committees whose name tells the kind of the unit: `huyện ủy`."""


class _Patterns(NamedTuple):
    unit: re.Pattern[str]
    following: re.Pattern[str]
    opens: re.Pattern[str]
    """What stands before a unit of a list, and not before one that tells whose something is: `Nhân dân xã A`."""
    several: re.Pattern[str]
    """Another kind just before: of which the names of `các huyện ủy, thành ủy: A, B` are is not told."""
    below: re.Pattern[str]
    """A lower unit whose address goes on: `thôn A, `."""
    head: re.Pattern[str]
    """How many of a kind have not: `Còn 02 đảng bộ xã `."""
    name: re.Pattern[str]


@cache
def _patterns(plain: bool) -> _Patterns:
    kinds = alternatives([*PLACE_KINDS], plain=plain)
    committees = alternatives([*_COMMITTEES, *(one.replace("ủy", "uỷ") for one in _COMMITTEES)], plain=plain)

    def s(pattern: str) -> str:
        return spell(pattern, plain=plain)

    return _Patterns(
        unit=regex(
            rf"(?:(?<=\d )(?P<organ>(?i:{s(_ORGANS)})) )?(?P<kind>(?i:{kinds}|(?:{committees})(?! [{UPPER}])))(?:{s('(?: sau)?')} ?: ?| ?\(| (?:{s('là|gồm|như')}) | )(?P<name>{PLACE}){_END}"
        ),
        following=regex(rf"(?:, ?| {s('và')} |; ?)(?:(?P<kind>{kinds}) )?(?!T[PXT]\b)(?P<name>{PLACE}){_END}"),
        opens=regex(
            rf"(?:^|[(:;,]|\d|(?:^ ?|[.;:] )(?:[-–+*]|\(?[\da-zđ]{{1,2}}[.)])|(?<!\w)(?i:{s('(?<!của )(?<!tại )(?<!ở )(?<!với )(?<!cho )(?<!trừ )(?<!ngoài )các|còn|có|như|là|gồm|và|riêng|hiện|nay|thì|phê bình|nhắc nhở|nêu tên|trong đó|nhưng|song')})) {{0,4}}$"
        ),
        several=regex(rf"(?<!\w)(?i:{kinds}|{committees})(?: ?[,/]| {s('và')}| {s('hoặc')}) (?:{s('các')} )?$"),
        below=regex(rf"(?<!\w)(?P<kind>{kinds}) [^,;:()]{{1,30}}, ?$"),
        head=regex(
            rf"(?i)(?:(?P<above>{s(_ORGANS)}) )?(?:\d|(?<!\w){s('các|một số|vài')}) (?P<organ>{s(_ORGANS)})? ?(?P<kind>{kinds}|{committees})"
            rf"(?: {s('đều|vẫn|hiện|còn|mới|này|đến nay')})* $"
        ),
        name=regex(rf" ?:? ?(?P<name>{PLACE}){_END}"),
    )


def units_listed(text: str, start: int, end: int, *, plain: bool) -> Iterator[tuple[range, list[str]]]:
    """Lists of units in `text[start:end]`: where each stands, and the names with their kinds: `xã Bản Bo`.

    The unit above another one (`thôn A, xã B`), one that only tells whose something is, where or beside whom are none.
    """
    rules = _patterns(plain)
    reach = start
    for match in rules.unit.finditer(text, start, end):
        before = text[max(start, match.start() - _BEFORE) : match.start()]
        lower = rules.below.search(before)
        in_address = lower is not None and stands_above(match["kind"], lower["kind"])
        if match.start() < reach or in_address or not rules.opens.search(before) or rules.several.search(before):
            continue
        kind = _called(match["organ"], match["kind"])
        further = list(following(text, match.end(), end, plain=plain))
        reach = (further or [match])[-1].end()
        yield range(match.start(), reach), _named(kind, match, further)


def units_of_kind(text: str, start: int, end: int, last: int, *, plain: bool) -> list[str]:
    """The units named alone in a list that begins at `end`, of a kind that the clause up to `start` ends with:
    `Còn 02 xã chưa … : Bản Bo, Nà Tăm`."""
    rules = _patterns(plain)
    kind = rules.head.search(text, max(0, start - _BEFORE), start)
    first = rules.name.match(text, end, last)
    if kind is None or first is None or rules.several.search(text, max(0, start - _BEFORE), kind.start("kind")):
        return []
    return _named(
        _called(kind["organ"] or kind["above"], kind["kind"]), first, following(text, first.end(), last, plain=plain)
    )


def following(text: str, start: int, end: int, *, plain: bool) -> Iterator[re.Match[str]]:
    """The units listed from `start` on behind one that is read: `, Nà Tăm và xã Giang Ma`."""
    while more := _patterns(plain).following.match(text, start, end):
        yield more
        start = more.end()


def stands_above(kind: str | None, other: str | None) -> bool:
    """Whether a unit of the first kind is above one of the second, as its address tells: `thôn A, xã B`."""
    first, second = (unit_level(Place((one or "").lower(), "")) for one in (kind, other))
    return first in _RANKS and second in _RANKS and _RANKS.index(first) > _RANKS.index(second)


def _called(organ: str | None, kind: str) -> str:
    """What one of a list is called before its name: `Đảng ủy xã`, where the organ is named with the kind of unit."""
    if organ and organ.lower() == "ubnd":
        organ = "Ủy ban nhân dân"
    name = f"{organ} {kind.lower()}" if organ else kind.lower()
    return name[:1].upper() + name[1:] if organ or name.endswith((" ủy", " uỷ", " uy")) else name


def _named(kind: str, first: re.Match[str], further: Iterable[re.Match[str]]) -> list[str]:
    return [
        f"{kind} {_without_kind(kind, first['name'])}",
        *(f"{one['kind'] or kind} {_without_kind(kind, one['name'])}" for one in further),
    ]


def _without_kind(kind: str, name: str) -> str:
    """`3/12 xã chưa … (Xã A Roàng, Xã Hồng Hạ)`: the name alone."""
    before, _, rest = name.partition(" ")
    return rest if rest and before.lower() == kind.rpartition(" ")[2].lower() else name
