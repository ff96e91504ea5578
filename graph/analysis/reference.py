"""Which document or body a person means by a REF: code and date, code, shorthand, IRI, or words of a title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from itertools import islice

from graph.analysis.label import document_label
from graph.errors import AmbiguousReferenceError, InputError, LuocdoError, UnknownReferenceError, UsageError
from graph.extraction.codes import pad, parse_code
from graph.extraction.dates import date_pattern, read_date
from graph.extraction.grammar import organ_named
from graph.extraction.organs import COMMITTEES, PLACE_KINDS, written_out
from graph.folding import fold, has_no_accents, one_line, small_letters
from graph.iris import is_undated, of_one_source, slug
from graph.library.ledger import SourceRow
from graph.library.words import WordTable, words_of
from graph.messages import LANGUAGES
from graph.model import Body, Document, Span
from graph.resolution.knowledge import whole_title
from graph.store.snapshot import Snapshot
from graph.vocabulary import DocumentType, body_by_code, broad_type, types_by_abbreviation

_YEAR = r"(?:[ /-]+(?P<year>(?:19|20)\d\d))?"
_SHORTHAND = re.compile(
    rf"(?P<kind>[a-z]{{2,6}}) *(?:so)? *(?P<number>\d{{1,5}}[a-z]?){_YEAR}(?:[ /-]*(?P<body>[a-z]{{2,8}}))?"
)
"""`nq18tw`, `kh 40`, `qd 12/2018`."""
_NUMBER_FIRST = re.compile(
    rf"(?P<number>\d{{1,5}}){_YEAR}[ /-]*(?P<kind>[a-z]{{2,6}})(?:[ /-]+(?P<body>[a-z]{{2,8}}))?"
)
"""`40-KH`, `40 kh hu`."""
_BARE_NUMBER = re.compile(r"(?i)(?P<number>\d{1,5}[a-z]?)(?:/(?P<year>(?:19|20)\d\d))?")
"""`6120`, `28/2023`."""
_UNDER = re.compile(r" ?\(|, ?| (?=(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) )")
"""Where what stands above a body may begin."""
_BARE = re.compile(
    r"(?:ban (?:thuong vu|chap hanh) |thuong truc )?"
    r"(?:dang uy|dang bo|chi bo|uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)"
)
"""What is named with the unit behind it: `Đảng ủy xã Cồn Vành` is no committee below a district of that name."""
_MOST_UNDER = 4
"""So many such places are tried, the last first."""
_LEVELS_ABOVE = 6
MANY = 200
"""So many documents are looked at at most where words name several."""
_PARTY = re.compile(r"(?i)^đảng bộ(?= )")
_ABOUT = re.compile(r"(?i)^ ?(?:(?:số|về việc|về|v/v|của|so|ve viec|ve|cua) )?")
_DATE = re.compile(date_pattern(plain=False), re.IGNORECASE)


def read_date_argument(text: str) -> date:
    """`2018-12-31` or `31/12/2018`. Raises `UsageError`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        match = _DATE.fullmatch(text.strip())
        day = read_date(match, match.end()).day if match else None
        if day is None:
            raise UsageError("date_wrong", text=text) from None
        return day


def document_at(snapshot: Snapshot, iri: str) -> Document | None:
    """The document with this IRI; one that was merged into another leads there."""
    found = snapshot.document(iri)
    if found is None and (other := snapshot.alias_of(iri)):
        return snapshot.document(other)
    return found


def find_reference(snapshot: Snapshot, text: str) -> Document:
    """The one document that `text` names.

    What one source leaves open counts only where nothing else has the number, or where it names another issuer. Raises
    `UnknownReferenceError` with the nearest names where nothing matches, `AmbiguousReferenceError` with the candidates
    where several do; nothing is guessed.
    """
    wanted = one_line(text)
    if not wanted:
        raise LuocdoError("ref_blank")
    if wanted.startswith(("http://", "https://")):
        found = document_at(snapshot, wanted)
        if found is None:
            raise UnknownReferenceError(text)
        return found
    for matches in _ways(snapshot, wanted):
        issued_so = [document for document in matches if _names_issuer(wanted, document)]
        identified = [document for document in matches if document.held or not is_undated(document.iri)]
        if any(_of_another_body(one, document) for document in identified[:1] for one in matches):
            identified = []
        placed = [document for document in matches if document.held or document.issuer]
        for only in (matches, issued_so, identified, placed):
            if len(only) == 1:
                return only[0]
        if matches:
            ordered = tuple(sorted(matches, key=lambda d: (d.date or date.min, d.iri)))
            raise AmbiguousReferenceError(
                text, ordered, {language: told_apart(ordered, language) for language in LANGUAGES}
            )
    raise UnknownReferenceError(text, nearest(snapshot, wanted))


def _names_issuer(wanted: str, document: Document) -> bool:
    """Whether the words of a REF name who issued the document: `44-KH/HU (14/9/2018) · Huyện ủy Khe Sơn`."""
    return bool(document.issuer) and name_of_body(document.issuer or "") in fold(wanted)


def _of_another_body(one: Document, other: Document) -> bool:
    """Whether two documents with one number are told to be of different bodies: `60-KH/HU` of two districts.

    What of the Centre issued a paper is often left out or told otherwise.
    """
    return None not in (one.body, other.body) and one.body != other.body and "central" not in (one.level, other.level)


def told_apart(documents: tuple[Document, ...], language: str) -> tuple[str, ...]:
    """Labels that differ: with the issuer where several issued them, with the IRI where no date can be typed."""
    labels = [document_label(document, language) for document in documents]
    of_several = len({document.issuer for document in documents}) > 1
    told = []
    for document, label in zip(documents, labels, strict=True):
        issuer = f" · {document.issuer}" if (of_several or labels.count(label) > 1) and document.issuer else ""
        iri = f" <{document.iri}>" if document.date is None or (labels.count(label) > 1 and not issuer) else ""
        told.append(label + issuer + iri)
    return tuple(told)


def numbered(snapshot: Snapshot, text: str) -> list[Document]:
    """The documents that `text` names by number or shorthand; none where it names none so."""
    return next(filter(None, _by_number(snapshot, one_line(text), None)), [])


def _ways(snapshot: Snapshot, wanted: str) -> Iterable[list[Document]]:
    """Lists of matches, the exact ways first; held or cited documents before those of the authority file."""
    number, _, when = wanted.rpartition("@")
    day = read_date_argument(when) if number else None
    wanted = number or wanted
    yield from _by_number(snapshot, wanted, day)
    is_number = parse_code(wanted) or parse_code(wanted.upper()) or _BARE_NUMBER.fullmatch(wanted)
    if not is_number:  # a title that names a number is another document's
        yield _cited_so(snapshot, wanted, day)
        yield from _by_words(snapshot, wanted, day)


def _cited_so(snapshot: Snapshot, wanted: str, day: date | None) -> list[Document]:
    """The document that papers cite by these very words, not by number: `Nghị quyết Đại hội XIII của Đảng`."""
    from graph.extraction.claims import read_claims
    from graph.library.told import Told
    from graph.reading.text import read_bytes
    from graph.resolution.resolve import resolve

    try:
        text = read_bytes(wanted.encode(), "")
    except InputError:  # no text
        return []
    found = resolve(read_claims(text), Told(snapshot.library.ledger.db), base=snapshot.base)
    if len(found.readings) != 1 or found.claims.citations[0].span != Span(0, len(wanted)):
        return []
    document = document_at(snapshot, found.readings[0].document.iri)
    return [document] if document and day in (None, document.date) else []


def _by_number(snapshot: Snapshot, wanted: str, day: date | None) -> Iterable[list[Document]]:
    code = parse_code(wanted) or parse_code(wanted.upper())
    if code:
        yield from _both(snapshot, "code", str(code), day)
        yield from _folded_code(snapshot, fold(str(code)), day)
    short = _SHORTHAND.fullmatch(fold(wanted)) or _NUMBER_FIRST.fullmatch(fold(wanted))
    if short and (kinds := _types_by_letters().get(short["kind"])):
        broad = {broad_type(kind.name) for kind in kinds}
        body, year = (short["body"] or "").upper(), short["year"]
        for matches in _both(snapshot, "number", pad(short["number"].upper()), day):
            yield [d for d in matches if broad_type(d.type) in broad and _of_body(d, body) and _of_year(d, year)]
    if bare := _BARE_NUMBER.fullmatch(wanted):
        for matches in _both(snapshot, "number", pad(bare["number"].upper()), day):
            yield [d for d in matches if bare["year"] in (None, _year_in(d))]
    if not any(char.isdigit() for char in wanted):
        return
    from graph.extraction.citations import find_mentions  # the whole grammar: a tenth of a command's start
    from graph.reading.layout import lay_out

    mentions = find_mentions(lay_out(wanted).main)
    if len(mentions) == 1 and (mention := mentions[0]).code and not _type_first(wanted[: mention.lead])[0]:
        key = ("code", str(mention.code)) if mention.code.body else ("number", mention.code.number)
        for matches in _both(snapshot, *key, mention.day or day):
            yield [d for d in matches if mention.type is None or broad_type(d.type) == broad_type(mention.type)]


@cache
def _types_by_letters() -> dict[str, list[DocumentType]]:
    """Types by their abbreviations as they are typed without accents: `nd54`."""
    found: dict[str, list[DocumentType]] = {}
    for short, kinds in types_by_abbreviation().items():
        found.setdefault(fold(short), []).extend(kinds)
    return found


def _folded_code(snapshot: Snapshot, folded: str, day: date | None) -> Iterable[list[Document]]:
    """Documents whose code is typed without its accents: `03-qd/hu`."""
    for documents in (_called(snapshot, folded), _known(snapshot)):
        yield [d for d in documents if d.code and fold(d.code) == folded and day in (None, d.date)]


def _of_body(document: Document, body: str) -> bool:
    """Whether the shorthand's last letters (`tw` in `nq18tw`) are the document's body code."""
    return not body or (document.code is not None and fold(document.code.rpartition("/")[2]) == body.lower())


def _of_year(document: Document, year: str | None) -> bool:
    """Whether a year (`2018` in `qd 12/2018`) is that of the document."""
    return year is None or year in (_year_in(document), str(document.date.year) if document.date else None)


def _year_in(document: Document) -> str | None:
    """The year in the document's symbol."""
    return next(iter((document.code or "").split("/")[1:2]), None)


def _both(snapshot: Snapshot, name: str, value: str, day: date | None) -> Iterable[list[Document]]:
    for known in (False, True):
        iris = snapshot.having(name, value, known=known)
        documents = [d for iri in iris if (d := snapshot.document(iri))]
        yield [d for d in documents if day is None or d.date == day]


def _by_words(snapshot: Snapshot, wanted: str, day: date | None) -> Iterable[list[Document]]:
    kind, rest = _type_first(wanted)
    alone = not rest  # `Nghị quyết`, `Quyết định về` within a name mean no paper; `Điều lệ Đảng` is one's name
    words, title = _words(wanted), _words(rest or wanted)
    if not words:
        return
    for documents in (_called(snapshot, fold(rest or wanted)), _known(snapshot)):
        exact: list[Document] = []
        partial: list[Document] = []
        for document in documents:
            if day not in (None, document.date):
                continue
            law = whole_title(document.type, document.title)
            told = (document.name, document.title, law, *snapshot.aliases(document.iri))
            names = [_words(name) for name in told if name]
            of_kind = kind in (None, broad_type(document.type))
            if words in names or (of_kind and title in names):
                exact.append(document)
            elif not alone and any(name.startswith(words) or (of_kind and title in name) for name in names):
                partial.append(document)
        yield exact
        yield partial


def _words(text: str) -> str:
    """Folded words without what stands between them: a title is found with its commas and without."""
    return " ".join(words_of(fold(text)))


def _type_first(wanted: str) -> tuple[str | None, str]:
    """The type that words begin with, and the rest: `Luật Đất đai` is no decree in whose title these words stand."""
    from graph.extraction.grammar import grammar, type_words

    low = small_letters(wanted)
    match = grammar(has_no_accents(low)).type_word.match(low)
    if match is None:
        return None, wanted
    kind = type_words().get(fold(match.group()))
    return broad_type(kind.name if kind else None), _ABOUT.sub("", wanted[match.end() :] + " ").strip()


def _called(snapshot: Snapshot, words: str) -> list[Document]:
    """Documents in whose code, names or title the words stand one after another, at most MANY."""
    return list(map(snapshot.document_by_number, WordTable(snapshot.library.ledger.db).called_together(words, MANY)))


def _known(snapshot: Snapshot) -> list[Document]:
    """The documents of the authority file."""
    return [document for iri in snapshot.known_documents() if (document := snapshot.document(iri))]


def nearest(snapshot: Snapshot, wanted: str, count: int = 5) -> dict[str, tuple[str, ...]]:
    """Labels, by language, of the documents whose code or title comes closest to `wanted`, among those that have some
    of its words."""
    folded = fold(wanted)
    found = WordTable(snapshot.library.ledger.db).called_like(words_of(folded), MANY)
    labels = {document_label(document): document for document in map(snapshot.document_by_number, found)}
    scored = sorted(
        (
            (SequenceMatcher(None, folded, fold(d.code or d.name or label)).ratio(), label)
            for label, d in labels.items()
        ),
        reverse=True,
    )
    close = [labels[label] for score, label in scored[:count] if score > 0.5]
    return {language: tuple(document_label(document, language) for document in close) for language in LANGUAGES}


def find_body(snapshot: Snapshot, text: str) -> Body:
    """The one body that `text` names: its whole name, an IRI, or words of its name. Raises as `find_reference`.

    A committee and its standing committee are one body: `Ban Thường vụ Huyện ủy X` is `Huyện ủy X`. Of several with one
    name, what stands above tells which: `Huyện ủy Châu Thành (Kiên Giang)`, `Huyện ủy Châu Thành, tỉnh Kiên Giang`; the
    whole name of the body just above, as lists show it, outweighs one further up.
    """
    if not one_line(text):
        raise LuocdoError("body_blank")
    exact = snapshot.bodies_named(one_line(text))
    if len(exact) == 1:
        return exact[0]
    if text.startswith(("http://", "https://")) and (body := snapshot.body(text)):
        return body
    wanted = name_of_body(text)
    like = snapshot.bodies_like(wanted) if words_of(wanted) else []
    for name, above in _parted(one_line(text)) if not like else ():
        if found := _below(snapshot, name_of_body(name), above):
            wanted, like = name_of_body(name), found
            break
    if not like:
        like = _called_exactly(snapshot, names_as_listed(text))
    for matches in ([body for body in like if fold(body.name) == wanted], like):
        if len(matches) == 1:
            return matches[0]
        if matches:
            names = tuple(body_labels(snapshot, matches).values())
            raise AmbiguousReferenceError(text, tuple(matches), dict.fromkeys(LANGUAGES, names), what="body")
    bodies = list(snapshot.bodies.values())
    close = get_close_matches(wanted, [fold(body.name) for body in bodies], n=5, cutoff=0.6)
    near = sorted((body for body in bodies if fold(body.name) in close), key=lambda body: close.index(fold(body.name)))
    names = tuple(dict.fromkeys(body.name for body in near))
    raise UnknownReferenceError(text, dict.fromkeys(LANGUAGES, names) if names else None, what="body")


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """A body's name and what stands above it, the last place where they may part first: `Đảng ủy xã A, huyện B`."""
    for place in list(_UNDER.finditer(text))[: -_MOST_UNDER - 1 : -1]:
        name, above = text[: place.start()], text[place.end() :].strip(" )")
        its_own = place.group() == " " and _BARE.fullmatch(fold(name)) is not None
        if len(name) > 2 and len(above) > 1 and not set("(),") & set(above) and not its_own:
            yield name, above


def _below(snapshot: Snapshot, folded: str, above: str) -> list[Body]:
    """The bodies like `folded` below one that `above` names: by its whole name the next one, else any further up."""
    like = snapshot.bodies_like(folded)
    part = _unit(above)
    lower = [body for body in like if any(part in fold(name) for name in _uppers(snapshot, body))]
    return [body for body in lower if fold(above) == fold(next(_uppers(snapshot, body), ""))] or lower


def find_above(snapshot: Snapshot, text: str) -> tuple[Body, ...]:
    """The bodies that `text` puts others under: of a unit, `tỉnh An Lâm`, its committee and councils; else the one body
    that it names. Raises as `find_body`."""
    wanted = one_line(text)
    found = _heads_of(snapshot, wanted)
    for unit, above in _parted(wanted) if not found else ():
        part = _unit(above)
        found = [one for one in _heads_of(snapshot, unit) if any(part in fold(name) for name in _uppers(snapshot, one))]
        if found:
            break
    if len(_units_of(found)) > 1:
        names = tuple(" · ".join((body.name, *islice(_uppers(snapshot, body), 1))) for body in found)
        raise AmbiguousReferenceError(text, tuple(found), dict.fromkeys(LANGUAGES, names), what="body")
    return tuple(found) or (find_body(snapshot, text),)


def _heads_of(snapshot: Snapshot, unit: str) -> list[Body]:
    """The committees and councils of all units that are called `unit`: `huyện Châu Thành`."""
    kind = next((kind for kind in PLACE_KINDS if fold(unit).startswith(f"{fold(kind)} ")), None)
    if kind is None:
        return []
    name = unit[len(kind) + 1 :]
    heads = (f"{COMMITTEES.get(kind, '')} {name}", f"Ủy ban nhân dân {kind} {name}", f"Hội đồng nhân dân {kind} {name}")
    return _called_exactly(snapshot, map(fold, heads))


def _called_exactly(snapshot: Snapshot, names: Iterable[str]) -> list[Body]:
    """The bodies that have one of some folded names."""
    return [body for name in names for body in snapshot.bodies_like(name) if fold(body.name) == name]


def _units_of(heads: list[Body]) -> set[str]:
    """The units whose committees and councils these are, by what their IRIs tell of what lies above."""
    return {head.iri.rpartition(slug(head.name.rpartition(" ")[2]))[2] for head in heads}


def names_as_listed(text: str) -> tuple[str, ...]:
    """The folded names that the program gives the body whose name is typed otherwise: `Thành ủy TP.HCM`, `Đảng bộ tỉnh
    X`, `Đảng ủy Khối cơ quan tỉnh X`."""
    organ = organ_named(_PARTY.sub("Ban Chấp hành Đảng bộ", one_line(text)))
    body = body_by_code().get(organ.code) if organ else None
    named = (organ, replace(organ, text=body.name) if body else organ) if organ else ()
    return tuple(dict.fromkeys(name_of_body(written_out(one)) for one in named))


def body_labels(snapshot: Snapshot, bodies: Sequence[Body]) -> dict[str, str]:
    """The names of bodies by their IRIs; where several have one name, with that of the body above, or of the file that
    alone names it."""
    times = Counter(body.name for body in bodies)
    told = {body.iri: _told_apart_by(snapshot, body) if times[body.name] > 1 else None for body in bodies}
    return {body.iri: f"{body.name} ({told[body.iri]})" if told[body.iri] else body.name for body in bodies}


def _told_apart_by(snapshot: Snapshot, body: Body) -> str | None:
    if source := only_source(snapshot, body):
        return next((name.rpartition("/")[2] for name in source.names), None)
    return next(_uppers(snapshot, body), None)


def only_source(snapshot: Snapshot, body: Body) -> SourceRow | None:
    """The source that alone names `body`, and does not tell which of several of its name it is."""
    found = snapshot.library.ledger.find_source(body.iri[-12:]) if of_one_source(body.iri) else ()
    return found[0] if found else None


def _uppers(snapshot: Snapshot, body: Body) -> Iterator[str]:
    """The names of the bodies above, the next one first."""
    upper: Body | None = body
    for _ in range(_LEVELS_ABOVE):
        upper = snapshot.body(upper.parent) if upper and upper.parent else None
        if upper:
            yield upper.name


def _unit(text: str) -> str:
    """What of a unit's name stands in its committee's: `tỉnh Kiên Giang` in `Tỉnh ủy Kiên Giang`."""
    folded = fold(text.strip())
    for kind in PLACE_KINDS:
        folded = folded.removeprefix(f"{fold(kind)} ")
    return folded


def name_of_body(text: str) -> str:
    """A body's name for comparison: the committee itself for its standing committee, short forms written out."""
    wanted = fold(one_line(text))
    for prefix in ("ban thuong vu ", "thuong truc "):
        wanted = wanted.removeprefix(prefix)
    for unit, committee in COMMITTEES.items():
        wanted = wanted.replace(f"ban chap hanh dang bo {fold(unit)} ", f"{fold(committee)} ")
    for short, long in (("ubnd ", "uy ban nhan dan "), ("hdnd ", "hoi dong nhan dan ")):
        wanted = long + wanted.removeprefix(short) if wanted.startswith(short) else wanted
    return wanted
