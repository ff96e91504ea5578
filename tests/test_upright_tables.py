"""Tables whose cells stand on lines of their own, as portals and PDF files give them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from said import links, read, told

from graph.reading.upright_tables import rows_again

HEAD = ("STT", "Tên loại, số ký hiệu, trích yếu", "Lý do hết hiệu lực", "Ngày hết hiệu lực")
FIRST = (
    "1",
    "Quyết định số 5/2018/QĐ-UBND ngày 12/7/2018 về chợ",
    "Được thay thế bằng Quyết định số 2/2025/QĐ-UBND",
    "01/12/2025",
)
SECOND = ("2", "Nghị quyết số 11/2019/NQ-HĐND ngày 25/12/2019 về phí", "Không còn cơ quan thực hiện", "01/7/2025")
THIRD = ("3", "Kế hoạch số 77/KH-UBND ngày 18/01/2022 về rừng", "Hết thời hạn thực hiện", "31/12/2025")
BOTH = [("05/2018/QĐ-UBND", "ended", "2025-11-30"), ("11/2019/NQ-HĐND", "ended", "2025-06-30")]
ALL = [*BOTH, ("77/KH-UBND", "ended", "2025-12-31")]


@pytest.mark.parametrize("between", ["\n", "\n\n", " \n \n"])
@pytest.mark.parametrize(
    ("rows", "behind", "facts"),
    [
        ([HEAD, FIRST, SECOND, THIRD], "", ALL),
        ([HEAD, FIRST, SECOND, THIRD], "Ghi chú: Người lập: Triệu Thị M.", ALL),
        ([HEAD, FIRST, ("2.", *SECOND[1:]), ("3.", *THIRD[1:])], "", ALL),
        # groups of rows
        ([HEAD, ("A", "QUYẾT ĐỊNH, NGHỊ QUYẾT"), FIRST, SECOND, ("B", "KẾ HOẠCH"), THIRD], "Ghi chú.", ALL),
        # what stands behind the last is none of its cells
        ([HEAD, FIRST, SECOND, THIRD[:3]], "II. VĂN BẢN HẾT HIỆU LỰC MỘT PHẦN", BOTH),
        # a row that lacks a cell, or a number, ends it
        ([HEAD, FIRST, SECOND, ("3", "Kế hoạch số 77/KH-UBND", "31/12/2025"), ("4", *THIRD[1:])], "", BOTH),
    ],
)
def test_rows_are_read(rows: list[tuple[str, ...]], between: str, behind: str, facts: list[object]) -> None:
    lines = between.join(cell for row in rows for cell in row)
    found = read(f"DANH MỤC VĂN BẢN HẾT HIỆU LỰC\n{lines}\n{behind}\n")
    assert told(found) == facts
    assert links(found) == [("02/2025/QĐ-UBND", "replaces", "05/2018/QĐ-UBND", "stated")]


@pytest.mark.parametrize(
    "text",
    [
        "STT\nNội dung\n1\nLàm đường\n2\nLàm cầu\n",  # two columns
        "STT\nNội dung\nNgười làm\n1\nLàm đường\nÔng A\n",  # one row
        "STT\nNội dung\nNgười làm\n2\nLàm đường\nÔng A\n3\nLàm cầu\nÔng B\n",  # it begins with the second
        "STT là số thứ tự\nNội dung\nNgười làm\n1\nLàm đường\nÔng A\n2\nLàm cầu\nÔng B\n",
    ],
)
def test_what_is_no_such_table_stays(text: str) -> None:
    assert rows_again(text) == text


def test_the_cells_of_a_row_stand_beside_each_other() -> None:
    text = "STT\nSố\nTên\n\n1\n\n5\nChợ\n2\n6\n\nPhí\nHết."
    assert rows_again(text) == "STT|Số|Tên\n\n1 |5|Chợ\n2|6 |Phí\nHết."


@given(st.lists(st.sampled_from(["STT", "TT", "1", "2", "3", "4.", "", " ", "a", "Ngày", "STT 1"]), max_size=60))
def test_it_is_as_long_as_it_was(lines: list[str]) -> None:
    text = "\n".join(lines)
    again = rows_again(text)
    assert len(again) == len(text)
    assert [sign for sign in again if sign not in "| \n"] == [sign for sign in text if sign not in "| \n"]
