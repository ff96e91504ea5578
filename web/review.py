"""The queue of what a person must decide: one question a card, each decision a form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from graph.analysis.answers import Edge
from graph.analysis.reference import find_reference
from graph.analysis.review import KINDS, Question, decided, judgement_of, question_about
from graph.analysis.review import review as find_questions
from graph.library.judgements import JudgementTable
from graph.model import RELATIONS, Decision, Document, Judgement
from graph.store.snapshot import Snapshot
from web.current import served
from web.evidence import Sentences, Shown
from web.findings import findings
from web.local import checked_form, form_values, login, may_change, never_kept, writing
from web.parameters import choices, switch, whole_number, words
from web.problems import Problem
from web.sentences import named

pages = Blueprint("review", __name__)
never_kept(pages)

PER_PAGE = 10
MOST_WORDS = 1_000
_DECISIONS: dict[str, Decision] = {"accept": "accepted", "reject": "rejected", "correct": "accepted"}


@dataclass(frozen=True, slots=True)
class Card:
    """A question with its sentences ready to be shown."""

    question: Question
    sentences: tuple[Shown, ...]


@pages.get("/review")
def queue() -> str:
    """The open questions, one link that the address names, or what was decided."""
    current = served()
    with current.reading() as snapshot:
        values = form_values() | {"kinds": KINDS, "relations": RELATIONS, "who": words("who") or login()}
        sentences = Sentences(current.library, snapshot)
        offset = whole_number("offset", 0)
        done = _numbered(snapshot, whole_number("done", 0))
        values |= {"done": done, "offset": offset, "per_page": PER_PAGE}
        if switch("decided"):
            latest, total = decided(snapshot, PER_PAGE, offset)
            cards = [_card(sentences, one) for one in latest]
            return render_template("decided.html", cards=cards, total=total, **values)
        if words("link"):
            asked = [_named(snapshot, words("link"))]
            return render_template(
                "review.html", cards=[_card(sentences, one) for one in asked], total=1, by_kind={}, **values
            )
        chosen = choices("kind", KINDS, ())
        source = words("source") or None
        found = findings().of(snapshot)
        queue = find_questions(snapshot, chosen, source=source, limit=PER_PAGE, offset=offset, found=found)
        cards = [_card(sentences, one) for one in queue.results]
        return render_template(
            "review.html", cards=cards, total=queue.total, by_kind=queue.by_kind, chosen=chosen, source=source, **values
        )


@pages.post("/review")
def decide() -> Response:
    """Keeps a decision and goes back to the queue."""
    checked_form()
    action = request.form.get("decision", "")
    if action not in _DECISIONS:
        raise Problem(400, "web_bad_choice", name="decision", value=action[:80], allowed=", ".join(_DECISIONS))
    who, reason = (_words(name) or None for name in ("who", "reason"))
    current = served()
    with current.reading() as snapshot:
        question = _named(snapshot, " ".join(_words(name) for name in ("subject", "relation", "object")))
        right = _right(snapshot, question) if action == "correct" else None
        judgement = judgement_of(question, _DECISIONS[action], at=datetime.now(UTC), by=who, reason=reason, right=right)
    with writing() as writer:
        number = writer.judge(judgement)
    return _back(done=number, who=who)


@pages.post("/review/undo")
def undo() -> Response:
    """Takes a decision back."""
    checked_form()
    number = request.form.get("number", "")
    who = _words("who") or None
    if not (number.isascii() and number.isdigit()):
        raise Problem(400, "web_bad_number", name="number", value=number[:80])
    with writing() as writer:
        if not writer.unjudge(int(number[:12]), at=datetime.now(UTC), by=who):
            raise Problem(404, "review_nothing_to_undo")
    return _back(who=who)


def _back(**values: object) -> Response:
    """The page that the form was on, with what happened."""
    kept = {name: request.form.getlist(name) for name in ("kind", "source", "decided") if request.form.get(name)}
    offset = request.form.get("offset", "")
    if offset.isascii() and offset.isdigit():
        kept["offset"] = [offset[:12]]
    return redirect(url_for("review.queue", **kept, **{k: v for k, v in values.items() if v}), 303)  # type: ignore[arg-type]


def _words(name: str) -> str:
    """A field of the form, in one line."""
    return " ".join(request.form.get(name, "")[:MOST_WORDS].split())


def _named(snapshot: Snapshot, link: str) -> Question:
    """The question about the link of three words: path or IRI, relation, path or IRI."""
    parts = link.split(" ")
    if len(parts) != 3:
        raise Problem(400, "web_bad_link", value=link[:200])
    subject, relation, target = parts
    return question_about(snapshot, named(snapshot, subject), relation, named(snapshot, target))


def _right(snapshot: Snapshot, question: Question) -> tuple[Document, str, Document]:
    """The link that the form says is right."""
    relation = _words("right_relation") or question.relation
    if relation not in RELATIONS:
        raise Problem(400, "web_bad_choice", name="right_relation", value=relation[:80], allowed=", ".join(RELATIONS))
    typed, chosen = _words("right_words"), _words("right")
    if typed:
        right = find_reference(snapshot, typed)
    elif chosen:
        right = named(snapshot, chosen)
    else:
        right = question.subject if question.open == "subject" else question.object
    if question.open == "subject":
        return right, relation, question.object
    return question.subject, relation, right


def _numbered(snapshot: Snapshot, number: int) -> tuple[Judgement, Document, Document] | None:
    """What was just decided, with its documents."""
    judgement = JudgementTable(snapshot.library.ledger.db).numbered(number) if number and may_change() else None
    if judgement is None:
        return None
    ends = (snapshot.document(iri) or Document(iri, None) for iri in (judgement.subject, judgement.object))
    subject, target = ends
    return judgement, subject, target


def _card(sentences: Sentences, question: Question) -> Card:
    ends = (question.subject.iri, question.object.iri)
    instead = question.judgement.instead if question.judgement else None
    shown = (instead[0], instead[2]) if instead and question.kind == "decided" else ends
    edge = Edge(shown[0], question.relation, shown[1], "stated", question.evidence)
    return Card(question, sentences.of(edge))
