"""A paragraph with its figures, for the tests of the recognisers."""

from __future__ import annotations

from reader.documents.document import Document, Paragraph
from reader.figures.figure import Figure
from reader.figures.finding import find_figures
from reader.text.spans import Span

__all__ = ["figures_in", "only", "told"]


def figures_in(text: str, language: str = "en") -> tuple[Figure, ...]:
    """The figures of a document of one paragraph."""
    return find_figures(Document(text, "A text", language, (Paragraph(Span(0, len(text))),)))


def only(text: str, language: str = "en") -> Figure:
    """The one figure of a text."""
    (figure,) = figures_in(text, language)
    return figure


def told(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """What each figure is: its text, its value, its unit."""
    return [
        (figure.text, "" if figure.value is None else f"{figure.value.normalize():f}", figure.unit)
        for figure in figures_in(text, language)
    ]
