"""How much of what stands in a text is found in its PDF too.

    python tests/measure_reading.py FOLDER

FOLDER holds `pdf/` and `txt/` with files of the same names. Of each pair both are read; a citation of the text counts
as found where the PDF has one more of the same document and kind, a link where it has one more of the same relation
between the same documents. Prints a line for each pair and the sum.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

import click

from graph.extraction.claims import read_claims
from graph.model import Resolution
from graph.reading.any_file import read_any_file
from graph.resolution.resolve import resolve


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lost", action="store_true", help="also name what is not found")
    parser.add_argument("--least", type=float, nargs=2, metavar="PERCENT", help="fail below these shares")
    arguments = parser.parse_args()
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
