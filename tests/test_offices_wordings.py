"""How offices word what they do, agree to and have not issued: hits, and near misses beside them."""

from __future__ import annotations

import pytest
from said import read, stated, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]

CONCLUSION = """TỈNH ỦY LẠC GIANG          ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 388-{symbol}/TU                Lạc Giang, ngày 11 tháng 3 năm 2024

{title}
về tình hình quý I

Tại phiên họp ngày 05/3/2024, Ban Thường vụ Tỉnh ủy thảo luận và kết luận như sau:

1. Về kinh tế: đội tàu tăng lên 512 chiếc.
2. {item}
3. Giao Văn phòng theo dõi.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Lò Văn Pâng
"""
GUIDANCE = """TỈNH ỦY QUẢNG LAM
BAN TỔ CHỨC
*
Số 24-HD/BTCTU

ĐẢNG CỘNG SẢN VIỆT NAM
Quảng Lam, ngày 09 tháng 11 năm 2021

HƯỚNG DẪN
thực hiện Quy định số 27-QĐ/TU, ngày 05/7/2021 của Ban Thường vụ Tỉnh ủy

Thực hiện {papers}, Ban Tổ chức Tỉnh ủy hướng dẫn một số nội dung như sau:

1. Thời điểm đánh giá: trước ngày 15/12 hằng năm.
"""


@pytest.mark.parametrize(
    ("symbol", "title", "item", "expected"),
    [
        ("KL", "KẾT LUẬN", "Nhất trí kéo dài thời gian thực hiện Đề án số 07-ĐA/TU, ngày 19/8/2019 đến hết ngày 30/6/2026.", {("SELF", "extends", "07-ĐA/TU")}),
        ("KL", "KẾT LUẬN", "Chưa nhất trí kéo dài thời gian thực hiện Đề án số 07-ĐA/TU, ngày 19/8/2019.", set()),
        ("KL", "KẾT LUẬN", "Điều chỉnh chỉ tiêu tại mục II.2 Nghị quyết số 16-NQ/TU, ngày 20/6/2019: từ 35% xuống 33%.", {("SELF", "amends", "16-NQ/TU")}),
        ("KL", "KẾT LUẬN", "Yêu cầu Ban Tổ chức điều chỉnh Đề án số 07-ĐA/TU, ngày 19/8/2019: từ tháng 4 phải xong.", set()),
        ("TB", "THÔNG BÁO", "Đính chính Thông báo số 365-TB/TU, ngày 10/01/2024: “17 trường” nay sửa là “11 trường”.", {("SELF", "corrects", "365-TB/TU")}),
        ("TB", "THÔNG BÁO", "Đồng ý kéo dài thời gian thực hiện Đề án số 07-ĐA/TU, ngày 19/8/2019 đến hết ngày 30/6/2026.", set()),
    ],
)  # fmt: skip
def test_what_a_body_concludes(symbol: str, title: str, item: str, expected: set[Link]) -> None:
    assert stated(CONCLUSION.format(symbol=symbol, title=title, item=item)) == expected


@pytest.mark.parametrize(
    ("papers", "relations"),
    [
        ("Công văn số 410-CV/TU, ngày 28/10/2021 của Ban Thường vụ Tỉnh ủy", {("SELF", "guides", "27-QĐ/TU"), ("SELF", "implements", "410-CV/TU")}),
        ("Quy định số 27-QĐ/TU, ngày 05/7/2021 của Ban Thường vụ Tỉnh ủy", {("SELF", "guides", "27-QĐ/TU")}),
    ],
)  # fmt: skip
def test_a_guidance_carries_out_what_its_title_does_not_name(papers: str, relations: set[Link]) -> None:
    assert stated(GUIDANCE.format(papers=papers)) == relations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("STT | Văn bản cấp trên | Văn bản cụ thể hóa | Ghi chú\n5 | Quy định số 11-QĐi/TW, ngày 18/02/2019 | Quy chế số 06-QC/TXU, ngày 20/5/2019 | Thay thế Quy chế số 02-QC/TXU, ngày 03/4/2014",
         {("06-QC/ThXU", "implements", "11-QĐi/TW"), ("06-QC/ThXU", "replaces", "02-QC/ThXU")}),
        ("1 | Quyết định số 11/QĐ-UBND ngày 18/02/2019 | Kế hoạch số 16/KH-UBND ngày 18/2/2022 | Thay thế Quyết định số 02/QĐ-UBND ngày 03/4/2014",
         {("11/QĐ-UBND", "replaces", "02/QĐ-UBND")}),
        ("Trả lời Công văn số 212/UBND-VHXH ngày 22/9/2025 của UBND phường Tân Hòa, Công văn số 98/UBND-VP ngày 29/9/2025 của UBND xã Đức Phong, Sở Nội vụ có ý kiến:",
         {("SELF", "respondsTo", "212/UBND-VHXH"), ("SELF", "respondsTo", "98/UBND-VP")}),
        ("Trả lời câu hỏi về cách tính tuổi đảng tại Công văn số 91-CV/ĐU, ngày 27/4/2022, Ban Tổ chức Huyện ủy có ý kiến như sau:", {("SELF", "respondsTo", "91-CV/ĐU")}),
        ("Thực hiện Kết luận số 62-KL/TW, ngày 08/12/2009, Tỉnh ủy kính trình Ban Bí thư Đề án đổi mới tổ chức bộ máy như sau:", {("SELF", "respondsTo", "62-KL/TW")}),
        ("Xét Công văn số 88/KTrVB-KT ngày 13/02/2017 của Cục Kiểm tra thông báo Công văn số 4310/BVHTTDL-NTBD ngày 01/11/2016 có dấu hiệu trái pháp luật;",
         {("SELF", "basedOn", "88/KTrVB-KT")}),
        ("Xét Công văn số 88/KTrVB-KT ngày 13/02/2017 và Công văn số 4310/BVHTTDL-NTBD ngày 01/11/2016;", {("SELF", "basedOn", "88/KTrVB-KT"), ("SELF", "basedOn", "4310/BVHTTDL-NTBD")}),
        ("Quy chế phối hợp số 03-QCPH/BDV-CA, ngày 21/4/2017 được hai cơ quan thống nhất gia hạn đến hết ngày 31/12/2023 tại Biên bản số 08-BB/BDV-CA, ngày 15/4/2022.",
         {("08-BB/BDV-CA", "extends", "03-QCPH/BDV-CA")}),
        ("Thông tư số 16/2026/TT-NHNN đình chỉ việc áp dụng Thông tư số 39/2016/TT-NHNN.", {("16/2026/TT-NHNN", "suspends", "39/2016/TT-NHNN")}),
        ("Thông tư số 16/2026/TT-NHNN hướng dẫn việc áp dụng Thông tư số 39/2016/TT-NHNN.", {("16/2026/TT-NHNN", "guides", "39/2016/TT-NHNN")}),
        ("Thông tư số 78/2021/TT-BTC hướng dẫn thực hiện Luật Quản lý thuế ngày 13/6/2019, Nghị định số 123/2020/NĐ-CP ngày 19/10/2020 về hóa đơn.",
         {("78/2021/TT-BTC", "guides", "Luật Quản lý thuế"), ("78/2021/TT-BTC", "guides", "123/2020/NĐ-CP")}),
        ("Đảng ủy xã Đồng Quang triển khai Hướng dẫn số 02-HD/BTCTU, ngày 15/4/2019, ban hành Kế hoạch số 17-KH/ĐU, ngày 03/5/2019.", {("17-KH/ĐU", "implements", "02-HD/BTCTU")}),
        ("Đảng ủy xã Đồng Quang triển khai Hướng dẫn số 02-HD/BTCTU, ngày 15/4/2019, gửi Kế hoạch số 17-KH/ĐU, ngày 03/5/2019.", set()),
        ("Các sở đã tham mưu nhiều văn bản cụ thể hóa Nghị quyết số 19/2016/NQ-HĐND (3), song còn chậm.\n(3) Kế hoạch số 85/KH-SNN ngày 05/9/2016.", {("85/KH-SNN", "implements", "19/2016/NQ-HĐND")}),
        ("Thị ủy triển khai Nghị quyết số 36-NQ/TW, ngày 01/7/2014[4] với nhiều văn bản.\n[4] Kế hoạch số 118-KH/TXU, ngày 02/3/2016.", {("118-KH/ThXU", "implements", "36-NQ/TW")}),
        ("Thị ủy học tập Nghị quyết số 36-NQ/TW, ngày 01/7/2014[4] với nhiều văn bản.\n[4] Kế hoạch số 118-KH/TXU, ngày 02/3/2016.", set()),
        ("Quyết định số 3051-QĐ/TU, ngày 10/7/2023 điều chỉnh thành phần Ban Chỉ đạo 35 nêu tại Quyết định số 1212-QĐ/TU, ngày 05/8/2019.", {("3051-QĐ/TU", "amends", "1212-QĐ/TU")}),
        ("Quyết định số 1887-QĐ/TU, ngày 03/10/2022 bổ sung 02 thành viên vào Ban Chỉ đạo thành lập theo Quyết định số 902-QĐ/TU, ngày 17/02/2021.", {("1887-QĐ/TU", "amends", "902-QĐ/TU")}),
        ("Sở Tư pháp đính chính: tại trang 2 Quyết định số 12/2014/QĐ-UBND ngày 04/4/2014, “Điều 8” xin đọc là “Điều 9”.", {("SELF", "corrects", "12/2014/QĐ-UBND")}),
        ("Quyết định số 14-QĐ/TU, ngày 23/12/2005 được đính chính thành “Khối các cơ quan” theo Công văn số 09-CV/VPTU, ngày 05/01/2006.", {("09-CV/VPTU", "corrects", "14-QĐ/TU")}),
        ("[1] Thông tư số 31/2022/TT-BLĐTBXH có căn cứ ban hành như sau: “Căn cứ Nghị định số 145/2020/NĐ-CP; Căn cứ Nghị định số 62/2022/NĐ-CP;”.",
         {("31/2022/TT-BLĐTBXH", "basedOn", "145/2020/NĐ-CP"), ("31/2022/TT-BLĐTBXH", "basedOn", "62/2022/NĐ-CP")}),
        ("[1] Thông tư số 31/2022/TT-BLĐTBXH có căn cứ ban hành như sau: “Xem Nghị định số 145/2020/NĐ-CP;”.", set()),
        ("Quốc hội thông qua Luật Doanh nghiệp năm 1999, thay thế Luật Công ty năm 1990.", {("Luật Doanh nghiệp", "replaces", "Luật Công ty")}),
        ("Đại biểu góp ý Luật Doanh nghiệp năm 1999, thay thế Luật Công ty năm 1990.", set()),
    ],
)  # fmt: skip
def test_who_does_what(text: str, expected: set[Link]) -> None:
    assert stated(text) == expected


def test_what_is_only_proposed_ends_nothing() -> None:
    text = "Ghi chú: Quyết định số 60/2015/QĐ-UBND đã được Sở Tài chính {} bãi bỏ."
    assert stated(CONCLUSION.format(symbol="KL", title="KẾT LUẬN", item=text.format("đề xuất"))) == set()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nghị quyết số 33-NQ/HU sửa đổi mục tiêu 3, mục tiêu 7 của Nghị quyết số 12-NQ/HU.", ["mục tiêu 3, mục tiêu 7"]),
        ("Kết luận số 303-KL/TU điều chỉnh chỉ tiêu thứ 4 và thứ 7 của Nghị quyết số 12-NQ/TU.", ["chỉ tiêu thứ 4 và thứ 7"]),
        ("Nghị quyết số 33-NQ/HU sửa đổi mục tiêu 5 năm của Nghị quyết số 12-NQ/HU.", [None]),
        ("Quyết định này thay thế Quyết định số 208-QĐ/ĐUK (trừ mức khoán công tác phí quy định tại Phụ lục số 01 của Quyết định số 208-QĐ/ĐUK được áp dụng đến hết năm 2016).",
         ["trừ mức khoán công tác phí quy định tại Phụ lục số 01"]),
    ],
)  # fmt: skip
def test_which_part(text: str, parts: list[str | None]) -> None:
    assert [one.evidence.part for one in read(text).links] == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hiện xã Ẳng Nưa và xã Pá Khoang chưa xây dựng kế hoạch thực hiện Kế hoạch số 55/KH-UBND.", ["xã Ẳng Nưa", "xã Pá Khoang"]),
        ("Xã Phú Nhuận, Lâm trường Tam Giang chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU.", ["Xã Phú Nhuận", "Lâm trường Tam Giang"]),
        ("Chi bộ Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên chưa xây dựng kế hoạch thực hiện Kết luận số 51-KL/TW.",
         ["Chi bộ Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên"]),
        ("Dang uy xa Nam Thuong, Chi bo Phong Thue chua ban hanh ke hoach thuc hien Nghi quyet so 04-NQ/HU.", ["Đảng ủy xã Nam Thuong", "Chi bo Phong Thue"]),
        ("Xã Phú Nhuận đang làm, Lâm trường Tam Giang chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU.", ["Lâm trường Tam Giang"]),
    ],
)  # fmt: skip
def test_who_has_issued_nothing(text: str, expected: list[str]) -> None:
    assert [one.value for one in read(text).facts if one.fact == "not_issued"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toàn tỉnh có 2 văn bản bị bãi bỏ, gồm Quyết định số 11/2006/QĐ-UBND, Quyết định số 19/2008/QĐ-UBND.", [("11/2006/QĐ-UBND", "ended", None), ("19/2008/QĐ-UBND", "ended", None)]),
        ("Toàn tỉnh có 2 văn bản đang rà soát, gồm Quyết định số 11/2006/QĐ-UBND, Quyết định số 19/2008/QĐ-UBND.", []),
        ("Các văn bản hết hiệu lực sau hợp nhất (kèm Thông báo số 12-TB/ĐU): Quy chế số 03-QC/ĐU; Nghị quyết số 09-NQ/ĐU.", [("03-QC/ĐU", "ended", None), ("09-NQ/ĐU", "ended", None)]),
        ("Trạm ngừng thu không phải do Quyết định số 1352/QĐ-BGTVT hết hiệu lực mà do sự cố.", []),
        ("Trạm ngừng thu do Quyết định số 1352/QĐ-BGTVT hết hiệu lực.", [("1352/QĐ-BGTVT", "ended", None)]),
        ("Đề án số 02-ĐA/TU về kiêm nhiệm chức danh (thời gian thực hiện 30 tháng, từ ngày 01/7/2018 đến ngày 31/12/2020) chưa được tổng kết.", [("02-ĐA/TU", "period", "2018-07-01/2020-12-31")]),
        ("Quyết định số 2085/QĐ-TTg có thời gian thực hiện từ năm 2017 đến năm 2020.", [("2085/QĐ-TTg", "period", "2017-01-01/2020-12-31")]),
        ("Quyết định số 2085/QĐ-TTg có hiệu lực đến hết nhiệm kỳ 2025 - 2030.", []),
        ("Tra cứu: 12/2009/NĐ-CP - Hết hiệu lực: 05/8/2015 - Cơ quan: Chính phủ.", [("12/2009/NĐ-CP", "ended", "2015-08-04")]),
        ("“Khoản này được sửa đổi theo Điều 2 của Nghị định số 92/2020/NĐ-CP, có hiệu lực kể từ ngày 01/01/2021.” Nghị định số 92/2020/NĐ-CP có hiệu lực từ ngày 01/10/2020.",
         [("92/2020/NĐ-CP", "effective_from", "2020-10-01")]),
    ],
)  # fmt: skip
def test_what_is_told_of_force(text: str, expected: list[Fact]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chỉ thị số 12-CT/HU, ngày 09/9/2016 về vay vốn trồng quế nay không còn áp dụng.", "vay vốn trồng quế"),
        ("Quyết định số 12/QĐ-UBND ngày 09/9/2016 công bố danh mục văn bản không còn áp dụng.", "công bố danh mục văn bản không còn áp dụng"),
        ("Báo cáo số 33-BC/HU, ngày 09/12/2020 về trồng quế đã gửi Tỉnh ủy.", "trồng quế"),
    ],
)  # fmt: skip
def test_a_title_ends_before_what_is_said_of_its_paper(text: str, title: str) -> None:
    assert read(text).readings[0].citation.title == title
