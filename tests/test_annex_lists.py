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
        # the only annex, without a title
        (ACT + END + "PHỤ LỤC\n" + COLUMNS + ROWS, BOTH),
        (ACT + END + "PHỤ LỤC\n" + COLUMNS + ROWS + "\nPHỤ LỤC\nBiểu mẫu số 1\n", []),
        # a part beside an annex without a number
        ("Điều 1. Bãi bỏ một phần các Nghị quyết tại Phụ lục kèm theo Nghị quyết này.\n\n" + END
         + "PHỤ LỤC\nDANH MỤC NGHỊ QUYẾT BÃI BỎ MỘT PHẦN\n1. Điều 4 và Phụ lục kèm theo Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016.\n",
         BOTH[:1]),
        # pasted with tabs between the cells
        (ACT + END + ANNEX + (COLUMNS + ROWS).replace(" | ", "\t"), BOTH),
        # what the annex does not say, or says of parts
        (ACT + END + "PHỤ LỤC\nDANH MỤC NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN\n\n" + COLUMNS + ROWS, []),
        (ACT + END + "PHỤ LỤC\nDANH MỤC NGHỊ QUYẾT BÃI BỎ MỘT PHẦN\n\n" + COLUMNS + ROWS, []),
        (ACT + END + "PHỤ LỤC\nDANH MỤC NGHỊ QUYẾT ĐỀ NGHỊ BÃI BỎ\n\n" + COLUMNS + ROWS, []),
        (ACT + END + ANNEX + COLUMNS + "1 | 12/2016/NQ-HĐND | 09/12/2016 | Về phí (giữ nguyên Điều 2)\n", []),
        (ACT + END + ANNEX + COLUMNS + "1 | 12/2016/NQ-HĐND | 09/12/2016 | Về phí (bãi bỏ Điều 3)\n", []),
        (ACT + END + ANNEX + COLUMNS + ROWS + "\nCÁC NGHỊ QUYẾT GIỮ LẠI\n3. Nghị quyết số 07/2022/NQ-HĐND ngày 08/7/2022 về học phí.\n", BOTH),
        # a second annex of other papers; a later paper; another that the row names
        (ACT + END + ANNEX + COLUMNS + ROWS + "DANH MỤC NGHỊ QUYẾT CÒN HIỆU LỰC\n" + COLUMNS + "1 | 07/2022/NQ-HĐND | 08/7/2022 | Về học phí\n", BOTH),
        (ACT + END + ANNEX + COLUMNS + "1 | 12/2026/NQ-HĐND | 09/12/2026 | Về mức thu phí\n", []),
        # other lists of the same annex: what took their place, why, what is below an item
        (ACT + END + ANNEX + "1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016, được thay thế bởi:\na) Nghị quyết số 07/2022/NQ-HĐND ngày 08/7/2022;\n2. Nghị quyết số 05/2020/NQ-HĐND ngày 10/7/2020.\n", BOTH),
        (ACT + END + ANNEX + "1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016.\nB. Nghị quyết thay thế\n1. Nghị quyết số 07/2022/NQ-HĐND ngày 08/7/2022.\n", BOTH[:1]),
        (ACT + END + ANNEX + "1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016.\nCác văn bản áp dụng thay:\n1. Nghị quyết số 07/2022/NQ-HĐND ngày 08/7/2022.\n", BOTH[:1]),
        (ACT + END + ANNEX + "TT | Căn cứ | Nghị quyết bị bãi bỏ\n1 | Nghị quyết số 07/2022/NQ-HĐND ngày 08/7/2022 | Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016\n", BOTH[:1]),
        (ACT + END + ANNEX + "TT | Nghị quyết | Căn cứ\n1 | Nghị quyết về thu phí | Nghị quyết số 07/2022/NQ-HĐND ngày 08/7/2022\n", []),
        # what a province's paper cannot end
        (ACT + END + ANNEX + "1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016.\n2. Nghị định số 98/2018/NĐ-CP ngày 05/7/2018.\n", BOTH[:1]),
        # two annexes of one number: that of what is enclosed
        ("Điều 1. Bãi bỏ toàn bộ các nghị quyết tại Phụ lục I kèm theo Nghị quyết này.\n\n" + END + "PHỤ LỤC I\nVĂN BẢN DẪN CHIẾU\n1. Nghị quyết số 07/2022/NQ-HĐND ngày 08/7/2022.\n"
         "PHỤ LỤC I\nNGHỊ QUYẾT BÃI BỎ\n1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016.\n", BOTH[:1]),
        # no article ends them
        ("Điều 1. Bãi bỏ quy định tại Phụ lục I kèm theo Nghị quyết này.\n\n" + END + "PHỤ LỤC I\nDANH MỤC\n1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016.\n", []),
        ("Điều 1. Giao Sở Tư pháp trình cấp có thẩm quyền:\n1. Bãi bỏ các nghị quyết tại Phụ lục I kèm theo Nghị quyết này.\n\n" + END + "PHỤ LỤC I\nDANH MỤC\n1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016.\n", []),
        ("Điều 1. Nghị quyết này có hiệu lực từ ngày 01/01/2026 và bãi bỏ các quy định trái Phụ lục I kèm theo.\n\n" + END + "PHỤ LỤC I\nDANH MỤC\n1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016.\n", []),
        ("Điều 1. Bãi bỏ một số điều của các Nghị quyết tại Phụ lục kèm theo Nghị quyết này.\n\n" + END + ANNEX + COLUMNS + ROWS, []),
        ("Điều 1. Bãi bỏ các quy định về phí trong các Nghị quyết tại Phụ lục kèm theo Nghị quyết này.\n\n" + END + ANNEX + COLUMNS + ROWS, []),
        ("Điều 1. Sở Tư pháp rà soát các Nghị quyết tại Phụ lục kèm theo Nghị quyết này.\n\n" + END + ANNEX + COLUMNS + ROWS, []),
    ],
)  # fmt: skip
def test_an_annex(text: str, ended: list[str]) -> None:
    found = read(HEAD + text)
    assert [link[2] for link in links(found) if link[1] == "repeals"] == ended
    assert all(link.evidence.governed_by for link in found.links if link.evidence.rule == "annex-item")


PARTS = "STT | Số, ký hiệu | Ngày ban hành | Nội dung bãi bỏ\n1 | 12/2016/NQ-HĐND | 09/12/2016 | Điều 2\n2 | 05/2020/NQ-HĐND | 10/7/2020 | Khoản 1 Điều 4 và Phụ lục 2\n"
SCOPES = "TT | Tên loại, số, ký hiệu | Ngày ban hành | Phạm vi bãi bỏ | Lý do\nI. VĂN BẢN CỦA TỈNH\n1 | Nghị quyết số 12/2016/NQ-HĐND | 09/12/2016 | Toàn bộ | Không còn phù hợp\n2 | Nghị quyết số 05/2020/NQ-HĐND | 10/7/2020 | Một phần: Điều 6, khoản 3 Điều 9 | Như trên\n"
TWO = "Điều 1. Bãi bỏ toàn bộ các nghị quyết tại Phụ lục I.\nĐiều 2. Bãi bỏ một phần các nghị quyết tại Phụ lục II.\nĐiều 3. Ngưng hiệu lực các quy định tại Phụ lục III.\n\n"
FIRST = (
    "PHỤ LỤC I\nNGHỊ QUYẾT BÃI BỎ TOÀN BỘ\n"
    + COLUMNS
    + "1 | 12/2016/NQ-HĐND | 09/12/2016 | Sửa đổi, bãi bỏ một số điều của Nghị quyết về phí\n"
)
SECOND = "PHỤ LỤC II\nNGHỊ QUYẾT BÃI BỎ MỘT PHẦN\n" + PARTS.replace("12/2016", "13/2017")
THIRD = "PHỤ LỤC III\nSTT | Số, ký hiệu | Ngày ban hành | Nội dung ngưng hiệu lực | Thời gian ngưng\n1 | 21/2021/NQ-HĐND | 05/7/2021 | Điều 7 | Từ ngày 01/11/2025 đến hết ngày 30/6/2026\n"


@pytest.mark.parametrize(
    ("text", "done"),
    [
        (ACT + END + ANNEX + PARTS, [("repeals", "12/2016/NQ-HĐND", "Điều 2"), ("repeals", "05/2020/NQ-HĐND", "Khoản 1 Điều 4 và Phụ lục 2")]),
        ("Điều 1. Bãi bỏ toàn bộ hoặc một phần các văn bản nêu tại Phụ lục kèm theo Nghị quyết này.\n\n" + END + ANNEX + SCOPES,
         [("repeals", "12/2016/NQ-HĐND", None), ("repeals", "05/2020/NQ-HĐND", "Điều 6, khoản 3 Điều 9")]),
        ("Điều 1. Bãi bỏ toàn bộ văn bản quy phạm pháp luật tại Phụ lục I ban hành kèm theo Nghị quyết này.\n\n" + END + FIRST, [("repeals", "12/2016/NQ-HĐND", None)]),
        (TWO + END + FIRST + SECOND + THIRD,
         [("repeals", "12/2016/NQ-HĐND", None), ("repeals", "13/2017/NQ-HĐND", "Điều 2"), ("repeals", "05/2020/NQ-HĐND", "Khoản 1 Điều 4 và Phụ lục 2"),
          ("suspends", "21/2021/NQ-HĐND", "Điều 7")]),
        ("Điều 4. Nghị quyết này có hiệu lực từ ngày 01/01/2026 và thay thế các nghị quyết nêu tại Phụ lục kèm theo.\n\n" + END
         + "PHỤ LỤC\nCác nghị quyết được thay thế\n" + COLUMNS + ROWS, [("replaces", one, None) for one in BOTH]),
        ("Điều 1. Bãi bỏ các văn bản có tên trong Danh mục kèm theo.\n\n" + END + "DANH MỤC VĂN BẢN BÃI BỎ\n1. Văn bản của Ủy ban nhân dân xã Nà Bó\na) Kế hoạch số"
         " 08/KH-UBND ngày 01/8/2018;\nb) Quyết định số 33/QĐ-UBND ngày 14/02/2020.\n", [("repeals", "08/KH-UBND", None), ("repeals", "33/QĐ-UBND", None)]),
        # an annex of another number, of what is only meant; a scope that is not told; parts of another paper
        (TWO + END + FIRST.replace("PHỤ LỤC I\n", "PHỤ LỤC IV\n"), []),
        (TWO + END + FIRST.replace("BÃI BỎ TOÀN BỘ", "ĐỀ NGHỊ BÃI BỎ"), []),
        (TWO + END + FIRST.replace("BÃI BỎ TOÀN BỘ", "TIẾP TỤC ÁP DỤNG"), []),
        (ACT + END + ANNEX + SCOPES.replace("Toàn bộ", "Xem xét sau"), [("repeals", "05/2020/NQ-HĐND", "Điều 6, khoản 3 Điều 9")]),
        ("Điều 1. Bãi bỏ các quy định tại Phụ lục I ban hành kèm theo Nghị quyết số 11/2015/NQ-HĐND.\n\n" + END + FIRST, []),
        ("Điều 1. Bãi bỏ Phụ lục I.\n\n" + END + FIRST, []),
        ("Điều 1. Rà soát, bãi bỏ các nghị quyết tại Phụ lục I.\n\n" + END + FIRST, []),
        # a scope or a part behind the paper, in a column of places; the years of the old paper are no time
        (ACT + END + ANNEX + "1. Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016 về phí (đối với các xã miền núi).\n2. Nghị quyết số 05/2020/NQ-HĐND ngày 10/7/2020 về giá (vẫn áp dụng ở xã).\n",
         [("repeals", "12/2016/NQ-HĐND", "đối với các xã miền núi")]),
        (ACT + END + ANNEX + "TT | Nghị quyết | Phạm vi bãi bỏ\n1 | Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016 | Toàn tỉnh\n2 | Nghị quyết số 05/2020/NQ-HĐND ngày 10/7/2020 | Địa bàn huyện Lý Hạ\n",
         [("repeals", "12/2016/NQ-HĐND", None), ("repeals", "05/2020/NQ-HĐND", "Địa bàn huyện Lý Hạ")]),
        (ACT + END + ANNEX + "TT | Nghị quyết | Quy định hiện hành thay thế\n1 | Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016 | Điều 5 Luật Đất đai\n", [("repeals", "12/2016/NQ-HĐND", None)]),
        (ACT + END + ANNEX + "TT | Nghị quyết | Nội dung bãi bỏ\n1 | Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016 | Điều 3 (giữ nguyên Điều 4)\n", [("repeals", "12/2016/NQ-HĐND", "Điều 3")]),
    ],
)  # fmt: skip
def test_what_an_annex_tells_of_parts_and_times(text: str, done: list[tuple[str, str, str | None]]) -> None:
    found = [link for link in read(HEAD + text).links if link.evidence.rule == "annex-item"]
    assert [(link.relation, link.object.code, link.evidence.part) for link in found] == done
    assert all(link.evidence.partial == bool(link.evidence.part) for link in found)
    for link in found:
        if link.relation == "suspends":
            assert (str(link.evidence.last_day), str(link.evidence.halts_to)) == ("2025-10-31", "2026-06-30")


def test_two_columns_of_the_days_on_which_papers_are_suspended() -> None:
    """They do not tell up to when the papers themselves apply."""
    text = (
        f"{HEAD.replace('Bãi bỏ', 'Ngưng hiệu lực')}Điều 1. Ngưng hiệu lực thi hành các nghị quyết tại Phụ lục kèm theo Nghị quyết này.\n\n{END}"
        "PHỤ LỤC\nDANH MỤC NGHỊ QUYẾT NGƯNG HIỆU LỰC\n\nSTT | Tên văn bản | Từ ngày | Đến hết ngày\n"
        "1 | Nghị quyết số 12/2016/NQ-HĐND | 01/01/2026 | 31/12/2026\n2 | Nghị quyết số 05/2020/NQ-HĐND | 01/3/2026 | 30/6/2026\n"
    )
    found = read(text)
    halted = [link for link in found.links if link.relation == "suspends" and link.evidence.rule == "annex-item"]
    assert [(one.object.code, str(one.evidence.last_day), str(one.evidence.halts_to)) for one in halted] == [
        ("12/2016/NQ-HĐND", "2025-12-31", "2026-12-31"),
        ("05/2020/NQ-HĐND", "2026-02-28", "2026-06-30"),
    ]
    assert found.facts == ()


@pytest.mark.parametrize("heading", ["Thời gian thực hiện", "Thời hạn hiệu lực", "Giai đoạn"])
def test_the_years_of_a_paper_are_not_when_it_is_gone(heading: str) -> None:
    rows = f"TT | Nghị quyết | {heading}\n1 | Nghị quyết số 12/2016/NQ-HĐND ngày 09/12/2016 | Từ 01/01/2017 đến 31/12/2030\n"
    (link,) = (one for one in read(HEAD + ACT + END + ANNEX + rows).links if one.relation == "repeals")
    assert link.evidence.last_day is None
