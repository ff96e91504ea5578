"""Regular expressions that accept Vietnamese as offices write it: either tone style, any case, or no accents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.folding import one_tone_style, strip_accents
from graph.patterns import regex

SENTENCE = r"^|(?<=\n)|(?<=[.!?…|] )"
"""Where a sentence begins, as one choice of several; `^` alone is the beginning of the text, wherever it is searched from."""
_TONED = {
    written(old): written(new)
    for olds, news in (
        ("òa óa ỏa õa ọa", "oà oá oả oã oạ"),
        ("òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"),
        ("ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ"),
    )
    for old, new in zip(olds.split(), news.split(), strict=True)
    for written in (str.lower, str.capitalize, str.upper)
}
_TONE = regex("|".join(_TONED))


def spell(pattern: str, *, plain: bool = False) -> str:
    """The regular expression `pattern`, written in one tone style, so that it accepts the other style too.

    With `plain` it reads text without accents instead.
    """
    if plain:
        return strip_accents(pattern)
    return _TONE.sub(lambda match: f"(?:{match.group()}|{_TONED[match.group()]})", one_tone_style(pattern))


def either(pattern: str) -> str:
    """The regular expression `pattern`, which has no named groups, so that it accepts text without accents too.

    What must not stand there, `(?!…)` or `(?<!…)`, is refused with and without accents in either case.
    """
    if strip_accents(pattern) == pattern:
        return pattern
    as_it_is, bare, place = "", "", 0
    for start, end in _refusals(pattern):
        before, refused = pattern[place:start], _both_refused(pattern[start:end])
        as_it_is, bare, place = as_it_is + before + refused, bare + _bare(before) + refused, end
    return f"(?:{as_it_is}{pattern[place:]}|{bare}{_bare(pattern[place:])})"


_THEN = regex(r"(?<!\w)thì(?!\w)")


def _bare(pattern: str) -> str:
    """`pattern` without accents: its `thì` is not the first half of `thi hành`."""
    return "thi(?! h[aà]nh)".join(map(strip_accents, _THEN.split(pattern)))


_PARENTHESIS = regex(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?!|[()]", re.DOTALL)


def _refusals(pattern: str) -> Iterator[tuple[int, int]]:
    """Where the outermost negative groups of a regular expression stand."""
    opened: list[tuple[int, bool]] = []
    for match in _PARENTHESIS.finditer(pattern):
        if match.group().startswith("("):
            opened.append((match.start(), match.group() != "("))
        elif match.group() == ")":
            start, refuses = opened.pop()
            if refuses and not any(outer for _, outer in opened):
                yield start, match.end()


def _both_refused(group: str) -> str:
    """A negative group that refuses its words without accents too."""
    bare = strip_accents(group)
    return group if bare == group else group + bare


def alternatives(words: Iterable[str], *, plain: bool = False) -> str:
    """A group that matches any of `words` in either tone style, the longest where one begins another.

    The words are laid out as a tree, so that a position is given up at its first wrong letter, however many they are.
    """
    tree = _Tree()
    for word in words:
        for written in (strip_accents(word),) if plain else _tone_styles(word):
            node = tree
            for letter in written:
                node = node.setdefault(letter, _Tree())
            node[""] = _Tree()
    return _pattern(tree)


class _Tree(dict[str, "_Tree"]):
    """Letter -> what may follow; the empty string marks the end of a word."""


def _tone_styles(word: str) -> list[str]:
    """`word` with each of its toned pairs in either style."""
    parts = _TONE.split(one := one_tone_style(word))
    found = [parts[0]]
    for toned, rest in zip(_TONE.findall(one), parts[1:], strict=True):
        found = [before + style + rest for before in found for style in (toned, _TONED[toned])]
    return found


def _pattern(tree: _Tree) -> str:
    branches = [re.escape(letter).replace(r"\ ", " ") + _pattern(below) for letter, below in tree.items() if letter]
    if not branches:
        return ""
    if "" in tree:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def no_name(words: str) -> str:
    """Words as they stand in a sentence: small, all in capitals, or with one capital where no word stands before.

    `Cần` and `Lập` end the names of communes: `xã Hương Cần`, `phường Tân Lập`. For a pattern that minds no case.
    """
    return rf"(?:(?-i:{words}|{words.upper()})|(?<!\w )(?:{words}))"
