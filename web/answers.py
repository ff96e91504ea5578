"""What a view may return."""

from __future__ import annotations

from werkzeug.wrappers import Response

Answer = str | Response | tuple[str, int]
"""A page, a page with its status, or a whole response."""
