"""A trace as a workbook, a Word file and GEXF: what stands in them, read back."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

import docx
import networkx as nx
import openpyxl
import pytest
from flask import Flask
from test_graphml import LESS, PLAN, RESOLUTION, SENTENCE, SURE, traced

from graph.analysis.answers import Edge, Step, Trace, TraceQuestion
from graph.analysis.coverage import SIGNS, STATES
from graph.errors import InputError
from graph.export.docx import trace_docx
from graph.export.formats import FORMATS, MEDIA
from graph.export.graphml import gexf, trace_network
from graph.export.listing import MOST_PASTED
from graph.export.origin import Origin, origin_text
from graph.export.xlsx import trace_xlsx
from graph.messages import say
from graph.model import Document, Evidence, Governing, Span
from web.problems import status_of

ORIGIN = Origin("https://example.org/trace?q=15-NQ/TW", date(2026, 2, 1), 7)
FROM = [
    "Địa chỉ: https://example.org/trace?q=15-NQ/TW",
    "Lấy ngày 01/02/2026, từ bản ghi số 7 của thư viện",
]
COMMUNE = Document(
    iri="https://example.org/08",
    type="Kế hoạch",
    code="08-KH/ĐU",
    date=date(2018, 5, 28),
    issuer="Đảng ủy xã Tân Khe",
    level="commune",
    title="trồng rừng",
)
HUNG = replace(
    SURE, sentence="Kế hoạch số 08-KH/ĐU", governed_by=Governing(Span(0, 9), "Xã đã ban hành kế hoạch¹", None)
)


def chain(*plans: Document, evidence: Evidence = HUNG) -> Trace:
    """The district's plan, and plans of communes that come by it."""
    upper = Edge(PLAN.iri, "implements", RESOLUTION.iri, "stated", (SURE, LESS))
    steps = [Step(PLAN, 1, (PLAN, RESOLUTION), (upper,))]
    for plan in plans:
        lower = Edge(plan.iri, "guides", PLAN.iri, "context", (evidence,))
        steps.append(Step(plan, 2, (plan, PLAN, RESOLUTION), (lower, upper)))
    return Trace(RESOLUTION, TraceQuestion(levels=("district", "commune")), steps, (RESOLUTION, PLAN, *plans), ())


DISTRICT_LINE = ["Kế hoạch 118-KH/HU", None, None, None, "huyện", None, None,
                 "118-KH/HU thực hiện 15-NQ/TW (nói rõ)", f"“{SENTENCE}”"]  # fmt: skip
COMMUNE_LINE = ["Kế hoạch 08-KH/ĐU", datetime(2018, 5, 28), "Đảng ủy xã Tân Khe", "trồng rừng", "xã", None, "118-KH/HU",
                "08-KH/ĐU hướng dẫn 118-KH/HU (theo ngữ cảnh)",
                "“Kế hoạch số 08-KH/ĐU” ← “Xã đã ban hành kế hoạch¹”"]  # fmt: skip


def sheet_rows(data: bytes) -> list[list[object]]:
    (sheet,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_a_workbook_has_the_list_and_where_it_is_from() -> None:
    rows = sheet_rows(trace_xlsx(chain(COMMUNE), ORIGIN, "vi"))
    above = [row[0] for row in rows[:4]]
    assert above == ["Những văn bản thực hiện 15-NQ/TW", *FROM, "Lọc: cấp: huyện, xã"]
    assert rows[5:] == [
        [
            "Số, ký hiệu",
            "Ngày ban hành",
            "Cơ quan ban hành",
            "Trích yếu",
            "Cấp",
            "Hiệu lực",
            "Qua văn bản",
            "Quan hệ",
            "Câu dẫn chứng",
        ],
        DISTRICT_LINE,
        COMMUNE_LINE,
    ]


@pytest.mark.parametrize("formula", ["=1+1", "+84", "-x", "@SUM(A1)", '=HYPERLINK("http://evil.example")'])
def test_no_cell_of_a_workbook_is_a_formula(formula: str) -> None:
    rows = sheet_rows(trace_xlsx(chain(replace(COMMUNE, title=formula, issuer=formula)), ORIGIN, "vi"))
    assert rows[-1][2:4] == [f"'{formula}", f"'{formula}"]


@pytest.mark.parametrize(
    ("issued", "written"), [(date(1899, 5, 1), "1899-05-01"), (date(1945, 9, 2), datetime(1945, 9, 2))]
)
def test_a_day_that_no_spreadsheet_knows_is_text(issued: date, written: object) -> None:
    assert sheet_rows(trace_xlsx(chain(replace(COMMUNE, date=issued)), ORIGIN, "vi"))[-1][1] == written


def test_a_word_file_has_the_list_and_where_it_is_from() -> None:
    paper = docx.Document(io.BytesIO(trace_docx(chain(COMMUNE), ORIGIN, "vi")))
    assert [line.text for line in paper.paragraphs] == [
        "Những văn bản thực hiện 15-NQ/TW",
        *FROM,
        "Lọc: cấp: huyện, xã",
    ]
    (table,) = paper.tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [
        ["TT", "Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu", "Hiệu lực", "Qua văn bản", "Quan hệ và câu dẫn chứng"],
        ["1", "Kế hoạch 118-KH/HU", "", "", "", "", "", f"{DISTRICT_LINE[7]}\n{DISTRICT_LINE[8]}"],
        ["2", "Kế hoạch 08-KH/ĐU", "28/5/2018", "Đảng ủy xã Tân Khe", "trồng rừng", "", "118-KH/HU",
         f"{COMMUNE_LINE[7]}\n{COMMUNE_LINE[8]}"],
    ]  # fmt: skip


@pytest.mark.parametrize("hostile", ["</w:t><x>", "a\x00\x0bb", "\ud800c", "]]>", "\u202eabc", "300 " * 9_000])
def test_hostile_titles_are_text_in_every_file(hostile: str) -> None:
    trace = chain(replace(COMMUNE, title=hostile), evidence=replace(HUNG, sentence=hostile))
    shown = " ".join(
        hostile.replace("\x00", " ").replace("\x0b", " ").replace("\ud800", " ").replace("\u202e", "\ufffd").split()
    )
    assert docx.Document(io.BytesIO(trace_docx(trace, ORIGIN, "en"))).tables[0].rows[2].cells[4].text == shown
    assert sheet_rows(trace_xlsx(trace, ORIGIN, "en"))[-1][3] == shown[:32_000]
    assert nx.read_gexf(io.BytesIO(gexf(trace))).nodes[COMMUNE.iri]["label"] == "08-KH/ĐU"


def test_gexf_reads_back() -> None:
    read = nx.read_gexf(io.BytesIO(gexf(traced())))
    made = trace_network(traced())
    assert {node: data["level"] for node, data in read.nodes(data=True)} == dict(made.nodes(data="level"))
    edges = [(subject, target, data["relation"], data["sentence"]) for subject, target, data in read.edges(data=True)]
    assert sorted(edges) == sorted(
        (subject, target, data["relation"], data["sentence"]) for subject, target, data in made.edges(data=True)
    )


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_answer_gives_the_same_bytes(ending: str) -> None:
    first, again = (FORMATS[ending](chain(COMMUNE), ORIGIN, "vi") for _ in range(2))
    assert first == again
    assert str(datetime.now().year).encode() not in (first if ending == "gexf" else b"")


def test_a_list_too_long_for_an_annex_is_refused() -> None:
    class Many(Sequence[Step]):
        def __len__(self) -> int:
            return MOST_PASTED + 1

        def __getitem__(self, place: int) -> Step:  # type: ignore[override]
            raise AssertionError("no line is made")

    with pytest.raises(InputError) as caught:
        trace_docx(replace(chain(), steps=Many()), ORIGIN, "vi")
    assert "2001" in caught.value.text("vi") and ".xlsx" in caught.value.text("vi")
    assert status_of(caught.value) == 413


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (TraceQuestion(), "Filters: none"),
        (TraceQuestion(depth=1, bases=("stated",)), "Filters: directly only; stated"),
        (TraceQuestion(depth=2), "Filters: at most 2 steps"),
        (TraceQuestion(relations=("reviews", "guides")), "Filters: reviews, guides"),
        (TraceQuestion(since=date(2018, 1, 1), until=date(2018, 12, 31)), "Filters: dated from 01/01/2018; dated until 31/12/2018"),
        (TraceQuestion(as_of=date(2020, 6, 1), body="https://example.org/b"), "Filters: Huyện ủy Khe Sơn; as of 01/6/2020"),
    ],
)  # fmt: skip
def test_filters_are_told(question: TraceQuestion, told: str) -> None:
    origin = replace(ORIGIN, body="Huyện ủy Khe Sơn")
    assert origin_text(question, origin, "en").split("\n")[2] == told


@pytest.mark.parametrize("form", [*FORMATS, "svg"])
def test_the_viewer_gives_each_with_its_address(app: Flask, form: str) -> None:
    answer = app.test_client().get(f"/trace.{form}?q=15-NQ/TW&level=district&lang=vi")
    assert answer.status_code == 200
    assert answer.mimetype == MEDIA.get(form, "image/svg+xml")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="15-NQ-TW.{form}"'
    data = answer.get_data()
    if form == "docx":
        text = "\n".join(line.text for line in docx.Document(io.BytesIO(data)).paragraphs)
    elif form == "xlsx":
        text = "\n".join(str(row[0]) for row in sheet_rows(data))
    else:
        text = data.decode("utf-8")
    if form not in ("csv", "graphml", "gexf"):
        assert "http://localhost/trace?q=15-NQ/TW" in text and "level=district" in text
        assert "Lọc: cấp: huyện" in text and "bản ghi số 1" in text


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_matrix_is_taken_along_with_its_five_words(app: Flask, form: str) -> None:
    asked = "q=18-NQ/TW@2017-10-25&q=15-NQ/TW&bodies=district&as_of=2026-01-31&lang=vi"
    page = app.test_client().get(f"/coverage?{asked}", headers={"Accept": "text/html"}).get_data(as_text=True)
    assert f'href="/coverage.{form}?' in page
    answer = app.test_client().get(f"/coverage.{form}?{asked}")
    assert answer.mimetype == MEDIA[form]
    if form == "docx":
        paper = docx.Document(io.BytesIO(answer.get_data()))
        above = [line.text for line in paper.paragraphs]
        table = [[cell.text for cell in row.cells] for row in paper.tables[0].rows]
    else:
        rows = sheet_rows(answer.get_data())
        above, table = [str(row[0]) for row in rows[:4]], [[str(cell) for cell in row] for row in rows[5:]]
    assert above[0] == f"Tính đến ngày 31/01/2026: {len(table) - 1} cơ quan"
    counts = {state: sum(say(f"cell_{state}", "vi") in cell for row in table[1:] for cell in row) for state in STATES}
    assert above[1] == " · ".join(f"{SIGNS[state]} {say(f'cell_{state}', 'vi')}: {counts[state]}" for state in STATES)
    assert counts["issued"] and sum(counts.values()) == 2 * (len(table) - 1) > 2
    assert above[2].startswith("Địa chỉ: http://localhost/coverage?q=18-NQ/TW@2017-10-25&q=15-NQ/TW")
    assert table[0] == ["Cơ quan", "Cấp", "Nghị quyết 18-NQ/TW (25/10/2017)", "Nghị quyết 15-NQ/TW (30/7/2007)"]
