"""The unit that a name ends with: `Phòng Nội vụ huyện Khe Sơn`, `Ban Tuyên giáo Thị ủy Tân Hòa`."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extraction.organs import DOUBLE, PLACE_KINDS, SHORT_KINDS, as_listed
from graph.folding import UPPER
from graph.model import Place
from graph.patterns import regex

KINDS = "|".join(sorted((kind for kind, level in PLACE_KINDS.items() if level != "branch"), key=len, reverse=True))
"""The kinds of units of administration, as a pattern."""
NAME = rf"(?:{DOUBLE}|[{UPPER}][\w'’]*(?: (?:[{UPPER}][\w'’]*|\d{{1,2}})){{0,4}})"
"""The name of one, as a pattern."""
KIND_OF = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã", "xã": "xã"}
"""The kind of a unit by how its committee, or its Youth Union, is called."""
_NUMBER = r"(?:(?<=(?i:quận) )|(?<=(?i:phường) ))\d{1,2}"
_UNIT = regex(
    rf"(?<!\w)(?<!(?i:tác) )(?:(?P<kind>(?i:{KINDS})) |(?P<short>(?i:t[px]))(?:\.? |\.))(?P<name>{NAME}|{_NUMBER})$"
)
"""As `quận 3`, too; none ends `Hợp tác xã Nà Lâm`."""
_COMMITTEE = regex(
    rf"(?<!\w)(?P<what>(?i:tỉnh|thành|huyện|quận|thị)) (?i:ủy|uỷ) (?:(?i:quận) (?=\d)|(?!(?i:quận)$))(?P<name>{NAME}|\d{{1,2}})$"
)


@dataclass(frozen=True, slots=True)
class AtEnd:
    """A unit at the end of a name, what stands before it, and what its committee is called where that is named."""

    before: str
    place: Place
    called: str = ""


def unit_at_end(name: str) -> AtEnd | None:
    """The unit, by its kind, that a name ends with."""
    match = _UNIT.search(name)
    if match is None:
        return None
    kind = match["kind"].lower() if match["kind"] else SHORT_KINDS[match["short"].lower()]
    return AtEnd(name[: match.start()].rstrip(" ,"), as_listed(Place(kind, match["name"])))


def committee_at_end(name: str) -> AtEnd | None:
    """The unit whose Party committee a name ends with."""
    match = _COMMITTEE.search(name)
    if match is None:
        return None
    place = Place(KIND_OF[match["what"].lower()], match["name"])
    return AtEnd(name[: match.start()].rstrip(), place, f"{match['what'].capitalize()} ủy")
