"""The parts of a report that are each on one paper: `2. Nghị quyết số 68-NQ/TW` over its lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from graph.extraction.mentions import Mention
from graph.extraction.structure import rank_of_number
from graph.patterns import regex

OUTLINE_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđA-Z])"
"""The number of a heading or an item: `II`, `2.1`, `a`."""
_LEAD = regex(
    rf"[*#]*(?P<number>{OUTLINE_NUMBER}[.)/\-–]+ ?)?[-–+* ]*"
    r"(?P<about>(?:Về|Đối với|Riêng|Thực hiện|Kết quả thực hiện|Việc thực hiện|Ve|Doi voi|Thuc hien) )?"
)
"""What stands before the paper that a part is on."""
_HEADING = regex(rf"(?:^|(?<=\n))[*#]*(?P<number>{OUTLINE_NUMBER})[.)/\-–]+ ")


class ReportParts:
    """Which paper of one type the part of a report is on; `places` are those of that type among `mentions`, in order."""

    def __init__(self, mentions: Sequence[Mention], places: Sequence[int]) -> None:
        self.mentions = mentions
        self.places = places

    def around(self, index: int) -> int | None:
        """The paper that the part is on in which the mention at `index` stands: `2. Nghị quyết số 68-NQ/TW` above it, or
        `Về Nghị quyết số 68-NQ/TW: …` before it."""
        mention = self.mentions[index]
        if mention.flow is None:
            return None
        first = self._first.get((id(mention.flow), _line(mention)))
        if first is not None and first < index and (lead := self._lead(first)) and lead["about"]:
            return first
        over = bisect_left(self._over, (index,)) - 1
        if over < 0:
            return None
        place, last = self._over[over]
        titled = self.mentions[place]
        return place if titled.flow is mention.flow and mention.start < last else None

    @cached_property
    def _first(self) -> dict[tuple[int, int], int]:
        """The first of the papers of each line: only that can open it."""
        found: dict[tuple[int, int], int] = {}
        for place in self.places:
            found.setdefault((id(self.mentions[place].flow), _line(self.mentions[place])), place)
        return found

    def _lead(self, place: int) -> re.Match[str] | None:
        mention = self.mentions[place]
        if mention.flow is None:
            return None
        return _LEAD.fullmatch(mention.flow.text, _line(mention), mention.lead)

    @cached_property
    def _over(self) -> list[tuple[int, int]]:
        """The papers that stand in a line over their part, each with where that part ends."""
        found = []
        for place in self.places:
            mention, lead = self.mentions[place], self._lead(place)
            if mention.flow is None or lead is None or not (lead["number"] or lead["about"]):
                continue
            end = mention.flow.text.find("\n", mention.end)
            if end > 0 and mention.flow.text[end - 1] not in ".;,":
                found.append((place, _end_of_part(mention.flow.text, end, lead["number"])))
        return found


def _line(mention: Mention) -> int:
    """Where the line of `mention` begins in its flow."""
    return mention.flow.text.rfind("\n", 0, mention.start) + 1 if mention.flow else 0


def _end_of_part(text: str, start: int, number: str | None) -> int:
    """Where the next heading begins that is not below one with `number`."""
    rank = rank_of_number(number.rstrip(" .)/-–")) if number else 0
    ends = (
        one.start() for one in _HEADING.finditer(text, start) if number is None or rank_of_number(one["number"]) <= rank
    )
    return next(ends, len(text))
