"""Families of State acts: which can amend, replace or guide which."""

from __future__ import annotations

from graph.extraction.mentions import Mention
from graph.model import LEVELS
from graph.vocabulary import PLACE_LEVEL_OF_CODE

_FAMILY = {
    "Luật": "law",
    "Bộ luật": "law",
    "Pháp lệnh": "law",
    "Sắc lệnh": "law",
    "Hiến pháp": "law",
    "Nghị định": "decree",
    "Thông tư": "circular",
    "Thông tư liên tịch": "circular",
}
_LEVELS = tuple(level for level in LEVELS if level != "other")
_RANK = {"law": 0, "decree": 1, "circular": 3}


def may_change(giver: Mention, target: Mention) -> bool:
    """Whether a paper of the giver's type can amend or replace one of the target's: both of the Party, or of the State.

    A number alone tells neither: `thay thế bằng Hướng dẫn 36`.
    """
    codes = [code for code in (giver.code, target.code) if code and code.body]
    if len({code.party for code in codes}) > 1:
        return False
    one, other = _FAMILY.get(giver.type or ""), _FAMILY.get(target.type or "")
    if giver.type == "Nghị quyết" or target.type == "Nghị quyết":
        alike = rank(giver) is not None and rank(giver) == rank(
            target
        )  # a law ends a resolution of the National Assembly
        return alike or one == other or (giver.type == "Nghị quyết" and other == "law")
    return one == other


def may_end(giver: Mention, target: Mention) -> bool:
    """Whether it can take its place: also of a circular on what a decree rules since, and of a decision by which the
    same organs ruled before there were decrees or circulars on it; not of one that tells what was ended (`Quyết định số
    … công bố …`)."""
    if may_change(giver, target):
        return True
    decision = target.type in ("Quyết định", "Chỉ thị") and not (target.title or "").lower().startswith("công bố")
    family = _FAMILY.get(giver.type or "")
    below = _FAMILY.get(target.type or "")
    lower = (family, below) in (("decree", "circular"), ("law", "decree"))
    return lower or (decision and family in ("decree", "circular"))


def may_amend(giver: Mention, target: Mention) -> bool:
    """Whether it can change it: a circular also a decision of the same ministry, from before there were circulars on it."""
    if may_change(giver, target):
        return True
    circular = target.type == "Quyết định" and _FAMILY.get(giver.type or "") == "circular"
    return circular and None not in (giver.code, target.code) and giver.code.body == target.code.body  # type: ignore[union-attr]


def outranks(target: Mention, first: Mention) -> bool:
    """Whether `target` can be guided beside `first`: not where it is of a lower family of State acts."""
    one, other = rank(target), rank(first)
    return one is None or other is None or one <= other


def is_above(target: Mention, giver: Mention) -> bool:
    """Whether `target` is of a higher family of State acts than `giver`, which cannot end it."""
    one, other = rank(target), rank(giver)
    return one is not None and other is not None and one < other


def is_central(mention: Mention) -> bool:
    """Whether the Centre alone issues acts of its type: laws, decrees, circulars."""
    return mention.type in _FAMILY


def rank(mention: Mention) -> int | None:
    """How high the family of a State act stands; a Nghị quyết stands where its giver's other acts do."""
    family = _FAMILY.get(mention.type or "")
    if family is None and mention.type == "Nghị quyết" and mention.code:
        family = {"CP": "decree", "UBTVQH": "law", "QH": "law"}.get(mention.code.body.rstrip("0123456789"))
    return _RANK.get(family or "")


def rank_of_type(kind: str | None) -> int | None:
    """How high State acts of a type stand."""
    return _RANK.get(_FAMILY.get(kind or "", ""))


def of_centre_and_below(giver: Mention, target: Mention) -> bool:
    """Whether `giver` is of the Party's Centre and `target` of a committee below, whose papers it does not change."""
    below = target.code is not None and target.code.party and target.code.body in PLACE_LEVEL_OF_CODE
    return below and giver.code is not None and giver.code.body == "TW"


def stands_below(one: Mention, other: Mention) -> bool:
    """Whether `one` is of a lower committee or unit than `other`, as both are printed: that carries none of it out."""
    first, second = (mention.organ.level if mention.organ else None for mention in (one, other))
    return first in _LEVELS and second in _LEVELS and _LEVELS.index(first) > _LEVELS.index(second)


def of_below_and_centre(giver: Mention, target: Mention) -> bool:
    """Whether `giver` is of a committee below and `target` of the Party's Centre, whose papers it cannot change."""
    return of_centre_and_below(target, giver)


def is_younger(target: Mention, giver: Mention) -> bool:
    """Whether `target` is of a later day, else by its symbol of a later year, than what is said to change it."""
    if giver.day and target.day:
        return target.day > giver.day
    return of_later_year(target, giver)


def of_later_year(target: Mention, giver: Mention) -> bool:
    """Whether `target` was issued in a later year than what is said to change it, by their symbols, else their days."""
    one, other = map(_year, (target, giver))
    return one is not None and other is not None and one > other


def _year(mention: Mention) -> int | None:
    if mention.code and mention.code.year:
        return mention.code.year
    return mention.day.year if mention.day else None
