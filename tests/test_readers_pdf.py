"""PDFs with letters: reading order, footnotes, joined lines, pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from libraries import made
from office_files import AGENCY, BODY, FOOT, MOTTO, TITLE, letterhead, paper_pdf, printed, wrapped

from graph.analysis.noun_json import evidence_json
from graph.errors import InputError
from graph.extraction.claims import read_claims
from graph.library.claims import read_claims_file, write_claims
from graph.reading import pdf
from graph.reading.any_file import read_any
from graph.reading.content import NeedsRecognitionError
from graph.reading.layout import lay_out
from graph.reading.pages import page_at, page_ends
from graph.reading.pdf_lines import Glyph, page_lines, turned
from graph.resolution.resolve import resolve
from graph.store.snapshot import open_snapshot
from web.marks import marked_lines

NOTES = (
    (70.0, 100.0, 11.0, "Huyện ủy đã ban hành nhiều kế hoạch để thực hiện Nghị quyết"),
    (420.0, 95.0, 6.0, "1"),
    (428.0, 100.0, 11.0, "và các văn bản"),
    (70.0, 760.0, 6.0, "1"),
    (76.0, 764.0, 9.0, "Kế hoạch số 12-KH/HU, ngày 05/3/2018 của Huyện ủy."),
    (290.0, 810.0, 11.0, "1"),
)


def row(*words: tuple[float, str], top: float = 100.0, size: float = 10.0) -> list[Glyph]:
    """A row of a page whose words begin where they are said to; a letter is half as wide as high."""
    glyphs = []
    for left, text in words:
        for place, sign in enumerate(text):
            at = left + place * size / 2
            box = (at, 842 - top, at, 842 - top) if sign == " " else (at, 842 - top, at + size / 2, 842 - top + size)
            glyphs.append(Glyph(sign, *box, size))
    return glyphs


def test_agency_then_motto_whatever_the_order_of_the_file() -> None:
    chars = read_any(paper_pdf([letterhead() + printed()]), "a.pdf").chars
    lines = [line for line in chars.split("\n") if line]
    assert lines[:6] == [*AGENCY, *MOTTO]
    found = resolve(read_claims(read_any(paper_pdf([letterhead() + printed()]), "a.pdf")))
    assert (found.document.code, str(found.document.date)) == ("41-KH/HU", "2019-06-12")
    assert {(link.relation, link.object.code) for link in found.links} == {
        ("implements", "18-NQ/TW"),
        ("implements", "09-CTr/TU"),
        ("replaces", "20-KH/HU"),
    }


def test_a_letterhead_ends_above_the_title_where_number_and_date_stand_on_the_left() -> None:
    left = ["HUYỆN ỦY A", "Số 4-QĐ/HU", "A, ngày 2 tháng 3 năm 2023"]
    rows = [row((70, text), top=60 + 18 * n) for n, text in enumerate(left)]
    rows += [row((330, "ĐẢNG CỘNG SẢN VIỆT NAM"), top=60), row((230, "QUYẾT ĐỊNH"), top=130)]
    assert [line for line in page_lines(rows, 595, 842, first=True) if line] == [
        *left,
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "QUYẾT ĐỊNH",
    ]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        # beside each other, but no letterhead: one line, columns apart
        ([row((70, "Tổng số"), (300, "15"))], ["Tổng số   15"]),
        # justified words are near enough
        ([row((70, "Tổng số"), (120, "15"))], ["Tổng số15"]),
        # the foot of a paper
        ([row((70, "Nơi nhận:"), (300, "T/M HUYỆN ỦY"))], ["Nơi nhận:", "T/M HUYỆN ỦY"]),
        # a running head and its number are two things
        ([row((70, "CÔNG BÁO/Số 3"), (500, "12"), top=40)], ["CÔNG BÁO/Số 3", "12"]),
        # a wide space between lines is a blank line
        ([row((70, "a"), top=100 + 15 * n) for n in range(5)] + [row((70, "b"), top=200)], ["a"] * 5 + ["", "b"]),
        ([[]], []),
    ],
)
def test_lines_of_a_page(rows: list[list[Glyph]], lines: list[str]) -> None:
    assert page_lines(rows, 595, 842, first=False) == lines


def test_letters_that_a_font_does_not_tell_are_looked_at() -> None:
    told = paper_pdf([letterhead() + printed()])
    assert "Số 41-KH/HU" in pdf.read(told, "a.pdf").chars
    with pytest.raises(NeedsRecognitionError):
        pdf.read(told.replace(b"/ToUnicode", b"/XoUnicode"), "a.pdf")
    # a few signs in a font of their own are bullets
    few = paper_pdf([[(70.0, 100.0, 11.0, "Kế hoạch")]]).replace(b"/ToUnicode", b"/XoUnicode")
    assert pdf.read(few, "a.pdf").chars.strip()


def test_a_letterhead_that_was_written_last_comes_first() -> None:
    text = [row((70, f"Dòng thứ {n} của văn bản"), top=300 + 15 * n) for n in range(4)]
    head = [row((330, "ĐẢNG CỘNG SẢN VIỆT NAM"), top=60), row((330, "A, ngày 2 tháng 3 năm 2023"), top=90)]
    head += [row((70, "HUYỆN ỦY A"), top=60), row((70, "Số 4-QĐ/HU"), top=78)]
    printed_first = page_lines([*text, *head], 595, 842, first=True)
    assert [line for line in printed_first if line][:3] == ["HUYỆN ỦY A", "Số 4-QĐ/HU", "ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert printed_first[-1] == "Dòng thứ 3 của văn bản"
    # a page without a letterhead is as it was written
    assert page_lines([*text, row((70, "HUYỆN ỦY A"), top=60)], 595, 842, first=True)[-1] == "HUYỆN ỦY A"


def test_lines_that_the_file_joined_on_a_turned_page() -> None:
    joined = [
        Glyph(sign, left, 50 + 5 * n, left + 10, 55 + 5 * n, 10) for left in (115, 100) for n, sign in enumerate("ab")
    ]
    assert page_lines(turned([joined], 270, 842, 595), 842, 595, first=False) == ["ab", "ab"]
    level = [Glyph(sign, 100, 50 + 5 * n, 110, 55 + 5 * n, 10) for n, sign in enumerate("abab")]
    assert page_lines(turned([level], 270, 842, 595), 842, 595, first=False) == ["abab"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_that_is_shown_turned(angle: int) -> None:
    upright = paper_pdf([letterhead() + printed()])
    assert (
        read_any(paper_pdf([letterhead() + printed()], turned=angle), "a.pdf").chars == read_any(upright, "a.pdf").chars
    )


def test_a_small_raised_digit_is_a_mark_and_a_small_one_is_not() -> None:
    base = row((70, "Nghị quyết"))
    raised = Glyph("1", 120, 842 - 96, 123, 842 - 90, 6.0)
    level = Glyph("1", 120, 842 - 100, 123, 842 - 94, 6.0)
    assert page_lines([[*base, raised]], 595, 842, first=False) == ["Nghị quyết¹"]
    assert page_lines([[*base, level]], 595, 842, first=False) == ["Nghị quyết1"]


def test_a_footnote_at_the_end_of_a_page_cuts_no_sentence() -> None:
    second = printed(80, ["khác của Tỉnh ủy, các sở và các ngành trong tỉnh."])
    chars = read_any(paper_pdf([NOTES, second]), "a.pdf").chars
    layout = lay_out(chars)
    assert "Nghị quyết và các văn bản khác của Tỉnh ủy" in layout.main.text
    assert [(flow.footnote, flow.text[:22]) for flow in layout.footnotes] == [("1", "Kế hoạch số 12-KH/HU, ")]


def test_lines_are_joined() -> None:
    sentence = " ".join(BODY[:1])
    assert len(wrapped(sentence)) > 2
    chars = read_any(paper_pdf([printed(100, [sentence])]), "a.pdf").chars
    assert sentence in lay_out(chars).main.text


def test_each_place_knows_its_page() -> None:
    pages = [letterhead() + printed(170, TITLE), [], printed(80, [*BODY, *FOOT])]
    text = read_any(paper_pdf(pages), "a.pdf")
    assert text.chars.count("\f") == 3
    claims = read_claims(text)
    by_code = {str(one.code): one.page for one in claims.citations if one.code}
    assert by_code["09-CTr/TU"] == by_code["20-KH/HU"] == 3
    assert {one.page for one in claims.citations if str(one.code) == "18-NQ/TW"} == {1, 3}
    assert all(link.evidence.page in (1, 3) for link in claims.links)
    assert read_claims_file(write_claims(claims, "https://example.org/")) == claims


def test_a_text_without_pages_has_none() -> None:
    claims = read_claims(read_any("\n".join((*TITLE, *BODY)).encode(), "a.txt"))
    assert claims.citations
    assert {one.page for one in claims.citations} == {None}
    assert evidence_json(claims.links[0].evidence)["page"] is None


@pytest.mark.parametrize(
    ("chars", "offset", "page"),
    [("a\fb\f", 0, 1), ("a\fb\f", 1, 1), ("a\fb\f", 2, 2), ("a\f", 0, 1), ("a", 0, None), ("a\f\fb", 3, 3)],
)
def test_pages(chars: str, offset: int, page: int | None) -> None:
    assert page_at(page_ends(chars), offset) == page


def test_the_page_is_kept_and_shown(tmp_path: Path) -> None:
    pages = [letterhead() + printed(170, TITLE), printed(80, [*BODY, *FOOT])]
    (tmp_path / "a.pdf").write_bytes(paper_pdf(pages))
    with made(tmp_path / "library", [tmp_path / "a.pdf"]) as library, open_snapshot(library) as snapshot:
        (row,) = library.sources("read")
        assert row.format == "pdf"
        found = {
            values["text"]: values["page"]
            for values, _ in snapshot.citations_in(row.sha256)
            if "20-KH" in values["text"]
        }
        assert list(found.values()) == ["2"]
        evidence = json.dumps([str(quad) for quad in snapshot.quads() if "ns#page" in str(quad)])
        assert evidence.count("#evidence-") == 3


def test_the_text_view_shows_where_pages_begin() -> None:
    from graph.model import Span

    chars = "một\n\fhai\n\f\fbốn\n\f"
    lines = marked_lines(chars, Span(0, len(chars)), ())
    assert [line.page for line in lines] == [None, 2, 4, None]
    assert [line.page for line in marked_lines(chars, Span(4, 8), ())] == [2]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (lambda: paper_pdf([printed()], locked="mật"), "file_locked"),
        (lambda: paper_pdf([printed()])[:400], "file_damaged"),
        (lambda: paper_pdf([[]]), "file_empty"),
        (lambda: b"%PDF-1.7\n" + b"\x00" * 500, "file_damaged"),
    ],
)
def test_bad_pdfs(data, key: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError) as caught:
        read_any(data(), "công văn.pdf")
    assert caught.value.key == key
    assert "công văn.pdf" in caught.value.text("vi")
