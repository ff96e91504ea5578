"""How documents are named in running text, each way beside what names none."""

from __future__ import annotations

import pytest
from said import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # resolutions of several meetings of one term
        ("Học các nghị quyết Trung ương 4, 5 và 6 khóa XII.",
         [("nghị quyết Trung ương 4", "Nghị quyết Hội nghị Trung ương 4 (khóa XII)", None),
          ("5", "Nghị quyết Hội nghị Trung ương 5 (khóa XII)", None),
          ("6 khóa XII", "Nghị quyết Hội nghị Trung ương 6 (khóa XII)", None)]),
        ("Học Nghị quyết Trung ương 4 khóa XII, 5 lớp đã xong.",
         [("Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Hội nghị Trung ương 4 (khóa XII)", None)]),
        # the Centre in short, with no space before the number of its meeting
        ("Học NQ TW4 khóa XII và Nghị quyết TW6 (lần 2) khoá VIII, xe TW4.",
         [("NQ TW4 khóa XII", "Nghị quyết Hội nghị Trung ương 4 (khóa XII)", None),
          ("Nghị quyết TW6 (lần 2) khoá VIII", "Nghị quyết Hội nghị Trung ương 6 (khóa VIII)", None)]),
        # a number behind a short form that counts something else
        ("Theo Kế hoạch số 55, 22 chi bộ đã họp.", [("Kế hoạch số 55", "55/", None)]),
        ("Theo Kế hoạch số 55, 22 của Huyện ủy.", [("Kế hoạch số 55", "55/", None), ("22", "22/", None)]),
        # a number like a year, of a paper that the text cites with its symbol
        ("Theo Quyết định số 1956/QĐ-TTg, thi hành Quyết định 1956. Năm 2018, Quyết định 2018 chưa có.",
         [("Quyết định số 1956/QĐ-TTg", "1956/QĐ-TTg", None), ("Quyết định 1956", "1956/", None)]),
        # the day before who issues it, and the day of the next clause
        ("Ngày 05/6/1989, Ban Bí thư ra Chỉ thị số 52-CT/TW; ngày 12/8/1989 Tỉnh ủy Lai Châu có Chỉ thị số 19-CT/TU.",
         [("Chỉ thị số 52-CT/TW", "52-CT/TW", "1989-06-05"), ("Chỉ thị số 19-CT/TU", "19-CT/TU", "1989-08-12")]),
        ("Kế hoạch số 09-KH/HU và số 10-KH/HU cùng ngày 18/12/2020.",
         [("Kế hoạch số 09-KH/HU", "09-KH/HU", "2020-12-18"), ("10-KH/HU cùng ngày 18/12/2020", "10-KH/HU", "2020-12-18")]),
        # who issues may be two, and no gazetteer may have the second
        ("Tổng kết theo Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương khóa X và 10 năm sau.",
         [("Nghị quyết số 25-NQ/TW", "25-NQ/TW", None)]),
        # misread letters and signs
        ("Nghị định số 142/2005/NĐ.CP và Nghị định số 34/2016/NÐ-CP.",
         [("Nghị định số 142/2005/NĐ.CP", "142/2005/NĐ-CP", None), ("Nghị định số 34/2016/NÐ-CP", "34/2016/NĐ-CP", None)]),
        # a stroke typed twice before the year; a number and a year alone
        ("Bổ sung bởi Nghị định số 64//2023/NĐ-CP của Chính phủ.", [("Nghị định số 64//2023/NĐ-CP", "64/2023/NĐ-CP", None)]),
        ("Đơn giá 64//2023 tấn, tờ 64//2023.", []),
        # forms, and contracts that parties number
        ("Thay Mẫu số 04-GHTD/SHTT/2020, 05-TT/SHTT/2020 bằng mẫu mới.", []),
        ("Gia hạn hợp đồng thuê đất số 45/HĐTĐ ngày 02/3/2003.", []),
        # laws by the title that the text itself gives them
        ("Luật Tương trợ tư pháp về hình sự số 103/2025/QH15. Theo Luật Tương trợ tư pháp về hình sự, hồ sơ gồm 2 bộ.",
         [("Luật Tương trợ tư pháp về hình sự số 103/2025/QH15", "103/2025/QH15", None),
          ("Luật Tương trợ tư pháp về hình sự", "Luật Tương trợ tư pháp về hình sự", None)]),
        # the number behind laws that one law amends is its own
        ("Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch và Luật Đấu thầu số 57/2024/QH15 có hiệu lực.",
         [("Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch và Luật Đấu thầu số 57/2024/QH15", "57/2024/QH15", None)]),
        ("Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch ngày 20/11/2018 có hiệu lực.",
         [("Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch ngày 20/11/2018",
           "Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch", "2018-11-20")]),
        ("Luật Hải quan 54/2014/QH13 và 54/2014 tờ khai.", [("Luật Hải quan 54/2014/QH13", "54/2014/QH13", None)]),
        ("Luật Đê điều số 79/2006/QH11 đã được sửa đổi, bổ sung một số điều theo Luật số 60/2020/QH14.",
         [("Luật Đê điều số 79/2006/QH11", "79/2006/QH11", None), ("Luật số 60/2020/QH14", "60/2020/QH14", None)]),
        ("Theo pháp luật bảo hiểm xã hội, luật bảo hiểm xã hội được áp dụng.", [("luật bảo hiểm xã hội", "luật bảo hiểm xã hội", None)]),
        ("Đồn biên phòng Hòa Luật (Hòa Luật Nam) và Luật Giá.", [("Luật Giá", "Luật Giá", None)]),
        ("Điều kiện quy định tại Điều 13 của Luật Dẫn độ gồm: hồ sơ hợp lệ.", [("Luật Dẫn độ", "Luật Dẫn độ", None)]),
        ("Hồ sơ theo Luật Đặc xá và đánh giá khả năng tái hòa nhập.", [("Luật Đặc xá", "Luật Đặc xá", None)]),
        ("Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ.",
         [("Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ", None)]),
        ("Văn phòng Luật Thành Đô và Trường Đại học Luật Hà Nội tham dự.", []),
        # what this is
        ("Quy chế làm việc này gồm 5 chương; công việc này xong.", [("Quy chế làm việc này", "", None)]),
        ("Dự án này khởi công năm 2021.", []),
        ("Hội nghị bế mạc; nghị quyết có hiệu lực từ ngày 01/8/2024.", []),
        # the congress of a committee without a unit's name, and those of many
        ("Theo Nghị quyết Đại hội đại biểu Đảng bộ Tập đoàn lần thứ III, nhiệm kỳ 2020 - 2025.",
         [("Nghị quyết Đại hội đại biểu Đảng bộ Tập đoàn lần thứ III, nhiệm kỳ 2020 - 2025",
           "Nghị quyết Đại hội đại biểu Đảng bộ Tập đoàn lần thứ III, nhiệm kỳ 2020 - 2025", None)]),
        ("Theo nghị quyết đại hội đảng bộ các cấp, nhiệm kỳ 2020 - 2025.", []),
        ("Nghị quyết Đại hội Đảng bộ được phổ biến trong nhiệm kỳ 2020 - 2025.", []),
        # numbers in a row, each told with its symbol
        ("Học Nghị quyết số 42-NQ/TW, Nghị quyết số 43-NQ/TW. Thực hiện Nghị quyết 42 và 43.",
         [("Nghị quyết số 42-NQ/TW", "42-NQ/TW", None), ("Nghị quyết số 43-NQ/TW", "43-NQ/TW", None),
          ("Nghị quyết 42", "42/", None), ("43", "43/", None)]),
        ("Học Nghị quyết số 42-NQ/TW, Nghị quyết số 43-NQ/TW. Thực hiện Nghị quyết 42, 43 chi bộ đã họp.",
         [("Nghị quyết số 42-NQ/TW", "42-NQ/TW", None), ("Nghị quyết số 43-NQ/TW", "43-NQ/TW", None),
          ("Nghị quyết 42", "42/", None)]),
    ],
)  # fmt: skip
def test_citations(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = read(text).claims.citations
    assert [
        (one.text, str(one.code) if one.code else one.name or "", one.date.isoformat() if one.date else None)
        for one in found
    ] == expected


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Sửa mục II.3 Kết luận số 12-KL/TU.", "mục II.3"),
        ("Theo Mẫu số 02 Phụ lục I Nghị định số 11/2022/NĐ-CP.", "Mẫu số 02 Phụ lục I"),
        ("Theo mẫu của Nghị định số 11/2022/NĐ-CP.", None),
        ("3/Bổ sung mục 9, Điều 1, Quyết định số 97/2005/QĐ-UB.", "mục 9, Điều 1"),
        ("Đã họp mục 9, Quyết định của tỉnh số 97/2005/QĐ-UB.", None),
        ("Theo Điều 5 Quy định ban hành kèm theo Quyết định số 14/2019/QĐ-UBND.", "Điều 5"),
        ("Bãi bỏ Điều 5 và Điều 6 của bản quy định kèm theo Quyết định số 14/2019/QĐ-UBND.", "Điều 5 và Điều 6"),
        ("Bãi bỏ khoản 2 Điều 5 Quy chế về quản lý chợ kèm theo Quyết định số 14/2019/QĐ-UBND.", "khoản 2 Điều 5"),
        ("Hồ sơ theo Điều 5 kèm theo Quyết định số 14/2019/QĐ-UBND.", None),
        ("Sửa Điều 4, tên Chương II Thông tư số 20/2018/TT-BYT.", "Điều 4, tên Chương II"),
        ("Sửa Điều 4, ghi họ tên, Chương II Thông tư số 20/2018/TT-BYT.", "Chương II"),
        # a long list of articles, and one that other words cut
        (
            "Quy định chi tiết Điều 5, Điều 8, Điều 9, Điều 13, Điều 16, Điều 20, Điều 21, Điều 22, khoản 2 và khoản 3 Điều 23, Điều 24, Điều 25, Điều 26 và Điều 27 của Luật số 100/2025/QH15.",
            "Điều 5, Điều 8, Điều 9, Điều 13, Điều 16, Điều 20, Điều 21, Điều 22, khoản 2 và khoản 3 Điều 23, Điều 24, Điều 25, Điều 26 và Điều 27",
        ),
        (
            "Quy định chi tiết Điều 5, Điều 8, trừ trường hợp ở Điều 24, Điều 25, Điều 26 và Điều 27 của Luật số 100/2025/QH15.",
            "Điều 24, Điều 25, Điều 26 và Điều 27",
        ),
        (
            "Tại mục b, tiết 2.2.1, điểm 2.2, khoản 2, Điều 30, Quy định số 30-QĐ/TW.",
            "mục b, tiết 2.2.1, điểm 2.2, khoản 2, Điều 30",
        ),
        ("Theo tiết b điểm 3 và tiểu mục 2 Mục III Kế hoạch số 35-KH/HU.", "tiết b điểm 3 và tiểu mục 2 Mục III"),
        ("Sửa Điều 1, Khoản V, Điểm 2, Tiết 2.1 Kế hoạch số 35/KH-UBND.", "Điều 1, Khoản V, Điểm 2, Tiết 2.1"),
        ("Đã chi tiết 2 khoản theo Kế hoạch số 35-KH/HU.", None),
        (
            "Thủ tục có số thứ tự 01, điểm A1, mục A Danh mục 1 ban hành kèm theo Quyết định số 786/QĐ-BTC.",
            "mục A Danh mục 1",
        ),
        ("Danh mục văn bản kèm theo Quyết định số 786/QĐ-BTC.", None),
    ],
)
def test_pinpoints(text: str, part: str | None) -> None:
    assert [one.part for one in read(text).claims.citations] == [part]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Thực hiện Công văn số 12/SNN về việc báo cáo kết quả, Trường THPT Lê Lợi báo cáo như sau:", "báo cáo kết quả"),
        ("Thực hiện Công văn số 12/SNN về việc báo cáo kết quả, Hợp tác xã Nà Bó xây dựng kế hoạch như sau:", "báo cáo kết quả"),
        ("Thực hiện Công văn số 12/SNN về việc hỗ trợ Lai Châu, Điện Biên và Sơn La như sau:", "hỗ trợ Lai Châu, Điện Biên và Sơn La"),
        ("Thông tư số 29/2018/TT-BGTVT quy định về kiểm tra, trừ các biểu mẫu tiếp tục được áp dụng.", "quy định về kiểm tra"),
        ("Quyết định số 12/2018/QĐ-UBND về giá đất: được thay thế bởi Quyết định số 25/2023/QĐ-UBND.", "giá đất"),
        ("Quyết định số 12/2018/QĐ-UBND về ba loại đất: ở, lúa, rừng.", "ba loại đất: ở, lúa, rừng"),
        ('Quyết định số 12/2018/QĐ-UBND "Về giá đất".', "Về giá đất"),
        ('Thay cụm từ "Quyết định số 38/2016/QĐ-TTg" bằng cụm từ "Nghị định này" tại khoản 1.', None),
        ("Công văn số 12/SNN về vấn đề này không còn giá trị áp dụng.", "vấn đề này"),
        ("Thông tư số 29/2018/TT-BGTVT quy định về kiểm tra xe, trừ xe máy.", "quy định về kiểm tra xe, trừ xe máy"),
        ("Quyết định số 08/2023/QĐ-UBND về quản lý vỉa hè (còn hiệu lực đến khi có văn bản thay thế).", "quản lý vỉa hè"),
        ("Thực hiện Công văn số 12/SNN về việc trồng rừng, chăm sóc và báo cáo như sau:", "trồng rừng, chăm sóc và báo cáo"),
    ],
)  # fmt: skip
def test_who_acts_behind_a_title_is_not_of_it(sentence: str, title: str | None) -> None:
    assert read(sentence).readings[0].citation.title == title


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Ngày 05/7/2024, BHXH Việt Nam ban hành Công văn số 2088/BHXH-CSYT hướng dẫn thanh toán.", "2024-07-05"),
        ("Ngày 05/7/2024, đoàn khách có Công văn số 2088/BHXH-CSYT.", None),
        ("Ngày 05/7/2024, tại Hà Nội, BHXH Việt Nam nhận Công văn số 2088/BHXH-CSYT.", None),
    ],
)
def test_the_day_before_an_office_that_no_gazetteer_has(sentence: str, day: str | None) -> None:
    told = read(sentence).readings[0].citation.date
    assert (told.isoformat() if told else None) == day


def test_a_court_s_decisions_are_no_paper() -> None:
    text = "QUYẾT ĐỊNH\nvề trồng rừng\n\nĐiều 1. Trồng rừng.\n\nĐiều 2. Quyết định có hiệu lực{}.\n"
    assert [one.citation.kind for one in read(text.format(" từ ngày 01/7/2024")).readings] == ["backref"]
    assert read(text.format(" pháp luật trước ngày 01/7/2024 vẫn được thi hành")).readings == ()
