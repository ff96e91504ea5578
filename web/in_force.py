"""Whether a document is in force, in words: the badge at its head, and each thing that bears on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from markupsafe import Markup

from graph.analysis.force import Reason, State
from graph.analysis.timeline import Event, gathered
from graph.messages import say
from graph.model import Document
from web.rich import rich, vietnamese
from web.words import dated_label, day

ENDINGS = ("replaced", "repealed", "period", "stated_end", "ended", "with_parent", "extended")
"""What puts an end to a document."""


@dataclass(frozen=True, slots=True)
class Badge:
    """The state of a document in one sentence."""

    kind: Literal["yes", "no", "unknown"]
    sentence: Markup


Name = Callable[[Document], Markup]
"""How a document is named in a sentence."""


def badge(state: State, language: str, name: Name | None = None) -> Badge:
    """Still in force, no longer or not yet and why, or unknown and why."""
    called = name or (lambda document: vietnamese(dated_label(document, language)))
    if state.in_force:
        return Badge("yes", _in_force(state, language))
    if state.in_force is None:
        open_ends = [
            one
            for one in state.reasons
            if one.day is None
            and one.kind in (*ENDINGS, "suspended", "resumed")
            and (one.kind != "extended" or one.document in state.because)
        ]
        if open_ends and open_ends[0].kind == "extended" and open_ends[0].document:
            extending = called(open_ends[0].document)
            return Badge("unknown", rich("web_force_unknown_term", language, document=extending))
        if open_ends:
            return Badge("unknown", rich("web_force_unknown_since", language, why=_why(open_ends[0], language, called)))
        return Badge("unknown", rich("web_force_unknown", language))
    if state.is_void and state.since and (ended := ended_by(state)):
        why = _why(ended[0], language, called)
        return Badge("no", rich("web_force_void", language, day=day(state.since), why=why))
    if state.since and state.as_of < state.since:
        return Badge("no", rich("web_force_not_yet", language, day=day(state.since)))
    if later := next((one.day for one in state.reasons if one.kind == "unissued"), None):
        return Badge("no", rich("web_force_unissued", language, day=day(later)))
    if ended := ended_by(state):
        return Badge(
            "no",
            rich("web_force_ended", language, day=day(_first_day_after(state)), why=_why(ended[0], language, called)),
        )
    if past := [one for one in state.reasons if one.kind in ("superseded", "over_by")]:
        why = _why(past[0], language, called)
        return Badge("no", rich("web_force_superseded", language, day=day(past[0].day), why=why))
    suspended = next(one for one in state.reasons if one.kind == "suspended")
    return Badge(
        "no", rich("web_force_suspended", language, day=day(suspended.day), why=_why(suspended, language, called))
    )


def ended_by(state: State) -> tuple[Event, ...]:
    """What ended a document whose end has come; nothing for any other."""
    if state.until is None or state.as_of <= state.until:
        return ()
    return gathered(one for one in state.reasons if one.kind in ENDINGS and one.day == state.until)


def put_out_by(state: State) -> tuple[Event, ...]:
    """What a document is no longer in force by: what ended it, who suspends it, who says that it is over."""
    told = [one for one in state.reasons if one.kind == "over_by"] if state.over_by else state.suspended
    return ended_by(state) or gathered(told)


def reason_text(reason: Event, language: str) -> str:
    """One thing that bears on the state, with its day."""
    return say(f"reason_{reason.kind}", language, day=day(reason.day) or say("reason_day_unknown", language))


def _in_force(state: State, language: str) -> Markup:
    """In force, and which part of it is suspended on that day."""
    again = {one.document for one in state.reasons if one.kind == "resumed_part" and one.day and one.day <= state.as_of}
    halted = [one for one in state.reasons if one.kind == "suspended_part" and one.day and one.document not in again]
    parts = "; ".join(sorted({one.part for one in halted if one.part}))
    if parts:
        return rich("web_force_yes_without", language, part=vietnamese(parts))
    return rich("web_force_yes_without_some" if halted else "web_force_yes", language)


def _first_day_after(state: State) -> date | None:
    return state.until + timedelta(days=1) if state.until else None


def _why(reason: Reason | Event, language: str, called: Name) -> Markup:
    if reason.document is None or reason.kind in ("period", "stated_end"):
        return rich(f"web_why_{reason.kind}", language)
    return rich(f"web_why_{reason.kind}_by", language, document=called(reason.document))
