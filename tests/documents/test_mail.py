"""Mails kept as text: the subject is the title, header and signature are set apart."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.document import Document
from reader.documents.loading import read_text

MAIL = """From: Ann Reed <ann@example.org>
To: Bo Lind <bo@example.org>
Date: Sunday, 9 November 2025 21:14
Subject: Re: AW: The tide table
 of the upper estuary

Dear Bo,

I have measured it again, and you were right about the boots.

> High water was at eight by
> my boots.

--
Ann Reed
Keeper of the Tables
"""


def lines(document: Document, *, dimmed: bool) -> list[str]:
    return [
        paragraph.span.of(document.text)
        for paragraph in document.paragraphs
        if paragraph.likely_furniture is dimmed
    ]


def test_the_subject_without_its_answers_is_the_title() -> None:
    assert read_text(MAIL).title == "The tide table of the upper estuary"


def test_header_and_signature_are_dimmed_and_the_letter_is_not() -> None:
    document = read_text(MAIL)
    assert [line.split(":")[0].split(" ")[0] for line in lines(document, dimmed=True)] == [
        "From", "To", "Date", "--", "Ann", "Keeper",
    ]  # fmt: skip
    assert "Dear Bo," in lines(document, dimmed=False)


def test_the_subject_is_the_heading() -> None:
    heading = next(p for p in read_text(MAIL).paragraphs if p.kind == "heading")
    assert heading.level == 1
    assert heading.span.of(MAIL).startswith("Subject:")


def test_quoted_lines_are_one_paragraph() -> None:
    quotes = [p.span.of(MAIL) for p in read_text(MAIL).paragraphs if p.kind == "quote"]
    assert quotes == ["> High water was at eight by\n> my boots."]


def test_a_play_or_a_form_is_no_mail() -> None:
    text = "From: the sea\nTo: the shore\n\nA poem about tides and what they leave behind."
    assert not any(paragraph.likely_furniture for paragraph in read_text(text).paragraphs)


def test_a_mail_in_german_is_one() -> None:
    text = "Von: Ann\nAn: Bo\nBetreff: AW: Pegel\n\nDer Pegel steigt seit dem Morgen wieder an.\n"
    assert read_text(text).title == "Pegel"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["From: a", "Subject:", "To: b", "Subject: c", " more", "--", "", "text.", "> q"]
        ),
        max_size=14,
    )
)
def test_every_word_stays_in_one_paragraph(written: list[str]) -> None:
    document = read_text("\n".join(written))
    kept = "".join(p.span.of(document.text) for p in document.paragraphs)
    assert "".join(kept.split()) == "".join(document.text.split())
    assert document.title
