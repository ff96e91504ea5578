"""Whose it is what a line below an entry, an aside between dashes, a row or a day behind several papers tells: each
wording beside a near miss."""

from __future__ import annotations

import pytest
from said import links, read, told

Fact = tuple[str, str, str | None]
Link = tuple[str, str, str]
ENTRY = "1. Quyết định số 16/2023/QĐ-UBND ngày 02/6/2023 của UBND tỉnh quy định mức hỗ trợ di dời chuồng trại.\n"
OVER = "STT | Tên loại | Số, ký hiệu; ngày ban hành | Trích yếu | Lý do | Ngày hết hiệu lực\n"

FACTS: list[tuple[str, list[Fact]]] = [
    # a line below the entry of a paper
    (f"{ENTRY}- Hiệu lực: từ ngày 20/6/2023.", [("16/2023/QĐ-UBND", "effective_from", "2023-06-20")]),
    (f"{ENTRY}- Hiệu lực: Quyết định này có hiệu lực từ ngày 15/6/2023.", [("16/2023/QĐ-UBND", "effective_from", "2023-06-15")]),
    (f"{ENTRY}Có hiệu lực từ ngày 03/7/2023 đến hết ngày 31/12/2025.",
     [("16/2023/QĐ-UBND", "effective_from", "2023-07-03"), ("16/2023/QĐ-UBND", "effective_to", "2025-12-31")]),
    ("Đề án gồm hai phần. Phần đầu đã xong.\n- Hiệu lực: từ ngày 20/6/2023.", []),
    ("Số hiệu: 45/2019/QĐ-UBND\nNgày ban hành: 20/9/2019\nNgày hiệu lực: 01/10/2019\nNơi ban hành: Tỉnh Lai Châu\n",
     [("45/2019/QĐ-UBND", "effective_from", "2019-10-01")]),
    # several papers, one day or days of their own
    ("Điều 1. Kéo dài thời gian thực hiện Kế hoạch số 8/KH-UBND ngày 30/5/2021 và Kế hoạch số 9/KH-UBND đến ngày 30 tháng 6 năm 2026.",
     [("08/KH-UBND", "extended_to", "2026-06-30"), ("09/KH-UBND", "extended_to", "2026-06-30")]),
    ("Điều 1. Kéo dài thời gian thực hiện Kế hoạch số 8/KH-UBND đến hết năm 2026 và Kế hoạch số 9/KH-UBND đến hết năm 2027.",
     [("08/KH-UBND", "extended_to", "2026-12-31"), ("09/KH-UBND", "extended_to", "2027-12-31")]),
    ("Điều 1. Gia hạn Kế hoạch số 8/KH-UBND đến hết năm 2026, gia hạn Kế hoạch số 9/KH-UBND đến hết năm 2027.",
     [("08/KH-UBND", "extended_to", "2026-12-31"), ("09/KH-UBND", "extended_to", "2027-12-31")]),
    # what a bracket recalls is not what goes on
    ("2. Gia hạn thời hạn thực hiện Kế hoạch số 8-KH/HU của Ban Thường vụ Huyện ủy (thời hạn cũ nêu tại Quyết định số 6-QĐ/HU) đến hết ngày 30/6/2024.",
     [("08-KH/HU", "extended_to", "2024-06-30")]),
    ("Mức thu vẫn theo Quyết định số 8/2016/QĐ-UBND (được gia hạn đến hết ngày 31/12/2022), không có thay đổi.",
     [("08/2016/QĐ-UBND", "extended_to", "2022-12-31")]),
    ("Các dự án theo Quyết định số 8/2016/QĐ-UBND được gia hạn đến hết ngày 31/12/2022.", []),
    # a paper named in the sentence before
    ("Chỉ thị số 8/CT-UBND ngày 06/5/2020 giao các xã tuần tra rừng. Nay thời hạn thực hiện Chỉ thị trên được gia hạn theo Công văn số 64/UBND-NLN đến hết ngày 31/5/2024.",
     [("08/CT-UBND", "extended_to", "2024-05-31")]),
    ("Ban Bí thư ban hành Quy định số 399-QĐ/TW ngày 09/01/2026 về thể loại văn bản. Quy định này có hiệu lực từ ngày ký.",
     [("399-QĐ/TW", "effective_from", "2026-01-09")]),
    ("Ban Bí thư ban hành Quy định số 399-QĐ/TW về thể loại văn bản. Quy định này có hiệu lực từ ngày ký.",
     [("399-QĐ/TW", "effective_from", None)]),
    # on that same day
    ("Hướng dẫn này có hiệu lực từ ngày 01/4/2022, thay Hướng dẫn số 9-HD/BTCTU ngày 5/6/2017. Hướng dẫn số 9-HD/BTCTU hết hiệu lực từ cùng ngày.",
     [("09-HD/BTCTU", "ended", "2022-03-31"), ("SELF", "effective_from", "2022-04-01")]),
    ("Quyết định số 12/QĐ-UBND được ký ngày 15/3/2022. Quyết định số 9/QĐ-UBND hết hiệu lực cùng ngày.", []),
    # passed, issued, and in force since
    ("Nghị quyết số 8/2022/NQ-HĐND được HĐND huyện thông qua tại kỳ họp thứ 6, có hiệu lực từ ngày 22/7/2022.",
     [("08/2022/NQ-HĐND", "effective_from", "2022-07-22")]),
    ("Nghị quyết số 8/2022/NQ-HĐND được ban hành kèm theo biểu phí, có hiệu lực từ ngày 22/7/2022.", []),
    # the year behind both ends
    ("Kế hoạch số 8-KH/HU được triển khai từ tháng 3 đến hết tháng 10 năm 2022.", [("08-KH/HU", "period", "2022-03-01/2022-10-31")]),
    ("Kế hoạch số 8-KH/HU được thực hiện từ quý II đến hết quý IV năm 2022.", [("08-KH/HU", "period", "2022-04-01/2022-12-31")]),
    ("Thời hạn có hiệu lực của Quyết định số 8/2019/QĐ-UBND về bảng giá đất là 5 năm, từ ngày 01/01/2020 đến ngày 31/12/2024.",
     [("08/2019/QĐ-UBND", "effective_from", "2020-01-01"), ("08/2019/QĐ-UBND", "effective_to", "2024-12-31")]),
    # between dashes
    ("Kế hoạch số 8-KH/HU – văn bản thay thế Kế hoạch số 6-KH/HU – có hiệu lực từ ngày 01/5/2020.",
     [("08-KH/HU", "effective_from", "2020-05-01")]),
    # tables
    ("Tên nghị quyết | Được kéo dài đến\nNghị quyết số 8/2018/NQ-HĐND | 31/12/2024\nNghị quyết số 9/2018/NQ-HĐND | 30/6/2025\n",
     [("08/2018/NQ-HĐND", "extended_to", "2024-12-31"), ("09/2018/NQ-HĐND", "extended_to", "2025-06-30")]),
    (f"{OVER}I. LĨNH VỰC TÀI CHÍNH\n1 | Quyết định | 8/2016/QĐ-UBND ngày 12/8/2016 | Phí chợ | Không còn phù hợp | 20/5/2023\n",
     [("08/2016/QĐ-UBND", "ended", "2023-05-19")]),
    (f"{OVER}B. HẾT HIỆU LỰC MỘT PHẦN\n1 | Quyết định | 8/2016/QĐ-UBND ngày 12/8/2016 | Điều 3 | Không còn phù hợp | 20/5/2023\n", []),
    ("STT | Tổ chức | Tồn tại\n1 | Hội Nông dân huyện | Chưa ban hành kế hoạch thực hiện Nghị quyết số 8-NQ/TW\n",
     [("08-NQ/TW", "not_issued", "Hội Nông dân huyện")]),
]  # fmt: skip

LINKS: list[tuple[str, list[Link]]] = [
    (f"{ENTRY}- Thay thế: Quyết định số 8/2018/QĐ-UBND.", [("16/2023/QĐ-UBND", "replaces", "08/2018/QĐ-UBND")]),
    ("QUYẾT ĐỊNH\nVề quản lý chợ\n\nĐiều 2. Bãi bỏ Quyết định số 8/2018/QĐ-UBND.", [("SELF", "repeals", "08/2018/QĐ-UBND")]),
    # several that carry one out, each with its title; several that are taken in
    ("Nghị quyết số 5-NQ/TU được huyện cụ thể hóa bằng Kế hoạch số 8-KH/HU và Đề án số 3-ĐA/HU về phát triển cây chè.",
     [("08-KH/HU", "implements", "05-NQ/TU"), ("03-ĐA/HU", "implements", "05-NQ/TU")]),
    ("Nghị quyết số 5-NQ/TU được cụ thể hóa bằng Kế hoạch số 8-KH/HU; Đề án số 3-ĐA/HU về phát triển cây chè đã kết thúc.",
     [("08-KH/HU", "implements", "05-NQ/TU")]),
    ("Luật Giám định tư pháp và Luật số 56/2020/QH14 được hợp nhất tại Văn bản hợp nhất số 8/VBHN-VPQH.",
     [("08/VBHN-VPQH", "consolidates", "Luật Giám định tư pháp"), ("08/VBHN-VPQH", "consolidates", "56/2020/QH14")]),
    ("Các Nghị quyết số 18, 19-NQ/TW ngày 25/10/2017 được cụ thể hóa bằng Kế hoạch số 8-KH/TU.",
     [("08-KH/TU", "implements", "18-NQ/TW"), ("08-KH/TU", "implements", "19-NQ/TW")]),
    # a decree takes the place of a circular, a circular changes its ministry's decision and no other's
    ("Thông tư số 1/2011/TT-BNV đã được thay thế bằng Nghị định số 30/2020/NĐ-CP.", [("30/2020/NĐ-CP", "replaces", "01/2011/TT-BNV")]),
    ("Nghị định số 30/2020/NĐ-CP đã được thay thế bằng Thông tư số 1/2021/TT-BNV.", []),
    ("Mẫu theo Quyết định số 19/2006/QĐ-BTC, đã được sửa đổi, bổ sung theo Thông tư số 185/2010/TT-BTC.",
     [("185/2010/TT-BTC", "amends", "19/2006/QĐ-BTC")]),
    ("Mẫu theo Quyết định số 19/2006/QĐ-BTC, đã được sửa đổi, bổ sung theo Thông tư số 185/2010/TT-BYT.", []),
    # between dashes
    ("Kế hoạch số 8-KH/HU - văn bản triển khai Nghị quyết số 5-NQ/TU về du lịch - được đảng viên đồng tình.",
     [("08-KH/HU", "implements", "05-NQ/TU")]),
    ("Kế hoạch số 8-KH/HU - văn bản được triển khai trước Nghị quyết số 5-NQ/TU - được đảng viên đồng tình.", []),
    # rows whose cells tabs part, with the type in a cell of its own
    (OVER.replace(" | ", "\t") + "1\tQuyết định\t8/2017/QĐ-UBND ngày 20/10/2017\tRác\tĐược thay thế bằng Quyết định số 9/2023/QĐ-UBND\t01/6/2023\n"
     "2\tQuyết định\t6/2017/QĐ-UBND ngày 20/10/2017\tChợ\tHết thời hạn\t01/6/2023\n",
     [("09/2023/QĐ-UBND", "replaces", "08/2017/QĐ-UBND")]),
    # years that are counted otherwise
    ("Báo cáo số 8-BC/HU sơ kết 2,5 năm thực hiện Nghị quyết số 5-NQ/TU.", [("08-BC/HU", "reviews", "05-NQ/TU")]),
    ("Kế hoạch số 8-KH/HU kiểm tra 1,5 năm thực hiện Nghị quyết số 5-NQ/TU.", [("08-KH/HU", "reviews", "05-NQ/TU")]),
    # pages of a database of law
    ("LƯỢC ĐỒ\nVăn bản đang xem: Nghị định số 59/2020/NĐ-CP\nVăn bản bị thay thế (1)\nNghị định số 8/2015/NĐ-CP ngày 01/02/2015\n"
     "Văn bản hướng dẫn (1)\nThông tư số 5/2021/TT-BTC ngày 12/01/2021\nVăn bản dẫn chiếu (1)\nNghị định số 71/2022/NĐ-CP ngày 27/9/2022\n",
     [("59/2020/NĐ-CP", "replaces", "08/2015/NĐ-CP"), ("05/2021/TT-BTC", "guides", "59/2020/NĐ-CP")]),
    ("Số hiệu: 45/2019/QĐ-UBND\nNgày ban hành: 20/9/2019\nTình trạng hiệu lực: Hết hiệu lực một phần\nVăn bản bị thay thế: Quyết định số 8/2014/QĐ-UBND\n",
     [("45/2019/QĐ-UBND", "replaces", "08/2014/QĐ-UBND")]),
    ("Văn bản thay thế Quyết định số 8/QĐ-UBND chưa được ban hành.", []),
    # what is put into a plan
    ("Bổ sung Kế hoạch số 8/KH-UBND ngày 18/01/2023 của UBND xã, cụ thể: thêm chỉ tiêu trồng rừng.", [("SELF", "amends", "08/KH-UBND")]),
    ("UBND xã bổ sung Kế hoạch số 8/KH-UBND ngày 18/01/2023, cụ thể: thêm chỉ tiêu trồng rừng.", []),
    # a symbol that a line cuts, a type that is misspelt
    ("Thành ủy đã ban hành Kế hoạch số 12-KH/\nTU, ngày 25/5/2019 thực hiện Chi thị số 33-CT/TW.", [("12-KH/TU", "implements", "33-CT/TW")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stated"), FACTS)
def test_facts_of_entries_and_asides(text: str, stated: list[Fact]) -> None:
    assert sorted(told(read(text)), key=str) == sorted(stated, key=str)


@pytest.mark.parametrize(("text", "stated"), LINKS)
def test_links_of_entries_and_asides(text: str, stated: list[Link]) -> None:
    assert sorted(one[:3] for one in links(read(text))) == sorted(stated)
