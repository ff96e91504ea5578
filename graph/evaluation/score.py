"""Precision, recall and F1 by class, the calibration of confidence, and what changed since the committed result."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.evaluation.compare import Item, compare
from graph.evaluation.gold import GoldPassage, gold_text
from graph.extraction.claims import read_claims
from graph.model import Resolution
from graph.reading.text import read_bytes
from graph.resolution.resolve import resolve

BANDS = (0.0, 0.8, 0.85, 0.9, 0.95, 1.01)
"""Lower ends of the bands of confidence; the last is an upper end."""
TOTALS = ("citation", "relation", "header", "fact")


@dataclass(slots=True)
class Figure:
    """Counts of one class: labels and findings, and how many agree strictly and leniently."""

    labels: int = 0
    found: int = 0
    strict: int = 0
    lenient: int = 0

    def add(self, item: Item) -> None:
        """Count one item."""
        self.labels += item.state != "wrong"
        self.found += item.state != "missed"
        self.strict += item.state == "hit"
        self.lenient += item.state in ("hit", "near")

    def scores(self, agreed: int) -> tuple[float | None, float | None, float | None]:
        """Precision, recall and F1 for `agreed` of them; None where there is nothing to divide by."""
        precision = agreed / self.found if self.found else None
        recall = agreed / self.labels if self.labels else None
        both = self.found + self.labels
        return precision, recall, 2 * agreed / both if both else None


@dataclass(slots=True)
class Evaluation:
    """What an evaluation found. `figures` is by split (`all`, `dev`, `test`) or by group, then by class."""

    passages: int = 0
    characters: int = 0
    figures: dict[str, dict[str, Figure]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Figure)))
    bands: dict[str, list[list[int]]] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    """Item that is not right, named by its passage -> the words around it."""

    def add(self, passage: GoldPassage, items: list[Item], chars: str) -> None:
        """Count the items of one passage."""
        self.passages += 1
        self.characters += passage.end - passage.start
        for item in items:
            total = item.kind.partition("/")[0]
            kinds = (item.kind, total) if total in TOTALS else (item.kind,)
            for view in ("all", passage.split, passage.group):
                for kind in kinds:
                    self.figures[view][kind].add(item)
            if item.confidence is not None:
                for view in ("all", passage.split):
                    band = self.bands.setdefault(view, [[0, 0] for _ in BANDS[1:]])[band_of(item.confidence)]
                    band[0] += 1
                    band[1] += item.state in ("hit", "near")
            if item.state != "hit":
                around = chars[max(0, item.start - 50) : item.start + 110]
                name = f"{passage.file}@{passage.start} {item.state} {item.key}"
                self.faults[name] = " ".join(around.split())

    def as_json(self) -> dict[str, Any]:
        """The committed form: figures, calibration and the names of what is not right."""
        return {
            "passages": self.passages,
            "characters": self.characters,
            "figures": {
                view: {kind: [one.labels, one.found, one.strict, one.lenient] for kind, one in sorted(by_kind.items())}
                for view, by_kind in sorted(self.figures.items())
            },
            "bands": self.bands,
            "faults": sorted(self.faults),
        }


def band_of(confidence: float) -> int:
    """The place in `BANDS` of a confidence."""
    return next(place for place, upper in enumerate(BANDS[1:]) if confidence < upper)


def evaluate(passages: list[GoldPassage], folder: Path) -> Evaluation:
    """Read every passage's file under `folder` and compare. Raises `InputError` where one is missing or other."""
    found = Evaluation()
    read: dict[str, tuple[Resolution, str]] = {}
    for passage in passages:
        if passage.file not in read:
            text = read_bytes(gold_text(passage, folder), passage.file)
            read = {passage.file: (resolve(read_claims(text)), text.chars)}
        resolution, chars = read[passage.file]
        found.add(passage, compare(passage, resolution), chars)
    return found


@dataclass(frozen=True, slots=True)
class Change:
    """What changed since the committed result: items now right, items now wrong, and classes whose F1 fell."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]
    fell: tuple[str, ...]


def change(found: Evaluation, committed: dict[str, Any]) -> Change:
    """`found` beside the committed result."""
    before, now = set(committed["faults"]), set(found.faults)
    fell = []
    for kind, counts in committed["figures"]["all"].items():
        old, new = Figure(*counts), found.figures["all"][kind]
        for name in ("strict", "lenient"):
            was, is_now = old.scores(getattr(old, name))[2], new.scores(getattr(new, name))[2]
            if was is not None and (is_now is None or is_now < was - 1e-9):
                fell.append(f"{kind} ({name}: {was:.4f} → {0 if is_now is None else is_now:.4f})")
    return Change(tuple(sorted(before - now)), tuple(sorted(now - before)), tuple(fell))


def committed_file(gold: Path) -> Path:
    """Where the committed result of a gold file stands: `corpus.jsonl` -> `corpus.result.json`."""
    return gold.with_suffix(".result.json")


def read_committed(gold: Path) -> dict[str, Any] | None:
    """The committed result beside `gold`, or None where there is none yet."""
    path = committed_file(gold)
    if not path.exists():
        return None
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError("file_unreadable", path=path, reason=error) from None
    return found


def rows(figures: dict[str, Figure]) -> Iterator[tuple[str, Figure]]:
    """Classes in order: each total before its classes."""
    for kind in sorted(figures):
        yield kind, figures[kind]
