"""The default graph, what holds: each document with the best that is said of it, and its accepted links."""

from __future__ import annotations

from datetime import date
from functools import cache

import pyoxigraph as ox

from graph.extraction.organs import PLACE_KINDS
from graph.library.links import Links, ShownDocument
from graph.model import Body
from graph.resolution.knowledge import row_path
from graph.store.said import Counts, Tally
from graph.store.triples import SAME_AS, TYPE_OF, flag, row_facts, term, vb
from graph.vocabulary import body_by_code, known_documents, units

SUPER = {"guides": ("implements", "cites"), "cites": ()}
_SINGLE = (
    "docType", "code", "number", "name", "date", "issuer", "title", "term", "level", "issuedBy", "adoptedAt",
    "periodFrom", "periodTo", "effectiveFrom", "effectiveTo",
)  # fmt: skip
_BY_LENGTH = {"issuer", "title", "docType"}
NOTHING: frozenset[tuple[str, str, str]] = frozenset()
Rejected = frozenset[tuple[str, str, str]]
"""Links that a person rejected: subject and object as IRIs, the relation between them."""


def holding_quads(path: str, tally: Tally | None, base: str, rejected: Rejected = NOTHING) -> list[ox.Quad]:
    """The quads of the default graph with the document at `path` as subject; none where no source names it.

    What a source says of the document that it holds comes first, then the checked rows of the authority file,
    then what most sources say, last a row that was not checked (its date is then marked).
    """
    if tally is None or not tally.sources:
        return []
    node = ox.NamedNode(f"{base}id/{path}")
    alias = tally.stated.get("sameAs")
    found = [ox.Quad(node, SAME_AS, term("sameAs", target, base)) for target in sorted(alias or ())]
    if _is_alias(tally):
        return found
    known, sure = _authority().get(path, ({}, True))
    found += [ox.Quad(node, TYPE_OF, vb("Document")), ox.Quad(node, vb("held"), flag(tally.held > 0))]
    coded = "code" in tally.own or "code" in tally.stated or "code" in known
    for name in _SINGLE:
        value = _best(name, tally, known, sure)
        if value is not None and not (name == "name" and coded):
            found.append(ox.Quad(node, vb(name), term(name, value, base)))
    if not sure and "date" in known and "date" not in tally.own and "date" not in tally.stated:
        found.append(ox.Quad(node, vb("fromAuthority"), flag(True)))
    found += [ox.Quad(node, vb("cites"), _document(target, base)) for target in tally.cites if target != path]
    for link in tally.links:
        relation, _, target = link.partition(" ")
        if (node.value, relation, f"{base}id/{target}") not in rejected:
            for name in (relation, *SUPER.get(relation, ("cites",))):
                found.append(ox.Quad(node, vb(name), _document(target, base)))
    return list(dict.fromkeys(found))


def holding_links(path: str, tally: Tally | None) -> Links:
    """The links of the document at `path` that hold, superproperties written out: relation and path of the object."""
    if tally is None or not tally.sources:
        return set()
    found = {("cites", target) for target in tally.cites if target != path}
    for link in tally.links:
        relation, _, target = link.partition(" ")
        found |= {(name, target) for name in (relation, *SUPER.get(relation, ("cites",)))}
    return found


def holding_row(path: str, tally: Tally) -> ShownDocument | None:
    """What lists are sorted and counted by; None where the document is an alias alone."""
    if not tally.sources or _is_alias(tally):
        return None
    known, sure = _authority().get(path, ({}, True))
    level, day, body = (_best(name, tally, known, sure) for name in ("level", "date", "issuedBy"))
    return ShownDocument(0, path, level, day, body, tally.held > 0)


def _is_alias(tally: Tally) -> bool:
    return "sameAs" in tally.stated and len(tally.stated) == 1 and not (tally.held or tally.cites or tally.links)


def holding_body(path: str, tally: Tally | None, base: str) -> Body | None:
    """The body at `path` as most sources tell it; None where no source names it."""
    if tally is None or not tally.sources:
        return None

    def most(name: str) -> str | None:
        counts = tally.stated.get(name)
        return _most(name, counts) if counts else None

    code = most("code") or ""
    above = most("parentBody")
    known = body_by_code().get(code)
    name, level = most("label") or "", most("level") or ""
    return Body(
        f"{base}id/{path}",
        name,
        level,
        code,
        f"{base}id/{above}" if above else None,
        known.valid_from if known else None,
        (known.valid_to if known else None) or _unit_ended(name, level),
    )


def _unit_ended(name: str, level: str) -> date | None:
    """When the unit that a body is of was merged into one of another name."""
    for unit in units():
        place = unit.place
        if unit.successors and PLACE_KINDS.get(place.kind) == level and name.endswith(f" {place.name}"):
            return None if place.name in unit.successors else unit.valid_to
    return None


def _document(path: str, base: str) -> ox.NamedNode:
    return ox.NamedNode(f"{base}id/{path}")


@cache
def _authority() -> dict[str, tuple[dict[str, list[str]], bool]]:
    """What each row of the authority file says, and whether it was checked, by the path of its document."""
    found: dict[str, tuple[dict[str, list[str]], bool]] = {}
    for row in known_documents():
        facts: dict[str, list[str]] = {}
        for name, value in row_facts(row):
            facts.setdefault(name, []).append(value)
        found[row_path(row)] = (facts, row.sure)
    return found


def _best(name: str, tally: Tally, known: dict[str, list[str]], sure: bool) -> str | None:
    own, stated, listed = tally.own.get(name), tally.stated.get(name), known.get(name)
    if own:
        return _most(name, own)
    if sure and listed and name not in ("docType", "issuer"):
        return min(listed) if name == "name" else listed[0]
    if stated:
        return _most(name, stated)
    return listed[0] if listed else None


def _most(name: str, counts: Counts) -> str:
    """The value said most often; where a longer one says the same more fully (issuer, title, type), that one."""
    if name in _BY_LENGTH:
        return max(counts, key=lambda value: (len(value), counts[value], value))
    return max(counts, key=lambda value: (counts[value], value))
