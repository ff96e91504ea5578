"""Pages and lists that tell of papers entry by entry: fields, reasons, parts, rows; hits and near misses."""

from __future__ import annotations

import pytest
from said import links, read, stated, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]

PAGE = "CƠ SỞ DỮ LIỆU\n\nSố ký hiệu: 24/2019/QĐ-UBND\nLoại văn bản: Quyết định\n{text}\n"
ENTRY = "DANH MỤC VĂN BẢN\n\n1. Quyết định số 46/2015/QĐ-UBND ngày 17/11/2015 về chợ.\n{text}\n2. Quyết định số 9/2014/QĐ-UBND về phí.\n"
TABLE = "DANH MỤC\n\nSTT | Tên loại | Số, ký hiệu; ngày ban hành | Trích yếu | Lý do hết hiệu lực | Ngày hết hiệu lực\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Căn cứ ban hành:\n– Luật Thú y số 79/2015/QH13\n– Nghị định số 35/2016/NĐ-CP ngày 15/5/2016\nĐược sửa đổi, bổ sung bởi:\n– Quyết định số 09/2021/QĐ-UBND",
         {("24/2019/QĐ-UBND", "basedOn", "79/2015/QH13"), ("24/2019/QĐ-UBND", "basedOn", "35/2016/NĐ-CP"), ("09/2021/QĐ-UBND", "amends", "24/2019/QĐ-UBND")}),
        ("Thay thế cho:\n– Quyết định số 50/2011/QĐ-UBND ngày 20/10/2011", {("24/2019/QĐ-UBND", "replaces", "50/2011/QĐ-UBND")}),
        ("Lý do: Bị thay thế bởi Quyết định số 36/2024/QĐ-UBND ngày 30/8/2024", {("36/2024/QĐ-UBND", "replaces", "24/2019/QĐ-UBND")}),
        ("Văn bản liên quan:\n– Chỉ thị số 29/CT-TTg ngày 06/6/2017\nVăn bản đình chỉ: (không có)", set()),
        ("Thay thế cho: chưa rõ\nQuyết định số 50/2011/QĐ-UBND vẫn áp dụng", set()),
    ],
)  # fmt: skip
def test_a_page_tells_of_the_paper_whose_number_it_shows(text: str, expected: set[Link]) -> None:
    assert stated(PAGE.format(text=text)) == expected


def test_days_of_the_paper_that_a_page_shows() -> None:
    text = PAGE.format(text="Ngày ban hành: 18/6/2019\nNgày có hiệu lực: 01/7/2019\nNgày hết hiệu lực: 15/9/2024")
    assert told(read(text)) == [
        ("24/2019/QĐ-UBND", "effective_from", "2019-07-01"),
        ("24/2019/QĐ-UBND", "ended", "2024-09-14"),
    ]


@pytest.mark.parametrize(
    ("text", "expected", "part", "facts"),
    [
        ("- Lý do: bị bãi bỏ bởi Quyết định số 27/2019/QĐ-UBND ngày 13/6/2019.\n- Ngày hết hiệu lực: 25/6/2019.",
         {("27/2019/QĐ-UBND", "repeals", "46/2015/QĐ-UBND")}, None, [("46/2015/QĐ-UBND", "ended", "2019-06-24")]),
        ("- Nội dung hết hiệu lực: Điều 8, khoản 2 Điều 10.\n- Lý do: bị bãi bỏ bởi Quyết định số 27/2019/QĐ-UBND.\n- Ngày hết hiệu lực: 25/6/2019.",
         {("27/2019/QĐ-UBND", "repeals", "46/2015/QĐ-UBND")}, "Điều 8, khoản 2 Điều 10", []),
        ("- Nội dung hết hiệu lực: Điều 5 (về phụ cấp).\n- Lý do: được thay thế bằng Quyết định số 27/2019/QĐ-UBND.",
         {("27/2019/QĐ-UBND", "replaces", "46/2015/QĐ-UBND")}, "Điều 5", []),
        ("- Lý do: đề nghị bãi bỏ theo Quyết định số 27/2019/QĐ-UBND.", set(), None, []),
        ("- Căn cứ rà soát: Nghị định số 110/2018/NĐ-CP; Luật Di sản văn hóa.\n- Kết quả: còn phù hợp.", set(), None, []),
    ],
)  # fmt: skip
def test_lines_of_an_entry(text: str, expected: set[Link], part: str | None, facts: list[Fact]) -> None:
    found = read(ENTRY.format(text=text))
    assert {one[:3] for one in links(found)} == expected
    assert {one.evidence.part for one in found.links} <= {part}
    assert told(found) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("A. VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ NĂM 2024\nI. NGHỊ QUYẾT\n1 | Nghị quyết | 16/2019/NQ-HĐND ngày 12/7/2019 | Về chè | Không còn phù hợp | 22/7/2024",
         [("16/2019/NQ-HĐND", "ended", "2024-07-21")]),
        ("1 | Nghị quyết | 16/2019/NQ-HĐND ngày 12/7/2019 | Về chè | Không còn phù hợp | 22/7/2024\nTổng số: 01 văn bản.\n\nB. VĂN BẢN KHÁC\n2 | Chỉ thị | 09/2008/CT-UBND ngày 15/5/2008 | Về rừng | Không còn phù hợp | 02/3/2018",
         [("09/2008/CT-UBND", "ended", "2018-03-01"), ("16/2019/NQ-HĐND", "ended", "2024-07-21")]),
        # no day, and why
        ("1 | Quyết định | 22/2021/QĐ-UBND ngày 05/7/2021 | Về đất | Không còn đối tượng điều chỉnh | ", [("22/2021/QĐ-UBND", "ended", None)]),
        ("1 | Quyết định | 22/2021/QĐ-UBND ngày 05/7/2021 | Về đất |  | ", []),
        ("1 | Quyết định | 22/2021/QĐ-UBND ngày 05/7/2021 | Về đất | Kiến nghị bãi bỏ | ", []),
        # parts
        ("B. HẾT HIỆU LỰC MỘT PHẦN\n1 | Quyết định | 22/2021/QĐ-UBND ngày 05/7/2021 | Khoản 2 Điều 6 | Không còn phù hợp | 22/7/2024", []),
    ],
)  # fmt: skip
def test_sections_of_a_table_and_rows_without_a_day(text: str, facts: list[Fact]) -> None:
    assert told(read(TABLE.format(text=text))) == facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("STT | Văn bản | Lý do\n1 | Quyết định số 11/2011/QĐ-UBND ngày 02/3/2011 | Do Quyết định số 15/2018/QĐ-UBND ngày 02/3/2018 bãi bỏ\n",
         {("15/2018/QĐ-UBND", "repeals", "11/2011/QĐ-UBND")}),
        ("STT | Văn bản | Lý do\n1 | Quyết định số 11/2011/QĐ-UBND ngày 02/3/2011 | Quyết định số 15/2018/QĐ-UBND ngày 02/3/2018 sẽ thay thế\n", set()),
        ("TT | Văn bản cấp trên | Văn bản cụ thể hóa | Ghi chú\n4 | Nghị quyết số 09-NQ/TU, ngày 14/6/2019 | Đề án số 02-ĐA/ThU, ngày 05/12/2019 | Được thay thế bằng Đề án số 04-ĐA/ThU, ngày 09/8/2022\n",
         {("02-ĐA/ThU", "implements", "09-NQ/TU"), ("04-ĐA/ThU", "replaces", "02-ĐA/ThU")}),
        ("1. Nghị định số 100/2019/NĐ-CP ngày 30/12/2019 về giao thông. Đã được sửa đổi, bổ sung bởi Nghị định số 123/2021/NĐ-CP.",
         {("123/2021/NĐ-CP", "amends", "100/2019/NĐ-CP")}),
        ("- Thông tư số 22/2016/TT-BCT ngày 03/10/2016; Thông tư số 10/2019/TT-BCT ngày 22/7/2019: hết hiệu lực từ 08/10/2025, do Thông tư số 50/2025/TT-BCT bãi bỏ.",
         {("50/2025/TT-BCT", "repeals", "22/2016/TT-BCT"), ("50/2025/TT-BCT", "repeals", "10/2019/TT-BCT")}),
        ("- Thông tư số 05/2018/TT-BCT ngày 03/4/2018: Điều 12, Điều 13, do Thông tư số 31/2025/TT-BCT bãi bỏ, từ 01/7/2025.",
         {("31/2025/TT-BCT", "repeals", "05/2018/TT-BCT")}),
        # the last of an outer list; what a letter asks
        ("Phổ biến Nghị quyết số 71-NQ/TW, Kế hoạch số 25-KH/ĐU của Đảng ủy xã thực hiện Nghị quyết số 71-NQ/TW, và Công văn số 88-CV/ĐU về trực Tết.",
         {("25-KH/ĐU", "implements", "71-NQ/TW")}),
        ("Huyện ủy có Kế hoạch số 13-KH/HU thực hiện Nghị quyết số 71-NQ/TW, và Nghị quyết số 72-NQ/TW.",
         {("13-KH/HU", "implements", "71-NQ/TW"), ("13-KH/HU", "implements", "72-NQ/TW")}),
        ("05/9 | UBKT Tỉnh ủy | Công văn số 133-CV/UBKTTU ngày 04/9/2025 | đề nghị báo cáo việc thực hiện Quy định số 296-QĐ/TW", set()),
        # a circular on a law and a decree
        ("THÔNG TƯ\nhướng dẫn chợ\n\nĐiều 1. Thông tư này hướng dẫn Điều 62 Luật An toàn thực phẩm, Chương VI Nghị định số 38/2012/NĐ-CP.",
         {("SELF", "guides", "Luật An toàn thực phẩm"), ("SELF", "guides", "38/2012/NĐ-CP")}),
        ("KẾ HOẠCH\ntriển khai thực hiện Kết luận số 183-KL/TW của Bộ Chính trị, Ban Bí thư\nvà Chỉ thị số 02-CT/TU của Ban Thường vụ Tỉnh ủy\n\n1. Làm.",
         {("SELF", "implements", "183-KL/TW"), ("SELF", "implements", "02-CT/TU")}),
        # footnotes with other marks
        ("Đảng ủy đã ban hành 11 văn bản cụ thể hóa Chỉ thị số 11-CT/TU[*].\n\n[*] Kế hoạch số 20-KH/ĐU ngày 13/10/2025; Quy chế số 05-QC/ĐU ngày 27/10/2025.",
         {("20-KH/ĐU", "implements", "11-CT/TU"), ("05-QC/ĐU", "implements", "11-CT/TU")}),
        ("Đảng ủy đã ban hành 11 văn bản cụ thể hóa Chỉ thị số 11-CT/TU^1.\n\n^1 Trong đó có: Kế hoạch số 20-KH/ĐU ngày 13/10/2025.", {("20-KH/ĐU", "implements", "11-CT/TU")}),
        ("Thị ủy và các ban, ngành tiếp tục có nhiều văn bản để thực hiện Nghị quyết số 33-NQ/TW (3).\n\n(3) Chỉ thị số 11-CT/TXU, ngày 04/01/2018.", {("11-CT/ThXU", "implements", "33-NQ/TW")}),
        ("Thị ủy chú trọng xây dựng văn hóa công sở (9), thực hiện Quy định số 08-QĐi/TW (10).\n\n(9) Quy định số 02-QĐ/TXU, ngày 19/3/2020.\n\n(10) Quy định số 55-QĐ/TXU.", set()),
        # what is older than what the mark stands at carries nothing of it out
        ("Đảng ủy đã ban hành 11 văn bản cụ thể hóa Chỉ thị số 11-CT/TU, ngày 05/4/2019¹.\n\n¹ Kế hoạch số 20-KH/ĐU ngày 13/10/2019; Quy chế số 05-QC/ĐU ngày 27/10/2016.", {("20-KH/ĐU", "implements", "11-CT/TU")}),
        # a clause that begins with its paper
        ("Để cụ thể hóa Chỉ thị số 11-CT/TU¹, Huyện ủy đã ban hành nhiều văn bản.\n\n¹ Kế hoạch số 20-KH/HU ngày 13/10/2019.", {("20-KH/HU", "implements", "11-CT/TU")}),
        ("Để cụ thể hóa Chỉ thị số 11-CT/TU¹, Huyện ủy đã họp nhiều lần.\n\n¹ Kế hoạch số 20-KH/HU ngày 13/10/2019.", set()),
        # a cell that lists several
        ("STT | Văn bản cấp trên | Văn bản cụ thể hóa\n1 | Quyết định số 800/QĐ-TTg ngày 04/6/2010 | Kế hoạch số 14-KH/HU ngày 30/8/2011; Đề án số 02/ĐA-UBND ngày 19/9/2011",
         {("14-KH/HU", "implements", "800/QĐ-TTg"), ("02/ĐA-UBND", "implements", "800/QĐ-TTg")}),
        ("STT | Văn bản cấp trên | Văn bản cụ thể hóa\n1 | Quyết định số 800/QĐ-TTg ngày 04/6/2010 | Kế hoạch số 14-KH/HU ngày 30/8/2011 (không phải Đề án số 02/ĐA-UBND ngày 19/9/2011)", set()),
        # what a committee has
        ("Thị ủy có Kế hoạch số 16-KH/TXU, ngày 10/8/2016 và Kế hoạch số 60-KH/TXU, ngày 27/9/2021 để thực hiện Chỉ thị số 05-CT/TW.",
         {("16-KH/ThXU", "implements", "05-CT/TW"), ("60-KH/ThXU", "implements", "05-CT/TW")}),
        ("Quý II sẽ sửa đổi Quy chế số 01-QC/ĐU, hướng dẫn các chi bộ thực hiện Quy định số 85-QĐ/TW.", set()),
        # a page of news
        ("Ngày 01/12/2023, Tỉnh ủy ban hành Quy định số 12-QĐ/TU. Quy định này có hiệu lực từ ngày 10/12/2023. Hướng dẫn số 14-HD/BTCTU ngày 30/11/2020 hết hiệu lực từ ngày 10/12/2023.", set()),
    ],
)  # fmt: skip
def test_what_lists_and_rows_say(text: str, expected: set[Link]) -> None:
    assert stated(text) == expected


def test_papers_of_one_day() -> None:
    text = "Kéo dài thời gian áp dụng Nghị quyết số 30/2021/NQ-HĐND và Nghị quyết số 31/2021/NQ-HĐND cùng ngày 09 tháng 12 năm 2021 đến hết ngày 31/12/2025."
    assert [str(one.document.date) for one in read(text).readings] == ["2021-12-09", "2021-12-09"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("PHỤ LỤC 1\nDANH MỤC VĂN BẢN CỦA HUYỆN ỦY PÁC MA VỀ TÍN DỤNG\n(Kèm theo Báo cáo số 218-BC/HU)\n", None),
        ("ĐẢNG ỦY PHƯỜNG TRƯỜNG THI\nPhụ lục II\nCÁC VĂN BẢN CẦN TRIỂN KHAI TRONG QUÝ I\n\n1. Nghị quyết số 79-NQ/TW\n", "Đảng ủy phường Trường Thi"),
        ("UBND HUYỆN MƯỜNG KHẾ\nBẢNG TỔNG HỢP CÁC VĂN BẢN ĐÃ BAN HÀNH\n\n1. Quyết định số 5/QĐ-UBND\n", "Ủy ban nhân dân huyện Mường Khế"),
    ],
)  # fmt: skip
def test_the_heading_of_a_list_is_no_issuer(text: str, issuer: str | None) -> None:
    assert read(text).document.issuer == issuer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DANH MỤC\nvăn bản của Tỉnh ủy\n(Kèm theo Quyết định số 265-QĐ/TU, ngày 12/4/2017)\n\n1. Làm.", {("SELF", "annexedTo", "265-QĐ/TU")}),
        ("TỈNH ỦY AN HẢI\nVĂN PHÒNG\n*\n\nDANH MỤC\nvăn bản của Tỉnh ủy (tính đến 31/3/2017)\nKèm theo Công văn số 265-CV/VPTU, ngày 12/4/2017\n\n1. Làm.", {("SELF", "annexedTo", "265-CV/VPTU")}),
        ("DANH MỤC\nvăn bản của Tỉnh ủy. Các đơn vị gửi báo cáo\nKèm theo Công văn số 265-CV/VPTU, ngày 12/4/2017\n\n1. Làm.", set()),
        ("Các đơn vị gửi danh sách kèm theo Công văn số 265-CV/VPTU, ngày 12/4/2017.", set()),
    ],
)  # fmt: skip
def test_what_a_list_goes_with(text: str, expected: set[Link]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Bãi bỏ Quyết định số 05/2011/QĐ-UBND, riêng Điều 6 tiếp tục có hiệu lực.", ["trừ Điều 6"]),
        ("Bãi bỏ Quyết định số 05/2011/QĐ-UBND (riêng Điều 6 còn hiệu lực).", ["trừ Điều 6"]),
        ("Bãi bỏ Quyết định số 05/2011/QĐ-UBND; bãi bỏ Quyết định số 06/2011/QĐ-UBND, riêng Điều 6 vẫn còn hiệu lực.", [None, "trừ Điều 6"]),
        ("Bãi bỏ Quyết định số 05/2011/QĐ-UBND, riêng Điều 6 do Sở Tư pháp theo dõi.", [None]),
        ("Quyết định số 05/2011/QĐ-UBND bị bãi bỏ bởi Quyết định số 06/2014/QĐ-UBND, riêng Điều 6 vẫn còn hiệu lực.", ["trừ Điều 6"]),
        ("Quyết định số 05/2011/QĐ-UBND bị Quyết định số 06/2014/QĐ-UBND bãi bỏ, riêng Điều 6 vẫn còn hiệu lực.", ["trừ Điều 6"]),
        ("Quyết định số 05/2011/QĐ-UBND bị Quyết định số 06/2014/QĐ-UBND bãi bỏ, còn Điều 6 Quyết định số 07/2014/QĐ-UBND vẫn có hiệu lực.", [None]),
        ("Quyết định số 05/2011/QĐ-UBND được Quyết định số 06/2014/QĐ-UBND sửa đổi Điều 12, Điều 13.", ["Điều 12, Điều 13"]),
        ("Quyết định số 05/2011/QĐ-UBND được Quyết định số 06/2014/QĐ-UBND sửa đổi tại Điều 12.", [None]),
        ("Bãi bỏ Quyết định số 05/2011/QĐ-UBND, riêng quy định về phí tại Điều 6 tiếp tục áp dụng đến hết năm 2015.", ["trừ quy định về phí tại Điều 6"]),
        ("Bãi bỏ Quyết định số 05/2011/QĐ-UBND nhưng giữ nguyên Điều 6.", ["trừ Điều 6"]),
        ("Bãi bỏ Quyết định số 05/2011/QĐ-UBND nhưng chưa công bố.", [None]),
        ("Quyết định này thay thế Quyết định số 05/2011/QĐ-UBND; các quy định tại Chương III Quyết định số 05/2011/QĐ-UBND tiếp tục có hiệu lực.", ["trừ Chương III"]),
        ("Quyết định này thay thế Quyết định số 05/2011/QĐ-UBND; Chương III Quyết định số 05/2011/QĐ-UBND quy định mức thu.", [None]),
        ("Quyết định này thay thế Quyết định số 05/2011/QĐ-UBND, trong đó quy định về mức thu tiếp tục áp dụng.", ["trừ quy định về mức thu"]),
        ("Bãi bỏ Điều 3 của các Quyết định số 05/2011/QĐ-UBND và số 06/2011/QĐ-UBND.", ["Điều 3", "Điều 3"]),
        ("Bãi bỏ Điều 3 Quyết định số 05/2011/QĐ-UBND và Quyết định số 06/2011/QĐ-UBND.", ["Điều 3", None]),
        ("Quyết định số 09/2024/QĐ-UBND thay thế bảng giá số 3 ban hành kèm theo Quyết định số 05/2011/QĐ-UBND.", ["bảng giá số 3"]),
        ("Quyết định số 09/2024/QĐ-UBND thay thế Quyết định số 05/2011/QĐ-UBND đối với lĩnh vực đất đai.", ["đối với lĩnh vực đất đai"]),
        ("Quyết định số 09/2024/QĐ-UBND thay thế Quyết định số 05/2011/QĐ-UBND trên địa bàn thị xã Kỳ Anh.", ["trên địa bàn thị xã Kỳ Anh"]),
        ("Quyết định số 09/2024/QĐ-UBND thay thế Quyết định số 05/2011/QĐ-UBND trên địa bàn tỉnh.", [None]),
        ("Quyết định số 05/2011/QĐ-UBND được thay thế bằng Quyết định số 09/2024/QĐ-UBND đối với các xã khu vực III.", ["đối với các xã khu vực III"]),
        ("Quyết định số 05/2011/QĐ-UBND được thay thế bằng Quyết định số 09/2024/QĐ-UBND, áp dụng từ ngày ký.", [None]),
        ("Tạm ngưng hiệu lực Nghị quyết số 11/2020/NQ-HĐND (riêng Điều 6) do hụt thu.", ["Điều 6"]),
        ("Tạm ngưng hiệu lực Nghị quyết số 11/2020/NQ-HĐND (theo Điều 6) do hụt thu.", [None]),
    ],
)  # fmt: skip
def test_what_of_a_paper_stays_and_what_alone_is_meant(text: str, parts: list[str | None]) -> None:
    assert [one.evidence.part for one in read(text).links] == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hợp nhất Thông tư số 38/2015/TT-BTC với Thông tư số 39/2018/TT-BTC, Bộ Tài chính đã có Văn bản hợp nhất số 25/VBHN-BTC.",
         {("25/VBHN-BTC", "consolidates", "38/2015/TT-BTC"), ("25/VBHN-BTC", "consolidates", "39/2018/TT-BTC")}),
        ("Thay thế Thông tư số 45/2013/TT-BTC có thể là một thông tư mới mà Bộ đang lấy ý kiến.", set()),
        ("Quy định số 74-QĐ/TU ngày 01/7/2017 đã bị chính Quy định số 90-QĐ/TU ngày 30/12/2022 thay thế.", {("90-QĐ/TU", "replaces", "74-QĐ/TU")}),
        ("Thực hiện Kết luận số 88-KL/TU, Sở Xây dựng báo cáo, kính trình Ủy ban nhân dân tỉnh phương án di dời 36 hộ như sau:", {("SELF", "respondsTo", "88-KL/TU")}),
        ("Quyết định số 18/2017/QĐ-UBND được sửa đổi bởi Quyết định số 07/2018/QĐ-UBND, sau đó bị Quyết định số 33/2020/QĐ-UBND thay thế.",
         {("07/2018/QĐ-UBND", "amends", "18/2017/QĐ-UBND"), ("33/2020/QĐ-UBND", "replaces", "18/2017/QĐ-UBND")}),
        ("Quyết định số 18/2017/QĐ-UBND được thay thế bởi Quyết định số 07/2018/QĐ-UBND, sau đó bị Quyết định số 33/2020/QĐ-UBND bãi bỏ.",
         {("07/2018/QĐ-UBND", "replaces", "18/2017/QĐ-UBND")}),
        ("Bằng Quyết định số 3190/QĐ-UBND vừa ký chiều 27/12, Chủ tịch UBND tỉnh hủy bỏ Quyết định số 2640/QĐ-UBND ngày 22/12/2016.", {("3190/QĐ-UBND", "repeals", "2640/QĐ-UBND")}),
        ("Với Quyết định số 3190/QĐ-UBND, huyện đã hủy bỏ Quyết định số 2640/QĐ-UBND ngày 22/12/2016.", {("3190/QĐ-UBND", "repeals", "2640/QĐ-UBND")}),
        ("Nghị quyết số 36-NQ/TW, ngày 22/10/2018 của Trung ương về kinh tế biển: Tỉnh ủy ban hành Chương trình hành động số 30-CTr/TU để thực hiện.", {("30-CTr/TU", "implements", "36-NQ/TW")}),
        ("Nghị quyết số 36-NQ/TW, ngày 22/10/2018 của Trung ương về kinh tế biển: Tỉnh ủy ban hành Chương trình hành động số 30-CTr/TU về du lịch.", set()),
        ("Thực hiện Nghị quyết số 36-NQ/TW về kinh tế biển: Tỉnh ủy đã ban hành Chương trình số 30-CTr/TU, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND.",
         {("30-CTr/TU", "implements", "36-NQ/TW"), ("12/KH-UBND", "implements", "36-NQ/TW")}),
        ("Với Quyết định số 3190/QĐ-UBND, huyện chưa hủy bỏ Quyết định số 2640/QĐ-UBND ngày 22/12/2016.", set()),
    ],
)  # fmt: skip
def test_who_did_it(text: str, expected: set[Link]) -> None:
    assert stated(text) == expected


def test_what_is_over_but_for_a_rule_has_no_end() -> None:
    text = "Quyết định số 03/2020/QĐ-UBND hết hiệu lực kể từ ngày 01/7/2025{}."
    assert told(read(text.format(""))) == [("03/2020/QĐ-UBND", "ended", "2025-06-30")]
    left = (
        ", riêng quy định tại Điều 6 tiếp tục có hiệu lực",
        " đối với khoản 2 Điều 3",
        " đối với cấp xã",
        " đối với người nghèo",
        " trên địa bàn thành phố Thủ Đức",
        " trên địa bàn các xã miền núi",
    )
    assert [told(read(text.format(words))) for words in left] == [[]] * len(left)
    assert len(told(read(text.format(" trên địa bàn tỉnh")))) == 1


def test_an_annex_alone_is_replaced() -> None:
    (link,) = read(
        "Phụ lục của Quyết định số 05/2011/QĐ-UBND được thay thế bằng Phụ lục kèm theo Quyết định số 09/2024/QĐ-UBND."
    ).links
    assert link.evidence.partial


def test_units_in_a_bracket_that_begin_with_their_kind() -> None:
    text = "Có 3/12 xã chưa ban hành kế hoạch thực hiện Nghị quyết số 05-NQ/HU ({})."
    alike = [told(read(text.format(units))) for units in ("Xã A Roàng, Xã Hồng Hạ", "A Roàng, Hồng Hạ")]
    assert alike[0] == alike[1] == [("05-NQ/HU", "not_issued", f"xã {name}") for name in ("A Roàng", "Hồng Hạ")]
