"""`evaluate`: how well texts are read, beside labels made by hand."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import click

from graph.cli.options import lang_option, output_options
from graph.cli.output import as_csv, as_json, as_table, note, show, write
from graph.evaluation.gold import read_gold
from graph.evaluation.score import BANDS, TOTALS, Change, Evaluation, change, committed_file, read_committed, rows
from graph.evaluation.score import evaluate as measure
from graph.messages import say


@click.command(epilog="Ví dụ · Example:  luocdo evaluate data/gold/own.jsonl data/gold/texts")
@click.argument("gold", type=click.Path(path_type=Path, readable=False))
@click.argument("texts", type=click.Path(path_type=Path, readable=False))
@click.option(
    "--save", is_flag=True, help="Ghi kết quả làm mốc bên cạnh GOLD · Keep the result beside GOLD as committed."
)
@output_options("table", "json", "csv")
@lang_option
def evaluate(gold: Path, texts: Path, save: bool, form: str, output: Path | None, lang: str) -> int:
    """Độ chính xác so với nhãn gán tay · Precision, recall and F1 beside labels made by hand.

    Ends with 1 where a class falls below the committed result beside GOLD.
    """
    found = measure(read_gold(gold), texts)
    committed = read_committed(gold)
    since = change(found, committed) if committed else Change((), (), ())
    if form == "json":
        result = found.as_json() | {"gained": since.gained, "lost": since.lost, "fell": since.fell}
        write(as_json(result | {"faults": found.faults}), output)
    elif form == "csv":
        write(as_csv(("view", *_COLUMNS), _csv_rows(found)), output)
    else:
        show(_table(found, since, lang), output)
    if save:
        committed_file(gold).write_text(
            json.dumps(found.as_json(), ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8"
        )
        return 0
    for kind in since.fell:
        note(say("evaluate_fell", lang, kind=kind))
    return 1 if since.fell else 0


_COLUMNS = ("class", "labels", "found", "P", "R", "F1", "P lenient", "R lenient", "F1 lenient")


def _cells(found: Evaluation, view: str) -> list[list[str]]:
    return [
        [
            kind,
            str(one.labels),
            str(one.found),
            *(
                "–" if score is None else f"{score:.3f}"
                for score in (*one.scores(one.strict), *one.scores(one.lenient))
            ),
        ]
        for kind, one in rows(found.figures[view])
    ]


def _csv_rows(found: Evaluation) -> list[list[str]]:
    return [[view, *cells] for view in sorted(found.figures) for cells in _cells(found, view)]


def _table(found: Evaluation, since: Change, lang: str) -> str:
    parts = [say("evaluate_over", lang, passages=found.passages, characters=found.characters)]
    for view in found.figures:
        cells = [row for row in _cells(found, view) if view == "all" or row[0] in TOTALS]
        parts.append(f"[{view}]\n" + as_table(_COLUMNS, cells))
    bands = found.bands.get("all", [])
    parts.append(
        as_table(
            [say("evaluate_confidence", lang), say("evaluate_links", lang), say("evaluate_right", lang)],
            [
                [f"{low:.2f}–{min(high, 1):.2f}", str(count), f"{right / count:.3f}" if count else "–"]
                for (low, high), (count, right) in zip(pairwise(BANDS), bands, strict=False)
            ],
        )
    )
    parts += [f"✗ {name}\n    …{around}…" for name, around in sorted(found.faults.items())]
    parts += [f"+ {name}" for name in since.gained] + [f"- {name}" for name in since.lost]
    return "\n".join(parts) + "\n"
