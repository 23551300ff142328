"""The note editor: the quote above, Markdown in the middle, tags below; the text stays visible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Label, TextArea

from reader.annotations.annotation import Annotation
from reader.errors import ReaderError
from reader.text.sanitise import sanitise, sanitise_line
from reader.text.spans import Span
from reader.tui.drafts import Draft, Drafts
from reader.tui.tag_completion import parsed_tags
from reader.tui.tag_input import TagInput, TagOffers

__all__ = ["NoteEditor"]

HINT = "^S save · ^E editor · Tab tags · Esc cancel"
DRAFT_AFTER = 0.5
"""Seconds without a key after which what stands there is kept as a draft."""


class NoteText(TextArea):
    """Where the note is written; ^E is not the end of the line but the user's editor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+e", "external", show=False)]

    def action_external(self) -> None:
        """Write the note in $EDITOR."""
        editor = self.parent
        if isinstance(editor, NoteEditor):
            editor.action_external()


class NoteEditor(Vertical):
    """Writes the note of a mark that exists, or of one that is made by saving."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # No priority: a key must not overtake those that were typed before it.
        Binding("ctrl+s", "save", "Save"),
        Binding("escape", "cancel", "Cancel"),
        Binding("tab,shift+tab", "turn", "Note or tags"),
    ]

    class Saved(Message):
        """The note is to be kept."""

        def __init__(self, editor: NoteEditor, note: str, tags: tuple[str, ...]) -> None:
            super().__init__()
            self.editor = editor
            self.note = note
            self.tags = tags

    class Cancelled(Message):
        """Nothing is to be kept."""

        def __init__(self, editor: NoteEditor) -> None:
            super().__init__()
            self.editor = editor

    def __init__(
        self,
        span: Span,
        quote: str,
        annotation: Annotation | None,
        *,
        title: str = "Note",
        kind: str = "note",
        known_tags: Sequence[str] = (),
        draft: Draft | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        """An editor for the mark on `span`, which holds `quote`.

        Args:
            span: Where the mark stands, or is to stand.
            quote: The words there; they are shown above the note.
            annotation: The mark; None if saving makes one.
            title: What the frame says.
            kind: Of the mark that saving makes.
            known_tags: To complete tags from, most used first.
            draft: Whose note and tags they are; its words are shown if there are any.
            drafts: Where what is being written is kept until it is saved.
        """
        super().__init__(id="note-editor")
        self.span = span
        self.annotation = annotation
        self.kind = kind
        self._quote = sanitise_line(quote)
        self._title = title
        self._known_tags = known_tags
        self._draft = draft
        self._drafts = drafts
        self._later: Timer | None = None
        self._asked = False

    def compose(self) -> ComposeResult:
        """Quote, note, what tags there are, tags."""
        note = self.annotation.note if self.annotation else ""
        tags = " ".join(self.annotation.tags) if self.annotation else ""
        self._before = (note, tags)
        if self._draft is not None and (self._draft.note or self._draft.tags):
            note, tags = self._draft.note, self._draft.tags
        self.border_title = self._title
        self.border_subtitle = HINT if (note, tags) == self._before else f"brought back · {HINT}"
        yield Label(f"“{self._quote}”", id="note-quote", markup=False)
        self.text = NoteText(note, id="note-text", tab_behavior="focus", compact=True)
        yield self.text
        offers = TagOffers(id="note-offers")
        offers.display = False
        yield offers
        self.tags = TagInput(tags, self._known_tags, id="note-tags", offers=offers)
        yield self.tags

    def on_mount(self) -> None:
        """Take the keyboard."""
        self.text.cursor_blink = False
        self.screen.set_focus(self.text)
        self.text.move_cursor(self.text.document.end)

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _note_changed(self, event: TextArea.Changed | Input.Changed) -> None:
        event.stop()
        if self._draft is not None and self._drafts is not None and self._is_changed:
            if self._later is not None:
                self._later.stop()
            self._later = self.set_timer(DRAFT_AFTER, self._keep_draft)

    def _keep_draft(self) -> None:
        if self._draft is not None and self._drafts is not None:
            written = replace(self._draft, note=self.text.text, tags=self.tags.value)
            self.run_worker(partial(self._drafts.keep, written), thread=True)

    def drop_draft(self) -> None:
        """The note is on disk, or not wanted: what was kept of it goes; runs in a thread."""
        if self._draft is not None and self._drafts is not None:
            self._drafts.drop(self._draft)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter on the last line saves."""
        event.stop()
        self.action_save()

    def on_key(self, event: events.Key) -> None:
        """Any key but Esc takes back the question whether to throw the note away."""
        if event.key != "escape" and self._asked:
            self._asked = False
            self.border_subtitle = HINT

    def action_turn(self) -> None:
        """Complete the tag that is begun; else go from the note to the tags, or back."""
        if self.tags.has_focus and self.tags.take():
            return
        # At once: what is typed next must not go to the old place.
        self.screen.set_focus(self.tags if self.text.has_focus else self.text)

    def action_save(self) -> None:
        """Keep what stands there."""
        note = sanitise(self.text.text).strip()
        tags = tuple(sanitise_line(tag) for tag in parsed_tags(self.tags.value))
        self.post_message(self.Saved(self, note, tags))

    def action_external(self) -> None:
        """Write the note in $EDITOR; it comes back here, and is saved as ever."""
        from reader.tui.note_file import edited_note

        try:
            self.text.text = edited_note(self.app, self.text.text)
        except ReaderError as error:
            self.border_subtitle = sanitise_line(str(error))
            return
        self.text.move_cursor(self.text.document.end)
        self.border_subtitle = HINT

    def action_cancel(self) -> None:
        """Leave; asks once when something would be lost."""
        if self._asked or not self._is_changed:
            self.post_message(self.Cancelled(self))
            return
        self._asked = True
        self.border_subtitle = "Not saved. Esc again throws it away · ^S save"

    @property
    def _is_changed(self) -> bool:
        return (self.text.text, self.tags.value) != self._before
