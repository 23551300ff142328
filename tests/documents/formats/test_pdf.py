"""PDF documents: paragraphs from lines on paper, and what is refused."""

from __future__ import annotations

import pytest

from reader.documents.document import Document
from reader.documents.loading import read_bytes
from reader.errors import DocumentDamaged, DocumentEmpty, DocumentProtected
from tests.documents.making import Run, column, pdf

PROSE = (
    "It was a cold day and the harbour lay still under a low and",
    "grey sky, while on the quay the last of the boats was drawn",
    "up and nobody had a word to say.",
)


def opened(*pages: list[Run], information: str = "") -> Document:
    return read_bytes(pdf(pages, information=information), "a.pdf")


def texts(document: Document) -> list[str]:
    return [p.span.of(document.text) for p in document.paragraphs]


def test_lines_become_one_paragraph() -> None:
    assert texts(opened(column(*PROSE))) == [" ".join(PROSE)]


def test_a_gap_an_indent_and_a_short_line_part_paragraphs() -> None:
    gap = column(*PROSE) + column(*PROSE, top=600)
    assert texts(opened(gap)) == [" ".join(PROSE)] * 2
    short = column(*PROSE, *PROSE)
    assert texts(opened(short)) == [" ".join(PROSE)] * 2
    full = (PROSE[0], PROSE[1], "grey was the sky, and there was nobody left upon the quay.")
    second = [Run(62, 614, PROSE[0]), *column(*PROSE[1:], top=602)]
    assert texts(opened(column(*full) + second)) == [" ".join(full), " ".join(PROSE)]


def test_words_that_a_line_end_parted_are_whole_again() -> None:
    page = column(
        "The harbour was well-known for its lamps and for its har-",
        "bour master, a well-",
        "known man.",
    )
    assert texts(opened(page)) == [
        "The harbour was well-known for its lamps and for its harbour master, a well-known man."
    ]


def test_columns_are_read_one_after_the_other() -> None:
    left = column(*PROSE[:2], "up and nobody had a word to say to any of the men on", x=40)
    right = column("the quay. So they went home.", x=340)
    assert texts(opened(left + right)) == [
        " ".join([*PROSE[:2], "up and nobody had a word to say to any of the men on the quay."])
        + " So they went home."
    ]


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    names = ("north", "south", "east", "west")
    pages = [
        [
            Run(50, 770, f"The Lamp {number}"),
            *column(f"In the {name} it was cold, and the harbour lay still."),
            Run(300, 30, f"- {number} -"),
        ]
        for number, name in enumerate(names, 7)
    ]
    document = opened(*pages)
    assert "Lamp" not in document.text
    assert not any(digit in document.text for digit in "0123456789")
    assert len(document.paragraphs) == 4


def test_a_header_of_the_chapter_is_known_by_the_number_of_its_page() -> None:
    pages = [
        [Run(50, 770, f"{number} {chapter}"), *column(f"In the {chapter} it was cold.")]
        for number, chapter in enumerate(("north", "south", "east", "west"), 7)
    ]
    assert "7" not in opened(*pages).text


def test_pages_that_are_all_alike_stay() -> None:
    assert opened(*[[Run(50, 770, "Handle with care")]] * 4).text.count("care") == 4


def test_a_number_in_the_text_stays() -> None:
    assert opened(column("It was cold.", "1984")).text.endswith("1984")


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_its_notes() -> None:
    first = [*column(*PROSE[:2], top=200), Run(50, 100, "1 A note on the weather of that year.", 8)]
    document = opened(first, column(PROSE[2], "And so they went home.", top=700))
    assert texts(document) == [
        " ".join([*PROSE, "And so they went home."]),
        "1 A note on the weather of that year.",
    ]
    second = document.text.index(PROSE[2])
    assert document.pages == (0, second)
    assert [document.page_at(offset) for offset in (0, second - 1, second)] == [1, 1, 2]


def test_an_empty_page_still_counts() -> None:
    document = opened(column("It was cold that day."), [], column("It was warm that day."))
    assert document.page_at(document.text.index("warm")) == 3


def test_large_and_bold_lines_are_headings() -> None:
    page = [
        Run(50, 740, "The Lamp", 24),
        Run(50, 700, "Winter", 14),
        *column(*PROSE, top=680),
        Run(50, 620, "Night", 10, bold=True),
        *column(*PROSE, top=600),
    ]
    document = opened(page)
    levels = [(p.level, p.span.of(document.text)) for p in document.paragraphs if p.level]
    assert levels == [(1, "The Lamp"), (2, "Winter"), (3, "Night")]
    assert document.title == "The Lamp"


def test_rows_with_numbers_stay_lines() -> None:
    page = column(
        "Austria 8.9 83,879 Vienna", "Belgium 11.5 30,689 Brussels", "Chad 17.2 1,284 Fort"
    )
    (row,) = opened(page).paragraphs
    assert row.kind == "table"


def test_items_are_a_list() -> None:
    page = column("We need these things:", "1. a lamp that burns", "2. oil", "3. a match")
    assert [p.kind for p in opened(page).paragraphs] == ["body", "list", "list", "list"]


def test_what_is_known_of_it_is_kept_and_junk_is_not() -> None:
    information = "/Title (The Lamp) /Author (Ada One) /CreationDate (D:20240103093826+01'00')"
    document = opened(column(*PROSE), information=information)
    origin = document.origin
    assert (document.title, origin.author, origin.date) == ("The Lamp", "Ada One", "2024-01-03")
    assert opened(column(*PROSE), information="/Title (Microsoft Word - x.doc)").title == "A"


def test_pages_without_words_say_what_helps() -> None:
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
        b"/ColorSpace /DeviceGray /Length 1 >> stream\nx\nendstream"
    )
    scanned = pdf([[]], others=[picture]).replace(
        b"/Resources << ", b"/Resources << /XObject << /I 5 0 R >> "
    )
    drawn = scanned.replace(b"<< /Length 0 >> stream\n\n", b"<< /Length 5 >> stream\n/I Do\n")
    with pytest.raises(DocumentEmpty, match=r"^a\.pdf holds pictures of pages.*ocrmypdf"):
        read_bytes(drawn, "a.pdf")
    with pytest.raises(DocumentEmpty, match="holds no text"):
        read_bytes(pdf([[]]), "a.pdf")


def test_a_password_is_asked_for_elsewhere() -> None:
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}> >>"
    data = pdf([column(*PROSE)], trailer=f"{lock} /ID [<00> <00>]")
    with pytest.raises(DocumentProtected, match=r"^a\.pdf needs a password"):
        read_bytes(data, "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\nrubbish", b"no pdf at all", b"%PDF-1.7\n%%EOF"])
def test_what_is_damaged_says_so(data: bytes) -> None:
    with pytest.raises(DocumentDamaged, match=r"^a\.pdf is damaged"):
        read_bytes(data, "a.pdf")


def test_it_is_known_by_its_beginning() -> None:
    assert read_bytes(pdf([column(*PROSE)]), "a").origin.format == "pdf"


def test_chapters_in_large_letters_at_the_top_of_pages_are_no_headers() -> None:
    text = column(*("It was cold and nobody spoke of it.",) * 9)
    pages = [
        [Run(50, 760, f"Chapter {number}", 18), Run(290, 20, str(number), 8), *text]
        for number in range(1, 7)
    ]
    document = read_bytes(pdf(pages), "a.pdf")
    headings = [p.span.of(document.text) for p in document.paragraphs if p.kind == "heading"]
    assert headings == [f"Chapter {number}" for number in range(1, 7)]
    assert document.title == "A"


def test_ranges_and_letters_before_a_hyphen_stay_parted() -> None:
    lines = ("In the years 1990-", "1995 they took an X-", "ray of it, which came to no-", "thing.")
    text = read_bytes(pdf([column(*lines)]), "a.pdf").text
    assert text == "In the years 1990-1995 they took an X-ray of it, which came to nothing."


def test_lines_that_are_alike_all_over_the_pages_are_no_headers() -> None:
    lines = [
        [f"Line {line} of page {page} tells of the lamp and the men." for line in range(1, 50)]
        for page in range(4)
    ]
    pages = [[Run(50, 780, "The Lamp"), *column(*each, top=750)] for each in lines]
    text = read_bytes(pdf(pages), "a.pdf").text
    assert [line for page in lines for line in page if line not in text] == []
    assert "The Lamp" not in text
