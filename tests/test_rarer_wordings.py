"""Rarer wordings of ordinary acts: who stands behind what is done, who only asks for it, lists below the day of a start."""

from __future__ import annotations

import pytest
from said import links, read, stated

OLD = "Quyết định số 19-QĐ/HU, ngày 20/4/2022"
NEW = "Quyết định số 41-QĐ/HU, ngày 02/5/2024"
BY = ("41-QĐ/HU", "19-QĐ/HU")
DECREE = "Nghị định số 20/2013/NĐ-CP"


def _does(relation: str) -> set[tuple[str, str, str]]:
    return {(BY[0], relation, BY[1])}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{OLD} bị hủy bỏ toàn bộ, kể cả 03 phụ lục, bằng {NEW}.", _does("repeals")),
        (f"{OLD} có 03 phụ lục, kể cả mẫu báo cáo, in cùng {NEW}.", set()),
        (f"{OLD} được ngừng thực hiện kể từ ngày 15/7/2024 theo {NEW}.", _does("suspends")),
        (f"{OLD} được thực hiện kể từ ngày 15/7/2022 theo {NEW}.", set()),
        (f"{OLD} đã được tiếp nối, mở rộng bởi {NEW}.", _does("succeeds")),
        (f"{OLD} được phổ biến, mở rộng diện học tập cùng {NEW}.", set()),
        (f"{OLD} được kéo dài sang năm 2025 bằng {NEW}.", _does("extends")),
        (f"Huyện ủy tạm đình chỉ thi hành {OLD} tại Văn bản số 1304-CV/HU.", {("1304-CV/HU", "suspends", "19-QĐ/HU")}),
        ("Để thay cho Hướng dẫn số 27-HD/HU ngày 04/7/2012, Huyện ủy ký Quy chế số 01-QC/HU ngày 22/12/2016.",
         {("01-QC/HU", "replaces", "27-HD/HU")}),
        ("Để thay cho Hướng dẫn số 27-HD/HU ngày 04/7/2012, Huyện ủy sẽ ký quy chế trong quý II.", set()),
        (f"Tiếp nối {OLD}, {NEW} mở ra cách làm mới.", _does("succeeds")),
        (f"Cùng với {OLD}, {NEW} mở ra cách làm mới.", set()),
        ("Văn bản hợp nhất số 09/VBHN-BYT được lập từ Thông tư số 14/2014/TT-BYT.", {("09/VBHN-BYT", "consolidates", "14/2014/TT-BYT")}),
        ("Danh sách kèm Công văn số 09/BYT-TCCB được lập từ Thông tư số 14/2014/TT-BYT.", set()),
        ("Quyết định này thực hiện Kết luận số 19/KL-TTr của Chánh Thanh tra tỉnh và hủy bỏ Quyết định số 28/QĐ-UBND.",
         {("SELF", "implements", "19/KL-TTr"), ("SELF", "repeals", "28/QĐ-UBND")}),
        ("Quyết định số 102/QĐ-UBND đình chỉ việc thi hành và đề nghị Hội đồng nhân dân tỉnh bãi bỏ Nghị quyết số 3/NQ-HĐND.",
         {("102/QĐ-UBND", "suspends", "03/NQ-HĐND")}),
        ("Quyết định số 102/QĐ-UBND ban hành lộ trình và đề nghị Hội đồng nhân dân tỉnh bãi bỏ Nghị quyết số 3/NQ-HĐND.", set()),
        ("Theo đề nghị của Sở Nội vụ, Quyết định số 102/QĐ-UBND bãi bỏ Quyết định số 3/QĐ-UBND.",
         {("102/QĐ-UBND", "repeals", "03/QĐ-UBND")}),
        ("Chương trình này thay thế Chương trình số 24-CTr/TU.", {("SELF", "replaces", "24-CTr/TU")}),
        ("Tài liệu này đính chính một số sai sót về số liệu trong Đề án số 08-ĐA/HU (trang 17) và Báo cáo số 501-BC/HU.",
         {("SELF", "corrects", "08-ĐA/HU"), ("SELF", "corrects", "501-BC/HU")}),
        ("Hai tài liệu này đính chính số liệu trong Đề án số 08-ĐA/HU.", set()),
        ("Điều 1. Thay đổi tên gọi “Tổ dân vận” thành “Tổ dân vận khéo” tại Quyết định số 120/QĐ-UBND.",
         {("SELF", "amends", "120/QĐ-UBND")}),
        ("Xã đã thay đổi tên gọi “Tổ dân vận” và gửi Quyết định số 120/QĐ-UBND.", set()),
        ("BÁO CÁO\nĐánh giá giữa kỳ việc thực hiện Nghị quyết số 88/2019/QH14 trên địa bàn huyện", {("SELF", "reviews", "88/2019/QH14")}),
        ("Về Công văn số 119/PGDĐT-TCCB ngày 21/9/2022, Ủy ban nhân dân xã Hưng Thủy trả lời như sau:",
         {("SELF", "respondsTo", "119/PGDĐT-TCCB")}),
        ("Về Công văn số 119/PGDĐT-TCCB ngày 21/9/2022, Ủy ban nhân dân xã Hưng Thủy chưa trả lời.", set()),
    ],
)  # fmt: skip
def test_links(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


def test_the_whole_paper_with_its_annexes() -> None:
    (link,) = read(f"{OLD} bị hủy bỏ toàn bộ, kể cả 03 phụ lục, bằng {NEW}.").links
    assert not link.evidence.partial


def test_the_part_that_is_told_behind() -> None:
    found = read("Đình chỉ thi hành một phần Quyết định số 50/QĐ-UBND, cụ thể là Điều 2 về hình thức phạt bổ sung.")
    assert [link.evidence.part for link in found.links] == ["Điều 2"]


ARTICLE = "QUYẾT NGHỊ:\n\nĐiều 7. Hiệu lực thi hành\n2. {}\na) Bãi bỏ Nghị quyết số 9/2019/NQ-HĐND;\nb) {};"
FIRST = ("SELF", "repeals", "09/2019/NQ-HĐND")


@pytest.mark.parametrize(
    ("line", "item", "expected"),
    [
        ("Kể từ ngày Nghị quyết này có hiệu lực:", "Nghị quyết số 13/2017/NQ-HĐND hết hiệu lực", {("SELF", "repeals", "13/2017/NQ-HĐND")}),
        ("Kể từ ngày Nghị quyết này có hiệu lực thi hành:",
         "Nghị quyết số 13/2017/NQ-HĐND và Nghị quyết số 14/2018/NQ-HĐND hết hiệu lực, trừ Điều 4 Nghị quyết số 14/2018/NQ-HĐND",
         {("SELF", "repeals", "13/2017/NQ-HĐND"), ("SELF", "repeals", "14/2018/NQ-HĐND")}),
        ("Kể từ ngày Nghị quyết này có hiệu lực:", "Nghị quyết số 13/2017/NQ-HĐND vẫn còn hiệu lực", set()),
        ("Về chuyển tiếp:", "Nghị quyết số 13/2017/NQ-HĐND hết hiệu lực", set()),
    ],
)  # fmt: skip
def test_a_list_below_the_day_of_the_start(line: str, item: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(ARTICLE.format(line, item)) == {FIRST, *expected}


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("4. Kiến nghị với cấp trên về sửa đổi các quy định không còn phù hợp.", True),
        ("IV. KIẾN NGHỊ ĐỐI VỚI HUYỆN ỦY", False),
    ],
)
def test_a_sentence_that_asks_is_no_heading(heading: str, told: bool) -> None:
    found = links(read(f"{heading}\n4. Kế hoạch này thay thế Công văn số 118-CV/ĐU của Đảng ủy xã."))
    assert (("SELF", "replaces", "118-CV/ĐU", "stated") in found) is told


def test_a_title_ends_before_what_is_said_of_its_paper() -> None:
    text = (
        "Huyện thực hiện Quyết định số 14/2017/QĐ-UBND của Ủy ban nhân dân tỉnh về quản lý cát, đến năm 2021 quyết định này "
        "được thay thế bằng Quyết định số 9/2021/QĐ-UBND."
    )
    assert stated(f"BÁO CÁO\n{text}") == {("09/2021/QĐ-UBND", "replaces", "14/2017/QĐ-UBND")}
