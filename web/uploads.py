"""Files that a person adds in the browser: kept in a folder of their own, read by a child process, watched as it goes.

The child is `luocdo add`, so that the server never waits and a second writer does. What the server knows of uploads is
lost with its process; what was read is in the library.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import subprocess
import sys
import tempfile
import threading
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from werkzeug.datastructures import FileStorage

from graph.errors import LuocdoError
from graph.library.folder import open_library
from graph.messages import say

State = Literal["waiting", "reading", "read", "unchanged", "failed"]
Stage = Literal["running", "done", "undoing", "undone", "broken"]
MOST_FILES = 200
MOST_BYTES = 200 * 1024 * 1024
KEPT = 20
"""So many uploads are remembered."""
PROGRAM = (sys.executable, "-m", "graph")
LONGEST = 120
"""Letters of a file's name that are kept, with its ending."""
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]')


@dataclass(slots=True)
class Row:
    """One file on its way.

    `is_new`: the library had never seen its bytes; `reason` is the sentence of the error; `pages`: of a scan, how many
    are done and how many there are.
    """

    name: str
    sha256: str
    is_new: bool
    state: State = "waiting"
    reason: str | None = None
    pages: tuple[int, int] | None = None


class Upload:
    """The files that were sent together."""

    def __init__(
        self, number: str, library: Path, folder: tempfile.TemporaryDirectory[str], rows: list[Row], before: int
    ) -> None:
        self.number = number
        self.rows = rows
        self.stage: Stage = "running"
        self.message: str | None = None
        self._library = library
        self._before = before
        self._folder = folder
        self._child: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()
        self._closed = False

    @property
    def added(self) -> list[str]:
        """The ids of the sources that the library has of this upload alone."""
        return list(dict.fromkeys(row.sha256 for row in self.rows if row.is_new and row.state in ("read", "failed")))

    @property
    def is_busy(self) -> bool:
        return self.stage in ("running", "undoing")

    def count(self, state: State) -> int:
        """How many files are in `state`."""
        return sum(row.state == state for row in self.rows)

    def start(self, language: str) -> None:
        """Begin to read."""
        threading.Thread(target=self._read, args=(language,), daemon=True).start()

    def undo(self, language: str) -> bool:
        """Begin to take out what was added; False where there is nothing, or something is under way."""
        with self._lock:
            if self.stage != "done" or not self.added:
                return False
            self.stage = "undoing"
        threading.Thread(target=self._undo, args=(language,), daemon=True).start()
        return True

    def close(self) -> None:
        """End what is under way: a batch that is not finished is taken back."""
        with self._lock:
            self._closed = True
            child = self._child
        if child:
            with suppress(OSError):
                child.terminate()
            child.wait()
        self._folder.cleanup()

    def _read(self, language: str) -> None:
        rows = {row.name: row for row in self.rows}
        members: dict[str, Row] = {}
        order = list(rows)
        for line in self._lines(["add", "--progress"], order, language):
            told = json.loads(line)
            row = rows.get(told["file"])
            if row is None:
                self._take_member(told, members)
                continue
            row.state, row.reason, row.pages = told["state"], told["reason"], None
            if "page" in told:
                row.pages = told["page"], told["pages"]
                continue
            following = order.index(row.name) + 1
            if row.state == "reading" and following < len(order) and rows[order[following]].state == "waiting":
                rows[order[following]].state = "reading"
        self._open_archives(members, whole=self._child is not None and self._child.returncode == 0)
        if any(row.state in ("waiting", "reading") for row in self.rows):
            self.stage = "broken"
        else:
            self.stage = "done"
        self._folder.cleanup()

    def _archive_of(self, name: str) -> Row | None:
        """The file that was sent in which the file of this name lies: `van ban.zip/01.docx`."""
        return next((row for row in self.rows if name.startswith(f"{row.name}/")), None)

    def _take_member(self, told: dict[str, Any], members: dict[str, Row]) -> None:
        """Keep what is told of a file within an archive; of a scan there how far it is, beside the archive."""
        archive = self._archive_of(told["file"])
        if archive and "page" in told:
            archive.pages = told["page"], told["pages"]
        elif archive and told["state"] in ("read", "unchanged", "failed"):
            archive.pages = None
            members[told["file"]] = Row(told["file"], "", is_new=False, state=told["state"], reason=told["reason"])

    def _open_archives(self, members: dict[str, Row], *, whole: bool) -> None:
        """Put the files of an archive in its place, beside it where not all of them were read."""
        if members:
            with open_library(self._library) as library:
                for name, (number, sha256) in library.ledger.named(members).items():
                    members[name].sha256, members[name].is_new = sha256, number > self._before
        inside: dict[str, list[Row]] = {}
        for name, member in members.items():
            if archive := self._archive_of(name):
                inside.setdefault(archive.name, []).append(member)
        rows = []
        for row in self.rows:
            found = inside.get(row.name, [])
            rows += found if found and whole else [*found, row]
        self.rows = rows

    def _undo(self, language: str) -> None:
        with open_library(self._library) as library:
            there = [sha256 for sha256 in self.added if library.ledger.identify(sha256)]
        if there:
            list(self._lines(["remove"], there, language))
        is_done = not there or (self._child is not None and self._child.returncode == 0)
        self.stage = "undone" if is_done else "broken"

    def _lines(self, command: Sequence[str], names: Sequence[str], language: str) -> list[str] | _Lines:
        with self._lock:
            if self._closed:
                return []
            where = self._folder.name if Path(self._folder.name).is_dir() else None
            self._child = subprocess.Popen(  # noqa: S603 - our own program
                [*PROGRAM, *command, "--library", str(self._library), "--lang", language, "--", *names],
                cwd=where,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
        return _Lines(self, self._child, language)


class _Lines:
    """What a child prints, line by line; its last words are kept where it fails, or that it had none."""

    def __init__(self, upload: Upload, child: subprocess.Popen[str], language: str) -> None:
        self._upload = upload
        self._child = child
        self._language = language

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        assert self._child.stdout is not None  # noqa: S101 - it was asked for
        line = self._child.stdout.readline()
        if line:
            return line
        _, said = self._child.communicate()
        if status := self._child.returncode:
            last = [one for one in (said or "").splitlines() if one.strip()]
            self._upload.message = last[-1] if last else say("web_upload_ended", self._language, status=status)
        raise StopIteration


class Uploads:
    """The uploads of this server process, the newest last."""

    def __init__(self, library: Path) -> None:
        self._library = library.absolute()
        self._lock = threading.Lock()
        self._uploads: dict[str, Upload] = {}

    def get(self, number: str) -> Upload | None:
        """One upload."""
        return self._uploads.get(number)

    def all(self) -> list[Upload]:
        """Every upload that is remembered, the newest first."""
        return list(reversed(self._uploads.values()))

    def take(self, files: Sequence[FileStorage], language: str) -> Upload:
        """Keep files and begin to read them. Raises `OSError` where the disk is full."""
        folder = tempfile.TemporaryDirectory(prefix="luocdo-upload-", ignore_cleanup_errors=True)
        try:
            rows, before = self._kept(Path(folder.name), files)
        except BaseException:
            folder.cleanup()
            raise
        upload = Upload(secrets.token_hex(8), self._library, folder, rows, before)
        with self._lock:
            self._uploads[upload.number] = upload
            for old in [one for one in self._uploads.values() if not one.is_busy][:-KEPT]:
                del self._uploads[old.number]
        upload.start(language)
        return upload

    def close(self) -> None:
        """End what is under way."""
        for upload in self._uploads.values():
            upload.close()

    def _kept(self, folder: Path, files: Sequence[FileStorage]) -> tuple[list[Row], int]:
        """The files, and the highest number of a source before them."""
        rows: list[Row] = []
        taken: set[str] = set()
        with open_library(self._library) as library:
            before = library.ledger.newest()
            for number, file in enumerate(files, start=1):
                name = file_name(file.filename or "")
                if name.lower() in taken:
                    name = f"{number}/{name}"
                taken.add(name.lower())
                path = folder / name
                path.parent.mkdir(exist_ok=True)
                file.save(path)
                with path.open("rb") as saved:
                    sha256 = hashlib.file_digest(saved, "sha256").hexdigest()
                rows.append(Row(name, sha256, library.ledger.identify(sha256) is None))
        return rows, before


def file_name(given: str) -> str:
    """The name of a file as a browser gives it, fit for a folder on any system: no folders, no odd letters."""
    name = unicodedata.normalize("NFC", given).replace("\\", "/").rpartition("/")[2]
    name = _UNFIT.sub("_", name).strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    room = LONGEST - len(ending.encode("utf-8")[:16]) - 1
    stem = stem.encode("utf-8")[:room].decode("utf-8", "ignore").rstrip(" .") or "_"
    return f"{stem}.{ending[:16]}" if dot else stem


def file_problem(files: Sequence[FileStorage]) -> LuocdoError | None:
    """Why these files cannot be taken; None where they can."""
    if not files:
        return LuocdoError("web_no_files")
    if len(files) > MOST_FILES:
        return LuocdoError("web_too_many_files", count=len(files), limit=MOST_FILES)
    return None
