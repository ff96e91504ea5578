"""Where a flow names documents: numbered codes first, then names, short forms and back-references."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from graph.extraction.codes import CodeMatch, base_body, find_codes, pad
from graph.extraction.dates import read_date
from graph.extraction.grammar import ORDINALS, Grammar, grammar, term_number
from graph.extraction.organs import read_organ
from graph.folding import fold, has_no_accents, strip_accents
from graph.model import Citation, DocumentCode, Kind, Meeting, Organ, Span
from graph.reading.layout import SUPERSCRIPTS, Flow
from graph.vocabulary import DocumentType, known_documents, type_named, types_by_abbreviation

_BRACKET = re.compile("[()]")
_DAGGERS = {ord(digit): "†" for digit in SUPERSCRIPTS}


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A word or abbreviation that names a type of document."""

    start: int
    end: int
    kind: DocumentType
    short: bool


@dataclass(slots=True)
class Mention:
    """A citation while it is being read; positions are those of its flow.

    `end` is the end of the citation, `core` that of its issuer and term, `tail` that of its title.
    """

    start: int
    end: int
    kind: Kind
    type: str | None
    code: DocumentCode | None = None
    name: str | None = None
    day: date | None = None
    partial: str | None = None
    organ: Organ | None = None
    term: str | None = None
    meeting: Meeting | None = None
    title: str | None = None
    part: str | None = None
    core: int = 0
    tail: int = 0
    listed: bool = False
    type_stated: bool = True
    aliases: list[str] = field(default_factory=list)
    antecedent: int | None = None
    flow: Flow | None = None

    def stretch(self, end: int) -> None:
        """Let the citation reach to `end`."""
        self.end = max(self.end, end)
        self.tail = max(self.tail, self.end)


def as_read(flow: Flow) -> tuple[str, bool]:
    """`flow`'s text as the grammar reads it, character for character, and whether it is without accents.

    A footnote's mark becomes a dagger there: superscript digits count as letters in a regular expression.
    """
    text = flow.text.translate(_DAGGERS)
    plain = has_no_accents(text)
    return (strip_accents(text) if plain else text), plain


def find_mentions(flow: Flow) -> list[Mention]:
    """Every citation of `flow`, in order of start."""
    text, plain = as_read(flow)
    return _Reader(flow, text, grammar(plain)).read()


class _Reader:
    """One pass over one flow; holds what the rules share."""

    def __init__(self, flow: Flow, text: str, rules: Grammar) -> None:
        self.flow = flow
        self.text = text
        self.rules = rules
        self.words = list(self._type_words())
        self.word_ends = [word.end for word in self.words]
        self.found: list[Mention] = []
        self.used: list[tuple[int, int]] = []
        self.told: set[tuple[str | None, str]] = set()

    def read(self) -> list[Mention]:
        self._numbered()
        self._names()
        self._short_forms()
        self._back_references()
        self.found.sort(key=lambda mention: (mention.start, mention.end))
        self._absorb_meetings()
        for mention in self.found:
            mention.flow = self.flow
            mention.core = max(mention.core, mention.end)
        return self.found

    def _type_words(self) -> Iterator[TypeWord]:
        from_short = types_by_abbreviation()
        for match in self.rules.type_word.finditer(self.text):
            if match["word"]:
                kind = type_named(match["word"])
            else:
                kinds = from_short.get(match["short"].upper(), ())
                kind = kinds[0] if kinds else None
            if kind and not (kind.name == "Luật" and match.group()[0] == "l"):
                yield TypeWord(match.start(), match.end(), kind, match["word"] is None)

    def _free(self, start: int, end: int) -> bool:
        """Whether no citation that was read before overlaps `start:end`."""
        index = bisect_right(self.used, (start, len(self.text)))
        before = self.used[index - 1] if index else None
        after = self.used[index] if index < len(self.used) else None
        return (before is None or before[1] <= start) and (after is None or after[0] >= end)

    def _take(self, start: int, end: int) -> None:
        insort(self.used, (start, end))

    def _add(self, mention: Mention) -> None:
        self.found.append(mention)
        self._take(mention.start, mention.end)
        if mention.code and mention.code.body:
            self.told.add((mention.type, mention.code.number))

    # numbers with a symbol

    def _numbered(self) -> None:
        previous: Mention | None = None
        for match in find_codes(self.text):
            if self._free(match.start, match.end):
                mention = self._from_code(match, previous)
                if mention:
                    previous = mention

    def _from_code(self, match: CodeMatch, previous: Mention | None) -> Mention | None:
        before = self.text[max(0, match.start - 12) : match.start]
        if re.search(r"(?:TCVN|QCVN|TCXD\w*|ISO)[ :]*$", before):
            return None
        listed = self._listed_before(match.start)
        first = listed[0][0] if listed else match.start
        word, stated = self._word_before(first)
        introduced = stated or re.search(r"(?i)(?<!\w)s[ốo]:? ?$", self.text[max(0, first - 5) : first]) is not None
        shared = type_named(previous.type) if previous and self._joined(previous.end, match.start) else None
        if word is None and shared:
            word = TypeWord(match.start, match.start, shared, short=False)
        if not match.sure and word is None and not introduced:
            return None
        code = match.code
        if (
            word
            and word.kind.name in ("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết")
            and not code.kind
            and not code.year
            and not base_body(code.body)[0]
        ):
            return None
        kind = self._type_of(word, code)
        start = word.start if word and word.end else match.start
        if word and word.start == match.start:
            start = match.start
        group: list[Mention] = []
        for index, (position, end, number) in enumerate(listed):
            item = Mention(
                start if index == 0 else position, end, "full", kind, replace(code, number=pad(number)), listed=True
            )
            item.tail = item.end
            group.append(item)
        mention = Mention(match.start if group else start, match.end, "full", kind, code)
        mention.tail = mention.end
        mention.type_stated = word is not None and not word.short
        if word and kind and not word.short and word.end < first and word.kind.name in ("Luật", "Bộ luật", "Pháp lệnh"):
            title = re.sub(r"(?i),? *số:? *$", "", self.text[word.start : first]).strip(" ,")
            if len(title) > len(word.kind.name):
                mention.title = self._printed(title, word.start)
        if word:
            mention.part = self._pinpoint(word.start)
            self._between(mention, self.text[word.end : first])
        self._partial_before(mention)
        self._tail(mention)
        for item in group:
            item.listed = True
            self._add(item)
        self._add(mention)
        for item in group:
            self._share(item, mention)
        if (
            previous
            and not group
            and previous.day is None
            and previous.tail == previous.end
            and previous.code
            and (previous.code.kind, previous.code.body) == (code.kind, code.body)
            and ";" not in self.text[previous.end : mention.start]
            and self._joined(previous.end, mention.start)
        ):
            previous.listed = mention.type_stated is False or previous.listed
            self._share(previous, mention)
        return mention

    def _between(self, mention: Mention, gap: str) -> None:
        """Issuer, meeting and term caught between the type word and the number."""
        meeting = self.rules.meeting.match(gap)
        if meeting:
            mention.meeting = Meeting(_ordinal(meeting["ordinal"] or meeting["ordinal2"]), None)
            mention.organ = Organ("Ban Chấp hành Trung ương", "TW", None, "central")
        organ = None if meeting else self.rules.organ.match(gap)
        if organ:
            mention.organ = read_organ(organ)
        term = self.rules.term.search(gap) if meeting or organ else None
        if term and not term["more"]:
            mention.term = term_number(term["term"])
            mention.meeting = replace(mention.meeting, term=mention.term) if mention.meeting else None

    def _printed(self, text: str, start: int) -> str:
        """The accented form of `text`, which stands at `start`."""
        return self.flow.text[start : start + len(text)]

    def _type_of(self, word: TypeWord | None, code: DocumentCode) -> str | None:
        by_code = types_by_abbreviation().get(code.kind.upper(), ()) if code.kind else ()
        if word and not word.short:
            return word.kind.name
        official = [kind for kind in by_code if code.kind in kind.abbreviations]
        if len(official) == 1 and not any(
            kind is not official[0] and kind.broader != official[0].slug for kind in by_code if code.party
        ):
            return official[0].name
        if word and word.short and len(by_code) <= 1:
            return word.kind.name
        if not code.kind and code.year is None and base_body(code.body)[0]:
            return "Công văn" if "-" in code.body else None
        return None

    def _word_before(self, position: int) -> tuple[TypeWord | None, bool]:
        """The type word that belongs to the number at `position`, and whether `số` or the word stands before it."""
        index = bisect_right(self.word_ends, position) - 1
        for back in range(index, max(-1, index - 6), -1):
            word = self.words[back]
            gap = self.text[word.end : position]
            if len(gap) > 160 or "\n" in gap:
                break
            if re.fullmatch(r"(?i) ?(?:s[ốo]:? ?)?:? ?", gap):
                return word, True
            if re.fullmatch(
                r"(?i) (?:làm việc|lam viec|kết luận|ket luan|hành động|hanh dong|liên tịch|lien tich)? ?s[ốo]:? ?", gap
            ):
                return word, True
            if re.search(r"(?i) s[ốo]:? ?$", gap):
                inner = re.sub(r"(?i),? s[ốo]:? ?$", "", gap)
                organ = self.rules.organ.match(inner) or self.rules.meeting.match(inner)
                if organ and not re.sub(self.rules.term, "", inner[organ.end() :]).strip():
                    return word, True
                if word.kind.name in ("Luật", "Bộ luật", "Pháp lệnh") and not re.search(r"[;:]|\d{1,2}[./-]\d", inner):
                    earliest = word
                    for earlier in self.words[max(0, back - 2) : back]:
                        between = self.text[earlier.end : word.start]
                        if earlier.kind == word.kind and re.fullmatch(
                            r"(?i) (?:sửa đổi|sua doi)[^;:\d]{0,60}", between
                        ):
                            earliest = earlier
                            break
                    return earliest, True
            if back < index - 1 and word.kind.name not in ("Luật", "Bộ luật", "Pháp lệnh"):
                break
        return None, False

    def _listed_before(self, position: int) -> list[tuple[int, int, str]]:
        """Bare numbers that share the code at `position`: `số 18, 19-NQ/TW`."""
        found: list[tuple[int, int, str]] = []
        end = position
        while True:
            window = self.text[max(0, end - 24) : end]
            match = re.search(
                r"(?i)(?<![\w/.\-–,])(?:s[ốo] )?(?P<n>\d{1,4})(?: ?, ?| (?:và|va|hoặc|hoac) )(?:s[ốo] )?$", window
            )
            if not match:
                break
            start = max(0, end - 24) + match.start("n")
            found.insert(0, (start, start + len(match["n"]), match["n"]))
            end = max(0, end - 24) + match.start()
            if self.text[end:start].lower().startswith("s"):
                end = start - len("số ")
        word, _ = self._word_before(found[0][0]) if found else (None, False)
        return found if word else []

    def _joined(self, end: int, start: int) -> bool:
        gap = self.text[end:start]
        return (
            re.fullmatch(r"(?i) ?(?:[,;]|và|va|hoặc|hoac|,? cùng(?: với)?) ?(?:các |cac )?(?:s[ốo]:? ?)?", gap)
            is not None
        )

    def _share(self, item: Mention, giver: Mention) -> None:
        """Give `item` the date, issuer and term that a list states once, at its end.

        A date is shared only where nothing known speaks against it: 52-NQ/TW in `52-NQ/TW và 57-NQ/TW ngày
        22/12/2024` is known to be of another day.
        """
        if item.organ is None:
            item.organ = giver.organ
        if item.term is None:
            item.term = giver.term
        if item.day is None and item.partial is None and (giver.day or giver.partial):
            known = [d for d in known_documents() if item.code and d.code == str(item.code) and d.day]
            if known:
                if giver.day and any(d.day == giver.day for d in known):
                    item.day = giver.day
                elif giver.partial and any(str(d.day).startswith(giver.partial) for d in known):
                    item.partial = giver.partial
            elif item.listed:
                item.day, item.partial = giver.day, giver.partial

    def _pinpoint(self, start: int) -> str | None:
        match = self.rules.pinpoint.search(self.text[max(0, start - 90) : start])
        if not match:
            return None
        part = re.sub(r"(?i)[, ]+(?:của|cua|và|va)?[, ]*$", "", match["part"])
        return self._printed(part, max(0, start - 90) + match.start("part"))

    def _partial_before(self, mention: Mention) -> None:
        """`3/2003 (NQ 24, 25-NQ/TW)`: a month before the bracket that holds the number."""
        match = re.search(
            r"(?<![\d/])(\d{1,2})/((?:19|20)\d\d) ?\((?:[^()]{0,20})$",
            self.text[max(0, mention.start - 32) : mention.start],
        )
        if match and 1 <= int(match[1]) <= 12:
            mention.partial = f"{match[2]}-{int(match[1]):02}"

    # what follows a number

    def _tail(self, mention: Mention) -> None:
        """Read date, issuer, meeting, term and title behind the number, in whatever order."""
        position = mention.end
        seen: set[str] = set()
        while True:
            step = (
                self._tail_date(mention, position, seen)
                or self._tail_meeting(mention, position, seen)
                or self._tail_organ(mention, position, seen)
                or self._tail_term(mention, position, seen)
            )
            if not step:
                break
            position = step
        mention.tail = mention.core = max(mention.tail, position)
        self._tail_title(mention, position)
        alias = self.rules.alias.match(self.text, mention.tail) or self.rules.alias.match(self.text, mention.core)
        if alias:
            mention.aliases.append(self._printed(alias["name"], alias.start("name")).strip())
            mention.tail = max(mention.tail, alias.end())
            self._take(alias.start(), alias.end())

    def _tail_date(self, mention: Mention, position: int, seen: set[str]) -> int | None:
        if "date" in seen:
            return None
        lead = self.rules.date_lead.match(self.text, position)
        if not lead:
            return None
        match = self.rules.date.match(self.text, lead.end())
        opened = lead["open"] is not None
        if not match:
            year = re.compile(r"([12]\d{3})\)").match(self.text, lead.end()) if opened else None
            if not year:
                return None
            mention.partial = year[1]
            mention.stretch(year.end())
            seen.add("date")
            return year.end()
        if match["y5"] and mention.code and mention.code.year:
            return None
        stated = read_date(match, match.end())
        if "/" in self.text[match.end() : match.end() + 1] or (match["y5"] and "organ" in seen):
            return None
        mention.day = stated.day
        mention.partial = stated.partial or mention.partial if stated.day is None else None
        end = match.end() + (1 if opened and self.text[match.end() : match.end() + 1] == ")" else 0)
        mention.stretch(end)
        seen.add("date")
        return end

    def _tail_meeting(self, mention: Mention, position: int, seen: set[str]) -> int | None:
        if "meeting" in seen or mention.type is None or mention.code is None or mention.code.body not in ("TW", "HNTW"):
            return None
        match = self.rules.meeting.match(self.text, position)
        if not match:
            return None
        number = _ordinal(match["ordinal"] or match["ordinal2"])
        mention.meeting = Meeting(number, None)
        if mention.organ is None:
            mention.organ = Organ("Ban Chấp hành Trung ương", "TW", None, "central")
        seen.update(("meeting", "organ"))
        self._take(match.start(), match.end())
        return match.end()

    def _tail_organ(self, mention: Mention, position: int, seen: set[str]) -> int | None:
        if "organ" in seen:
            return None
        match = self.rules.organ.match(self.text, position)
        if not match:
            return None
        organ = read_organ(match)
        if organ is None:
            return None
        mention.organ = organ
        seen.add("organ")
        return match.end()

    def _tail_term(self, mention: Mention, position: int, seen: set[str]) -> int | None:
        if "term" in seen:
            return None
        match = self.rules.term.match(self.text, position)
        if not match or match["more"]:
            return None
        mention.term = term_number(match["term"])
        if mention.meeting:
            mention.meeting = replace(mention.meeting, term=mention.term)
        seen.add("term")
        return match.end()

    def _tail_title(self, mention: Mention, position: int) -> None:
        lead = self.rules.title_lead.match(self.text, position)
        if not lead:
            return
        rest = self.text[lead.end() : lead.end() + 600]
        end = self.rules.title_end.search(rest)
        title = rest[: end.start()] if end else rest
        depth = 0
        for bracket in _BRACKET.finditer(title):
            depth += 1 if bracket.group() == "(" else -1
            if depth < 0:
                title = title[: bracket.start()]
                break
        title = title.rstrip(" .,…")
        if len(title) >= 4 and mention.title is None:
            mention.title = self._printed(title, lead.end()).strip('“”" ')
            mention.tail = lead.end() + len(title)

    # names

    def _names(self) -> None:
        for match in self.rules.meeting_name.finditer(self.text):
            self._meeting(match)
        for match in self.rules.congress_name.finditer(self.text):
            if match["term"] or match["years"]:
                self._congress(match)
        for match in self.rules.known_law.finditer(self.text):
            self._law(match)
        for match in self.rules.law.finditer(self.text):
            self._law(match)
        for match in self.rules.constitution.finditer(self.text):
            self._plain_name(match, "Hiến pháp", "Hiến pháp")
        for match in self.rules.statute.finditer(self.text):
            if match["platform"]:
                if match["year"] or match.end() > match.start() + len("Cương lĩnh") + 2:
                    self._plain_name(match, "Cương lĩnh chính trị", "Cương lĩnh")
            else:
                self._plain_name(match, "Điều lệ Đảng", "Điều lệ Đảng")
        for match in self.rules.partner.finditer(self.text):
            if self._free(match.start(), match.end()):
                name = " ".join(self._printed(match.group(), match.start()).split())
                mention = Mention(match.start(), match.end(), "name", _name_of(match["type"]), name=name)
                mention.tail = mention.end
                self._add(mention)

        for match in self.rules.annexed.finditer(self.text):
            end = match.end("title")
            if self._free(match.start(), end):
                name = " ".join(self._printed(self.text[match.start() : end], match.start()).split())
                mention = Mention(match.start(), end, "name", _name_of(match["type"]), name=name)
                mention.tail = mention.end
                self._add(mention)

    def _plain_name(self, match: re.Match[str], kind: str, name: str) -> None:
        if not self._free(match.start(), match.end()):
            return
        mention = Mention(match.start(), match.end(), "name", kind, name=name)
        mention.tail = mention.end
        if match["year"]:
            mention.partial = match["year"].split()[-1]
            mention.name = f"{name} {mention.partial}" if name != "Hiến pháp" else f"Hiến pháp {mention.partial}"
        mention.part = self._pinpoint(match.start())
        self._add(mention)

    def _meeting(self, match: re.Match[str]) -> None:
        if not self._free(match.start(), match.end()):
            return
        number = _ordinal(match["ordinal"] or match["ordinal2"] or match["ordinal3"])
        if number is None:
            return
        after = self.rules.term.match(self.text, match.end())
        terms: list[str | None] = [None]
        end = match.end()
        if after:
            end = after.end()
            terms = [term_number(after["term"])]
            terms += [term_number(other) for other in re.findall(r"[XVI]+|\d+", after["more"] or "")]
        for term in terms:
            mention = Mention(match.start(), end, "name", "Nghị quyết", meeting=Meeting(number, term), term=term)
            mention.name = meeting_name(Meeting(number, term))
            mention.tail = end
            date_lead = self.rules.date_lead.match(self.text, end)
            if date_lead and (day := self.rules.date.match(self.text, date_lead.end())):
                mention.day = read_date(day, day.end()).day
                mention.tail = day.end()
            mention.organ = None
            self._tail_title(mention, mention.tail)
            self.found.append(mention)
        self._take(match.start(), end)

    def _congress(self, match: re.Match[str]) -> None:
        if not self._free(match.start(), match.end()):
            return
        mention = Mention(match.start(), match.end(), "name", "Nghị quyết")
        printed = " ".join(self._printed(match.group(), match.start()).split())
        if match["local"]:
            mention.name = printed[:1].upper() + printed[1:]
        else:
            if not match["term"]:
                return
            mention.term = term_number(match["term"])
            mention.meeting = Meeting(None, mention.term)
            mention.name = meeting_name(mention.meeting)
        mention.tail = mention.end
        self._add(mention)

    def _law(self, match: re.Match[str]) -> None:
        if not self._free(match.start(), match.end()):
            return
        printed = " ".join(self._printed(match.group(), match.start()).split())
        kind = (
            "Bộ luật"
            if fold(printed).startswith("bo luat")
            else "Pháp lệnh"
            if fold(printed).startswith("phap lenh")
            else "Luật"
        )
        mention = Mention(match.start(), match.end(), "name", kind, name=printed)
        mention.tail = mention.end
        lead = self.rules.date_lead.match(self.text, match.end())
        day = self.rules.date.match(self.text, lead.end()) if lead else None
        if lead and day and not lead["open"]:
            stated = read_date(day, day.end())
            mention.day, mention.partial = stated.day, stated.partial
            mention.stretch(day.end())
        mention.part = self._pinpoint(match.start())
        self._add(mention)

    # short forms and back-references

    def _short_forms(self) -> None:
        """`Nghị quyết 18`, `các Nghị quyết số 79 và số 80`: a type word and a number without symbol."""
        for word in self.words:
            lead = re.compile(r"(?i) (?P<so>s[ốo]:? ?)?(?=\d)").match(self.text, word.end)
            if not lead:
                continue
            position = lead.end()
            numbers: list[tuple[int, int, str]] = []
            while True:
                number = re.compile(r"(?P<n>\d{1,4}[A-Z]?)(?![\w/%]|[.,\-–]\d)").match(self.text, position)
                if not number:
                    break
                numbers.append((number.start("n"), number.end("n"), number["n"]))
                more = re.compile(r"(?i) ?(?:,|,? (?:và|va|hoặc|hoac)) (?:s[ốo] )?(?=\d)").match(
                    self.text, number.end()
                )
                if not more or not (lead["so"] or "s" in more.group().lower()):
                    break
                position = more.end()
            if not numbers:
                continue
            last = numbers[-1]
            quantity = self.rules.after_number.match(self.text, last[1])
            if quantity and not (quantity["word"] and (self._follows(last[1]) or self._told(word, last[2]))):
                continue
            if len(last[2]) == 4 and last[2].startswith(("19", "20")) and not lead["so"]:
                continue
            if not self._free(word.start, last[1]) or word.kind.name in (
                "Luật",
                "Bộ luật",
                "Hiến pháp",
                "Giấy mời",
                "Phiếu gửi",
            ):
                continue
            group = []
            for index, (start, end, number_text) in enumerate(numbers):
                mention = Mention(word.start if index == 0 else start, end, "short", word.kind.name)
                mention.code = DocumentCode(pad(number_text), "", "", None, False)
                mention.tail = end
                mention.listed = len(numbers) > 1
                group.append(mention)
            group[-1].part = self._pinpoint(word.start) if len(group) == 1 else None
            self._tail(group[-1])
            for mention in group:
                self._add(mention)
            for mention in group[:-1]:
                self._share(mention, group[-1])

    def _told(self, word: TypeWord, number: str) -> bool:
        """Whether the text cites that type and number with its symbol."""
        return (word.kind.name, pad(number)) in self.told

    def _follows(self, end: int) -> bool:
        """Whether what stands after a bare number goes on with a citation or a clause, not with a quantity."""
        rest = self.text[end : end + 12]
        return (
            re.match(
                r"(?i) (?:của|cua|ngày|ngay|về|ve|và|va|hoặc|yêu|của|khóa|khoá|thì|đã|được|là|theo|tại|cũng|nêu|quy|này|có|do|gắn|trong)(?!\w)",
                rest,
            )
            is not None
        )

    def _back_references(self) -> None:
        for word in self.words:
            if word.short:
                continue
            match = self.rules.backref.match(self.text, word.end)
            if match and self._free(word.start, match.end()):
                mention = Mention(word.start, match.end(), "backref", word.kind.name, name=None)
                mention.tail = mention.end
                mention.part = self._pinpoint(word.start)
                self._add(mention)
        for mark in self.flow.marks:
            index = bisect_right(self.word_ends, mark.position) - 1
            marked = self.words[index] if index >= 0 else None
            if marked and not marked.short and marked.end == mark.position and self._free(marked.start, marked.end):
                before = self.text[max(0, marked.start - 12) : marked.start]
                if self.text[marked.start].isupper() and not re.search(r"(?i)(?:các|những|,) ?$", before):
                    mention = Mention(marked.start, marked.end, "backref", marked.kind.name)
                    mention.tail = mention.end
                    self._add(mention)

    def _absorb_meetings(self) -> None:
        """`Nghị quyết số 22-NQ/TW, nghị quyết Hội nghị lần thứ 6 BCH TW (khóa X)`: the meeting tells the term."""
        kept: list[Mention] = []
        for mention in self.found:
            before = kept[-1] if kept else None
            if (
                mention.kind == "name"
                and mention.meeting
                and before
                and before.code
                and before.code.body in ("TW", "HNTW")
                and re.fullmatch(r" ?[,(–-] ?", self.text[before.tail : mention.start])
                and self.text[mention.start].islower()
            ):
                before.meeting, before.term = mention.meeting, mention.term or before.term
                before.organ = before.organ or Organ("Ban Chấp hành Trung ương", "TW", None, "central")
                before.tail, before.title = mention.tail, before.title or mention.title
                continue
            kept.append(mention)
        self.found = kept


def _ordinal(printed: str | None) -> int | None:
    if not printed:
        return None
    return int(printed) if printed.isdigit() else ORDINALS.get(fold(printed))


def _name_of(word: str) -> str:
    kind = type_named(word)
    return kind.name if kind else word


def meeting_name(meeting: Meeting) -> str:
    """The one form in which a meeting's resolution is named: `Nghị quyết Hội nghị Trung ương 5 (khóa X)`."""
    if meeting.number is None:
        return f"Nghị quyết Đại hội {meeting.term}"
    term = f" (khóa {meeting.term})" if meeting.term else ""
    return f"Nghị quyết Hội nghị Trung ương {meeting.number}{term}"


def to_citation(mention: Mention) -> Citation:
    """The frozen citation, its span in the clean text still to be read by the caller's `Flow`."""
    flow = mention.flow
    assert flow is not None  # noqa: S101 - set by find_mentions
    span: Span = flow.span(mention.start, mention.end)
    return Citation(
        span=span,
        text="",
        kind=mention.kind,
        type=mention.type,
        code=mention.code,
        name=mention.name,
        date=mention.day,
        partial_date=mention.partial,
        organ=mention.organ,
        term=mention.term,
        meeting=mention.meeting,
        title=mention.title,
        part=mention.part,
        footnote=flow.footnote,
        antecedent=mention.antecedent,
    )
