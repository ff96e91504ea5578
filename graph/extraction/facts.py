"""When a document is in force, what period it covers, what has not been issued, each with its sentence."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from graph.extraction.dates import date_pattern, read_date
from graph.extraction.grammar import grammar
from graph.extraction.mentions import Mention
from graph.extraction.organs import read_organ, written_out
from graph.extraction.relations import within
from graph.extraction.spelling import spell
from graph.extraction.structure import Sentence, part_around
from graph.model import SELF, FactClaim, FactName, Header, Span
from graph.reading.layout import Flow


@cache
def _patterns(plain: bool) -> dict[str, re.Pattern[str]]:
    def s(pattern: str) -> re.Pattern[str]:
        return re.compile(spell(pattern, plain=plain), re.IGNORECASE)

    return {
        "effective": s(
            r"(?<!hết )có hiệu lực(?: thi hành)?(?: sau (?P<days>\d{1,3})(?: \([^)]{2,20}\))? ngày,?)?(?: kể)? từ ngày (?P<sign>ký ban hành|ký|ban hành|được thông qua)?"
        ),
        "ended": s(r"(?:hết hiệu lực|không còn hiệu lực)(?: thi hành)?,? (?:kể )?từ (?=ngày \d)"),
        "extended": s(r"(?:kéo dài|gia hạn)[^.;\n]{0,160}? đến (?:hết )?(?=ngày \d)"),
        "period": s(r"(?:giai đoạn|nhiệm kỳ|thời kỳ) (?:năm )?(?P<from>\d{4}) ?[-–—] ?(?P<to>\d{4})"),
        "not_issued": s(
            r"(?:chưa (?:kịp thời )?(?:ban hành|xây dựng|có))(?: (?:các|được))? (?:văn bản|kế hoạch|chương trình|nghị quyết|chỉ thị)(?: hành động)?(?: [^;.\n]{0,40}?)?(?:để )?(?:triển khai )?(?:thực hiện|cụ thể hóa)"
        ),
    }


def read_facts(
    flow: Flow,
    chars: str,
    text: str,
    sentences: list[Sentence],
    mentions: list[Mention],
    numbers: dict[int, int],
    header: Header,
    extended: int | None,
    *,
    plain: bool,
) -> list[FactClaim]:
    """The facts that the sentences of `flow` state.

    `numbers` gives a mention's place among the citations, `extended` that of what the document itself extends.
    """
    rules = _patterns(plain)
    found: list[FactClaim] = []

    def say(sentence: Sentence, place: int, subject: int, fact: FactName, value: str | None) -> None:
        part = part_around(text, sentence, place, place)
        span: Span = flow.span(part.start, part.end)
        found.append(FactClaim(subject, fact, value, span, chars[span.start : span.end]))

    for sentence in sentences:
        if sentence.zone in ("header", "signature"):
            continue
        inside = within(mentions, sentence)
        for match in rules["effective"].finditer(text, sentence.start, sentence.end):
            subject = _subject(inside, numbers, match.start(), text, header)
            value = _effective(text, match, header, plain=plain)
            if subject is not None and value:
                say(sentence, match.start(), subject, "effective_from", value)
        for match in rules["ended"].finditer(text, sentence.start, sentence.end):
            day = re.compile(date_pattern(plain=plain), re.IGNORECASE).match(text, match.end())
            first = read_date(day, day.end()).day if day else None
            subject = _subject(inside, numbers, match.start(), text, header)
            if first and subject is not None:
                say(sentence, match.start(), subject, "ended", (first - timedelta(days=1)).isoformat())
        for match in rules["extended"].finditer(text, sentence.start, sentence.end):
            day = re.compile(date_pattern(plain=plain), re.IGNORECASE).match(text, match.end())
            until = read_date(day, day.end()).day if day else None
            named = next((m for m in reversed(inside) if m.kind != "backref" and m.start < match.end()), None)
            place = extended if named is None else numbers[id(named)]
            if until and place is not None:
                say(sentence, match.start(), place, "extended_to", until.isoformat())
        for match in rules["not_issued"].finditer(text, sentence.start, sentence.end):
            target = next((m for m in inside if m.start >= match.end() and m.start - match.end() < 60), None)
            if target:
                for body in _bodies(text, sentence.start, match.start(), plain=plain):
                    say(sentence, match.start(), numbers[id(target)], "not_issued", body)
        for mention in inside:
            if mention.title and (period := rules["period"].search(mention.title)) and period["from"] <= period["to"]:
                say(
                    sentence,
                    mention.start,
                    numbers[id(mention)],
                    "period",
                    f"{period['from']}-01-01/{period['to']}-12-31",
                )
        if sentence.zone == "title" and header.period and rules["period"].search(text, sentence.start, sentence.end):
            say(sentence, sentence.start, SELF, "period", f"{header.period[0]}/{header.period[1]}")
    return found


def _subject(inside: list[Mention], numbers: dict[int, int], position: int, text: str, header: Header) -> int | None:
    last: Mention | None = None  # of those before, the last that does not stand in another's title
    for mention in inside:
        if mention.end <= position and (last is None or mention.start >= last.tail):
            last = mention
    if last is None:
        return None
    if last.kind == "backref":
        return SELF if last.type == header.type else None
    return numbers[id(last)] if not text[last.core : position].strip(" ,)") else None


def _effective(text: str, match: re.Match[str], header: Header, *, plain: bool) -> str | None:
    if match["sign"]:
        if header.date is None:
            return None
        days = int(match["days"]) if match["days"] else 0
        return (header.date + timedelta(days=days)).isoformat()
    day = re.compile(date_pattern(plain=plain), re.IGNORECASE).match(text, match.end())
    stated: date | None = read_date(day, day.end()).day if day else None
    return stated.isoformat() if stated else None


def _bodies(text: str, start: int, end: int, *, plain: bool) -> list[str]:
    """The bodies named before `chưa ban hành`, the nearest clause only."""
    begin = max(start, text.rfind(";", start, end) + 1)
    organs = [read_organ(m) for m in grammar(plain).organ_anywhere.finditer(text, begin, end)]
    return [written_out(organ) for organ in organs if organ and organ.place and organ.place.name]
