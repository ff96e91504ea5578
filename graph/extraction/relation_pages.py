"""Pages on which a database of law shows how one paper relates to others: under `Văn bản bị thay thế` what it replaced,
under `Văn bản thay thế` what replaced it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.extraction.entries import HEADS_ENTRY
from graph.extraction.flow_reading import FlowReading
from graph.extraction.force_history import NUMBER_FIELD
from graph.extraction.links import STATED, evidence_of, governing
from graph.extraction.mentions import Mention
from graph.extraction.relation_words import PINS
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.model import SELF, Header, LinkClaim
from graph.patterns import regex

_BY_IT = {
    "basedOn": r"(?:được (?:làm )?)?căn cứ",
    "guides": r"được (?:hướng dẫn|quy định chi tiết)(?:, (?:hướng dẫn|quy định chi tiết))?(?: thi hành| thực hiện)?",
    "amends": r"(?:được|bị) (?:sửa đổi(?:,? ?bổ sung)?|bổ sung)",
    "replaces": r"(?:được|bị) thay thế",
    "repeals": r"(?:được|bị) (?:bãi bỏ|hủy bỏ)",
    "corrects": r"(?:được|bị) đính chính",
    "suspends": r"(?:được|bị) (?:đình chỉ|ngưng hiệu lực)(?: thi hành)?",
    "consolidates": r"được hợp nhất",
    "extends": r"được (?:gia hạn|kéo dài)",
}
"""What a heading says of the papers below it that the page's paper acts on."""
_ON_IT = {
    "guides": r"(?:hướng dẫn|quy định chi tiết)(?:, (?:hướng dẫn|quy định chi tiết))?(?: thi hành| thực hiện)?",
    "amends": r"sửa đổi(?:,? ?bổ sung)?|bổ sung",
    "replaces": r"thay thế",
    "repeals": r"bãi bỏ|hủy bỏ",
    "corrects": r"đính chính",
    "suspends": r"(?:đình chỉ|ngưng hiệu lực)(?: thi hành)?",
    "consolidates": r"hợp nhất",
    "extends": r"gia hạn|kéo dài",
}
"""What it says of those that act on the page's paper."""
_ANY = regex(
    rf"[-–+*•» ]*(?:\d{{1,2}}[.)] ?)?{either('(?:các )?văn bản')} (?P<says>[^:\[(\n]{{3,60}}?)"
    r"(?: ?[\[(]\d{1,3}[\])])?(?: ?: ?|$)",
    re.IGNORECASE,
)
"""A heading of such a page, also one that tells of no relation: `Văn bản dẫn chiếu (3)`."""
_BARE = regex(r"[-–+*•» ]*(?P<says>[^\W\d_][^:\[(\n]{5,60}?)(?: ?[\[(]\d{1,3}[\])])? ?: ?")
"""`Được sửa đổi bởi:`, on a page with a field for the number of its paper: what was done to that, or what it did."""
_REASON = regex(
    rf"(?i)[-–+*•» ]*{either('lý do')}[^:\n]{{0,24}}: ?(?P<says>[^\W\d_][^:\d\n]{{5,40}}? (?:bởi|bằng|boi|bang)) "
)
"""`Lý do hết hiệu lực: Bị thay thế bởi `, on such a page."""
_BARE_SAYS = [
    (regex(either(r"căn cứ(?: ban hành| pháp lý)?"), re.IGNORECASE), "basedOn", True),
    *(
        (regex(either(rf"(?:{pattern})(?: cho)?"), re.IGNORECASE), relation, True)
        for relation, pattern in _ON_IT.items()
    ),
    *(
        (regex(either(rf"(?:{pattern}) (?:bởi|bằng)"), re.IGNORECASE), relation, False)
        for relation, pattern in _BY_IT.items()
        if relation != "basedOn"
    ),
]
_SAYS = [
    *((regex(either(pattern), re.IGNORECASE), relation, True) for relation, pattern in _BY_IT.items()),
    *(
        (regex(either(rf"(?:{pattern})(?: (?:cho )?văn bản này)?"), re.IGNORECASE), relation, False)
        for relation, pattern in _ON_IT.items()
    ),
]
_IS_PAGE = regex(
    either(
        r"(?:^|\n)[-–+*•» ]*(?:lược đồ|thuộc tính(?: văn bản)?|tình trạng(?: hiệu lực)?|số (?:ký )?hiệu|ngày (?:có )?hiệu lực)(?: ?:|\n)"
    ),
    re.IGNORECASE,
)
_FIELD = {False: "hiệu", True: "hieu"}
_WORD = {False: "văn bản ", True: "van ban "}
_PART_BEHIND = regex(
    rf"(?i) ?[-–:(] ?{either('(?:sửa đổi|bổ sung|bãi bỏ|thay thế)(?:, bổ sung)?')} (?:các |cac )?(?P<part>{PINS})(?= ?\)?(?:[.;]|\n|$))"
)
"""`Thông tư B – Sửa đổi Điều 5, Điều 6`: which part of the page's paper it acts on."""
_NUMBERED = regex(r"(?P<number>\d{1,3})[.)/] ?")
_FEW = 2
"""So many headings make such a page by themselves."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """The heading in the sentence at a place: the relation, and whether the page's paper is its subject."""

    place: int
    end: int
    cue: str
    relation: str
    acts: bool


def shows_another(reading: FlowReading, header: Header) -> bool:
    """Whether a page is no paper itself and has a field for the number of the one that it shows."""
    return header.code is None and header.type is None and _field(reading) is not None


def page_links(reading: FlowReading, numbers: dict[int, int], header: Header) -> Iterator[LinkClaim]:
    """What the headings of such a page tell of the papers below them, or behind them on their line."""
    if not reading.mentions:
        return
    field = _field(reading)
    if not field and reading.seen.low.count(_WORD[reading.plain]) < 1:
        return
    headings = list(_headings(reading, has_field=field is not None and header.code is None))
    if not headings or (len(headings) < _FEW and _IS_PAGE.search(reading.text) is None):
        return
    first = reading.sentences[headings[0].place].start
    shown = field or next((one for one in reading.mentions if one.start < first and one.kind == "full"), None)
    if header.code is None and shown is None:
        return
    page = SELF if header.code or shown is None else numbers[id(shown)]
    entries = [] if header.code or field or shown is None else _numbered_from(reading, shown, headings)
    begins, heads = [one.start for one in entries], {id(one) for one in entries}
    for heading in headings:
        line = reading.sentences[heading.place]
        before = bisect_left(begins, line.start)
        of = numbers[id(entries[before - 1])] if before else page
        for sentence, paper in _below(reading, heading):
            other = numbers[id(paper)]
            if id(paper) in heads:
                break
            subject, target = (of, other) if heading.acts else (other, of)
            if subject != target:
                told = evidence_of(reading, sentence, paper, heading.cue, "page/heading", STATED)
                governed_by = governing(reading, line) if sentence is not line else None
                remark = None
                if heading.relation == "amends" and not heading.acts:
                    remark = _PART_BEHIND.match(reading.text, paper.core, sentence.end)
                told = replace(told, partial=remark is not None, part=remark["part"] if remark else None)
                yield LinkClaim(subject, heading.relation, target, replace(told, governed_by=governed_by))


def _numbered_from(reading: FlowReading, first: Mention, headings: list[_Heading]) -> list[Mention]:
    """The papers with whose numbered lines the entries of a register begin, where `first` heads one: `1. Nghị quyết A`,
    below it what it relates to, `2. Nghị quyết B`. A list below a heading is counted from one, or goes on."""
    entries: list[Mention] = []
    heading = {one.place: one for one in headings}
    number = listed = 0
    for place, line in enumerate(reading.sentences):
        if place in heading:
            begins = _NUMBERED.match(reading.text, heading[place].end, line.end)
            listed = 1 if begins else 0
            continue
        paper = next(iter(reading.within(line)), None)
        found = _NUMBERED.fullmatch(reading.text, line.start, paper.lead) if paper else None
        if paper is None or found is None:
            continue
        told = int(found["number"])
        below = place - 1 in heading and heading[place - 1].end >= reading.sentences[place - 1].end - 1
        if (listed and told == listed + 1) or (below and told == 1):
            listed = told
        elif paper is first or (entries and told == number + 1):
            entries.append(paper)
            number, listed = told, 0
    return entries


def _field(reading: FlowReading) -> Mention | None:
    """The one paper whose number stands in a field of its own: `Số ký hiệu: 24/2019/QĐ-UBND`."""
    if _FIELD[reading.plain] not in reading.seen.low:
        return None
    starts = [reading.text.rfind("\n", 0, one.lead) + 1 for one in reading.mentions]
    found = [
        one
        for one, start in zip(reading.mentions, starts, strict=True)
        if one.kind == "full" and NUMBER_FIELD.fullmatch(reading.text, start, one.lead)
    ]
    return found[0] if len(found) == 1 else None


def _headings(reading: FlowReading, *, has_field: bool) -> Iterator[_Heading]:
    ways = [(_ANY, _SAYS), *([(_REASON, _BARE_SAYS), (_BARE, _BARE_SAYS)] if has_field else [])]
    for place, sentence in enumerate(reading.sentences):
        if sentence.zone in ("article", "preamble") and not has_field:
            continue
        for pattern, table in ways:
            found = pattern.match(reading.text, sentence.start, sentence.end)
            if found is None:
                continue
            says = found["says"].strip()
            if told := next(((relation, acts) for one, relation, acts in table if one.fullmatch(says)), None):
                yield _Heading(place, found.end(), found.group().strip(" -:"), *told)
                break


def _below(reading: FlowReading, heading: _Heading) -> Iterator[tuple[Sentence, Mention]]:
    """The papers of a heading: those on its own line, and each with which a line below begins."""
    line = reading.sentences[heading.place]
    inside = reading.within(line)
    if inside and inside[0].lead > heading.end + 1:
        return  # `Văn bản thay thế sẽ được ban hành khi …`
    if not inside and reading.text[heading.end : line.end].strip():
        return  # `Thay thế cho: (chưa có)`
    yield from ((line, one) for one in inside if one.kind in ("full", "name") and one.start >= heading.end - 1)
    for sentence in reading.sentences[heading.place + 1 :]:
        paper = next(iter(reading.within(sentence)), None)
        heads = paper and HEADS_ENTRY.fullmatch(reading.text, sentence.start, paper.lead)
        if not heads or paper is None or paper.kind not in ("full", "name"):
            return
        yield sentence, paper
