"""`quality`: what cannot be right in the library."""

from __future__ import annotations

from pathlib import Path

import click

from graph.analysis.later import window
from graph.analysis.quality import FINDINGS, Finding, QualityReport
from graph.analysis.quality import quality as find_quality
from graph.analysis.questions_json import quality_json
from graph.analysis.source import file_names
from graph.cli.options import lang_option, library_option, output_options, page_options
from graph.cli.output import as_csv, as_json, evidence_lines, fact_line, label, more, write
from graph.cli.output import show as show_text
from graph.cli.questions import asking
from graph.messages import say
from graph.store.snapshot import Snapshot


@click.command(epilog="Ví dụ · Example:  luocdo quality --kind backwards --format csv -o soat.csv")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(FINDINGS), help="Chỉ loại này · Findings of this kind only."
)
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def quality(
    kinds: tuple[str, ...], limit: int | None, offset: int, form: str, output: Path | None, library_path: Path,
    lang: str,
) -> None:  # fmt: skip
    """Những điều không thể đúng, để người xem lại · What cannot be right, for a person to look at."""
    with asking(library_path, form, output) as snapshot:
        found = find_quality(snapshot, kinds)
        if form == "json":
            write(as_json(quality_json(found, kinds, limit, offset)), output)
        elif form == "csv":
            rows = [
                [one.kind, *("; ".join(cells) for cells in _cells(one))] for one in window(found.results, limit, offset)
            ]
            write(as_csv(("kind", "documents", "iris", "sentences"), rows), output)
        else:
            show_text(_text(snapshot, found, limit, offset, lang), output)


def _cells(one: Finding) -> tuple[list[str], list[str], list[str]]:
    sentences = [evidence.sentence for edge in one.edges for evidence in edge.evidence]
    sentences += [fact.sentence for fact in one.facts]
    return (
        [label(document, "vi") for document in one.documents],
        [document.iri for document in one.documents],
        [" ".join(sentence.split()) for sentence in sentences],
    )


def _text(snapshot: Snapshot, found: QualityReport, limit: int | None, offset: int, language: str) -> str:
    lines = [say("quality_heading", language, count=len(found.results))]
    lines += [f"  {count:>6}  {say(f'quality_{kind}', language)}" for kind, count in found.by_kind.items()]
    for one in window(found.results, limit, offset):
        lines += ["", say(f"quality_{one.kind}", language)]
        lines += [f"  {label(document, language)}" for document in one.documents]
        names = file_names(snapshot, one.edges)
        for edge in one.edges:
            lines += [f"    {line}" for line in evidence_lines(edge.evidence, language, names)]
        for fact in one.facts:
            lines.append(f"    {fact_line(snapshot, fact)}")
    return "\n".join([*lines, *more(len(found.results), limit, offset, language)]) + "\n"
