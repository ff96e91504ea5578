"""What legal sites list of a paper: its days of force line by line, and the history of its force.

`Quyết định số …` / `- Ngày có hiệu lực: 31-03-2001` / `- Ngày hết hiệu lực: 01-04-2004`; and below `Lịch sử hiệu lực:
Quyết định 90/2007/QĐ-UBND` rows of a day, what became of the paper then, and the paper that did it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graph.extraction.codes import find_codes
from graph.extraction.entries import part_told
from graph.extraction.fact_sentence import day_at
from graph.extraction.flow_reading import FlowReading
from graph.extraction.in_part import LABEL_NEAR, PART_LABELLED
from graph.extraction.links import JOINED, evidence_of
from graph.extraction.mentions import Mention
from graph.extraction.spelling import either
from graph.folding import fold
from graph.model import DocumentCode, FactName, LinkClaim
from graph.patterns import regex

_HISTORY = {False: "lịch sử hiệu lực", True: "lich su hieu luc"}
_FIELD_ENDS = {
    plain: tuple(f"{words}{sign}" for words in ends for sign in (":", " :", "|", " |"))
    for plain, ends in ((False, ("hiệu lực", "thi hành")), (True, ("hieu luc", "thi hanh")))
}
"""With what a field's name ends, whether the text has accents or (True) none."""
_OF = regex(either(r"lịch sử hiệu lực(?: của)? ?:? ?"), re.IGNORECASE)
_ROW = regex(
    r"(?<!\d)(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[ |\n]+(?P<state>[^\W\d_][^\d|:;.]{4,60}(?:1 phần)?)[ |\n]+(?:[^\W\d_]+ ){0,4}$"
)
"""Before the paper of a row: `25/10/2008 Được bổ sung `."""
_WIDE = 300
"""So many letters a row has at most between its paper and that of the row above, with the parts that ended."""
_STATES = (
    ("het hieu luc", "repeals"),
    ("bai bo", "repeals"),
    ("huy bo", "repeals"),
    ("thay the", "replaces"),
    ("sua doi", "amends"),
    ("bo sung", "amends"),
    ("dinh chinh", "corrects"),
)
_BEGINS, _ENDS = "van ban co hieu luc", "van ban het hieu luc"
_PRINTED = regex(r"\d{1,4}[a-zA-Z]?[-/][A-ZĐ]{2,6}(?:[-/][A-ZĐ]\w*)?")
_BARE_ROW = regex(
    r"(?i)(?<!\d)(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[ |\n]+(?P<state>văn bản (?:có|hết) hiệu lực|van ban (?:co|het) hieu luc)[ |\n]+"
)
_PARTLY = regex(r"(?:1|mot) phan")
_FIELD = regex(
    either(
        r"(?<![^ |\n•-])(?:[Nn]gày|[Tt]hời điểm) (?:bắt đầu )?(có|hết) hiệu lực(?: thi hành)? ?[:|] ?(?=\d)|(?<![^ |\n•-])Hiệu lực ?[:|] ?(?=\d)"
    )
)
_STATE_WORDS = {
    plain: tuple(
        f"{label}{sign}{done}{words}"
        for label in labels
        for sign in (":", ": ", " : ", "|", "| ", " | ")
        for done in ("", "da " if plain else "đã ")
    )
    for plain, labels, words in (
        (False, ("hiệu lực", "tình trạng", "trạng thái"), "hết hiệu lực"),
        (True, ("hieu luc", "tinh trang", "trang thai"), "het hieu luc"),
    )
}
_STATE_FIELD = regex(
    either(
        r"(?:Hiệu lực|(?:Tình trạng|Trạng thái)(?: hiệu lực)?)(?<![^ |\n•-]Hiệu lực) ?[:|] ?(?:Đã )?[Hh]ết hiệu lực(?: toàn bộ| hoàn toàn)?(?= ?(?:\||\n|$)| Ngày )"
    )
)
"""`Tình trạng hiệu lực: Hết hiệu lực toàn bộ`; of what ended in part nothing is told."""
_OF_FORCE = regex(either(r"(?:ngày|thời điểm|(?:tình trạng|trạng thái) hiệu lực|hiệu lực:? còn)"), re.IGNORECASE)
"""What tells of force by itself, where no number of the document stands beside it."""
_RAN_OUT = regex(
    either(r"hết thời (?:hạn|gian)(?: có hiệu lực)?(?: (?:đã )?(?:được )?(?:quy định|xác định))? (?:trong|tại)"),
    re.IGNORECASE,
)
"""`… | Ngày hết hiệu lực: 31/12/2020 | Lý do: hết thời hạn quy định trong văn bản`: that day still counts."""
_ANY_FIELD = regex(r"[-–+*•| ]*[^\W\d_][^:|.;]{2,60} ?[:|]")
_ITEM = regex(r"[-–+*•| ]*(?:(?:S?TT:? ?)?\d{1,3}(?:[.):] ?| ?\| ?))?")
NUMBER_FIELD = regex(either(r"[-–+*•| ]*số(?:[,/]? ?|/ ?)(?:ký )?hiệu(?: văn bản)? ?[:|] ?"), re.IGNORECASE)
"""`Số ký hiệu: `: before the number of the paper that a page shows."""
_TOP = 300
"""So far from the beginning fields stand that have no paper above them."""
_BLOCK = 900
"""So many letters a block of fields above a letterhead has at most."""
_FIELDS = 10
"""So many lines below its paper a field may stand."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of such a history: of which paper, when, what became of it, and the paper that is named for it."""

    of: Mention
    day: date
    state: str
    named: Mention


def history_facts(
    reading: FlowReading, own: DocumentCode | None
) -> Iterator[tuple[int, Mention | None, FactName, str | None]]:
    """Where it is told from which day on a paper applies, or that it ended: the place, the paper, the fact, its value.

    The paper is None for the document itself, whose number is `own`; the value where only its state is told, `Tình trạng:
    Hết hiệu lực`.
    """
    told = list(_dated(reading, own))
    yield from told
    dated = {id(paper) for _, paper, fact, _ in told if fact == "ended"}
    has_state = any(map(reading.seen.low.__contains__, _STATE_WORDS[reading.plain]))
    for state in _STATE_FIELD.finditer(reading.text) if has_state else ():
        owner = _owner(reading, state.start())
        if id(owner) not in dated and (owner or _is_of_itself(reading, own, state.start())):
            yield state.start(), owner, "ended", None


def _dated(reading: FlowReading, own: DocumentCode | None) -> Iterator[tuple[int, Mention | None, FactName, str]]:
    """The facts of which the day is told."""
    for row in _rows(reading):
        if row.state in (_BEGINS, _ENDS) and str(row.named.code) == str(row.of.code):
            yield row.named.start, row.of, *_told(row.day, ends=row.state == _ENDS)
    for position, of, begun, state in _bare_rows(reading):
        yield position, of, *_told(begun, ends=state == _ENDS)
    has_fields = any(map(reading.seen.low.__contains__, _FIELD_ENDS[reading.plain]))
    for field in _FIELD.finditer(reading.text) if has_fields else ():
        day = day_at(reading.text, field.end(), plain=reading.plain)
        owner = _owner(reading, field.start()) if day else None
        if owner and _in_part(reading, owner, field.start()):
            continue
        if day and (owner or _is_of_itself(reading, own, field.start())):
            kind = fold(next((one for one in field.groups() if one), "có"))
            begin, end = (reading.text.rfind("\n", 0, field.start()) + 1, reading.text.find("\n", field.end()))
            ran_out = kind == "het" and _RAN_OUT.search(reading.text, begin, end if end >= 0 else len(reading.text))
            yield field.start(), owner, *(("ended", day.isoformat()) if ran_out else _told(day, ends=kind == "het"))


def _in_part(reading: FlowReading, owner: Mention, position: int) -> bool:
    """Whether it is a part of a paper of which a field tells the end."""
    sentence = reading.sentence_at(position)
    if sentence is None:
        return False
    labelled = PART_LABELLED.search(reading.text, max(owner.core, position - LABEL_NEAR), position)
    return labelled is not None or part_told(reading, owner, sentence) is not None


def history_links(reading: FlowReading, numbers: dict[int, int]) -> Iterator[LinkClaim]:
    """What the papers of such a history did to the one that it is of."""
    for row in _rows(reading):
        relation = next((relation for words, relation in _STATES if words in row.state), None)
        sentence = reading.sentence_at(row.named.start)
        if relation is None or sentence is None or str(row.named.code) == str(row.of.code):
            continue
        evidence = evidence_of(reading, sentence, row.named, row.state, "force-history", JOINED)
        partial = _PARTLY.search(row.state) is not None
        yield LinkClaim(numbers[id(row.named)], relation, numbers[id(row.of)], replace(evidence, partial=partial))


def _rows(reading: FlowReading) -> Iterator[_Row]:
    if _HISTORY[reading.plain] not in reading.seen.low:
        return
    of: Mention | None = None
    last: Mention | None = None
    for mention in reading.mentions:
        lead = reading.text[max(0, mention.lead - 30) : mention.lead]
        opened = _OF.search(lead)
        if opened and opened.end() == len(lead) and mention.kind == "full":
            of = last = mention
            continue
        if of is None or last is None:
            continue
        told = _ROW.search(reading.text[max(last.end, mention.lead - _WIDE) : mention.lead])
        day = day_at(told["day"], 0, plain=reading.plain) if told else None
        if told is None or day is None or mention.kind not in ("full", "short"):
            of = None
            continue
        last = mention
        yield _Row(of, day, " ".join(fold(told["state"]).split()), mention)


def _bare_rows(reading: FlowReading) -> Iterator[tuple[int, Mention, date, str]]:
    """Rows that name the paper of the history by a number that is no symbol without its type: `15/02/1994 | Văn bản có
    hiệu lực | 9/CP`: where, of which paper, when, what."""
    if _HISTORY[reading.plain] not in reading.seen.low:
        return
    for of in reading.mentions:
        opened = _OF.search(reading.text[max(0, of.lead - 30) : of.lead])
        if opened is None or of.kind != "full" or of.code is None or of.code.year:
            continue
        number = _PRINTED.search(reading.text, of.start, of.end)
        for row in _BARE_ROW.finditer(reading.text, of.end) if number else ():
            day = day_at(row["day"], 0, plain=reading.plain)
            if day and number and reading.text.startswith(number.group(), row.end()):
                yield row.start(), of, day, " ".join(fold(row["state"]).split())


def _told(day: date, *, ends: bool) -> tuple[FactName, str]:
    """What a day tells: a start, or the first day without force."""
    return ("ended", (day - timedelta(days=1)).isoformat()) if ends else ("effective_from", day.isoformat())


def _is_of_itself(reading: FlowReading, own: DocumentCode | None, position: int) -> bool:
    """Whether a field is of the document: below its own number (`Số hiệu | 21/CT-UBND` / `Ngày có hiệu lực | 30/12/2025`), or
    first of all above the letterhead, among fields that name no paper."""
    if reading.title is None:
        return False
    begin = max(0, position - _BLOCK)
    codes = list(find_codes(reading.text[begin:position]))
    told = [found.end for found in codes if own and found.code == own]
    above = position < reading.title.start
    between = reading.text[begin + told[-1] if told else 0 : position].split("\n")[1 if told else 0 : -1]
    beside = all(_ANY_FIELD.match(line) or not line.strip(" |*-–•") for line in between)
    if told:
        return above or beside
    of_force = _OF_FORCE.match(reading.text, position) is not None
    return above and position < _TOP and beside and of_force and not codes


def _heads(text: str, start: int, end: int) -> bool:
    return any(one.fullmatch(text, start, end) for one in (_ITEM, NUMBER_FIELD))


def _owner(reading: FlowReading, position: int) -> Mention | None:
    """The paper with which the sentence of a field begins, or the line above the fields that the one at `position` is among."""
    number = bisect_right(reading.starts, position) - 1
    for line in reversed(reading.sentences[max(0, number - _FIELDS) : number + 1]):
        first = next((one for one in reading.within(line) if one.end <= position), None)
        if first and first.kind == "full" and _heads(reading.text, line.start, first.lead):
            return first if first.part is None else None
        if not _ANY_FIELD.match(reading.text, line.start, line.end):
            return None
    return None
