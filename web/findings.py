"""What cannot be right in the library, looked for once as long as nothing that bears on it changes."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from flask import Flask, current_app

from graph.analysis.quality import FINDINGS, OF_LINKS, Kind, Suspicion, suspicions
from graph.store.snapshot import Snapshot

EXTENSION = "luocdo-findings"
_OF_DOCUMENTS = tuple(kind for kind in FINDINGS if kind not in OF_LINKS)


class Findings:
    """The findings over the newest snapshot that somebody looked at.

    What people decide alters links alone: what is found of documents is kept until the sources change, or a link that a
    person accepted shows a document more.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[tuple[Kind, ...], tuple[str, list[Suspicion]]] = {}

    def of(self, snapshot: Snapshot) -> list[Suspicion]:
        """What cannot be right in `snapshot`, in the order of FINDINGS."""
        number = str(snapshot.number)
        sources = f"{snapshot.library.ledger.setting('sources_changed') or number} {len(snapshot.links)}"
        with self._lock:
            return [*self._found(snapshot, OF_LINKS, number), *self._found(snapshot, _OF_DOCUMENTS, sources)]

    def of_kinds(self, snapshot: Snapshot, kinds: Sequence[str]) -> list[Suspicion]:
        """The same of some `kinds`, of all where none is named; nothing is looked for where none is a finding."""
        if kinds and not any(kind in FINDINGS for kind in kinds):
            return []
        return [one for one in self.of(snapshot) if not kinds or one.kind in kinds]

    def _found(self, snapshot: Snapshot, kinds: tuple[Kind, ...], state: str) -> list[Suspicion]:
        if self._kept.get(kinds, ("",))[0] != state:
            self._kept[kinds] = state, suspicions(snapshot, kinds)
        return self._kept[kinds][1]


def keep(app: Flask) -> None:
    """Gives `app` its findings."""
    app.extensions[EXTENSION] = Findings()


def findings() -> Findings:
    """Those of the server that answers."""
    found: Findings = current_app.extensions[EXTENSION]
    return found
