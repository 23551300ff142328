"""Mails, files of mails, and pages that a browser saved as one."""

from __future__ import annotations

import gzip

import pytest

from reader.documents.document import Document
from reader.documents.loading import read_bytes
from reader.errors import DocumentDamaged, DocumentTooCostly

MAIL = (
    "From: =?utf-8?q?Ad=C3=A4?= <ada@example.org>\nTo: bo@example.org\n"
    "Date: Wed, 3 Jan 2024 09:38:26 +0100\nSubject: Re: The lamp\n"
)
PLAIN = f"{MAIL}Content-Type: text/plain; charset=iso-8859-1\n\nIt was c\xf6ld.\n\n-- \nAda\n"
FORMS = (
    f"{MAIL}Content-Type: multipart/mixed; boundary=A\n\n--A\n"
    "Content-Type: multipart/alternative; boundary=B\n\n--B\nContent-Type: text/plain\n\n \n--B\n"
    "Content-Type: text/html\n\n<ul><li>It was cold.</li></ul>\n--B--\n--A\n"
    "Content-Type: image/png\nContent-Disposition: attachment; filename=lamp.png\n\nx\n--A--\n"
)


def shown(document: Document) -> list[tuple[str, bool, str]]:
    return [(p.kind, p.likely_furniture, p.span.of(document.text)) for p in document.paragraphs]


def test_a_mail_is_its_words() -> None:
    document = read_bytes(PLAIN.encode("latin-1"), "a.eml")
    assert shown(document) == [
        ("heading", False, "Re: The lamp"),
        ("body", True, "From: Adä <ada@example.org>"),
        ("body", True, "To: bo@example.org"),
        ("body", True, "Date: Wed, 3 Jan 2024 09:38:26 +0100"),
        ("body", False, "It was cöld."),
        ("body", True, "--"),
        ("body", True, "Ada"),
    ]
    assert document.title == "The lamp"
    assert (document.origin.author, document.origin.date) == ("Adä <ada@example.org>", "2024-01-03")


def test_a_mail_in_two_forms_is_read_once_and_names_what_is_attached() -> None:
    document = read_bytes(FORMS.encode(), "a.eml")
    assert shown(document)[4:] == [
        ("list", False, "• It was cold."),
        ("body", True, "[attachment: lamp.png]"),
    ]


def test_a_file_of_mails_has_a_heading_for_each() -> None:
    box = "".join(f"From ada Wed Jan  3\n{PLAIN}\n>From here on it snowed.\n\n" for _ in range(2))
    document = read_bytes(box.encode("latin-1"), "a.mbox")
    assert [kind for kind, _, _ in shown(document)].count("heading") == 2
    assert document.title == "A"  # not that of its first mail
    assert document.text.count("It was cöld.") == 2
    assert "\nFrom here on" in document.text


def test_a_file_of_mails_without_a_suffix_is_known_by_its_first_line() -> None:
    line = "From ada@example.org Wed, 3 Jan 2024 09:38:26 +0100\n"
    assert read_bytes(f"{line}{PLAIN}".encode("latin-1"), "Inbox").origin.format == "mbox"
    story = "From 09:38 on it snowed in 2024\nNobody knew why.\n"
    assert read_bytes(story.encode(), "Inbox").origin.format == "txt"


def test_a_file_without_mails_says_so() -> None:
    with pytest.raises(DocumentDamaged, match=r"^a\.mbox is no file of mails"):
        read_bytes(b"Words.", "a.mbox")


@pytest.mark.parametrize(
    "head", ["Date: never", "Date: Wed, 99 Jan 99999", "Subject: =?bad?q?x?=", "From: =?utf-8?b?=="]
)
def test_a_wrong_header_does_not_matter(head: str) -> None:
    assert "Words." in read_bytes(f"{head}\n\nWords.".encode(), "a.eml").text


def test_a_text_that_is_no_mail_is_a_text() -> None:
    assert read_bytes(b"\nWords.", "a.eml").text.strip() == "Words."


def test_a_saved_page_is_the_article_in_it() -> None:
    prose = "It was a very cold day in the harbour, and nobody had a word to say to the others. "
    page = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/lamp\n"
        "Content-Type: multipart/related; boundary=A\n\n--A\n"
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        f"<html><body><article><h1>The lämp</h1><p>{prose * 3}</p></article></body></html>\n--A--\n"
    )
    document = read_bytes(page.encode(), "a.mhtml")
    assert document.title == "The lämp"
    assert document.origin.url == "https://example.org/lamp"
    assert prose.strip() in document.text


def test_packed_files_are_read_by_the_name_inside() -> None:
    document = read_bytes(gzip.compress(b"# Winter\n\nIt was cold."), "notes.md.gz")
    assert (document.origin.format, document.text) == ("markdown", "Winter\n\nIt was cold.")
    assert read_bytes(gzip.compress(b"It was cold."), "the_lamp.txt.gz").title == "The lamp"


def test_packed_files_that_are_broken_or_too_large_say_so() -> None:
    whole = gzip.compress(b"It was cold.")
    with pytest.raises(DocumentDamaged, match="cut off"):
        read_bytes(whole[:-9], "a.txt.gz")
    with pytest.raises(DocumentDamaged, match="damaged gzip"):
        read_bytes(whole[:10] + b"\xff" * 20, "a.txt.gz")
    with pytest.raises(DocumentTooCostly, match="more than 128 MB"):
        read_bytes(gzip.compress(bytes(129 << 20), 1), "a.txt.gz")
