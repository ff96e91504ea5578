"""How fast texts are read, beside eyecite on English text that cites as densely, in turns in one run.

    python tests/measure_extraction.py FILE… [--eyecite PYTHON]

Every FILE is measured from its bytes to citations, links and evidence, resolved; several files are measured together.
PYTHON is an interpreter that has eyecite (and hyperscan); the English text is our own and has as many citations a
kilobyte as the files have together. Prints the best and the median of seven turns. One core; nothing is written.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

from graph.extraction.claims import read_claims
from graph.reading.text import read_bytes
from graph.resolution.resolve import resolve

TURNS = 7
ENGLISH = 100_000
"""Bytes of English at most: eyecite takes as long for a byte however many there are."""
FILLER = (
    "The council met in the spring and asked each district to report what it had done about roads, schools and wells. "
    "Members noted that the money set aside for the year had been spent late, and that the plan was to be drawn up anew. "
    "Nobody doubted that the work should go on, only who was to pay for it and by when the first part could be finished. "
)
CITING = (
    "That view was taken in Harlow v. Pemberton, 410 U.S. 113, 120 (1973), and kept. ",
    "See also Ashby v. Board of Works, 88 F.3d 1204 (9th Cir. 1996). ",
    "The rule stands in 42 U.S.C. § 1983 and was read narrowly. ",
    "Compare Dunmore v. State, 275 Cal. 2d 31 (1952), where it was not. ",
)
BESIDE = """
import sys, time
from eyecite import get_citations
from eyecite.tokenizers import AhocorasickTokenizer, HyperscanTokenizer
name, path, turns = sys.argv[1], sys.argv[2], int(sys.argv[3])
text = sys.stdin.read()
tokenizer = AhocorasickTokenizer() if name == "default" else HyperscanTokenizer(cache_dir=path)
found = get_citations(text, tokenizer=tokenizer)
for _ in range(turns):
    start = time.perf_counter()
    get_citations(text, tokenizer=tokenizer)
    print(time.perf_counter() - start, len(found))
"""


def english(size: int, citations: int) -> str:
    """About `size` bytes of English with `citations` citations, spread evenly."""
    room = max(0, size - sum(len(CITING[place % len(CITING)]) for place in range(citations)))
    filler = FILLER * (room // len(FILLER) + 1)
    step = room / max(1, citations)
    parts = []
    for place in range(citations):
        parts += [filler[int(place * step) : int((place + 1) * step)], " ", CITING[place % len(CITING)]]
    return "".join(parts) or filler[:size]


def ours(files: list[bytes]) -> tuple[float, int, int]:
    """Seconds, citations and links of reading all of `files` once."""
    citations = links = 0
    start = time.perf_counter()
    for data in files:
        found = resolve(read_claims(read_bytes(data, "x.txt")))
        citations += len(found.readings)
        links += len(found.links)
    return time.perf_counter() - start, citations, links


def theirs(python: str, tokenizer: str, text: str, folder: Path) -> tuple[list[float], int]:
    """Seconds of each turn and the citations that eyecite finds with `tokenizer`."""
    done = subprocess.run(
        [python, "-c", BESIDE, tokenizer, str(folder), "3"],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    rows = [line.split() for line in done.stdout.splitlines()]
    return [float(seconds) for seconds, _ in rows], int(rows[0][1])


def row(what: str, size: int, seconds: list[float], found: str) -> None:
    """One line of the table."""
    best, median = (size / 1e6 / one for one in (min(seconds), statistics.median(seconds)))
    sys.stdout.write(f"{what:34}{size / 1e3:10.0f} kB{best:9.2f}{median:9.2f} MB/s   {found}\n")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--eyecite", metavar="PYTHON")
    arguments = parser.parse_args()
    files = [path.read_bytes() for path in arguments.files]
    _, citations, links = ours(files)
    size = sum(map(len, files))
    seconds: list[float] = []
    beside: dict[str, list[float]] = {"default": [], "hyperscan": []}
    found = dict.fromkeys(beside, 0)
    length = min(size, ENGLISH)
    text = english(length, round(citations * length / size))
    for _ in range(TURNS):
        seconds.append(ours(files)[0])
        if arguments.eyecite and len(beside["default"]) < TURNS:
            for name in beside:
                more, found[name] = theirs(arguments.eyecite, name, text, Path.home() / ".cache" / "eyecite")
                beside[name] += more
    sys.stdout.write(f"{'':34}{'':13}{'best':>9}{'median':>9}\n")
    row(f"luocdo, {len(files)} file(s)", size, seconds, f"{citations} citations, {links} links")
    for name, turns in beside.items():
        if turns:
            row(f"eyecite, {name} tokenizer", len(text.encode()), turns, f"{found[name]} citations")


if __name__ == "__main__":
    main()
