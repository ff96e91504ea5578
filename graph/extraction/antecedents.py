"""What short forms (`Nghị quyết 18`) and back-references (`Nghị quyết này`) point to."""

from __future__ import annotations

from bisect import bisect_left

from graph.extraction.mentions import Mention
from graph.folding import fold
from graph.model import SELF, Citation, Header


class Antecedents:
    """What short forms and back-references point to: an index among the citations, or SELF."""

    def __init__(self, citations: list[Citation], mentions: list[Mention], header: Header) -> None:
        self.citations = citations
        self.header = header
        self.mentions = mentions
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
        same = self.by_type.get(citation.type or "", [])
        before = bisect_left(same, index)
        quoted = self.mentions[index].quoted_from
        if quoted is not None:
            flow = self.mentions[index].flow
            outside = (
                place
                for place in reversed(same[:before])
                if self.mentions[place].flow is flow and self.mentions[place].end <= quoted
            )
            return next(outside, None)
        if self.mentions[index].this and citation.type in header.types:
            return SELF
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
