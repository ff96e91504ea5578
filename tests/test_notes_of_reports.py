"""Reports as they are printed: notes at the ends of pages, running heads, papers that the text only counts, tables that tell what
carries out and what replaces what."""

from __future__ import annotations

import pytest
from said import links, read, stated

PLANS = "Kế hoạch số 25-KH/HU, ngày 22/11/2024; Kế hoạch số 26-KH/HU, ngày 23/11/2024."
BOTH = {("25-KH/HU", "implements", "25-NQ/TW"), ("26-KH/HU", "implements", "25-NQ/TW")}
REPEALED = "\n\n⁶ Quyết định số 19/2006/QĐ-UBND ngày 12/5/2006; Quyết định số 33/2009/QĐ-UBND ngày 04/11/2009."
TWO = {("14/2022/QĐ-UBND", "repeals", "19/2006/QĐ-UBND"), ("14/2022/QĐ-UBND", "repeals", "33/2009/QĐ-UBND")}
HEAD = "Báo cáo tổng kết NQ 25"
TABLE = (
    "STT | Văn bản | Nội dung | Triển khai thực hiện văn bản | Thay thế văn bản | Ghi chú\n"
    "I | Huyện ủy | | | |\n"
    "1 | Nghị quyết số 09-NQ/HU ngày 20/5/2022 | Giảm nghèo | Nghị quyết số 05-NQ/TU ngày 18/01/2022 | |\n"
    "II | Các xã | | | |\n"
    "2 | Quyết định số 12/QĐ-UBND ngày 20/7/2023 | Cây chè | {} | Quyết định số 33/QĐ-UBND ngày 28/7/2022 |\n"
)
REVIEWED = (
    "STT | Số, ký hiệu, ngày ban hành | Trích yếu | Kết quả | Văn bản thay thế\n"
    "A | ỦY BAN NHÂN DÂN | | |\n"
    "1 | Quyết định số 06/2016/QĐ-UBND ngày 21/7/2016 | Mức chi | Hết hiệu lực | Quyết định số 03/2022/QĐ-UBND ngày 15/7/2022\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Để thực hiện Nghị quyết số 25-NQ/TW, huyện đã ban hành nhiều văn bản [2].\n\n[2] Tiêu biểu như: {PLANS}", BOTH),
        (f"2. Chỉ đạo: Để tiếp tục cụ thể hóa Nghị quyết số 25-NQ/TW, huyện đã ban hành nhiều văn bản [2].\n\n[2] {PLANS}", BOTH),
        (f"2. Chỉ đạo: Theo Nghị quyết số 25-NQ/TW, huyện đã họp nhiều lần [2].\n\n[2] {PLANS}", set()),
        (f"Để thực hiện Nghị quyết số 25-NQ/TW, huyện ban hành nhiều văn bản [2].\n\n[2]. {PLANS} Báo cáo số 12-BC/HU, ngày 24/11/2024.",
         BOTH),
        (f"UBND huyện ban hành Quyết định số 14/2022/QĐ-UBND bãi bỏ 02 quyết định⁶.{REPEALED}", TWO),
        (f"Quyết định số 14/2022/QĐ-UBND bãi bỏ các quyết định về phí chợ⁶ và giao các xã thực hiện.{REPEALED}", TWO),
        (f"Quyết định số 14/2022/QĐ-UBND chưa bãi bỏ 02 quyết định⁶.{REPEALED}", set()),
        (f"Quyết định số 14/2022/QĐ-UBND bãi bỏ 02 thủ tục⁶.{REPEALED}", set()),
        (f"Đề nghị UBND tỉnh bãi bỏ 02 quyết định⁶ nêu tại Báo cáo số 5/BC-UBND.{REPEALED}", set()),
        ("Cán bộ theo Quy định số 37-QĐ/TW, ngày 08/10/2025 của Bộ Chính trị\n[9]. Tỉnh đã họp.\n\n[9] Thay thế Quy định số 80-QĐ/TW.",
         {("37-QĐ/TW", "replaces", "80-QĐ/TW")}),
        ("Tỉnh có Kế hoạch số 5-KH/TU[1] và Kế hoạch số 6-KH/TU[2]\n\n[1]. Thực hiện Nghị quyết số 15-NQ/TW\n[2]. Thực hiện Nghị quyết số 16-NQ/TW",
         {("05-KH/TU", "implements", "15-NQ/TW"), ("06-KH/TU", "implements", "16-NQ/TW")}),
        (TABLE.format("Nghị quyết số 22/NQ-HĐND ngày 14/7/2022"),
         {("09-NQ/HU", "implements", "05-NQ/TU"), ("12/QĐ-UBND", "implements", "22/NQ-HĐND"), ("12/QĐ-UBND", "replaces", "33/QĐ-UBND")}),
        (TABLE.format("").replace("Triển khai thực hiện văn bản", "Cơ quan trình").replace("Thay thế văn bản", "Xem thêm"), set()),
        (REVIEWED, {("03/2022/QĐ-UBND", "replaces", "06/2016/QĐ-UBND")}),
        (REVIEWED.replace("Văn bản thay thế", "Văn bản cùng lĩnh vực"), set()),
    ],
)  # fmt: skip
def test_links(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


def test_papers_that_are_counted_rest_on_their_place() -> None:
    found = read(f"Quyết định số 14/2022/QĐ-UBND bãi bỏ 02 quyết định⁶.{REPEALED}")
    assert {one[3] for one in links(found)} == {"context"}
    assert {link.evidence.governed_by is not None for link in found.links} == {True}


@pytest.mark.parametrize(
    ("between", "told"),
    [
        (f"\n\n                  - 1 -\n\n{HEAD}\n\n", True),
        (f"\n\n                  1\n{HEAD}\n\n", True),
        ("\n\n                  - 1 -\n\nMột dòng khác hẳn.\n\n", False),
    ],
)
def test_a_running_head_cuts_no_sentence(between: str, told: bool) -> None:
    text = (
        f"Ban Thường vụ đã ban hành Kế hoạch số 40-KH/TU, ngày 15/10/2013 thực hiện Nghị{between}quyết số 25-NQ/TW của Trung ương."
        f"\n\n                  - 2 -\n\n{HEAD}\n\nTỉnh đã họp."
    )
    assert (("40-KH/TU", "implements", "25-NQ/TW") in stated(text)) is told


def test_the_text_of_the_next_page_is_no_note() -> None:
    text = (
        "Huyện có Kế hoạch số 20-KH/HU² và quy định về rừng³. Tỉnh ban hành hai nghị quyết⁴.\n\n² Đã gửi các xã.\n³ Luật Lâm nghiệp.\n\n"
        "                  2\n\n2. Kiểm tra\n\nĐã phạt theo Nghị định số 35/2019/NĐ-CP ngày 25/4/2019 của Chính phủ⁵.\n\n"
        "⁴ Về mức chi.\n⁵ Được sửa đổi, bổ sung tại Nghị định số 07/2022/NĐ-CP ngày 10/01/2022."
    )
    assert stated(text) == {("07/2022/NĐ-CP", "amends", "35/2019/NĐ-CP")}


def test_a_mark_behind_kilometres_is_a_mark_where_it_is_no_power() -> None:
    text = "Từ bản xa nhất đến xã là 31 km¹, theo Quy định số 37-QĐ/TU².\n\n¹ Bản có 41 hộ.\n² Thay thế Quy định số 8-QĐ/TU."
    assert stated(text) == {("37-QĐ/TU", "replaces", "08-QĐ/TU")}


@pytest.mark.parametrize(
    ("writer", "expected"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH GIA TRUNG\n\n", set()),
        ("TỈNH ỦY GIA TRUNG\n\n", {("26-CT/TU", "implements", "31-NQ/TW")}),
    ],
)
def test_the_committee_of_the_level_leads_the_writer(writer: str, expected: set[tuple[str, str, str]]) -> None:
    text = (
        f"{writer}BÁO CÁO\nvề rừng\n\nĐể triển khai Nghị quyết số 31-NQ/TW, tỉnh đã ban hành nhiều văn bản².\n\n"
        "² Chỉ thị số 26-CT/TU ngày 11/12/2023 của Ban Thường vụ Tỉnh ủy."
    )
    assert stated(text) == expected


ISSUED = "Các cấp ủy đã ban hành văn bản triển khai thực hiện Chỉ thị số 33-CT/TU(1).\n\n(1) "
NAMED = "Huyện ủy đã ban hành Kế hoạch số 58-KH/HU, ngày 27/8/2021².\n\n² "


def _carry_out(target: str, *papers: str) -> set[tuple[str, str, str]]:
    return {(one, "implements", target) for one in papers}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ISSUED}Ban Thường vụ Huyện ủy ban hành Kế hoạch số 16-KH/HU; Ủy ban nhân dân huyện đã ban hành Kế hoạch số 71/KH-UBND; "
         "Ban Dân vận Huyện ủy có Công văn số 54-CV/BDVHU.", _carry_out("33-CT/TU", "16-KH/HU", "71/KH-UBND", "54-CV/BDVHU")),
        (f"{ISSUED}Ban Thường vụ Huyện ủy chưa ban hành Kế hoạch số 16-KH/HU; Đảng ủy xã An Phú được giao xây dựng Kế hoạch số 12-KH/ĐU.",
         set()),
        ("Các cấp ủy đã quán triệt nghị quyết, chỉ thị của Trung ương(1).\n\n(1) Bộ Chính trị ban hành Kết luận số 71-KL/TW.", set()),
        (f"{ISSUED}Chi bộ Trường Tiểu học số 2: Kế hoạch số 9-KH/CB; Chi bộ Trạm Y tế: Kế hoạch số 6-KH/CB.",
         _carry_out("33-CT/TU", "09-KH/CB", "06-KH/CB")),
        (f"{ISSUED}Nghị quyết số 31/2020/NQ-HĐND, ngày 18/12/2020; các Kế hoạch: số 14/KH-UBND, ngày 20/01/2021; số 22/KH-UBND, ngày "
         "11/02/2022.", _carry_out("33-CT/TU", "31/2020/NQ-HĐND", "14/KH-UBND", "22/KH-UBND")),
        ("Để cụ thể hóa Nghị quyết số 19-NQ/TU, Huyện ủy đã ban hành 02 nghị quyết² và 01 chương trình hành động³.\n\n"
         "² Nghị quyết số 6-NQ/HU; Nghị quyết số 9-NQ/HU.\n³ Chương trình hành động số 4-CTr/HU.",
         _carry_out("19-NQ/TU", "06-NQ/HU", "09-NQ/HU", "04-CTr/HU")),
        ("Để triển khai Nghị quyết số 19-NQ/TU¹, Huyện ủy đã ban hành 02 kế hoạch² và chỉ đạo các xã³.\n\n"
         "¹ Về trồng rừng.\n² Kế hoạch số 5-KH/HU; Kế hoạch số 6-KH/HU.\n³ Công văn số 7-CV/HU.",
         _carry_out("19-NQ/TU", "05-KH/HU", "06-KH/HU")),
        (f"{NAMED}Kế hoạch thực hiện Kết luận số 101-KL/TW.", _carry_out("101-KL/TW", "58-KH/HU")),
        (f"{NAMED}Kế hoạch số 59-KH/HU thực hiện Kết luận số 101-KL/TW.", _carry_out("101-KL/TW", "59-KH/HU")),
        (f"{NAMED}Chương trình thực hiện Kết luận số 101-KL/TW.", set()),
        ("Các chi bộ đã học Kết luận số 95-KL/TU(1).\n\n(1) Ngày 17/4/2021, của Tỉnh ủy \"về tiếp tục thực hiện Chỉ thị số 38-CT/TU\".",
         _carry_out("38-CT/TU", "95-KL/TU")),
    ],
)  # fmt: skip
def test_what_heads_an_entry(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected
