"""A first day that is put off or brought forward, and a closing article that is amended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from test_time import library_of

from graph.analysis.force import state
from graph.analysis.named_query import filled, named_query
from graph.analysis.reference import find_reference
from graph.extraction.claims import read_claims
from graph.reading.any_file import read_any
from graph.store.snapshot import open_snapshot

A, B = "Quyết định số 41/2022/QĐ-UBND ngày 02/11/2022", "Quyết định số 42/2022/QĐ-UBND ngày 03/11/2022"
A_CODE, B_CODE = "41/2022/QĐ-UBND", "42/2022/QĐ-UBND"


@pytest.mark.parametrize(
    ("sentence", "moved"),
    [
        (f"Lùi thời điểm có hiệu lực của {A} từ ngày 15/12/2022 đến ngày 01/3/2023.", [(A_CODE, "2023-03-01")]),
        (f"Lùi hiệu lực thi hành của {A}, {B} đến ngày 01/3/2023.", [(A_CODE, "2023-03-01"), (B_CODE, "2023-03-01")]),
        (f"Lùi thời gian có hiệu lực của {A} từ ngày 15/12/2022 đến ngày 01/3/2023.", [(A_CODE, "2023-03-01")]),
        (f"Lùi thời gian có hiệu lực của {A}, {', '.join([B] * 6)} từ ngày 15/12/2022 đến ngày Luật Thủ đô có hiệu lực.",
         [(A_CODE, None), *[(B_CODE, None)] * 6]),
        (f"Lùi ngày thi hành đối với {A} sang ngày 01 tháng 3 năm 2023.", [(A_CODE, "2023-03-01")]),
        (f"Thời điểm có hiệu lực của {A} được điều chỉnh từ ngày 15/12/2022 thành ngày 01/12/2022.",
         [(A_CODE, "2022-12-01")]),
        (f"{A} được lùi thời điểm có hiệu lực đến ngày 01/3/2023.", [(A_CODE, "2023-03-01")]),
        (f"{A} về cho vay được lùi thời điểm có hiệu lực đến ngày 01/3/2023 theo {B}.", [(A_CODE, "2023-03-01")]),
        (f"Hoãn hiệu lực thi hành của {A} cho đến khi có quy định mới.", [(A_CODE, None)]),
        (f"Lùi thời điểm có hiệu lực của {A} từ ngày 15/12/2022 đến ngày {B} có hiệu lực thi hành.", [(A_CODE, None)]),
        (f"Theo {B}, {A} được lùi thời điểm có hiệu lực đến ngày 01/3/2023.", [(A_CODE, "2023-03-01")]),
        (f"{A} được {B} lùi thời điểm có hiệu lực đến ngày 01/3/2023.", []),
        (f"{B} đã lùi thời điểm có hiệu lực từ ngày 15/12/2022 đến ngày 01/3/2023.", []),
        (f"{A} có hiệu lực từ ngày 15/12/2022 nhưng được lùi hiệu lực thi hành đến ngày 01/3/2023.",
         [(A_CODE, "2023-03-01")]),
        # asked for, of a part, of a last day, of something else
        (f"Đề nghị lùi thời điểm có hiệu lực của {A} đến ngày 01/3/2023.", []),
        (f"Không lùi thời điểm có hiệu lực của {A} đến ngày 01/3/2023.", []),
        (f"Lùi thời điểm có hiệu lực của Điều 5 {A} đến ngày 01/3/2023.", []),
        (f"Lùi thời hạn hoàn thành {A} đến ngày 01/3/2023.", []),
        (f"Dự án Nghị quyết lùi thời điểm có hiệu lực của {A} đến ngày 01/3/2023.", []),
        (f"Lùi hội nghị triển khai hiệu lực của {A} đến ngày 01/3/2023.", []),
        (f"Điều chỉnh thời hạn có hiệu lực của {A} đến ngày 31/12/2026.", []),
        (f"Rút ngắn thời gian có hiệu lực của {A} đến ngày 31/12/2026.", []),
        (f"Lùi thời điểm có hiệu lực của {A} đến tháng 3/2023.", []),
        (f"UBND tỉnh trình HĐND tỉnh cho lùi thời điểm có hiệu lực của {A} đến ngày 01/3/2023.", []),
        (f"Hội nghị thảo luận nội dung lùi thời điểm có hiệu lực của {A} đến ngày 01/3/2023.", []),
    ],
)  # fmt: skip
def test_a_first_day_that_is_moved(sentence: str, moved: list[tuple[str, str | None]]) -> None:
    claims = read_claims(read_any(sentence.encode(), "a.txt"))
    told = [(str(claims.citations[one.subject].code), one.value) for one in claims.facts if one.overrides]
    assert told == moved
    if moved:
        assert {one.fact for one in claims.facts if one.subject == 0} <= {"effective_from"}


PUTS_OFF = f"Lùi thời điểm có hiệu lực của {A} đến ngày 01/3/2023."
DECISION = f"QUYẾT ĐỊNH\nSửa đổi {A}\n\nĐiều 1. Sửa đổi Điều 3 {A} như sau:\n“{{}}”\n"


@pytest.mark.parametrize(
    ("text", "overrides"),
    [
        (f"QUYẾT ĐỊNH\nVề việc lùi hiệu lực\n\nĐiều 1. {PUTS_OFF}\n", True),
        (f"DỰ THẢO\nQUYẾT ĐỊNH\nVề việc lùi hiệu lực\n\nĐiều 1. {PUTS_OFF}\n", False),
        (f"TỜ TRÌNH\nVề một số việc\n\nSở Nội vụ kính trình các nội dung sau:\n1. {PUTS_OFF}\n", False),
        (DECISION.format("Điều 3. Quyết định này có hiệu lực từ ngày 01/3/2023."), True),
        (DECISION.format("3. Đối với hộ kinh doanh, Quyết định này có hiệu lực từ ngày 01/3/2023."), False),
        (DECISION.format("2. Bảng giá kèm theo Quyết định này có hiệu lực từ ngày 01/3/2023."), False),
    ],
)
def test_what_moves_the_day_of_another(text: str, overrides: bool) -> None:
    claims = read_claims(read_any(text.encode(), "a.txt"))
    assert any(one.overrides for one in claims.facts) is overrides


TITLE = "Về việc lùi hiệu lực thi hành của Quyết định số 41/2022/QĐ-UBND ngày 02/11/2022"


def test_a_title_on_force_carries_nothing_out() -> None:
    text = "QUYẾT ĐỊNH\n{}\n\nĐiều 1. Giao Văn phòng thi hành.\n"
    assert not read_claims(read_any(text.format(TITLE).encode(), "a.txt")).links
    carried = text.format("Về việc thi hành Quyết định số 41/2022/QĐ-UBND ngày 02/11/2022")
    assert [one.relation for one in read_claims(read_any(carried.encode(), "a.txt")).links] == ["implements"]


FIRST = ("41/QĐ-UBND", "2022-11-02", "Điều 1. Phạm vi.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày 15/12/2022.")
TERM = (
    "41/QĐ-UBND", "2022-11-02",
    "Điều 1. Phạm vi.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày 15/12/2022 đến hết ngày 31/12/2023.",
)  # fmt: skip
OF_FIRST = "Quyết định số 41/QĐ-UBND ngày 02/11/2022"


def amending(article: str) -> tuple[str, str, str]:
    return ("50/QĐ-UBND", "2022-12-01", f"Điều 1. {article}\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.")


PUT_OFF = amending(f"Lùi thời điểm có hiệu lực của {OF_FIRST} đến ngày 01/3/2023.")
NEW_WORDS = amending(
    f"Sửa đổi Điều 2 {OF_FIRST} như sau:\n“Điều 2. Quyết định này có hiệu lực từ ngày 01/3/2023 đến hết ngày {{}}.”"
)


def with_end(day: str) -> tuple[str, str, str]:
    return (NEW_WORDS[0], NEW_WORDS[1], NEW_WORDS[2].format(day))


@pytest.mark.parametrize(
    ("papers", "as_of", "in_force", "since", "until"),
    [
        ([FIRST], "2023-01-01", True, "2022-12-15", None),
        ([FIRST, PUT_OFF], "2023-01-01", False, "2023-03-01", None),
        ([FIRST, PUT_OFF], "2023-03-01", True, "2023-03-01", None),
        ([FIRST, amending(f"Lùi thời điểm có hiệu lực của {OF_FIRST} đến khi có quyết định mới.")],
         "2023-03-01", None, None, None),
        # a plan for it does not show that it is in force, nor does what puts it off and amends it
        ([FIRST, ("44/KH-UBND", "2022-11-20", f"Thực hiện {OF_FIRST}, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau."),
          amending(f"Lùi thời điểm có hiệu lực của {OF_FIRST} đến khi có quyết định mới.")],
         "2023-03-01", None, None, None),
        ([FIRST, amending(f"Sửa đổi, bổ sung Điều 5 {OF_FIRST}. Lùi thời điểm có hiệu lực của {OF_FIRST} đến khi có quyết định mới.")],
         "2023-03-01", None, None, None),
        ([FIRST, amending(f"Đề nghị lùi thời điểm có hiệu lực của {OF_FIRST} đến ngày 01/3/2023.")],
         "2023-01-01", True, "2022-12-15", None),
        # moved twice: the later one counts
        ([FIRST, PUT_OFF, ("60/QĐ-UBND", "2023-02-01", f"Điều 1. Lùi thời điểm có hiệu lực của {OF_FIRST} đến ngày 01/6/2023.")],
         "2023-03-01", False, "2023-06-01", None),
        # the closing article worded anew: a later and an earlier last day
        ([TERM], "2023-01-01", True, "2022-12-15", "2023-12-31"),
        ([TERM, with_end("31/12/2024")], "2023-01-01", False, "2023-03-01", None),
        ([TERM, with_end("31/12/2024")], "2024-06-01", True, "2023-03-01", "2024-12-31"),
        ([TERM, with_end("30/6/2023")], "2023-08-01", False, "2023-03-01", "2023-06-30"),
        # put off in one sentence, and the new day told in the next
        ([FIRST, amending(f"Lùi thời điểm có hiệu lực của {OF_FIRST}. {OF_FIRST} có hiệu lực từ ngày 01/3/2023.")],
         "2023-01-01", False, "2023-03-01", None),
        ([FIRST, amending(f"Lùi thời điểm có hiệu lực của Điều 3 {OF_FIRST}. {OF_FIRST} có hiệu lực từ ngày 01/3/2023.")],
         "2023-01-01", True, "2022-12-15", None),
        # who only says when another begins moves nothing
        ([FIRST, ("50/QĐ-UBND", "2022-12-01", f"Điều 1. {OF_FIRST} có hiệu lực từ ngày 01/3/2023.")],
         "2023-01-01", True, "2022-12-15", None),
    ],
)  # fmt: skip
def test_the_state_of_what_was_moved(
    papers: list[tuple[str, str, str]], as_of: str, in_force: bool | None, since: str, until: str, tmp_path: Path
) -> None:
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        document = find_reference(snapshot, "41/QĐ-UBND")
        found = state(snapshot, document, date.fromisoformat(as_of))
        assert (found.in_force, found.since and found.since.isoformat()) == (in_force, since)
        if in_force is not False or until:
            assert (found.until and found.until.isoformat()) == until
        query = filled(snapshot, named_query("status"), {"document": "41/QĐ-UBND", "asOf": as_of})
        told = {True: "yes", False: "no", None: "unknown"}[in_force]
        assert [row["state"].value for row in snapshot.store.query(query)] == [told]


def test_what_it_replaces_ends_as_late(tmp_path: Path) -> None:
    papers = [
        ("41/QĐ-UBND", "2020-11-02", "Điều 1. Quyết định này có hiệu lực từ ngày ký."),
        ("45/QĐ-UBND", "2022-11-02",
         "Điều 1. Quyết định này thay thế Quyết định số 41/QĐ-UBND ngày 02/11/2020.\n\n"
         "Điều 2. Quyết định này có hiệu lực từ ngày 15/12/2022."),
        ("50/QĐ-UBND", "2022-12-01",
         "Điều 1. Lùi thời điểm có hiệu lực của Quyết định số 45/QĐ-UBND ngày 02/11/2022 đến ngày 01/3/2023."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        document = find_reference(snapshot, "41/QĐ-UBND")
        assert state(snapshot, document, date(2023, 2, 28)).in_force is True
        assert state(snapshot, document, date(2023, 3, 1)).in_force is False


def test_what_it_replaces_goes_on_while_nobody_tells_when_it_starts(tmp_path: Path) -> None:
    papers = [
        ("41/QĐ-UBND", "2020-11-02", "Điều 1. Quyết định này có hiệu lực từ ngày ký."),
        ("45/QĐ-UBND", "2022-11-02",
         "Điều 1. Quyết định này thay thế Quyết định số 41/QĐ-UBND ngày 02/11/2020.\n\n"
         "Điều 2. Quyết định này có hiệu lực từ ngày 15/12/2022."),
        ("47/KH-UBND", "2022-11-20",
         "Thực hiện Quyết định số 45/QĐ-UBND ngày 02/11/2022, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau."),
        ("50/QĐ-UBND", "2022-12-01",
         "Điều 1. Lùi thời điểm có hiệu lực của Quyết định số 45/QĐ-UBND ngày 02/11/2022 đến khi có quyết định mới."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        assert state(snapshot, find_reference(snapshot, "41/QĐ-UBND"), date(2023, 3, 1)).in_force is None
