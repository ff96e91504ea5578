"""The days that a sentence tells of several papers in turn: `A và B lần lượt có hiệu lực từ ngày … và ngày …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from graph.extraction import fact_words as words
from graph.extraction.fact_sentence import FactSentence, Stated
from graph.extraction.mentions import Mention
from graph.extraction.spelling import either
from graph.model import FactName
from graph.patterns import regex

_TOLD = (
    r"(?:(?:được )?(?:kéo dài|gia hạn)(?: (?:thời (?:gian|hạn)|việc))?"
    r"|(?:hết|thôi|chấm dứt|không còn|có) hiệu lực|hết thời hạn|hết hạn)"
)
_SAYS = regex(either(_TOLD), re.IGNORECASE)
_PROLONGS = regex(either(r"(?:được )?(?:kéo dài|gia hạn)"), re.IGNORECASE)
_ENDS = regex(either(r"hết|thôi|chấm dứt|không"), re.IGNORECASE)
_IN_TURN = regex(
    either(
        rf"(?<!\w)(?:lần lượt|tương ứng)(?: là)?(?: (?:được|đã|sẽ|đều))*(?: {_TOLD}(?: (?:thi hành|thực hiện|áp dụng))*)?,?"
        r" (?:(?:kể )?từ|vào|(?:cho )?đến|tới|sang) (?=(?:hết )?(?:ngày|tháng|quý|năm|\d))"
    ),
    re.IGNORECASE,
)
"""`lần lượt từ ngày …`, `lần lượt có hiệu lực từ ngày …`, `tương ứng đến hết ngày …`."""
_SINCE = regex(either(r"(?:từ|vào) $"), re.IGNORECASE)
_NEXT_DAY = regex(
    either(
        r"[^,;.()\n]{4,32}?(?:[,;]|,? (?:và|rồi)) (?:(?:kể )?từ |vào |(?:cho )?(?:đến|tới) )?(?=(?:hết )?(?:ngày|tháng|quý|năm|\d))"
    ),
    re.IGNORECASE,
)
"""From a day to the next."""
_FAR = 80
"""So far before `lần lượt` it is told what happens on the days, in characters."""


class Turns(FactSentence):
    """What a sentence tells of several papers in turn."""

    def _in_turn(self) -> tuple[list[Stated], set[int | None], set[FactName]]:
        """What is told in turn; of which papers; and which facts those words may not tell of them otherwise. Where there
        are not as many days as papers nobody can say which day is whose."""
        told: list[Stated] = []
        places: set[int | None] = set()
        facts: set[FactName] = set()
        for match in self._told_so(_IN_TURN):
            papers = self._papers_before(match.start())
            said = _SAYS.search(self.text, match.start(), match.end()) or self._said_before(match.start(), papers)
            if len(papers) < 2 or said is None:
                continue
            since = _SINCE.search(self.text, match.start(), match.end()) is not None
            days = list(self._days(match.end(), since=since))
            ends = _ENDS.match(said.group()) is not None
            fact: FactName = "effective_from" if since else "effective_to"
            fact = "extended_to" if _PROLONGS.match(said.group()) else "ended" if ends else fact
            before = timedelta(days=1 if since and ends else 0)
            places |= {self.numbers[id(one)] for one in papers}
            facts.add(fact)
            governs = words.RESTS_ON.search(self.text, self._just(papers[0].lead), papers[0].lead)
            unsaid = governs or any(one.part for one in papers) or self._only_wished(match.start())
            if unsaid or len(days) != len(papers):
                continue
            told += (
                (match.start(), self.numbers[id(one)], fact, (day - before).isoformat())
                for one, day in zip(papers, days, strict=True)
            )
        return told, places, facts

    def _papers_before(self, position: int) -> list[Mention]:
        """The papers of the last list before `position`, no further than what is said of them."""
        return self._last_joined([one for one in self._before(position) if one.end <= position])

    def _said_before(self, position: int, papers: list[Mention]) -> re.Match[str] | None:
        """What happens on the days, told right before `lần lượt` at `position` or right before its papers."""
        near = max(self._near(position), papers[-1].core if papers else 0)
        behind = [*_SAYS.finditer(self.text, near, position)]
        lead = papers[0].lead if papers else position
        before = [*_SAYS.finditer(self.text, max(self.sentence.start, lead - _FAR), lead)]
        return next(reversed(behind), None) or next(
            (one for one in reversed(before) if _PROLONGS.match(one.group())), None
        )

    def _days(self, position: int, *, since: bool) -> Iterator[date]:
        """The days that are told one behind the other from `position` on."""
        end: int | None = position
        while end is not None and (day := self._day(end) if since else self._last_day(end)):
            yield day
            behind = _NEXT_DAY.match(self.text, end, self.sentence.end)
            end = behind.end() if behind else None
