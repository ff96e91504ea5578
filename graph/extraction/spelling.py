"""Regular expressions that accept Vietnamese as offices write it: either tone style, any case, or no accents."""

from __future__ import annotations

import re

from graph.folding import one_tone_style, strip_accents

UPPER = "A-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""Vietnamese capital letters, for a character class."""

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
_TONE = re.compile("|".join(_TONED))


def spell(pattern: str, *, plain: bool = False) -> str:
    """The regular expression `pattern`, written in one tone style, so that it accepts the other style too.

    With `plain` it reads text without accents instead.
    """
    if plain:
        return strip_accents(pattern)
    return _TONE.sub(lambda match: f"(?:{match.group()}|{_TONED[match.group()]})", one_tone_style(pattern))


def alternatives(words: list[str] | tuple[str, ...], *, plain: bool = False) -> str:
    """A group that matches any of `words`, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(spell(re.escape(word).replace(r"\ ", " "), plain=plain) for word in ordered) + ")"
