"""What of a paper alone is meant, and for whom or where: `A (riêng Điều 6)`, `A đối với các xã miền núi`."""

from __future__ import annotations

import re

from graph.extraction.fact_words import SUSPENDING
from graph.extraction.mentions import Mention
from graph.extraction.relation_words import PINS
from graph.extraction.spelling import SENTENCE, either
from graph.patterns import regex
from graph.vocabulary import cited_names

_PAPERS = "|".join(sorted((cited_names() | {"văn bản"}) - {"dự án"}))
_ASKED = "kiến nghị|đề nghị|nội dung|vấn đề|câu hỏi|ý kiến|lĩnh vực|phản ánh|giai đoạn|việc"
_UNITS = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)"
_SOME_UNITS = rf"(?:(?:các|những|một số|\d{{1,2}}) (?:{_UNITS[3:-1]}|thành phố|thôn|bản|buôn|ấp|khu phố|tổ dân phố|vùng|khu vực|địa phương)|khu vực|vùng)(?!\w)"
_PLACE = (
    rf"(?:trên địa bàn|tại địa bàn|trong phạm vi|tại|ở) (?:{_SOME_UNITS}|{_UNITS}(?: (?:này|đó)(?!\w)| (?-i:[A-ZĐÀ-Ỹ])|(?= ?(?:[;.,(]|$))))"
    r"|(?:trên địa bàn|trong phạm vi) thành phố (?!(?:hà nội|hồ chí minh|đà nẵng|hải phòng|cần thơ|huế)(?!\w))(?-i:[A-ZĐÀ-Ỹ])"
)
_WHOM = (
    rf"(?:đối với|cho) (?:(?:các|những) )?(?:(?:quy định|nội dung) (?:về|tại|của|liên quan)|nội dung|{_UNITS}|cấp|khối|giai đoạn)(?!\w)"
    rf"|đối với (?:(?:các|những|một số|\d{{1,2}}) )?(?!(?:{_PAPERS}|toàn|tất cả|mọi|cả|tỉnh|(?:hộ (?:gia đình )?)?(?:ông|bà)|đồng chí)(?!\w)|(?:số )?\d|(?:các|những|một số) )\w"
    r"|cho (?:các|những|một số) \w"
)
_TITLED = regex(either(r" (?:về|ở) phần "), re.IGNORECASE)
"""What is no title: `… về phần chỉ tiêu thu ngân sách`."""
_WHAT = r"(?:về|ở|trong) (?:phần(?! mềm)|(?:các|một số|những) (?:nội dung|phần|mục))(?!\w)"
_SOME = rf"(?:(?:chỉ |riêng )?(?:áp dụng |thực hiện )?(?:{_PLACE}|{_WHOM})|{_WHAT})"
_DAY = regex(
    either(
        r"(?:đến|tới|sang) (?:hết )?(?:(?:ngày|năm|tháng|quý) )?(?:\d{1,2}[/.-]|\d{1,2} tháng \d{1,2} năm ){0,2}\d{4}$"
    ),
    re.IGNORECASE,
)
_LEFT = regex(
    either(
        r"[^;.,(\n]{0,60} (?:còn lại|(?:còn )?(?:dở dang|tồn đọng)|(?:còn )?chưa (?:xong|làm xong|hoàn thành|thực hiện xong|thực hiện|kết thúc))$"
    ),
    re.IGNORECASE,
)
"""`đối với các việc chưa xong`: all that is left of a paper, for which alone more time is of use."""
_FAR = 60
"""So long such a day or bracket is at most."""
_NEAR_DAY = 600
"""So far behind what is said its day stands at most."""
_STOPS = r"(?= ?(?:[;.,()\n]|$)| (?:kể từ|từ ngày|đến hết|đến ngày|đến năm|cho đến|cho tới|đến khi|được|bị|đã|hết|nay|không)(?!\w))"
_FOR_SOME = regex(
    either(rf"(?: {_SOME}[^;.,(\n]{{0,160}}?{_STOPS}|,? \((?:chỉ|riêng)(?! có hiệu)[^()]{{2,120}}(?=\)))"),
    re.IGNORECASE,
)
"""Right behind a paper: `Bãi bỏ A đối với các xã miền núi`, `thay thế A (chỉ áp dụng cho khối Đảng)`."""
_ONLY_PART = regex(
    rf"(?i) \((?:(?:riêng|chỉ|bãi bỏ|hủy bỏ|hết hiệu lực|rieng|chi|bai bo|huy bo|het hieu luc) )*(?:(?:tại|các|tai|cac) )*(?P<part>{PINS}(?:(?:,| và| va) \d{{1,3}}[a-zđ]?)*)\)"
)
"""`Tạm ngưng hiệu lực A (riêng Điều 6)`, `Bãi bỏ A (các Điều 3, 4)`: behind A."""
_NAMELY = regex(
    rf"(?:{either(', cụ thể(?: là)?(?: (?:tại|ở))?:?|,? (?:tại|ở)')} )(?:các |cac )?(?P<part>{PINS})(?= ?(?:[;)]|[.](?!\w)|$)| (?:về|ve) )",
    re.IGNORECASE,
)
LABEL_NEAR = 600
"""So far before what is told of a paper the label of its part may stand, in characters."""
_PART_LABELLED = (
    rf"(?:{either('(?:nội dung|phần|điều khoản|quy định)(?: đã| bị)? (?:hết hiệu lực|bãi bỏ|thay thế|sửa đổi)(?: một phần)?(?: là| gồm)?')}: ?"
    rf"|{either('(?<!toàn bộ )hết hiệu lực(?: một phần)?(?: tại| ở)?')} )(?:các |cac )?(?P<part>{PINS})(?= ?(?:[;.,)]|do |còn |$))"
)
PART_LABELLED = regex(_PART_LABELLED, re.IGNORECASE)
"""`A; nội dung hết hiệu lực: khoản 3 Điều 5; lý do: bị bãi bỏ bởi B`, `A (hết hiệu lực khoản 3 Điều 5 do …)`."""
PART_TOLD = regex(rf"(?:{either('đã')} )?{_PART_LABELLED}", re.IGNORECASE)
"""`A đã hết hiệu lực Điều 5`: from the words that tell an end on."""
_OF_ITEM = {
    relation: regex(
        either(
            r"[^;:|\n]{0,160}?(?:[:|–]| -) ?(?:(?:chỉ|riêng|một phần|nội dung):? )?"
            rf"(?:(?:{acts})(?: (?:hiệu lực|thi hành|áp dụng|thực hiện|một phần)){{0,3}}:? )?(?:(?:tại|của|đối với|các) ){{0,2}}"
        )
        + rf"(?P<part>(?>{PINS}))"
        + either(r"(?= ?(?:[;.,(|\n]|$)| (?:từ|kể từ|đến|cho đến|do|vì|trong thời)(?!\w))"),
        re.IGNORECASE,
    )
    for relation, acts in (
        ("repeals", r"bãi bỏ|hủy bỏ|hết"),
        ("replaces", r"thay thế"),
        ("suspends", SUSPENDING),
        ("amends", r"sửa đổi(?:, bổ sung)?|bổ sung|điều chỉnh"),
    )
}
"""`1. Quyết định A về giá nước: bãi bỏ khoản 2 Điều 6.`, `2. Nghị quyết B: Điều 5, đến hết ngày …`: behind the paper."""
_BOXED_PIN = regex(
    rf"(?i) \((?:(?:tại|tai) )?(?P<part>{PINS})(?:, (?:phần|nội dung|dòng|cột|cụm từ|phan|noi dung|dong|cot|cum tu) [^()\d]{{2,80}})?\)"
)
_PARTLY = regex(
    either(r",? \((?:(?:chỉ|đã|bị|được) )*(?:(?:hết hiệu lực|bãi bỏ|thay thế) )?một phần[^()]{0,80}\)"), re.IGNORECASE
)
"""`Bãi bỏ A và B (một phần)`: behind B."""
FOR_SOME_BEHIND = regex(
    either(
        rf"(?:(?! (?:và|để|nhằm) )[^;.,\n]){{0,90}}? {_SOME}(?![^;.,\n]{{0,120}} có hiệu lực)|[^;.,\n]{{0,90}}? đối với (?:các )?(?:khoản|điểm|điều|mục|chương|phụ lục) (?:[\divx]{{1,5}}|[a-zđ])(?!\w)"
    ),
    re.IGNORECASE,
)
"""Behind what is said: `A hết hiệu lực từ ngày … đối với cấp xã`."""
FOR_SOME_BEFORE = regex(
    either(
        rf"(?:{SENTENCE}|[;:\n] ?)[-–+* ]*(?:[a-zđ]\) )?(?:riêng )?(?:(?:đối với|trên địa bàn|trong phạm vi|tại|ở) {_SOME_UNITS}|(?<=riêng )(?:{_PLACE}|{_WHOM}))[^;.,\n]{{0,80}}(?:, (?:là|nơi|do|vì) [^;.,\n]{{3,160}})?, (?:thì )?$"
    ),
    re.IGNORECASE,
)
"""Right before a paper: `Riêng trên địa bàn huyện A, Quyết định số … được thay thế bởi …`."""
FOR_WHOM_BEFORE = regex(
    either(
        rf"(?:{SENTENCE}|[;:\n] ?)[-–+* ]*(?:[a-zđ]\) )?đối với (?!{_PAPERS}|{_ASKED})(?:(?:các|những|một số) (?!{_PAPERS}|{_ASKED}))?[^;.,\n]{{2,80}}, (?:thì )?$"
    ),
    re.IGNORECASE,
)
"""Right before a paper that goes on: `Đối với trường chuyên biệt, Thông tư số … tiếp tục áp dụng đến hết …`."""


def part_in_bracket(text: str, paper: Mention) -> re.Match[str] | None:
    """The bracket behind `paper` or its title that tells which part of it is meant (`part`), or only that not all is."""
    end = max(paper.core, paper.tail)
    for rule in (_ONLY_PART, _PARTLY):
        found = rule.search(text, paper.core, end + _FAR)
        if found and found.start() <= end:
            return found
    return None


def part_namely(text: str, paper: Mention, end: int) -> str | None:
    """The part of `paper` that is told behind it, up to the `end` of its sentence: `đính chính A, cụ thể là khoản 8 Điều 12`."""
    found = _NAMELY.match(text, max(paper.core, paper.end), end)
    return found["part"] if found else None


def part_behind(text: str, paper: Mention, relation: str, end: int) -> str | None:
    """The part of `paper` that its item, up to `end`, tells behind a colon to be what the line above does to it."""
    rule = _OF_ITEM.get(relation)
    found = rule.match(text, max(paper.end, paper.core), end) if rule else None
    return found["part"] if found else None


def pinpoint_behind(text: str, paper: Mention) -> re.Match[str] | None:
    """The bracket right behind the number and the day of `paper`, or behind who issued it, that is nothing but a `part`:
    `theo Quy định số … (khoản 3 Điều 12)`."""
    places = {paper.core, paper.tail} if paper.title is None else {paper.core}
    return next(filter(None, (_BOXED_PIN.match(text, place) for place in sorted(places))), None)


def for_some(text: str, paper: Mention, end: int) -> re.Match[str] | None:
    """What stands right behind `paper`, up to `end`: `Bãi bỏ A đối với các xã miền núi`; not what its title holds."""
    found = _FOR_SOME.match(text, paper.core, end)
    return found if found and (paper.title is None or _TITLED.match(found.group())) else None


def for_some_after_day(text: str, start: int, end: int) -> re.Match[str] | None:
    """`đến hết năm 2025 đối với các dự án chuyển tiếp`: what stands so behind a last day; not what a title holds, nor
    all that is left to do."""
    end = min(end, start + _NEAR_DAY)
    found = (one for one in _FOR_SOME.finditer(text, start, end) if not _LEFT.match(one.group()))
    return next((one for one in found if _DAY.search(text, max(start, one.start() - _FAR), one.start())), None)
