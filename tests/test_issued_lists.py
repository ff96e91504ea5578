"""Papers listed under a line that says what they were issued for."""

from __future__ import annotations

import pytest
from said import read

HEAD = (
    "ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN\nSố 40-BC/HU\n\nKhe Sơn, ngày 05 tháng 3 năm 2023\n\n"
    "BÁO CÁO\nKết quả công tác\n\nI. KẾT QUẢ\n\n"
)
TWO = "- Kế hoạch số 15-KH/HU, ngày 05/12/2020 về trồng chè.\n- Chỉ thị số 7-CT/HU, ngày 15/5/2021 về chăn nuôi.\n"
TABLE = "STT | Số, ký hiệu | Ngày ban hành | Trích yếu\n1 | 16-KH/HU | 06/12/2020 | Trồng rừng\n2 | 21-CTr/TU | 10/10/2020 | Trồng chè\n"
OF_UNITS = (
    "STT | Đơn vị | Số, ký hiệu | Ngày ban hành | Trích yếu\n1 | Đảng ủy xã Tà Lỷ | 21-NQ/ĐU | 06/12/2020 | Trồng rừng\n"
    "2 | Đảng ủy xã Bản Liền | 08-KH/ĐU | 10/12/2020 | Trồng chè\n"
)
WITH_GAPS = (
    "STT | Đơn vị | Số, ký hiệu | Ngày ban hành | Ghi chú\n1 | Đảng ủy xã Tà Lỷ | 21-NQ/ĐU | 06/12/2020 |\n"
    "2 | Đảng ủy xã Nậm Hon | | | Chưa ban hành\n3 | Đảng ủy xã Bản Liền | 08-KH/ĐU | 10/12/2020 |\n"
    "4 | Đảng ủy xã Pa Ủ | Chưa có kế hoạch | |\n5 | Xã chưa rõ | 3 | | Chưa họp\n"
)
BOXED = (
    "+----+--------------------+----------+------------+---------------+\n| TT | Đơn vị             | Số, ký hiệu | Ngày    | Tình trạng |\n"
    "+----+--------------------+----------+------------+---------------+\n| 1  | Đảng ủy xã Tà Lỷ  | 21-NQ/ĐU  | 06/12/2020 | Đã ban hành   |\n"
    "| 2  | Đảng ủy xã Nậm Hon |          |            | Chưa ban hành |\n| 3  | Đảng ủy xã Bản Liền| 08-KH/ĐU | 10/12/2020 | Đã ban hành   |\n"
    "+----+--------------------+----------+------------+---------------+\n"
)
BY_LEVEL = (
    "I. CẤP HUYỆN\n1. Ban Thường vụ Huyện ủy\na) Kế hoạch số 15-KH/HU, ngày 05/12/2020;\nb) Công văn số 610-CV/HU, ngày 03/3/2022;\n"
    "2. Ủy ban nhân dân huyện\na) Kế hoạch số 402/KH-UBND, ngày 05/8/2021;\nII. CẤP XÃ\n1. Đảng ủy xã Tà Lỷ (huyện Khe Sơn)\na) Kế hoạch số 05-KH/ĐU, ngày 12/10/2021;\n"
    "2. Đảng ủy xã Nậm Hon: chưa ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU.\n3. Đảng ủy xã Bản Liền\na) Kế hoạch số 06-KH/ĐU, ngày 18/10/2021.\n"
)
UPRIGHT = (
    "Số TT\nĐảng ủy\nTên loại\nKý hiệu\nBan hành ngày\n01\nĐảng ủy xã Tà Lỷ\nNghị quyết\n21-NQ/ĐU\n06-12-2020\n"
    "02\nĐảng ủy xã Nậm Hon\nChưa ban hành\n-\n-\n03\nĐảng ủy xã Bản Liền\nKế hoạch\n08-KH/ĐU\n10-12-2020\n\n3. Đề xuất\n"
)


@pytest.mark.parametrize(
    ("body", "papers"),
    [
        ("Huyện ủy đã ban hành các văn bản để thực hiện Nghị quyết số 26-NQ/TU như sau:\n" + TWO, ["15-KH/HU", "07-CT/HU"]),
        ("Huyện ủy đã ban hành 02 văn bản cụ thể hóa Nghị quyết số 26-NQ/TU, gồm:\n" + TWO, ["15-KH/HU", "07-CT/HU"]),
        ("Các văn bản triển khai thực hiện Nghị quyết số 26-NQ/TU gồm:\n" + TWO, ["15-KH/HU", "07-CT/HU"]),
        ("Thực hiện Nghị quyết số 26-NQ/TU, Huyện ủy đã ban hành các văn bản:\n" + TWO, ["15-KH/HU", "07-CT/HU"]),
        ("DANH MỤC VĂN BẢN THỰC HIỆN NGHỊ QUYẾT SỐ 26-NQ/TU\n\n" + TABLE, ["16-KH/HU"]),
        ("DANH MỤC VĂN BẢN THỰC HIỆN NGHỊ QUYẾT SỐ 26-NQ/TU\n(Kèm theo Báo cáo số 40-BC/HU, ngày 05/3/2023)\n\n" + OF_UNITS,
         ["21-NQ/ĐU", "08-KH/ĐU"]),
        ("BIỂU TỔNG HỢP VIỆC BAN HÀNH KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 26-NQ/TU\n\n" + OF_UNITS, ["21-NQ/ĐU", "08-KH/ĐU"]),
        ("Các đơn vị ban hành văn bản thực hiện Nghị quyết số 26-NQ/TU\n" + WITH_GAPS, ["21-NQ/ĐU", "08-KH/ĐU"]),
        ("Biểu 02\nKế hoạch của các đảng ủy xã thực hiện Nghị quyết số 26-NQ/TU, ngày 05/8/2020 của Tỉnh ủy\n" + WITH_GAPS, ["21-NQ/ĐU", "08-KH/ĐU"]),
        ("Việc ban hành nghị quyết, kế hoạch thực hiện Nghị quyết số 26-NQ/TU của các xã, thị trấn như bảng sau:\n" + BOXED, ["21-NQ/ĐU", "08-KH/ĐU"]),
        # whose the papers are, on lines of their own, also who has none
        ("PHỤ LỤC\nDanh mục văn bản do các cấp ban hành để thực hiện Nghị quyết số 26-NQ/TU, ngày 05/8/2020 của Tỉnh ủy\n(kèm theo Báo cáo số 40-BC/HU)\n\n" + BY_LEVEL,
         ["15-KH/HU", "610-CV/HU", "402/KH-UBND", "05-KH/ĐU", "06-KH/ĐU"]),
        # the rows have no numbers; the issuer's cell reaches down
        ("Các văn bản ban hành để thực hiện Nghị quyết số 26-NQ/TU\n\nCơ quan ban hành | Văn bản | Ngày\nĐảng ủy xã Tà Lỷ | Kế hoạch số 15-KH/ĐU | 14/02/2022\n"
         " | Công văn số 30-CV/ĐU | 17/5/2022\nĐảng ủy xã Pa Ủ | Chưa ban hành | \n", ["15-KH/ĐU", "30-CV/ĐU"]),
        # a cell a line
        ("Tình hình ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU của các xã:\n\n" + UPRIGHT, ["21-NQ/ĐU", "08-KH/ĐU"]),
        ("Kế hoạch của Bộ Y tế thực hiện Nghị quyết số 26-NQ/TU\n" + WITH_GAPS, []),
        ("PHỤ LỤC\nDanh mục văn bản do các cấp chưa ban hành để thực hiện Nghị quyết số 26-NQ/TU\n\n" + BY_LEVEL, []),
        # whose each is stands before it
        ("Đã có 02 xã ban hành văn bản thực hiện Nghị quyết số 26-NQ/TU, gồm:\n- Đảng ủy xã Tà Lỷ: Kế hoạch số 15-KH/ĐU.\n"
         "- Đảng ủy xã Bản Liền: Kế hoạch số 08-KH/ĐU.\n", ["15-KH/ĐU", "08-KH/ĐU"]),
        ("Đã có 02 xã ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU, gồm:\n1. Đảng ủy xã Tà Lỷ: Kế hoạch số 15-KH/ĐU.\n"
         "2. Đảng ủy xã Bản Liền xin lùi; đã có Kế hoạch số 08-KH/ĐU về việc khác.\n", ["15-KH/ĐU"]),
        # what an item says further is no item; another way of marking ends the list
        ("Huyện ủy đã ban hành các văn bản để thực hiện Nghị quyết số 26-NQ/TU:\n- Kế hoạch số 15-KH/HU. Kế hoạch có 5 phần.\n"
         "- Kế hoạch số 16-KH/HU.\n2. Kế hoạch số 17-KH/HU được giao lại.\n", ["15-KH/HU", "16-KH/HU"]),
        # near misses: papers that were learned, or are upper; two documents; no papers; a line between
        ("Đã học tập các nghị quyết, trong đó có Nghị quyết số 26-NQ/TU:\n" + TWO, []),
        ("Huyện ủy đã ban hành các văn bản để thực hiện Nghị quyết số 26-NQ/TU:\n- Kế hoạch số 15-KH/TU.\n", []),
        ("Huyện ủy đã ban hành các văn bản để thực hiện Nghị quyết số 26-NQ/TU và Nghị quyết số 27-NQ/TU:\n" + TWO, []),
        ("Huyện ủy đã chỉ đạo các xã thực hiện Nghị quyết số 26-NQ/TU như sau:\n" + TWO, []),
        ("Huyện ủy đã ban hành các văn bản để thực hiện Nghị quyết số 26-NQ/TU:\nKết quả như sau.\n" + TWO, []),
        ("DANH MỤC VĂN BẢN HẾT HIỆU LỰC THEO NGHỊ QUYẾT SỐ 26-NQ/TU\n\n" + TABLE, []),
        ("Kết quả giao ban về thực hiện Nghị quyết số 26-NQ/TU\n" + TABLE, []),
    ],
)  # fmt: skip
def test_what_a_list_was_issued_for(body: str, papers: list[str]) -> None:
    found = [link for link in read(HEAD + body).links if link.relation == "implements"]
    assert [link.subject.code for link in found if link.object.code == "26-NQ/TU"] == papers
    for link in found:
        assert link.evidence.basis == "stated"
        assert link.evidence.governed_by is not None
        assert "26-NQ/TU" in link.evidence.governed_by.sentence.upper()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"Việc ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU của các xã như bảng sau:\n{BOXED}",
         [("21-NQ/ĐU", "2020-12-06", "Đảng ủy xã Tà Lỷ"), ("08-KH/ĐU", "2020-12-10", "Đảng ủy xã Bản Liền"), "Đảng ủy xã Nậm Hon"]),
        (f"Tình hình ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU của các xã:\n\n{UPRIGHT}",
         [("21-NQ/ĐU", "2020-12-06", "Đảng ủy xã Tà Lỷ"), ("08-KH/ĐU", "2020-12-10", "Đảng ủy xã Bản Liền"), "Đảng ủy xã Nậm Hon"]),
        (f"Danh mục văn bản do các cấp ban hành để thực hiện Nghị quyết số 26-NQ/TU\n\n{BY_LEVEL}",
         [("15-KH/HU", "2020-12-05", "Ban Thường vụ Huyện ủy Khe Sơn"), ("610-CV/HU", "2022-03-03", "Ban Thường vụ Huyện ủy Khe Sơn"),
          ("402/KH-UBND", "2021-08-05", "Ủy ban nhân dân huyện Khe Sơn"), ("05-KH/ĐU", "2021-10-12", "Đảng ủy xã Tà Lỷ"),
          ("06-KH/ĐU", "2021-10-18", "Đảng ủy xã Bản Liền"), "Đảng ủy xã Nậm Hon"]),
    ],
)  # fmt: skip
def test_whose_the_papers_of_such_a_list_are(body: str, told: list[object]) -> None:
    found = read(HEAD + body)
    papers = [
        (link.subject.code, str(link.subject.date), link.subject.issuer)
        for link in found.links
        if link.relation == "implements"
    ]
    assert [*papers, *(fact.value for fact in found.facts if fact.fact == "not_issued")] == told


@pytest.mark.parametrize(
    ("heading", "missing"),
    [
        ("Các đơn vị ban hành văn bản thực hiện Nghị quyết số 26-NQ/TU", ["Đảng ủy xã Nậm Hon", "Đảng ủy xã Pa Ủ"]),
        ("DANH MỤC VĂN BẢN THỰC HIỆN NGHỊ QUYẾT SỐ 26-NQ/TU", ["Đảng ủy xã Nậm Hon", "Đảng ủy xã Pa Ủ"]),
        (
            "Ban Thường vụ báo cáo tình hình ban hành văn bản thực hiện Nghị quyết số 26-NQ/TU như sau:",
            ["Đảng ủy xã Nậm Hon", "Đảng ủy xã Pa Ủ"],
        ),
        # nothing says what was to be carried out, or the table is about something else
        ("Các đơn vị ban hành văn bản", []),
        ("Ban Thường vụ báo cáo tình hình ban hành văn bản và kết quả học tập Nghị quyết số 26-NQ/TU như sau:", []),
        ("Ban Thường vụ báo cáo kết quả thực hiện Nghị quyết số 26-NQ/TU như sau:", []),
        ("Kết quả học tập Nghị quyết số 26-NQ/TU", []),
    ],
)
def test_who_has_issued_nothing_by_a_table(heading: str, missing: list[str]) -> None:
    found = read(f"{HEAD}{heading}\n{WITH_GAPS}")
    assert [(one.fact, one.value, one.document.code) for one in found.facts] == [
        ("not_issued", body, "26-NQ/TU") for body in missing
    ]
    dated = {one.citation.code.number: one.citation.date for one in found.readings if one.citation.code}
    assert str(dated["21"]) == "2020-12-06"


@pytest.mark.parametrize(
    ("heading", "columns", "cells", "missing"),
    [
        ("Biểu tổng hợp việc ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Kế hoạch", "Chưa có", True),
        ("Biểu tổng hợp việc ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Kết quả", "Chưa ban hành", True),
        (
            "Biểu tổng hợp việc ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU",
            "Hội trường",
            "Chưa có kế hoạch",
            True,
        ),
        # what the column counts is another thing or another paper; the line above tells something, and is no heading
        ("Biểu tổng hợp việc ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Hội trường", "Chưa có", False),
        ("Biểu tổng hợp việc ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Quy chế", "Chưa ban hành", False),
        ("Huyện ủy chỉ đạo ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU.", "Ghi chú", "Chưa có", False),
    ],
)
def test_what_a_row_says_is_of_its_column(heading: str, columns: str, cells: str, missing: bool) -> None:
    found = read(f"{HEAD}{heading}\nSTT | Đơn vị | Số hộ | {columns}\n1 | Đảng ủy xã Tà Lỷ | 12 | {cells}\n")
    assert [one.value for one in found.facts] == ["Đảng ủy xã Tà Lỷ"] * missing


@pytest.mark.parametrize(
    ("heading", "columns", "told"),
    [
        ("1. Kết quả ban hành văn bản thực hiện Nghị quyết số 26-NQ/TU", "Chưa ban hành", True),
        ("1. Kết quả ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Chưa có kế hoạch", True),
        # a mark under another heading; another paper; not what was issued
        ("1. Kết quả ban hành văn bản thực hiện Nghị quyết số 26-NQ/TU", "Chưa học tập", False),
        ("1. Kết quả ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Chưa có quy chế", False),
        ("1. Kết quả thực hiện Nghị quyết số 26-NQ/TU", "Chưa ban hành", False),
    ],
)
def test_a_mark_under_a_heading(heading: str, columns: str, told: bool) -> None:
    rows = "1 | Đảng ủy xã Tà Lỷ | Kế hoạch số 40-KH/ĐU, ngày 01/7/2021 |\n2 | Đảng ủy xã Nậm Hon | | x\n"
    found = read(f"{HEAD}{heading}\n\nTT | Đơn vị | Đã ban hành | {columns}\n{rows}")
    expected = [("26-NQ/TU", "Đảng ủy xã Nậm Hon")] * told
    assert [(one.document.code, one.value) for one in found.facts] == expected
    tabs = read(
        f"{HEAD}{heading}\n\nTT\tĐơn vị\tĐã ban hành\t{columns}\n{rows.replace(' | ', chr(9)).replace(' |', chr(9))}"
    )
    assert [(one.document.code, one.value) for one in tabs.facts] == expected


def test_cells_of_a_row_are_no_sentence() -> None:
    rows = "Xã | Số hộ | Hội trường\nXã Tà Lỷ | 12 | Chưa có\n"
    assert read(f"{HEAD}Tổng hợp việc ban hành kế hoạch thực hiện Nghị quyết số 26-NQ/TU\n{rows}").facts == ()


def test_an_item_that_says_it_itself_is_read_once() -> None:
    heading = "DANH MỤC VĂN BẢN THỰC HIỆN NGHỊ QUYẾT SỐ 26-NQ/TU"
    rows = "1 | 16-KH/HU | 06/12/2020 | Thực hiện Nghị quyết số 26-NQ/TU\n2 | 17-KH/HU | 09/12/2020 | Trồng rừng\n"
    found = read(f"{HEAD}{heading}\n\nSTT | Số, ký hiệu | Ngày ban hành | Trích yếu\n{rows}")
    links = [link for link in found.links if link.relation == "implements" and link.object.code == "26-NQ/TU"]
    assert sorted((link.subject.code, link.evidence.governed_by is None) for link in links) == [
        ("16-KH/HU", True),
        ("17-KH/HU", False),
    ]


@pytest.mark.parametrize(
    ("heading", "cells", "told"),
    [
        (
            "Kế hoạch thực hiện Nghị quyết số 26-NQ/TU",
            "Số 40-KH/ĐU, ngày 01/7/2021",
            [("40-KH/ĐU", "Đảng ủy xã Tà Lỷ")],
        ),
        ("Văn bản triển khai thực hiện Nghị quyết số 26-NQ/TU", "40-KH/ĐU", [("40-KH/ĐU", "Đảng ủy xã Tà Lỷ")]),
        ("Kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Chưa có", ["Đảng ủy xã Tà Lỷ"]),
        ("Kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Chưa ban hành kế hoạch", ["Đảng ủy xã Tà Lỷ"]),
        # near misses: what else is counted, another paper, a paper of one above, more than the paper in the cell
        ("Số hội nghị học tập Nghị quyết số 26-NQ/TU", "Chưa có", []),
        ("Kết quả thực hiện Nghị quyết số 26-NQ/TU", "Số 40-KH/ĐU, ngày 01/7/2021", []),
        ("Kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Chưa có quy chế", []),
        ("Kế hoạch thực hiện Nghị quyết số 26-NQ/TU", "Theo Kế hoạch số 40-KH/ĐU, ngày 01/7/2021", []),
        ("Kế hoạch thực hiện Nghị quyết số 26-NQ/TU và Nghị quyết số 27-NQ/TU", "Số 40-KH/ĐU, ngày 01/7/2021", []),
    ],
)
def test_a_column_headed_by_what_it_carries_out(heading: str, cells: str, told: list[object]) -> None:
    found = read(f"{HEAD}Tình hình như sau.\n\nSTT | Đơn vị | {heading} | Ghi chú\n1 | Đảng ủy xã Tà Lỷ | {cells} | \n")
    links = [link for link in found.links if link.relation == "implements" and link.object.code == "26-NQ/TU"]
    names = {body.iri: body.name for body in found.bodies}
    papers: list[object] = [(link.subject.code, names[link.subject.body or ""]) for link in links]
    assert papers + [one.value for one in found.facts] == told


def test_a_column_for_each_paper_that_is_carried_out() -> None:
    rows = (
        "STT | Đơn vị | Kế hoạch thực hiện Nghị quyết số 26-NQ/TU | Kế hoạch thực hiện Nghị quyết số 27-NQ/TU\n"
        "1 | Đảng ủy xã Tà Lỷ | Số 40-KH/ĐU, ngày 01/7/2021 | Số 41-KH/ĐU, ngày 02/7/2021\n"
        "2 | Đảng ủy xã Bản Liền | Chưa ban hành | Số 18-KH/ĐU, ngày 05/7/2021\n"
    )
    found = read(f"{HEAD}Tình hình như sau.\n\n{rows}")
    told = [
        (link.subject.code, link.subject.issuer, link.object.code)
        for link in found.links
        if link.relation == "implements"
    ]
    assert told == [
        ("40-KH/ĐU", "Đảng ủy xã Tà Lỷ", "26-NQ/TU"),
        ("41-KH/ĐU", "Đảng ủy xã Tà Lỷ", "27-NQ/TU"),
        ("18-KH/ĐU", "Đảng ủy xã Bản Liền", "27-NQ/TU"),
    ]
    assert [(one.document.code, one.value) for one in found.facts] == [("26-NQ/TU", "Đảng ủy xã Bản Liền")]


def test_each_part_of_a_table_is_under_its_own_headings() -> None:
    parts = [
        f"STT | Đơn vị | Kế hoạch thực hiện Nghị quyết số {number}-NQ/TU\n1 | Đảng ủy xã Tà Lỷ | Kế hoạch số {number}0-KH/ĐU"
        for number in (26, 27)
    ]
    found = read(f"{HEAD}Tình hình như sau.\n\n" + "\n".join(parts) + "\n")
    links = [(link.subject.code, link.object.code) for link in found.links if link.relation == "implements"]
    assert links == [("260-KH/ĐU", "26-NQ/TU"), ("270-KH/ĐU", "27-NQ/TU")]
