"""The sample documents: what a new reader sees first has to be right."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader
from reader.documents.document import Document

SEEDS = Path(__file__).parents[1] / "seeds"
SAMPLES = sorted(path for path in SEEDS.iterdir() if path.is_file())
LENGTHS = range(1, 11)

TITLES = {
    "harbour-city-ai.txt": "Harbour City’s banks have stopped waiting for the future",
    "letters-on-tides.txt": "Your tide table is lying to me",
    "northwind-quarterly.md": "Northwind Cold Chain: third quarter 2025",
    "stadt-am-fluss.txt": "Hochwasserschutz: Die Stadt, die ihrem Fluss Platz macht",
    "yuncheng-metro.txt": "云澄地铁三号线开通半年：一座山城学会了准时",
}
KEYS = {
    "harbour-city-ai.txt": {"38 per cent", "26 per cent", "12-point", "top 20", "90 per cent"},
    "northwind-quarterly.md": {"12.4 per cent", "€1.84 billion", "24.6 per cent"},
    "grid-storage-in-winter.html": {"960 MWh", "14,000 MWh", "€212 million", "€31 million"},
    "the-lamplighters-ledger.txt": {
        "two hundred and twelve", "thirteen", "two hundred and twenty-five", "fifty-one barrels",
    },
    "stadt-am-fluss.txt": {
        "1,2 Milliarden Euro", "84 Millionen Euro", "96 Millionen Euro", "38 Prozent", "22 Prozent",
    },
    "reading-with-reader.md": {"38 per cent", "26 per cent", "12.4 per cent", "€1.84 billion"},
    "letters-on-tides.txt": {"61 minutes", "25 minutes", "36 minutes", "4.1 metres"},
}  # fmt: skip
"""Of each sample some figures that its author would underline."""


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.name)
def document(request: pytest.FixtureRequest) -> Document:
    """Each sample in turn."""
    return reader.open(request.param)


def test_there_are_samples_in_several_formats() -> None:
    assert {path.suffix for path in SAMPLES} >= {".txt", ".md", ".html"}


def test_it_has_a_title_of_one_line(document: Document) -> None:
    assert document.title.strip()
    assert "\n" not in document.title


def test_it_is_not_called_after_its_furniture(document: Document) -> None:
    folded = {p.span.of(document.text) for p in document.paragraphs if p.likely_furniture}
    assert document.title not in folded


@pytest.mark.parametrize("length", LENGTHS)
def test_no_summary_has_furniture_or_says_a_thing_twice(document: Document, length: int) -> None:
    sentences = reader.summarise(document, sentences=length).sentences
    furniture = [p.span for p in document.paragraphs if p.likely_furniture]
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        assert not any(start < span.end and span.start < end for span in furniture)
    texts = [" ".join(sentence.text.split()).casefold() for sentence in sentences]
    assert len(texts) == len(set(texts)) == length


def test_no_summary_is_made_of_names_and_addresses(document: Document) -> None:
    for sentence in reader.summarise(document, sentences=10).sentences:
        assert "@" not in sentence.text
        assert not sentence.text.startswith(("Dear ", ">", "Von ", "记者"))


def test_it_has_a_few_key_figures_that_are_told_apart(document: Document) -> None:
    keys = [figure for figure in reader.find_figures(document) if figure.is_key]
    assert 3 <= len(keys) <= 8
    assert len({(figure.kind, figure.value, figure.unit, figure.text) for figure in keys}) == len(
        keys
    )
    assert not any(figure.kind == "date" for figure in keys)


def test_what_its_figures_measure_is_a_short_phrase_on_one_line(document: Document) -> None:
    for figure in reader.find_figures(document):
        assert len(figure.measures.split()) <= 12
        assert "\n" not in figure.measures
        assert figure.measures == figure.measures.strip()


@pytest.mark.parametrize("name", sorted(TITLES))
def test_it_is_called_by_its_headline_or_its_subject(name: str) -> None:
    assert reader.open(SEEDS / name).title == TITLES[name]


@pytest.mark.parametrize("name", sorted(KEYS))
def test_the_figures_that_its_author_would_underline_are_key(name: str) -> None:
    figures = reader.find_figures(reader.open(SEEDS / name))
    assert {" ".join(figure.text.split()) for figure in figures if figure.is_key} >= KEYS[name]


def test_years_and_small_counts_of_the_editorial_are_not_key() -> None:
    figures = reader.find_figures(reader.open(SEEDS / "harbour-city-ai.txt"))
    keys = {figure.text for figure in figures if figure.is_key}
    assert not keys & {"Twenty-five years", "Three", "December"}


def test_the_ledger_of_the_story_is_a_table() -> None:
    document = reader.open(SEEDS / "the-lamplighters-ledger.txt")
    ledger = next(p for p in document.paragraphs if "Fog on the quays" in p.span.of(document.text))
    assert ledger.kind == "table"
