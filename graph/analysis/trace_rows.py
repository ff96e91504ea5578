"""The rows of a trace in JSON, told from what the ledger keeps: a list of thousands makes no objects of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from graph.analysis.answers import TraceQuestion, skipped_by
from graph.analysis.links import STRENGTH
from graph.analysis.long_rows import RowsByKey
from graph.analysis.noun_json import Json, link_json, proof_json
from graph.store.snapshot import Proof

if TYPE_CHECKING:
    from graph.analysis.shelf import Shelf
    from graph.analysis.walk import Walk


class TraceRows(RowsByKey[int]):
    """What `trace` prints of the documents of a walk: each with its chain to where that began, and its first link."""

    def __init__(self, walk: Walk, question: TraceQuestion, shelf: Shelf) -> None:
        super().__init__()
        self._walk = walk
        self._question = question
        self._shelf = shelf
        self._snapshot = shelf.snapshot
        self._placed: dict[int, tuple[str | None, date | None]] = {}

    def fetch(self, numbers: Sequence[int]) -> None:
        """Look up documents and sentences of some rows at one go."""
        chains = list(map(self._walk.chain, numbers))
        told = self._shelf.told
        self._shelf.fetch_told(chain.from_iterable(chains))
        path, up = self._snapshot.path_of, self._question.up
        firsts = [(one[1], one[0]) if up else (one[0], one[1]) for one in chains]
        ends = [(path(told(subject)["iri"]), path(told(target)["iri"])) for subject, target in firsts]
        proofs = self._snapshot.proofs_between(ends)
        links = [self._of_one_source(pair, proofs.get(pair, [])) for pair in ends]
        self._shelf.fetch_edges(first for first, link in zip(firsts, links, strict=True) if link is None)
        for one, first, link in zip(chains, firsts, links, strict=True):
            via = list(map(told, one))
            self._rows[one[0]] = {
                "document": via[0],
                "depth": len(via) - 1,
                "via": via,
                "skipped_levels": list(skipped_by(list(map(self._place, one)))),
            } | (link or link_json(self._shelf.link(*first)))

    def _place(self, number: int) -> tuple[str | None, date | None]:
        """Level and date of a document."""
        found = self._placed.get(number)
        if found is None:
            told = self._shelf.told(number)
            found = self._placed[number] = told["level"], date.fromisoformat(told["date"]) if told["date"] else None
        return found

    def _of_one_source(self, ends: tuple[str, str], proofs: list[Proof]) -> Json | None:
        """A link that one source alone tells and nobody has judged; None for any other."""
        relations, bases = self._question.relations, self._question.bases
        if len(relations) != 1 or self._snapshot.has_decided(*ends):
            return None
        if any(relation != relations[0] or sha256 != proofs[0][1] for relation, sha256, _ in proofs):
            return None
        told = [said for _, _, said in proofs if said["basis"] in bases]
        if not told:
            return None
        if len(told) > 1:
            told.sort(key=lambda said: (STRENGTH.index(said["basis"]), int(said["start"]), int(said["end"])))
        evidence = [proof_json(said, proofs[0][1]) for said in told]
        return {"relation": relations[0], "basis": told[0]["basis"], "evidence": evidence}
