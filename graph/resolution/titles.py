"""Whether two titles are those of one document, however much of them is quoted."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.folding import fold
from graph.patterns import regex

QUOTED = 60
"""So many letters of a title tell it: longer ones are cut short where they are quoted."""
_SHORTEST = 12
_CARRIES_OUT = regex(
    r"(?:ve (?:viec )?)?(?:(?:tiep tuc|to chuc|trien khai|thuc hien|thi hanh|cu the hoa) )+(?!.* ve )[^\d]*\d.*"
)
"""`thực hiện Kế hoạch số 25-KH/TU, ngày 06/9/2021 của Ban Thường vụ Tỉnh ủy`, folded."""


def title_key(title: str) -> str:
    """A title for comparison: folded, without punctuation and what leads to it."""
    return re.sub(r"^(?:ve|ve viec) ", "", " ".join(re.sub(r"[^\w ]", " ", fold(title)).split()))


def tells(title: str | None) -> bool:
    """Whether a title is long enough to know a document by."""
    return title is not None and len(title) >= _SHORTEST


def tells_topic(title: str | None) -> bool:
    """Whether a title tells what its paper is on: not one that only names the paper that it carries out."""
    return tells(title) and _CARRIES_OUT.fullmatch(fold(title or "")) is None


def same_title(one: str, other: str) -> bool:
    """Whether one begins as the other does."""
    first, second = title_key(one), title_key(other)
    return second.startswith(first[:QUOTED]) or first.startswith(second[:QUOTED])


def apart(one: str, other: str) -> bool:
    """Whether two titles have no two words together in common."""
    return _pairs(one).isdisjoint(_pairs(other))


def _pairs(title: str) -> set[tuple[str, str]]:
    words = re.findall(r"\w+", fold(title))
    return set(pairwise(words))
