"""By what the documents of a search can be narrowed, each choice with the number that it would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.analysis.answers import FindQuestion
from graph.model import LEVELS
from graph.store.snapshot import Snapshot

FACETS = ("type", "level", "period", "body", "held")


class Narrowed:
    """The documents that have the words of a search, by number, and which of them the question leaves.

    A count of one facet is of what all the others leave, so that it tells what choosing it would list.
    """

    def __init__(self, snapshot: Snapshot, question: FindQuestion, matching: NDArray[Any]) -> None:
        self._snapshot = snapshot
        self._question = question
        self._found = matching

    def __len__(self) -> int:
        """How many documents have the words."""
        return len(self._found)

    def chosen(self, facets: Sequence[str] = FACETS) -> NDArray[np.bool_]:
        """Which of the documents the question leaves by some of its facets."""
        kept = np.ones(len(self._found), bool)
        for facet in facets:
            if (mask := self._masks[facet]) is not None:
                kept &= mask
        return kept

    @cached_property
    def _masks(self) -> dict[str, NDArray[np.bool_] | None]:
        question, links, found = self._question, self._snapshot.links, self._found
        body = self._snapshot.path_of(question.body) if question.body else None
        place = links.bodies.index(body) if body in links.bodies else None
        unknown = np.zeros(len(found), bool)
        by_body = unknown if place is None else links.rows["body"][found] == place
        return {
            "type": links.of_types(found, question.types) if question.types else None,
            "level": links.of_levels(found, question.levels) if question.levels else None,
            "period": links.in_period(found, question.since, question.until),
            "body": by_body if question.body else None,
            "held": None if question.held is None else links.held()[found] == question.held,
        }

    def _beside(self, facet: str) -> NDArray[Any]:
        """The documents that all facets but one leave."""
        return self.chosen([other for other in FACETS if other != facet])

    def by_type(self) -> dict[str, int]:
        """How many there are of each type, by its slug, the most first."""
        return dict(_most_first(self._snapshot.links.by_type(self._found[self._beside("type")])))

    def by_level(self) -> dict[str, int]:
        """How many there are of each level, in the order of the levels."""
        counts = self._snapshot.links.by_level(self._found[self._beside("level")])
        return {level: counts[level] for level in LEVELS if level in counts}

    def by_year(self) -> dict[int, int]:
        """How many there are of each year, the latest first; those without a date are left out."""
        counts: Counter[int] = Counter()
        for (_, year), count in self._snapshot.links.by_year(self._found[self._beside("period")]).items():
            if year:
                counts[year] += count
        return dict(sorted(counts.items(), reverse=True))

    def by_body(self) -> dict[str, int]:
        """How many each body issued, by its IRI, the most first."""
        of_all = self._snapshot.iri_of("")
        counts = self._snapshot.links.by_body(self._found[self._beside("body")])
        return {of_all + path: count for path, count in counts.items()}

    def by_held(self) -> dict[bool, int]:
        """How many are held, and how many only cited."""
        held = self._snapshot.links.held()[self._found[self._beside("held")]]
        return {True: int(held.sum()), False: int((~held).sum())}


def _most_first(counts: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))
