"""The one writer of a library. A change is one transaction of the ledger and one snapshot of the store.

read → ledger → resolve → store → flush → snapshot → commit → acknowledge. The commit shows the snapshot to readers.
Whoever dies before it leaves the library as it was: the ledger rolls back, and the next writer takes the store back
to the last snapshot.
What a citation means is derived from all claims, so a change resolves anew the sources that it concerns, and only
those.
"""

from __future__ import annotations

import gc
import time
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from filelock import FileLock, Timeout

from graph.errors import LibraryError, LuocdoError
from graph.library.folder import Library, library_error, write_whole
from graph.library.intake import WITHOUT_PICTURES, Taken, read, reader_version, take_all
from graph.library.judgements import JudgementTable
from graph.library.ledger import Ledger
from graph.library.links import index_is_due
from graph.library.settings import engine_address
from graph.model import Claims, Judgement
from graph.reading.recognise import can_recognise
from graph.reading.text import SIZE_LIMIT, Text
from graph.store.change import Change
from graph.store.embedded import EmbeddedStore
from graph.store.remote import RemoteStore
from graph.store.reread import Reread, Update, told_lines

BATCH = 20_000
"""Sources that are made durable and visible together, at most."""
FIRST = 500
"""Sources of the first step of a load: something can be seen soon, and it is written while the rest is read. Each
step after it is twice as large."""
LARGE = 20_000
"""After a load of more sources than this the engine puts its files in order, so that the next source need not wait."""
SECONDS = 90.0
"""After this long a smaller batch is shown."""


@dataclass(slots=True)
class Outcome:
    """What became of the files of one `add`: every file has one state, a failed one its reason; data only count."""

    read: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: list[tuple[str, LuocdoError]] = field(default_factory=list)
    no_papers: list[str] = field(default_factory=list)
    resolved_anew: int = 0


Take = Callable[[Sequence[Path], Ledger, str, int], Generator[Taken, None, None]]
"""Reads files at these paths, unless this ledger holds them, under this base and limit of size; in their order."""


class Writer:
    """A library opened for writing; use `open_writer`."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.ledger = library.ledger
        self._address = engine_address(library.root)
        self._store = RemoteStore(library, self._address) if self._address else EmbeddedStore(library)

    def resume(self) -> None:
        """Bring to its end what an earlier writer could not."""
        self._store.resume()

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def add(
        self,
        paths: Iterable[Path],
        *,
        progress: Callable[[Path], None] | None = None,
        limit: int = SIZE_LIMIT,
        acknowledge: Callable[[int], None] | None = None,
        outcome: Outcome | None = None,
        take: Take = take_all,
    ) -> Outcome:
        """Read files into the library. What is already there under the same bytes changes nothing.

        `take` reads them, on this machine or on others. `acknowledge` is told, after each batch that is durable and
        visible, how many files are done; `outcome` takes what became of them. An interruption, or who reads being lost,
        shows what was read until then.
        """
        outcome = outcome or Outcome()
        files = list(paths)
        done, together = 0, FIRST
        stopped: BaseException | None = None
        with closing(take(files, self.ledger, self.library.base, limit)) as taking:
            while done < len(files) and stopped is None:
                with self._change() as change:
                    begun, between_files = time.monotonic(), True
                    try:
                        for taken in islice(taking, min(together, BATCH)):
                            between_files = False
                            self._put(change, taken, outcome)
                            between_files = True
                            done += taken.last
                            if progress and taken.last:
                                progress(taken.path)
                            if time.monotonic() - begun > SECONDS:
                                break
                    except (KeyboardInterrupt, LuocdoError) as error:
                        if not between_files:
                            raise  # one file is half on the ledger: the batch is taken back
                        stopped = error
                    change.settle = done == len(files) > LARGE
                together *= 2
                outcome.resolved_anew += len(change.anew)
                if acknowledge:
                    acknowledge(done)
        self._index()
        if stopped is not None:
            raise stopped
        return outcome

    def _put(self, change: Change, taken: Taken, outcome: Outcome) -> None:
        """Put one file on the ledger, under one state."""
        if taken.no_paper:
            outcome.no_papers.append(taken.name)
            return
        there = self.ledger.identify(taken.sha256) if taken.sha256 else None
        held = there is not None and there[1] == "read"
        if taken.error is not None:
            if taken.sha256 and not held:
                self.ledger.put_failure(taken.sha256, taken.error)
                self.ledger.put_name(taken.sha256, taken.name)
            outcome.failed.append((taken.name, taken.error))
            return
        assert taken.sha256 is not None  # noqa: S101 - a file without digest has an error
        if there and held:
            if self.ledger.name_source(there[0], taken.name):
                change.rename(there[0], taken.name)
            outcome.unchanged.append(taken.name)
            return
        assert taken.claims and taken.kept  # noqa: S101 - a file that was read has both
        if taken.file is not None:
            write_whole(self.library.file_path(taken.sha256), taken.file)
        source = taken.claims.source
        number = self.ledger.put_source(taken.sha256, source.format, source.chars, taken.kept)
        self.ledger.name_source(number, taken.name)
        change.put(number, taken.claims, name=None if there else taken.name)
        outcome.read.append(taken.name)

    def remove(self, *sources: str) -> int:
        """Take sources out again; returns how many other sources were resolved anew."""
        with self._change() as change:
            for sha256 in sources:
                change.drop(sha256)
                self.ledger.drop_source(sha256)
        self._index()
        return len(change.anew)

    def judge(self, judgement: Judgement) -> int:
        """Keep what a person decided about a link; returns the number of the judgement.

        An accepted link that stands `instead` of another rejects that one with it.
        """
        table = JudgementTable(self.ledger.db)
        with self._change() as change:
            before = None
            if judgement.instead:
                subject, relation, target = judgement.instead
                before = table.put(
                    replace(
                        judgement, subject=subject, relation=relation, object=target, decision="rejected", instead=None
                    )
                )
            number = table.put(judgement, instead=before)
            change.judge()
        self._index()
        return number

    def unjudge(self, number: int, *, at: datetime, by: str | None = None) -> bool:
        """Undo a judgement, and what was decided with it; an earlier one about the same link counts again.

        The ledger keeps who undid it and when. False where there is no such judgement, or it was undone.
        """
        table = JudgementTable(self.ledger.db)
        with self._change() as change:
            there = table.numbered(number) is not None
            if there:
                table.undo(number, at, by)
                change.judge()
        self._index()
        return there

    def rebuild(self, *, progress: Callable[[str], None] | None = None) -> int:
        """Derive everything anew from what is kept; returns how many sources there are."""
        with self._change(anew=True) as change:
            self._mend()
            self.ledger.forget_derived()
            change.put_all(progress)
            change.settle = self.ledger.count("read") > LARGE
        self._index()
        return self.ledger.count("read")

    def update(self, *, progress: Callable[[str], None] | None = None) -> Update:
        """Read anew what another version of the rules has read, and pictures that nothing could recognise then.

        What came and went is told. A source that cannot be read anew stays as it is, and is told with its reason.
        """
        version = reader_version()
        good = {version} if can_recognise() else {version, version + WITHOUT_PICTURES}
        stale = [sha256 for sha256, reader in list(self.ledger.readers()) if reader not in good]
        update = Update(len(stale))
        for begin in range(0, len(stale), BATCH):
            with self._change() as change:
                for sha256 in stale[begin : begin + BATCH]:
                    name = next(iter(self.ledger.names(sha256)), sha256)
                    try:
                        found = self._read_anew(change, sha256, name)
                    except LuocdoError as error:
                        update.failed.append((name, error))
                    else:
                        update.changes.extend([found] if found else [])
                    if progress:
                        progress(sha256)
        self._index()
        return update

    def _read_anew(self, change: Change, sha256: str, name: str) -> Reread | None:
        row = self.ledger.source(sha256)
        assert row is not None  # noqa: S101 - the ledger has just named it
        before, text = self._claims_or_none(sha256), self._text_or_none(sha256)
        read_as = before.source.path if before else name
        # letters are not recognised twice
        known = Text(text, before.source) if before and text and before.source.confidence is not None else None
        claims, kept = read(self._original(sha256, name), read_as, self.library.base, SIZE_LIMIT, known=known)
        same = before is not None and self.ledger.claims(sha256) == zlib.decompress(kept.claims)
        self.ledger.put_reading(row.id, claims.source.format, claims.source.chars, kept)
        if not same or text != self._text_or_none(sha256):
            change.put(row.id, claims, before=text)
        if same:
            return None
        old, new = told_lines(before) if before else set(), told_lines(claims)
        return Reread(name, tuple(sorted(new - old)), tuple(sorted(old - new)))

    def _original(self, sha256: str, name: str) -> bytes:
        """The file as received. Raises `LibraryError` where it is lost."""
        try:
            return self.library.original(sha256)
        except (OSError, KeyError, zlib.error) as error:
            raise LibraryError("original_lost", path=self.library.root, name=name) from error

    def _claims_or_none(self, sha256: str) -> Claims | None:
        try:
            return self.library.claims(sha256)
        except (SyntaxError, ValueError, LookupError, TypeError, zlib.error):
            return None

    def _mend(self) -> None:
        """Read anew the sources whose claims or text are lost or damaged."""
        for sha256 in self.ledger.read_ids():
            if not self._is_whole(sha256):
                row = self.ledger.source(sha256)
                assert row is not None  # noqa: S101 - the ledger has just named it
                name = row.names[0] if row.names else sha256
                claims, kept = read(self._original(sha256, name), name, self.library.base, SIZE_LIMIT)
                self.ledger.put_reading(row.id, claims.source.format, claims.source.chars, kept)

    def _text_or_none(self, sha256: str) -> str | None:
        try:
            return self.library.text(sha256)
        except (OSError, KeyError, ValueError, zlib.error):
            return None

    def _is_whole(self, sha256: str) -> bool:
        claims, text = self._claims_or_none(sha256), self._text_or_none(sha256)
        return claims is not None and text is not None and len(text) == claims.source.chars

    def _index(self) -> None:
        """Write the link index anew where that is due; without its file questions are slower and answer the same."""
        if index_is_due(self.library.root, self.ledger):
            from graph.library.link_index import write_link_index

            with suppress(OSError):
                write_link_index(self.library.root, self.ledger)

    def _sweep(self) -> None:
        """Delete large originals that belong to no source: what interrupted changes left."""
        with suppress(OSError):
            for file in (self.library.root / "files").glob("*/*"):
                if not self.ledger.identify(file.name):
                    file.unlink()

    @contextmanager
    def _change(self, *, anew: bool = False) -> Iterator[Change]:
        """One change of the library: all of it or none."""
        begun = False
        try:
            with _uncollected(), self.ledger.transaction():
                change = Change(self.library, self._store)
                yield change
                number = self.ledger.generation()
                if change.is_empty() and number and not anew:
                    return
                where = self._address.query if self._address else ""
                if number and not anew and (self.ledger.setting("engine") or "") != where:
                    raise LibraryError("engine_changed", path=self.library.root)
                begun = True
                self._store.begin(anew=anew)
                change.write()
                number += 1
                self._store.show(number, settle=change.settle)
                self.ledger.put_setting("generation", str(number))
                self.ledger.put_setting("engine", where)
                if change.is_about_sources():
                    self.ledger.put_setting("sources_changed", str(number))
        except BaseException as error:
            if begun:
                self._store.abandon()
            if isinstance(error, OSError | RuntimeError):
                raise self._store.refused(error) from error
            if isinstance(error, ValueError | zlib.error):  # what is derived cannot be read
                raise LibraryError("store_damaged", path=self.library.root, reason=error) from error
            raise
        for sha256 in change.dropped:
            self.library.file_path(sha256).unlink(missing_ok=True)
        if anew:
            self._sweep()
        self._store.end(number)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No collection of cycles meanwhile: a change holds many objects and makes none, and looking costs a tenth."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def writing_alone(
    root: Path, *, waiting: Callable[[], None] | None = None, wait: float | None = None
) -> Iterator[None]:
    """Hold the lock of the library's folder; `waiting` is called once where another writer holds it.

    A library that is still being written after `wait` seconds raises `LibraryError`; without a number it is waited for.
    """
    lock = FileLock(root / "lock")
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            if waiting and wait != 0:
                waiting()
            lock.acquire(timeout=-1 if wait is None else wait)
    except Timeout:
        raise LibraryError("library_locked", path=root) from None
    except OSError as error:
        raise library_error(error, root) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def open_writer(
    library: Library, *, waiting: Callable[[], None] | None = None, wait: float | None = None, resume: bool = True
) -> Iterator[Writer]:
    """The writer of `library`, alone on its folder: see `writing_alone`.

    Without `resume` what an engine outside has not taken is left: a rebuild sends everything anew.
    """
    with writing_alone(library.root, waiting=waiting, wait=wait):
        try:
            writer = Writer(library)
            try:
                if resume:
                    writer.resume()
                yield writer
            finally:
                writer.close()
        except OSError as error:
            raise library_error(error, library.root) from error
