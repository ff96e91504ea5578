"""What lines below a paper tell of it, and what a line over a list decides: layouts of registers, conclusions and notes."""

from __future__ import annotations

import pytest
from said import links, read, stated, told

Link = tuple[str, str, str]
Fact = tuple[str, str, str | None]

HISTORY = """LỊCH SỬ HIỆU LỰC

1. Quyết định số 14/2006/QĐ-UBND ngày 03/4/2006 về quản lý bến đò
{}

2. Quyết định số 30/2009/QĐ-UBND ngày 12/8/2009 về quản lý chợ
"""
LINES: list[tuple[str, list[Link], list[Fact]]] = [
    ("- Được sửa đổi, bổ sung bởi Quyết định số 21/2008/QĐ-UBND ngày 09/6/2008 (Điều 6).",
     [("21/2008/QĐ-UBND", "amends", "14/2006/QĐ-UBND")], []),
    ("- Có hiệu lực từ ngày 13/4/2006.\n- Hết hiệu lực kể từ ngày 22/10/2011.",
     [], [("14/2006/QĐ-UBND", "effective_from", "2006-04-13"), ("14/2006/QĐ-UBND", "ended", "2011-10-21")]),
    ("- Có hiệu lực từ ngày ký.", [], [("14/2006/QĐ-UBND", "effective_from", "2006-04-03")]),
    ("- Đính chính tại Công văn số 512/UBND-NC ngày 02/5/2006.", [("512/UBND-NC", "corrects", "14/2006/QĐ-UBND")], []),
    ("- Đính chính: Công văn số 512/UBND-NC ngày 02/5/2006.", [("512/UBND-NC", "corrects", "14/2006/QĐ-UBND")], []),
    ("- Điều 9 bị bãi bỏ bởi Quyết định số 40/2010/QĐ-UBND ngày 05/7/2010; các điều khác còn hiệu lực.",
     [("40/2010/QĐ-UBND", "repeals", "14/2006/QĐ-UBND")], []),
    ("- Đình chỉ thi hành từ ngày 10/01/2010 theo Quyết định số 03/QĐ-UBND ngày 08/01/2010.",
     [("03/QĐ-UBND", "suspends", "14/2006/QĐ-UBND")], []),
    ("- Thời hạn áp dụng được kéo dài đến hết ngày 31/12/2012 bởi Quyết định số 44/2011/QĐ-UBND ngày 02/12/2011.",
     [("44/2011/QĐ-UBND", "extends", "14/2006/QĐ-UBND")], [("14/2006/QĐ-UBND", "extended_to", "2012-12-31")]),
    ("- Trước đây là Quyết định số 77/1999/QĐ-UB ngày 06/6/1999.", [("14/2006/QĐ-UBND", "succeeds", "77/1999/QĐ-UB")], []),
    ("- Không còn đối tượng áp dụng, hết hiệu lực.", [], [("14/2006/QĐ-UBND", "ended", None)]),
    ("Hiện trạng: khoản 3 Điều 6 đã được sửa đổi tại Quyết định số 21/2008/QĐ-UBND ngày 09/6/2008.",
     [("21/2008/QĐ-UBND", "amends", "14/2006/QĐ-UBND")], []),
    ("- Áp dụng đến hết ngày 31/12/2012.", [], [("14/2006/QĐ-UBND", "effective_to", "2012-12-31")]),
    ("- Được Quyết định số 21/2008/QĐ-UBND ngày 09/6/2008 thay thế.", [("21/2008/QĐ-UBND", "replaces", "14/2006/QĐ-UBND")], []),
    ("- Hết hiệu lực từ ngày 10/10/2011, do Quyết định số 21/2011/QĐ-UBND ngày 30/9/2011 bãi bỏ.",
     [("21/2011/QĐ-UBND", "repeals", "14/2006/QĐ-UBND")], [("14/2006/QĐ-UBND", "ended", "2011-10-09")]),
    ("- Được sửa đổi bởi Quyết định số 21/2008/QĐ-UBND ngày 09/6/2008 (Điều 6) và Quyết định số 11/2009/QĐ-UBND ngày 02/3/2009 (Phụ lục 1).",
     [("21/2008/QĐ-UBND", "amends", "14/2006/QĐ-UBND"), ("11/2009/QĐ-UBND", "amends", "14/2006/QĐ-UBND")], []),
    ("Tình trạng: gia hạn đến hết ngày 31/12/2012 theo Quyết định số 44/2011/QĐ-UBND ngày 02/12/2011.",
     [("44/2011/QĐ-UBND", "extends", "14/2006/QĐ-UBND")], [("14/2006/QĐ-UBND", "extended_to", "2012-12-31")]),
    ("Tình trạng: tạm đình chỉ thi hành theo Thông báo số 51/TB-UBND ngày 02/12/2011.",
     [("51/TB-UBND", "suspends", "14/2006/QĐ-UBND")], []),
    # of a part, of some alone
    ("- Được Quyết định số 21/2008/QĐ-UBND ngày 09/6/2008 bãi bỏ đối với bến loại I.", [("21/2008/QĐ-UBND", "repeals", "14/2006/QĐ-UBND")], []),
    ("- Áp dụng từ ngày 01/01/2007 đối với bến loại I.", [], []),
    ("- Áp dụng đến ngày 31/12/2012 mức giá cũ.", [], []),
    ("- Bị Quyết định số 21/2008/QĐ-UBND ngày 09/6/2008 bãi bỏ là không đúng thẩm quyền.", [], []),
    ("- Gia hạn đến hết ngày 31/12/2012 theo đề nghị tại Tờ trình số 44/TTr-SGTVT.", [], []),
    # what is only asked for, is another's or stays open
    ("- Sở Tư pháp cho là được Quyết định số 21/2008/QĐ-UBND ngày 09/6/2008 thay thế.", [], []),
    ("Tình trạng: gia hạn đến hết ngày 31/12/2012 theo Tờ trình số 44/TTr-SGTVT ngày 02/12/2011.",
     [], [("14/2006/QĐ-UBND", "extended_to", "2012-12-31")]),
    ("Kiến nghị: bãi bỏ Quyết định số 14/2006/QĐ-UBND trong năm 2012.", [], []),
    ("- Kiến nghị: kéo dài Quyết định số 14/2006/QĐ-UBND đến hết năm 2012.", [], []),
    ("- Sở Giao thông vận tải đang đề nghị thay thế bằng quyết định khác.", [], []),
    ("- Chưa bị sửa đổi, thay thế.", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "stated_links", "facts"), LINES)
def test_lines_below_a_paper_are_of_it(lines: str, stated_links: list[Link], facts: list[Fact]) -> None:
    found = read(HISTORY.format(lines))
    assert sorted(link[:3] for link in links(found)) == sorted(stated_links)
    assert told(found) == sorted(facts, key=str)


def test_a_line_below_prose_is_not_of_its_paper() -> None:
    text = HISTORY.replace("về quản lý bến đò", "được các bến thực hiện tốt, dân quanh vùng:")
    assert stated(text.format("- Được hỗ trợ bởi Quyết định số 21/2008/QĐ-UBND ngày 09/6/2008.")) == set()
    assert told(read(text.format("- Hết hiệu lực kể từ ngày 22/10/2011."))) == []


CONCLUSION = """TỈNH ỦY LỘC HÀ
*
Số 61-KL/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Lộc Hà, ngày 15 tháng 6 năm 2021

KẾT LUẬN
về rà soát văn bản

Ban Thường vụ Tỉnh ủy kết luận:

{}

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lò Văn Hinh
"""
ITEMS: list[tuple[str, list[tuple[str, str]]]] = [
    ("1. Bãi bỏ:\na) Quy định số 20-QĐ/TU, ngày 04/5/2012;\nb) Phụ lục 2 Quy chế số 03-QC/TU, ngày 09/9/2015.",
     [("repeals", "03-QC/TU"), ("repeals", "20-QĐ/TU")]),
    ("1. Sửa đổi, bổ sung:\na) Điều 4 Quy định số 20-QĐ/TU, ngày 04/5/2012.", [("amends", "20-QĐ/TU")]),
    ("1. Giao Văn phòng Tỉnh ủy theo dõi:\na) Việc đi lại.\n\n2. Thay thế Kết luận số 12-KL/TU, ngày 10/02/2018 bằng Kết luận này.",
     [("replaces", "12-KL/TU")]),
    ("1. Hướng dẫn số 09-HD/TU, ngày 03/3/2013 không còn phù hợp, nay bãi bỏ.", [("repeals", "09-HD/TU")]),
    # of another body, given to others, not done
    ("1. Bãi bỏ:\na) Quyết định số 120/QĐ-UBND ngày 04/5/2012.", []),
    ("1. Giao Văn phòng Tỉnh ủy trình việc bãi bỏ:\na) Quy định số 20-QĐ/TU, ngày 04/5/2012.", []),
    ("1. Chưa xem xét:\na) Bãi bỏ Quy định số 20-QĐ/TU, ngày 04/5/2012.", []),
    ("1. Nội dung này đã được quy định tại Quy định số 20-QĐ/TU, ngày 04/5/2012, nay bãi bỏ.", []),
]  # fmt: skip


@pytest.mark.parametrize(("items", "expected"), ITEMS)
def test_what_a_conclusion_decides(items: str, expected: list[tuple[str, str]]) -> None:
    found = stated(CONCLUSION.format(items))
    assert sorted(one[1:] for one in found if one[0] == "SELF" and one[1] != "cites") == expected


def test_what_is_carried_on_is_not_the_next_item() -> None:
    items = "1. Tiếp tục thực hiện đến hết năm 2021 các chương trình đã ký.\n\n2. Gia hạn Kế hoạch số 70-KH/TU, ngày 15/5/2018 đến hết ngày 30/6/2022."
    assert told(read(CONCLUSION.format(items))) == [("70-KH/TU", "extended_to", "2022-06-30")]


REPORT = """BÁO CÁO
Kết quả xây dựng nông thôn mới

{}

_____________
¹ {}
"""
ENTRIES = "Đảng ủy xã Tà Bô: Kế hoạch số 21-KH/ĐU, ngày 02/7/2019; xã Nậm Húa: Kế hoạch số 14-KH/ĐU, ngày 15/7/2019."
NOTES: list[tuple[str, str, set[str]]] = [
    ("Để cụ thể hóa Chỉ thị số 30-CT/TU ngày 17/4/2019 về xây dựng nông thôn mới, các xã đã ban hành nhiều kế hoạch¹.",
     ENTRIES, {"21-KH/ĐU", "14-KH/ĐU"}),
    ("Các xã đã ban hành 2 kế hoạch cụ thể hóa Chỉ thị số 30-CT/TU ngày 17/4/2019 của tỉnh¹.",
     ENTRIES, {"21-KH/ĐU", "14-KH/ĐU"}),
    ("Các xã xây dựng nông thôn mới theo Chỉ thị số 30-CT/TU ngày 17/4/2019¹.", ENTRIES, set()),
    ("Các xã đã ban hành 2 kế hoạch cụ thể hóa Chỉ thị số 30-CT/TU ngày 17/4/2019¹.",
     "Thay thế Kế hoạch số 21-KH/ĐU, ngày 02/7/2019 ở xã Tà Bô.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "note", "papers"), NOTES)
def test_entries_of_a_note_may_name_whose_they_are(sentence: str, note: str, papers: set[str]) -> None:
    found = stated(REPORT.format(sentence, note))
    assert {one[0] for one in found if one[1:] == ("implements", "30-CT/TU")} == papers


REGISTER = """DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ

STT
Tên văn bản
Lý do hết hiệu lực
Ngày hết hiệu lực
LĨNH VỰC TÀI CHÍNH
1
Quyết định số 12/2011/QĐ-UBND ngày 22/3/2011
Được thay thế bằng Quyết định số 35/2015/QĐ-UBND ngày 20/8/2015
30/8/2015
{}
2
Chỉ thị số 08/2008/CT-UBND ngày 16/7/2008
Bị bãi bỏ bởi Quyết định số 41/2015/QĐ-UBND ngày 09/10/2015
20/10/2015
"""


@pytest.mark.parametrize("line", ["LĨNH VỰC GIÁO DỤC", "II. Lĩnh vực giáo dục", "B\nVĂN HÓA"])
def test_a_line_heads_a_group_of_rows(line: str) -> None:
    found = read(REGISTER.format(line))
    assert {link[:3] for link in links(found)} == {
        ("35/2015/QĐ-UBND", "replaces", "12/2011/QĐ-UBND"),
        ("41/2015/QĐ-UBND", "repeals", "08/2008/CT-UBND"),
    }
    assert told(found) == [("08/2008/CT-UBND", "ended", "2015-10-19"), ("12/2011/QĐ-UBND", "ended", "2015-08-29")]


def test_a_row_tells_why_its_paper_is_over_without_a_day() -> None:
    text = """A. VĂN BẢN HẾT HIỆU LỰC
TT | Văn bản | Lý do hết hiệu lực
1 | Quy định số 09-QĐ/ĐU, ngày 08/10/2021 | Không còn đối tượng điều chỉnh
2 | Quy chế số 02-QC/ĐU, ngày 12/8/2020 | Được thay thế bằng Quy chế số 01-QC/ĐU, ngày 15/7/2025
3 | Kế hoạch số 41-KH/ĐU, ngày 15/3/2021 | Vẫn còn giá trị
"""
    found = read(text)
    assert told(found) == [("09-QĐ/ĐU", "ended", None)]
    assert {link[:3] for link in links(found)} == {("01-QC/ĐU", "replaces", "02-QC/ĐU")}


def test_what_another_cell_names_is_not_what_is_missing() -> None:
    text = """STT | Văn bản cấp trên | Văn bản cụ thể hóa | Ghi chú
1 | Kết luận số 21-KL/TW, ngày 25/10/2021 | Ban Dân vận Huyện ủy chưa ban hành kế hoạch thực hiện | Nhắc tại Thông báo số 402-TB/HU, ngày 04/7/2023
"""
    assert {one[:2] for one in told(read(text))} == {("21-KL/TW", "not_issued")}


def test_an_entry_begins_with_a_field() -> None:
    text = """SỔ THEO DÕI VĂN BẢN

Văn bản gốc: Quy chế số 02-QC/HU, ngày 30/9/2015 làm việc của Ban Chấp hành
Tình trạng: được thay thế bởi Quy chế số 01-QC/HU, ngày 14/8/2020
"""
    assert stated(text) == {("01-QC/HU", "replaces", "02-QC/HU")}
    told_there = text.replace("làm việc của Ban Chấp hành", "đã được Văn phòng rà soát")
    assert stated(told_there) == set()


REGISTER_OF_ACTS = """Rà soát văn bản của Hội đồng nhân dân

1. Nghị quyết số 62/2016/NQ-HĐND ngày 14/12/2016 về phí thăm quan
- Văn bản sửa đổi: Nghị quyết số 10/2018/NQ-HĐND ngày 13/7/2018
2. Nghị quyết số 63/2016/NQ-HĐND ngày 14/12/2016 về phí chợ
- Văn bản thay thế: Nghị quyết số 19/2020/NQ-HĐND ngày 13/7/2020
"""


def test_headings_below_an_entry_are_of_that_entry() -> None:
    assert stated(REGISTER_OF_ACTS) == {
        ("10/2018/NQ-HĐND", "amends", "62/2016/NQ-HĐND"),
        ("19/2020/NQ-HĐND", "replaces", "63/2016/NQ-HĐND"),
    }


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Văn bản hướng dẫn:\n1. Thông tư số 10/2020/TT-BTC\n2. Thông tư số 11/2020/TT-BTC\nVăn bản sửa đổi:\nNghị định số 30/2021/NĐ-CP",
         {("10/2020/TT-BTC", "guides", "24/2019/NĐ-CP"), ("11/2020/TT-BTC", "guides", "24/2019/NĐ-CP"), ("30/2021/NĐ-CP", "amends", "24/2019/NĐ-CP")}),
        ("Văn bản được căn cứ:\n1. Luật số 50/2014/QH13\nVăn bản thay thế:\n- Nghị định số 90/2024/NĐ-CP",
         {("24/2019/NĐ-CP", "basedOn", "50/2014/QH13"), ("90/2024/NĐ-CP", "replaces", "24/2019/NĐ-CP")}),
        ("Văn bản sửa đổi: Nghị định số 30/2021/NĐ-CP - sửa đổi Điều 3 Nghị định số 99/2018/NĐ-CP\nVăn bản thay thế: Nghị định số 90/2024/NĐ-CP",
         {("30/2021/NĐ-CP", "amends", "24/2019/NĐ-CP"), ("90/2024/NĐ-CP", "replaces", "24/2019/NĐ-CP")}),
    ],
)  # fmt: skip
def test_a_list_below_a_heading_is_no_row_of_entries(below: str, expected: set[Link]) -> None:
    found = read(f"1. Nghị định số 24/2019/NĐ-CP ngày 05/3/2019 về thuế\n{below}\n")
    assert {link[:3] for link in links(found)} >= expected
    assert all(link.evidence.part is None for link in found.links if link.object.code == "24/2019/NĐ-CP")


def test_papers_numbered_below_a_heading_are_of_the_page() -> None:
    text = """Nghị quyết số 62/2016/NQ-HĐND ngày 14/12/2016 về phí thăm quan
Văn bản bị thay thế:
1. Nghị quyết số 10/2011/NQ-HĐND ngày 13/7/2011
2. Nghị quyết số 63/2012/NQ-HĐND ngày 14/12/2012 về phí chợ
Văn bản sửa đổi, bổ sung văn bản này:
1. Nghị quyết số 19/2020/NQ-HĐND ngày 13/7/2020 – Sửa đổi Điều 5
"""
    found = read(text)
    assert {link[:3] for link in links(found)} == {
        ("62/2016/NQ-HĐND", "replaces", "10/2011/NQ-HĐND"),
        ("62/2016/NQ-HĐND", "replaces", "63/2012/NQ-HĐND"),
        ("19/2020/NQ-HĐND", "amends", "62/2016/NQ-HĐND"),
    }
    assert [link.evidence.part for link in found.links if link.relation == "amends"] == ["Điều 5"]


def test_two_papers_in_one_cell_are_carried_out_by_the_one_beside_them() -> None:
    text = """STT | Văn bản cấp trên | Văn bản cụ thể hóa
1 | Nghị quyết số 09-NQ/TU, ngày 02/8/2021 và Kết luận số 45-KL/TU, ngày 19/01/2022 | Kế hoạch số 14-KH/HU, ngày 25/02/2022
2 | Nghị quyết số 10-NQ/TU, ngày 02/9/2021; Kết luận số 46-KL/TU, ngày 20/01/2022 | Kế hoạch số 15-KH/HU, ngày 26/02/2022; Kế hoạch số 16-KH/HU, ngày 27/02/2022
"""
    assert stated(text) == {("14-KH/HU", "implements", "09-NQ/TU"), ("14-KH/HU", "implements", "45-KL/TU")}


@pytest.mark.parametrize(
    "row",
    [
        "Quyết định số 15/2015/QĐ-UBND và Quyết định số 16/2015/QĐ-UBND (giữ lại) | Quyết định số 22/2024/QĐ-UBND |",
        "Quyết định số 15/2015/QĐ-UBND; Quyết định số 16/2015/QĐ-UBND | Quyết định số 22/2024/QĐ-UBND | Dự kiến",
        "Quyết định số 15/2015/QĐ-UBND; Quyết định số 16/2015/QĐ-UBND | Quyết định số 22/2024/QĐ-UBND | chỉ thay phụ lục",
    ],
)
def test_two_papers_in_a_cell_of_which_some_stay(row: str) -> None:
    assert stated(f"Văn bản bị thay thế | Văn bản thay thế | Ghi chú\n{row}\n") == set()


@pytest.mark.parametrize(
    ("over", "decided"),
    [
        ("Xét đề nghị của Huyện ủy Kim Bảng tại Tờ trình số 12-TTr/HU, Ban Thường vụ Tỉnh ủy có ý kiến như sau:", True),
        ("Xét đề nghị của Huyện ủy Kim Bảng tại Tờ trình số 12-TTr/HU về các nội dung:", False),
        ("Theo đề xuất của Huyện ủy Kim Bảng, Ban Thường vụ Tỉnh ủy sẽ xem xét tại phiên họp tới:", False),
    ],
)
def test_what_a_letter_decides_on_a_request(over: str, decided: bool) -> None:
    text = f"TỈNH ỦY HÀ LÂM\n*\nSố 120-CV/TU\n\nHà Lâm, ngày 05 tháng 6 năm 2023\n\nKính gửi: Huyện ủy Kim Bảng\n\n{over}\n1. Gia hạn Kế hoạch số 50-KH/TU.\n"
    assert (("SELF", "extends", "50-KH/TU") in stated(text)) is decided
