"""Whether a library is what its sources make of it: everything is derived anew and compared with what is there."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from graph.errors import LibraryError
from graph.iris import graph_iri
from graph.library.claims import write_claims
from graph.library.folder import Library
from graph.library.intake import reader_version
from graph.library.ledger import DERIVED, Ledger
from graph.library.link_index import index_from_tables, open_link_index
from graph.reading.any_file import read_any
from graph.reading.text import SIZE_LIMIT
from graph.store.change import Change, body_quads_of, central_bodies_of
from graph.store.engine import EngineQuads
from graph.store.holds import holding, holding_body
from graph.store.judgements import judged_links, judgement_graph, judgement_quads
from graph.store.said import unpacked_tally
from graph.store.snapshot import Snapshot, frozen
from graph.store.triples import authority_quads


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it should be: `key` names the sentence, `what` the source, document or table."""

    key: str
    what: str
    detail: str = ""


def verify(library: Library, *, progress: Callable[[str], None] | None = None) -> list[Difference]:
    """Everything that differs from what the originals, claims and judgements make of it; nothing is changed.

    Works on a copy of the ledger, in a temporary folder of its size.
    """
    with tempfile.TemporaryDirectory(prefix="luocdo-") as folder:
        copy = Path(folder) / "library.sqlite"
        try:
            with frozen(library, copy) as snapshot:
                broken = list(_file_damage(copy))
                if broken:
                    return broken
                there = Path(folder) / "there.sqlite"
                shutil.copy(copy, there)
                with closing(Ledger(copy)) as ledger:
                    again = Library(library.root, ledger)
                    return list(_sources(again)) or _derived(again, there, snapshot, progress)
        except LibraryError as error:
            if error.key != "snapshot_damaged":
                raise
            return [Difference("verify_snapshot", str(library.snapshot_path(library.current_snapshot())))]
        except sqlite3.DatabaseError as error:
            return [Difference("verify_ledger", "library.sqlite", str(error))]


def _derived(
    again: Library, there: Path, snapshot: Snapshot, progress: Callable[[str], None] | None
) -> list[Difference]:
    try:
        store = snapshot.store
        compare = _Comparison(store, again.base)
        with again.ledger.transaction():
            again.ledger.forget_derived()
            change = Change(again, compare)
            change.put_all(progress)
            change.write()
        found = [*compare.found, *_holds(again, store, compare)]
    except (OSError, RuntimeError) as error:
        return [Difference("verify_snapshot", str(snapshot.path), str(error))]
    return [*found, *_tables(again.ledger.path, there), *_index(again.root, there)]


def _index(root: Path, there: Path) -> Iterator[Difference]:
    """The link index, where it is not what the tables say."""
    with closing(Ledger(there)) as ledger:
        if not open_link_index(root, ledger).is_same_as(index_from_tables(ledger.db)):
            yield Difference("verify_table", "links")


def _file_damage(path: Path) -> Iterator[Difference]:
    with closing(sqlite3.connect(path)) as db:
        try:
            for (line,) in db.execute("PRAGMA integrity_check(20)"):
                if line != "ok":
                    yield Difference("verify_ledger", "library.sqlite", line)
            for table, *_ in db.execute("PRAGMA foreign_key_check"):
                yield Difference("verify_ledger", "library.sqlite", str(table))
        except sqlite3.DatabaseError as error:
            yield Difference("verify_ledger", "library.sqlite", str(error))


def _sources(library: Library) -> Iterator[Difference]:
    """Sources whose original, text or claims are lost or damaged."""
    for sha256 in library.ledger.read_ids():
        try:
            if hashlib.sha256(library.original(sha256)).hexdigest() != sha256:
                yield Difference("verify_original", sha256)
                continue
        except (OSError, KeyError, zlib.error) as error:
            yield Difference("verify_original", sha256, str(error))
            continue
        try:
            if not _is_read_so(library, sha256):
                yield Difference("verify_text", sha256)
            if write_claims(library.claims(sha256), library.base) != library.ledger.claims(sha256):
                yield Difference("verify_claims", sha256)
        except (SyntaxError, ValueError, LookupError, TypeError, zlib.error) as error:
            yield Difference("verify_claims", sha256, str(error))


def _is_read_so(library: Library, sha256: str) -> bool:
    """Whether the text of a source is what reading its original gives, where the same rules read it."""
    row, claims = library.ledger.source(sha256), library.claims(sha256)
    text = library.text(sha256)
    if row is None or not len(text) == row.chars == claims.source.chars:
        return False
    if claims.source.confidence is not None:  # letters are not recognised again
        return True
    if library.ledger.text(sha256) is None or library.ledger.reader(sha256) != reader_version():
        return True
    return read_any(library.original(sha256), claims.source.path, limit=SIZE_LIMIT).chars == text


class _Comparison:
    """Takes the quads of a whole derivation, and compares each source's graph with the one in the snapshot."""

    def __init__(self, store: ox.Store | EngineQuads, base: str) -> None:
        self._store = store
        self._sources = graph_iri(base, "source/")
        self.count = 0
        self.graphs: set[str] = set()
        self.found: list[Difference] = []

    def empty(self) -> bool:
        return True

    def remove_graph(self, graph: ox.NamedNode) -> None:
        """Nothing was there before."""

    def replace_graph(self, graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> None:
        """Nothing was there before."""
        self.extend(quads)

    def remove(self, quads: Iterable[ox.Quad]) -> None:
        """What holds is compared at the end."""

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        for graph, some in groupby(quads, key=lambda quad: quad.graph_name):
            if isinstance(graph, ox.NamedNode) and graph.value.startswith(self._sources):
                self.graphs.add(graph.value)
                self.compare("verify_graph", graph.value.rpartition("/")[2], set(some), graph, None)

    def compare(
        self,
        key: str,
        what: str,
        wanted: set[ox.Quad],
        graph: ox.NamedNode | ox.DefaultGraph,
        subject: ox.NamedNode | None,
    ) -> None:
        """Note where the quads of a graph, or of one subject in it, are not those `wanted`."""
        self.count += len(wanted)
        there = set(self._store.quads_for_pattern(subject, None, None, graph))
        if there != wanted:
            missing, more = len(wanted - there), len(there - wanted)
            self.found.append(Difference(key, what, f"−{missing} +{more}"))


def _holds(library: Library, store: ox.Store | EngineQuads, compare: _Comparison) -> Iterator[Difference]:
    """The default graph, the bodies, the authority file, and graphs that belong to nobody."""
    before = len(compare.found)
    base = library.base
    bodies, authority = (ox.NamedNode(graph_iri(base, name)) for name in ("bodies", "authority"))
    compare.compare("verify_graph", "authority", set(authority_quads(base)), authority, None)
    wanted: set[ox.Quad] = set()
    central = list(central_bodies_of(base))
    for body in central:
        wanted.update(body_quads_of(body, base))
    static = {body.iri.removeprefix(f"{base}id/") for body in central}
    judged = judged_links(library.ledger)
    decided = judgement_graph(base)
    compare.compare("verify_graph", "judgements", set(judgement_quads(library.ledger, judged, base)), decided, None)
    unnamed = set(judged.named)
    for path, packed in library.ledger.db.execute("SELECT path, said FROM tally ORDER BY path"):
        tally = unpacked_tally(packed)
        if not path.startswith("body/"):
            unnamed.discard(path)
            quads = set(holding(path, judged.over(path, tally), base).quads)
            compare.compare("verify_document", path, quads, ox.DefaultGraph(), ox.NamedNode(f"{base}id/{path}"))
        elif path not in static and (named := holding_body(path, tally, base)):
            wanted.update(body_quads_of(named, base))
    for path in sorted(unnamed):
        quads = set(holding(path, judged.over(path, None), base).quads)
        compare.compare("verify_document", path, quads, ox.DefaultGraph(), ox.NamedNode(f"{base}id/{path}"))
    inside = {quad for quad in wanted if quad.graph_name == bodies}
    compare.compare("verify_graph", "bodies", inside, bodies, None)
    compare.count += len(wanted) - len(inside)
    missing = [quad for quad in wanted - inside if quad not in store]
    if missing:
        yield Difference("verify_graph", "bodies", f"−{len(missing)}")
    yield from compare.found[before:]
    del compare.found[before:]
    known = compare.graphs | {bodies.value, authority.value, decided.value}
    for graph in store.named_graphs():
        if isinstance(graph, ox.NamedNode) and graph.value not in known:
            yield Difference("verify_stray", graph.value)
    if len(store) != compare.count:
        yield Difference("verify_count", str(len(store)), str(compare.count))


_BY_PATH = {
    "shown": "SELECT path, level, body, day, start, term, ended, marks, card FROM {0}.shown",
    "edge": "SELECT a.path, relation, b.path, edge.marks FROM {0}.edge JOIN {0}.shown a ON a.id = subject"
    " JOIN {0}.shown b ON b.id = object",
    "proof": "SELECT sha256, subject, relation, object, said FROM {0}.proof JOIN {0}.source ON id = proof.source",
    "called": "SELECT path, exact, folded FROM {0}.called JOIN {0}.shown ON id = called.rowid",
    "worded": "SELECT term, doc, cnt FROM worded_{0}",
}
"""Tables whose numbers depend on the order of adding are compared by what the numbers stand for, words by how often
each stands in how many texts."""


def _tables(again: Path, there: Path) -> Iterator[Difference]:
    """Rows of the derived tables that are not those of the copy."""
    with closing(sqlite3.connect(again)) as db:
        db.create_function("unpacked", 1, lambda data: zlib.decompress(data) if data else None)
        db.execute("ATTACH ? AS there", (str(there),))
        for one in ("main", "there"):
            db.execute(f"CREATE VIRTUAL TABLE temp.worded_{one} USING fts5vocab({one}, worded, row)")
        for table in sorted({*DERIVED} - {"moved"}):
            select = _BY_PATH.get(table, f"SELECT * FROM {{0}}.{table}")  # noqa: S608 - one of our own names
            for one, other in (("main", "there"), ("there", "main")):
                rows = db.execute(f"{select.format(one)} EXCEPT {select.format(other)} LIMIT 3")
                for row in rows:
                    sign = "−" if one == "main" else "+"
                    yield Difference("verify_table", table, f"{sign} {' '.join(map(str, row[:3]))}")
        for (sha256,) in db.execute(
            "SELECT a.sha256 FROM main.source a JOIN there.source b USING (id)"
            " WHERE a.document IS NOT b.document LIMIT 20"
        ):
            yield Difference("verify_table", "source", sha256)
        for column in ("told", "said"):
            rows = db.execute(
                f"SELECT sha256 FROM main.kept a JOIN there.kept b USING (source)"  # noqa: S608
                f" JOIN main.source s ON s.id = source"
                f" WHERE unpacked(a.{column}) IS NOT unpacked(b.{column}) LIMIT 20"
            )
            for (sha256,) in rows:
                yield Difference("verify_table", "kept", f"{column} {sha256}")
