"""Lists of papers as pages and newsletters print them: an entry begins with its paper, lines below tell more of it."""

from __future__ import annotations

import re
from bisect import bisect_left

from graph.extraction.flow_reading import FlowReading
from graph.extraction.mentions import Mention
from graph.extraction.relation_words import LABELS
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.patterns import regex

HEADS_ENTRY = regex(
    either(r"[-–+*•»“ ]*(?:\d{1,3}[.)/] ?)?(?:(?:số (?:ký )?hiệu|văn bản(?: (?:đang xem|gốc))?|tên văn bản) ?: ?)?$"),
    re.IGNORECASE,
)
"""What stands on its line before the paper of an entry."""
_TELLS_MORE = regex(
    either(
        r"[-–+*•» ]*(?:(?:ngày (?:ban hành|ký|có hiệu lực|hiệu lực|áp dụng)|(?:cơ quan|nơi) ban hành|người ký|hiệu lực(?: thi hành| áp dụng)?|tình trạng(?: hiệu lực)?|trích yếu|loại văn bản|lĩnh vực"
        r"|lý do[^:\n]{0,24}|(?:nội dung|phần|điều khoản|ngày)(?: (?:bị|đã))? hết hiệu lực|kết quả|kiến nghị|căn cứ rà soát) ?:"
        r"|(?:có )?hiệu lực(?: thi hành)? (?:kể )?từ |(?:thay thế|bãi bỏ|sửa đổi|bổ sung|sửa đổi, bổ sung|hướng dẫn|đính chính)(?: cho| thi hành)?(?: ?:| ))"
    ),
    re.IGNORECASE,
)
"""How a line begins that belongs to an entry."""
_PART_ENDED = regex(
    either(
        r"[-–+*•» ]*(?:(?:nội dung|phần|điều khoản|các điều khoản)(?: (?:bị|đã))? hết hiệu lực(?: một phần)?"
        r"|(?:kết quả|tình trạng)(?: hiệu lực)?(?=: ?(?:đã )?hết hiệu lực một phần)) ?: ?"
    ),
    re.IGNORECASE,
)
"""`- Nội dung hết hiệu lực: Điều 8`, a line of an entry: what else is told there is of that part."""
_LABEL = rf"(?:{LABELS}|quá trình) ?: ?"
_TOLD_BELOW = regex(
    either(
        rf"(?:[-–+*•»] ?|{_LABEL})"
        r"(?:(?:(?:các )?(?:điểm|khoản|điều|chương|mục|phần|phụ lục) [^;.:()]{1,40} |một phần |(?:thời (?:hạn|gian)|hiệu lực)(?: (?:áp dụng|thực hiện|thi hành))? ))?"
        r"(?:(?:ngày [\d/.-]{8,10}|năm \d{4}|sau(?: đó| này)?|về sau|đến nay|hiện|nay|từng|cũng|đã|lại),? )*"
        r"(?:(?:được|bị) (?!dự kiến|đề nghị|đề xuất|kiến nghị|xem xét|tòa|toà)|(?:tạm )?(?:hết|còn|không còn|có|ngưng|ngừng) hiệu lực(?! (?:hợp đồng|giấy|của giấy))|(?:hết|không còn) (?:đối tượng|thời hạn|thời gian|nội dung) |áp dụng (?:từ|đến) |(?:trước đây|nay) là "
        r"|(?:tạm )?đình chỉ |(?:đính chính|sửa đổi|bổ sung|điều chỉnh|thay thế|thay|bãi bỏ|hủy bỏ|hợp nhất|hướng dẫn|quy định chi tiết|gia hạn|kéo dài|sơ kết|tổng kết)[^.;:\d]{0,40}(?: (?:đến|tới) (?:hết )?(?:ngày [\d/.-]{8,10}|năm \d{4}))? (?:bởi|tại|theo|bằng) (?!đề nghị|đề xuất|kiến nghị))"
    ),
    re.IGNORECASE,
)
"""How a line with a bullet begins that tells what became of the paper above: `- Được thay thế bằng …`."""
_BULLET = regex(either(rf"[-–+*•»] ?[^\W\d_]|{_LABEL}|(?:kiến nghị|đề xuất|hướng xử lý)[^:\n]{{0,20}}:"), re.IGNORECASE)
_OF_ANOTHER = regex(
    either(
        r"[-–+*•»] ?(?:nghị (?:định|quyết)|thông tư|quyết định|quy (?:định|chế)|chỉ thị|luật|văn bản)(?!\w)(?! (?:(?:số )?\d|chi tiết))"
    ),
    re.IGNORECASE,
)
"""`- Nghị định mới đã ban hành.`: what stands below is of that one."""
_OF_SOME = regex(
    either(
        rf"(?:[-–+*•»] ?)?(?:{_LABEL})?(?:(?:các )?(?:điểm|khoản|điều|chương|mục|phần|phụ lục|một phần)(?!\w)|.*(?:riêng|một phần|một số|chỉ)(?!\w))"
    ),
    re.IGNORECASE,
)
"""`- Điều 5 hết hiệu lực từ ngày …`, `- Hết hiệu lực … (riêng Điều 3)`: of some of the paper alone."""
_REST_OF_TITLE = regex(
    either(
        r" ?[.:;]?| (?:làm việc của|quy định|tổ chức|hoạt động của|phối hợp|quản lý) (?!được|bị|đã)[^.:;,\d]{2,160}[.;]?"
    )
)
"""Behind the paper of an entry: nothing, or words of its title, `làm việc của Ban Chấp hành`."""
_BELOW = 12
"""So many lines with bullets a paper has below it at most."""
_BOXED = regex(r" ?\([^()]*\)$")
_REASON = regex(either(r"[-–+*•» ]*lý do[^:\n]{0,24}: ?"), re.IGNORECASE)
_LINES = 6
"""So many sentences before a line that belongs to an entry its paper is looked for."""


def entry_above(reading: FlowReading, sentence: Sentence) -> Mention | None:
    """The paper of the entry to which the line of `sentence` belongs: that with which the nearest paragraph above begins
    that is no such line itself."""
    here = bisect_left(reading.starts, sentence.start)
    for before in reversed(reading.sentences[max(0, here - _LINES) : here]):
        if before.start != before.paragraph or before.zone == "header":
            continue
        paper = next(iter(reading.within(before)), None)
        if paper and HEADS_ENTRY.fullmatch(reading.text, before.start, paper.start):
            return paper if paper.kind == "full" and not paper.part else None
        if not _TELLS_MORE.match(reading.text, before.start, before.end):
            return None
    return None


def told_below(reading: FlowReading, sentence: Sentence) -> Mention | None:
    """The paper of which the line of `sentence` tells what became of it: `1. Quyết định A về chợ`, a line that names nothing
    else, and below it, each behind its bullet, `Có hiệu lực từ …`, `Được thay thế bằng Quyết định B`."""
    if sentence.start != sentence.paragraph or not _TOLD_BELOW.match(reading.text, sentence.start, sentence.end):
        return None
    here = bisect_left(reading.starts, sentence.start)
    for line in reversed(reading.sentences[max(0, here - _BELOW) : here]):
        if _OF_ANOTHER.match(reading.text, line.paragraph):
            return None
        paper = next(iter(reading.within(line)), None)
        if paper and HEADS_ENTRY.fullmatch(reading.text, line.start, paper.start):
            alone = _REST_OF_TITLE.fullmatch(reading.text, max(paper.core, paper.tail), line.end)
            return paper if paper.kind == "full" and not paper.part and alone else None
        if not _BULLET.match(reading.text, line.paragraph):
            return None
    return None


def is_of_some(reading: FlowReading, sentence: Sentence) -> bool:
    """Whether such a line tells of some of its paper alone."""
    return _OF_SOME.match(reading.text, sentence.start, sentence.end) is not None


def part_told(reading: FlowReading, paper: Mention, sentence: Sentence) -> str | None:
    """The part of the paper of an entry that a line of it, up to `sentence`, says has ended; None where it is the whole."""
    here, there = bisect_left(reading.starts, paper.start), bisect_left(reading.starts, sentence.start)
    for line in reading.sentences[here : there + 1]:
        if told := _PART_ENDED.match(reading.text, line.start, line.end):
            return _BOXED.sub("", reading.text[told.end() : line.end].strip(" .;"))
    return None


def reason_of(reading: FlowReading, sentence: Sentence) -> Mention | None:
    """The paper of the entry of which `- Lý do: bị bãi bỏ bởi …` tells why it has ended."""
    return entry_above(reading, sentence) if _REASON.match(reading.text, sentence.start, sentence.end) else None


def item_head(reading: FlowReading, sentence: Sentence) -> Mention | None:
    """The paper with which the paragraph begins in which `sentence` stands further on: `1. Quyết định A về chợ. Điều 3 …`;
    its first sentence names no other, save in a title."""
    if sentence.start == sentence.paragraph:
        return None
    place = bisect_left(reading.starts, sentence.paragraph)
    named = reading.within(reading.sentences[place])
    if not named or named[0].kind != "full" or named[0].part:
        return None
    paper = named[0]
    heads = HEADS_ENTRY.fullmatch(reading.text, sentence.paragraph, paper.start)
    return paper if heads and all(one.start < paper.tail for one in named) else None
