"""Which paragraphs of a pasted page are not its text."""

from __future__ import annotations

import pytest

from reader.documents.document import Document
from reader.documents.loading import read_bytes, read_text

ARTICLE = [
    "The last ferry of the old line left the island on Sunday, and most of the people who live "
    "there stood on the pier to see it go. Some of them had come to the island on it as children.",
    "It will be replaced by a faster boat, which takes 40 minutes instead of two hours. The "
    "company says that fares will rise by 12 per cent in the first year, but not after that.",
    "Not everybody is pleased. The school fears that teachers will live in the city from now on, "
    "and the baker, who has sold rolls on board for thirty years, has to look for other customers.",
    "“We were never in a hurry,” he said, “and neither were they.”",
    "The mayor promised a festival for the old ship, which will become a museum in the harbour of "
    "the city. The first visitors are expected in May, when the engine room is to be opened.",
]
PAGE = [
    "Advertisement",
    "Comment | The island says goodbye to its slow ferry",
    "For ninety years the crossing gave people time to talk, and now it will only give them time",
    "Estimated reading time: 4 min",
    "Share this article",
    "27",
    "",
    *ARTICLE[:3],
    "ADVERTISEMENT",
    *ARTICLE[3:],
    "Sign up for our weekly newsletter",
    "Most popular",
    "Harbour prices rise again",
    "Ten walks for the autumn",
    "Who will be the next mayor",
    "© 2024 The Island Post. All rights reserved.",
]
CERTAIN = [
    "Advertisement",
    "Estimated reading time: 4 min",
    "Share this article",
    "27",
    "ADVERTISEMENT",
    "Sign up for our weekly newsletter",
    "Most popular",
    "© 2024 The Island Post. All rights reserved.",
]
LINKS = ["Harbour prices rise again", "Ten walks for the autumn", "Who will be the next mayor"]


def furniture(document: Document) -> list[str]:
    """The lines that certainly are furniture."""
    return [p.span.of(document.text) for p in document.paragraphs if p.kind == "furniture"]


def likely(document: Document) -> list[str]:
    """The lines that likely are, but not certainly."""
    return [
        p.span.of(document.text)
        for p in document.paragraphs
        if p.likely_furniture and p.kind != "furniture"
    ]


def test_a_pasted_page_has_its_furniture_marked_and_its_text_kept() -> None:
    document = read_text("\n".join(PAGE))
    assert furniture(document) == CERTAIN
    assert likely(document) == LINKS
    assert document.text == "\n".join(PAGE)


def test_headline_kicker_and_standfirst_of_a_page() -> None:
    document = read_text("\n".join(PAGE))
    assert document.title == "The island says goodbye to its slow ferry"
    assert document.kicker == "Comment"
    headline, standfirst = document.paragraphs[1:3]
    assert (headline.kind, headline.level, headline.likely_furniture) == ("heading", 1, False)
    assert (standfirst.kind, standfirst.likely_furniture) == ("body", False)


def test_certain_furniture_is_likely_too_and_has_no_sentences() -> None:
    document = read_text("\n".join(PAGE))
    assert all(p.likely_furniture for p in document.paragraphs if p.kind == "furniture")
    assert not {"Advertisement", "27"} & {sentence.text for sentence in document.sentences}


@pytest.mark.parametrize(
    "lines",
    [
        ["Werbung", "Lesezeit: 3 Minuten", "Artikel teilen", "Das könnte Sie auch interessieren"],
        ["Publicité", "Temps de lecture : 3 min", "Partager sur Facebook", "À lire aussi"],
        ["Publicidad", "Tiempo de lectura: 3 minutos", "Compartir en Twitter", "Más leídas"],
        ["Tempo di lettura: 3 minuti", "Condividi su Facebook", "Leggi anche"],
        ["Tempo de leitura: 3 minutos", "Compartilhe isso", "Leia também"],
        ["广告", "相关阅读"],
    ],
)
def test_markers_of_other_languages(lines: list[str]) -> None:
    assert furniture(read_text("\n".join([*lines, *ARTICLE]))) == lines


def test_a_text_of_nothing_but_markers_stays_text() -> None:
    document = read_text("Advertisement\nShare this article\n12")
    assert not any(paragraph.likely_furniture for paragraph in document.paragraphs)


def test_prose_that_begins_like_a_marker_stays() -> None:
    lines = [
        "Advertisement is what the baker needs now, and he knows it very well.",
        "Share this article with nobody, the mayor said, and laughed.",
        "Read more about it in the book that he wrote.",
        "Cookies were sold on board.",
    ]
    assert furniture(read_text("\n".join(["Advertisement", *lines, *ARTICLE]))) == ["Advertisement"]


def test_numbers_of_a_list_stay_where_no_page_is() -> None:
    document = read_text("\n".join(["1", "Fish", "2", "Bread", "3", "Rope", *ARTICLE]))
    assert not any(paragraph.likely_furniture for paragraph in document.paragraphs)


def test_lone_numbers_in_the_text_of_a_page_are_not_certain() -> None:
    page = ["Advertisement", "The island", *ARTICLE[:2], "3", *ARTICLE[2:]]
    assert furniture(read_text("\n".join(page))) == ["Advertisement"]


def test_a_poem_is_left_alone() -> None:
    poem = ["By the waters of the bay I sat down", "And sang", "Home", "And sang", "And sang"]
    document = read_text("\n".join(poem * 20))
    assert not any(paragraph.likely_furniture for paragraph in document.paragraphs)


def test_a_book_with_one_marker_is_left_alone() -> None:
    document = read_text("\n\n".join(["ADVERTISEMENT", *ARTICLE * 100]))
    assert not any(paragraph.likely_furniture for paragraph in document.paragraphs)


def test_a_line_that_looks_like_a_byline_in_a_page_of_verse_is_text() -> None:
    page = ["Advertisement", *ARTICLE, "By the waters of the bay I sat down and wept.", *ARTICLE]
    assert furniture(read_text("\n".join(page))) == ["Advertisement"]


def test_subheadings_between_paragraphs_stay() -> None:
    page = [*PAGE[:9], "What the baker says", *PAGE[9:]]
    assert "What the baker says" not in likely(read_text("\n".join(page)))


def test_markdown_has_no_furniture() -> None:
    document = read_bytes("\n\n".join(PAGE).encode(), "page.md")
    assert not any(paragraph.likely_furniture for paragraph in document.paragraphs)


def test_a_page_without_prose_has_only_certain_furniture() -> None:
    document = read_text("Advertisement\nHarbour prices\nTen walks")
    assert furniture(document) == ["Advertisement"]
    assert likely(document) == []


def test_a_manual_in_markdown_is_no_page_under_any_name() -> None:
    prose = "The keeper climbed the stairs of the tower every evening and lit the lamp. " * 3
    manual = (
        f"# Manual\n\nShare\n\n{prose}\n\n## Cookies\n\nFollow us\n\n{prose}\n\n## Newsletter\n\n"
    )
    document = read_bytes((manual * 5).encode(), "manual.txt")
    assert not any(paragraph.likely_furniture for paragraph in document.paragraphs)
