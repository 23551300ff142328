"""What is printed says what the text says, whatever stands in the text."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from markdown_it import MarkdownIt

from reader.documents.loading import read_text
from reader.figures.finding import find_figures
from reader.printing.figures import figures_as_csv, figures_as_data, figures_as_markdown
from reader.printing.summaries import summary_as_markdown
from reader.summary.summarising import summarise

HOSTILE = (
    "1. The first of all things was done by 38 people today.",
    "- Dashes | and pipes were drawn by 40 per cent of them.",
    "+ Some <b>bold</b> sums of $5 and $6 were spent on [this](that).",
    "# No heading was ever *said* by 7 of `them`.",
    "Last &amp; least, __all__ 12 were \\*counted\\*.",
)


def shown(markdown: str) -> list[str]:
    """The texts that Markdown shows, one for each heading, item and cell; no markup in them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    inlines = [token for token in tokens if token.type == "inline"]
    for token in inlines:
        assert {child.type for child in token.children or ()} <= {"text", "text_special"}
    return ["".join(child.content for child in token.children or ()) for token in inlines]


@pytest.mark.parametrize("sentence", HOSTILE)
def test_a_summary_in_markdown_shows_each_sentence_as_it_stands(sentence: str) -> None:
    document = read_text(sentence, title="# One | *title*")
    summary = summarise(document, sentences=1)
    markdown = summary_as_markdown(document, summary)
    assert shown(markdown) == [document.title, *(found.text for found in summary.sentences)]
    assert markdown.count("\n- ") == len(summary.sentences)


@pytest.mark.parametrize("sentence", HOSTILE)
def test_figures_in_markdown_are_a_table_of_three_columns(sentence: str) -> None:
    figures = find_figures(read_text(sentence))
    cells = shown(figures_as_markdown(figures))
    assert cells[3:] == [
        cell for figure in figures for cell in (figure.text, figure.kind, figure.measures)
    ]


def test_figures_as_data_say_source_change_and_differences() -> None:
    document = read_text(
        "According to the housing office, 38 per cent of lenders use it, against 26 per cent "
        "elsewhere. Rents fell to 61,000 dollars, down from 90,000 dollars."
    )
    figures = find_figures(document)
    data = figures_as_data(document, figures, range(len(figures)))["figures"]
    assert isinstance(data, list)
    rows = {row["text"]: row for row in csv.DictReader(StringIO(figures_as_csv(figures)))}
    assert rows["38 per cent"]["differences"] == "12"
    by_text = {figure["text"]: figure for figure in data}
    share = by_text["38 per cent"]
    assert share["source"] == "the housing office"
    assert dict(zip(share["compared_with"], share["differences"], strict=True)) == {1: "12"}
    assert [
        (figure["change_from"], figure["change_to"], figure["change_by"])
        for figure in data
        if figure["change_to"]
    ] == [("90000", "61000", "-29000")]


def test_figures_as_csv_have_a_row_each_and_plain_numbers() -> None:
    figures = find_figures(read_text('Profits fell by 1,200 "units", or 3.5 per cent, to US$4m.'))
    rows = list(csv.DictReader(StringIO(figures_as_csv(figures))))
    assert [row["text"] for row in rows] == [figure.text for figure in figures]
    assert [row["value"] for row in rows] == [f"{figure.value:f}" for figure in figures]


def test_a_spreadsheet_runs_nothing_of_the_figures() -> None:
    document = read_text("Sales had -5 per cent of growth.")
    row = figures_as_csv(find_figures(document)).splitlines()[1]
    assert row.startswith("'-5 per cent,percent,-5,")
