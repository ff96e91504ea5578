"""The process in which a stranger's query runs: it reads requests from standard input until it is killed.

Started by `graph.store.workers` as `python -m graph.store.query_process MEGABYTES`. A request and an answer are
each a line of JSON with a length, and then that many bytes.
"""

from __future__ import annotations

import io
import json
import re
import sys
from typing import Any, BinaryIO

import pyoxigraph as ox

from graph.errors import LibraryError
from graph.library.settings import EngineAddress
from graph.store.engine import Engine, EngineQuads, Triples
from graph.store.query_mistake import mistake

JSON = "application/sparql-results+json"
RESULTS = {
    JSON: ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


class _Full(Exception):
    """The answer is longer than the limit."""


class _Capped(io.BytesIO):
    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit

    def write(self, data: Any) -> int:
        if self.tell() + len(data) > self._limit:
            raise _Full
        return super().write(data)


def main() -> None:
    """Answer requests until standard input ends."""
    _limit_memory(int(sys.argv[1]))
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    stores: dict[str, ox.Store | EngineQuads] = {}
    while True:
        head = source.readline()
        if not head:
            return
        request = json.loads(source.read(int(head)))
        path = request.get("path") or json.dumps(request["engine"])
        if path not in stores:
            try:
                stores = {path: _open(request)}
            except OSError as error:
                _send(sink, {"error": "query_failed", "reason": str(error)[:400]}, b"")
                continue
        _send(sink, *_answer(stores[path], request))


def _open(request: dict[str, Any]) -> ox.Store | EngineQuads:
    if "path" in request:
        return ox.Store.read_only(request["path"])
    *address, default = request["engine"]
    return EngineQuads(Engine(EngineAddress(*address), default), request["base"])


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: the time limit alone
        return
    size = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _send(sink: BinaryIO, head: dict[str, Any], body: bytes) -> None:
    line = json.dumps(head | {"length": len(body)}).encode("ascii")
    sink.write(line + b"\n" + body)
    sink.flush()


def chosen(accept: str, offered: dict[str, Any]) -> str | None:
    """The media type among `offered` that an Accept header likes best; the first of equals."""
    best: tuple[float, int] | None = None
    for part in accept.split(","):
        media, *parameters = (piece.strip() for piece in part.split(";"))
        quality = next((float(p[2:]) for p in parameters if re.fullmatch(r"q=[01](?:\.\d+)?", p)), 1.0)
        for index, name in enumerate(offered):
            fits = media in (name, "*/*", name.partition("/")[0] + "/*")
            if (
                fits
                and quality > 0
                and (best is None or (quality, -index) > best)
                and (media == name or best is None or quality > best[0])
            ):
                best = (quality, -index)
    return list(offered)[-best[1]] if best else None


def _answer(store: ox.Store | EngineQuads, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    accept: str = request["accept"]
    out = _Capped(request["size"])
    try:
        result = store.query(
            request["query"],
            prefixes=request["prefixes"],
            default_graph=[ox.NamedNode(iri) for iri in request["default_graphs"]] or None,
            named_graphs=[ox.NamedNode(iri) for iri in request["named_graphs"]] or None,
        )
        if isinstance(result, ox.QueryTriples | Triples):
            media = chosen(accept, GRAPHS)
            if media is None:
                return {"error": "query_not_acceptable", "choices": ", ".join(GRAPHS)}, b""
            ox.serialize(result, out, GRAPHS[media], prefixes=request["prefixes"] if media == "text/turtle" else None)
            return {"media": media, "truncated": False}, out.getvalue()
        media = chosen(accept, RESULTS)
        if media is None:
            return {"error": "query_not_acceptable", "choices": ", ".join(RESULTS)}, b""
        truncated = False
        if isinstance(result, ox.QuerySolutions) and request["rows"] is not None:
            first, truncated = _first_rows(result, request["rows"])
            if media == JSON:
                return {"media": media, "truncated": truncated}, first
            result = ox.parse_query_results(first, ox.QueryResultsFormat.JSON)
        result.serialize(out, RESULTS[media])
        return {"media": media, "truncated": truncated}, out.getvalue()
    except SyntaxError as error:
        return mistake(request["query"], str(error), request["prefixes"]), b""
    except _Full:
        return {"error": "query_too_large", "limit": request["size"] // 1024 // 1024}, b""
    except LibraryError as error:
        return {"error": "query_failed", "reason": str(error)[:400]}, b""
    except MemoryError:
        return {"error": "query_memory"}, b""
    except (OSError, RuntimeError, ValueError) as error:
        if isinstance(error.__context__, _Full) or "_Full" in repr(error):
            return {"error": "query_too_large", "limit": request["size"] // 1024 // 1024}, b""
        return {"error": "query_failed", "reason": str(error)[:400]}, b""


def _first_rows(solutions: ox.QuerySolutions, rows: int) -> tuple[bytes, bool]:
    """The first rows as SPARQL 1.1 Query Results JSON, and whether there are more."""
    names = [variable.value for variable in solutions.variables]
    bindings: list[dict[str, Any]] = []
    truncated = False
    for solution in solutions:
        if len(bindings) == rows:
            truncated = True
            break
        bindings.append({name: _term(term) for name in names if (term := solution[name]) is not None})
    body = json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}, ensure_ascii=False)
    return body.encode("utf-8"), truncated


def _term(term: Any) -> dict[str, Any]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Literal):
        found = {"type": "literal", "value": term.value}
        if term.language:
            found["xml:lang"] = term.language
        elif term.datatype.value != "http://www.w3.org/2001/XMLSchema#string":
            found["datatype"] = term.datatype.value
        return found
    return {"type": "literal", "value": str(term)}


if __name__ == "__main__":
    main()
