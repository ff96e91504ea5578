"""When papers apply: wordings crossed with how papers and days are written, beside what says no such thing."""

from __future__ import annotations

import itertools

import pytest

from graph.extraction.claims import read_claims
from graph.reading.text import read_bytes

PAPERS = (
    "Quyết định số 12/2019/QĐ-UBND",
    "Quyết định số 12/2019/QĐ-UBND ngày 05/5/2019 của UBND tỉnh về việc quản lý chợ",
    "Kế hoạch số 12-KH/HU, ngày 05/5/2019 của Ban Thường vụ Huyện ủy",
)
DAYS = ("ngày 01/7/2025", "ngày 01 tháng 7 năm 2025", "01/7/2025")
SAID = {
    "effective_from": (
        "{paper} có hiệu lực từ {day}.", "{paper} có hiệu lực thi hành kể từ {day}.", "{paper} bắt đầu có hiệu lực từ {day}.",
        "{paper} (có hiệu lực từ {day}) có nhiều điểm mới.",
    ),
    "ended": (
        "{paper} hết hiệu lực từ {day}.", "{paper} hết hiệu lực thi hành kể từ {day}.", "{paper} không còn hiệu lực từ {day}.",
        "{paper} đã hết hiệu lực kể từ {day}.", "{paper} chấm dứt hiệu lực từ {day}.", "{paper} (hết hiệu lực từ {day}) có 5 điều.",
    ),
    "effective_to": ("{paper} có hiệu lực đến hết {day}.", "{paper} được áp dụng đến hết {day}."),
    "extended_to": (
        "{paper} được kéo dài thời gian thực hiện đến hết {day}.", "{paper} được gia hạn đến {day}.",
        "Kéo dài thời gian thực hiện {paper} đến hết {day}.", "Gia hạn {paper} đến hết {day}.",
    ),
}  # fmt: skip
VALUES = {
    "effective_from": "2025-07-01",
    "ended": "2025-06-30",
    "effective_to": "2025-07-01",
    "extended_to": "2025-07-01",
}
UNDATED = (
    "{paper} đã hết hiệu lực.",
    "{paper} không còn hiệu lực.",
    "{paper} hết thời hạn áp dụng.",
    "{paper} không còn áp dụng.",
)
NOTHING = (
    "{paper} sẽ hết hiệu lực từ ngày 01/7/2025 nếu không được gia hạn.",
    "Đề nghị kéo dài thời gian thực hiện {paper} đến hết năm 2025.",
    "Nếu {paper} hết hiệu lực thì áp dụng văn bản mới.",
    "Khi {paper} hết hiệu lực, các xã dừng lại.",
    "Dự thảo quy định {paper} hết hiệu lực từ ngày 01/7/2025.",
    "{paper} chưa hết hiệu lực.",
    "{paper} không hết hiệu lực.",
    "{paper} vẫn còn hiệu lực.",
    "Giấy phép cấp theo {paper} hết hiệu lực từ ngày 01/7/2025.",
    "Hợp đồng ký theo {paper} có hiệu lực từ ngày 01/7/2025.",
    "Khoản 2 Điều 3 {paper} hết hiệu lực từ ngày 01/7/2025.",
    "Các dự án theo {paper} được gia hạn đến hết ngày 31/12/2025.",
    "Báo cáo kết quả thực hiện {paper} trước ngày 01/7/2025.",
    "Đến ngày 01/7/2025, {paper} đã được triển khai tới 100% chi bộ.",
    "Thực hiện {paper} từ ngày 01/7/2019 đến nay.",
    "Các văn bản trái với {paper} hết hiệu lực từ ngày 01/7/2025.",
    "Mục tiêu của {paper} đến hết năm 2025 là 12 chợ.",
)


def facts(sentence: str) -> list[tuple[str, str | None]]:
    return [(one.fact, one.value) for one in read_claims(read_bytes(sentence.encode(), "x.txt")).facts]


@pytest.mark.parametrize(("fact", "wording"), [(fact, wording) for fact, all_of in SAID.items() for wording in all_of])
def test_a_day_that_is_told(fact: str, wording: str) -> None:
    for paper, day in itertools.product(PAPERS, DAYS):
        sentence = wording.format(paper=paper, day=day)
        assert facts(sentence) == [(fact, VALUES[fact])], sentence


@pytest.mark.parametrize("wording", UNDATED)
def test_an_end_without_a_day(wording: str) -> None:
    for paper in PAPERS:
        assert facts(wording.format(paper=paper)) == [("ended", None)], paper


@pytest.mark.parametrize("wording", NOTHING)
def test_what_says_nothing_of_it(wording: str) -> None:
    for paper in PAPERS:
        assert facts(wording.format(paper=paper)) == [], paper
