"""Everything that one text says: its header, its citations, the links and facts its sentences state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from graph.errors import InputError
from graph.extraction.amended_items import amended_items
from graph.extraction.annex_lists import annex_links
from graph.extraction.antecedents import Antecedents
from graph.extraction.codes import base_body
from graph.extraction.drafts import is_draft
from graph.extraction.fact_words import OF_TIME
from graph.extraction.facts import read_facts
from graph.extraction.flow_reading import FlowReading
from graph.extraction.footnote_cues import asked_links, counted_links, noted_links
from graph.extraction.force_history import history_links
from graph.extraction.header import own_types, read_header
from graph.extraction.issued_lists import headed_links, issued_links
from graph.extraction.issuing import name_issuers_whole, share_issuers
from graph.extraction.last_days import with_last_days
from graph.extraction.letterhead import COPIES
from graph.extraction.links import context_links, is_own, listed_links, stated_links
from graph.extraction.mentions import Mention, to_citation
from graph.extraction.note_issuers import issuers_of_notes
from graph.extraction.noted_parts import with_noted_parts
from graph.extraction.overriding import with_overriding
from graph.extraction.pointers import settle
from graph.extraction.relation_pages import page_links, shows_another
from graph.extraction.sheet import CITATIONS, TooManyCitationsError
from graph.extraction.spelling import either
from graph.extraction.suspension_ends import with_suspension_ends
from graph.extraction.table_links import table_links
from graph.extraction.title_links import GUIDANCE, guided_in_title, title_links
from graph.folding import fold
from graph.model import SELF, Citation, Claims, DocumentCode, FactClaim, Header, LinkClaim
from graph.patterns import regex
from graph.reading.layout import lay_out
from graph.reading.pages import page_at, page_ends
from graph.reading.text import Text
from graph.vocabulary import widening_types

_HEADER_NUMBER = regex(r"(?:^|\n| {2})\**(?:Số|SỐ|So|Sô) ?:? ?$")


def read_claims(text: Text) -> Claims:
    """What `text` says, with offsets into its clean text; nothing is resolved yet.

    Raises `InputError` where it names more documents than a paper does.
    """
    chars = text.chars
    layout = lay_out(chars)
    try:
        main = FlowReading(layout.main, chars)
        notes = [FlowReading(flow, chars) for flow in layout.footnotes]
    except TooManyCitationsError:
        raise InputError("file_too_many_citations", path=text.source.path, limit=CITATIONS) from None
    header = read_header(layout.main, main.title, plain=main.plain)
    _drop_own_number(main, header)
    readings = [main, *notes]
    pointed = {
        at: papers for reading in readings for at, papers in settle(reading, of_a_paper=header.type is not None).items()
    }
    header = replace(header, types=own_types(header, [one for reading in readings for one in reading.mentions]))
    _drop_common_words(readings, header)
    mentions = [mention for reading in readings for mention in reading.mentions if not mention.pointer]
    issuers_of_notes(main, notes)
    citations, numbers = _number(mentions, chars, header)
    told, groups = _point(pointed, citations, numbers)
    for reading in readings:
        reading.keep(lambda one: id(one) in numbers)
    links = _every_link(readings, numbers, header, told)
    listing = [note for note in notes if not note.mentions]
    facts = list(read_facts(main, numbers, header, links, listing))
    facts += [fact for note in notes for fact in read_facts(note, numbers, header, links)]
    facts = [each for fact in _best_dated(facts, told) for each in _each_fact(fact, groups)]
    links = list(_each_link(links, groups))
    facts = list(_without_suspensions(facts, links))
    if not is_draft(main, header):
        facts = list(with_overriding(facts, links, citations, readings, numbers, own_type=header.type))
    else:  # what it would do is not done
        header = replace(header, is_draft=True)
        links = [one for one in links if one.subject != SELF]
        facts = [one for one in facts if one.subject != SELF or one.fact == "period"]
    links = list(_guided_once(links, told, header.type))
    citations = name_issuers_whole(share_issuers(citations, links, header))
    claims = Claims(text.source, _with_period(header, facts), citations, _distinct(links), tuple(facts))
    return _with_pages(_with_doubt(claims), chars)


def _every_link(
    readings: list[FlowReading], numbers: dict[int, int], header: Header, told: tuple[Citation, ...]
) -> list[LinkClaim]:
    """What the main text, the first of `readings`, and the notes say of papers, by sentence, list, table and annex."""
    main, *notes = readings
    links = [claim for reading in readings for claim in stated_links(reading, numbers, header)]
    links += [claim for reading in readings for claim in listed_links(reading, numbers, header)]
    issued = [claim for reading in readings for claim in issued_links(reading, numbers, header)]
    issued += [claim for reading in readings for claim in headed_links(reading, numbers, header)]
    links += _not_said_there(issued, links, told)
    links += _not_said_there(context_links(main, notes, numbers, header), links, told)
    links += table_links(main, numbers)
    links += history_links(main, numbers)
    links += annex_links(main, numbers, header)
    links += noted_links(main, notes, numbers)
    links += counted_links(main, notes, numbers)
    links += asked_links(main, notes, numbers, header)
    links += title_links(readings, numbers)
    links += guided_in_title(readings, numbers)
    links += amended_items(main, numbers, links, header)
    if shows_another(main, header):
        links = [one for one in links if one.subject != SELF]
    links += page_links(main, numbers, header)
    links = list(with_suspension_ends(list(with_last_days(links, readings, numbers)), readings, numbers))
    return [link for link in with_noted_parts(links, main, notes) if _may_be(link, told)]


def _point(
    pointed: dict[int, tuple[Mention, ...]], citations: tuple[Citation, ...], numbers: dict[int, int]
) -> tuple[tuple[Citation, ...], dict[int, list[int]]]:
    """Give the pointers their places in `numbers`: one that stands for several papers has a place of its own behind the
    citations. Returned are the citations with those places, and the places of the papers that each stands for."""
    told, groups = list(citations), dict[int, list[int]]()
    for at, papers in pointed.items():
        places = [numbers[id(paper)] for paper in papers if id(paper) in numbers]
        if len(places) < len(papers):
            continue
        numbers[at] = places[0] if len(places) == 1 else len(told)
        if len(places) > 1:
            groups[len(told)] = places
            told.append(citations[places[-1]])
    return tuple(told), groups


def _guided_once(links: list[LinkClaim], told: tuple[Citation, ...], own_type: str | None) -> Iterator[LinkClaim]:
    """What a paper guides it does not implement beside that, though the line that names what it rests on says so; a document
    that is no guidance itself does both."""

    def pair(link: LinkClaim) -> tuple[object, object]:
        subject = SELF if link.subject == SELF else _of_one(_meant(told, link.subject))
        return subject, _of_one(_meant(told, link.object))

    guided = {pair(link) for link in links if link.relation == "guides" and link.object != SELF}
    for link in links:
        both = link.relation != "implements" or link.object == SELF or (link.subject == SELF and own_type != GUIDANCE)
        if both or pair(link) not in guided:
            yield link


def _of_one(paper: Citation) -> tuple[DocumentCode | None, str | None]:
    """What tells that two citations are of one paper."""
    return paper.code, paper.name


_ALL_OF_THEM = ("implements", "basedOn", "guides", "reviews", "cites")
_IN_TURN = regex(either(r"(?<!\w)(?:tương ứng|lần lượt)(?!\w)"), re.IGNORECASE)
_ONE_APART = regex(either(r"(?<!\w)(?:trừ|riêng|đối với)(?!\w)"), re.IGNORECASE)
"""`… hai thông tư này, trừ Thông tư A`: which of them is left, or for whom it is, stays open."""
_AND_ANOTHER_DAY = regex(either(r"\d (?:và|,) (?:từ )?(?:ngày )?\d{1,2}[/.]"), re.IGNORECASE)


def _each_link(links: list[LinkClaim], groups: dict[int, list[int]]) -> Iterator[LinkClaim]:
    """`Hai văn bản này thực hiện A`: the link of each of the two; `Hai văn bản này thay thế A, B`: which one replaces which is
    not told."""
    if not groups:
        yield from (link for link in links if link.subject != link.object)
        return
    ends: dict[tuple[int, str, bool], set[int]] = {}
    for link in links:
        for group, other, acts in ((link.subject, link.object, True), (link.object, link.subject, False)):
            if group in groups:
                ends.setdefault((group, link.relation, acts), set()).add(other)
    for link in links:
        several = max(
            len(ends.get((link.subject, link.relation, True), ())),
            len(ends.get((link.object, link.relation, False), ())),
        )
        in_turn = several > 1 and _IN_TURN.search(link.evidence.sentence) is not None
        if several > 1 and (in_turn or link.relation not in _ALL_OF_THEM):
            continue
        if {link.subject, link.object} & groups.keys() and _ONE_APART.search(link.evidence.sentence):
            continue
        for subject in groups.get(link.subject, (link.subject,)):
            for target in groups.get(link.object, (link.object,)):
                if subject != target:
                    yield replace(link, subject=subject, object=target)


def _each_fact(fact: FactClaim, groups: dict[int, list[int]]) -> Iterator[FactClaim]:
    """The same of facts; `có hiệu lực từ ngày … và ngày …` tells none of two."""
    if fact.subject not in groups:
        yield fact
    elif not (_AND_ANOTHER_DAY.search(fact.sentence) or _ONE_APART.search(fact.sentence)):
        yield from (replace(fact, subject=subject) for subject in groups[fact.subject])


def _without_suspensions(facts: list[FactClaim], links: list[LinkClaim]) -> Iterator[FactClaim]:
    """`facts` without the days of rows up to which their papers are suspended: those go on after them."""
    suspended = {link.object for link in links if link.relation == "suspends" and link.evidence.rule == "annex-item"}
    for fact in facts:
        if fact.fact not in OF_TIME or fact.subject not in suspended:
            yield fact


def _best_dated(facts: list[FactClaim], citations: tuple[Citation, ...]) -> list[FactClaim]:
    """The facts without those of force that are told without a day where another sentence tells the day of that paper, and
    without the starts of a part of it that begins later."""
    days: dict[str, set[date]] = {}
    for paper in citations:
        if paper.date:
            days.setdefault(str(paper.code), set()).add(paper.date)

    def of(one: FactClaim) -> str | int:
        paper = None if one.subject == SELF else _meant(citations, one.subject)
        alone = paper is not None and paper.code is not None and len(days.get(str(paper.code), ())) < 2
        return str(paper.code) if paper and alone else one.subject

    dated = {(of(one), one.fact) for one in facts if one.value}
    kept = [one for one in facts if one.value or one.fact == "not_issued" or (of(one), one.fact) not in dated]
    starts: dict[str | int, list[tuple[bool, str]]] = {}  # of a part or not, since when
    for one in kept:
        if one.fact == "effective_from" and one.value and one.subject != SELF:
            starts.setdefault(of(one), []).append((citations[one.subject].part is not None, one.value))
    # that of the whole, else of the part that begins first
    first = {paper: min(told)[1] for paper, told in starts.items()}

    def of_a_part(one: FactClaim) -> bool:  # `Khoản này được sửa đổi theo Điều 2 của A, có hiệu lực kể từ ngày …`
        in_part = one.subject != SELF and citations[one.subject].part is not None
        return in_part and one.fact == "effective_from" and (one.value or "") > first.get(of(one), "")

    return [one for one in kept if not of_a_part(one)]


_ENDS = ("replaces", "repeals", "suspends")
_CONGRESS = "ĐH"
"""What a congress itself writes."""


def _may_be(link: LinkClaim, citations: tuple[Citation, ...]) -> bool:
    """Whether it can be so: a congress does not carry its own resolution out, and only the Centre ends what it issued
    (66-QĐ/TW, article 3)."""
    if SELF in (link.subject, link.object):
        return True
    if _place_meant(citations, link.subject) == _place_meant(citations, link.object):
        return False  # `Quyết định này thay thế Quyết định A`, where `này` was taken for A
    one, other = (_meant(citations, place) for place in (link.subject, link.object))
    symbol = one.code.body if one.code else ""
    if link.relation == "implements" and symbol.startswith(_CONGRESS):
        return not (other.kind == "name" and fold(other.name or "").startswith("nghi quyet dai hoi"))
    if link.relation in _ENDS and other.code and other.code.body == "TW" and one.code and one.code.party:
        body = base_body(symbol)[0]
        return body is None or body.level == "central"
    return True


def _meant(citations: tuple[Citation, ...], place: int) -> Citation:
    """The citation at `place`, or the one that it stands for."""
    return citations[_place_meant(citations, place)]


def _place_meant(citations: tuple[Citation, ...], place: int) -> int:
    antecedent = citations[place].antecedent
    return place if antecedent is None or antecedent == SELF else antecedent


def _not_said_there(
    issued: list[LinkClaim], links: list[LinkClaim], citations: tuple[Citation, ...]
) -> list[LinkClaim]:
    """What only the line above a list tells of an item: one that says so in its own words is read once."""

    def key(claim: LinkClaim, relation: str) -> tuple[object, ...]:
        return claim.subject, relation, claim.evidence.span, _of_one(_meant(citations, claim.object))

    told = [claim for claim in links if SELF not in (claim.subject, claim.object)]
    said = {key(claim, claim.relation) for claim in told}
    said |= {key(claim, "implements") for claim in told if claim.relation == "guides"}
    return [claim for claim in issued if key(claim, claim.relation) not in said]


def _with_pages(claims: Claims, chars: str) -> Claims:
    """`claims` with the page of each citation and sentence, where the text has pages."""
    ends = page_ends(chars)
    if not ends:
        return claims
    return replace(
        claims,
        citations=tuple(replace(one, page=page_at(ends, one.span.start)) for one in claims.citations),
        links=tuple(
            replace(one, evidence=replace(one.evidence, page=page_at(ends, one.evidence.span.start)))
            for one in claims.links
        ),
    )


def _with_doubt(claims: Claims) -> Claims:
    """`claims`, less sure where the letters themselves were only recognised in a picture."""
    sure = claims.source.confidence
    if sure is None:
        return claims
    links = (
        replace(one, evidence=replace(one.evidence, confidence=round(one.evidence.confidence * sure, 2)))
        for one in claims.links
    )
    return replace(claims, links=tuple(links))


def _with_period(header: Header, facts: list[FactClaim]) -> Header:
    """`header` with what the document first says of itself: since when and until when it applies, and its period."""
    said: dict[str, str] = {}
    for fact in facts:
        if fact.subject == SELF and fact.value:
            said.setdefault(fact.fact, fact.value)
    first, last, period = (said.get(name) for name in ("effective_from", "effective_to", "period"))
    days = [date.fromisoformat(day) for day in period.split("/")] if period else []
    return replace(
        header,
        effective_from=date.fromisoformat(first) if first else None,
        effective_to=date.fromisoformat(last) if last else None,
        period=header.period or ((days[0], days[1]) if days else None),
    )


def _drop_own_number(main: FlowReading, header: Header) -> None:
    """A document's own number in its header is no citation."""
    title = main.title
    limit = title.start if title else 400

    def cited(m: Mention) -> bool:
        own = is_own(m, header)
        behind_number = _HEADER_NUMBER.search(main.text[max(0, m.start - 10) : m.start]) is not None
        head = main.text[main.text.rfind("\n", 0, m.start) + 1 : m.start + 1]
        if title and m.kind == "short" and m.start < title.start and head.isupper():
            return False  # `ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH 812`: who issues
        line = main.sentence_at(m.start) if own and title and m.start < title.start else None
        if line and line.zone == "body":
            return True  # `Quyết định 119/QĐ-UBND đã được thay thế bởi …`, as pages tell above a letterhead
        copied = m.code is not None and m.code.kind in COPIES
        if (own and (m.start < (title.end if title else limit) or behind_number)) or (
            behind_number and (copied or m.start < limit)
        ):
            return False
        # neither the type line itself is a back-reference, nor the name of an act the title of its consolidated text
        return not (
            title
            and (
                (m.kind == "backref" and m.start == title.start) or (m.kind == "name" and m.start == title.title_start)
            )
        )

    main.keep(cited)


def _drop_common_words(readings: list[FlowReading], header: Header) -> None:
    """`Căn cứ quy định nêu trên`, `sau khi có hướng dẫn trên`: a word in small letters is no citation where no paper of
    that type is named before, and the document itself is none."""
    told = set(header.types)

    def meant(mention: Mention, text: str) -> bool:
        kinds = widening_types(mention.type)
        if mention.kind != "backref":
            told.update(kinds)
            return True
        return not text[mention.start].islower() or not told.isdisjoint(kinds)

    for reading in readings:
        reading.keep(partial(meant, text=reading.text))


def _number(mentions: list[Mention], chars: str, header: Header) -> tuple[tuple[Citation, ...], dict[int, int]]:
    """Citations in order of start, and for each mention (by id) its place among them."""
    pairs = [(to_citation(mention, chars), mention) for mention in mentions]
    pairs.sort(key=lambda pair: (pair[0].span.start, pair[0].span.end))
    numbers = {id(mention): index for index, (_, mention) in enumerate(pairs)}
    citations = [citation for citation, _ in pairs]
    antecedents = Antecedents(citations, [mention for _, mention in pairs], header)
    for index, (citation, mention) in enumerate(pairs):
        if citation.kind in ("backref", "short"):
            meant = antecedents.of(index)
            citations[index] = replace(citation, antecedent=meant)
            mention.this = mention.this and meant in (None, SELF)
            if citation.kind == "backref" and meant not in (None, SELF):
                mention.day = pairs[meant][0].date
        elif citation.kind == "name" and (numbered := antecedents.of_name(index)) is not None:
            citations[index] = replace(citation, antecedent=numbered)
    return tuple(citations), numbers


def _distinct(links: list[LinkClaim]) -> tuple[LinkClaim, ...]:
    """Links in order of their evidence, each only once."""
    seen: dict[tuple[object, ...], LinkClaim] = {}
    for link in links:
        seen.setdefault((link.subject, link.relation, link.object, link.evidence.span, link.evidence.basis), link)
    return tuple(sorted(seen.values(), key=lambda link: (link.evidence.span, link.subject, link.object, link.relation)))
