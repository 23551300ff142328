"""What words point to: pages, notes, chapters and pictures, in every format with markup."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.document import Document
from reader.documents.formats.linking import woven
from reader.documents.formats.markup import flow
from reader.documents.formats.xml import parse_html
from reader.documents.loading import read_bytes
from tests.documents.making import archive, docx, epub, xhtml

BLIP = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:docPr id="1" name="p"{alt}/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip r:embed="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/image" Target="media/image1.png"/></Relationships>'
)


def pointed(document: Document) -> list[tuple[str, str]]:
    """The words and what they point to: of a place its first words."""
    found = []
    for link in document.links:
        target = link.target
        if target.startswith("#"):
            target = "→ " + document.text[int(target[1:]) :][:12].split("\n")[0]
        found.append((link.span.of(document.text), target))
    return found


def test_markdown_points_to_pages_headings_and_pictures() -> None:
    text = (
        "# On cranes\n\n1. See [the *long* port](https://example.org/p) and [below](#more-of-it).\n"
        "2. ![a crane](crane.png)\n\n![](docks.png)\n\n> [mail](mailto:a@example.org)\n\n"
        "## More of it\n\n[run](file:///bin/sh) [js](javascript:x)\n"
    )
    document = read_bytes(text.encode(), "a.md")
    assert pointed(document) == [
        ("the long port", "https://example.org/p"),
        ("below", "→ More of it"),
        ("a crane", "picture:crane.png"),
        ("[", "picture:docks.png"),
        ("mail", "mailto:a@example.org"),
    ]


def test_markdown_s_notes_can_be_gone_to() -> None:
    text = "# On[^a] cranes\n\nTall[^1], loud[^gone].\n\n[^1]: Tall.\n\n[^a]: See [^1].\n"
    document = read_bytes(text.encode(), "a.md")
    assert document.text.endswith("[^1]: Tall.\n\n[^a]: See [^1].")
    assert "\n[^x]: y" in read_bytes(b"Words.\n\n```\n[^x]: y\n```\n", "a.md").text
    assert pointed(document) == [
        ("[^a]", "→ [^a]: See [^"),
        ("[^1]", "→ [^1]: Tall."),
        ("[^1]", "→ [^1]: Tall."),
    ]


def test_a_book_points_to_its_notes_and_chapters_and_back() -> None:
    first = xhtml(
        '<h1>One</h1><p id="p">Cold  <i>as</i> ice<sup><a id="m" href="notes.xhtml#n1">1</a></sup>'
        ' and <a href="two.xhtml">a\n second   one</a>, <a href="http://example.org/">away</a>, '
        '<a href="gone.xhtml#x">gone</a>.</p>'
    )
    notes = xhtml('<p>Notes</p><p id="n1">1 It was. <a href="one.xhtml#p">Back</a></p>')
    book = epub({"one.xhtml": first, "two.xhtml": xhtml("<p>Two it is.</p>"), "notes.xhtml": notes})
    assert pointed(read_bytes(book, "a.epub")) == [
        ("[1]", "→ 1 It was. Ba"),
        ("a second one", "→ Two it is."),
        ("away", "http://example.org/"),
        ("Back", "→ Cold as ice["),
    ]


def test_a_picture_in_a_book_is_a_line_that_points_to_its_entry() -> None:
    page = xhtml(
        '<p>Words.</p><p><img src="../img/a%20b.png" alt="A lamp"/></p><img src="c.png"/>'
        '<p>Amid <img src="d.png" alt="a dot"/> words</p><img src="../../../etc/passwd"/>'
        '<img src="https://example.org/e.png" alt="Far"/><img src="data:x" alt="Within"/>'
    )
    document = read_bytes(epub({"text/one.xhtml": page}), "a.epub")
    assert [p.span.of(document.text) for p in document.paragraphs] == [
        *("Words.", "[A lamp]", "[picture]", "Amid a dot words", "[picture]"),
        *("[Far]", "[Within]"),
    ]
    assert pointed(document) == [
        ("[A lamp]", "picture:OEBPS/img/a b.png"),
        ("[picture]", "picture:OEBPS/text/c.png"),
        ("a dot", "picture:OEBPS/text/d.png"),
        ("[Far]", "https://example.org/e.png"),
    ]


@pytest.mark.parametrize(("alt", "line"), [(' descr="A lamp"', "[A lamp]"), ("", "[picture]")])
def test_word_s_pictures_and_notes_can_be_followed(alt: str, line: str) -> None:
    body = "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>" + BLIP.format(alt=alt)
    others: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": RELATIONS,
        "word/media/image1.png": b"\x89PNG",
    }
    document = read_bytes(docx(body, others), "a.docx")
    assert pointed(document) == [(line, "picture:word/media/image1.png")]


def test_an_opendocument_s_pictures_links_and_notes_can_be_followed() -> None:
    names = " ".join(
        f'xmlns:{n}="urn:{n}"' for n in ("office", "text", "draw", "svg", "style", "xlink")
    )
    body = (
        '<text:p>See <text:a xlink:type="simple" xlink:href="https://example.org/">this</text:a> '
        'and<text:note text:id="ftn1"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>So it is.</text:p></text:note-body></text:note> more.</text:p>"
        '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/>'
        "<svg:desc>A lamp</svg:desc></draw:frame></text:p>"
    )
    content = (
        f"<office:document-content {names}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    file = archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    assert pointed(read_bytes(file, "a.odt")) == [
        ("this", "https://example.org/"),
        ("[1]", "→ [1] So it is"),
        ("[A lamp]", "picture:Pictures/a.png"),
    ]


def test_a_mail_s_links_stay_and_its_counting_pictures_go() -> None:
    mail = (
        b"From: a@example.org\nSubject: Port\nContent-Type: text/html\n\n"
        b'<p>Look <a href="https://example.org/x">here</a>.</p><img src="https://example.org/1">'
        b'<img alt="A crane" src="https://example.org/c.png"><img alt="in it" src="cid:1">'
    )
    document = read_bytes(mail, "a.eml")
    assert "[picture]" not in document.text
    assert pointed(document) == [
        ("here", "https://example.org/x"),
        ("[A crane]", "https://example.org/c.png"),
    ]


def test_a_table_s_links_are_those_of_the_whole_table() -> None:
    page = xhtml(
        '<table><tr><td>Year</td><td><a href="http://example.org/">2024</a></td></tr></table>'
    )
    assert pointed(read_bytes(epub({"a.xhtml": page}), "a.epub")) == [
        ("Year  2024", "http://example.org/")
    ]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<a href='http://e.org/'>", "</a>", "<p>", "</p>", "<sup>", "</sup>", "1", " ",
             "<br>", "<li>", "<table><td>", "</table>", "<pre>", "\n", "\u00a0", "&#27;",
             "wo rd", "<b id=x>", "<a href='#x'>", "<img alt='a b' src=x.png>", "<h2>", "</h2>"]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_links_never_change_the_text_and_stand_in_one_paragraph(tags: list[str]) -> None:
    markup = "".join(tags)
    root, bare = parse_html(markup), parse_html(markup.replace("href", "data"))
    assert (root is None) == (bare is None)
    if root is None or bare is None:
        return
    whole = woven(flow(root).linked())
    assert whole.text == woven(flow(bare).linked()).text
    for link in whole.links:
        words = link.span.of(whole.text)
        assert words == words.strip()
        assert any(paragraph.span.contains(link.span) for paragraph in whole.paragraphs)


def test_many_links_are_read_in_time_and_no_more_than_a_hundred_thousand() -> None:
    page = "<p>" + "".join(f'<a href="#a">{i}</a> ' for i in range(100_010)) + '<i id="a">c</i></p>'
    document = read_bytes(epub({"a.xhtml": xhtml(page)}), "a.epub")
    assert len(document.links) == 100_000
