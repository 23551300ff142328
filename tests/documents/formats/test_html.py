"""The article on a page of HTML."""

from __future__ import annotations

import logging

import pytest

from reader.documents.document import Document
from reader.documents.loading import read_bytes
from reader.errors import DocumentEmpty
from tests.hanging import ends

PARAGRAPHS = "".join(
    f"<p>Paragraph {number} tells at length, and with much detail, what the people of the town "
    "think about the new ferry and why they think so.</p>"
    for number in ("one", "two", "three", "four")
)
PAGE = f"""<!doctype html><html lang="en-GB"><head>
<title>The ferry leaves | The Island Post</title>
<meta name="author" content="Jane Example">
<meta property="og:site_name" content="The Island Post">
<meta property="article:published_time" content="2024-03-05T10:00:00Z">
<script>var secret = "x";</script></head>
<body><nav><a href="/">Home</a><a href="/n">News</a></nav>
<article><h1>The ferry leaves</h1>{PARAGRAPHS}
<h2>What the baker says</h2>
<p>He is sad &#27;[31m about it, as one can see,<br>and he says so whenever one asks him.</p>
<ul><li>Rolls are no longer sold on board</li><li>Bread<ul><li>is not either</li></ul></li></ul>
<ol><li>first he thinks</li><li>then he speaks</li></ol>
<blockquote><p>We were never in a hurry, said the baker.</p></blockquote>
<table><tr><th>Year</th><th>Tons</th></tr><tr><td>2024</td><td>12</td></tr></table>
<pre><code>fish = 1
rope = 2</code></pre>
<p>And this is the last paragraph of the article, which says nothing that is new at all.</p>
</article><footer>Copyright 2024</footer></body></html>"""


def parsed(html: str) -> Document:
    """The document in a page."""
    return read_bytes(html.encode(), "page.html")


def test_the_article_is_found_with_its_structure() -> None:
    document = parsed(PAGE)
    found = [(p.kind, p.level, p.span.of(document.text)) for p in document.paragraphs]
    assert found[0] == ("heading", 1, "The ferry leaves")
    assert [row[0] for row in found[1:5]] == ["body"] * 4
    assert found[5:] == [
        ("heading", 2, "What the baker says"),
        (
            "body",
            0,
            "He is sad \ufffd[31m about it, as one can see,\nand he says so whenever one asks him.",
        ),
        ("list", 1, "• Rolls are no longer sold on board"),
        ("list", 1, "• Bread"),
        ("list", 2, "• is not either"),
        ("list", 1, "1. first he thinks"),
        ("list", 1, "2. then he speaks"),
        ("quote", 0, "We were never in a hurry, said the baker."),
        ("table", 0, "Year  Tons\n2024  12"),
        ("code", 0, "fish = 1\nrope = 2"),
        (
            "body",
            0,
            "And this is the last paragraph of the article, which says nothing that is new at all.",
        ),
    ]


def test_what_the_page_says_of_itself() -> None:
    document = parsed(PAGE)
    assert document.title == "The ferry leaves"
    assert document.language == "en"
    assert (document.origin.author, document.origin.date) == ("Jane Example", "2024-03-05")
    assert document.origin.format == "html"


def test_a_fragment_is_shown_without_tags() -> None:
    assert parsed("<p>Words &amp; <b>more</b> words</p><p>end").text == "Words & more words\n\nend"


def test_a_page_without_text_is_empty() -> None:
    with pytest.raises(DocumentEmpty):
        parsed("<html><head><title>x</title></head><body><script>a</script></body></html>")


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        parsed("<p></p>x")
    assert not caplog.records


def test_the_declared_charset_is_believed_where_it_fits() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź leży</p></body></html>'
    assert read_bytes(page.encode("iso8859_2"), "a.html").text == "Łódź leży"


def test_a_charset_that_lies_is_not_believed() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Fluß香</p></body></html>'
    assert read_bytes(page.encode(), "a.html").text == "Fluß香"


def test_controls_smuggled_in_by_references_are_sanitised() -> None:
    document = parsed("<title>&#27;]0;x</title><p>&#x9b;31m &#155; &#0; &#8238; &#xD800; &#7;</p>")
    assert not set("\x1b\x9b\x07\0\u202e\ud800") & set(document.text + document.title)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<div>" * 50_000 + "deep" + "</div>" * 50_000, "deep"),
        ("<b>" * 50_000 + "open", "open"),
        ("<table><tr><td>" * 3_000 + "cell", "cell"),
        ("<p " + " ".join(f'a{n}="{n}"' for n in range(100_000)) + ">wide</p>", "wide"),
        ("<!--" * 100_000 + "end", "end"),
        ("<a " * 100_000 + "end", "end"),
        ("<" * 200_000 + " end", "end"),
        ("<script>" * 50_000 + "end", "end"),
        ("&" * 200_000 + " end", "end"),
        ("<p>word</p>" * 2_000, "word"),
    ],
)
def test_hostile_pages_are_shown_without_delay(html: str, shown: str) -> None:
    with ends():
        assert shown in parsed(html).text


def test_what_is_raised_does_not_become_another_number() -> None:
    html = PAGE.replace(
        "He is sad",
        "In 1998<sup><a href='#n'>3</a></sup>, 10<sup>6</sup> km<sup>2</sup>. He is sad",
    )
    assert "In 1998[3], 10⁶ km². He is sad" in parsed(html).text


def test_a_figure_without_a_description_has_its_caption() -> None:
    figure = "<figure><img src='a.jpg' alt=''><figcaption>The pier in May</figcaption></figure>"
    html = PAGE.replace("<h2>What", f"{figure}<h2>What")
    assert "[The pier in May]" in parsed(html).text
