"""Web pages in the library: kept, known by their address, and fetched again."""

from __future__ import annotations

import re
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from reader.documents.fetching import Page
from reader.errors import DocumentEmpty, FormatUnsupported, LibraryUnwritable
from reader.library.library import Library
from reader.library.pages import keep_page

ADDRESS = "https://example.org/tides/the-harbour"
HTML = """<html><head><title>The harbour wakes early</title>
<link rel="canonical" href="https://elsewhere.example/other"></head><body><article>
<h1>The harbour wakes early</h1>
<p>For years the harbour was slow to adopt the new machines that its rivals had bought long ago.</p>
<p>{}</p></article></body></html>"""
FIRST = "Nobody lost a job over it, for the drivers moved into the control room and like it there."
SECOND = (
    "A new paragraph stands before it now, which says that the railway is the next step.</p><p>"
)


def page(text: str = FIRST, address: str = ADDRESS) -> Page:
    return Page(address, HTML.format(text).encode(), ".html")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "home")


def test_a_page_is_kept_with_its_address_for_its_reader_alone(library: Library) -> None:
    entry = keep_page(library, page())
    assert entry.title == "The harbour wakes early"
    assert entry.path is not None
    assert entry.path.parent == library.pages
    assert entry.path.name.endswith("-the-harbour-wakes-early.html")
    assert stat.S_IMODE(entry.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(library.pages.stat().st_mode) == 0o700
    assert library.read(entry.id).origin.url == ADDRESS


def test_a_page_that_is_fetched_again_is_a_version_of_the_same_document(library: Library) -> None:
    first = keep_page(library, page())
    start = library.read(first.id).text.index("Nobody")
    mark = library.annotate(first.id, start, start + 30)
    second = keep_page(library, page(SECOND + FIRST))
    assert (second.id, second.path) == (first.id, first.path)
    assert second.sha256 != first.sha256
    (found,) = library.annotations(first.id)
    assert found.span is not None
    assert found.span.of(library.read(first.id).text) == mark.quote
    assert len(library.documents()) == 1
    assert keep_page(library, page(address=ADDRESS + "?page=2")).id != first.id


def test_the_address_stays_when_the_copy_is_read_again(library: Library) -> None:
    entry = keep_page(library, page())
    assert entry.path is not None
    again = library.add(entry.path)
    assert again.id == entry.id
    assert library.read(entry.id).origin.url == ADDRESS
    assert library.load(entry.path).origin.url == ADDRESS


def test_exports_cite_the_address(library: Library) -> None:
    entry = keep_page(library, page())
    library.annotate(entry.id, 0, 11)
    assert ADDRESS in library.export_markdown(entry.id)


def test_a_page_without_a_title_is_called_by_its_address_now_and_later(library: Library) -> None:
    text = b"some lines of a list\nmore of it\n"
    entry = keep_page(library, Page("https://example.org/low-tide", text, ".txt"))
    assert entry.path is not None
    assert library.load(entry.path).title == entry.title
    assert "-" not in entry.title[:4]


def test_a_removed_page_comes_back_with_its_address(library: Library) -> None:
    entry = keep_page(library, page())
    assert entry.path is not None
    library.remove(entry.id)
    assert library.add(entry.path).id == entry.id
    assert library.read(entry.id).origin.url == ADDRESS


def test_the_servers_word_on_the_encoding_counts_where_nothing_else_tells(
    library: Library,
) -> None:
    text = "Łódź płynie."
    data = text.encode("cp1250")
    entry = keep_page(library, Page(ADDRESS, data, ".txt", "windows-1250"))
    assert library.read(entry.id).text == text
    assert entry.path is not None
    assert library.load(entry.path).text == text


@pytest.mark.parametrize("charset", ["utf-8", "klingon", "iso-8859-1", "", "a\x00b"])
def test_a_server_that_is_wrong_on_the_encoding_is_not_believed(
    library: Library, charset: str
) -> None:
    text = "Рано утром жёлтая лодка медленно плыла сквозь туман. Рыбаки пели песню."
    entry = keep_page(library, Page(ADDRESS, text.encode("cp1251"), ".txt", charset))
    assert library.read(entry.id).text == text


def test_what_is_no_document_leaves_nothing_behind_and_names_the_address(
    library: Library,
) -> None:
    with pytest.raises(DocumentEmpty, match=re.escape(ADDRESS)):
        keep_page(library, Page(ADDRESS, b" \n", ".txt"))
    with pytest.raises(FormatUnsupported, match=re.escape(ADDRESS)):
        keep_page(library, Page(ADDRESS, b"\x89PNG\r\n\x1a\n" + b"\0" * 99, ".txt"))
    assert not library.pages.exists()
    assert library.documents() == ()


def test_hostile_titles_make_harmless_names(library: Library) -> None:
    hostile = page().data.replace(b"The harbour wakes early", b"../../x\x1b[2J [/red] &#10; y")
    entry = keep_page(library, replace(page(), data=hostile))
    assert entry.path is not None
    assert entry.path.parent == library.pages
    assert entry.path.name.isascii()
    assert entry.path.name.isprintable()


def test_a_copy_that_cannot_be_written_is_said(library: Library) -> None:
    library.pages.write_text("a file stands in the way")
    with pytest.raises(LibraryUnwritable, match="cannot be written"):
        keep_page(library, page())


def test_an_encoding_that_was_chosen_is_remembered(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Fluß".encode("cp850"))
    entry = library.add(file, encoding="cp850")
    assert library.load(file).text == "Fluß"
    assert library.chosen_encoding(file) == "cp850"
    assert library.chosen_encoding(tmp_path / "none") is None
    assert library.read(entry.id).origin.encoding_is == "chosen"
    assert library.add(file).sha256 == entry.sha256
    assert library.load(file, encoding="").origin.encoding_is == "guessed"
