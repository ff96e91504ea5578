"""What a sentence says has ended, or ends on a day: `hết hiệu lực từ ngày …`, `không còn được áp dụng`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from graph.extraction import fact_words as words
from graph.extraction.dates import read_date
from graph.extraction.fact_sentence import FactSentence, Stated, date_told, day_at, without_organ
from graph.extraction.mentions import Mention
from graph.extraction.relation_words import ALL_OF_SO_MANY, BY_FIRST, FOLLOWING, count_of
from graph.extraction.terms_of_force import end_on, first_of, last_day
from graph.folding import fold
from graph.model import SELF, FactName
from graph.patterns import regex

_ARTICLE = regex(r"(?i)(?:điều|dieu) \d")
_NAMED = 12
"""So many papers before what is said to have ended are looked at."""


class Ends(FactSentence):
    """The ends that a sentence tells of papers."""

    def _is_some_day(self, before: str) -> bool:
        """Whether what ends will end, the words `before` being told; in an article of a paper it is ruled so."""
        return before.endswith(("sẽ ", "se ")) and not _ARTICLE.match(self.text, self.sentence.paragraph)

    def _ended(self) -> Iterator[Stated]:
        """What is said to have ended, or to end on a day."""
        for match in self._all("ended"):
            if match["when"] is None and (told := self._since_just_before(match.start())):
                yield from self._over_on(told[0], told[1] - timedelta(days=1))
                continue
            boxed = self._day_in_bracket(match.end()) if match["when"] is None else None
            if boxed:
                yield from self._over_on(match.start(), boxed)
                continue
            first = self._day(match.end()) if match["when"] else None
            if match["when"] and first is None and "ap dung" in fold(match.group()):
                first = first_of(self.text, match.end())  # `không còn được áp dụng từ tháng 7/2024`
            if first and self._depends(match.end()):
                continue  # `… từ ngày 01/7/2025 nếu không được gia hạn`
            if match["when"] is None and (then := self._ended_then(match)) is not None:
                yield from then
                continue
            before = self.text[max(self.sentence.start, match.start() - 340) : match.start()]
            some_day = first is None and self._is_some_day(before)  # `… sẽ hết hiệu lực trong năm tới`
            if (
                some_day
                or words.NOT_OVER.search(before[-16:])
                or self._only_then(match, before, dated=first is not None)
            ):
                continue
            since = self._since_then()
            following = self._following(match)
            counted = words.COUNTED_OVER.search(before)
            if (
                first is None
                and since
                and (following or counted or (self.inside and self.inside[0].start <= match.start()))
            ):
                first = self._day(since.end())  # `Từ ngày 01/7/2025, Quy chế số … hết hiệu lực`
            first = first or self._since_before_paper(match.start())
            programme = self._programme_over(match.start()) if match["over"] else None
            if (first is None and not counted and words.PASSIVELY.match(match.group())) or (
                match["over"] and not (self._use_of(match.start()) or (first and programme))
            ):
                continue  # `Hoạt động theo Quyết định số … kết thúc từ ngày …`
            if (
                not counted
                and words.ENDS_ANOTHER.match(match.group())
                and any(one.lead - match.end() < 10 for one in self.inside[bisect_left(self.starts, match.end()) :][:1])
            ):
                continue  # `Kết luận A chấm dứt hiệu lực của Chỉ thị B`
            dated = date_told(self.plain).match(self.text, match.end()) if counted and first else None
            namely = words.NAMELY.match(self.text, dated.end() if dated else match.end()) if counted else None
            over = (first - timedelta(days=1)).isoformat() if first and (dated or since) else None
            for listed in self._items(namely.end()) if namely else ():
                yield match.start(), listed, "ended", over
            if (
                self._is_of_what_is_done(match.start())
                or self._is_of_a_part(match.start())
                or words.ANNOUNCES.search(before)
                or (not following and self._is_basis(match.start()))
            ):
                continue
            if match["on"] and first and not self._is_told_on(match, first):
                continue  # `hết hiệu lực vào ngày 15/7/2027`: whether that day still counts is open
            last_day = (
                self._ends_on(match, first) if first and match["on"] else first - timedelta(days=1) if first else None
            )
            if first is None and (until := self._until_told(match)):
                first = last_day = until
            value = last_day.isoformat() if last_day else None
            after = words.AFTER.match(self.text, match.end())
            if after and (last := self._day(after.end())):
                first, value = last, last.isoformat()
            for ended in following or self._of_whom_ended(match, programme, dated=first is not None):
                fact: FactName = "effective_to" if ended == SELF and value else "ended"
                yield match.start(), ended, fact, value or self._boxed_behind(ended)

    def _until_told(self, match: re.Match[str]) -> date | None:
        """The last day that is told of what ends by `match`, which tells none itself."""
        if term := words.TERM_TOLD.match(self.text, match.start(), self.sentence.end):
            day = self._day(term.end())
            return (end_on(day) or day) if day else None
        at_end = words.AT_THE_END.match(self.text, match.end())
        return self._last_day(at_end.end()) if at_end else self._at_last()

    def _heads_unnamed(self, place: int | None, position: int) -> bool:
        """`Các văn bản hướng dẫn A (B, C) đã hết hiệu lực`: not A, which only tells of what they are."""
        behind = bisect_left(self.starts, position)
        named = (one for one in self.inside[max(0, behind - _NAMED) : behind] if self.numbers[id(one)] == place)
        return any(words.OF_UNNAMED.search(self.text, self._near(one.lead), one.lead) for one in named)

    def _of_whom_ended(self, match: re.Match[str], programme: Mention | None, *, dated: bool) -> list[int | None]:
        """The papers that are said to have ended, by `match`, or to end on a day that is told (`dated`)."""
        position = match.start()
        place = self.numbers[id(programme)] if programme else self._subject(position, of_itself=dated)
        if place in self.ended_by and words.NO_LONGER.search(self.text, self._just(position), position):
            place = self.ended_by[place]
        told = (
            self._all_of_them(position) or self._of_its_row(position) or (self._of_its_item(position) if dated else [])
        )
        if told or (len(self.inside) > 1 and self._is_cell(position)):
            return told  # where a row names a part, it is of that
        named = [place] if self._in_bracket(position) else self._listed(place)
        named = [one for one in named if not self._heads_unnamed(one, position)]
        return [one for one in named if dated or not self._by_the_first(one)]

    def _boxed_behind(self, place: int | None) -> str | None:
        """`Hết hiệu lực: Quyết định A (kể từ 01/8/2014), Quyết định B (…)`: the last day of the paper at `place`."""
        at = self._first_named.get(place)
        paper = self.inside[at] if at is not None else None
        since = words.BOXED_SINCE.match(self.text, max(paper.core, paper.tail)) if paper else None
        first = self._day(since.end()) if since else None
        return (first - timedelta(days=1)).isoformat() if first else None

    def _by_the_first(self, place: int | None) -> bool:
        """`Theo Điều 3 A, B hết hiệu lực`: whether the paper with which the sentence begins did it, which is a repeal."""
        if not self.inside or place is None:
            return False
        first = self.inside[0]
        opens = BY_FIRST.fullmatch(self.text, self.sentence.start, first.lead) is not None
        return opens and self.changed_by.get(place) == self.numbers[id(first)]

    def _ended_by(self, mention: Mention) -> Iterator[Stated]:
        """`Quyết định A bị bãi bỏ bởi B kể từ ngày …`, `A được B thay thế kể từ ngày …`: the last day of A, told behind
        `mention`, which is B."""
        if self.text.endswith(words.ENDS_WITH_BY, 0, mention.lead):
            before, then = words.ENDED_BY, words.BEHIND
        else:
            before, then = words.BY_ANOTHER, words.ENDED_SINCE
        done = before.search(self.text, self._just(mention.lead), mention.lead)
        if done is None:
            return
        behind = without_organ(self.text[max(mention.core, mention.tail) : self.sentence.end])
        since = then.match(behind)
        first = day_at(behind, since.end(), plain=self.plain) if since else None
        if first and not self._only_wished(done.start()):
            for one in self._listed(self._subject(done.start(), of_itself=False)):
                if one is not None and one != SELF:
                    yield done.start(), one, "ended", (first - timedelta(days=1)).isoformat()

    def _of_its_item(self, position: int) -> list[int | None]:
        """`1. Quyết định A về quản lý chợ. Được thay thế bằng Quyết định B. Hết hiệu lực từ ngày …`: A, of which alone the item
        begins, where nothing but what ended it stands between."""
        if self.inside or not words.ENDS_ITEM_OF.fullmatch(self.text, self.sentence.start, position):
            return []
        place = bisect_left(self.reading.starts, self.sentence.paragraph)
        here = bisect_left(self.reading.starts, self.sentence.start)
        if not place < here <= place + 2:
            return []
        head, *between = self.reading.sentences[place:here]
        paper = next(iter(self.reading.within(head)), None)
        if paper is None or paper.kind != "full" or paper.part or paper.lead == head.start:
            return []
        behind = self.text[max(paper.core, paper.tail) : head.end].lstrip(" .")
        told = [behind] * bool(behind) + [self.text[one.start : one.end] for one in between]
        heads = words.LEAD.fullmatch(self.text, head.start, paper.lead)
        return [self.numbers[id(paper)]] if heads and all(map(words.WAS_ENDED.match, told)) else []

    def _all_of_them(self, position: int) -> list[int | None]:
        """`… A sửa đổi B. Cả hai đều hết hiệu lực từ ngày …`: A and B, if so many are named before in the sentence, or in
        the one before it."""
        all_these = ALL_OF_SO_MANY.search(self.text, self._near(position), position)
        if all_these is None:
            return []
        named = [one for one in self.inside if one.end <= all_these.start()]
        place = bisect_left(self.reading.starts, self.sentence.start)
        named = named or (self.reading.within(self.reading.sentences[place - 1]) if place else [])
        different = {str(one.code): one for one in reversed(named) if one.kind == "full"}
        return [self.numbers[id(one)] for one in different.values()] if len(different) == count_of(all_these) else []

    def _ended_then(self, match: re.Match[str]) -> Iterable[Stated] | None:
        """What has ended on a day that is told before, after a term, or with another paper, which tells nothing; None where
        `match` says nothing like that."""
        if words.THAT_DAY.match(self.text, match.end()) or self._from_that_day(match.start()):
            return self._ended_on_that_day(match.start())
        if term := words.AFTER_A_TERM.match(self.text, match.end()):
            return self._after_a_term(match.start(), term)
        if first := self._first_day_of_another(match.end()):
            return self._over_on(match.start(), first - timedelta(days=1))
        return () if self._ends_with_another(match) else None

    def _only_then(self, match: re.Match[str], before: str, *, dated: bool) -> bool:
        """Whether `before` an end, told as `match`, it stands when that would be: `đến khi Luật số … hết hiệu lực`, `Khi Nghị
        định A hết hiệu lực, Thông tư B đương nhiên không còn được áp dụng`."""
        if not dated and words.WHEN_OVER.match(self.text, self.sentence.start, match.start()):
            return True
        return not match["when"] and bool(words.CONDITION.search(before[-200:]) or words.UNTIL_THEN.search(before))

    def _since_just_before(self, position: int) -> tuple[int, date] | None:
        """Where `từ ngày …` begins that ends at `position`, or `sau ngày …`, and the first day without force."""
        since = words.SINCE_BEFORE.search(self.text, max(self.sentence.start + 1, position - 40), position)
        dated = date_told(self.plain).match(self.text, since.end()) if since else None
        if since is None or dated is None or self.text[dated.end() : position].strip(" ,"):
            return None
        first = read_date(dated, dated.end()).day
        if first and since.group().lower().endswith("sau "):
            first += timedelta(days=1)
        return (since.start(), first) if first else None

    def _since_before_paper(self, position: int) -> date | None:
        """`…; từ ngày 01/7/2025, Quy chế này không còn giá trị`, said at `position`: the day with which its clause begins."""
        told = next((one for one in map(self._since_just_before, self._row_before(position)) if one), None)
        return told[1] if told and self.text[: told[0]].rstrip().endswith((",", ";", ":")) else None

    def _row_before(self, position: int) -> Iterator[int]:
        """Where the papers begin that stand joined before `position`, the nearest first: `A, B và C hết hiệu lực`."""
        following = None
        for paper in self._nearest_first(position):
            if following and not words.JOINS.fullmatch(self.text, max(paper.core, paper.tail), following.lead):
                return
            yield paper.lead
            following = paper

    def _day_in_bracket(self, position: int) -> date | None:
        """`hết hiệu lực (31/12/2020)`: the last day, where a bracket behind tells nothing but a day that can be one."""
        boxed = words.BOXED_DAY.match(self.text, position, self.sentence.end)
        day = self._day(boxed.end()) if boxed else None
        return end_on(day) if day else None

    def _over_on(self, position: int, last: date) -> Iterator[Stated]:
        """`Sau khi Nghị quyết số … hết hiệu lực (31/12/2020), …`, `Nghị quyết số … từ ngày 01/01/2021 không còn hiệu lực`."""
        place = self._subject(position, of_itself=False)
        for ended in self._listed(place) if place is not None else ():
            yield position, ended, "ended", last.isoformat()

    def _first_day_of_another(self, position: int) -> date | None:
        """`hết hiệu lực kể từ ngày Luật B có hiệu lực (01/4/2025)`, its words behind the end beginning at `position`: that day."""
        then = words.SINCE_ANOTHER.match(self.text, position)
        place = bisect_left(self.starts, position)
        other = self.inside[place] if then and place < len(self.inside) else None
        takes = words.TAKES_EFFECT_ON.match(self.text, max(other.core, other.tail)) if other else None
        near = other is not None and other.lead - position < words.JUST
        return self._day(takes.end()) if takes and near else None

    def _at_last(self) -> date | None:
        """The last day with which a sentence begins: `Đến hết năm 2025, …`, `Sau ngày 30/6/2025, Quy định số …`."""
        at_last = words.AT_LAST.match(self.text, self.sentence.start)
        past = words.PAST.match(self.text, self.sentence.start)
        if past and self.inside and words.PAST_THAT.fullmatch(self.text, past.end(), self.inside[0].lead):
            at_last = past
        return self._last_day(at_last.end()) if at_last else None

    def _ends_on(self, match: re.Match[str], day: date) -> date | None:
        """The last day of what `hết hiệu lực ngày …`; the day is the first without force in a list, or of what is replaced."""
        if match["late"]:  # `vào cuối ngày 31/12/2015`
            return day
        if match["hour"]:  # `vào lúc 17 giờ ngày 15/9/2024`
            return day if int(re.split(r"\D", match["hour"])[0]) else day - timedelta(days=1)
        dated = date_told(self.plain).match(self.text, match.end())
        replaced = dated and words.REPLACED.match(self.text, dated.end())
        if words.TERM_OVER.match(match.group()):  # `hết thời hạn thực hiện ngày 31/12/2021`
            return end_on(day) or day
        listed = self.text.endswith(": ", 0, match.start())
        return day - timedelta(days=1) if replaced or listed else end_on(day)

    def _is_told_on(self, match: re.Match[str], day: date) -> bool:
        """Whether `hết hiệu lực ngày …` tells the last day, or at least that it is past."""
        past = words.IS_PAST.match(match.group()) or (self.header.date is not None and day < self.header.date)
        return bool(past) or self._ends_on(match, day) is not None

    def _ends_with_another(self, match: re.Match[str]) -> bool:
        """Whether what ends does so when another paper takes effect, which is a repeal, or once something has come."""
        then = words.THEN.match(self.text, self.sentence.start, match.start())
        return (
            words.SINCE_ANOTHER.match(self.text, match.end()) is not None
            # `Khi Thông tư này có hiệu lực, A và B không còn hiệu lực`; of a clause behind a semicolon nobody tells who ends it
            or (then is not None and self.text.find("; ", then.end(), match.start()) < 0)
            # `Nghị định A có hiệu lực thì Nghị định B hết hiệu lực`
            or words.IN_FORCE_THEN.search(self.text, self._near(match.start()), match.start()) is not None
            # `… và hết hiệu lực khi có quy định mới`
            or self._ends_once(match)
        )

    def _ends_once(self, match: re.Match[str]) -> bool:
        """`hết hiệu lực khi có quy định mới`, `… khi Nghị định B có hiệu lực`; `đã hết hiệu lực khi hợp nhất` is past."""
        once = words.ONCE.match(self.text, match.end())
        if once is None:
            return False
        reach = min(once.end() + words.JUST, self.sentence.end)
        clause = self.text.find(";", once.end(), reach)
        named = self._first_behind(once.end()) < (clause if clause >= 0 else reach)
        return named or words.IS_PAST.match(match.group()) is None

    def _from_that_day(self, position: int) -> bool:
        """Whether what ends at `position` does so on the day told before: `…; kể từ ngày đó, A hết hiệu lực`."""
        row = self._row_before(position)
        return any(words.FROM_THAT_DAY.search(self.text, self._just(lead), lead) for lead in row)

    def _ended_on_that_day(self, position: int) -> Iterator[Stated]:
        """`Quyết định này có hiệu lực từ ngày …; Quyết định số … hết hiệu lực kể từ ngày này`: the day told before the paper."""
        ended = [one for one in self._listed(self._subject(position, of_itself=False)) if one is not None]
        if not ended:
            return
        first = self._day_of_force(min(self.inside[self._first_named[one]].lead for one in ended))
        for one in ended if first else ():
            yield position, one, "ended", (first - timedelta(days=1)).isoformat() if first else None

    def _day_of_force(self, position: int) -> date | None:
        """The day told last before `position`, before others one on which a paper begins to apply; in the sentence before
        only such a one."""
        place = bisect_left(self.reading.starts, self.sentence.start)
        before = self.reading.sentences[place - 1] if place else None
        for start, end in ((self.sentence.start, position), *(((before.start, before.end),) if before else ())):
            told = list(date_told(self.plain).finditer(self.text, start, end))
            begun = [one for one in told if words.FORCE_FROM.search(self.text, start, one.start())]
            if told and (begun or end == position):
                day = (begun or told)[-1]
                return read_date(day, day.end()).day
        return None

    def _after_a_term(self, position: int, term: re.Match[str]) -> Iterator[Stated]:
        """`hết hiệu lực sau 02 năm kể từ ngày …`, said at `position`: its last day."""
        place = self._subject(position)
        signed = next((one.day for one in self.inside if self.numbers[id(one)] == place), None)
        since = signed if term["sign"] else self._day(term.end())
        last = last_day(since, term[1]) if since else None
        if (
            last
            and place is not None
            and not (self._depends(term.end()) or self._is_basis(position) or self._governed(position))
        ):
            yield position, place, "effective_to", last.isoformat()

    def _depends(self, position: int) -> bool:
        """Whether a condition stands behind the day at `position`: `…, nếu không được gia hạn`."""
        dated = date_told(self.plain).match(self.text, position)
        return dated is not None and words.UNLESS.match(self.text, dated.end()) is not None

    def _use_of(self, position: int) -> bool:
        """`Việc áp dụng Nghị quyết số … chấm dứt từ ngày …`, `Thời hạn của Nghị quyết số … đã kết thúc ngày …`: whether it is
        the use of the paper before that is over."""
        last = self._last_before(position)
        if last is None:
            return False
        is_past = self.text.endswith((" đã ", " da "), 0, position)
        rules = (words.USE_OF, words.TERM_OF) if is_past else (words.USE_OF,)
        return any(rule.search(self.text, self._near(last.lead), last.lead) for rule in rules)

    def _programme_over(self, position: int) -> Mention | None:
        """`Chương trình phối hợp (Chương trình số …) đã kết thúc vào ngày …`, `Kế hoạch A thực hiện Chỉ thị B đã kết thúc …`:
        the programme of which that is said at `position`."""
        last = self._last_before(position)
        if last and self._between_commas(last, position):
            last = self.inside[0]
        end = max(last.core, last.tail) if last else 0
        paper = self._carried_out_by(last) if last and last.type not in words.PERIODIC else last
        if paper is None or paper.type not in words.PERIODIC:
            return None
        plainly = (
            words.PLAINLY.fullmatch(without_organ(words.AS_IT_WAS.sub("", self.text[end:position])).strip(" )"))
            is not None
        )
        return paper if plainly and (self._begins_clause(paper) or self._in_apposition(paper)) else None

    def _following(self, match: re.Match[str]) -> list[int | None]:
        """The papers of a list that it is said of: `Từ ngày …, các văn bản sau hết hiệu lực: A; B`, or lines below."""
        opens = words.LEAD.fullmatch(self.text, self.sentence.start, match.start())
        over = words.OVER_LIST.fullmatch(self.text, self.sentence.start, match.start())
        if not (opens or over) and not FOLLOWING.search(self.text, self._near(match.start()), match.start()):
            return []
        dated = date_told(self.plain).match(self.text, match.end())
        colon = words.OPENS_LIST.match(self.text, dated.end() if dated else match.end(), self.sentence.end)
        return self._items(colon.end()) if colon else []
