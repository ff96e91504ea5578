"""Queries that run for a page, each by a name that the page chose, so that it can end them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from flask import Flask, current_app

EXTENSION = "luocdo.running"


class Running:
    """What runs now. A name is as good as a secret: only the page that chose it knows it."""

    def __init__(self) -> None:
        self._events: dict[str, Event] = {}

    @contextmanager
    def named(self, name: str) -> Iterator[Event]:
        """An event that `stop` sets, while the block runs; without a name nobody can."""
        event = Event()
        if name:
            self._events[name] = event
        try:
            yield event
        finally:
            self._events.pop(name, None)

    def stop(self, name: str) -> bool:
        """Ends what runs under `name`; False where nothing does."""
        event = self._events.get(name)
        if event:
            event.set()
        return event is not None


def keep(app: Flask) -> None:
    """Gives `app` its list of what runs."""
    app.extensions[EXTENSION] = Running()


def running() -> Running:
    """What runs in this app."""
    found: Running = current_app.extensions[EXTENSION]
    return found
