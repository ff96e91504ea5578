"""Rarer wordings of ordinary acts: who stands behind what is done, who only asks for it, lists below the day of a start."""

from __future__ import annotations

import pytest
from said import links, read, stated, told

OLD = "Quyết định số 19-QĐ/HU, ngày 20/4/2022"
NEW = "Quyết định số 41-QĐ/HU, ngày 02/5/2024"
BY = ("41-QĐ/HU", "19-QĐ/HU")


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
        ("Kết luận số 40-KL/TU được thực hiện thay cho Thông báo số 511-TB/TU.", {("40-KL/TU", "replaces", "511-TB/TU")}),
        ("Kết luận số 40-KL/TU được thực hiện cùng với Thông báo số 511-TB/TU.", set()),
        ("Công văn số 28/TP-HT hướng dẫn Ủy ban nhân dân các xã, phường thi hành Nghị định số 123/2015/NĐ-CP.",
         {("28/TP-HT", "guides", "123/2015/NĐ-CP")}),
        ("Năm 2019 có 02 văn bản: Quyết định số 33/QĐ-UBND, kế thừa Quyết định số 12/QĐ-UBND, và Quyết định số 34/QĐ-UBND.",
         {("33/QĐ-UBND", "succeeds", "12/QĐ-UBND")}),
        ("Theo danh mục gửi kèm, 2 văn bản bị bãi bỏ bởi Quyết định số 21/QĐ-UBND gồm: Quyết định số 103/QĐ-UBND; Chỉ thị số 14/CT-UBND.",
         {("21/QĐ-UBND", "repeals", "103/QĐ-UBND"), ("21/QĐ-UBND", "repeals", "14/CT-UBND")}),
        ("Nghị định số 67/2014/NĐ-CP và các sửa đổi, bổ sung của nó (Nghị định số 89/2015/NĐ-CP) đã giúp ngư dân.",
         {("89/2015/NĐ-CP", "amends", "67/2014/NĐ-CP")}),
        ("Nghị định số 67/2014/NĐ-CP và các quy định khác (Nghị định số 89/2015/NĐ-CP) đã giúp ngư dân.", set()),
        ("KẾ HOẠCH\nvề nước sạch\n\n2. Kế hoạch này thay thế Kế hoạch số 31-KH/TU. Kế hoạch số 21-KH/TU hết hiệu lực từ ngày 01/12/2025.",
         {("SELF", "replaces", "31-KH/TU"), ("SELF", "repeals", "21-KH/TU")}),
        ("BÁO CÁO\nvề nước sạch\n\n2. Tỉnh có nhiều kế hoạch. Kế hoạch số 21-KH/TU hết hiệu lực từ ngày 01/12/2025.", set()),
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
        ("Về chuyển tiếp:", "Nghị quyết số 13/2017/NQ-HĐND hết hiệu lực", {("SELF", "repeals", "13/2017/NQ-HĐND")}),
        ("Về chuyển tiếp:", "hồ sơ theo Nghị quyết số 13/2017/NQ-HĐND đã hết hiệu lực", set()),
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


TASKS = "STT | Nhiệm vụ | Văn bản thực hiện | Thời hạn\n1 | {} | {} | Quý I"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (TASKS.format("Triển khai Luật Nhà giáo số 73/2025/QH15", "Kế hoạch số 271/KH-UBND"),
         {("271/KH-UBND", "implements", "73/2025/QH15")}),
        (TASKS.format("Hướng dẫn thực hiện Nghị quyết số 38/2025/NQ-HĐND", "Hướng dẫn số 55/HD-SGDĐT"),
         {("55/HD-SGDĐT", "guides", "38/2025/NQ-HĐND")}),
        (TASKS.format("Rà soát Nghị quyết số 38/2025/NQ-HĐND", "Kế hoạch số 271/KH-UBND"), set()),
        (TASKS.format("Triển khai Nghị quyết số 38/2025/NQ-HĐND", "Báo cáo số 271/BC-UBND"), set()),
        (TASKS.format("Triển khai Nghị quyết số 38/2025/NQ-HĐND", "Dự kiến sửa Kế hoạch số 271/KH-UBND"), set()),
        ("Văn bản bị đình chỉ | Văn bản đình chỉ\nQuyết định số 6/QĐ-UBND của UBND huyện | Quyết định số 77/QĐ-UBND của UBND tỉnh",
         {("77/QĐ-UBND", "suspends", "06/QĐ-UBND")}),
        ("STT | Tổ chức đảng | Văn bản triển khai Nghị quyết số 9-NQ/TU\n1 | Đảng ủy xã A | Kế hoạch số 45-KH/ĐU\n"
         "2 | Đảng ủy xã B | Báo cáo số 61-BC/ĐU", {("45-KH/ĐU", "implements", "09-NQ/TU")}),
        ("STT | Số, ký hiệu | Trích yếu\n5 | Quyết định số 6/2022/QĐ-UBND | Quy định chi tiết khoản 3 Điều 8 Nghị quyết số 17/2016/NQ-HĐND",
         {("06/2022/QĐ-UBND", "guides", "17/2016/NQ-HĐND")}),
        ("STT | Số, ký hiệu | Trích yếu\n5 | Quyết định số 6/2022/QĐ-UBND | Giá nước theo Nghị quyết số 17/2016/NQ-HĐND", set()),
    ],
)  # fmt: skip
def test_tables(table: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(table) == expected


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Dự án luật quy định: “Luật số 15/1999/QH10 hết hiệu lực từ ngày 01/01/2025”.", []),
        ("Luật số 15/1999/QH10 hết hiệu lực từ ngày 01/01/2025.", ["ended"]),
        ("Văn bản hết hiệu lực một phần: Điều 7 Quyết định số 88/QĐ-UBND (do Quyết định số 40/QĐ-UBND bãi bỏ từ ngày 10/11/2022).", []),
        ("Phòng Nội vụ xác nhận tại thời điểm thanh tra, xã Trần Phú chưa ban hành kế hoạch thực hiện Chỉ thị số 10/CT-UBND.",
         ["not_issued"]),
    ],
)  # fmt: skip
def test_facts(text: str, facts: list[str]) -> None:
    assert [fact for _, fact, _ in told(read(text))] == facts
