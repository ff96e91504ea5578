"""`coverage`: bodies by documents."""

from __future__ import annotations

from pathlib import Path

import click

from graph.analysis.coverage import SIGNS, STATES, Coverage, chosen_bodies
from graph.analysis.coverage import coverage as find_coverage
from graph.analysis.questions_json import coverage_json
from graph.analysis.reference import body_labels, find_above, find_reference
from graph.cli.body_list import read_bodies
from graph.cli.options import lang_option, library_option, output_options
from graph.cli.output import as_csv, as_json, as_table, fact_line, label, note, write
from graph.cli.output import show as show_text
from graph.cli.questions import asking
from graph.cli.time import as_of_option, day_of, said_day
from graph.errors import InputError
from graph.messages import say
from graph.store.snapshot import Snapshot


@click.command(epilog="Ví dụ · Example:  luocdo coverage 15-NQ/TW 18-NQ/TW --bodies district --under 'Tỉnh ủy An Lâm'")
@click.argument("refs", nargs=-1, required=True)
@click.option(
    "--bodies",
    metavar="LEVEL|BODY,…|FILE",
    help="Cấp; hoặc tên cơ quan, cách nhau bằng dấu phẩy; hoặc tệp CSV · A level, names, or a CSV file.",
)
@click.option("--under", metavar="BODY", help="Chỉ các cơ quan dưới cơ quan này · Only bodies below this one.")
@as_of_option
@output_options("table", "json", "csv")
@library_option
@lang_option
def coverage(
    refs: tuple[str, ...], bodies: str | None, under: str | None, as_of: str | None, form: str, output: Path | None,
    library_path: Path, lang: str,
) -> None:  # fmt: skip
    """Cơ quan nào đã, chưa thực hiện văn bản nào · Which bodies carried out which documents."""
    with asking(library_path, form, output) as snapshot:
        documents = tuple(find_reference(snapshot, ref) for ref in refs)
        names, levels = read_bodies(bodies) if bodies is not None else ((), ())
        if bodies is not None and not (names or levels):
            raise InputError("coverage_no_names", bodies=bodies)
        above = find_above(snapshot, under) if under else ()
        is_asked = bool(names or levels or above)
        day = day_of(as_of)
        expected = chosen_bodies(snapshot, names, levels=levels, under=above, as_of=day) if is_asked else None
        if expected and not expected.bodies:
            if len(names) == 1 and (only := expected.several.get(names[0])):
                raise only
            raise InputError("coverage_nobody", bodies="; ".join(names) or bodies or under)
        found = find_coverage(snapshot, documents, day, expected)
        for name in found.unknown:
            note(say("coverage_unknown", lang, name=name))
        for error in found.several.values():
            note(error.text(lang))
        if form == "json":
            write(as_json(coverage_json(found)), output)
        elif form == "csv":
            rows = [
                [
                    cell.body.name, cell.body.level, cell.document.code or cell.document.iri, cell.state,
                    "; ".join(step.document.code or step.document.iri for step in cell.steps),
                ]
                for cell in found.cells
            ]  # fmt: skip
            write(as_csv(("body", "level", "document", "state", "by"), rows), output)
        else:
            show_text(_text(snapshot, found, lang), output)


def _text(snapshot: Snapshot, found: Coverage, language: str) -> str:
    names = body_labels(snapshot, found.bodies)
    lines = [say("coverage_heading", language, day=said_day(found.as_of, language), count=len(found.bodies)), ""]
    cells = {(cell.body.iri, cell.document.iri): cell for cell in found.cells}
    rows = []
    for body in found.bodies:
        row = [names[body.iri], say(f"level_{body.level}", language)]
        for document in found.documents:
            cell = cells[body.iri, document.iri]
            by = "; ".join(step.document.code or label(step.document, language) for step in cell.steps[:3])
            row.append(f"{SIGNS[cell.state]} {by}".strip())
        rows.append(row)
    heads = [say("col_body", language), say("col_level", language), *(label(d, language) for d in found.documents)]
    lines.append(as_table(heads, rows))
    legend = [f"{SIGNS[state]} {say(f'cell_{state}', language)}: {found.count(state)}" for state in STATES]
    lines.append("; ".join(legend))
    for cell in found.cells:
        if cell.state == "stated_missing":
            lines += ["", f"{SIGNS[cell.state]} {names[cell.body.iri]}: {label(cell.document, language)}"]
            lines += [f"    {fact_line(snapshot, fact)}" for fact in cell.facts]
    return "\n".join(lines) + "\n"
