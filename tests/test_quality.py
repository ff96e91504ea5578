"""What cannot be right: each kind of finding beside what looks like it and is right."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from libraries import Paper, made, paper_file
from test_time import library_of

from graph.analysis.quality import FINDINGS, quality
from graph.analysis.series import Dated, Papers, out_of_order, same_key, two_dates
from graph.library.folder import Library
from graph.model import LEVELS
from graph.queries.catalogue import named_queries
from graph.store.snapshot import open_snapshot
from graph.store.workers import run_query
from graph.vocabulary import document_types


def of_papers(folder: Path, papers: list[Paper]) -> Library:
    return made(folder / "library", [paper_file(folder, f"{place}", one) for place, one in enumerate(papers)])


DOES = "Thực hiện {what} của Huyện ủy Khe Sơn về quản lý chợ, Huyện ủy Khe Sơn xây dựng kế hoạch như sau.\n\nI. MỤC ĐÍCH\n\n1. Làm."
PAPERS: dict[str, list[tuple[str, ...]]] = {
    "cycle": [
        ("07-KH/HU", "2018-03-01", DOES.format(what="Kế hoạch số 08-KH/HU ngày 01/3/2018")),
        ("08-KH/HU", "2018-03-01", DOES.format(what="Kế hoạch số 09-KH/HU ngày 01/3/2018")),
        ("09-KH/HU", "2018-03-01", DOES.format(what="Kế hoạch số 07-KH/HU ngày 01/3/2018")),
    ],
    "no cycle": [
        ("07-KH/HU", "2018-03-01", DOES.format(what="Nghị quyết số 03-NQ/HU ngày 10/02/2017")),
        ("08-KH/HU", "2018-04-01", DOES.format(what="Kế hoạch số 07-KH/HU ngày 01/3/2018")),
        ("09-KH/HU", "2018-05-01", DOES.format(what="Kế hoạch số 07-KH/HU ngày 01/3/2018")),
    ],
    "backwards": [("07-KH/HU", "2017-02-09", DOES.format(what="Nghị quyết số 03-NQ/HU ngày 10/02/2017"))],
    "same day": [("07-KH/HU", "2017-02-10", DOES.format(what="Nghị quyết số 03-NQ/HU ngày 10/02/2017"))],
    "two_starts": [
        ("07-QĐ/HU", "2018-03-01", "Điều 1. Quy định này có hiệu lực từ ngày 01/4/2018.\n\nĐiều 9. Quy định này có hiệu lực từ ngày 01/5/2018."),
    ],
    "one start": [("07-QĐ/HU", "2018-03-01", "Điều 9. Quy định này có hiệu lực từ ngày 01/4/2018.")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("papers", "kinds"),
    [
        ("cycle", ["cycle"]),
        ("no cycle", []),
        ("backwards", ["backwards"]),
        ("same day", []),
        ("two_starts", ["two_starts"]),
        ("one start", []),
    ],
)
def test_links_and_days_that_cannot_be_right(papers: str, kinds: list[str], tmp_path: Path) -> None:
    with library_of(tmp_path, PAPERS[papers]) as library, open_snapshot(library) as snapshot:
        found = quality(snapshot)
        assert [one.kind for one in found.results] == kinds
        assert found.by_kind == dict.fromkeys(kinds, 1)
        assert all(len(quality(snapshot, (kind,)).results) == kinds.count(kind) for kind in FINDINGS)
        for one in found.results:
            assert one.edges or one.facts
            assert all(edge.evidence for edge in one.edges)


def test_a_round_is_told_once_from_end_to_end(tmp_path: Path) -> None:
    with library_of(tmp_path, PAPERS["cycle"]) as library, open_snapshot(library) as snapshot:
        (one,) = quality(snapshot).results
        assert [document.code for document in one.documents] == ["07-KH/HU", "08-KH/HU", "09-KH/HU"]
        assert [(e.subject.rpartition("/")[2], e.object.rpartition("/")[2]) for e in one.edges] == [
            ("07-ke-hoach", "08-ke-hoach"),
            ("08-ke-hoach", "09-ke-hoach"),
            ("09-ke-hoach", "07-ke-hoach"),
        ]


@pytest.mark.parametrize(
    ("head", "code", "kind", "kinds"),
    [
        ("ĐẢNG BỘ XÃ NẬM LẦN\nCHI BỘ BẢN NÀ ĐA", "05-QĐ/CB", "QUY ĐỊNH", ["wrong_level"]),
        ("ĐẢNG BỘ XÃ NẬM LẦN\nCHI BỘ BẢN NÀ ĐA", "05-NQ/CB", "NGHỊ QUYẾT", []),
        ("ĐẢNG BỘ HUYỆN KHE SƠN\nĐẢNG ỦY XÃ NẬM LẦN", "05-QĐ/ĐU", "QUY ĐỊNH", []),
    ],
)
def test_a_type_that_a_level_does_not_issue(head: str, code: str, kind: str, kinds: list[str], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    text = f"{head}\n*\nSố {code}\n\nNậm Lần, ngày 05 tháng 3 năm 2018\n\n{kind}\nvề quản lý chợ\n\nĐiều 1. Phạm vi.\n\nT/M CHI BỘ\nBÍ THƯ\n"
    file.write_text(text, encoding="utf-8")
    from libraries import made

    with made(tmp_path / "library", [file]) as library, open_snapshot(library) as snapshot:
        found = quality(snapshot).results
        assert [one.kind for one in found] == kinds
        answer = run_query(
            snapshot, named_queries()["quality-wrong-level"].text, accept="application/sparql-results+json"
        )
        asked = [row["document"]["value"] for row in json.loads(answer.body)["results"]["bindings"]]
        assert asked == [one.documents[0].iri for one in found]


def test_the_question_of_levels_knows_all_types() -> None:
    text = named_queries()["quality-wrong-level"].text
    told = {
        slug: {level for level in LEVELS[:-1] if level not in re.findall(r"level:(\w+)", levels)}
        for types, levels in re.findall(r"\?type IN \(([^)]*)\) && \?level IN \(([^)]*)\)", text)
        for slug in re.findall(r"type:([\w-]+)", types)
    }
    limited = {kind.slug: set(kind.levels) - {"other"} for kind in document_types().values() if kind.levels}
    assert told == limited


def dated(
    code: str,
    day: str,
    title: str | None = None,
    *,
    held: bool = False,
    body: str = "body/huyen-uy-x",
    kind: str | None = None,
) -> Dated:
    path = f"{code}@{day}" + (f"|{title}" if title else "")
    return Dated(path, code, body, kind, date.fromisoformat(day).toordinal(), held)


def papers(documents: list[Dated]) -> Papers:
    return Papers(documents, lambda path: path.partition("|")[2] or None)


RISING = [dated(f"{n:02}-KH/HU", f"2018-0{n}-10") for n in range(1, 7)]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ([], []),
        ([dated("07-KH/HU", "2018-02-20")], [("07-KH/HU@2018-02-20", "06-KH/HU@2018-06-10")]),
        ([dated("07-KH/HU", "2018-06-10")], []),  # the day of its neighbour
        ([dated("07-BC/HU", "2018-02-20")], []),  # another series
        ([dated("07-KH/HU", "2018-02-20", body="body/huyen-uy-y")], []),
        ([dated("07-KH/HU", "2019-02-20")], []),  # another year: it may be another term
    ],
)
def test_dates_that_do_not_fit_the_number(more: list[Dated], expected: list[tuple[str, ...]]) -> None:
    assert list(out_of_order(papers([*RISING, *more]))) == expected


@pytest.mark.parametrize(
    ("days", "odd"),
    [
        (["2022-06-15", "2022-02-20"], True),
        (["2022-02-20", "2022-06-15"], False),
        (["2022-02-20", "2022-02-20"], False),
        (["2022-02-20", "2022-06-15", "2022-03-01"], True),
        (["2022-09-20", "2022-06-15", "2022-03-01", "2022-01-01"], False),  # more than half would be: no series
    ],
)
def test_a_short_series(days: list[str], odd: bool) -> None:
    series = papers([dated(f"{number:02}-KH/HU", day) for number, day in enumerate(days, start=76)])
    assert bool(list(out_of_order(series))) == odd


def test_one_paper_by_its_number_of_which_two_dates_are_told(tmp_path: Path) -> None:
    """A number with its year is one paper, whatever day a source prints."""
    cites = "Các xã làm theo Quyết định số 31/2020/QĐ-UBND, ngày {}/10/2020 của Ủy ban nhân dân tỉnh An Lâm."
    papers: list[Paper] = [
        ("20-BC/HU", (1, 10, 2021), "BÁO CÁO", "tháng 9", cites.format(20)),
        (
            "21-BC/HU",
            (1, 11, 2021),
            "BÁO CÁO",
            "tháng 10",
            f"{cites.format(22)} Quyết định số 31/2020/QĐ-UBND còn mới.",
        ),
        (
            "22-BC/HU",
            (1, 12, 2021),
            "BÁO CÁO",
            "tháng 11",
            "Quyết định số 31/2020/QĐ-UBND của Ủy ban nhân dân tỉnh An Lâm.",
        ),
    ]
    with of_papers(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        (found,) = quality(snapshot).results
        asked = named_queries()["quality-one-number"].text
        answer = run_query(snapshot, asked, accept="application/sparql-results+json")
    assert (found.kind, [one.code for one in found.documents]) == ("two_dates", ["31/2020/QĐ-UBND"])
    days = [f"Quyết định số 31/2020/QĐ-UBND, ngày {day}/10/2020" for day in (20, 22)]
    assert [one.sentence for one in found.facts] == days
    rows = json.loads(answer.body)["results"]["bindings"]
    assert [(row["date"]["value"], row["otherDate"]["value"]) for row in rows] == [("2020-10-20", "2020-10-22")]


def test_the_date_of_a_paper_lies_in_the_year_of_its_number(tmp_path: Path) -> None:
    cites = "Các xã làm theo Nghị định số 186/2007/NĐ-CP, ngày {} của Chính phủ."
    papers: list[Paper] = [
        ("20-BC/HU", (1, 10, 2021), "BÁO CÁO", "tháng 9", cites.format("25/12/2007")),
        ("21-BC/HU", (1, 11, 2021), "BÁO CÁO", "tháng 10", cites.format("27/12/2008")),
        ("22-BC/HU", (1, 12, 2021), "BÁO CÁO", "tháng 11", cites.format("27/12/2008")),
    ]
    with of_papers(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        (found,) = quality(snapshot).results
    assert [str(one.date) for one in found.documents] == ["2007-12-25"]


def test_what_is_no_series_is_left_alone() -> None:
    assert list(out_of_order(papers([dated(f"{n:02}-KH/HU", f"2018-0{7 - n}-10") for n in range(1, 7)]))) == []
    congress = [dated(one.code, f"2020{one.path[-6:]}") for one in RISING]
    assert list(out_of_order(papers([*congress, dated("07-KH/HU", "2020-02-20")]))) == []  # a new term may have begun
    central = [dated(one.code.replace("/HU", "/TW"), one.path[-10:], body="body/tw") for one in RISING]
    late = dated("07-KH/TW", "2019-01-05", body="body/tw")
    early = dated("08-KH/TW", "2018-01-05", body="body/tw")
    assert list(out_of_order(papers([*central, late]))) == []  # the term goes on over the year
    assert list(out_of_order(papers([*central, late, early]))) == [("08-KH/TW@2018-01-05", "07-KH/TW@2019-01-05")]


@pytest.mark.parametrize(
    ("code", "kind", "odd"),
    [
        ("07/2026/NQ-QH", "nghi-quyet", True),
        ("66.7/2026/NQ-QH", "nghi-quyet", False),  # numbered under another number
        ("07/2026/QH16", "luat", True),
        ("07/2026/QH16", "nghi-quyet", False),  # the symbol tells no type, and each type has its own numbers
    ],
)
def test_a_series_is_of_one_type_and_under_one_number(code: str, kind: str, odd: bool) -> None:
    rest = code.partition("/")[2]
    own = "luat" if rest.endswith("QH16") else "nghi-quyet"
    rising = [dated(f"{n:02}/{rest}", f"2026-0{n}-10", body="body/quoc-hoi", kind=own) for n in range(1, 7)]
    paper = dated(code, "2026-02-20", body="body/quoc-hoi", kind=kind)
    assert [found[0] for found in out_of_order(papers([*rising, paper]))] == [paper.path] * odd


@pytest.mark.parametrize(
    ("one", "other", "key", "dates"),
    [
        # two papers that are held, one number, one year
        (dated("07-KH/HU", "2018-02-20", "về chợ", held=True), dated("07-KH/HU", "2018-03-20", "về chợ", held=True), True, False),
        # one is only cited: a date miswritten
        (dated("07-KH/HU", "2018-02-20", "về chợ", held=True), dated("07-KH/HU", "2018-02-21", "về chợ"), False, True),
        (dated("07-KH/HU", "2018-02-20", "về chợ", held=True), dated("07-KH/HU", "2018-02-21"), False, True),
        (dated("07-KH/HU", "2018-02-20", "về chợ", held=True), dated("07-KH/HU", "2018-05-21", "về cây chè và rừng"), True, False),
        # a year miswritten, where the title tells that it is the paper
        (dated("07-KH/HU", "2018-02-20", "về chợ", held=True), dated("07-KH/HU", "2019-02-20", "về chợ"), False, True),
        (dated("07-KH/HU", "2018-02-20", "về chợ", held=True), dated("07-KH/HU", "2019-02-20"), False, False),
        (dated("07-KH/HU", "2018-02-20", "về chợ", held=True), dated("07-KH/HU", "2022-02-20", "về chợ"), False, False),
        # the State numbers every year anew, and years with a congress may have two terms
        (dated("07/KH-UBND", "2018-02-20", held=True), dated("07/KH-UBND", "2019-02-20", held=True), False, False),
        (dated("07/KH-UBND", "2020-02-20", held=True), dated("07/KH-UBND", "2020-03-20", held=True), True, False),
        (dated("07-KH/HU", "2020-02-20", held=True), dated("07-KH/HU", "2020-09-20", held=True), False, False),
        # a law and a resolution of one number; two laws
        (dated("07/2025/QH15", "2025-02-20", held=True, kind="luat"), dated("07/2025/QH15", "2025-03-20", held=True, kind="nghi-quyet"), False, False),
        (dated("07/2025/QH15", "2025-02-20", held=True, kind="luat"), dated("07/2025/QH15", "2025-03-20", held=True, kind="luat"), True, False),
    ],
)  # fmt: skip
def test_one_number_given_twice_or_one_paper_under_two_dates(one: Dated, other: Dated, key: bool, dates: bool) -> None:
    for pair in ([one, other], [other, one]):
        assert bool(list(same_key(papers(pair)))) == key
        assert bool(list(two_dates(papers(pair)))) == dates


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("chuyển đổi cơ cấu cây trồng", "tổ chức giải bóng chuyền cấp huyện"), True),
        (("chuyển đổi cơ cấu cây trồng năm 2022", "chuyển đổi cơ cấu cây trồng, năm 2022"), False),
    ],
)
def test_two_papers_of_one_number_and_day(titles: tuple[str, str], found: bool, tmp_path: Path) -> None:
    papers: list[Paper] = [("55-KH/HU", (6, 6, 2022), "KẾ HOẠCH", title, "1. Làm.") for title in titles]
    with of_papers(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        findings = quality(snapshot).results
        assert [one.kind for one in findings] == ["same_key"] * found
        for one in findings:
            assert [document.code for document in one.documents] == ["55-KH/HU"]
            assert all(any(title in fact.sentence for fact in one.facts) for title in titles)


def test_where_documents_alone_are_told(tmp_path: Path) -> None:
    cites = "Các xã làm theo Nghị quyết số 29-NQ/TU, ngày {}/4/2021 của Tỉnh ủy An Lâm."
    papers: list[Paper] = [
        ("12-CT/HU", (8, 3, 2021), "CHỈ THỊ", "về phòng cháy", "1. Trực đêm."),
        ("12-CT/HU", (13, 9, 2021), "CHỈ THỊ", "về phòng dịch", "1. Đeo khẩu trang."),
        ("20-BC/HU", (1, 10, 2021), "BÁO CÁO", "tháng 9", cites.format(15)),
        ("21-BC/HU", (1, 11, 2021), "BÁO CÁO", "tháng 10", cites.format(25)),
    ]
    with of_papers(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        told = {one.kind: [fact.sentence for fact in one.facts] for one in quality(snapshot).results}
    assert sorted(told) == ["same_key", "two_dates"]
    assert ["08 tháng 3" in told["same_key"][0], "13 tháng 9" in told["same_key"][1]] == [True, True]
    assert told["two_dates"] == [f"Nghị quyết số 29-NQ/TU, ngày {day}/4/2021" for day in (15, 25)]


def test_the_query_of_one_number_tells_both_kinds(tmp_path: Path) -> None:
    cites = "Các xã làm theo Nghị quyết số 29-NQ/TU, ngày {}/4/2021 của Tỉnh ủy An Lâm."
    papers: list[Paper] = [
        ("12-CT/HU", (8, 3, 2021), "CHỈ THỊ", "về phòng cháy", "1. Trực đêm."),
        ("12-CT/HU", (13, 9, 2021), "CHỈ THỊ", "về phòng dịch", "1. Đeo khẩu trang."),
        ("12-CT/HU", (13, 9, 2022), "CHỈ THỊ", "về phòng chống rét", "1. Che chuồng trại."),
        ("20-BC/HU", (1, 10, 2021), "BÁO CÁO", "tháng 9", cites.format(15)),
        ("21-BC/HU", (1, 11, 2021), "BÁO CÁO", "tháng 10", cites.format(25)),
    ]
    with of_papers(tmp_path, papers) as library, open_snapshot(library) as snapshot:
        found = quality(snapshot, ("same_key", "two_dates")).results
        pairs = {tuple(document.iri for document in one.documents) for one in found}
        asked = named_queries()["quality-one-number"].text
        answer = run_query(snapshot, asked, accept="application/sparql-results+json")
    rows = json.loads(answer.body)["results"]["bindings"]
    assert {(row["document"]["value"], row["other"]["value"]) for row in rows} == pairs
    assert len(pairs) == 2
