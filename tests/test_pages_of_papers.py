"""Papers as pages of offices and newspapers print them: what stands above them, and what is told of them."""

from __future__ import annotations

import pytest
from said import links, read

from graph.model import Resolution

Links = list[tuple[str, str, str]]

PAGE = (
    "{above}\n\nCHƯƠNG TRÌNH\nThực hiện Chỉ thị số 88-CT/TW của Ban Bí thư về bảo vệ rừng\n\n"
    "Thực hiện Chỉ thị số 88-CT/TW, ngày 12/01/2031 của Ban Bí thư, {who} ban hành chương trình như sau:\n\nI. MỤC ĐÍCH\n"
)


def stated(found: Resolution) -> Links:
    return [link[:3] for link in links(found)]


@pytest.mark.parametrize(
    ("above", "issuer"),
    [
        # what a page says is nobody's name
        ("Ban Biên tập Cổng thông tin xin đăng toàn văn Chương trình quan trọng này:", None),
        ("Phổ biến Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII", None),
        ("Huyện ủy Khe Sơn chỉ đạo tổng kết thực tiễn, nghiên cứu lý luận năm 2031", None),
        ("Huyện ủy Khe Sơn: Đánh giá kết quả bốn chương trình đột phá", None),
        ("UBND huyện Khe Sơn họp chuẩn bị văn kiện trình Đại hội đại biểu Đảng bộ huyện lần thứ X", None),
        # names, also in small letters, with the same words in them
        ("HUYỆN ỦY KHE SƠN", "Huyện ủy Khe Sơn"),
        ("Huyện ủy Khe Sơn", "Huyện ủy Khe Sơn"),
        ("Ủy ban nhân dân Tp. Hồ Chí Minh", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("Ban chỉ đạo phòng, chống thiên tai huyện Khe Sơn", "Ban chỉ đạo phòng, chống thiên tai huyện Khe Sơn"),
        ("Ban tổ chức Huyện ủy Khe Sơn", "Ban Tổ chức Huyện ủy Khe Sơn"),
        # an office that two were merged into is no part of the name above it
        ("HUYỆN ỦY KHE SƠN\nCƠ QUAN TỔ CHỨC - NỘI VỤ", "Cơ quan Tổ chức - Nội vụ Huyện ủy Khe Sơn"),
    ],
)  # fmt: skip
def test_what_stands_above_a_paper(above: str, issuer: str | None) -> None:
    found = read(f"{above}\n\nCHƯƠNG TRÌNH\nvề bảo vệ rừng\n\nI. MỤC ĐÍCH\n\nGiữ rừng.\n")
    assert found.document.issuer == issuer


@pytest.mark.parametrize(
    ("who", "issuer"),
    [
        ("Ban Thường vụ Huyện ủy Khe Sơn", "Ban Thường vụ Huyện ủy Khe Sơn"),
        # no paper says of itself that it was just issued, or speaks of several
        ("Ban Thường vụ Huyện ủy Khe Sơn vừa", None),
        ("UBND huyện Khe Sơn mới đây đã", None),
        ("Chủ tịch UBND huyện Khe Sơn đã ký", None),
        ("Riêng Huyện ủy Khe Sơn", None),
        ("Huyện ủy Khe Sơn không", None),
    ],
)
def test_who_says_that_it_issues_this(who: str, issuer: str | None) -> None:
    assert read(f"CHƯƠNG TRÌNH\nvề bảo vệ rừng\n\n{who} ban hành chương trình bảo vệ rừng.\n").document.issuer == issuer


def test_what_a_page_tells_of_a_paper_above_it() -> None:
    long = "về thực hiện Chỉ thị số 88-CT/TW của Ban Bí thư về bảo vệ và phát triển rừng"
    above = f"Ngày 23/8/2031, Tỉnh ủy An Lâm đã ban hành Chương trình số 27-CTr/TU {long}{{end}}"
    own, its = ("SELF", "implements", "88-CT/TW"), ("27-CTr/TU", "implements", "88-CT/TW")
    for end, told in ((".", {its, own}), ("", {own})):
        assert set(stated(read(PAGE.format(above=above.format(end=end), who="Tỉnh ủy")))) == told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # the letter with a hook too many, whose paper it is being told
        ("Sau 10 năm thực hiện Nghị quyết 13-NQ/TƯ của Tỉnh ủy (khóa XIV), hạ tầng phát triển nhanh.", "13-NQ/TU"),
        ("Sau 10 năm thực hiện Nghị quyết 13-NQ/TƯ, ngày 5/6/2031 của Ban Thường vụ Thành ủy, hạ tầng khá.", "13-NQ/TU"),
        ("Ban Chấp hành Đảng bộ tỉnh đã ban hành Chương trình hành động số 25-CTr/TƯ về dân vận.", "25-CTr/TU"),
        ("Thực hiện Kết luận số 15-KL/TW, cấp ủy tiếp tục thực hiện Nghị quyết số 13-NQ/TƯ.", "13-NQ/TU"),
        ("TỈNH ỦY AN LÂM\n*\nSố 445-KL/TƯ\n\nAn Lâm, ngày 13 tháng 5 năm 2031\n\nKẾT LUẬN\nvề hạ tầng\n\nLàm đường.\n", "445-KL/TU"),
        # as the Centre is written
        ("Sau 10 năm thực hiện Nghị quyết 13-NQ/TƯ của Trung ương, hạ tầng phát triển nhanh.", "13-NQ/TW"),
        ("Sau 10 năm thực hiện Nghị quyết 13-NQ/TƯ của Bộ Chính trị và chương trình của Tỉnh ủy, hạ tầng khá.", "13-NQ/TW"),
        ("Ban Chấp hành Đảng bộ tỉnh quán triệt Nghị quyết số 13-NQ/TƯ về dân vận.", "13-NQ/TW"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 445-KL/TƯ\n\nHà Nội, ngày 13 tháng 5 năm 2031\n\nKẾT LUẬN\nvề hạ tầng\n\nLàm đường.\n", "445-KL/TW"),
    ],
)  # fmt: skip
def test_whose_symbol_a_hook_makes(text: str, code: str) -> None:
    found = read(text)
    assert code in {found.document.code, *(reading.document.code for reading in found.readings)}


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        # who did on that day what: issued a paper that has no other, and the paper before is of another day
        ("Sau 1 năm thực hiện Nghị quyết 18-NQ/TW, ngày 18/7/2031, Ban Dân vận Tỉnh ủy có Công văn số 700-CV/BDVTU.",
         {"18-NQ/TW": None, "700-CV/BDVTU": "2031-07-18"}),
        # the day is the paper's
        ("Sau 1 năm thực hiện Nghị quyết 18-NQ/TW, ngày 25/10/2017, Ban Dân vận Tỉnh ủy có Công văn số 700-CV/BDVTU.",
         {"18-NQ/TW": "2017-10-25", "700-CV/BDVTU": None}),
        ("Sau 1 năm thực hiện Nghị quyết 18-NQ/TW, ngày 18/7/2031, Ban Dân vận Tỉnh ủy có Công văn số 700-CV/BDVTU, ngày 20/7/2031.",
         {"18-NQ/TW": "2031-07-18", "700-CV/BDVTU": "2031-07-20"}),
        ("Thực hiện Kế hoạch số 35-KH/HU, ngày 12/3/2031, Đảng ủy xã có Công văn số 12-CV/ĐU.",
         {"35-KH/HU": "2031-03-12", "12-CV/ĐU": None}),
        # a list of days, which tells when one was issued and when another began; a number above its day
        ("09/07/2031 Văn bản được ban hành 30/2031/QĐ-UBND\n19/07/2031 Văn bản có hiệu lực 31/2031/QĐ-UBND",
         {"30/2031/QĐ-UBND": "2031-07-09", "31/2031/QĐ-UBND": None}),
        ("Quyết định số 30/2031/QĐ-UBND\nngày 19/07/2031 của UBND tỉnh", {"30/2031/QĐ-UBND": "2031-07-19"}),
    ],
)  # fmt: skip
def test_whose_day_it_is(sentence: str, days: dict[str, str | None]) -> None:
    told = {
        str(one.citation.code): str(one.citation.date) if one.citation.date else None for one in read(sentence).readings
    }
    assert told == days


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a paper that is taken back, and other things that are
        ("Điều 1. Thu hồi Quyết định số 2093/2031/QĐ .UBND ngày 06/9/2031 của Ủy ban nhân dân tỉnh về đổi tên đài.",
         [("SELF", "repeals", "2093/2031/QĐ-UBND")]),
        ("Điều 1. Thu hồi đất đã giao theo Quyết định số 2093/2031/QĐ-UBND ngày 06/9/2031.", []),
        ("Điều 1. Thu hồi 20 giấy phép cấp theo Quyết định số 2093/2031/QĐ-UBND ngày 06/9/2031.", []),
        # what a meeting was about
        ("Thông báo số 05-TB/TU về kết luận tại Hội nghị bàn công tác 6 tháng thực hiện Nghị quyết số 57-NQ/TW.", []),
        ("Đề án số 07-ĐA/TU được thông qua tại Hội nghị lần thứ 11, cụ thể hóa Nghị quyết số 57-NQ/TW.",
         [("07-ĐA/TU", "implements", "57-NQ/TW")]),
    ],
)  # fmt: skip
def test_what_is_said(sentence: str, expected: Links) -> None:
    assert stated(read(sentence)) == expected


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Thực hiện Chỉ thị số 19/CT-TTg về thi đua hoàn thành kế hoạch 5 năm (2031 - 2035)", False),
        ("Thực hiện Chỉ thị số 19/CT-TTg về thi đua giai đoạn 2031 - 2035", True),
        ("Phát triển kinh tế - xã hội 5 năm (2031 - 2035)", True),
    ],
)
def test_whose_years_a_title_tells(title: str, period: bool) -> None:
    found = read(
        f"UBND TỈNH AN LÂM\nSố: 594/KH-UBND\n\nAn Lâm, ngày 21 tháng 10 năm 2031\n\nKẾ HOẠCH\n{title}\n\nLàm.\n"
    )
    assert (found.document.period is not None) == period


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Thực hiện Nghị quyết số 05-NQ/TU của Hội nghị lần thứ tám Ban Chấp hành Đảng bộ thành phố về du lịch.",
         "Ban Chấp hành Đảng bộ thành phố"),
        ("Thực hiện Nghị quyết số 05-NQ/TU của Hội nghị Ban Chấp hành Đảng bộ tỉnh An Lâm.", "Ban Chấp hành Đảng bộ tỉnh An Lâm"),
        ("Thực hiện Nghị quyết số 05-NQ/TU của Hội nghị khách hàng.", None),
        ("Thông báo số 817/TB-CĐKL ngày 14/7/2031 của Hiệu trưởng Trường Cao đẳng Kho Lâm, cụ thể hóa Hướng dẫn số 02-HD/BTCTW.",
         "Trường Cao đẳng Kho Lâm"),
        ("Quyết định số 1923/QĐ-CĐKL ngày 30/8/2031 của Hiệu trưởng ban hành Quy chế làm việc.", None),
        # a person's name is none of a province
        ("Chủ tịch UBND TP Nguyễn Thế Hòa đã ký ban hành Chỉ thị 11/CT-UBND.", "Chủ tịch Ủy ban nhân dân thành phố"),
        ("Chủ tịch UBND phường Nguyễn Trãi đã ban hành Chỉ thị 11/CT-UBND.", "Chủ tịch Ủy ban nhân dân phường Nguyễn Trãi"),
        ("Chủ tịch UBND TP Hồ Chí Minh đã ban hành Chỉ thị 11/CT-UBND.", "Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh"),
    ],
)  # fmt: skip
def test_whose_paper_a_sentence_names(sentence: str, issuer: str | None) -> None:
    assert read(sentence).readings[0].issuer == issuer


@pytest.mark.parametrize(
    ("exception", "parts"),
    [
        # what is left out of the one that is named again
        (", trừ Phụ lục 03 ban hành kèm theo Quyết định số 118/2031/QĐ-UBND", ["trừ Phụ lục 03", None]),
        (", trừ khoản 2 Điều 5 Quyết định số 267/2033/QĐ-UBND", [None, "trừ khoản 2 Điều 5"]),
        (", trừ khoản 2 Điều 5", [None, "trừ khoản 2 Điều 5"]),
        (" kể từ ngày 01/7/2035", [None, None]),
    ],
)
def test_what_is_left_out_of_which(exception: str, parts: list[str | None]) -> None:
    named = "Quyết định số 118/2031/QĐ-UBND và Quyết định số 267/2033/QĐ-UBND"
    found = read(f"Điều 3. Quyết định này thay thế {named}{exception}.")
    assert [link.evidence.part for link in found.links] == parts


def test_an_issuer_ends_before_who_acts() -> None:
    found = read(
        "Thực hiện Kế hoạch số 16/KH-HĐTĐKT ngày 31/8/2031 của Hội đồng Thi đua - Khen thưởng Trung ương,"
        " Ủy ban nhân dân tỉnh An Lâm ban hành Kế hoạch như sau:"
    )
    assert found.readings[0].issuer == "Hội đồng Thi đua - Khen thưởng Trung ương"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("QUY ĐỊNH (BỔ SUNG)", "Quy định"), ("QUY CHẾ TẠM THỜI", "Quy chế"), ("QUY ĐỊNH (MỚI LẮM)", None)],
)
def test_a_type_line_goes_on(heading: str, kind: str | None) -> None:
    text = f"BỘ CHÍNH TRỊ\n*\n\nHà Nội, ngày 01 tháng 4 năm 2031\n\n{heading}\nVỀ QUAN HỆ LÀM VIỆC\n\nĐiều 1. Phạm vi\n"
    assert read(text).document.type == kind


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        # a hyphen that a PDF lost
        ("Nghị quyết số 30c/NQCP", "30c/NQ-CP"),
        ("Nghị định số 61/2018/NĐCP", "61/2018/NĐ-CP"),
        ("Quyết định số 2468/QĐUBND", "2468/QĐ-UBND"),
        ("Thông tư số 01/2018/TTVPCP", "01/2018/TT-VPCP"),
        # the symbol of one body, and what is no body
        ("Quyết định số 12/QĐ-TTCP", "12/QĐ-TTCP"),
        ("Quyết định số 2468/QĐXYZ", "2468/QĐXYZ"),
    ],
)
def test_a_symbol_that_lost_its_hyphen(printed: str, code: str) -> None:
    assert [str(one.citation.code) for one in read(f"Căn cứ {printed} ngày 08 tháng 11 năm 2031;").readings] == [code]


@pytest.mark.parametrize(
    ("code", "kind"),
    [("41/2031/QĐ-UBND", "Quyết định"), ("41-QĐ/TU", None), ("41/UBND-TH", "Công văn"), ("41/KH-UBND", "Kế hoạch")],
)
def test_a_type_by_its_symbol_alone(code: str, kind: str | None) -> None:
    head = "TỈNH ỦY AN LÂM" if "/TU" in code else "ỦY BAN NHÂN DÂN\nTỈNH AN LÂM"
    assert read(f"{head}\n\nSố: {code}\n\nAn Lâm, ngày 22 tháng 10 năm 2031\n\nCác sở báo cáo.\n").document.type == kind


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        # a blank line between any two
        (("QUY CHẾ", "LÀM VIỆC", "CỦA CHI BỘ BẢN NÀ SÌNH"), "LÀM VIỆC CỦA CHI BỘ BẢN NÀ SÌNH"),
        (("QUY CHẾ LÀM VIỆC", "CỦA CHI BỘ BẢN NÀ SÌNH"), "LÀM VIỆC CỦA CHI BỘ BẢN NÀ SÌNH"),
        (("QUY CHẾ", "LÀM VIỆC", "I. QUY ĐỊNH CHUNG"), "LÀM VIỆC"),
        (("QUY CHẾ LÀM VIỆC", "NHỮNG QUY ĐỊNH CHUNG"), "LÀM VIỆC"),
    ],
)
def test_a_title_goes_on_below_a_blank_line(lines: tuple[str, ...], title: str) -> None:
    body = "\n\n".join(
        ("CHI BỘ BẢN NÀ SÌNH", "*", "Bản Bo, ngày 05 tháng 01 năm 2031", *lines, "Chi bộ làm việc như sau:")
    )
    found = read(body).claims.header.title
    assert found == title


@pytest.mark.parametrize(
    ("seat", "said", "issuer"),
    [
        # the line of the unit was lost
        ("Thanh Hóa", "Chủ tịch UBND tỉnh yêu cầu các sở báo cáo.", "Ủy ban nhân dân tỉnh Thanh Hóa"),
        ("Thanh Hóa", "Chủ tịch UBND yêu cầu các phòng báo cáo.", "Ủy ban nhân dân"),
        ("Quan Hóa", "Chủ tịch UBND tỉnh yêu cầu các huyện báo cáo.", "Ủy ban nhân dân"),
    ],
)
def test_a_letterhead_without_its_unit(seat: str, said: str, issuer: str) -> None:
    head = (
        f"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 06/CT-UBND | {seat}, ngày 02 tháng 5 năm 2019 |"
    )
    assert read(f"{head}\nCHỈ THỊ\nVỀ THU NGÂN SÁCH\n{said}\n").document.issuer == issuer
