"""Targets: which words a marking key works on, and which of several marks there."""

from __future__ import annotations

from reader.annotations.annotation import Annotation
from reader.errors import ReaderError
from reader.text.spans import Span
from reader.tui.desk import Desk
from reader.tui.one_line import shortened
from reader.tui.overlapping import marks_at
from reader.tui.remapping import key_now
from reader.tui.side_pane import SidePane
from reader.tui.text_view import TextView

__all__ = ["NothingInFocus", "Targets", "named"]

WRITTEN = ("highlight", "note")
"""The kinds that a highlighting or a note key takes for the mark of a sentence by itself."""
SHOWN = 28
"""Cells of a mark's words in a message."""


class NothingInFocus(ReaderError):
    """No sentence has the focus."""


def named(mark: Annotation) -> str:
    """A mark in a message: its kind and the beginning of its words.

    The words are the note's where it stands on the whole document or on no words.
    """
    kind = mark.kind.replace("-", " ")
    words = mark.quote.strip() or mark.note.strip()
    return f"{kind} on “{shortened(words, SHOWN)}”" if words else kind


class Targets:
    """Knows what is under the focus; one of several marks there can be chosen."""

    def __init__(self, desk: Desk, view: TextView, side: SidePane) -> None:
        """Targets in the document on `desk`, seen in `view` and listed in `side`."""
        self._desk = desk
        self._view = view
        self._side = side
        self._chosen: str | None = None
        self._chosen_at: Span | None = None

    @property
    def span(self) -> Span:
        """The words that a new mark would be made on.

        Raises:
            NothingInFocus: if there are none.
        """
        span = self._view.marked_span
        if span is None:
            raise NothingInFocus("There is no sentence in focus.")
        return span

    @property
    def marks(self) -> tuple[Annotation, ...]:
        """The marks that a key may work on; the row under the cursor where a list has the keys."""
        listed = self._in_list
        return (listed,) if listed is not None else self._marks_at(self.span)

    @property
    def orphan(self) -> Annotation | None:
        """The orphan under the cursor of the list of marks, or the only one of the document."""
        listed = self._in_list
        if listed is not None:
            return listed if listed.state == "orphan" else None
        orphans = [mark for mark in self._desk.annotations if mark.state == "orphan"]
        return orphans[0] if len(orphans) == 1 else None

    def mark(self) -> Annotation | None:
        """The mark that a key works on: the one that was chosen, else the first one there."""
        marks = self.marks
        if self._in_list is None and self._is_chosen:
            return next((mark for mark in marks if mark.id == self._chosen), None)
        return marks[0] if marks else None

    def written(self) -> Annotation | None:
        """As `mark`, but None where a key should rather make a new one.

        That is on a selection that no mark has exactly, and where only bookmarks and figures are.
        """
        mark = self.mark()
        if mark is None or self._in_list is not None or self._is_chosen:
            return mark
        fits = mark.kind in WRITTEN and (self._view.selection is None or mark.span == self.span)
        return mark if fits else None

    def place(self, mark: Annotation) -> str:
        """Which of several marks `mark` is, such as " 2 of 3"; empty where it is alone."""
        ids = [other.id for other in self.marks]
        return f" {ids.index(mark.id) + 1} of {len(ids)}" if len(ids) > 1 else ""

    def turn(self) -> str:
        """Choose the next mark under the focus, or that a new one be made; says which."""
        span = self.span
        ids = [mark.id for mark in self._marks_at(span)]
        if not ids:
            ways = f"{self._key('h')} highlights, {self._key('a')} adds a note"
            return f"There is no mark on this sentence: {ways}."
        choices = [*ids, ""]
        before = self._chosen if self._is_chosen and self._chosen in choices else ids[0]
        self._chosen = choices[(choices.index(before or "") + 1) % len(choices)]
        self._chosen_at = span
        mark = self.mark()
        if mark is None:
            ways = f"{self._key('h')} and {self._key('a')}"
            return f"A new mark: {ways} make one more on this sentence. {self._key(';')} goes on."
        ways = f"{self._key('a x #')} 1–5 work on it, {self._key(';')} goes on"
        return f"Mark{self.place(mark)}: {named(mark)}. {ways}."

    def _key(self, shown: str) -> str:
        return key_now(self._view, shown)

    def forget(self) -> None:
        """Nothing is chosen any more."""
        self._chosen = self._chosen_at = None

    def _marks_at(self, span: Span) -> tuple[Annotation, ...]:
        marks = marks_at([m for m in self._desk.annotations if not m.is_on_document], span)
        if self._view.selection is not None:
            # Whoever selects means these words, not marks that share some of them.
            marks = tuple(mark for mark in marks if mark.span == span)
        return tuple(sorted(marks, key=lambda mark: mark.kind not in WRITTEN))

    @property
    def _is_chosen(self) -> bool:
        """Whether a choice was made for the words that are in focus now."""
        return self._chosen is not None and self._view.marked_span == self._chosen_at

    @property
    def _in_list(self) -> Annotation | None:
        notes = self._side.notes
        if notes.has_focus and notes.rows:
            chosen: Annotation = notes.rows[notes.cursor]
            return chosen
        return None
