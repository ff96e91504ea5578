"""Sentences with marked-up parts, such as a Vietnamese title in an English sentence."""

from __future__ import annotations

from markupsafe import Markup, escape

from graph.messages import catalogue


def rich(key: str, language: str, **values: object) -> Markup:
    """The sentence `key` as HTML; values that are no Markup are escaped."""
    return Markup(escape(catalogue()[key][language])).format(**values)  # noqa: S704 - escaped just here


def vietnamese(text: str) -> Markup:
    """`text` as an element in Vietnamese."""
    return Markup('<span lang="vi">{}</span>').format(text)
