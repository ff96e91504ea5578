"""`review`: what a person must decide, and the decisions."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import click

from graph.analysis.label import document_label
from graph.analysis.quality import FINDINGS
from graph.analysis.reference import find_reference
from graph.analysis.review import (
    KINDS,
    Question,
    decided,
    judgement_of,
    places,
    question_about,
)
from graph.analysis.review import (
    review as find_questions,
)
from graph.analysis.review_json import decided_json, judgement_json, queue_json
from graph.cli.options import lang_option, library_option, output_options, page_options, wait_option
from graph.cli.output import as_csv, as_json, label, more, write
from graph.cli.output import show as show_text
from graph.cli.progress import waiting
from graph.cli.questions import asking
from graph.cli.sources import one_source
from graph.errors import InputError, UsageError
from graph.library.folder import open_library
from graph.library.judgements import JudgementTable
from graph.messages import say
from graph.model import RELATIONS, Decision, Document, Evidence, Judgement
from graph.store.snapshot import Snapshot, open_snapshot

PAGE = 20
"""Questions on a page of a table."""
_ACTIONS = ("list", "accept", "reject", "undo")
_DECISIONS: dict[str, Decision] = {"accept": "accepted", "reject": "rejected"}


@click.command(
    epilog="Ví dụ · Example:  luocdo review · luocdo review list --kind ambiguous ·"
    " luocdo review accept 08-CTr/HU@2023-03-06 implements 35-KH/HU@2018-04-16 --reason 'đã đối chiếu' ·"
    " luocdo review reject 08-CTr/HU implements 15-NQ/TW · luocdo review undo"
)
@click.argument("action", type=click.Choice(_ACTIONS), default="list")
@click.argument("link", nargs=-1)
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Chỉ loại này · Of this kind only.")
@click.option("--source", metavar="FILE", help="Chỉ của tệp này · Of this file only.")
@click.option("--decided", "is_decided", is_flag=True, help="Những gì đã quyết định · What was decided.")
@click.option(
    "--subject",
    "right_subject",
    metavar="REF",
    help="Văn bản thực hiện, thay thế … cho đúng · The right document that acts.",
)
@click.option("--relation", "right_relation", type=click.Choice(RELATIONS), help="Quan hệ đúng · The right relation.")
@click.option(
    "--object",
    "right_object",
    metavar="REF",
    help="Văn bản được thực hiện, bị thay thế … cho đúng · The right document acted upon.",
)
@click.option("--by", metavar="NAME", help="Người quyết định · Who decides.")
@click.option("--reason", help="Lý do · Why.")
@page_options
@output_options("table", "json", "csv")
@wait_option
@library_option
@lang_option
def review(
    action: str, link: tuple[str, ...], kinds: tuple[str, ...], source: str | None, is_decided: bool,
    right_subject: str | None, right_relation: str | None, right_object: str | None, by: str | None, reason: str | None,
    limit: int | None, offset: int, form: str, output: Path | None, wait: float | None, library_path: Path, lang: str,
) -> None:  # fmt: skip
    """Những chỗ cần người quyết định, và các quyết định · What a person must decide, and the decisions.

    accept, reject, undo: văn bản, quan hệ, văn bản · document, relation, document. accept --object REF: quan hệ đúng
    thay cho quan hệ đề xuất · the right link in place of the proposed one.
    """
    if len(link) != 3 and (link or action in _DECISIONS):
        raise UsageError("review_words", action=action)
    if action == "list":
        with asking(library_path, form, output) as snapshot:
            sha256 = one_source(snapshot.library, source).sha256 if source else None
            if is_decided:
                _show_decided(snapshot, form, output, limit, offset, lang)
            else:
                _show_queue(snapshot, kinds, sha256, form, output, limit, offset, lang)
        return
    from graph.store.writer import open_writer  # the grammar takes a while to import

    now, who = datetime.now(UTC), by or _login()
    with asking(library_path, form, output) as snapshot:
        if action == "undo":
            judgement = _to_undo(snapshot, link)
        else:
            question = _question(snapshot, link)
            right = None
            if right_subject or right_relation or right_object:
                if action == "reject":
                    raise UsageError("review_right_of_rejected")
                right = (
                    find_reference(snapshot, right_subject) if right_subject else question.subject,
                    right_relation or question.relation,
                    find_reference(snapshot, right_object) if right_object else question.object,
                )
            judgement = judgement_of(question, _DECISIONS[action], at=now, by=who, reason=reason, right=right)
    with open_library(library_path) as library:
        with open_writer(library, waiting=waiting(lang), wait=wait) as writer:
            if action == "undo":
                writer.unjudge(judgement.number, at=now, by=who)
            else:
                writer.judge(judgement)
        with open_snapshot(library) as snapshot:
            said = say(
                "review_undone" if action == "undo" else "review_done", lang, link=_line(snapshot, judgement, lang)
            )
    if form == "json":
        write(as_json({"undone" if action == "undo" else "judgement": judgement_json(judgement)}), output)
    else:
        show_text(f"{said}\n", output)


def _login() -> str | None:
    """The name under which the person works on this machine."""
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return None


def _told(link: Sequence[str]) -> tuple[str, str, str]:
    """The link that a person names. Raises `UsageError` for a relation that there is not."""
    subject, relation, target = link
    if relation not in (*RELATIONS, *FINDINGS):
        raise UsageError("choice_wrong", value=relation, option="RELATION", choices=", ".join(RELATIONS))
    return subject, relation, target


def _question(snapshot: Snapshot, link: Sequence[str]) -> Question:
    subject, relation, target = _told(link)
    return question_about(snapshot, find_reference(snapshot, subject), relation, find_reference(snapshot, target))


def _to_undo(snapshot: Snapshot, link: Sequence[str]) -> Judgement:
    """The judgement of a link, or the latest of all."""
    table = JudgementTable(snapshot.library.ledger.db)
    if link:
        subject, relation, target = _told(link)
        ends = (find_reference(snapshot, subject).iri, find_reference(snapshot, target).iri)
        standing = snapshot.decided(*ends).get(relation)
        found = table.numbered(standing.number) if standing else None
    else:
        found = next(iter(table.latest(1, 0)), None)
    if found is None:
        raise InputError("review_nothing_to_undo")
    return found


def _line(snapshot: Snapshot, judgement: Judgement, language: str) -> str:
    """A judgement in one line."""
    subject, target = (snapshot.document(iri) or Document(iri, None) for iri in (judgement.subject, judgement.object))
    decision = say(f"decision_{judgement.decision}", language)
    relation = _relation(judgement.relation, language)
    return f"{document_label(subject, language)} — {relation} — {document_label(target, language)}: {decision}"


def _relation(relation: str, language: str) -> str:
    return say(f"relation_{relation}" if relation in RELATIONS else f"quality_{relation}", language)


# lists


def _show_queue(
    snapshot: Snapshot, kinds: Sequence[str], source: str | None, form: str, output: Path | None,
    limit: int | None, offset: int, lang: str,
) -> None:  # fmt: skip
    shown = PAGE if limit is None and form == "table" else limit
    found = find_questions(snapshot, kinds, source=source, limit=shown, offset=offset)
    if form == "json":
        write(as_json(queue_json(snapshot, found, kinds, source, limit, offset)), output)
    elif form == "csv":
        write(as_csv(_COLUMNS, [_cells(snapshot, one) for one in found.results]), output)
    else:
        lines = [say("review_heading", lang, count=sum(found.by_kind.values()))]
        lines += [f"  {count:>6}  {say(f'review_{kind}', lang)}" for kind, count in found.by_kind.items()]
        for one in found.results:
            lines += ["", *_lines(snapshot, one, lang)]
        show_text("\n".join([*lines, *more(found.total, shown, offset, lang)]) + "\n", output)


def _show_decided(
    snapshot: Snapshot, form: str, output: Path | None, limit: int | None, offset: int, lang: str
) -> None:
    found, total = decided(snapshot, limit, offset)
    if form == "json":
        write(as_json(decided_json(snapshot, found, total)), output)
    elif form == "csv":
        columns = (*_COLUMNS, "decision", "at", "by", "reason")
        rows = [
            [*_cells(snapshot, one), j.decision, j.at.isoformat(), j.by or "", j.reason or ""]
            for one in found
            if (j := one.judgement)
        ]
        write(as_csv(columns, rows), output)
    else:
        lines = [say("review_decided", lang, count=total)]
        for one in found:
            if one.judgement:
                about = [f"{one.judgement.at:%Y-%m-%d %H:%M}", one.judgement.by or "", one.judgement.reason or ""]
                lines += ["", _line(snapshot, one.judgement, lang), "  " + " · ".join(part for part in about if part)]
        show_text("\n".join(lines) + "\n", output)


_COLUMNS = (
    "kind",
    "subject",
    "relation",
    "object",
    "subject_iri",
    "object_iri",
    "confidence",
    "candidates",
    "sentence",
)


def _cells(snapshot: Snapshot, one: Question) -> list[str]:
    return [
        one.kind, document_label(one.subject), one.relation, document_label(one.object), one.subject.iri,
        one.object.iri, "" if one.confidence is None else str(one.confidence), "; ".join(c.iri for c in one.candidates),
        marked(snapshot, one, one.evidence[0]) if one.evidence else "",
    ]  # fmt: skip


def _lines(snapshot: Snapshot, one: Question, lang: str) -> list[str]:
    relation = _relation(one.relation, lang)
    lines = [say(f"review_{one.kind}", lang)]
    if one.is_link:
        lines.append(f"  {label(one.subject, lang)} — {relation} — {label(one.object, lang)}")
    else:
        lines += [f"  {label(document, lang)}" for document in one.documents]
    for evidence in one.evidence[:3]:
        rule = say("review_rule", lang, rule=evidence.rule, confidence=f"{evidence.confidence:.2f}")
        file = next(iter(snapshot.library.ledger.names(evidence.source)), evidence.source[:12]).rpartition("/")[2]
        lines.append(f"    “{marked(snapshot, one, evidence)}” — {file} [{rule}]")
    lines += [f"    “{' '.join(fact.sentence.split())}”" for fact in one.facts]
    lines += [f"    {say('review_or', lang)} {label(candidate, lang)}" for candidate in one.candidates]
    ends = (_reference(snapshot, document) for document in (one.subject, one.object))
    lines.append(f"    luocdo review accept {f' {one.relation} '.join(ends)}")
    return lines


def _reference(snapshot: Snapshot, document: Document) -> str:
    """A REF that names exactly this document."""
    if document.code and document.date:
        of_day = map(snapshot.document, snapshot.having("date", document.date))
        if [one.iri for one in of_day if one and one.code == document.code] == [document.iri]:
            return f"{document.code}@{document.date.isoformat()}"
    return document.iri


def marked(snapshot: Snapshot, question: Question, evidence: Evidence) -> str:
    """A sentence in one line, both places in brackets ⟦ ⟧."""
    chars, start = evidence.sentence, evidence.span.start
    for begin, end, _ in reversed(places(snapshot, question, evidence)):
        if start <= begin < end <= evidence.span.end:
            inside = f"⟦{chars[begin - start : end - start]}⟧"
            chars = chars[: begin - start] + inside + chars[end - start :]
    return " ".join(chars.split())
