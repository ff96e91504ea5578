"""Tables of PDF pages that are ruled off by lines, beside rules that make none."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from office_files import font

from graph.extraction.claims import read_claims
from graph.reading.any_file import read_any
from graph.resolution.resolve import resolve

Draw = Callable[[Any], None]

LISTED = [
    ["STT", "Tên văn bản", "Lý do", "Ngày hết hiệu lực"],
    ["1", "Quyết định số 12/2015/QĐ-\nUBND ngày 10/4/2015", "Được thay thế bằng Quyết\nđịnh số 31/2021/QĐ-UBND\nngày 20/10/2021", "01/11/2021"],
    ["2", "Nghị quyết số 08/2016/NQ\n-HĐND ngày 04/8/2016", "Hết thời hạn", "01/01/2021"],
]  # fmt: skip


def page(*draw: Draw) -> bytes:
    """A PDF page on which something is drawn."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("letters", font()))
    made = io.BytesIO()
    canvas = Canvas(made, (595, 842))
    canvas.setFont("letters", 10)
    for one in draw:
        one(canvas)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def table(rows: list[list[str]], spans: list[tuple[Any, ...]] = (), *, ruled: bool = True, top: float = 700.0) -> Draw:  # type: ignore[assignment]
    """Cells beside each other, their lines as broken."""

    def draw(canvas: Any) -> None:
        from reportlab.platypus import Table

        style: list[tuple[Any, ...]] = [
            ("FONT", (0, 0), (-1, -1), "letters", 10),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *spans,
        ]
        if ruled:
            style.append(("GRID", (0, 0), (-1, -1), 0.5, "black"))
        laid = Table(rows, colWidths=[30, 150, 150, 100][: len(rows[0])], style=style)
        _, height = laid.wrapOn(canvas, 500, 700)
        laid.drawOn(canvas, 70, top - height)

    return draw


def words(text: str, top: float = 760.0, left: float = 70.0) -> Draw:
    return lambda canvas: canvas.drawString(left, top, text)


def lines(data: bytes) -> list[str]:
    return [line for line in read_any(data, "a.pdf").chars.replace("\f", "").split("\n") if line.strip()]


def test_a_row_is_one_line() -> None:
    read = lines(page(words("DANH MỤC VĂN BẢN HẾT HIỆU LỰC"), table(LISTED), words("Tổng số: 02 văn bản.", 400)))
    assert read == [
        "DANH MỤC VĂN BẢN HẾT HIỆU LỰC",
        "STT | Tên văn bản | Lý do | Ngày hết hiệu lực",
        "1 | Quyết định số 12/2015/QĐ-UBND ngày 10/4/2015 | Được thay thế bằng Quyết định số 31/2021/QĐ-UBND ngày 20/10/2021 | 01/11/2021",
        "2 | Nghị quyết số 08/2016/NQ-HĐND ngày 04/8/2016 | Hết thời hạn | 01/01/2021",
        "Tổng số: 02 văn bản.",
    ]


def test_what_the_rows_say() -> None:
    found = resolve(read_claims(read_any(page(words("DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ"), table(LISTED)), "a.pdf")))
    assert {(one.subject.code, one.relation, one.object.code) for one in found.links} == {
        ("31/2021/QĐ-UBND", "replaces", "12/2015/QĐ-UBND")
    }
    assert {(one.document.code, one.fact, one.value) for one in found.facts} == {
        ("12/2015/QĐ-UBND", "ended", "2021-10-31"),
        ("08/2016/NQ-HĐND", "ended", "2020-12-31"),
    }


def test_cells_that_reach_over_columns_or_down_rows() -> None:
    rows = [
        ["STT", "Văn bản", "Lý do"],
        ["I. QUYẾT ĐỊNH", "", ""],
        ["1", "Quyết định số 1/QĐ-UBND", "Đã cũ"],
        ["", "Quyết định số 2/QĐ-UBND", "Đã cũ"],
    ]
    spans = [("SPAN", (0, 1), (-1, 1)), ("SPAN", (0, 2), (0, 3))]
    assert lines(page(table(rows, spans))) == [
        "STT | Văn bản | Lý do",
        "I. QUYẾT ĐỊNH",
        "1 | Quyết định số 1/QĐ-UBND | Đã cũ",
        "| Quyết định số 2/QĐ-UBND | Đã cũ",
    ]


def test_the_heading_alone_at_the_end_of_a_page() -> None:
    assert lines(page(words("Danh mục:"), table(LISTED[:1]))) == ["Danh mục:", " | ".join(LISTED[0])]


@pytest.mark.parametrize(
    "draw",
    [
        # rules above and below a heading, a frame around who signs, a frame around all, a drawing of many lines
        [words("QUYẾT ĐỊNH", 700, 250), lambda c: c.line(250, 695, 330, 695), lambda c: c.line(250, 715, 330, 715)],
        [words("KT. CHỦ TỊCH", 690, 310), words("PHÓ CHỦ TỊCH", 660, 310), lambda c: c.grid([300, 302, 480], [650, 680, 710])],
        [words("Điều 1. Bãi bỏ Quyết định số 1/QĐ-UBND."), lambda c: c.rect(40, 40, 500, 760)],
        [words("Sơ đồ tổ chức bộ máy của xã"), lambda c: c.grid(range(60, 560, 5), range(60, 560, 5))],
        # a background that is filled and not drawn around
        [words("Điều 1. Bãi bỏ Quyết định số 1/QĐ-UBND."), lambda c: (c.setFillGray(0.9), c.rect(60, 750, 100, 20, stroke=0, fill=1), c.rect(160, 750, 200, 20, stroke=0, fill=1))],
    ],
)  # fmt: skip
def test_rules_that_make_no_table(draw: list[Draw]) -> None:
    assert not any("|" in line for line in lines(page(*draw)))


def test_lines_that_cut_words_make_no_table() -> None:
    row = words("Căn cứ Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương", 690)
    next_row = words("và Kế hoạch số 07-KH/TW của Bộ Chính trị về đổi mới sắp xếp", 670)
    read = lines(page(row, next_row, lambda canvas: canvas.grid([65, 133, 251, 420], [660, 683, 706])))
    assert read[0] == "Căn cứ Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương"
