"""What stands by the way between a paper and what it does, a term that is out, a day of adoption, and what is left out behind
who did it."""

from __future__ import annotations

import pytest
from said import read, stated, told

OLD, NEW = "Nghị quyết số 17/NQ-HĐND ngày 08/7/2022", "Nghị quyết số 29/NQ-HĐND ngày 10/12/2024"
LAW, FORMER = "Luật Việc làm số 74/2025/QH15", "Luật Việc làm số 38/2013/QH13"
TERM = "Kết luận số 64-KL/TU, ngày 18/02/2022 gia hạn thời gian thực hiện Nghị quyết số 04-NQ/TU, ngày 26/10/2016"
LETTER = "Công văn số 2018-CV/HU, ngày 12/11/2024"
EXTENDED = {("29/NQ-HĐND", "extends", "17/NQ-HĐND")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NEW} kéo dài thời gian thực hiện và giải ngân vốn theo {OLD} đến hết năm 2025.", EXTENDED),
        (f"Ban quản lý kéo dài thời gian thi công và giải ngân vốn theo {OLD}.", set()),
        (f"Theo {NEW}, thời gian thực hiện một số cơ chế tại {OLD} được kéo dài đến hết năm 2025.", EXTENDED),
        (f"Theo {NEW}, chính sách giảm phí của {OLD} được kéo dài đến ngày 30/6/2025.", EXTENDED),
        (f"Theo {NEW}, chính sách giảm phí của {OLD} được bãi bỏ.", set()),
        (f"Theo {NEW}, thời gian thi công một số công trình tại {OLD} được kéo dài đến hết năm 2025.", set()),
        (f"{LAW} bắt đầu có hiệu lực thi hành từ 01/01/2026, thay thế {FORMER}.",
         {("74/2025/QH15", "replaces", "38/2013/QH13")}),
        (f"{LAW}, theo đúng dự kiến, có hiệu lực từ 01/01/2026, thay thế {FORMER}.",
         {("74/2025/QH15", "replaces", "38/2013/QH13")}),
        (f"{LAW}, theo dự kiến, sẽ thay thế {FORMER}.", set()),
        ("Nghị định số 10/2023/NĐ-CP, một trong những văn bản được chờ đợi, đã bãi bỏ Điều 61 Nghị định số 43/2014/NĐ-CP.",
         {("10/2023/NĐ-CP", "repeals", "43/2014/NĐ-CP")}),
        ("Nghị định số 10/2023/NĐ-CP là một trong những văn bản được dẫn khi bãi bỏ Điều 61 Nghị định số 43/2014/NĐ-CP.", set()),
        ("Quy định số 205-QĐ/TW - nay đã được thay thế bằng Quy định số 114-QĐ/TW, ngày 11/7/2023 - nêu đủ hành vi.",
         {("114-QĐ/TW", "replaces", "205-QĐ/TW")}),
        (f"{TERM} tới 31/12/2022, đồng thời bổ sung 2 chỉ tiêu vào Mục II của Nghị quyết này.",
         {("64-KL/TU", "extends", "04-NQ/TU"), ("64-KL/TU", "amends", "04-NQ/TU")}),
        (f"{TERM} tới 31/12/2022; huyện sẽ bổ sung 2 chỉ tiêu vào Mục II của Nghị quyết này.",
         {("64-KL/TU", "extends", "04-NQ/TU")}),
        (f"Báo cáo số 96/BC-UBND ngày 15/11/2024 phúc đáp đầy đủ ba nội dung Huyện ủy hỏi trong {LETTER}.",
         {("96/BC-UBND", "respondsTo", "2018-CV/HU")}),
        (f"Báo cáo số 96/BC-UBND ngày 15/11/2024 chưa phúc đáp ba nội dung Huyện ủy hỏi trong {LETTER}.", set()),
        ("Quận ủy ban hành Thông báo số 1301-TB/QU, ngày 02/10/2023, nội dung: tạm đình chỉ việc thi hành Quyết định số 2044-QĐ/QU.",
         {("1301-TB/QU", "suspends", "2044-QĐ/QU")}),
        ("Đoàn làm việc theo Kế hoạch số 60-KH/UBKTTU, nội dung: lãnh đạo thực hiện Chỉ thị số 23-CT/TW.", set()),
        ("Kết quả nêu tại Báo cáo số 88/BC-HĐND ngày 05/11/2023 giám sát việc thực hiện Nghị quyết số 12/NQ-HĐND.",
         {("88/BC-HĐND", "reviews", "12/NQ-HĐND")}),
        ("Tổ công tác theo Thông báo số 88/TB-HĐND giám sát việc thực hiện Nghị quyết số 12/NQ-HĐND.", set()),
    ],
)  # fmt: skip
def test_what_is_done(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("behind", "part"),
    [
        (", trừ các quy định về ký quỹ, do vậy hồ sơ giữ nguyên", "trừ các quy định về ký quỹ"),
        (", trừ trường hợp hồ sơ đã nộp", None),
        (", hồ sơ giữ nguyên", None),
    ],
)
def test_what_is_left_out_behind_the_giver(behind: str, part: str | None) -> None:
    found = read(f"Nghị định số 18/2023/NĐ-CP được thay thế bởi Nghị định số 121/2026/NĐ-CP{behind}.").links
    assert [(one.relation, one.evidence.part) for one in found if one.relation != "cites"] == [("replaces", part)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thời hạn thực hiện Kế hoạch số 68-KH/HU, ngày 01/7/2016 đã hết từ lâu.", {("68-KH/HU", "ended", None)}),
        ("Thời hạn thực hiện Kế hoạch số 68-KH/HU, ngày 01/7/2016 sắp hết.", set()),
        ("Nghị quyết số 04-NQ/TU - nghị quyết mà Kết luận số 64-KL/TU có nhắc tới - đã hết thời hạn thực hiện.",
         {("04-NQ/TU", "ended", None)}),
        ("Thông tư số 45/2013/TT-BTC còn hiệu lực đến hết ngày 31/3/2026 thì được thay thế.",
         {("45/2013/TT-BTC", "effective_to", "2026-03-31")}),
        ("Thông tư số 45/2013/TT-BTC còn hiệu lực đến ngày 31/3/2026 thì được thay thế.",
         {("45/2013/TT-BTC", "ended", "2026-03-30")}),
        ("Nghị quyết này có hiệu lực kể từ ngày HĐND tỉnh khóa XV, kỳ họp thứ 19 thông qua, ngày 12/7/2024.",
         {("SELF", "effective_from", "2024-07-12")}),
        ("Nghị quyết này có hiệu lực kể từ ngày HĐND tỉnh khóa XV, kỳ họp thứ 19 thông qua.",
         {("SELF", "effective_from", None)}),
        ("Quy chế này có hiệu lực kể từ ngày 15/9/2025, thay thế Quy chế số 02-QC/ĐU, và chỉ áp dụng đến hết ngày 31/12/2026.",
         {("SELF", "effective_from", "2025-09-15"), ("SELF", "effective_to", "2026-12-31")}),
        ("Đề án số 12-ĐA/TU (kèm theo Quyết định số 921-QĐ/TU) về tổ chức cơ sở đảng giai đoạn 2021 - 2025 có 8 giải pháp.",
         {("12-ĐA/TU", "period", "2021-01-01/2025-12-31")}),
        ("Đề án số 12-ĐA/TU (kèm theo Quyết định số 921-QĐ/TU) nêu kết quả giai đoạn 2021 - 2025.", set()),
    ],
)  # fmt: skip
def test_when(text: str, expected: set[tuple[str | None, str, str | None]]) -> None:
    assert set(told(read(text))) == expected


@pytest.mark.parametrize("printed", ["TRUỜNG ĐẠI HỌC LÂM SƠN", "TRƯỜNG ĐẠI HỌC LÂM SƠN"])
def test_a_misread_organ_is_one_of_its_own(printed: str) -> None:
    head = f"BỘ GIÁO DỤC VÀ ĐÀO TẠO\n{printed}\nSố: 817/QĐ-ĐHLS\nLâm Sơn, ngày 05 tháng 11 năm 2012\nQUYẾT ĐỊNH\nvề giờ dạy\n"
    assert read(head).document.issuer == "Trường Đại học Lâm Sơn"


def test_whom_a_paper_is_sent_to_is_no_title() -> None:
    head = "TỈNH ỦY LÂM SƠN\nVĂN PHÒNG\n*\nSố 1432-GM/VPTU\n\nGIẤY MỜI\n\nKính gửi: ...........\n\nMời đồng chí dự họp."
    assert not read(head).document.title
