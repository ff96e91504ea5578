"""Walks over links, three ways: by the numbers in the ledger, by a plain walk over the graph, by SPARQL."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from datetime import date

import pytest
from libraries import made

from graph.analysis.answers import TraceQuestion
from graph.analysis.trace import trace
from graph.analysis.wanted import wanted
from graph.bench.generate import write_library
from graph.library.folder import Library
from graph.store.snapshot import Snapshot, open_snapshot
from graph.store.writer import open_writer

SPARQL = "PREFIX vb: <https://w3id.org/luocdo/ns#> SELECT ?target ?other WHERE {{ {pattern} }}"


@pytest.fixture(scope="module", params=[3, 4])
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A small invented country, of whose papers some were added later and some taken out again."""
    folder = tmp_path_factory.mktemp("world")
    for _ in write_library(160, folder / "in", request.param):
        pass
    files = sorted((folder / "in").rglob("*.txt"))
    random.Random(request.param).shuffle(files)
    library = made(folder / "library", files[:100])
    for some in (files[100:130], files[130:]):
        with open_writer(library) as writer:
            writer.add(some)
    for file in files[:25]:
        with open_writer(library) as writer:
            writer.remove(library.ledger.find_source(file.name)[0].sha256)
    return library


def plainly(snapshot: Snapshot, relation: str, start: str, *, up: bool) -> dict[str, int]:
    """What a plain walk reaches from a document, with the length of the shortest chain."""
    step: dict[str, set[str]] = defaultdict(set)
    for subject, target in snapshot.pairs(relation):
        step[subject if up else target].add(target if up else subject)
    depth, frontier = {start: 0}, [start]
    while frontier:
        following = sorted({there for here in frontier for there in step[here]} - depth.keys())
        depth.update(dict.fromkeys(following, depth[frontier[0]] + 1))
        frontier = following
    del depth[start]
    return depth


@pytest.mark.parametrize("relation", ["implements", "basedOn", "replaces", "cites"])
@pytest.mark.parametrize("up", [False, True])
def test_a_walk_is_the_same_three_ways(relation: str, up: bool, world: Library) -> None:
    with open_snapshot(world) as snapshot:
        pattern = f"?target vb:{relation}+ ?other" if up else f"?other vb:{relation}+ ?target"
        asked: dict[str, set[str]] = defaultdict(set)
        for row in snapshot.ask(SPARQL.format(pattern=pattern)):
            asked[str(row["target"])].add(str(row["other"]))
        reached = 0
        for iri in snapshot.documents():
            document = snapshot.document(iri)
            assert document
            steps = trace(snapshot, document, TraceQuestion(up=up, relations=(relation,))).steps
            by_numbers = {step.document.iri: step.depth for step in steps}
            assert by_numbers == plainly(snapshot, relation, iri, up=up)
            assert by_numbers.keys() == asked[iri] - {iri}
            for step in steps[:3]:
                assert [d.iri for d in step.via][:: len(step.via) - 1] == [step.document.iri, iri]
                assert len(step.edges) == step.depth
                assert all(edge.evidence for edge in step.edges)
            reached += len(steps)
        assert reached >= {"replaces": 3, "basedOn": 60, "implements": 60, "cites": 200}[relation]


def test_filters_leave_out_and_pass_through(world: Library) -> None:
    with open_snapshot(world) as snapshot:
        counts = Counter(target for _, target in snapshot.pairs("implements"))
        hub = snapshot.document(counts.most_common(1)[0][0])
        assert hub
        whole = trace(snapshot, hub, TraceQuestion()).steps
        for level in ("province", "district", "commune"):
            some = trace(snapshot, hub, TraceQuestion(levels=(level,)))
            assert [s.document.iri for s in some.steps] == [s.document.iri for s in whole if s.document.level == level]
            assert some.by_level == ({level: len(some.steps)} if some.steps else {})
        body = whole[0].document.body
        of_body = trace(snapshot, hub, TraceQuestion(body=body)).steps
        assert [s.document.iri for s in of_body] == [s.document.iri for s in whole if s.document.body == body]
        middle = sorted(s.document.date or date.max for s in whole)[len(whole) // 2]
        early = trace(snapshot, hub, TraceQuestion(as_of=middle)).steps
        assert 0 < len(early) < len(whole)
        assert all(s.document.date and s.document.date <= middle for s in early)
        stated = trace(snapshot, hub, TraceQuestion(bases=("stated",)))
        assert len(stated.steps) + stated.hidden == len(whole)


def test_what_is_wanted_is_what_is_cited_and_not_held(world: Library) -> None:
    with open_snapshot(world) as snapshot:
        counts = Counter(target for _, target in snapshot.pairs("cites"))
        missing = {iri: n for iri, n in counts.items() if (d := snapshot.document(iri)) and not d.held}
        found = wanted(snapshot)
        told = {d.iri for one in found.results for d in (one.undated or (one.document,))}
        assert told == missing.keys()
        assert sum(one.cited_by for one in found.results) == sum(missing.values())
        assert [one.cited_by for one in found.results] == sorted((one.cited_by for one in found.results), reverse=True)
        assert sum(found.by_level.values()) == len(found.results)
