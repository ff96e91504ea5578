"""What a browser shows of an explored picture, as it is sent to be made a file of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import request

from graph.analysis.scene import Fold, Scene
from graph.model import LEVELS
from graph.store.snapshot import Snapshot
from web.explore import EXPLORED
from web.language import language
from web.problems import Problem
from web.words import level_name

_FAR = 100_000
"""Nothing stands farther off than so many pixels."""
_LINKS = 20_000


def sent_scene(snapshot: Snapshot, target: str) -> Scene:
    """The scene in the body of the request; one without the document `target`, or with what is no place or name, is
    refused.
    """
    sent: Any = request.get_json(silent=True)
    try:
        boxes = [(_text(iri), _place(x), _place(y)) for iri, x, y in sent["boxes"][:EXPLORED]]
        folds = tuple(_folds(snapshot, sent["folds"][:EXPLORED]))
        pairs = frozenset((_text(one), _text(other)) for one, other in sent["links"][:_LINKS])
        bands = [(_level(level), _place(y), _place(height)) for level, y, height in sent["bands"][: len(LEVELS)]]
        if not bands or all(iri != target for iri, _, _ in boxes):
            raise ValueError
    except (TypeError, KeyError, ValueError):
        raise Problem(400, "web_missing", name="boxes") from None
    return Scene({iri: (x, y) for iri, x, y in boxes}, pairs, bands, folds)


def sent_address() -> str | None:
    """The address that the browser shows, where it is one of a picture."""
    sent: Any = request.get_json(silent=True)
    address = sent.get("address") if isinstance(sent, dict) else None
    known = isinstance(address, str) and address.startswith(("/trace?", "/v/")) and address.isprintable()
    return address if known else None


def _folds(snapshot: Snapshot, sent: list[dict[str, Any]]) -> Iterator[Fold]:
    for one in sent:
        kind, _, value = _text(one["name"]).partition(":")
        if kind == "level":
            name = level_name(_level(value), language())
        elif kind == "body":
            body = snapshot.body(value)
            name = body.name if body else value
        else:
            name = _text(one["name"])
        yield Fold(name, frozenset(map(_text, one["members"][:EXPLORED])), _place(one["x"]), _place(one["y"]))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _place(value: Any) -> int:
    if not isinstance(value, int | float):
        raise TypeError
    return round(max(-_FAR, min(_FAR, value)))


def _level(value: Any) -> str:
    if value not in LEVELS:
        raise ValueError
    return str(value)
