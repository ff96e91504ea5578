"""Since when papers apply whose first day is put off or brought forward."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from graph.extraction import fact_words as words
from graph.extraction.fact_sentence import FactSentence, Stated, day_at, moved_to
from graph.extraction.mentions import Mention


class Starts(FactSentence):
    """What a sentence says of a first day that is moved."""

    def _moved_starts(self) -> Iterator[Stated]:
        """`Lùi thời điểm có hiệu lực của A và B từ ngày … đến ngày …`, `A được lùi thời điểm có hiệu lực đến …`,
        `Thời điểm có hiệu lực của A được điều chỉnh thành …`; to a day that is not told: no day."""
        for moving in words.MOVES_START.finditer(self.text, self.sentence.start, self.sentence.end):
            if self._only_wished(moving.start()) or words.MOVE_ASKED.search(
                self.text, self._near(moving.start()), moving.start()
            ):
                continue
            names_it = words.NAMES_START.search(moving.group()) is not None
            behind = self._joined_behind(moving.end()) if names_it else []
            papers = behind or self._joined_before(moving.start(), of_time=not names_it)
            if len(behind) == 1:
                to = moved_to(self.text, behind[0], self.sentence.end)
            else:
                end = max(behind[-1].core, behind[-1].tail) if behind else moving.end()
                to = words.MOVED_TO.match(self.text, end, self.sentence.end)
            if to is None or not papers or any(one.part for one in papers):
                continue
            day = day_at(self.text, to.end(), plain=self.plain)
            for one in papers:
                yield moving.start(), self.numbers[id(one)], "effective_from", day.isoformat() if day else None

    def _starts_listed(self) -> Iterator[Stated]:
        """`Hai văn bản cùng có hiệu lực từ 01/7/2025 là A và B`."""
        for several in self._told_so(words.SEVERAL_BEGIN):
            day = day_at(self.text, several.end(), plain=self.plain)
            led = words.WHICH_ARE.match(self.text, several.end()) if day else None
            if day and led and not self._only_wished(several.start()):
                for one in self._joined_behind(led.end()):
                    yield several.start(), self.numbers[id(one)], "effective_from", day.isoformat()

    def _start_in_row(self) -> Iterator[Stated]:
        """`7 | Thông tư A | Ngày hiệu lực: 15/02/2024`: of A, with which the row begins."""
        first = self.inside[0] if self.inside and "|" in self._small else None
        if first is None or not self._heads_row(first.lead):
            return
        end = self.inside[1].lead if len(self.inside) > 1 else self.sentence.end
        cell = words.CELL_OF_FORCE.search(self.text, max(first.core, first.tail), end)
        if cell and (begins := day_at(self.text, cell.end(), plain=self.plain)):
            yield cell.start(), self.numbers[id(first)], "effective_from", begins.isoformat()

    def _joined_behind(self, position: int) -> list[Mention]:
        """The papers of a list that begins at `position`."""
        papers: list[Mention] = []
        for index in range(bisect_left(self.starts, position), len(self.inside)):
            one = self.inside[index]
            if words.JOINED.fullmatch(self.text, position, one.lead) is None:
                break
            papers.append(one)
            position = max(one.core, one.tail)
        return papers

    def _joined_before(self, position: int, *, of_time: bool) -> list[Mention]:
        """The papers of a list that ends at `position`; `of_time`: only behind `Thời điểm có hiệu lực của`."""
        papers: list[Mention] = []
        for one in reversed(self._before(position)):
            between = words.LEADS_TO_MOVE if not papers else words.JOINED
            end = max(one.core, one.tail)
            led = between.fullmatch(self.text, end if end <= position else one.core, position)
            if led is None or words.NOT_MOVED.search(self.text, self._just(one.lead), one.lead):
                break  # `Theo B, A được lùi …`, `A được B lùi …`
            if not papers and not of_time and words.IS_MOVED.search(led.group()) is None:
                break  # `B đã lùi thời điểm có hiệu lực`: it moves another
            papers.insert(0, one)
            position = one.lead
        if of_time and not words.START_OF.search(self.text, self._just(position), position):
            return []
        return papers
