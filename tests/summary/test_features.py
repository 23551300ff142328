"""What is measured of a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.documents.document import Document
from reader.summary.features import FEATURES
from reader.summary.study import study
from reader.summary.vectors import dot

Build = Callable[..., Document]


@pytest.mark.parametrize("name", FEATURES)
def test_every_value_lies_between_nothing_and_all(
    name: str, article: Document, book: Document, document_of: Build
) -> None:
    for document in (article, book, document_of("38"), document_of("人工智能改变城市。城市很好。")):
        studied = study(document)
        values = FEATURES[name](studied)
        assert len(values) == len(studied)
        assert all(0.0 <= value <= 1.0 + 1e-9 for value in values)


def test_centrality_is_the_sum_of_all_cosines(article: Document) -> None:
    studied = study(article)
    sums = [
        sum(dot(one, other) for other in studied.vectors) - 1.0 for one in studied.vectors
    ]  # fmt: skip
    assert FEATURES["centrality"](studied) == pytest.approx([s / max(sums) for s in sums])


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("figure", "Only 38 per cent did so.", 0.5),
        ("figure", "Only a few did so.", 0.0),
        ("question", "Can the council pay?", 1.0),
        ("quotation", "“It is time,” she said.", 1.0),
        ("reference", "It works well (Holt et al., 2019).", 1.0),
        ("reference", "It works well [12, 14].", 1.0),
        ("reference", "See Table 3 for all of it.", 1.0),
        ("reference", "In 2019 it worked (as always).", 0.0),
        ("dangling", "However, the piers need repair.", 1.0),
        ("dangling", "Hemp is grown near the piers.", 0.0),
        ("fragment", "Harbour news", 1.0),
        ("fragment", "The ferries of the harbour have come back after so many years away", 0.5),
        ("fragment", "The ferries have come back again.", 0.0),
        ("overlong", "word " * 60 + "end.", 1.0),
        ("speaker", "I told you that we would come.", 1.0),
        ("symbols", "x = 1 + 2 + y", 1.0),
        ("symbols", "where α ≤ β holds for every ferry → pier", 1.0),
        ("symbols", "Το πλοίο φεύγει από το λιμάνι.", 0.0),
        ("aside", "We thank the reviewers of the harbour.", 1.0),
        ("aside", "The harbour has four ferries.", 0.0),
        ("dangling", "In spring it did more of this, and faster.", 1.0),
    ],
)
def test_what_a_sentence_shows(name: str, text: str, value: float, document_of: Build) -> None:
    assert FEATURES[name](study(document_of(text))) == [value]


def test_a_short_chinese_sentence_is_whole_however_it_is_cut(document_of: Build) -> None:
    assert FEATURES["fragment"](study(document_of("这个政策影响很多人。", language="zh"))) == [0.0]


def test_sections_count_from_their_headings(document_of: Build) -> None:
    studied = study(
        document_of(
            "Before all of it.",
            ("heading", "Conclusion on ferries"),
            "The ferries are good.",
            "They are new.",
            ("heading", "References"),
            "Some old book.",
            title="Harbour report",
        )
    )
    assert FEATURES["telling_section"](studied) == [0.0, 1.0, 1.0, 0.0]
    assert FEATURES["minor_section"](studied) == [0.0, 0.0, 0.0, 1.0]
    opening = FEATURES["start_of_section"](studied)
    assert opening[0] == 0.0
    assert opening[1] == opening[3] == 1.0 > opening[2]
    assert FEATURES["heading"](studied)[1] == 0.5


def test_a_title_that_is_the_first_words_does_not_count_twice(document_of: Build) -> None:
    studied = study(document_of("The ferries return today.", "New ferries.", title="The ferries…"))
    assert FEATURES["title"](studied) == [0.0, 0.0]


def test_a_point_is_early_in_the_first_fifth(document_of: Build) -> None:
    others = (f"The ferry of pier {i} was sold again." for i in range(8))
    studied = study(document_of("We propose a new ferry.", *others, "We propose a new pier."))
    assert FEATURES["early_point"](studied) == [1.0, *[0.0] * 9]
