"""How documents, bodies, sources and graphs are named; the same input gives the same name."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from graph.folding import fold

_OF_ONE_SOURCE = re.compile(r"/body/[^/]+-[0-9a-f]{12}$")
_NOT_SLUG = re.compile(r"[^a-z0-9.]+")


@lru_cache(100_000)
def slug(text: str) -> str:
    """`text` for an IRI: without accents, lower case, words joined by hyphens."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-.") or "x"


def document_path(body: str, when: str, name: str) -> str:
    """`doc/{body}/{date, year or term}/{number-type}`."""
    return f"doc/{body}/{when}/{name}"


def undated_path(body: str, name: str, source: str) -> str:
    """A document whose date nobody states belongs to the source that names it."""
    return f"doc/{body}/undated/{name}/{source[:12]}"


def is_undated(path: str) -> bool:
    """Whether a path, or the IRI that ends with it, is that of a document which one source alone names, undated."""
    return "/undated/" in path


def held_path(source: str) -> str:
    """A held document that has neither number nor name is known by its source."""
    return f"doc/source/{source[:16]}"


def body_path(body_slug: str) -> str:
    """`body/{slug}`."""
    return f"body/{body_slug}"


@lru_cache(100_000)
def identifier(base: str, path: str) -> str:
    """The IRI of the thing at `path` under `base`."""
    return f"{base}id/{quote(path, safe='/-._~')}"


def source_iri(base: str, sha256: str) -> str:
    """The IRI of a source."""
    return f"{base}id/source/{sha256}"


def graph_iri(base: str, name: str) -> str:
    """The IRI of a named graph: `authority`, `bodies`, `judgements` or `source/{sha256}`."""
    return f"{base}graph/{name}"


def of_one_source(iri: str) -> bool:
    """Whether a body is known from one source alone, which does not tell which it is: `Huyện ủy` of no district."""
    return bool(_OF_ONE_SOURCE.search(iri))
