"""Every way of typing a number with its day: each type and symbol in each form with each day."""

from __future__ import annotations

from datetime import date

import pytest
from said import read

CODES = [
    ("Kế hoạch", "15-KH/TU"),
    ("Nghị quyết", "05-NQ/ĐU"),
    ("Chương trình hành động", "09-CTr/HU"),
    ("Hướng dẫn", "12-HD/BTGTU"),
    ("Quyết định", "641-QĐ/TU"),
    ("Thông tri", "03-TT/TU"),
    ("Kết luận", "29-KL/TU"),
    ("Chỉ thị", "40-CT/TW"),
    ("Công văn", "1234/UBND-KT"),
    ("Tờ trình", "45/TTr-SNV"),
    ("Công điện", "96/CĐ-TTg"),
    ("Quyết định", "1373/QĐ-TTg"),
    ("Văn bản hợp nhất", "15/VBHN-BTC"),
    ("Quyết định", "68/2010/QĐ-UBND"),
    ("Thông tư", "05/2020/TT-BNV"),
    ("Luật", "51/2024/QH15"),
    ("Thông tư liên tịch", "07/2005/TTLT-BTC-BNV"),
    ("Nghị quyết", "66.13/2026/NQ-CP"),
]
DAYS = [
    "ngày 05/3/2021",
    "ngày 5.3.2021",
    "ngày 05-3-2021",
    "ngày 05 tháng 3 năm 2021",
    "ngày 5 tháng 03 năm 2021",
    "ký ngày 05/3/2021",
    "ban hành ngày 05/3/2021",
]
FORMS = [
    "{type} số {code} {day}",
    "{type} số {code}, {day}",
    "{type} {code} {day}",
    "{type} số: {code} {day}",
    "{type} số. {code} {day}",
    "{type} số{code} {day}",
    "{type}  số  {code} , {day}",
    "{upper} SỐ {code} {day}",
    "số {code} {day}",
    "{type} {day} số {code}",
    "{type} (số {code} {day})",
    "{type} (số: {code}, {day})",
    "{type}: số {code}, {day}",
    "{type} – số {code}, {day}",
    "“{type} số {code} {day}”",
    "{type} số {code} ({day})",
    "{type} số {code} của Tỉnh ủy, {day}",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_number_and_its_day(form: str) -> None:
    found = {}
    for kind, code in CODES:
        for day in DAYS:
            text = f"Theo {form.format(type=kind, upper=kind.upper(), code=code, day=day)} đã triển khai tốt."
            told = [(str(one.citation.code), one.citation.date) for one in read(text).readings]
            if told != [(code, date(2021, 3, 5))]:
                found[text] = told
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "Họp tại nhà số15/2020 phố Hàng Bài, đạt điểm số15-16.",
        "Mã số15-KH/TU không có trong hệ thống.",
        "Ngày 05/3/2021 số 15 của tạp chí đăng bài.",
        "Số báo ngày 05/3/2021 – số 15/2021.",
    ],
)
def test_numbers_that_cite_nothing(text: str) -> None:
    assert read(text).readings == ()
