"""The words and addresses that every template can use."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from urllib.parse import unquote

from flask import Flask, request, url_for
from markupsafe import Markup, escape

from graph.analysis.picture_labels import shorten
from graph.messages import say
from graph.model import Document
from web import words
from web.addresses import (
    body_path,
    changed,
    document_address,
    document_path,
    in_language,
    kept_values,
    page_address,
    place_address,
)
from web.ask import FIELD_CHOICES, form_values, this_question
from web.candidates import times_cited
from web.current import served
from web.in_force import badge, put_out_by, reason_text
from web.language import language, other_language
from web.rich import rich, vietnamese
from web.typed import as_typed
from web.words import counted, dated_label, day, label, moment, reference, sentence_case, short_label, source_label

LONGEST_TITLE = 800
"""Characters of a title in a list; its document's facts tell all of it."""


def teach(app: Flask) -> None:
    """Gives the templates of `app` their words, in the language of each request."""

    @app.context_processor
    def of_this_request() -> dict[str, object]:
        chosen = language()
        return {
            "language": chosen,
            "other_language": other_language(),
            "other_address": in_language(other_language()),
            "say": lambda key, **values: say(f"web_{key}", chosen, **values),
            "rich": lambda key, **values: rich(f"web_{key}", chosen, **values),
            "count": lambda key, number: counted(f"web_{key}", number, chosen),
            "decimal": lambda value: words.decimal(value, chosen),
            "number": lambda value: words.grouped(value, chosen),
            "relation_name": lambda relation: sentence_case(words.relation_name(relation, chosen)),
            "inverse_name": lambda relation: sentence_case(words.inverse_name(relation, chosen)),
            "level_name": lambda level: words.level_name(level, chosen),
            "type_name": lambda slug: words.type_name(slug, chosen),
            "finding_name": lambda kind: say(f"quality_{kind}", chosen),
            "badge_of": lambda state: badge(state, chosen, _linked),
            "reason_text": lambda reason: reason_text(reason, chosen),
            "basis_name": lambda basis: words.basis_name(basis, chosen),
            "dated": lambda document: dated_label(document, chosen),
            "kind_name": lambda kind: sentence_case(say(f"review_{kind}", chosen)),
            "decision_name": lambda decision: sentence_case(say(f"decision_{decision}", chosen)),
            "relation_or_finding": lambda name: words.relation_or_finding(name, chosen),
            "this_address": unquote(request.url),
            "today": date.today(),
            "this_query": as_typed(request.args.get("q", "")),
            "read_only": app.config["LUOCDO_READ_ONLY"],
        }

    app.jinja_env.globals.update(
        document_url=_document_url,
        body_url=_body_url,
        this_question=this_question,
        form_values=form_values,
        as_typed=as_typed,
        times_cited=times_cited,
        field_choices=FIELD_CHOICES,
        put_out_by=put_out_by,
        sentence_case=sentence_case,
        place_url=place_address,
        trace_url=_trace_url,
        kept_values=kept_values,
        changed=changed,
        label=label,
        short_label=short_label,
        source_label=source_label,
        vi=vietnamese,
        resource=_resource,
        reference=reference,
    )
    app.jinja_env.filters.update(
        day=_day,
        moment=moment,
        next_day=lambda last: last + timedelta(days=1),
        cut=lambda title: shorten(title, LONGEST_TITLE),
        plain_level=lambda level: say(f"level_{level}", language()),
    )


def _document_url(document: Document | str, **values: Any) -> str:
    iri = document if isinstance(document, str) else document.iri
    return document_address(served().library.base, iri, **values)


def _linked(document: Document) -> Markup:
    link = Markup('<a href="{}" lang="vi">{}</a>')
    return link.format(_document_url(document), dated_label(document, language()))


def _body_url(iri: str | None, **values: Any) -> str | None:
    """The page of a body; None where nobody tells which, or where its name is of another library."""
    path = body_path(served().library.base, iri) if iri else None
    if not path:
        return None
    return url_for("bodies.show", path=path, **values) if values else page_address("bodies.show", path)


def _resource(iri: str) -> Markup:
    """An IRI in a table: a document leads to its page, anything else stays text."""
    address = document_path(served().library.base, iri)
    if address is None:
        return escape(iri)
    link = Markup('<a href="{}">{}</a>')
    return link.format(document_address(served().library.base, iri), iri.removeprefix(served().library.base))


def _trace_url(document: Document, **values: Any) -> str:
    return url_for("traces.show", q=document.iri, **values)


def _day(value: date | str | None) -> str:
    return day(value)
