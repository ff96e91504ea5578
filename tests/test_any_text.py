"""Any text, however broken, gives an answer with exact offsets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.extraction.claims import read_claims
from graph.messages import catalogue
from graph.model import Resolution
from graph.reading.text import Text, clean, read_bytes, read_file
from graph.resolution.resolve import resolve

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
REPORT = read_file(SAMPLES / "tam-duong" / "bao-cao-tong-ket-15-nq-tw.txt").chars
PIECES = [
    "Nghị quyết số ", "15-NQ/TW", ", ngày 30/7/2007", " của Ban Chấp hành Trung ương", " (khóa X)", "thực hiện ",
    "Kế hoạch số 50-KH/HU", " (nay là ", "¹", "\n¹ ", "; ", "\n\n", " và ", "Căn cứ ", "Luật Lưu trữ", "thay thế ",
    "KẾ HOẠCH\n", "Số 12-KH/HU\n", "này", "Điều 2. ", "31/02/2020", "\f", "(", ")", ":", "“", "126/126 bản ", "TW 4",
    "ĐẢNG CỘNG SẢN VIỆT NAM ", "* Số 45-BC/HU ", "Nậm Sơn, ngày 3 tháng 2 năm 2023 ", "HUYỆN ỦY NẬM SƠN ", "Cương lĩnh chính trị ", "khóa XI, khóa XII ",
]  # fmt: skip


def exact(text: Text) -> Resolution:
    """The text's resolution, every offset checked."""
    found = resolve(read_claims(text))
    chars = text.chars
    starts = [reading.citation.span.start for reading in found.readings]
    assert starts == sorted(starts)
    for reading in found.readings:
        span = reading.citation.span
        assert 0 <= span.start < span.end <= len(chars)
        assert chars[span.start : span.end] == reading.citation.text == reading.citation.text.strip()
    for link in found.links:
        evidence = link.evidence
        assert chars[evidence.span.start : evidence.span.end] == evidence.sentence
        assert 0 < evidence.confidence <= 1
        assert link.subject.iri != link.object.iri
        if evidence.governed_by:
            span = evidence.governed_by.span
            assert chars[span.start : span.end] == evidence.governed_by.sentence
    for fact in found.facts:
        assert chars[fact.span.start : fact.span.end] == fact.sentence
    return found


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_pieces_in_any_order(raw: str) -> None:
    chars = clean(raw)
    if chars.strip():
        exact(read_bytes(chars.encode("utf-8"), "x.txt"))


@given(st.lists(st.tuples(st.integers(0, len(REPORT)), st.integers(0, 80), st.sampled_from(PIECES)), max_size=6))
@example([(4397, 0, " (nay là ")])  # a paper of two parties whose name a bracket ends
@settings(max_examples=60, deadline=None)
def test_a_report_with_parts_cut_out_and_put_in(cuts: list[tuple[int, int, str]]) -> None:
    chars = REPORT
    for place, length, piece in cuts:
        chars = chars[:place] + piece + chars[place + length :]
    exact(read_bytes(chars.encode("utf-8"), "x.txt"))


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "-",
        "Nghị quyết số ",
        "(",
        "15-NQ/TW, ",
        "Luật A ",
        "Kế hoạch số 1-KH/HU thực hiện ",
        "¹ a\n",
        "số ",
        "Nghị quyết số 1-NQ/TW và sửa đổi ",
        "Luật sửa đổi, bổ sung một số điều của Luật Đê điều, ",
        "Luật số 1/2020/QH14 được sửa đổi, bổ sung bởi ",
        "Thực hiện Nghị quyết số 1-NQ/TW, ",
        "Thực hiện Nghị quyết số 1-NQ/TW, Huyện ủy ban hành Kế hoạch số 2-KH/HU, ",
        "Huyện ủy ban hành Quy chế số 1-QC/HU. Để thực hiện Quy chế này, ",
        "1 Kế hoạch số 1-KH/HU thực hiện chỉ đạo1\n\n",
        "(thay thế Kế hoạch số 1-KH/HU) ",
        "hết hiệu lực ",
        "đã bãi bỏ Kế hoạch số 1-KH/HU, tại ",
        "Nghị quyết số 1-NQ/TW được kéo dài đến hết ngày 31/12/2020, ",
        "Đảng ủy xã A Lưới chưa ban hành kế hoạch thực hiện Nghị quyết số 1-NQ/TW, ",
        "Nghị quyết số 1-NQ/TW (khóa X) thực hiện ",
        "đã bãi bỏ Quyết định số 1/QĐ-UBND (tại Quyết định số 2/QĐ-UBND), ",
        "ban hành Quyết định số 1/QĐ-UBND thay thế, ",
        "Quyết định này thay thế Quyết định số 1/QĐ-UBND về a, đồng thời bãi bỏ ",
        "Báo cáo số 1-BC/HU sơ kết Kế hoạch số 2-KH/HU, ",
        "Luật Đất đai năm 2013, Luật Nhà ở ngày 25/11/2014, ",
        "được sửa đổi bởi Quyết định số 1/QĐ-UBND, ",
        "Kết quả thực hiện Chỉ thị số 1-CT/TW năm 2020 và ",
        "HUYỆN ỦY NẬM SƠN ĐẢNG CỘNG SẢN VIỆT NAM * Số 1-KH/HU ",
        "Nghị quyết Trung ương 4 (khóa XI), (khóa XII), ",
        "Để cụ thể hóa Nghị quyết số 1-NQ/TU; sau khi xem xét Tờ trình số 1/TTr-UBND; ",
        "- hiện nay hiện nay năm 2019, năm 2019, ",
        "hết hiệu lực, Quyết định số 1/QĐ-UBND, Quyết định số 2/QĐ-UBND ",
        "khiến Quyết định số 1/QĐ-UBND và ",
        "đã lại phải cũng nhường chỗ cho ",
    ],
)
def test_endless_repetition_ends(piece: str) -> None:
    """No pattern runs away; what is kept of a very long sentence is bounded."""
    found = exact(read_bytes((piece * (40_000 // len(piece))).encode("utf-8"), "x.txt"))
    assert all(len(link.evidence.sentence) < 5_000 for link in found.links)


@pytest.mark.parametrize("piece", ["7", "-", "Nghị quyết số ", "(", "“", "/", "12-"])
def test_a_million_characters_of_nothing_end(piece: str) -> None:
    """A pattern that tries everything at every place would take days; the process is ended long before."""
    done = subprocess.run(
        [sys.executable, "-m", "graph", "extract", "-", "--format", "json"],
        input=(piece * (1_000_000 // len(piece))).encode("utf-8"), capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [one["code"] for one in found["citations"] if one["code"]] == []
    assert found["links"] == []


@pytest.fixture(scope="module")
def warm() -> None:
    """Grammar and messages are made at the first use: that is no part of what is timed, accented or not."""
    catalogue()
    for text in ("Thực hiện Nghị quyết số 18-NQ/TW", "Thuc hien Nghi quyet so 18-NQ/TW"):
        exact(read_bytes(text.encode(), "x.txt"))


@given(data=st.binary(max_size=300))
@settings(max_examples=200)
@pytest.mark.usefixtures("warm")
def test_any_bytes_give_a_text_or_one_sentence(data: bytes) -> None:
    from graph.errors import InputError

    try:
        exact(read_bytes(data, "x.txt"))
    except InputError as error:
        assert error.text("vi") and "\n" not in error.text("en")
