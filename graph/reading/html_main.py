"""Which part of a web page is the paper that it shows: where its running text stands, not its links."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from graph.patterns import regex

_OFFICE = regex(r"Microsoft Word|LibreOffice|OpenOffice", re.IGNORECASE)
OFFICIAL = regex(r"CỘNG\s+H[OÒ][ÀA]\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
_SHORT = 25
_LINKS = 0.25
"""The share of links up to which what stands around running text belongs to it."""
_INNER = frozenset(("p", "li", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6", "span", "b", "i", "strong", "em", "a"))
"""Elements that are parts of a text, and not the text."""
_CELL = 600
"""A cell with paragraphs that weigh more than this sets the page, and may hold the paper."""
_PARAGRAPHS = frozenset(("p", "div", "table", "center", "br"))


def main_part(root: Any, is_left_out: Callable[[Any], bool]) -> Any:
    """The element of the page `root` that holds the paper: all of it where an office program wrote the page."""
    body = root.find(".//body")
    body = root if body is None else body
    if any(_OFFICE.search(one.get("content") or "") for one in root.iter("meta")):
        return body
    sizes: dict[Any, tuple[int, int]] = {}
    own: dict[Any, int] = {}
    _measure(body, sizes, own, is_left_out, in_link=False)
    if not own:
        return body
    chosen = max(own, key=lambda element: own[element])
    while chosen is not body and _belongs(chosen, sizes, own):
        chosen = chosen.getparent()
    return chosen


def _belongs(element: Any, sizes: dict[Any, tuple[int, int]], own: dict[Any, int]) -> bool:
    """Whether what stands around `element` in its parent is text of the same paper."""
    above = element.getparent()
    words, links = sizes[element]
    more = sizes[above][0] - words
    if not more or (element.tag in _INNER and element not in own):
        return True
    if OFFICIAL.search("".join(element.itertext())):
        return False
    return (sizes[above][1] - links) / more < _LINKS


def _measure(
    element: Any,
    sizes: dict[Any, tuple[int, int]],
    own: dict[Any, int],
    is_left_out: Callable[[Any], bool],
    *,
    in_link: bool,
) -> tuple[int, int]:
    """The weight of `element` and that of its links; `own` gets the running text of its paragraphs and their tables."""
    in_link = in_link or element.tag == "a"
    words = _weight(element.text)
    running = 0 if in_link else words
    links = words if in_link else 0
    tables = 0
    for one in element:
        if not is_left_out(one):
            inside, linked = _measure(one, sizes, own, is_left_out, in_link=in_link)
            words, links = words + inside, links + linked
            if one.tag in _INNER and inside - linked > _SHORT:
                running += inside - 2 * linked
            elif one.tag == "table":
                tables += inside - 2 * linked
            else:
                running += max(0, own.get(one, 0)) // 2  # a text may be divided into parts
        tail = _weight(one.tail)
        words, links = words + tail, links + (tail if in_link else 0)
        running += 0 if in_link else tail
    sizes[element] = words, links
    sets_page = element.tag == "td" and words > _CELL and any(one.tag in _PARAGRAPHS for one in element)
    if sets_page or (element.tag not in _INNER and element.tag not in ("table", "tbody")):
        own[element] = running + min(tables, running)
    return words, links


def _weight(text: str | None) -> int:
    """How much a text counts: letters of Vietnamese more than those that every language has."""
    if not text:
        return 0
    text = text.strip()
    return len(text) if text.isascii() else len(text) + 4 * sum(not sign.isascii() for sign in text)
