"""Word, OpenDocument, FictionBook and RTF."""

from __future__ import annotations

import pytest

from reader.documents.document import Document
from reader.documents.loading import read_bytes
from reader.errors import DocumentDamaged, DocumentProtected, FormatUnsupported
from tests.documents.making import archive, docx


def shown(document: Document) -> list[tuple[str, int, str]]:
    return [(p.kind, p.level, p.span.of(document.text)) for p in document.paragraphs]


def odt(body: str, styles: str = "") -> bytes:
    names = " ".join(
        f'xmlns:{n}="urn:{n}"' for n in ("office", "text", "table", "draw", "svg", "style")
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}"
        "</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    meta = '<m xmlns:dc="dc"><dc:title>The Lamp</dc:title><dc:creator>Ada</dc:creator></m>'
    kind = "application/vnd.oasis.opendocument.text"
    return archive({"mimetype": kind, "content.xml": content, "meta.xml": meta})


def test_word_keeps_its_structure() -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Winter</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>It was cold.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    document = read_bytes(docx(body), "a.docx")
    assert shown(document) == [
        ("heading", 1, "Winter"),
        ("body", 0, "It was cold."),
        ("table", 0, "Year  2024"),
    ]
    assert document.title == "The Lamp"
    assert document.origin.author == "Ada One"


def test_word_with_a_password_says_so() -> None:
    with pytest.raises(DocumentProtected, match=r"^a\.docx is protected by a password"):
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.docx")


@pytest.mark.parametrize(
    ("data", "name", "cure"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", "LibreOffice"),
        (bytes(60) + b"BOOKMOBI" + bytes(60), "a.azw3", "Calibre"),
        (bytes(60) + b"BOOKMOBI" + bytes(60), "a.mobi", "Calibre"),
    ],
)
def test_old_formats_say_what_converts_them(data: bytes, name: str, cure: str) -> None:
    with pytest.raises(FormatUnsupported, match=cure):
        read_bytes(data, name)


def test_opendocument_keeps_its_structure() -> None:
    document = read_bytes(
        odt(
            '<text:h text:outline-level="2">Winter</text:h><text:p>It<text:s text:c="2"/>was cold'
            "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Very."
            "</text:p></text:note-body></text:note>.</text:p>"
            '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p></text:list-item>'
            "</text:list><table:table><table:table-row><table:table-cell><text:p>Year</text:p>"
            "</table:table-cell><table:table-cell><text:p>2024</text:p></table:table-cell>"
            "</table:table-row></table:table><text:p><draw:frame><draw:image/><svg:title>A lamp"
            "</svg:title></draw:frame></text:p>",
            '<text:list-style style:name="L1"><text:list-level-style-number/></text:list-style>',
        ),
        "a.odt",
    )
    assert shown(document) == [
        ("heading", 2, "Winter"),
        ("body", 0, "It was cold[1]."),
        ("list", 1, "1. one"),
        ("table", 0, "Year  2024"),
        ("body", 0, "[A lamp]"),
        ("body", 0, "[1] Very."),
    ]
    assert (document.title, document.origin.author) == ("The Lamp", "Ada")


BOOK = (
    '<?xml version="1.0" encoding="utf-8"?><FictionBook xmlns="f" xmlns:l="l"><description>'
    "<title-info><author><first-name>Ada</first-name><last-name>One</last-name></author>"
    "<book-title>The Lamp</book-title><lang>en</lang></title-info></description><body><section>"
    "<title><p>Part</p><p>One</p></title><p>It was cold"
    '<a l:href="#n" type="note">1</a>.</p><poem><stanza><v>Snow</v><v>fell</v></stanza></poem>'
    "</section></body><body name='notes'><section id='n'><title><p>1</p></title><p>Very.</p>"
    "</section></body><binary>AAAA</binary></FictionBook>"
)


@pytest.mark.parametrize("name", ["a.fb2", "a"])
@pytest.mark.parametrize("packed", [False, True])
def test_fictionbook_keeps_its_structure(name: str, *, packed: bool) -> None:
    data = archive({"a.fb2": BOOK}) if packed else BOOK.encode()
    document = read_bytes(data, name)
    assert shown(document) == [
        ("heading", 2, "Part One"),
        ("body", 0, "It was cold[1]."),
        ("body", 0, "Snow\nfell"),
        ("heading", 2, "1"),
        ("body", 0, "Very."),
    ]
    assert (document.title, document.origin.author) == ("The Lamp", "Ada One")


def test_rtf_is_read_with_its_title() -> None:
    data = rb"{\rtf1\ansi{\info{\title The Lamp}{\author Ada}}It was c\'f6ld.\par It snowed.\par}"
    document = read_bytes(data, "a.txt")
    assert document.text.rstrip() == "It was cöld.\n\nIt snowed."
    assert (document.title, document.origin.author, document.origin.format) == (
        "The Lamp",
        "Ada",
        "rtf",
    )


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.fb2", "a.rtf"])
@pytest.mark.parametrize("data", [b"nothing of the kind", archive({"a.txt": "x"})])
def test_what_is_damaged_says_so(name: str, data: bytes) -> None:
    with pytest.raises(DocumentDamaged, match=rf"^{name} "):
        read_bytes(data, name)


def test_rtf_keeps_tables_notes_and_letters_beyond_16_bits() -> None:
    data = (
        rb"{\rtf1\ansi It was cold{\super\chftn}{\footnote\pard {\super\chftn} As \'fcber "
        rb"\{all\}.} in May\u-10179?\u-8704?.\par\trowd\cellx9 Year\cell Tons\cell\row"
        rb"\trowd 2024\cell 12\cell\row\pard It snowed.\par}"
    )
    document = read_bytes(data, "a.rtf")
    assert [line for _, _, line in shown(document)] == [
        "It was cold[1] in May😀.",
        "Year  Tons\n2024  12",
        "It snowed.",
        "[1] As über {all}.",
    ]
    assert [kind for kind, _, _ in shown(document)] == ["body", "table", "body", "body"]
    mark, target = document.links[0].span.of(document.text), document.links[0].target
    assert (mark, document.text[int(target[1:]) :]) == ("[1]", "[1] As über {all}.")


@pytest.mark.parametrize("tail", [b"", b"}", b"\\footnote", b"{\\footnote " * 3000, b"}}}{"])
def test_rtf_that_is_cut_off_keeps_what_it_has(tail: bytes) -> None:
    document = read_bytes(b"{\\rtf1\\ansi It was cold.{\\footnote no end " + tail, "a.rtf")
    assert document.text.startswith("It was cold.")


def test_cells_stand_in_their_columns_however_many_they_take() -> None:
    cells = (
        "<table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>Tons</text:p>"
        "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>香港</text:p>"
        "</table:table-cell></table:table-row>"
        "<table:table-row table:number-rows-repeated='1000000'>"
        "<table:table-cell table:number-columns-repeated='16000'/></table:table-row>"
        "<table:table-row><table:table-cell table:number-columns-repeated='2'><text:p>12</text:p>"
        "</table:table-cell><table:table-cell><text:p>7</text:p></table:table-cell>"
        "</table:table-row>"
    )
    document = read_bytes(odt(f"<table:table>{cells}</table:table>"), "a.odt")
    assert shown(document) == [("table", 0, "Tons      香港\n12    12  7")]


def test_stars_between_scenes_of_a_book_are_no_heading() -> None:
    data = (
        "<FictionBook><body><section><title><p>One</p></title><p>It was cold.</p>"
        "<subtitle>* * *</subtitle><p>It snowed.</p></section></body></FictionBook>"
    )
    kinds = [(kind, line) for kind, _, line in shown(read_bytes(data.encode(), "a.fb2"))]
    assert ("body", "* * *") in kinds


def test_quotes_and_code_are_known_by_their_styles() -> None:
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
        '<style:style style:name="P2" style:parent-style-name="Preformatted_20_Text"/>'
    )
    body = (
        "<text:p>It was cold.</text:p><text:p text:style-name='P1'>Ice.</text:p>"
        "<text:p text:style-name='P2'>if ice:</text:p>"
        "<text:p text:style-name='P2'><text:s text:c='2'/>stay()</text:p>"
    )
    expected = [("body", 0, "It was cold."), ("quote", 0, "Ice."), ("code", 0, "if ice:\n  stay()")]
    assert shown(read_bytes(odt(body, styles), "a.odt")) == expected
    word = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in (("No", "It was cold."), ("Quote", "Ice."))
    )
    assert shown(read_bytes(docx(word), "a.docx")) == expected[:2]


def test_rtf_has_the_headings_of_its_styles_its_day_and_its_links() -> None:
    document = read_bytes(
        rb"{\rtf1\ansi{\stylesheet{\ql Normal;}{\s1\b\fs32 heading 1;}{\s2 Heading 2;}{\s12 x;}}"
        rb"{\info{\creatim\yr2021\mo3\dy4\hr1}}\pard\plain \s1\b {Winter}\par \pard\plain "
        rb"It was cold. Very.\par\pard\s12 Ice.\par\pard \s2 {\listtext 1.\tab}{Snow}\par\pard "
        rb'{\field{\*\fldinst{HYPERLINK "https://example.org/x"}}{\fldrslt{So it}}} said.\par}',
        "a.rtf",
    )
    assert shown(document) == [
        ("heading", 1, "Winter"),
        ("body", 0, "It was cold. Very."),
        ("body", 0, "Ice."),
        ("heading", 2, "1.\tSnow"),
        ("body", 0, "So it (https://example.org/x) said."),
    ]
    assert document.origin.date == "2021-03-04"


def test_a_fictionbook_says_its_day_and_where_it_comes_from() -> None:
    book = (
        b"<FictionBook><description><title-info><date value='2019-01-02'>winter</date></title-info>"
        b"<document-info><src-url>https://example.org/x</src-url></document-info></description>"
        b"<body><p>Ice.</p></body></FictionBook>"
    )
    origin = read_bytes(book, "a.fb2").origin
    assert (origin.date, origin.url) == ("2019-01-02", "https://example.org/x")
