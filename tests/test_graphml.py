"""A trace as GraphML and as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import networkx as nx
import pytest

from graph.analysis.answers import Edge, Step, Trace, TraceQuestion
from graph.export.graphml import graphml, trace_network
from graph.export.table import COLUMNS, csv_bytes, csv_rows
from graph.model import Document, Evidence, Span

RESOLUTION = Document(
    iri="https://example.org/15",
    type="Nghị quyết",
    code="15-NQ/TW",
    date=date(2007, 7, 30),
    issuer="Ban Chấp hành Trung ương (khóa X)",
    level="central",
)
PLAN = Document(iri="https://example.org/118", type="Kế hoạch", code="118-KH/HU", level="district", held=True)
SENTENCE = "Kế hoạch số 118-KH/HU thực hiện Nghị quyết số 15-NQ/TW"
SURE = Evidence(Span(10, 64), SENTENCE, "thực hiện", "cue", 0.97, source="ab12")
LESS = replace(SURE, sentence="Theo Nghị quyết 15", confidence=0.6)


def traced(plan: Document = PLAN, evidence: tuple[Evidence, ...] = (LESS, SURE)) -> Trace:
    implements = Edge(plan.iri, "implements", RESOLUTION.iri, "stated", evidence)
    cites = Edge(plan.iri, "reviews", RESOLUTION.iri, "context", (LESS,))
    step = Step(plan, 1, (plan, RESOLUTION), (implements,))
    return Trace(RESOLUTION, TraceQuestion(), (step,), (RESOLUTION, plan), (implements, cites))


def test_network_has_what_is_known_and_each_link() -> None:
    network = trace_network(traced())
    assert dict(network.nodes(data=True)) == {
        RESOLUTION.iri: {
            "label": "15-NQ/TW",
            "code": "15-NQ/TW",
            "type": "Nghị quyết",
            "date": "2007-07-30",
            "issuer": "Ban Chấp hành Trung ương (khóa X)",
            "level": "central",
            "held": False,
        },
        PLAN.iri: {
            "label": "118-KH/HU",
            "code": "118-KH/HU",
            "type": "Kế hoạch",
            "level": "district",
            "held": True,
        },
    }
    assert [(s, o, data["relation"], data["sentence"]) for s, o, data in network.edges(data=True)] == [
        (PLAN.iri, RESOLUTION.iri, "implements", SENTENCE),
        (PLAN.iri, RESOLUTION.iri, "reviews", "Theo Nghị quyết 15"),
    ]


def test_graphml_reads_back_and_is_the_same_each_time() -> None:
    written = graphml(traced())
    read = nx.read_graphml(io.BytesIO(written), force_multigraph=True)
    assert dict(read.nodes(data=True)) == dict(trace_network(traced()).nodes(data=True))
    assert sorted(data["relation"] for *_, data in read.edges(data=True)) == ["implements", "reviews"]
    mixed = replace(traced(), passed=traced().passed[::-1], edges=traced().edges[::-1])
    assert graphml(mixed) == written
    assert b"\r" not in written
    assert "Nghị quyết".encode() in written


@pytest.mark.parametrize("hostile", ["</node><x>", "a\x00\x0bb", "\ud800", "]]>", "\u202eabc", "Kế"])
def test_graphml_of_hostile_titles_is_well_formed(hostile: str) -> None:
    read = nx.read_graphml(io.BytesIO(graphml(traced(replace(PLAN, title=hostile)))), force_multigraph=True)
    assert read.nodes[PLAN.iri]["title"] == "".join(c if c >= " " and c != "\ud800" else "\ufffd" for c in hostile)


def read_csv(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_one_row_a_listed_document() -> None:
    (row,) = read_csv(csv_bytes(traced(evidence=(SURE, LESS))))
    assert tuple(row) == COLUMNS
    assert row == {
        "depth": "1",
        "level": "district",
        "type": "Kế hoạch",
        "code": "118-KH/HU",
        "name": "",
        "date": "",
        "issuer": "",
        "title": "",
        "held": "true",
        "relation": "implements",
        "basis": "stated",
        "via": "118-KH/HU > 15-NQ/TW",
        "sentence": SENTENCE,
        "source": "ab12",
        "start": "10",
        "end": "64",
    }


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+84", "'+84"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("Về 1=1", "Về 1=1"),
        ('có "ngoặc", phẩy\nvà dòng', 'có "ngoặc", phẩy\nvà dòng'),
    ],
)
def test_no_cell_is_a_formula(title: str, written: str) -> None:
    trace = traced(replace(PLAN, title=title))
    assert read_csv(csv_bytes(trace))[0]["title"] == written
    assert next(csv_rows(trace))["title"] == title
