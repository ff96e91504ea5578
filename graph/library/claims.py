"""What one source says, before resolution, as canonical N-Quads: the truth that all else is derived from.

Every record (header, citation, link, fact) is one node; its properties are the fields of the dataclass, nested
ones joined by a hyphen (`organ-place-name`). Lines are sorted, so that the same claims are the same bytes.
"""

from __future__ import annotations

import re
import types
from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import pyoxigraph as ox

from graph.iris import source_iri
from graph.model import Citation, Claims, FactClaim, Header, LinkClaim, Source
from graph.namespaces import RDF, XSD

CLAIM = "https://w3id.org/luocdo/claim#"
_Record = TypeVar("_Record")
_TYPE = ox.NamedNode(RDF + "type")
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
        lines.append(f"{node}{_TYPE.value}> <{CLAIM}{kind}>{graph}")
        node += CLAIM
        for name, value in _flat(record):
            lines.append(f"{node}{name}> {_literal(value)}{graph}")
    lines.sort()
    lines.append("")
    return "\n".join(lines).encode("utf-8")


def read_claims_file(data: bytes) -> Claims:
    """The claims that `write_claims` wrote."""
    nodes: dict[tuple[str, int], dict[str, str]] = defaultdict(dict)
    for quad in ox.parse(data, ox.RdfFormat.N_QUADS):
        if quad.predicate == _TYPE or not isinstance(quad.subject, ox.NamedNode):
            continue
        kind, _, number = quad.subject.value.rpartition("#")[2].partition("-")
        if isinstance(quad.object, ox.Literal):
            nodes[kind, int(number)][quad.predicate.value.removeprefix(CLAIM)] = quad.object.value

    def many(kind: str, record: type[_Record]) -> tuple[_Record, ...]:
        numbers = sorted(number for name, number in nodes if name == kind)
        return tuple(_build(record, nodes[kind, number], "") for number in numbers)

    return Claims(
        _build(Source, nodes["source", 0], ""),
        _build(Header, nodes.get(("header", 0), {}), ""),
        many("citation", Citation),
        many("link", LinkClaim),
        many("fact", FactClaim),
    )


def _flat(record: object, prefix: str = "") -> Iterator[tuple[str, object]]:
    for name in _fields(type(record)):  # type: ignore[arg-type]
        value = getattr(record, name)
        if value is not None:
            yield from _flat_value(prefix + name, value)


def _flat_value(name: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, str | int | float | date):
        yield name, value
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _flat_value(f"{name}-{index}", one)
    else:
        yield name, True
        yield from _flat(value, name + "-")


@cache
def _fields(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


def _literal(value: object) -> str:
    if isinstance(value, str):
        escaped = value.translate(_ESCAPES) if _TO_ESCAPE.search(value) else value
        return f'"{escaped}"'
    if isinstance(value, bool):
        return _TRUE if value else _FALSE
    kind = "integer" if isinstance(value, int) else "decimal" if isinstance(value, float) else "date"
    return f'"{value}"^^<{XSD}{kind}>'


@cache
def _hints(record: Hashable) -> dict[str, Any]:
    return get_type_hints(record)


def _build(record: type[_Record], found: dict[str, str], prefix: str) -> _Record:
    hints = _hints(record)  # type: ignore[arg-type]
    return record(
        **{
            field.name: value
            for field in fields(record)  # type: ignore[arg-type]
            if (value := _value(hints[field.name], found, prefix + field.name)) is not None or field.default is MISSING
        }
    )


def _value(hint: Any, found: dict[str, str], name: str) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = [one for one in get_args(hint) if one is not type(None)]
        return _value(inner[0], found, name)
    if origin is tuple:
        args = get_args(hint)
        items = []
        for index in range(10_000):
            if f"{name}-{index}" not in found:
                break
            items.append(_value(args[0] if args[-1] is Ellipsis else args[index], found, f"{name}-{index}"))
        return tuple(items) if items or args[-1] is Ellipsis else None
    if is_dataclass(hint):
        return _build(hint, found, name + "-") if name in found else None  # type: ignore[arg-type]
    text = found.get(name)
    if text is None:
        return None
    if hint is bool:
        return text == "true"
    if hint is date:
        return date.fromisoformat(text)
    if hint in (int, float):
        return hint(text)
    if origin is Literal:
        return text
    return text
