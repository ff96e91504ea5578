"""Papers that an annex lists under an article that ends them."""

from __future__ import annotations

import pytest
from said import links, read

HEAD = (
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH AN LÂM\nSố: 33/2025/NQ-HĐND\n\nAn Lâm, ngày 10 tháng 10 năm 2025\n\n"
    "NGHỊ QUYẾT\nBãi bỏ một số Nghị quyết của Hội đồng nhân dân tỉnh\n\n"
)
ACT = "Điều 1. Bãi bỏ toàn bộ 02 Nghị quyết của Hội đồng nhân dân tỉnh tại Phụ lục kèm theo Nghị quyết này.\n\n"
END = "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nCHỦ TỊCH\nHà Văn Bình\n\n"
ANNEX = (
    "PHỤ LỤC\nDANH MỤC NGHỊ QUYẾT ĐƯỢC BÃI BỎ\n(Kèm theo Nghị quyết số 33/2025/NQ-HĐND ngày 10 tháng 10 năm 2025)\n\n"
)
COLUMNS = "STT | Số, ký hiệu | Ngày ban hành | Trích yếu\n"
ROWS = (
    "1 | 12/2016/NQ-HĐND | 09/12/2016 | Về mức thu phí\n"
    "2 | 05/2020/NQ-HĐND | 10/7/2020 | Về hỗ trợ hợp tác xã theo Nghị định số 98/2018/NĐ-CP\n"
)
BOTH = ["12/2016/NQ-HĐND", "05/2020/NQ-HĐND"]


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        (ACT + END + ANNEX + COLUMNS + ROWS, BOTH),
        (ACT + END + ANNEX + "1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016 về phí.\n2. Nghị quyết số 05/2020/NQ-HĐND ngày 10/7/2020.\n", BOTH),
        (ACT + END + ANNEX + "STT | Tên loại | Số, ký hiệu | Trích yếu\n1 | Nghị quyết | 12/2016/NQ-HĐND | Về phí\n", BOTH[:1]),
        ("Điều 1. Bãi bỏ các Nghị quyết sau đây (có Danh mục kèm theo).\n\n" + END + ANNEX + COLUMNS + ROWS, BOTH),
        # pasted with tabs between the cells
        (ACT + END + ANNEX + (COLUMNS + ROWS).replace(" | ", "\t"), BOTH),
        # what the annex does not say, or says of parts
        (ACT + END + "PHỤ LỤC\nDANH MỤC NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN\n\n" + COLUMNS + ROWS, []),
        (ACT + END + "PHỤ LỤC\nDANH MỤC NGHỊ QUYẾT BÃI BỎ MỘT PHẦN\n\n" + COLUMNS + ROWS, []),
        (ACT + END + "PHỤ LỤC\nDANH MỤC NGHỊ QUYẾT ĐỀ NGHỊ BÃI BỎ\n\n" + COLUMNS + ROWS, []),
        (ACT + END + ANNEX + "STT | Số, ký hiệu | Nội dung bãi bỏ\n1 | 12/2016/NQ-HĐND | Điều 2\n", []),
        (ACT + END + ANNEX + COLUMNS + "1 | 12/2016/NQ-HĐND | 09/12/2016 | Về phí (giữ nguyên Điều 2)\n", []),
        (ACT + END + ANNEX + COLUMNS + "1 | 12/2016/NQ-HĐND | 09/12/2016 | Về phí (bãi bỏ Điều 3)\n", []),
        (ACT + END + ANNEX + COLUMNS + ROWS + "\nCÁC NGHỊ QUYẾT GIỮ LẠI\n3. Nghị quyết số 07/2022/NQ-HĐND ngày 08/7/2022 về học phí.\n", BOTH),
        # a second annex of other papers; a later paper; another that the row names
        (ACT + END + ANNEX + COLUMNS + ROWS + "DANH MỤC NGHỊ QUYẾT CÒN HIỆU LỰC\n" + COLUMNS + "1 | 07/2022/NQ-HĐND | 08/7/2022 | Về học phí\n", BOTH),
        (ACT + END + ANNEX + COLUMNS + "1 | 12/2026/NQ-HĐND | 09/12/2026 | Về mức thu phí\n", []),
        # no article ends them
        ("Điều 1. Bãi bỏ một số điều của các Nghị quyết tại Phụ lục kèm theo Nghị quyết này.\n\n" + END + ANNEX + COLUMNS + ROWS, []),
        ("Điều 1. Bãi bỏ các quy định về phí trong các Nghị quyết tại Phụ lục kèm theo Nghị quyết này.\n\n" + END + ANNEX + COLUMNS + ROWS, []),
        ("Điều 1. Sở Tư pháp rà soát các Nghị quyết tại Phụ lục kèm theo Nghị quyết này.\n\n" + END + ANNEX + COLUMNS + ROWS, []),
    ],
)  # fmt: skip
def test_an_annex(text: str, ended: list[str]) -> None:
    found = read(HEAD + text)
    assert [link[2] for link in links(found) if link[1] == "repeals"] == ended
    assert all(link.evidence.governed_by for link in found.links if link.evidence.rule == "annex-item")
