"""Everything that one text says: its header, its citations, the links and facts its sentences state."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.citations import find_mentions
from graph.extraction.facts import read_facts
from graph.extraction.header import read_header
from graph.extraction.mentions import Mention, to_citation
from graph.extraction.relations import Found, SentenceReader, lists_papers, within
from graph.extraction.sheet import as_read
from graph.extraction.structure import Sentence, find_title, part_around, read_structure
from graph.folding import fold
from graph.model import SELF, Citation, Claims, Evidence, FactClaim, Governing, Header, LinkClaim
from graph.reading.layout import Flow, Layout, lay_out
from graph.reading.text import Text
from graph.vocabulary import PLACE_LEVEL_OF_CODE, base_of_organ, body_by_code

STATED, CONTEXT, WEAK = 0.97, 0.9, 0.85
"""Confidence before resolution: of a stated link, of one that a footnote's place tells, of a weaker reading."""

_HEADER_NUMBER = re.compile(r"(?:^|\n| {2})\**(?:Số|SỐ|So) ?:? ?$")


class _FlowReading:
    """One flow with its mentions and sentences."""

    def __init__(self, flow: Flow, layout: Layout, chars: str) -> None:
        self.flow = flow
        self.text, self.plain = as_read(flow)
        self.title = find_title(flow.text) if flow.footnote is None else None
        self.mentions = find_mentions(flow)
        self.sentences = read_structure(flow, self.title)
        self.starts = [sentence.start for sentence in self.sentences]
        self.chars = chars

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds `position`."""
        index = bisect_right(self.starts, position) - 1
        if index < 0 or self.sentences[index].end < position:
            return None
        return self.sentences[index]

    def within(self, sentence: Sentence) -> list[Mention]:
        """The mentions of one sentence."""
        return within(self.mentions, sentence)


def read_claims(text: Text) -> Claims:
    """What `text` says, with offsets into its clean text; nothing is resolved yet."""
    chars = text.chars
    layout = lay_out(chars)
    main = _FlowReading(layout.main, layout, chars)
    header = read_header(layout.main, main.title)
    _drop_own_number(main, header)
    readings = [main, *(_FlowReading(flow, layout, chars) for flow in layout.footnotes)]
    mentions = [mention for reading in readings for mention in reading.mentions]
    citations, numbers = _number(mentions, chars, header)
    links = [claim for reading in readings for claim in _stated_links(reading, numbers, header)]
    links += _listed_links(main, numbers, header)
    links += _context_links(main, readings[1:], numbers, header)
    facts: list[FactClaim] = []
    extended = next((link.object for link in links if link.subject == SELF and link.relation == "extends"), None)
    for reading in readings:
        facts += read_facts(
            reading.flow,
            chars,
            reading.text,
            reading.sentences,
            reading.mentions,
            numbers,
            header,
            extended,
            plain=reading.plain,
        )
    return Claims(text.source, _with_period(header, facts), citations, _distinct(links), tuple(facts))


def _with_period(header: Header, facts: list[FactClaim]) -> Header:
    for fact in facts:
        if fact.subject == SELF and fact.fact == "effective_from" and fact.value and header.effective_from is None:
            from datetime import date

            header = replace(header, effective_from=date.fromisoformat(fact.value))
    return header


def _drop_own_number(main: _FlowReading, header: Header) -> None:
    """A document's own number in its header is no citation."""
    limit = main.title.start if main.title else 400
    main.mentions = [
        m
        for m in main.mentions
        if not (m.start < limit and m.code and header.code and str(m.code) == str(header.code))
        and not (m.start < limit and _HEADER_NUMBER.search(main.text[max(0, m.start - 10) : m.start]))
    ]
    if main.title:  # the type line itself is no back-reference
        main.mentions = [m for m in main.mentions if not (m.kind == "backref" and m.start == main.title.start)]


def _number(mentions: list[Mention], chars: str, header: Header) -> tuple[tuple[Citation, ...], dict[int, int]]:
    """Citations in order of start, and for each mention (by id) its place among them."""
    pairs = []
    for mention in mentions:
        citation = to_citation(mention)
        pairs.append((replace(citation, text=chars[citation.span.start : citation.span.end]), mention))
    pairs.sort(key=lambda pair: (pair[0].span.start, pair[0].span.end))
    numbers = {id(mention): index for index, (_, mention) in enumerate(pairs)}
    citations = [citation for citation, _ in pairs]
    antecedents = _Antecedents(citations, [mention for _, mention in pairs], header)
    return (
        tuple(
            replace(citation, antecedent=antecedents.of(index)) if citation.kind in ("backref", "short") else citation
            for index, citation in enumerate(citations)
        ),
        numbers,
    )


class _Antecedents:
    """What short forms and back-references point to: an index among the citations, or SELF."""

    def __init__(self, citations: list[Citation], mentions: list[Mention], header: Header) -> None:
        self.citations = citations
        self.header = header
        self.by_type: dict[str, list[int]] = {}
        self.numbered: dict[tuple[str | None, str], dict[str, int]] = {}
        self.aliases: dict[str, int] = {}
        for index, (citation, mention) in enumerate(zip(citations, mentions, strict=True)):
            if citation.type and citation.kind != "backref":
                self.by_type.setdefault(citation.type, []).append(index)
            if citation.kind == "full" and citation.code:
                series = self.numbered.setdefault((citation.type, citation.code.number), {})
                series.setdefault(str(citation.code), index)
            for alias in mention.aliases:
                self.aliases.setdefault(_alias_key(alias), index)

    def of(self, index: int) -> int | None:
        """The antecedent of the citation at `index`."""
        citation = self.citations[index]
        if citation.kind == "backref":
            return self._back(index, citation)
        named = self.aliases.get(_alias_key(citation.text))
        if named is not None:
            return named
        same = self.numbered.get((citation.type, citation.code.number if citation.code else ""), {})
        return next(iter(same.values())) if len(same) == 1 else None

    def _back(self, index: int, citation: Citation) -> int | None:
        header = self.header
        if _said(citation).endswith(" nay") and header.type == citation.type and header.type != "Báo cáo":
            return SELF
        same = self.by_type.get(citation.type or "", [])
        before = bisect_left(same, index)
        if before == 0:
            return None
        # in a report on one resolution the bare word is that resolution: the first that its title or opening names
        reports = header.type in ("Báo cáo", "Công văn", "Tờ trình")
        return same[0] if reports or not _said_again(citation) else same[before - 1]


def _said(citation: Citation) -> str:
    return fold(" ".join(citation.text.split()))


def _said_again(citation: Citation) -> bool:
    return _said(citation).endswith(("noi tren", "neu tren", "tren day", "nay"))


def _alias_key(name: str) -> str:
    """A short name for comparison: `Nghị quyết số 57` and `Nghị quyết 57` are one."""
    return " ".join(fold(name).replace(" so ", " ").split())


def _stated_links(reading: _FlowReading, numbers: dict[int, int], header: Header) -> Iterator[LinkClaim]:
    for sentence in reading.sentences:
        inside = reading.within(sentence)
        if not inside or sentence.zone in ("header", "signature"):
            continue
        reader = SentenceReader(reading.text, sentence, inside, header.type, plain=reading.plain)
        for found in reader.read():
            subject = found.subject if isinstance(found.subject, int) else numbers[id(found.subject)]
            target = numbers[id(found.object)]
            if subject == target:
                continue
            yield LinkClaim(subject, found.relation, target, _evidence(reading, sentence, found))


def _listed_links(reading: _FlowReading, numbers: dict[int, int], header: Header) -> Iterator[LinkClaim]:
    """Items under a line that governs them: `Điều 1. Bãi bỏ các văn bản sau đây:` and the papers listed below it."""
    for index, line in enumerate(reading.sentences):
        if not reading.text[line.start : line.end].endswith(":") or line.zone not in (
            "article",
            "closing",
            "opening",
            "title",
        ):
            continue
        reader = SentenceReader(reading.text, line, reading.within(line), header.type, plain=reading.plain)
        cue = reader.governing_cue()
        if cue is None:
            continue
        governor = _governing(reading, line)
        for item in reading.sentences[index + 1 :]:
            lead = re.match(r"[-–+*• ]*(?:\d{1,3}[.)] |[a-zđ]\) )?", reading.text[item.start : item.end])
            start = item.start + (lead.end() if lead else 0)
            head = next((m for m in reading.within(item)), None)
            if head is None or start == item.start or not reader.leads_to(start, head):
                break
            partial = head.part is not None
            evidence = _evidence(
                reading, item, Found(SELF, cue.cue.relation, head, cue, f"{cue.cue.slug}/list-item", partial, head.part)
            )
            yield LinkClaim(SELF, cue.cue.relation, numbers[id(head)], replace(evidence, governed_by=governor))


def _governing(reading: _FlowReading, sentence: Sentence) -> Governing:
    span = reading.flow.span(sentence.start, sentence.end)
    return Governing(span, reading.chars[span.start : span.end], _repaired(reading, sentence))


def _repaired(reading: _FlowReading, sentence: Sentence) -> str | None:
    """The sentence put together again, where a page end or a footnote cuts it."""
    if not reading.flow.is_cut(sentence.start, sentence.end):
        return None
    return " ".join(reading.flow.text[sentence.start : sentence.end].split())


def _evidence(reading: _FlowReading, sentence: Sentence, found: Found) -> Evidence:
    flow = reading.flow
    ends = [found.cue.start, found.cue.end, found.object.start, found.object.end]
    if not isinstance(found.subject, int):
        ends += [found.subject.start, found.subject.end]
    sentence = part_around(reading.text, sentence, min(ends), max(ends))
    span = flow.span(sentence.start, sentence.end)
    return Evidence(
        span=span,
        sentence=reading.chars[span.start : span.end],
        cue=flow.text[found.cue.start : found.cue.end],
        rule=found.rule,
        confidence=STATED if "joined" not in found.rule else round(STATED - 0.02, 2),
        repaired=_repaired(reading, sentence),
        footnote=flow.footnote,
        partial=found.partial,
        part=found.part,
    )


def _context_links(
    main: _FlowReading, notes: list[_FlowReading], numbers: dict[int, int], header: Header
) -> list[LinkClaim]:
    """Papers that head the entries of a footnote, where its mark hangs on what they were issued to carry out."""
    links: list[LinkClaim] = []
    marks = {mark.label: mark.position for mark in main.flow.marks}
    for note in notes:
        label = note.flow.footnote
        position = marks.get(label or "")
        sentence = main.sentence_at(position) if position is not None else None
        if position is None or sentence is None:
            continue
        hung = lists_papers(main.text, sentence, main.within(sentence), position, plain=main.plain)
        if hung is None:
            continue
        target, cue = hung
        governor = _governing(main, sentence)
        for entry in note.sentences:
            head = next((m for m in note.within(entry) if not note.text[entry.start : m.start].strip(' -–+*•"“')), None)
            if head is None or head.kind != "full" or not _of_writer_or_below(head, header):
                continue
            span = note.flow.span(entry.start, entry.end)
            links.append(
                LinkClaim(
                    numbers[id(head)],
                    "guides" if head.type == "Hướng dẫn" else "implements",
                    numbers[id(target)],
                    Evidence(
                        span=span,
                        sentence=main.chars[span.start : span.end],
                        cue=cue,
                        rule="footnote-entry",
                        confidence=CONTEXT,
                        basis="context",
                        repaired=_repaired(note, entry),
                        footnote=label,
                        governed_by=governor,
                    ),
                )
            )
    return links


def _of_writer_or_below(head: Mention, header: Header) -> bool:
    """Whether the paper is one of the writer's committee or of those below it."""
    order = ["central", "province", "district", "commune", "branch"]
    writer = header.organ.level if header.organ else None
    paper = head.organ.level if head.organ else None
    if paper is None and head.code:
        body = body_by_code().get(base_of_organ(head.code.body) or "")
        paper = (body.level if body else None) or PLACE_LEVEL_OF_CODE.get(head.code.body)
    if writer not in order or paper not in order:
        return True
    return order.index(paper) >= order.index(writer)


def _distinct(links: list[LinkClaim]) -> tuple[LinkClaim, ...]:
    """Links in order of their evidence, each only once."""
    seen: dict[tuple[object, ...], LinkClaim] = {}
    for link in links:
        seen.setdefault((link.subject, link.relation, link.object, link.evidence.span, link.evidence.basis), link)
    return tuple(sorted(seen.values(), key=lambda link: (link.evidence.span, link.subject, link.object, link.relation)))
