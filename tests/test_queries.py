"""The shipped SPARQL questions and the exported triples, against the other ways to the same answers."""

from __future__ import annotations

import importlib
import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import pyshacl
import pytest
import rdflib
from click.testing import CliRunner

from graph.analysis.answers import TraceQuestion
from graph.analysis.named_query import filled, named_query
from graph.analysis.reference import find_reference
from graph.analysis.trace import trace
from graph.cli.main import COMMANDS, cli
from graph.errors import LuocdoError, UsageError
from graph.export.rdf import quads_of, rdf_bytes
from graph.library.folder import Library, open_library
from graph.queries.catalogue import as_markdown, named_queries
from graph.store.snapshot import Snapshot, open_snapshot
from graph.store.workers import run_query
from web.openapi import ROUTES

NAMES = list(named_queries())
SILENT = {
    "quality-backwards",
    "quality-cycle",
    "quality-one-number",
    "quality-reporting",
    "quality-two-starts",
    "quality-wrong-level",
}
"""What asks for mistakes, of which the samples have none."""


def rows(snapshot: Snapshot, name: str, **settings: str) -> list[dict[str, str]]:
    """What a shipped question answers; without settings as it stands in its file."""
    query = named_queries()[name]
    text = filled(snapshot, query, settings) if settings else query.text
    answer = run_query(snapshot, text, accept="application/sparql-results+json")
    return [
        {variable: cell["value"] for variable, cell in row.items()}
        for row in json.loads(answer.body)["results"]["bindings"]
    ]


def traced(snapshot: Snapshot, reference: str, *, up: bool = False) -> set[str]:
    """The IRIs that a trace lists."""
    found = trace(snapshot, find_reference(snapshot, reference), TraceQuestion(up=up))
    return {step.document.iri for step in found.steps}


@pytest.mark.parametrize("name", NAMES)
def test_a_question_says_what_it_asks_and_answers_in_order(snapshot: Snapshot, name: str) -> None:
    query = named_queries()[name]
    first, second, third, *_ = query.text.splitlines()
    assert first.startswith("# vi: ") and first.endswith("?")
    assert second.startswith("# en: ") and second.endswith("?")
    assert third.startswith("# luocdo ")
    assert "\nORDER BY " in query.text
    found = rows(snapshot, name)
    assert bool(found) == (name not in SILENT)
    assert found == rows(snapshot, name)


@pytest.mark.parametrize("name", NAMES)
def test_a_question_names_the_command_the_route_and_the_function_that_answer_it(name: str) -> None:
    query = named_queries()[name]
    words = query.command.split()
    assert words[0] == "luocdo" and words[1] in COMMANDS
    route = query.route.removeprefix("/api/").partition("?")[0]
    assert route == words[1] and route in ROUTES
    module, _, function = query.function.rpartition(".")
    assert callable(getattr(importlib.import_module(module), function))


def test_each_command_that_asks_has_its_question() -> None:
    asked = {query.command.split()[1] for query in named_queries().values()}
    assert asked == {
        "trace", "path", "history", "status", "stale", "lapsed", "lag", "coverage", "wanted", "issued", "body", "diff",
        "find", "show", "stats", "quality",
    }  # fmt: skip


def test_the_list_of_the_questions_is_up_to_date() -> None:
    page = Path(__file__).resolve().parents[1] / "docs" / "questions.md"
    assert page.read_text(encoding="utf-8") == as_markdown()


def test_a_question_is_asked_of_another_document(snapshot: Snapshot) -> None:
    for reference in ("18-NQ/TW@2017-10-25", "09-CTr/TU@2018-01-26"):
        found = rows(snapshot, "trace-implementers", target=reference)
        assert found
        assert {row["document"] for row in found} == traced(snapshot, reference)
    issued = rows(snapshot, "issued", body="Huyện ủy Phú Bình Trung")
    assert issued
    assert all(row["body"].endswith("hu-phu-binh-trung-an-lam") for row in issued)
    for day, expected in (("2022-09-19", "no"), ("2022-09-20", "yes"), ("1/6/2023", "yes")):
        (row,) = rows(snapshot, "status", document="22/2022/QĐ-UBND", asOf=day)
        assert row["state"] == expected
    assert [row["title"] for row in rows(snapshot, "find", words='a"} ?x ?y ?z . {')] == []


@pytest.mark.parametrize(
    ("name", "settings", "key"),
    [
        ("trace", {}, "query_unknown"),
        ("status", {}, "query_missing"),
        ("status", {"document": "15-NQ/TW@2007-07-30", "target": "x"}, "query_setting"),
        ("wanted", {"target": "x"}, "query_setting"),
        ("status", {"document": "99-NQ/TW"}, "reference_unknown"),
        ("status", {"document": "15-NQ/TW@2007-07-30", "asOf": "hôm nay"}, "date_unreadable"),
        ("issued", {"body": "Huyện ủy Không Có"}, "reference_unknown"),
    ],
)
def test_a_setting_that_cannot_be_meant(snapshot: Snapshot, name: str, settings: dict[str, str], key: str) -> None:
    with pytest.raises(LuocdoError) as caught:
        filled(snapshot, named_query(name), settings)
    for language in ("vi", "en"):
        assert "\n" not in caught.value.text(language)
    if key.startswith("query"):
        assert caught.value.key == key
        assert isinstance(caught.value, UsageError)


def test_a_shipped_question_on_the_command_line(snapshot: Snapshot) -> None:
    run, library = CliRunner(), ["--library", str(snapshot.library.root)]
    command = ["query", "--named", "trace-implementers", "--set", "target=15-NQ/TW@2007-07-30", "--format", "csv"]
    done = run.invoke(cli, [*command, *library], standalone_mode=False)
    assert done.exception is None
    assert len(done.stdout.splitlines()) == 13
    for wrong in (
        ["query", "--named", "wanted", "-e", "ASK {}"],
        ["query", "-e", "ASK {}", "--set", "a=b"],
        ["query", "--named", "status", "--set", "document"],
        ["query"],
    ):
        assert isinstance(run.invoke(cli, [*wrong, *library], standalone_mode=False).exception, UsageError)


@pytest.fixture(scope="module")
def elsewhere(sample_library: Path) -> rdflib.Dataset:
    """The same quads in rdflib."""
    data = rdflib.Dataset()
    with open_library(sample_library) as library, open_snapshot(library) as snapshot:
        data.parse(data=rdf_bytes(quads_of(snapshot, None), "nq"), format="nquads")
    return data


@pytest.mark.parametrize("name", NAMES)
def test_a_question_pastes_into_any_engine(snapshot: Snapshot, elsewhere: rdflib.Dataset, name: str) -> None:
    # its prefixes are its own; rdflib answers the same, save where it needs the named graphs
    assert len(elsewhere.query(named_queries()[name].text).bindings) == len(rows(snapshot, name))


def test_implementers_are_those_of_the_trace(snapshot: Snapshot) -> None:
    found = rows(snapshot, "trace-implementers")
    assert {row["document"] for row in found} == traced(snapshot, "15-NQ/TW@2007-07-30")
    assert len(found) == 12


def test_what_it_implements_is_that_of_the_trace(snapshot: Snapshot) -> None:
    found = rows(snapshot, "trace-implements")
    assert {row["target"] for row in found} == traced(snapshot, "35-KH/HU@2018-04-16", up=True)
    assert len(found) == 2


def test_levels_are_those_of_the_trace(snapshot: Snapshot) -> None:
    resolution = find_reference(snapshot, "18-NQ/TW@2017-10-25")
    counts = {
        row["level"].rpartition("/")[2]: int(row["documents"])
        for row in rows(snapshot, "by-level")
        if row["resolution"] == resolution.iri
    }
    assert counts == trace(snapshot, resolution, TraceQuestion()).by_level


def test_each_sentence_of_the_evidence_stands_in_its_file(snapshot: Snapshot) -> None:
    library: Library = snapshot.library
    texts = {
        name.rpartition("/")[2]: library.text(source.sha256) for source in library.sources() for name in source.names
    }
    found = rows(snapshot, "evidence")
    assert {row["basis"] for row in found} == {"stated", "context"}
    for row in found:
        start, end = int(row["start"]), int(row["end"])
        assert texts[row["file"].rpartition("/")[2]][start:end] == row["sentence"]
    # each document that implements it directly has its sentence
    direct = trace(snapshot, find_reference(snapshot, "15-NQ/TW@2007-07-30"), TraceQuestion(depth=1))
    assert {row["document"] for row in found} == {step.document.iri for step in direct.steps}


def test_replacements(snapshot: Snapshot) -> None:
    # as the documents say it
    assert {(row["newCode"], row["oldCode"], row["oldDate"]) for row in rows(snapshot, "replacements")} == {
        ("16/2018/QĐ-UBND", "45/2010/QĐ-UBND", "2010-12-21"),
        ("07-QĐ/HU", "03-QĐ/HU", "2016-08-10"),
        ("14-KH/TU", "102-KH/TU", "2019-01-15"),
        ("19-KH/HU", "12-KH/HU", "2016-06-15"),
        ("22/2022/QĐ-UBND", "07/2020/QĐ-UBND", "2020-03-12"),
        ("22/2022/QĐ-UBND", "16/2018/QĐ-UBND", "2018-06-06"),
        ("02-KH/ĐU", "61-KH/ĐU", "2025-04-15"),
        ("02-KH/ĐU", "57-KH/ĐU", "2025-04-18"),
        ("03-QĐ/HU", "05-QĐ/HU", "2017-11-20"),
    }


def test_what_a_district_committee_issued(snapshot: Snapshot) -> None:
    assert {(row["code"], row["date"]) for row in rows(snapshot, "issued")} == {
        ("17-KH/HU", "2008-01-22"),
        ("12-KH/HU", "2016-06-15"),
        ("35-KH/HU", "2018-04-16"),
        ("44-KH/HU", "2018-09-14"),
        ("62-KH/HU", "2019-03-11"),
        ("15-KH/HU", "2021-05-17"),
        ("19-KH/HU", "2021-08-30"),
        ("210-BC/HU", "2022-10-20"),
        ("47-KH/HU", "2022-11-15"),
        ("168-KH/HU", "2025-03-25"),
    }


def test_what_is_cited_and_not_held(snapshot: Snapshot) -> None:
    found = rows(snapshot, "wanted")
    counts = [int(row["cited"]) for row in found]
    assert counts == sorted(counts, reverse=True)
    assert not any(document.held for row in found if (document := snapshot.document(row["document"])))
    held = [iri for iri in snapshot.documents() if (document := snapshot.document(iri)) and document.held]
    assert len(held) == 72
    assert {row["document"] for row in found}.isdisjoint(held)


def test_a_superproperty_is_written_out(snapshot: Snapshot) -> None:
    ask = "ASK {{ ?a vb:code '14-HD/BTCTU' . ?b vb:code '68-KH/TU' . ?a {} ?b }}"
    for relation in ("vb:guides", "vb:implements", "vb:cites"):
        answer = run_query(snapshot, ask.format(relation), accept="application/sparql-results+json")
        assert json.loads(answer.body)["boolean"], relation
    answer = run_query(snapshot, ask.format("^vb:implementedBy"), accept="application/sparql-results+json")
    assert not json.loads(answer.body)["boolean"]


# the shapes


def resource(name: str) -> str:
    """A file of the ontology."""
    return files("ontology").joinpath(name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=resource("shapes.ttl"), format="turtle")


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(data=resource("luocdo.ttl"), format="turtle")


@pytest.fixture
def default_graph(snapshot: Snapshot) -> rdflib.Graph:
    return rdflib.Graph().parse(data=rdf_bytes(quads_of(snapshot, None), "nt"), format="nt")


def test_the_default_graph_conforms(default_graph: rdflib.Graph, shapes: rdflib.Graph, ontology: rdflib.Graph) -> None:
    conforms, _, report = pyshacl.validate(default_graph, shacl_graph=shapes, ont_graph=ontology)
    assert conforms, report


@pytest.mark.parametrize(
    "line",
    [
        # a second date
        '<{document}> vb:date "2001-01-01"^^xsd:date .',
        # a level that is none
        "<{document}> vb:level <https://w3id.org/luocdo/level/galaxy> .",
        # a relation to nothing
        "<{document}> vb:implements <https://example.org/nothing> ; vb:cites <https://example.org/nothing> .",
        # a document that does not say whether it is held
        '<https://example.org/new> a vb:Document ; vb:code "1-X/Y" .',
        # a document without any name
        "<https://example.org/new> a vb:Document ; vb:held false .",
    ],
)
def test_what_is_wrong_does_not_conform(
    snapshot: Snapshot, default_graph: rdflib.Graph, shapes: rdflib.Graph, ontology: rdflib.Graph, line: str
) -> None:
    prefixes = "@prefix vb: <https://w3id.org/luocdo/ns#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "
    document = find_reference(snapshot, "35-KH/HU@2018-04-16")
    assert document.date == date(2018, 4, 16)
    default_graph.parse(data=prefixes + line.format(document=document.iri), format="turtle")
    conforms, _, _ = pyshacl.validate(default_graph, shacl_graph=shapes, ont_graph=ontology)
    assert not conforms


def test_each_source_conforms(snapshot: Snapshot, shapes: rdflib.Graph) -> None:
    # a source's graph does not say what the library holds
    shapes.remove((rdflib.URIRef("https://w3id.org/luocdo/shapes#HeldShape"), None, None))
    data = rdflib.Dataset()
    data.parse(data=rdf_bytes(quads_of(snapshot, None), "nq"), format="nquads")
    merged = rdflib.Graph()
    count = 0
    for one in data.graphs():
        if "/graph/source/" in str(one.identifier):
            count += 1
            for triple in one:
                merged.add(triple)
    assert count == 72
    evidence = merged.subjects(rdflib.RDF.type, rdflib.URIRef("https://w3id.org/luocdo/ns#Evidence"))
    assert len(list(evidence)) > 100
    # only what is one by one in each source's own graph is checked here: what it says of citations and evidence
    checked = rdflib.Graph()
    for name in ("SourceShape", "CitationShape", "EvidenceShape", "FactShape"):
        shape = rdflib.URIRef(f"https://w3id.org/luocdo/shapes#{name}")
        checked += shapes.cbd(shape)
    conforms, _, report = pyshacl.validate(merged, shacl_graph=checked)
    assert conforms, report
