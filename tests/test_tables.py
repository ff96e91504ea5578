"""Tables of papers, whose number, day, type and title stand in cells of their own."""

from __future__ import annotations

import pytest
from said import links, read

from graph.extraction.organs import written_out

HEAD = "STT | Số, ký hiệu | Ngày ban hành | Trích yếu"
ENDED = "STT | Số, ký hiệu; ngày ban hành | Tên gọi của văn bản | Lý do hết hiệu lực | Ngày hết hiệu lực"
PARTLY = "STT | Số, ký hiệu; ngày ban hành | Nội dung, quy định hết hiệu lực | Lý do | Ngày hết hiệu lực"
LAPSED = "STT | Tên loại văn bản | Số, ký hiệu văn bản | Trích yếu nội dung | Lý do hết hiệu lực | Ngày hết hiệu lực"
NUMBERED = "TT | Hình thức | Số | Ngày, tháng, năm | Tên gọi"

Row = tuple[str, str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("headings", "row", "told"),
    [
        (HEAD, "1 | 15-KH/HU | 05/12/2008 | Kế hoạch trồng rừng", ("15-KH/HU", "2008-12-05", "Kế hoạch", "trồng rừng")),
        (HEAD, "1 | Số 15-KH/HU | 05/12/2008 | Trồng rừng", ("15-KH/HU", "2008-12-05", "Kế hoạch", "Trồng rừng")),
        (HEAD, "1 | 07-CT/HU | 15/5/2012 | Chỉ thị về nông thôn", ("07-CT/HU", "2012-05-15", "Chỉ thị", "về nông thôn")),
        (HEAD, "1 | 07-CT/HU | 15/5/2012 | Chương trình công tác", ("07-CT/HU", "2012-05-15", "Chương trình", "công tác")),
        (NUMBERED, "1 | Nghị quyết | 05-NQ/HU | 20/7/2016 | Về chè", ("05-NQ/HU", "2016-07-20", "Nghị quyết", "Về chè")),
        (NUMBERED, "1 | Quyết định | 5/QĐ-UBND | 20/7/2016 | Đề án chè", ("05/QĐ-UBND", "2016-07-20", "Quyết định", "Đề án chè")),
        # near misses: a day on which a paper ends, a day that is none, a cell that names another paper, no headings
        (LAPSED, "1 | Nghị quyết | 05/2010/NQ-HĐND | Về phí chợ | Hết thời hạn | 31/12/2016", ("05/2010/NQ-HĐND", None, "Nghị quyết", "Về phí chợ")),
        (HEAD, "1 | 15-KH/HU | 31/02/2008 | Trồng rừng", ("15-KH/HU", None, "Kế hoạch", "Trồng rừng")),
        (HEAD, "1 | 15-KH/HU | quý I năm 2008 | Trồng rừng", ("15-KH/HU", None, "Kế hoạch", "Trồng rừng")),
        (HEAD, "1 | 15-KH/HU | 05/12/2008 | Quyết định số 9-QĐ/HU", ("15-KH/HU", "2008-12-05", "Kế hoạch", None)),
        (HEAD, "1 | theo 15-KH/HU | 05/12/2008 | Trồng rừng", ("15-KH/HU", "2008-12-05", "Kế hoạch", None)),
        ("Đơn vị | Số lượng | Ngày | Ghi chú", "1 | 15-KH/HU | 05/12/2008 | Trồng rừng", ("15-KH/HU", None, "Kế hoạch", None)),
        (HEAD, "1 | 15-KH/HU | 05/12/2008", ("15-KH/HU", None, "Kế hoạch", None)),
        (HEAD + "\n\nII. Kết quả công tác năm 2009\n", "1 | 15-KH/HU | 05/12/2008 | Trồng rừng", ("15-KH/HU", None, "Kế hoạch", None)),
    ],
)  # fmt: skip
def test_a_row(headings: str, row: str, told: Row) -> None:
    found = read(f"Danh sách văn bản của huyện.\n\n{headings}\n{row}\n").claims.citations[0]
    day = found.date.isoformat() if found.date else None
    assert (str(found.code), day, found.type, found.title) == told


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("1 | 15-KH/HU | 05/12/2008 | Kế hoạch thực hiện Nghị quyết số 26-NQ/TW", [("15-KH/HU", "implements", "26-NQ/TW")]),
        ("1 | 15-HD/HU | 05/12/2008 | Hướng dẫn thực hiện Quy định số 24-QĐ/TW", [("15-HD/HU", "guides", "24-QĐ/TW")]),
        ("1 | 15-QĐ/HU | 05/12/2008 | Quy định về chè, thay thế Quy định số 7-QĐ/HU", [("15-QĐ/HU", "replaces", "07-QĐ/HU")]),
        ("1 | 15-KH/HU | 05/12/2008 | Kế hoạch học tập Nghị quyết số 26-NQ/TW", []),
    ],
)  # fmt: skip
def test_what_the_title_of_a_row_says(row: str, found: list[tuple[str, str, str]]) -> None:
    said = links(read(f"Danh sách văn bản của huyện.\n\n{HEAD}\n{row}\n"))
    assert said == [(*link, "stated") for link in found]


@pytest.mark.parametrize(
    ("headings", "row", "found", "ended"),
    [
        (ENDED, "1 | 18/2019/NQ-HĐND ngày 12/7/2019 | Mức thu phí bến cá | Được thay thế bằng Nghị quyết số 63/2023/NQ-HĐND | 01/8/2023",
         [("63/2023/NQ-HĐND", "replaces", "18/2019/NQ-HĐND")], "2023-07-31"),
        (ENDED, "1 | 18/2019/NQ-HĐND ngày 12/7/2019 | Về đặt tên đường | Bị bãi bỏ bởi Nghị quyết số 63/2023/NQ-HĐND | 01/8/2023",
         [("63/2023/NQ-HĐND", "repeals", "18/2019/NQ-HĐND")], "2023-07-31"),
        # its term ran out: the day told is the last one
        (ENDED, "1 | 18/2019/NQ-HĐND ngày 12/7/2019 | Phân cấp nguồn thu | Hết thời hạn quy định trong văn bản | 31/12/2022", [], "2022-12-31"),
        # … unless it is the first of a month
        (ENDED, "1 | 18/2019/NQ-HĐND ngày 12/7/2019 | Phân cấp nguồn thu | Hết thời hạn quy định trong văn bản | 01/01/2023", [], "2022-12-31"),
        # a title that tells of a change
        (ENDED, "1 | 18/2019/NQ-HĐND ngày 12/7/2019 | Sửa đổi Quy chế bến cá | Bị bãi bỏ bởi Nghị quyết số 63/2023/NQ-HĐND | 01/8/2023",
         [("63/2023/NQ-HĐND", "repeals", "18/2019/NQ-HĐND")], "2023-07-31"),
        # near misses: a part alone, as the row, its heading or the line above tells; no day in the cell
        (ENDED, "1 | 18/2019/NQ-HĐND ngày 12/7/2019 | Mức thu phí bến cá | Được sửa đổi bởi Nghị quyết số 63/2023/NQ-HĐND | 01/8/2023",
         [("63/2023/NQ-HĐND", "amends", "18/2019/NQ-HĐND")], None),
        (PARTLY, "1 | 18/2019/NQ-HĐND ngày 12/7/2019 | Khoản 2 Điều 5 | Bị bãi bỏ bởi Nghị quyết số 63/2023/NQ-HĐND | 01/8/2023",
         [("63/2023/NQ-HĐND", "repeals", "18/2019/NQ-HĐND")], None),
        ("VĂN BẢN HẾT HIỆU LỰC MỘT PHẦN\n" + ENDED, "1 | 18/2019/NQ-HĐND ngày 12/7/2019 | Mức thu phí bến cá | Bị bãi bỏ bởi Nghị quyết số 63/2023/NQ-HĐND | 01/8/2023",
         [("63/2023/NQ-HĐND", "repeals", "18/2019/NQ-HĐND")], None),
        (ENDED, "1 | 18/2019/NQ-HĐND ngày 12/7/2019 | Phân cấp nguồn thu | Hết thời hạn quy định trong văn bản | cuối năm 2022", [], None),
    ],
)  # fmt: skip
def test_when_a_listed_paper_ended(
    headings: str, row: str, found: list[tuple[str, str, str]], ended: str | None
) -> None:
    reading = read(f"Danh mục văn bản của tỉnh.\n\n{headings}\n{row}\n")
    assert links(reading) == [(*link, "stated") for link in found]
    assert [fact.value for fact in reading.claims.facts if fact.fact == "ended"] == ([ended] if ended else [])
    partly = [link.evidence.part for link in reading.claims.links if link.evidence.partial]
    assert partly == (["Khoản 2 Điều 5"] if headings is PARTLY else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kế hoạch số 18-KH/HU, ngày 05/9/2007 thực hiện Chương trình trồng rừng hết hiệu lực kể từ ngày 01/5/2019.", "thực hiện Chương trình trồng rừng"),
        ("Quyết định số 7/QĐ-UBND ngày 05/9/2007 công bố danh mục văn bản hết hiệu lực năm 2006.", "công bố danh mục văn bản hết hiệu lực năm 2006"),
        ("| 1 | Nghị quyết số 6/2023/NQ-HĐND ngày 08/12/2023 về phí bến cá | 18/12/2023 |", "phí bến cá"),
        ("Nghị định số 5/2018/NĐ-CP về an toàn thực phẩm và văn bản hướng dẫn tiếp tục có hiệu lực.", "an toàn thực phẩm và văn bản hướng dẫn"),
        ("Ai hưởng theo Nghị định số 5/2018/NĐ-CP về an toàn thực phẩm thì không hưởng thêm.", "an toàn thực phẩm"),
        ("Nghị định số 5/2018/NĐ-CP về việc tiếp tục thực hiện cải cách hành chính.", "tiếp tục thực hiện cải cách hành chính"),
        ("Theo Nghị quyết số 6/2023/NQ-HĐND ngày 08/12/2023 thay thế.", None),
    ],
)  # fmt: skip
def test_where_a_title_ends(text: str, title: str | None) -> None:
    assert read(f"{text}\n").claims.citations[0].title == title


BY_WHOM = "TT | Tên loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành"
ENDING = "QUYẾT ĐỊNH\nvề bãi bỏ văn bản\n\nĐiều 1. Bãi bỏ các văn bản sau:\n\n"


@pytest.mark.parametrize(
    ("headings", "row", "organ"),
    [
        (BY_WHOM, "1 | Kế hoạch | 14-KH/ĐU | 25/11/2022 | Đảng ủy xã Bản Liền", "Đảng ủy xã Bản Liền"),
        (BY_WHOM, "1 | Kế hoạch | 14-KH/HU | 25/11/2022 | Ban Thường vụ Huyện ủy Nậm Sang", "Ban Thường vụ Huyện ủy Nậm Sang"),
        ("Cơ quan ban hành | Trích yếu | Số, ký hiệu", "Đảng ủy xã Bản Liền | Trồng rừng | 14-KH/ĐU", "Đảng ủy xã Bản Liền"),
        # near misses: another symbol, more than a name, a column of who carries it out
        (BY_WHOM, "1 | Kế hoạch | 14-KH/HU | 25/11/2022 | Đảng ủy xã Bản Liền", None),
        (BY_WHOM, "1 | Kế hoạch | 14-KH/ĐU | 25/11/2022 | Đảng ủy xã Bản Liền tham mưu", None),
        (BY_WHOM.replace("ban hành", "thực hiện"), "1 | Kế hoạch | 14-KH/ĐU | 25/11/2022 | Đảng ủy xã Bản Liền", None),
    ],
)  # fmt: skip
def test_who_issued_the_paper_of_a_row(headings: str, row: str, organ: str | None) -> None:
    found = read(f"Danh sách văn bản của huyện.\n\n{headings}\n{row}\n").claims.citations[0]
    assert (written_out(found.organ) if found.organ else None) == organ


@pytest.mark.parametrize(
    ("row", "ends"),
    [
        ("1 | Kế hoạch | 14-KH/ĐU | 25/11/2022 | Đảng ủy xã Bản Liền", True),
        ("1 | 14-KH/ĐU | 25/11/2022 | Trồng rừng |", True),
        # another cell than that of the type stands before it
        ("1 | Theo đề nghị tại | 14-KH/ĐU | 25/11/2022 | Đảng ủy xã Bản Liền", False),
    ],
)
def test_a_row_below_what_ends_papers(row: str, ends: bool) -> None:
    said = links(read(f"{ENDING}{BY_WHOM}\n{row}\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n"))
    assert [(relation, code) for _, relation, code, _ in said] == [("repeals", "14-KH/ĐU")] * ends
