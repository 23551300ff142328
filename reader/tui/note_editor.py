"""The note editor: the quote above, Markdown in the middle, tags below; the text stays visible."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Label, TextArea

from reader.annotations.annotation import Annotation
from reader.text.spans import Span

__all__ = ["NoteEditor"]


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

    def __init__(self, span: Span, quote: str, annotation: Annotation | None) -> None:
        """An editor for the mark on `span`, which holds `quote`."""
        super().__init__(id="note-editor")
        self.span = span
        self.annotation = annotation
        self._quote = quote
        self._asked = False

    def compose(self) -> ComposeResult:
        """Quote, note, tags."""
        note = self.annotation.note if self.annotation else ""
        tags = " ".join(self.annotation.tags) if self.annotation else ""
        self.border_title = "Edit note" if note else "Note"
        self.border_subtitle = "^S save · Tab tags · Esc cancel"
        yield Label(f"“{self._quote}”", id="note-quote", markup=False)
        self.text = TextArea(note, id="note-text", tab_behavior="focus", compact=True)
        yield self.text
        self.tags = Input(
            tags, placeholder="tags, separated by spaces", id="note-tags", compact=True
        )
        yield self.tags

    def on_mount(self) -> None:
        """Take the keyboard."""
        self.text.cursor_blink = self.tags.cursor_blink = False
        self.screen.set_focus(self.text)
        self.text.move_cursor(self.text.document.end)
        self._before = (self.text.text, self.tags.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter on the last line saves."""
        event.stop()
        self.action_save()

    def on_key(self, event: events.Key) -> None:
        """Any key but Esc takes back the question whether to throw the note away."""
        if event.key != "escape" and self._asked:
            self._asked = False
            self.border_subtitle = "^S save · Tab tags · Esc cancel"

    def action_turn(self) -> None:
        """Go from the note to the tags, or back."""
        # At once: what is typed next must not go to the old place.
        self.screen.set_focus(self.tags if self.text.has_focus else self.text)

    def action_save(self) -> None:
        """Keep what stands there."""
        words = self.tags.value.replace(",", " ").split()
        tags = tuple(dict.fromkeys(word.lstrip("#") for word in words if word.lstrip("#")))
        self.post_message(self.Saved(self, self.text.text.strip(), tags))

    def action_cancel(self) -> None:
        """Leave; asks once when something would be lost."""
        if self._asked or (self.text.text, self.tags.value) == self._before:
            self.post_message(self.Cancelled())
            return
        self._asked = True
        self.border_subtitle = "Not saved. Esc again throws it away · ^S save"
