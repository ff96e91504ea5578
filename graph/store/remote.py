"""Quads in an engine outside: what a change writes goes through an outbox on the ledger.

The ledger commits first, with the requests that are still to be sent; then they are sent in turn, each struck out
when the engine has taken it. Sending one again changes nothing, so whoever comes after a crash, or after the engine
was down, goes on where it stopped. A source's graph is replaced by one request, so it never shows half.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.errors import LibraryError
from graph.iris import graph_iri
from graph.library.folder import Library, library_error
from graph.library.ledger import Ledger
from graph.library.settings import EngineAddress
from graph.store.engine import Engine, EngineQuads

TOGETHER = 1_000
"""Quads in one update."""
SHARED = ("authority", "bodies", "judgements")
"""The graphs that are not of one source."""
Request = tuple[str, str, str]
"""`put` with a graph and its triples, `delete` with a graph, `update` with the text of an update."""


class RemoteStore:
    """The engine of a library, open for writing: takes what a change writes as the embedded store does."""

    def __init__(self, library: Library, address: EngineAddress) -> None:
        self._library = library
        self._address = address
        self._engine: Engine | None = None
        self._anew = False
        self._forget()

    def _forget(self) -> None:
        self._gone: set[str] = set()
        self._graphs: dict[str, list[str]] = {}
        self._single: dict[ox.Quad, bool] = {}

    def resume(self) -> None:
        """Send what an earlier writer left in the outbox. Raises `LibraryError` where the engine does not take it."""
        default = self._library.ledger.setting("engine_default")
        if default is not None:
            send_requests(self._library.ledger, self._connect(default or None))

    def begin(self, *, anew: bool = False) -> None:
        """A change begins; with `anew` the library's graphs in the engine are replaced, all of them."""
        self._forget()
        self._anew = anew
        ledger = self._library.ledger
        default = ledger.setting("engine_default")
        if anew or default is None:
            default = self._probe()
            ledger.put_setting("engine_default", default)
            ledger.db.execute("DELETE FROM outbox")
            shared = [graph_iri(self._library.base, name) for name in SHARED]
            put_requests(ledger, [("delete", graph, "") for graph in (*shared, *([default] if default else []))])
            if not default:
                put_requests(ledger, [("update", "CLEAR DEFAULT", "")])
            self._anew = True

    def empty(self) -> bool:
        """Whether nothing was written before this change."""
        return self._anew

    def remove_graph(self, graph: ox.NamedNode) -> None:
        """Take a named graph out."""
        self._gone.add(graph.value)
        self._graphs.pop(graph.value, None)

    def replace_graph(self, graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> None:
        """Put other quads in a named graph, as one request."""
        self.remove_graph(graph)
        self.extend(quads)

    def remove(self, quads: Iterable[ox.Quad]) -> None:
        """Take quads out."""
        for quad in quads:
            self._single[quad] = False

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        """Put quads in: whole graphs of sources, and single quads of the default graph and of the bodies."""
        sources = graph_iri(self._library.base, "source/")
        for quad in quads:
            graph = quad.graph_name
            if isinstance(graph, ox.NamedNode) and graph.value.startswith(sources):
                self._graphs.setdefault(graph.value, []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
            else:
                self._single[quad] = True
        if len(self._graphs) > TOGETHER or len(self._single) > 100 * TOGETHER:
            self._hand_over()

    def _hand_over(self) -> None:
        default = self._library.ledger.setting("engine_default") or None
        put_requests(self._library.ledger, self._requests(default))
        self._forget()

    def _requests(self, default: str | None) -> Iterator[Request]:
        for graph in sorted(self._gone - self._graphs.keys()):
            yield "delete", graph, ""
        for graph, triples in sorted(self._graphs.items()):
            yield "put", graph, "\n".join(triples) + "\n"
        for verb, wanted in (("DELETE", False), ("INSERT", True)):
            quads = [quad for quad, there in self._single.items() if there is wanted]
            for begin in range(0, len(quads), TOGETHER):
                yield "update", f"{verb} DATA {{ {_data(quads[begin : begin + TOGETHER], default)} }}", ""

    def show(self, number: int, *, settle: bool = False) -> None:
        """Put the requests of the change into the outbox; they are sent when the ledger has committed."""
        ledger = self._library.ledger
        self._hand_over()
        if self._anew:
            base = self._library.base
            known = {graph_iri(base, f"source/{sha256}") for sha256 in ledger.read_ids()}
            known |= {graph_iri(base, name) for name in SHARED}
            engine = self._connect(ledger.setting("engine_default") or None)
            there = {graph.value for graph in EngineQuads(engine, base).named_graphs()}
            put_requests(ledger, [("delete", graph, "") for graph in sorted(there - known)])

    def end(self, number: int) -> None:
        """The ledger has committed: send what is in the outbox."""
        self.resume()

    def abandon(self) -> None:
        """The change failed before the ledger committed: nothing was sent."""
        self._forget()

    def refused(self, error: OSError | RuntimeError) -> LibraryError:
        """The sentence for what went wrong."""
        return (
            library_error(error, self._library.root)
            if isinstance(error, OSError)
            else LibraryError("library_io", path=self._library.root, reason=error)
        )

    def close(self) -> None:
        """Close the connection."""
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def _connect(self, default: str | None) -> Engine:
        if self._engine is None or self._engine.default != default:
            self.close()
            self._engine = Engine(self._address, default)
        return self._engine

    def _probe(self) -> str:
        """The graph that is to stand for the default graph; '' where the engine has one of its own.

        Some engines show all named graphs together as the default graph: what holds would mix there with what is said.
        """
        engine = self._connect(None)
        probe = graph_iri(self._library.base, "probe")
        engine.put_graph(probe, f"<{probe}> <{probe}> <{probe}> .\n".encode())
        try:
            united = bool(EngineQuads(engine, self._library.base).query(f"ASK {{ <{probe}> <{probe}> <{probe}> }}"))
        finally:
            engine.delete_graph(probe)
        return graph_iri(self._library.base, "holds") if united else ""


def _data(quads: list[ox.Quad], default: str | None) -> str:
    graphs: dict[str, list[str]] = {}
    for quad in quads:
        graph = quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else (default or "")
        graphs.setdefault(graph, []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
    return " ".join(
        f"GRAPH <{graph}> {{ {' '.join(triples)} }}" if graph else " ".join(triples)
        for graph, triples in sorted(graphs.items())
    )


def put_requests(ledger: Ledger, requests: Iterable[Request]) -> None:
    """Append requests to the outbox, inside a transaction."""
    ledger.db.executemany(
        "INSERT INTO outbox (request) VALUES (?)",
        ((zlib.compress(json.dumps(request).encode("utf-8"), 1),) for request in requests),
    )


def send_requests(ledger: Ledger, engine: Engine) -> None:
    """Send the outbox in turn; each request is struck out when the engine has taken it."""
    done: list[tuple[int]] = []
    try:
        numbers = [number for (number,) in ledger.db.execute("SELECT number FROM outbox ORDER BY number")]
        for number in numbers:
            (packed,) = ledger.db.execute("SELECT request FROM outbox WHERE number = ?", (number,)).fetchone()
            verb, what, body = json.loads(zlib.decompress(packed))
            if verb == "put":
                engine.put_graph(what, body.encode("utf-8"))
            elif verb == "delete":
                engine.delete_graph(what)
            else:
                engine.update(what)
            done.append((number,))
    except SyntaxError as error:
        raise LibraryError("engine_wrong", address=engine.address.update, reason=error) from error
    finally:
        if done:
            with ledger.transaction():
                ledger.db.executemany("DELETE FROM outbox WHERE number = ?", done)
