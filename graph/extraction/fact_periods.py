"""What period a paper is for, by its title or by the sentence that names it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import accumulate

from graph.extraction import fact_words as words
from graph.extraction.fact_sentence import FactSentence, Stated
from graph.extraction.mentions import Mention
from graph.extraction.periods import period_of, time_behind, time_told
from graph.folding import fold
from graph.model import SELF
from graph.vocabulary import type_named


class Periods(FactSentence):
    """The periods that a sentence tells of papers."""

    def periods(self) -> Iterator[Stated]:
        """What period a document is for; where titles stand in each other, the innermost is meant."""
        taken: set[int] = set()
        own = self.header.period
        cores = [mention.core for mention in self.inside]
        tails = list(accumulate((mention.tail for mention in self.inside), max))
        for mention in reversed(self.inside):
            if lasting := self._lasting(mention):
                taken.add(mention.tail)
                paper = self._of_whom(mention)
                self.lasting[paper] = tuple(map(str, lasting))
                yield mention.start, paper, "period", "/".join(self.lasting[paper])
                continue
            if self._is_itself(mention):
                period = period_of(self.text[mention.end : mention.end + 60].split(";")[0], self.header.type, None)
                if period and not taken:
                    taken.add(mention.tail)
                    yield mention.start, SELF, "period", f"{period[0]}/{period[1]}"
                continue
            reach = (
                240 if mention.type == "Quy chế" else 60
            )  # `Quy chế phối hợp giữa A và B trong …, nhiệm kỳ 2020 - 2025`
            behind_name = self.text[mention.end : min(mention.end + reach, self.sentence.end)] if mention.name else ""
            title = mention.title or re.split("[;.]", behind_name)[0]
            before = bisect_right(cores, mention.start)
            if mention.name and before and mention.start < tails[before - 1]:
                quoted = self.text.rfind("“", self.inside[before - 1].core, mention.start) >= 0
                if quoted or title.startswith(","):
                    continue  # `Chương trình A thực hiện Nghị quyết Đại hội B, giai đoạn …`: of the first
            if mention.name and words.THEN_NEXT.match(title):
                continue  # `kết quả thực hiện Nghị quyết Đại hội lần thứ XX, phương hướng nhiệm kỳ 2020 - 2025`: of the next
            title = title or self._bare_period(mention) or self._title_behind_bracket(mention)
            behind = words.FOR.match(self.text, max(mention.tail, mention.core), self.sentence.end)
            only_by_it = (
                behind
                and behind["drawn_up"]
                and words.BY_WHICH.search(self.text, self._near(mention.lead), mention.lead)
            )
            if not title and behind and not only_by_it and not self._of_the_new(mention, behind):
                title = self.text[behind.end() : behind.end() + 48]
            doing = self._carried_out_by(mention) if title and not mention.title else None
            of = doing or mention  # `Kế hoạch số … thực hiện Nghị quyết số … giai đoạn 2021 - 2025`: that of the plan
            year = of.day.year if of.day else of.code.year if of.code else None
            period = period_of(title, of.type, year)
            titled = self.sentence.zone == "title" or str(mention.code) in (self.header.title or "")
            of_meeting = mention.type == "Nghị quyết" and title is not None and title.startswith(", ")
            if period == own and (mention.code or of_meeting) and titled:
                continue  # `Chương trình hành động thực hiện Chỉ thị … giai đoạn 2026 - 2030`: that of the programme
            if period and of.tail not in taken:
                taken.add(of.tail)
                own_time = behind and behind.group().startswith(",") and self._is_itself(self.inside[0])
                whose = SELF if own_time else self.numbers[id(of)]
                yield of.start, whose, "period", f"{period[0]}/{period[1]}"
        yield from self._own_periods()

    def _title_behind_bracket(self, mention: Mention) -> str:
        """`Đề án A (kèm theo Quyết định B) về … giai đoạn 2021 - 2025`: the title of A, up to the next paper."""
        boxed = words.BRACKETED.match(self.text, mention.core) if mention.code else None
        if boxed is None or not self.text.startswith((" về ", " ve "), boxed.end()):
            return ""
        place = bisect_right(self.starts, boxed.end())
        end = self.inside[place].lead if place < len(self.inside) else self.sentence.end
        return re.split("[;.]", self.text[boxed.end() : end])[0]

    def _own_periods(self) -> Iterator[Stated]:
        """The periods of the document itself, which its titles, its opening and its own sentences tell without naming a paper."""
        own_type = self.header.type or next(iter(self.header.types), None)
        told = time_told(self.text, self.sentence.start, self.sentence.end, own_type)
        if told and self._is_own_period(told):
            yield self.sentence.start, SELF, "period", f"{told[0]}/{told[1]}"
        if self.header.period is None and (opening := self._period_of_opening()):
            yield self.sentence.start, SELF, "period", f"{opening[0]}/{opening[1]}"
        if self.sentence.zone == "title" and self.sentence.end == self.title_end and self.header.period:
            yield self.sentence.start, SELF, "period", f"{self.header.period[0]}/{self.header.period[1]}"

    def _of_the_new(self, mention: Mention, period: re.Match[str]) -> bool:
        """`nghị quyết mới thay thế Nghị quyết số … cho giai đoạn 2026 - 2030`: whether it is that of what takes its place."""
        replaced = words.IN_ITS_PLACE.search(self.text, self._near(mention.lead), mention.lead)
        return replaced is not None and re.search(r"(?<!\w)cho(?!\w)", period.group()) is not None

    def _lasting(self, mention: Mention) -> tuple[date, date] | None:
        """The days between which the sentence says that a plan is carried out: the document itself, or one that it names."""
        end = max(mention.core, mention.tail)
        opens = words.LEAD.fullmatch(self.text, self.sentence.start, mention.lead) is not None
        if mention.type not in words.PERIODIC and not (opens and words.HAS_A_TIME.match(self.text, end)):
            return None
        if self.text.endswith(words.ALL_ALONG, 0, end + 1):
            return None  # `A thay thế B, vốn được thực hiện từ năm 2016 đến năm 2020`: of B
        doing = self._carried_out_by(mention)
        if doing and doing.type in words.PERIODIC:
            return None  # `Kế hoạch A thực hiện Đề án B; thời gian thực hiện từ … đến …`: that of A
        told = time_behind(self.text, end, self.sentence.end)
        if told is None and (order := self._order_of(mention)):
            end = max(order.core, order.tail)
            told = time_behind(self.text, end, self.sentence.end) or time_behind(self.text, order.core, end)
        another = mention.this and self.header.type is not None and mention.type not in self.header.types
        if told is None or another or mention.kind not in ("full", "backref"):
            return None
        return None if self._only_wished(mention.start) or self._is_of_what_is_done(end) else told

    def _of_whom(self, plan: Mention) -> int | None:
        """Whose time is told behind `plan`: its own, or that of what has taken its place: `Kế hoạch này thay thế Kế hoạch B, thực
        hiện từ ngày … đến ngày …`."""
        behind = max(plan.core, plan.tail) + len(", ")
        if self.text.startswith(words.ALL_ALONG, behind - 1):
            return self.numbers[id(plan)]
        apart = self.text.startswith(", ", behind - 2)
        itself = apart and self._is_itself(self.inside[0])  # `Kế hoạch này nhằm cụ thể hóa A và B, thực hiện từ …`
        if itself or self._is_itself(plan) or (apart and self._goes_on(behind)):
            return SELF
        return self._changing(self.numbers[id(plan)], behind)

    def _order_of(self, plan: Mention) -> Mention | None:
        """`Kế hoạch A thực hiện Nghị quyết B được triển khai trong 05 năm, từ …`: B, which `plan` carries out."""
        place = bisect_left(self.starts, plan.core)
        order = self.inside[place] if place < len(self.inside) else None
        if order is None or self._carried_out_by(order) is not plan:
            return None
        if order.type in words.PERIODIC:  # `Kế hoạch A thực hiện Đề án B; thời gian thực hiện kế hoạch từ …`
            kind = words.ITS_OWN_TIME.match(self.text, max(order.core, order.tail))
            return order if kind and fold(kind["kind"]) == fold(plan.type or "") else None
        return order

    def _period_of_opening(self) -> tuple[date, date] | None:
        """The period that the opening gives a plan whose title tells none, or is not there."""
        if self.sentence.zone != "opening" or self.header.type not in (None, *words.PERIODIC):
            return None
        issued = words.ISSUED_FOR.search(self.text, self.sentence.start, self.sentence.end)
        kind = type_named(issued["type"]) if issued else None
        if issued is None or kind is None or kind.name not in (self.header.types or words.PERIODIC):
            return None
        if self.header.type is None and not self._is_issued_here(issued):
            return None
        return period_of(issued["title"], kind.name, self.header.date.year if self.header.date else None)

    def _is_issued_here(self, issued: re.Match[str]) -> bool:
        """Whether a body itself issues such a plan, in a text without header, and the years are of nothing else: not of what is
        checked, carried out or changed, nor of `kế hoạch thực hiện Nghị quyết A giai đoạn …`."""
        lead = self.text[max(self.sentence.start, issued.start() - words.FAR) : issued.start()]
        of_another = words.OF_ANOTHER.search(issued["title"]) is not None
        named = any(issued.start("title") <= one.start < issued.end() for one in self.inside)
        return words.BODY_ALONE.search(lead) is not None and not (of_another or named)

    def _bare_period(self, mention: Mention) -> str:
        """The period of a plan in a bracket of its own (`Kế hoạch số … (2026 - 2030)`), or told as its time."""
        lead, end = self.text[self._just(mention.lead) : mention.lead], max(mention.tail, mention.core)
        if between := words.BETWEEN_FOR.match(self.text, end, self.sentence.end):
            return self.text[between.end() : between.end() + 30]
        if mention.type in words.PERIODIC and self.text.startswith(")", mention.core):
            named = words.TITLED_BEFORE.search(
                self.text, max(self.sentence.start, mention.lead - words.FAR), mention.lead
            )
            if named:
                return "giai đoạn " + "-".join(words.OF_A_YEAR.findall(named.group()[-13:]))
        time = words.TIME_OF.search(lead)
        of_force = time and mention.type not in words.PERIODIC and words.APPLIES.search(time.group())
        lasts = time and not of_force and words.LASTS.match(self.text, end)
        alone = mention.type in words.PERIODIC and words.ALONE.match(self.text, end)
        found = lasts or (alone if alone and not words.IN_THE_YEARS.search(lead) else None)
        return "giai đoạn " + "-".join(words.OF_A_YEAR.findall(found.group())) if found else ""

    def _is_own_period(self, told: tuple[date, date]) -> bool:
        """Whether what a line `Thời gian thực hiện: …` tells is the document's: that of its title, or of the only such line
        of a plan; of several, each may be that of a task."""
        if own := self.header.period:
            return told == own
        low, when = self.reading.seen.low, words.WHEN_WORDS[self.plain]
        several = low.find(when, low.find(when) + 1) >= 0
        types = (self.header.type,) if self.header.type else self.header.types
        return not several and any(kind in words.PERIODIC for kind in types)
