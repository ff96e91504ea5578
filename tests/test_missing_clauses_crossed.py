"""Who has issued nothing is told of the bodies of that clause alone, whatever another clause tells of others."""

from __future__ import annotations

import pytest
from said import read, told

OTHERS = [
    "Đảng ủy xã Tân An đã ban hành Kế hoạch số 20-KH/ĐU ngày 12/6/2023 thực hiện Nghị quyết số 19-NQ/HU ngày 11/6/2022",
    "Đảng ủy xã Vĩnh Khê có kế hoạch thực hiện Nghị quyết số 19-NQ/HU ngày 11/6/2022 từ rất sớm",
    "Đảng ủy các xã Nà Tăm, Bản Bo thực hiện nghiêm Nghị quyết số 19-NQ/HU ngày 11/6/2022",
    "Đảng ủy thị trấn Mậu A chưa tổ chức sơ kết Nghị quyết số 19-NQ/HU ngày 11/6/2022",
    "UBND xã Xuân Lộc chưa bố trí kinh phí thực hiện Nghị quyết số 19-NQ/HU ngày 11/6/2022",
    "Đảng ủy xã Bình Hòa đã tổ chức học tập nghị quyết",
    "Chi bộ Trường Tiểu học Hoa Sen gửi báo cáo chậm",
    "Đảng ủy xã Mường Cai làm tốt",
    "Huyện ủy đã nhắc nhở Đảng ủy xã Phú Nhuận",
]
MISSING = [
    ("Đảng ủy xã Long Phú chưa ban hành kế hoạch", ["Đảng ủy xã Long Phú"]),
    ("UBND xã Long Phú và UBND xã Hòa Bắc chưa có kế hoạch", ["Ủy ban nhân dân xã Hòa Bắc", "Ủy ban nhân dân xã Long Phú"]),
    ("Đảng ủy các xã Long Phú, Hòa Bắc chưa xây dựng chương trình hành động", ["Đảng ủy xã Hòa Bắc", "Đảng ủy xã Long Phú"]),
    ("Đảng ủy các cơ quan Đảng tỉnh chưa ban hành kế hoạch", ["Đảng ủy các cơ quan Đảng tỉnh"]),
    ("Chi bộ Công an xã Long Phú chưa ban hành kế hoạch", ["Chi bộ Công an xã Long Phú"]),
    ("đến nay 02 đảng ủy (xã Long Phú, xã Hòa Bắc) chưa ban hành kế hoạch", ["Đảng ủy xã Hòa Bắc", "Đảng ủy xã Long Phú"]),
]  # fmt: skip
RESOLUTION = " thực hiện Nghị quyết số 19-NQ/HU ngày 11/6/2022"
JOINTS = ["; ", ", còn ", ", ", " nhưng ", ", trong khi ", ". ", "; riêng ", " và "]


def missing(text: str) -> list[str | None]:
    """The bodies of which a sentence says that they have issued nothing."""
    return sorted(value or "" for _, fact, value in told(read(text)) if fact == "not_issued")


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize(("clause", "bodies"), MISSING)
def test_who_has_issued_nothing(clause: str, bodies: list[str], joint: str) -> None:
    wrong = {}
    for other in OTHERS:
        for first, last in ((other, clause + RESOLUTION), (clause + RESOLUTION, other)):
            last = f"{last[0].upper()}{last[1:]}" if joint == ". " else last  # noqa: PLW2901 - it begins a sentence
            text = f"{first[0].upper()}{first[1:]}{joint}{last}."
            if missing(text) != bodies:
                wrong[text] = missing(text)
    assert wrong == {}
