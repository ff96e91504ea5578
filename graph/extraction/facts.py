"""When a document is in force, what period it is for, what has not been issued, each with its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from graph.extraction import fact_words as words
from graph.extraction.dates import date_pattern, read_date
from graph.extraction.families import rank
from graph.extraction.flow_reading import FlowReading
from graph.extraction.gaps import gaps
from graph.extraction.issued_lists import items, rows_without_paper
from graph.extraction.mentions import Mention
from graph.extraction.missing import bodies_named, still_missing
from graph.extraction.periods import period_of, time_told
from graph.extraction.relation_words import CONSOLIDATED, DENIED, FOLLOWING, FOR_IT
from graph.extraction.structure import Sentence, part_around
from graph.extraction.terms_of_force import counted_behind, end_of_month, end_on, last_day
from graph.folding import fold
from graph.model import SELF, FactClaim, FactName, Header, LinkClaim, Span

_NEAR = 16
"""So many citations before are looked at."""
_Stated = tuple[int, int | None, FactName, str | None]
"""Where a fact is said, the place of its document among the citations, its name and its value."""


def read_facts(
    reading: FlowReading, numbers: dict[int, int], header: Header, links: list[LinkClaim]
) -> Iterator[FactClaim]:
    """The facts that the sentences of one flow state.

    `numbers` gives a mention's place among the citations, `links` are those that the text states.
    """
    extended = next((link.object for link in links if link.subject == SELF and link.relation == "extends"), None)
    issued_for: dict[int, list[int]] = {}
    changed_by: dict[int, int] = {}
    at_once: dict[tuple[int, Span], list[int]] = {}
    for link in links:
        if link.relation == "extends" and link.subject != SELF:
            at_once.setdefault((link.subject, link.evidence.span), []).append(link.object)
        if link.relation in words.CHANGES and SELF != link.subject < link.object:
            changed_by[link.object] = link.subject
        if link.evidence.rule.endswith("/issued-for"):
            issued_for.setdefault(link.subject, []).append(link.object)
    together: dict[int | None, list[int]] = {one: several for several in at_once.values() for one in several}
    own = [link for link in links if link.subject == SELF]
    lasting = any(link.relation in ("extends", *words.CHANGES) for link in own)
    halts = not lasting and any(link.evidence.rule == words.HALTS for link in own)
    halted: list[FactClaim] = []
    if "|" in reading.text and words.NOT_YET[reading.plain] in reading.seen.low:
        for row, at, target, body in rows_without_paper(reading):
            yield _claim(reading, row, at, numbers[id(target)], "not_issued", body)
    for number, sentence in enumerate(reading.sentences):
        if sentence.zone in ("header", "signature"):
            continue
        inside = reading.within(sentence)
        low = reading.seen.low[sentence.start : sentence.end]
        if words.NOT_YET[reading.plain] in low:
            for at, target, body in still_missing(reading, number):
                yield _claim(reading, sentence, at, numbers[id(target)], "not_issued", body)
        if not (inside or sentence.zone == "title" or any(word in low for word in words.FORCE[reading.plain])):
            continue
        rules = words.guarded(reading.plain).among(low)
        said = _Sentence(reading, sentence, inside, numbers, header, rules, issued_for, together, changed_by)
        if halts:
            halted += (_claim(reading, sentence, at, SELF, "effective_to", day) for at, day in said.halted())
        seen: set[tuple[int | None, FactName, str | None]] = set()
        for position, place, fact, value in (*said.force(extended), *said.missing(), *said.periods()):
            if fact == "ended" and value is None and any(one[:2] == (place, fact) for one in seen):
                continue  # `hết hiệu lực từ ngày … do hết thời hạn`
            if place is not None and (place, fact, value) not in seen:
                seen.add((place, fact, value))
                yield _claim(reading, sentence, position, place, fact, value)
    if halted:  # it applies until the last part that it suspends is in force again
        yield max(halted, key=lambda one: one.value or "")


def _claim(
    reading: FlowReading, sentence: Sentence, position: int, place: int, fact: FactName, value: str | None
) -> FactClaim:
    """A fact with the part of the sentence in which it is said."""
    part = part_around(reading.text, sentence, position, position)
    span = reading.flow.span(part.start, part.end)
    return FactClaim(place, fact, value, span, reading.chars[span.start : span.end])


_LIST = 60
"""So many citations before what is said are looked at for those of which it is said."""


def _days(printed: str | None) -> timedelta:
    """How long after a day something begins: `45`, `bốn mươi lăm`."""
    if printed is None or printed.isdigit():
        return timedelta(days=int(printed or 0))
    return timedelta(days=next(days for word, days in words.DAYS.items() if fold(word) == fold(printed)))


class _Sentence:
    """One sentence while its facts are read."""

    def __init__(
        self,
        reading: FlowReading,
        sentence: Sentence,
        inside: list[Mention],
        numbers: dict[int, int],
        header: Header,
        rules: list[int],
        issued_for: dict[int, list[int]],
        together: dict[int | None, list[int]],
        changed_by: dict[int, int],
    ) -> None:
        self.text, self.plain = reading.text, reading.plain
        self.reading = reading
        self.sentence = sentence
        self.inside = inside
        self.starts = [mention.start for mention in inside]
        self.numbers = numbers
        self.header = header
        self.low = reading.seen.low
        self.rules = {words.NAMES[place]: words.patterns(reading.plain)[words.NAMES[place]] for place in rules}
        self.issued_for, self.together, self.changed_by = issued_for, together, changed_by
        self.title_end = reading.title.end if reading.title else None
        self.last: tuple[int, int | None] = (-1, None)

    def _all(self, name: str) -> Iterator[re.Match[str]]:
        rule = self.rules.get(name)
        if rule is None:
            return iter(())
        found = rule.finditer(self.low, self.sentence.start, self.sentence.end)
        return (match for match in found if not self._only_wished(match.start()))

    def _before(self, position: int) -> list[Mention]:
        """The nearest citations that begin before `position`."""
        here = bisect_left(self.starts, position)
        return self.inside[max(0, here - _NEAR) : here]

    def _near(self, position: int) -> int:
        """From where on words may bear on what is said at `position`."""
        return max(self.sentence.start, position - words.FAR)

    def _just(self, position: int) -> int:
        """From where on the words stand that lead to a paper at `position`."""
        return max(self.sentence.start, position - words.JUST)

    def force(self, extended: int | None) -> Iterator[_Stated]:
        """Since when and until when a document applies."""
        for match in self._all("effective"):
            place = self._changing(self._subject(match.start()), match.start())
            stated, value = self._since(match, place)
            plainly = match.group().startswith(("có hiệu", "co hieu", "hiệu", "hieu"))
            if stated and (plainly or not self._governed(match.start())):
                self.last = (match.end(), place)
                for one in self._listed(place) if value and not match["sign"] else [place]:
                    yield match.start(), one, "effective_from", value
                if last := self._term(match, value):
                    yield match.start(), place, "effective_to", last.isoformat()
        acts = self.sentence.zone in ("article", "body", "closing") and self.header.type in words.DECIDE
        begun = words.STARTS.match(self.text, self.sentence.start, self.sentence.end) if acts else None
        if begun and (day := self._day(begun.end())):
            yield begun.end(), SELF, "effective_from", day.isoformat()
            ends = words.ENDS.search(self.text, begun.end(), self.sentence.end)
            if ends and (until := self._last_day(ends.end())):
                yield begun.end(), SELF, "effective_to", until.isoformat()
        for mention in self.inside:
            yield from self._time_of(mention)
        extending = list(self._all("extended"))
        for match in extending:
            if until := self._last_day(match.end()):
                named = [m for m in self._before(match.end()) if m.kind != "backref"]
                beside = (
                    not any(m.start > match.start() for m in named) and words.EXTENDS.fullmatch(match.group()) is None
                )
                if (
                    beside
                    or DENIED.search(self.text, self._near(match.start()), match.start())
                    or words.OF_ELSE.search(match.group())
                    or (words.BY_WAY.match(match.group()) and not self._just_before(named, match.start()))
                    or words.TIME_OF_ELSE.search(self.text, self._near(match.start()), match.start())
                    or (named and words.WITHIN.search(self.text, self._near(named[-1].start), named[-1].start))
                    or (named and words.BUT.search(self.text, named[-1].tail, match.start()))
                ):
                    continue  # `Thông báo số … đồng ý kéo dài thời gian nghỉ hưu đến ngày …`: of something else
                place = self._extended(match, named) if named else extended
                if behind := self._extended_behind(match.end()):
                    place = self.numbers[id(behind)]
                for one in self._listed(place) if place not in self.together else self.together[place]:
                    yield match.start(), one, "extended_to", until.isoformat()
        for mention in self.inside:
            if mention.over:  # the row of a table of ended papers
                yield mention.start, self.numbers[id(mention)], "ended", (mention.over - timedelta(days=1)).isoformat()
        yield from self._until({match.end() for match in extending})
        yield from self._ended()
        yield from self._stopped()

    def _just_before(self, named: list[Mention], position: int) -> bool:
        """Whether one of the papers stands right before `position`."""
        return any(m.tail <= position and not self.text[m.tail : position].strip() for m in named)

    def _ended(self) -> Iterator[_Stated]:
        """What is said to have ended, or to end on a day."""
        for match in self._all("ended"):
            first = self._day(match.end()) if match["when"] else None
            if match["when"] is None and re.match(r"(?i),? (?:kể |ke )?(?:từ|tu) ", self.text[match.end() :][:8]):
                continue  # since another document is in force: that is a repeal
            if match["when"] is None and (term := words.AFTER_A_TERM.match(self.text, match.end())):
                yield from self._after_a_term(match.start(), term)
                continue
            if match["when"] is None and words.THEN.match(self.text, self.sentence.start, match.start()):
                continue  # `Khi Thông tư này có hiệu lực, A và B không còn hiệu lực`: so is that
            if match["when"] is None and words.IN_FORCE_THEN.search(
                self.text, self._near(match.start()), match.start()
            ):
                continue  # `Nghị định A có hiệu lực thì Nghị định B hết hiệu lực`: so is that
            if match["when"] is None and words.ONCE.match(self.text, match.end()):
                continue  # `… và hết hiệu lực khi có quy định mới`
            before = self.text[max(self.sentence.start, match.start() - 340) : match.start()]
            if not match["when"] and (words.CONDITION.search(before[-200:]) or words.UNTIL_THEN.search(before)):
                continue  # `đến khi Luật số … hết hiệu lực` tells no fact
            since = words.SINCE.match(self.text, self.sentence.start)
            following = self._following(match)
            if first is None and since and (following or (self.inside and self.inside[0].start <= match.start())):
                first = self._day(since.end())  # `Từ ngày 01/7/2025, Quy chế số … hết hiệu lực`
            if match["over"] and not self._use_of(match.start()):
                continue  # `Hoạt động theo Quyết định số … kết thúc từ ngày …`
            if words.ENDS_ANOTHER.match(match.group()) and any(
                one.lead - match.end() < 10 for one in self.inside[bisect_left(self.starts, match.end()) :][:1]
            ):
                continue  # `Kết luận A chấm dứt hiệu lực của Chỉ thị B`
            namely = words.NAMELY.match(self.text, match.end()) if words.COUNTED_OVER.search(before) else None
            for listed in self._items(namely.end()) if namely else ():
                yield match.start(), listed, "ended", None
            if words.ANNOUNCES.search(before) or (not following and self._is_basis(match.start())):
                continue
            last_day = end_on(first) if first and match["on"] else first - timedelta(days=1) if first else None
            if match["on"] and last_day is None:
                continue  # `hết hiệu lực vào ngày 15/7/2027`: whether that day still counts is open
            until = words.AT_LAST.match(self.text, self.sentence.start) if first is None else None
            if until:
                last_day = self._last_day(until.end())
            value = last_day.isoformat() if last_day else None
            after = words.AFTER.match(self.text, match.end())
            if after and (last := self._day(after.end())):
                first, value = last, last.isoformat()
            of_itself = first is not None and self.header.type is not None
            for ended in following or self._listed(self._subject(match.start(), of_itself=of_itself)):
                fact: FactName = "effective_to" if ended == SELF and value else "ended"
                yield match.start(), ended, fact, value

    def _time_of(self, mention: Mention) -> Iterator[_Stated]:
        """`Thời gian áp dụng Quyết định số … từ ngày … đến hết ngày …`."""
        if mention.part or not words.TIME_OF.search(self.text, self._just(mention.lead), mention.lead):
            return
        since = words.SINCE_THEN.match(self.text, max(mention.core, mention.tail))
        first = self._day(since.end()) if since else None
        if since is None or first is None:
            return
        yield since.start(), self.numbers[id(mention)], "effective_from", first.isoformat()
        until = words.ENDS.search(self.text, since.end(), min(since.end() + 40, self.sentence.end))
        if until and (last := self._last_day(until.end())):
            yield since.start(), self.numbers[id(mention)], "effective_to", last.isoformat()

    def _after_a_term(self, position: int, term: re.Match[str]) -> Iterator[_Stated]:
        """`hết hiệu lực sau 02 năm kể từ ngày …`, said at `position`: its last day."""
        since, place = self._day(term.end()), self._subject(position)
        last = last_day(since, term[1]) if since else None
        if last and place is not None:
            yield position, place, "effective_to", last.isoformat()

    def _use_of(self, position: int) -> bool:
        """`Việc áp dụng Nghị quyết số … chấm dứt từ ngày …`: whether it is the use of the paper before that is over."""
        last = next((one for one in reversed(self._before(position)) if one.end <= position), None)
        return last is not None and words.USE_OF.search(self.text, self._near(last.lead), last.lead) is not None

    def _following(self, match: re.Match[str]) -> list[int | None]:
        """The papers of a list that it is said of: `Từ ngày …, các văn bản sau hết hiệu lực: A; B`, or lines below."""
        opens = words.LEAD.fullmatch(self.text, self.sentence.start, match.start())
        over = words.OVER_LIST.fullmatch(self.text, self.sentence.start, match.start())
        if not (opens or over) and not FOLLOWING.search(self.text, self._near(match.start()), match.start()):
            return []
        dated = _date(self.plain).match(self.text, match.end())
        colon = words.OPENS_LIST.match(self.text, dated.end() if dated else match.end(), self.sentence.end)
        return self._items(colon.end()) if colon else []

    def _items(self, end: int) -> list[int | None]:
        """The papers of a list that begins at `end`, behind its colon, or in the lines below."""
        if end == self.sentence.end:
            place = bisect_left(self.reading.starts, self.sentence.start)
            return [self.numbers[id(head)] for _, head in items(self.reading, place + 1)]
        found: list[Mention] = []
        rule = "list-item"
        for mention in self.inside[bisect_left(self.starts, end) :]:
            if mention.start < end:
                continue
            if not gaps(self.plain)[rule].fullmatch(self.text, end, mention.lead):
                break
            found.append(mention)
            end, rule = mention.tail, "next-item"
        return [self.numbers[id(one)] for one in found if not one.part]

    def halted(self) -> Iterator[tuple[int, str]]:
        """Until when something is suspended, in a document whose title says that it suspends another."""
        for match in self._all("halted"):
            if until := self._last_day(match.end()):
                yield match.start(), until.isoformat()

    def _until(self, extending: set[int]) -> Iterator[_Stated]:
        """`được áp dụng đến hết ngày …`: but for what is extended so, ending at one of `extending`."""
        for match in self._all("until"):
            apart = words.BUT.search(match.group())  # `…, trừ Điều 9 được áp dụng đến hết năm 2025`
            here = bisect_left(self.starts, match.start())
            other = self.inside[here : here + 1]  # `Kết luận A đẩy mạnh thực hiện B đến năm 2025`
            ruled = (
                other
                and other[0].start < match.end()
                and not words.BY.search(self.text, max(0, other[0].lead - 9), other[0].lead)
            )
            if match.end() in extending or apart or ruled or words.YEARS.search(match.group()):
                continue
            if until := self._last_day(match.end()):
                place = self._changing(self._subject(match.start()), match.start())
                for one in [place] if self._in_bracket(match.start()) else self._listed(place):
                    yield match.start(), one, "effective_to", until.isoformat()

    def _stopped(self) -> Iterator[_Stated]:
        """`Từ ngày 15/3/2024, thôi áp dụng Hướng dẫn số …`: since that day; without one it is a repeal."""
        since = words.SINCE.match(self.text, self.sentence.start)
        for match in self._all("stopped"):
            together = self._together(match.end())
            behind = words.BEHIND.match(self.text, max(together[-1].core, together[-1].tail)) if together else None
            first = self._day(behind.end()) if behind else self._day(since.end()) if since else None
            if first is None and self._given_up(match):
                for one in together:
                    yield match.start(), self.numbers[id(one)], "ended", None
            if first and not self._undone(match.start()):
                for one in together:
                    yield match.start(), self.numbers[id(one)], "ended", (first - timedelta(days=1)).isoformat()
        for match in self._all("all_stopped"):
            first = self._day(match.end("when")) if match["when"] else self._day(since.end()) if since else None
            colon = self.text.find(":", match.end(), self.sentence.end) if first else -1
            if first and colon >= 0 and not self._undone(match.start()):
                behind = words.COLON.match(self.text, colon, self.sentence.end)
                for listed in self._items(behind.end() if behind else colon):
                    yield match.start(), listed, "ended", (first - timedelta(days=1)).isoformat()

    def _given_up(self, match: re.Match[str]) -> bool:
        """`Ban Thường vụ thống nhất không tiếp tục thực hiện Kế hoạch số …`: what is decided, not asked for."""
        decided = words.DECIDES.search(self.text, self._near(match.start()), match.start())
        return words.GIVES_UP.match(match.group()) is not None and decided is not None

    def _undone(self, position: int) -> bool:
        """Whether what begins at `position` is only asked for, or said not to be done."""
        return any(rule.search(self.text, self._near(position), position) for rule in (words.ASKED, DENIED))

    def _together(self, position: int) -> list[Mention]:
        """The paper that begins at `position` and those joined behind it: `thôi áp dụng A và B`."""
        place = bisect_left(self.starts, position)
        first = self.inside[place] if place < len(self.inside) else None
        if first is None or first.start != position or first.this:
            return []
        found = [first]
        for mention in self.inside[place + 1 :]:
            if not self._coordinate(found[-1], mention):
                break
            found.append(mention)
        return found

    def missing(self) -> Iterator[_Stated]:
        """Who has not issued what was to be issued."""
        for match in self._all("not_issued"):
            here = bisect_left(self.starts, match.end())
            behind = (m for m in self.inside[here : here + 1] if m.start - match.end() < 60)
            earlier = self._before(match.end())
            before = (m for m in reversed(earlier) if m.end <= match.start() and m.kind != "backref")
            denied = match.group()[:1] == "k"  # `không ban hành văn bản hướng dẫn riêng`: only of what is named behind
            if denied and " ri" in match.group():
                continue
            behind_it = min(match.end() + words.FAR, self.sentence.end)
            around = self.text[self._near(match.start()) : match.start()], self.text[match.end() : behind_it]
            late = match.group().startswith(("chậm", "cham"))
            if any(map(words.SINCE_DONE.search, around)) or (late and words.HOW_LATE.search(around[1])):
                continue
            target = next(behind, None) or (None if denied else next(before, None))
            if target is None:
                continue
            for place in self._carried_out(target):
                for body in bodies_named(
                    self.text,
                    self.sentence,
                    match.start(),
                    max(target.tail, match.end()),
                    earlier,
                    plain=self.plain,
                ):
                    yield match.start(), place, "not_issued", body

    def _carried_out(self, target: Mention) -> list[int]:
        """What others issued `target` for: `Thực hiện A, Huyện ủy ban hành B; xã X chưa xây dựng kế hoạch`: A."""
        place = self.numbers[id(target)]
        return self.issued_for.get(place) or [place]

    def periods(self) -> Iterator[_Stated]:
        """What period a document is for; where titles stand in each other, the innermost is meant."""
        taken: set[int] = set()
        own = self.header.period
        for mention in reversed(self.inside):
            if mention.this and mention.type in self.header.types and mention.quoted_from is None:
                period = period_of(self.text[mention.end : mention.end + 60].split(";")[0], self.header.type, None)
                if period and not taken:
                    taken.add(mention.tail)
                    yield mention.start, SELF, "period", f"{period[0]}/{period[1]}"
                continue
            reach = (
                240 if mention.type == "Quy chế" else 60
            )  # `Quy chế phối hợp giữa A và B trong …, nhiệm kỳ 2020 - 2025`
            named = re.split("[;.]", self.text[mention.end : min(mention.end + reach, self.sentence.end)])[0]
            title = mention.title or (named if mention.name else "")
            if mention.name and title.startswith(",") and any(m.core <= mention.start < m.tail for m in self.inside):
                continue  # `Chương trình A thực hiện Nghị quyết Đại hội B, giai đoạn …`: of the first
            if not title and (behind := words.FOR.match(self.text, max(mention.tail, mention.core), self.sentence.end)):
                title = self.text[behind.end() : behind.end() + 30]
            if not title:
                title = self._bare_period(mention)
            doing = self._carried_out_by(mention) if title and not mention.title else None
            of = doing or mention  # `Kế hoạch số … thực hiện Nghị quyết số … giai đoạn 2021 - 2025`: that of the plan
            year = of.day.year if of.day else of.code.year if of.code else None
            period = period_of(title, of.type, year)
            titled = self.sentence.zone == "title" or str(mention.code) in (self.header.title or "")
            if period == own and mention.code and titled:
                continue  # `Chương trình hành động thực hiện Chỉ thị … giai đoạn 2026 - 2030`: that of the programme
            if period and of.tail not in taken:
                taken.add(of.tail)
                yield of.start, self.numbers[id(of)], "period", f"{period[0]}/{period[1]}"
        told = time_told(self.text, self.sentence.start, self.sentence.end)
        if told and self._is_own_period(told):
            yield self.sentence.start, SELF, "period", f"{told[0]}/{told[1]}"
        if self.sentence.zone == "title" and self.sentence.end == self.title_end and self.header.period:
            yield self.sentence.start, SELF, "period", f"{self.header.period[0]}/{self.header.period[1]}"

    def _bare_period(self, mention: Mention) -> str:
        """The period of a plan in a bracket of its own (`Kế hoạch số … (2026 - 2030)`), or told as its time."""
        lead, end = self.text[self._just(mention.lead) : mention.lead], max(mention.tail, mention.core)
        if between := words.BETWEEN_FOR.match(self.text, end, self.sentence.end):
            return self.text[between.end() : between.end() + 30]
        lasts = words.TIME_OF.search(lead) and words.LASTS.match(self.text, end)
        alone = mention.type in words.PERIODIC and words.ALONE.match(self.text, end)
        found = lasts or (alone if alone and not words.IN_THE_YEARS.search(lead) else None)
        return "giai đoạn " + "-".join(words.OF_A_YEAR.findall(found.group())) if found else ""

    def _carried_out_by(self, mention: Mention) -> Mention | None:
        """The paper named before that carries `mention` out, in its title or as the sentence says."""
        if not words.CARRIES_OUT.search(self.text, self._near(mention.lead), mention.lead):
            return None
        before = next((one for one in reversed(self._before(mention.start)) if one.end <= mention.lead), None)
        return before if before and not words.APART.search(self.text, before.end, mention.lead) else None

    def _is_own_period(self, told: tuple[date, date]) -> bool:
        """Whether what a line `Thời gian thực hiện: …` tells is the document's: that of its title, or of the only such line
        of a plan; of several, each may be that of a task."""
        if own := self.header.period:
            return told == own
        several = self.reading.seen.low.count(words.WHEN_WORDS[self.plain]) > 1
        return not several and self.header.type in words.PERIODIC

    def _is_basis(self, position: int) -> bool:
        """Whether what is named last is only what something else rests on: `Giấy phép cấp theo Nghị định số … hết`."""
        before = [mention for mention in self._before(position) if mention.end <= position]
        lead = before[-1].lead if before else 0
        return bool(before) and words.RESTS_ON.search(self.text, self._near(lead), lead) is not None

    def _subject(self, position: int, *, of_itself: bool = True) -> int | None:
        """The document that is said to apply: the last one named before, not in another's title."""
        if of_itself and self._goes_on(position):
            return SELF
        if first := self._behind_semicolon(position):
            return self.numbers[id(first)]
        last: Mention | None = None
        index = bisect_left(self.starts, position)
        near = self.inside[max(0, index - _LIST) : index]
        for mention in near:
            if _within_brackets(self.text[mention.end : position]):
                continue
            if mention.end <= position and (last is None or mention.start >= last.tail):
                last = mention
        again = next((m for m in reversed(near) if m.end <= position), None)
        if again and again is not last and self._is_alias(again, position):
            return self.numbers[id(again)]
        if last is None:
            lead = self.text[max(self.sentence.start, position - 80) : position].strip()
            own = re.escape(self.header.type or "-")
            return SELF if of_itself and re.search(rf"(?i)(?:văn bản này|{own})$", lead) else None
        last = self._on_use_of(last)
        start = max(last.core, last.tail)
        last = self._guiding(last, near)
        said, before = self.last
        if start <= said <= position and self._on(said, position):
            return before  # `A có hiệu lực từ ngày …, nay đã hết hiệu lực từ ngày …`
        between = words.PASSED.sub("", words.BRACKETED.sub("", self.text[start:position]))
        between = words.DECIDED.sub("", between)
        if last is not next((m for m in reversed(near) if m.end <= position), last):
            between = words.ON_USE_OF.sub("", between)
        if last is self.inside[0] and last.lead == self.sentence.start:
            between = words.SAYS.sub("", between)
        between = re.sub(r" (?:và|va) $", "", words.PARTIES.sub("", between)).strip(" ,:()†”|")
        if between not in words.PLAINLY and not (
            last is self.inside[0]
            and last.start == self.sentence.start
            and self.sentence.end - position < words.FAR
            and CONSOLIDATED.search(self.text, position - 2, self.sentence.end)
        ):
            return None
        if last.kind != "backref":
            # `theo khoản 5 Điều 1 Thông tư số …, có hiệu lực …`: behind the comma the whole is meant
            whole = not last.part or self.text[min(start, position) : position].lstrip()[:1] == ","
            return self.numbers[id(last)] if whole or self.text[:position].endswith(", ") else None
        if last.part:
            return None
        if last.this and last.type in self.header.types and last.quoted_from is None:
            return SELF if of_itself else None
        return self.numbers[id(last)]

    def _in_bracket(self, position: int) -> bool:
        """`A (hiệu lực đến …) và B (hiệu lực đến …)`: what is told in a bracket is told of the one before it."""
        near = self.text[max(self.sentence.start, position - 40) : position]
        return near.rfind("(") > near.rfind(")")

    def _changing(self, place: int | None, position: int) -> int | None:
        """`A được ban hành thay thế B, có hiệu lực từ …`: A, where B, the paper at `place`, is what it changes."""
        joined = self.text.endswith((", ", " và ", " va "), 0, position)
        return self.changed_by.get(place, place) if joined and place is not None else place

    def _behind_semicolon(self, position: int) -> Mention | None:
        """`Nghị định A quy định chi tiết Luật B; có hiệu lực …`: A, of which the sentence has told something."""
        first = self.inside[0] if self.inside else None
        if first is None or first.kind != "full" or first.part or first.lead != self.sentence.start:
            return None
        tells = words.GUIDES.match(self.text, first.core) or words.DOES.match(self.text, first.core)
        apart = self.text.endswith(("; ", "; và ", "; va "), first.core, position)
        return first if tells and apart else None

    def _on_use_of(self, last: Mention) -> Mention:
        """`Nghị quyết A tháo gỡ vướng mắc trong thi hành Luật B có hiệu lực từ …`: A, with which the sentence begins."""
        first = self.inside[0]
        opens = first.kind == "full" and first.lead == self.sentence.start and first is not last and not first.part
        named = opens and last.kind == "name" and words.IN_USE_OF.fullmatch(self.text, first.core, last.lead)
        return first if named else last

    def _guiding(self, last: Mention, near: list[Mention]) -> Mention:
        """`Thông tư A hướng dẫn Luật B và Nghị định C có hiệu lực từ …`: A, whose title goes on with C."""
        outer = next((m for m in reversed(near) if m.tail <= last.lead and m.title), None)
        if outer is None or not words.JOINS.fullmatch(self.text, outer.tail, last.lead):
            return last
        names = any(outer.core <= one.start < outer.tail for one in near)
        guided, guides = rank(last), rank(outer)
        return outer if names and guided is not None and guides is not None and guided < guides else last

    def _on(self, said: int, position: int) -> bool:
        """Whether nothing but a day and a joining word stands between two facts, from `said` to `position`."""
        dated = _date(self.plain).match(self.text, said)
        return self.text[dated.end() if dated else said : position].strip(" ,").lower() in words.ON

    def _governed(self, position: int) -> bool:
        """Whether the last document named before `position` only says by what something else is done."""
        last = next((m for m in reversed(self.inside) if m.end <= position), None)
        return last is not None and words.GOVERNED.search(self.text, self._near(last.lead), last.lead) is not None

    def _only_wished(self, position: int) -> bool:
        """Whether what is said at `position` is asked for, planned, supposed, or quoted in straight marks."""
        near = self._near(position)
        if any(
            words.NO_FACT.patterns[place].search(self.text[near:position])
            for place in words.NO_FACT.among(self.low[near:position])
        ):
            return True
        return self.reading.quoted(position)

    def _goes_on(self, position: int) -> bool:
        """`Nghị định này thay cho Nghị định số 18-CP và có hiệu lực …`: what it begins with is still spoken of."""
        first = self.inside[0] if self.inside else None
        if first is None or not first.this or first.type not in self.header.types or first.quoted_from is not None:
            return False
        if first.part or words.LEAD.fullmatch(self.text[self.sentence.start : first.start]) is None:
            return False
        gap = self.text[first.end : position]
        if words.GUIDES.match(gap):
            return words.AND_ALSO.search(gap) is not None
        return words.DOES.match(gap) is not None and re.search(r"(?i)(?:và|va|,|;) ?$", gap) is not None

    def _is_alias(self, mention: Mention, position: int) -> bool:
        """`(sau đây gọi tắt là Nghị định số 21/2024/NĐ-CP), có hiệu lực từ …`: the bracket names it again."""
        before, behind = self.text[max(0, mention.start - 40) : mention.start], self.text[mention.end : position]
        return words.NAMED_SHORT.search(before) is not None and not behind.strip(" ,)†”")

    def _extended_behind(self, position: int) -> Mention | None:
        """`kéo dài thời gian thực hiện đến hết ngày … đối với A`: A, its day beginning at `position`."""
        place = bisect_left(self.starts, position)
        named = self.inside[place] if place < len(self.inside) else None
        return named if named and FOR_IT.fullmatch(self.text, position, named.lead) else None

    def _extended(self, match: re.Match[str], named: list[Mention]) -> int | None:
        """What is said to be extended, not what says so: `A được kéo dài theo B đến hết ngày …`."""
        told = words.EXTENDED.search(self.text, self._near(match.start()), match.start()) or words.GOES_ON.match(
            match.group()
        )
        if told and (before := [m for m in named if m.end <= match.start()]):
            named = before
        ruled = [m for m in named if words.BY.search(self.text, max(self.sentence.start, m.lead - 9), m.lead)]
        named = [m for m in named if m not in ruled] or named
        return self.numbers[id(named[-1])]

    def _listed(self, place: int | None) -> list[int | None]:
        """The document at `place` and those of which the same is said: `Các Quyết định số A, số B và C hết hiệu lực`.

        Only what a clause begins with is a list of subjects: of `thực hiện A và B hết hiệu lực` it is B alone.
        """
        place_of = next((i for i, m in enumerate(self.inside) if self.numbers[id(m)] == place), 0)
        whole: list[Mention] = []
        for mention in self.inside[max(0, place_of - _LIST) : place_of + 1]:
            if not whole or mention.start >= whole[-1].tail:
                whole.append(mention)
        index = next((i for i, m in enumerate(whole) if self.numbers[id(m)] == place), None)
        if index is None:
            return [place]
        first = index
        while first > 0 and self._coordinate(whole[first - 1], whole[first]):
            first -= 1
        if not self._begins_clause(whole[first]):
            apart = (i for i in range(index, first, -1) if ";" in self.text[whole[i - 1].tail : whole[i].lead])
            first = next(apart, first)  # `A thay thế B; C và D có hiệu lực đến …`
        if not self._begins_clause(whole[first]):
            commas = [i for i in range(first, index) if "," in self.text[whole[i].tail : whole[i + 1].lead]]
            ruled = words.RULES.search(self.text, max(self.sentence.start, whole[first].lead - 30), whole[first].lead)
            first = commas[0] + 1 if ruled and len(commas) == 1 else index
        return [self.numbers[id(m)] for m in whole[first : index + 1]]

    def _begins_clause(self, mention: Mention) -> bool:
        """Whether a clause begins with `mention`, or with `các` and it."""
        return words.CLAUSE.search(self.text, max(self.sentence.start, mention.lead - 60), mention.lead) is not None

    def _coordinate(self, one: Mention, other: Mention) -> bool:
        """Whether `other` is joined to `one`, whose title names no further document."""
        first = bisect_left(self.starts, one.end)
        within = first < len(self.starts) and self.starts[first] < one.tail
        gap = words.BRACKETED.sub("", self.text[one.tail : other.lead])
        alike = one.kind != "backref" and other.kind != "backref"
        return alike and not within and words.JOINS.fullmatch(gap) is not None

    def _since(self, match: re.Match[str], place: int | None) -> tuple[bool, str | None]:
        """Whether a start is stated, and its day where it is known: that of signing is the document's own date."""
        if match["later"]:
            return True, None  # from a day that the text does not tell
        if match["sign"]:
            named = next((m.day for m in self.inside if place != SELF and self.numbers[id(m)] == place), None)
            signed = self.header.date if place == SELF else named
            return True, (signed + _days(match["days"])).isoformat() if signed else None
        budget = words.BUDGET_YEAR.match(self.text, match.end())
        day = date(int(budget[1]), 1, 1) if budget else self._day(match.end())
        return day is not None, (day + _days(match["days"])).isoformat() if day else None

    def _term(self, match: re.Match[str], since: str | None) -> date | None:
        """The last day of a term that is counted in years or months."""
        dated = _date(self.plain).match(self.text, match.end())
        stated = match["term"] or counted_behind(self.text, dated.end() if dated else match.end())
        return last_day(date.fromisoformat(since), stated) if since and stated else None

    def _day(self, position: int) -> date | None:
        match = _date(self.plain).match(self.text, position)
        return read_date(match, match.end()).day if match else None

    def _last_day(self, position: int) -> date | None:
        """The day in `hết ngày 31/12/2026` or the last one of `hết năm 2026`."""
        start = position + len("hết ") if self.text[position : position + 4].lower() in ("hết ", "het ") else position
        year = words.YEAR.match(self.text, start)
        return date(int(year[1]), 12, 31) if year else end_of_month(self.text, start) or self._day(start)


def _within_brackets(behind: str) -> bool:
    """Whether what stands before `behind` is in brackets that are closed in it."""
    closed, opened = behind.find(")"), behind.find("(")
    return closed >= 0 and (opened < 0 or closed < opened)


@cache
def _date(plain: bool) -> re.Pattern[str]:
    return re.compile(date_pattern(plain=plain), re.IGNORECASE)
