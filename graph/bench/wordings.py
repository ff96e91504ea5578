"""The words of generated papers, read from wordings.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.folding import fold
from graph.vocabulary import units

Stock = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Wordings:
    """Lists of words and sentences by use; a sentence has named slots."""

    names: Stock
    topics: Stock
    units: Stock
    prose: Stock
    headings: Stock
    recipients: Stock


@cache
def wordings() -> Wordings:
    """The stock of words that ships with the package."""
    return Wordings(**tomllib.loads((files("graph.bench") / "wordings.toml").read_text("utf-8")))


@cache
def unit_names() -> tuple[str, ...]:
    """Invented names of districts and communes, all different without accents too; no unit of the gazetteer has one."""
    names = wordings().names
    real = {fold(unit.place.name) for unit in units()}
    made: dict[str, str] = {}
    for side in names["side"]:
        for first in names["first"]:
            for second in names["second"]:
                name = f"{first} {second}{side}"
                if first != second and fold(name) not in real:
                    made.setdefault(fold(name), name)
    return tuple(made.values())


@cache
def provinces() -> tuple[tuple[str, str], ...]:
    """Kind and name of each province that has kept both through all reforms."""
    kinds: dict[str, set[str]] = {}
    for unit in units():
        if unit.place.kind in ("tỉnh", "thành phố"):
            kinds.setdefault(unit.place.name, set()).add(unit.place.kind)
    lasting = {unit.place.name for unit in units() if unit.valid_to is None}
    return tuple((kind, name) for name, (kind, *more) in sorted(kinds.items()) if name in lasting and not more)


@cache
def topics() -> tuple[tuple[str, str], ...]:
    """What papers are about: the whole title and the field in it."""
    stock = wordings().topics
    return tuple((f"{action} {field}", field) for action in stock["action"] for field in stock["field"])
