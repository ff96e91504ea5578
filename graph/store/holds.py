"""The default graph, what holds: each document with the best that is said of it, and its accepted links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pyoxigraph as ox

from graph.iris import graph_iri
from graph.model import Body
from graph.namespaces import LEVEL, ONTOLOGY
from graph.store.triples import LABEL, OBJECT, PREDICATE, SUBJECT, TYPE_OF, Term, flag, vb
from graph.vocabulary import body_by_code

DOCUMENT = vb("Document")
BODY = vb("Body")

SUPER = {"guides": ("implements", "cites"), "cites": ()}
_SINGLE = (
    "docType", "code", "number", "name", "date", "issuer", "title", "term", "level", "issuedBy", "adoptedAt",
    "periodFrom", "periodTo", "effectiveFrom", "effectiveTo",
)  # fmt: skip
_BY_LENGTH = {"issuer", "title", "docType"}


def holding_quads(store: ox.Store, iri: str, base: str, rejected: set[tuple[str, str, str]]) -> list[ox.Quad]:
    """The quads of the default graph with the document `iri` as subject; none where no source names it.

    What a source says of the document that it holds comes first, then the checked rows of the authority file,
    then what most sources say, last a row that was not checked (its date is then marked).
    """
    node = ox.NamedNode(iri)
    authority = graph_iri(base, "authority")
    own: dict[str, Counter[Term]] = {}
    stated: dict[str, Counter[Term]] = {}
    known: dict[str, list[Term]] = {}
    held = False
    unchecked = False
    graphs: dict[str, dict[str, list[Term]]] = {}
    for quad in store.quads_for_pattern(node, None, None, None):
        if isinstance(quad.graph_name, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
            graphs.setdefault(quad.graph_name.value, {}).setdefault(
                quad.predicate.value.removeprefix(ONTOLOGY), []
            ).append(quad.object)
    sources = False
    for graph, facts in graphs.items():
        if graph == authority:
            known = facts
            unchecked = "fromAuthority" in facts
            continue
        sources = True
        holds = "held" in facts
        held = held or holds
        for name, values in facts.items():
            into = own if holds else stated
            into.setdefault(name, Counter()).update(values)
    links = _links(store, node, rejected)
    if not sources:
        return []
    found: list[ox.Quad] = [ox.Quad(node, TYPE_OF, vb("Document")), ox.Quad(node, vb("held"), flag(held))]
    dated_by_source = "date" in own or "date" in stated
    for name in _SINGLE:
        sure = None if unchecked else known.get(name)
        value = _best(name, own.get(name), sure, stated.get(name), known.get(name))
        if name == "name" and ("code" in own or "code" in stated or "code" in known):
            continue
        if value is not None:
            found.append(ox.Quad(node, vb(name), value))
    if unchecked and not dated_by_source and "date" in known:
        found.append(ox.Quad(node, vb("fromAuthority"), flag(True)))
    cited = {value for facts in graphs.values() for value in facts.get("cites", ())}
    found += [ox.Quad(node, vb("cites"), target) for target in cited if target != node]
    for relation, target in links:
        for name in (relation, *SUPER.get(relation, ("cites",))):
            found.append(ox.Quad(node, vb(name), target))
    return list(dict.fromkeys(found))


def _best(
    name: str,
    own: Counter[Term] | None,
    sure: list[Term] | None,
    stated: Counter[Term] | None,
    known: list[Term] | None,
) -> Term | None:
    if own:
        return _most(name, own)
    if sure and name not in ("docType", "issuer"):
        return min(sure, key=str) if name == "name" else sure[0]
    if stated:
        return _most(name, stated)
    rest = sure or known
    return rest[0] if rest else None


def _most(name: str, values: Counter[Term]) -> Term:
    """The value said most often; where a longer one says the same more fully (issuer, title, type), that one."""
    if name in _BY_LENGTH:
        return max(values, key=lambda value: (len(value.value), values[value], value.value))
    return max(values, key=lambda value: (values[value], value.value))


def _links(store: ox.Store, node: ox.NamedNode, rejected: set[tuple[str, str, str]]) -> list[tuple[str, ox.NamedNode]]:
    found: set[tuple[str, ox.NamedNode]] = set()
    for quad in store.quads_for_pattern(None, SUBJECT, node, None):
        evidence = quad.subject
        graph = quad.graph_name
        predicate = next(iter(store.quads_for_pattern(evidence, PREDICATE, None, graph)), None)
        target = next(iter(store.quads_for_pattern(evidence, OBJECT, None, graph)), None)
        basis = next(iter(store.quads_for_pattern(evidence, vb("basis"), None, graph)), None)
        if predicate is None or target is None or basis is None:
            continue
        if not isinstance(target.object, ox.NamedNode) or not isinstance(predicate.object, ox.NamedNode):
            continue
        if not isinstance(basis.object, ox.Literal) or basis.object.value == "suggested":
            continue
        relation = predicate.object.value.removeprefix(ONTOLOGY)
        if (node.value, relation, target.object.value) not in rejected:
            found.add((relation, target.object))
    return sorted(found, key=lambda one: (one[0], one[1].value))


def holding_body(store: ox.Store, iri: str, base: str) -> Body | None:
    """The body `iri` as most sources tell it; None where no source names it any more."""
    node = ox.NamedNode(iri)
    bodies = graph_iri(base, "bodies")
    said: dict[str, Counter[str]] = {}
    for quad in store.quads_for_pattern(node, None, None, None):
        if (
            isinstance(quad.graph_name, ox.NamedNode)
            and quad.graph_name.value != bodies
            and isinstance(quad.object, ox.NamedNode | ox.Literal)
        ):
            said.setdefault(quad.predicate.value, Counter())[quad.object.value] += 1
    if LABEL.value not in said:
        return None

    def most(name: str) -> str | None:
        values = said.get(name)
        return max(values, key=lambda value: (values[value], value)) if values else None

    code = most(ONTOLOGY + "code") or ""
    known = body_by_code().get(code)
    return Body(
        iri,
        most(LABEL.value) or "",
        (most(ONTOLOGY + "level") or "").removeprefix(LEVEL),
        code,
        most(ONTOLOGY + "parentBody"),
        known.valid_from if known else None,
        known.valid_to if known else None,
    )


def touched(quads: Iterable[ox.Quad], kind: ox.NamedNode) -> set[str]:
    """IRIs of the things of a class (documents or bodies) that a source's graph describes or links."""
    found = set()
    for quad in quads:
        if quad.predicate == TYPE_OF and quad.object == kind and isinstance(quad.subject, ox.NamedNode):
            found.add(quad.subject.value)
        elif kind == DOCUMENT and quad.predicate in (SUBJECT, OBJECT) and isinstance(quad.object, ox.NamedNode):
            found.add(quad.object.value)
    return found
