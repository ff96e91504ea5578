"""Titles that a blank line or who issues parts from their type, and lines that nobody broke."""

from __future__ import annotations

import pytest
from said import stated

from graph.extraction.claims import read_claims
from graph.reading.layout import lay_out
from graph.reading.text import read_bytes

OF = "Nghị quyết số 38-NQ/TW, ngày 12/02/2015 của Bộ Chính trị về xây dựng chi bộ vùng cao"
HEAD = "HUYỆN ỦY KHE SƠN\n*\nSố 57-{}/HU\n\nKhe Sơn, ngày 18 tháng 11 năm 2019\n\n"


def paper(kind: str, title: str, gap: str) -> str:
    return f"{HEAD.format('KL')}{kind}{gap}{title} {OF}\n\nHuyện ủy có ý kiến như sau.\n"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("kind", "title", "relation"),
    [
        ("KẾT LUẬN CỦA BAN THƯỜNG VỤ HUYỆN ỦY", "về tiếp tục thực hiện", "implements"),
        ("KẾT LUẬN\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY", "về tiếp tục thực hiện", "implements"),
        ("THÔNG BÁO KẾT LUẬN CỦA BAN THƯỜNG VỤ", "về thực hiện", "implements"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA HUYỆN ỦY", "thực hiện", "implements"),
        ("KẾ HOẠCH TRIỂN KHAI", "thực hiện", "implements"),
        ("HƯỚNG DẪN NGHIỆP VỤ", "về thực hiện", "guides"),
        # what is looked at, told by the line of the type
        ("KẾT LUẬN KIỂM TRA", "việc thực hiện", "reviews"),
        ("KẾT LUẬN KIỂM TRA", "việc lãnh đạo, chỉ đạo thực hiện", "reviews"),
        ("KẾ HOẠCH GIÁM SÁT", "chuyên đề việc thực hiện", "reviews"),
        ("KẾT LUẬN THANH TRA", "về việc thực hiện", "reviews"),
        ("BÁO CÁO KẾT QUẢ", "thực hiện", "reviews"),
        ("BÁO CÁO TỔNG KẾT", "việc thực hiện", "reviews"),
        # an inspection committee's own plan is no inspection
        ("KẾ HOẠCH CỦA ỦY BAN KIỂM TRA", "thực hiện", "implements"),
    ],
)
def test_a_title_below_its_type(kind: str, title: str, relation: str, gap: str) -> None:
    assert stated(paper(kind.replace("\n", gap), title, gap)) == {("SELF", relation, "38-NQ/TW")}


@pytest.mark.parametrize(
    ("title", "below", "expected"),
    [
        ("KẾT LUẬN CỦA BỘ CHÍNH TRỊ\n\nvề tiếp tục đổi mới", "Sau khi xem xét, Bộ Chính trị kết luận:", "tiếp tục đổi mới"),
        ("THÔNG BÁO\n\nÝ KIẾN KẾT LUẬN CỦA BÍ THƯ HUYỆN ỦY\n\ntại hội nghị giao ban", "Ngày 02/8, Bí thư chủ trì.",
         "Ý KIẾN KẾT LUẬN CỦA BÍ THƯ HUYỆN ỦY tại hội nghị giao ban"),
        ("KẾ HOẠCH\n\nTRIỂN KHAI CHUYỂN ĐỔI SỐ", "Thực hiện chỉ đạo của Tỉnh ủy, Huyện ủy lập kế hoạch.",
         "TRIỂN KHAI CHUYỂN ĐỔI SỐ"),
        ("LỜI KÊU GỌI\nchung sức khắc phục hậu quả lũ quét", "Đồng bào, chiến sĩ thân mến!",
         "chung sức khắc phục hậu quả lũ quét"),
    ],
)  # fmt: skip
def test_what_a_paper_is_called(title: str, below: str, expected: str) -> None:
    text = f"{HEAD.format('TB')}{title}\n{below}\n{'Nhân dân cùng nhau khắc phục hậu quả. ' * 8}\n"
    assert read_claims(read_bytes(text.encode(), "a.txt")).header.title == expected


@pytest.mark.parametrize("topic", ["công tác dân số", "chuyển đổi số", "công nghệ số"])
def test_a_title_that_ends_in_so_does_not_go_on(topic: str) -> None:
    text = (
        f"{HEAD.format('BC')}BÁO CÁO\nkết quả 03 năm thực hiện Chỉ thị số 12-CT/HU ngày 15/9/2021 của Ban Thường vụ Huyện ủy về {topic}\n"
        "Thực hiện Công văn số 1402-CV/HU ngày 02/10/2024 của Ban Thường vụ Huyện ủy, Đảng ủy xã báo cáo như sau:\n"
        f"Đảng ủy đã họp. {'Các chi bộ làm tốt việc của mình. ' * 8}\n"
    )
    assert stated(text) == {("SELF", "reviews", "12-CT/HU"), ("SELF", "respondsTo", "1402-CV/HU")}


@pytest.mark.parametrize(
    ("line", "below", "expected"),
    [
        ("Bãi bỏ các văn bản đã được thay thế", "Nghị quyết số 18-NQ/HU.", " thay thế Nghị quyết số 18-NQ/HU."),
        ("3. Tổ chức thực hiện", "Các chi bộ làm theo Nghị quyết số 18-NQ/HU.", "\nCác chi bộ làm theo"),
        ("2. Đẩy mạnh chuyển đổi số", "Các chi bộ làm theo Nghị quyết số 18-NQ/HU.", "\nCác chi bộ làm theo"),
        ("Căn cứ Nghị quyết số", "18-NQ/HU.", "Nghị quyết số 18-NQ/HU"),
    ],
)
def test_whether_a_short_line_goes_on(line: str, below: str, expected: str) -> None:
    long = "Chi bộ đã họp. " * 16
    assert expected in lay_out(f"{long}\n{line}\n{below}\n{long}").main.text


@pytest.mark.parametrize("heading", ["I. KẾT QUẢ", "II. ĐÁNH GIÁ KẾT QUẢ", "III. KIỂM TRA, GIÁM SÁT", "IV. SƠ KẾT"])
def test_a_heading_is_no_title(heading: str) -> None:
    text = (
        "HUYỆN ỦY KHE SƠN\n*\nSố 40-BC/HU\n\nKhe Sơn, ngày 05 tháng 3 năm 2023\n\nBÁO CÁO\nvề công tác quý I\n\n"
        f"{heading}\n\nThực hiện Nghị quyết số 26-NQ/TU, Huyện ủy đã ban hành Kế hoạch số 15-KH/HU.\n"
    )
    assert stated(text) == {("15-KH/HU", "implements", "26-NQ/TU")}
