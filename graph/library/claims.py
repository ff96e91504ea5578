"""What one source says, before resolution, as canonical N-Quads: the truth that all else is derived from.

Every record (header, citation, link, fact) is one node; its properties are the fields of the dataclass, nested
ones joined by a hyphen (`organ-place-name`). Lines are sorted, so that the same claims are the same bytes.
"""

from __future__ import annotations

import re
import types
from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache, partial
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from graph.iris import source_iri
from graph.model import Citation, Claims, FactClaim, Header, LinkClaim, Source
from graph.namespaces import RDF, XSD

CLAIM = "https://w3id.org/luocdo/claim#"
_Record = TypeVar("_Record")
_TYPE = RDF + "type"
_KINDS: dict[str, type] = {
    "header": Header,
    "citation": Citation,
    "link": LinkClaim,
    "fact": FactClaim,
    "source": Source,
}
_TO_ESCAPE = re.compile(r'[\x00-\x1f"\\\x7f]')
_ESCAPES = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)},
    **{ord(char): f"\\{letter}" for char, letter in zip('\t\b\n\r\f"\\', 'tbnrf"\\', strict=True)},
}
"""How RDF 1.2 N-Quads, canonical form, write the characters that they escape."""
_LINE = re.compile(
    r"<[^>#]*#([a-z]+)-([0-9]+)> <(?:"
    + re.escape(CLAIM)
    + r'([a-z0-9_-]+)> "([^"\\]*(?:\\.[^"\\]*)*)"(?:\^\^<[^>]*>)?|[^>]*> <[^>]*>) <[^>]*> \.'
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|(.))")
_LETTERS = dict(zip('tbnrf"\\', '\t\b\n\r\f"\\', strict=True))
_TRUE, _FALSE = (f'"{value}"^^<{XSD}boolean>' for value in ("true", "false"))


def write_claims(claims: Claims, base: str) -> bytes:
    """`claims` as canonical N-Quads in the named graph of their source."""
    iri = source_iri(base, claims.source.sha256)
    graph = f" <{iri}> ."
    lines: list[str] = []
    records: list[tuple[str, int, object]] = [("source", 0, claims.source), ("header", 0, claims.header)]
    for kind, many in (("citation", claims.citations), ("link", claims.links), ("fact", claims.facts)):
        records += [(kind, index, record) for index, record in enumerate(many)]
    for kind, index, record in records:
        node = f"<{iri}#{kind}-{index}> <"
        lines.append(f"{node}{_TYPE}> <{CLAIM}{kind}>{graph}")
        _write_fields(record, node + CLAIM, graph, lines)
    lines.sort()
    lines.append("")
    return "\n".join(lines).encode("utf-8")


def read_claims_file(data: bytes) -> Claims:
    """The claims that `write_claims` wrote. Raises `SyntaxError` for anything that it cannot have written.

    Canonical N-Quads have one statement a line and one way to write it; a parser of all N-Quads takes twice as long.
    """
    nodes: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    *lines, rest = data.decode("utf-8").split("\n")
    for line in (*lines, rest) if rest else lines:
        found = _LINE.fullmatch(line)
        if found is None:
            raise SyntaxError(f"no statement of a claim: {line[:200]}")
        kind, number, name, value = found.groups()
        if name is not None:
            nodes[kind, number][name] = _ESCAPE.sub(_unescaped, value) if "\\" in value else value

    def many(kind: str, record: type[_Record]) -> tuple[_Record, ...]:
        numbers = sorted(int(number) for name, number in nodes if name == kind)
        return tuple(_build(record, nodes[kind, str(number)], "") for number in numbers)

    return Claims(
        _build(Source, nodes["source", "0"], ""),
        _build(Header, nodes.get(("header", "0"), {}), ""),
        many("citation", Citation),
        many("link", LinkClaim),
        many("fact", FactClaim),
    )


def _unescaped(match: re.Match[str]) -> str:
    code, letter = match.groups()
    if code:
        return chr(int(code, 16))
    if letter not in _LETTERS:
        raise SyntaxError(f"no escape: \\{letter}")
    return _LETTERS[letter]


def _write_fields(record: object, before: str, graph: str, lines: list[str]) -> None:
    """The lines of a record's fields; `before` is what stands before their names."""
    for name in _fields(type(record)):  # type: ignore[arg-type]
        value = getattr(record, name)
        if value is not None:
            _write_value(value, before + name, graph, lines)


def _write_value(value: object, named: str, graph: str, lines: list[str]) -> None:
    if isinstance(value, str):
        escaped = value.translate(_ESCAPES) if _TO_ESCAPE.search(value) else value
        lines.append(f'{named}> "{escaped}"{graph}')
    elif isinstance(value, bool):
        lines.append(f"{named}> {_TRUE if value else _FALSE}{graph}")
    elif isinstance(value, int | float | date):
        kind = "integer" if isinstance(value, int) else "decimal" if isinstance(value, float) else "date"
        lines.append(f'{named}> "{value}"^^<{XSD}{kind}>{graph}')
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            _write_value(one, f"{named}-{index}", graph, lines)
    else:
        lines.append(f"{named}> {_TRUE}{graph}")
        _write_fields(value, named + "-", graph, lines)


@cache
def _fields(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


_Reader = Callable[[dict[str, str], str], Any]


def _build(record: type[_Record], found: dict[str, str], prefix: str) -> _Record:
    values: dict[str, Any] = {}
    for name, read, required in _readers(record):  # type: ignore[arg-type]
        value = read(found, prefix + name)
        if value is not None or required:
            values[name] = value
    return record(**values)


@cache
def _readers(record: Hashable) -> tuple[tuple[str, _Reader, bool], ...]:
    """The fields of a record: name, how its value is read, whether it must be there."""
    hints = get_type_hints(record)
    return tuple(
        (field.name, _reader(hints[field.name]), field.default is MISSING)
        for field in fields(record)  # type: ignore[arg-type]
    )


def _reader(hint: Any) -> _Reader:
    """How a value of one type is read off the properties of a node, by its name."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _reader(next(one for one in get_args(hint) if one is not type(None)))
    if origin is tuple:
        args = get_args(hint)
        return partial(_items, [_reader(one) for one in args if one is not Ellipsis], args[-1] is Ellipsis)
    if is_dataclass(hint):
        return lambda found, name: _build(hint, found, name + "-") if name in found else None  # type: ignore[arg-type]
    if hint in (str, None) or origin is Literal:
        return dict.get
    read: Callable[[str], Any] = {bool: "true".__eq__, date: date.fromisoformat}.get(hint, hint)
    return lambda found, name: read(found[name]) if name in found else None


def _items(readers: list[_Reader], is_open: bool, found: dict[str, str], name: str) -> Any:
    """A tuple; None where one of a fixed length is not there."""
    items: list[Any] = []
    while (key := f"{name}-{len(items)}") in found:
        items.append(readers[0 if is_open else len(items)](found, key))
    return tuple(items) if items or is_open else None
