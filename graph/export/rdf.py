"""RDF files: the whole library as N-Quads or TriG, or one document's neighbourhood as Turtle or JSON-LD.

Quads are put in order on disk, the default graph first, then one graph after the other: a library of any size is
written with the memory of a page.
"""

from __future__ import annotations

import io
import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from itertools import groupby, islice
from typing import IO

import pyoxigraph as ox
import rdflib

from graph.analysis.answers import Trace
from graph.errors import InputError
from graph.namespaces import PREFIXES
from graph.store.snapshot import Snapshot

FORMATS = {
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
}
_DEFAULT_ONLY = ("ttl", "nt", "jsonld")
_BLOCK = 1 << 20
_IN_MEMORY = 8 << 20
"""More than so many bytes are kept in a file."""
_LINES = 10_000
"""So many statements are handled at once."""


def quads_of(snapshot: Snapshot, trace: Trace | None) -> Iterable[ox.Quad]:
    """All quads, or those about the documents of a trace and the evidence of its links."""
    if trace is None:
        return snapshot.quads()
    return set(snapshot.about({document.iri for document in trace.passed}))


def rdf_bytes(quads: Iterable[ox.Quad], ending: str) -> bytes:
    """`quads` in the format of a file ending, in order."""
    return b"".join(rdf_parts(quads, ending))


def rdf_parts(quads: Iterable[ox.Quad], ending: str) -> Iterator[bytes]:
    """`quads` in the format of a file ending, in order, part by part; Turtle, N-Triples and JSON-LD hold what the
    default graph says."""
    with closing(sqlite3.connect("")) as sheet, _told(), _scratch() as lines, _scratch() as made:
        ordered = _in_order(sheet, quads, only_default=ending in _DEFAULT_ONLY)
        while part := "".join(islice(ordered, _LINES)):
            lines.write(part.encode())
        lines.seek(0)
        done = lines if ending in ("nq", "nt") else made
        if ending == "jsonld":
            made.writelines(_jsonld(lines))
        elif ending in ("ttl", "trig"):
            ox.serialize(_parsed(lines, ending), made, FORMATS[ending], prefixes=PREFIXES)
        done.seek(0)
        yield from iter(lambda: done.read(_BLOCK), b"")


@contextmanager
def _told() -> Iterator[None]:
    """What goes wrong with the files on which quads are put in order, said as such."""
    try:
        yield
    except _StoreFault as fault:
        raise fault.args[0] from None
    except (OSError, sqlite3.Error) as error:
        raise InputError("output_unwritable", path=tempfile.gettempdir(), reason=error) from None


class _StoreFault(Exception):
    """What went wrong where the quads come from: nothing of the files they are put in order on."""


def _from_store(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    try:
        yield from quads
    except (OSError, RuntimeError) as error:
        raise _StoreFault(error) from None


def _scratch() -> tempfile.SpooledTemporaryFile[bytes]:
    return tempfile.SpooledTemporaryFile(_IN_MEMORY)


def _parsed(lines: IO[bytes], ending: str) -> Iterator[ox.Quad] | Iterator[ox.Triple]:
    quads = ox.parse(lines, ox.RdfFormat.N_QUADS)
    return (quad.triple for quad in quads) if ending in _DEFAULT_ONLY else quads


def _in_order(sheet: sqlite3.Connection, quads: Iterable[ox.Quad], *, only_default: bool) -> Iterator[str]:
    """The lines of `quads` by graph and statement, through a table of its own on disk."""
    sheet.execute("CREATE TABLE statements (place TEXT, line TEXT)")
    placed = (
        ("" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name), quad)
        for quad in _from_store(quads)
    )
    rows = ((place, f"{quad} .\n") for place, quad in placed if not (only_default and place))
    sheet.executemany("INSERT INTO statements VALUES (?, ?)", rows)
    return (line for (line,) in sheet.execute("SELECT line FROM statements ORDER BY place, line"))


def _jsonld(lines: IO[bytes]) -> Iterator[bytes]:
    """The statements of `lines` as JSON-LD with our context, by rdflib; each subject is whole in one of its parts."""
    context = json.loads(files("ontology").joinpath("context.jsonld").read_text(encoding="utf-8"))["@context"]
    yield b'{\n  "@context": ' + _json(context) + b',\n  "@graph": ['
    first = True
    for part in _whole_subjects(lines):
        found = rdflib.Graph().parse(data=part, format="nt")
        told = json.loads(found.serialize(format="json-ld", context=context, sort_keys=True))
        nodes = told.get("@graph") or [{key: value for key, value in told.items() if key != "@context"}]
        for node in sorted(nodes, key=_name):
            yield (b"\n    " if first else b",\n    ") + _json(node)
            first = False
    yield b"\n  ]\n}\n"


def _name(node: dict[str, object]) -> str:
    return str(node.get("@id") or node.get("id"))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()


def _whole_subjects(lines: IO[bytes]) -> Iterator[bytes]:
    """Lines in parts of some thousand, no subject in two of them."""
    part, count = io.BytesIO(), 0
    for _, told in groupby(lines, key=lambda line: line.partition(b" ")[0]):
        for line in told:
            part.write(line)
            count += 1
        if count >= _LINES:
            yield part.getvalue()
            part, count = io.BytesIO(), 0
    if count:
        yield part.getvalue()
