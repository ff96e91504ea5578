"""`text` and `extract`: read one file, store nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from graph.analysis.as_json import resolution_json
from graph.cli.files import chosen_files
from graph.cli.options import lang_option, output_options
from graph.cli.output import as_csv, as_json, as_table, label, note, show, write
from graph.errors import LuocdoError
from graph.extraction.claims import read_claims
from graph.extraction.doubts import doubts
from graph.messages import say
from graph.model import Resolution
from graph.reading.any_file import members, read_any
from graph.reading.text import SIZE_LIMIT, Text, bytes_of, shown_name
from graph.reading.time_limits import check_time_limits
from graph.resolution.resolve import resolve


@click.command(epilog="Ví dụ · Example:  luocdo text bao-cao.txt")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True, readable=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True, readable=False),
    help="Ghi ra tệp · Write to a file.",
)
@lang_option
def text(file: Path, output: Path | None, lang: str) -> None:
    """Nội dung thuần văn bản của một tệp; mọi vị trí tính theo nó · The clean text of one file: offsets count in it."""
    check_time_limits()
    data, name = _bytes(file)
    write(read_any(data, name).chars, output)


@click.command(epilog="Ví dụ · Example:  luocdo extract --format json bao-cao.txt")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True, readable=False))
@output_options("table", "json", "jsonl", "csv")
@lang_option
def extract(files: tuple[Path, ...], form: str, output: Path | None, lang: str) -> int:
    """Văn bản, trích dẫn, quan hệ trong tệp; không lưu · A file's document, citations and links; stores nothing."""
    check_time_limits()
    failed = False

    def read() -> Iterator[Resolution]:
        nonlocal failed
        for path in chosen_files(files).files:
            texts = list(_texts(path))
            for text in texts:
                if isinstance(text, Text):
                    yield resolve(read_claims(text))
                elif path == files[0] and len(files) == len(texts) == 1:
                    raise text
                else:
                    failed = True
                    note(text.text(lang))

    if form == "jsonl":
        write(
            "".join(
                json.dumps(resolution_json(one, _warnings(one, lang)), ensure_ascii=False) + "\n" for one in read()
            ),
            output,
        )
    elif form == "json":
        found = [resolution_json(one, _warnings(one, lang)) for one in read()]
        write(as_json(found[0] if len(files) == len(found) == 1 and not files[0].is_dir() else found), output)
    elif form == "csv":
        write(as_csv(("source", *_CSV), [row for one in read() for row in _csv_rows(one)]), output)
    else:
        show("\n".join(_table(one, lang) for one in read()), output)
    return 1 if failed else 0


_CSV = (
    "start",
    "end",
    "text",
    "kind",
    "code",
    "name",
    "type",
    "date",
    "issuer",
    "status",
    "resolved_by",
    "document",
    "document_date",
)


def _csv_rows(found: Resolution) -> Iterator[list[object]]:
    for citation in resolution_json(found, ())["citations"]:
        document = citation["document"]
        yield [found.claims.source.path, *(citation[name] for name in _CSV[:-2]), document["iri"], document["date"]]


def _warnings(found: Resolution, language: str) -> list[str]:
    """How the file was read, where that matters, and one sentence for each date that cannot be right."""
    return [say(key, language) for key in found.claims.source.notes] + [
        say(
            f"doubt_{one.kind}",
            language,
            text=one.text,
            other=one.other,
            at=say("doubt_at", language, start=one.start) if one.start is not None else "",
        )
        for one in doubts(found.claims)
    ]


def _bytes(path: Path) -> tuple[bytes, str]:
    """A file's bytes and its name."""
    if str(path) == "-":
        return sys.stdin.buffer.read(SIZE_LIMIT + 1), "-"
    return bytes_of(path), shown_name(path)


def _texts(path: Path) -> Iterator[Text | LuocdoError]:
    """The text of a file, or of each member of an archive; where one cannot be read, why."""
    try:
        found = members(*_bytes(path))
    except LuocdoError as error:
        yield error
        return
    for name, data in found:
        try:
            if data is not None:
                yield data if isinstance(data, LuocdoError) else read_any(data, name)
        except LuocdoError as error:
            yield error


def _table(found: Resolution, language: str) -> str:
    own = found.document
    lines = [f"{found.claims.source.path}: {label(own, language)}", f"{own.issuer or ''}".rstrip(), ""]
    lines.append(
        as_table(
            [say(f"col_{name}", language) for name in ("text", "document", "issuer", "status")],
            [
                [
                    " ".join(reading.citation.text.split()),
                    label(reading.document, language),
                    reading.document.issuer or "",
                    say(f"status_{reading.status}", language),
                ]
                for reading in found.readings
            ],
        )
    )
    lines.append(
        as_table(
            [say(f"col_{name}", language) for name in ("subject", "relation", "object", "basis", "sentence")],
            [
                [
                    say("self", language) if link.subject.iri == own.iri else label(link.subject, language),
                    say(f"relation_{link.relation}", language),
                    label(link.object, language),
                    say(f"basis_{link.evidence.basis}", language),
                    " ".join((link.evidence.repaired or link.evidence.sentence).split())[:240],
                ]
                for link in found.links
            ],
        )
    )
    if found.facts:
        lines.append(
            as_table(
                [say(f"col_{name}", language) for name in ("document", "fact", "value", "sentence")],
                [
                    [
                        say("self", language) if fact.document.iri == own.iri else label(fact.document, language),
                        say(f"fact_{fact.fact}", language),
                        "–" if fact.value is None else fact.value,
                        " ".join(fact.sentence.split())[:240],
                    ]
                    for fact in found.facts
                ],
            )
        )
    lines += [f"! {sentence}" for sentence in _warnings(found, language)]
    return "\n".join(lines)
