"""The one writer of a library: batch, ledger, store, flush, snapshot, switch, acknowledge, in that order.

A crash at any point leaves readers at the old snapshot; what the ledger marks as pending is written anew by the
next writer. What a citation means is derived from all claims, so a change resolves anew the sources that cite a
series it touches, and only those.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pyoxigraph as ox
from filelock import FileLock, Timeout

from graph.errors import LibraryError, LuocdoError
from graph.extraction.claims import read_claims
from graph.extraction.organs import PLACE_KINDS
from graph.iris import graph_iri, identifier
from graph.library.folder import Library, library_error, remove_folder, write_whole
from graph.library.ledger import LibraryKnowledge
from graph.model import Body, Claims, Place
from graph.reading.text import SIZE_LIMIT, Text, bytes_of, read_bytes, shown_name
from graph.resolution.bodies import central_bodies
from graph.resolution.resolve import resolve, stated_documents
from graph.store.hold import Hold
from graph.store.holds import BODY, DOCUMENT, holding_body, holding_quads, touched
from graph.store.triples import authority_quads, body_quads, merger_quads, source_graph, source_quads
from graph.vocabulary import body_by_code

BATCH = 200
"""Sources that are written, flushed and made visible together."""


@dataclass(slots=True)
class Outcome:
    """What became of the files of one `add`: every file has one state, a failed one its reason."""

    read: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: list[tuple[str, LuocdoError]] = field(default_factory=list)
    resolved_anew: int = 0


class Writer:
    """A library opened for writing; use `open_writer`."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.ledger = library.ledger
        self.base = library.base
        self.recovered: set[str] = set()
        self._changed: dict[str, set[tuple[str, str]]] = {}
        self._known = LibraryKnowledge(library.ledger)
        self._store = self._open_store()

    def close(self) -> None:
        """Let go of the store's files."""
        self._store = ox.Store()

    def _open_store(self) -> ox.Store:
        path = self.library.store_path
        try:
            path.mkdir(parents=True, exist_ok=True)
            store = ox.Store(str(path))
        except OSError as error:
            raise library_error(error, self.library.root) from error
        except RuntimeError as error:
            raise LibraryError("store_damaged", path=self.library.root, reason=error) from error
        return store

    # adding

    def add(
        self, paths: Iterable[Path], *, progress: Callable[[Path], None] | None = None, limit: int = SIZE_LIMIT
    ) -> Outcome:
        """Read files into the library. What is already there under the same bytes changes nothing."""
        outcome = Outcome()
        batch: list[str] = []
        anew: set[str] = set()
        try:
            for path in paths:
                sha256 = self._take(path, outcome, limit)
                if sha256:
                    batch.append(sha256)
                if len(batch) >= BATCH:
                    anew |= self._publish(batch)
                    batch = []
                if progress:
                    progress(path)
        finally:
            anew |= self._publish(batch)
            outcome.resolved_anew = len(anew)
        return outcome

    def _take(self, path: Path, outcome: Outcome, limit: int) -> str | None:
        """Read one file, keep it and put it on the ledger; None where nothing is to be published."""
        name = shown_name(path)
        try:
            data = bytes_of(path, limit=limit)
        except LuocdoError as error:
            outcome.failed.append((name, error))
            if error.key == "file_too_large":
                self._fail(_digest(path), name, error)
            return None
        sha256 = hashlib.sha256(data).hexdigest()
        row = self.ledger.source(sha256)
        if row and row.state == "read":
            if sha256 in self.recovered:
                self.recovered.discard(sha256)
                outcome.read.append(name)
                return None
            with self.ledger.transaction():
                new_name = self.ledger.put_name(sha256, name)
                if new_name:
                    self.ledger.put_pending([sha256])
            outcome.unchanged.append(name)
            return sha256 if new_name else None
        try:
            text, claims = _read(data, name, limit)
        except LuocdoError as error:
            self._fail(sha256, name, error)
            outcome.failed.append((name, error))
            return None
        try:
            self.library.keep(claims, text.chars, data)
        except BaseException as error:
            self.library.drop(sha256)
            if isinstance(error, OSError):
                raise library_error(error, self.library.root) from error
            raise
        with self.ledger.transaction():
            self.ledger.put_source(sha256, "read", text.source.format, text.source.chars, None)
            self.ledger.put_name(sha256, name)
            self._tell(claims)
            self.ledger.put_pending([sha256])
        outcome.read.append(name)
        return sha256

    def _fail(self, sha256: str, name: str, error: LuocdoError) -> None:
        """Keep the reason why a file was not read."""
        with self.ledger.transaction():
            self.ledger.put_failure(sha256, error)
            self.ledger.put_name(sha256, name)

    def _claims(self, sha256: str) -> Claims:
        """What a source says; read anew from the file as received where its claims are lost or damaged."""
        try:
            return self.library.claims(sha256)
        except (FileNotFoundError, SyntaxError, ValueError, LookupError):
            names = self.ledger.names(sha256)
            name = names[0] if names else sha256
            data = self.library.original(sha256).read_bytes()
            text, claims = _read(data, name)
            self.library.keep(claims, text.chars, data)
            return claims

    def _tell(self, claims: Claims) -> None:
        """Put on the ledger what a source tells the others and what it asks of them; notes the series that changed."""
        sha256 = claims.source.sha256
        self.ledger.put_units(sha256, _units(claims))
        entries, asked = stated_documents(claims, self._known)
        series = {(entry.body, entry.number) for entry in entries} | self.ledger.series_of(sha256)
        before = {one: self.ledger.entries(*one) for one in series}
        self.ledger.put_stated(sha256, entries, asked)
        changed = self._changed.setdefault(sha256, set())
        changed |= {one for one in series if self.ledger.entries(*one) != before[one]}

    # removing and rebuilding

    def remove(self, sha256: str) -> int:
        """Take one source out again; returns how many other sources were resolved anew."""
        series, named = self.ledger.series_of(sha256), self.ledger.units_of(sha256)
        with self.ledger.transaction():
            before = {one: self.ledger.entries(*one) for one in series}
            unplaced = self.ledger.unplaced(named)
            self.ledger.drop_source(sha256)
            others = self.ledger.asking(one for one in series if self.ledger.entries(*one) != before[one]) | unplaced
            others.discard(sha256)
            self.ledger.put_pending([sha256, *others])
        anew = self._publish([sha256], others=others)
        self.library.drop(sha256)
        return len(anew)

    def rebuild(self, *, progress: Callable[[str], None] | None = None) -> int:
        """Make the store and its snapshot anew from the claims; returns how many sources there are."""
        rows = [row.sha256 for row in self.ledger.sources() if row.state != "failed"]
        with self.ledger.transaction():
            for sha256 in rows:
                self.ledger.put_units(sha256, _units(self._claims(sha256)))
            for sha256 in rows:
                self._tell(self._claims(sha256))
            self.ledger.put_pending(rows)
        self.close()
        remove_folder(self.library.store_path)
        self._store = self._open_store()
        self._publish(rows, whole=True, progress=progress)
        return len(rows)

    def recover(self) -> None:
        """Write what an interrupted writer left pending."""
        pending = self.ledger.pending()
        self.recovered = {sha256 for sha256 in pending if (row := self.ledger.source(sha256)) and row.document is None}
        if pending or self.library.current_snapshot() == 0:
            self._publish(list(pending))

    # the store

    def _publish(
        self,
        changed: list[str],
        *,
        others: set[str] | None = None,
        whole: bool = False,
        progress: Callable[[str], None] | None = None,
    ) -> set[str]:
        """Write the graphs of changed sources and of those that must be resolved anew, and show them to readers.

        Returns the sources that were resolved anew though they did not change.
        """
        if not changed and not self.ledger.pending() and self.library.current_snapshot() and not whole:
            return set()
        new = {*changed, *self.ledger.pending()}
        anew = set(others or ())
        if not whole:
            anew |= self._affected(new)
        todo = sorted(new | anew)
        with self.ledger.transaction():
            self.ledger.put_pending(todo)
        if self._first():
            self._store.extend(authority_quads(self.base))
            self._write_central_bodies()
        documents: set[str] = set()
        bodies: set[str] = set()
        for sha256 in todo:
            graph = source_graph(self.base, sha256)
            before = list(self._store.quads_for_pattern(None, None, None, graph))
            after = self._write_graph(sha256)
            documents |= touched(before, DOCUMENT) | touched(after, DOCUMENT)
            bodies |= touched(before, BODY) | touched(after, BODY)
            if progress:
                progress(sha256)
        for iri in sorted(bodies):
            self._write_body(iri)
        rejected = {(s, r, o) for s, r, o, decision in self.ledger.judgements() if decision == "rejected"}
        for iri in sorted(documents):
            node = ox.NamedNode(iri)
            old = list(self._store.quads_for_pattern(node, None, None, ox.DefaultGraph()))
            new_quads = holding_quads(self._store, iri, self.base, rejected)
            if set(old) != set(new_quads):
                for quad in old:
                    self._store.remove(quad)
                self._store.extend(new_quads)
        self._show()
        with self.ledger.transaction():
            self.ledger.clear_pending()
        return anew - new

    def _first(self) -> bool:
        return not self._store.contains_named_graph(ox.NamedNode(graph_iri(self.base, "authority")))

    def _affected(self, new: set[str]) -> set[str]:
        """Sources to resolve anew because of `new` ones: they cite a series, or name a unit, that changed."""
        series: set[tuple[str, str]] = set()
        named: set[tuple[str, str]] = set()
        for sha256 in new:
            series |= self._changed.pop(sha256) if sha256 in self._changed else self.ledger.series_of(sha256)
            named |= self.ledger.units_of(sha256)
        placed = self.ledger.unplaced(named) - new
        with self.ledger.transaction():
            for sha256 in sorted(placed | (self.ledger.unplaced(named) & new)):
                if self.ledger.source(sha256):
                    series |= self.ledger.series_of(sha256)
                    self._tell(self._claims(sha256))
                    series |= self.ledger.series_of(sha256)
        return (self.ledger.asking(series) | placed) - new

    def _write_graph(self, sha256: str) -> list[ox.Quad]:
        """Replace a source's graph by what it says now; none where the source is gone."""
        self._store.remove_graph(source_graph(self.base, sha256))
        row = self.ledger.source(sha256)
        if row is None or row.state == "failed":
            return []
        resolution = resolve(self._claims(sha256), self._known, base=self.base)
        quads = list(source_quads(resolution, row.names, self.base))
        self._store.extend(quads)
        with self.ledger.transaction():
            self.ledger.put_source(sha256, "read", row.format, row.chars, resolution.document.iri)
        return quads

    def _write_central_bodies(self) -> None:
        for found in central_bodies():
            parent = identifier(self.base, f"body/{found.parent.slug}") if found.parent else None
            known = body_by_code().get(found.code)
            body = Body(
                identifier(self.base, f"body/{found.slug}"), found.name, found.level, found.code, parent,
                known.valid_from if known else None, known.valid_to if known else None,
            )  # fmt: skip
            self._put_body(body)

    def _write_body(self, iri: str) -> None:
        """Write a body as its sources tell it, or take it out when none names it; the central ones stay as they are."""
        if iri in {identifier(self.base, f"body/{found.slug}") for found in central_bodies()}:
            return
        node = ox.NamedNode(iri)
        for target in self._body_graphs():
            for quad in list(self._store.quads_for_pattern(node, None, None, target)):
                self._store.remove(quad)
        body = holding_body(self._store, iri, self.base)
        if body:
            self._put_body(body)

    def _put_body(self, body: Body) -> None:
        for target in self._body_graphs():
            self._store.extend(body_quads([body], target))
        self._store.extend(merger_quads(body, self.base, self._body_graphs()[0]))

    def _body_graphs(self) -> tuple[ox.NamedNode, ox.DefaultGraph]:
        return ox.NamedNode(graph_iri(self.base, "bodies")), ox.DefaultGraph()

    def _show(self) -> None:
        """Make the store durable, take an immutable snapshot and point readers at it."""
        number = self.library.current_snapshot() + 1
        target = self.library.snapshot_path(number)
        remove_folder(target)
        try:
            self.library.snapshots.mkdir(parents=True, exist_ok=True)
            self._store.flush()
            self._store.backup(str(target))
            write_whole(self.library.root / "current", str(number).encode("ascii"))
        except OSError as error:
            remove_folder(target)
            raise library_error(error, self.library.root) from error
        self._forget(number)

    def _forget(self, newest: int) -> None:
        """Delete snapshots that nobody reads any more."""
        for folder in self.library.snapshots.iterdir():
            if not folder.name.isdigit() or int(folder.name) >= newest:
                continue
            lock = self.library.snapshots / f"{folder.name}.lock"
            hold = Hold(lock)
            if hold.alone():
                remove_folder(folder)
                hold.release()
                lock.unlink(missing_ok=True)


@contextmanager
def open_writer(
    library: Library, *, waiting: Callable[[], None] | None = None, store_anew: bool = False
) -> Iterator[Writer]:
    """The writer of `library`, alone on its folder; `waiting` is called once where another writer holds it.

    With `store_anew` the store is deleted first, as it is before all is written again from the claims.
    """
    lock = FileLock(library.root / "lock")
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            if waiting:
                waiting()
            lock.acquire()
    except OSError as error:
        raise library_error(error, library.root) from error
    try:
        try:
            if store_anew:
                remove_folder(library.store_path)
            writer = Writer(library)
            try:
                if not store_anew:
                    writer.recover()
                yield writer
            finally:
                writer.close()
        except OSError as error:
            raise library_error(error, library.root) from error
    finally:
        lock.release()


def _read(data: bytes, name: str, limit: int = SIZE_LIMIT) -> tuple[Text, Claims]:
    """The text of a file and what it says; claims keep the name without its folder."""
    text = read_bytes(data, name, limit=limit)
    claims = read_claims(text)
    return text, replace(claims, source=replace(claims.source, path=name.rpartition("/")[2]))


def _digest(path: Path) -> str:
    """The sha256 of a file that is too large to be held in memory."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _units(claims: Claims) -> list[tuple[Place, Place | None]]:
    """The units that a source names: its own with the unit above each, and those of printed organs."""
    own = {place.name: place for place in claims.header.places}
    chain = sorted(
        claims.header.places,
        key=lambda p: ["province", "district", "commune", "branch"].index(PLACE_KINDS.get(p.kind, "branch")),
    )
    found: dict[tuple[str, str], tuple[Place, Place | None]] = {}
    for upper, lower in zip([None, *chain], chain, strict=False):
        if PLACE_KINDS.get(lower.kind) not in ("province", None) and not (upper is None and lower.kind == "thành phố"):
            found[lower.kind, lower.name] = (lower, upper)
    for citation in claims.citations:
        place = citation.organ.place if citation.organ else None
        if place and place.name and place.name not in own and PLACE_KINDS.get(place.kind) in ("district", "commune"):
            found.setdefault((place.kind, place.name), (place, None))
    return list(found.values())
