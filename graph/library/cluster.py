"""Files read on a Dask cluster, where one machine is not enough: they travel as bytes, and what they say comes back.

Its workers read as this machine would, with the same processes and limits. This machine opens archives, knows what the
library holds, and alone writes. Whoever names a cluster trusts it, and the network between: its machines run what they
send each other.
"""

from __future__ import annotations

import logging
import warnings
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import InputError, LibraryError
from graph.library.intake import CHUNK, Found, Taken, Unread, found_in, opened, reader_version, taken
from graph.library.ledger import Ledger

if TYPE_CHECKING:
    from distributed import Client, Future

BYTES = 1024 * 1024
"""A request takes no more files when they have so many bytes."""
AHEAD = 128 * 1024 * 1024
"""Bytes of the requests that are under way."""
CONNECT = 15
WAIT = 60
"""Seconds without an answer, and without a worker, after which nobody is waited for."""


def take_all_on(
    address: str, paths: Sequence[Path], ledger: Ledger, base: str, limit: int
) -> Generator[Taken, None, None]:
    """`take_all` on the cluster whose scheduler is at `address`, such as `tcp://10.0.0.5:8786`.

    Raises `InputError` where none answers there, `LibraryError` where it goes, has no workers, or reads by other rules.
    """
    cluster = _Cluster(address, base, limit)
    try:
        waiting: deque[_Request] = deque()
        for files in _together(paths, ledger, limit):
            waiting.append(cluster.request(files))
            while sum(request.size for request in waiting) > AHEAD:
                yield from cluster.answer(waiting.popleft())
        while waiting:
            yield from cluster.answer(waiting.popleft())
    except (CancelledError, OSError) as error:
        raise LibraryError("cluster_lost", address=address) from error
    finally:
        cluster.client.close(timeout=5)


@dataclass(frozen=True, slots=True)
class _Request:
    """Files in their order; `found` is what those that are yet to be read will say."""

    files: Sequence[Unread | Taken]
    size: int
    found: Future | None


class _Cluster:
    """A connection to a cluster."""

    def __init__(self, address: str, base: str, limit: int) -> None:
        self.client = _connected(address)
        self._address = address
        self._settings = (base, limit)

    def request(self, files: Sequence[Unread | Taken]) -> _Request:
        """Send the files that are yet to be read."""
        parts = [(file.data, file.name) for file in files if isinstance(file, Unread)]
        found = self.client.submit(_read, parts, *self._settings, pure=False) if parts else None
        return _Request(files, sum(len(data) for data, _ in parts), found)

    def answer(self, request: _Request) -> Iterator[Taken]:
        """The files of a request as read. Where workers died over several files, each file is sent alone."""
        from distributed import KilledWorker

        try:
            found = iter(self._result(request.found) if request.found else ())
        except KilledWorker:
            if len(request.files) > 1:
                for file in request.files:
                    yield from self.answer(self.request([file]))
                return
            found = iter([InputError("file_crashes_reader", path=request.files[0].name)])
        for file in request.files:
            yield taken(file, next(found)) if isinstance(file, Unread) else file

    def _result(self, future: Future) -> list[Found]:
        while True:
            try:
                found: list[Found] = future.result(timeout=WAIT)
            except TimeoutError:
                if not self.client.nthreads():
                    raise LibraryError("cluster_idle", address=self._address) from None
            except ImportError as error:
                raise LibraryError("cluster_differs", address=self._address) from error
            else:
                break
        if any(isinstance(one, tuple) and not one[1].reader.startswith(reader_version()) for one in found):
            raise LibraryError("cluster_differs", address=self._address)
        return found


def _connected(address: str) -> Client:
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise InputError("cluster_not_installed") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # other versions of libraries are of no concern: the rules are compared
            return Client(address, timeout=CONNECT, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        raise InputError("cluster_unreachable", address=address) from error


def _together(paths: Sequence[Path], ledger: Ledger, limit: int) -> Iterator[list[Unread | Taken]]:
    """The files at `paths`, as many together as one request takes."""
    files: list[Unread | Taken] = []
    size = 0
    for path in paths:
        for file in opened(path, ledger, limit):
            files.append(file)
            size += len(file.data) if isinstance(file, Unread) else 0
            if len(files) >= CHUNK or size >= BYTES:
                yield files
                files, size = [], 0
    if files:
        yield files


def _read(parts: list[tuple[bytes, str]], base: str, limit: int) -> list[Found]:
    """What a worker does."""
    return [found_in(data, name, base, limit) for data, name in parts]
