"""How much of what stands in a text is found in its PDF too.

    python tests/measure_reading.py FOLDER
    python tests/measure_reading.py FOLDER --scans data/gold/scans.jsonl

FOLDER holds `pdf/` and `txt/` with files of the same names. Of each pair both are read; a citation of the text counts
as found where the PDF has one more of the same document and kind, a link where it has one more of the same relation
between the same documents. Prints a line for each pair and the sum.

With labels of scans FOLDER is what their file names count from: a citation that a person reads on the pages counts as
found where the program reads one more of the same document on the same page, or points back at the same kind of one.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import click

from graph.analysis.as_json import resolution_json
from graph.extraction.claims import read_claims
from graph.model import Resolution
from graph.reading.any_file import read_any_file
from graph.resolution.resolve import resolve


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lost", action="store_true", help="also name what is not found")
    parser.add_argument("--least", type=float, nargs="+", metavar="PERCENT", help="fail below these shares")
    parser.add_argument("--scans", type=Path, metavar="LABELS")
    arguments = parser.parse_args()
    if arguments.scans:
        measure_scans(arguments.folder, arguments.scans, lost=arguments.lost, least=(arguments.least or [0])[0])
    else:
        measure_pairs(arguments)


def measure_pairs(arguments: argparse.Namespace) -> None:
    """PDF files beside their texts."""
    sums = [0] * 6
    click.echo(f"{'':44} {'citations':>14} {'links':>12} {'seconds':>8}")
    for pdf in sorted((arguments.folder / "pdf").glob("*.pdf")):
        begun = time.perf_counter()
        found = resolve(read_claims(read_any_file(pdf)))
        seconds = time.perf_counter() - begun
        wanted = resolve(read_claims(read_any_file(arguments.folder / "txt" / f"{pdf.stem}.txt")))
        cited, linked = compared(citations(wanted), citations(found)), compared(links(wanted), links(found))
        line = [*cited[:2], *linked[:2], cited[2], linked[2]]
        sums = [before + now for before, now in zip(sums, line, strict=True)]
        click.echo(f"{pdf.stem:44.44} {cited[0]:5} of {cited[1]:5} {linked[0]:4} of {linked[1]:4} {seconds:8.2f}")
        if arguments.lost:
            for what in (citations(wanted) - citations(found), links(wanted) - links(found)):
                for one, count in sorted(what.items(), key=str):
                    click.echo(" ".join(("    lost", str(count), *one)))
            for what in (citations(found) - citations(wanted), links(found) - links(wanted)):
                for one, count in sorted(what.items(), key=str):
                    click.echo(" ".join(("    more", str(count), *one)))
    click.echo(f"{'all':44} {sums[0]:5} of {sums[1]:5} {sums[2]:4} of {sums[3]:4}")
    click.echo(f"citations found {sums[0] / sums[1]:.1%}, links found {sums[2] / sums[3]:.1%}")
    click.echo(f"in the PDF alone: {sums[4]} citations, {sums[5]} links")
    if arguments.least:
        shares = (100 * sums[0] / sums[1], 100 * sums[2] / sums[3])
        raise SystemExit(any(share < least for share, least in zip(shares, arguments.least, strict=True)))


def measure_scans(folder: Path, labels: Path, *, lost: bool, least: float) -> None:
    """Scans beside what a person reads on their pages."""
    sums = [0, 0, 0]
    pages = 0
    begun = time.perf_counter()
    for row in map(json.loads, labels.read_text(encoding="utf-8").splitlines()):
        wanted = Counter(_seen(one) for one in row["citations"])
        text = read_any_file(folder / row["file"])
        told = resolution_json(resolve(read_claims(text)), ())
        found = Counter(_seen(one) for one in told["citations"])
        line = compared(wanted, found)
        sums = [before + now for before, now in zip(sums, line, strict=True)]
        pages += text.chars.count("\f")
        click.echo(f"{Path(row['file']).stem:44.44} {line[0]:5} of {line[1]:5} {line[2]:4} others")
        if lost:
            for sign, what in (("lost", wanted - found), ("more", found - wanted)):
                for one, count in sorted(what.items(), key=str):
                    click.echo(f"    {sign} {count} {' '.join(map(str, one))}")
    seconds = time.perf_counter() - begun
    click.echo(f"citations found {sums[0]} of {sums[1]}, {sums[0] / sums[1]:.1%}, others {sums[2]}")
    click.echo(f"{pages} pages in {seconds:.1f} s")
    raise SystemExit(100 * sums[0] / sums[1] < least)


def _seen(one: dict[str, Any]) -> tuple[object, ...]:
    """What a citation is told by: its page, its kind of document, and its number or name with its date."""
    named = () if one["kind"] == "backref" else (one.get("code") or one.get("name"), one.get("date"))
    return (one.get("page"), one["type"], *named)


def citations(found: Resolution) -> Counter[tuple[str, ...]]:
    """Each citation by its kind and the document that it names."""
    return Counter((one.citation.kind, _named(one.document.iri, found)) for one in found.readings)


def links(found: Resolution) -> Counter[tuple[str, ...]]:
    """Each link by its relation and its documents, once."""
    return Counter(
        {(_named(one.subject.iri, found), one.relation, _named(one.object.iri, found)) for one in found.links}
    )


def compared(wanted: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[int, int, int]:
    """How many are found, how many there are to find, how many are found beside them."""
    return (wanted & found).total(), wanted.total(), (found - wanted).total()


def _named(iri: str, found: Resolution) -> str:
    """An IRI without the source that an undated document belongs to."""
    return iri.replace(found.claims.source.sha256[:12], "").removesuffix("/")


if __name__ == "__main__":
    main()
