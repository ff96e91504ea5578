"""The text of a generated paper: title, what it is based on, what it carries out, sections or articles, its end."""

from __future__ import annotations

from random import Random

from graph.bench.country import Country, Issue, Target
from graph.bench.frame import letterhead, signature
from graph.bench.voice import Voice

NOTICE = "Văn bản giả định, do chương trình soạn để đo tốc độ."
"""The first line of each text: nobody is to take it for a real one."""
_NUMERALS = ("I", "II", "III")
_ACTS = {
    "plan": "xây dựng {kind} như sau:",
    "resolution": "ban hành Nghị quyết với những nội dung sau:",
    "directive": "yêu cầu:",
    "regulation": "ban hành Quy định như sau:",
    "conclusion": "kết luận như sau:",
    "guidance": "hướng dẫn một số việc như sau:",
    "report": "báo cáo như sau:",
    "notice": "thông báo như sau:",
    "letter": "đề nghị làm tốt mấy việc sau:",
}
_SECTIONS = {
    "plan": ("aims", "tasks", "duties"),
    "resolution": ("aims", "tasks", "duties"),
    "report": ("results", "limits", "duties"),
}
_IN_TITLE = {"plan": 0.65, "resolution": 0.25, "directive": 0.3, "conclusion": 0.8, "letter": 1.0}
"""How often a paper names in its title what it carries out, by form."""
_CARRIES_OUT = {
    "conclusion": ("tiếp tục thực hiện", "về tiếp tục thực hiện"),
    "letter": ("V/v triển khai thực hiện", "V/v tổ chức thực hiện"),
    "decision": ("ban hành Kế hoạch thực hiện",),
    "council": ("về thực hiện",),
    "decree": ("về thực hiện",),
}
_GUIDES = {
    "letter": ("V/v hướng dẫn thực hiện", "V/v hướng dẫn"),
    "circular": ("hướng dẫn thi hành", "quy định chi tiết một số điều của", "quy định chi tiết và hướng dẫn thi hành"),
}


class Drafter:
    """Drafts the papers of a country in varied words; all chance comes from `seed`."""

    def __init__(self, country: Country, seed: int) -> None:
        self.country = country
        self.rng = Random(f"words {seed}")  # noqa: S311 - the same words each time are wanted

    def draft(self, issue: Issue) -> str:
        """The text of a paper, which says of others what their relations tell."""
        return _Draft(Voice(self.country, issue, self.rng), issue).text()


class _Draft:
    """One paper while it is drafted."""

    def __init__(self, voice: Voice, issue: Issue) -> None:
        self.voice = voice
        self.form, self.word = voice.kind.form, voice.kind.word
        self.targets, self.mentioned = issue.targets, issue.mentioned

    def text(self) -> str:
        """The whole text."""
        voice, carried_out = self.voice, self.targets.get("implements", [])
        titled = "amends" not in self.targets and (voice.by_articles or voice.chance() < _IN_TITLE.get(self.form, 0.0))
        title = self._title(carried_out[0] if titled and carried_out else None)
        if not (voice.party or self.form == "letter"):
            title = title[0].upper() + title[1:]
        parts = [NOTICE, "", *letterhead(voice, title), *self._preamble()]
        if voice.by_articles:
            parts += self._articles()
        else:
            parts += [*self._opening(carried_out[1 if titled else 0 :]), "", *self._sections()]
            if end := self._end():
                parts += ["", end]
        return "\n".join([*parts, "", *signature(voice), ""])

    def _title(self, carried_out: Target | None) -> str:
        voice, form, targets = self.voice, self.form, self.targets
        if "reviews" in targets:
            return f"{self._review(targets['reviews'][0])} {voice.cite(targets['reviews'][0], topic=True)}"
        if "amends" in targets:
            what = "điều" if voice.by_articles or form == "regulation" else "nội dung"
            lead = voice.pick(
                (f"sửa đổi, bổ sung một số {what} của", "sửa đổi, bổ sung", f"điều chỉnh một số {what} của")
            )
            return f"{lead} {voice.cite(targets['amends'][0], topic=True)}"
        if "guides" in targets:
            lead = voice.pick(_GUIDES.get(form, ("thực hiện", "hướng dẫn thực hiện", "tổ chức thực hiện")))
            return f"{lead} {voice.cite(targets['guides'][0], topic=True)}"
        if carried_out:
            leads = ("thực hiện", "triển khai thực hiện", "về triển khai thực hiện", "tổ chức thực hiện")
            return f"{voice.pick(_CARRIES_OUT.get(form, leads))} {voice.cite(carried_out, topic=True)}"
        return f"{'V/v' if form == 'letter' else voice.pick(('về', 'về việc'))} {voice.topic}"

    def _review(self, target: Target) -> str:
        voice = self.voice
        years = round((voice.date - voice.country.date(target.index)).days / 365)
        if years < 1:
            return voice.pick(("kết quả thực hiện", "tình hình thực hiện"))
        return f"{'tổng kết' if years % 5 == 0 else 'sơ kết'} {years} năm thực hiện"

    def _preamble(self) -> list[str]:
        voice, based = self.voice, self.targets.get("basedOn", [])
        lines = [f"Căn cứ {voice.cite(target, topic=voice.chance() < 0.4)};" for target in based]
        if len(based) > 1 and voice.chance() < 0.2:
            lines[:2] = [f"Căn cứ {voice.cite(based[0])} và {voice.cite(based[1])};"]
        if not voice.by_articles:
            return lines
        who = ("Bộ trưởng " if voice.issuer.system == "ministry" else voice.issuer.standing) + voice.issuer.name
        if self.form == "decision":
            lines.append(voice.pick(("Xét đề nghị của Chánh Văn phòng,", "Theo đề nghị của cơ quan chuyên môn,")))
        return [who.upper(), "", *(lines or ["Căn cứ chức năng, nhiệm vụ được giao;"]), ""]

    def _opening(self, carried_out: list[Target]) -> list[str]:
        voice, targets = self.voice, self.targets
        speaker = voice.speaker()
        acts = _ACTS[self.form].format(kind=self.word if voice.chance() < 0.5 else self.word.lower())
        lines = []
        if "succeeds" in targets:
            lines.append(f"Kế thừa {voice.cite(targets['succeeds'][0])}, {speaker} ban hành {self.word} này.")
        carried_out = targets.get("respondsTo", carried_out)
        if not carried_out:
            return [*lines, f"{speaker} {acts}"]
        leads = ("Thực hiện", "Triển khai thực hiện", "Tiếp tục thực hiện")
        lead = {"directive": "Để triển khai thực hiện", "report": "Thực hiện"}.get(self.form) or voice.pick(leads)
        alone = len(carried_out) == 1
        each = [voice.cite(target, topic=alone and voice.chance() < 0.3) for target in carried_out]
        cited = ", ".join([*each[:-2], voice.pick((" và ", ", ")).join(each[-2:])])
        return [*lines, f"{lead} {cited}, {speaker} {acts}"]

    def _sections(self) -> list[str]:
        voice, stock = self.voice, self.voice.stock
        lines: list[str] = []
        for numeral, name in zip(_NUMERALS, _SECTIONS.get(self.form, ("tasks", "duties")), strict=False):
            lines.append(f"{numeral}{'-' if voice.party else '.'} {voice.pick(stock.headings[name])}")
            said = [voice.say(sentence) for sentence in voice.some(stock.prose[name], 2 + int(voice.chance() * 3))]
            if name == "aims" and self.targets.get("implements") and voice.chance() < 0.3:
                cited = voice.cite(self.targets["implements"][0], again=True)
                said.insert(0, voice.say(voice.pick(stock.prose["purposes"]), cited))
            if name == "tasks":
                said += self._mention()
            lines += [f"{number}. {sentence}" for number, sentence in enumerate(said, 1)]
        return lines

    def _mention(self) -> list[str]:
        """A sentence that names another paper by the way."""
        voice = self.voice
        if self.mentioned is None:
            return []
        return [voice.say(voice.pick(voice.stock.prose["mentions"]), voice.cite(self.mentioned))]

    def _articles(self) -> list[str]:
        voice, stock, word = self.voice, self.voice.stock, self.word
        lines = {"decision": ["QUYẾT ĐỊNH:", ""], "council": ["QUYẾT NGHỊ:", ""]}.get(self.form)
        if lines is None:
            who = "Bộ trưởng " if self.form == "circular" else ""
            lines = [f"{who}{voice.issuer.name} ban hành {word} về {voice.topic}.", ""]
        said = [voice.say(one) for one in voice.some(stock.prose["articles"], 3 + int(voice.chance() * 3))]
        said += [*self._mention(), voice.say(voice.pick(stock.prose["duties"]))]
        if "repeals" in self.targets and "replaces" in self.targets:
            said.append(f"Bãi bỏ {voice.cite(self.targets['repeals'][0])}.")
        said.append(self._end() or f"{word} này có hiệu lực kể từ ngày ký.")
        return [*lines, *(f"Điều {number}. {sentence}" for number, sentence in enumerate(said, 1))]

    def _end(self) -> str | None:
        voice, targets, word = self.voice, self.targets, self.word
        if "replaces" in targets:
            cited = voice.cite(targets["replaces"][0])
            ends = (
                f"{word} này thay thế {cited}.",
                f"{word} này có hiệu lực kể từ ngày ký và thay thế {cited}.",
                f"{word} này có hiệu lực từ ngày ký, thay thế {cited}.",
            )
            return voice.pick(ends)
        if "repeals" in targets:
            cited = voice.cite(targets["repeals"][0])
            ends = (
                f"{word} này bãi bỏ {cited}.",
                f"{word} này có hiệu lực kể từ ngày ký và bãi bỏ {cited}.",
                f"{cited} hết hiệu lực kể từ ngày {word} này có hiệu lực.",
            )
            return voice.pick(ends)
        return f"{word} này có hiệu lực từ ngày ký." if self.form in ("resolution", "regulation") else None
