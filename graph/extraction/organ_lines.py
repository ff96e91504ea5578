"""The organs that a letterhead names, the highest first: a name on several lines is put together."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extraction.letterhead import NUMBER_LINE, in_terms
from graph.extraction.organs import PLACE_KINDS
from graph.extraction.spelling import either
from graph.folding import one_tone_style
from graph.patterns import regex
from graph.vocabulary import begins_organ, unit_names

_KINDS = "|".join(kind for kind, level in PLACE_KINDS.items() if level != "branch")
_UNIT_LINE = regex(rf"(?i)(?:{_KINDS}) (?!ủy|uỷ|uy(?!\w)|đoàn|đội)")
"""`TỈNH AN LÂM` on a line of its own goes on with the organ above it."""
_NAMED_UNIT = regex(rf"(?i)(?:{_KINDS}) (?P<name>.+)")
"""As well where a listed name begins so: `XÃ ĐOÀN KẾT`."""
_SMALL = regex(rf"{_UNIT_LINE.pattern}|(?:Lần thứ|Và|Của|Các) ")
"""What is in small letters where it goes on with a name."""
_HAS_UNIT = regex(rf"(?i)(?:^|.* )(?:{_KINDS}|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy) \w")
_OPEN = regex(
    r"(?i)(?:(?:^|.* )(?:và|của)|.*[-–,]|ban cán sự(?: đảng)?|đảng đoàn|công đoàn|văn phòng|thường trực|đoàn đại biểu|đại hội(?: đại biểu)?)$"
)
"""A line that the next one goes on with."""
_OF_SEVERAL = regex(r"(?i)các (?:cơ quan|ban|đơn vị|khu công nghiệp|doanh nghiệp) ")
"""`HỘI ĐỒNG KHOA HỌC` / `CÁC CƠ QUAN ĐẢNG TỈNH X`."""
_CONGRESS_PANEL = regex(r"(?i)(?:tiểu ban|ban tổ chức|tổ biên tập)(?!\w)(?!.*đại hội)")
"""What prepares a congress, whose name stands on the line below."""
_ABOUT = regex(r"(?i)[“\"]?(?:v/v|về việc|kính gửi|kinh gui|ve viec)(?!\w)")
_NO_ORGAN = regex(
    r"(?i)(?:(?:[a-zđ]|[ivx]+|\d+)[.)] |(?:danh mục|phụ lục)(?: [ivx\d]{1,3})?$|liên ngành$|liên tịch$|hỏa tốc|hoả tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật|dự thảo|bản sao|sao y|sao lục|trích sao|công báo|việt nam dân chủ|(?:bài )?(?:phát biểu|tham luận)|.*(?<!\w)(?:of|and|socialist|republic|freedom)(?!\w))"
)
"""Heads of parts and annexes, marks of haste and secrecy, drafts and copies, a second language."""

_HEADS_LIST = regex(
    either(
        r"(?:phụ lục|danh mục|danh sách|bảng|biểu|tổng hợp|mục lục|sổ|các (?:văn bản|nội dung|nhiệm vụ|chỉ tiêu|nghị quyết|kế hoạch))"
        r" \S"
    ),
    re.IGNORECASE,
)
"""`DANH MỤC VĂN BẢN CỦA HUYỆN ỦY …`: the heading of a list, and what is above it tells who issues."""
_DATE_LEFT = regex(r"(?i)(?<!\w)(?:ngày|tháng|ngay|thang)(?= ?[\d.…])|^(?:ngày|tháng|năm)(?!\w)")
"""What is left of a date whose day is open."""


def organ_lines(lines: list[str]) -> list[str]:
    """The names in the lines above the title, up to the number; all of them where the number comes first."""
    return list(_put_together(tuple(lines)))


@lru_cache(16)
def _put_together(lines: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for line in lines:
        if NUMBER_LINE.match(line) or _ABOUT.match(line):
            if found:
                break
            continue
        if _HEADS_LIST.match(line):
            if found:
                break
            continue
        if _NO_ORGAN.match(line) or _DATE_LEFT.search(line):
            continue
        if found and _goes_on(found[-1], line):
            found[-1] = _joined(found[-1], line)
        else:
            found.append(line)
    return tuple(found)


def _joined(above: str, line: str) -> str:
    """One name of two lines; a term may begin on the first and end on the second: `TRUNG TÂM PHỤC VỤ` / `HÀNH CHÍNH CÔNG`."""
    if _SMALL.match(line):
        return f"{above} {line[:1].lower() + line[1:]}"
    name = f"{above} {line}"
    return name if _HAS_UNIT.match(name) else in_terms(name)


def _goes_on(above: str, line: str) -> bool:
    if _OPEN.match(above):
        return True
    if begins_organ(above) and _OF_SEVERAL.match(line):
        return True
    if _CONGRESS_PANEL.match(above) and line.lower().startswith("đại hội "):
        return True
    named = _NAMED_UNIT.fullmatch(line)
    if _UNIT_LINE.match(line) or (named and one_tone_style(named["name"].lower()) in unit_names()):
        return _HAS_UNIT.match(above) is None
    return line[:1].isupper() and ":" not in line and begins_organ(above) and not begins_organ(line)
