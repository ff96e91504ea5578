"""What can go wrong for a person, as one sentence in the person's language."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from graph.messages import say

_REASONS = {
    errno.ENOENT: "reason_missing",
    errno.ENOTDIR: "reason_missing",
    errno.EACCES: "reason_forbidden",
    errno.EPERM: "reason_forbidden",
    errno.EROFS: "reason_read_only",
    errno.EISDIR: "reason_folder",
    errno.ELOOP: "reason_loop",
    errno.ENOSPC: "reason_full",
    errno.EDQUOT: "reason_full",
}
"""What the system refuses most -> how we say it."""


class LuocdoError(Exception):
    """Something the user can mend. `key` names the sentence in messages.toml, `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def text(self, language: str) -> str:
        """The sentence in `language` (`vi` or `en`): what, where, what next."""
        return say(self.key, language, **{name: _said(value, language) for name, value in self.values.items()})

    def __str__(self) -> str:
        return self.text("en")


def _said(value: object, language: str) -> object:
    """A value of a sentence; the system's own error in the words of `language` where we have them."""
    if not isinstance(value, OSError):
        return value
    key = _REASONS.get(value.errno or 0)
    return say(key, language) if key else value.strerror or value


class InputError(LuocdoError):
    """A file, folder or argument that cannot be used."""


class LibraryError(LuocdoError):
    """A library folder that is missing, locked, newer than this program, or cannot be written."""


class QueryError(LuocdoError):
    """A SPARQL query that is wrong, refused, or was ended at its limit."""


_KEYS = {
    "ref": ("ref_unknown", "ref_unknown_near", "ref_ambiguous"),
    "body": ("body_unknown", "body_unknown_near", "body_ambiguous"),
}
"""What a reference is to -> the sentences for nothing found, something near, several."""


class UsageError(LuocdoError):
    """An option that does not exist, or a choice that it does not have: exit status 2."""


class UnknownReferenceError(LuocdoError):
    """A REF or BODY that matches nothing; `nearest` gives, by language, the labels of what comes close."""

    def __init__(
        self, reference: str, nearest: Mapping[str, tuple[str, ...]] | None = None, *, what: str = "ref"
    ) -> None:
        self.by_language = dict(nearest or {})
        self._alone = _KEYS[what][0]
        self.nearest = self.by_language.get("vi", ())
        super().__init__(_KEYS[what][1 if self.nearest else 0], ref=reference)

    def alone(self, language: str) -> str:
        """The sentence without the nearest names, for who shows them beside it."""
        return say(self._alone, language, **self.values)

    def text(self, language: str) -> str:
        return say(self.key, language, **self.values, nearest="; ".join(self.by_language.get(language, self.nearest)))


SHOWN = 20
"""So many candidates stand in a sentence at most."""


class AmbiguousReferenceError(LuocdoError):
    """A REF or BODY that matches several; `labels` tell the `candidates` apart, by language."""

    def __init__(
        self,
        reference: str,
        candidates: tuple[object, ...],
        labels: Mapping[str, tuple[str, ...]],
        *,
        what: str = "ref",
    ) -> None:
        super().__init__(_KEYS[what][2], ref=reference, count=len(candidates))
        self.candidates = candidates
        self.labels = dict(labels)

    def text(self, language: str) -> str:
        labels = self.labels.get(language, ())
        more = ("…",) if len(labels) > SHOWN else ()
        return say(self.key, language, **self.values, labels="; ".join((*labels[:SHOWN], *more)))
