"""The last day of a paper, or of a part of it, before another replaces, repeals, suspends or amends it, where the sentence
tells a day for that, or the document one for its article in which the sentence stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from graph.extraction.fact_sentence import date_told, day_at
from graph.extraction.fact_words import BEHIND, JOINS, SINCE, SUSPENDING
from graph.extraction.flow_reading import FlowReading
from graph.extraction.mentions import Mention
from graph.extraction.own_articles import own_starts
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.model import SELF, LinkClaim
from graph.patterns import regex

_FROM_A_DAY = ("replaces", "repeals", "suspends", "amends")
_JOINED = 60
"""So many papers joined to one are looked past for the day behind them."""
_SUSPENDED = rf"{SUSPENDING}(?: hiệu lực)?(?: thi hành| áp dụng| thực hiện)?"
_TO_DAY = r"(?:,? (?:cho )?đến (?:hết )?ngày (?:[\d/.-]{8,10}|\d{1,2} tháng \d{1,2} năm \d{4}))?"
_OPENS_CHANGE = regex(
    either(
        rf"{_TO_DAY},? ?(?:thì )?"
        rf"(?:(?:bãi bỏ|hủy bỏ|thay thế|{_SUSPENDED})(?: toàn bộ)?(?: của| đối với)? )?"
    ),
    re.IGNORECASE,
)
_TO_BEHIND = regex(
    either(
        rf"(?: (?:cũng |đều )?(?:bị |được )?{_SUSPENDED})?"
        r"(?:,? (?:trong )?(?:khoảng )?(?:thời gian|thời hạn)(?: \d{1,3}(?: \([^()]{1,20}\))? (?:ngày|tháng|năm))?)?"
    ),
    re.IGNORECASE,
)
"""`A bị ngưng hiệu lực thi hành trong thời hạn 06 tháng, kể từ ngày …`: between a paper and the day."""
_TOLD_BEFORE = regex(
    either(rf"(?<=từ )ngày (?:[\d/.-]{{8,10}}|\d{{1,2}} tháng \d{{1,2}} năm \d{{4}}){_TO_DAY},? (?:đối với|của) $"),
    re.IGNORECASE,
)
"""`Ngưng hiệu lực thi hành từ ngày 05/10/2022 đối với A`: right before the paper."""
_WITHIN = 90
"""So far before the paper, in characters."""


def with_last_days(links: list[LinkClaim], readings: list[FlowReading], numbers: dict[int, int]) -> Iterator[LinkClaim]:
    """`links`, each that ends, suspends or amends a paper with that paper's last day before where one is told.

    `Kể từ ngày …, Quyết định này thay thế A`, `A được thay thế bằng B từ ngày …`, `Riêng Điều 2 có hiệu lực từ ngày …` where
    Điều 2 ends A: otherwise A ends as B begins.
    """
    by = {link.object: link.subject for link in links if link.relation in _FROM_A_DAY}
    days: dict[int, date] = {}
    if by:
        own = {number for number, subject in by.items() if subject == SELF}
        days = dict(_by_article(readings[0], numbers, own)) if own else {}
        days |= _last_days(readings, numbers, by)
    told = [
        days.get(link.object) if link.relation in _FROM_A_DAY and by[link.object] == link.subject else None
        for link in links
    ]
    for link, day in zip(links, _also_above(links, told, readings[0], numbers), strict=True):
        yield replace(link, evidence=replace(link.evidence, last_day=day)) if day else link


def _by_article(main: FlowReading, numbers: dict[int, int], own: set[int]) -> Iterator[tuple[int, date]]:
    """The last day before of what an article of the document itself is about that begins on a day of its own."""
    starts = own_starts(main)
    for mention in main.mentions if starts else ():
        first = next((one.day for one in starts if one.start <= mention.start < one.end), None)
        if numbers[id(mention)] in own and first and (mention.day is None or mention.day < first):
            yield numbers[id(mention)], first - timedelta(days=1)


def _also_above(
    links: list[LinkClaim], days: list[date | None], main: FlowReading, numbers: dict[int, int]
) -> list[date | None]:
    """`days`, those of the articles also for what the title or the opening says in general: `Quyết định ngưng hiệu lực A`."""
    if not any(days):
        return days
    papers: dict[int, str] = {}
    above: set[int] = set()
    for mention in main.mentions:
        number, sentence = numbers[id(mention)], main.sentence_at(mention.start)
        papers[number] = str(mention.code or mention.name)
        if sentence and sentence.zone in ("title", "opening"):
            above.add(number)
    below: dict[tuple[str, str | None], set[date | None]] = {}
    for link, day in zip(links, days, strict=True):
        if link.subject == SELF and link.object not in above:
            below.setdefault((link.relation, papers.get(link.object)), set()).add(day)

    def of_title(link: LinkClaim, day: date | None) -> date | None:
        told = below.get((link.relation, papers.get(link.object)), set())
        general = day is None and link.subject == SELF and link.object in above and len(told) == 1
        return next(iter(told)) if general else day

    return [of_title(link, day) for link, day in zip(links, days, strict=True)]


def _last_days(readings: list[FlowReading], numbers: dict[int, int], by: dict[int, int]) -> Iterator[tuple[int, date]]:
    for reading in readings:
        for sentence in dict.fromkeys(
            reading.sentence_at(one.start) for one in reading.mentions if numbers[id(one)] in by
        ):
            if sentence is None:
                continue
            inside = reading.within(sentence)
            opening = _opening_day(reading, sentence, inside[0])
            giver = next(by[numbers[id(one)]] for one in inside if numbers[id(one)] in by)
            for place, mention in enumerate(inside):
                number = numbers[id(mention)]
                if number not in by:
                    continue
                first = _day_behind(reading, inside, place, numbers, by[number]) or _day_before(reading, mention)
                first = first or (opening if by[number] == giver else None)  # `…; B thay thế C`: on a day of its own
                if first and (mention.day is None or mention.day < first):
                    yield number, first - timedelta(days=1)


def _opening_day(reading: FlowReading, sentence: Sentence, first: Mention) -> date | None:
    """The day with which a sentence begins that goes on with the change: with its `first` paper, or `bãi bỏ` and it."""
    opening = SINCE.match(reading.prose.text, sentence.start)
    dated = date_told(reading.plain).match(reading.text, opening.end()) if opening else None
    if opening and dated and _OPENS_CHANGE.fullmatch(reading.text, dated.end(), first.lead):
        return day_at(reading.text, opening.end(), plain=reading.plain)
    return None


def _day_behind(
    reading: FlowReading, inside: list[Mention], place: int, numbers: dict[int, int], by: int
) -> date | None:
    """The day behind the paper at `place` and those joined to it, or behind the paper that takes its place."""
    place = last_joined(reading.text, inside, place)
    for one in inside[place : place + 2]:
        is_it = one is inside[place] or numbers[id(one)] == by or (by == SELF and one.this)
        led = _TO_BEHIND.match(reading.text, max(one.core, one.tail)) if is_it else None
        behind = BEHIND.match(reading.text, led.end()) if led else None
        if behind:
            return day_at(reading.text, behind.end(), plain=reading.plain)
    return None


def last_joined(text: str, mentions: Sequence[Mention], place: int) -> int:
    """The place of the last of the papers that are joined to the one at `place`."""
    last = min(place + _JOINED, len(mentions) - 1)
    while place < last and JOINS.fullmatch(text, mentions[place].tail, mentions[place + 1].lead):
        place += 1
    return place


def _day_before(reading: FlowReading, mention: Mention) -> date | None:
    """The day right before a paper from which something is done to it."""
    told = _TOLD_BEFORE.search(reading.text, max(0, mention.lead - _WITHIN), mention.lead)
    return day_at(reading.text, told.start(), plain=reading.plain) if told else None
