"""One change of a library: sources that come, go or are read anew, and what follows from that for all others."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from itertools import islice
from typing import Protocol

import pyoxigraph as ox

from graph.iris import graph_iri, identifier
from graph.library.bodies import BodyTable
from graph.library.doubts import DoubtTable
from graph.library.folder import Library
from graph.library.judged import JudgedTable
from graph.library.ledger import batched
from graph.library.links import Links, LinkTable, ShownDocument
from graph.library.proofs import ProofTable
from graph.library.told import Telling, Told, Unit, units_told, unpacked
from graph.library.words import WordTable
from graph.model import Body, Claims
from graph.resolution.consolidated import of_original
from graph.resolution.resolve import resolve, stated_documents
from graph.resolution.unit_bodies import central_bodies
from graph.store.doubts import doubts_of
from graph.store.holds import holding, holding_body
from graph.store.judgements import Judged, judged_links, judgement_graph, judgement_quads, standing
from graph.store.said import Said, Tally, pack, said_by, unpack, unpacked_tally
from graph.store.triples import authority_quads, body_quads, evidence_values, merger_quads, source_graph, source_quads
from graph.vocabulary import body_by_code

TOGETHER = 500
"""Sources whose tallies are looked up together."""
FORGET = 20_000
"""After this many sources, what was looked up is forgotten: memory stays bounded."""
SHOWN = 10_000
"""Of so many documents what no longer holds is taken out before what holds now is put in: the engine is handed both
many at a time."""
HELD = 50_000
"""So many tallies are brought up to date before they are written, for the same reason."""


class QuadWriter(Protocol):
    """What takes the quads of a change."""

    def empty(self) -> bool: ...
    def remove_graph(self, graph: ox.NamedNode) -> None: ...
    def replace_graph(self, graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> None: ...
    def remove(self, quads: Iterable[ox.Quad]) -> None: ...
    def extend(self, quads: Iterable[ox.Quad]) -> None: ...


class Change:
    """Sources by their number on the ledger; `write` derives what follows and hands the quads over.

    It runs inside one transaction of the ledger. `anew` are the sources that did not change and were resolved anew;
    `settle` asks the engine to put its files in order after it, and puts the words to search by in one place.
    """

    def __init__(self, library: Library, store: QuadWriter) -> None:
        self._library = library
        self._ledger = library.ledger
        self._base = library.base
        self._store = store
        self._told = Told(library.ledger.db)
        self._links = LinkTable(library.ledger.db)
        self._bodies = BodyTable(library.ledger.db, f"{library.base}id/")
        self._words = WordTable(library.ledger.db)
        self._proofs = ProofTable(library.ledger.db)
        self._doubts = DoubtTable(library.ledger.db)
        self._judged = Judged({})
        self._judging = False
        self._fresh: dict[int, Claims] = {}
        self._new: dict[int, tuple[str, list[str]]] = {}
        self._renamed: set[int] = set()
        self._gone: list[tuple[int, str, str | None, str | None]] = []
        self._all: Callable[[str], None] | None = None
        self._whole = False
        self._packed: dict[str, str | None] = {}
        self._tallies: dict[str, Tally] = {}
        self.anew: set[int] = set()
        self.settle = False

    # what changes

    def put(self, source: int, claims: Claims, *, name: str | None = None, before: str | None = None) -> None:
        """A source came, under `name`; or, without one, a source says otherwise, whose text was `before`."""
        self._fresh[source] = claims
        if before is not None:
            self._words.forget_text(source, before)
        if name is not None:
            self._new[source] = (claims.source.sha256, [name])

    def put_all(self, progress: Callable[[str], None] | None) -> None:
        """Every source is derived anew."""
        self._whole, self._all = True, progress

    def rename(self, source: int, name: str) -> None:
        """A source has one more name."""
        if source in self._new:
            self._new[source][1].append(name)
        else:
            self._renamed.add(source)

    def drop(self, sha256: str) -> None:
        """A source goes; call it before the ledger forgets the source."""
        there = self._ledger.identify(sha256)
        if there:
            number = there[0]
            self._gone.append((number, sha256, self._ledger.told(number), self._ledger.said(number)))
            with suppress(OSError, KeyError, ValueError, zlib.error):  # a damaged text: a rebuild forgets its words
                self._words.forget_text(number, self._library.text(sha256))

    def judge(self) -> None:
        """A person decided something; call it when the ledger has it."""
        self._judging = True

    @property
    def dropped(self) -> list[str]:
        """The ids of the sources that go."""
        return [sha256 for _, sha256, _, _ in self._gone]

    def is_empty(self) -> bool:
        """Whether nothing changes for readers."""
        return not (self._judging or self.is_about_sources())

    def is_about_sources(self) -> bool:
        """Whether it is more than a decision of a person."""
        return bool(self._fresh or self._renamed or self._gone or self._whole)

    # what follows

    def write(self) -> None:
        """Derive what follows from the change, keep it on the ledger, and hand the quads over."""
        if self._store.empty():
            self._store.extend(authority_quads(self._base))
            for body in central_bodies_of(self._base):
                self._put_body(body)
        if not self._whole:
            self._judged = judged_links(self._ledger)
        fresh = self._ledger.read_numbers() if self._whole else list(self._fresh)
        self._tell(fresh)
        for source in fresh:
            self._words.tell(source, self._library.text(self._identity(source)[0]))
        self.anew -= set(fresh)
        todo = iter(sorted({*fresh, *self.anew, *self._renamed}))
        for number, sha256, _, said in self._gone:
            self._store.remove_graph(source_graph(self._base, sha256))
            self._proofs.forget(number)
            self._doubts.forget(number)
            self._count([(unpack(said) if said else {}, {})])
        done = 0
        while some := list(islice(todo, TOGETHER)):
            self._count([self._resolve(source) for source in some])
            done += len(some)
            if done % FORGET == 0:
                self._told.begin()
        self._hold()
        self._judge()
        if self.settle:
            self._words.settle()

    def _identity(self, source: int) -> tuple[str, list[str]]:
        return self._new.get(source) or self._ledger.identity_of(source)

    def _claims(self, source: int) -> Claims:
        return self._fresh.get(source) or self._library.claims(self._identity(source)[0])

    def _tell(self, fresh: list[int]) -> None:
        """Sum up what sources tell and ask, and find whom the change concerns."""
        told = self._told
        gone = [(number, unpacked(packed) if packed else Telling()) for number, _, packed, _ in self._gone]
        for source, telling in gone:
            told.units(telling.units, sign=-1)
            told.forget_places(source)
        units: dict[int, tuple[Unit, ...]] = {}
        for source in fresh:
            told.units(self._telling(source).units, sign=-1)
            now = units_told(self._claims(source))
            told.units(now)
            if not self._whole:  # of a whole library they would fill the memory
                units[source] = now
        unplaced = told.unplaced() - set(fresh) - {number for number, _ in gone}
        for source, telling in gone:
            told.entries(source, telling.entries, telling.asked, sign=-1)
        for some in batched((*fresh, *unplaced), FORGET):
            self._tell_some(some, units)
            if self._whole:
                told.save()
                told.begin()
        if not self._whole:
            self.anew = (told.asking() | unplaced) - {number for number, _ in gone}
        told.save()

    def _tell_some(self, sources: Sequence[int], units: dict[int, tuple[Unit, ...]]) -> None:
        """Sum up what these sources tell and ask; `units` are those that they tell now, where they were looked up."""
        before = {source: self._telling(source) for source in sources}
        after = {source: self._stated(source, units.get(source) or before[source].units) for source in sources}
        self._told.look_up(
            (entry.body, entry.number) for telling in (*before.values(), *after.values()) for entry in telling.entries
        )
        for source in sources:
            self._told.entries(source, before[source].entries, before[source].asked, sign=-1)
            self._told.entries(source, after[source].entries, after[source].asked)
            self._ledger.put_told(source, after[source].packed())

    def _stated(self, source: int, units: tuple[Unit, ...]) -> Telling:
        """What a source tells now; what it asks about units is noted."""
        claims = self._claims(source)
        if not (self._whole or source in self._new):
            self._told.forget_places(source)
        self._told.places.clear()
        entries, asked = stated_documents(claims, self._told)
        self._told.places_asked(source)
        return Telling(entries, asked, units_told(claims) if self._whole else units)

    def _telling(self, source: int) -> Telling:
        """What a source told until now."""
        packed = self._ledger.told(source) if not (self._whole or source in self._new) else None
        return unpacked(packed) if packed else Telling()

    def _resolve(self, source: int) -> tuple[dict[str, Said], dict[str, Said]]:
        """Write the graph of a source; what it added until now, and what it adds."""
        new = self._new.get(source)
        sha256, names = self._identity(source)
        resolution = of_original(resolve(self._claims(source), self._told, base=self._base))
        said = said_by(resolution, self._base)
        packed = None if new else self._ledger.said(source)
        quads = source_quads(resolution, names, self._base)
        if packed:
            self._store.replace_graph(source_graph(self._base, sha256), quads)
            self._proofs.forget(source)
            self._doubts.forget(source)
        else:
            self._store.extend(quads)
        root = f"{self._base}id/"
        self._proofs.put(
            source,
            (
                (
                    link.subject.iri.removeprefix(root),
                    link.relation,
                    link.object.iri.removeprefix(root),
                    {name: value.value for name, value in evidence_values(link.evidence)},
                )
                for link in resolution.links
            ),
        )
        self._doubts.put(source, doubts_of(resolution, self._base))
        self._ledger.put_said(source, pack(said), resolution.document.iri)
        if self._all:
            self._all(sha256)
        return unpack(packed) if packed else {}, said

    def _count(self, changes: list[tuple[dict[str, Said], dict[str, Said]]]) -> None:
        """Bring the tallies up to date."""
        changed = [
            (path, before.get(path), after.get(path))
            for before, after in changes
            for path in {*before, *after}
            if before.get(path) != after.get(path)
        ]
        new = sorted({path for path, _, _ in changed} - self._tallies.keys())
        packed = self._ledger.tallies(new)
        for path in new:
            self._packed[path] = packed.get(path)
            self._tallies[path] = unpacked_tally(packed[path]) if path in packed else Tally()
        for path, before, after in changed:
            if before:
                self._tallies[path].add(before, -1)
            if after:
                self._tallies[path].add(after, 1)
        if len(self._tallies) > HELD:
            self._hold()

    def _hold(self) -> None:
        """Write the tallies, and bring what holds up to date with them."""
        written: list[tuple[str, str | None]] = []
        documents: list[tuple[str, Tally | None, Tally | None]] = []
        bodies: list[tuple[str, Tally | None, Tally]] = []
        for path in sorted(self._tallies):
            before, tally = self._packed[path], self._tallies[path]
            after = tally.packed() if tally.sources else None
            if before != after:
                written.append((path, after))
                old = unpacked_tally(before) if before else None
                if path.startswith("body/"):
                    bodies.append((path, old, tally))
                else:
                    documents.append((path, self._judged.over(path, old), self._judged.over(path, tally)))
        self._ledger.put_tallies(written)
        self._show_bodies(bodies)
        self._show(documents)
        self._packed, self._tallies = {}, {}

    def _judge(self) -> None:
        """Put what people decided over what sources say, where a judgement is new or its documents are others now."""
        before, after = self._judged, Judged(standing(self._ledger, self._base))
        if before.links == after.links and not self._judging:
            return
        paths = sorted(before.changed(after))
        tallies = {path: unpacked_tally(packed) for path, packed in self._ledger.tallies(paths).items()}
        self._show([(p, before.over(p, tallies.get(p)), after.over(p, tallies.get(p))) for p in paths])
        self._judged = after
        JudgedTable(self._ledger.db).write(after.links)
        graph = judgement_graph(self._base)
        if before.links:
            self._store.remove_graph(graph)
        self._store.extend(judgement_quads(self._ledger, after, self._base))

    def _show(self, documents: list[tuple[str, Tally | None, Tally | None]]) -> None:
        """Bring the default graph, the links and the words of documents up to date: path, what held, what holds."""
        links: list[tuple[str, ShownDocument | None, Links, Links]] = []
        named: dict[str, str | None] = {}
        for some in batched(documents, SHOWN):
            coming: list[ox.Quad] = []
            for path, old, new in some:
                was, now = (holding(path, one, self._base) for one in (old, new))
                if was.quads != now.quads:
                    staying, there = set(now.quads), set(was.quads)
                    self._store.remove(quad for quad in was.quads if quad not in staying)
                    coming += (quad for quad in now.quads if quad not in there)
                if path.startswith("doc/"):
                    if (was.row, was.links) != (now.row, now.links):
                        links.append((path, now.row, was.links, now.links))
                    if was.words != now.words:
                        named[path] = now.words
            self._store.extend(coming)
        self._words.forget_names(path for path, words in named.items() if words is None)
        self._links.write(links)
        self._words.call((path, words) for path, words in named.items() if words is not None)

    def _show_bodies(self, bodies: list[tuple[str, Tally | None, Tally]]) -> None:
        """Bring bodies up to date, as `_show`; what goes is taken out of the store first, so that the rest
        is handed over together."""
        changed = [
            (was, now)
            for path, old, new in bodies
            if path not in _central_paths()
            and (was := holding_body(path, old, self._base)) != (now := holding_body(path, new, self._base))
        ]
        for was in (was for was, _ in changed if was):
            self._store.remove(body_quads_of(was, self._base))
            self._bodies.drop(was)
        for now in (now for _, now in changed if now):
            self._put_body(now)

    def _put_body(self, body: Body) -> None:
        self._bodies.put([body])
        self._store.extend(body_quads_of(body, self._base))


def body_quads_of(body: Body, base: str) -> Iterator[ox.Quad]:
    """A body in the graph of bodies and in the default graph, with the event that ended it."""
    graph = ox.NamedNode(graph_iri(base, "bodies"))
    yield from body_quads([body], graph)
    yield from body_quads([body], ox.DefaultGraph())
    yield from merger_quads(body, base, graph)


@cache
def _central_paths() -> frozenset[str]:
    return frozenset(f"body/{found.slug}" for found in central_bodies())


def central_bodies_of(base: str) -> Iterator[Body]:
    """The bodies that every library knows."""
    for found in central_bodies():
        parent = identifier(base, f"body/{found.parent.slug}") if found.parent else None
        known = body_by_code().get(found.code)
        yield Body(
            identifier(base, f"body/{found.slug}"), found.name, found.level, found.code, parent,
            known.valid_from if known else None, known.valid_to if known else None,
        )  # fmt: skip
