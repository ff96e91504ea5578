"""Until when papers are prolonged."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from graph.extraction import fact_words as words
from graph.extraction.fact_sentence import FactSentence, Stated
from graph.extraction.mentions import Mention
from graph.extraction.relation_words import DENIED, FOR_IT


class Extensions(FactSentence):
    """What a sentence says that goes on until a day."""

    def _extensions(self, extending: list[re.Match[str]], extended: int | None) -> Iterator[Stated]:
        """Until when papers are prolonged by the words at `extending`; `extended` is what the document itself prolongs."""
        for match in extending:
            if until := self._last_day(match.end()):
                if below := self._extended_below(match):
                    yield from ((match.start(), one, "extended_to", until.isoformat()) for one in below)
                    continue
                named = [
                    m
                    for m in self._before(match.end())
                    if m.kind != "backref"
                    or (m.start > match.start() and not m.this and not m.part)
                    or (not m.this and self.text.endswith(words.POINTS_BACK, m.start, m.end))
                ]
                beside = (
                    not any(m.start > match.start() for m in named) and words.EXTENDS.fullmatch(match.group()) is None
                )
                if (
                    beside
                    or any(
                        one.search(self.text, self._near(match.start()), match.start())
                        for one in (DENIED, words.REFUSED, words.NEEDED)
                    )
                    or words.OF_ELSE.search(match.group())
                    or (words.GOES_ON_SO.match(match.group()) and self._is_rule_of_it(named, match.start()))
                    or (words.BY_WAY.match(match.group()) and not self._just_before(named, match.start()))
                    or self._time_of_else(named, match.start())
                    or self._is_of_others(named, match.start())
                    or (
                        named[-1:]
                        and named[-1].end <= match.start()
                        and not self._in_bracket(match.start())
                        and self._is_of_what_is_done(match.start())
                        and not words.TIME_OF_RULES.search(self.text, self._near(named[-1].lead), named[-1].lead)
                    )
                    or words.ASKED_FOR.search(self.text, self._near(match.start()), match.start())
                    or words.ASKED_BEHIND.match(self.text, match.end())
                    or words.REFUSED_BEHIND.match(self.text, match.end())
                    or self._is_for_others(named, match)
                    or (named and words.WITHIN.search(self.text, self._near(named[-1].start), named[-1].start))
                    or (named and words.BUT.search(self.text, named[-1].tail, match.start()))
                    or self._time_in_paper(match, named)
                ):
                    continue  # `Thông báo số … đồng ý kéo dài thời gian nghỉ hưu đến ngày …`: of something else
                goes_on = words.GOES_ON_SO.match(match.group())  # `Tiếp tục thực hiện … các chương trình đã ký`
                alone = self.numbers[id(self.below)] if self.below else None if goes_on else extended
                place = self._extended(match, named) if named else alone
                if behind := self._extended_behind(match.end()):
                    place = self.numbers[id(behind)]
                named = [one for one in self.inside if self.numbers[id(one)] == place]
                if any((one.part or self._in_part(one)) and not self._sets_its_time(one) for one in named):
                    continue  # `Kéo dài thời hạn áp dụng Điều 3 Nghị quyết A đến …`: not of the whole
                if place not in self.together:
                    yield from ((match.start(), one, "extended_to", until.isoformat()) for one in self._listed(place))
                    continue
                prior = max((one.start() for one in extending if one.end() <= match.start()), default=0)
                for one, day in self._days_of(place, match, until, prior):
                    yield match.start(), one, "extended_to", day.isoformat()

    def _is_for_others(self, named: list[Mention], match: re.Match[str]) -> bool:
        """Whether what `match` says is only asked for in the title of a submission, or agreed on to be put to who decides."""
        start = match.start()
        titled = any(one.type == "Tờ trình" and one.core <= start <= max(one.core, one.tail) for one in named)
        agreed = words.IN_PRINCIPLE.search(self.text, self._near(start), start)
        return titled or (
            agreed is not None and words.PUT_TO.match(self.text, match.end(), self.sentence.end) is not None
        )

    def _sets_its_time(self, paper: Mention) -> bool:
        """`Kéo dài thời gian thí điểm quy định tại Điều 3 Quyết định A`: whether its part only tells that time."""
        return words.TIME_SET_IN.search(self.text, self._just(paper.lead), paper.lead) is not None

    def _days_of(self, first: int | None, match: re.Match[str], until: date, prior: int) -> Iterator[tuple[int, date]]:
        """The paper at `first` and those that the sentence prolongs with it, with the day of each: `Kéo dài A và B đến hết
        năm 2026`, `Kéo dài A đến hết năm 2026 và B đến hết năm 2027`; `until` stands behind the words at `match`, those
        before which another was prolonged so at `prior`: `A được kéo dài đến …; B được kéo dài đến …`."""
        named = {self.numbers[id(one)]: one for one in reversed(self.inside)}
        start = named[first].start if first in named else 0
        behind = start >= match.start()
        for place in self.together[first]:
            paper = named.get(place)
            if paper and behind and paper.start < match.start():
                continue  # `Gia hạn A đến …, gia hạn B đến …`
            if paper and place != first and paper.core <= prior and start > prior:
                continue
            if paper is None or paper.start < match.end() or start >= match.end():
                yield place, until
            elif (to := words.TO_DAY_OF_IT.match(self.text, paper.tail)) and (day := self._last_day(to.end())):
                yield place, day

    def _extended_below(self, match: re.Match[str]) -> list[int | None]:
        """The papers of a list that goes on until a day told over it: `Kéo dài các Nghị quyết sau đến hết ngày …: A; B`, `Kéo
        dài thời gian thực hiện đến hết ngày … đối với:` and the lines below."""
        several = words.OF_SEVERAL.match(match.group())
        day = words.THEN_A_LIST.match(self.text, match.end())
        opens = words.OPENS_LIST if several else words.FOR_THE_LIST
        colon = opens.match(self.text, day.end(), self.sentence.end) if day else None
        return self._items(colon.end()) if colon else []

    def _just_before(self, named: list[Mention], position: int) -> bool:
        """Whether one of the papers stands right before `position`."""
        return any(m.tail <= position and not self.text[m.tail : position].strip() for m in named)

    def _is_of_others(self, named: list[Mention], position: int) -> bool:
        """`Các dự án theo Quyết định số … được gia hạn đến …`: what the last paper only governs goes on."""
        paper = next((one for one in reversed(named) if one.end <= position), None)
        if paper is None or words.OTHERS_UNDER.search(self.text, self._near(paper.lead), paper.lead) is None:
            return False
        return self.text[max(paper.core, paper.tail) : position].strip() in ("", "được", "duoc", "đã được", "da duoc")

    def _is_rule_of_it(self, named: list[Mention], position: int) -> bool:
        """`Phương án được duyệt theo Nghị định số … (sau đây gọi là …) được tiếp tục thực hiện đến …`: whether the last
        paper before `position` only rules what goes on, wherever it is named."""
        last = next((one for one in reversed(named) if one.end <= position), None)
        again = (one for one in named if last and str(one.code) == str(last.code) and one.end <= position)
        return any(words.RESTS_ON.search(self.text, self._near(one.lead), one.lead) for one in again)

    def _time_of_else(self, named: list[Mention], position: int) -> bool:
        """Whether what is prolonged at `position` is the time of something else, also of what the last paper provides for:
        `thời gian giải ngân vốn của Chương trình số … kéo dài đến hết ngày …`."""
        if words.TIME_OF_ELSE.search(self.text, self._near(position), position):
            return True
        paper = next((one for one in reversed(named) if one.end <= position), None)
        joined = words.PROVIDED_BY.search(self.text, self._near(paper.lead), paper.lead) if paper else None
        return (
            joined is not None and words.TIME_OF_ELSE.search(self.text, self._near(position), joined.end()) is not None
        )

    def _time_in_paper(self, match: re.Match[str], named: list[Mention]) -> bool:
        """`Nghị quyết A gia hạn thời gian hỗ trợ theo Nghị quyết B đến …`: whether A alone is left, which does it."""
        behind = [m for m in named if m.start >= match.start()]
        giver = next((m for m in reversed(named) if m.end <= match.start()), None)
        acts = giver is not None and not self.text[giver.core : match.start()].strip()
        acts = acts and words.ACTIVELY.match(match.group()) is not None and not words.AND_PAID.search(match.group())
        return acts and bool(behind) and all(words.BY.search(self.text, m.lead - 9, m.lead) for m in behind)

    def _bracketed(self, paper: Mention, match: re.Match[str]) -> bool:
        """`Gia hạn A (thời hạn cũ nêu tại B) đến hết ngày …`: B, within the words at `match`."""
        opened = self.text.rfind("(", match.start(), paper.lead)
        return opened > self.text.rfind(")", match.start(), paper.lead) and ")" in self.text[paper.end : match.end()]

    def _extended_behind(self, position: int) -> Mention | None:
        """`kéo dài thời gian thực hiện đến hết ngày … đối với A`: A, its day beginning at `position`."""
        place = bisect_left(self.starts, position)
        named = self.inside[place] if place < len(self.inside) else None
        return named if named and FOR_IT.fullmatch(self.text, position, named.lead) else None

    def _extended_by(self, match: re.Match[str], named: list[Mention]) -> Mention | None:
        """`A đã một lần được B kéo dài thời gian thực hiện đến …`: A."""
        giver = named[-1]
        acts = not self.text[giver.core : match.start()].strip()
        done = acts and words.LENGTHENED_BY.search(self.text, self._near(giver.lead), giver.lead)
        return named[-2] if done and len(named) > 1 else None

    def _extended(self, match: re.Match[str], named: list[Mention]) -> int | None:
        """What is said to be extended, not what says so: `A được kéo dài theo B đến hết ngày …`."""
        passive = words.IS_PROLONGED.search(self.text, self._just(match.start()), match.start())
        first = self._behind_semicolon(passive.start() if passive else match.start())
        if first and not any(match.start() < one.start < match.end() for one in named):
            return self.numbers[id(first)]
        told = words.EXTENDED.search(self.text, self._near(match.start()), match.start()) or words.GOES_ON.match(
            match.group()
        )
        if told and (before := [m for m in named if m.end <= match.start()]):
            named = before
        elif words.ACTIVELY.match(match.group()) and not self.text[named[-1].core : match.start()].strip():
            # `A hết hạn, Hội đồng nhân dân tỉnh đã thông qua B gia hạn đến …`: A, if it is the one that B can be on
            alike = {self.numbers[id(m)] for m in named[:-1] if m.type == named[-1].type}
            issued = words.PASSES.search(self.text, self._just(named[-1].lead), named[-1].lead)
            if issued:
                return alike.pop() if len(alike) == 1 else None
        if words.ACTIVELY.match(match.group()) and (done := self._extended_by(match, named)):
            return self.numbers[id(done)]
        behind = [m for m in named if m.start >= match.start()]
        recalled = [m for m in behind if self._bracketed(m, match)]
        named = [m for m in named if m not in recalled] or named
        named = [m for m in named if not self._by_the_way(m, match.start())] or named
        named = [m for m in named if not any(one.core <= m.start < one.tail for one in behind)]
        ruled: list[Mention] = []
        for place, one in enumerate(named):
            beside = ruled and ruled[-1] is named[place - 1] and one.start > match.start()
            joined = beside and words.AND_ONE.fullmatch(self.text, max(ruled[-1].core, ruled[-1].tail), one.lead)
            if joined or words.BY.search(self.text, max(self.sentence.start, one.lead - 9), one.lead):
                ruled.append(one)  # `Kéo dài A đã được sửa đổi theo B và C đến ngày …`: B and C
        if ruled and words.AND_PAID.search(match.group()):
            return self.numbers[id(ruled[-1])]
        named = [m for m in named if m not in ruled] or named
        return self.numbers[id(named[-1])]
