"""The default graph, what holds: each document with the best that is said of it, and its accepted links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

import pyoxigraph as ox

from graph.extraction.codes import parse_code
from graph.extraction.organs import PLACE_KINDS
from graph.iris import slug
from graph.library.links import DocumentMark, LinkMark, Links, ShownDocument
from graph.model import Body, Place
from graph.resolution.knowledge import row_path, whole_title
from graph.store.said import (
    DATED,
    DETAILS,
    ENDED_BY,
    ENDS,
    GONE_BY,
    HALTS_FROM,
    HALTS_TO,
    MOVED_START,
    OWN_PARENT,
    PART_DATED,
    SAID_OVER,
    TERM,
    UNDER_DISTRICT,
    WHOLE,
    Counts,
    Tally,
)
from graph.store.triples import SAME_AS, TYPE_OF, flag, row_facts, term, vb
from graph.vocabulary import (
    body_by_code,
    known_documents,
    last_day_of_districts,
    provinces_of_commune,
    type_name,
    units,
)

_COMMUNES = tuple(kind for kind, level in PLACE_KINDS.items() if level == "commune")
SUPER = {"guides": ("implements", "cites"), "cites": ()}
_SINGLE = (
    "docType", "code", "number", "name", "date", "issuer", "title", "term", "level", "issuedBy", "adoptedAt",
    "periodFrom", "periodTo", "effectiveFrom", "effectiveTo",
)  # fmt: skip
_FLAGS = {"held", "fromAuthority"}
_BY_LENGTH = {"issuer", "title", "docType"}
_SIGNS = {
    WHOLE: LinkMark.WHOLE,
    DATED: LinkMark.DATED,
    PART_DATED: LinkMark.PART_DATED,
    DETAILS: LinkMark.DETAILS,
}
"""What the ledger writes behind a basis, and what it means."""
LAW_OF_2015 = (date(2016, 7, 1).toordinal(), date(2025, 3, 31).toordinal())
"""The days, first and last, on which a paper that laid down the details of another ended with it (80/2015/QH13, article
154; since then it stays, 64/2025/QH15, article 57)."""
_UNTOLD = {
    DocumentMark.TERM_OPEN: "openTerm",
    DocumentMark.ENDED_OPEN: "openEnd",
    DocumentMark.EXTENDED: "extended",
    DocumentMark.START_OPEN: "openStart",
}


@dataclass(frozen=True, slots=True)
class Holding:
    """What holds of the document at one path: its quads in the default graph, its row for lists, its links, and what a
    search looks at."""

    quads: list[ox.Quad]
    row: ShownDocument | None = None
    links: Links = field(default_factory=dict)
    words: str | None = None


def holding(path: str, tally: Tally | None, base: str) -> Holding:
    """What holds of the document at `path`; nothing where no source names it.

    What a source says of the document that it holds comes first, then the checked rows of the authority file,
    then what most sources say, last a row that was not checked (its date is then marked).
    """
    if tally is None or not tally.sources:
        return Holding([])
    node = ox.NamedNode(f"{base}id/{path}")
    same = [ox.Quad(node, SAME_AS, term("sameAs", one, base)) for one in sorted(tally.stated.get("sameAs") or ())]
    links = _links(path, tally)
    if _is_alias(tally):
        return Holding(same, links=links)
    row = _row(path, tally)
    found = [*same, ox.Quad(node, TYPE_OF, vb("Document"))]
    for name, value in row.card.items():
        known = flag(value == "true") if name in _FLAGS else term(name, value, base)
        found.append(ox.Quad(node, vb(name), known))
    found += [ox.Quad(node, vb("cites"), _document(target, base)) for target in tally.cites if target != path]
    for relation, target in sorted(tally.told_links()):
        for name in (relation, *SUPER.get(relation, ("cites",))):
            found.append(ox.Quad(node, vb(name), _document(target, base)))
    found += [ox.Quad(node, vb(name), _document(target, base)) for name, target in _bears_on_others(links, row.start)]
    with_details = row.ended if row.ended and ended_with_details(row.ended + 1) else None
    days = (
        ("inForceFrom", row.start), ("termTo", row.term), ("endedOn", row.ended), ("overBy", row.over_by),
        ("endedWithDetailsOn", with_details),
        ("haltsFrom", row.halts_from), ("haltsTo", row.halts_to),
    )  # fmt: skip
    found += [ox.Quad(node, vb(name), term(name, date.fromordinal(day).isoformat(), base)) for name, day in days if day]
    found += [ox.Quad(node, vb(name), flag(True)) for mark, name in _UNTOLD.items() if row.marks & mark]
    return Holding(list(dict.fromkeys(found)), row, links, _words(path, tally, row))


def _facts(tally: Tally, known: dict[str, list[str]], sure: bool) -> dict[str, str]:
    """The best that is said of a document, by property."""
    coded = "code" in tally.own or "code" in tally.stated or "code" in known
    found = {name: _best(name, tally, known, sure) for name in _SINGLE if not (name == "name" and coded)}
    return {name: value for name, value in found.items() if value is not None}


def _is_unchecked(tally: Tally, known: dict[str, list[str]], sure: bool) -> bool:
    """Whether the date is that of a row of the authority file that nobody checked."""
    return not sure and "date" in known and "date" not in tally.own and "date" not in tally.stated


def _links(path: str, tally: Tally) -> Links:
    """The links of the document at `path` that hold, superproperties written out, each with how it is told."""
    found = {("cites", target): LinkMark.STATED | LinkMark.WHOLE for target in tally.cites if target != path}
    for (relation, target), hows in tally.told_links().items():
        told = LinkMark(0)
        for how in hows:
            told |= _mark(how)
        for name in (relation, *SUPER.get(relation, ("cites",))):
            found[name, target] = found.get((name, target), LinkMark(0)) | told
    detailed = [
        target for (relation, target), told in found.items() if relation == "guides" and told & LinkMark.DETAILS
    ]
    alone = detailed[0] if len(detailed) == 1 and not is_party(_code(path, tally), path) else None
    for relation, target in found:
        if relation != "guides" or target != alone:
            found[relation, target] &= ~LinkMark.DETAILS
    return found


def _code(path: str, tally: Tally) -> str | None:
    known, sure = _authority().get(path, ({}, True))
    return _best("code", tally, known, sure)


def ended_with_details(day: int | None) -> bool:
    """Whether what ends from `day` on (an ordinal) ends what lays down its details too."""
    return day is not None and LAW_OF_2015[0] <= day <= LAW_OF_2015[1]


def _bears_on_others(links: Links, start: int | None) -> Iterator[tuple[str, str]]:
    """The documents that a document ends as a whole once it is in force itself (`ends`), or suspends (`halts`); those
    that it changes in part on a day that is told (`staggers`); the one whose details it lays down (`details`); those
    that it ends from its `start` on (an ordinal) with what lays down theirs (`endsWithDetails`)."""
    for (relation, target), how in links.items():
        if relation in ENDS and LinkMark.WHOLE in how and LinkMark.DATED not in how:
            yield "ends", target
            if ended_with_details(start):
                yield "endsWithDetails", target
        elif relation == "suspends" and LinkMark.WHOLE in how:
            yield "halts", target
        if LinkMark.PART_DATED in how and (relation == "amends" or (relation != "cites" and LinkMark.WHOLE not in how)):
            yield "staggers", target
        if LinkMark.DETAILS in how:
            yield "details", target


def _mark(how: str) -> LinkMark:
    """How one source tells a link, by what the tally keeps of it."""
    mark = LinkMark[how.rstrip("".join(_SIGNS)).upper()]
    for sign, told in _SIGNS.items():
        mark |= told if sign in how else LinkMark(0)
    return mark


def _row(path: str, tally: Tally) -> ShownDocument:
    """What lists show, sort and count by, and what decides whether it is in force."""
    known, sure = _authority().get(path, ({}, True))

    def best(name: str) -> str | None:
        return _best(name, tally, known, sure)

    code, day = best("code"), best("date")
    start, moved = _start(tally, best), _moved_start(tally)
    if moved is not None:
        start = moved or None
    elif start is None and is_party(code, path):
        start = day
    term, open_term, extended = _term(tally, best)
    ended = _told(tally, "ended") | {told[:10] for told in _values(tally, ENDED_BY)}
    marks = DocumentMark(0)
    for mark, there in (
        (DocumentMark.HELD, tally.held > 0),
        (DocumentMark.TERM_OPEN, open_term),
        (DocumentMark.ENDED_OPEN, "" in ended),
        (DocumentMark.EXTENDED, extended),
        (DocumentMark.START_OPEN, moved == ""),
        (DocumentMark.TWO_DATES, len(_values(tally, "date")) > 1),
    ):
        marks |= mark if there else DocumentMark(0)
    last = min(filter(None, ended), default=None)
    over_by = min(_values(tally, SAID_OVER) | {told[:10] for told in _values(tally, GONE_BY)}, default=None)
    card = _facts(tally, known, sure) | {"held": "true" if tally.held else "false"}
    if moved:
        card["effectiveFrom"] = moved
    elif moved is not None:
        card.pop("effectiveFrom", None)
    if _is_unchecked(tally, known, sure):
        card["fromAuthority"] = "true"
    return ShownDocument(
        0, path, best("level"), best("issuedBy"), _ordinal(day), _ordinal(start), _ordinal(term), _ordinal(last),
        _ordinal(over_by), _ordinal(_halts_from(tally, start)), _ordinal(_halts_to(tally)), marks, card,
    )  # fmt: skip


def _start(tally: Tally, best: Callable[[str], str | None]) -> str | None:
    """The first day in force as a document itself tells it, else others."""
    own, others = (tally_of.get(f"{TERM}effective_from", ()) for tally_of in (tally.own, tally.stated))
    return min(filter(None, own), default=None) or min(filter(None, others), default=None) or best("effectiveFrom")


def _moved_start(tally: Tally) -> str | None:
    """The first day in force to which it was moved last, '' where that day is not told; None where it never was."""
    last = max(_values(tally, MOVED_START), default=None)
    return last.partition(" ")[2] if last is not None else None


def _halts_from(tally: Tally, start: str | None) -> str | None:
    """Since when a document suspends what it suspends: the one day that is told for that, or its own start."""
    halted = {target for relation, target in tally.told_links() if relation == "suspends"}
    told = {day for day, _, target in (one.partition(" ") for one in _values(tally, HALTS_FROM)) if target in halted}
    return (told.pop() if len(told) == 1 else start) if halted else None


def _halts_to(tally: Tally) -> str | None:
    """Until when a document suspends what it suspends as a whole: the one day that is told for all of it."""
    halted = {
        target
        for (relation, target), hows in tally.told_links().items()
        if relation == "suspends" and any(WHOLE in how for how in hows)
    }
    told = {target: day for day, _, target in (one.partition(" ") for one in sorted(_values(tally, HALTS_TO)))}
    days = {told.get(target) for target in halted}
    return days.pop() if len(days) == 1 else None


def _words(path: str, tally: Tally, row: ShownDocument) -> str:
    """What a search for a document looks at: type, code, names, title, issuer."""
    known, sure = _authority().get(path, ({}, True))
    kind = type_name(row.card.get("docType"))
    name = _best("name", tally, known, sure)
    title = row.card.get("title")
    told = (row.card.get("code"), name, whole_title(kind, title) or title, row.card.get("issuer"))
    return "\n".join(dict.fromkeys(part for part in (kind, *told, *known.get("name", ())) if part))


def _term(tally: Tally, best: Callable[[str], str | None]) -> tuple[str | None, bool, bool]:
    """The last day of a document's term as told and extended; whether one is told without its day, or extended to a day
    that nobody tells; and whether it was extended."""
    periods = {value.partition("/")[2] for value in _told(tally, "period") if value}
    stated = _told(tally, "effective_to")
    if not periods and best("periodFrom") and (last := best("periodTo")):
        periods = {last}
    if not stated and (last := best("effectiveTo")):
        stated = {last}
    ends, extensions = periods | stated, _told(tally, "extended_to")
    days, further = sorted(filter(None, ends)), sorted(filter(None, extensions))
    if not extensions:
        return (days[0] if days else None), "" in ends and not days, False
    if not further:
        return (days[0] if days else None), bool(ends), True
    if not ends:
        return further[-1], False, True  # nobody tells the term that was prolonged: the new last day is one
    return (max(days[0], further[-1]) if days else None), not days, True


def _told(tally: Tally, fact: str) -> set[str]:
    return _values(tally, TERM + fact)


def _values(tally: Tally, name: str) -> set[str]:
    return {*tally.own.get(name, ()), *tally.stated.get(name, ())}


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day).toordinal() if day else None


def is_party(code: str | None, path: str) -> bool:
    """Whether a document is the Party's, by its code; one without a code where the Centre's meetings adopted it."""
    parsed = parse_code(code) if code else None
    return parsed.party if parsed else path.startswith("doc/tw/")


def _is_alias(tally: Tally) -> bool:
    return "sameAs" in tally.stated and len(tally.stated) == 1 and not (tally.held or tally.cites or tally.links)


def holding_body(path: str, tally: Tally | None, base: str) -> Body | None:
    """The body at `path` as most sources tell it; None where no source names it."""
    if tally is None or not tally.sources:
        return None

    def most(name: str) -> str | None:
        counts = tally.stated.get(name)
        return _most(name, counts) if counts else None

    code, name, level = most("code") or "", most("label") or "", most("level") or ""
    above = most(OWN_PARENT) or most("parentBody")
    days = unit_days(code, name, level, above or "", of_district=UNDER_DISTRICT in tally.stated)
    return Body(f"{base}id/{path}", name, level, code, f"{base}id/{above}" if above else None, *days)


def unit_days(code: str, name: str, level: str, above: str, *, of_district: bool) -> tuple[date | None, date | None]:
    """The first and the last day of a body, below that of a path; `of_district`: it is a commune's in a district."""
    known = body_by_code().get(code)
    begun = _unit_began(name, above) if level == "commune" and not of_district else None
    return (
        (known.valid_from if known else None) or begun,
        (known.valid_to if known else None) or _unit_ended(name, level, of_district=of_district),
    )


def _unit_began(name: str, above: str) -> date | None:
    """When the commune of a body began whose path above is `above`: those right below provinces came when districts
    ended, those of today's list."""
    _, kind, unit = next((parts for kind in _COMMUNES if (parts := name.partition(f" {kind} "))[1]), ("", "", ""))
    listed = provinces_of_commune(Place(kind.strip(), unit)) if unit else ()
    is_listed = any(above.endswith(f"-{slug(province)}") for province in listed)
    return last_day_of_districts() + timedelta(days=1) if is_listed else None


def _unit_ended(name: str, level: str, *, of_district: bool) -> date | None:
    """When the unit that a body is of ended, or was merged into one of another name."""
    if level == "district" or of_district:
        return last_day_of_districts()
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


def is_listed(path: str) -> bool:
    """Whether the authority file knows the document at `path`."""
    return path in _authority()


def _best(name: str, tally: Tally, known: dict[str, list[str]], sure: bool) -> str | None:
    own, stated, listed = tally.own.get(name), tally.stated.get(name), known.get(name)
    if own:
        return _most(name, own)
    if sure and listed and name not in ("docType", "issuer"):
        return min(listed) if name == "name" else listed[0]
    if stated:
        return _most(name, _in_year(stated, tally) if name == "date" and len(stated) > 1 else stated)
    return listed[0] if listed else None


_YEAR = re.compile(r"/([12]\d{3})/")


def _in_year(days: Counts, tally: Tally) -> Counts:
    """Those of the days told of a paper that lie in the year of its number, where there are such: `186/2007/NĐ-CP`."""
    codes = (*tally.own.get("code", ()), *tally.stated.get("code", ()))
    years = tuple({year[1] for code in codes if (year := _YEAR.search(code))})
    return {day: count for day, count in days.items() if day.startswith(years)} or days if years else days


def _most(name: str, counts: Counts) -> str:
    """The value said most often; where a longer one says the same more fully (issuer, title, type), that one."""
    if name in _BY_LENGTH:
        return max(counts, key=lambda value: (len(value), counts[value], value))
    return max(counts, key=lambda value: (counts[value], value))
