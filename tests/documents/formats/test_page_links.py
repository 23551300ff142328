"""The links and pictures of a web page, on the words of its article."""

from __future__ import annotations

from reader.documents.document import Document
from reader.documents.formats.page_links import with_links
from reader.documents.formats.parts import Piece
from reader.documents.loading import read_bytes

PROSE = "The harbour was built in a dry year, and its cranes have turned slowly ever since then. "
PAGE = f"""<html><head><title>The harbour and its cranes | The Port Post</title>
<meta property="og:site_name" content="The Port Post">
<link rel="canonical" href="https://example.org/news/port"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article>
<h2>The harbour and its cranes</h2>
<p>{PROSE * 3}Read <a href="/news/quay">what
 the <b>quay</b></a> says, or <a href="javascript:alert(1)">run</a> it<a href="#n1">*</a>.</p>
<figure><img src="img/crane.jpg" alt="A crane at night"></figure>
<p>{PROSE * 4}</p><p>Ask <a href="mailto:a@example.org">us</a>. {PROSE * 2}</p>
<p id="n1">The note is here, and it says more on the harbour. {PROSE}</p>
</article><img src="ad.gif" alt="Buy a boat now"><footer>Copyright</footer></body></html>"""


def pointed(document: Document) -> dict[str, str]:
    return {link.span.of(document.text): link.target for link in document.links}


def test_a_page_s_links_and_pictures_are_found_again_in_its_article() -> None:
    document = read_bytes(PAGE.encode(), "a.html")
    note = document.text.index("The note is here")
    assert pointed(document) == {
        "what the quay": "https://example.org/news/quay",
        "*": f"#{note}",
        "[A crane at night]": "https://example.org/news/img/crane.jpg",
        "us": "mailto:a@example.org",
    }


def test_the_headline_stands_once_and_without_the_name_of_the_site() -> None:
    document = read_bytes(PAGE.encode(), "a.html")
    assert document.text.count("The harbour and its cranes") == 1
    first = document.paragraphs[0]
    assert (first.kind, first.level) == ("heading", 1)
    assert first.span.of(document.text) == document.title == "The harbour and its cranes"


def test_a_picture_is_a_dimmed_line_at_its_place() -> None:
    document = read_bytes(PAGE.encode(), "a.html")
    lines = [paragraph.span.of(document.text)[:14] for paragraph in document.paragraphs]
    assert lines[2] == "[A crane at ni"
    assert document.paragraphs[2].likely_furniture
    assert "boat" not in document.text


def test_pieces_that_are_not_in_the_page_stay_as_they_are() -> None:
    pieces = [Piece("Not there"), Piece("• item", "list", 1), Piece("a  b", "table"), Piece("x")]
    found = with_links(pieces, "<p><a href='http://e.org/'>i tem</a>", "")
    assert [piece.text for piece in found] == [piece.text for piece in pieces]
    assert [len(piece.links) for piece in found] == [0, 1, 0, 0]
    assert with_links(pieces, "", "") == pieces


def test_a_page_of_nothing_but_links_is_read_in_time() -> None:
    pieces = [Piece(f"link {i}") for i in range(8_000)]
    html = "".join(f"<p><a href='http://e.org/{i}'>link {i}</a></p>" for i in range(8_000))
    assert all(piece.links for piece in with_links(pieces, html, ""))
    missing = [Piece(f"other {i}") for i in range(8_000)]
    assert not any(piece.links for piece in with_links(missing, html, ""))
