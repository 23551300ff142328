"""EPUB books: every chapter in order, the contents as headings, and what is refused."""

from __future__ import annotations

import pytest

from reader.documents.document import Document
from reader.documents.formats.epub import parse
from reader.documents.loading import read_bytes
from reader.errors import DocumentDamaged, DocumentEmpty, DocumentProtected
from tests.documents.making import archive, epub, xhtml


def opened(data: bytes) -> Document:
    return read_bytes(data, "book.epub")


def headings(data: bytes) -> list[tuple[int, str]]:
    parts = parse(data, None)
    return [(p.level, p.span.of(parts.text)) for p in parts.paragraphs if p.kind == "heading"]


def test_chapters_come_in_the_order_of_the_spine_with_what_is_known_of_the_book() -> None:
    metadata = (
        "<dc:title>The Lamp</dc:title><dc:creator>Ada One</dc:creator><dc:creator>Bo Two"
        "</dc:creator><dc:date>1901</dc:date><dc:language>de</dc:language>"
    )
    book = opened(epub({"b.xhtml": "It was cold.", "a.xhtml": "It was warm."}, metadata=metadata))
    assert book.text == "It was cold.\n\nIt was warm."
    assert (book.title, book.origin.author, book.origin.date) == (
        "The Lamp",
        "Ada One, Bo Two",
        "1901",
    )
    assert book.origin.format == "epub"


def test_a_missing_chapter_leaves_the_others() -> None:
    assert (
        opened(epub({"a.xhtml": "One.", "b.xhtml": None, "c.xhtml": "Two."})).text == "One.\n\nTwo."
    )


def test_contents_make_headings_of_their_level() -> None:
    chapter = xhtml("<h1>Winter</h1><p>Snow.</p><h3 id='n'>Night</h3><p>Dark.</p>")
    ncx = (
        "<navPoint><navLabel><text>Winter</text></navLabel><content src='a.xhtml'/>"
        "<navPoint><navLabel><text>Night</text></navLabel><content src='a.xhtml#n'/></navPoint>"
        "</navPoint>"
    )
    assert headings(epub({"a.xhtml": chapter}, ncx=ncx)) == [(2, "Winter"), (3, "Night")]


def test_contents_name_a_chapter_that_has_no_heading() -> None:
    book = epub(
        {"a.xhtml": "Snow.", "b.xhtml": "Rain."},
        contents=[("Winter", "a.xhtml"), ("Spring", "b.xhtml")],
    )
    assert headings(book) == [(2, "Winter"), (2, "Spring")]
    assert opened(book).text == "Winter\n\nSnow.\n\nSpring\n\nRain."


def test_a_paragraph_that_the_contents_name_is_the_heading() -> None:
    book = epub(
        {"a.xhtml": xhtml("<p>Chapter 1.</p><p>Snow.</p>")}, contents=[("Chapter 1", "a.xhtml")]
    )
    assert headings(book) == [(2, "Chapter 1.")]


def test_the_sound_of_a_word_is_no_part_of_it() -> None:
    ruby = xhtml("<p><ruby>山路<rp>(</rp><rt>やまみち</rt><rp>)</rp></ruby>を登る。</p>")
    assert opened(epub({"a.xhtml": ruby})).text == "山路を登る。"


def test_words_in_drawings_are_read() -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg"><text x="1">On <tspan>ice</tspan></text></svg>'
    )
    assert opened(epub({"a.svg": drawing})).text == "On ice"


def test_notes_are_marked_and_stay_paragraphs() -> None:
    page = xhtml(
        '<p xmlns:epub="e">Cold<a epub:type="noteref" href="#n">1</a> and 10<sup>3</sup> m.</p>'
        '<aside xmlns:epub="e" epub:type="footnote" id="n"><p>Very.</p></aside>'
    )
    assert opened(epub({"a.xhtml": page})).text == "Cold[1] and 10³ m.\n\nVery."


def test_a_picture_is_a_line_that_is_not_summed_up() -> None:
    book = opened(epub({"a.xhtml": xhtml('<p>Snow.</p><p><img src="a.png" alt="A lamp"/></p>')}))
    assert book.text == "Snow.\n\n[A lamp]"
    assert [p.likely_furniture for p in book.paragraphs] == [False, True]


def test_tables_lists_quotes_and_code_keep_their_kind() -> None:
    page = xhtml(
        "<table><tr><th>Year</th><th>Tons</th></tr><tr><td>2024</td><td>12</td></tr></table>"
        "<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>"
        "<blockquote><p>Said.</p></blockquote><pre>a = 1\n  b = 2</pre>"
    )
    book = opened(epub({"a.xhtml": page}))
    assert [p.kind for p in book.paragraphs] == ["table", *["list"] * 3, "quote", "code"]
    assert "1. one\n  • inner\n2. two" in book.text


def test_broken_xhtml_is_read_like_html() -> None:
    assert opened(epub({"a.xhtml": "<html><body><p>Snow<br>falls &nbsp;here<p>Rain."})).text == (
        "Snow\nfalls \xa0here\n\nRain."
    )


def test_entities_of_the_book_itself_are_not_expanded() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyyy">]>'
        "<html><body><p>Snow &x;&y;falls.</p></body></html>"
    )
    assert opened(epub({"a.xhtml": page})).text == "Snow falls."


def test_drm_is_said() -> None:
    lock = (
        '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
        "</EncryptedData></encryption>"
    )
    book = epub({"a.xhtml": "One."}, others={"META-INF/encryption.xml": lock})
    with pytest.raises(DocumentProtected, match=r"^book\.epub is protected by DRM"):
        opened(book)


def test_scrambled_fonts_are_no_drm() -> None:
    lock = (
        '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/>'
        "</EncryptedData></encryption>"
    )
    assert (
        opened(epub({"a.xhtml": "One."}, others={"META-INF/encryption.xml": lock})).text == "One."
    )


def test_a_book_without_words_says_so() -> None:
    with pytest.raises(DocumentEmpty, match="holds no text"):
        opened(epub({"a.xhtml": xhtml("<p></p>")}))


@pytest.mark.parametrize("data", [b"no archive", archive({"mimetype": "application/epub+zip"})])
def test_what_is_no_book_says_so(data: bytes) -> None:
    with pytest.raises(DocumentDamaged, match=r"^book\.epub is "):
        opened(data)


def test_a_book_is_known_by_what_is_in_it() -> None:
    assert read_bytes(epub({"a.xhtml": "One."}), "book").origin.format == "epub"


@pytest.mark.parametrize("name", ["OEBPS\\été.xhtml", "OEBPS/e\u0301te\u0301.XHTML"])
def test_a_chapter_is_found_however_its_packer_writes_names(name: str) -> None:
    book = epub({"été.xhtml": None}, others={name: xhtml("<p>It was cold.</p>")})
    assert opened(book).text == "It was cold."
