"""The queue of what a person must decide: each question with its sentence, the proposed link, what else may be meant.

What sources leave open stands in the ledger, so that a page costs a page; what cannot be right is found over the whole
library, and may be found beforehand (`suspicions`) by who shows many pages. What is decided is out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from graph.analysis.links import mentions
from graph.analysis.quality import FINDINGS, Suspicion, suspicions
from graph.errors import InputError
from graph.library.doubts import DOUBTS, Doubt, DoubtTable
from graph.library.judged import JudgedTable, Link, Standing
from graph.library.judgements import JudgementTable
from graph.model import RELATIONS, Decision, Document, Evidence, Judgement, StoredFact
from graph.store.snapshot import Snapshot

KINDS = (*DOUBTS, *FINDINGS)
"""In the order of the queue: a citation that may mean several documents, a link that is not sure, then findings."""
OTHERS = 20
"""So many other documents are offered at most."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide: whether `subject` stands in `relation` to `object`, or, where `relation` is the name of a
    finding, whether it is all right.

    `kind` is one of KINDS, or `asked` for a link that a person asks about. `open` is the end of an ambiguous link;
    `candidates` are what else that end (else the object) may be.
    """

    kind: str
    subject: Document
    relation: str
    object: Document
    evidence: tuple[Evidence, ...] = ()
    open: str | None = None
    candidates: tuple[Document, ...] = ()
    documents: tuple[Document, ...] = ()
    facts: tuple[StoredFact, ...] = ()
    judgement: Judgement | None = None

    @property
    def is_link(self) -> bool:
        return self.relation in RELATIONS

    @property
    def confidence(self) -> float | None:
        return max((one.confidence for one in self.evidence), default=None)

    @property
    def link(self) -> tuple[str, str, str]:
        return self.subject.iri, self.relation, self.object.iri


@dataclass(frozen=True, slots=True)
class Queue:
    """A page of questions; `total` counts the open ones of the kinds that were asked for, `by_kind` those of every kind
    that was looked for: what cannot be right only where it was asked for or found beforehand."""

    results: Sequence[Question]
    total: int
    by_kind: dict[str, int]


def review(
    snapshot: Snapshot,
    kinds: Sequence[str] = (),
    *,
    source: str | None = None,
    limit: int | None = None,
    offset: int = 0,
    found: Sequence[Suspicion] | None = None,
) -> Queue:
    """The open questions in the order of KINDS and paths; those that one source leaves open, by its sha256.

    `found` is what `suspicions` found, where it is known.
    """
    doubts = DoubtTable(snapshot.library.ledger.db)
    number = _number(snapshot, source) if source else None
    findings: dict[str, list[_Open]] = {}
    if source is None:
        if found is None:
            looked_for = tuple(kind for kind in FINDINGS if kind in kinds)
            found = suspicions(snapshot, looked_for) if looked_for or not kinds else ()
        for one in _open_findings(snapshot, found):
            findings.setdefault(one.kind, []).append(one)
    counts = {kind: doubts.count(kind, number) for kind in DOUBTS}
    counts |= {kind: len(findings.get(kind, ())) for kind in FINDINGS}
    wanted = [kind for kind in KINDS if not kinds or kind in kinds]
    total = sum(counts[kind] for kind in wanted)
    left = total if limit is None else limit
    results: list[Question] = []
    for kind in wanted:
        if offset >= counts[kind] or left <= 0:
            offset = max(0, offset - counts[kind])
            continue
        if kind in DOUBTS:
            page = [_of_doubt(snapshot, doubt) for doubt in doubts.page(kind, left, offset, number)]
        else:
            page = [_of_finding(snapshot, one) for one in findings[kind][offset : offset + left]]
        results += page
        left -= len(page)
        offset = 0
    return Queue(results, total, {kind: count for kind, count in counts.items() if count})


def open_of(snapshot: Snapshot, source: str) -> int:
    """How many questions one source leaves open."""
    doubts = DoubtTable(snapshot.library.ledger.db)
    number = _number(snapshot, source)
    return sum(doubts.count(kind, number) for kind in DOUBTS)


def question_about(snapshot: Snapshot, subject: Document, relation: str, target: Document) -> Question:
    """The question whether a link holds, in the queue or not, decided or not. Raises `InputError` where no sentence
    tells of such a link, and no finding is about these documents."""
    path, other = snapshot.path_of(subject.iri), snapshot.path_of(target.iri)
    judgement = _judgement(snapshot, snapshot.decided(subject.iri, target.iri).get(relation))
    if relation in FINDINGS:
        for one in _open_findings(snapshot, suspicions(snapshot, (relation,)), decided=True):
            if one.suspicion.paths[0] == path and one.suspicion.paths[-1] == other:
                return _of_finding(snapshot, one)
    elif relation in RELATIONS:
        doubt = DoubtTable(snapshot.library.ledger.db).of(path, relation, other)
        if doubt:
            return _of_doubt(snapshot, doubt, judgement)
        evidence = _evidence(snapshot, subject.iri, relation, target.iri)
        if evidence or judgement:
            return Question(
                "asked", subject, relation, target, evidence, None, _others(snapshot, target), judgement=judgement
            )
    raise InputError(
        "review_unknown", subject=subject.code or subject.iri, relation=relation, object=target.code or target.iri
    )


def judgement_of(
    question: Question,
    decision: Decision,
    *,
    at: datetime,
    by: str | None = None,
    reason: str | None = None,
    right: tuple[Document, str, Document] | None = None,
) -> Judgement:
    """What a person decides about a question; `right` is the link that is right in place of the proposed one."""
    if right is None:
        return Judgement(*question.link, decision, at, by, reason)
    subject, relation, target = right
    link = (subject.iri, relation, target.iri)
    if link == question.link:
        return Judgement(*link, "accepted", at, by, reason)
    if not question.is_link or subject.iri == target.iri:
        raise InputError("review_not_a_link", relation=relation)
    return Judgement(*link, "accepted", at, by, reason, question.link)


def decided(snapshot: Snapshot, limit: int | None, offset: int) -> tuple[list[Question], int]:
    """What was decided, the latest first, and how many judgements there are."""
    table = JudgementTable(snapshot.library.ledger.db)
    found = []
    for one in table.latest(limit, offset):
        subject, target = (snapshot.document(iri) or Document(iri, None) for iri in (one.subject, one.object))
        evidence = _evidence(snapshot, *(one.instead or one.link)) if one.relation in RELATIONS else ()
        found.append(Question("decided", subject, one.relation, target, evidence, judgement=one))
    return found, table.count()


def places(snapshot: Snapshot, question: Question, evidence: Evidence) -> list[tuple[int, int, str]]:
    """Where a sentence names the documents of a question: start, end, IRI."""
    ends = {question.subject.iri, question.object.iri}
    spans = [evidence.span, *([evidence.governed_by.span] if evidence.governed_by else ())]
    found = [
        (int(values["start"]), int(values["end"]), values["names"])
        for values, _ in snapshot.citations_in(evidence.source)
        if values["names"] in ends
    ]
    return sorted(one for one in found if any(span.start <= one[0] < span.end for span in spans))


# how a question is made


@dataclass(frozen=True, slots=True)
class _Open:
    """A finding with the link that is asked about; None where it is about documents."""

    suspicion: Suspicion
    link: tuple[str, str] | None

    @property
    def kind(self) -> str:
        return self.suspicion.kind


def _open_findings(snapshot: Snapshot, found: Sequence[Suspicion], *, decided: bool = False) -> Iterator[_Open]:
    """What is not decided of some findings, or all of it: each link of one about links, else the finding itself."""
    judged = JudgedTable(snapshot.library.ledger.db).all() if not decided else {}
    for one in found:
        if one.links:
            said = {link: _decisions(judged, link) for link in one.links}
            if any("rejected" in decisions for decisions in said.values()):
                continue  # the round is broken
            for link in one.links:
                if not said[link]:
                    yield _Open(one, link)
        elif (one.paths[0], one.kind, one.paths[-1]) not in judged:
            yield _Open(one, None)


def _decisions(judged: Mapping[Link, Standing], link: tuple[str, str]) -> set[str]:
    """What was decided about a link of implementation."""
    found = {
        relation: judged[link[0], relation, link[1]].decision
        for relation in ("implements", "guides", "cites")
        if (link[0], relation, link[1]) in judged
    }
    return {decision for relation, decision in found.items() if relation != "cites" or decision == "rejected"}


def _of_doubt(snapshot: Snapshot, doubt: Doubt, judgement: Judgement | None = None) -> Question:
    subject, target = (snapshot.document_by_path(path) for path in (doubt.subject, doubt.object))
    evidence = _evidence(snapshot, subject.iri, doubt.relation, target.iri)
    candidates = tuple(snapshot.document_by_path(path) for path in doubt.candidates) or _others(snapshot, target)
    return Question(doubt.kind, subject, doubt.relation, target, evidence, doubt.open, candidates, judgement=judgement)


def _of_finding(snapshot: Snapshot, one: _Open) -> Question:
    finding = one.suspicion.make(snapshot)
    if one.link is None:
        ends = (finding.documents[0], finding.documents[-1])
        judgement = _judgement(snapshot, snapshot.decided(ends[0].iri, ends[1].iri).get(one.kind))
        return Question(
            one.kind, ends[0], one.kind, ends[1], (), None, (), finding.documents, finding.facts, judgement
        )  # fmt: skip
    subject, target = (snapshot.document_by_path(path) for path in one.link)
    edge = next((e for e in finding.edges if (e.subject, e.object) == (subject.iri, target.iri)), None)
    relation = edge.relation if edge else "implements"
    evidence = edge.evidence if edge else ()
    return Question(
        one.kind, subject, relation, target, evidence, None, _others(snapshot, target), finding.documents
    )  # fmt: skip


def _evidence(snapshot: Snapshot, subject: str, relation: str, target: str) -> tuple[Evidence, ...]:
    """The sentences that tell of a link; of a plain citation the places where it stands."""
    found = snapshot.evidence(subject, target).get(relation, ())
    return found or (tuple(mentions(snapshot, subject, target)) if relation == "cites" else ())


def _others(snapshot: Snapshot, document: Document) -> tuple[Document, ...]:
    """Other documents of one issuer and number."""
    if not document.code:
        return ()
    issuer = snapshot.iri_of("/".join(snapshot.path_of(document.iri).split("/")[:2]) + "/")
    known = {*snapshot.having("code", document.code), *snapshot.having("code", document.code, known=True)}
    iris = sorted(iri for iri in known if iri.startswith(issuer) and iri != document.iri)
    others = (snapshot.document_by_path(snapshot.path_of(iri)) for iri in iris)
    return tuple(one for one in others if one.date)[:OTHERS]


def _judgement(snapshot: Snapshot, standing: Standing | None) -> Judgement | None:
    return JudgementTable(snapshot.library.ledger.db).numbered(standing.number) if standing else None


def _number(snapshot: Snapshot, source: str) -> int:
    found = snapshot.library.ledger.identify(source)
    if found is None:
        raise InputError("source_unknown", source=source)
    return found[0]
