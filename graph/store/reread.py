"""What came and went when a source was read anew by other rules."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.errors import LuocdoError
from graph.messages import say
from graph.model import SELF, Claims


@dataclass(frozen=True, slots=True, order=True)
class ToldLine:
    """A citation, or a link between two, as the text names them. `subject` is empty for the document itself."""

    relation: str
    subject: str
    object: str

    def text(self, language: str) -> str:
        """The line in `language`."""
        if not self.relation:
            return self.object
        subject = self.subject or say("self", language)
        return f"{subject} — {say(f'relation_{self.relation}', language)} — {self.object}"


@dataclass(frozen=True, slots=True)
class Reread:
    """A source that says otherwise now."""

    name: str
    gained: tuple[ToldLine, ...]
    lost: tuple[ToldLine, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """How many sources another version has read; those that say otherwise now, those that could not be read anew."""

    stale: int
    changes: list[Reread] = field(default_factory=list)
    failed: list[tuple[str, LuocdoError]] = field(default_factory=list)


def told_lines(claims: Claims) -> set[ToldLine]:
    """What a source says, in lines that can be compared."""
    names = [" ".join(citation.text.split()) for citation in claims.citations]

    def name(index: int) -> str:
        return "" if index == SELF else names[index]

    return {ToldLine("", "", one) for one in names} | {
        ToldLine(link.relation, name(link.subject), name(link.object)) for link in claims.links
    }
