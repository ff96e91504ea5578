"""Which of several forms of an answer the asking program prefers."""

from __future__ import annotations

from collections.abc import Sequence

from flask import request

HTML = "text/html"


def preferred(offered: Sequence[str]) -> str | None:
    """The media type of `offered` that `Accept` likes best; the first one without `Accept`; None for none."""
    if not request.headers.get("Accept", "").strip():
        return offered[0]
    return request.accept_mimetypes.best_match(offered)


def wants_page(data_types: Sequence[str]) -> bool:
    """Whether the asker would rather have a page than any of `data_types`, as a browser does."""
    accept = request.accept_mimetypes
    return HTML in accept.values() and accept.quality(HTML) >= max(map(accept.quality, data_types), default=0)
