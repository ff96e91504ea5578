"""What the items of an amending article change: `Điều 1. Sửa đổi, bổ sung một số điều của Nghị định A như sau:` and below it
`1. Sửa đổi khoản 2 Điều 5 như sau:`, which does not name the paper again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from graph.extraction.fact_sentence import day_at
from graph.extraction.flow_reading import FlowReading
from graph.extraction.links import JOINED, evidence_of, governing, is_own
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.model import SELF, Header, LinkClaim
from graph.patterns import regex

_ZONES = ("article", "closing")
_ARTICLE = regex(r"(?:Điều|Dieu) (\d{1,3})[a-z]?(?:\.? |\.?$)", re.MULTILINE)
_AMENDS = regex(either(r"(?<!\w)(?:sửa đổi|bổ sung|thay thế|bãi bỏ)(?!\w)"), re.IGNORECASE)
_NUMBERS = regex(r"\d{1,3}")
_NUMBER = regex(r"(?:(\d{1,2})[.)]|[a-zđ]\)) ?")
_CHANGES = regex(
    either(
        r"(?:sửa đổi|bổ sung|thay thế|thay(?= cụm từ| từ| các từ)|điều chỉnh|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ(?= cụm từ| từ| các từ))(?!\w)"
    ),
    re.IGNORECASE,
)
"""With what such an item begins."""
_CHANGED = regex(
    either(r" (?:được|bị) (?:sửa đổi|bổ sung|thay thế|điều chỉnh|bãi bỏ|hủy bỏ|huỷ bỏ)(?!\w)"), re.IGNORECASE
)
"""Behind the part with which such an item begins: `1. Khoản 2 Điều 5 được sửa đổi như sau`."""
_NUMBERED = (
    r"(?:(?:các|các số|số|thứ) )?(?:\d{1,3}(?:\.\d{1,3})*[a-zđA-ZĐ]?|(?-i:[IVXLC]{1,5}|[a-zđ]|[A-ZĐ][\d/-]{0,6}))(?!\w)"
)
_PIN = either(rf"(?:các )?(?:(?:điểm|khoản|điều|mục|chương|phần|mẫu|biểu|tiết) {_NUMBERED}|phụ lục(?: {_NUMBERED})?)")
_PINS = regex(
    rf"(?<!\w){_PIN}(?:(?: đến| den|,| và| va|, và|;)? (?:{_PIN}|(?:và |đến |va |den )?{_NUMBERED}(?=,| và| va| đến| den|[ .;:]|$)(?! \w+ (?:như|thành))))*",
    re.IGNORECASE,
)
_FIRST = regex(rf"{_PIN} ?", re.IGNORECASE)
_ARTICLE_IN = regex(either(rf"(?<!\w)(?:(?:điều|chương|mẫu|biểu) {_NUMBERED}|phụ lục(?: {_NUMBERED})?)"), re.IGNORECASE)
_OF_ANOTHER = regex(either(r" (?:của )?(?:luật|bộ luật|nghị định|thông tư|quyết định|nghị quyết)(?!\w)"), re.IGNORECASE)
"""Behind a part that is of another paper, or of this one."""
_INTO = regex(either(r" vào(?: (?:sau|trước|cuối|đầu))?(?!\w)"), re.IGNORECASE)
_AT = regex(
    either(r" (?:tại|ở|trong) (?=(?:các )?(?:điểm|khoản|điều|mục|chương|phụ lục|mẫu|biểu|tên) )"), re.IGNORECASE
)
_AGAIN = regex(
    either(r"(?:,|;| và|, và) (?=(?:sửa đổi|bổ sung|thay thế|điều chỉnh|bãi bỏ|hủy bỏ|huỷ bỏ)(?!\w))"), re.IGNORECASE
)
"""Before what else an item does: `Thay thế Điều 4 và bãi bỏ Điều 5`."""
_NEW = regex(either(r" như sau(?!\w)"), re.IGNORECASE)
_THEN = regex(either(r" (?:thành|bằng)(?!\w)"), re.IGNORECASE)
_OWN_DAY = regex(
    either(
        r"(?:riêng|trừ|;|và)(?: (?:quy định|nội dung)(?: tại)?)? ((?:(?:các )?khoản [^;.]{1,60}? )?điều \d{1,3}[a-z]?)(?: (?:của )?[^\d;.,]{4,25} này)?"
        r",? có hiệu lực(?: thi hành)? (?:kể )?từ (?=ngày \d)"
    ),
    re.IGNORECASE,
)
"""`trừ khoản 2 Điều 1 có hiệu lực từ ngày 01/01/2017`: what a part of this paper changes begins on a day of its own."""
_INTO_FORCE = regex(either(r"(?:này|ban hành) có hiệu lực"), re.IGNORECASE)
_DAY = timedelta(days=1)
_QUOTED = regex(r"“[^”]*”?|«[^»]*»?")
_SECTION = regex(either(r"(?:chương|mục) [IVXL]+[.\s]"), re.IGNORECASE)


def amended_items(
    reading: FlowReading, numbers: dict[int, int], links: list[LinkClaim], header: Header
) -> Iterator[LinkClaim]:
    """Which part of a paper each item below an article of `links` that amends it changes, or below one that names no paper
    where the title tells of one alone; what an item repeals is amended too, as the article says of all."""
    amended = {link.object for link in links if link.subject == SELF and link.relation == "amends"}
    if not amended:
        return
    days = _own_days(reading)
    for index, line in enumerate(reading.sentences):
        article = _article(reading, index)
        if article is None:
            continue
        inside = [one for one in reading.within(line) if not one.this and not is_own(one, header)]
        meant = [numbers[id(one)] for one in inside if numbers[id(one)] in amended]
        last = inside[0].lead if inside else line.end
        if not inside and len(amended) == 1:
            meant = list(amended)
        if len(meant) != 1 or not _AMENDS.search(reading.text, line.start, last):
            continue
        governor = governing(reading, line)
        for item, number, verb, part in _items(reading, index + 1):
            begins = days.get((article, number), days.get((article, "")))
            evidence = evidence_of(reading, item, item, verb, "amended-item", JOINED)
            evidence = replace(
                evidence, governed_by=governor, partial=True, part=part, last_day=begins - _DAY if begins else None
            )
            yield LinkClaim(SELF, "amends", meant[0], evidence)


def _article(reading: FlowReading, index: int) -> str | None:
    """The number of the article that begins with the sentence at `index`, or with `Điều 1` alone on the line above it."""
    for place in range(index, max(-1, index - 2), -1):
        line = reading.sentences[place]
        if line.zone not in _ZONES:
            return None
        if match := _ARTICLE.match(reading.text, line.start):
            is_alone = match.end() >= line.end
            return match[1] if is_alone == (place < index) else None
    return None


def _own_days(reading: FlowReading) -> dict[tuple[str, str], date]:
    """Since when what the articles of this paper, or their items, change is so, where that is another day than the paper's."""
    found: dict[tuple[str, str], date] = {}
    for line in reading.sentences:
        begun = _INTO_FORCE.search(reading.text, line.start, line.end) if line.zone in _ZONES else None
        if begun is None:
            continue
        for own in _OWN_DAY.finditer(reading.text, begun.end(), line.end):
            day = day_at(reading.text, own.end(), plain=reading.plain)
            *items, article = _NUMBERS.findall(own[1] or own[2])
            if day:
                found |= dict.fromkeys(((article, item) for item in items or [""]), day)
    return found


def _items(reading: FlowReading, first: int) -> Iterator[tuple[Sentence, str, str, str]]:
    """The items from sentence `first` on, up to the next article, that change a part: the number of each, or of the one
    whose letter it is, its verb and the part. What is put in, between quotation marks, is not read."""
    opened, above, number = 0, "", ""
    for line in islice(reading.sentences, first, None):
        text = reading.text[line.start : line.end]
        quoted = opened > 0 or text.startswith(("“", "«"))
        opened = max(0, opened + sum(map(text.count, "“«")) - sum(map(text.count, "”»")))
        ends = not quoted and (_ARTICLE.match(text) or _SECTION.match(text))
        if line.zone in ("header", "signature") or ends:
            return
        lead = _NUMBER.match(text)
        if quoted or lead is None or line.zone != "article":
            continue
        number = lead[1] or number
        verb = _CHANGES.match(text, lead.end())
        alone = all(one.this for one in reading.within(line))
        parts = list(_parts(text, verb.end())) if verb and alone else []
        pins = None if verb else _PINS.match(text, lead.end())
        if pins and alone and (verb := _CHANGED.match(text, pins.end())):
            part = pins.group()
            parts = [part if _ARTICLE_IN.match(part) else part[0].lower() + part[1:]]
        if lead[1]:
            above = parts[0] if len(parts) == 1 else ""
        elif above:
            parts = [part if _ARTICLE_IN.search(part) else f"{part} {above}" for part in parts]
            # `a) Sửa đổi khoản 1` below `2. Sửa đổi Điều 9`
        parts = [part for part in parts if _ARTICLE_IN.search(part)]
        if verb and parts:
            yield line, number, verb.group().strip(), "; ".join(parts)


def _parts(text: str, begin: int) -> Iterator[str]:
    """The parts that an item names behind its verb at `begin`, each behind a verb of its own where it has several."""
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text[begin:])
    new = _NEW.search(bare)
    for told in _AGAIN.split(bare[: new.start()] if new else bare):
        if part := _part(told):
            yield part


def _part(told: str) -> str | None:
    """The part: `khoản 2 Điều 5`, `khoản 3 Điều 9` of `khoản 3 vào Điều 9`; None for one of another paper."""
    at = _AT.search(told)
    told = told[at.end() :] if at else told
    then = _THEN.search(told)
    told = told[: then.start()] if then else told
    into = _INTO.search(told)
    pins = _PINS.search(told, 0, into.start() if into else len(told))
    if pins is None or _OF_ANOTHER.match(told, pins.end()):
        return None
    part, place = pins.group(), _PINS.search(told, into.end()) if into else None
    if place is None or _ARTICLE_IN.search(part):
        return part
    within = place.group()
    if within.split()[0].lower() == part.split()[0].lower():  # `khoản 2a vào sau khoản 2 Điều 5`
        within = _FIRST.sub("", within, count=1)
    return f"{part} {within}".strip()
