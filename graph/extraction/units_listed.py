"""Units of administration listed by their names alone: `02 xã (Bản Bo, Nà Tăm)`, `các huyện Năm Căn, Phú Tân`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.extraction.organs import PLACE, PLACE_KINDS, unit_level
from graph.extraction.spelling import alternatives, spell
from graph.model import Place

_RANKS = ("branch", "commune", "district", "province")
_END = r"(?=[,.;:)†]| và | va | chưa| chua| chậm| đều| vẫn| không| ?$)"
_BEFORE = 40
"""Letters before a unit that tell whether it is one of a list."""
_ORGANS = r"đảng ủy|đảng uỷ|đảng bộ|chi bộ|ubnd|ủy ban nhân dân|uỷ ban nhân dân"


@cache
def _patterns(plain: bool) -> tuple[re.Pattern[str], ...]:
    kinds = alternatives([*PLACE_KINDS], plain=plain)
    return (
        re.compile(rf"(?P<kind>(?i:{kinds}))(?:{spell('(?: sau)?', plain=plain)} ?: ?| ?\(| )(?P<name>{PLACE}){_END}"),
        re.compile(rf"(?:, ?| {spell('và', plain=plain)} |; ?)(?:(?P<kind>{kinds}) )?(?P<name>{PLACE}){_END}"),
        re.compile(
            rf"(?:^|[(:;,]|\d|(?<!\w)(?i:{spell('các|còn|có|như|là|gồm|và|riêng|ngoài|trừ|nay', plain=plain)})) ?$"
        ),
        re.compile(rf"(?<!\w)(?P<kind>{kinds}) [^,;:()]{{1,30}}, ?$"),
        re.compile(
            rf"(?i)(?:\d|(?<!\w){spell('các|một số|vài', plain=plain)}) (?P<organ>{spell(_ORGANS, plain=plain)})?"
            rf" ?(?P<kind>{kinds})(?: {spell('đều|vẫn|hiện|còn|mới|này|đến nay', plain=plain)})* $"
        ),
        re.compile(rf"(?P<name>{PLACE}){_END}"),
    )


def units_listed(text: str, start: int, end: int, *, plain: bool) -> Iterator[tuple[range, list[str]]]:
    """Lists of units in `text[start:end]`: where each stands, and the names with their kinds: `xã Bản Bo`.

    The unit above another one (`thôn A, xã B`) and one that only tells whose something is are none.
    """
    unit, following, opens, below, _, _ = _patterns(plain)
    reach = start
    for match in unit.finditer(text, start, end):
        before = text[max(start, match.start() - _BEFORE) : match.start()]
        lower = below.search(before)
        if match.start() < reach or not opens.search(before) or (lower and stands_above(match["kind"], lower["kind"])):
            continue
        names, reach = _with_following(text, match, match["kind"].lower(), following, end)
        yield range(match.start(), reach), names


def units_of_kind(text: str, start: int, end: int, last: int, *, plain: bool) -> list[str]:
    """The units named alone in a list that begins at `end`, of a kind that the clause up to `start` ends with:
    `Còn 02 xã chưa … : Bản Bo, Nà Tăm`."""
    *_, head, name = _patterns(plain)
    following = _patterns(plain)[1]
    kind = head.search(text, max(0, start - _BEFORE), start)
    first = name.match(text, end, last)
    if kind is None or first is None:
        return []
    organ = kind["organ"]
    called = f"{organ[:1].upper()}{organ[1:]} {kind['kind'].lower()}" if organ else kind["kind"].lower()
    return _with_following(text, first, called, following, last)[0]


def _with_following(
    text: str, first: re.Match[str], kind: str, following: re.Pattern[str], end: int
) -> tuple[list[str], int]:
    """The first unit and those listed behind it, and where the list ends."""
    names, reach = [f"{kind} {first['name']}"], first.end()
    while more := following.match(text, reach, end):
        names.append(f"{more['kind'] or kind} {more['name']}")
        reach = more.end()
    return names, reach


def stands_above(kind: str | None, other: str | None) -> bool:
    """Whether a unit of the first kind is above one of the second, as its address tells: `thôn A, xã B`."""
    first, second = (unit_level(Place((one or "").lower(), "")) for one in (kind, other))
    return first in _RANKS and second in _RANKS and _RANKS.index(first) > _RANKS.index(second)
