"""In force or not, at any date; who rests on what has ended; terms, days, holdings. Each answer beside its near miss."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from libraries import in_either_order, made, text_files

from graph.analysis.answers import TraceQuestion
from graph.analysis.body import body_view
from graph.analysis.coverage import chosen_bodies, coverage
from graph.analysis.diff import difference
from graph.analysis.ended_rows import ended_json
from graph.analysis.force import state
from graph.analysis.history import history
from graph.analysis.lag import lag
from graph.analysis.lapsed import lapsed
from graph.analysis.picture import draw
from graph.analysis.questions_json import coverage_json
from graph.analysis.reference import find_body, find_reference
from graph.analysis.stale import stale
from graph.analysis.standing import standing
from graph.analysis.states import NO, UNKNOWN, YES, states
from graph.analysis.trace import trace
from graph.analysis.unnamed_body import unnamed_body
from graph.analysis.wanted import issued, wanted
from graph.cli.body_list import read_bodies
from graph.cli.main import cli
from graph.errors import LuocdoError
from graph.export.svg import svg
from graph.library.folder import Library
from graph.model import Body, Document
from graph.store.snapshot import Snapshot, open_snapshot
from graph.store.writer import open_writer
from web.app import close, create_app

PARTY = "ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN\n*\nSố {code}\n\nKhe Sơn, ngày {day} tháng {month} năm {year}\n\n{kind}\n{title}\n\n{body}\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n"
STATE = "ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\nSố: {code}\n\nAn Lâm, ngày {day} tháng {month} năm {year}\n\n{kind}\n{title}\n\nỦY BAN NHÂN DÂN TỈNH AN LÂM\n\n{body}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"
KINDS = {"QĐ": "QUY ĐỊNH", "KL": "KẾT LUẬN", "KH": "KẾ HOẠCH", "NQ": "NGHỊ QUYẾT", "CTr": "CHƯƠNG TRÌNH HÀNH ĐỘNG"}


def paper(folder: Path, code: str, day: str, body: str, title: str = "về quản lý chợ") -> Path:
    """A paper of the invented Huyện ủy Khe Sơn, or of the province's committee where the code is the State's."""
    when = date.fromisoformat(day)
    state_paper = "UBND" in code
    kind = (
        "QUYẾT ĐỊNH"
        if "QĐ-UBND" in code
        else "KẾ HOẠCH"
        if "KH-UBND" in code
        else KINDS[code.partition("-")[2].partition("/")[0]]
    )
    text = (STATE if state_paper else PARTY).format(
        code=code, day=f"{when.day:02}", month=f"{when.month:02}", year=when.year, kind=kind, title=title, body=body
    )
    file = folder / f"{day}-{code.replace('/', '-')}.txt"
    file.write_text(text, encoding="utf-8")
    return file


def library_of(folder: Path, papers: list[tuple[str, ...]]) -> Library:
    (folder / "in").mkdir(parents=True)
    return made(folder / "library", [paper(folder / "in", *one) for one in papers])


@pytest.mark.parametrize(
    ("papers", "ref", "as_of", "in_force", "since", "until", "because"),
    [
        # a Party document: from the day of signing
        ([("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi.")], "03-QĐ/HU", "2017-02-10", True, "2017-02-10", None, []),
        ([("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi.")], "03-QĐ/HU", "2017-02-09", False, "2017-02-10", None, []),
        # a stated start is the start
        (
            [("03-QĐ/HU", "2017-02-10", "Điều 9. Quy định này có hiệu lực từ ngày 01/3/2017.")],
            "03-QĐ/HU", "2017-02-20", False, "2017-03-01", None, [],
        ),
        # a State document without one is unknown, until a document acts under it
        ([("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt.")], "14/QĐ-UBND", "2020-01-01", None, None, None, []),
        ([("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt.")], "14/QĐ-UBND", "2018-05-03", None, None, None, []),
        # before it was issued it was not in force
        ([("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt.")], "14/QĐ-UBND", "2018-05-02", False, None, None, []),
        (
            [
                ("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt."),
                ("20/KH-UBND", "2019-04-01", "Căn cứ Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh;\n\nI. MỤC ĐÍCH\n\n1. Làm."),
            ],
            "14/QĐ-UBND", "2020-01-01", True, None, None, ["20/KH-UBND"],
        ),
        (
            [
                ("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt."),
                ("20/KH-UBND", "2019-04-01", "Căn cứ Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh;\n\nI. MỤC ĐÍCH\n\n1. Làm."),
            ],
            "14/QĐ-UBND", "2019-03-31", None, None, None, [],
        ),
        # replaced as a whole: its last day is the one before the new one starts
        (
            [
                ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                ("05-QĐ/HU", "2019-05-04", "Điều 9. Quy định này thay thế Quy định số 03-QĐ/HU, ngày 10/02/2017."),
            ],
            "03-QĐ/HU", "2019-05-04", False, "2017-02-10", "2019-05-03", ["05-QĐ/HU"],
        ),
        (
            [
                ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                ("05-QĐ/HU", "2019-05-04", "Điều 9. Quy định này thay thế Quy định số 03-QĐ/HU, ngày 10/02/2017."),
            ],
            "03-QĐ/HU", "2019-05-03", True, "2017-02-10", "2019-05-03", [],
        ),
        # the new one's start lies later than its signing
        (
            [
                ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                ("05-QĐ/HU", "2019-05-04", "Điều 9. Quy định này có hiệu lực từ ngày 01/7/2019 và thay thế Quy định số 03-QĐ/HU, ngày 10/02/2017."),
            ],
            "03-QĐ/HU", "2019-06-30", True, "2017-02-10", "2019-06-30", [],
        ),
        # replaced by a State document whose start nobody tells: unknown from its date on
        (
            [
                ("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."),
                ("31/QĐ-UBND", "2021-06-01", "Điều 1. Quyết định này thay thế Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh."),
            ],
            "14/QĐ-UBND", "2021-06-01", None, "2018-05-03", None, ["31/QĐ-UBND"],
        ),
        # over once a document acts under the new one; until then unknown, also where a term is told
        *(
            (
                [
                    ("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký đến hết năm 2030."),
                    ("31/QĐ-UBND", "2021-06-01", "Điều 1. Quyết định này thay thế Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh."),
                    ("20/KH-UBND", "2021-08-02", "Căn cứ Quyết định số 31/QĐ-UBND ngày 01/6/2021 của Ủy ban nhân dân tỉnh;\n\nI. MỤC ĐÍCH\n\n1. Làm."),
                ],
                "14/QĐ-UBND", as_of, in_force, "2018-05-03", "2030-12-31", because,
            )
            for as_of, in_force, because in (
                ("2021-05-31", True, []),
                ("2021-08-01", None, ["31/QĐ-UBND"]),
                ("2021-08-02", False, ["31/QĐ-UBND"]),
            )
        ),
        # the day from which a repeal counts, where it tells one
        *(
            (
                [
                    ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                    ("20-KL/HU", "2025-12-18", "1. Bàn việc sắp xếp.\n2. Bãi bỏ Quy định số 03-QĐ/HU, ngày 10/02/2017 kể từ ngày 01/01/2026."),
                ],
                "03-QĐ/HU", as_of, in_force, "2017-02-10", "2025-12-31", because,
            )
            for as_of, in_force, because in (("2025-12-31", True, []), ("2026-01-01", False, ["20-KL/HU"]))
        ),
        # a part of it: in force, the part is named
        (
            [
                ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                ("05-QĐ/HU", "2019-05-04", "Điều 9. Bãi bỏ Điều 4 Quy định số 03-QĐ/HU, ngày 10/02/2017."),
            ],
            "03-QĐ/HU", "2020-01-01", True, "2017-02-10", None, [],
        ),
        # "nay là" is no replacement
        (
            [
                ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                ("05-KH/HU", "2019-05-04", "I. MỤC ĐÍCH\n\nQuy định số 03-QĐ/HU, ngày 10/02/2017 (nay là Quy định số 05-QĐ/HU, ngày 04/4/2019) được giữ."),
            ],
            "03-QĐ/HU", "2020-01-01", True, "2017-02-10", None, [],
        ),
        # the period of a plan: its last day counts
        ([("12-KH/HU", "2016-06-15", "I. MỤC ĐÍCH\n\n1. Làm.", "xây dựng đường thôn giai đoạn 2016-2020")], "12-KH/HU", "2020-12-31", True, "2016-06-15", "2020-12-31", []),
        ([("12-KH/HU", "2016-06-15", "I. MỤC ĐÍCH\n\n1. Làm.", "xây dựng đường thôn giai đoạn 2016-2020")], "12-KH/HU", "2021-01-01", False, "2016-06-15", "2020-12-31", []),
        # replaced from a day that the sentence tells, later than that on which the other paper begins
        (
            [
                ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                ("05-QĐ/HU", "2019-05-04", "Điều 9. Quy định này có hiệu lực từ ngày ký, thay thế Quy định số 03-QĐ/HU, ngày 10/02/2017 kể từ ngày 01/7/2019."),
            ],
            "03-QĐ/HU", "2019-06-30", True, "2017-02-10", "2019-06-30", [],
        ),
        # that day counts also where it was written later
        (
            [
                ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                ("05-QĐ/HU", "2019-05-04", "Điều 9. Quy định này có hiệu lực từ ngày ký, thay thế Quy định số 03-QĐ/HU, ngày 10/02/2017 kể từ ngày 01/7/2019."),
            ],
            "03-QĐ/HU", "2018-01-01", True, "2017-02-10", "2019-06-30", [],
        ),
        (
            [
                ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                ("05-QĐ/HU", "2019-05-04", "Điều 9. Quy định này có hiệu lực từ ngày ký, thay thế Quy định số 03-QĐ/HU, ngày 10/02/2017 kể từ ngày 01/7/2019."),
            ],
            "03-QĐ/HU", "2019-07-01", False, "2017-02-10", "2019-06-30", ["05-QĐ/HU"],
        ),
        # what comes later than the day asked for ends nothing by then; until when it is in force is told
        (
            [
                ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
                ("05-QĐ/HU", "2019-05-04", "Điều 9. Quy định này bãi bỏ Quy định số 03-QĐ/HU, ngày 10/02/2017."),
            ],
            "03-QĐ/HU", "2018-12-31", True, "2017-02-10", "2019-05-03", [],
        ),
        # who prolonged it decides once its old term is over, and until then does not
        *(
            (
                [
                    ("12-KH/HU", "2016-06-15", "I. MỤC ĐÍCH\n\n1. Làm.", "xây dựng đường thôn giai đoạn 2016-2020"),
                    ("20-KL/HU", "2020-10-05", "1. Bàn việc làm đường.\n2. Gia hạn Kế hoạch số 12-KH/HU, ngày 15/6/2016 đến hết năm 2022."),
                ],
                "12-KH/HU", as_of, in_force, "2016-06-15", "2022-12-31", because,
            )
            for as_of, in_force, because in (
                ("2020-12-31", True, []),
                ("2021-01-01", True, ["20-KL/HU"]),
                ("2023-01-01", False, ["20-KL/HU"]),
            )
        ),
        # who put off its start decides since when it is in force
        *(
            (
                [
                    ("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/7/2018."),
                    ("31/QĐ-UBND", "2018-06-11", "Điều 1. Lùi thời điểm có hiệu lực của Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh đến ngày 01/01/2019."),
                ],
                "14/QĐ-UBND", as_of, in_force, "2019-01-01", None, ["31/QĐ-UBND"],
            )
            for as_of, in_force in (("2018-12-31", False), ("2019-01-01", True))
        ),
    ],
)  # fmt: skip
def test_in_force(
    papers: list[tuple[str, ...]], ref: str, as_of: str, in_force: bool | None, since: str | None, until: str | None,
    because: list[str], tmp_path: Path,
) -> None:  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        found = state(snapshot, find_reference(snapshot, ref), date.fromisoformat(as_of))
    assert found.in_force is in_force
    assert found.since == (date.fromisoformat(since) if since else None)
    assert found.until == (date.fromisoformat(until) if until else None)
    assert [document.code for document in found.because] == because
    for reason in found.reasons:
        assert reason.kind in ("start", "signed", "unissued", "period") or reason.edge or reason.fact, (
            "a reason without a sentence"
        )


TEMPORARY = (
    "40/QĐ-UBND",
    "2022-09-15",
    "Điều 1. Ngưng hiệu lực thi hành Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh từ ngày 01/10/2022 đến hết ngày 31/3/2023.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/10/2022.",
    "ngưng hiệu lực Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh",
)
FROM_A_DAY = (
    "40/QĐ-UBND",
    "2022-09-15",
    "Điều 1. Từ ngày 15/10/2022 đến hết ngày 31/3/2023, tạm ngưng hiệu lực thi hành Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/10/2022.",
    "tạm ngưng hiệu lực thi hành một số văn bản",
)
OPEN_ENDED = (
    "40/QĐ-UBND",
    "2022-09-15",
    "Điều 1. Ngưng hiệu lực thi hành Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/10/2022.",
)
LIFTING = (
    "07/QĐ-UBND",
    "2024-02-01",
    "Điều 1. Bãi bỏ Quyết định số 40/QĐ-UBND ngày 15/9/2022 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày 10/02/2024.",
)
LIFTING_SOME_DAY = (
    "07/QĐ-UBND",
    "2024-02-01",
    "Điều 1. Bãi bỏ Quyết định số 40/QĐ-UBND ngày 15/9/2022 của Ủy ban nhân dân tỉnh.",
)


@pytest.mark.parametrize(
    ("papers", "as_of", "in_force", "because"),
    [
        ([TEMPORARY], "2022-09-30", True, []),
        ([TEMPORARY], "2022-10-01", False, ["40/QĐ-UBND"]),
        ([TEMPORARY], "2023-03-31", False, ["40/QĐ-UBND"]),
        ([TEMPORARY], "2023-04-01", True, []),
        ([FROM_A_DAY], "2022-10-14", True, []),  # its own start does not count
        ([FROM_A_DAY], "2022-10-15", False, ["40/QĐ-UBND"]),
        ([FROM_A_DAY], "2023-03-31", False, ["40/QĐ-UBND"]),
        ([FROM_A_DAY], "2023-04-01", True, []),
        ([OPEN_ENDED], "2025-01-01", False, ["40/QĐ-UBND"]),
        ([OPEN_ENDED, LIFTING], "2024-02-09", False, ["40/QĐ-UBND"]),
        ([OPEN_ENDED, LIFTING], "2024-02-10", True, []),
        ([OPEN_ENDED, LIFTING_SOME_DAY], "2024-03-01", None, ["40/QĐ-UBND"]),
    ],
)  # fmt: skip
def test_a_suspension_lasts_as_long_as_who_suspends(
    papers: list[tuple[str, ...]], as_of: str, in_force: bool | None, because: list[str], tmp_path: Path
) -> None:
    papers = [("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."), *papers]
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        suspended = find_reference(snapshot, "14/QĐ-UBND")
        found = state(snapshot, suspended, date.fromisoformat(as_of))
        told = states(snapshot.links, date.fromisoformat(as_of)).in_force[
            snapshot.links.number(snapshot.path_of(suspended.iri))
        ]
    assert found.in_force is in_force
    assert [document.code for document in found.because] == because
    assert told == {True: YES, False: NO, None: UNKNOWN}[in_force]


@pytest.mark.parametrize(
    ("as_of", "kinds"),
    [
        ("2022-09-30", []),
        ("2022-10-01", [("suspended_part", "2022-10-01", "Điều 3"), ("resumed_part", "2023-04-01", "Điều 3")]),
        # what has ended as a whole before is not in force again in part
        ("2023-01-02", [("suspended_part", "2022-10-01", "Điều 3")]),
    ],
)
def test_a_part_is_suspended(as_of: str, kinds: list[tuple[str, str, str]], tmp_path: Path) -> None:
    papers = [
        ("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."),
        ("40/QĐ-UBND", "2022-10-01",
         "Điều 1. Ngưng hiệu lực thi hành Điều 3 Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh đến hết ngày 31/3/2023."
         "\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.", "Ngưng hiệu lực thi hành Điều 3 Quyết định số 14/QĐ-UBND"),
        ("01/QĐ-UBND", "2023-01-02", "Điều 1. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        one = find_reference(snapshot, "14/QĐ-UBND")
        found = state(snapshot, one, date.fromisoformat(as_of))
        told = states(snapshot.links, found.as_of).in_force[snapshot.links.number(snapshot.path_of(one.iri))]
    assert found.in_force is (as_of < "2023")
    assert told == {True: YES, False: NO}[as_of < "2023"]
    assert [(r.kind, str(r.day), r.part) for r in found.reasons if r.kind.endswith("_part")] == kinds


def test_a_changed_part_is_named(tmp_path: Path) -> None:
    papers = [
        ("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."),
        ("05-QĐ/HU", "2019-05-04", "Điều 9. Sửa đổi Điều 4 Quy định số 03-QĐ/HU, ngày 10/02/2017."),
    ]
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        found = state(snapshot, find_reference(snapshot, "03-QĐ/HU"), date(2020, 1, 1))
    assert [(reason.kind, reason.part) for reason in found.reasons if reason.kind == "changed"] == [
        ("changed", "Điều 4")
    ]


CHAIN = [
    ("03-NQ/HU", "2016-01-05", "I. MỤC TIÊU\n\n1. Làm."),
    ("07-KH/HU", "2016-03-01", "Thực hiện Nghị quyết số 03-NQ/HU, ngày 05/01/2016, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm."),
    ("11-KH/HU", "2016-09-01", "Thực hiện Kế hoạch số 07-KH/HU, ngày 01/3/2016, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm."),
    ("12-KH/HU", "2017-09-01", "Thực hiện Nghị quyết số 03-NQ/HU, ngày 05/01/2016, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm.", "xây dựng chợ giai đoạn 2017-2018"),
    ("21-NQ/HU", "2020-02-02", "I. MỤC TIÊU\n\n1. Nghị quyết này thay thế Nghị quyết số 03-NQ/HU, ngày 05/01/2016."),
    ("22-KH/HU", "2020-05-02", "Thực hiện Nghị quyết số 21-NQ/HU, ngày 02/02/2020, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Căn cứ Kế hoạch số 99-KH/TU của Tỉnh ủy."),
]  # fmt: skip


@pytest.fixture
def chain(tmp_path: Path) -> Iterator[Snapshot]:
    with library_of(tmp_path, CHAIN) as library, open_snapshot(library) as snapshot:
        yield snapshot


def test_who_rests_on_what_has_ended(chain: Snapshot) -> None:
    found = stale(chain, date(2021, 1, 1))
    told = [
        (one.document.code, [d.code for d in one.because], [d.code for d in one.replaced_by]) for one in found.results
    ]
    assert told == [
        ("07-KH/HU", ["03-NQ/HU"], ["21-NQ/HU"]),
        ("11-KH/HU", ["07-KH/HU", "03-NQ/HU"], ["21-NQ/HU"]),
    ]  # 12-KH/HU has ended itself, 22-KH/HU implements the new one
    assert stale(chain, date(2020, 2, 1)).results == []
    one = find_reference(chain, "03-NQ/HU")
    assert [s.document.code for s in stale(chain, date(2021, 1, 1), one).results] == ["07-KH/HU", "11-KH/HU"]
    assert stale(chain, date(2021, 1, 1), find_reference(chain, "21-NQ/HU")).results == []


def test_what_repealed_is_told_and_what_replaced_a_part_is_not(tmp_path: Path) -> None:
    papers = [
        *CHAIN[:2],
        ("20-NQ/HU", "2019-02-02", "I. MỤC TIÊU\n\n1. Nghị quyết này thay thế Nghị quyết số 03-NQ/HU, ngày 05/01/2016, trừ Phụ lục 03."),
        ("21-KL/HU", "2020-02-02", "1. Bãi bỏ Nghị quyết số 03-NQ/HU, ngày 05/01/2016."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        assert stale(snapshot, date(2020, 2, 1)).results == []
        (one,) = stale(snapshot, date(2020, 2, 2)).results
        assert ([d.code for d in one.repealed_by], one.replaced_by) == (["21-KL/HU"], ())
        root = str(library.root)
    asked = ["stale", "--as-of", "2020-02-02", "--library", root]
    assert "hết hiệu lực sau 01/02/2020, bị bãi bỏ bởi Kết luận 21-KL/HU" in CliRunner().invoke(cli, asked).output


def test_what_replaced_a_paper_whose_term_was_over(tmp_path: Path) -> None:
    papers = [
        ("12-KH/HU", "2016-06-15", "I. MỤC ĐÍCH\n\n1. Làm.", "xây dựng đường thôn giai đoạn 2016-2020"),
        ("15-KH/HU", "2021-02-15", "I. MỤC ĐÍCH\n\n1. Kế hoạch này thay thế Kế hoạch số 12-KH/HU, ngày 15/6/2016.", "xây dựng đường thôn giai đoạn 2021-2025"),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        (one,) = lapsed(snapshot, date(2021, 6, 1)).results
        assert ([d.code for d in one.replaced_by], one.successors) == (["15-KH/HU"], ())
        # before the new one was issued nobody had replaced it
        (one,) = lapsed(snapshot, date(2021, 2, 1)).results
        assert (one.replaced_by, one.successors) == ((), ())


def test_what_rests_on_what_has_ended_below_one_that_has_not(tmp_path: Path) -> None:
    papers = [
        ("03-NQ/HU", "2016-01-05", "I. MỤC TIÊU\n\n1. Làm."),
        ("07-KH/HU", "2016-03-01", "Thực hiện Nghị quyết số 03-NQ/HU, ngày 05/01/2016, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm."),
        ("11-KH/HU", "2016-09-01", "Thực hiện Kế hoạch số 07-KH/HU, ngày 01/3/2016, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm."),
        ("15/KH-UBND", "2016-10-01", "Thực hiện Kế hoạch số 07-KH/HU, ngày 01/3/2016 của Huyện ủy Khe Sơn, Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm."),
        ("21-KH/HU", "2020-02-02", "Thực hiện Nghị quyết số 03-NQ/HU, ngày 05/01/2016, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Kế hoạch này thay thế Kế hoạch số 07-KH/HU, ngày 01/3/2016."),
        ("22-KH/HU", "2020-03-02", "Thực hiện Nghị quyết số 04-NQ/HU, ngày 06/01/2016, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        found = stale(snapshot, date(2021, 1, 1), find_reference(snapshot, "03-NQ/HU"))
        assert found.is_above
        assert [(one.document.code, [d.code for d in one.because]) for one in found.results] == [
            ("11-KH/HU", ["07-KH/HU"])
        ]
        # a State plan of which nobody tells whether it applies, with what it rests on
        assert [(one.document.code, [d.code for d in one.because]) for one in found.unknown] == [
            ("15/KH-UBND", ["07-KH/HU"])
        ]
        dead = stale(snapshot, date(2021, 1, 1), find_reference(snapshot, "07-KH/HU"))
        assert (dead.is_above, [one.document.code for one in dead.results]) == (False, ["11-KH/HU"])
        assert stale(snapshot, date(2021, 1, 1), find_reference(snapshot, "21-KH/HU")).results == []
        root = str(library.root)
    asked = ["stale", "--as-of", "2021-01-01", "--library", root]
    said = CliRunner().invoke(cli, asked).output.partition("Còn 1 văn bản nữa")[2]
    assert "Kế hoạch 15/KH-UBND (01/10/2016)" in said and "  → Kế hoạch 07-KH/HU (01/3/2016)" in said
    assert "15/KH-UBND" not in CliRunner().invoke(cli, [*asked, "--offset", "1"]).output


def test_terms_that_are_over(tmp_path: Path) -> None:
    papers = [
        ("12-KH/HU", "2016-06-15", "I. MỤC ĐÍCH\n\n1. Làm.", "xây dựng đường thôn giai đoạn 2016-2020"),
        ("15-KH/HU", "2021-02-15", "I. MỤC ĐÍCH\n\n1. Làm.", "xây dựng đường thôn giai đoạn 2021-2025"),
        ("16-KH/HU", "2021-02-16", "I. MỤC ĐÍCH\n\n1. Làm.", "phòng, chống dịch bệnh trên gia súc giai đoạn 2021-2025"),
        # of the same time, long before its end, or about another paper: nothing that comes after it
        ("30-KH/HU", "2017-02-15", "I. MỤC ĐÍCH\n\n1. Làm.", "xây dựng đường bản giai đoạn 2017-2020"),
        ("31-KH/HU", "2017-02-16", "I. MỤC ĐÍCH\n\n1. Làm.", "xây dựng đường thôn"),
        ("17-KH/HU", "2021-03-15", "1. Làm.", "sửa đổi Kế hoạch số 12-KH/HU, ngày 15/6/2016 xây dựng đường thôn"),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        found = lapsed(snapshot, date(2021, 6, 1)).results
        assert [(one.document.code, str(one.state.until)) for one in found] == [
            ("12-KH/HU", "2020-12-31"),
            ("30-KH/HU", "2020-12-31"),
        ]
        assert [d.code for d in found[0].successors] == ["15-KH/HU"]
        assert found[0].replaced_by == ()
        assert lapsed(snapshot, date(2020, 12, 31)).results == []
        assert [one.document.code for one in lapsed(snapshot, date(2026, 1, 1)).results] == [
            "15-KH/HU",
            "16-KH/HU",
            "12-KH/HU",
            "30-KH/HU",
        ]


def test_days_hop_by_hop(chain: Snapshot) -> None:
    found = lag(chain, find_reference(chain, "03-NQ/HU"))
    assert [(one.document.code, one.implements.code, one.days, one.since_first) for one in found.results] == [
        ("07-KH/HU", "03-NQ/HU", 56, 56),
        ("11-KH/HU", "07-KH/HU", 184, 240),
        ("12-KH/HU", "03-NQ/HU", 605, 605),
    ]
    (district,) = found.summary["level"]
    assert (district.key, district.hops, district.median, district.fastest, district.slowest) == (
        "district",
        3,
        184,
        56,
        605,
    )
    assert {(group.key, group.hops) for group in found.summary["year"]} == {("2016", 2), ("2017", 1)}
    through = lag(chain, find_reference(chain, "03-NQ/HU"), find_reference(chain, "07-KH/HU"))
    assert [one.document.code for one in through.results] == ["07-KH/HU", "11-KH/HU"]


def test_days_of_what_has_a_shorter_chain_too(tmp_path: Path) -> None:
    carrying = "Thực hiện {}, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm."
    upper, plan = "Nghị quyết số 03-NQ/HU, ngày 05/01/2016", "Kế hoạch số 07-KH/HU, ngày 01/3/2016"
    papers = [
        *CHAIN[:2],
        ("31-KH/HU", "2016-04-01", carrying.format(f"{upper} và {plan}")),
        ("33-KH/HU", "2016-05-01", carrying.format("Kế hoạch số 31-KH/HU, ngày 01/4/2016")),
        ("34-KH/HU", "2016-05-01", carrying.format(upper)),
    ]
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        found = [find_reference(snapshot, code) for code in ("03-NQ/HU", "07-KH/HU", "31-KH/HU", "34-KH/HU")]
        target, via, below, beside = found

        def told(*asked: Document) -> list[tuple[str | None, str | None, int, int]]:
            return [
                (one.document.code, one.implements.code, one.days, one.depth) for one in lag(snapshot, *asked).results
            ]

        assert told(target, via) == [
            ("33-KH/HU", "31-KH/HU", 30, 3),
            ("31-KH/HU", "07-KH/HU", 31, 2),
            ("07-KH/HU", "03-NQ/HU", 56, 1),
        ]
        # the shortest chain, where none is asked for
        assert ("31-KH/HU", "03-NQ/HU", 87, 1) in told(target)
        assert told(target, beside) == [("34-KH/HU", "03-NQ/HU", 117, 1)]
        # what does not carry it out leads nowhere
        assert told(below, beside) == told(via, target) == []
        assert told(target, target) == told(target)


def test_what_is_wanted(tmp_path: Path) -> None:
    papers = [
        (
            "07-KH/HU",
            "2016-03-01",
            "I. MỤC ĐÍCH\n\n1. Theo Kế hoạch số 44-KH/HU, Điều lệ Đảng và Quyết định số 9-QĐ/TU, ngày 02/3/2015.",
        ),
        (
            "08-KH/HU",
            "2016-03-02",
            "I. MỤC ĐÍCH\n\n1. Theo Kế hoạch số 44-KH/HU, Điều lệ Đảng và Kế hoạch số 07-KH/HU, ngày 01/3/2016.",
        ),
    ]
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        found = wanted(snapshot)
        told = [(one.document.code or one.document.name, one.cited_by, len(one.undated)) for one in found.results]
        assert sorted(told, key=str) == [
            ("09-QĐ/TU", 1, 0),
            ("44-KH/HU", 2, 2),
            ("Điều lệ Đảng", 2, 2),
        ]
        assert [one.document.code for one in wanted(snapshot, "*/tu").results] == ["09-QĐ/TU"]
        assert len(wanted(snapshot, "*/CB").results) == 0


def test_what_a_body_issued(chain: Snapshot) -> None:
    body = find_body(chain, "Huyện ủy Khe Sơn")
    assert [d.code for d in issued(chain, body).results] == [
        "03-NQ/HU",
        "07-KH/HU",
        "11-KH/HU",
        "12-KH/HU",
        "21-NQ/HU",
        "22-KH/HU",
    ]
    assert [d.code for d in issued(chain, body, year=2020).results] == ["21-NQ/HU", "22-KH/HU"]
    assert issued(chain, find_body(chain, "Tỉnh ủy An Lâm"), held=True).results == []


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Bộ Kế hoạch và Đầu tư", [], ["Bộ Tài chính"]),
        ("Bộ Tài chính", ["Bộ Kế hoạch và Đầu tư"], []),
        ("Ban Tuyên giáo Tỉnh ủy An Lâm", [], ["Ban Tuyên giáo và Dân vận Tỉnh ủy An Lâm"]),
        (
            "Ban Tuyên giáo và Dân vận Tỉnh ủy An Lâm",
            ["Ban Dân vận Tỉnh ủy An Lâm", "Ban Tuyên giáo Tỉnh ủy An Lâm"],
            [],
        ),
        # of other units, or not renamed
        ("Ban Tổ chức Tỉnh ủy An Lâm", [], []),
        ("Bộ Y tế", [], []),
    ],
)
def test_an_organ_that_was_merged(name: str, before: list[str], after: list[str], tmp_path: Path) -> None:
    organs = {"TUYÊN GIÁO": "BTGTU", "TUYÊN GIÁO VÀ DÂN VẬN": "BTGDVTU", "TỔ CHỨC": "BTCTU"}
    papers = []
    for organ, code in organs.items():
        head = PARTY.replace("ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN", f"TỈNH ỦY AN LÂM\nBAN {organ}")
        text = head.format(
            code=f"05-KH/{code}", day="04", month="5", year=2025, kind="KẾ HOẠCH", title="về chợ", body="1. Làm."
        )
        papers.append(tmp_path / f"{code}.txt")
        papers[-1].write_text(text, encoding="utf-8")
    with made(tmp_path / "library", papers) as library, open_snapshot(library) as snapshot:
        view = body_view(snapshot, find_body(snapshot, name))
    assert ([one.name for one in view.predecessors], [one.name for one in view.successors]) == (before, after)


def test_a_body_and_what_came_of_it(tmp_path: Path) -> None:
    text = PARTY.replace("ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN", "TỈNH ỦY HÀ GIANG").replace("Khe Sơn", "Hà Giang")
    file = tmp_path / "ha-giang.txt"
    file.write_text(
        text.format(code="05-NQ/TU", day="04", month="5", year=2019, kind="NGHỊ QUYẾT", title="về chợ", body="I. MỤC TIÊU\n\n1. Làm."),
        encoding="utf-8",
    )  # fmt: skip
    with made(tmp_path / "library", [file]) as library, open_snapshot(library) as snapshot:
        view = body_view(snapshot, find_body(snapshot, "Tỉnh ủy Hà Giang"))
    assert (view.body.level, str(view.body.valid_to)) == ("province", "2025-06-30")
    assert [(one.name, one.act) for one in view.successors] == [("Tỉnh ủy Tuyên Quang", "202/2025/QH15")]
    assert view.predecessors == ()
    assert view.parent and view.parent.name == "Trung ương Đảng"


@pytest.mark.parametrize(
    ("name", "level", "valid_to", "before", "after"),
    [
        ("Tỉnh ủy Hà Giang", "province", "2025-06-30", [], ["Tỉnh ủy Tuyên Quang"]),
        ("Ủy ban nhân dân tỉnh Hà Giang", "province", "2025-06-30", [], ["Ủy ban nhân dân tỉnh Tuyên Quang"]),
        ("Tỉnh ủy Tuyên Quang", "province", None, ["Tỉnh ủy Hà Giang"], []),
        # the city under the Centre, and the city of the province before it
        ("Thành ủy Huế", "province", None, ["Tỉnh ủy Thừa Thiên Huế"], []),
        ("Thành ủy Huế", "district", None, [], []),
        # a district has several heirs, communes and a ward, each called as communes and wards are
        (
            "Huyện ủy Tam Đường",
            "district",
            "2025-06-30",
            [],
            [f"Đảng ủy xã {place}" for place in ("Bình Lư", "Bản Bo", "Khun Há", "Sin Suối Hồ", "Tả Lèng")]
            + ["Đảng ủy phường Tân Phong"],
        ),
        ("Đảng ủy thị trấn Tam Đường", "commune", "2025-06-30", [], ["Đảng ủy xã Bình Lư"]),
        # the commune of that name before the merger came of none of the others, and went into that of today
        ("Đảng ủy xã Bình Lư", "commune", "2025-06-30", [], ["Đảng ủy xã Bình Lư"]),
        # a name with a place in it is not a body of that place
        ("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "central", None, [], []),
        ("Đảng ủy Công an huyện Tam Đường", "district", "2025-06-30", [], []),
    ],
)
def test_bodies_before_and_after(
    chain: Snapshot, name: str, level: str, valid_to: str | None, before: list[str], after: list[str]
) -> None:
    body = Body("iri", name, level, "", valid_to=date.fromisoformat(valid_to) if valid_to else None)
    view = body_view(chain, body)
    assert [one.name for one in view.predecessors] == before
    assert sorted(one.name for one in view.successors) == sorted(after)


def test_a_commune_made_of_one_of_its_name(tmp_path: Path) -> None:
    text = PARTY.replace("ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN", "{above}\nĐẢNG ỦY XÃ BÌNH LƯ").replace(
        "Khe Sơn", "Bình Lư"
    )
    kept = {"kind": "KẾ HOẠCH", "title": "về chợ", "body": "1. Làm.", "day": "10", "month": "9"}
    papers = text_files(
        tmp_path,
        [
            text.format(above="ĐẢNG BỘ HUYỆN TAM ĐƯỜNG", code="06-KH/ĐU", year=2023, **kept),
            text.format(above="ĐẢNG BỘ TỈNH LAI CHÂU", code="05-KH/ĐU", year=2025, **kept),
        ],
    )
    with made(tmp_path / "library", papers) as library, open_snapshot(library) as snapshot:
        view = body_view(snapshot, find_body(snapshot, "Đảng ủy xã Bình Lư (Tỉnh ủy Lai Châu)"))
        old = find_body(snapshot, "Đảng ủy xã Bình Lư (Huyện ủy Tam Đường)")
    assert [one.name for one in view.predecessors] == [
        "Huyện ủy Tam Đường", "Đảng ủy thị trấn Tam Đường", "Đảng ủy xã Bình Lư", "Đảng ủy xã Sơn Bình",
    ]  # fmt: skip
    assert (view.predecessors[2].body, view.successors) == (old, ())


# coverage and what changed


@pytest.fixture
def covered(tmp_path: Path) -> Iterator[Snapshot]:
    """The chain, a commune's plan that is held, one that is only cited, and one that a report misses."""
    folder = tmp_path / "communes"
    folder.mkdir()
    commune = "ĐẢNG BỘ HUYỆN KHE SƠN\nĐẢNG ỦY XÃ {upper}\n*\nSố {number}-KH/ĐU\n\n{name}, ngày 05 tháng 6 năm 2016\n\nKẾ HOẠCH\nvề chợ\n\n{body}\n"
    own = "Thực hiện Nghị quyết số 03-NQ/HU, ngày 05/01/2016 của Huyện ủy, Đảng ủy xã xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm."
    held = folder / "held.txt"
    held.write_text(commune.format(upper="NẬM LAY", name="Nậm Lay", number=4, body=own), encoding="utf-8")
    report = folder / "report.txt"
    report.write_text(
        "ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN\n*\nSố 3-BC/HU\n\nKhe Sơn, ngày 01 tháng 4 năm 2022\n\nBÁO CÁO\nkết quả quản lý chợ\n\nI. KẾT QUẢ\n\n"
        "Kế hoạch số 06-KH/ĐU, ngày 07/7/2016 của Đảng ủy xã Bản Lon thực hiện Nghị quyết số 03-NQ/HU, ngày 05/01/2016 đã xong.\n\n"
        "Đảng ủy xã Tân Khê chưa ban hành kế hoạch thực hiện Nghị quyết số 03-NQ/HU, ngày 05/01/2016.\n",
        encoding="utf-8",
    )
    (tmp_path / "in").mkdir()
    files = [paper(tmp_path / "in", *one) for one in CHAIN]
    with made(tmp_path / "library", [*files, held, report]) as library, open_snapshot(library) as snapshot:
        yield snapshot


def test_coverage_has_honest_states(covered: Snapshot) -> None:
    target = find_reference(covered, "03-NQ/HU")
    expected = chosen_bodies(covered, ["Đảng ủy xã Không Có"], levels=("commune",))
    assert expected.unknown == ("Đảng ủy xã Không Có",)
    found = coverage(covered, (target, find_reference(covered, "21-NQ/HU")), date(2023, 1, 1), expected)
    states = {(cell.body.name, cell.document.code): cell.state for cell in found.cells}
    assert states["Đảng ủy xã Nậm Lay", "03-NQ/HU"] == "issued"
    assert states["Đảng ủy xã Bản Lon", "03-NQ/HU"] == "cited"
    assert states["Đảng ủy xã Nậm Lay", "21-NQ/HU"] == "no_evidence"
    told = coverage(covered, (target,), date(2023, 1, 1))
    missing = next(cell for cell in told.cells if cell.state == "stated_missing")
    assert missing.body.name == "Đảng ủy xã Tân Khê"
    assert "chưa ban hành" in missing.facts[0].sentence
    assert len(found.cells) == 2 * len(expected.bodies)


def test_an_expected_name_that_is_several_bodies_is_told_and_the_others_answered(covered: Snapshot) -> None:
    target, day = find_reference(covered, "03-NQ/HU"), date(2023, 1, 1)
    found = coverage(covered, (target,), day, chosen_bodies(covered, ["Đảng ủy xã", "Đảng ủy xã Nậm Lay", "Xã Ma"]))
    assert [(cell.body.name, cell.state) for cell in found.cells] == [("Đảng ủy xã Nậm Lay", "issued")]
    told = coverage_json(found)
    assert (told["unknown"], [one["name"] for one in told["ambiguous"]]) == (["Xã Ma"], ["Đảng ủy xã"])
    assert len(told["ambiguous"][0]["candidates"]) == 3
    # names that are nobody's leave nobody, not everybody who is told of
    assert coverage(covered, (target,), day, chosen_bodies(covered, ["Xã Ma"])).cells == ()


@pytest.mark.parametrize(
    ("name", "day", "path", "parent", "state"),
    [
        ("Huyện ủy Hưng Hà", "2023-01-01", "hu-hung-ha-thai-binh", "tu-thai-binh", "no_evidence"),
        ("Huyện ủy Hưng Hà", "2025-07-01", "hu-hung-ha-thai-binh", "tu-thai-binh", "not_applicable"),
        ("Huyện ủy Châu Thành, tỉnh Kiên Giang", "2023-01-01", "hu-chau-thanh-kien-giang", "tu-kien-giang", "no_evidence"),
        ("Đảng ủy xã Khun Há", "2023-01-01", "du-xa-khun-ha-tam-duong", "hu-tam-duong-lai-chau", "no_evidence"),
        ("Đảng ủy xã Thái Thụy", "2026-01-01", "du-xa-thai-thuy-hung-yen", "tu-hung-yen", "no_evidence"),
        ("Đảng ủy xã Thái Thụy", "2023-01-01", "du-xa-thai-thuy-hung-yen", "tu-hung-yen", "not_applicable"),
        ("Tỉnh ủy Cà Mau", "2023-01-01", "tu-ca-mau", "tw", "no_evidence"),
        ("HĐND tỉnh Hà Nam", "2026-01-01", "hdnd-tinh-ha-nam", "cp", "not_applicable"),
        # several of one name, units that no list has, no unit
        *((name, "2023-01-01", None, None, None) for name in (
            "Huyện ủy Châu Thành", "Huyện ủy Khê Ma", "Tỉnh ủy Cà Vau", "Đảng ủy phường Quyết Thắng", "Huyện ủy", "Hưng Hà", "Đảng ủy xã Vân Ma")),
    ],
)  # fmt: skip
def test_who_is_on_the_official_lists_and_named_by_no_source(
    covered: Snapshot, name: str, day: str, path: str | None, parent: str | None, state: str | None
) -> None:
    target, as_of = find_reference(covered, "03-NQ/HU"), date.fromisoformat(day)
    listed = unnamed_body(covered.base, name, as_of)
    assert (listed and listed.iri) == (path and f"{covered.base}id/body/{path}")
    if listed:
        assert listed.parent == f"{covered.base}id/body/{parent}"
        found = coverage(covered, (target,), as_of, chosen_bodies(covered, [name], as_of=as_of))
        assert [(cell.body, cell.state) for cell in found.cells] == [(listed, state)]
        assert coverage_json(found)["unknown"] == []


@pytest.mark.parametrize(
    ("name", "text", "names"),
    [
        ("a.csv", "Đảng ủy xã A\nĐảng ủy xã B\n", ["Đảng ủy xã A", "Đảng ủy xã B"]),
        ("a.csv", "\ufeffSTT;Tên cơ quan;Ghi chú\r\n1;Đảng ủy xã A;\r\n2;;\r\n3;Đảng ủy xã B\r\n", ["Đảng ủy xã A", "Đảng ủy xã B"]),
        ("a.csv", "STT,Đơn vị thực hiện\n1,\"Đảng ủy xã A, huyện C\"\n", ["Đảng ủy xã A, huyện C"]),
        ("a.csv", "stt;co_quan;cap_tren\n1;Đảng ủy xã A;B\n", ["Đảng ủy xã A"]),
        # no heading tells the column: the first with words; the heading is a name that matches nothing
        ("a.csv", "TT,Nơi nhận\n1,Đảng ủy xã A\n", ["Nơi nhận", "Đảng ủy xã A"]),
        # a body, and no heading
        ("a.csv", "Đảng ủy Khối các cơ quan\nĐảng ủy xã B\n", ["Đảng ủy Khối các cơ quan", "Đảng ủy xã B"]),
        ("a.txt", "Đảng ủy xã A, huyện C\n\nĐảng ủy xã B\n", ["Đảng ủy xã A, huyện C", "Đảng ủy xã B"]),
        ("a.csv", "", []),
    ],
)  # fmt: skip
def test_a_list_of_bodies(name: str, text: str, names: list[str], tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(text.encode())
    assert read_bodies(str(file)) == (tuple(names), ())
    file.write_bytes(text.encode("utf-16"))  # as spreadsheets save "Unicode text"
    assert read_bodies(str(file)) == (tuple(names), ())
    assert read_bodies("xã, Huyện ủy A,chi bộ") == (("Huyện ủy A",), ("commune", "branch"))


def test_coverage_at_a_date(covered: Snapshot) -> None:
    target = find_reference(covered, "03-NQ/HU")
    early = coverage(covered, (target,), date(2016, 6, 30))
    assert {cell.body.name: cell.state for cell in early.cells if cell.body.level == "commune"} == {
        "Đảng ủy xã Nậm Lay": "issued"
    }
    district = find_body(covered, "Huyện ủy Khe Sơn")
    bodies = chosen_bodies(covered, [], under=[district]).bodies
    assert district not in bodies
    assert {body.name for body in bodies} >= {"Đảng ủy xã Nậm Lay"}


def test_a_body_that_was_gone_is_not_asked(tmp_path: Path) -> None:
    """Districts ended on 30 June 2025: who asks of a later day asks no longer of them."""
    text = PARTY.replace("ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN", "TỈNH ỦY AN LÂM").replace("Khe Sơn", "An Lâm")
    late = tmp_path / "late.txt"
    late.write_text(
        text.format(code="05-NQ/TU", day="04", month="9", year=2025, kind="NGHỊ QUYẾT", title="về chợ", body="I. MỤC TIÊU\n\n1. Làm."),
        encoding="utf-8",
    )  # fmt: skip
    (tmp_path / "in").mkdir()
    files = [paper(tmp_path / "in", *CHAIN[0]), late]
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        expected = chosen_bodies(snapshot, ["Huyện ủy Khe Sơn"])
        targets = (find_reference(snapshot, "05-NQ/TU"), find_reference(snapshot, "03-NQ/HU"))
        then, now = (coverage(snapshot, targets, day, expected).cells for day in (date(2025, 6, 30), date(2025, 7, 1)))
    assert [cell.state for cell in now] == ["not_applicable", "not_applicable"]
    assert then[1].state == "no_evidence"


def test_a_commune_that_was_not_there_yet_is_not_asked(tmp_path: Path) -> None:
    """Communes right below a province came on 1 July 2025; what their predecessors issued is the predecessors'."""
    head = "ĐẢNG BỘ {}\nĐẢNG ỦY XÃ {}\n*\nSố {}-KH/ĐU\n\n{}, ngày {}\n\nKẾ HOẠCH\nthực hiện Nghị quyết số 13-NQ/TW, ngày 16/01/2012\n\nI. MỤC ĐÍCH\n\n1. Làm."
    papers = [
        head.format("HUYỆN TAM ĐƯỜNG", "BÌNH LƯ", "31", "Bình Lư", "04 tháng 4 năm 2022"),
        head.format("TỈNH LAI CHÂU", "BÌNH LƯ", "06", "Bình Lư", "05 tháng 11 năm 2025"),
        # a name that no list has tells nothing of when it began
        head.format("TỈNH AN LÂM", "NẬM LAY", "07", "Nậm Lay", "06 tháng 11 năm 2025"),
    ]
    files = [tmp_path / f"{number}.txt" for number in range(len(papers))]
    for file, text in zip(files, papers, strict=True):
        file.write_text(text, encoding="utf-8")
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        target, communes = find_reference(snapshot, "13-NQ/TW"), chosen_bodies(snapshot, (), levels=("commune",))
        told = {
            day: {
                cell.body.iri.rpartition("/")[2]: cell.state
                for cell in coverage(snapshot, (target,), day, communes).cells
            }
            for day in (date(2022, 5, 1), date(2026, 1, 1))
        }
        named = {
            day: [
                body.iri.rpartition("/")[2]
                for body in chosen_bodies(snapshot, ["Đảng ủy xã Bình Lư"], as_of=day).bodies
            ]
            for day in (date(2022, 5, 1), date(2026, 1, 1), None)
        }
        both = coverage(
            snapshot, (target,), today := date(2026, 1, 1), chosen_bodies(snapshot, ["Đảng ủy xã Bình Lư"], as_of=today)
        )
    former, now, other = "du-xa-binh-lu-tam-duong", "du-xa-binh-lu-lai-chau", "du-xa-nam-lay-an-lam"
    assert told == {
        date(2022, 5, 1): {former: "issued", now: "not_applicable", other: "no_evidence"},
        date(2026, 1, 1): {former: "issued", now: "issued", other: "issued"},
    }
    # what the commune of before issued is shown beside, as its own
    assert {cell.body.iri.rpartition("/")[2]: cell.state for cell in both.cells} == {former: "issued", now: "issued"}
    # of two of one name the one that was there is meant
    assert named == {date(2022, 5, 1): [former], date(2026, 1, 1): [now], None: []}


def test_what_changed_between_two_dates(chain: Snapshot) -> None:
    found = difference(chain, date(2016, 12, 31), date(2020, 12, 31))
    assert [d.code for d in found.appeared] == ["12-KH/HU", "21-NQ/HU", "22-KH/HU"]
    # what came and went in between is among what ended, too
    ended = [("12-KH/HU", "2018-12-31"), ("03-NQ/HU", "2020-02-01")]
    assert [(one.document.code, str(one.until)) for one in found.ended] == ended
    assert [one.document.code for one in difference(chain, date(2019, 1, 1), date(2020, 12, 31)).ended] == ["03-NQ/HU"]
    assert list(found.ended_rows) == list(map(ended_json, found.ended))
    assert difference(chain, date(2020, 12, 31), date(2016, 12, 31)) == found
    one = difference(chain, date(2016, 12, 31), date(2020, 12, 31), find_reference(chain, "21-NQ/HU"))
    assert [d.code for d in one.appeared] == ["21-NQ/HU", "22-KH/HU"]
    assert one.ended == ()
    assert difference(chain, date(2020, 12, 31), date(2020, 12, 31)).appeared == ()


@pytest.mark.parametrize(
    ("articles", "part"),
    [
        (("Sửa đổi khoản 2 Điều 4 {it}.", "Bãi bỏ Điều 7 {it}."), "Điều 7; khoản 2 Điều 4"),
        (("Bãi bỏ Điều 7 {it}.",), "Điều 7"),
        (("Sửa đổi, bổ sung một số điều của {it}.", "Bãi bỏ Điều 7 {it}."), "Điều 7"),
        (("Sửa đổi, bổ sung một số điều của {it}.",), None),
        # what is repealed as a whole has ended, and is not changed
        (("Bãi bỏ {it}.",), "ended"),
    ],
)
def test_all_that_one_paper_changes_of_another(tmp_path: Path, articles: tuple[str, ...], part: str | None) -> None:
    it = "Quy định số 03-QĐ/HU, ngày 10/02/2017"
    text = "\n".join(f"Điều {n}. {article.format(it=it)}" for n, article in enumerate(articles, start=1))
    with (
        library_of(
            tmp_path, [("03-QĐ/HU", "2017-02-10", "Điều 1. Phạm vi."), ("05-QĐ/HU", "2019-05-04", text)]
        ) as library,
        open_snapshot(library) as snapshot,
    ):
        found = difference(snapshot, date(2018, 1, 1), date(2020, 1, 1))
        told = [(one.document.code, one.part, len(one.edges)) for one in found.changed]
    assert told == ([] if part == "ended" else [("03-QĐ/HU", part, len(articles))])


# commands and routes


@pytest.mark.parametrize(
    ("command", "route", "key", "expected"),
    [
        (["status", "03-NQ/HU", "--as-of", "2021-01-01"], "status?q=03-NQ/HU&as_of=2021-01-01", "in_force", False),
        (["stale", "--as-of", "1/1/2021"], "stale?as_of=2021-01-01", "total", 2),
        (["lapsed", "--as-of", "2021-01-01"], "lapsed?as_of=2021-01-01", "total", 1),
        (["lag", "03-NQ/HU"], "lag?q=03-NQ/HU", "total", 3),
        (["lag", "03-NQ/HU", "--by", "year"], "lag?q=03-NQ/HU", "undated", 0),
        (["diff", "2016-12-31", "2020-12-31"], "diff?from=2016-12-31&to=2020-12-31", "changed", []),
        (["coverage", "03-NQ/HU", "--bodies", "district"], "coverage?q=03-NQ/HU&bodies=district", "unknown", []),
        (["quality"], "quality", "total", 0),
        (["wanted", "--code", "*/TU"], "wanted?code=*/TU", "total", 1),
        (["issued", "Huyện ủy Khe Sơn", "--year", "2020"], "issued?q=Huyện ủy Khe Sơn&year=2020", "total", 2),
        (["body", "Huyện ủy Khe Sơn"], "body?q=Huyện ủy Khe Sơn", "successors", []),
    ],
)
def test_a_command_and_its_route_say_the_same(
    command: list[str], route: str, key: str, expected: object, tmp_path: Path
) -> None:
    with library_of(tmp_path, CHAIN) as library:
        root = library.root
    run = CliRunner()
    done = run.invoke(cli, [*command, "--library", str(root), "--format", "json"], standalone_mode=False)
    assert done.exception is None, done.exception
    found = json.loads(done.stdout)
    assert found[key] == expected
    app = create_app(root)
    try:
        answer = app.test_client().get(f"/api/{route}")
        assert answer.status_code == 200
        assert answer.get_json() == found
    finally:
        close(app)
    for form in ("table", "csv"):
        for language in ("vi", "en"):
            shown = run.invoke(
                cli, [*command, "--library", str(root), "--format", form, "--lang", language], standalone_mode=False
            )
            assert shown.exception is None, shown.exception
            assert len(shown.stdout.strip().splitlines()) >= (1 if expected == 0 else 2)
            assert " object at 0x" not in shown.stdout


@pytest.mark.parametrize(
    "command",
    [
        ["status", "98-NQ/HU"],
        ["stale", "98-NQ/HU"],
        ["lag", "98-NQ/HU"],
        ["issued", "Huyện ủy Không Có"],
        ["body", "Huyện ủy Không Có"],
        ["lapsed", "--as-of", "31/31/2020"],
        ["diff", "2020-01-01", "hôm qua"],
        ["coverage", "98-NQ/HU"],
        ["coverage", "03-NQ/HU", "--bodies", "Huyện ủy Không Có"],
        ["coverage", "03-NQ/HU", "--bodies", "khong-co.csv"],
        ["coverage", "03-NQ/HU", "--bodies", "Huyện ủy Ma,Xã Ma"],
    ],
)
def test_what_is_not_there_gets_one_sentence(command: list[str], tmp_path: Path) -> None:
    with library_of(tmp_path, CHAIN[:2]) as library:
        done = CliRunner().invoke(cli, [*command, "--library", str(library.root)], standalone_mode=False)
    assert isinstance(done.exception, LuocdoError)
    assert "\n" not in done.exception.text("vi")


def test_what_repealed_a_paper_whole_stands_in_its_history(tmp_path: Path) -> None:
    repealing = "Điều 1. Bãi bỏ Quyết định số {} ngày {} của Ủy ban nhân dân tỉnh.\n\nĐiều 2. Bãi bỏ Điều 3 Quyết định số {} ngày {}."
    papers = [
        ("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt."),
        ("15/QĐ-UBND", "2018-05-04", "Điều 1. Duyệt.\n\nĐiều 3. Chi phí."),
        ("90/QĐ-UBND", "2020-01-10", repealing.format("14/QĐ-UBND", "03/5/2018", "15/QĐ-UBND", "04/5/2018")),
    ]
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        whole, partly = (history(snapshot, find_reference(snapshot, code)) for code in ("14/QĐ-UBND", "15/QĐ-UBND"))
    assert ([one.document.code for one in whole.repealed_by], whole.amended_by) == (["90/QĐ-UBND"], ())
    assert (partly.repealed_by, [one.document.code for one in partly.amended_by]) == ((), ["90/QĐ-UBND"])


def test_a_history_marks_what_never_was_in_force(tmp_path: Path) -> None:
    replaces = "Điều 1. Quyết định này có hiệu lực từ ngày 15/4/2025, thay thế Quyết định số 14/QĐ-UBND ngày 03/5/2018."
    papers = [
        ("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt."),
        ("20/QĐ-UBND", "2025-02-25", replaces),
        (
            "21/QĐ-UBND",
            "2025-03-28",
            "Điều 1. Bãi bỏ Quyết định số 20/QĐ-UBND ngày 25/02/2025.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày 28/3/2025.",
        ),
    ]
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        found = history(snapshot, find_reference(snapshot, "14/QĐ-UBND"))
    assert [(one.code, one.iri in found.void) for one in found.chain] == [("14/QĐ-UBND", False), ("20/QĐ-UBND", True)]


def test_what_nobody_dates_is_not_older_than_what_it_carries_out(tmp_path: Path) -> None:
    told = "1. Kế hoạch số 12-KH/ĐU của Đảng ủy xã Nậm Lay thực hiện Nghị quyết số 03-NQ/HU, ngày 05/01/2016 đã xong."
    papers = [*CHAIN[:1], ("30-KL/HU", "2022-04-01", told)]
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        target = find_reference(snapshot, "03-NQ/HU")
        before, then = (
            [step.document.code for step in trace(snapshot, target, TraceQuestion(as_of=day)).steps]
            for day in (date(2016, 1, 4), date(2016, 1, 5))
        )
    assert (before, then) == ([], ["12-KH/ĐU"])


def test_a_day_before_anything(chain: Snapshot) -> None:
    assert stale(chain, date(1900, 1, 1)).results == []
    assert lapsed(chain, date(1900, 1, 1)).results == []
    assert state(chain, find_reference(chain, "03-NQ/HU"), date(1900, 1, 1)).in_force is False


# how the documents of a picture stand


@pytest.mark.parametrize("day", [date(2017, 6, 30), date(2019, 1, 1), date(2022, 9, 20), date(2026, 1, 1)])
def test_documents_stand_as_each_question_tells(snapshot: Snapshot, day: date) -> None:
    documents = [found for iri in snapshot.documents() if (found := snapshot.document(iri))]
    told = standing(snapshot, documents, day)
    assert told.stale == {one.document.iri for one in stale(snapshot, day).results}
    for document in documents:
        known = state(snapshot, document, day)
        first = known.since or document.date
        begun = first is None or first <= day
        assert (document.iri in told.ended) == (known.in_force is False and begun)
        if document.iri in told.ended:
            assert told.over[document.iri] == known.until
    assert told.ended if day.year > 2017 else True


def test_the_picture_marks_what_is_over_and_what_rests_on_it(snapshot: Snapshot) -> None:
    found = trace(snapshot, find_reference(snapshot, "15-NQ/TW@2007-07-30"), TraceQuestion())
    picture = draw(found, standing=standing(snapshot, found.passed, date(2026, 1, 1)))
    assert [box.lines[0] for box in picture.boxes if box.over] == ["12-KH/HU", "44-KH/HU"]
    drawn = svg(picture, language="vi")
    assert 'class="picture-box over"' in drawn and 'data-last="' in drawn
    assert "hết hiệu lực" in drawn
    before = draw(found, standing=standing(snapshot, found.passed, date(2016, 12, 1)))
    assert not any(box.over for box in before.boxes)


@pytest.mark.parametrize(("until", "after"), [(" đến hết ngày 31/12/2018", False), ("", True)])
def test_a_paper_whose_term_nobody_tells_is_prolonged(tmp_path: Path, until: str, after: bool) -> None:
    prolonged = f"Điều 1. Gia hạn thời hạn thực hiện Quy định số 44-QĐ/HU, ngày 01/3/2016{until}."
    papers = [("44-QĐ/HU", "2016-03-01", "Điều 1. Phạm vi."), ("09-QĐ/HU", "2018-01-05", prolonged)]
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        document = find_reference(snapshot, "44-QĐ/HU")
        days = (date(2017, 5, 1), date(2018, 12, 31), date(2019, 1, 1))
        assert [state(snapshot, document, day).in_force for day in days] == [True, True, after]
        assert [one.document.code for one in lapsed(snapshot, days[-1]).results] == ["44-QĐ/HU"] * (not after)


EXTENDING = "Điều 1. Gia hạn thời hạn thực hiện Kế hoạch số 12-KH/HU, ngày 15/6/2016{}."
PLAN = ("12-KH/HU", "2016-06-15", "I. MỤC ĐÍCH\n\n1. Làm.", "xây dựng đường thôn giai đoạn 2016-2018")


@pytest.mark.parametrize(
    ("until", "as_of", "in_force", "last", "because", "reasons"),
    [
        # to no told day: the old term counts up to its last day, then it is unknown
        (" cho đến khi xong", "2018-12-02", True, "2018-12-31", [], [("period", "2018-12-31", None)]),
        (" cho đến khi xong", "2018-12-03", True, None, [], [("period", "2018-12-31", None), ("extended", None, "09-QĐ/HU")]),
        (" cho đến khi xong", "2018-12-31", True, None, [], [("period", "2018-12-31", None), ("extended", None, "09-QĐ/HU")]),
        (" cho đến khi xong", "2019-01-01", None, None, ["09-QĐ/HU"], [("period", "2018-12-31", None), ("extended", None, "09-QĐ/HU")]),
        # to a told day: who extends is named, by the sentence that does
        (" đến hết ngày 30/6/2019", "2019-01-01", True, "2019-06-30", ["09-QĐ/HU"], [("extended", "2019-06-30", "09-QĐ/HU")]),
        (" đến hết ngày 30/6/2019", "2019-07-01", False, "2019-06-30", ["09-QĐ/HU"], [("extended", "2019-06-30", "09-QĐ/HU")]),
    ],
)  # fmt: skip
def test_a_term_that_was_extended(
    until: str, as_of: str, in_force: bool | None, last: str | None, because: list[str],
    reasons: list[tuple[str, str | None, str | None]], tmp_path: Path,
) -> None:  # fmt: skip
    papers = [PLAN, ("09-QĐ/HU", "2018-12-03", EXTENDING.format(until))]
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        plan, day = find_reference(snapshot, "12-KH/HU"), date.fromisoformat(as_of)
        found, told = state(snapshot, plan, day), states(snapshot.links, day)
        number = snapshot.links.number(snapshot.path_of(plan.iri))
    assert found.in_force is in_force
    assert str(found.until) == str(last)
    assert told.in_force[number] == {True: YES, False: NO, None: UNKNOWN}[in_force]
    assert [document.code for document in found.because] == because
    shown = [r for r in found.reasons if r.kind != "signed"]
    assert [(r.kind, str(r.day) if r.day else None, r.document and r.document.code) for r in shown] == reasons
    for one in found.reasons:
        if one.kind == "extended":
            assert (one.fact or (one.edge and one.edge.evidence[0])).sentence.startswith("Điều 1. Gia hạn")  # type: ignore[union-attr]


OVER = [
    ("10-QĐ/HU", "2015-07-06", "Điều 1. Phạm vi."),
    ("12-KL/HU", "2020-06-22", "1. Quy định số 10-QĐ/HU, ngày 06/7/2015 không còn được áp dụng."),
    ("15-KL/HU", "2018-02-01", "1. Quy định số 10-QĐ/HU, ngày 06/7/2015 không còn được áp dụng."),
]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_what_is_said_to_be_over_is_so_from_the_day_of_who_says_so(order: tuple[int, ...], tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    files = [paper(folder, *OVER[place]) for place in order]
    library = made(tmp_path / "library", files[:1])
    for file in files[1:]:
        with open_writer(library) as writer:
            writer.add([file])

    def told(day: str) -> tuple[bool | None, list[str | None], list[tuple[str, str]]]:
        as_of = date.fromisoformat(day)
        with open_snapshot(library) as snapshot:
            document = find_reference(snapshot, "10-QĐ/HU")
            found, index = state(snapshot, document, as_of), snapshot.links
            number = index.number(snapshot.path_of(document.iri))
            assert states(index, as_of).in_force[number] == {True: YES, False: NO, None: UNKNOWN}[found.in_force]
            assert (found.until, states(index, as_of).until[number]) == (None, 0)
            reasons = [(one.kind, str(one.day)) for one in found.reasons if one.kind != "signed"]
            return found.in_force, sorted(one.code or "" for one in found.because), sorted(reasons)

    assert told("2018-01-31") == (None, ["12-KL/HU", "15-KL/HU"], [("ended", "None")] * 2)
    assert told("2018-02-01") == (False, ["15-KL/HU"], [("ended", "None"), ("over_by", "2018-02-01")])
    assert told("2020-06-22")[:2] == (False, ["12-KL/HU", "15-KL/HU"])
    with open_writer(library) as writer:
        writer.remove(library.ledger.find_source("2018-02-01-15-KL-HU.txt")[0].sha256)
    assert told("2020-06-21")[:2] == (None, ["12-KL/HU"])
    assert told("2020-06-22") == (False, ["12-KL/HU"], [("over_by", "2020-06-22")])


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Quyết định số 12/QĐ-UBND ngày 10/4/2012 đã được thay thế bằng Quyết định số 30/QĐ-UBND ngày 22/10/2018.", [None, None, False]),
        ("Quyết định số 30/QĐ-UBND ngày 22/10/2018 đã bãi bỏ Quyết định số 12/QĐ-UBND ngày 10/4/2012.", [None, None, False]),
        ("Quyết định số 12/QĐ-UBND ngày 10/4/2012 đã được thay thế bằng Quyết định số 30/QĐ-UBND ngày 22/10/2023.", [True, None, None]),
        ("Điều 3 Quyết định số 12/QĐ-UBND ngày 10/4/2012 đã được thay thế bằng Quyết định số 30/QĐ-UBND ngày 22/10/2018.", [True, True, True]),
        ("Đề nghị thay thế Quyết định số 12/QĐ-UBND ngày 10/4/2012 bằng Quyết định số 30/QĐ-UBND ngày 22/10/2018.", [True, True, True]),
    ],
)  # fmt: skip
def test_what_is_said_long_after_to_be_replaced_is_over_by_then(
    tmp_path: Path, said: str, told: list[bool | None]
) -> None:
    """Nobody tells since when the other applies; a year after it was issued it is said to have replaced this one."""
    papers = [
        ("12/QĐ-UBND", "2012-04-10", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."),
        ("210/KH-UBND", "2024-06-28", f"I. TÌNH HÌNH\n{said}"),
    ]
    for library in in_either_order(tmp_path, [paper(tmp_path, *one) for one in papers]):
        with open_snapshot(library) as snapshot:
            document = find_reference(snapshot, "12/QĐ-UBND@2012-04-10")
            number = snapshot.links.number(snapshot.path_of(document.iri))
            for day, in_force in zip(("2019-01-01", "2024-06-27", "2024-06-28"), told, strict=True):
                as_of = date.fromisoformat(day)
                found = state(snapshot, document, as_of)
                assert found.in_force is in_force, day
                index = states(snapshot.links, as_of).in_force[number]
                assert index == {True: YES, False: NO, None: UNKNOWN}[in_force], day
                if in_force is False:
                    assert "210/KH-UBND" in [one.code for one in found.because]
                    assert any(one.kind == "over_by" and one.edge for one in found.reasons)


def test_a_source_without_a_date_tells_no_day_by_which_it_was_over(tmp_path: Path) -> None:
    undated = tmp_path / "note.txt"
    undated.write_text(
        "GHI CHÉP\n\n1. Quy định số 10-QĐ/HU, ngày 06/7/2015 của Huyện ủy Khe Sơn không còn được áp dụng.",
        encoding="utf-8",
    )
    folder = tmp_path / "in"
    folder.mkdir()
    with made(tmp_path / "library", [paper(folder, *OVER[0]), undated]) as library, open_snapshot(library) as snapshot:
        found = state(snapshot, find_reference(snapshot, "10-QĐ/HU"), date(2026, 1, 1))
    assert found.in_force is None
    assert [one.kind for one in found.reasons if one.fact] == ["ended"]


def test_what_begins_later_than_it_was_issued_is_told_by_its_day(tmp_path: Path) -> None:
    papers = [
        ("31/QĐ-UBND", "2019-02-01", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/5/2019."),
        ("32/QĐ-UBND", "2019-02-02", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."),
        ("33/QĐ-UBND", "2019-02-03", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/6/2019."),
        ("34/QĐ-UBND", "2019-04-20", "Điều 1. Bãi bỏ Quyết định số 33/QĐ-UBND ngày 03/02/2019 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        for first, last, expected in (
            (date(2019, 4, 30), date(2019, 5, 1), [("31/QĐ-UBND", "begun", None, "2019-05-01")]),
            (date(2019, 5, 1), date(2019, 7, 1), []),  # the last was repealed before it began
            (date(2019, 1, 31), date(2019, 5, 1), []),  # issued within these days, so it stands there
        ):
            found = difference(snapshot, first, last)
            assert [(c.document.code, c.how, c.by, str(c.day)) for c in found.changed] == expected
            assert [(row["how"], row["by"], row["date"]) for row in found.changed_rows] == [c[1:] for c in expected]


def test_a_change_counts_from_its_own_start_and_never_where_that_was_repealed_before(tmp_path: Path) -> None:
    papers = [
        ("31/QĐ-UBND", "2019-02-01", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."),
        ("12/QĐ-UBND", "2020-04-10", "Điều 1. Sửa đổi Điều 3 Quyết định số 31/QĐ-UBND ngày 01/02/2019 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/5/2020."),
        ("13/QĐ-UBND", "2020-04-11", "Điều 1. Sửa đổi Điều 4 Quyết định số 31/QĐ-UBND ngày 01/02/2019 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/5/2020."),
        ("15/QĐ-UBND", "2020-04-20", "Điều 1. Bãi bỏ Quyết định số 12/QĐ-UBND ngày 10/4/2020 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:

        def changed(first: date, last: date) -> list[tuple[str | None, str | None]]:
            return [(one.by.code, one.part) for one in difference(snapshot, first, last).changed if one.by]

        assert changed(date(2020, 4, 1), date(2020, 4, 15)) == []
        assert changed(date(2020, 4, 30), date(2020, 5, 1)) == [("13/QĐ-UBND", "Điều 4")]
        amended = find_reference(snapshot, "31/QĐ-UBND")
        for day, parts in ((date(2020, 4, 15), ["Điều 3", "Điều 4"]), (date(2020, 6, 1), ["Điều 4"])):
            told = [one.part for one in state(snapshot, amended, day).reasons if one.kind == "changed"]
            assert sorted(map(str, told)) == parts


@pytest.mark.parametrize(
    ("as_of", "is_void", "said", "because"),
    [
        ("2020-04-19", False, "Từ ngày: 01/5/2020", []),
        ("2020-04-20", True, "Chưa bao giờ có hiệu lực: đã chấm dứt trước ngày bắt đầu, 01/5/2020.", ["15/QĐ-UBND"]),
        ("2021-01-01", True, "Chưa bao giờ có hiệu lực: đã chấm dứt trước ngày bắt đầu, 01/5/2020.", ["15/QĐ-UBND"]),
    ],
)
def test_what_was_repealed_before_it_began(
    as_of: str, is_void: bool, said: str, because: list[str], tmp_path: Path
) -> None:
    papers = [
        ("12/QĐ-UBND", "2020-04-10", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/5/2020."),
        ("15/QĐ-UBND", "2020-04-20", "Điều 1. Bãi bỏ Quyết định số 12/QĐ-UBND ngày 10/4/2020 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library:
        with open_snapshot(library) as snapshot:
            found = state(snapshot, find_reference(snapshot, "12/QĐ-UBND"), date.fromisoformat(as_of))
        asked = ["status", "12/QĐ-UBND", "--as-of", as_of, "--library", str(library.root)]
        assert said in CliRunner().invoke(cli, asked).output
    assert (found.in_force, found.is_void) == (False, is_void)
    assert [document.code for document in found.because] == because


HALTED = ("14/QĐ-UBND", "2018-05-03", "Điều 1. Duyệt.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.")
UNDER = ("20/KH-UBND", "2019-04-01", "Thực hiện Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm.\n\n2. Kế hoạch này có hiệu lực từ ngày ký.")  # fmt: skip


def test_what_is_extended_has_changed(tmp_path: Path) -> None:
    papers = [
        ("31-KH/HU", "2018-02-28", "Kế hoạch này được thực hiện trong giai đoạn 2018 - 2020."),
        ("14-QĐ/HU", "2020-12-15", "Điều 1. Gia hạn thời gian thực hiện Kế hoạch số 31-KH/HU, ngày 28/02/2018 đến hết ngày 31/12/2021."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        found = difference(snapshot, date(2020, 12, 1), date(2021, 1, 15))
        assert [(one.document.code, one.how, one.by.code, str(one.day)) for one in found.changed] == [
            ("31-KH/HU", "extended", "14-QĐ/HU", "2021-12-31")
        ]
        assert not found.ended
        assert not difference(snapshot, date(2020, 12, 15), date(2021, 1, 15)).changed
        root = str(library.root)
    asked = CliRunner().invoke(cli, ["diff", "2020-12-01", "2021-01-15", "--library", root]).output
    assert "được gia hạn đến 31/12/2021 ← Quy định 14-QĐ/HU" in asked
    app = create_app(Path(root))
    try:
        page = app.test_client().get("/diff?a=2020-12-01&b=2021-01-15&what=changed").get_data(as_text=True)
    finally:
        close(app)
    assert "Gia hạn đến 31/12/2021 bởi" in page


def test_who_ends_the_suspending_paper_puts_the_other_in_force_again(tmp_path: Path) -> None:
    ended = (
        "09/QĐ-UBND",
        "2023-01-20",
        "Điều 1. Bãi bỏ Quyết định số 40/QĐ-UBND ngày 15/9/2022 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/02/2023.",
    )
    with library_of(tmp_path, [HALTED, OPEN_ENDED, ended]) as library, open_snapshot(library) as snapshot:
        found = state(snapshot, find_reference(snapshot, "14/QĐ-UBND@2018-05-03"), date(2023, 2, 1))
        told = [
            (one.kind, one.document and one.document.code)
            for one in found.reasons
            if one.kind in ("suspended", "resumed")
        ]
    assert (found.in_force, told) == (True, [("suspended", "40/QĐ-UBND"), ("resumed", "09/QĐ-UBND")])


def test_a_suspension_is_no_end(tmp_path: Path) -> None:
    with library_of(tmp_path, [HALTED, UNDER, TEMPORARY]) as library, open_snapshot(library) as snapshot:
        (one,) = stale(snapshot, date(2023, 1, 1)).results
        assert one.over and [(r.day, r.document and r.document.code) for r in one.over.suspended] == [
            (date(2022, 10, 1), "40/QĐ-UBND")
        ]
        halted = difference(snapshot, date(2022, 9, 30), date(2022, 10, 1))
        (row,) = halted.ended_rows
        assert (row["document"]["code"], row["ended"], row["suspended_from"]) == ("14/QĐ-UBND", None, "2022-10-01")
        assert [document["code"] for document in row["because"]] == ["40/QĐ-UBND"]
        lifted = difference(snapshot, date(2023, 3, 31), date(2023, 4, 1))
        told = [(c.document.code, c.how, c.by and c.by.code, str(c.day), len(c.edges)) for c in lifted.changed]
        assert told == [("14/QĐ-UBND", "resumed", "40/QĐ-UBND", "2023-04-01", 1)]
        assert [one.document.code for one in lifted.ended] == ["40/QĐ-UBND"]
        meanwhile = difference(snapshot, date(2022, 9, 30), date(2023, 4, 1))
        assert [(c.document.code, c.how, str(c.day)) for c in meanwhile.changed] == [
            ("40/QĐ-UBND", "begun", "2022-10-01"),
            ("14/QĐ-UBND", "resumed", "2023-04-01"),
        ]
        assert [one.document.code for one in meanwhile.ended] == ["40/QĐ-UBND"]
        assert difference(snapshot, date(2022, 10, 1), date(2023, 3, 31)).changed == []
        root = str(library.root)
    run = CliRunner()
    asked = run.invoke(cli, ["stale", "--as-of", "2023-01-01", "--library", root]).output
    assert "  bị ngưng hiệu lực từ 01/10/2022, bởi Quyết định 40/QĐ-UBND (15/9/2022)" in asked
    assert "hết hiệu lực sau" not in asked
    asked = run.invoke(cli, ["diff", "2022-09-30", "2022-10-01", "--library", root]).output
    assert "· bị ngưng hiệu lực từ 01/10/2022, bởi Quyết định 40/QĐ-UBND (15/9/2022)" in asked
    asked = run.invoke(cli, ["diff", "2023-03-31", "2023-04-01", "--library", root]).output
    assert "· có hiệu lực trở lại từ 01/4/2023, sau khi bị ngưng ← Quyết định 40/QĐ-UBND (15/9/2022)" in asked
    found = json.loads(
        run.invoke(cli, ["stale", "--as-of", "2023-01-01", "--library", root, "--format", "json"]).output
    )
    (told_row,) = found["results"]
    assert (told_row["ended"], told_row["suspended_from"]) == (None, "2022-10-01")
    assert [document["code"] for document in told_row["suspended_by"]] == ["40/QĐ-UBND"]
    app = create_app(Path(root))
    try:
        client = app.test_client()
        page, then = (
            re.sub(r"<[^>]*>", "", client.get(route).get_data(as_text=True))
            for route in ("/stale?as_of=2023-01-01", "/diff?a=2023-03-31&b=2023-04-01&what=changed")
        )
    finally:
        close(app)
    assert "bị ngưng hiệu lực từ 01/10/2022, theo Quyết định số 40/QĐ-UBND" in page
    assert "Điều 1. Ngưng hiệu lực thi hành Quyết định số 14/QĐ-UBND" in page
    assert "Có hiệu lực trở lại từ 01/4/2023, sau khi bị ngưng bởi Quyết định số 40/QĐ-UBND" in then


def test_what_is_over_by_a_day_is_not_called_suspended(tmp_path: Path) -> None:
    with library_of(tmp_path, OVER) as library, open_snapshot(library) as snapshot:
        one = find_reference(snapshot, "10-QĐ/HU")
        told = standing(snapshot, (one,), date(2021, 1, 1))
        assert (told.ended, told.suspended, told.ended_before(one.iri)) == ({one.iri}, frozenset(), None)
        (row,) = difference(snapshot, date(2018, 1, 31), date(2018, 2, 1)).ended_rows
        assert (row["ended"], row["over_by"], row["suspended_from"]) == (None, "2018-02-01", None)


def test_a_part_that_is_suspended_is_among_what_changed(tmp_path: Path) -> None:
    part = "Điều 1. Ngưng hiệu lực thi hành Điều 3 Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."
    with (
        library_of(tmp_path, [HALTED, ("40/QĐ-UBND", "2022-10-01", part)]) as library,
        open_snapshot(library) as snapshot,
    ):
        found = difference(snapshot, date(2022, 9, 30), date(2022, 10, 1))
        assert [(c.document.code, c.how, c.part, len(c.edges)) for c in found.changed] == [
            ("14/QĐ-UBND", "suspended", "Điều 3", 1)
        ]
        assert found.ended == []


def test_what_replaced_a_paper_and_is_over_itself_leads_to_what_is_in_force(tmp_path: Path) -> None:
    papers = [
        ("10-QĐ/HU", "2016-06-06", "Điều 1. Phạm vi."),
        ("11-KH/HU", "2017-03-01", "Thực hiện Quy định số 10-QĐ/HU, ngày 06/6/2016, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Làm."),
        ("20-QĐ/HU", "2018-06-04", "Điều 9. Quy định này thay thế Quy định số 10-QĐ/HU, ngày 06/6/2016."),
        ("30-QĐ/HU", "2021-06-07", "Điều 9. Quy định này thay thế Quy định số 20-QĐ/HU, ngày 04/6/2018."),
        ("40-QĐ/HU", "2023-02-06", "Điều 1. Bãi bỏ Quy định số 30-QĐ/HU, ngày 07/6/2021."),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        told = {
            day: [
                ([d.code for d in one.replaced_by], [d.code for d in one.living])
                for one in stale(snapshot, day).results
            ]
            for day in (date(2021, 6, 6), date(2021, 6, 7), date(2023, 2, 6))
        }
        root = str(library.root)
    replaced = [(["20-QĐ/HU"], [])]
    assert list(told.values()) == [replaced, [(["20-QĐ/HU", "30-QĐ/HU"], ["30-QĐ/HU"])], replaced]
    asked = CliRunner().invoke(cli, ["stale", "--as-of", "2022-01-01", "--library", root]).output
    assert "hết hiệu lực sau 03/6/2018, được thay thế bởi Quy định 20-QĐ/HU (04/6/2018)\n" in asked
    assert "  nay thay cho nó: Quy định 30-QĐ/HU (07/6/2021)" in asked


@pytest.mark.parametrize(
    ("article", "as_of", "in_force", "until"),
    [
        # repealed before it starts: it never replaces anything, from the repeal's issue on
        ("Điều 1. Bãi bỏ {}.\nĐiều 2. Quyết định này có hiệu lực từ ngày 15/12/2020.", "2020-12-13", True, "2020-12-31"),
        ("Điều 1. Bãi bỏ {}.\nĐiều 2. Quyết định này có hiệu lực từ ngày 15/12/2020.", "2020-12-14", True, None),
        ("Điều 1. Bãi bỏ {}.\nĐiều 2. Quyết định này có hiệu lực từ ngày 15/12/2020.", "2021-02-01", True, None),
        ("Điều 1. Bãi bỏ {} kể từ ngày 15/12/2020.", "2021-02-01", True, None),
        # repealed later it has replaced it
        ("Điều 1. Bãi bỏ {}.\nĐiều 2. Quyết định này có hiệu lực từ ngày 02/01/2021.", "2021-02-01", False, "2020-12-31"),
        # a part of it that is repealed changes nothing
        ("Điều 1. Bãi bỏ Điều 3 {}.\nĐiều 2. Quyết định này có hiệu lực từ ngày 15/12/2020.", "2021-02-01", False, "2020-12-31"),
    ],
)  # fmt: skip
def test_what_is_repealed_before_it_starts_replaces_nothing(
    article: str, as_of: str, in_force: bool, until: str | None, tmp_path: Path
) -> None:
    replacing = "Quyết định số 45/QĐ-UBND ngày 02/11/2020 của Ủy ban nhân dân tỉnh"
    papers = [
        HALTED,
        UNDER,
        ("45/QĐ-UBND", "2020-11-02", "Điều 1. Quyết định này có hiệu lực từ ngày 01/01/2021 và thay thế Quyết định số 14/QĐ-UBND ngày 03/5/2018 của Ủy ban nhân dân tỉnh."),
        ("60/QĐ-UBND", "2020-12-14", article.format(replacing)),
    ]  # fmt: skip
    with library_of(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        document, day = find_reference(snapshot, "14/QĐ-UBND"), date.fromisoformat(as_of)
        found, told = state(snapshot, document, day), states(snapshot.links, day)
        number = snapshot.links.number(snapshot.path_of(document.iri))
        resting = [one.document.code for one in stale(snapshot, day).results]
    assert (found.in_force, str(found.until)) == (in_force, str(until))
    assert told.in_force[number] == (YES if in_force else NO)
    assert told.until[number] == (found.until.toordinal() if found.until else 0)
    assert resting == ([] if in_force else ["20/KH-UBND"])


@pytest.mark.parametrize(
    ("title", "replaced_from", "until"),
    [
        ("Quy định chi tiết một số điều của Nghị định số 99/2016/NĐ-CP ngày 01 tháng 7 năm 2016", "01/8/2023", "2023-07-31"),
        ("Quy định chi tiết một số điều của Nghị định số 99/2016/NĐ-CP ngày 01 tháng 7 năm 2016", "01/4/2025", None),
        ("Quy định chi tiết Nghị định số 99/2016/NĐ-CP ngày 01 tháng 7 năm 2016 và Nghị định số 98/2016/NĐ-CP ngày 01 tháng 7 năm 2016", "01/8/2023", None),
        # so circulars say before that law, and not since
        ("Hướng dẫn thi hành Điều 5 Nghị định số 99/2012/NĐ-CP ngày 01 tháng 7 năm 2012", "01/8/2023", "2023-07-31"),
        ("Hướng dẫn thi hành Điều 5 Nghị định số 99/2016/NĐ-CP ngày 01 tháng 7 năm 2016", "01/8/2023", None),
        ("Hướng dẫn thực hiện Nghị định số 99/2016/NĐ-CP ngày 01 tháng 7 năm 2016", "01/8/2023", None),
    ],
)  # fmt: skip
def test_what_lays_down_the_details_ends_with_it(
    tmp_path: Path, title: str, replaced_from: str, until: str | None
) -> None:
    """Under the law of 2015, where it lays down the details of nothing else."""
    year = 2013 if "năm 2012" in title else 2017
    head = "BỘ CÔNG THƯƠNG\nSố: {code}\n\nHà Nội, ngày {day}\n\n{kind}\n{title}\n\n{articles}\n"
    circular = head.format(
        code=f"05/{year}/TT-BCT", day=f"02 tháng 3 năm {year}", kind="THÔNG TƯ", title=title,
        articles=f"Điều 1. Chợ.\nĐiều 2. Thông tư này có hiệu lực từ ngày 01/5/{year}.",
    )  # fmt: skip
    decree = head.replace("BỘ CÔNG THƯƠNG", "CHÍNH PHỦ").format(
        code="12/2023/NĐ-CP", day="01 tháng 6 năm 2023", kind="NGHỊ ĐỊNH", title="Về chợ",
        articles=f"Điều 1. Chợ.\nĐiều 2. Nghị định này có hiệu lực từ ngày {replaced_from} và thay thế Nghị định số 99/{year - 1}/NĐ-CP ngày 01 tháng 7 năm {year - 1}.",
    )  # fmt: skip
    for library in in_either_order(tmp_path, text_files(tmp_path, (circular, decree))):
        with open_snapshot(library) as snapshot:
            told = state(snapshot, find_reference(snapshot, f"05/{year}/TT-BCT"), date(2025, 6, 1))
            assert (told.in_force, told.until and told.until.isoformat()) == (until is None, until)
            assert [one.code for one in told.because] == ([] if until is None else ["12/2023/NĐ-CP"])
            over = [one.document.code for one in stale(snapshot, date(2025, 6, 1)).results]
            assert over == (["05/2017/TT-BCT"] if until is None else [])
