"""What others of its level have carried out and a body has not, over the samples."""

from __future__ import annotations

from datetime import date

import pytest

from graph.analysis.gaps import gaps, lower_bodies
from graph.analysis.lag import usual_days
from graph.analysis.reference import find_body
from graph.store.snapshot import Snapshot

TODAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("name", "day", "found"),
    [
        # Khe Sơn has carried out what Phú Bình Trung is said, or not seen, to have carried out
        (
            "Huyện ủy Phú Bình Trung",
            date(2023, 12, 31),
            {"20-CTr/TU": "no_evidence", "09-CTr/TU": "no_evidence", "14-KH/TU": "no_evidence", "06-NQ/TU": "no_evidence",
             "68-KH/TU": "stated_missing", "26-NQ/TW": "no_evidence"},
        ),
        # before anybody had carried it out, nobody lacks it
        ("Huyện ủy Phú Bình Trung", date(2017, 12, 31), {"20-CTr/TU": "no_evidence"}),
        # the other way round, without what its own plans lead up to through others
        ("Huyện ủy Khe Sơn", TODAY, {"102-KH/TU": "no_evidence", "19-NQ/TW": "no_evidence", "21-NQ/TW": "no_evidence"}),
        # the only one of its level
        ("Tỉnh ủy An Lâm", TODAY, {}),
    ],
)  # fmt: skip
def test_gaps(snapshot: Snapshot, name: str, day: date, found: dict[str, str]) -> None:
    answer = gaps(snapshot, find_body(snapshot, name), day)
    assert {gap.cell.document.code: gap.cell.state for gap in answer.results} == found
    assert all(0 < gap.others <= len(answer.peers) for gap in answer.results)
    assert all(gap.cell.facts for gap in answer.results if gap.cell.state == "stated_missing")


@pytest.mark.parametrize(
    ("name", "usual"),
    [("Đảng ủy xã Tân Khê", (6, 35.0)), ("Huyện ủy Phú Bình Trung", (6, 205.0)), ("Bộ Chính trị", None)],
)
def test_usual_days(snapshot: Snapshot, name: str, usual: tuple[int, float] | None) -> None:
    assert usual_days(snapshot, find_body(snapshot, name)) == usual


def test_lower_bodies(snapshot: Snapshot) -> None:
    province = find_body(snapshot, "Tỉnh ủy An Lâm")
    names = [body.name for body in lower_bodies(snapshot, province)]
    assert "Huyện ủy Khe Sơn" in names and "Đảng ủy xã Tân Khê" not in names
