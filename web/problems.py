"""A request that cannot be answered, with its HTTP status and its sentence."""

from __future__ import annotations

from graph.errors import AmbiguousReferenceError, LibraryError, LuocdoError, UnknownReferenceError

STATUS_OF_KEY = {
    "query_timeout": 503,
    "query_stopped": 503,
    "query_memory": 503,
    "query_busy": 503,
    "query_crashed": 503,
    "query_too_long": 413,
    "export_too_long": 413,
    "query_too_large": 503,
    "query_not_acceptable": 406,
    "source_unknown": 404,
}


class Problem(LuocdoError):
    """What is wrong with a request; `status` is the HTTP status to answer with."""

    def __init__(self, status: int, key: str, **values: object) -> None:
        super().__init__(key, **values)
        self.status = status


def status_of(error: LuocdoError) -> int:
    """The HTTP status that tells what kind of error this is."""
    if isinstance(error, Problem):
        return error.status
    if isinstance(error, AmbiguousReferenceError):
        return 300
    if isinstance(error, UnknownReferenceError):
        return 404
    if isinstance(error, LibraryError):
        return 503 if error.key in {"library_empty", "library_locked"} else 500
    return STATUS_OF_KEY.get(error.key, 400)
