"""The page: one file, everything escaped, nothing that runs."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.annotation import Anchor
from reader.annotations.grouping import GROUPS, Marked
from reader.annotations.web_page import to_html
from reader.documents.document import Document, Origin
from reader.text.spans import Span
from tests.annotations.test_flavours import DOCUMENT, PLAIN

ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "article", "blockquote", "div",
    "p", "a",
}  # fmt: skip
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=y> &amp; javascript:z"


class Reading(HTMLParser):
    """Tags, attributes and texts, as a browser sees them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read(document: Document, words: str, group: str = "document") -> Reading:
    mark = replace(
        PLAIN, anchor=Anchor(words, "", "", Span(0, 1), "v"), note=words, tags=(words,), id=words
    )
    return Reading(to_html([Marked(document, [mark], "d1")], group))


def test_hostile_words_stay_words() -> None:
    origin = Origin(url="javascript:alert(1)", author=HOSTILE, date=HOSTILE)
    hostile = replace(DOCUMENT, title=HOSTILE, origin=origin)
    for group in GROUPS:
        page = read(hostile, HOSTILE, group)
        assert page.tags <= ALLOWED
        assert not {name for name in page.attributes if name.startswith("on")}
        assert all(link.startswith("reader://") for link in page.links)
        assert page.texts.count(HOSTILE) >= 2


@given(st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_no_words_make_a_tag(words: str) -> None:
    assert read(replace(DOCUMENT, title=words or "x"), words).tags <= ALLOWED


def test_a_page_names_its_source_and_links_to_it_on_the_web() -> None:
    web = replace(DOCUMENT, origin=Origin(url="https://example.org/a?b=c&d", author="Ann"))
    page = read(web, "A text")
    assert "https://example.org/a?b=c&d" in page.links
    assert "Ann, “On *ice*”, https://example.org/a?b=c&d" in page.texts


def test_a_page_is_the_same_every_time_and_has_its_colours() -> None:
    documents = [Marked(DOCUMENT, [PLAIN], "d1"), Marked(DOCUMENT, [PLAIN], "d2")]
    page = to_html(documents)
    assert page == to_html(documents)
    assert '<blockquote class="blue">A text</blockquote>' in page
    assert page.count("<h1>On *ice*</h1>") == 2
