"""A sample of a long text: spread over it, and what is found in it is found in the whole."""

from __future__ import annotations

from array import array

import pytest

from reader.documents.document import Document, Paragraph
from reader.documents.loading import read_text
from reader.summary.ranking import RankedSentence, Ranking
from reader.text.spans import Span
from reader.tui.messages import Failure, FigureTable
from reader.tui.sampling import Sample, is_sampled, note_on, sample_of

TEXT = "\n\n".join(
    f"Lamp number {number} was lit at dusk. It burnt {number % 7} hours." for number in range(3_000)
)


def places(sample: Sample) -> list[Span]:
    """Where the sentences of `sample` stand in the whole."""
    sentences = sample.document.sentences
    ranked = [RankedSentence(s.span, s.text, 1.0, 1, "") for s in sentences]
    return [one.span for one in sample.restored(Ranking(tuple(ranked), "reader")).sentences]


@pytest.mark.parametrize(
    "text",
    [TEXT, TEXT.replace("\n\n", " "), "word " * 40_000, "# Part\n\n" + TEXT, "字。" * 90_000],
)
def test_what_is_found_in_the_sample_stands_in_the_whole(text: str) -> None:
    whole = read_text(text)
    sample = sample_of(whole, studied=20_000, parts=10)
    assert 0 < len(sample.document.text) < 45_000
    found = places(sample)
    assert found == sorted(found)
    for sentence, span in zip(sample.document.sentences, found, strict=True):
        assert span.of(whole.text) == sentence.text
    assert found[-1].start > 0.7 * len(whole.text)


def test_only_whole_sentences_are_taken_from_the_midst_of_a_huge_paragraph() -> None:
    whole = read_text(TEXT.replace("\n\n", " "))
    known = {sentence.span for sentence in whole.sentences}
    assert set(places(sample_of(whole, studied=20_000, parts=10))) <= known


def test_figures_are_moved_too_and_a_failure_stays() -> None:
    sample = sample_of(read_text(TEXT), studied=20_000, parts=10)
    start = sample.document.text.rindex("hours")
    table = FigureTable((), array("I", [start]), array("I", [start + 5]), ("count",), complete=True)
    moved = sample.restored(table)
    assert TEXT[moved.starts[0] : moved.ends[0]] == "hours"
    assert sample.restored(Failure("no")) == Failure("no")


def test_furniture_is_no_part_of_it() -> None:
    text = "Advertisement\n\nThe lamps are lit.\n\n" * 3
    lines = [Span(0, 13), Span(15, 33)]
    kinds = (Paragraph(lines[0], "furniture"), Paragraph(lines[1]))
    sample = sample_of(Document(text, "Lamps", "en", kinds), studied=100, parts=2)
    assert [s.text for s in sample.document.sentences] == ["The lamps are lit."]


def test_only_a_very_long_text_is_sampled_and_it_is_said() -> None:
    assert not is_sampled(read_text(TEXT))
    long = Document("x" * 40_000_000, "Long", "en", (Paragraph(Span(0, 40_000_000)),))
    assert is_sampled(long)
    assert "10%" in note_on(long)
