"""Patterns that are tried only where a word stands that every match holds.

Looking for a word in a text is a hundred times faster than trying a pattern at each of its characters, and most
sentences hold none of the words. Which words they are is read off the pattern itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_GROUP = re.compile(r"\((?:\?(?:P<\w+>|[aimsx]*:))?")
_LOOK = re.compile(r"\(\?(?:[=!]|<[=!]|P=)")
_QUANTIFIER = re.compile(r"(?:[*+?]|\{(?P<min>\d*)(?:,\d*)?\})\??")
_Words = frozenset[str]


class GuardedPatterns:
    """Patterns with the words, in small letters, of which any match of each holds one."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self.patterns = tuple(patterns)
        by_word: dict[str, list[int]] = {}
        self.always: list[int] = []
        for index, pattern in enumerate(self.patterns):
            words = required_words(pattern.pattern)
            for word in words or ():
                by_word.setdefault(word, []).append(index)
            if words is None:
                self.always.append(index)
        self.by_word = tuple(by_word.items())

    def among(self, low: str) -> list[int]:
        """Which patterns may match in `low`, a text in small letters, in order."""
        found = set(self.always)
        for word, indexes in self.by_word:
            if word in low:
                found.update(indexes)
        return sorted(found)


def required_words(pattern: str) -> _Words | None:
    """Words in small letters of which every match of `pattern` holds one; None where there are no such words.

    It knows literals, classes, groups, alternatives, quantifiers and looking around, which is what the grammar uses.
    """
    words, end = _alternatives(pattern, 0)
    return words if end == len(pattern) else None


def _alternatives(pattern: str, at: int) -> tuple[_Words | None, int]:
    found: set[str] = set()
    known = True
    while True:
        words, at = _sequence(pattern, at)
        known = known and words is not None
        found |= words or set()
        if at < len(pattern) and pattern[at] == "|":
            at += 1
            continue
        return (frozenset(found) if known else None), at


def _sequence(pattern: str, at: int) -> tuple[_Words | None, int]:
    best: _Words | None = None
    run = ""
    while at < len(pattern) and pattern[at] not in "|)":
        start = at
        words, literal, at = _atom(pattern, at)
        least, at = _least(pattern, at)
        if literal and least and at - start <= 2:
            run += literal
            continue
        best, run = _better(best, frozenset((run,)) if run else None), ""
        if least:
            best = _better(best, frozenset((literal,)) if literal else words)
    return _better(best, frozenset((run,)) if run else None), at


def _atom(pattern: str, at: int) -> tuple[_Words | None, str, int]:
    """The words of one group, or one literal character, and where it ends."""
    if _LOOK.match(pattern, at):
        _, end = _alternatives(pattern, pattern.index(_LOOK.match(pattern, at).group(), at) + 2)  # type: ignore[union-attr]
        return None, "", end + 1
    if group := _GROUP.match(pattern, at):
        words, end = _alternatives(pattern, group.end())
        return words, "", end + 1
    if pattern[at] == "[":
        end = pattern.index("]", at + 2 if pattern[at + 1] != "^" else at + 3)
        return None, "", end + 1
    if pattern[at] == "\\":
        escaped = pattern[at + 1]
        return None, "" if escaped.isalnum() else escaped, at + 2
    return None, "" if pattern[at] in ".^$" else pattern[at].lower(), at + 1


def _least(pattern: str, at: int) -> tuple[bool, int]:
    """Whether what stands before `at` must occur, and where its quantifier ends."""
    found = _QUANTIFIER.match(pattern, at)
    if found is None:
        return True, at
    optional = found.group()[0] in "*?" or (found.group()[0] == "{" and int(found["min"] or 0) == 0)
    return not optional, found.end()


def _better(one: _Words | None, other: _Words | None) -> _Words | None:
    """The words that rule out more: the longer ones."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda words: (min(map(len, words)), -len(words)))
