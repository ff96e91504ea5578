"""Of which paper the words of one sentence tell when it applies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property

from graph.extraction import fact_words as words
from graph.extraction.dates import date_pattern, read_date
from graph.extraction.entries import is_of_some, told_below
from graph.extraction.families import rank
from graph.extraction.flow_reading import FlowReading
from graph.extraction.gaps import gaps
from graph.extraction.groups import NOT_SEVERAL
from graph.extraction.guarded import may_match
from graph.extraction.issued_lists import items
from graph.extraction.mentions import Mention
from graph.extraction.relation_words import ANNEX_OF_IT, CHANGED_BY, CONSOLIDATED, PART_OF_IT, RULE_OF_IT
from graph.extraction.structure import Sentence
from graph.extraction.terms_of_force import end_of_month
from graph.folding import fold
from graph.model import SELF, FactName, Header
from graph.patterns import regex
from graph.vocabulary import begins_organ, type_named

_NEAR = 16
"""So many citations before are looked at."""
_LIST = 60
"""So many citations before what is said are looked at for those of which it is said."""
Stated = tuple[int, int | None, FactName, str | None]
"""Where a fact is said, the place of its document among the citations, its name and its value."""


class FactSentence:
    """One sentence with its papers, and of which of them a fact is said."""

    def __init__(
        self,
        reading: FlowReading,
        sentence: Sentence,
        inside: list[Mention],
        numbers: dict[int, int],
        header: Header,
        rules: list[int],
        issued_for: dict[int, list[int]],
        together: dict[int | None, list[int]],
        changed_by: dict[int, int],
        ended_by: dict[int, int],
        amended_by: dict[int, int],
    ) -> None:
        self.text, self.plain = reading.prose.text, reading.plain
        self.reading = reading
        self.sentence = sentence
        self.inside = inside
        self.starts = [mention.start for mention in inside]
        self.numbers = numbers
        self.header = header
        self.low = reading.prose.low
        self.rules = {words.NAMES[place]: place for place in rules}
        self.issued_for, self.together, self.changed_by = issued_for, together, changed_by
        self.ended_by, self.amended_by = ended_by, amended_by
        self.title_end = reading.title.end if reading.title else None
        self.bodies_noted: list[tuple[int, str]] = []  # footnotes that are lists of bodies, by the place of their marks
        self.last: tuple[int, int | None] = (-1, None)
        self.begun: set[int | None] = set()  # documents whose start is told already
        self.lasting: dict[int | None, tuple[str, ...]] = {}  # first and last day of plans carried out between two days

    def _all(self, name: str) -> Iterator[re.Match[str]]:
        place = self.rules.get(name)
        if place is None:
            return iter(())
        found = words.guarded(self.plain).matches(place, self.low, self.sentence.start, self.sentence.end)
        return (match for match in found if not self._only_wished(match.start()))

    @cached_property
    def _small(self) -> str:
        """The sentence in small letters."""
        return self.low[self.sentence.start : self.sentence.end]

    def _told_so(self, rule: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The places of the sentence where `rule` matches."""
        if may_match(rule, self._small):
            yield from rule.finditer(self.text, self.sentence.start, self.sentence.end)

    def _before(self, position: int) -> list[Mention]:
        """The nearest citations that begin before `position`."""
        here = bisect_left(self.starts, position)
        return self.inside[max(0, here - _NEAR) : here]

    def _near(self, position: int) -> int:
        """From where on words may bear on what is said at `position`."""
        return max(self.sentence.start, position - words.FAR)

    def _just(self, position: int) -> int:
        """From where on the words stand that lead to a paper at `position`."""
        return max(self.sentence.start, position - words.JUST)

    def _since_then(self) -> re.Match[str] | None:
        """`Từ ngày 01/7/2025, …` with which a sentence begins; `Từ ngày … đến nay` tells when something was done."""
        since, up_to = self._opening_days()
        return None if up_to else since

    def _opening_days(self) -> tuple[re.Match[str] | None, re.Match[str] | None]:
        """`Từ ngày …` with which a sentence begins, and the `đến` behind that day."""
        since = words.SINCE.match(self.text, self.sentence.start)
        dated = date_told(self.plain).match(self.text, since.end()) if since else None
        return since, words.UP_TO.match(self.text, dated.end()) if dated else None

    def _first_behind(self, position: int) -> int:
        """Where the first paper is named behind `position`; the end of the sentence where none is."""
        place = bisect_left(self.starts, position)
        return self.starts[place] if place < len(self.starts) else self.sentence.end

    def _items(self, end: int) -> list[int | None]:
        """The papers of a list that begins at `end`, behind its colon, or in the lines below."""
        if end == self.sentence.end:
            place = bisect_left(self.reading.starts, self.sentence.start)
            return [self.numbers[id(head)] for _, head in items(self.reading, place + 1)]
        found: list[Mention] = []
        rule = "list-item"
        for mention in self.inside[bisect_left(self.starts, end) :]:
            if mention.start < end:
                continue
            if not gaps(self.plain)[rule].fullmatch(self.text, end, mention.lead):
                break
            found.append(mention)
            end, rule = mention.tail, "next-item"
        return [self.numbers[id(one)] for one in found if not one.part]

    def _only_wished(self, position: int) -> bool:
        """Whether what is said at `position` is asked for, planned, supposed, or quoted in straight marks."""
        if self.text.endswith("(", 0, position):  # `đề xuất gia hạn A (có hiệu lực đến …)`: an aside
            return self.reading.quoted(position) or self._is_misprint(position)
        near = self._near(position)
        before, low = self.text[near:position], self.low[near:position]
        if any(may_match(rule, low) and rule.search(before) for rule in words.NO_FACT):
            return True
        if ";" in before and words.WISHED_TOO.match(before):
            return True
        return self.reading.quoted(position) or self._is_misprint(position)

    def _is_misprint(self, position: int) -> bool:
        """`Tại Điều 15 có ghi: “Thông tư này có hiệu lực từ …”. Nay đính chính là: …`: what was wrong, at `position`."""
        first = max(0, position - words.FAR)
        opened = max(self.text.rfind(mark, first, position) for mark in ("“", '"'))
        printed = opened >= 0 and words.PRINTED_SO.search(self.text, max(0, opened - words.SHORT), opened)
        closes = [at for mark in ("”", '"') if (at := self.text.find(mark, position, position + words.FAR)) >= 0]
        closed = min(closes, default=position)
        corrected = words.IS_CORRECTED.search(self.text, closed, closed + words.SHORT) if printed else None
        return corrected is not None and "điều" not in self.text[closed : corrected.start()].lower()

    def _is_basis(self, position: int) -> bool:
        """Whether what is named last is only what something else rests on: `Giấy phép cấp theo Nghị định số … hết`."""
        before = [mention for mention in self._before(position) if mention.end <= position]
        lead = before[-1].lead if before else 0
        if before and words.BOXED.fullmatch(self.text, before[-1].core, position):
            return False  # `theo Quyết định số … (nay đã hết hiệu lực)`: of the decision itself
        rests = (words.RESTS_ON, words.OF_UNNAMED) if before else ()
        return any(one.search(self.text, self._near(lead), lead) for one in rests)

    def _last_before(self, position: int) -> Mention | None:
        """The paper named last that ends before `position`, if any."""
        return next((one for one in reversed(self._before(position)) if one.end <= position), None)

    def _is_of_what_is_done(self, position: int) -> bool:
        """Whether what is said at `position` is said of something that is done by the paper before: a licence, a project,
        a plan that is not named."""
        last = self._last_before(position)
        if last is None or words.OPENS_BRACKET.fullmatch(self.text, last.core, position):
            return False  # `lập hồ sơ theo Nghị định A (có hiệu lực từ ngày …)`
        if words.REGULATED.fullmatch(self.text, last.core, position):
            return True
        near = self._near(last.lead)
        return any(one.search(self.text, near, last.lead) for one in (words.DONE_BY, words.OF_UNNAMED, words.AGAINST))

    def _is_of_a_part(self, position: int) -> bool:
        """`Một số quy định của Nghị định số … đã hết hiệu lực`, `Phụ lục ban hành kèm theo A hết hiệu lực`: not the whole."""
        last = self._last_before(position)
        return last is not None and self._in_part(last, (PART_OF_IT, RULE_OF_IT, ANNEX_OF_IT))

    def _in_part(self, paper: Mention, rules: tuple[re.Pattern[str], ...] = (PART_OF_IT, ANNEX_OF_IT)) -> bool:
        """Whether what stands before `paper` names no more than a part of it, or an annex, by one of `rules`."""
        return any(rule.search(self.text, self._near(paper.lead), paper.lead) for rule in rules)

    def _is_when(self, position: int) -> bool:
        """Whether what is said at `position` only tells when something else is so: `trước ngày Nghị định này có hiệu lực`."""
        last = self._last_before(position)
        return last is not None and words.WHEN.search(self.text, self._just(last.lead), last.lead) is not None

    def _carried_out_by(self, mention: Mention) -> Mention | None:
        """The paper named before that carries `mention` out, in its title or as the sentence says."""
        if not words.CARRIES_OUT.search(self.text, self._near(mention.lead), mention.lead):
            return None
        before = next((one for one in reversed(self._before(mention.start)) if one.end <= mention.lead), None)
        return before if before and not words.APART.search(self.text, before.end, mention.lead) else None

    @cached_property
    def below(self) -> Mention | None:
        """The paper of the line above of which this line tells what became of it."""
        paper = told_below(self.reading, self.sentence)
        return None if paper and is_of_some(self.reading, self.sentence) else paper

    def _just_named(self) -> int | None:
        """What `văn bản này` means in a text without a letterhead: the one paper with which the sentence before it begins, the
        text itself where that names none."""
        place = bisect_left(self.reading.starts, self.sentence.start)
        before = self.reading.sentences[place - 1] if place else None
        named = self.reading.within(before) if before else []
        if before is None or not named:
            return SELF
        first = named[0]
        opens = first.lead == before.start and first.type not in (*words.LETTERS, *words.REPORTS)
        alone = len({str(one.code) for one in named}) == 1 and first.kind == "full"
        return self.numbers[id(first)] if opens and alone else None

    def _nearest_first(self, position: int) -> Iterator[Mention]:
        """The citations before `position`, the nearest first, no more than are looked at."""
        index = bisect_left(self.starts, position)
        return reversed(self.inside[max(0, index - _LIST) : index])

    def _unnamed(self, position: int, *, of_itself: bool) -> int | None:
        """The document that is said to apply where the sentence names none before `position`."""
        if self.below:
            return self.numbers[id(self.below)]
        lead = self.text[max(self.sentence.start, position - 80) : position].strip()
        own = re.escape(self.header.type) if self.header.type else "(?!)"
        if fronted := self._fronted(position):
            return SELF if self._is_itself(fronted) and of_itself else self.numbers[id(fronted)]
        itself = re.search(rf"(?i)(?:{NOT_SEVERAL}văn bản này|{own})$", f"\n{lead}")
        if itself and not (self.header.type or self.header.code) and lead.lower().endswith(" này"):
            return self._just_named()
        several = itself and words.KINDS.search(lead, 0, max(0, itself.start() - 1))
        return SELF if of_itself and itself and not several else None

    def _subject(self, position: int, *, of_itself: bool = True) -> int | None:
        """The document that is said to apply: the last one named before, not in another's title."""
        if of_itself and self._goes_on(position):
            return SELF
        if first := self._behind_semicolon(position) or self._consolidated(position) or self._by_its_kind(position):
            return self.numbers[id(first)]
        if row := self._of_its_row(position):
            return row[0]
        if boxed := self._before_bracket(position):
            return self.numbers[id(boxed)]
        last: Mention | None = None
        index = bisect_left(self.starts, position)
        near = self.inside[max(0, index - _LIST) : index]
        for mention in near:
            if self._by_the_way(mention, position):
                continue
            if mention.end <= position and (last is None or mention.start >= last.tail):
                last = mention
        again = next((m for m in reversed(near) if m.end <= position), None)
        if again and self.text.endswith(words.ALL_ALONG, 0, position):
            last = again  # `A thay thế B, vốn có hiệu lực từ …`: B
        letter = last is not None and last.type in words.LETTERS and words.BEGINS_TO_APPLY.match(self.text, position)
        if again and letter and again is not last and not self.text[max(again.core, again.end) : position].strip():
            last = again  # `Công văn A triển khai các quy định của Luật B có hiệu lực từ …`: B
        if again and again is not last and self._is_alias(again, position):
            return self.numbers[id(again)]
        if last is None:
            return self._unnamed(position, of_itself=of_itself)
        if position - last.tail > words.OUT_OF_REACH:
            return None
        last = self._on_use_of(last)
        if annexed := self._annexed(last):
            return self.numbers[id(annexed)]
        if words.BUT_FOR_PART.search(self.text, last.core, position):
            return None  # `thay thế A, trừ khoản 4 Điều 3 được áp dụng đến hết ngày …`: a part of A
        start = max(last.core, last.tail)
        if doer := self._doer(last, start, position):
            return self._place_of(doer)
        last = self._amending_later(last, near, position) or self._guiding(last, near)
        said, before = self.last
        if start <= said <= position and self._on(said, position):
            return before  # `A có hiệu lực từ ngày …, nay đã hết hiệu lực từ ngày …`
        between = words.PASSED.sub("", words.BRACKETED.sub("", self.text[start:position]))
        for by_the_way in (
            words.FOR_YEARS,
            words.AS_IT_WAS,
            words.DECIDED,
            words.IS_OVER,
            words.AND_OTHERS,
            words.BECAUSE,
        ):
            between = by_the_way.sub("", between)
        if last is not next((m for m in reversed(near) if m.end <= position), last):
            between = words.ON_USE_OF.sub("", between)
        if last is self.inside[0] and self._opens_item(last):
            between = words.GRANTS.sub("", words.SAYS.sub("", between))
        between = without_organ(between)
        between = re.sub(r" (?:và|va) (?:được |duoc )?$", "", words.PARTIES.sub("", between)).strip(" ,:()†”|-–")
        if words.PLAINLY.fullmatch(between) is None:
            return None
        if head := self._amending(last, near, position):
            return self.numbers[id(head)]
        if last.kind != "backref":
            # `theo khoản 5 Điều 1 Thông tư số …, có hiệu lực …`: behind the comma the whole is meant
            if (amended := self._amended(last, position)) is not None:
                return amended
            by_article = words.BY_ARTICLE.search(self.text, self._just(last.start), last.start)
            whole = not last.part or by_article or self.text[min(start, position) : position].lstrip()[:1] == ","
            return self.numbers[id(last)] if whole or self.text[:position].endswith(", ") else None
        if last.part:
            return None
        if last.this and last.type in self.header.types and last.quoted_from is None:
            return SELF if of_itself else None
        if last.quoted_from is None and words.ARTICLE.fullmatch(self.text, self.sentence.start, last.lead):
            return None  # `Điều 2. Quyết định này có hiệu lực từ ngày ký` of a form that a circular annexes
        return self.numbers[id(last)]

    def _doer(self, order: Mention, start: int, position: int) -> Mention | None:
        """`Kế hoạch A triển khai B và được thực hiện từ …`, `…, được thực hiện từ …`: A, `order` being B, which ends at
        `start`."""
        joined = words.AND_IS.fullmatch(self.text, start, position)
        apart = self.text[start:position] in (", ", ", được ", ", duoc ")
        done = apart and words.IS_CARRIED_OUT.match(self.text, position)
        aimed = apart and words.AIMED_AT.search(self.text, self._near(order.lead), order.lead)
        doer = self._carried_out_by(order) if joined or done or aimed else None
        return doer if doer and (joined or aimed or doer.type in words.PERIODIC) else None

    def _fronted(self, position: int) -> Mention | None:
        """`Có hiệu lực từ ngày … đến hết ngày …, Quyết định A quy định …`: A, of which a sentence begins to tell so."""
        first = self.inside[0] if self.inside else None
        opens = first is not None and words.LEAD.fullmatch(self.text, self.sentence.start, position)
        named = opens and first is not None and words.FRONTED.fullmatch(self.text, position, first.lead)
        return first if named and first is not None and not first.part else None

    def _is_itself(self, mention: Mention) -> bool:
        """Whether `Quyết định này` is the document."""
        return mention.this and mention.type in self.header.types and mention.quoted_from is None

    def _place_of(self, mention: Mention) -> int:
        """The number of a paper that is named, SELF for the document."""
        return SELF if self._is_itself(mention) else self.numbers[id(mention)]

    def _before_bracket(self, position: int) -> Mention | None:
        """`… công bố danh mục, trong đó có A (hết hiệu lực kể từ ngày …)`: A, which alone stands before the bracket that
        begins with what is said."""
        index = bisect_left(self.starts, position)
        last = self.inside[index - 1] if index else None
        boxed = last and self.text.endswith("(", 0, position) and not self.text[last.core : position - 1].strip()
        return last if boxed and last and last.kind == "full" and not self._is_itself(last) else None

    def _in_bracket(self, position: int) -> bool:
        """`A (hiệu lực đến …) và B (hiệu lực đến …)`: what is told in a bracket is told of the one before it."""
        near = self.text[max(self.sentence.start, position - 40) : position]
        return near.rfind("(") > near.rfind(")")

    def _by_the_way(self, mention: Mention, position: int) -> bool:
        """`Đề án A (thực hiện Nghị quyết B) đã được gia hạn tới …`: whether a bracket before `position` names it."""
        if mention.end <= position and _within_brackets(self.text[mention.end : position]):
            return not self._in_apposition(mention)
        return self._between_dashes(mention, position) or self._between_commas(mention, position)

    def _between_dashes(self, mention: Mention, position: int) -> bool:
        """`Kế hoạch A – văn bản thay thế B – có hiệu lực từ …`: whether it is B."""
        closed = words.CLOSED_BY_DASH.match(self.text, max(mention.core, mention.tail))
        if closed is None or closed.start() > position:
            return False
        opened = max(self.text.rfind(dash, self.sentence.start, mention.lead) for dash in (" – ", " - "))
        return opened >= 0 and bool(self.inside) and self.inside[0].end <= opened

    def _between_commas(self, mention: Mention, position: int) -> bool:
        """`Kế hoạch A, vốn được ban hành để triển khai B, đã kết thúc vào ngày …`: whether it is B."""
        end = min(self.sentence.end, position + words.SHORT)
        aside = words.AS_IT_WAS.search(self.text, self._near(mention.lead), end)
        return (
            aside is not None
            and aside.end() <= position
            and self.inside[0].end <= aside.start() < mention.lead < aside.end()
        )

    def _in_apposition(self, mention: Mention) -> bool:
        """`Chương trình phối hợp giữa hai bên (Chương trình số …) được kéo dài đến …`: the bracket only tells its number; so
        does that of `các quyết định của huyện (Quyết định A, Quyết định B) không còn hiệu lực`."""
        if not self.text.startswith(")", mention.core):
            return False
        first = self._last_joined(self.inside[: bisect_left(self.starts, mention.start) + 1])[0]
        return first is self.inside[0] and self._names_bracket(first, several=first is not mention)

    def _last_joined(self, papers: list[Mention]) -> list[Mention]:
        """The papers at the end of `papers` that are joined one behind the other."""
        first = len(papers) - 1
        while first > 0 and self._coordinate(papers[first - 1], papers[first]):
            first -= 1
        return papers[max(0, first) :]

    def _names_bracket(self, first: Mention, *, several: bool) -> bool:
        """Whether what stands before the bracket that begins with `first` names the one paper, or the `several`, in it."""
        named = words.NAMED_BEFORE.search(self.text, self._near(first.lead), first.lead)
        what, kind = (fold(named["what"]) if named else ""), fold((first.type or "-").split()[0])
        return what.removeprefix("cac ").startswith(kind) if several else what.startswith(kind)

    def _changing(self, place: int | None, position: int) -> int | None:
        """`A được ban hành thay thế B, có hiệu lực từ …`: A, where B, the paper at `place`, is what it changes; not of a
        year in which there was no A."""
        joined = words.JOINED_TO.search(self.text, self._just(position), position)
        changing = self.changed_by.get(place) if joined and place is not None else None
        if changing is None:
            return place
        issued = next((one.day for one in self.inside if self.numbers[id(one)] == changing), None)
        told = issued and date_told(self.plain).search(self.text, position, position + words.SHORT)
        first = self._day(told.start()) if told else None
        return place if issued and first and first.year < issued.year else changing

    def _behind_semicolon(self, position: int) -> Mention | None:
        """`Nghị định A quy định chi tiết Luật B; có hiệu lực …`: A, of which the sentence has told something."""
        first = self.inside[0] if self.inside else None
        if first is None or first.kind not in ("full", "backref") or first.part or not self._opens_item(first):
            return None
        if first.kind == "backref":  # `1. Nghị định nêu trên quy định chi tiết Luật B và có hiệu lực …`
            guides = words.GUIDES.match(self.text, first.core) and not first.this
            return first if guides and self.text.endswith((" và ", " va "), first.core, position) else None
        alone = len(self.inside) == 1 or self.inside[1].start >= position
        of_force = alone and first.title and words.IS_OF_FORCE.match(self.text, position)
        says = words.GUIDES.match(self.text, first.core) or words.DOES.match(self.text, first.core) or of_force
        tells = bool(says) or self.numbers[id(first)] in self.changed_by.values()
        apart = self.text.endswith(("; ", "; và ", "; va "), first.core, position)
        return first if tells and apart else None

    def _is_cell(self, position: int) -> bool:
        """Whether a cell begins at `position`, in a row that names a paper."""
        return bool(self.inside) and words.CELL_LABEL.search(self.text, self._just(position), position) is not None

    def _of_its_row(self, position: int) -> list[int | None]:
        """`1 | Quyết định A | Bị thay thế bởi Quyết định B | Hết hiệu lực từ ngày …`: A, with which a row of a table begins, of
        which no cell names a part."""
        if not self._is_cell(position):
            return []
        first, row = self.inside[0], self.text[self.sentence.start : position]
        alone = self._heads_row(min(first.lead, position))
        return [self.numbers[id(first)]] if alone and words.CELL_OF_A_PART.search(row) is None else []

    def _heads_row(self, end: int) -> bool:
        """Whether a row of a table begins with its first paper, the whole of it, before which the row goes up to `end`."""
        first = self.inside[0]
        whole = first.kind == "full" and not first.part
        return whole and words.ROW_LEAD.fullmatch(self.text, self.sentence.start, end) is not None

    def _by_its_kind(self, position: int) -> Mention | None:
        """`… ban hành Hướng dẫn A thực hiện Chỉ thị B; hướng dẫn có giá trị đến hết ngày …`: A, the only one of its kind."""
        named = words.BY_KIND.search(self.text, self._just(position), position)
        kind = type_named(named["kind"]) if named else None
        alike = {m.core: m for m in self._before(position) if kind and m.type == kind.name and m.end <= position}
        codes = {str(one.code) for one in alike.values()}
        return next(iter(alike.values())) if len(codes) == 1 else None

    def _opens_item(self, mention: Mention) -> bool:
        """Whether a sentence or an item begins with `mention`: `2. Nghị quyết số …`."""
        return words.LEAD.fullmatch(self.text, self.sentence.start, mention.lead) is not None

    def _consolidated(self, position: int) -> Mention | None:
        """`Thông tư A hướng dẫn chế độ theo Quyết định B, có hiệu lực từ …, được sửa đổi, bổ sung bởi:`: A, of which the
        consolidated text is."""
        first = self.inside[0] if self.inside else None
        opens = first is not None and first.kind == "full" and first.start == self.sentence.start
        near = self.sentence.end - position < words.FAR
        return first if opens and near and CONSOLIDATED.search(self.text, position - 2, self.sentence.end) else None

    def _on_use_of(self, last: Mention) -> Mention:
        """`Nghị quyết A tháo gỡ vướng mắc trong thi hành Luật B có hiệu lực từ …`: A, with which the sentence begins."""
        first = self.inside[0]
        opens = first.kind == "full" and self._opens_item(first) and first is not last and not first.part
        named = opens and last.kind == "name" and words.IN_USE_OF.fullmatch(self.text, first.core, last.lead)
        return first if named else last

    def _annexed(self, decision: Mention) -> Mention | None:
        """`Quy định A ban hành kèm theo Quyết định B được áp dụng từ …`: A, which `decision` has put in force."""
        place = bisect_left(self.starts, decision.start)
        before = self.inside[place - 1] if place else None
        return before if before and words.ANNEXED.fullmatch(self.text, before.core, decision.lead) else None

    def _amending(self, last: Mention, near: list[Mention], position: int) -> Mention | None:
        """`A sửa đổi một số điều của B đã được sửa đổi bởi C, có hiệu lực từ …`, `A về việc đính chính B, có hiệu lực từ …`:
        A, whose title names them all."""
        correcting = next((one for one in near if words.CORRECTS.match(self.text, one.core)), None)
        if correcting and correcting.core < last.lead and self.text.find(";", correcting.core, position) < 0:
            return correcting if self.text.endswith(", ", 0, position) else None
        titles = (one for one in reversed(near) if one.end <= last.lead and words.AMENDS.match(self.text, one.core))
        outer = next(titles, None)
        if outer is None or not self.text.endswith(", ", 0, position):
            return None
        for one in reversed(near):
            if one.start <= outer.start or one.start > last.start:
                continue
            by_the_way = any(told.end() == one.lead for told in CHANGED_BY.finditer(self.text, outer.core, one.lead))
            if by_the_way:
                return outer
            before = next((m for m in reversed(near) if m.end <= one.lead), None)
            if before is None or self.text[before.core : one.lead].strip() not in ("và", "va"):
                return None
        return None

    def _amended(self, last: Mention, position: int) -> int | None:
        """`A đã được sửa đổi bởi B và hết hiệu lực từ …`, `A, được sửa đổi bởi B, có hiệu lực từ …`: A, `last` being B."""
        place = self.amended_by.get(self.numbers[id(last)])
        at = self._first_named.get(place) if place is not None else None
        if at is None:
            return None
        ends = words.IS_OVER_NOW.match(self.text, position) is not None
        if not ends and self._begins_after(last, position):
            return None  # what was amended has begun before what amends it: B begins
        aside = self.text.startswith(", ", max(self.inside[at].core, self.inside[at].tail))
        joined = self.text[max(last.core, last.tail) : position].startswith((" và", " va", ","))
        return place if joined and (ends or (aside and self.text.endswith(", ", 0, position))) else None

    def _begins_after(self, giver: Mention, position: int) -> bool:
        """Whether the day told behind `position` is not earlier than that of `giver`, or is of a later year than it."""
        dated = date_told(self.plain).search(self.text, position, position + words.SHORT)
        first = read_date(dated, dated.end()).day if dated else None
        if first is None or giver.day:
            return first is not None and giver.day is not None and first >= giver.day
        year = giver.code.year if giver.code else None
        return year is not None and first.year > year

    def _amending_later(self, last: Mention, near: list[Mention], position: int) -> Mention | None:
        """`A quy định …, được sửa đổi theo B, có hiệu lực kể từ …`, the day being later than that of B: B, which stands in what
        seems the title of A."""
        place = self.numbers[id(last)]
        within = (m for m in reversed(near) if last.core <= m.start and m.end <= position)
        giver = next((m for m in within if self.amended_by.get(self.numbers[id(m)]) == place), None)
        begins = giver and not words.IS_OVER_NOW.match(self.text, position)
        return giver if giver and begins and self._begins_after(giver, position) else None

    def _guiding(self, last: Mention, near: list[Mention]) -> Mention:
        """`Thông tư A hướng dẫn Luật B và Nghị định C có hiệu lực từ …`, `A sửa đổi B và C có hiệu lực từ …`: A, whose title
        goes on with C."""
        outer = next((m for m in reversed(near) if m.tail <= last.lead and m.title), None)
        if outer is None or not words.JOINS.fullmatch(self.text, outer.tail, last.lead):
            return last
        names = any(outer.core <= one.start < outer.tail for one in near)
        if names and words.CHANGES_THEM.match(self.text, outer.core) and ";" not in self.text[outer.tail : last.lead]:
            return outer
        guided, guides = rank(last), rank(outer)
        return outer if names and guided is not None and guides is not None and guided < guides else last

    def _on(self, said: int, position: int) -> bool:
        """Whether nothing but a day and a joining word stands between two facts, from `said` to `position`."""
        dated = date_told(self.plain).match(self.text, said)
        return self.text[dated.end() if dated else said : position].strip(" ,-–").lower() in words.ON

    def _governed(self, position: int) -> bool:
        """Whether the last document named before `position` only says by what something else is done."""
        last = next((m for m in reversed(self.inside) if m.end <= position), None)
        if last is None or self._annexed(last):
            return False
        return words.GOVERNED.search(self.text, self._near(last.lead), last.lead) is not None

    def _goes_on(self, position: int) -> bool:
        """`Nghị định này thay cho Nghị định số 18-CP và có hiệu lực …`: what it begins with is still spoken of."""
        first = self.inside[0] if self.inside else None
        if first is None or not first.this or first.type not in self.header.types or first.quoted_from is not None:
            return False
        if first.part or words.LEAD.fullmatch(self.text[self.sentence.start : first.start]) is None:
            return False
        gap = self.text[first.end : position]
        if words.GUIDES.match(gap):
            return words.AND_ALSO.search(gap) is not None
        does = words.DOES.match(gap) or words.REPLACES_FIRST.match(gap)
        return does is not None and words.AND_IT.search(gap) is not None

    def _is_alias(self, mention: Mention, position: int) -> bool:
        """`(sau đây gọi tắt là Nghị định số 21/2024/NĐ-CP), có hiệu lực từ …`: the bracket names it again."""
        before, behind = self.text[max(0, mention.start - 40) : mention.start], self.text[mention.end : position]
        return words.NAMED_SHORT.search(before) is not None and not behind.strip(" ,)†”")

    @cached_property
    def _first_named(self) -> dict[int | None, int]:
        """Where a sentence names each of its documents first."""
        places: dict[int | None, int] = {}
        for index, mention in enumerate(self.inside):
            places.setdefault(self.numbers[id(mention)], index)
        return places

    def _listed(self, place: int | None) -> list[int | None]:
        """The document at `place` and those of which the same is said: `Các Quyết định số A, số B và C hết hiệu lực`.

        Only what a clause begins with is a list of subjects: of `thực hiện A và B hết hiệu lực` it is B alone.
        """
        place_of = self._first_named.get(place, 0)
        whole: list[Mention] = []
        for mention in self.inside[max(0, place_of - _LIST) : place_of + 1]:
            if not whole or mention.start >= whole[-1].tail:
                whole.append(mention)
        index = next((i for i, m in enumerate(whole) if self.numbers[id(m)] == place), None)
        if index is None:
            return [place]
        first = index + 1 - len(self._last_joined(whole[: index + 1]))
        if not self._begins_clause(whole[first]):
            apart = (i for i in range(index, first, -1) if ";" in self.text[whole[i - 1].tail : whole[i].lead])
            first = next(apart, first)  # `A thay thế B; C và D có hiệu lực đến …`
        if not self._begins_clause(whole[first]):
            commas = [i for i in range(first, index) if "," in self.text[whole[i].tail : whole[i + 1].lead]]
            ruled = words.RULES.search(self.text, max(self.sentence.start, whole[first].lead - 30), whole[first].lead)
            first = commas[0] + 1 if ruled and len(commas) == 1 else index
        return [self.numbers[id(m)] for m in whole[first : index + 1]]

    def _begins_clause(self, mention: Mention) -> bool:
        """Whether a clause begins with `mention`, or with `các` and it."""
        if self.text.endswith("(", 0, mention.lead) and self._names_bracket(mention, several=True):
            return True
        return words.CLAUSE.search(self.text, max(self.sentence.start, mention.lead - 120), mention.lead) is not None

    def _coordinate(self, one: Mention, other: Mention) -> bool:
        """Whether `other` is joined to `one`, whose title names no further document."""
        first = bisect_left(self.starts, one.end)
        within = first < len(self.starts) and self.starts[first] < one.tail
        gap = words.BRACKETED.sub("", self.text[one.tail : other.lead])
        alike = one.kind != "backref" and other.kind != "backref"
        if words.OWN_FORCE.search(self.text, one.core, min(one.tail, other.lead)):
            return False  # `A thi hành từ ngày ký; B thôi áp dụng`
        if gap.strip() == "," and words.WAS_ISSUED.search(self.text, one.start, one.end):
            return False  # `Luật A được ban hành ngày …, Luật B có hiệu lực từ ngày …`
        return alike and not within and words.JOINS.fullmatch(gap) is not None

    def _day(self, position: int) -> date | None:
        return day_at(self.text, position, plain=self.plain)

    def _last_day(self, position: int) -> date | None:
        return last_day_at(self.text, position, plain=self.plain)


def without_organ(between: str) -> str:
    """`Công văn số … của BHXH tỉnh hết hiệu lực`: what stands between without an office that no gazetteer has."""
    named = words.OF_OFFICE.fullmatch(re.sub(" +", " ", between))
    known = named is not None and (begins_organ(named["who"]) or words.OF_UNIT.match(named["who"]))
    return named["rest"] if named and known else between


def _within_brackets(behind: str) -> bool:
    """Whether what stands before `behind` is in brackets that are closed in it."""
    closed, opened = behind.find(")"), behind.find("(")
    return closed >= 0 and (opened < 0 or closed < opened)


def day_at(text: str, position: int, *, plain: bool) -> date | None:
    """The whole date that begins at `position`."""
    match = date_told(plain).match(text, position)
    return read_date(match, match.end()).day if match else None


def moved_to(text: str, paper: Mention, end: int) -> re.Match[str] | None:
    """What leads, behind `paper` or its title and before `end`, to the day to which its first one is moved."""
    behind = words.MOVED_TO.match(text, max(paper.core, paper.tail), end)
    return behind or words.MOVED_BEHIND_TITLE.match(text, paper.core, end)


def last_day_at(text: str, position: int, *, plain: bool) -> date | None:
    """The day in `hết ngày 31/12/2026`, or the last one of `hết năm 2026`, that begins at `position`."""
    last = words.END_OF.match(text, position)
    start = last.end() if last else position
    year = words.YEAR.match(text, start)
    return date(int(year[1]), 12, 31) if year else end_of_month(text, start) or day_at(text, start, plain=plain)


@cache
def date_told(plain: bool) -> re.Pattern[str]:
    return regex(date_pattern(plain=plain), re.IGNORECASE)
