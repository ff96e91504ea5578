"""Names of bodies with their short words written out, for comparison: `Hội LHPN xã` is `Hội Liên hiệp Phụ nữ xã`."""

from __future__ import annotations

import re
from functools import cache

from graph.vocabulary import word_list


def written_in_full(name: str) -> str:
    """`name` with each word of `word:short-name` written out."""
    short, words = _short_names()
    return short.sub(lambda match: words[match.group()], name)


@cache
def _short_names() -> tuple[re.Pattern[str], dict[str, str]]:
    words = dict(one.split(" = ") for one in word_list("short-name"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)"), words
