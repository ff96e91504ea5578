"""What readers open: an immutable snapshot of the store, kept on disk until its last reader is gone."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.errors import LibraryError
from graph.iris import graph_iri
from graph.library.bodies import BodyTable, body_order
from graph.library.folder import Library
from graph.library.judged import JudgedTable, Standing
from graph.library.ledger import Ledger
from graph.library.links import LinkTable
from graph.library.proofs import ProofTable
from graph.library.settings import engine_address
from graph.model import Body, Document, Evidence, Span, StoredFact
from graph.namespaces import LEVEL, ONTOLOGY, TYPE
from graph.store.engine import Engine, EngineQuads
from graph.store.hold import Hold
from graph.store.said import TERM, Tally, unpacked_tally
from graph.store.triples import OBJECT, SAME_AS, SUBJECT, TYPE_OF, day, read_document, read_evidence, term, text, vb

if TYPE_CHECKING:
    from graph.library.link_index import LinkIndex

DEFAULT = ox.DefaultGraph()
Proof = tuple[str, str, dict[str, str]]
"""Relation of a link, sha256 of the source that tells it, properties of the evidence by their local names."""


class Snapshot:
    """A read-only view of the library as of one `number`, ledger and quads; close it, or use it in a `with`."""

    def __init__(self, library: Library, number: int, store: ox.Store | EngineQuads, hold: Hold | None) -> None:
        self.library = library
        self.number = number
        self.base = library.base
        self.path = library.snapshot_path(number)
        self._bodies = BodyTable(library.ledger.db, f"{library.base}id/")
        self._cards = LinkTable(library.ledger.db)
        self._proofs = ProofTable(library.ledger.db)
        self._judged = JudgedTable(library.ledger.db)
        self._body_names: dict[str, str] = {}
        self._opening = threading.Lock()
        self._links: LinkIndex | None = None
        self.engine = store.engine if isinstance(store, EngineQuads) else None
        self.store = store
        self._hold = hold

    def close(self) -> None:
        """Let the writer delete this snapshot when it is no longer the newest."""
        if self._hold:
            self._hold.release()
        if self.engine:
            self.engine.close()
        self.library.close()

    @property
    def links(self) -> LinkIndex:
        """The links that hold as arrays, opened when they are first asked for."""
        with self._opening:
            if self._links is None:
                from graph.library.link_index import open_link_index

                self._links = open_link_index(self.library.root, self.library.ledger)
            return self._links

    def __enter__(self) -> Snapshot:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, OSError | RuntimeError) and _is_of_the_store(error):
            raise LibraryError("snapshot_damaged", path=self.path, reason=error) from error

    # documents

    def _values(self, iri: str, graph: ox.NamedNode | ox.DefaultGraph) -> dict[str, str]:
        found: dict[str, str] = {}
        for quad in self.store.quads_for_pattern(ox.NamedNode(iri), None, None, graph):
            if isinstance(quad.object, ox.Literal | ox.NamedNode):
                found[quad.predicate.value.removeprefix(ONTOLOGY)] = quad.object.value
        return found

    def path_of(self, iri: str) -> str:
        """The part of an IRI by which the ledger knows it."""
        return iri.removeprefix(f"{self.base}id/")

    def iri_of(self, path: str) -> str:
        """The IRI of what the ledger knows by `path`."""
        return f"{self.base}id/{path}"

    def document(self, iri: str) -> Document | None:
        """A document that is held or cited, or one that only the authority file knows; None for anything else."""
        card = self._cards.card(self.path_of(iri))
        if card:
            return self._read(iri, card)
        if not _is_iri(iri):
            return None
        values = self._values(iri, ox.NamedNode(graph_iri(self.base, "authority")))
        return read_document(iri, values) if values else None

    def _read(self, iri: str, card: dict[str, str]) -> Document:
        if "issuedBy" in card:
            card["issuedBy"] = self.iri_of(card["issuedBy"])
        return read_document(iri, card)

    def document_by_path(self, path: str) -> Document:
        """The document that the ledger knows by `path`; where nothing is told of it, its IRI alone."""
        iri = self.iri_of(path)
        return self.document(iri) or Document(iri, None)

    def document_by_number(self, number: int) -> Document:
        """The document that the link index knows by `number`."""
        return self.document_by_path(self.links.path(number))

    def documents_by_number(self, numbers: Iterable[int]) -> dict[int, Document]:
        """The documents that the link index knows by some numbers, looked up at one go."""
        return {
            number: self._read(self.iri_of(path), card) if card else self.document_by_path(path)
            for number, path, card in self.cards(numbers)
        }

    def cards(self, numbers: Iterable[int]) -> Iterator[tuple[int, str, dict[str, str] | None]]:
        """What lists show of the documents with some numbers: number, path, properties by local name."""
        return self._cards.cards(numbers)

    def alias_of(self, iri: str) -> str | None:
        """The document into which `iri` was merged, or None."""
        for quad in self.store.quads_for_pattern(ox.NamedNode(iri), SAME_AS, None, None) if _is_iri(iri) else ():
            if isinstance(quad.object, ox.NamedNode):
                return quad.object.value
        return None

    def documents(self) -> Iterator[str]:
        """The IRIs of all documents that are held or cited."""
        for quad in self.store.quads_for_pattern(None, TYPE_OF, vb("Document"), DEFAULT):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject.value

    def known_documents(self) -> Iterator[str]:
        """The IRIs of the documents of the authority file."""
        for quad in self.store.quads_for_pattern(
            None, TYPE_OF, vb("Document"), ox.NamedNode(graph_iri(self.base, "authority"))
        ):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject.value

    def having(self, name: str, value: str | date, *, known: bool = False) -> list[str]:
        """Documents whose property `name` is the string or day `value`; with `known` those of the authority file."""
        graph = ox.NamedNode(graph_iri(self.base, "authority")) if known else DEFAULT
        wanted = text(value) if isinstance(value, str) else day(value)
        found = self.store.quads_for_pattern(None, vb(name), wanted, graph)
        return sorted({quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode)})

    def aliases(self, iri: str) -> tuple[str, ...]:
        """Names under which the authority file knows a document."""
        graph = ox.NamedNode(graph_iri(self.base, "authority"))
        found = self.store.quads_for_pattern(ox.NamedNode(iri), vb("name"), None, graph)
        return tuple(sorted(quad.object.value for quad in found if isinstance(quad.object, ox.Literal)))

    # links

    def objects(self, iri: str, relation: str) -> list[str]:
        """What the document `iri` stands in `relation` to, in the order of the IRIs."""
        found = self.store.quads_for_pattern(ox.NamedNode(iri), vb(relation), None, DEFAULT)
        return sorted(quad.object.value for quad in found if isinstance(quad.object, ox.NamedNode))

    def subjects(self, iri: str, relation: str) -> list[str]:
        """What stands in `relation` to the document `iri`, in the order of the IRIs."""
        found = self.store.quads_for_pattern(None, vb(relation), ox.NamedNode(iri), DEFAULT)
        return sorted(quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))

    def evidence(self, subject: str, object: str) -> dict[str, tuple[Evidence, ...]]:
        """All that sources say of how `subject` stands to `object`: relation -> evidence."""
        ends = self.path_of(subject), self.path_of(object)
        return self.evidence_between([ends]).get(ends, {})

    def evidence_between(
        self, ends: Iterable[tuple[str, str]]
    ) -> dict[tuple[str, str], dict[str, tuple[Evidence, ...]]]:
        """The same of many pairs of paths, looked up at one go; pairs without evidence are left out."""
        found: dict[tuple[str, str], dict[str, tuple[Evidence, ...]]] = {}
        for pair, proofs in self.proofs_between(ends).items():
            of_pair: dict[str, tuple[Evidence, ...]] = {}
            for relation, sha256, values in sorted(proofs, key=itemgetter(0)):
                of_pair[relation] = (*of_pair.get(relation, ()), read_evidence(values, sha256))
            found[pair] = {relation: _in_order(many) for relation, many in of_pair.items()}
        return found

    def proofs_between(self, ends: Iterable[tuple[str, str]]) -> dict[tuple[str, str], list[Proof]]:
        """The same as the ledger keeps it, in no order."""
        pairs = sorted(set(ends))
        found: dict[tuple[str, str], list[Proof]] = {}
        for place, relation, sha256, said in self._proofs.between(pairs):
            found.setdefault(pairs[place], []).append((relation, sha256, said))
        return found

    @cached_property
    def _decided(self) -> dict[tuple[str, str], dict[str, Standing]]:
        found: dict[tuple[str, str], dict[str, Standing]] = {}
        for (subject, relation, target), standing in self._judged.all().items():
            found.setdefault((subject, target), {})[relation] = standing
        return found

    def decided(self, subject: str, object: str) -> dict[str, Standing]:
        """What people decided about links from `subject` to `object`, by relation."""
        return self._decided.get((self.path_of(subject), self.path_of(object)), {}) if self._decided else {}

    def has_decided(self, subject: str, object: str) -> bool:
        """Whether people decided about links between two paths."""
        return (subject, object) in self._decided

    def pairs(self, relation: str) -> Iterator[tuple[str, str]]:
        """Subject and object of every link of `relation` that holds."""
        for quad in self.store.quads_for_pattern(None, vb(relation), None, DEFAULT):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
                yield quad.subject.value, quad.object.value

    def shown(self, name: str) -> Iterator[tuple[str, str]]:
        """The path of each document that has the property `name`, with its value as the ledger keeps it."""
        return self._cards.values(name)

    def facts(self, iri: str) -> tuple[StoredFact, ...]:
        """What sources state of a document beside its own facts: since and until when it is in force, what misses."""
        found = []
        for quad in self.store.quads_for_pattern(None, vb("document"), ox.NamedNode(iri), None):
            graph = quad.graph_name
            if isinstance(graph, ox.NamedNode) and isinstance(quad.subject, ox.NamedNode):
                values = self._values(quad.subject.value, graph)
                span = Span(int(values["start"]), int(values["end"]))
                source = values["source"].rpartition("/")[2]
                told = iri, values["fact"], values.get("value"), span, values["sentence"], source
                found.append(StoredFact(*told, values.get("body"), values.get("overrides") == "true"))
        return tuple(sorted(found, key=lambda fact: (fact.source, fact.span, fact.fact)))

    def dated(self, sha256: str) -> date | None:
        """The date that a source tells of the paper that it holds."""
        row = self.library.ledger.source(sha256)
        graph = ox.NamedNode(graph_iri(self.base, f"source/{sha256}"))
        told = self._values(row.document, graph).get("date") if row and row.document else None
        return date.fromisoformat(told) if told else None

    def told_several(self, fact: str) -> Iterator[str]:
        """The paths of the documents of which sources tell several days for one kind of fact."""
        rows = self.library.ledger.db.execute(
            "SELECT path, said FROM tally WHERE instr(said, ?) ORDER BY path", (TERM + fact,)
        )
        for path, packed in rows:
            tally = unpacked_tally(packed)
            told = {*tally.own.get(TERM + fact, ()), *tally.stated.get(TERM + fact, ())}
            if len(told - {""}) > 1:
                yield path

    # sources

    def stated(self, iri: str) -> dict[str, dict[str, int]]:
        """What sources say of a document: property -> value -> how many say so. A type or level is its name alone."""
        path = self.path_of(iri)
        packed = self.library.ledger.tallies([path]).get(path)
        tally = unpacked_tally(packed) if packed else Tally()
        found: dict[str, dict[str, int]] = {}
        for name, counts in (*tally.own.items(), *tally.stated.items()):
            values = found.setdefault(name, {})
            for value, count in counts.items():
                values[value] = values.get(value, 0) + count
        return found

    def stating(self, iri: str, name: str, value: str) -> Iterator[str]:
        """The sources that say so of a document, as they come."""
        for quad in self.store.quads_for_pattern(ox.NamedNode(iri), vb(name), term(name, value, self.base), None):
            if isinstance(quad.graph_name, ox.NamedNode) and "/graph/source/" in quad.graph_name.value:
                yield quad.graph_name.value.rpartition("/")[2]

    def known(self, iri: str) -> set[tuple[str, str]]:
        """What the authority file says of a document: property and value, a type or level by its name alone."""
        authority = ox.NamedNode(graph_iri(self.base, "authority"))
        return {
            (quad.predicate.value.removeprefix(ONTOLOGY), quad.object.value.removeprefix(TYPE).removeprefix(LEVEL))
            for quad in self.store.quads_for_pattern(ox.NamedNode(iri), None, None, authority)
            if isinstance(quad.object, ox.Literal | ox.NamedNode)
        }

    def holding(self, iri: str) -> list[str]:
        """The sources that hold a document."""
        quads = self.store.quads_for_pattern(ox.NamedNode(iri), vb("held"), None, None)
        graphs = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)}
        return sorted(graph.rpartition("/")[2] for graph in graphs if "/graph/source/" in graph)

    def held_by_several(self) -> list[str]:
        """The IRIs of the documents that several sources hold."""
        rows = self.library.ledger.db.execute(
            "SELECT document FROM source WHERE document NOT NULL GROUP BY 1 HAVING count(*) > 1 ORDER BY 1"
        )
        return [iri for (iri,) in rows]

    def citations_of(self, iri: str) -> Iterator[tuple[str, str]]:
        """Every place that names a document: the source, and the citation's IRI."""
        for quad in self.store.quads_for_pattern(None, vb("names"), ox.NamedNode(iri), None):
            if isinstance(quad.graph_name, ox.NamedNode) and isinstance(quad.subject, ox.NamedNode):
                yield quad.graph_name.value.rpartition("/")[2], quad.subject.value

    def naming(self, iri: str, sha256: str) -> Iterator[str]:
        """The IRIs of the citations by which one source names a document."""
        graph = ox.NamedNode(graph_iri(self.base, f"source/{sha256}"))
        for quad in self.store.quads_for_pattern(None, vb("names"), ox.NamedNode(iri), graph):
            yield quad.subject.value  # type: ignore[union-attr]

    def citation(self, sha256: str, iri: str) -> dict[str, str]:
        """The properties of one citation of the source `sha256`."""
        return self._values(iri, ox.NamedNode(graph_iri(self.base, f"source/{sha256}")))

    def citations_naming(self, sha256: str, iri: str) -> Iterator[dict[str, str]]:
        """The properties of the citations of one source that name a document."""
        graph = ox.NamedNode(graph_iri(self.base, f"source/{sha256}"))
        for quad in self.store.quads_for_pattern(None, vb("names"), ox.NamedNode(iri), graph):
            if isinstance(quad.subject, ox.NamedNode):
                yield self._values(quad.subject.value, graph)

    def citations_in(self, sha256: str) -> Iterator[tuple[dict[str, str], tuple[str, ...]]]:
        """Every citation of one source: its properties and its candidates."""
        graph = ox.NamedNode(graph_iri(self.base, f"source/{sha256}"))
        for quad in self.store.quads_for_pattern(None, TYPE_OF, vb("Citation"), graph):
            if isinstance(quad.subject, ox.NamedNode):
                yield self._values(quad.subject.value, graph), self.candidates(sha256, quad.subject.value)

    def candidates(self, sha256: str, iri: str) -> tuple[str, ...]:
        """The documents that a citation of the source `sha256` may mean, in the order of the IRIs."""
        graph = ox.NamedNode(graph_iri(self.base, f"source/{sha256}"))
        found = self.store.quads_for_pattern(ox.NamedNode(iri), vb("candidate"), None, graph)
        return tuple(sorted(one.object.value for one in found if isinstance(one.object, ox.NamedNode)))

    def links_in(self, sha256: str) -> set[tuple[str, str]]:
        """Subject and object of every link that one source states."""
        graph = ox.NamedNode(graph_iri(self.base, f"source/{sha256}"))
        found = set()
        for quad in self.store.quads_for_pattern(None, SUBJECT, None, graph):
            for other in self.store.quads_for_pattern(quad.subject, OBJECT, None, graph):
                if isinstance(quad.object, ox.NamedNode) and isinstance(other.object, ox.NamedNode):
                    found.add((quad.object.value, other.object.value))
        return found

    # bodies

    def body(self, iri: str) -> Body | None:
        """A body by its IRI."""
        return self._bodies.get(iri)

    def body_names(self, paths: Sequence[str]) -> list[str | None]:
        """The names of the bodies at `paths`, None of those that are not known, looked up together and once."""
        missing = [path for path in paths if path not in self._body_names]
        if missing:
            self._body_names.update(self._bodies.names(missing))
        return list(map(self._body_names.get, paths))

    def bodies_named(self, name: str) -> list[Body]:
        """The bodies whose name is exactly `name`."""
        return self._bodies.named(name)

    def bodies_under(self, body: Body) -> list[Body]:
        """The bodies right below `body`."""
        return self._bodies.under(body.iri)

    def bodies_of_level(self, level: str) -> list[Body]:
        """The bodies of one level."""
        return self._bodies.of_level(level)

    def bodies_like(self, *folded: str) -> list[Body]:
        """The bodies in whose name, without accents, any of `folded` stands."""
        return self._bodies.like(*folded)

    def body_count(self) -> int:
        """How many bodies there are."""
        return self._bodies.count()

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """Every body by its IRI, in the order of the IRIs; read once, for the questions that look at many."""
        return {body.iri: body for body in self._bodies.all()}

    @cached_property
    def body_places(self) -> dict[str, int]:
        """The place of each body by its IRI, in the order of level, name and IRI."""
        return {body.iri: place for place, body in enumerate(sorted(self.bodies.values(), key=body_order))}

    # our own queries and dumps

    def ask(self, query: str, **given: str) -> list[dict[str, str | None]]:
        """The rows of one of our own SELECT queries; `given` fixes projected variables to IRIs.

        Strangers' queries never come here: they run in `graph.store.workers`.
        """
        bound: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
            ox.Variable(name): ox.NamedNode(value) for name, value in given.items()
        }
        solutions = self.store.query(query, substitutions=bound)
        if not isinstance(solutions, ox.QuerySolutions):
            raise TypeError("a SELECT query is expected")
        names = [variable.value for variable in solutions.variables]
        rows: list[dict[str, str | None]] = []
        for solution in solutions:
            row: dict[str, str | None] = {}
            for name in names:
                term = solution[name]
                row[name] = term.value if isinstance(term, ox.NamedNode | ox.Literal) else None
            rows.append(row)
        return rows

    @cached_property
    def size(self) -> int:
        """How many quads there are."""
        return len(self.store)

    def about(self, iris: set[str]) -> Iterator[ox.Quad]:
        """What holds of some documents, and the evidence for the links among them."""
        for iri in sorted(iris):
            node = ox.NamedNode(iri)
            for quad in self.store.quads_for_pattern(node, None, None, None):
                leads_out = isinstance(quad.object, ox.NamedNode) and "/id/doc/" in quad.object.value
                if not leads_out or (isinstance(quad.object, ox.NamedNode) and quad.object.value in iris):
                    yield quad
            for evidence in self.store.quads_for_pattern(None, SUBJECT, node, None):
                facts = list(self.store.quads_for_pattern(evidence.subject, None, None, evidence.graph_name))
                target = next((fact.object for fact in facts if fact.predicate == OBJECT), None)
                if isinstance(target, ox.NamedNode) and target.value in iris:
                    yield from facts

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad."""
        return iter(self.store)


def _in_order(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda one: (one.source, one.span))) if len(evidence) > 1 else evidence


def _is_iri(text: str) -> bool:
    """Whether `text`, which a person typed, can be the IRI of anything."""
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def _is_of_the_store(error: OSError | RuntimeError) -> bool:
    """Whether the engine says that its files cannot be read."""
    said = str(error)
    return any(word in said for word in ("Corruption", "IO error", "checksum", "block"))


def open_snapshot(library: Library) -> Snapshot:
    """The newest snapshot of `library`, read-only: what a writer does later changes nothing in it."""
    for _ in range(20):
        view = Library(library.root, Ledger(library.ledger.path))
        try:
            found = _open(view)
        except BaseException:
            view.close()
            raise
        if found is not None:
            return found
        view.close()
    raise LibraryError("snapshot_damaged", path=library.snapshots, reason="?")


def _open(library: Library) -> Snapshot | None:
    """The snapshot that belongs to what `library` shows now; None where a writer has deleted it in this moment."""
    library.ledger.stay()
    number = library.current_snapshot()
    if number == 0:
        raise LibraryError("library_empty", path=library.root)
    address = engine_address(library.root)
    if (library.ledger.setting("engine") or "") != (address.query if address else ""):
        raise LibraryError("engine_changed", path=library.root)
    if address:
        engine = Engine(address, library.ledger.setting("engine_default") or None)
        return Snapshot(library, number, EngineQuads(engine, library.base), None)
    hold = Hold(library.snapshots / f"{number}.lock")
    hold.share()
    try:
        return Snapshot(library, number, ox.Store.read_only(str(library.snapshot_path(number))), hold)
    except (OSError, RuntimeError) as error:
        hold.release()
        with closing(Ledger(library.ledger.path)) as now:
            if now.generation() != number:
                return None
        raise LibraryError("snapshot_damaged", path=library.snapshot_path(number), reason=error) from error


@contextmanager
def frozen(library: Library, copy: Path) -> Iterator[Snapshot]:
    """A copy of the ledger in the new file `copy`, and the snapshot of the same commit.

    A writer may be at work meanwhile.
    """
    with open_snapshot(library) as snapshot:
        with closing(sqlite3.connect(copy)) as target:
            snapshot.library.ledger.db.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        yield snapshot
