"""Every question three ways: by the arrays of the index, by its .rq on the engine, and by plain reasoning over a small
world that was drawn at random and written down as papers."""

from __future__ import annotations

import itertools
import os
import random
import tempfile
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from libraries import made
from small_worlds import DOING, Act, Paper, World, worlds

from graph.analysis.answers import TraceQuestion
from graph.analysis.coverage import coverage
from graph.analysis.diff import difference
from graph.analysis.ended_rows import ended_json
from graph.analysis.force import state
from graph.analysis.history import history
from graph.analysis.lag import lag
from graph.analysis.lapsed import lapsed
from graph.analysis.path import paths
from graph.analysis.quality import quality
from graph.analysis.stale import stale
from graph.analysis.states import NO, UNKNOWN, YES, states
from graph.analysis.stats import stats
from graph.analysis.trace import trace
from graph.analysis.wanted import wanted
from graph.bench.generate import write_library
from graph.library.folder import Library
from graph.model import RELATIONS
from graph.queries.catalogue import named_queries
from graph.store.snapshot import Snapshot, open_snapshot
from graph.store.writer import open_writer

EXAMPLES = int(os.environ.get("LUOCDO_WORLDS", "120"))
"""How many worlds are drawn."""
NAMES = {NO: "no", YES: "yes", UNKNOWN: "unknown"}
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


def test_what_a_library_holds_is_counted_three_ways(world: Library) -> None:
    with open_snapshot(world) as snapshot:
        counted = stats(snapshot)
        documents = [snapshot.document(iri) for iri in snapshot.documents()]
        assert counted["documents"] == len(documents) > 130
        assert counted["held"] == sum(one is not None and one.held for one in documents) > 100
        assert counted["by_level"] == Counter(one.level or "other" for one in documents if one)
        assert counted["links"] == {
            relation: number for relation in RELATIONS if (number := sum(1 for _ in snapshot.pairs(relation)))
        }
        assert counted["bodies"] == len(snapshot.bodies)
        assert counted["states"] == Counter(row.state for row in world.sources())
        rows = snapshot.ask(named_queries()["stats"].text)
        asked: Counter[str] = Counter()
        for row in rows:
            asked[str(row["level"] or "other").rpartition("/")[2]] += int(row["documents"] or 0)
        assert asked == counted["by_level"]


def test_filters_leave_out_and_pass_through(world: Library) -> None:
    with open_snapshot(world) as snapshot:
        counts = Counter(target for _, target in snapshot.pairs("implements"))
        hub = snapshot.document(counts.most_common(1)[0][0])
        assert hub
        whole = trace(snapshot, hub, TraceQuestion()).steps
        assert {1, 2, 3} <= {s.depth for s in whole}
        for depth in (1, 2, 3, 99):
            near = trace(snapshot, hub, TraceQuestion(depth=depth)).steps
            assert [s.document.iri for s in near] == [s.document.iri for s in whole if s.depth <= depth]
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
        held = {iri for iri in {by for by, _ in snapshot.pairs("cites")} if (d := snapshot.document(iri)) and d.held}
        counts = Counter(target for by, target in snapshot.pairs("cites") if by in held)
        missing = {iri: n for iri, n in counts.items() if (d := snapshot.document(iri)) and not d.held}
        found = wanted(snapshot)
        told = {d.iri for one in found.results for d in (one.undated or (one.document,))}
        assert told == missing.keys()
        assert sum(one.cited_by for one in found.results) == sum(missing.values())
        assert [one.cited_by for one in found.results] == sorted((one.cited_by for one in found.results), reverse=True)
        assert sum(found.by_level.values()) == len(found.results)


# small worlds, drawn at random


def asked(snapshot: Snapshot, name: str, *variables: str, **given: object) -> set[tuple[str | None, ...]]:
    """The rows of a shipped question: `given` are IRIs and days; a document that is not given is any."""

    def term(setting: str, standing: str) -> str:
        value = given.get(setting)
        if isinstance(value, date):
            return f'"{value}"^^xsd:date'
        return f"<{value}>" if value else standing

    query = named_queries()[name]
    text = query.filled(term)
    if name == "status":
        text = text.replace(f"VALUES ?document {{ {query.settings['document']} }}", "")
    return {tuple(row[variable] for variable in variables) for row in snapshot.ask(text)}


@pytest.mark.long
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(worlds(), st.data())
def test_small_worlds_are_told_the_same_three_ways(world: World, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = world.write(Path(folder) / "in")
        first, last = sorted(data.draw(st.lists(st.sampled_from(world.days()), min_size=2, max_size=2)))
        with made(Path(folder) / "library", files) as library, open_snapshot(library) as snapshot:
            codes = {document.code: iri for iri in snapshot.documents() if (document := snapshot.document(iri))}
            iris = [codes[one.code] for one in world.papers]
            assert len(codes) == len(iris)
            for day in (first, last):
                _in_force(world, snapshot, iris, day)
            _walks(world, snapshot, iris, data.draw(st.integers(0, len(iris) - 1)), last)
            _between(world, snapshot, iris, first, last)
            assert {one.kind for one in quality(snapshot).results} <= {"out_of_order", "two_starts"}
            assert not asked(snapshot, "quality-cycle", "document") | asked(snapshot, "quality-backwards", "document")


def test_what_was_suspended_before_it_began_is_not_resumed(tmp_path: Path) -> None:
    """One paper suspends another that begins only on the day on which the first is over."""
    begins = date(2015, 4, 20)
    papers = [
        Paper(0, "NQ", date(2015, 1, 6), begins, None, ()),
        Paper(1, "NQ", date(2015, 1, 7), None, None, (Act("suspends", 0),)),
        Paper(2, "NQ", date(2015, 1, 9), None, None, (Act("repeals", 1, until=begins - timedelta(1)),)),
    ]
    world = World(papers)
    with made(tmp_path / "library", world.write(tmp_path / "in")) as library, open_snapshot(library) as snapshot:
        iris = [next(i for i in snapshot.documents() if _code(snapshot, i) == one.code) for one in papers]
        _between(world, snapshot, iris, date(2015, 1, 7), begins)
        assert not [one for one in difference(snapshot, date(2015, 1, 7), begins).changed if one.how == "resumed"]


def _code(snapshot: Snapshot, iri: str) -> str | None:
    document = snapshot.document(iri)
    return document.code if document else None


def _in_force(world: World, snapshot: Snapshot, iris: list[str], day: date) -> None:
    truth = {iri: world.state(place, day) for place, iri in enumerate(iris)}
    assert dict(asked(snapshot, "status", "document", "state", asOf=day)) == truth
    told, later = states(snapshot.links, day), states(snapshot.links, date.max)
    numbers = {iri: snapshot.links.number(snapshot.path_of(iri)) for iri in iris}
    assert {iri: NAMES[int(told.in_force[number])] for iri, number in numbers.items()} == truth
    for iri, number in numbers.items():
        document = snapshot.document(iri)
        assert document
        one = state(snapshot, document, day)
        assert {True: "yes", False: "no", None: "unknown"}[one.in_force] == truth[iri]
        known = later if one.in_force and later.until[number] >= day.toordinal() else told  # what ended it since then
        assert (one.until.toordinal() if one.until else 0) == known.until[number]
        assert one.in_force is not False or one.reasons
    for resting in stale(snapshot, day).results:
        if resting.over:  # the day is told from the index alone
            assert resting.over_by == resting.over.over_by
    for name, places, answer in (
        ("stale", world.stale(day), stale(snapshot, day).results),
        ("lapsed", world.lapsed(day), lapsed(snapshot, day).results),
    ):
        wanted_ones = {iris[place] for place in places}
        assert {one.document.iri for one in answer} == wanted_ones
        assert {iri for (iri,) in asked(snapshot, name, "document", asOf=day)} == wanted_ones


def _walks(world: World, snapshot: Snapshot, iris: list[str], place: int, day: date) -> None:
    target = snapshot.document(iris[place])
    assert target
    below = {iris[one]: depth for one, depth in world.below({place}, date.max).items()}
    found = trace(snapshot, target, TraceQuestion())
    assert {step.document.iri: step.depth for step in found.steps} == below
    assert {iri for (iri,) in asked(snapshot, "trace-implementers", "document", target=target.iri)} == below.keys()
    up = {iris[one.place] for one in world.papers if place in world.below({one.place}, date.max)}
    assert {s.document.iri for s in trace(snapshot, target, TraceQuestion(up=True)).steps} == up
    assert {iri for (iri,) in asked(snapshot, "trace-implements", "target", document=target.iri)} == up
    hops = {
        (iris[one.place], iris[act.on])
        for one in world.papers
        for act in one.acts
        if act.relation in DOING and iris[act.on] in {*below, target.iri}
    }
    days = {iris[one.place]: one.day for one in world.papers}
    took = lag(snapshot, target).results
    assert {one.document.iri for one in took} == below.keys()
    assert {(one.document.iri, one.implements.iri) for one in took} <= hops
    assert all(one.days == (days[one.document.iri] - days[one.implements.iri]).days for one in took)
    assert asked(snapshot, "lag", "document", "implements", target=target.iri) == hops
    for upper in sorted(up):
        other = snapshot.document(upper)
        assert other
        chains = paths(snapshot, target, other).chains
        steps = asked(snapshot, "path", "document", "implements", lower=target.iri, upper=upper)
        assert chains
        assert {pair for chain in chains for pair in itertools.pairwise(d.iri for d in chain)} <= steps
    told = {iris[one] for one in world.below({place}, day)}
    cells = coverage(snapshot, (target,), day).cells
    assert {step.document.iri for cell in cells for step in cell.steps} == told
    assert asked(snapshot, "coverage", "body", "state", target=target.iri, asOf=day) == {
        (cell.body.iri, cell.state) for cell in cells
    }


def _between(world: World, snapshot: Snapshot, iris: list[str], first: date, last: date) -> None:
    truth = {("appeared", iris[one.place]) for one in world.papers if first < one.day <= last}
    truth |= {("ended", iris[place]) for place in world.dead(last) - world.dead(first)}
    truth |= {
        ("changed", iris[act.on])
        for one in world.papers
        for act in one.acts
        if world.took_effect(one, act, first, last) and (act.relation == "extends" or act.in_part)
    }
    halted = world.suspended(first) | {
        act.on
        for one in world.papers
        for act in one.acts
        if act.relation == "suspends"
        and not act.part
        and first < (world.halts_from(one) or first) <= last
        and not world.is_void(one.place, last)
    }
    resumed = {place for place in halted if world.state(place, last) == "yes"}
    truth |= {("changed", iris[place]) for place in resumed}
    begun = {
        one.place
        for one in world.papers
        if first < (world.start(one.place) or first) <= last
        and not first < one.day <= last
        and not world.is_void(one.place, last)
    }
    truth |= {("changed", iris[place]) for place in begun}
    found = difference(snapshot, first, last)
    told = {("appeared", document.iri) for document in found.appeared}
    told |= {("ended", one.document.iri) for one in found.ended}
    told |= {("changed", one.document.iri) for one in found.changed}
    assert {iris.index(one.document.iri) for one in found.ended if one.suspended} == world.suspended(last) - world.dead(
        first
    )
    assert {iris.index(one.document.iri) for one in found.changed if one.by is None} == begun
    assert {(one.by.iri, one.document.iri) for one in found.changed if one.by and one.how == "suspended"} == {
        (iris[one.place], iris[act.on])
        for one in world.papers
        for act in one.acts
        if world.took_effect(one, act, first, last) and act.relation == "suspends" and act.part
    }
    assert {iris.index(one.document.iri) for one in found.changed if one.how == "resumed"} == resumed
    assert told == truth
    assert list(found.ended_rows) == list(map(ended_json, found.ended))
    assert asked(snapshot, "diff", "what", "document", **{"from": first, "to": last}) == truth
    for place, iri in enumerate(iris):
        document = snapshot.document(iri)
        assert document
        past = history(snapshot, document)
        chain = {d.iri for d in past.chain}
        linked = asked(snapshot, "history", "document", "role", target=iri)
        assert chain - {iri} == {one for one, role in linked if role in ("before", "after")}
        assert {one for one, role in linked if role == "amends"} == {
            iris[one.place]
            for one, act in world.acting(place, "amends", "repeals")
            if act.relation == "amends"
            or all(other.part for whose, other in world.acting(place, "repeals") if whose.place == one.place)
        }
        assert {one.document.iri for one in past.amended_by} == {one for one, role in linked if role == "amends"}
        whole = {iris[one.place] for one, act in world.acting(place, "repeals") if not act.part}
        assert whole == {one for one, role in linked if role == "repeals"}
        assert whole == {one.document.iri for one in past.repealed_by}
