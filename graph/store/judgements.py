"""What people decided, put over what sources say: a rejected link is out, an accepted one holds by their word.

A document judged while it was undated may have its date since: the judgement is then of the dated one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pyoxigraph as ox

from graph.iris import graph_iri, identifier
from graph.library.judged import JudgedTable, Link, Standing
from graph.library.judgements import JudgementTable
from graph.library.ledger import Ledger
from graph.model import RELATIONS, Judgement
from graph.namespaces import XSD
from graph.store.holds import SUPER, is_listed
from graph.store.said import ENDED_BY, GONE_BY, WHOLE, Counts, Tally, unpacked_tally
from graph.store.triples import OBJECT, PREDICATE, SUBJECT, TYPE_OF, text, vb

_MOMENT = ox.NamedNode(XSD + "dateTime")


class Judged:
    """The decided links of a library, and what they make of the tally of a document."""

    def __init__(self, links: Mapping[Link, Standing]) -> None:
        self.links = links
        self._decided: dict[str, dict[tuple[str, str], str]] = {}
        self._named: set[str] = set()
        self._spared: dict[str, set[str]] = {}
        for (subject, relation, target), standing in links.items():
            if relation in RELATIONS:
                self._decided.setdefault(subject, {})[relation, target] = standing.decision
                if standing.decision == "accepted":
                    self._named.add(target)
                elif standing.decision == "rejected":
                    self._spared.setdefault(target, set()).add(f"{relation} {subject}")

    @property
    def named(self) -> frozenset[str]:
        """The paths of the documents that an accepted link leads to: they are shown where no source names them."""
        return frozenset(self._named)

    def changed(self, other: Judged) -> set[str]:
        """The paths of the documents of which two sets of decisions make something else."""
        subjects = {
            path for path in {*self._decided, *other._decided} if self._decided.get(path) != other._decided.get(path)
        }
        spared = {path for path in {*self._spared, *other._spared} if self._spared.get(path) != other._spared.get(path)}
        return subjects | spared | (self._named ^ other._named)

    def over(self, path: str, tally: Tally | None) -> Tally | None:
        """What holds of a document: its tally with the decided links put right."""
        if path in self._named:
            tally = tally if tally and tally.sources else Tally(sources=1)
        if tally and (spared := self._spared.get(path)):
            tally = _without_ends(tally, spared)
        decided = self._decided.get(path)
        if not (tally and tally.sources and decided):
            return tally
        rejected = {link for link, decision in decided.items() if decision == "rejected"}
        links = {
            " ".join((relation, target, how)): 1
            for (relation, target), hows in tally.told_links().items()
            for how in hows
            if not any((name, target) in rejected for name in (relation, *SUPER.get(relation, ("cites",))))
        }
        told = tally.told_links()
        for (relation, target), decision in decided.items():
            if decision == "accepted":
                how = "judged" if (relation, target) in told else "judged" + WHOLE
                links[" ".join((relation, target, how))] = 1
        cites = {target: count for target, count in tally.cites.items() if ("cites", target) not in rejected}
        return replace(tally, links=links, cites=cites)


def _without_ends(tally: Tally, spared: set[str]) -> Tally:
    """The tally of a document without the last days that rejected links tell of it."""

    def left(told: dict[str, Counts]) -> dict[str, Counts]:
        ends = {
            name: {value: count for value, count in told.get(name, {}).items() if value.partition(" ")[2] not in spared}
            for name in (ENDED_BY, GONE_BY)
        }
        return {**told, **ends}

    return replace(tally, own=left(tally.own), stated=left(tally.stated))


def standing(ledger: Ledger, base: str) -> dict[Link, Standing]:
    """The judgements that count: of each link the latest, under the paths that its documents have now.

    The subject must be named by a source, the object by one or by the authority file.
    """
    judgements = list(JudgementTable(ledger.db).all())
    root = f"{base}id/"
    paths = {iri.removeprefix(root) for one in judgements for iri in _ends(one)}
    tallies = {path: unpacked_tally(packed) for path, packed in ledger.tallies(sorted(paths)).items()}

    def now(iri: str) -> str:
        path = iri.removeprefix(root)
        merged = tallies[path].stated.get("sameAs") if path in tallies else None
        return max(merged) if merged else path

    there = {*tallies, *ledger.tallies(sorted({now(root + path) for path in paths} - tallies.keys()))}
    found: dict[Link, Standing] = {}
    for one in judgements:
        link = (now(one.subject), one.relation, now(one.object))
        instead = (now(one.instead[0]), one.instead[1], now(one.instead[2])) if one.instead else None
        is_known = link[0] in there and (link[2] in there or is_listed(link[2]))
        if is_known and (link[0] != link[2] or one.relation not in RELATIONS):
            found[link] = Standing(one.decision, one.number, instead if instead != link else None)
    return found


def _ends(judgement: Judgement) -> Iterator[str]:
    yield judgement.subject
    yield judgement.object
    if judgement.instead:
        yield judgement.instead[0]
        yield judgement.instead[2]


def judged_links(ledger: Ledger) -> Judged:
    """The decided links as the ledger keeps them."""
    return Judged(JudgedTable(ledger.db).all())


def judgement_graph(base: str) -> ox.NamedNode:
    """The named graph of what people decided."""
    return ox.NamedNode(graph_iri(base, "judgements"))


def judgement_quads(ledger: Ledger, judged: Judged, base: str) -> Iterator[ox.Quad]:
    """What people decided about links, with who, when and why, in its named graph."""
    graph = judgement_graph(base)
    made = {one.number: one for one in JudgementTable(ledger.db).all()}
    nodes = {link: ox.NamedNode(identifier(base, f"judgement/{one.number}")) for link, one in judged.links.items()}
    for (subject, relation, target), one in sorted(judged.links.items()):
        if relation not in RELATIONS:
            continue
        node, judgement = nodes[subject, relation, target], made[one.number]
        yield ox.Quad(node, TYPE_OF, vb("Judgement"), graph)
        yield ox.Quad(node, SUBJECT, ox.NamedNode(f"{base}id/{subject}"), graph)
        yield ox.Quad(node, PREDICATE, vb(relation), graph)
        yield ox.Quad(node, OBJECT, ox.NamedNode(f"{base}id/{target}"), graph)
        yield ox.Quad(node, vb("decision"), text(one.decision), graph)
        yield ox.Quad(node, vb("decidedAt"), ox.Literal(f"{judgement.at:%Y-%m-%dT%H:%M:%SZ}", datatype=_MOMENT), graph)
        for name, value in (("decidedBy", judgement.by), ("reason", judgement.reason)):
            if value:
                yield ox.Quad(node, vb(name), text(value), graph)
        if one.instead in nodes:
            yield ox.Quad(node, vb("insteadOf"), nodes[one.instead], graph)
