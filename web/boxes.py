"""How many boxes a picture may hold: its usual limit, or the one in the address; and what it leaves out beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from graph.analysis.picture import LIMIT, Picture
from web.language import language
from web.parameters import whole_number, words
from web.words import grouped, relation_name

USUAL = {"bands": LIMIT, "table": LIMIT, "explore": 500}
HIGHEST = {"bands": 500, "table": 500, "explore": 1500}
"""More are slow to draw, and nobody sees anything in them."""
_LETTER = 6.6


def most_boxes(view: str) -> int:
    """So many documents are drawn in `view` at most."""
    return max(1, whole_number("most", USUAL[view], HIGHEST[view]))


def most_value(view: str) -> dict[str, Any]:
    """What the address of `view` carries of it, where this page is of that view; the usual limit is left out."""
    most = most_boxes(view)
    return {} if most == USUAL[view] or view != (words("view") or "bands") else {"most": most}


def left_out_words(left: Mapping[str, int]) -> str:
    """`+ 12 thực hiện · 3 hướng dẫn`."""
    spoken = language()
    kinds = (f"{grouped(count, spoken)} {relation_name(relation, spoken)}" for relation, count in left.items())
    return "+ " + " · ".join(kinds) if left else ""


def with_left_out(picture: Picture, left: Mapping[str, Mapping[str, int]]) -> Picture:
    """The picture with what it leaves out told on its boxes: in words where they have room, else as a number."""
    if not left:
        return picture
    spoken = language()
    boxes = []
    for box in picture.boxes:
        told = left_out_words(left.get(box.iri, {}))
        short = f"+ {grouped(sum(left[box.iri].values()), spoken)}" if told else ""
        boxes.append(replace(box, more=told if _LETTER * len(told) < box.width - 16 else short))
    return replace(picture, boxes=tuple(boxes))
