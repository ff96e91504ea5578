"""From which day another paper takes a paper's place, where the sentence tells it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from libraries import judge, made, paper_file

from graph.analysis.diff import difference
from graph.analysis.force import state
from graph.analysis.named_query import filled, named_query
from graph.analysis.reference import find_reference
from graph.analysis.stale import stale
from graph.extraction.claims import read_claims
from graph.library.folder import Library
from graph.reading.any_file import read_any
from graph.store.snapshot import open_snapshot

OLD, NEW = "Quy định số 12-QĐ/HU, ngày 05/5/2020", "Quy định số 15-QĐ/HU, ngày 05/5/2024"
OLDEST = "Quy định số 9-QĐ/HU, ngày 05/5/2016"


@pytest.mark.parametrize(
    ("sentence", "last_days"),
    [
        (f"Kể từ ngày 01/01/2027, Quy định này thay thế {OLD} của Huyện ủy.", ["2026-12-31"]),
        (f"Kể từ ngày 01/01/2027, {NEW} thay thế {OLD} và Quy định số 13-QĐ/HU.", ["2026-12-31", "2026-12-31"]),
        (f"Từ ngày 01/7/2024, {OLD} được thay thế bằng {NEW}.", ["2024-06-30"]),
        (f"{OLD} và Quy định số 13-QĐ/HU được thay thế bằng {NEW} từ ngày 01/7/2024.", ["2024-06-30", "2024-06-30"]),
        (f"{NEW} thay thế {OLD} của Ban Thường vụ Huyện ủy kể từ ngày 01/7/2024.", ["2024-06-30"]),
        (
            f"Từ ngày 01/6/2020, {OLDEST} được thay thế bằng {OLD}, {OLD} được thay thế bằng {NEW} từ ngày 01/7/2024.",
            ["2020-05-31", "2024-06-30"],
        ),
        # the day of another change, or before the paper was
        (f"Từ ngày 01/6/2020, {OLD} thay thế {OLDEST}; {NEW} thay thế {OLD}.", ["2020-05-31", None]),
        (f"Từ ngày 01/6/2020, {OLD} thay thế {OLDEST}, nay {NEW} thay thế Quy định số 8-QĐ/HU.", ["2020-05-31", None]),
        (f"{NEW} thay thế {OLD} từ ngày 05/5/2020.", [None]),
        # of a part alone
        (f"{NEW} thay thế khoản 2 Điều 5 {OLD} từ ngày 01/7/2024.", ["2024-06-30"]),
        # the day of the other paper, of something else that begins, or none
        (f"{NEW} thay thế {OLD}.", [None]),
        (f"{NEW} thay thế khoản 2 Điều 5 {OLD}.", [None]),
        (f"Từ ngày 01/7/2024, Huyện ủy thực hiện {NEW} thay thế {OLD}.", [None]),
        (f"{NEW} thay thế {OLD} và có hiệu lực từ ngày 01/7/2024.", [None]),
        (f"{NEW} thay thế {OLD} kể từ ngày Quy định này có hiệu lực.", [None]),
        (f"{NEW} thay thế {OLD}, từ tháng 7/2024.", [None]),
    ],
)
def test_the_day_of_a_change(sentence: str, last_days: list[str | None]) -> None:
    assert _days(sentence, "replaces") == last_days


def _days(sentence: str, relation: str) -> list[str | None]:
    links = read_claims(read_any(sentence.encode(), "a.txt")).links
    days = (one.evidence.last_day for one in links if one.relation == relation)
    return [day and day.isoformat() for day in days]


DECISION = "Quyết định số 15/2018/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize(
    ("sentence", "last_days"),
    [
        (f"Ngưng hiệu lực thi hành {DECISION} từ ngày 05/10/2022 đến hết ngày 31/12/2022.", ["2022-10-04"]),
        (f"Kể từ ngày 05/10/2022, tạm ngưng hiệu lực thi hành {DECISION}.", ["2022-10-04"]),
        (f"Từ ngày 05/10/2022 đến hết ngày 31/12/2022, đình chỉ thi hành {DECISION}.", ["2022-10-04"]),
        (f"Tạm ngưng áp dụng {DECISION} trong thời hạn 06 tháng, kể từ ngày 05/10/2022.", ["2022-10-04"]),
        (f"Ngưng hiệu lực thi hành từ ngày 05/10/2022 đối với {DECISION}.", ["2022-10-04"]),
        (f"{DECISION} bị ngưng hiệu lực thi hành kể từ ngày 05/10/2022.", ["2022-10-04"]),
        (f"{DECISION} tạm ngưng hiệu lực thi hành từ ngày 05/10/2022.", ["2022-10-04"]),
        (f"Ngưng hiệu lực {DECISION} và Quyết định số 16/2018/QĐ-UBND từ ngày 05/10/2022.", ["2022-10-04"] * 2),
        (f"Ngưng hiệu lực khoản 2 Điều 5 {DECISION} từ ngày 05/10/2022.", ["2022-10-04"]),
        # only until when; somebody else does not apply it
        (f"Ngưng hiệu lực thi hành {DECISION} đến hết ngày 31/12/2022.", [None]),
        (f"{DECISION} bị ngưng hiệu lực thi hành đến hết ngày 31/12/2022.", [None]),
        (f"Từ ngày 05/10/2022, Sở Tài chính tạm ngưng áp dụng {DECISION}.", []),
    ],
)
def test_the_first_day_of_a_suspension(sentence: str, last_days: list[str | None]) -> None:
    assert _days(f"Điều 2. {sentence}", "suspends") == last_days


@pytest.mark.parametrize(
    ("sentence", "last_days"),
    [
        (f"Ngưng hiệu lực thi hành {DECISION} từ ngày 05/10/2022 đến hết ngày 31/12/2022.", ["2022-12-31"]),
        (f"Từ ngày 05/10/2022 đến hết ngày 31/12/2022, tạm ngưng hiệu lực thi hành {DECISION}.", ["2022-12-31"]),
        (f"Tạm ngưng hiệu lực {DECISION} cho đến trước ngày 01/01/2023.", ["2022-12-31"]),
        (f"Tạm ngưng áp dụng {DECISION} trong thời hạn 06 tháng, kể từ ngày 05/10/2022.", ["2023-04-04"]),
        (f"Ngưng hiệu lực thi hành từ ngày 05/10/2022 đến hết năm 2022 đối với {DECISION}.", ["2022-12-31"]),
        (f"{DECISION} bị ngưng hiệu lực thi hành đến hết ngày 31/12/2022.", ["2022-12-31"]),
        (f"Ngưng hiệu lực {DECISION} và Quyết định số 16/2018/QĐ-UBND đến hết tháng 6/2023.", ["2023-06-30"] * 2),
        # an item that says it again
        (
            f"Ngưng hiệu lực các văn bản sau:\n1. {DECISION} về chợ: ngưng hiệu lực từ ngày 05/10/2022 đến hết ngày 31/12/2022.",
            ["2022-12-31"],
        ),
        (f"Ngưng hiệu lực các văn bản sau:\n1. {DECISION} về chợ; đình chỉ đến hết ngày 31/12/2022.", ["2022-12-31"]),
        (f"Ngưng hiệu lực các văn bản sau:\n1. {DECISION} về chợ; báo cáo đến hết ngày 31/12/2022.", [None]),
        (f"Tạm ngưng hiệu lực {DECISION} về chợ; tạm dừng tổ chức lễ hội đến hết ngày 31/12/2022.", [None]),
        # the part with its days, days alone, the days of the line
        (
            f"Ngưng hiệu lực các văn bản sau:\n1. {DECISION}: ngưng hiệu lực Điều 5 đến hết ngày 31/12/2022.",
            ["2022-12-31"],
        ),
        (f"Ngưng hiệu lực các văn bản sau:\n1. {DECISION}: Điều 5 (đến hết ngày 31/12/2022).", ["2022-12-31"]),
        (
            f"Ngưng hiệu lực các văn bản sau:\n1. {DECISION}: từ ngày 05/10/2022 đến hết ngày 31/12/2022.",
            ["2022-12-31"],
        ),
        (f"Ngưng hiệu lực các văn bản sau đây đến hết ngày 31/12/2022:\n1. {DECISION}.", ["2022-12-31"]),
        (
            f"Ngưng hiệu lực các văn bản sau đây đến hết ngày 31/12/2022:\n1. {DECISION}, đến hết ngày 30/6/2022.",
            ["2022-06-30"],
        ),
        (f"Ngưng hiệu lực các văn bản sau, báo cáo đến hết ngày 31/12/2022:\n1. {DECISION}.", [None]),
        # to no day that is told; what is done to another, by a day, or by whom
        (f"Ngưng hiệu lực {DECISION} đến khi có quy định mới.", [None]),
        (f"Ngưng hiệu lực {DECISION}; gia hạn Quyết định số 16/2018/QĐ-UBND đến hết ngày 31/12/2022.", [None]),
        (f"Ngưng hiệu lực {DECISION}, báo cáo kết quả xử lý đến ngày 31/12/2022.", [None]),
    ],
)
def test_the_last_day_of_a_suspension(sentence: str, last_days: list[str | None]) -> None:
    links = read_claims(read_any(f"Điều 2. {sentence}".encode(), "a.txt")).links
    days = (one.evidence.halts_to for one in links if one.relation == "suspends")
    assert [day and day.isoformat() for day in days] == last_days


def test_in_force_again_after_the_last_day_of_a_suspension(tmp_path: Path) -> None:
    """Also where the document that suspends goes on, and does other things."""
    articles = (
        "Điều 1. Mở lại chợ xã.\nĐiều 2. Ngưng hiệu lực thi hành Quy định số 03-QĐ/HU, ngày 10/02/2017 đến hết ngày 31/12/2022."
        "\nĐiều 3. Quyết định này có hiệu lực từ ngày 20/9/2022."
    )
    files = [
        paper_file(tmp_path, "old", ("03-QĐ/HU", (10, 2, 2017), "QUY ĐỊNH", "về chợ", "Điều 1. Phạm vi.")),
        paper_file(tmp_path, "halts", ("40-QĐ/HU", (15, 9, 2022), "QUYẾT ĐỊNH", "về chợ", articles)),
    ]
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        halted = find_reference(snapshot, "03-QĐ/HU")
        days = [date(2022, 9, 19), date(2022, 9, 20), date(2022, 12, 31), date(2023, 1, 1)]
        told = [state(snapshot, halted, day) for day in days]
        assert [one.in_force for one in told] == [True, False, False, True]
        assert [(one.kind, str(one.day)) for one in told[3].reasons if one.kind == "resumed"] == [
            ("resumed", "2023-01-01")
        ]


def test_a_suspension_that_another_goes_on_with(tmp_path: Path) -> None:
    """Nothing is in force again between them."""
    halt = "Điều 1. Ngưng hiệu lực thi hành Quy định số 03-QĐ/HU, ngày 10/02/2017 từ ngày 01/4/2021 đến hết ngày 31/12/2021."
    longer = "Điều 1. Kéo dài thời gian ngưng hiệu lực Quy định số 03-QĐ/HU, ngày 10/02/2017 đến hết ngày 30/6/2022."
    files = [
        paper_file(tmp_path, "old", ("03-QĐ/HU", (10, 2, 2017), "QUY ĐỊNH", "về chợ", "Điều 1. Phạm vi.")),
        paper_file(tmp_path, "halts", ("40-QĐ/HU", (15, 3, 2021), "QUYẾT ĐỊNH", "về chợ", halt)),
        paper_file(tmp_path, "longer", ("41-QĐ/HU", (10, 12, 2021), "QUYẾT ĐỊNH", "về chợ", longer)),
    ]
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        halted = find_reference(snapshot, "03-QĐ/HU")
        told = state(snapshot, halted, date(2022, 7, 1))
        again = [(one.document and one.document.code, str(one.day)) for one in told.reasons if one.kind == "resumed"]
        assert again == [("41-QĐ/HU", "2022-07-01")]
        assert state(snapshot, halted, date(2022, 1, 1)).in_force is False
        changed = difference(snapshot, date(2021, 3, 1), date(2022, 7, 15), halted).changed
        assert [(one.how, one.by.code, str(one.day)) for one in changed] == [("resumed", "41-QĐ/HU", "2022-07-01")]


def test_who_ends_a_suspension_tells_since_when(tmp_path: Path) -> None:
    """`diff` gives the day on which what repeals the suspending decision begins."""
    files = [
        paper_file(tmp_path, "old", ("03-QĐ/HU", (10, 2, 2017), "QUY ĐỊNH", "về chợ", "Điều 1. Phạm vi.")),
        paper_file(tmp_path, "halts", ("40-QĐ/HU", (15, 3, 2021), "QUYẾT ĐỊNH", "về chợ", "Điều 1. Đình chỉ việc thi hành Quy định số 03-QĐ/HU, ngày 10/02/2017.")),
        paper_file(
            tmp_path, "lifts",
            ("42-QĐ/HU", (20, 3, 2022), "QUYẾT ĐỊNH", "về chợ", "Điều 1. Bãi bỏ Quyết định số 40-QĐ/HU, ngày 15/3/2021.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/4/2022."),
        ),
    ]  # fmt: skip
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        changed = difference(snapshot, date(2022, 1, 1), date(2022, 5, 1)).changed
        told = [(one.document.code, one.by.code, str(one.day)) for one in changed if one.how == "resumed"]
        assert told == [("03-QĐ/HU", "40-QĐ/HU", "2022-04-01")]


def test_a_suspension_whose_link_is_rejected_has_no_day(tmp_path: Path) -> None:
    """What else it suspends begins as it does itself."""
    articles = (
        "Điều 1. Ngưng hiệu lực thi hành Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh Lộc Hà từ ngày 01/10/2022."
        "\nĐiều 2. Ngưng hiệu lực thi hành Quyết định số 15/QĐ-UBND ngày 04/5/2018 của Ủy ban nhân dân tỉnh Lộc Hà."
        "\nĐiều 3. Quyết định này có hiệu lực từ ngày 20/9/2022."
    )
    files = [paper_file(tmp_path, "halts", ("40/QĐ-UBND", (15, 9, 2022), "QUYẾT ĐỊNH", "về chợ", articles))]

    def days(library: Library) -> list[str | None]:
        with open_snapshot(library) as snapshot:
            return [
                row["day"]
                for row in snapshot.ask("SELECT ?day WHERE { ?by <https://w3id.org/luocdo/ns#haltsFrom> ?day }")
            ]

    with made(tmp_path / "library", files) as library:
        assert days(library) == ["2022-10-01"]
        with open_snapshot(library) as snapshot:
            halting, halted = (find_reference(snapshot, code).iri for code in ("40/QĐ-UBND", "14/QĐ-UBND"))
        judge(library, (halting, "suspends", halted), "rejected")
        assert days(library) == ["2022-09-20"]


def test_what_rests_on_it_until_that_day(tmp_path: Path) -> None:
    """As the function and as SPARQL tell it; where a person rejects the link its day goes with it."""
    change = "Điều 9. Quy định này có hiệu lực từ ngày ký, thay thế Quy định số 03-QĐ/HU, ngày 10/02/2017 kể từ ngày 01/7/2019."
    files = [
        paper_file(tmp_path, "old", ("03-QĐ/HU", (10, 2, 2017), "QUY ĐỊNH", "về chợ", "Điều 1. Phạm vi.")),
        paper_file(tmp_path, "new", ("05-QĐ/HU", (4, 5, 2019), "QUY ĐỊNH", "về chợ", change)),
        paper_file(
            tmp_path,
            "plan",
            ("07-KH/HU", (4, 6, 2018), "KẾ HOẠCH", "thực hiện Quy định số 03-QĐ/HU, ngày 10/02/2017", "1. Làm."),
        ),
    ]

    def resting(library: Library, day: date) -> tuple[set[str | None], set[str]]:
        with open_snapshot(library) as snapshot:
            found = {one.document.code for one in stale(snapshot, day).results}
            query = filled(snapshot, named_query("stale"), {"asOf": day.isoformat()})
            return found, {row["code"] for row in snapshot.ask(query)}

    with made(tmp_path / "library", files) as library:
        assert resting(library, date(2019, 6, 30)) == (set(), set())
        assert resting(library, date(2019, 7, 1)) == ({"07-KH/HU"}, {"07-KH/HU"})
        with open_snapshot(library) as snapshot:
            new, old = (find_reference(snapshot, code).iri for code in ("05-QĐ/HU", "03-QĐ/HU"))
        judge(library, (new, "replaces", old), "rejected")
        assert resting(library, date(2019, 7, 1)) == (set(), set())


ACTS = (
    "Điều 1. Bãi bỏ các văn bản\n1. Bãi bỏ Quyết định số 15/2018/QĐ-UBND ngày 04/5/2018.\n"
    "2. Bãi bỏ Điều 7 Quyết định số 16/2018/QĐ-UBND ngày 05/5/2018.\n"
    "Điều 2. Sửa đổi khoản 2 Điều 5 Quyết định số 17/2018/QĐ-UBND ngày 06/5/2018 như sau:\n“Điều 5. Lệ phí\n"
    "2. Thu mỗi tháng một lần.\nĐiều 3. Mức thu”\nĐiều 3. Ngưng hiệu lực Quyết định số 18/2018/QĐ-UBND ngày 07/5/2018.\n"
)
THIS = "Quyết định này có hiệu lực từ ngày 01/10/2022"


@pytest.mark.parametrize(
    ("closing", "last_days"),
    [
        (f"{THIS}; riêng Điều 2 có hiệu lực từ ngày 01/7/2023.", {"17": "2023-06-30"}),
        (f"{THIS}, trừ quy định tại khoản 2 Điều 1 Quyết định này có hiệu lực kể từ ngày 01 tháng 01 năm 2024.", {"16": "2023-12-31"}),
        (f"{THIS}.\n2. Các khoản 1 và 2 Điều 1 của Quyết định này có hiệu lực thi hành kể từ ngày 01/01/2024.", {"15": "2023-12-31", "16": "2023-12-31"}),
        (f"{THIS}. Riêng các Điều 1, 3 được áp dụng từ ngày 01/7/2023.", {"15": "2023-06-30", "16": "2023-06-30", "18": "2023-06-30"}),
        (f"{THIS}. Riêng khoản 1 Điều 1 và Điều 3 thực hiện từ ngày 01/7/2023.", {"15": "2023-06-30", "18": "2023-06-30"}),
        # another's article, one that is not there, no day, two days, the whole
        (f"{THIS}. Điều 2 của Quyết định số 17/2018/QĐ-UBND có hiệu lực từ ngày 01/7/2018.", {}),
        (f"{THIS}. Thông tư số 02/2022/TT-BTC có hiệu lực từ 20/9/2022, riêng Điều 2 có hiệu lực từ ngày 01/7/2023.", {}),
        (f"{THIS}; riêng Điều 9 có hiệu lực từ ngày 01/7/2023.", {}),
        (f"{THIS}; riêng khoản 3 Điều 1 có hiệu lực từ ngày 01/7/2023.", {}),
        (f"{THIS}; riêng Điều 2 có hiệu lực từ năm 2023.", {}),
        (f"{THIS}; riêng Điều 2 có hiệu lực từ ngày 01/7/2023. Điều 2 Quyết định này áp dụng từ ngày 01/8/2023.", {}),
        (f"{THIS}.", {}),
    ],
)  # fmt: skip
def test_an_article_that_begins_later(closing: str, last_days: dict[str, str]) -> None:
    """What the article does to other papers begins with it."""
    head = (
        "ỦY BAN NHÂN DÂN\nTỈNH LỘC HÀ\nSố: 40/2022/QĐ-UBND\nLộc Hà, ngày 15 tháng 9 năm 2022\n\nQUYẾT ĐỊNH\nvề chợ\n\n"
    )
    claims = read_claims(read_any(f"{head}{ACTS}Điều 4. Hiệu lực\n1. {closing}\n".encode(), "a.txt"))
    told = {
        (paper := claims.citations[link.object].code) and paper.number: str(link.evidence.last_day)
        for link in claims.links
        if link.evidence.last_day
    }
    assert told == last_days


def test_parts_that_change_on_days_of_their_own(tmp_path: Path) -> None:
    """Each is told with its day, as `status` and `diff` tell it; what the title says in general is no second one."""
    title = "bãi bỏ Điều 7 và ngưng hiệu lực Điều 9 Quy định số 03-QĐ/HU, ngày 10/02/2017"
    articles = (
        "Điều 1. Sửa đổi Điều 5 Quy định số 03-QĐ/HU, ngày 10/02/2017.\nĐiều 2. Bãi bỏ Điều 7 Quy định số 03-QĐ/HU, ngày 10/02/2017.\n"
        "Điều 3. Ngưng hiệu lực Điều 9 Quy định số 03-QĐ/HU, ngày 10/02/2017 từ ngày 01/01/2024 đến hết ngày 31/12/2024.\n"
        "Điều 4. Quyết định này có hiệu lực từ ngày 01/10/2022; riêng Điều 2 có hiệu lực từ ngày 01/7/2023."
    )
    files = [
        paper_file(tmp_path, "old", ("03-QĐ/HU", (10, 2, 2017), "QUY ĐỊNH", "về chợ", "Điều 1. Phạm vi.")),
        paper_file(tmp_path, "new", ("40-QĐ/HU", (15, 9, 2022), "QUYẾT ĐỊNH", title, articles)),
    ]
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        old = find_reference(snapshot, "03-QĐ/HU")
        told = state(snapshot, old, date(2025, 1, 1))
        assert told.in_force is True
        kinds = ("changed", "suspended_part", "resumed_part")
        assert {(one.kind, one.part, str(one.day)) for one in told.reasons if one.kind in kinds} == {
            ("changed", "Điều 5", "2022-10-01"),
            ("changed", "Điều 7", "2023-07-01"),
            ("suspended_part", "Điều 9", "2024-01-01"),
            ("resumed_part", "Điều 9", "2025-01-01"),
        }
        for first, last, expected in (
            (date(2022, 9, 1), date(2023, 6, 30), [("changed", "Điều 5")]),
            (date(2023, 6, 30), date(2023, 7, 1), [("changed", "Điều 7")]),
            (date(2023, 7, 1), date(2023, 12, 31), []),
            (
                date(2022, 9, 30),
                date(2024, 1, 1),
                [("changed", "Điều 7; Điều 5"), ("begun", None), ("suspended", "Điều 9")],
            ),
        ):
            found = difference(snapshot, first, last).changed
            assert [(one.how, one.part) for one in found] == expected
            query = filled(snapshot, named_query("diff"), {"from": first.isoformat(), "to": last.isoformat()})
            assert any(row["what"] == "changed" for row in snapshot.ask(query)) == bool(expected)
