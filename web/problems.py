"""A request that cannot be answered, with its HTTP status and its sentence."""

from __future__ import annotations

from graph.errors import LuocdoError


class Problem(LuocdoError):
    """What is wrong with a request; `status` is the HTTP status to answer with."""

    def __init__(self, status: int, key: str, **values: object) -> None:
        super().__init__(key, **values)
        self.status = status
