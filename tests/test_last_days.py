"""From which day another paper takes a paper's place, where the sentence tells it."""

from __future__ import annotations

import pytest

from graph.extraction.claims import read_claims
from graph.reading.any_file import read_any

OLD, NEW = "Quy định số 12-QĐ/HU, ngày 05/5/2020", "Quy định số 15-QĐ/HU, ngày 05/5/2024"


@pytest.mark.parametrize(
    ("sentence", "last_days"),
    [
        (f"Kể từ ngày 01/01/2027, Quy định này thay thế {OLD} của Huyện ủy.", ["2026-12-31"]),
        (f"Kể từ ngày 01/01/2027, {NEW} thay thế {OLD} và Quy định số 13-QĐ/HU.", ["2026-12-31", "2026-12-31"]),
        (f"Từ ngày 01/7/2024, {OLD} được thay thế bằng {NEW}.", ["2024-06-30"]),
        (f"{OLD} và Quy định số 13-QĐ/HU được thay thế bằng {NEW} từ ngày 01/7/2024.", ["2024-06-30", "2024-06-30"]),
        (f"{NEW} thay thế {OLD} của Ban Thường vụ Huyện ủy kể từ ngày 01/7/2024.", ["2024-06-30"]),
        # the day of the other paper, of a part, of something else that begins, or none
        (f"{NEW} thay thế {OLD}.", [None]),
        (f"{NEW} thay thế khoản 2 Điều 5 {OLD} từ ngày 01/7/2024.", [None]),
        (f"Từ ngày 01/7/2024, Huyện ủy thực hiện {NEW} thay thế {OLD}.", [None]),
        (f"{NEW} thay thế {OLD} và có hiệu lực từ ngày 01/7/2024.", [None]),
        (f"{NEW} thay thế {OLD} kể từ ngày Quy định này có hiệu lực.", [None]),
        (f"{NEW} thay thế {OLD}, từ tháng 7/2024.", [None]),
    ],
)
def test_the_day_of_a_change(sentence: str, last_days: list[str | None]) -> None:
    links = read_claims(read_any(sentence.encode(), "a.txt")).links
    days = [one.evidence.last_day for one in links if one.relation == "replaces"]
    assert [day and day.isoformat() for day in days] == last_days
