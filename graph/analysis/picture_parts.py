"""The nouns of the picture. Lengths are in pixels at scale 1, y grows downwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]
"""A cubic curve: start, two controls, end."""


@dataclass(frozen=True, slots=True)
class Band:
    """The strip of one level."""

    level: str
    name: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A stretch of the time axis: a year, a run of years without documents (narrowed), or the undated."""

    kind: Literal["year", "gap", "undated"]
    x: int
    width: int
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Box:
    """A document: `lines` are drawn, `title` tells all; `listed` is false for what a filter passes through.

    `caption` is `khóa X` where only the term is known; `undated` is true then, too. `day` is its date, `last` its last
    day in force where that is known; `over`: no longer in force, `stale`: in force, resting on what is not. `folded` is
    the number of documents that a box of no document stands for; `more` tells what is linked to it and not drawn.
    """

    iri: str
    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    level: str
    held: bool
    undated: bool
    target: bool
    listed: bool
    caption: str | None
    title: str
    day: date | None = None
    last: date | None = None
    over: bool = False
    stale: bool = False
    more: str = ""
    folded: int = 0


@dataclass(frozen=True, slots=True)
class PictureEdge:
    """A link from `subject` to `object`, both IRIs. An arrow goes to the end of `path`.

    `chain` is true where the link is on a chain that the trace lists; `count` is how many links it stands for, where
    they are those of folded documents.
    """

    subject: str
    object: str
    relation: str
    basis: str
    path: Curve
    chain: bool
    title: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Bundle:
    """The links of one band to a box that has too many of them, as one thick curve with a number."""

    object: str
    level: str
    count: int
    path: Curve
    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to draw. `boxes` are in reading order; `names` is the width of the column of band names."""

    width: int
    height: int
    names: int
    name: str
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    boxes: tuple[Box, ...]
    edges: tuple[PictureEdge, ...]
    bundles: tuple[Bundle, ...] = ()
