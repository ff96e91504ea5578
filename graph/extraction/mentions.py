"""A citation while it is being read, and the frozen citation that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from graph.model import Citation, DocumentCode, Kind, Meeting, Organ, Span

if TYPE_CHECKING:
    from graph.reading.flow import Flow


@dataclass(slots=True)
class Mention:
    """A citation while it is being read; positions are those of its flow.

    `end` is the end of the citation, `core` that of its issuer and term, `tail` that of its title; `quoted_from`
    is where the quotation begins that a back-reference stands in, `this` tells `Nghị quyết này` from the other
    back-references, `lead` is where the pinpoint begins, `over` and `since` the first days without
    force and with it that a table gives, `count` how many papers a pointer stands for (None: several).
    """

    start: int
    end: int
    kind: Kind
    type: str | None
    code: DocumentCode | None = None
    name: str | None = None
    day: date | None = None
    partial: str | None = None
    organ: Organ | None = None
    term: str | None = None
    meeting: Meeting | None = None
    title: str | None = None
    part: str | None = None
    over: date | None = None
    is_over: bool = False
    since: date | None = None
    until: date | None = None
    prolonged: date | None = None
    core: int = 0
    tail: int = 0
    listed: bool = False
    type_stated: bool = True
    aliases: list[str] = field(default_factory=list)
    antecedent: int | None = None
    quoted_from: int | None = None
    this: bool = False
    issued: bool = False
    pointer: bool = False
    count: int | None = 1
    lead: int = -1
    paragraph: int | None = None
    flow: Flow | None = None

    @property
    def own_name(self) -> bool:
        """Whether the name of a law stands before its number: `Luật Hóa chất số 06/2007/QH12`, not one that only amends."""
        if self.code is None or self.title is None:
            return False
        return self.title.startswith(f"{self.type} ") and not self.title.startswith(f"{self.type} sửa đổi")

    def stretch(self, end: int) -> None:
        """Let the citation reach to `end`."""
        self.end = max(self.end, end)
        self.tail = max(self.tail, self.end)


def meeting_name(meeting: Meeting) -> str:
    """The one form in which a meeting's resolution is named: `Nghị quyết Hội nghị Trung ương 5 (khóa X)`."""
    if meeting.number is None:
        return f"Nghị quyết Đại hội {meeting.term}"
    term = f" (khóa {meeting.term})" if meeting.term else ""
    return f"Nghị quyết Hội nghị Trung ương {meeting.number}{term}"


def to_citation(mention: Mention, chars: str) -> Citation:
    """The frozen citation, with its span in the clean text `chars`."""
    flow = mention.flow
    assert flow is not None  # noqa: S101 - set by find_mentions
    span: Span = flow.span(mention.start, mention.end)
    return Citation(
        span=span,
        text=chars[span.start : span.end],
        kind=mention.kind,
        type=mention.type,
        code=mention.code,
        name=mention.name,
        date=mention.day,
        partial_date=mention.partial,
        organ=mention.organ,
        term=mention.term,
        meeting=mention.meeting,
        title=mention.title,
        part=mention.part,
        footnote=flow.footnote,
        antecedent=mention.antecedent,
        paragraph=mention.paragraph,
    )
