"""Which body is called by its kind alone, `Huyện ủy`: the one that a heading above names, else the one that writes."""

from __future__ import annotations

import re
from bisect import bisect_left

from graph.extraction.fact_words import REPORTS
from graph.extraction.flow_reading import FlowReading
from graph.extraction.missing import bodies_between
from graph.extraction.organs import written_out
from graph.extraction.report_parts import OUTLINE_NUMBER
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence, rank_of_number
from graph.folding import fold
from graph.model import Header
from graph.patterns import regex

_KIND = r"(chi bộ|chi ủy|đảng ủy|đảng bộ|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|sở|phòng|ủy ban nhân dân|ubnd)"
_BEGINS = (
    r"(?:^|[.,;:] )[-–+* ]*(?:(?:\d{1,2}|[a-zđ])[.)] ?)?"
    r"(?:(?:tuy nhiên|đến nay|hiện nay|do đó|theo đó|nhìn chung|riêng|tại thời điểm báo cáo|(?:trong |đến (?:hết )?)?năm \d{4}),? )?"
)
_CALLED = regex(either(rf"{_BEGINS}{_KIND}(?: (?:đến nay|hiện nay|hiện|vẫn|còn|cũng|có lúc))* $"), re.IGNORECASE)
"""`Chi bộ chưa xây dựng kế hoạch …`: before what it has not issued."""
_DID_BUT = regex(
    either(
        rf"{_BEGINS}{_KIND} (?:đã|mới|có) [^;:\n]{{3,240}}(?:,| ) ?(?:nhưng|song)(?: (?:đến nay|hiện nay|hiện|vẫn|còn|lại))* $"
    ),
    re.IGNORECASE,
)
"""`Chi bộ đã có Nghị quyết A, nhưng chưa có kế hoạch thực hiện B`."""
_NEAR, _FAR = 60, 300
"""So far before what is not there the body stands, in characters; the second where it tells what is there first."""
_ABOVE = 60
"""So many lines above are looked at for a heading."""
_HEADING = 120
"""So many letters a heading has at most."""
_LOWEST = 10
"""Below every number of an outline."""
_NUMBER = regex(rf"[*#]*(?P<number>{OUTLINE_NUMBER})[.)/\-–]+ ?")
_OF_COMMITTEE = regex(r"(?i)^(?:ban thường vụ|ban chấp hành|ban thuong vu|ban chap hanh) ")
_WRITES = (*REPORTS, "Biên bản")


def called_by_kind(reading: FlowReading, sentence: Sentence, header: Header, position: int) -> list[str]:
    """The body that stands just before `position` by its kind alone; none where that is not told."""
    kind = _kind_called(reading, sentence, position)
    if kind is None:
        return []
    return _in_heading(reading, sentence, kind) or _writer(header, kind)


def _kind_called(reading: FlowReading, sentence: Sentence, position: int) -> str | None:
    text = reading.text
    called = _CALLED.search(text[max(sentence.start, position - _NEAR) : position])
    if called is None:
        begin = max(sentence.start, position - _FAR)
        did = _DID_BUT.search(text[begin:position]) if begin == sentence.start else None
        called = did if did and not bodies_between(text, begin, position, plain=reading.plain) else None
    kind = next((fold(one) for one in called.groups() if one), None) if called else None
    return "uy ban nhan dan" if kind == "ubnd" else kind


def _writer(header: Header, kind: str) -> list[str]:
    """The body that issues a report."""
    organ = header.organ if header.type in _WRITES else None
    whole = written_out(organ) if organ else ""
    return [whole] if fold(whole).startswith(f"{kind} ") else []


def _in_heading(reading: FlowReading, sentence: Sentence, kind: str) -> list[str]:
    """The one body of that kind that the nearest heading names under which the sentence stands: `II. HUYỆN ỦY A`, `2. Khuyết
    điểm`; none where a line between names another."""
    lowest = _rank(reading.text, sentence)
    place = bisect_left(reading.starts, sentence.start)
    for above in reversed(reading.sentences[max(0, place - _ABOVE) : place]):
        text = reading.text[above.start : above.end]
        named = [_OF_COMMITTEE.sub("", one) for one in bodies_between(text, 0, len(text), plain=reading.plain)]
        alike = [one for one in named if fold(one).startswith(f"{kind} ")]
        rank = _rank(reading.text, above)
        alone = len(named) == 1 and len(text) <= len(named[0]) + len(": ")
        over = (rank < lowest or alone) and len(text) <= _HEADING and not text.endswith((".", ";"))
        if alike or (over and named):
            return alike if over and len(named) == 1 else []
        if over and not reading.within(above):
            lowest = rank
        if lowest == 0:
            break
    return []


def _rank(text: str, sentence: Sentence) -> int:
    """How far below the whole a line stands by its number."""
    number = _NUMBER.match(text, sentence.start, sentence.end) if sentence.start == sentence.paragraph else None
    return rank_of_number(number["number"]) if number else _LOWEST
