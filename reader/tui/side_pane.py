"""The pane at the side: summary, figures and notes, one below the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical

from reader.annotations.annotation import Annotation
from reader.summary.ranking import RankedSentence, Ranking, Summary
from reader.text.spans import Span, index_at
from reader.tui.choice import Choice
from reader.tui.figures_pane import FiguresPane
from reader.tui.mark_rows import mark_rows
from reader.tui.messages import FigureTable, Progress
from reader.tui.overlapping import overlaps
from reader.tui.remapping import key_now
from reader.tui.row_list import RowList
from reader.tui.rows import sentence_rows
from reader.tui.shown_figures import Shown

__all__ = ["SidePane"]


NOWHERE = Span(0, 0)
"""Where a mark stands that has lost its place."""


class SidePane(Vertical):
    """Summary, figures and notes, one below the other."""

    def __init__(self, colour_names: Mapping[str, str] | None = None) -> None:
        """Three empty lists; the colours of marks bear `colour_names` for the user."""
        super().__init__(id="side")
        self._title, self._support = "Summary", ""
        self._explains = False
        self._overlaps: Mapping[str, int] = {}
        self._colour_names = colour_names or {}
        self.summary: RowList[RankedSentence] = RowList(
            self._sentence_rows, empty="reading…", id="summary"
        )
        self.figures = FiguresPane()
        self.notes: RowList[Annotation] = RowList(
            self._annotation_rows,
            id="notes",
        )

    def compose(self) -> ComposeResult:
        """One below the other."""
        self.notes.set_empty(self._no_notes)
        yield self.summary
        yield self.figures
        yield self.notes

    def on_mount(self) -> None:
        """Name the lists."""
        self._show_title()
        self.figures.border_title = "Key figures"
        self.notes.border_title = "Notes"

    def wait(self) -> None:
        """Show that the summary and the figures are on their way."""
        for pane in (self.summary, self.figures):
            pane.set_rows(())
            pane.set_empty("reading…")
            pane.border_subtitle = ""
        self.show_notes(())

    def show_progress(self, progress: Progress) -> None:
        """Say how far the summary or the figures are that are on their way."""
        pane = self.summary if progress.pane == "summary" else self.figures
        pane.set_empty(f"reading… {progress.done:.0%}")

    def show_nothing(self) -> None:
        """There is no document, and nothing is on its way."""
        for pane in (self.summary, self.figures, self.notes):
            pane.set_rows(())
            pane.set_empty("")

    def show_failure(self, message: str) -> None:
        """Say why there is no summary."""
        self.summary.set_rows(())
        self.summary.set_empty(message)

    def show_summary(self, summary: Summary, ranking: Ranking, choice: Choice) -> None:
        """Show the sentences of `summary`, and how it was made."""
        self._title = "Summary of highlights" if choice.highlights_only else "Summary"
        self._show_title()
        how = summary.genre if summary.method == "reader" else summary.method
        guessed = "" if summary.genre_is_given or summary.method != "reader" else "?"
        genre = f" · {how}{guessed}" if how else ""
        self.summary.border_subtitle = (
            f"{len(summary.sentences)} of {len(ranking.sentences)}{genre}"
        )
        self.summary.set_empty(
            f"Nothing is highlighted yet: {key_now(self, 'h')} highlights, "
            f"{key_now(self, 'H')} sums up the whole text again."
            if choice.highlights_only
            else "There is no sentence to pick."
        )
        self.summary.set_rows(summary.sentences, self.summary.cursor)

    def show_support(self, note: str) -> None:
        """Say in `note` what the summary lacks in this language; nothing if it is empty."""
        self._support = note
        self._show_title()

    def toggle_reasons(self, *, was_hidden: bool) -> None:
        """Show below each sentence why it is in the summary, or not any more if that was seen."""
        self._explains = was_hidden or not self._explains
        self.summary.set_rows(self.summary.rows, self.summary.cursor)

    def _show_title(self) -> None:
        note = f" · {self._support}" if self._support else ""
        self.summary.border_title = f"{self._title}{note}"

    def _sentence_rows(self, sentence: RankedSentence, width: int) -> list[Text]:
        return sentence_rows(sentence, width, explained=self._explains)

    def show_figures(self, table: FigureTable, shown: Shown) -> None:
        """Show what of `table` is to be `shown`."""
        self.figures.show(table, shown)

    def show_notes(self, annotations: Sequence[Annotation]) -> None:
        """Show the marks of the document."""
        self._overlaps = overlaps(annotations)
        self.notes.set_empty(self._no_notes)
        self.notes.border_subtitle = str(len(annotations)) if annotations else ""
        self.notes.set_rows(annotations, self.notes.cursor)

    @property
    def _no_notes(self) -> str:
        highlight, note = (key_now(self, key) for key in "ha")
        return f"{highlight} highlights the focused sentence, {note} adds a note."

    def _annotation_rows(self, annotation: Annotation, width: int) -> list[Text]:
        colour = self._colour(f"bar-{annotation.colour}")
        overlapping = self._overlaps.get(annotation.id, 0)
        return mark_rows(
            annotation,
            width,
            colour,
            overlapping=overlapping,
            named=self._colour_names.get(annotation.colour, ""),
        )

    def _colour(self, name: str) -> str:
        return self.app.theme_variables[name]

    def follow(self, span: Span) -> None:
        """Light the rows that stand in `span` of the text, or come nearest before it.

        What stands there is lit; the cursor alone marks what comes before.
        """
        for rows in (self.summary, self.figures, self.notes):
            spans = [row.span or NOWHERE for row in rows.rows]
            if not rows.has_focus:
                _put_cursor(rows, spans, span)
            rows.light(_touching(spans, span))


def _put_cursor(rows: RowList[Any], spans: Sequence[Span], span: Span) -> None:
    index = index_at([place.start for place in spans], max(span.start, span.end - 1))
    if index >= 0:
        rows.set_cursor(index)


def _touching(spans: Sequence[Span], span: Span) -> range:
    """Which of the ascending `spans` share something with `span`."""
    touching = [index for index, place in enumerate(spans) if place.overlaps(span)]
    return range(touching[0], touching[-1] + 1) if touching else range(0)
