"""Up to which day a paper is suspended, where the sentence that suspends it tells that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from graph.extraction.fact_sentence import day_at, last_day_at
from graph.extraction.fact_words import BEFORE, SUSPENDING
from graph.extraction.flow_reading import FlowReading
from graph.extraction.last_days import last_joined
from graph.extraction.relation_words import PINS
from graph.extraction.spelling import either
from graph.extraction.terms_of_force import COUNTED, counted_in, last_day
from graph.model import LinkClaim
from graph.patterns import regex

_NEAR = 200
"""So far from the paper the day is looked for, in characters."""
_TO = (
    r"(?<!\w)(?:cho )?(?:đến|tới) (?:trước )?"
    r"(?=(?:(?:hết|cuối) )?(?:ngày \d|năm [12]\d{3}|\d{1,2}[/.-]\d)|(?:hết|cuối) (?:tháng|quý) [\divx])"
)
_UP_TO = regex(either(_TO), re.IGNORECASE)
_OTHER = r"gia hạn|kéo dài|báo cáo|hoàn thành|hoàn tất|trình|có hiệu lực|tiếp tục|trừ |riêng |thực hiện đến|áp dụng đến"
_BEHIND = regex(either(rf"(?:(?!{_OTHER})[^;.:()\n])*?{_TO}"), re.IGNORECASE)
"""`Ngưng hiệu lực A từ ngày … đến hết ngày …`: from the paper to the day, past nothing that is done to another."""
_BEFORE = regex(
    either(rf"[^;:()\n,]{{4,40}}?,? (?:đối với |của |(?:thì )?{SUSPENDING}[^;:()\n,\d]{{0,60}})(?:{PINS} )?")
    + rf"|[\w /.-]{{4,40}}? (?:{PINS} )?",
    re.IGNORECASE,
)
"""`… đến hết ngày 31/12/2022 đối với A`, `…, tạm ngưng hiệu lực A`: from the day to the paper."""
_SAID_AGAIN = regex(
    either(
        rf"[^;:\n]{{0,160}}?[:;] ?(?:{SUSPENDING})?(?: ?(?:hiệu lực|thi hành|áp dụng|thực hiện|toàn bộ|một phần)){{0,3}}"
    )
    + rf"(?: ?{PINS})?",
    re.IGNORECASE,
)
_SINCE_DAY = regex(either(r" ?[,(]? ?(?:kể )?từ (?=(?:ngày )?\d)"), re.IGNORECASE)
_BEHIND_DAY = regex(either(rf" ?[,(]? ?(?:ngày )?[\d/.-]*(?: tháng \d{{1,2}} năm \d{{4}})?,? ?{_TO}"), re.IGNORECASE)
_LINE = regex(
    either(rf"{SUSPENDING}(?:(?!{_OTHER})[^;\n]){{0,160}}?(?=,? (?:(?:kể )?từ (?:ngày )?\d|(?:cho )?(?:đến|tới) ))"),
    re.IGNORECASE,
)
"""`Ngưng hiệu lực các văn bản sau đây từ ngày … đến hết ngày …:`, over a list."""
_TERM = regex(either(rf"[^;.:()\n]{{0,60}}?{COUNTED},? (?:kể |tính )?từ (?=ngày \d|\d)"), re.IGNORECASE)
"""`A bị ngưng hiệu lực trong thời hạn 06 tháng, kể từ ngày …`."""


def with_suspension_ends(
    links: list[LinkClaim], readings: list[FlowReading], numbers: dict[int, int]
) -> Iterator[LinkClaim]:
    """`links`, those that suspend with the last day on which they do where their sentence tells one."""
    ends: dict[int, date] = {}
    begins: dict[int, date] = {}
    if any(link.relation == "suspends" for link in links):
        halted = {link.object for link in links if link.relation == "suspends"}
        for reading in readings:
            for place, mention in enumerate(reading.mentions):
                number = numbers[id(mention)]
                if number not in halted:
                    continue
                first, last = _again(reading, place)
                if day := last or _end(reading, place):
                    ends.setdefault(number, day)
                if first:
                    begins.setdefault(number, first)
        for link in links:
            if link.relation == "suspends" and (line := link.evidence.governed_by):
                first, last = _of_line(line.sentence, plain=readings[0].plain)
                if last:
                    ends.setdefault(link.object, last)
                if first:
                    begins.setdefault(link.object, first)
    for link in links:
        suspends = link.relation == "suspends"
        evidence = link.evidence
        if suspends and (day := ends.get(link.object)):
            evidence = replace(evidence, halts_to=day)
        if suspends and evidence.last_day is None and (first := begins.get(link.object)):
            evidence = replace(evidence, last_day=first - timedelta(days=1))
        yield replace(link, evidence=evidence)


def _of_line(line: str, *, plain: bool) -> tuple[date | None, date | None]:
    """The days that a line tells for all items below it."""
    said = _LINE.search(line)
    return _days_behind(line, said.end(), len(line), plain=plain) if said else (None, None)


def _again(reading: FlowReading, place: int) -> tuple[date | None, date | None]:
    """`1. Quyết định A về phí: ngưng hiệu lực từ ngày … đến hết ngày …`, an item that says it again: the days."""
    mention = reading.mentions[place]
    sentence = reading.sentence_at(mention.start)
    if sentence is None:
        return None, None
    for start in dict.fromkeys((max(mention.core, mention.tail), mention.core)):
        said = _SAID_AGAIN.match(reading.text, start, sentence.end)
        if said and any(found := _days_behind(reading.text, said.end(), sentence.end, plain=reading.plain)):
            return found
    return None, None


def _days_behind(text: str, start: int, end: int, *, plain: bool) -> tuple[date | None, date | None]:
    """`từ ngày … đến hết ngày …` at a place: the days, each None where it is not told."""
    since = _SINCE_DAY.match(text, start, end)
    first = day_at(text, since.end(), plain=plain) if since else None
    up_to = _BEHIND_DAY.match(text, since.end() if since else start, end)
    return first, _told(up_to, plain=plain) if up_to else None


def _end(reading: FlowReading, place: int) -> date | None:
    mention = reading.mentions[place]
    sentence = reading.sentence_at(mention.start)
    if sentence is None:
        return None
    for up_to in _UP_TO.finditer(reading.text, max(sentence.start, mention.lead - _NEAR), mention.lead):
        if _BEFORE.fullmatch(reading.text, up_to.end(), mention.lead):
            return _told(up_to, plain=reading.plain)
    last = reading.mentions[last_joined(reading.text, reading.mentions, place)]
    start = max(last.core, last.tail)
    following = (one.lead for one in reading.mentions[place + 1 :] if one.lead >= start and not one.this)
    stop = min(next(following, sentence.end), sentence.end, start + _NEAR)
    if behind := _BEHIND.match(reading.text, start, sentence.end):
        return _told(behind, plain=reading.plain) if behind.end() <= stop else None
    term = _TERM.match(reading.text, start, sentence.end)
    first = day_at(reading.text, term.end(), plain=reading.plain) if term and term.end() <= stop else None
    length = counted_in(term.group()) if term else None
    return last_day(first, length) if first and length else None


def _told(up_to: re.Match[str], *, plain: bool) -> date | None:
    """The day behind `đến hết`, or the one before it behind `đến trước`."""
    day = last_day_at(up_to.string, up_to.end(), plain=plain)
    return day - timedelta(days=BEFORE.search(up_to.group()) is not None) if day else None
