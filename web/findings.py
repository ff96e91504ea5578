"""What cannot be right in the library, looked for once as long as nothing changes."""

from __future__ import annotations

import threading

from flask import Flask, current_app

from graph.analysis.quality import Suspicion, suspicions
from graph.store.snapshot import Snapshot

EXTENSION = "luocdo-findings"


class Findings:
    """The findings over the newest snapshot that somebody looked at, and over the newest sources."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, tuple[str, list[Suspicion]]] = {}

    def now(self, snapshot: Snapshot) -> list[Suspicion]:
        """What cannot be right in `snapshot`, after what people decided."""
        return self._of(snapshot, "now", str(snapshot.number))

    def told(self, snapshot: Snapshot) -> list[Suspicion]:
        """What could not be right when the sources last changed: a decision since then alters nothing in it."""
        return self._of(snapshot, "told", snapshot.library.ledger.setting("sources_changed") or str(snapshot.number))

    def _of(self, snapshot: Snapshot, which: str, state: str) -> list[Suspicion]:
        with self._lock:
            if self._kept.get(which, ("",))[0] != state:
                same = [found for number, found in self._kept.values() if number == str(snapshot.number)]
                self._kept[which] = state, same[0] if same else suspicions(snapshot)
            return self._kept[which][1]


def keep(app: Flask) -> None:
    """Gives `app` its findings."""
    app.extensions[EXTENSION] = Findings()


def findings() -> Findings:
    """Those of the server that answers."""
    found: Findings = current_app.extensions[EXTENSION]
    return found
