"""Blocks of an article that lead away from it."""

from __future__ import annotations

import pytest

from reader.documents.formats.leading_away import leading_away
from reader.documents.formats.parts import Piece
from reader.documents.loading import read_bytes

PROSE = "The harbour was built in a dry year, and its cranes have turned slowly ever since then. "
LONG = PROSE * 3


def text_of(*blocks: str) -> str:
    """What is read of a page with these blocks under two paragraphs."""
    body = f"<p>{LONG}</p><p>{LONG}</p>" + "".join(blocks)
    html = f"<html><head><title>The harbour</title><link rel='canonical' href='https://e.org/a'>\
</head><body><article><h1>The harbour</h1>{body}</article></body></html>"
    return read_bytes(html.encode(), "a.html").text


@pytest.mark.parametrize(
    "block",
    [
        "<p>Read more: <a href='https://elsewhere.example/x'>Seven signs of an old quay</a></p>",
        "<p>Lire aussi : <a href='/x'>Seven signs of an old quay</a></p>",
        "<p><a href='/x'>Seven signs of an old quay</a></p>",
        "<p><b>Don't miss</b><br><a href='/x'>Seven signs of an old quay</a> [VIDEO]</p>",
        "<ul><li><a href='/x'>Seven signs of a quay</a></li><li><a href='/y'>Two</a></li></ul>",
    ],
)
def test_links_to_other_articles_are_no_part_of_this_one(block: str) -> None:
    assert "Seven signs" not in text_of(block, f"<p>{LONG}</p>")


@pytest.mark.parametrize(
    "block",
    [
        "<p>Read <a href='/x'>Seven signs of an old quay</a> before you judge the harbour.</p>",
        "<ul><li><a href='/x'>Seven signs of an old quay</a></li><li>Bring a rope.</li></ul>",
        "<h2><a href='/x'>Seven signs of an old quay</a></h2>",
    ],
)
def test_links_in_the_text_stay(block: str) -> None:
    assert "Seven signs" in text_of(block, f"<p>{LONG}</p>")


def test_teasers_and_empty_headings_at_the_end_go() -> None:
    teasers = "".join(
        f"<li><a href='/{i}'>The quay number {i}</a> What a fisherman found there</li>"
        for i in range(3)
    )
    text = text_of(f"<ul>{teasers}</ul>", "<h3>Tell us what you think</h3>", "<p>comments</p>")
    assert text.rstrip().endswith("since then.")


def test_the_author_over_the_text_stays_and_so_does_a_page_of_links() -> None:
    author = [Piece("Ann Author"), Piece(LONG)]
    assert leading_away(author, [0, 9], [(0, 9, "/ann")], "e.org") == [False, False]
    links = [Piece(PROSE), *(Piece(f"Article number {i} on quays") for i in range(20))]
    starts = [0, *range(100, 600, 25)]
    marks = [(start, start + 22, "/x") for start in starts[1:]]
    assert not any(leading_away(links, starts, marks, "e.org"))
    assert leading_away([], [], [], "") == []


def test_a_picture_that_leads_to_another_article_is_left_out() -> None:
    teaser = "<figure><a href='/x'><img src='a.jpg' alt='A quay at dusk'></a></figure>"
    large = "<figure><a href='/big.JPG'><img src='b.jpg' alt='A crane at night'></a></figure>"
    text = text_of(teaser, large, f"<p>Here the words go on. {LONG}</p>")
    assert "[A crane at night]" in text
    assert "dusk" not in text
