"""What a document is taken for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.documents.document import Document
from reader.errors import SummaryError
from reader.summary.features import FEATURES
from reader.summary.genres import GENRES, Genre, genre_of
from reader.summary.reasons import REASONS
from reader.summary.study import study
from reader.summary.summarising import rank, summarise

Build = Callable[..., Document]


def _genre(document: Document) -> str:
    return genre_of(study(document)).name


def test_a_short_text_is_news(article: Document) -> None:
    assert _genre(article) == "news"


def test_a_long_text_is_a_report(document_of: Build) -> None:
    assert _genre(document_of(*(f"The ferry of pier {i} was sold again." for i in range(90)))) == (
        "report"
    )


def test_a_long_text_where_people_speak_is_a_story(document_of: Build) -> None:
    names = [f"{a}{b}" for a in ("Mar", "Jo", "Al", "Pe", "Su") for b in "abcdefghijklmnopqrstu"]
    spoken = (f"“Here comes {name} again,” said the old ferryman." for name in names)
    assert _genre(document_of(*spoken)) == "story"


@pytest.mark.parametrize("kind", ["list", "body"])
def test_items_and_fragments_are_notes(document_of: Build, kind: str) -> None:
    items = [(kind, f"pier {name}: repair") for name in ("north", "south", "east", "west")]
    assert _genre(document_of(*items)) == "notes"


@pytest.mark.parametrize("genre", GENRES.values(), ids=lambda genre: genre.name)
def test_every_weight_has_its_feature_and_its_reason(genre: Genre) -> None:
    said = {name for reason in REASONS for name in reason.features}
    assert set(genre.weights) <= set(FEATURES)
    assert set(genre.weights) <= said


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("news", "news"),
        ("report", "report"),
        ("paper", "report"),
        ("story", "story"),
        ("book", "story"),
        ("notes", "notes"),
    ],
)
def test_a_genre_can_be_asked_for(article: Document, asked: str, name: str) -> None:
    summary = summarise(article, genre=asked)
    assert (summary.genre, summary.genre_is_given) == (name, True)
    assert rank(article, genre=asked).genre_is_given


def test_a_genre_that_is_told_by_the_shape_is_not_given(article: Document) -> None:
    summary = summarise(article)
    assert (summary.genre, summary.genre_is_given) == ("news", False)


@pytest.mark.parametrize("method", ["reader", "lead"])
def test_an_unknown_genre_is_refused_with_the_known_ones(article: Document, method: str) -> None:
    with pytest.raises(
        SummaryError, match="no genre 'poem': use one of news, report, story, notes, paper, book"
    ):
        summarise(article, genre="poem", method=method)


def test_a_genre_asked_for_says_what_to_call_the_text(article: Document) -> None:
    whys = " ".join(s.why for s in summarise(article, genre="book").sentences)
    assert "article" not in whys


def test_a_short_text_that_cites_is_a_paper(document_of: Build) -> None:
    cited = "Ferries sail less when it storms (Holt et al., 2019)."
    plain = (f"The ferry of pier {i} was sold again." for i in range(9))
    assert _genre(document_of(cited, *plain)) == "report"


def test_a_story_of_short_lines_of_speech_is_no_notes(document_of: Build) -> None:
    names = [f"{a}{b}" for a in ("Mar", "Jo", "Al", "Pe", "Su") for b in "abcdefghijklmnopqrstu"]
    assert _genre(document_of(*(f"“Here comes {name}.”" for name in names))) == "story"


def test_a_letter_is_not_read_from_the_top_like_news(document_of: Build) -> None:
    letter = (
        "You ask whether I was wrong about the tide.",
        "I was offended for the whole of Friday.",
        "The table on your kitchen door is made at Carrow Point.",
        "Nobody has measured the channel since it was dredged.",
        "That leaves your table late on an average day.",
    )
    assert _genre(document_of(*letter)) == "notes"


def test_instructions_are_not_read_from_the_top_like_news(document_of: Build) -> None:
    steps = (
        "Fill the lamp to the line on its side.",
        "You can see the line through the glass.",
        "Trim the wick before it is lit again.",
        "Your lamp burns for nine hours on one filling.",
        "You clean the glass with paper.",
    )
    assert _genre(document_of(*steps)) == "notes"


def test_who_is_quoted_and_a_firm_that_says_we_make_no_letter(document_of: Build) -> None:
    quoted = (
        "“I never saw such a tide,” said the pilot of the ferry.",
        "“You could walk on the mud,” said a woman on the quay.",
        "We earned more in the harbour than in the year before.",
        "Our ships carried 38 per cent of the grain.",
        "The railway carried the rest of it to the mills.",
    )
    assert _genre(document_of(*quoted)) == "news"
