"""How letters of a Word file look, by their own properties and by their styles."""

from __future__ import annotations

from typing import Any

from graph.reading.docx_numbers import W
from graph.reading.looks import PLAIN, Look, inherited

_FONTS, _VANISH, _CAPS, _PLACE = f"{W}rFonts", f"{W}vanish", f"{W}caps", f"{W}vertAlign"
_TOLD = frozenset((_FONTS, _VANISH, _CAPS, _PLACE))
_OFF = ("0", "false", "off", "none")


def look_of(properties: Any) -> Look:
    """What the properties of a run (`w:rPr`, or None) say themselves."""
    said = {one.tag: one for one in properties if one.tag in _TOLD} if properties is not None else None
    if not said:
        return PLAIN
    fonts, place = said.get(_FONTS), said.get(_PLACE)
    return Look(
        (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")) if fonts is not None else None,
        _is_on(said.get(_VANISH)),
        _is_on(said.get(_CAPS)),
        place.get(f"{W}val") == "superscript" if place is not None else None,
    )


def style_of(properties: Any, name: str) -> str:
    """The style that the properties of a paragraph or run name; empty where they name none."""
    style = properties.find(f"{W}{name}") if properties is not None else None
    return str(style.get(f"{W}val", "")) if style is not None else ""


def read_looks(styles: Any) -> dict[str, Look]:
    """Style -> its look, with what it has from those that it is based on; that of plain paragraphs under no name."""
    if styles is None:
        return {}
    own: dict[str, Look] = {}
    based: dict[str, str] = {}
    plain = ""
    for style in styles.iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        own[name] = look_of(style.find(f"{W}rPr"))
        above = style.find(f"{W}basedOn")
        based[name] = above.get(f"{W}val", "") if above is not None else ""
        if style.get(f"{W}default") == "1" and style.get(f"{W}type") == "paragraph":
            plain = name
    found = inherited(own, based)
    found[""] = found.get(plain, PLAIN).over(look_of(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")))
    return found


def _is_on(found: Any) -> bool | None:
    return found.get(f"{W}val", "1") not in _OFF if found is not None else None
