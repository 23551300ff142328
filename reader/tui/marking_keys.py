"""The keys that mark, beside highlighting: notes, tags, one of several marks, all marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from reader.tui.document_screen import DocumentScreen
from reader.tui.history import Place
from reader.tui.library_watch import LibraryWatch, Refreshed
from reader.tui.shelf import Item

if TYPE_CHECKING:
    from reader.tui.annotations_screen import Jump
    from reader.tui.note_editor import NoteEditor
    from reader.tui.prompt_bar import PromptBar

__all__ = ["MarkingKeys"]


class MarkingKeys(DocumentScreen):
    """A document's screen on which one writes."""

    async def on_mount(self) -> None:
        """Begin to look for what others change."""
        self._watch = LibraryWatch(self.desk)
        self.set_interval(LibraryWatch.EVERY, self.look_at_library)

    @work(group="watch")
    async def look_at_library(self) -> None:
        """Show what another program has changed in the library."""
        if not await self._watch.has_changed():
            return
        marking = (await self._beside()).marking
        await marking.refresh(quietly=True)
        for screen in self.app.screen_stack:
            if screen is not self and isinstance(screen, Refreshed):
                screen.library_changed()

    async def action_note(self) -> None:
        """Open the editor for a note on what is in focus."""
        await self._opened()
        await self._write(await (await self._beside()).marking.editor())

    async def action_note_on_document(self) -> None:
        """Open the editor for the note on the whole document."""
        await self._opened()
        await self._write(await (await self._beside()).marking.editor(on_document=True))

    async def _write(self, editor: NoteEditor | None) -> None:
        if editor is not None and not self.query("NoteEditor"):
            self._arrangement.go_to("text")
            await self.query_one("#text-pane").mount(editor)
            if editor.span.length:
                self.call_after_refresh(self._view.bring, editor.span)

    async def on_note_editor_saved(self, event: NoteEditor.Saved) -> None:
        """Keep what was written; the editor stays open if it could not be kept."""
        if await (await self._beside()).marking.save(event.editor, event.note, event.tags):
            await self._close_editor()
            self._view.end_selection()
            self.say("Saved. It is on disk.")

    async def on_note_editor_cancelled(self, event: NoteEditor.Cancelled) -> None:
        """Close the editor."""
        await (await self._beside()).marking.drop_draft(event.editor)
        await self._close_editor()
        self.say("Nothing was changed.")

    async def _close_editor(self) -> None:
        await self.query("NoteEditor").remove()
        self._arrangement.go_to("text")

    async def action_tags(self) -> None:
        """Ask for the tags of the mark under the focus."""
        await self._opened()
        companions = await self._beside()
        self._status.display = not await companions.marking.ask_tags(companions.prompt)

    async def action_export(self) -> None:
        """Ask where to write the marks of this document."""
        self._status.display = not (await self._beside()).exporting.ask()

    async def on_prompt_bar_answered(self, event: PromptBar.Answered) -> None:
        """Give the answer to the one who asked."""
        companions = await self._beside()
        if event.purpose == "tags":
            self._status.display = True
            await companions.marking.take_tags(event.answer)
        elif event.purpose:
            return  # another has asked
        else:
            self._status.display = not await companions.exporting.answer(event.answer)
        if self._status.display:
            self._arrangement.go_to("text")

    async def action_turn_mark(self) -> None:
        """Choose another of the marks under the focus."""
        await self._opened()
        self.say((await self._beside()).marking.targets.turn())

    async def action_attach(self) -> None:
        """Give an orphan the place in focus."""
        await self._opened()
        marking = (await self._beside()).marking
        await marking.attach()
        if marking.attaching is not None:
            self._arrangement.go_to("text")

    async def action_annotations(self) -> None:
        """Show the marks of all documents."""
        from reader.tui.annotations_screen import AnnotationsScreen
        from reader.tui.colour_names import colour_names

        await self._beside()
        screen = AnnotationsScreen(
            self.desk,
            colour_names(self._settings.colours),
            flavour=self._settings.export_flavour,
        )
        self.app.push_screen(screen, self._annotations_left)

    async def _annotations_left(self, jump: Jump | None) -> None:
        """Open the document of a mark that was chosen, at its place; else show what has changed."""
        marking = (await self._beside()).marking
        if jump is None:
            await marking.refresh()
        else:
            marking.wanted = jump.annotation.id
            await self._go_to_entry(jump)
            if jump.attaching:
                marking.begin_attaching(jump.annotation)

    async def _go_to_entry(self, jump: Jump) -> None:
        ids = [item.entry.id if item.entry else "" for item in self.shelf]
        index = ids.index(jump.entry.id) if jump.entry.id in ids else len(ids)
        if index == len(ids):
            self.shelf.items.append(Item(jump.entry.path, jump.entry))
            self._marks_changed()
        self._history.note(Place(self._index, self._view.top, self._view.place))
        if index == self._index and self.desk.document is not None:
            await (await self._beside()).marking.refresh()
        else:
            self._go_to_document(index)
            await self._opened()
        self._arrangement.go_to("text")
