"""What a sentence tells by the way: times behind what a plan carries out, days in brackets, who owes a plan, what the
writer's own body does. Near misses beside them."""

from __future__ import annotations

import pytest
from said import links, read, told

Fact = tuple[str, str, str | None]
Link = tuple[str, str, str]

FACTS: list[tuple[str, list[Fact]]] = [
    # the time in which a plan is carried out, behind what it carries out
    ("Kế hoạch số 8-KH/HU thực hiện Nghị quyết số 4-NQ/TU của Tỉnh ủy; thời gian thực hiện từ tháng 6/2021 đến tháng 12/2025.",
     [("08-KH/HU", "period", "2021-06-01/2025-12-31")]),
    ("Kế hoạch số 8-KH/HU cụ thể hóa Nghị quyết số 4-NQ/TU, triển khai từ quý IV/2022 đến hết năm 2025.",
     [("08-KH/HU", "period", "2022-10-01/2025-12-31")]),
    ("Kế hoạch này cụ thể hóa Nghị quyết số 4-NQ/TU, được thực hiện từ ngày 15/02/2025 đến hết ngày 30/11/2025.",
     [("SELF", "period", "2025-02-15/2025-11-30")]),
    ("Kế hoạch này thay thế Kế hoạch số 8-KH/HU, thực hiện từ ngày 26/3/2023 và kết thúc ngày 31/12/2023.",
     [("SELF", "period", "2023-03-26/2023-12-31")]),
    ("Kế hoạch số 9-KH/HU thay thế Kế hoạch số 8-KH/HU, thực hiện từ ngày 26/3/2023 đến ngày 31/12/2023.",
     [("09-KH/HU", "period", "2023-03-26/2023-12-31")]),
    ("Kế hoạch số 9-KH/HU thay thế Kế hoạch số 8-KH/HU, vốn được thực hiện từ năm 2016 đến năm 2020.",
     [("08-KH/HU", "period", "2016-01-01/2020-12-31")]),
    ("Quyết định số 9/QĐ-UBND thay thế Quyết định số 8/QĐ-UBND, vốn có hiệu lực từ ngày 01/01/2016.",
     [("08/QĐ-UBND", "effective_from", "2016-01-01")]),
    ("Kế hoạch số 8-KH/HU được triển khai trong 3 năm, bắt đầu từ ngày 01/3/2018 và kết thúc vào ngày 28/02/2021.",
     [("08-KH/HU", "period", "2018-03-01/2021-02-28")]),
    ("Giai đoạn thực hiện Kế hoạch số 8/KH-UBND ngày 14/02/2022: 2022 - 2025.", [("08/KH-UBND", "period", "2022-01-01/2025-12-31")]),
    ("Giai đoạn 2022 - 2025 thực hiện Kế hoạch số 8/KH-UBND ngày 14/02/2022 đạt kết quả tốt.", []),
    ("Nghị quyết số 8/2017/NQ-HĐND được thực hiện trong 5 năm, từ ngày 15/8/2017 đến hết ngày 15/8/2022.",
     [("08/2017/NQ-HĐND", "effective_from", "2017-08-15"), ("08/2017/NQ-HĐND", "effective_to", "2022-08-15")]),
    # of what a bracket only recalls
    ("Đề án số 2-ĐA/HU (thực hiện Nghị quyết số 4-NQ/TU và Kế hoạch số 7-KH/TU) đã được gia hạn tới ngày 30/9/2021.",
     [("02-ĐA/HU", "extended_to", "2021-09-30")]),
    # days told otherwise
    ("Nghị định số 9/2018/NĐ-CP thay thế Quyết định số 6/2013/QĐ-TTg, hiệu lực thi hành: 20/8/2018.",
     [("09/2018/NĐ-CP", "effective_from", "2018-08-20")]),
    ("Quyết định số 8/2015/QĐ-UBND hết hiệu lực kể từ ngày Quyết định số 9/2025/QĐ-UBND có hiệu lực (01/4/2025).",
     [("08/2015/QĐ-UBND", "ended", "2025-03-31"), ("09/2025/QĐ-UBND", "effective_from", "2025-04-01")]),
    ("Quyết định số 8/2015/QĐ-UBND hết hiệu lực kể từ ngày Quyết định số 9/2025/QĐ-UBND có hiệu lực.", []),
    ("Sau khi Nghị quyết số 8/2016/NQ-HĐND hết hiệu lực (31/12/2020), các xã không còn nguồn hỗ trợ.",
     [("08/2016/NQ-HĐND", "ended", "2020-12-31")]),
    ("Sau khi Nghị quyết số 8/2016/NQ-HĐND hết hiệu lực, các xã không còn nguồn hỗ trợ.", []),
    ("Quy chế số 8-QC/HU đã được thực hiện nghiêm túc; từ 01/7/2025, Quy chế này không còn giá trị thi hành.",
     [("08-QC/HU", "ended", "2025-06-30")]),
    ("Nghị định số 8/2014/NĐ-CP hết hiệu lực hay chưa là vấn đề các xã còn vướng mắc.", []),
    ("Nghị định số 8/2014/NĐ-CP hết hiệu lực là vấn đề các xã còn vướng mắc.", [("08/2014/NĐ-CP", "ended", None)]),
    ("Thời gian áp dụng mức thu tại Nghị quyết số 8/2020/NQ-HĐND được kéo dài đến hết ngày 30/6/2024.",
     [("08/2020/NQ-HĐND", "extended_to", "2024-06-30")]),
    ("Thời gian giải ngân vốn theo Nghị quyết số 8/2020/NQ-HĐND được kéo dài đến hết ngày 30/6/2024.", []),
    # who has issued nothing
    ("Phê bình UBND các xã Pắc Ta, Hố Mít do đến hết tháng 9/2022 chưa ban hành kế hoạch triển khai Quyết định số 8/QĐ-TTg.",
     [("08/QĐ-TTg", "not_issued", "Ủy ban nhân dân xã Hố Mít"), ("08/QĐ-TTg", "not_issued", "Ủy ban nhân dân xã Pắc Ta")]),
    ("Còn 02 đơn vị nợ kế hoạch thực hiện Kết luận số 8-KL/TW là Sở Giao thông vận tải và Sở Xây dựng.",
     [("08-KL/TW", "not_issued", "Sở Giao thông vận tải"), ("08-KL/TW", "not_issued", "Sở Xây dựng")]),
    ("Không còn đơn vị nợ kế hoạch thực hiện Kết luận số 8-KL/TW.", []),
    ("Chi bộ Phòng Nội vụ: chưa ban hành kế hoạch thực hiện Kết luận số 8-KL/TW; Chi bộ Phòng Tư pháp: đã ban hành.",
     [("08-KL/TW", "not_issued", "Chi bộ Phòng Nội vụ")]),
    ("Đối với Kết luận số 8-KL/TU, tất cả các huyện đã xây dựng kế hoạch, chỉ trừ Huyện ủy Nậm Nhùn (đang hoàn thiện dự thảo).",
     [("08-KL/TU", "not_issued", "Huyện ủy Nậm Nhùn")]),
    ("Đối với Kết luận số 8-KL/TU, tất cả các huyện đã xây dựng kế hoạch.", []),
    ("Đảng ủy xã Nghĩa Phúc và ĐU xã Tân Xuân chưa xây dựng kế hoạch thực hiện Kế hoạch số 8-KH/TU.",
     [("08-KH/TU", "not_issued", "Đảng ủy xã Nghĩa Phúc"), ("08-KH/TU", "not_issued", "Đảng ủy xã Tân Xuân")]),
    ("1. Xã tiếp tục duy trì nội dung tại Kế hoạch số 5-KH/ĐU (trước đây là Kế hoạch số 8-KH/ĐU).\n"
     "2. Chi bộ thôn Phìn Hồ chưa có kế hoạch thực hiện Kế hoạch nêu trên.", [("05-KH/ĐU", "not_issued", "Chi bộ thôn Phìn Hồ")]),
    # the items of a list of papers without force
    ("1. Quyết định số 8/2015/QĐ-UBND về quản lý chợ. Được thay thế bằng Quyết định số 9/2023/QĐ-UBND. Hết hiệu lực từ ngày 15/8/2023.",
     [("08/2015/QĐ-UBND", "ended", "2023-08-14")]),
    ("3. Chỉ thị số 7/2014/CT-UBND về phòng bệnh dại. Hết thời hạn quy định trong văn bản; hết hiệu lực từ ngày 01/01/2023.",
     [("07/2014/CT-UBND", "ended", "2022-12-31")]),
    ("1. Quyết định số 8/2015/QĐ-UBND về quản lý chợ. Giấy phép cấp cho các hộ. Hết hiệu lực từ ngày 15/8/2023.", []),
    # in words, hours and days of the week
    ("Quyết định số 8/2020/QĐ-UBND được áp dụng trong ba tháng kể từ ngày 10/6/2020.",
     [("08/2020/QĐ-UBND", "effective_from", "2020-06-10"), ("08/2020/QĐ-UBND", "effective_to", "2020-09-09")]),
    ("Công điện số 8/CĐ-UBND chấm dứt hiệu lực vào lúc 17 giờ ngày 15/9/2024.", [("08/CĐ-UBND", "ended", "2024-09-15")]),
    ("Công điện số 8/CĐ-UBND chấm dứt hiệu lực vào lúc 0 giờ ngày 15/9/2024.", [("08/CĐ-UBND", "ended", "2024-09-14")]),
    ("Quy chế này được thi hành ở cơ quan kể từ thứ Hai, ngày 04/3/2019.", [("SELF", "effective_from", "2019-03-04")]),
    ("Quyết định số 8-QĐ/HU, ngày 09/3/2015 có hiệu lực ngay trong ngày ký.", [("08-QĐ/HU", "effective_from", "2015-03-09")]),
    ("Thông báo số 8/TB-UBND có hiệu lực từ đầu năm 2023, cụ thể là ngày 01/01/2023.", [("08/TB-UBND", "effective_from", "2023-01-01")]),
    ("Thông báo số 8/TB-UBND có hiệu lực từ đầu năm 2023.", []),
    ("Nghị quyết số 8/2014/NQ-HĐND còn được áp dụng cho tới trước ngày 01/01/2017, là ngày Luật số 9/2015/QH13 có hiệu lực thi hành.",
     [("08/2014/NQ-HĐND", "effective_to", "2016-12-31"), ("09/2015/QH13", "effective_from", "2017-01-01")]),
    ("Hồ sơ nộp trước ngày 01/01/2017, là ngày Luật số 9/2015/QH13 được trình Quốc hội.", []),
    ("Cũng xin nói rõ: Công văn số 8/UBND-NC nay không còn giá trị, đề nghị không viện dẫn nữa.", [("08/UBND-NC", "ended", None)]),
    ("Xin ý kiến về việc Công văn số 8/UBND-NC hết hiệu lực.", []),
    ("Có tin Nghị định số 8/2019/NĐ-CP đã hết hiệu lực; Phòng Tư pháp khẳng định tin này không đúng.", []),
    ("Quy chế số 3-QC/ĐU ban hành kèm theo Quyết định số 8-QĐ/ĐU còn viện dẫn Quy định số 45-QĐ/TW đã hết hiệu lực.",
     [("45-QĐ/TW", "ended", None)]),
    ("Thời hạn thực hiện Kế hoạch số 8/KH-UBND được lùi thêm 06 tháng, đến hết ngày 30/6/2022.",
     [("08/KH-UBND", "extended_to", "2022-06-30")]),
    ("Đề nghị của Huyện ủy về việc kéo dài Kế hoạch số 8-KH/TU đến năm 2020 không được chấp thuận.", []),
    # whose plan was not signed
    ("Kế hoạch của UBND xã Tân Lập thực hiện Quyết định số 8/QĐ-UBND mới dừng ở dự thảo, chưa được ký ban hành.",
     [("08/QĐ-UBND", "not_issued", "Ủy ban nhân dân xã Tân Lập")]),
    ("Kế hoạch của UBND xã Tân Lập thực hiện Quyết định số 8/QĐ-UBND chưa được gửi về huyện.", []),
    ("Riêng Đảng bộ xã Khánh Thượng là nơi còn nợ: Đảng ủy xã Khánh Thượng chưa ra nghị quyết thực hiện Kết luận số 8-KL/TU.",
     [("08-KL/TU", "not_issued", "Đảng ủy xã Khánh Thượng")]),
    ("Chi ủy Chi bộ Trường THCS Ngọc Minh năm 2019 không xây dựng kế hoạch thực hiện Chỉ thị số 8-CT/TW.",
     [("08-CT/TW", "not_issued", "Chi ủy Chi bộ Trường THCS Ngọc Minh")]),
    ("Ban Thường vụ Đảng ủy xã Tà Hừa chưa ban hành chương trình kiểm tra để thực hiện Nghị quyết số 8-NQ/HU.",
     [("08-NQ/HU", "not_issued", "Ban Thường vụ Đảng ủy xã Tà Hừa")]),
    ("Ban Thường vụ Đảng ủy xã Tà Hừa chưa ban hành kế hoạch kiểm tra việc thực hiện Nghị quyết số 8-NQ/HU.", []),
]  # fmt: skip

LINKS: list[tuple[str, list[Link]]] = [
    ("Đảng ủy đã ban hành kế hoạch thực hiện Nghị quyết số 8-NQ/TW; riêng Chi bộ A chưa xây dựng kế hoạch.", []),
    ("Đảng ủy đã ban hành các văn bản để triển khai Nghị quyết số 8-NQ/TW; Chi bộ A mới xây dựng kế hoạch.", []),
    ("Thực hiện Nghị quyết số 8-NQ/TW của Bộ Chính trị, Đảng ủy xã xây dựng kế hoạch.", [("SELF", "implements", "08-NQ/TW")]),
    ("Nghị quyết số 9/2023/NQ-HĐND, bắt đầu được thi hành từ 01/01/2024, bãi bỏ Nghị quyết số 8/2018/NQ-HĐND.",
     [("09/2023/NQ-HĐND", "repeals", "08/2018/NQ-HĐND")]),
    ("Hướng dẫn số 36-HD/HU có hiệu lực từ ngày 03/4/2018. Hướng dẫn số 8-HD/HU đã được thay thế bằng Hướng dẫn 36.",
     [("36-HD/HU", "replaces", "08-HD/HU")]),
    ("Hướng dẫn số 8-HD/HU đã được thay thế bằng Hướng dẫn số 36/HD-UBND.", []),
    ("Giá được tính theo Nghị quyết số 9/2024/NQ-HĐND, văn bản gia hạn hiệu lực của Nghị quyết số 8/2020/NQ-HĐND tới hết ngày 31/12/2025.",
     [("09/2024/NQ-HĐND", "extends", "08/2020/NQ-HĐND")]),
    ("Giá được tính theo Nghị quyết số 9/2024/NQ-HĐND, văn bản thay thế Nghị quyết số 8/2020/NQ-HĐND chưa được ban hành.", []),
    ("Quyết định số 9/2014/QĐ-UBND, trong đó Điều 3 ghi rõ bãi bỏ Quyết định số 8/2008/QĐ-UBND.",
     [("09/2014/QĐ-UBND", "repeals", "08/2008/QĐ-UBND")]),
    ("Đề án số 3/ĐA-UBND được thực hiện từ ngày 01/7/2016 đến ngày 30/6/2019, sau đó được Quyết định số 8/QĐ-UBND gia hạn đến hết năm 2021.",
     [("08/QĐ-UBND", "extends", "03/ĐA-UBND")]),
    ("Biểu 2. Tình hình cụ thể hóa Nghị quyết số 8-NQ/TU\nTT | Đơn vị | Văn bản\n1 | Huyện ủy Sơn Hà | Kế hoạch số 41-KH/HU\n",
     [("41-KH/HU", "implements", "08-NQ/TU")]),
]  # fmt: skip

LETTER = """UBND TỈNH LẠC AN
SỞ NỘI VỤ
Số: 526/SNV-TCBC
Lạc An, ngày 17 tháng 9 năm 2019
V/v trả lời kiến nghị
Kính gửi: Ủy ban nhân dân huyện Sơn Hà.
Trả lời Công văn số 47/UBND-NV ngày 26/8/2019 của Ủy ban nhân dân huyện, Sở Nội vụ có ý kiến như sau:
1. {item}
2. Những nội dung khác thực hiện theo quy định.
"""
ITEMS: list[tuple[str, list[Link]]] = [
    ("Về Công văn số 88/SNV-TCBC ngày 04/6/2018: Sở Nội vụ bãi bỏ Công văn nói trên.", [("SELF", "repeals", "88/SNV-TCBC")]),
    ("Về Công văn số 88/SGTVT-TC ngày 04/6/2018: Sở Nội vụ bãi bỏ Công văn nói trên.", []),
    ("Sở Nội vụ đính chính khoản 3 Công văn số 88/SNV-TCBC ngày 04/6/2018.", [("SELF", "corrects", "88/SNV-TCBC")]),
    ("Sở Tư pháp đính chính khoản 3 Công văn số 88/STP-TC ngày 04/6/2018.", []),
    ("Sở Nội vụ đã đề nghị bãi bỏ Công văn số 88/SNV-TCBC ngày 04/6/2018.", []),
]  # fmt: skip

DECISION = """ỦY BAN NHÂN DÂN
TỈNH LẠC AN
Số: 45/2022/QĐ-UBND
Lạc An, ngày 25 tháng 10 năm 2022
QUYẾT ĐỊNH
Ban hành Quy định về quản lý vỉa hè
Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý vỉa hè.
Điều 2. Hiệu lực thi hành
1. {item}
"""
ARTICLES: list[tuple[str, list[Link]]] = [
    ("Gia hạn thời gian thí điểm tại Quyết định số 8/2020/QĐ-UBND đến ngày 31/10/2023.", [("SELF", "extends", "08/2020/QĐ-UBND")]),
    ("Quyết định số 8/2020/QĐ-UBND được kéo dài thời gian thực hiện đến hết ngày 31/10/2023.", [("SELF", "extends", "08/2020/QĐ-UBND")]),
    ("Quyết định số 8/2020/QĐ-UBND được kéo dài thời gian thực hiện đến hết năm 2023 theo Quyết định số 9/2021/QĐ-UBND.",
     [("09/2021/QĐ-UBND", "extends", "08/2020/QĐ-UBND")]),
    ("Các dự án thuộc Quyết định số 8/2020/QĐ-UBND được kéo dài thời gian thực hiện đến hết năm 2023.", []),
    ("Giấy phép cấp theo Quyết định số 8/2020/QĐ-UBND được gia hạn đến hết năm 2023.", []),
    ("Kế hoạch số 8/KH-UBND được gia hạn đến hết năm 2023 nếu còn kinh phí.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stated"), FACTS)
def test_facts_told_by_the_way(text: str, stated: list[Fact]) -> None:
    assert sorted(told(read(text)), key=str) == sorted(stated, key=str)


@pytest.mark.parametrize(("text", "stated"), LINKS)
def test_links_told_by_the_way(text: str, stated: list[Link]) -> None:
    assert [one[:3] for one in links(read(text))] == stated


@pytest.mark.parametrize(("item", "stated"), ITEMS)
def test_what_the_writers_own_body_does_in_a_letter(item: str, stated: list[Link]) -> None:
    done = ("repeals", "corrects", "replaces")
    assert [one[:3] for one in links(read(LETTER.format(item=item))) if one[1] in done] == stated


@pytest.mark.parametrize(("item", "stated"), ARTICLES)
def test_what_an_article_prolongs(item: str, stated: list[Link]) -> None:
    assert [one[:3] for one in links(read(DECISION.format(item=item))) if one[1] == "extends"] == stated


PLAN = """HUYỆN ỦY SƠN HÀ
Số 35-KH/HU
Sơn Hà, ngày 17 tháng 02 năm 2023
KẾ HOẠCH
thực hiện Chỉ thị số 05-CT/TW
III. {heading}
1. Các chi bộ rà soát văn bản.
{item}
"""


@pytest.mark.parametrize(
    ("heading", "item", "stated"),
    [
        ("TỔ CHỨC THỰC HIỆN", "2. Bãi bỏ Kế hoạch số 25-KH/HU, ngày 14/9/2016.", [("SELF", "repeals", "25-KH/HU")]),
        ("NHIỆM VỤ", "2. Bãi bỏ Kế hoạch số 25-KH/HU, ngày 14/9/2016.", []),
        ("TỔ CHỨC THỰC HIỆN", "- Bãi bỏ Kế hoạch số 25-KH/HU, ngày 14/9/2016.", []),
        ("TỔ CHỨC THỰC HIỆN", "2. Bãi bỏ Kế hoạch số 25-KH/HU, ngày 14/9/2016 trước ngày 30/6/2023.", []),
        ("TỔ CHỨC THỰC HIỆN", "2. Bãi bỏ Kế hoạch số 25-KH/TU, ngày 14/9/2016.", []),
        ("TỔ CHỨC THỰC HIỆN", "2. Bãi bỏ Quy định số 25-QĐ/HU, ngày 14/9/2016.", []),
    ],
)
def test_what_the_last_part_of_a_plan_ends(heading: str, item: str, stated: list[Link]) -> None:
    found = links(read(PLAN.format(heading=heading, item=item)))
    assert [one[:3] for one in found if one[1] == "repeals"] == stated


@pytest.mark.parametrize(
    ("item", "stated"),
    [
        ('Điều chỉnh tên gọi "Sở Nông nghiệp" tại khoản 1 Điều 4 Quyết định số 8/2019/QĐ-UBND thành "Sở Nông nghiệp và Môi trường".',
         [("SELF", "amends", "08/2019/QĐ-UBND")]),
        ('Tên gọi "Sở Nông nghiệp" tại khoản 1 Điều 4 Quyết định số 8/2019/QĐ-UBND được giữ nguyên.', []),
    ],
)  # fmt: skip
def test_names_that_an_article_changes(item: str, stated: list[Link]) -> None:
    assert [one[:3] for one in links(read(DECISION.format(item=item))) if one[1] == "amends"] == stated
