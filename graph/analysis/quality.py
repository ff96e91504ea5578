"""What cannot be right in a library: links and numbers that contradict each other or the rules of the papers.

Nothing is corrected. Each finding shows its documents and sentences, for a person to look at.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from graph.analysis.answers import DEFAULT_BASES, Edge
from graph.analysis.later import Later
from graph.analysis.links import edge_between
from graph.analysis.series import Dated, Papers, out_of_order, same_key, two_dates
from graph.analysis.topic import on_one_thing, topic
from graph.library.links import DocumentMark
from graph.model import Document, Span, StoredFact
from graph.store.snapshot import Snapshot
from graph.vocabulary import document_types

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graph.library.link_index import LinkIndex

Kind = Literal[
    "cycle", "backwards", "reporting", "wrong_level", "same_key", "two_dates", "two_starts", "out_of_order"
]  # fmt: skip
FINDINGS: tuple[Kind, ...] = (
    "cycle", "backwards", "reporting", "wrong_level", "same_key", "two_dates", "two_starts", "out_of_order",
)  # fmt: skip
"""In the order of the report."""
OF_LINKS: tuple[Kind, ...] = FINDINGS[:3]
"""Those about links; the others are about documents alone."""
_HEAD = 300
"""So many letters of a document hold its letterhead."""
_RULE = re.compile(r"\n\s*(?:[-–_]{3,}\s*\n|Điều 1|I\.|1\.|Căn cứ|Thực hiện|Kính gửi)")
"""What parts a letterhead and its title, behind the day, from what follows."""
_FEW = 20
REPORTS = ("bao-cao",)
"""Types that tell what was done and carry nothing out."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that cannot be right, with the documents that it concerns and the sentences that say so.

    `cycle`: documents that implement each other, round to the first; `backwards`: an implementer, and what it
    implements, which is younger; `reporting`: a report as implementer; `wrong_level`: a paper of a type that its
    issuer's level does not issue; `same_key`: papers of one issuer with one number in one year, or one paper whose
    holders tell titles on different things; `two_dates`: what looks like one paper under two dates, or is
    one by its number and year; `two_starts`: a
    paper that is said to be in force from two days; `out_of_order`: a paper whose date does not fit its number, with
    its neighbours before and after it.
    Where the documents alone are the finding, `facts` tell where each is named.
    """

    kind: Kind
    documents: tuple[Document, ...]
    edges: tuple[Edge, ...] = ()
    facts: tuple[StoredFact, ...] = ()


@dataclass(frozen=True, slots=True)
class QualityReport:
    """All findings, kind by kind; `by_kind` counts them."""

    results: Sequence[Finding]
    by_kind: dict[str, int]


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A finding before it is looked at: the paths of its documents, of its links (from, to) where it is about links,
    and what makes the finding of it."""

    kind: Kind
    paths: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    make: Callable[[Snapshot], Finding]


def quality(snapshot: Snapshot, kinds: Sequence[str] = (), found: Sequence[Suspicion] | None = None) -> QualityReport:
    """Everything that cannot be right, or only what is of some `kinds`; `found` are the suspicions, where they are
    known already."""
    found = suspicions(snapshot, kinds) if found is None else found
    counts = Counter(one.kind for one in found)
    return QualityReport(
        Later(found, lambda one: one.make(snapshot)), {kind: counts[kind] for kind in FINDINGS if counts[kind]}
    )


def suspicions(snapshot: Snapshot, kinds: Sequence[str] = ()) -> list[Suspicion]:
    """The same without documents and sentences, in the order of FINDINGS."""
    found: list[Suspicion] = []
    papers: Papers | None = None
    for kind in FINDINGS:
        if kinds and kind not in kinds:
            continue
        if kind in _SERIES:
            papers = Papers(_dated(snapshot), partial(_title, snapshot)) if papers is None else papers
            found += [
                Suspicion(kind, paths, (), partial(_of_paths, kind, paths)) for paths in sorted(_SERIES[kind](papers))
            ]
            found += _BESIDE_SERIES[kind](snapshot) if kind in _BESIDE_SERIES else ()
        else:
            found += _FINDERS[kind](snapshot)
    return found


def _documents(snapshot: Snapshot, paths: Sequence[str]) -> tuple[Document, ...]:
    return tuple(map(snapshot.document_by_path, paths))


def _linked(kind: Kind, pairs: Sequence[tuple[str, str]]) -> Suspicion:
    """One about links of implementation: from, to, as paths."""
    paths = tuple(dict.fromkeys(path for pair in pairs for path in pair))
    return Suspicion(kind, paths, tuple(pairs), partial(_of_links, kind, paths, pairs))


def _of_links(kind: Kind, paths: Sequence[str], pairs: Sequence[tuple[str, str]], snapshot: Snapshot) -> Finding:
    ends = [(snapshot.iri_of(one), snapshot.iri_of(other)) for one, other in pairs]
    edges = (edge_between(snapshot, *pair, ("implements",), DEFAULT_BASES) for pair in ends)
    return Finding(kind, _documents(snapshot, paths), tuple(edge for edge in edges if edge))


def _cycles(snapshot: Snapshot) -> Iterator[Suspicion]:
    """One shortest round in each group of documents that implement each other."""
    import networkx as nx

    index = snapshot.links
    upper, lower, _ = index.down.all(("implements",))
    network: nx.DiGraph[int] = nx.DiGraph()
    network.add_edges_from(_core(index, lower, upper))
    groups = [sorted(group) for group in nx.strongly_connected_components(network) if len(group) > 1]
    for group in sorted(groups, key=lambda group: min(map(index.path, group))):
        first = min(group, key=index.path)
        steps = nx.predecessor(network.subgraph(group), first)
        last = min((one for one in network.predecessors(first) if one in steps), key=lambda one: _far(steps, one))
        round_ = [last]
        while round_[-1] != first:
            round_.append(min(steps[round_[-1]], key=index.path))
        paths = [index.path(one) for one in (*reversed(round_), first)]
        yield _linked("cycle", list(itertools.pairwise(paths)))


def _far(steps: dict[int, list[int]], number: int) -> tuple[int, int]:
    far, one = 0, number
    while steps[one]:
        far, one = far + 1, steps[one][0]
    return far, number


def _core(index: LinkIndex, lower: NDArray[Any], upper: NDArray[Any]) -> list[tuple[int, int]]:
    """The links whose both ends implement something and are implemented: only they can lie on a round."""
    import numpy as np

    while len(lower):
        ends = np.bincount(lower, minlength=len(index)) * np.bincount(upper, minlength=len(index)) > 0
        inside = ends[lower] & ends[upper]
        if inside.all():
            break
        lower, upper = lower[inside], upper[inside]
    return list(zip(lower.tolist(), upper.tolist(), strict=True))


def _backwards(snapshot: Snapshot) -> Iterator[Suspicion]:
    """Implementers dated before what they implement."""
    index = snapshot.links
    upper, lower, _ = index.down.all(("implements",))
    days = index.rows["day"]
    before = (days[lower] > 0) & (days[lower] < days[upper])
    for one, other in sorted((index.path(a), index.path(b)) for a, b in zip(lower[before], upper[before], strict=True)):
        yield _linked("backwards", [(one, other)])


def _reporting(snapshot: Snapshot) -> Iterator[Suspicion]:
    """Reports that are said to implement something."""
    import numpy as np

    index = snapshot.links
    reports = np.flatnonzero(index.rows["there"] & index.of_types(np.arange(len(index)), REPORTS))
    place, uppers, _ = index.up.of(reports, ("implements",))
    pairs = zip(reports[place].tolist(), uppers.tolist(), strict=True)
    for pair in sorted((index.path(one), index.path(upper)) for one, upper in pairs):
        yield _linked("reporting", [pair])


def _wrong_level(snapshot: Snapshot) -> Iterator[Suspicion]:
    """Papers of a type that bodies of their level do not issue (`vb:issuedAt` of the type)."""
    import numpy as np

    index, every = snapshot.links, np.arange(len(snapshot.links))
    wrong = np.zeros(len(index), bool)
    for kind in document_types().values():
        if kind.levels:
            wrong |= index.of_types(every, (kind.slug,)) & ~index.of_levels(every, ("other", *kind.levels))
    for path in sorted(map(index.path, np.flatnonzero(wrong & index.rows["there"]).tolist())):
        yield Suspicion("wrong_level", (path,), (), partial(_of_paths, "wrong_level", (path,)))


def _two_starts(snapshot: Snapshot) -> Iterator[Suspicion]:
    """Papers that are said to be in force from two days."""
    for path in snapshot.told_several("effective_from"):
        yield Suspicion("two_starts", (path,), (), partial(_of_facts, path))


def _dated_twice(snapshot: Snapshot) -> Iterator[Suspicion]:
    """Papers that their number tells, of which sources give two dates."""
    import numpy as np

    index = snapshot.links
    marked = np.flatnonzero((index.rows["marks"] & DocumentMark.TWO_DATES) > 0)
    for number in sorted(marked.tolist(), key=index.path):
        path = index.path(number)
        yield Suspicion("two_dates", (path,), (), partial(_of_dates, path))


def _of_dates(path: str, snapshot: Snapshot) -> Finding:
    """One place where each date is given: the letterhead of a source that holds the paper, else a citation."""
    iri = snapshot.iri_of(path)
    (document,) = documents = _documents(snapshot, [path])
    facts = []
    for day in sorted(snapshot.stated(iri).get("date", ())):
        held = snapshot.holding(iri) if day == _day(document) else ()
        source = held[0] if held else min(itertools.islice(snapshot.stating(iri, "date", day), _FEW), default=None)
        if source:
            found = _letterhead(snapshot, document, source) if held else _cited_on(snapshot, document, source, day)
            facts += [found] if found else []
    return Finding("two_dates", documents, facts=tuple(facts))


def _cited_on(snapshot: Snapshot, document: Document, source: str, day: str) -> StoredFact | None:
    """Where a source cites a document of a day, first of all with that day."""
    digits = [int(part) for part in reversed(day.split("-"))]
    cited = [snapshot.citation(source, one) for one in snapshot.naming(document.iri, source)]
    told = min(cited, key=lambda one: (_numbers(one["text"])[-3:] != digits, int(one["start"])), default=None)
    if told is None:
        return None
    span = Span(int(told["start"]), int(told["end"]))
    return StoredFact(document.iri, "named", day, span, told["text"], source)


def _numbers(text: str) -> list[int]:
    return [int(one) for one in re.findall(r"\d+", text)]


def _two_papers(snapshot: Snapshot) -> Iterator[Suspicion]:
    """Papers of one number and day that are taken for one, though their holders tell titles on different things."""
    for iri in snapshot.held_by_several():
        holders = set(snapshot.holding(iri))
        told = {
            title: holders & set(snapshot.stating(iri, "title", title))
            for title in snapshot.stated(iri).get("title", ())
        }
        titles = [(topic(title), sources) for title, sources in sorted(told.items()) if sources]
        if any(not on_one_thing(one, other) for (one, _), (other, _) in itertools.combinations(titles, 2)):
            sources = tuple(sorted({min(sources) for _, sources in titles}))
            path = snapshot.path_of(iri)
            yield Suspicion("same_key", (path,), (), partial(_of_holders, path, sources))


def _of_holders(path: str, sources: tuple[str, ...], snapshot: Snapshot) -> Finding:
    documents = _documents(snapshot, [path])
    return Finding("same_key", documents, facts=tuple(_letterhead(snapshot, documents[0], one) for one in sources))


def _of_facts(path: str, snapshot: Snapshot) -> Finding:
    told = [one for one in snapshot.facts(snapshot.iri_of(path)) if one.fact == "effective_from" and one.value]
    facts = tuple(sorted(told, key=lambda fact: (fact.value or "", fact.source, fact.span)))
    return Finding("two_starts", _documents(snapshot, [path]), facts=facts)


def _of_paths(kind: Kind, paths: tuple[str, ...], snapshot: Snapshot) -> Finding:
    documents = _documents(snapshot, paths)
    named = (_named(snapshot, document) for document in documents)
    return Finding(kind, documents, facts=tuple(one for one in named if one))


def _named(snapshot: Snapshot, document: Document) -> StoredFact | None:
    """Where a source names a document with its number and day: its own letterhead, else a place that cites it."""
    if held := snapshot.holding(document.iri):
        return _letterhead(snapshot, document, held[0])
    place = min(itertools.islice(snapshot.citations_of(document.iri), _FEW), default=None)
    if place is None:
        return None
    cited = snapshot.citation(*place)
    span = Span(int(cited["start"]), int(cited["end"]))
    return StoredFact(document.iri, "named", _day(document), span, cited["text"], place[0])


def _letterhead(snapshot: Snapshot, document: Document, source: str) -> StoredFact:
    """The first lines of a source that holds a document."""
    head = snapshot.library.text(source)[:_HEAD]
    rule = _RULE.search(head, max(0, head.find("ngày ")))
    end = rule.start() if rule else head.rfind("\n") if len(head) == _HEAD and "\n" in head else len(head)
    return StoredFact(document.iri, "named", _day(document), Span(0, end), head[:end], source)


def _day(document: Document) -> str | None:
    return document.date.isoformat() if document.date else None


def _dated(snapshot: Snapshot) -> list[Dated]:
    """Every document with a code and a date."""
    index = snapshot.links
    codes = dict(snapshot.shown("code"))
    days, held = index.rows["day"].tolist(), index.held().tolist()
    found = []
    for number in index.order.tolist():
        if days[number] and (code := codes.get(index.path(number))):
            path, body, kind = index.named(number)
            found.append(Dated(path, code, body or "", kind, days[number], held[number]))
    return found


def _title(snapshot: Snapshot, path: str) -> str | None:
    return snapshot.document_by_path(path).title


_FINDERS: dict[Kind, Callable[[Snapshot], Iterator[Suspicion]]] = {
    "cycle": _cycles,
    "backwards": _backwards,
    "reporting": _reporting,
    "wrong_level": _wrong_level,
    "two_starts": _two_starts,
}
_SERIES: dict[Kind, Callable[[Papers], Iterator[tuple[str, ...]]]] = {
    "same_key": same_key,
    "two_dates": two_dates,
    "out_of_order": out_of_order,
}
_BESIDE_SERIES: dict[Kind, Callable[[Snapshot], Iterator[Suspicion]]] = {
    "same_key": _two_papers,
    "two_dates": _dated_twice,
}
