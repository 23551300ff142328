"""How much of an HTML page is taken for its article."""

from __future__ import annotations

from reader.documents.formats.html import parse

SENTENCES = (
    "The harbour was slow to adopt the new machines that its rivals had bought long ago, and it "
    "paid for that in the years after the flood. ",
    "Nobody lost a job over it, because the drivers moved into the control room beside the lock, "
    "where some of them like it better than outside. ",
)
MENU = "".join(f"<li><a href='/{n}'>Section number {n}</a></li>" for n in range(900))


def test_an_article_among_many_menus_is_not_lost() -> None:
    body = "".join(f"<p>{sentence * 2}</p>" for sentence in SENTENCES)
    page = f"<html><body><ul>{MENU}</ul><article><h1>Tide</h1>{body}</article></body></html>"
    parts = parse(page.encode(), None)
    assert "Section number 7" not in parts.text
    assert all(sentence.strip() in parts.text for sentence in SENTENCES)
    assert not parts.page


def test_a_page_that_says_nothing_of_its_encoding_is_a_guess() -> None:
    body = "<p>Die Häuser am Fluß waren grün gestrichen, und über der Brücke lag Nebel.</p>" * 3
    silent = f"<html><body>{body}</body></html>".encode("cp1252")
    spoken = f"<html><meta charset=windows-1252><body>{body}</body></html>".encode("cp1252")
    assert parse(silent, None).guessed
    assert not parse(spoken, None).guessed
    assert not parse(silent, "cp1252").guessed
