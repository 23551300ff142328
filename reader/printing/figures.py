"""How figures look on standard output."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal

from reader.documents.document import Document
from reader.figures.figure import Figure
from reader.printing.forms import about, as_cell, harmless_row
from reader.text.sanitise import sanitise_line

__all__ = [
    "FIGURE_COLUMNS",
    "figure_as_data",
    "figure_as_row",
    "figures_as_csv",
    "figures_as_data",
    "figures_as_markdown",
    "figures_as_text",
    "with_qualifier",
]


def figures_as_text(figures: Sequence[Figure]) -> str:
    """A figure a line: the figure, and what it measures."""
    width = max((len(with_qualifier(figure)) for figure in figures), default=0)
    lines = [
        f"{with_qualifier(figure):<{width}}  {sanitise_line(figure.measures)}".rstrip()
        for figure in figures
    ]
    return "\n".join(lines)


def figures_as_markdown(figures: Sequence[Figure]) -> str:
    """A table."""
    rows = [
        f"| {as_cell(with_qualifier(figure))} | {figure.kind} | {as_cell(figure.measures)} |"
        for figure in figures
    ]
    return "\n".join(["| Figure | Kind | What it measures |", "| --- | --- | --- |", *rows])


FIGURE_COLUMNS = (
    "text", "kind", "value", "low", "high", "unit", "qualifier", "measures", "direction",
    "salience", "key", "start", "end", "source", "change_from", "change_to", "change_by",
    "differences", "why", "subject",
)  # fmt: skip
"""What a table of figures tells of each."""


def figures_as_csv(figures: Sequence[Figure]) -> str:
    """A header and a row a figure (RFC 4180, but with the line ends of Unix)."""
    out = io.StringIO()
    writer = csv.DictWriter(out, FIGURE_COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(harmless_row(figure_as_row(figure)) for figure in figures)
    return out.getvalue().rstrip("\n")


def figures_as_data(
    document: Document, figures: Sequence[Figure], shown: Sequence[int]
) -> dict[str, object]:
    """The shape of `reader figures --format json`.

    Args:
        document: Where they stand.
        figures: All of them.
        shown: The indexes of those to show; comparisons with others are left out.
    """
    places = {index: place for place, index in enumerate(shown)}
    return {
        "document": about(document),
        "figures": [
            figure_as_data(
                figures[index],
                [
                    (places[other], difference)
                    for other, difference in zip(
                        figures[index].compared_with, figures[index].differences, strict=True
                    )
                    if other in places
                ],
            )
            for index in shown
        ],
    }


def figure_as_data(
    figure: Figure, compared: Sequence[tuple[int, Decimal | None]] = ()
) -> dict[str, object]:
    """`figure` as every JSON of figures has it.

    Args:
        figure: any.
        compared: the place among the figures shown of each that it is compared with, and how much
            more it is than that one.
    """
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.text,
        "kind": figure.kind,
        "value": _number(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "measures": figure.measures,
        "direction": figure.direction,
        "compared_with": [place for place, _ in compared],
        "differences": [_number(difference) for _, difference in compared],
        "source": figure.source,
        "change_from": _number(figure.change_from),
        "change_to": _number(figure.change_to),
        "change_by": _number(figure.change_by),
        "salience": round(figure.salience, 4),
        "key": figure.is_key,
        "why": figure.why,
        "subject": figure.subject,
    }


def figure_as_row(figure: Figure) -> dict[str, object]:
    """The cells of `FIGURE_COLUMNS`: a cell holds all differences that are known."""
    known = [f"{by:f}" for by in figure.differences if by is not None]
    return {**figure_as_data(figure), "differences": " ".join(known)}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def with_qualifier(figure: Figure) -> str:
    """The figure with what qualifies it before it, such as "about"."""
    return sanitise_line(f"{figure.qualifier} {figure.text}".strip())
