"""What a footnote says of the paper that its mark follows, `Quy định số 08-QĐ/ĐU¹`, `¹ Thay thế Quy định số 02-QĐ/ĐU.`, and
which papers it names that the text only counts: `Quyết định A bãi bỏ 03 quyết định¹`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.cue_matches import CueMatch
from graph.extraction.families import is_younger, may_change, of_centre_and_below
from graph.extraction.flow_reading import FlowReading
from graph.extraction.line_over_list import LineOverList
from graph.extraction.links import CONTEXT, entry_heads, evidence_of, governing
from graph.extraction.mentions import Mention
from graph.extraction.own_voice import REPORTING
from graph.extraction.relation_words import CHANGES, PROPOSES
from graph.extraction.relations import SentenceReader
from graph.extraction.spelling import either
from graph.folding import fold
from graph.model import SELF, Header, LinkClaim
from graph.patterns import regex

_RELATIONS = (*CHANGES, "succeeds", "suspends", "extends", "corrects", "implements")
_ALONE = regex(r"(?i)[ (\"“*•–+.-]*(?:(?:nay|hiện nay|hiện|đã|hien nay|hien|da) )?")
"""What may stand before the cue of a note that names no subject: `Nay là Quy định số …`."""
_TITLE = regex(
    either(
        r"[ (\"“*•–+.-]*(?:ngày [\d/.]{6,10},? )?(?:của [^,;.()\d]{3,60} )?[\"“]?(?:về(?: việc)?|v/v) (?:(?:tiếp tục|đẩy mạnh|tăng cường) )?"
    ),
    re.IGNORECASE,
)
"""What may stand before it where the note goes on with the title of the marked paper: `Của Tỉnh ủy về thực hiện …`."""

_ASKED = regex(
    either(
        r"[-–+* ]*(?:thực hiện|theo|căn cứ) (?:[^;]{5,300}(?:,| và) )?(?:sự |các )?(?:ý kiến(?: chỉ đạo)?|chỉ đạo|yêu cầu|đề nghị|công văn|văn bản)(?!\w)(?: [^;,.()\d]{3,80})? ?"
    ),
    re.IGNORECASE,
)
_AT_IT = regex(either(r"[ (\"“*•–+.-]*(?:(?:tại|theo|nêu tại) )?"), re.IGNORECASE)


def noted_links(main: FlowReading, notes: list[FlowReading], numbers: dict[int, int]) -> Iterator[LinkClaim]:
    """Links of a note that is nothing but a cue and its papers; the marked paper is the other end of them."""
    for note, position, sentence in main.marks_of(notes):
        line = note.sentences[0] if note.sentences else None
        named = note.within(line) if line else []
        marked = _marked(main.just_before(sentence, position), position)
        if marked is None or line is None or not named:
            continue
        reader = SentenceReader(note.seen, line, named, Header())
        cue = reader.cues[0] if reader.cues else None
        if cue is None or cue.cue.relation not in _RELATIONS:
            continue
        if cue.cue.relation == "implements" and marked.type in PROPOSES:
            continue  # a report carries nothing out
        lead = note.text[line.start : cue.start]
        goes_on = cue.cue.relation == "implements" and (_TITLE.fullmatch(lead) or _is_its_type(lead, marked))
        if not (goes_on or _ALONE.fullmatch(note.text, line.start, cue.start)):
            continue
        for one, other in _pairs(reader, cue, marked):
            partial, part = (
                reader.part_of(cue, other) if other is not marked else (marked.part is not None, marked.part)
            )
            evidence = evidence_of(note, line, named[0], cue.text, "footnote-cue", CONTEXT)
            evidence = replace(evidence, basis="context", governed_by=governing(main, sentence))
            evidence = replace(evidence, partial=partial, part=part)
            yield LinkClaim(numbers[id(one)], cue.cue.relation, numbers[id(other)], evidence)


def counted_links(main: FlowReading, notes: list[FlowReading], numbers: dict[int, int]) -> Iterator[LinkClaim]:
    """What a paper is said to do to so many others, of each that heads an entry of the note on them."""
    for note, position, sentence in main.marks_of(notes):
        before = [one for one in main.within(sentence) if one.end <= position]
        lead = replace(sentence, end=position)
        ruling = LineOverList(main.seen, lead, before, Header(), listed=True).counted() if before else None
        if ruling is None or not isinstance(ruling.paper, Mention):
            continue
        for entry in note.sentences:
            for head in entry_heads(note, entry):
                if not _can(ruling.paper, head):
                    continue
                evidence = evidence_of(note, entry, head, ruling.cue.text, "footnote-counted", CONTEXT)
                evidence = replace(evidence, basis="context", governed_by=governing(main, sentence))
                evidence = replace(evidence, partial=head.part is not None, part=head.part)
                yield LinkClaim(numbers[id(ruling.paper)], ruling.cue.cue.relation, numbers[id(head)], evidence)


def asked_links(
    main: FlowReading, notes: list[FlowReading], numbers: dict[int, int], header: Header
) -> Iterator[LinkClaim]:
    """What a report answers that its opening line does not name: `Thực hiện ý kiến chỉ đạo của Tỉnh ủy¹, … báo cáo như sau:`,
    with a note that begins with the letter."""
    for note, position, sentence in main.marks_of(notes) if header.type in REPORTING else ():
        if sentence.zone != "opening" or not note.sentences:
            continue
        asked = _ASKED.fullmatch(main.text, sentence.start, position)
        line = note.sentences[0]
        letter = next(iter(note.within(line)), None)
        if asked and letter and letter.kind == "full" and _AT_IT.fullmatch(note.text, line.start, letter.lead):
            evidence = evidence_of(note, line, letter, asked.group().strip(), "footnote-asked", CONTEXT)
            evidence = replace(evidence, basis="context", governed_by=governing(main, sentence))
            yield LinkClaim(SELF, "respondsTo", numbers[id(letter)], evidence)


def _is_its_type(lead: str, marked: Mention) -> bool:
    """Whether a note begins with the type of the marked paper, and so with its title: `² Kế hoạch thực hiện B`."""
    return marked.type is not None and fold(lead.strip(' (“"*•–+.-')) == fold(marked.type)


def _can(giver: Mention, target: Mention) -> bool:
    """Whether one can change the other, by what they are and when they were issued."""
    return may_change(giver, target) and not is_younger(target, giver) and not of_centre_and_below(giver, target)


def _marked(mentions: list[Mention], position: int) -> Mention | None:
    """The one paper behind which the mark at `position` stands: `Chương trình số 09-CTr/TU ngày 30/6/2025¹`; rather than
    the one whose title ends with it, `A thực hiện B¹`."""
    named = [one for one in mentions if one.kind != "backref"]
    found = [one for one in named if any(abs(position - end) <= 1 for end in (one.end, one.core))]
    found = found or [one for one in named if abs(position - one.tail) <= 1]
    return found[0] if len(found) == 1 else None


def _pairs(reader: SentenceReader, cue: CueMatch, marked: Mention) -> Iterator[tuple[Mention, Mention]]:
    """Subject and object of each link: nothing may stand behind the papers that the cue governs but what is excepted."""
    papers = reader.objects_of(cue)
    if not papers:
        return
    last, end = papers[-1], reader.sentence.end
    excepted = reader.gaps["except"].match(reader.text, last.tail, end)
    if reader.text[excepted.end() if excepted else last.tail : end].strip(" .;)†”"):
        return
    for paper in papers:
        giver, target = (paper, marked) if cue.cue.passive else (marked, paper)
        changes = cue.cue.relation in ("amends", "replaces", "repeals")
        if changes and not _can(giver, target):
            continue
        if (giver.code, giver.day) != (target.code, target.day):
            yield giver, target
