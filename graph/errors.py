"""What can go wrong for a person, as one sentence in the person's language."""

from __future__ import annotations

from graph.messages import say


class LuocdoError(Exception):
    """Something the user can mend. `key` names the sentence in messages.toml, `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def text(self, language: str) -> str:
        """The sentence in `language` (`vi` or `en`): what, where, what next."""
        return say(self.key, language, **self.values)

    def __str__(self) -> str:
        return self.text("en")


class InputError(LuocdoError):
    """A file, folder or argument that cannot be used."""


class LibraryError(LuocdoError):
    """A library folder that is missing, locked, newer than this program, or cannot be written."""


class QueryError(LuocdoError):
    """A SPARQL query that is wrong, refused, or was ended at its limit."""


class UnknownReferenceError(LuocdoError):
    """A REF or BODY that matches nothing; `nearest` are labels of what comes close."""

    def __init__(self, reference: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__("ref_unknown_near" if nearest else "ref_unknown", ref=reference, nearest="; ".join(nearest))
        self.nearest = nearest


class AmbiguousReferenceError(LuocdoError):
    """A REF or BODY that matches several; `candidates` are documents or bodies, `labels` how to tell them apart."""

    def __init__(self, reference: str, candidates: tuple[object, ...], labels: tuple[str, ...]) -> None:
        super().__init__("ref_ambiguous", ref=reference, count=len(candidates), labels="; ".join(labels))
        self.candidates = candidates
        self.labels = labels
