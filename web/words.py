"""How relations, levels, types, bases, days and documents are called on the pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from graph.analysis.answers import SourceName
from graph.analysis.label import vietnamese_date, written_date
from graph.library.ledger import SourceRow
from graph.messages import catalogue, say
from graph.model import RELATIONS, Document
from graph.namespaces import LEVEL, ONTOLOGY, OWL, RDFS, SKOS
from graph.vocabulary import document_types

_LABELS = {RDFS + "label", SKOS + "prefLabel"}


@dataclass(frozen=True, slots=True)
class _Words:
    labels: dict[tuple[str, str], str]
    inverses: dict[str, str]


@cache
def _words() -> _Words:
    labels: dict[tuple[str, str], str] = {}
    inverses: dict[str, str] = {}
    for name in ("luocdo.ttl", "levels.ttl", "types.ttl"):
        for quad in ox.parse(files("ontology").joinpath(name).read_bytes(), ox.RdfFormat.TURTLE):
            if not isinstance(quad.subject, ox.NamedNode):
                continue
            if quad.predicate.value in _LABELS and isinstance(quad.object, ox.Literal):
                labels[quad.subject.value, quad.object.language or ""] = quad.object.value
            elif quad.predicate.value == OWL + "inverseOf" and isinstance(quad.object, ox.NamedNode):
                inverses[quad.subject.value] = quad.object.value
    return _Words(labels, inverses)


def names_of_terms(language: str) -> dict[str, str]:
    """What each term of the ontology is called, by its IRI."""
    return {iri: name for (iri, spoken), name in _words().labels.items() if spoken == language}


def property_name(name: str, language: str) -> str:
    """`ngày ban hành` for `date`."""
    return _words().labels.get((ONTOLOGY + name, language), name)


def relation_name(relation: str, language: str) -> str:
    """`thực hiện` for `implements`."""
    return property_name(relation, language)


def relation_or_finding(name: str, language: str) -> str:
    """`thực hiện` for `implements`; what a finding says for the name of one."""
    return relation_name(name, language) if name in RELATIONS else say(f"review_{name}", language)


def inverse_name(relation: str, language: str) -> str:
    """`được thực hiện bởi` for `implements`."""
    words = _words()
    inverse = words.inverses.get(ONTOLOGY + relation, ONTOLOGY + relation)
    return words.labels.get((inverse, language), relation)


def level_name(level: str | None, language: str) -> str:
    """`Cấp huyện` for `district`; a document of unknown level counts as other."""
    return _words().labels.get((LEVEL + (level or "other"), language), level or "")


def type_name(slug: str, language: str) -> str:
    """`Kế hoạch` or `Plan` for `ke-hoach`."""
    kind = document_types().get(slug)
    return slug if kind is None else kind.name if language == "vi" else sentence_case(kind.name_en)


def basis_name(basis: str, language: str) -> str:
    """`nói rõ` for `stated`."""
    return say(f"web_basis_{basis}", language)


def sentence_case(text: str) -> str:
    """`text` with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def day(value: date | str | None) -> str:
    """A date as offices write it: `01/4/2018`, `30/7/2007`; a text that is no date stays as it is."""
    return written_date(value) if isinstance(value, str) else vietnamese_date(value)


def moment(value: datetime) -> str:
    """A moment in the time of this machine: `14:05, 27/11/2026`."""
    here = value.astimezone()
    return f"{here:%H:%M}, {day(here.date())}"


def label(document: Document) -> str:
    """What a document is called: `Kế hoạch số 118-KH/HU`, a law by its name, else type and title.

    One of which nothing is known is told from others like it by the end of its address.
    """
    if document.code:
        return f"{document.type} số {document.code}" if document.type else document.code
    if document.name:
        return document.name
    known = " ".join(part for part in (document.type, document.title) if part)
    return known or f"{sentence_case(say('document_unnamed', 'vi'))} ({document.iri.rpartition('/')[2][:8]})"


def short_label(document: Document) -> str:
    """The shortest name that people use: `118-KH/HU`."""
    return document.code or label(document)


def dated_label(document: Document, language: str) -> str:
    """The label with its date, or with the term where no date is known."""
    if document.date:
        return say("web_label_dated", language, label=label(document), day=day(document.date))
    if document.term and document.code:
        return say("web_label_term", language, label=label(document), term=document.term)
    return label(document)


def reference(document: Document) -> str:
    """A REF that names exactly this document: `18-NQ/TW@2017-10-25`, else its IRI."""
    if document.code and document.date:
        return f"{document.code}@{document.date.isoformat()}"
    return document.iri


def source_label(source: SourceName | SourceRow) -> str:
    """The name of a file without its folders; without a name the beginning of its hash."""
    return source.names[0].rpartition("/")[2] if source.names else source.sha256[:12]


def counted(key: str, number: int, language: str) -> str:
    """`number` things in words; English has a form of its own for one."""
    form = f"{key}_one" if language == "en" and number == 1 and f"{key}_one" in catalogue() else key
    return say(form, language, count=grouped(number, language))


def grouped(number: int, language: str) -> str:
    """`24.431` in Vietnamese, `24,431` in English."""
    text = f"{number:,}"
    return text.replace(",", ".") if language == "vi" else text


def decimal(number: float, language: str) -> str:
    """`47,8` in Vietnamese, `47.8` in English; whole numbers without a decimal."""
    whole, _, rest = f"{number:.1f}".partition(".")
    return grouped(int(whole), language) + ("" if rest == "0" else ("," if language == "vi" else ".") + rest)
