"""When a document is in force, what period it is for, what has not been issued, each with its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from itertools import islice, takewhile

from graph.extraction import fact_words as words
from graph.extraction.called_by_kind import called_by_kind
from graph.extraction.ended_lists import ended_papers
from graph.extraction.entries import entry_above, told_below
from graph.extraction.fact_ends import Ends
from graph.extraction.fact_extensions import Extensions
from graph.extraction.fact_periods import Periods
from graph.extraction.fact_sentence import Stated, date_told
from graph.extraction.fact_starts import Starts
from graph.extraction.fact_turns import Turns
from graph.extraction.flow_reading import FlowReading
from graph.extraction.force_history import history_facts
from graph.extraction.in_part import (
    FOR_SOME_BEFORE,
    FOR_SOME_BEHIND,
    FOR_WHOM_BEFORE,
    LABEL_NEAR,
    PART_LABELLED,
    PART_TOLD,
    for_some,
    for_some_after_day,
    part_in_bracket,
)
from graph.extraction.issued_lists import rows_without_paper
from graph.extraction.mentions import Mention
from graph.extraction.missing import (
    bodies_below,
    bodies_between,
    bodies_named,
    body_over,
    excepted,
    not_done,
    not_put_into,
    not_signed,
    still_missing,
    title_ends,
)
from graph.extraction.periods import ABOVE
from graph.extraction.proposed import is_proposed
from graph.extraction.relation_words import DENIED
from graph.extraction.structure import Sentence, part_around
from graph.extraction.terms_of_force import counted_behind, counted_from_force, counted_in, first_of, last_day
from graph.extraction.unsure import (
    claims_from,
    is_asked,
    is_quoted_request,
    is_refuted,
    is_unsure,
    is_unsure_of_body,
)
from graph.folding import fold
from graph.model import SELF, DocumentCode, FactClaim, FactName, Header, LinkClaim, Span

_NEAR = 2_000
"""So far before what is told of a body it may be told that it is not so, in characters."""
_TIMES = 60
"""So often one sentence is asked who has not issued something."""


def read_facts(
    reading: FlowReading,
    numbers: dict[int, int],
    header: Header,
    links: list[LinkClaim],
    notes: list[FlowReading] | None = None,
) -> Iterator[FactClaim]:
    """The facts that the sentences of one flow state.

    `numbers` gives a mention's place among the citations, `links` are those that the text states, `notes` the footnotes
    that name no paper and may list bodies.
    """
    listing = [note for note in notes or () if words.LISTS_BODIES.match(note.text)]
    noted = [(at, one.text) for one in listing if (at := reading.flow.mark_of(one.flow)) is not None]
    noted.sort()
    extended = next((link.object for link in links if link.subject == SELF and link.relation == "extends"), None)
    linked = _linked(links)
    own = [link for link in links if link.subject == SELF]
    halts = _halts(own, header)
    suspended = {link.object: link.evidence.halts_to for link in own if link.relation == "suspends"}
    ends = set(suspended.values()) - {None}  # each of several papers up to a day of its own
    topic = _topic(reading, numbers, own)
    papers: dict[int | None, Mention] = {numbers[id(one)]: one for one in reading.mentions}
    halted: list[FactClaim] = []
    begun: date | None = None
    if "|" in reading.text and words.NOT_YET[reading.plain] in reading.seen.low:
        for row, at, target, body in rows_without_paper(reading):
            yield _claim(reading, row, at, numbers[id(target)], "not_issued", body)
    listed = list(_listed_days(reading, numbers, header.code))
    listed += [
        _claim(reading, line, paper.start, numbers[id(paper)], "ended", None) for line, paper in ended_papers(reading)
    ]
    yield from listed
    dated = {claim.subject for claim in listed if claim.fact == "ended"}
    told = {(claim.subject, claim.fact, claim.value) for claim in listed}
    force = [word for word in words.FORCE[reading.plain] if word in reading.seen.low]
    for number, sentence in enumerate(reading.sentences):
        if sentence.zone in ("header", "signature"):
            continue
        inside = reading.within(sentence)
        low = reading.seen.low[sentence.start : sentence.end]
        stated: list[Stated] = [
            (at, numbers[id(target)], "not_issued", body)
            for at, target, body in _missed(reading, number, topic, low)
            if not _is_taken_back(reading.text, sentence, at, target)
        ]
        if inside or _may_tell(reading, sentence, low, force):
            rules = words.guarded(reading.plain).among(low)
            said = _Sentence(reading, sentence, inside, numbers, header, rules, *linked)
            said.bodies_noted = noted
            if halts and not (len(ends) > 1 and any(numbers[id(one)] in suspended for one in inside)):
                halted += (_claim(reading, sentence, at, SELF, "effective_to", day) for at, day in said.halted())
            force_told = [one for one in said.force(extended) if not said.is_unsure(one[0], one[1])]
            stated += (one for one in said.missing() if not said.is_taken_back(one[0], one[1]))
            stated = said.told_best([*_not_proposed(reading, number, force_told), *stated, *said.periods()])
            if begun and (last := said.term_from(begun)):
                stated.append((sentence.start, SELF, "effective_to", last.isoformat()))
            starts = (value for _, place, fact, value in stated if (place, fact) == (SELF, "effective_from") and value)
            begun = begun or next(map(date.fromisoformat, starts), None)
        dated |= {place for _, place, fact, value in stated if fact == "ended" and value and place is not None}
        seen = set(told)
        for position, place, fact, value in stated:
            again = fact == "ended" and value is None and place in dated  # `hết hiệu lực từ ngày … do hết thời hạn`
            if fact in ("ended", "extended_to") and _is_of_some(reading, sentence, position, fact, papers.get(place)):
                continue  # `A hết hiệu lực kể từ ngày …, trừ Điều 5`: a part of it is left
            if place is not None and not again and (place, fact, value) not in seen:
                seen.add((place, fact, value))
                yield _claim(reading, sentence, position, place, fact, value)
    if halted:  # it applies until the last part that it suspends is in force again
        yield max(halted, key=lambda one: one.value or "")


def _halts(own: list[LinkClaim], header: Header) -> bool:
    """Whether the document, with its `own` links, does no more than halt others for a time."""
    if any(link.relation in ("extends", *words.CHANGES) for link in own):
        return False
    if any(link.relation == "suspends" and words.UNTIL_WHEN.search(link.evidence.sentence) for link in own):
        return False  # `… cho đến khi có nghị quyết khác`: one of them to no day that is told
    titled = words.HALTS_SOME.match(header.title or "") is not None
    return any(link.relation == "suspends" and (titled or link.evidence.rule == words.HALTS) for link in own)


def _is_of_some(reading: FlowReading, sentence: Sentence, position: int, fact: FactName, paper: Mention | None) -> bool:
    """Whether the end of `paper` (none: of the document itself) told at `position` is not that of all of it, or not for
    all."""
    text, end = reading.text, sentence.end
    before = next(iter(reading.within(sentence)), None)
    some = (FOR_SOME_BEFORE, FOR_WHOM_BEFORE) if fact == "extended_to" else (FOR_SOME_BEFORE,)
    if before and any(rule.search(text, max(0, before.lead - words.FAR), before.lead) for rule in some):
        return True  # `Riêng đối với cấp xã, A hết hiệu lực …`
    if paper and part_in_bracket(text, paper):
        return True  # `1. A (hết hiệu lực một phần)`
    if fact == "ended":
        if (
            paper
            and paper.part
            and words.OVER_IN_PART.search(text, max(sentence.start, paper.start - words.FAR), paper.start)
        ):
            return True  # `Văn bản hết hiệu lực một phần: Điều 7 A (do B bãi bỏ từ ngày …)`
        told_of = paper.core if paper and paper.core <= position else sentence.start
        if PART_LABELLED.search(text, max(told_of, position - LABEL_NEAR), position):
            return True
        boxed = words.BUT_FOR_BOXED.search(text, max(sentence.start, position - words.SHORT), position)
        return boxed is not None or any(
            rule.match(text, position, end) for rule in (words.BUT_FOR_BEHIND, FOR_SOME_BEHIND, PART_TOLD)
        )
    if paper and for_some(text, paper, end):
        return True  # `lùi thời hạn của Kế hoạch A đối với xã B đến hết ngày …`
    return for_some_after_day(text, position, end) is not None


def _missed(reading: FlowReading, number: int, topic: Mention | None, low: str) -> Iterator[tuple[int, Mention, str]]:
    """Who has not issued what carries a paper out, as the sentence with this `number`, `low` in small letters, tells by
    words on what others did: where, the paper, the body."""
    sentence = reading.sentences[number]
    if words.NOT_YET[reading.plain] in low:
        yield from still_missing(reading, number, topic)
        yield from not_done(reading, sentence)
        yield from not_signed(reading, sentence)
        yield from not_put_into(reading, sentence)
    if any(map(low.__contains__, words.EXCEPT[reading.plain])):
        yield from excepted(reading, sentence)


def _may_tell(reading: FlowReading, sentence: Sentence, low: str, force: list[str]) -> bool:
    """Whether a sentence that names no document may tell a fact: by a word of `force`, as a line over a list, below the
    heading `Thời gian thực hiện`, or as a line of an entry."""
    over = low.endswith(":") and any(map(low.__contains__, words.OVER_ITEMS[reading.plain]))
    below = words.WHEN_WORDS[reading.plain] in reading.seen.low[max(0, sentence.start - ABOVE) : sentence.start]
    if words.APPLIED[reading.plain] in low and words.ONLY_APPLIES.fullmatch(reading.text, sentence.start, sentence.end):
        place = bisect_left(reading.starts, sentence.start)
        above = reading.within(reading.sentences[place - 1]) if place else []
        below = below or (bool(above) and told_below(reading, sentence) is above[0])
    return sentence.zone == "title" or over or below or any(map(low.__contains__, force))


def _listed_days(reading: FlowReading, numbers: dict[int, int], own: DocumentCode | None) -> Iterator[FactClaim]:
    """The days that a list of fields or a history of force tells."""
    for position, paper, fact, day in history_facts(reading, own):
        if line := reading.sentence_at(position):
            yield _claim(reading, line, position, numbers[id(paper)] if paper else SELF, fact, day)


def _is_taken_back(text: str, sentence: Sentence, at: int, target: Mention) -> bool:
    """Whether a sentence says something of a body at `at` only on a condition, or that it is not so."""
    refuted = (is_refuted(text, place, sentence.end) for place in (target.core, target.tail))
    near = max(sentence.start, at - _NEAR)
    at_first = words.AT_FIRST.search(text, near, max(at, target.lead)) is not None
    came_late = at_first and words.CAME_LATE.match(text, target.core, sentence.end) is not None
    return is_unsure_of_body(text, near, at) or came_late or any(refuted)


def _not_proposed(reading: FlowReading, place: int, stated: list[Stated]) -> list[Stated]:
    """What a sentence states, unless it stands in a list of what is only asked for."""
    return [] if stated and is_proposed(reading, place) else stated


def _linked(
    links: list[LinkClaim],
) -> tuple[dict[int, list[int]], dict[int | None, list[int]], dict[int, int], dict[int, int], dict[int, int]]:
    """What papers were issued for, those that one sentence extends together, who changed a paper that is named behind it,
    what one ended that is named before it, and what one amended that is."""
    issued_for: dict[int, list[int]] = {}
    changed_by: dict[int, int] = {}
    ended: dict[int, int] = {}
    amended: dict[int, int] = {}
    at_once: dict[tuple[int, Span], list[int]] = {}
    for link in links:
        if link.relation == "extends":
            at_once.setdefault((link.subject, link.evidence.span), []).append(link.object)
        if link.relation in (*words.CHANGES, "succeeds") and SELF != link.subject < link.object:
            changed_by[link.object] = link.subject
        if link.relation in ("replaces", "repeals") and SELF < link.object < link.subject:
            ended[link.subject] = link.object
        if link.relation == "amends" and SELF < link.object < link.subject:
            amended[link.subject] = link.object
        if link.evidence.rule.endswith("/issued-for"):
            issued_for.setdefault(link.subject, []).append(link.object)
    return issued_for, {one: several for several in at_once.values() for one in several}, changed_by, ended, amended


def _topic(reading: FlowReading, numbers: dict[int, int], own: list[LinkClaim]) -> Mention | None:
    """The one paper that the document's title names, where the document reviews it."""
    title = reading.title
    titled = [one for one in reading.mentions if title.start <= one.start < title.end] if title else []
    reviewed = {link.object for link in own if link.relation == "reviews"}
    return titled[0] if len(titled) == 1 and numbers[id(titled[0])] in reviewed else None


def _claim(
    reading: FlowReading, sentence: Sentence, position: int, place: int, fact: FactName, value: str | None
) -> FactClaim:
    """A fact with the part of the sentence in which it is said."""
    part = part_around(reading.text, sentence, position, position)
    span = reading.flow.span(part.start, part.end)
    return FactClaim(place, fact, value, span, reading.chars[span.start : span.end])


def _days(printed: str | None) -> timedelta:
    """How long after a day something begins: `45`, `bốn mươi lăm`."""
    if printed is None or printed.isdigit():
        return timedelta(days=int(printed or 0))
    return timedelta(days=next(days for word, days in words.DAYS.items() if fold(word) == fold(printed)))


class _Sentence(Starts, Ends, Extensions, Periods, Turns):
    """One sentence while its facts are read."""

    def term_from(self, begun: date) -> date | None:
        """The last day of the document's own term, which is counted from its first day, `begun`."""
        told = counted_from_force(self.text, self.sentence.start, self.sentence.end)
        own = {fold(kind) for kind in self.header.types}
        return last_day(begun, told[0]) if told and fold(told[1]) in own else None

    @cached_property
    def _claims_from(self) -> int:
        """From where on the sentence claims what it says: a question nowhere, a title all of it."""
        start, end = self.sentence.start, self.sentence.end
        if self.text.endswith("?", 0, end):
            return end
        return start if self.sentence.zone == "title" else claims_from(self.text, start, end)

    def is_unsure(self, at: int, place: int | None) -> bool:
        """Whether what stands before the document at `place`, where the sentence names it first, takes back what is said
        of it at `at`, or the sentence asks: `Chưa thể khẳng định Quyết định A đã hết hiệu lực`."""
        named = self._first_named.get(place) if place is not None else None
        if at < self._claims_from or is_quoted_request(self.text, self.sentence.start, at):
            return True
        if named is None:
            return False
        start, end, one = self.sentence.start, self.sentence.end, self.inside[named]
        return is_unsure(self.text, start, one.lead) or is_asked(self.text, start, one.lead, one.core, end)

    def is_taken_back(self, at: int, place: int | None) -> bool:
        """Whether what is told at `at` as missing for the document at `place` is told only on a condition, or is not so."""
        named = self._first_named.get(place) if place is not None else None
        if at < self._claims_from:
            return True
        if named is None:
            return is_unsure_of_body(self.text, self.sentence.start, at)
        return _is_taken_back(self.text, self.sentence, at, self.inside[named])

    def told_best(self, stated: list[Stated]) -> list[Stated]:
        """With the time in which a plan is carried out as its period, and without days of force that only tell that again, or
        an extension."""
        since = {
            place: value for at, place, fact, value in stated if fact == "effective_from" and self._is_done(at, place)
        }
        until = {place: value for _, place, fact, value in stated if fact == "effective_to"}
        for place in since.keys() & until.keys() - self.lasting.keys():
            if (first := since[place]) and (last := until[place]):
                self.lasting[place] = first, last
                stated.append((self.sentence.start, place, "period", f"{first}/{last}"))
        longer = {(place, value) for _, place, fact, value in stated if fact == "extended_to"}
        return [
            (position, place, fact, value)
            for position, place, fact, value in stated
            if not (fact == "effective_to" and (place, value) in longer)
            and not (fact in words.OF_TIME and value in self.lasting.get(place, ()))
        ]

    def _is_done(self, at: int, place: int | None) -> bool:
        """Whether what begins at `at` tells that a plan is carried out, and not that it is in force."""
        if not words.IS_CARRIED_OUT.match(self.text, at):
            return False
        kinds = [one.type for one in self.inside if self.numbers[id(one)] == place or (place == SELF and one.this)]
        return any(kind in words.PERIODIC for kind in kinds or [self.header.type])

    def force(self, extended: int | None) -> Iterator[Stated]:
        """Since when and until when a document applies."""
        moved = list(self._moved_starts())
        yield from moved
        places = {place for _, place, _, _ in moved}
        turned, of, kinds = self._in_turn()
        yield from turned
        for one in self._force(extended):
            if (one[1] not in places or one[2] == "ended") and (one[1] not in of or one[2] not in kinds):
                yield one

    def _force(self, extended: int | None) -> Iterator[Stated]:
        if labelled := list(self._labelled()):
            yield from labelled
            return
        for match in self._all("effective"):
            place = self._changing(self._subject(match.start()), match.start())
            stated, value = self._since(match, place)
            plainly = match.group().startswith(("có hiệu", "co hieu", "hiệu", "hieu"))
            governed = self._is_of_what_is_done(match.start()) or (
                (not plainly or self._goes_on_past(match.start(), place)) and self._governed(match.start())
            )
            if stated and not governed and not words.OLD_WORDING.match(self.text, match.end(), self.sentence.end):
                self.last = (match.end(), place)
                self.begun.add(place)
                alone = not value or match["sign"] or self._in_bracket(match.start())
                for one in [place] if alone else self._listed(place):
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
        yield from self._from_then()
        yield from self._starts_listed()
        yield from self._start_in_row()
        for mention in self.inside:
            yield from self._time_of(mention)
            yield from self._on_day_before(mention)
            yield from self._not_before(mention)
            yield from self._ended_by(mention)
            yield from self._left_until(mention)
        extending = list(self._all("extended"))
        yield from self._extensions(extending, extended)
        for mention in self.inside:
            yield from self._row_of_times(mention)
            if mention.prolonged:
                yield mention.start, self.numbers[id(mention)], "extended_to", mention.prolonged.isoformat()
            if mention.over:  # the row of a table of ended papers
                yield mention.start, self.numbers[id(mention)], "ended", (mention.over - timedelta(days=1)).isoformat()
            elif mention.is_over:
                yield mention.start, self.numbers[id(mention)], "ended", None
        yield from self._row_in_lines()
        yield from self._until({match.end() for match in extending})
        yield from self._ended()
        yield from self._stopped()

    def _goes_on_past(self, position: int, place: int | None) -> bool:
        """`Quy ước này được công nhận tại A và có hiệu lực …`: whether the paper at `place` only stands before `và`."""
        joined = self.text.endswith((" và ", " va "), 0, position)
        return joined and any(
            self.numbers[id(one)] == place and not words.ISSUED_WITH.search(self.text, self._just(one.lead), one.lead)
            for one in self._before(position)[-1:]
        )

    def _labelled(self) -> Iterator[Stated]:
        """`- Hiệu lực: từ ngày …`, a line under the entry of a paper in a list of new ones: of that paper."""
        label = words.LABELS_FORCE.match(self.text, self.sentence.start, self.sentence.end)
        first = self._day(label.end()) if label else None
        paper = entry_above(self.reading, self.sentence) if first else None
        if label and first and paper:
            place = self.numbers[id(paper)]
            yield label.end(), place, "effective_from", first.isoformat()
            ends = words.ENDS.search(self.text, label.end(), self.sentence.end)
            if ends and (until := self._last_day(ends.end())):
                yield ends.start(), place, "effective_to", until.isoformat()

    def _row_of_times(self, mention: Mention) -> Iterator[Stated]:
        """The row of a table of papers with the days from which and up to which they apply, or a plan is carried out."""
        place, since, until = self.numbers[id(mention)], mention.since, mention.until
        if since and until and mention.type in words.PERIODIC:
            yield mention.start, place, "period", f"{since}/{until}"
            return
        if since:
            yield mention.start, place, "effective_from", since.isoformat()
        if until:
            yield mention.start, place, "effective_to", until.isoformat()

    def _row_in_lines(self) -> Iterator[Stated]:
        """`Thông tư A … Được thay thế bởi Thông tư B … 05/4/2024`: a row that a page prints line by line, below the heading
        `Ngày hết hiệu lực`: the day is the first without force."""
        first = self.inside[0] if self.inside else None
        day = words.DAY_AT_END.search(self.text, max(self.sentence.start, self.sentence.end - 16), self.sentence.end)
        if day is None or first is None or first.kind != "full" or first.part or first.start != self.sentence.start:
            return
        over = self._day(day.end())
        reason = words.IN_NEXT_CELL.search(self.text, first.core, day.start())
        if over and reason and words.DAY_ENDED.search(self.text, 0, self.sentence.start):
            yield day.end(), self.numbers[id(first)], "ended", (over - timedelta(days=1)).isoformat()

    def _done_by_another(self, position: int) -> bool:
        """Whether the paper named last before does it, rather than rules it."""
        last = self._last_before(position)
        return last is not None and words.BY.search(self.text, self._just(last.lead), last.lead) is None

    def _from_then(self) -> Iterator[Stated]:
        """`Kể từ ngày 01/3/2026, Quy định số … có hiệu lực thi hành`: of the paper that stands right behind the day."""
        since = words.ON_THAT_DAY.match(self.text, self.sentence.start)
        dated = date_told(self.plain).match(self.text, since.end()) if since else None
        first = self._day(dated.start()) if dated else None
        if dated is None or first is None or not self.inside:
            return
        paper = self.inside[0]
        if words.BEHIND_THAT_DAY.fullmatch(self.text, dated.end(), paper.lead) is None:
            return
        placed = words.TAKES_ITS_PLACE.match(self.text, max(paper.core, paper.tail), self.sentence.end)
        if placed and not paper.part:  # `Từ ngày …, Luật A thay thế Pháp lệnh B`
            for old in self._together(placed.end()):
                yield placed.start(), self.numbers[id(old)], "ended", (first - timedelta(days=1)).isoformat()
        takes = words.TAKES_EFFECT.search(self.text, paper.end, min(self.sentence.end, paper.end + words.FAR))
        if takes is None or self._only_wished(takes.start()):
            return
        for one in self._listed(self._subject(takes.start())):
            yield takes.start(), one, "effective_from", first.isoformat()

    def _on_day_before(self, mention: Mention) -> Iterator[Stated]:
        """`… cho đến trước ngày 01/01/2017, là ngày Luật số … có hiệu lực`: of the law."""
        if not self.text.endswith(words.ENDS_WITH_DAY, 0, mention.lead):
            return
        led = words.IS_THE_DAY.search(self.text, self._just(mention.lead), mention.lead)
        takes = words.TAKES_EFFECT.match(self.text, max(mention.core, mention.tail)) if led else None
        if led is None or takes is None or mention.part or self._only_wished(takes.start()):
            return
        told = date_told(self.plain).finditer(self.text, self._just(led.start()), led.start())
        dated = next((one for one in told if one.end() == led.start()), None)
        if dated and (first := self._day(dated.start())):
            yield takes.start(), self.numbers[id(mention)], "effective_from", first.isoformat()

    def _not_before(self, mention: Mention) -> Iterator[Stated]:
        """`Thông tư số … mãi đến ngày 05/11/2021 mới có hiệu lực`, `Đến ngày 05/11/2021, Thông tư số … mới có hiệu lực`."""
        end = max(mention.core, mention.tail)
        led = words.NOT_BEFORE.match(self.text, end)
        dated = date_told(self.plain).match(self.text, led.end()) if led else None
        takes = words.THEN_BEGINS.match(self.text, dated.end()) if dated else None
        if takes is None and (takes := words.BEGINS_ONLY.match(self.text, end)):
            led = words.ONLY_ON.search(self.text, self._just(mention.lead), mention.lead)
            dated = date_told(self.plain).match(self.text, led.end()) if led else None
            takes = takes if dated and self.text[dated.end() : mention.lead] in (", ", " thì ", " ") else None
        first = self._day(led.end()) if led and takes else None
        supposed = words.THOUGHT.search(self.text, self._near(mention.lead), mention.lead)
        if takes and first and not mention.part and not supposed and not self._only_wished(takes.start()):
            yield takes.start(), self.numbers[id(mention)], "effective_from", first.isoformat()

    def _left_until(self, mention: Mention) -> Iterator[Stated]:
        """`thay thế A, trừ Điều 6 tiếp tục có hiệu lực đến hết ngày …`: nothing of A is left after that."""
        ends = words.PUTS_AN_END.search(self.text, self._just(mention.lead), mention.lead)
        left = words.LEFT_UNTIL.match(self.text, max(mention.core, mention.tail)) if ends else None
        last = self._last_day(left.end()) if left and mention.part is None else None
        named = left and any(left.start() < one.start < left.end() for one in self.inside)
        if left and last and not named and not self._only_wished(mention.start):
            yield left.end(), self.numbers[id(mention)], "ended", last.isoformat()

    def _time_of(self, mention: Mention) -> Iterator[Stated]:
        """`Thời gian áp dụng Quyết định số … từ ngày … đến hết ngày …`."""
        of_time = words.TIME_OF.search(self.text, self._just(mention.lead), mention.lead)
        if mention.part or of_time is None:
            return
        told = fold(of_time.group())
        if over := words.TIME_IS_OUT.match(self.text, mention.core):
            yield over.start(), self.numbers[id(mention)], "ended", None
        moved = words.MOVED.match(self.text, max(mention.core, mention.tail))
        if moved and "hieu luc" not in told and (last := self._last_day(moved.end())):
            yield moved.start(), self.numbers[id(mention)], "extended_to", last.isoformat()
        lasts = words.LASTS_TO.match(self.text, max(mention.core, mention.tail))
        if lasts and told.lstrip(" ;:.,-").startswith(("thoi ", "hieu luc ")) and (last := self._last_day(lasts.end())):
            yield lasts.start(), self.numbers[id(mention)], "effective_to", last.isoformat()
        since = words.SINCE_THEN.match(self.text, max(mention.core, mention.tail))
        first = self._day(since.end()) if since else None
        if since and first is None and mention.type not in words.PERIODIC and "thuc hien" not in told:
            first = first_of(self.text, since.end())
        if since is None or first is None:
            return
        until = words.ENDS.search(self.text, since.end(), min(since.end() + 40, self.sentence.end))
        term = counted_in(since.group())
        until_day = self._last_day(until.end()) if until else last_day(first, term) if term else None
        if until_day and mention.type in words.PERIODIC and "hieu luc" not in told:
            yield since.start(), self.numbers[id(mention)], "period", f"{first}/{until_day}"
            return
        yield since.start(), self.numbers[id(mention)], "effective_from", first.isoformat()
        if until_day:
            yield since.start(), self.numbers[id(mention)], "effective_to", until_day.isoformat()

    def halted(self) -> Iterator[tuple[int, str]]:
        """Until when something is suspended, in a document whose title says that it suspends another."""
        _, up_to = self._opening_days()
        halts = up_to and words.THEN_HALTS.search(self.text, up_to.end(), up_to.end() + words.SHORT)
        if up_to and halts and (until := self._last_day(up_to.end())):
            yield self.sentence.start, until.isoformat()
        for match in self._all("halted"):
            if until := self._last_day(match.end()):
                yield match.start(), until.isoformat()

    def _until(self, extending: set[int]) -> Iterator[Stated]:
        """`được áp dụng đến hết ngày …`: but for what is extended so, ending at one of `extending`."""
        for match in self._all("until"):
            # `…, trừ Điều 9 được áp dụng đến hết năm 2025`
            apart = words.BUT.search(match.group()) or words.ANOTHER_CLAUSE.search(match.group())
            here = bisect_left(self.starts, match.start())
            other = self.inside[here : here + 1]  # `Kết luận A đẩy mạnh thực hiện B đến năm 2025`
            ruled = (
                other
                and other[0].start < match.end()
                and not words.BY.search(self.text, max(0, other[0].lead - 9), other[0].lead)
            )
            years = words.YEARS.search(match.group()) and "ap dung" not in fold(match.group())
            if match.end() in extending or apart or ruled or years:
                continue
            if self._named_so(match.start()) or words.COUNTED_UP_TO.search(match.group()):
                continue
            begun = self._begun_with(match)
            if self._is_of_what_is_done(match.start()) or (begun is None and self._is_when(match.start())):
                continue
            if words.HALTS_FIRST.match(self.text, self.sentence.start) and not self._in_bracket(match.end()):
                continue  # `Ngưng hiệu lực Quyết định A (có hiệu lực từ …) từ ngày … đến hết ngày …`: so long it stands still
            if match.group()[0] == "t" and self.text.endswith(", ", 0, match.start()) and self._governed(match.start()):
                continue  # `Đề án duyệt tại Quyết định A, thời gian thực hiện đến hết năm …`: of the scheme
            if until := self._last_day(match.end()):
                until -= timedelta(days=words.BEFORE.search(match.group()) is not None)
                place: int | None = self._place_of(begun) if begun else None
                if begun is None:
                    place = self._changing(self._subject(match.start()), match.start())
                if words.ITS_TIME.search(match.group()) and (plan := self._plan_before(match.start())):
                    place = self.numbers[id(plan)]
                still = words.APPLIES_STILL.search(self.text, self._near(match.start()), match.end())
                longer = words.FOR_LONGER.match(match.group()) or (still and still.end() > match.start())
                fact: FactName = "extended_to" if longer else "effective_to"
                if words.THEN_DONE.match(self.text, match.end(), self.sentence.end):
                    fact, until = "ended", until - timedelta(days=1)
                named = [place] if self._in_bracket(match.start()) else self._listed(place)
                for one in self._items_behind(match.end()) or named:
                    yield match.start(), one, fact, until.isoformat()

    def _begun_with(self, until: re.Match[str]) -> Mention | None:
        """`Quyết định A có hiệu lực kể từ ngày B có hiệu lực và được áp dụng đến …`: A, with which the sentence begins."""
        first = self.inside[0] if self.inside and words.AND_APPLIES.match(until.group()) else None
        if first is None or not words.LEAD.fullmatch(self.text, self.sentence.start, first.lead):
            return None
        return first if words.SINCE_ANOTHER_IS.fullmatch(self.text, first.core, until.start()) else None

    def _plan_before(self, position: int) -> Mention | None:
        """`Kế hoạch A để thực hiện Kết luận B chỉ có thời hạn đến …`: A, which is carried out in a time of its own."""
        last = self._last_before(position)
        plan = self._carried_out_by(last) if last and last.type not in words.PERIODIC else None
        return plan if plan and plan.type in words.PERIODIC else None

    def _items_behind(self, position: int) -> list[int | None]:
        """`Tiếp tục có hiệu lực đến hết ngày 31/12/2025: A; B`: the papers behind the day and its colon."""
        colon = self.text.find(":", position, position + 40)
        return self._items(colon + 1) if colon >= 0 and self._first_behind(position) > colon else []

    def _named_so(self, position: int) -> bool:
        """`Thông tư số … về việc hướng dẫn thực hiện Bộ tiêu chí đến năm 2030`: whether a title says what is carried out."""
        if self.text[position : position + 1] not in "ta" or words.IS_DONE.search(self.text, position - 12, position):
            return False
        titled = [one for one in self.inside if one.title and one.core <= position < one.tail]
        apart = self.text.endswith(", ", 0, position)
        return any(
            not (apart or position - one.core < len(", "))
            or words.TIME_ALONE.fullmatch(self.text[position : one.tail].strip(" ,.")) is None
            for one in titled
        )

    def _stopped(self) -> Iterator[Stated]:
        """`Từ ngày 15/3/2024, thôi áp dụng Hướng dẫn số …`: since that day; without one it is a repeal."""
        since = self._since_then()
        for match in self._all("stopped"):
            if since and self._done_by_another(match.start()):
                continue  # `Từ ngày …, huyện có Nghị quyết A bãi bỏ Nghị quyết B`: B ends as A says
            together = self._together(match.end())
            behind = self._day_behind(together[-1]) if together else None
            first = behind or (self._day(since.end()) if since else None)
            no_more = together and words.NO_MORE.match(self.text, max(together[-1].core, together[-1].tail))
            if first is None and (self._given_up(match) or (no_more and not self._undone(match.start()))):
                for one in together:
                    yield match.start(), self.numbers[id(one)], "ended", None
            undone = first is None or self._undone(match.start())
            while first and together and not undone:
                for one in together:
                    yield match.start(), self.numbers[id(one)], "ended", (first - timedelta(days=1)).isoformat()
                together = self._on_another_day(together[-1]) if behind else []
                first = self._day_behind(together[-1]) if together else None
        for match in self._all("all_stopped"):
            told = next((name for name in ("when", "since") if match[name]), None)
            first = self._day(match.end(told)) if told else self._day(since.end()) if since else None
            if match["since"] and first and self.header.date and first < self.header.date:
                continue  # a day before the document's own is only told
            colon = self.text.find(":", match.end(), self.sentence.end) if first else -1
            if first and colon >= 0 and not self._undone(match.start()):
                opened = words.COLON.match(self.text, colon, self.sentence.end)
                for listed in self._items(opened.end() if opened else colon):
                    yield match.start(), listed, "ended", (first - timedelta(days=1)).isoformat()

    def _day_behind(self, one: Mention) -> date | None:
        """`A từ ngày 01/7/2020`: the day behind a paper."""
        behind = words.BEHIND.match(self.text, max(one.core, one.tail))
        return self._day(behind.end()) if behind else None

    def _on_another_day(self, one: Mention) -> list[Mention]:
        """`bãi bỏ A từ ngày 01/7/2020, B từ ngày 01/01/2021`: B, behind the day of A."""
        behind = words.BEHIND.match(self.text, max(one.core, one.tail))
        dated = date_told(self.plain).match(self.text, behind.end()) if behind else None
        place = bisect_left(self.starts, one.end)
        other = self.inside[place] if dated and place < len(self.inside) else None
        joined = other and dated and words.JOINS.fullmatch(self.text, dated.end(), other.lead)
        return self._together(other.start) if other and joined else []

    def _given_up(self, match: re.Match[str]) -> bool:
        """`Ban Thường vụ thống nhất không tiếp tục thực hiện Kế hoạch số …`: what is decided, not asked for."""
        if words.GIVES_UP.match(match.group()) is None:
            return False
        paper = next(iter(self._together(match.end())), None)
        if paper and words.AT_A_TIME.match(self.text, max(paper.core, paper.tail)):
            return False
        before = self._near(match.start()), match.start()
        decided = words.DECIDES.search(self.text, *before) or (
            words.GIVES_UP_WORK.match(match.group()) and words.ISSUES_AND.search(self.text, *before)
        )
        return decided is not None or self._is_item_decided(match.start())

    def _is_item_decided(self, position: int) -> bool:
        """`Ban Thường vụ kết luận:` over `2. Không tiếp tục thực hiện Kế hoạch số …`."""
        if words.LEAD.fullmatch(self.text, self.sentence.start, position) is None:
            return False
        place = bisect_left(self.reading.starts, self.sentence.start)
        above = self.reading.sentences[max(0, place - words.DECIDED_ABOVE) : place]
        lines = (self.text[one.start : one.end] for one in reversed(above))
        line = next((one for one in lines if one.endswith(":")), "")
        return words.DECIDES_AS_FOLLOWS.search(line) is not None

    def _undone(self, position: int) -> bool:
        """Whether what begins at `position` is only asked for, or said not to be done."""
        return any(
            rule.search(self.text, self._near(position), position) for rule in (words.ASKED, words.REFUSED, DENIED)
        )

    def _together(self, position: int) -> list[Mention]:
        """The paper that begins at `position` and those joined behind it: `thôi áp dụng A và B`."""
        place = bisect_left(self.starts, position)
        first = self.inside[place] if place < len(self.inside) else None
        if first is None or first.start != position or first.this:
            return []
        found = [first]
        for mention in self.inside[place + 1 :]:
            apart = self.text.endswith("; ", found[-1].tail, mention.lead)
            told = any(words.IS_TOLD_OF.match(self.text, end) for end in {mention.core, mention.tail})
            if not self._coordinate(found[-1], mention) or (apart and told):
                break  # `chấm dứt thực hiện A; B thì được sửa đổi`
            found.append(mention)
        return found

    def missing(self) -> Iterator[Stated]:
        """Who has not issued what was to be issued."""
        for match in islice(self._all("not_issued"), _TIMES):
            here = bisect_left(self.starts, match.end())
            behind = (
                one
                for one in self.inside[here : here + 1]
                if one.start - match.end() < 60 and "|" not in self.text[match.end() : one.start]  # another cell
            )
            earlier = self._before(match.end())
            before = (m for m in reversed(earlier) if m.end <= match.start() and m.kind != "backref")
            denied = match.group()[:1] == "k"  # `không ban hành văn bản hướng dẫn riêng`: only of what is named behind
            of_else = words.OF_ELSE_MISSING.search(match.group()) and not words.TO_CARRY_OUT.search(match.group())
            if (denied and " ri" in match.group()) or of_else:
                continue
            if words.WHENEVER.match(self.text, self.sentence.start):
                continue
            behind_it = min(match.end() + words.FAR, self.sentence.end)
            around = self.text[self._near(match.start()) : match.start()], self.text[match.end() : behind_it]
            late = match.group().startswith(("chậm", "cham"))
            if words.NOT_IN_TIME.match(around[1]):
                continue
            if any(map(words.SINCE_DONE.search, around)) or (late and words.HOW_LATE.search(around[1])):
                continue
            target = next(behind, None) or (None if denied else next(before, None))
            if target is None:
                continue
            together = self._together(target.start) or [target]
            together = [target, *takewhile(lambda one: words.ENDS_ITEM.match(self.text, one.core), together[1:])]
            for place in [place for one in together for place in self._carried_out(one)]:
                end = max(title_ends(self.text, together[-1]), match.end())
                named = bodies_named(self.text, self.sentence, match.start(), end, earlier, plain=self.plain)
                named = named or bodies_below(self.reading, self.sentence)
                named = named or self._noted(match.start())
                named = named or called_by_kind(self.reading, self.sentence, self.header, match.start())
                for body in named or body_over(self.reading, self.sentence, match.start()):
                    yield match.start(), place, "not_issued", body
                if named and (also := words.NOR_DID.match(self.text, end, self.sentence.end)):
                    for body in bodies_between(self.text, end, also.end(), plain=self.plain):
                        yield match.start(), place, "not_issued", body

    def _noted(self, position: int) -> list[str]:
        """`Một số cấp ủy chưa ban hành kế hoạch thực hiện Kết luận số …¹`: the bodies that the footnote is a list of."""
        clause = self.text.rfind(";", self.sentence.start, position), self.text.find(";", position, self.sentence.end)
        start, end = max(clause[0], self.sentence.start), clause[1] if clause[1] >= 0 else self.sentence.end
        place = bisect_left(self.bodies_noted, (start, ""))
        if place == len(self.bodies_noted) or self.bodies_noted[place][0] > end:
            return []
        note = self.bodies_noted[place][1]
        return bodies_between(note, 0, len(note), plain=self.plain)

    def _carried_out(self, target: Mention) -> list[int]:
        """What others issued `target` for: `Thực hiện A, Huyện ủy ban hành B; xã X chưa xây dựng kế hoạch`: A."""
        place = self.numbers[id(target)]
        return self.issued_for.get(place) or [place]

    def _day_elsewhere(self, place: int | None) -> date | None:
        """The one day that the text gives elsewhere to the paper that is named here without it."""
        one = next((m for m in self.inside if self.numbers[id(m)] == place and m.code), None)
        if one is None:
            return None
        days = {
            m.day
            for m in self.reading.mentions
            if m.day and str(m.code) == str(one.code) and (m.organ == one.organ or None in (m.organ, one.organ))
        }
        return days.pop() if len(days) == 1 else None

    def _since(self, match: re.Match[str], place: int | None) -> tuple[bool, str | None]:
        """Whether a start is stated, and its day where it is known: that of signing is the document's own date."""
        told = words.NAMELY_FROM.match(self.text, match.end()) if match["later"] or match["sign"] else None
        if match["later"] and told is None:
            return True, None  # from a day that the text does not tell
        if told or match["sign"]:
            named = next((m.day for m in self.inside if place != SELF and self.numbers[id(m)] == place), None)
            if told:
                day = self._day(told.end())
                return True, day.isoformat() if day else None
            own = None if self.header.own_type in words.SEALED else self.header.date
            passed = words.PASSED_ON.search(self.text, self.sentence.start, match.start())
            if passed and "qua" in match.group() and (adopted := self._day(passed.end())):
                return True, (adopted + _days(match["days"])).isoformat()
            below = self.below.day if self.below and self.numbers[id(self.below)] == place else None
            signed = own if place == SELF else named or below or self._day_elsewhere(place)
            return True, (signed + _days(match["days"])).isoformat() if signed else None
        day = self._day(match.end())
        applies = "dung" in fold(match.group()) or words.OF_BUDGET.match(self.text, match.end())
        if day is None and applies and place not in self.begun:
            day = first_of(self.text, match.end())  # `có hiệu lực từ ngày 10/6/2023, áp dụng từ năm tài chính 2023`
        return day is not None, (day + _days(match["days"])).isoformat() if day else None

    def _term(self, match: re.Match[str], since: str | None) -> date | None:
        """The last day of a term that is counted in years or months."""
        dated = date_told(self.plain).match(self.text, match.end())
        if dated and words.ENDS.match(self.text, dated.end()):
            return None  # `trong 5 năm, từ ngày … đến hết ngày …`: the day is told
        stated = match["term"] or counted_behind(self.text, dated.end() if dated else match.end())
        return last_day(date.fromisoformat(since), stated) if since and stated else None
