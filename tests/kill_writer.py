"""Kills writers at random moments, and looks at what is left after each.

    python tests/kill_writer.py [--kills 300] [--seed 1]

A child adds, removes, rebuilds, updates or backs up through the same functions as the commands, and is killed (SIGKILL)
at a random moment, from its start to its end. After each kill: what it had acknowledged is there; what it had not is
there whole or not at all; `verify` finds nothing; a backup is whole or absent; and the next child goes on from there.
Now and then the whole library is compared with one that was made of the same files at one go.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from libraries import everything, made, sample_files

import graph.store.writer as writer_module
from graph.library.folder import create_library, open_library
from graph.store.backup import back_up, restore
from graph.store.verify import verify
from graph.store.writer import open_writer

STEPS = ("add", "add", "add", "remove", "rebuild", "update", "backup")
START = 0.5
"""About how long a process takes to come up."""


@dataclass
class Tally:
    """What the kills met."""

    kills: int = 0
    too_late: int = 0
    steps: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    whole: int = 0
    absent: int = 0


def child(step: str, root: Path, names: list[str]) -> None:
    """What the killed process does; says `ready` when it is up, and a line for what is durable."""
    print("ready", flush=True)  # noqa: T201
    writer_module.BATCH = 3
    if step == "backup":
        with open_library(root) as library:
            back_up(library, Path(names[0]))
    elif step == "add":
        with create_library(root) as library, open_writer(library) as writer:
            writer.add(list(map(Path, names)), acknowledge=lambda done: print(f"done {done}", flush=True))  # noqa: T201
    else:
        with open_library(root) as library, open_writer(library) as writer:
            if step == "remove":
                writer.remove(library.ledger.find_source(names[0])[0].sha256)
            elif step == "update":
                library.ledger.db.execute("UPDATE kept SET reader = 'earlier'")
                writer.update()
            else:
                writer.rebuild()
    print("end", flush=True)  # noqa: T201


def started(step: str, root: Path, names: list[str]) -> subprocess.Popen[str]:
    """A child on its way."""
    return subprocess.Popen(
        [sys.executable, __file__, "--child", step, str(root), *names],
        stdout=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    )


def durations(root: Path, files: list[str]) -> dict[str, float]:
    """How many seconds each step takes here and now once its process is up: kills are to fall anywhere within."""
    found = {}
    for step, names in (
        ("add", files[:5]),
        ("update", []),
        ("rebuild", []),
        ("backup", [f"{root}.zip"]),
        ("remove", files[:1]),
    ):
        with started(step, root, names) as process:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            begun = time.monotonic()
            assert process.stdout.read().endswith("end\n")
            found[step] = time.monotonic() - begun
    return found


def killed(
    step: str, root: Path, names: list[str], chance: random.Random, seconds: dict[str, float]
) -> tuple[int, bool]:
    """Run a child and kill it; how many files it had acknowledged, and whether it came to its end before that."""
    process = started(step, root, names)
    assert process.stdout
    if chance.random() < 0.9:
        process.stdout.readline()
        time.sleep(chance.uniform(0, seconds[step]))
    else:
        time.sleep(chance.uniform(0, START))
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    with process.stdout:
        said = process.stdout.read().split("\n")
    process.wait()
    done = [int(line.split()[1]) for line in said if line.startswith("done ")]
    return max(done, default=0), "end" in said


def run(kills: int, seed: int, root: Path) -> Tally:
    """Kill `kills` times; raises AssertionError where anything is lost, half there, or more than it should be."""
    chance = random.Random(seed)
    files = [path.as_posix() for path in sample_files()][:40]
    library_root, backup = root / "library", root / "backup.zip"
    with made(library_root, [Path(name) for name in files[:6]]):
        pass
    there = set(files[:6])
    seconds = durations(root / "other", files)
    backed_up: set[str] | None = None
    tally = Tally()
    while tally.kills < kills:
        step = chance.choice(STEPS)
        names: list[str] = []
        if step == "add":
            names = chance.sample(files, chance.randint(1, 9))
        elif step == "remove":
            if len(there) < 3:
                continue
            names = [chance.choice(sorted(there))]
        elif step == "backup":
            names = [str(backup)]
        done, ended = killed(step, library_root, names, chance, seconds)
        tally.too_late += ended
        tally.kills += not ended
        tally.steps[step] += not ended
        with open_library(library_root) as library:
            now = {name for row in library.sources("read") for name in row.names}
            what = f"{step} {names}, {done} acknowledged"
            if step == "add":
                sure = there | set(names[: len(names) if ended else done])
                assert sure <= now, f"lost {sorted(sure - now)} after {what}"
                assert now <= there | set(names), f"more than was added after {what}"
                tally.acknowledged += done
                tally.whole += len(now - sure)
                tally.absent += len(set(names) - now)
            elif step == "remove":
                assert there - set(names) <= now <= there, f"other sources gone after {what}"
                assert not ended or names[0] not in now
            else:
                assert now == there, f"sources changed after {what}"
            found = verify(library)
            assert not found, f"{found[:3]} after {what}"
            there = now
            if tally.kills % 25 == 0:
                with (
                    tempfile.TemporaryDirectory() as folder,
                    made(Path(folder) / "x", [Path(n) for n in sorted(now)]) as one,
                ):
                    assert everything(one) == everything(library), f"other than made at one go after {what}"
        if step == "backup" and backup.exists():
            if ended or backed_up is None:
                backed_up = there
            with tempfile.TemporaryDirectory() as folder:
                restore(backup, Path(folder) / "copy")
                with open_library(Path(folder) / "copy") as copy:
                    inside = {name for row in copy.sources("read") for name in row.names}
                    assert inside in (there, backed_up), "a backup of neither moment"
                    assert not verify(copy)
                backed_up = inside
    return tally


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", nargs="+", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        step, root, *names = given.child
        child(step, Path(root), names)
        return
    with tempfile.TemporaryDirectory(prefix="luocdo-kill-") as folder:
        tally = run(given.kills, given.seed, Path(folder))
    print(  # noqa: T201
        f"{tally.kills} kills ({', '.join(f'{step} {count}' for step, count in sorted(tally.steps.items()))}), "
        f"{tally.too_late} came too late; {tally.acknowledged} files acknowledged, none lost; of the others "
        f"{tally.whole} there whole, {tally.absent} absent, none half; verify clean after each"
    )


if __name__ == "__main__":
    main()
