"""The numbers that Word prints before the paragraphs of its lists: `1.`, `a)`, `II-`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graph.reading.docx_styles import inherit

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    after: int = _LEVELS
    """It begins anew behind a paragraph of a level before this one; 0: never."""


@dataclass(slots=True)
class Numbers:
    """The lists of one document, counted as its paragraphs come."""

    lists: Mapping[str, tuple[str, Mapping[int, _Level]]]
    styles: Mapping[str, tuple[str, int]]
    _counts: dict[str, list[int | None]] = field(default_factory=dict)

    def before(self, paragraph: Any) -> str:
        """What is printed before `paragraph`, with the space behind it; empty where nothing is."""
        found = self._place(paragraph)
        if found is None or found[0] not in self.lists:
            return ""
        number, level = found
        family, levels = self.lists[number]
        counts = self._counts.setdefault(family, [None] * _LEVELS)
        own = levels.get(level, _Level())
        now = counts[level]
        counts[level] = own.start if now is None else now + 1
        for lower in range(level + 1, _LEVELS):
            if level < levels.get(lower, _Level()).after:
                counts[lower] = None
        if own.form == "none":
            return ""
        if own.form == "bullet":
            return "- " if not own.text or not own.text.isprintable() or ord(own.text[0]) >= 0xE000 else own.text + " "
        text = own.text
        for place in range(level + 1):
            one = levels.get(place, _Level())
            value = counts[place]
            form = "decimal" if own.legal else one.form
            text = text.replace(f"%{place + 1}", written(one.start if value is None else value, form))
        return text + " " if text else ""

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """The list and the level of `paragraph`, from itself or its style."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None
        style = properties.find(f"{W}pStyle")
        by_style = self.styles.get(style.get(f"{W}val", "")) if style is not None else None
        own = _numbering(properties)
        if own is None:
            return by_style
        number, level = own
        if number == "0":
            return None
        return (number or (by_style[0] if by_style else ""), level)


def written(value: int, form: str) -> str:
    """`value` in one of Word's forms of numbers."""
    if form in ("upperRoman", "lowerRoman") and 0 < value < 4000:
        rest, text = value, ""
        for size, letters in _ROMAN:
            text += letters * (rest // size)
            rest %= size
        return text if form == "upperRoman" else text.lower()
    if form in ("upperLetter", "lowerLetter") and 0 < value <= 26 * 30:
        letter = chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    return f"{value:02d}" if form == "decimalZero" else str(value)


def read_numbers(numbering: Any, styles: Any) -> Numbers:
    """The lists that the parts `numbering` and `styles` of a package define; either may be None."""
    lists: dict[str, tuple[str, Mapping[int, _Level]]] = {}
    if numbering is not None:
        defined = list(numbering.iter(f"{W}abstractNum"))
        by_name = {name: _levels(one) for one in defined if (name := _value(one, "styleLink"))}
        families = {
            one.get(f"{W}abstractNumId"): by_name.get(_value(one, "numStyleLink") or "") or _levels(one)
            for one in defined
        }
        for one in numbering.iter(f"{W}num"):
            family = _value(one, "abstractNumId") or ""
            number = one.get(f"{W}numId", "")
            levels = dict(families.get(family, {}))
            own = family
            for change in one.iter(f"{W}lvlOverride"):
                own = f"{family}/{number}"  # a list that begins anew counts for itself
                place = _whole(change.get(f"{W}ilvl"), 0)
                for level in change.iter(f"{W}lvl"):
                    levels[place] = _level(level)
                before = levels.get(place, _Level())
                start = _whole(_value(change, "startOverride"), before.start)
                levels[place] = replace(before, start=start)
            lists[number] = (own, levels)
    by_style: dict[str, tuple[str, int]] = {}
    if styles is not None:
        based: dict[str, str] = {}
        for style in styles.iter(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            based[name] = _value(style, "basedOn") or ""
            properties = style.find(f"{W}pPr")
            found = _numbering(properties) if properties is not None else None
            if found and found[0] and found[0] != "0":
                by_style[name] = found
        inherit(by_style, based)
    return Numbers(lists, by_style)


def _numbering(properties: Any) -> tuple[str, int] | None:
    found = properties.find(f"{W}numPr")
    if found is None:
        return None
    return _value(found, "numId") or "", min(_whole(_value(found, "ilvl"), 0), _LEVELS - 1)


def _levels(family: Any) -> dict[int, _Level]:
    return {_whole(one.get(f"{W}ilvl"), 0): _level(one) for one in family.iter(f"{W}lvl")}


def _level(one: Any) -> _Level:
    return _Level(
        _whole(_value(one, "start"), 1),
        _value(one, "numFmt") or "decimal",
        (_value(one, "lvlText") or "")[:40],
        one.find(f"{W}isLgl") is not None,
        _whole(_value(one, "lvlRestart"), _LEVELS),
    )


def _value(element: Any, name: str) -> str | None:
    found = element.find(f"{W}{name}")
    value: str | None = found.get(f"{W}val") if found is not None else None
    return value


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else default
