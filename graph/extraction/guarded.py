"""Patterns that are tried only where a word stands that every match holds.

Looking for a word in a text is a hundred times faster than trying a pattern at each of its characters, and most
sentences hold none of the words. Which words they are is read off the pattern itself; so are those with which its
matches begin, where it alone is tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.patterns import regex

_GROUP = regex(r"\((?:\?(?:P<\w+>|[aimsx]*:))?")
_LOOK = regex(r"\(\?(?:[=!]|<[=!]|P=)")
_QUANTIFIER = regex(r"(?:[*+?]|\{(?P<min>\d*)(?:,\d*)?\})\??")
_Words = frozenset[str]
_Openings = frozenset[tuple[str, bool]]
"""Beginnings of what a part of a pattern matches, and whether each is the whole of it."""
_NOTHING_MORE: _Openings = frozenset((("", False),))
_LONG = 7
"""So many letters of a beginning are enough."""
_MANY = 30
"""So many beginnings are looked for at most."""
_RUN = regex(r"[^\\^$.|()\[\]{}*+?]+(?![*+?{])")
_FEW = regex(r"\[((?:[^\^\]\\-]|\\n)(?:[^\]\\-]|\\n){0,5})\]")
"""A class of a few letters."""
_PART = regex(r"\\.|\[\^?.[^\]]*\]|[()|]", re.DOTALL)
_OTHER = regex(r"(?<!\\)\(\?(?:\(|P=|[aimsx]+\))")
"""What is not known here: flags for the whole of a pattern, conditions, and what is the same as a group."""


class GuardedPatterns:
    """Patterns with the words, in small letters, of which any match of each holds one."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = tuple(patterns)
        self._compiled = tuple(map(regex, self.patterns))
        by_word: dict[str, list[int]] = {}
        self.always: list[int] = []
        for index, pattern in enumerate(self.patterns):
            words = required_words(pattern)
            for word in words or ():
                by_word.setdefault(word, []).append(index)
            if words is None:
                self.always.append(index)
        self.by_root = _by_root(by_word)

    def among(self, low: str) -> list[int]:
        """Which patterns may match in `low`, a text in small letters, in order."""
        found = set(self.always)
        for root, words in self.by_root:
            if root in low:
                for word, indexes in words:
                    if word in low:
                        found.update(indexes)
        return sorted(found)

    def matches(self, index: int, low: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches of one pattern in `low[start:end]`, a text in small letters, as `finditer` gives them."""
        return find_opened(self._compiled[index], low, low, start, end)


def _by_root(by_word: dict[str, list[int]]) -> tuple[tuple[str, tuple[tuple[str, list[int]], ...]], ...]:
    """Words with their patterns, under the shortest of them that they hold: without `thay` there is no `thay thế`."""
    roots: dict[str, list[tuple[str, list[int]]]] = {}
    for word in sorted(by_word, key=len):
        root = next((root for root in roots if root in word), word)
        roots.setdefault(root, []).append((word, by_word[word]))
    return tuple((root, tuple(words)) for root, words in roots.items())


def may_match(pattern: re.Pattern[str], low: str) -> bool:
    """Whether a text, `low` in small letters, holds a word that every match of `pattern` holds."""
    words = required_words(pattern.pattern)
    return words is None or any(map(low.__contains__, words))


def find_opened(pattern: re.Pattern[str], text: str, low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in `text[start:end]`, as `finditer` gives them; `low` is the text in small letters."""
    words = opening_words(pattern.pattern)
    if words is None:
        yield from pattern.finditer(text, start, end)
        return
    places: list[int] = []
    for word in words:
        place = low.find(word, start, end)
        while place >= 0:
            places.append(place)
            place = low.find(word, place + 1, end)
    reach = start
    for place in sorted(places):
        if place >= reach and (match := pattern.match(text, place, end)):
            if match.end() == place:  # of nothing; behind it `finditer` looks for one of some letters at the same place
                yield from pattern.finditer(text, place, end)
                return
            yield match
            reach = match.end()


def by_first_letter(pattern: str) -> str:
    """`pattern`, given up at once at each letter with which no match of it begins."""
    letters = {word[0] for word in opening_words(pattern) or ()}
    either_case = sorted(letters | {letter.upper() for letter in letters})
    return f"(?=[{''.join(map(re.escape, either_case))}])(?:{pattern})" if letters else pattern


@cache
def opening_words(pattern: str) -> tuple[str, ...] | None:
    """Words in small letters with one of which every match of `pattern` begins; None where there are no such words."""
    pattern = pattern.removeprefix("(?i)")
    openings, _ = _openings_of_any(pattern, 0)
    words = sorted({word for word, _ in openings}, key=len)
    if "" in words or _OTHER.search(pattern):
        return None
    shortest: list[str] = []
    for word in words:
        if not word.startswith(tuple(shortest)):
            shortest.append(word)
    return tuple(shortest)


def _openings_of_any(pattern: str, at: int) -> tuple[_Openings, int]:
    found: set[tuple[str, bool]] = set()
    while True:
        openings, at = _openings_of_sequence(pattern, at)
        found |= openings
        if at < len(pattern) and pattern[at] == "|":
            at += 1
            continue
        return frozenset(found), at


def _openings_of_sequence(pattern: str, at: int) -> tuple[_Openings, int]:
    found: _Openings = frozenset((("", True),))
    while at < len(pattern) and pattern[at] not in "|)":
        openings, at = _openings_of_atom(pattern, at)
        openings, at = _openings_quantified(pattern, at, openings)
        longer = frozenset(
            (word + more, last and len(word + more) < _LONG)
            for word, whole in found
            for more, last in (openings if whole else _NOTHING_MORE)
        )
        if len(longer) > _MANY:
            longer = frozenset((word, False) for word, _ in (longer if ("", True) in found else found))
        found = longer
        if not any(whole for _, whole in found):
            return found, _end_of_sequence(pattern, at)
    return found, at


def _openings_of_atom(pattern: str, at: int) -> tuple[_Openings, int]:
    if run := _RUN.match(pattern, at):
        return frozenset(((run.group().lower(), True),)), run.end()
    if pattern.startswith("(?=", at):
        ahead, end = _openings_of_any(pattern, at + 3)
        return frozenset((word, word == "") for word, _ in ahead), end + 1
    if _LOOK.match(pattern, at) or pattern[at] in "^$" or pattern.startswith(("\\b", "\\B"), at):
        return frozenset((("", True),)), _atom(pattern, at)[2]
    if pattern.startswith("\\n", at):
        return frozenset((("\n", True),)), at + 2
    if letters := _FEW.match(pattern, at):
        return frozenset((letter, True) for letter in letters[1].replace("\\n", "\n").lower()), letters.end()
    if group := _GROUP.match(pattern, at):
        openings, end = _openings_of_any(pattern, group.end())
        return openings, end + 1
    _, literal, end = _atom(pattern, at)
    return frozenset(((literal, bool(literal)),)), end


def _openings_quantified(pattern: str, at: int, openings: _Openings) -> tuple[_Openings, int]:
    least, end = _least(pattern, at)
    if end == at:
        return openings, end
    once = pattern[at:end] == "?"
    repeated = frozenset((word, whole and once) for word, whole in openings)  # the same again may follow
    return repeated if least else repeated | {("", True)}, end


def _end_of_sequence(pattern: str, at: int) -> int:
    """Where the alternative or group ends in which `at` stands."""
    depth = 0
    for part in _PART.finditer(pattern, at):
        if depth == 0 and part.group() in "|)":
            return part.start()
        depth += {"(": 1, ")": -1}.get(part.group(), 0)
    return len(pattern)


@cache
def required_words(pattern: str) -> _Words | None:
    """Words in small letters of which every match of `pattern` holds one; None where there are no such words.

    It knows literals, classes, groups, alternatives, quantifiers and looking around, which is what the grammar uses.
    """
    pattern = pattern.removeprefix("(?i)")
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
