"""The page of one document: whether it is in force, its lược đồ, its timeline, its text."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from graph.analysis.answers import Dossier, Neighbour
from graph.analysis.dossier import dossier
from graph.analysis.force import state
from graph.analysis.later import window
from graph.analysis.reference import document_at
from graph.analysis.standing import standing
from graph.analysis.timeline import Event, Timeline, gathered, timeline
from graph.iris import identifier
from graph.model import RELATIONS, Document
from graph.store.snapshot import Snapshot
from web.addresses import document_address
from web.answers import Answer
from web.citing import full_reference
from web.current import served
from web.evidence import Sentences
from web.facts import fact_name, fact_value
from web.in_force import badge
from web.language import language
from web.mentions import with_words_around
from web.parameters import as_of, choices, page_start, whole_number, words
from web.problems import Problem
from web.search import one_document
from web.texts import text_page

pages = Blueprint("documents", __name__)

VIEWS = ("luocdo", "timeline", "text")
FIRST_RELATIONS = ("implements", "guides", "replaces", "repeals", "succeeds")
GROUP_LIMIT = 12
MENTIONS = 30
PER_PAGE = 50
LOOKED_FOR = ("amends", "replaces", "repeals", "extends")


@pages.get("/doc")
def named() -> Response:
    """To the page of the document that `q` names, as it stands on the day `as_of`, in the `view` asked for."""
    with served().reading() as snapshot:
        document = one_document(snapshot, words())
    kept = {name: words(name) for name in ("as_of", "view") if words(name)}
    return redirect(document_address(served().library.base, document.iri, **kept))


@pages.get("/doc/<path:path>")
def show(path: str) -> Answer:
    """Everything known of one document; the address of an alias leads to the document itself."""
    current = served()
    with current.reading() as snapshot:
        document, moved = named_document(snapshot, path)
        if moved:
            return moved
        known = dossier(snapshot, document)
        force = state(snapshot, document, as_of())
        view = next(iter(choices("view", VIEWS, ())), "luocdo")
        text = events = None
        if view == "timeline":
            events = timeline(snapshot, document)
        if view == "text" and known.held_in:
            text = text_page(current.library, snapshot, known.held_in[0].sha256)
        return render_template(
            "document.html",
            document=document,
            dossier=known,
            q=words(),
            view=view if text or events else "luocdo",
            text=text,
            path=path,
            force=force,
            stand=standing(snapshot, [document], force.as_of),
            reasons=gathered(force.reasons),
            this_day=words("as_of") or None,
            badge=badge(force, language()),
            full_reference=full_reference(document),
            events=shown_events(events) if events else (),
            undated_events=events.undated if events else (),
            event_total=len(events.dated) if events else 0,
            offset=whole_number("offset", 0),
            per_page=PER_PAGE,
            left=grouped(known.acts_on),
            right=grouped(known.acted_on_by),
            unseen=unseen(known),
            mentions=tuple(with_words_around(current.library, known.mentions[:MENTIONS])),
            more_mentions=len(known.mentions[: MENTIONS + 1]) > MENTIONS,
            group_limit=GROUP_LIMIT,
            sentences=Sentences(current.library, snapshot),
            fact_name=lambda name: fact_name(name, language()),
            fact_value=lambda fact: fact_value(fact, language()),
            text_url=lambda page: document_address(served().library.base, document.iri, view="text", page=page),
            data_url=lambda ending: url_for("identifiers.data", path=path, ending=ending),
        )


def shown_events(events: Timeline) -> Sequence[Event]:
    """One page of the dated events."""
    return window(events.dated, PER_PAGE, page_start(len(events.dated), PER_PAGE))


def named_document(snapshot: Snapshot, path: str) -> tuple[Document, Response | None]:
    """The document at `path` behind `id/doc/`, with a redirect where that is only another name of it."""
    base = served().library.base
    iri = identifier(base, f"doc/{path}")
    document = document_at(snapshot, iri)
    if document is None:
        raise Problem(404, "web_no_document", path=path)
    moved = redirect(document_address(base, document.iri), 301) if document.iri != iri else None
    return document, moved


def grouped(links: dict[str, Sequence[Neighbour]]) -> list[tuple[str, Sequence[Neighbour]]]:
    """Relations with their neighbours: what offices ask for first, bare citations last, empty ones left out."""
    order = [*FIRST_RELATIONS, *(r for r in RELATIONS if r not in FIRST_RELATIONS and r != "cites"), "cites"]
    return [(relation, links[relation]) for relation in order if links.get(relation)]


def unseen(known: Dossier) -> list[str]:
    """What would change the document and was looked for without finding any."""
    return [relation for relation in LOOKED_FOR if not known.acted_on_by.get(relation)]
