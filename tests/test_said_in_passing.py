"""What papers say of others in words of their own: in items, notes, tables and in the news; hits and near misses."""

from __future__ import annotations

import pytest
from said import links, read, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]

PARTY = "HUYỆN ỦY KHE SƠN\n*\nSố 37-{kind}/HU\nKhe Sơn, ngày 16 tháng 12 năm 2025\n{type}\nvề du lịch\n{text}\n"
STATE = "ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\nSố: 15/{kind}\nAn Lâm, ngày 25 tháng 10 năm 2025\n{type}\nVề chợ\n{text}\n"


def party(kind: str, name: str, text: str) -> str:
    return PARTY.format(kind=kind, type=name, text=text)


def state(kind: str, name: str, text: str) -> str:
    return STATE.format(kind=kind, type=name, text=text)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        # what a paper that `áp dụng` from or until a day takes the place of
        (party("KL", "KẾT LUẬN", "4. Kết luận này áp dụng đến hết ngày 31/12/2028 và thay thế Kết luận số 77-KL/HU."), {("SELF", "replaces", "77-KL/HU")}),
        (party("HD", "HƯỚNG DẪN", "1. Hướng dẫn này áp dụng từ ngày 01/01/2026 và thay thế Hướng dẫn số 11-HD/HU."), {("SELF", "replaces", "11-HD/HU")}),
        (party("QĐ", "QUYẾT ĐỊNH", "Điều 3: Nhân việc này, hủy bỏ Nghị quyết số 3-NQ/HU của Huyện ủy."), {("SELF", "repeals", "03-NQ/HU")}),
        # what was put in force by a decision ends with it
        (party("QĐ", "QUYẾT ĐỊNH", "Điều 3. Hủy bỏ khoản 3 Điều 7 Quy chế tài chính ban hành kèm theo Quyết định số 210-QĐ/HU."), {("SELF", "repeals", "210-QĐ/HU")}),
        ("Mức chi theo Quy chế tài chính ban hành kèm theo Quyết định số 210-QĐ/HU.", {("Quy chế tài chính", "annexedTo", "210-QĐ/HU")}),
        # items: of the hour, one behind another, in the signs of Word
        (state("CĐ-UBND", "CÔNG ĐIỆN", "1. Các xã trực ban.\n6. Bãi bỏ Công điện số 5/CĐ-UBND ngày 19/7/2025 vì không còn phù hợp."), {("SELF", "repeals", "05/CĐ-UBND")}),
        (state("QĐ-UBND", "QUYẾT ĐỊNH", "Điều 1. Bãi bỏ các Quyết định sau:\na) Quyết định số 40/2016/QĐ-UBND về phân hạng chợ; Quyết định số 11/2021/QĐ-UBND về phí chợ;"),
         {("SELF", "repeals", "40/2016/QĐ-UBND"), ("SELF", "repeals", "11/2021/QĐ-UBND")}),
        (party("KH", "KẾ HOẠCH", "I. VIỆC CŨ\nü\tKéo dài thời hạn thực hiện Kế hoạch số 51-KH/HU đến ngày 30/6/2026."), {("SELF", "extends", "51-KH/HU")}),
        ("SỞ NÔNG NGHIỆP\nSố: 12/SNN-TL\nV/v đính chính\nSơn La, ngày 16 tháng 12 năm 2025\nKính gửi: UBND tỉnh.\nSở đính chính Điều 3 Quyết định số 19/QĐ-SNN"
         " như sau: a.\nĐồng thời đính chính số thứ tự 17 Phụ lục I Quyết định số 20/QĐ-SNN: từ “1.204 m²” thành “12.045 m²”.",
         {("SELF", "corrects", "19/QĐ-SNN"), ("SELF", "corrects", "20/QĐ-SNN")}),
        # an outline
        ("2. Kết luận số 18-KL/TW, ngày 22/9/2017: tiếp tục thực hiện Chỉ thị số 10-CT/TW.", {("18-KL/TW", "implements", "10-CT/TW")}),
        ("Kết luận số 18-KL/TW, ngày 22/9/2017: tiếp tục thực hiện Chỉ thị số 10-CT/TW.", set()),
        ("| 4 | Báo cáo số 40-BC/ĐU | kết quả 100 ngày thực hiện Chương trình hành động số 4-CTr/TU |", {("40-BC/ĐU", "reviews", "04-CTr/TU")}),
        # a bracket that tells more
        ("Hai văn bản: Quy định số 28-QĐ/TU (Đắk Lắk) và Quy chế số 6-QC/TU (Phú Yên; đã được sửa đổi, bổ sung theo Quyết định số 977-QĐ/TU).",
         {("977-QĐ/TU", "amends", "06-QC/TU")}),
        # what is against a paper that was replaced
        ("Khoản 2 Điều 6 Nghị quyết số 8/2021/NQ-HĐND trái với Nghị định số 35/2015/NĐ-CP đã được thay thế bằng Nghị định số 112/2024/NĐ-CP.",
         {("112/2024/NĐ-CP", "replaces", "35/2015/NĐ-CP")}),
        # in the news nobody speaks of the page
        ("UBND tỉnh họp.\n“Thực hiện Nghị quyết số 68-NQ/TW, tỉnh đặt mục tiêu 21.000 doanh nghiệp”, ông nói.", set()),
        ("Riêng phường Mỹ Phước chưa xây dựng kế hoạch triển khai Kế hoạch số 402/KH-UBND.", set()),
        # a note whose mark stands behind a title
        ("Đảng ủy đã ban hành Quy định số 9-QĐ/ĐU, ngày 05/5/2026 về kỷ luật[1].\n\n[1] Thay thế Quy định số 14-QĐ/ĐU, ngày 10/10/2022.",
         {("09-QĐ/ĐU", "replaces", "14-QĐ/ĐU")}),
    ],
)  # fmt: skip
def test_what_is_done_to_others(text: str, stated: set[Link]) -> None:
    assert {one[:3] for one in links(read(text))} == stated


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Quyết định số 8/2019/QĐ-UBND mà bà gửi kèm thì đã hết hiệu lực kể từ ngày 10/02/2023 rồi.", [("08/2019/QĐ-UBND", "ended", "2023-02-09")]),
        ("Kéo dài đến hết ngày 31 tháng 12 năm 2028 thời gian thực hiện Nghị quyết số 131/2023/QH15.", [("131/2023/QH15", "extended_to", "2028-12-31")]),
        ("Đồng ý chủ trương kéo dài Kế hoạch số 37/KH-UBND đến hết năm 2026.", [("37/KH-UBND", "extended_to", "2026-12-31")]),
        ("Đồng ý về chủ trương kéo dài Kế hoạch số 37/KH-UBND đến hết năm 2026.", []),
        ("TT | Tên, số, ngày văn bản | Trích yếu | Lý do hết hiệu lực | Ngày hết hiệu lực\n"
         "1 | Quyết định số 9/2019/QĐ-UBND ngày 11/12/2019 | Cơ cấu giống lúa | Hết thời hạn quy định trong văn bản | 30/4/2022\n",
         [("09/2019/QĐ-UBND", "ended", "2022-04-30")]),
        ("TT | Văn bản | Trích yếu | Lý do hết hiệu lực | Ngày hết hiệu lực\n"
         "1 | Quyết định số 9/2019/QĐ-UBND ngày 11/12/2019 | Cơ cấu giống lúa | Không còn đối tượng | 30/4/2022\n",
         [("09/2019/QĐ-UBND", "ended", "2022-04-29")]),
    ],
)  # fmt: skip
def test_what_time_is_told(text: str, facts: list[Fact]) -> None:
    assert told(read(text)) == facts


def test_a_letter_misread_in_the_motto() -> None:
    text = "UỶ BAN NHÂN DÂN          CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VlỆT NAM\nTỈNH AN LÂM\nSố: 27/QĐ-UB\nAn Lâm, ngày 24 tháng 6 năm 1997\nQUYẾT ĐỊNH\nVề chợ\n"
    assert read(text).document.issuer == "Ủy ban nhân dân tỉnh An Lâm"
