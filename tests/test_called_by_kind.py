"""Which body `Huyện ủy` alone is: the one in the heading over it, or the one that reports."""

from __future__ import annotations

import pytest
from said import read, told

PLAN = "kế hoạch thực hiện Nghị quyết số 05-NQ/TU, ngày 12/12/2021"
MISSING = "- Huyện ủy chưa ban hành " + PLAN + "."
REPORT = (
    "ĐẢNG BỘ TỈNH LÂM SƠN        ĐẢNG CỘNG SẢN VIỆT NAM\n{}\n*                Lâm Sơn, ngày 04 tháng 5 năm 2022\n"
    "Số 05-BC/{}\n\nBÁO CÁO\nkết quả rà soát văn bản\n\n"
)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (f"1. Huyện ủy Khe Lũng:\n{MISSING}", {"Huyện ủy Khe Lũng"}),
        (f"1. Tại Huyện ủy Khe Lũng\n{MISSING}", {"Huyện ủy Khe Lũng"}),
        (f"I. BAN THƯỜNG VỤ HUYỆN ỦY KHE LŨNG\n1. Ưu điểm\nĐã học Chỉ thị số 20-CT/TU.\n2. Khuyết điểm\na) Huyện ủy chưa có {PLAN}.",
         {"Huyện ủy Khe Lũng"}),
        (f"1. Tại Huyện ủy Khe Lũng và Huyện ủy Nậm Cắn\n{MISSING}", set()),
        (f"1. Tại Huyện ủy Khe Lũng\n- Huyện ủy Nậm Cắn đã học Chỉ thị số 20-CT/TU.\n{MISSING}", set()),
        (f"1. Tại Đảng ủy xã Khe Lũng\n{MISSING}", set()),
        (f"I. Huyện ủy Khe Lũng\nĐã học Chỉ thị số 20-CT/TU.\nII. NHẬN XÉT\n1. Huyện ủy chưa ban hành {PLAN}.", set()),
        (f"{REPORT.format('HUYỆN ỦY NẬM CẮN', 'HU')}{MISSING}", {"Huyện ủy Nậm Cắn"}),
        (f"{REPORT.format('HUYỆN ỦY NẬM CẮN', 'HU')}Theo đó, huyện ủy đã có Nghị quyết số 14-NQ/HU, ngày 06/01/2022, nhưng chưa có {PLAN}.",
         {"Huyện ủy Nậm Cắn"}),
        (f"{REPORT.format('HUYỆN ỦY NẬM CẮN', 'HU')}Cán bộ của huyện ủy đã đi học, nhưng chưa có {PLAN}.", set()),
        (f"{REPORT.format('TỈNH ỦY LÂM SƠN', 'TU')}{MISSING}", set()),
    ],
)  # fmt: skip
def test_which_body_has_issued_nothing(text: str, bodies: set[str]) -> None:
    assert {value for _, fact, value in told(read(text)) if fact == "not_issued"} == bodies
