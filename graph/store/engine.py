"""A SPARQL 1.1 engine over HTTP: queries, updates, whole graphs. It is asked again, later and later, where it fails."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graph.errors import LibraryError
from graph.library.settings import EngineAddress
from graph.namespaces import XSD

if TYPE_CHECKING:
    import httpx

JSON = "application/sparql-results+json"
N_TRIPLES = "application/n-triples"
WAITS = (0.2, 0.5, 1.0, 2.0, 4.0)
"""Seconds before each new attempt."""
SECONDS = 60.0
"""How long one request may take."""
_GIVES_TRIPLES = re.compile(r"(?i)(?:\s|#[^\n]*\n|prefix\s+[^\s:]*:\s*<[^>]*>|base\s*<[^>]*>)*(?:construct|describe)\b")
_NAMED = re.compile(r"(?i)\bgraph\s*<([^<>\"{}|^`\\\s]*)>")
_LATER = (429, 500, 502, 503, 504)
Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Object = Subject | ox.Literal
Graph = ox.NamedNode | ox.BlankNode | ox.DefaultGraph


class Engine:
    """Speaks to the engine at `address`.

    `default` is the IRI of the graph that stands for the default graph, where the engine's own holds all graphs
    together; None where the engine has a default graph.
    """

    def __init__(self, address: EngineAddress, default: str | None) -> None:
        self.address = address
        self.default = default
        # the web's half of a library that most commands never need: a fifth of their start
        import httpx

        from graph.store.login import Login

        auth = Login(*address.user) if address.user else None
        self._no_answer = httpx.TransportError
        self._client = httpx.Client(auth=auth, timeout=SECONDS, follow_redirects=False)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def ask(
        self, query: str, *, default_graphs: Iterable[str] = (), named_graphs: Iterable[str] = ()
    ) -> tuple[str, bytes]:
        """Run a query; the media type and the body of the answer. Raises `SyntaxError` where the query is wrong."""
        form: dict[str, Any] = {"query": query}
        defaults, named = list(default_graphs), list(named_graphs)
        if self.default and not defaults and not named:
            defaults = [self.default]
            named = _NAMED.findall(query)  # such an engine finds only those once a default graph is told
        if defaults:
            form["default-graph-uri"] = defaults
        if named:
            form["named-graph-uri"] = named
        accept = N_TRIPLES if _GIVES_TRIPLES.match(query) else JSON
        answer = self._send("POST", self.address.query, data=form, headers={"Accept": accept})
        return answer.headers.get("Content-Type", "").partition(";")[0], answer.content

    def update(self, update: str) -> None:
        """Run an update."""
        self._send(
            "POST",
            self.address.update,
            content=update.encode("utf-8"),
            headers={"Content-Type": "application/sparql-update"},
        )

    def put_graph(self, graph: str, triples: bytes) -> None:
        """Make `graph` hold exactly `triples` (N-Triples)."""
        self._send(
            "PUT",
            self.address.graphs,
            params={"graph": graph},
            content=triples,
            headers={"Content-Type": N_TRIPLES},
        )

    def delete_graph(self, graph: str) -> None:
        """Take a graph out, where it is there."""
        self._send("DELETE", self.address.graphs, params={"graph": graph}, missing=True)

    def _send(self, method: str, url: str, *, missing: bool = False, **given: Any) -> httpx.Response:
        reason: object = ""
        for wait in (0.0, *WAITS):
            time.sleep(wait)
            try:
                answer = self._client.request(method, url, **given)
            except self._no_answer as error:
                reason = error
                continue
            if answer.status_code in _LATER and not _is_wrong(answer):
                reason = f"HTTP {answer.status_code}: {answer.text[:200]}"
                continue
            if answer.status_code == 404 and missing:
                return answer
            if answer.status_code in (401, 403):
                raise LibraryError("engine_refuses", address=url, status=answer.status_code)
            if answer.status_code >= 300:  # a redirect took nothing
                raise SyntaxError(f"HTTP {answer.status_code}: {answer.text[:400]}")
            return answer
        raise LibraryError("engine_silent", address=url, reason=reason)


def _is_wrong(answer: httpx.Response) -> bool:
    """Whether the engine calls the request itself wrong, though by a status of its own fault."""
    return "37000" in answer.text[:200]


@dataclass(frozen=True, slots=True)
class Triples:
    """What a CONSTRUCT or DESCRIBE gave."""

    triples: list[ox.Triple]

    def __iter__(self) -> Iterator[ox.Triple]:
        return iter(self.triples)


class EngineQuads:
    """The quads of a library in an engine, read like a store: what `ox.Store` offers to readers, by queries."""

    def __init__(self, engine: Engine, base: str) -> None:
        self.engine = engine
        self._graphs = f"{base}graph/"

    def query(
        self,
        query: str,
        *,
        prefixes: dict[str, str] | None = None,
        default_graph: list[ox.NamedNode] | None = None,
        named_graphs: list[ox.NamedNode] | None = None,
        substitutions: dict[ox.Variable, Any] | None = None,
    ) -> ox.QuerySolutions | ox.QueryBoolean | Triples:
        """Run a query; `substitutions` fix variables that are projected."""
        for variable, value in (substitutions or {}).items():
            query += f"\nVALUES ?{variable.value} {{ {value} }}"
        query = declared(query, prefixes or {})
        media, body = self.engine.ask(
            query,
            default_graphs=[graph.value for graph in default_graph or ()],
            named_graphs=[graph.value for graph in named_graphs or ()],
        )
        if media == JSON:
            found = ox.parse_query_results(_standard(body), ox.QueryResultsFormat.JSON)
            if isinstance(found, ox.QuerySolutions | ox.QueryBoolean):
                return found
        return Triples([ox.Triple(q.subject, q.predicate, q.object) for q in ox.parse(body, ox.RdfFormat.N_TRIPLES)])

    def quads_for_pattern(
        self,
        subject: Subject | None,
        predicate: ox.NamedNode | None,
        object: Object | None,
        graph: Graph | None = None,
    ) -> Iterator[ox.Quad]:
        """The quads that match; a `graph` of None is any, the default graph too."""
        given = {"s": subject, "p": predicate, "o": object}
        triple = " ".join(str(term) if term else f"?{name}" for name, term in given.items())
        if isinstance(graph, ox.NamedNode):
            where = f"GRAPH {graph} {{ {triple} }}"
        elif isinstance(graph, ox.DefaultGraph):
            where = triple
        else:
            inside = f"GRAPH ?g {{ {triple} }} FILTER(STRSTARTS(STR(?g), '{self._graphs}'))"
            if self.engine.default:
                inside += f" FILTER(?g != <{self.engine.default}>)"
            where = f"{{ {triple} }} UNION {{ {inside} }}"
        found = self.query(f"SELECT * WHERE {{ {where} }}")
        if not isinstance(found, ox.QuerySolutions):  # every place is given: the engine has it, or not
            return
        names = {variable.value for variable in found.variables}
        for solution in found:
            s, p, o = (solution[name] if name in names else given[name] for name in "spo")
            place = solution["g"] if "g" in names else graph
            yield ox.Quad(s, p, o, place if isinstance(place, ox.NamedNode) else ox.DefaultGraph())  # type: ignore[arg-type]

    def named_graphs(self) -> Iterator[ox.NamedNode]:
        """The library's own named graphs."""
        found = self.query(
            f"SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), '{self._graphs}')) }}"
        )
        for solution in found if isinstance(found, ox.QuerySolutions) else ():
            graph = solution["g"]
            if isinstance(graph, ox.NamedNode) and graph.value != self.engine.default:
                yield graph

    def __contains__(self, quad: ox.Quad) -> bool:
        where = f"{quad.subject} {quad.predicate} {quad.object}"
        if isinstance(quad.graph_name, ox.NamedNode):
            where = f"GRAPH {quad.graph_name} {{ {where} }}"
        return bool(self.query(f"ASK {{ {where} }}"))

    def __iter__(self) -> Iterator[ox.Quad]:
        yield from self.quads_for_pattern(None, None, None, ox.DefaultGraph())
        for graph in list(self.named_graphs()):
            yield from self.quads_for_pattern(None, None, None, graph)

    def __len__(self) -> int:
        count = 0
        for graph in (None, *self.named_graphs()):
            inside = f"GRAPH {graph} {{ ?s ?p ?o }}" if graph else "?s ?p ?o"
            found = self.query(f"SELECT (COUNT(*) AS ?n) WHERE {{ {inside} }}")
            for solution in found if isinstance(found, ox.QuerySolutions) else ():
                number = solution["n"]
                count += int(number.value) if isinstance(number, ox.Literal) else 0
        return count


def declared(query: str, prefixes: dict[str, str]) -> str:
    """`query` with the prefixes declared that it uses and does not declare itself."""
    missing = [
        f"PREFIX {name}: <{iri}>\n"
        for name, iri in prefixes.items()
        if re.search(rf"(?<![\w.-]){name}:", query) and not re.search(rf"(?i)prefix\s+{name}\s*:", query)
    ]
    return "".join(missing) + query


def _standard(body: bytes) -> bytes:
    """Results as the recommendation writes them: one engine says `typed-literal`, 1 for true, and ASK as a row."""
    if b"typed-literal" not in body:
        return body
    found = json.loads(body)
    if found["head"].get("vars") == ["__ASK_RETVAL"]:
        (row,) = found["results"]["bindings"]
        return json.dumps({"head": {}, "boolean": row["__ASK_RETVAL"]["value"] == "1"}).encode("ascii")
    for row in found["results"]["bindings"]:
        for term in row.values():
            if term["type"] == "typed-literal":
                term["type"] = "literal"
            if term.get("datatype") == XSD + "boolean":
                term["value"] = {"1": "true", "0": "false"}.get(term["value"], term["value"])
    return json.dumps(found, ensure_ascii=False).encode("utf-8")
