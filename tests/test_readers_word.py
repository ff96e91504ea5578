"""Word files, OpenDocument and RTF: what is printed is read, what is not is not."""

from __future__ import annotations

import shutil
import unicodedata

import pytest
from office_files import AGENCY, MORE, MOTTO, TEXT, TYPES, W, docx, p, paper_docx, paper_odt, paper_rtf, table, zipped

from graph.errors import InputError
from graph.extraction.claims import read_claims
from graph.reading.any_file import read_any
from graph.reading.docx_numbers import written
from graph.reading.layout import lay_out
from graph.reading.own_memory import own_memory
from graph.reading.tables import table_lines
from graph.resolution.resolve import resolve

NUMBER = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'


def level(place: int, form: str, text: str, start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{level(0, "upperRoman", "%1-")}{level(1, "decimal", "%2.")}'
    f'{level(2, "lowerLetter", "%3)")}</w:abstractNum><w:abstractNum w:abstractNumId="8">{level(0, "decimal", "%1.")}'
    f"{level(1, 'decimal', '%1.%2.')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="9">{level(0, "bullet", chr(0xF0B7))}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num></w:numbering>"
)


def listed(text: str, number: int, place: int = 0) -> str:
    return p(text, NUMBER.format(place, number))


def text_of(data: bytes, name: str = "a.docx") -> str:
    return read_any(data, name).chars


def run(inner: str) -> str:
    return f"<w:p><w:r><w:t>Theo </w:t></w:r>{inner}<w:r><w:t>.</w:t></w:r></w:p>"


def words(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        (p("Nghị quyết số 1") + p("Nghị quyết số 2"), "Nghị quyết số 1\nNghị quyết số 2\n"),
        # an empty paragraph is a blank line, several are one
        (p("a") + p("") + p("") + p("b"), "a\n\nb\n"),
        # tracked changes as accepted
        (run(f"<w:ins>{words('Kế hoạch')}</w:ins>"), "Theo Kế hoạch.\n"),
        (run("<w:del><w:r><w:delText>Kế hoạch</w:delText></w:r></w:del>"), "Theo .\n"),
        (run(f"<w:moveFrom>{words('cũ')}</w:moveFrom><w:moveTo>{words('mới')}</w:moveTo>"), "Theo mới.\n"),
        # a field shows its result, not its code
        (run(f"<w:r><w:instrText>PAGE</w:instrText></w:r>{words('3')}"), "Theo 3.\n"),
        (run(f"<w:hyperlink>{words('Luật')}</w:hyperlink>"), "Theo Luật.\n"),
        # hidden words, and words that are said not to be
        (run("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"), "Theo .\n"),
        (run('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r>'), "Theo hiện.\n"),
        (run("<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>"), "Theo \ta\nb-c.\n"),
        # a text box stands behind its paragraph, once, though Word writes it twice
        (
            run(
                f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{p('Dự thảo')}</w:txbxContent></wps:txbx>"
                f"</mc:Choice><mc:Fallback><v:textbox><w:txbxContent>{p('Dự thảo')}</w:txbxContent></v:textbox>"
                "</mc:Fallback></mc:AlternateContent></w:r>"
            ),
            "Theo .\n\nDự thảo\n\n",
        ),
        # the first of what was written twice that has words
        (
            run(
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:t>§</w:t></mc:Fallback>"
                "</mc:AlternateContent></w:r>"
            ),
            "Theo §.\n",
        ),
        # a paragraph whose end was deleted goes on with the next, one whose end was put in does not
        (
            f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{words('Kế hoạch số ')}</w:p>{p('5-KH/HU')}",
            "Kế hoạch số 5-KH/HU\n",
        ),
        (
            f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{words('Kế hoạch số ')}<w:r><w:txbxContent>{p('Dự thảo')}"
            f"</w:txbxContent></w:r></w:p>{p('5-KH/HU')}",
            "Kế hoạch số 5-KH/HU\n\nDự thảo\n",
        ),
        (
            f"<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>{words('Kế hoạch số ')}</w:p>{p('5-KH/HU')}",
            "Kế hoạch số\n5-KH/HU\n",
        ),
        # a raised number is a mark, in capitals is what is shown in capitals
        (run('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'), "Theo ¹.\n"),
        (run('<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>'), "Theo 2.\n"),
        (run("<w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r>"), "Theo KẾ HOẠCH.\n"),
        (run('<w:r><w:rPr><w:caps w:val="0"/></w:rPr><w:t>Kế hoạch</w:t></w:r>'), "Theo Kế hoạch.\n"),
        # how a word is said is not in its line
        (
            run(f"<w:r><w:ruby><w:rt>{words('phiên')}</w:rt><w:rubyBase>{words('chữ')}</w:rubyBase></w:ruby></w:r>"),
            "Theo chữ.\n",
        ),
        (f"<w:sdt><w:sdtContent>{p('trong khung')}</w:sdtContent></w:sdt>", "trong khung\n"),
        (table(("STT", "Văn bản"), ("1", "Kế hoạch\nsố 5")), "\nSTT | Văn bản\n1 | Kế hoạch số 5\n\n"),
    ],
)
def test_what_word_prints(body: str, printed: str) -> None:
    assert text_of(docx(body)).strip("\n") == printed.strip("\n")


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        (listed("a", 1) + listed("b", 1) + listed("c", 1, 1) + listed("d", 1, 2), "I- a\nII- b\n1. c\na) d"),
        # a new upper item begins the lower ones anew
        (listed("a", 2) + listed("b", 2, 1) + listed("c", 2) + listed("d", 2, 1), "1. a\n1.1. b\n2. c\n2.1. d"),
        (listed("a", 3) + listed("b", 3), "- a\n- b"),
        (listed("a", 4) + listed("b", 4), "5. a\n6. b"),
        # no number, a list that is not there, and a paragraph without words
        (listed("a", 0) + listed("b", 77), "a\nb"),
        (listed("a", 2) + listed("", 2) + listed("c", 2), "1. a\n\n2. c"),
    ],
)
def test_numbers_of_lists_as_printed(body: str, printed: str) -> None:
    assert text_of(docx(body, numbering=NUMBERING)).strip("\n") == printed


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (27, "lowerLetter", "aa"),
        (3, "decimalZero", "03"),
        (0, "upperRoman", "0"),
    ],
)
def test_forms_of_numbers(value: int, form: str, text: str) -> None:
    assert written(value, form) == text


def test_a_list_by_its_style() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Con"><w:basedOn w:val="Muc"/></w:style></w:styles>'
    )
    body = p("a", '<w:pStyle w:val="Muc"/>') + p("b", '<w:pStyle w:val="Con"/>') + p("c", '<w:pStyle w:val="Khac"/>')
    assert text_of(docx(body, numbering=NUMBERING, styles=styles)) == "I- a\nII- b\nc\n"


def test_letters_look_as_their_styles_say() -> None:
    styles = (
        f'<w:styles {W}><w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="De"><w:rPr><w:caps/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="De"/></w:style></w:styles>'
    )
    hidden = '<w:r><w:rPr><w:rStyle w:val="An"/>{}</w:rPr><w:t>ẩn</w:t></w:r>'
    body = p("a", '<w:pStyle w:val="De"/>') + p("b", '<w:pStyle w:val="Con"/>') + p("c", '<w:pStyle w:val="Khac"/>')
    body += run(hidden.format("")) + run(hidden.format('<w:vanish w:val="false"/>'))
    assert text_of(docx(body, styles=styles)) == "A\nB\nc\nTheo .\nTheo ẩn.\n"


def test_a_list_that_never_begins_anew_and_one_by_a_style_of_lists() -> None:
    never = level(1, "lowerLetter", "%2)").replace("</w:lvl>", '<w:lvlRestart w:val="0"/></w:lvl>')
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}{never}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Muc"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Muc"/>{level(0, "decimal", "Điều %1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
        "</w:numbering>"
    )
    body = listed("x", 1) + listed("x", 1, 1) + listed("x", 1) + listed("x", 1, 1) + listed("x", 2)
    assert text_of(docx(body, numbering=numbering)) == "1. x\na) x\n2. x\nb) x\nĐiều 1. x\n"


def test_a_mark_that_somebody_chose_is_the_number_of_its_note() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="5"/><w:t>*)</w:t></w:r>'
    notes = f'<w:footnotes {W}><w:footnote w:id="5">{p("*) Kế hoạch số 12-KH/HU.")}</w:footnote></w:footnotes>'
    assert text_of(docx(run(own), footnotes=notes)) == "Theo ¹.\n\n¹ Kế hoạch số 12-KH/HU.\n"


def test_a_page_put_whole_into_a_document_is_read() -> None:
    ids = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    body = f"<w:document {W} {ids}><w:body>{p('Trước')}<w:altChunk r:id='{{}}'/></w:body></w:document>"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="x/aFChunk" Target="trang.htm"/><Relationship Id="r2" Type="x/aFChunk" '
        'Target="../../../etc/passwd"/></Relationships>'
    )
    for chosen, shown in (("r1", "Trước\nKế hoạch\n"), ("r2", "Trước\n"), ("r3", "Trước\n")):
        parts = {
            "[Content_Types].xml": TYPES,
            "word/document.xml": body.format(chosen),
            "word/_rels/document.xml.rels": rels,
            "word/trang.htm": "<html><body><p>Kế hoạch</p></body></html>",
        }
        assert text_of(zipped(parts)).strip("\n") == shown.strip("\n")


def test_footnotes_are_understood() -> None:
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    body = (
        f"<w:p>{words('Huyện ủy đã ban hành nhiều kế hoạch để thực hiện Nghị quyết')}{reference.format(5)}"
        f"{words(' và quy định')}{reference.format(6)}{words(' của Tỉnh ủy')}{end}{words('.')}</w:p>{p('Hết.')}"
    )
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="0" w:type="separator">{p("---")}</w:footnote>'
        f'<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>{words(" Kế hoạch số 12-KH/HU, ngày 05/3/2018.")}</w:p></w:footnote>'
        f'<w:footnote w:id="6">{p("Quy định số 3-QĐ/HU,")}{p("ngày 10/4/2018.")}</w:footnote></w:footnotes>'
    )
    ends = f'<w:endnotes {W}><w:endnote w:id="2">{p("Chỉ thị số 4-CT/TU.")}</w:endnote></w:endnotes>'
    chars = text_of(docx(body, footnotes=notes, endnotes=ends))
    assert "Nghị quyết¹ và quy định² của Tỉnh ủy³." in chars
    layout = lay_out(chars)
    assert [(flow.footnote, flow.text) for flow in layout.footnotes] == [
        ("1", "Kế hoạch số 12-KH/HU, ngày 05/3/2018."),
        ("2", "Quy định số 3-QĐ/HU, ngày 10/4/2018."),
        ("3", "Chỉ thị số 4-CT/TU."),
    ]
    assert layout.main.text.endswith("Hết.")


def test_headers_stand_once_and_page_numbers_nowhere() -> None:
    header = f"<w:hdr {W}>{p('Dự thảo lần 2')}{p('3')}</w:hdr>"
    assert text_of(docx(p("Nội dung"), header1=header, header2=header)) == "Dự thảo lần 2\n\nNội dung\n"


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        # a letterhead column by column, a table of figures row by row
        ([["\n".join(AGENCY), "\n".join(MOTTO)]], [*AGENCY, "", *MOTTO, ""]),
        (
            [["Nơi nhận:\n- Như trên", "T/M BAN THƯỜNG VỤ\nBÍ THƯ"]],
            ["Nơi nhận:", "- Như trên", "", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", ""],
        ),
        ([["Số", "Tên"], ["1", "Đảng viên"]], ["Số | Tên", "1 | Đảng viên"]),
        ([["", "CHỦ TỊCH\nLò Văn Sâu"]], ["CHỦ TỊCH", "Lò Văn Sâu", ""]),
        # letters and their marks apart, as a Mac writes them
        (
            [[unicodedata.normalize("NFD", "HUYỆN ỦY"), unicodedata.normalize("NFD", MOTTO[0])]],
            [unicodedata.normalize("NFD", "HUYỆN ỦY"), "", unicodedata.normalize("NFD", MOTTO[0]), ""],
        ),
        ([["", ""]], []),
    ],
)
def test_tables(rows: list[list[str]], lines: list[str]) -> None:
    assert table_lines(rows) == lines


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        # the strict form, and a main part by another name
        (
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            "word/document.xml",
        ),
        ("", "", "word/document2.xml"),
        ("", "", "document.xml"),
        ("", "", "word\\document.xml"),
    ],
)
def test_word_files_of_other_forms(old: str, new: str, where: str) -> None:
    body = f"<w:document {W} {MORE}><w:body>{p('Nghị quyết')}</w:body></w:document>".replace(old, new)
    assert text_of(zipped({"[Content_Types].xml": TYPES, where: body})) == "Nghị quyết\n"


@pytest.mark.parametrize(
    ("kind", "data"),
    [("docx", paper_docx), ("odt", paper_odt), ("rtf", paper_rtf), ("txt", TEXT.encode)],
)
def test_every_form_says_the_same(kind: str, data) -> None:  # type: ignore[no-untyped-def]
    text = read_any(data(), "paper")
    assert text.source.format == kind
    found = resolve(read_claims(text))
    assert (found.document.code, str(found.document.date)) == ("41-KH/HU", "2019-06-12")
    assert {(link.relation, link.object.code) for link in found.links} == {
        ("implements", "18-NQ/TW"),
        ("implements", "09-CTr/TU"),
        ("replaces", "20-KH/HU"),
    }


@pytest.mark.parametrize(
    ("font", "letters", "shown"),
    [
        (".VnTime", "NghÞ quyÕt sè 15", "Nghị quyết số 15"),
        (".VnTimeH", "nghÞ quyÕt", "NGHỊ QUYẾT"),
        # capitals whose toned letters the font makes capitals, and a line that has small ones
        (".VnTime", "§¶NG Bé TØNH", "ĐẢNG BỘ TỈNH"),
        (".VnTime", "Sè 12-KH/§U", "Số 12-KH/ĐU"),
        (".VnTime", "TØNH ñy An L©m", "TỉNH ủy An Lâm"),
        ("VNI-Times", "Nghò quyeát", "Nghị quyết"),
        # any other font means what it says
        ("Times New Roman", "NghÞ", "NghÞ"),
    ],
)
def test_old_letters_by_their_font(font: str, letters: str, shown: str) -> None:
    assert text_of(docx(p(letters, font=font))) == f"{shown}\n"
    odt = (
        f'<style:style style:name="P1" style:family="paragraph"><style:text-properties style:font-name="{font}"/>'
        "</style:style>"
    )
    assert text_of(paper_odt(body=f'<text:p text:style-name="P1">{letters}</text:p>', styles=odt)) == f"{shown}\n"
    if font.startswith("Times"):
        return  # RTF without old fonts is read by what reads best
    rtf = "".join(sign if sign.isascii() else rf"\'{ord(sign):02x}" for sign in letters)
    assert text_of(rf"{{\rtf1\ansi{{\fonttbl{{\f3\fnil {font};}}}}\f3 {rtf}\par}}".encode()) == f"{shown}\n"


@pytest.mark.parametrize(
    ("rtf", "shown"),
    [
        (r"a\par b\line c\tab d", "a\nb\nc\td\n"),
        (r"\u7883?\u7841 ", "Ịạ\n"),
        (r"{\uc0\u7883}x{\uc2\u7883 ??}y", "ịxịy\n"),
        (r"{\f1 \'fe}", "₫\n"),  # by the code page of the font
        (r"{\*\generator Word;}{\info{\title Tên}}a{\pict 0102}{\object{\*\objdata 01}}", "a\n"),
        (r"{\v ẩn}a{\v0 b}{\deleted c}", "ab\n"),
        (r"Kế hoạch số {\deleted 4\par}5\par 6", "Kế hoạch số 5\n6\n"),
        (r"{\caps Kế hoạch} số{\caps0  a}", "KẾ HOẠCH số a\n"),
        (r"{\field{\*\fldinst PAGE}{\fldrslt 3}}", "3\n"),
        (r"{\listtext 1.\tab}a", "1.\ta\n"),
        (r"\trowd\intbl a\cell b\cell\row\intbl c\cell d\cell\row\pard e", "\na | b\nc | d\n\ne\n"),
        (r"x\{\}\\\~y", "x{}\\ y\n"),
        (r"a\bin3 }}}b", "ab\n"),
        (r"Quyết{\super\chftn}{\footnote\pard {\super 1} Kế hoạch\par}", "Quyết¹\n\n¹ Kế hoạch\n"),
        (r"Quyết{\super\chftn{\*\footnote\chftn\pard Kế hoạch}}", "Quyết¹\n\n¹ Kế hoạch\n"),  # as LibreOffice writes it
        # a mark that somebody chose; a raised word is none
        (r"Quyết{\super *){\*\footnote *)\pard  Kế hoạch}}", "Quyết¹\n\n¹ Kế hoạch\n"),
        (r"m{\super x{\*\footnote Kế hoạch}}", "mx¹\n\n¹ Kế hoạch\n"),
        (r"a{\*\other{\footnote b}}c", "ac\n"),
        (r"a{\super 2}b{\super x}c", "a²bxc\n"),
    ],
)
def test_what_rtf_shows(rtf: str, shown: str) -> None:
    letters = rtf.replace(r"\u7883?\u7841 ", r"\u7882?\u7841?")
    letters = "".join(sign if sign.isascii() else rf"\u{ord(sign)}?" for sign in letters)
    data = rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Arial;}}{{\f1\fcharset163 Arial;}}}}{letters}}}".encode()
    assert text_of(data).strip("\n") == shown.strip("\n")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<text:p>a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d</text:p>", "a  b\tc\nd\n"),
        ("<text:tracked-changes><text:p>cũ</text:p></text:tracked-changes><text:p>mới</text:p>", "mới\n"),
        (
            "<text:p>Quyết<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Kế hoạch</text:p>"
            "</text:note-body></text:note>.</text:p>",
            "Quyết¹.\n\n¹ Kế hoạch\n",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
            "<text:p>b</text:p></table:table-cell></table:table-row></table:table>",
            "\na | b\n\n",
        ),
        (
            '<text:list text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item><text:list-item>'
            "<text:p>b</text:p><text:list><text:list-item><text:p>c</text:p></text:list-item></text:list>"
            "</text:list-item></text:list>",
            "1. a\n2. b\na) c\n",
        ),
        # programs write one list for each paragraph: it goes on where it says so
        (
            '<text:list xml:id="x" text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item></text:list>'
            '<text:p>b</text:p><text:list text:continue-list="x" text:style-name="L"><text:list-item><text:list>'
            "<text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item></text:list>"
            '<text:list text:continue-numbering="true" text:style-name="L"><text:list-item><text:p>d</text:p>'
            '</text:list-item></text:list><text:list text:style-name="L"><text:list-item><text:p>e</text:p>'
            "</text:list-item></text:list>",
            "1. a\nb\na) c\n2. d\n1. e\n",
        ),
        (
            '<text:h text:outline-level="1">a</text:h><text:h text:outline-level="2">b</text:h>'
            '<text:h text:outline-level="1" text:is-list-header="true">c</text:h><text:h text:outline-level="1">d</text:h>',
            "I. a\nI.1. b\nc\nII. d\n",
        ),
        # what is hidden, said of a picture or of how a word is read
        (
            '<text:section text:display="none"><text:p>ẩn</text:p></text:section><text:section><text:p>a</text:p></text:section>',
            "a\n",
        ),
        (
            "<text:p>a<text:hidden-text text:is-hidden='true'>ẩn</text:hidden-text><text:span text:style-name='H'>ẩn</text:span></text:p>",
            "a\n",
        ),
        ("<text:p>a<text:hidden-paragraph text:is-hidden='true'/></text:p><text:p>b</text:p>", "b\n"),
        (
            "<text:p>a<draw:frame><svg:title>ẩn</svg:title></draw:frame><text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>ẩn</text:ruby-text></text:ruby></text:p>",
            "ab\n",
        ),
        # the paragraphs of a shape are lines of their own
        (
            "<text:p>a<draw:custom-shape><text:p>b</text:p><text:p>c</text:p></draw:custom-shape></text:p>",
            "a\n\nb\nc\n\n",
        ),
        (
            "<text:p><text:span text:style-name='C'>Kế hoạch</text:span><text:span text:style-name='R'>1</text:span></text:p>",
            "KẾ HOẠCH¹\n",
        ),
    ],
)
def test_what_opendocument_shows(body: str, shown: str) -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
        '</text:list-style><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" '
        'style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="." '
        'text:display-levels="2"/></text:outline-style>'
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="C"><style:text-properties fo:text-transform="uppercase"/></style:style>'
        '<style:style style:name="R"><style:text-properties style:text-position="super 58%"/></style:style>'
    )
    assert text_of(paper_odt(body=body, styles=styles)).strip("\n") == shown.strip("\n")


def test_what_stands_over_the_pages_of_an_opendocument_text() -> None:
    header = "<style:header><text:p>Số 5-KH/HU</text:p><text:p>2</text:p></style:header>"
    styles = f"<office:master-styles><style:master-page>{header * 2}</style:master-page></office:master-styles>"
    assert text_of(paper_odt(body="<text:p>a</text:p>", pages=styles)) == "Số 5-KH/HU\n\na\n"


def test_macros_are_named_and_not_run() -> None:
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{p('Kế hoạch')}</w:body></w:document>",
        "word/vbaProject.bin": b"Sub AutoOpen()",
    }
    text = read_any(zipped(parts), "a.docm")
    assert (text.chars, text.source.notes) == ("Kế hoạch\n", ("note_macros",))
    assert read_any(docx(p("Kế hoạch")), "a.docm").source.notes == ()


def test_old_word_without_an_office_program(monkeypatch: pytest.MonkeyPatch) -> None:
    from graph.reading import doc

    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(InputError) as caught:
        doc.read(b"", "a.doc")
    assert caught.value.key == "file_needs_office"
    assert ".docx" in caught.value.text("vi")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_old_word_by_libreoffice(tmp_path) -> None:  # type: ignore[no-untyped-def]
    import subprocess

    (tmp_path / "paper.docx").write_bytes(paper_docx())
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'own').as_uri()}", "--headless", "--convert-to", "doc:MS Word 97",
         "--outdir", str(tmp_path), str(tmp_path / "paper.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    text = read_any((tmp_path / "paper.doc").read_bytes(), "paper.doc")
    assert text.source.format == "doc"
    assert resolve(read_claims(text)).document.code == "41-KH/HU"
    assert [line for line in text.chars.split("\n") if line] == [
        line for line in read_any(paper_docx(), "a.docx").chars.split("\n") if line
    ]


def test_own_memory_is_told() -> None:
    assert 5_000_000 < own_memory() < 8_000_000_000
