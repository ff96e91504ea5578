"""What is to be done once another paper is there, what others are urged to do, a number behind the end of a page, and columns
that spaces part."""

from __future__ import annotations

import pytest
from said import links, read, told

from graph.extraction.flow_text import FlowText

DECREE, DECISION = "Nghị định số 15/2021/NĐ-CP", "Quyết định số 1217/QĐ-UBND, ngày 21/6/2012"
LETTER = "TỈNH ỦY LÂM SƠN\nVĂN PHÒNG\n*\nSố 77-CV/VPTU\nV/v {}\n\nKính gửi: Các huyện ủy\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Khi Chính phủ hướng dẫn {DECREE} thì rà soát để bãi bỏ {DECISION}.", set()),
        (f"Sau khi có {DECREE} thì thay thế {DECISION}.", set()),
        (f"Riêng {DECREE} thì thay thế Nghị định số 59/2015/NĐ-CP.", {("15/2021/NĐ-CP", "replaces", "59/2015/NĐ-CP")}),
        (LETTER.format("đôn đốc gửi báo cáo sơ kết Chỉ thị số 20-CT/TU"), set()),
        (LETTER.format("nhắc nhở thực hiện Chỉ thị số 20-CT/TU"), set()),
        (LETTER.format("sơ kết Chỉ thị số 20-CT/TU"), {("SELF", "reviews", "20-CT/TU")}),
        ("Báo cáo số 204-BC/VPĐU về kết quả giám sát việc thực hiện Quy định số\nTrang 1/3\n399-QĐ/TW tại 14 đảng ủy.",
         {("204-BC/VPĐU", "reviews", "399-QĐ/TW")}),
    ],
)  # fmt: skip
def test_what_is_said(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {one[:3] for one in links(read(text))} == expected


@pytest.mark.parametrize(("heading", "told"), [("Trích yếu", True), ("Nội dung", False)])
def test_a_register_is_looked_for_once(heading: str, told: bool) -> None:
    seen = FlowText(heading, heading.lower(), heading.lower(), plain=False)
    assert seen.has_abstracts is told
    assert vars(seen)["has_abstracts"] is told


GUIDE, RULE = (
    "Hướng dẫn số 12-HD/TU, ngày 04/9/2013 về hội họp",
    "Quy định số 05-QĐ/TU, ngày 10/3/2011 về chế độ học tập",
)
MOVED = "Lùi thời điểm có hiệu lực của Quyết định số 50/2013/QĐ-TTg ngày 09 tháng 8 năm 2013 quy định về thu hồi"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{GUIDE}     {RULE}     Hết hiệu lực từ ngày 20/6/2019", {("05-QĐ/TU", "ended", "2019-06-19")}),
        (f"{GUIDE}, hết hiệu lực từ ngày 20/6/2019", {("12-HD/TU", "ended", "2019-06-19")}),
        (f"{MOVED} sản phẩm thải bỏ đến ngày 01 tháng 7 năm 2015.", {("50/2013/QĐ-TTg", "effective_from", "2015-07-01")}),
        (f"{MOVED} sản phẩm thải bỏ.", set()),
    ],
)  # fmt: skip
def test_when(text: str, expected: set[tuple[str | None, str, str | None]]) -> None:
    assert set(told(read(text))) == expected


@pytest.mark.parametrize(("printed", "code"), [("24/l997/CT-UB", "24/1997/CT-UB"), ("24/l897/CT-UB", None)])
def test_a_misread_year(printed: str, code: str | None) -> None:
    assert [
        str(one.citation.code)
        for one in read(f"Tỉnh đã có Chỉ thị số {printed} về rừng.").readings
        if one.citation.code
    ] == ([code] if code else [])


AGAIN = "Quyết định số 50/2013/QĐ-TTg có hiệu lực từ ngày"


@pytest.mark.parametrize(
    ("text", "overriding"),
    [
        (f"{MOVED} sản phẩm thải bỏ đến ngày 01 tháng 7 năm 2015. {AGAIN} 01/9/2013.", {"2015-07-01"}),
        (f"{MOVED} sản phẩm thải bỏ. {AGAIN} 01/7/2015.", {"2015-07-01"}),
    ],
)
def test_only_the_day_to_which_it_is_moved_overrides(text: str, overriding: set[str]) -> None:
    assert {fact.value for fact in read(text).facts if fact.overrides} == overriding
