"""What is known of a document that very many name: the same as of any other, looked up as far as it is looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from graph.analysis import dossier as module
from graph.analysis.dossier import FACTS, dossier
from graph.analysis.later import Drawn
from graph.namespaces import LEVEL, ONTOLOGY, TYPE
from graph.store.snapshot import Snapshot
from graph.vocabulary import document_types

RESOLUTION = "https://w3id.org/luocdo/id/doc/tw/2007-07-30/15-nghi-quyet"


def test_items_are_drawn_as_far_as_they_are_looked_at() -> None:
    seen: list[int] = []

    def items() -> Iterator[int]:
        for number in range(10):
            seen.append(number)
            yield number

    drawn = Drawn(items(), 10)
    assert (list(drawn[:3]), drawn[1], len(drawn), seen) == ([0, 1, 2], 1, 10, [0, 1, 2])
    assert (drawn[-1], list(drawn[8:]), seen) == (9, [8, 9], list(range(10)))
    assert (len(Drawn(items())), list(Drawn(items())), list(Drawn([])[:5])) == (10, list(range(10)), [])


def test_every_fact_has_the_sources_whose_graphs_say_so(snapshot: Snapshot) -> None:
    said: dict[str, dict[tuple[str, str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for quad in snapshot.quads():
        _, found, sha256 = str(quad.graph_name).rstrip(">").rpartition("/graph/source/")
        name = quad.predicate.value.removeprefix(ONTOLOGY)
        if found and name in FACTS and isinstance(quad.subject, ox.NamedNode):
            value = quad.object.value.removeprefix(LEVEL).removeprefix(TYPE)
            kind = document_types().get(value) if name == "docType" else None
            said[quad.subject.value][name, kind.name if kind else value].add(sha256)
    documents = [found for iri in snapshot.documents() if (found := snapshot.document(iri))]
    assert len(documents) > 140
    for document in documents:
        facts = {
            (one.name, one.value): {source.sha256 for source in one.sources}
            for one in dossier(snapshot, document).facts
        }
        assert {pair: sources for pair, sources in facts.items() if sources} == said[document.iri]


@pytest.mark.parametrize("few", [0, 2])
def test_a_document_that_many_name_has_the_same_facts_and_places(
    snapshot: Snapshot, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = snapshot.document(RESOLUTION)
    assert document
    before = dossier(snapshot, document)
    assert before.cited_by == len(set(snapshot.subjects(RESOLUTION, "cites"))) > 10
    monkeypatch.setattr(module, "FEW", few)
    after = dossier(snapshot, document)

    def told(known: module.Dossier) -> list[tuple[str, str, int, set[str], bool]]:
        return sorted(
            (one.name, one.value, len(one.sources), {source.sha256 for source in one.sources}, one.from_authority)
            for one in known.facts
        )

    assert told(after) == told(before)
    assert all(count == len(sources) for _, _, count, sources, _ in told(after))
    assert {(one.source.sha256, one.start) for one in after.mentions} == {
        (one.source.sha256, one.start) for one in before.mentions
    }
    assert len(after.mentions) == len(before.mentions) > 5
