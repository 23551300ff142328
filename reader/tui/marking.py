"""Marking: highlights, notes, deletions, undo and redo of the open document."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from reader.annotations.annotation import Annotation
from reader.errors import AnnotationNotFound, ReaderError
from reader.text.spans import Span
from reader.tui.desk import Desk
from reader.tui.layers import Layer
from reader.tui.side_pane import SidePane
from reader.tui.text_view import TextView

if TYPE_CHECKING:
    from reader.tui.note_editor import NoteEditor

__all__ = ["Marking"]


class Marking:
    """What the marking keys do; each tells the user what happened."""

    def __init__(
        self,
        desk: Desk,
        view: TextView,
        side: SidePane,
        *,
        say: Callable[[str], None],
        changed: Callable[[], None],
    ) -> None:
        """Marks in `view` what `desk` keeps.

        Args:
            desk: What keeps the marks.
            view: Where they are made and shown.
            side: Where they are listed.
            say: Tells the user a line.
            changed: Called when the marks of the document may be others.
        """
        self._desk = desk
        self._view = view
        self._side = side
        self._say = say
        self._changed = changed

    def show(self) -> None:
        """Show the marks of the open document in the text and in the list."""
        annotations = self._desk.annotations
        self._side.show_notes(annotations)
        marks = ((a.span, a.colour) for a in annotations if a.span is not None)
        self._view.set_layer("annotations", Layer(marks))
        self._changed()

    async def highlight(self, colour: str | None) -> None:
        """Highlight the focused sentence; a highlight gets the colour, or goes if it has it.

        A mark with words in it only ever changes its colour: those are deleted on purpose.
        """
        span = self._span()
        if span is None:
            return
        known = self._desk.annotation_at(span)
        if known is None:
            if await self._succeeds(self._desk.annotate(span, colour=colour or "yellow")):
                self._say("Highlighted. u takes it back, a adds a note.")
        elif colour is not None and colour != known.colour:
            if await self._changes(self._desk.update(known, colour=colour)):
                self._say(f"Now {colour}.")
        elif known.note or known.tags or known.kind != "highlight":
            self._say(f"This sentence has a {known.kind} already. a edits it, x deletes it.")
        else:
            await self._delete(known)
        self.show()

    def editor(self) -> NoteEditor | None:
        """An editor for the note on the focused sentence; None when nothing is in focus."""
        # The editor brings Textual's text area, which the first paint can do without.
        from reader.tui.note_editor import NoteEditor

        span = self._span()
        if span is None or self._view.document is None:
            return None
        known = self._desk.annotation_at(span)
        place = known.span if known is not None and known.span is not None else span
        return NoteEditor(place, place.of(self._view.document.text), known)

    async def save(self, editor: NoteEditor, note: str, tags: tuple[str, ...]) -> bool:
        """Keep what was written in `editor`; says whether it is on disk."""
        try:
            saved = await self._succeeds(self._save(editor, note, tags))
        except AnnotationNotFound:
            # It was deleted by another program meanwhile; what was written is kept all the same.
            editor.annotation = None
            saved = await self._succeeds(self._save(editor, note, tags))
        self.show()
        return saved

    async def _save(self, editor: NoteEditor, note: str, tags: tuple[str, ...]) -> None:
        known = editor.annotation
        if known is None:
            kind = "note" if note else "highlight"
            await self._desk.annotate(editor.span, kind=kind, note=note, tags=tags)
        else:
            kind = "note" if note and known.kind == "highlight" else known.kind
            await self._desk.update(known, note=note, tags=tags, kind=kind)

    async def delete(self) -> None:
        """Delete the mark on the focused sentence."""
        span = self._span()
        known = self._desk.annotation_at(span) if span is not None else None
        if known is None:
            self._say("There is no mark on this sentence.")
            return
        await self._delete(known)
        self.show()

    async def undo(self) -> None:
        """Take the last change to the marks back."""
        await self._retrace(self._desk.undo(), "Took back", "Nothing to undo.")

    async def redo(self) -> None:
        """Make the change again that was taken back."""
        await self._retrace(self._desk.redo(), "Did again", "Nothing to redo.")

    async def _retrace(self, doing: Awaitable[str | None], done_words: str, none: str) -> None:
        try:
            done = await doing
        except ReaderError as error:
            self._say(str(error))
            return
        self._say(f"{done_words}: {done}" if done else none)
        self.show()

    async def _delete(self, annotation: Annotation) -> None:
        if await self._changes(self._desk.delete(annotation)):
            self._say(f"Deleted the {annotation.kind}. u brings it back.")

    def _span(self) -> Span | None:
        if self._view.focused is None:
            self._say("There is no sentence in focus.")
            return None
        return self._view.focused.span

    async def _succeeds(self, doing: Awaitable[object]) -> bool:
        """Await `doing`; says whether it went well, and tells the user if it did not."""
        try:
            await doing
        except AnnotationNotFound:
            raise
        except ReaderError as error:
            self._say(str(error))
            return False
        return True

    async def _changes(self, doing: Awaitable[object]) -> bool:
        """As `_succeeds`, where the mark may have been deleted by another program meanwhile."""
        try:
            return await self._succeeds(doing)
        except AnnotationNotFound:
            await self._desk.refresh()
            self._say("That mark was deleted elsewhere in the meantime.")
            return False
