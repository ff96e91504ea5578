"""Clauses as the notes and opening lines of reports have them: behind a semicolon, in an article, what is answered, bare words."""

from __future__ import annotations

import pytest
from said import links, read, stated, told

PLAN = "Kế hoạch số 75/KH-UBND ngày 22/6/2021"
UPPER = "Quyết định số 52/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ"
CHANGED = "Kế hoạch số 80/KH-UBND ngày 22/6/2022"
REPORT = "ĐẢNG BỘ TỈNH AN LĨNH\nHUYỆN ỦY CẨM SƠN\n\nBÁO CÁO\ntổng kết công tác\n\n"
LETTERHEAD = "ỦY BAN NHÂN DÂN\nTỈNH GIA TRUNG\n\nBÁO CÁO\nsơ kết việc trồng rừng\n\n"
LETTER = "\n\n¹ {}Công văn số 16-CV/TU ngày 16/10/2024."
OLD = "Quyết định số 03/2019/QĐ-UBND"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PLAN}; được đính chính tại Công văn số 3/UBND-VP ngày 06/01/2022 do in nhầm mức.",
         {("03/UBND-VP", "corrects", "75/KH-UBND")}),
        (f"{PLAN} thực hiện {UPPER}; được sửa đổi bởi {CHANGED}.",
         {("75/KH-UBND", "implements", "52/QĐ-TTg"), ("80/KH-UBND", "amends", "75/KH-UBND")}),
        (f"{PLAN}; Kế hoạch số 76/KH-UBND ngày 22/6/2021; được sửa đổi bởi {CHANGED}.", set()),
        (f"Đề nghị thi hành {PLAN}; được sửa đổi bởi {CHANGED}.", set()),
        (f"Quyết định số 05/2021/QĐ-UBND, trong đó Điều 12 quy định thay thế {OLD}.",
         {("05/2021/QĐ-UBND", "replaces", "03/2019/QĐ-UBND")}),
        (f"Dự thảo nghị quyết có Điều 12 quy định thay thế {OLD}.", set()),
        (f"Quyết định số 05/2021/QĐ-UBND chưa có quy định thay thế {OLD}.", set()),
        ("Công văn số 40-CV/HU về việc đẩy nhanh tiến độ thực hiện Nghị quyết số 07-NQ/TU.", set()),
        ("Công văn số 40-CV/HU báo cáo tiến độ thực hiện Nghị quyết số 07-NQ/TU.", {("40-CV/HU", "reviews", "07-NQ/TU")}),
        (f"{REPORT}Thực hiện Kế hoạch số 44-KH/TU về tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW và Công văn số 22-CV/TU, ngày 24/5/2023, Ban Thường vụ báo cáo như sau:",
         {("SELF", "respondsTo", "44-KH/TU"), ("SELF", "respondsTo", "22-CV/TU"), ("44-KH/TU", "reviews", "25-NQ/TW")}),
        (f"{REPORT}Thực hiện Quyết định số 45-QĐ/TU của Tỉnh ủy; thực hiện Kế hoạch số 01-KH/ĐKT, Đoàn kiểm tra báo cáo như sau:",
         {("SELF", "respondsTo", "45-QĐ/TU"), ("SELF", "respondsTo", "01-KH/ĐKT")}),
        (f"{REPORT}Thực hiện Quyết định số 45-QĐ/TU của Tỉnh ủy; các xã thực hiện Kế hoạch số 01-KH/ĐKT, Đoàn kiểm tra báo cáo như sau:",
         {("SELF", "respondsTo", "45-QĐ/TU")}),
        (f"{LETTERHEAD}Thực hiện ý kiến chỉ đạo của Ban Thường vụ Tỉnh ủy¹, UBND tỉnh báo cáo như sau:{LETTER.format('Tại ')}",
         {("SELF", "respondsTo", "16-CV/TU")}),
        (f"{LETTERHEAD}Thực hiện chế độ báo cáo hằng năm¹, UBND tỉnh báo cáo như sau:{LETTER.format('')}", set()),
        (f"{LETTERHEAD}Thực hiện ý kiến chỉ đạo của Ban Thường vụ Tỉnh ủy¹, UBND tỉnh báo cáo như sau:{LETTER.format('Bổ sung cho ')}",
         set()),
    ],
)  # fmt: skip
def test_links(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


def test_what_a_note_tells_is_told_by_its_place() -> None:
    text = f"{LETTERHEAD}Theo yêu cầu của Tỉnh ủy¹, UBND tỉnh báo cáo như sau:{LETTER.format('')}"
    assert links(read(text)) == [("SELF", "respondsTo", "16-CV/TU", "context")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PLAN} thực hiện {UPPER}; được kéo dài đến hết ngày 31/12/2026.", [("75/KH-UBND", "extended_to", "2026-12-31")]),
        (f"{PLAN} thực hiện {UPPER}; gia hạn đến hết ngày 31/12/2026 tại {CHANGED}.", [("75/KH-UBND", "extended_to", "2026-12-31")]),
        (f"{CHANGED} sửa đổi {UPPER}; gia hạn {PLAN} đến hết ngày 31/12/2026.", [("75/KH-UBND", "extended_to", "2026-12-31")]),
    ],
)  # fmt: skip
def test_whose_time_goes_on(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("Luật Dân phòng có 8 chương. Theo Luật Dân phòng, xã lập tổ.", "Luật Dân phòng"),
        ("Luật Dân phòng có 8 chương.", None),
    ],
)
def test_a_bare_word_is_no_paper_where_several_are_named(between: str, expected: str | None) -> None:
    text = f"{REPORT}Hồ sơ đủ theo Luật Ban hành văn bản. {between}\nKế hoạch số 18/KH-UBND ngày 03/6/2024 triển khai thi hành Luật."
    found = read(text)
    objects = {link.object.name for link in found.links if link.relation == "implements"}
    assert objects == {expected or "Luật"}


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        (" của Bộ Chính trị được đánh giá tốt", "thực hiện Nghị quyết số 32-NQ/TW của Bộ Chính trị"),
        (" bị chậm hai tháng", "thực hiện Nghị quyết số 32-NQ/TW"),
        (" được Đại hội thông qua", "thực hiện Nghị quyết số 32-NQ/TW được Đại hội thông qua"),
    ],
)
def test_a_title_does_not_go_on_with_what_is_told_of_its_paper(behind: str, title: str) -> None:
    found = read(f"Kế hoạch số 22-KH/ĐU thực hiện Nghị quyết số 32-NQ/TW{behind}.")
    assert found.readings[0].citation.title == title


GUIDANCE = "Hướng dẫn số 12-HD/BTCTW, ngày 06/4/2022 của Ban Tổ chức Trung ương"
RULES = "Quy định số 58-QĐ/TW"
FRONTED = "Đối với Quyết định số 06/2020/QĐ-UBND, UBND tỉnh {} Quyết định số 19/2022/QĐ-UBND ngày 04/8/2022"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{GUIDANCE} một số nội dung cụ thể của {RULES}.", {("12-HD/BTCTW", "guides", "58-QĐ/TW")}),
        (f"Thực hiện {GUIDANCE} về một số vấn đề trong {RULES}, xã đã họp.", {("12-HD/BTCTW", "guides", "58-QĐ/TW")}),
        (f"Kế hoạch số 12-KH/TU về một số vấn đề trong {RULES}.", set()),
        (f"{GUIDANCE} và một số nội dung của {RULES}.", set()),
        ("Thông tư số 50/2024/TT-BTC hướng dẫn việc lập dự toán, sử dụng kinh phí thực hiện Quyết định số 20/QĐ-TTg.",
         {("50/2024/TT-BTC", "guides", "20/QĐ-TTg")}),
        ("Thông tư số 50/2024/TT-BTC quy định việc sử dụng kinh phí thực hiện Quyết định số 20/QĐ-TTg.",
         {("50/2024/TT-BTC", "implements", "20/QĐ-TTg")}),
        ("Thường trực ban hành Công văn số 12-CV/TU thông báo gia hạn thời gian thực hiện Đề án số 04-ĐA/TU đến hết năm 2026.",
         {("12-CV/TU", "extends", "04-ĐA/TU")}),
        ("Thường trực ban hành Công văn số 12-CV/TU thông báo thời gian thực hiện Đề án số 04-ĐA/TU.", set()),
        (f"{FRONTED.format('đã ban hành')} thay thế.", {("19/2022/QĐ-UBND", "replaces", "06/2020/QĐ-UBND")}),
        (f"{FRONTED.format('đã có')} bãi bỏ.", {("19/2022/QĐ-UBND", "repeals", "06/2020/QĐ-UBND")}),
        (f"{FRONTED.format('chưa ban hành')} bãi bỏ.", set()),
        (f"{FRONTED.format('sẽ ban hành')} thay thế.", set()),
        (f"{FRONTED.format('đã ban hành')} thay thế Quyết định số 05/2019/QĐ-UBND.", {("19/2022/QĐ-UBND", "replaces", "05/2019/QĐ-UBND")}),
        (f"{FRONTED.format('đã ban hành').replace('Đối với', 'Theo')} bãi bỏ.", set()),
    ],
)  # fmt: skip
def test_titles_and_fronted_papers(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


def test_the_part_behind_what_was_done_to_a_fronted_paper() -> None:
    found = read(f"{FRONTED.format('đã có')} đình chỉ việc thi hành một phần (Điều 7) vì trái thẩm quyền.")
    assert [(link.relation, link.evidence.partial, link.evidence.part) for link in found.links] == [
        ("suspends", True, "Điều 7")
    ]
