"""Since when and until when papers apply, and who issued none, in wordings that readings of texts missed or took wrongly."""

from __future__ import annotations

import pytest
from said import links, read, told

Link = tuple[str, str, str]
Fact = tuple[str, str, str | None]

SENTENCES: list[tuple[str, list[Fact]]] = [
    # what a paper regulates is in force so long, not the paper
    ("Quyết định số 12/2020/QĐ-UBND quy định giấy phép có hiệu lực đến hết ngày 31/12/2025.", []),
    ("Quyết định số 12/2020/QĐ-UBND quy định thẻ ra vào có hiệu lực đến ngày 31/12/2025.", []),
    ("Quyết định số 12/2020/QĐ-UBND quy định chứng chỉ cấp trước ngày 01/01/2021 hết hiệu lực từ ngày 01/01/2023.", []),
    ("Quyết định số 12/2020/QĐ-UBND quy định về quản lý chợ có hiệu lực từ ngày 10/4/2020.",
     [("12/2020/QĐ-UBND", "effective_from", "2020-04-10")]),
    ("Quyết định số 12/2020/QĐ-UBND quy định về cấp giấy phép có hiệu lực đến hết ngày 31/12/2025.",
     [("12/2020/QĐ-UBND", "effective_to", "2025-12-31")]),
    ("Quyết định số 12/2020/QĐ-UBND quy định việc cấp thẻ ra vào có hiệu lực từ ngày 10/4/2020.",
     [("12/2020/QĐ-UBND", "effective_from", "2020-04-10")]),
    ("Quyết định số 12/2020/QĐ-UBND quy định hợp đồng mẫu, có hiệu lực từ ngày 10/4/2020.",
     [("12/2020/QĐ-UBND", "effective_from", "2020-04-10")]),
    # a part ends, not the whole
    ("Một số quy định của Nghị định số 30/2010/NĐ-CP đã hết hiệu lực từ ngày 01/01/2020.", []),
    ("Nhiều điều khoản trong Quy chế số 05-QC/HU không còn được áp dụng.", []),
    ("Nghị định số 30/2010/NĐ-CP quy định một số chính sách đã hết hiệu lực từ ngày 01/01/2020.",
     [("30/2010/NĐ-CP", "ended", "2019-12-31")]),
    # what is not claimed
    ("Chưa thể khẳng định Quyết định số 12/2020/QĐ-UBND đã hết hiệu lực.", []),
    ("Có hay không việc Quyết định số 12/2020/QĐ-UBND hết hiệu lực từ ngày 01/01/2024?", []),
    # what was missing and is there now
    ("Trước đây Đảng ủy xã Nậm Pì chưa ban hành kế hoạch thực hiện Nghị quyết số 09-NQ/HU, nay đã khắc phục.", []),
    ("UBND xã Bản Hon đã khắc phục tình trạng chưa ban hành kế hoạch thực hiện Chỉ thị số 06/CT-UBND.", []),
    ("UBND xã Bản Hon chưa khắc phục tình trạng chưa ban hành kế hoạch thực hiện Chỉ thị số 06/CT-UBND.",
     [("06/CT-UBND", "not_issued", "Ủy ban nhân dân xã Bản Hon")]),
    ("Đảng ủy xã Nậm Pì chưa ban hành kế hoạch thực hiện Nghị quyết số 09-NQ/HU, nay đã quá hạn.",
     [("09-NQ/HU", "not_issued", "Đảng ủy xã Nậm Pì")]),
    # the Party group in a body is not that body
    ("Đến nay Đảng đoàn HĐND tỉnh chưa xây dựng kế hoạch thực hiện Nghị quyết số 25-NQ/TW.",
     [("25-NQ/TW", "not_issued", "Đảng đoàn Hội đồng nhân dân tỉnh")]),
    ("Đến nay Hội đồng nhân dân tỉnh chưa xây dựng kế hoạch thực hiện Nghị quyết số 25-NQ/TW.",
     [("25-NQ/TW", "not_issued", "Hội đồng nhân dân tỉnh")]),
    # a list of papers that have ended is spoken of
    ("Theo Nghị định số 30/2010/NĐ-CP quy định chi tiết Luật Đất đai, việc công bố danh mục văn bản quy phạm pháp luật (QPPL) hết hiệu lực được làm hằng năm.", []),
    ("Theo Nghị định số 30/2010/NĐ-CP về công tác văn thư, Sở Nội vụ lập danh mục văn bản hết hiệu lực.", []),
    ("Nghị định số 30/2010/NĐ-CP về công tác văn thư (gọi tắt là Nghị định 30) hết hiệu lực.",
     [("30/2010/NĐ-CP", "ended", None)]),
    # last days told before the paper
    ("Sau ngày 30/6/2025, Quy định số 31-QĐ/HU đương nhiên không còn hiệu lực do huyện kết thúc hoạt động.",
     [("31-QĐ/HU", "ended", "2025-06-30")]),
    ("Sau ngày 15/8/2024, Thông tư số 03/2020/TT-BTP hết hiệu lực thi hành.",
     [("03/2020/TT-BTP", "ended", "2024-08-15")]),
    ("Quá ngày 31/12/2023, Nghị quyết số 30/2021/QH15 không còn hiệu lực.",
     [("30/2021/QH15", "ended", "2023-12-31")]),
    ("Kết thúc năm 2025, Chương trình số 05-CTr/HU hết hiệu lực.", [("05-CTr/HU", "ended", "2025-12-31")]),
    ("Hết năm 2025, Chương trình số 05-CTr/HU hết hiệu lực.", [("05-CTr/HU", "ended", "2025-12-31")]),
    ("Kể từ 0 giờ ngày 01/3/2025, Thông tư số 15/2018/TT-BGTVT không còn được áp dụng.",
     [("15/2018/TT-BGTVT", "ended", "2025-02-28")]),
    ("Từ ngày 01/7/2025 Quy chế số 03-QC/HU và Quy chế số 04-QC/HU hết hiệu lực.",
     [("03-QC/HU", "ended", "2025-06-30"), ("04-QC/HU", "ended", "2025-06-30")]),
    ("Sau khi huyện kết thúc hoạt động, từ ngày 01/7/2025 Quy chế số 03-QC/HU và Quy chế số 04-QC/HU đương nhiên hết hiệu lực.",
     [("03-QC/HU", "ended", "2025-06-30"), ("04-QC/HU", "ended", "2025-06-30")]),
    ("Sau ngày 30/6/2025, việc áp dụng Quy định số 31-QĐ/HU cần được xem xét lại.", []),
    ("Sau ngày 30/6/2025, Quy định số 31-QĐ/HU tiếp tục có hiệu lực.", []),
    ("Sau ngày 31/12/2025, Quyết định này hết hiệu lực.", [("SELF", "effective_to", "2025-12-31")]),
    ("Từ ngày 01/7/2025 Huyện ủy áp dụng Quy chế số 03-QC/HU và Quy chế số 04-QC/HU hết hiệu lực.",
     [("04-QC/HU", "ended", "2025-06-30")]),
    ("Sau ngày 30/6/2025, giấy phép cấp theo Quyết định số 31/2020/QĐ-UBND hết hiệu lực.", []),
    ("Kết thúc năm 2025, Huyện ủy tổng kết Chương trình số 05-CTr/HU.", []),
    # whether a day `on` which something ends still counts is open, unless it is listed so or replaced
    ("Quyết định số 02/2016/QĐ-UBND: hết hiệu lực ngày 15/5/2024.", [("02/2016/QĐ-UBND", "ended", "2024-05-14")]),
    ("Quyết định số 02/2016/QĐ-UBND hết hiệu lực ngày 15/5/2024 do được thay thế bởi Quyết định số 09/2024/QĐ-UBND.",
     [("02/2016/QĐ-UBND", "ended", "2024-05-14")]),
    ("Quyết định số 02/2016/QĐ-UBND đã hết hiệu lực ngày 15/5/2024.", [("02/2016/QĐ-UBND", "ended", None)]),
    ("Quyết định số 02/2016/QĐ-UBND hết hiệu lực ngày 15/5/2024.", []),
    ("Giấy phép cấp theo Quyết định số 02/2016/QĐ-UBND hết hiệu lực ngày 15/5/2024.", []),
    # given up for good
    ("Ban Thường vụ Tỉnh ủy thống nhất kết thúc việc thực hiện Nghị quyết số 05-NQ/TU ngày 12/10/2021.",
     [("05-NQ/TU", "ended", None)]),
    ("Nghị quyết số 21-NQ/TU ngày 12/10/2016 về phát triển cây chè đến nay đã hoàn thành sứ mệnh, không tiếp tục thực hiện.",
     [("21-NQ/TU", "ended", None)]),
    ("Nghị quyết số 07-NQ/TU ngày 12/10/2016 về phát triển cây chè đã dừng hẳn, không thực hiện nữa.",
     [("07-NQ/TU", "ended", None)]),
    ("Huyện kết thúc đợt kiểm tra việc thực hiện Kế hoạch số 40-KH/UBKTHU vào ngày 30/6/2023.", []),
    ("Ban Thường vụ Tỉnh ủy thống nhất kết thúc đợt giám sát việc thực hiện Nghị quyết số 05-NQ/TU ngày 12/10/2021.", []),
    ("Dự án theo Nghị quyết số 07-NQ/TU ngày 12/10/2016 đã dừng hẳn, không thực hiện nữa.", []),
    ("Ban Thường vụ Tỉnh ủy thống nhất kết thúc việc thực hiện Nghị quyết số 05-NQ/TU sau khi có nghị quyết mới.", []),
    ("Ban Thường vụ Tỉnh ủy thống nhất tạm dừng thực hiện Nghị quyết số 05-NQ/TU ngày 12/10/2021.", []),
    # issuers joined by a comma stand between a paper and what it does
    ("Thông tư liên tịch số 13/2013/TTLT-BQP-BNV ngày 22/01/2013 của Bộ Quốc phòng, Bộ Nội vụ sửa đổi Thông tư liên tịch số 175/2011/TTLT-BQP-BNV ngày 13/9/2011 của Bộ Quốc phòng, Bộ Nội vụ hướng dẫn Nghị định số 38/2007/NĐ-CP, có hiệu lực từ ngày 07/3/2013.",
     [("13/2013/TTLT-BQP-BNV", "effective_from", "2013-03-07")]),
    ("Kế hoạch số 12-KH/HU ngày 05/3/2021 của Huyện ủy, Ủy ban nhân dân huyện thực hiện Nghị quyết số 30-NQ/TU, có hiệu lực từ ngày 01/8/2021.",
     [("12-KH/HU", "effective_from", "2021-08-01")]),
    ("Hướng dẫn liên ngành số 13/HDLN ngày 05/02/2013 của Sở Nội vụ, Sở Tài chính hướng dẫn thực hiện Nghị quyết số 20/2012/NQ-HĐND, có hiệu lực từ ngày 01/3/2013.",
     [("13/HDLN", "effective_from", "2013-03-01")]),
    ("Thông tư liên tịch số 04/2015/TTLT-BYT-BTC ngày 05/3/2015 của liên Bộ Y tế - Tài chính hướng dẫn Nghị định số 85/2012/NĐ-CP, có hiệu lực từ ngày 20/4/2015.",
     [("04/2015/TTLT-BYT-BTC", "effective_from", "2015-04-20")]),
    # the one paper that was just named
    ("Nghị định số 15/2024/NĐ-CP được ban hành ngày 20/2/2024. Nghị định có hiệu lực từ ngày 05/4/2024.",
     [("15/2024/NĐ-CP", "effective_from", "2024-04-05")]),
    ("Luật Đường bộ số 35/2024/QH15 đã được Quốc hội thông qua ngày 27/6/2024. Luật gồm 6 chương. Luật có hiệu lực thi hành từ ngày 1/1/2025, trừ khoản 2 Điều 85.",
     [("35/2024/QH15", "effective_from", "2025-01-01")]),
    ("Ngày 20/4/2009, Thủ tướng đã ký Quyết định số 62/2009/QĐ-TTg, cho phép miễn tiền thuê đất.\nDoanh nghiệp không được chuyển nhượng đất này.\nQuyết định này có hiệu lực từ ngày 15/6/2009.",
     [("62/2009/QĐ-TTg", "effective_from", "2009-06-15")]),
    ("Ngày 20/4/2009, Thủ tướng đã ký Quyết định số 62/2009/QĐ-TTg thay thế Quyết định số 10/2005/QĐ-TTg.\nDoanh nghiệp không được chuyển nhượng đất này.\nQuyết định này có hiệu lực từ ngày 15/6/2009.",
     [("62/2009/QĐ-TTg", "effective_from", "2009-06-15")]),
    ("Nghị định số 15/2024/NĐ-CP được ban hành ngày 20/2/2024 thay thế Nghị định số 10/2015/NĐ-CP. Nghị định có hiệu lực từ ngày 05/4/2024.",
     [("15/2024/NĐ-CP", "effective_from", "2024-04-05")]),
    # in a passage of a paper its own articles speak of itself
    ("Ủy ban nhân dân tỉnh đã ban hành Quyết định số 12/2020/QĐ-UBND về quản lý chợ.\nĐiều 3. Quyết định này có hiệu lực từ ngày 15/6/2022.",
     [("SELF", "effective_from", "2022-06-15")]),
    ("Căn cứ Quyết định số 12/2020/QĐ-UBND được ban hành ngày 20/2/2020;\nQuyết định này có hiệu lực từ ngày 15/6/2022.",
     [("SELF", "effective_from", "2022-06-15")]),
    # periods that adjoin
    ("Chỉ thị số 36-CT/TU ngày 05/6/2023 về sắp xếp các đơn vị hành chính cấp xã giai đoạn 2023 - 2025 và 2026 - 2030",
     [("36-CT/TU", "period", "2023-01-01/2030-12-31")]),
    ("Chương trình số 36-CTr/TU ngày 05/6/2021 về phát triển cây chè giai đoạn 2021 - 2025, 2026 - 2030",
     [("36-CTr/TU", "period", "2021-01-01/2030-12-31")]),
    ("Chương trình số 36-CTr/TU ngày 05/6/2021 về phát triển cây chè giai đoạn 2021 - 2023 và giai đoạn 2024 - 2025",
     [("36-CTr/TU", "period", "2021-01-01/2025-12-31")]),
    ("Chương trình số 36-CTr/TU ngày 05/6/2021 về phát triển cây chè giai đoạn 2021 - 2023 và giai đoạn 2026 - 2030", []),
    ("Chương trình số 36-CTr/TU ngày 05/6/2021 về phát triển cây chè giai đoạn 2021 - 2025, định hướng đến năm 2030",
     [("36-CTr/TU", "period", "2021-01-01/2025-12-31")]),
    ("Chỉ thị số 36-CT/TU ngày 05/6/2024 về đại hội các hội văn học, nghệ thuật và Liên hiệp các Hội Văn học nghệ thuật Việt Nam nhiệm kỳ 2025 - 2030", []),
    ("Quy chế số 01-QC/HU ngày 05/10/2020 về làm việc của Ban Chấp hành Đảng bộ huyện, nhiệm kỳ 2020 - 2025",
     [("01-QC/HU", "period", "2020-01-01/2025-12-31")]),
    # lists behind a day
    ("Một số Nghị quyết sau sẽ hết hiệu lực kể từ ngày 1/1/2025, gồm: Nghị quyết số 97/2019/QH14, Nghị quyết số 160/2021/QH14.",
     [("160/2021/QH14", "ended", "2024-12-31"), ("97/2019/QH14", "ended", "2024-12-31")]),
    ("Một số Nghị quyết sau sẽ hết hiệu lực kể từ ngày 1/1/2025, bao gồm: Nghị quyết số 97/2019/QH14, Nghị quyết số 160/2021/QH14.",
     [("160/2021/QH14", "ended", "2024-12-31"), ("97/2019/QH14", "ended", "2024-12-31")]),
    ("Các giấy phép hết hiệu lực kể từ ngày 1/1/2025, gồm: Quyết định số 97/QĐ-UBND, Quyết định số 160/QĐ-UBND.", []),
    ("Các nội dung hết hiệu lực kể từ ngày 1/1/2025, gồm: Điều 5, Điều 6 Nghị quyết số 97/2019/QH14.", []),
    ("Nghị định số 15/2024/NĐ-CP được Chính phủ ban hành ngày 28/6/2024 và sẽ có hiệu lực từ ngày 1/1/2025.",
     [("15/2024/NĐ-CP", "effective_from", "2025-01-01")]),
    ("Nghị định số 15/2024/NĐ-CP dự kiến được thông qua ngày 28/6/2024 và sẽ có hiệu lực từ ngày 1/1/2025.", []),
    ("Nghị định số 15/2024/NĐ-CP sẽ được Chính phủ ban hành ngày 28/6/2024 và sẽ có hiệu lực từ ngày 1/1/2025.", []),
    ("Nghị quyết số 39/2003/NQ-HĐND đã được thay thế bởi Nghị quyết số 47/2007/NQ-HĐND và mức phí được áp dụng kể từ ngày 04/02/2007.", []),
    ("Nghị quyết 39/2003/NQ-HĐND ngày 10/12/2003 đã được thay thế bởi Nghị quyết 47/2007/NQ-HĐND phê chuẩn về phí, lệ phí và mức thu từng loại phí và được áp dụng kể từ ngày 04/02/2007.",
     [("47/2007/NQ-HĐND", "effective_from", "2007-02-04")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "facts"), SENTENCES)
def test_a_sentence(sentence: str, facts: list[Fact]) -> None:
    assert told(read(sentence)) == sorted(facts, key=str)


HEAD = "HỘI ĐỒNG NHÂN DÂN\nTỈNH HOÀI XUYÊN\n-------\nSố: 19/2015/NQ-HĐND\nHoài Xuyên, ngày 10 tháng 12 năm 2015\n\nNGHỊ QUYẾT\n"


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("VỀ NHIỆM VỤ KINH TẾ - XÃ HỘI NĂM 2016 - 2020", "2016-01-01/2020-12-31"),
        ("VỀ NHIỆM VỤ GIÁO DỤC NĂM HỌC 2016 - 2017", None),
        ("VỀ TỔNG KẾT NHIỆM VỤ KINH TẾ - XÃ HỘI NĂM 2011 - 2015", None),
    ],
)
def test_the_years_of_a_title(title: str, period: str | None) -> None:
    found = read(f"{HEAD}{title}\n\nHỘI ĐỒNG NHÂN DÂN TỈNH HOÀI XUYÊN\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n")
    assert told(found) == [("SELF", "period", period)] * (period is not None)


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Bộ Y tế kính đề nghị Chính phủ xem xét, quyết định một số nội dung sau:", False),
        ("Sở Nội vụ đề nghị UBND tỉnh xem xét:", False),
        ("QUYẾT ĐỊNH:", True),
        ("Sở Nội vụ đề nghị các cơ quan, đơn vị:", True),
        ("Theo đề nghị của Sở Nội vụ, UBND tỉnh quyết định:", True),
    ],
)
@pytest.mark.parametrize("item", ["1. ", "- ", "Thứ nhất, bổ sung kinh phí.\n\nThứ hai, "])
def test_items_under_a_line(line: str, item: str, stated: bool) -> None:
    ended = [("12/2020/QĐ-UBND", "ended", "2025-06-30")]
    assert (
        told(read(f"{line}\n\n{item}Quyết định số 12/2020/QĐ-UBND hết hiệu lực từ ngày 01/7/2025.")) == ended * stated
    )


def test_a_start_under_a_line() -> None:
    item = "Thứ hai, Nghị định số 46/2026/NĐ-CP có hiệu lực thi hành kể từ ngày 16/4/2026."
    assert told(read(f"Bộ Y tế kính đề nghị Chính phủ xem xét, quyết định một số nội dung sau:\n\n{item}")) == []
    assert told(read(item)) == [("46/2026/NĐ-CP", "effective_from", "2026-04-16")]


BRANCH = "ĐẢNG BỘ XÃ HUA BUM\nCHI BỘ BẢN PÁ ĐÔNG\n*\nSố 14-BC/CB\nĐẢNG CỘNG SẢN VIỆT NAM\nHua Bum, ngày 10 tháng 6 năm 2024\n\nBÁO CÁO\nkết quả 6 tháng đầu năm 2024\n-----\n\n"


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Chi bộ chưa xây dựng kế hoạch thực hiện Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị.", True),
        ("Tuy nhiên, chi bộ vẫn chưa xây dựng kế hoạch thực hiện Kết luận số 01-KL/TW ngày 18/5/2021.", True),
        ("Các chi bộ chưa xây dựng kế hoạch thực hiện Kết luận số 01-KL/TW phải hoàn thành trước ngày 20/6.", False),
        ("Một số đảng viên của chi bộ chưa xây dựng kế hoạch thực hiện Kết luận số 01-KL/TW.", False),
        ("Đảng ủy chưa xây dựng kế hoạch thực hiện Kết luận số 01-KL/TW.", False),
    ],
)
def test_the_writer_by_its_kind(sentence: str, stated: bool) -> None:
    assert told(read(BRANCH + sentence)) == [("01-KL/TW", "not_issued", "Chi bộ bản Pá Đông")] * stated


ENDED_PAPER = "Quyết định số 12/2016/QĐ-UBND ngày 05/5/2016 về quản lý chợ"


@pytest.mark.parametrize(
    ("headings", "row", "facts"),
    [
        ("Tên văn bản | Lý do hết hiệu lực | Ngày hết hiệu lực",
         f"{ENDED_PAPER} | Được thay thế bằng Quyết định số 20/2023/QĐ-UBND ngày 30/6/2023 | 10/7/2023",
         [("12/2016/QĐ-UBND", "ended", "2023-07-09")]),
        ("Văn bản | Lý do hết hiệu lực | Ngày hết hiệu lực",
         f"{ENDED_PAPER} | Được thay thế bằng Quyết định số 20/2023/QĐ-UBND ngày 30/6/2023 | 10/7/2023",
         [("12/2016/QĐ-UBND", "ended", "2023-07-09")]),
        ("Văn bản | Ghi chú | Ngày có hiệu lực", f"{ENDED_PAPER} | | 20/5/2016",
         [("12/2016/QĐ-UBND", "effective_from", "2016-05-20")]),
        ("Văn bản | Ghi chú | Ngày nhận", f"{ENDED_PAPER} | | 20/5/2016", []),
        ("Văn bản | Ghi chú | Ngày ban hành", f"{ENDED_PAPER} | | 05/5/2016", []),
    ],
)  # fmt: skip
def test_a_row(headings: str, row: str, facts: list[Fact]) -> None:
    assert told(read(f"STT | {headings}\n1 | {row}")) == facts


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ("- Ngày có hiệu lực: 31-03-2001\n- Ngày hết hiệu lực: 01-04-2004",
         [("14/2001/QĐ-UB", "effective_from", "2001-03-31"), ("14/2001/QĐ-UB", "ended", "2004-03-31")]),
        ("- Ngày ban hành: 16/03/2001\n- Ngày có hiệu lực: 31/03/2001\n- Ngày hết hiệu lực: 01/04/2004",
         [("14/2001/QĐ-UB", "effective_from", "2001-03-31"), ("14/2001/QĐ-UB", "ended", "2004-03-31")]),
        ("Ngày có hiệu lực: 31/03/2001\nNgày hết hiệu lực: 01/04/2004",
         [("14/2001/QĐ-UB", "effective_from", "2001-03-31"), ("14/2001/QĐ-UB", "ended", "2004-03-31")]),
        ("- Ngày ban hành: 16/03/2001\n- Ngày bị sửa đổi, bổ sung lần 1: 22-02-2002", []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("behind", [" (Văn bản hết hiệu lực)", " về quản lý chợ"])
def test_fields_below_a_paper(fields: str, behind: str, facts: list[Fact]) -> None:
    assert told(read(f"Quyết định số 14/2001/QĐ-UB ngày 16/03/2001{behind}\n{fields}")) == facts


HISTORY = """Ngày Trạng thái Văn bản nguồn Phần hết hiệu lực
04/10/2007 Văn bản có hiệu lực 90/2007/QĐ-UBND
25/10/2008 Được bổ sung 58/2008/QĐ-UBND
27/02/2010 Bị hết hiệu lực 1 phần 413/QĐ-UBND
23/07/2011 Văn bản hết hiệu lực 90/2007/QĐ-UBND
23/07/2011 Bị thay thế 18/2011/QĐ-UBND"""
TABLED = """| Ngày | Trạng thái | Văn bản nguồn | Phần hết hiệu lực |
| 04/10/2007 | Văn bản có hiệu lực | 90/2007/QĐ-UBND | |
| 25/10/2008 | Được bổ sung | 58/2008/QĐ-UBND | |
| 27/02/2010 | Bị hết hiệu lực 1 phần | 413/QĐ-UBND | |
| 23/07/2011 | Văn bản hết hiệu lực | 90/2007/QĐ-UBND | |
| 23/07/2011 | Bị thay thế | 18/2011/QĐ-UBND | |"""


@pytest.mark.parametrize("rows", [HISTORY, TABLED])
def test_a_history_of_force(rows: str) -> None:
    found = read(f"Lịch sử hiệu lực: Quyết định 90/2007/QĐ-UBND\n{rows}")
    assert [link[:3] for link in links(found)] == [
        ("58/2008/QĐ-UBND", "amends", "90/2007/QĐ-UBND"),
        ("413/QĐ-UBND", "repeals", "90/2007/QĐ-UBND"),
        ("18/2011/QĐ-UBND", "replaces", "90/2007/QĐ-UBND"),
    ]
    assert [link.evidence.partial for link in found.links] == [False, True, False]
    facts = [("90/2007/QĐ-UBND", "effective_from", "2007-10-04"), ("90/2007/QĐ-UBND", "ended", "2011-07-22")]
    assert told(found) == facts
    other = read(f"Lịch sử hình thành: Quyết định 90/2007/QĐ-UBND\n{rows}")
    assert (links(other), told(other)) == ([], [])


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Kế hoạch số 12-KH/HU ngày 05/3/2021 của Huyện ủy, Ủy ban nhân dân huyện thực hiện Nghị quyết số 30-NQ/TU.",
         [("12-KH/HU", "implements", "30-NQ/TU")]),
        ("Thực hiện Kế hoạch số 12-KH/HU ngày 05/3/2021 của Huyện ủy, Ủy ban nhân dân huyện đã ban hành Kế hoạch số 14/KH-UBND.",
         [("14/KH-UBND", "implements", "12-KH/HU")]),
        ("Thực hiện Kế hoạch số 12-KH/HU ngày 05/3/2021 của Huyện ủy, Ủy ban nhân dân huyện thực hiện Nghị quyết số 30-NQ/TU.", []),
        ("Hướng dẫn liên ngành số 13/HDLN ngày 05/02/2013 của Sở Nội vụ, Sở Tài chính hướng dẫn thực hiện Nghị quyết số 20/2012/NQ-HĐND.",
         [("13/HDLN", "guides", "20/2012/NQ-HĐND")]),
    ],
)  # fmt: skip
def test_issuers_joined_by_a_comma(sentence: str, stated: list[Link]) -> None:
    assert [link[:3] for link in links(read(sentence))] == stated


def test_a_decision_with_a_header_speaks_of_itself() -> None:
    head = HEAD.replace("NGHỊ QUYẾT", "QUYẾT ĐỊNH").replace("NQ-HĐND", "QĐ-UBND")
    found = read(
        f"{head}Về quản lý chợ\n\nCăn cứ Quyết định số 12/2010/QĐ-UBND ngày 20/2/2010 của Ủy ban nhân dân tỉnh;\n\n"
        "QUYẾT ĐỊNH:\n\nĐiều 3. Quyết định này có hiệu lực từ ngày 01/01/2016.\n"
    )
    assert told(found) == [("SELF", "effective_from", "2016-01-01")]


@pytest.mark.parametrize(
    ("title", "sentence", "until"),
    [
        ("Ngưng hiệu lực thi hành một số văn bản", "Từ ngày 15/10/2022 đến hết ngày 31/3/2023, tạm ngưng hiệu lực {}.", "2023-03-31"),
        ("Tạm ngưng áp dụng một văn bản", "Ngưng hiệu lực {} từ ngày 15/10/2022 đến hết ngày 31/3/2023.", "2023-03-31"),
        ("Ngưng hiệu lực thi hành một số văn bản", "Từ ngày 15/10/2022, tạm ngưng hiệu lực {}.", None),
        # what is about something else, or suspends no paper, lasts
        ("Về quản lý chợ", "Từ ngày 15/10/2022 đến hết ngày 31/3/2023, tạm ngưng hiệu lực {}.", None),
        ("Tạm ngưng họp chợ", "Từ ngày 15/10/2022 đến hết ngày 31/3/2023, tạm ngưng họp chợ theo {}.", None),
    ],
)  # fmt: skip
def test_how_long_what_suspends_applies(title: str, sentence: str, until: str | None) -> None:
    other = "Quyết định số 14/2018/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh"
    text = (
        f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 40/2022/QĐ-UBND\n\nQUYẾT ĐỊNH\n{title}\n\nĐiều 1. {sentence.format(other)}"
    )
    assert told(read(text)) == [("SELF", "effective_to", until)] * bool(until)
