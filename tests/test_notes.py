"""Notes by plain digits, and what they quote over a page: which text is a note's and which the document's own."""

from __future__ import annotations

import pytest

from graph.reading.layout import lay_out

NOTES: list[tuple[str, list[str]]] = [
    # notes by plain digits: one whose mark is not there, one on a symbol, one behind a year
    ("Xã có Kế hoạch số 22-KH/ĐU4, nay là Kế hoạch số 05-KH/ĐU ngày 12-9-20205.\nHương ước được sửa theo Quyết định số 22/2018/QĐ-TTg7.\n\n"
     "4 Ban hành năm 2016.\n5 Thay cho bản cũ.\n6 Không đạt.\n7 Của Thủ tướng.", ["4", "5", "7"]),
    ("Xã có Kế hoạch số 22-KH/ĐU4.\nHương ước được sửa theo Quyết định số 22/2018/QĐ-TTg7.\n\n4 Ban hành năm 2016.\n\n7 Của Thủ tướng.", ["4"]),
    # raised, in brackets or behind a space; not behind a unit
    ("Huyện ủy đã ra nhiều kế hoạch (¹).\n\n(¹) Kế hoạch số 22-KH/HU.", ["1"]),
    ("Huyện ủy đã ra nhiều kế hoạch ¹.\n\n¹ Kế hoạch số 22-KH/HU.", ["1"]),
    ("Diện tích 500 m ².\nHuyện ủy đã ra nhiều kế hoạch.", []),
    # behind the number of an item; below it goes on a list
    ("2. (2) Sở lập danh sách.\n\n(2) Khoản này được bổ sung theo Thông tư số 12/2024/TT-BNV.", ["2"]),
    ("2. (2) Đảng ủy xã ban hành:\n(1) Kế hoạch số 12-KH/ĐU;\n(2) Kế hoạch số 13-KH/ĐU;\n(3) Chỉ thị số 05-CT/ĐU.", []),
    # letters in brackets and bare stars before papers, also over a page; items and emphasis are none
    ("Huyện ủy đã ra nhiều kế hoạch (a); các xã ra kế hoạch (b).\n\n(a) Kế hoạch số 22-KH/HU;\n\n- 4 -\n\nKế hoạch số 23-KH/HU.\n(b) Kế hoạch số 7-KH/ĐU.", ["a", "b"]),
    ("Huyện ủy đã ra nhiều kế hoạch *. Các xã ra kế hoạch **, trừ xã Nà Bó.\n\n* Kế hoạch số 22-KH/HU.\n** Kế hoạch số 7-KH/ĐU.", ["*", "**"]),
    ("Theo nội dung tại điểm (a).\n\n(a) Kế hoạch số 22-KH/HU.", []),
    ("Gồm: (a) kế hoạch, (b) nghị quyết.\n\n(a) Kế hoạch số 22-KH/HU.\n(b) Nghị quyết số 7-NQ/HU.", []),
    ("Huyện ủy đã ra nhiều kế hoạch (a).\n(a) Kế hoạch số 22-KH/HU.", []),
    ("Đã ban hành *nhiều kế hoạch*.\n\n* Kế hoạch số 22-KH/HU.", []),
    ("Huyện ủy đã ra nhiều kế hoạch *.\n\n* Kết quả đạt được", []),
    ("Huyện ủy đã ra nhiều kế hoạch.\n\n* Kế hoạch số 22-KH/HU.\n* Kế hoạch số 23-KH/HU.", []),
    # of a consolidated text, on an item
    ("1. Sở lập danh sách.\n2.3 Sở gửi danh sách cho Bộ.\n\n3 Khoản này được sửa đổi theo Điều 2 của Thông tư số 12/2024/TT-BNV.", ["3"]),
    ("1. Sở lập danh sách.\n2.3 Sở gửi danh sách cho Bộ.\n\n3 Sở lập quỹ riêng cho việc này.", []),
]  # fmt: skip
"""A text, and the labels of its footnotes."""


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_notes_by_plain_digits(text: str, labels: list[str]) -> None:
    assert [note.footnote for note in lay_out(text).footnotes] == labels


QUOTED = "Thông tư này có hiệu lực từ năm 2015(1).\n\n(1) Điều 4 của Thông tư số 41/2019/TT-BNV quy định như sau:\n“Điều 4. Hiệu lực{}\n\n2. Giao Vụ trưởng thi hành.\n\n"


@pytest.mark.parametrize(
    ("text", "is_quoted"),
    [
        (QUOTED.format("") + "1. Thông tư này có hiệu lực từ năm 2020.”", True),
        (QUOTED.format("”") + "1. Thông tư này có hiệu lực từ năm 2020.", False),
        (QUOTED.format("") + "1. Thông tư này có hiệu lực từ năm 2020.", False),
        (
            QUOTED.format("") + "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn Bách\n\n1. Thông tư này có hiệu lực từ năm 2020.",
            True,
        ),
        (
            QUOTED.format("”") + "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn Bách\n\n1. Thông tư này có hiệu lực từ năm 2020.",
            False,
        ),
    ],
)
def test_a_quotation_of_a_note_goes_on_where_a_page_goes_on(text: str, is_quoted: bool) -> None:
    """What a page gives of it below the main text is the note's, and no word of the document itself."""
    layout = lay_out(text)
    assert ("năm 2020" in layout.footnotes[0].text) is is_quoted
    assert ("năm 2020" in layout.main.text) is not is_quoted
    assert "Giao Vụ trưởng" in layout.main.text
