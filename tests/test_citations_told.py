"""What of a sentence is a citation and where it ends: each wording beside a near miss."""

from __future__ import annotations

import pytest
from said import read


def cited(text: str) -> list[tuple[str, str | None, str | None]]:
    """Each citation of a text as printed, with its symbol, number or name and the day of what it means."""
    found = read(text)
    return [
        (one.citation.text, str(one.citation.code).rstrip("/") if one.citation.code else one.citation.name,
         one.document.date and one.document.date.isoformat())
        for one in found.readings
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        # a house, a lot, a shelf, a sample, a car: whose number only looks like a symbol
        "Căn hộ 12-KH/A3 tòa CT2 khu đô thị Nam Phong.",
        "Căn 1205-CT/HH2 chung cư ven hồ đã bàn giao.",
        "Lô 15-BC/D2 cụm công nghiệp Phú Lãng cho thuê.",
        "Nhà số 24-TB/C1 đường Lê Lợi bị ngập.",
        "Phòng 305-CT/B khu ký túc xá đã sửa xong.",
        "Phòng thi 12-HD/P4 có 24 thí sinh.",
        "Kiốt 07-QĐ/K2 và ki-ốt 08-QĐ/HU chợ Mường Tè đóng cửa.",
        "Ô đất 22-HD/ODK3 được giao cho dân.",
        "Thửa đất số 112-NQ/TB tờ bản đồ số 15.",
        "Tủ hồ sơ 09-TT/K3 và kệ hàng 12-BC/A1 để ở tầng hai.",
        "Xe biển kiểm soát 15-CV/234.56 bị tạm giữ, xe biển số 29-KH/12345 chạy quá tốc độ.",
        "Mẫu nước 12-KH/M3 lấy tại giếng khoan không đạt.",
        "Mẫu xét nghiệm số 45-CT/PCR cho kết quả âm tính.",
        "Mã sản phẩm KH-12/A và KH-13/B hết hàng.",
        "Linh kiện 45-CP/L nhập từ nước ngoài.",
        "Sản phẩm QĐ 45-TB/L của công ty được ưa chuộng.",
        "Hóa đơn số 0012-HD/GTGT ngày 12/3/2023.",
        "Tuyến xe buýt 12-CT/HN dừng hoạt động.",
        "Cột điện số 24-CĐ/L5 bị đổ, cống số 15-CT/L bị tắc.",
        "Cầu số 3-TT/QL1 hư hỏng nặng.",
        "Lớp 12-CT/K45 gồm 50 học viên.",
        "Lô hàng 12-TT/L3 hết hạn ngày 12/5/2024.",
        "Bàn số 15-CV/T2 được đặt trước, két sắt 12-TB/VP khóa kỹ.",
        "Camera 15-CT/UBND lắp ở cổng, quầy 12-CT/TTHC phục vụ người dân.",
        "Khoảnh 12-KH/TK45 bị chặt phá, tiểu khu 45-TK/BV có 12 ha rừng.",
        "Số seri 12-QĐ/TW in trên bao bì.",
        "Chốt số 12-CT/KV3 trực cả ngày.",
        # shares, votes, budgets, phones
        "Biểu quyết: 45/50 đại biểu tán thành; 12/15 chi bộ, 24/30 đảng viên dự.",
        "Dự toán 15-20 tỷ đồng, thực chi 18/20 tỷ; tài khoản số 1500-201-000987.",
        "Điện thoại 0213-3876-123, máy lẻ 12/CT; mã số thuế 0100-CT/12.",
        # numbers that count annexes and teams
        "Đoàn kiểm tra số 714 làm việc theo Phụ lục số 3 ngày 05/5/2022.",
        "Thực hiện hợp đồng thuê khoán số 12 ngày 05/5/2022.",
    ],
)  # fmt: skip
def test_a_number_that_is_of_no_paper(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # beside things: a paper all the same
        ("Thu hồi nhà số 24 theo 24-TB/HU và Thông báo số 25-TB/HU.",
         [("24-TB/HU", "24-TB/HU", None), ("Thông báo số 25-TB/HU", "25-TB/HU", None)]),
        ("Quyết định cấp căn hộ số 12-QĐ/HU đã ban hành.", [("Quyết định cấp căn hộ số 12-QĐ/HU", "12-QĐ/HU", None)]),
        ("Mở lớp theo Kế hoạch 12-KH/A3.", [("Kế hoạch 12-KH/A3", "12-KH/A3", None)]),
        ("Văn phòng 12-CV/VP, nhà trường 13-KH/ĐU.", [("12-CV/VP", "12/CV-VP", None), ("13-KH/ĐU", "13-KH/ĐU", None)]),
        # the year of what was done
        ("BÁO CÁO\nKết quả thực hiện Chỉ thị số 05-CT/TW năm 2023\n\nNăm 2023, các chi bộ đã học tập.",
         [("Chỉ thị số 05-CT/TW", "05-CT/TW", "2016-05-15")]),
        ("Sơ kết thực hiện Nghị quyết số 18-NQ/TU năm 2022; nhân rộng mô hình.", [("Nghị quyết số 18-NQ/TU", "18-NQ/TU", None)]),
        ("Báo cáo tình hình triển khai Nghị quyết số 18-NQ/TU và Chỉ thị số 22-CT/TU, năm 2022.",
         [("Nghị quyết số 18-NQ/TU", "18-NQ/TU", None), ("Chỉ thị số 22-CT/TU", "22-CT/TU", None)]),
        ("Kế hoạch thực hiện Chỉ thị số 05-CT/TW năm 2023 gồm ba phần.", [("Chỉ thị số 05-CT/TW", "05-CT/TW", "2016-05-15")]),
        # that of the paper
        ("Kết quả thực hiện Nghị quyết số 08-NQ/HU năm 2022 của Huyện ủy về chợ.",
         [("Nghị quyết số 08-NQ/HU năm 2022", "08-NQ/HU", None)]),
        ("Kết quả thực hiện Nghị quyết số 08-NQ/HU năm 2022 của các chi bộ.", [("Nghị quyết số 08-NQ/HU", "08-NQ/HU", None)]),
        ("Theo Quyết định 1719/QĐ-TTg năm 2021, xã được hỗ trợ.", [("Quyết định 1719/QĐ-TTg năm 2021", "1719/QĐ-TTg", None)]),
        ("Sơ kết 2 năm thực hiện Nghị quyết số 18-NQ/TU năm 2022.", [("Nghị quyết số 18-NQ/TU năm 2022", "18-NQ/TU", None)]),
        ("Đánh giá kết quả thực hiện Chỉ thị số 05-CT/TW năm 2016.", [("Chỉ thị số 05-CT/TW năm 2016", "05-CT/TW", "2016-05-15")]),
        ("Kết quả thực hiện Nghị quyết số 18-NQ/TU (năm 2022).", [("Nghị quyết số 18-NQ/TU (năm 2022)", "18-NQ/TU", None)]),
        # a comma before the year
        ("Quyết định số 1822-QĐ/TU, ngày 15 tháng 10, năm 2025 của Ban Thường vụ.",
         [("Quyết định số 1822-QĐ/TU, ngày 15 tháng 10, năm 2025", "1822-QĐ/TU", "2025-10-15")]),
        ("Quyết định số 1822-QĐ/TU, ngày 15 tháng 10. Năm 2025 thu vượt dự toán.", [("Quyết định số 1822-QĐ/TU", "1822-QĐ/TU", None)]),
        # the platform with the year of its bracket
        ("Học Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội (bổ sung, phát triển năm 2011) của Đảng.",
         [("Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội (bổ sung, phát triển năm 2011)", "Cương lĩnh 2011", None)]),
        ("Kiên định Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên CNXH (Bổ sung, phát triển năm 2011), Điều lệ Đảng.",
         [("Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên CNXH (Bổ sung, phát triển năm 2011)", "Cương lĩnh 2011", None),
          ("Điều lệ Đảng", "Điều lệ Đảng", None)]),
        ("Cương lĩnh xây dựng đất nước năm 1991 và Cương lĩnh chính trị của Đảng năm 2011.",
         [("Cương lĩnh xây dựng đất nước năm 1991", "Cương lĩnh 1991", None),
          ("Cương lĩnh chính trị của Đảng năm 2011", "Cương lĩnh 2011", None)]),
        ("Học Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội (gồm 4 buổi).",
         [("Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội", "Cương lĩnh", None)]),
        ("Học Cương lĩnh chính trị (đợt 2 năm 2011).", [("Cương lĩnh chính trị", "Cương lĩnh", None)]),
        # two terms, each with its word
        ("Học Nghị quyết Trung ương 4 khóa XI, khóa XII về xây dựng Đảng.",
         [("Nghị quyết Trung ương 4 khóa XI, khóa XII", "Nghị quyết Hội nghị Trung ương 4 (khóa XI)", "2012-01-16"),
          ("Nghị quyết Trung ương 4 khóa XI, khóa XII", "Nghị quyết Hội nghị Trung ương 4 (khóa XII)", "2016-10-30")]),
        ("Học Nghị quyết Trung ương 4 (khóa XI), (khóa XII) về xây dựng Đảng.",
         [("Nghị quyết Trung ương 4 (khóa XI), (khóa XII)", "Nghị quyết Hội nghị Trung ương 4 (khóa XI)", "2012-01-16"),
          ("Nghị quyết Trung ương 4 (khóa XI), (khóa XII)", "Nghị quyết Hội nghị Trung ương 4 (khóa XII)", "2016-10-30")]),
        ("Học Nghị quyết Trung ương 4 khóa XI và khóa XII.",
         [("Nghị quyết Trung ương 4 khóa XI và khóa XII", "Nghị quyết Hội nghị Trung ương 4 (khóa XI)", "2012-01-16"),
          ("Nghị quyết Trung ương 4 khóa XI và khóa XII", "Nghị quyết Hội nghị Trung ương 4 (khóa XII)", "2016-10-30")]),
        ("Học Nghị quyết Trung ương 4 (khóa XI), khóa học gồm 12 buổi.",
         [("Nghị quyết Trung ương 4 (khóa XI)", "Nghị quyết Hội nghị Trung ương 4 (khóa XI)", "2012-01-16")]),
        # a number and its day, without a symbol
        ("Thực hiện Chương trình kiểm tra số 46 ngày 22/2/2022, Ban Bí thư đã có Quyết định số 544 ngày 13/6/2022 về kiểm tra.",
         [("Chương trình kiểm tra số 46 ngày 22/2/2022", "46", "2022-02-22"), ("Quyết định số 544 ngày 13/6/2022", "544", "2022-06-13")]),
        ("Biên bản số 12 ngày 05 tháng 5 năm 2022 được lập tại xã.", [("Biên bản số 12 ngày 05 tháng 5 năm 2022", "12", "2022-05-05")]),
        ("Xây dựng kế hoạch 12 ngày của đoàn và chương trình kiểm tra số 46.", []),
        ("Kế hoạch số 2 của tổ 5 đã xong.", [("Kế hoạch số 2", "02", None)]),
    ],
)  # fmt: skip
def test_where_a_citation_ends(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tỉnh ủy chỉ đạo thực hiện các Nghị quyết 57, 59, 66, 68 trong năm 2025.", ["57", "59", "66", "68"]),
        ("Quán triệt các Chỉ thị 15, 16 và Kết luận 17 của Ban Thường vụ Tỉnh ủy.", ["15", "16", "17"]),
        ("Kết quả thực hiện Nghị quyết 18 và 19 của Trung ương khóa XII.", ["18", "19"]),
        ("Kết quả thực hiện Nghị quyết 18 và 19 đảng viên mới.", ["18"]),
        ("Các nghị quyết 12, 13 phiếu thuận không được thông qua.", []),
        ("Theo Kế hoạch 55, 22 chi bộ đã đại hội.", ["55"]),
    ],
)
def test_numbers_listed_without_more_words(text: str, numbers: list[str]) -> None:
    assert [one.citation.code.number for one in read(text).readings if one.citation.code] == numbers
