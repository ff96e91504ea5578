"""Clean texts, layouts and their way back to the file's offsets."""

from __future__ import annotations

import textwrap
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.extraction.claims import read_claims
from graph.reading.as_meant import as_meant
from graph.reading.layout import lay_out
from graph.reading.text import clean, read_bytes, read_file

PAGE = """Trong năm qua, Huyện ủy đã ban hành nhiều kế hoạch để thực hiện Nghị quyết¹, quy định² và các văn bản

¹ Kế hoạch số 12-KH/HU, ngày 05/3/2018 của Huyện ủy.

² Quy định số 03-QĐ/HU, ngày 10/4/2018 của Huyện ủy.

khác của Tỉnh ủy, diện tích 662,92 km² được giữ nguyên.
"""


@pytest.mark.parametrize(
    ("raw", "chars"),
    [
        (b"\xef\xbb\xbfS\xe1\xbb\x91 1\r\n", "Số 1\n"),  # byte-order mark and CR LF
        ("Số 1\rSố 2".encode(), "Số 1\nSố 2"),
        (unicodedata.normalize("NFD", "Nghị quyết").encode(), "Nghị quyết"),
        ("Kế hoạch\tsố 2 ".encode(), "Kế hoạch\tsố 2 "),  # nothing else is changed
    ],
)
def test_clean_text(raw: bytes, chars: str) -> None:
    assert read_bytes(raw, "x.txt").chars == chars


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "file_empty"),
        (b" \n\t\n", "file_empty"),
        (b"\x00\x01\x02" * 100, "file_binary"),
        (bytes(100), "file_binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "file_binary"),
        ("Nghị quyết số 15".encode("utf-16"), "file_binary"),
        ("Nghị quyết".encode("cp1258", "replace") + b"\xd0\xff", "file_not_utf8"),
        (b"a" * 2_000_001, "file_too_large"),
    ],
)
def test_bad_files(data: bytes, key: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(data, "x.txt", limit=2_000_000)
    assert caught.value.key == key
    assert "x.txt" in caught.value.text("vi")
    assert "x.txt" in caught.value.text("en")


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path, key in ((tmp_path / "none.txt", "file_missing"), (tmp_path, "file_is_folder")):
        with pytest.raises(InputError) as caught:
            read_file(path)
        assert caught.value.key == key


def test_footnotes_are_lifted_and_the_sentence_joined() -> None:
    layout = lay_out(PAGE)
    assert "và các văn bản khác của Tỉnh ủy" in layout.main.text
    assert [(flow.footnote, flow.text[:8]) for flow in layout.footnotes] == [("1", "Kế hoạch"), ("2", "Quy định")]
    assert [mark.label for mark in layout.main.marks] == ["1", "2"]  # the square of km² is no mark
    start = layout.main.text.index("các văn bản")
    assert layout.main.is_cut(start, start + 20)
    assert not layout.main.is_cut(0, 20)
    span = layout.main.span(start, start + len("các văn bản khác"))
    assert PAGE[span.start : span.end].startswith("các văn bản")
    assert PAGE[span.start : span.end].endswith("khác")


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        # the number of a note stands in plain digits, its mark is raised
        ("Ban hành kế hoạch¹ và quy định².\n\n1 Kế hoạch số 5.\n2 Quy định số 6.\n", [("1", "Kế hoạch số 5."), ("2", "Quy định số 6.")]),
        ("Ban hành kế hoạch¹ năm nay.\n1 Kế hoạch số 5.\n", []),
        ("Ban hành kế hoạch¹.\n\n1 Kế hoạch số 5.\n\n¹ Kế hoạch số 7.\n", [("1", "Kế hoạch số 7.")]),
        # notes at the end follow each other; what only counts anew is none of them
        ("Ban hành kế hoạch¹ và quy định².\n\n1 Kế hoạch số 5.\n\nSau năm 2020.\n\n2 Quy định số 6.\n",
         [("1", "Kế hoạch số 5.\n\nSau năm 2020."), ("2", "Quy định số 6.")]),
        # a mark behind a per cent, a bracket, a year; a number that is none
        ("Chiếm 37%1. Theo Quy định số 11, ngày 18/02/20192.\n\n1 Danh sách kèm theo.\n\n2 Quy định số 6.\n", [("1", "Danh sách kèm theo."), ("2", "Quy định số 6.")]),
        ("Từ năm 20151 và khóa VIII.\n\n1 Kế hoạch số 5.\n", [("1", "Kế hoạch số 5.")]),
        ("Theo mã 920152 và khóa VIII.\n\n1 Kế hoạch số 5.\n", []),
        ("Thực hiện Chỉ thị 30 (khóa VIII) (1).\n\n(1) Báo cáo số 5.\n", [("1", "Báo cáo số 5.")]),
        ("Mẫu số¹ và quy định².\n\n2 Quy định số 6.\n\nĐiều 5. Thi hành.\n\n1 Công ty A\n",
         [("2", "Quy định số 6."), ("1", "Công ty A")]),
    ],
)  # fmt: skip
def test_notes_in_plain_digits(text: str, notes: list[tuple[str, str]]) -> None:
    assert [(flow.footnote, flow.text) for flow in lay_out(text).footnotes] == notes


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("các văn bản\n\nhướng dẫn liên quan", "các văn bản hướng dẫn"),  # a page end in a sentence
        ("Điều 1. Phạm vi.\n\n12\n\nĐiều 2. Đối tượng.", "Phạm vi.\nĐiều 2"),  # a page number between two articles
        ("Kế hoạch số\n35-KH/HU", "Kế hoạch số 35-KH/HU"),  # a line end in a citation
        ("KẾ HOẠCH\nthực hiện Nghị quyết", "KẾ HOẠCH\nthực hiện"),  # a type line stays alone
        ("- Một việc;\n- Hai việc.", "Một việc;\n- Hai việc"),  # items stay apart
        ("KẾ HOẠCH\nphát triển giai đoạn 2025 -\n2030", "2025 - 2030"),  # a year is no page number
        (
            "SỞ Y TẾ\nĐộc lập - Tự do - Hạnh phúc\nLâm Viên, ngày 05 tháng 3 năm 2024",
            "phúc\nLâm Viên",
        ),  # a date in the head
        ("Cuộc họp được tổ chức tại\nLâm Viên, ngày 05 tháng 3 năm 2024", "tại Lâm Viên"),
        ("KẾ HOẠCH\nthực hiện Nghị quyết\nThực hiện Kế hoạch số 5-KH/TU", "Nghị quyết\nThực hiện"),  # the text begins
        ("QUYẾT ĐỊNH\nvề cán bộ\n- Căn cứ Quy định số 2 của Ban\nChấp hành Trung ương;", "của Ban Chấp hành"),
        ("THÔNG TƯ\nSửa đổi Thông tư của Bộ Lao động và\nXã hội hướng dẫn việc này; việc kia;", "và Xã hội"),
        (
            f"BÁO CÁO\nkết quả xây dựng Đảng\nĐảng bộ {'có nhiều chi bộ ' * 10}nay",
            "Đảng\nĐảng bộ",
        ),  # no title's length
    ],
)
def test_lines_are_joined_or_kept(text: str, joined: str) -> None:
    assert joined in lay_out(text).main.text


@given(
    st.text(
        alphabet=st.sampled_from(
            "Nghị quyết số 15-NQ/TW, ngày\n\t\f ¹²(1)[2].;:“”KẾHOẠCHmk\u0301\u00a0\u200b\u2011\u2028"
        ),
        max_size=400,
    )
)
@example("\t:\u2028:")  # the colon stands before the blank, where the line then ends
@example("số1")  # the blank between them is put in, at the place of what is behind it
def test_every_position_leads_back(raw: str) -> None:
    """Each character of a flow is the one at its origin, or a space for what separates words, a rule's line too, or
    one put between words that are stuck together."""
    chars = clean(raw)
    meant = as_meant(chars)
    for flow in lay_out(chars).flows:
        for position, character in enumerate(flow.text):
            there, read = chars[flow.origin(position)], meant[flow.origin(position)]
            if character == read:
                continue  # `a )`: the bracket stands before the blank
            apart = character in " \n" and (there.isspace() or read.isspace() or there in "\u200b-\u2011")
            put_in = character == " " and flow.origin(position) == flow.origin(position + 1)
            assert character == there or apart or put_in or (character, there) == ("-", "\u2011")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # hyphens and spaces at which no line is broken, and what shows nothing
        ("Kế hoạch số\xa035\u2011KH/HU", "Kế hoạch số 35-KH/HU"),
        ("Kế hoạch số 35-\u200bKH/\xadHU\u200f", "Kế hoạch số 35-KH/HU"),
        ("\u200eSố 35\u2212KH/HU", "Số 35-KH/HU"),
        # a dash is no hyphen
        ("năm 2015 – 2020", "năm 2015 – 2020"),
        # line ends of other systems
        ("- a;\u2028- b;\v- c;\x85- d.", "- a;\n- b;\n- c;\n- d."),
    ],
)
def test_what_is_typed_otherwise_is_read_the_same(text: str, shown: str) -> None:
    assert lay_out(text).main.text == shown


def test_a_number_typed_otherwise_keeps_its_place() -> None:
    chars = "Căn cứ Kế hoạch số 35\u2011KH/\u200bHU, ngày 05/3/2018 của Huyện ủy.\n"
    (found,) = read_claims(read_bytes(chars.encode(), "a.txt")).citations
    assert str(found.code) == "35-KH/HU"
    assert chars[found.span.start : found.span.end] == "Kế hoạch số 35\u2011KH/\u200bHU, ngày 05/3/2018"


LETTERHEAD = """HUYỆN ỦY KHE SƠN                                  ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ BẢN LIỀN                               Bản Liền, ngày 10 tháng 01 năm 2026

BÁO CÁO
"""
TITLE = "kết quả thực hiện Nghị quyết số 57-NQ/TW và Nghị quyết 68-NQ/TW trong hai năm 2025, 2026"
REPORTED = (
    "Đảng ủy xã đã phân công từng chi bộ giúp các hộ nghèo làm nhà; còn thôn Nà Pe, thôn Làng Ngũa và Trạm Y tế xã chưa xây dựng"
    " kế hoạch cho giai đoạn 2026 - 2030. Các chi bộ khác làm xong trước hạn và đã báo cáo Đảng ủy xã theo quy định của cấp trên."
)
PART = "2. Nghị quyết số 68-NQ/TW"
DONE = "Đảng ủy ban hành kế hoạch vào tháng 10."


@pytest.mark.parametrize("column", range(36, 110))
def test_where_lines_were_broken(column: int) -> None:
    """Names, numbers of their own and years that the end of a line cuts, in lines narrower than the letterhead; a line
    with room for the next word was ended on purpose."""
    title, reported = (textwrap.fill(one, column, break_on_hyphens=False) for one in (TITLE, REPORTED))
    flow = lay_out(f"{LETTERHEAD}{title}\n-----\n\n{reported}\n\n{PART}\n{DONE}\n").main.text
    assert TITLE in flow
    assert REPORTED in flow
    assert f"{PART}\n{DONE}" in flow


LISTED = (
    "Thông tư này bãi bỏ ba văn bản: Thông tư số 11/2030/TT-BTP ngày 29/9/2030; Thông tư số 12/2030/TT-BTP ngày 30/9/2030 và"
    " các quy định hướng dẫn thực hiện Điều 9, Điều 10 Nghị định số 13/2030/NĐ-CP ngày 01/10/2030 của Chính phủ về thi hành án."
)
ITEMS = "Bãi bỏ các văn bản sau:\n- Thông tư số 15/2030/TT-BTP;\n- Thông tư số 16/2030/TT-BTP."


@pytest.mark.parametrize("column", range(44, 110))
def test_where_lines_of_a_list_were_broken(column: int) -> None:
    """Behind a colon and a semicolon, and before a part of a paper; the items of a list keep their lines."""
    reported, listed = (
        textwrap.fill(one, column, break_on_hyphens=False) for one in (f"{REPORTED} {REPORTED}", LISTED)
    )
    flow = lay_out(f"{LETTERHEAD}{TITLE}\n-----\n\n{reported}\n\n{listed}\n\n{ITEMS}\n").main.text
    assert LISTED in flow
    assert ITEMS in flow
