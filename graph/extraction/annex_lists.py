"""Papers that an annex lists: `Điều 1. Bãi bỏ các Nghị quyết tại Phụ lục kèm theo`, and the rows of the annex.

Only an annex is read whose own heading says what becomes of its papers, and only of whole ones: where a column, a
heading or a row tells of parts, of what is kept or only meant, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from graph.extraction.flow_reading import FlowReading
from graph.extraction.links import JOINED, evidence_of, governing, is_own
from graph.extraction.mentions import Mention
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.model import SELF, Header, LinkClaim
from graph.patterns import regex

_PAPERS = "nghị quyết|quyết định|chỉ thị|thông tư|văn bản|quy định|quy chế|kế hoạch|chương trình|hướng dẫn|công văn"
_ACT = regex(
    either(
        r"[-–+*\s]*(?:(?:điều )?\d{1,2}[a-z]?[.)] ?)?(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?: hiệu lực)?(?: toàn bộ)?(?: nội dung)?"
        rf"(?: \d{{1,3}}(?: ?\([^()]{{2,30}}\))?| các| những)(?: {'(?:' + _PAPERS + ')'})(?!\w)"
        rf"(?:(?! (?:trong|tại|của) (?:các|những|\d{{1,3}}) (?:{_PAPERS}))[^;:]){{0,260}}?"
        r"(?:phụ lục|danh mục)[^;:.]{0,60}(?:kèm theo|đính kèm)"
    ),
    re.IGNORECASE,
)
"""The article that does it: `Bãi bỏ toàn bộ 04 Nghị quyết … tại Phụ lục kèm theo Nghị quyết này`."""
_HEADING = regex(either(r"(?:phụ lục|danh mục)(?!\w)"), re.IGNORECASE)
_LISTS_OVER = regex(
    either(rf"(?:phụ lục|danh mục) [^;:|]{{0,200}}?(?:{_PAPERS})[^;:|]{{0,200}}?(?<!\w)(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?!\w)"),
    re.IGNORECASE,
)
_NOT_WHOLE = regex(
    either(
        r"(?<!\w)(?:một phần|không|chưa|giữ (?:nguyên|lại)|tiếp tục|còn (?:hiệu lực|phù hợp|áp dụng)|sẽ|dự kiến|đề nghị|đề xuất|kiến nghị|xem xét|rà soát"
        r"|sửa đổi|bổ sung|thay thế|(?:nội dung|điều|khoản|quy định)[^|]{0,40} (?:bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực))(?!\w)"
    ),
    re.IGNORECASE,
)
"""What a heading says of papers that are not gone, or not as a whole."""
_KEPT = regex(
    either(
        r"(?<!\w)(?:một phần|giữ nguyên|tiếp tục|đề nghị|đề xuất|dự kiến|chưa bãi bỏ|không bãi bỏ|trừ"
        r"|(?:bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực)(?: tại| các| một số| những){0,2} (?:điều|khoản|điểm|mục|chương|nội dung|quy định|cụm từ))(?!\w)"
    ),
    re.IGNORECASE,
)
_ITEM = regex(r"[-–+*• ]*(?:\d{1,3}(?:[.)] ?| ?\| ?))?")
_CELLS = regex(r"(?:[^|\d]{2,40}\| ?)?(?i:(?:số|so)[: ]*)?")
"""The cell of the type before that of the number."""
_LONGEST = 4
"""So many lines at most make the heading of an annex."""


def annex_links(reading: FlowReading, numbers: dict[int, int], header: Header) -> Iterator[LinkClaim]:
    """The document ends each paper of the annex that its article announces."""
    act = _act(reading)
    if act is None:
        return
    sentence, cue = act
    start = reading.sentences.index(sentence) + 1
    listing = False
    for place, line in enumerate(islice(reading.sentences, start, None), start):
        if line.zone == "header":
            return
        inside = [one for one in reading.within(line) if not is_own(one, header) and not one.this]
        heads = _HEADING.match(reading.text, line.start, line.end) is not None
        if heads:
            listing = _opens(reading, place)
        elif listing and not inside and _NOT_WHOLE.search(reading.text, line.start, line.end):
            listing = False  # the headings of columns, or of another part
        if not listing or heads or not inside:
            continue
        if (one := _listed(reading, line, inside[0], header)) is None:
            continue
        evidence = evidence_of(reading, line, one, cue, "annex-item", JOINED)
        yield LinkClaim(SELF, "repeals", numbers[id(one)], replace(evidence, governed_by=governing(reading, sentence)))


def _act(reading: FlowReading) -> tuple[Sentence, str] | None:
    """The article that ends the papers of an annex, and its verb as printed."""
    low = reading.seen.low
    if not any(word in low for word in ("phụ lục", "danh mục", "phu luc", "danh muc")):
        return None
    for sentence in reading.sentences:
        if sentence.zone not in ("article", "closing") or not _has(reading, sentence, "bỏ", "bo"):
            continue
        if _ACT.match(reading.text, sentence.start, sentence.end):
            verb = re.search(r"(?i)\w+ (?:bỏ|bo)(?!\w)", reading.text[sentence.start : sentence.end])
            return sentence, verb.group() if verb else ""
    return None


def _has(reading: FlowReading, sentence: Sentence, *words: str) -> bool:
    low = reading.seen.low
    return any(low.find(word, sentence.start, sentence.end) >= 0 for word in words)


def _opens(reading: FlowReading, place: int) -> bool:
    """Whether the heading at `place` says that its papers are gone, as a whole."""
    lines: list[str] = []
    for line in islice(reading.sentences, place, place + _LONGEST):
        text = reading.text[line.start : line.end]
        if "|" in text or text.startswith("(") or (lines and text[:1].isdigit()):
            break
        lines.append(text)
    said = " ".join(lines)
    return _LISTS_OVER.match(said) is not None and _NOT_WHOLE.search(said) is None


def _listed(reading: FlowReading, line: Sentence, one: Mention, header: Header) -> Mention | None:
    """The paper that a row or an item is about, where it is gone as a whole."""
    lead = _ITEM.match(reading.text, line.start, line.end)
    start = lead.end() if lead else line.start
    cell = reading.text[start : one.lead]
    plain = not cell.strip() or ("|" in reading.text[line.start : line.end] and _CELLS.fullmatch(cell))
    if not plain or one.kind != "full" or one.part or _KEPT.search(reading.text, one.end, line.end):
        return None
    later = one.day and header.date and one.day > header.date
    return None if later else one
