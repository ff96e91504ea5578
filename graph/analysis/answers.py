"""What the questions answer with: documents, the links between them, and the sentences behind each link."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.model import LEVELS, Body, Document, Evidence
from graph.patterns import regex
from graph.vocabulary import last_day_of_districts

if TYPE_CHECKING:
    from graph.analysis.facets import Narrowed

DEFAULT_BASES = ("stated", "context", "judged")


_AT_HEAD = regex(r"^(?:Điểm|Khoản|Tiết|Các)(?= )")
"""What a pinpoint begins with in capitals at the head of an item: `Khoản 3 Điều 5` is `khoản 3 Điều 5`."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One link between two documents with all its evidence; `subject` and `object` are IRIs.

    `basis` is the strongest among the evidence: judged, then stated, then context.
    """

    subject: str
    relation: str
    object: str
    basis: str
    evidence: tuple[Evidence, ...]

    @property
    def is_partial(self) -> bool:
        """Whether all its evidence is of a part of the object alone."""
        return all(evidence.partial for evidence in self.evidence)

    @property
    def last_day(self) -> date | None:
        """The last day of its object as a whole, where its evidence tells one."""
        whole = (evidence.last_day for evidence in self.evidence if not evidence.partial)
        return min(filter(None, whole), default=None)

    @property
    def halts_to(self) -> date | None:
        """The last day on which the object is suspended, where a source tells one."""
        return max((evidence.halts_to for evidence in self.evidence if evidence.halts_to), default=None)

    def by_first_day(self, start: date | None) -> list[tuple[date | None, Edge]]:
        """What is done to parts of the object, by the first day of it: as its sentence tells, or else `start`. The link
        of each has the sentences of that day alone."""
        told: dict[date | None, list[Evidence]] = {}
        for one in self.evidence:
            told.setdefault(one.last_day + timedelta(days=1) if one.last_day else start, []).append(one)
        days = sorted(told, key=lambda day: day or date.min)
        return [(day, replace(self, evidence=tuple(told[day]))) for day in days]

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the object that its evidence tells: `khoản 2 Điều 5`, also where a note says `Khoản này`."""
        told = (evidence.noted or evidence.part for evidence in self.evidence)
        return tuple(sorted({_AT_HEAD.sub(lambda word: word.group().lower(), part) for part in told if part}))


@dataclass(frozen=True, slots=True)
class TraceQuestion:
    """How far and over which links to go from a document.

    `up` follows what the document implements instead of who implements it, `depth` links far at most; `levels`,
    `body` and the period from `since` to `until` (the documents' own dates, both days included) choose which documents
    are listed, not which are passed through; `as_of` leaves out what was issued later.
    """

    up: bool = False
    depth: int | None = None
    relations: tuple[str, ...] = ("implements",)
    bases: tuple[str, ...] = DEFAULT_BASES
    levels: tuple[str, ...] = ()
    body: str | None = None
    since: date | None = None
    until: date | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A document that a trace reaches: `depth` links away, `via` the documents from it (first) to the target (last).

    `edge` is the first link of that chain, whose evidence the answer shows; `edges` is the whole chain. `links` are
    all links that bring the document into the answer, from wherever.
    """

    document: Document
    depth: int
    via: Sequence[Document]
    edges: Sequence[Edge]
    links: Sequence[Edge] = ()

    @property
    def edge(self) -> Edge:
        return self.edges[0]

    @property
    def skipped_levels(self) -> tuple[str, ...]:
        """Levels between the ends of the chain that no document of it is of."""
        return skipped([self.via])


def skipped(chains: Iterable[Sequence[Document]]) -> tuple[str, ...]:
    """Levels between the lowest and the highest document of some chains that none of their documents is of.

    Below a province nobody skips the district since there is none.
    """
    return skipped_by([(document.level, document.date) for chain in chains for document in chain])


def skipped_by(documents: Collection[tuple[str | None, date | None]]) -> tuple[str, ...]:
    """The same of documents of which level and date are known."""
    found = _between(frozenset([level for level, _ in documents]))
    if "district" in found and all(_is_of_a_time_without_districts(level, day) for level, day in documents):
        return tuple(level for level in found if level != "district")
    return found


def _is_of_a_time_without_districts(level: str | None, day: date | None) -> bool:
    """Whether there were no districts any more when it was issued, where it is of a unit that was below one."""
    below = level in ("commune", "branch")
    return not below or (day is not None and day > last_day_of_districts())


@cache
def _between(present: frozenset[str | None]) -> tuple[str, ...]:
    ranks = [LEVELS.index(level) for level in present if level in LEVELS and level != "other"]
    return tuple(level for level in LEVELS[min(ranks) : max(ranks)] if level not in present) if ranks else ()


@dataclass(frozen=True, slots=True)
class Trace:
    """Who implements `target` (or what it implements). `edges` are all links among the documents of `passed`.

    `steps` are those that the question's filters list, in order of depth, level, date; `passed` is every document
    that was reached, the target included, `between` those that the filters do not list. `hidden` counts what the basis
    filter leaves out; `by_level` is the number of listed documents by level, in the order of the levels, empty levels
    left out; `by_year` their number by level and year (None: no date). `reached` counts all documents but the target
    by level, `by_basis` the links by the strongest basis of each. `rows` is what `steps` are in JSON,
    where it is told from the ledger.
    """

    target: Document
    question: TraceQuestion
    steps: Sequence[Step]
    passed: Sequence[Document]
    edges: Sequence[Edge]
    hidden: int = 0
    by_level: dict[str, int] = field(default_factory=dict)
    between: Sequence[Step] = ()
    by_year: dict[tuple[str, int | None], int] = field(default_factory=dict)
    reached: dict[str, int] = field(default_factory=dict)
    by_basis: dict[str, int] = field(default_factory=dict)
    rows: Sequence[dict[str, Any]] | None = None

    def with_steps(self, steps: Sequence[Step], **changes: Any) -> Trace:
        """The answer with other steps; what was told of all of them as JSON goes."""
        return replace(self, steps=steps, rows=None, **changes)


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source as people know it."""

    sha256: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatedFact:
    """One property of a document with a value, and the sources (or the authority file) that state it."""

    name: str
    value: str
    sources: Sequence[SourceName]
    from_authority: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a source that names a document."""

    source: SourceName
    start: int
    end: int
    text: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class FindQuestion:
    """What to search for: words, in one `kind` of thing (document, body, text) or in all; documents alone are narrowed
    by types (their slugs), levels, the body that issued them (its IRI), whether they are held, and a period of their
    dates (both days included).
    """

    words: str
    kind: str | None = None
    levels: tuple[str, ...] = ()
    held: bool | None = None
    since: date | None = None
    until: date | None = None
    types: tuple[str, ...] = ()
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: each list is a page, the counts are of all. A text is told by the first place in it.

    `by_level` counts documents of each level, whatever levels were asked for; `facets` tell by what all documents that
    have the words can be narrowed, None where no documents were asked for. `rows` is what `documents` are in JSON, told
    from the ledger.
    """

    documents: Sequence[Document]
    bodies: Sequence[Body]
    texts: Sequence[Mention]
    document_total: int
    body_total: int
    text_total: int
    by_level: dict[str, int]
    facets: Narrowed | None = None
    rows: Sequence[dict[str, Any]] = ()

    @property
    def total(self) -> int:
        return self.document_total + self.body_total + self.text_total


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A document at the other end of a link."""

    document: Document
    edge: Edge


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything known of one document: facts with where they are from, links in both directions, mentions.

    `acts_on` and `acted_on_by` go by relation (`implements` -> neighbours); a link that has a special relation
    is listed under that one only, and `cites` holds what has no other relation. `cited_by` counts who cites it.
    """

    document: Document
    facts: tuple[StatedFact, ...]
    acts_on: dict[str, Sequence[Neighbour]]
    acted_on_by: dict[str, Sequence[Neighbour]]
    mentions: Sequence[Mention]
    held_in: tuple[SourceName, ...]
    aliases: tuple[str, ...] = ()
    candidates: tuple[Document, ...] = ()
    cited_by: int = 0


@dataclass(frozen=True, slots=True)
class MarkedCitation:
    """A citation in a source's text, for marking it there."""

    start: int
    end: int
    text: str
    kind: str
    status: str
    document: Document
    candidates: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source's clean text with its citations and its links."""

    source: SourceName
    document: Document
    chars: str
    citations: tuple[MarkedCitation, ...]
    edges: tuple[Edge, ...]
    documents: dict[str, Document] = field(default_factory=dict)
