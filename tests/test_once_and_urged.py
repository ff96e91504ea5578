"""What is to be done once another paper is there, what others are urged to do, and a number behind the end of a page."""

from __future__ import annotations

import pytest
from said import links, read

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
