"""The screen of all documents' marks: find some, change them, go to one."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from reader.annotations.annotation import Annotation
from reader.errors import AnnotationNotFound
from reader.library.entry import Entry
from reader.tui.all_marks import retagged
from reader.tui.annotation_filter import ListedMark
from reader.tui.desk import Desk
from reader.tui.keys import MARKS, bindings
from reader.tui.marks_screen import MarksScreen
from reader.tui.prompt_bar import PromptBar
from reader.tui.remapping import key_now
from reader.tui.row_list import RowList
from reader.tui.tag_completion import parsed_tags
from reader.tui.targets import named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.tui.note_editor import NoteEditor

__all__ = ["AnnotationsScreen", "Jump"]


@dataclass(frozen=True, slots=True)
class Jump:
    """A mark to go to."""

    entry: Entry
    """Its document."""
    annotation: Annotation
    attaching: bool = False
    """Whether it is to be given a place by hand."""


class AnnotationsScreen(MarksScreen[Jump | None]):
    """All marks; Enter opens the document of one at its place."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(MARKS)
    COMMANDS_OF_KEYS = MARKS
    HINTS = (
        ("Enter", "go there"),
        ("/", "filter"),
        ("v", "choose"),
        ("a", "note"),
        ("#", "tags"),
        ("x", "delete"),
        ("1–5", "colour"),
        ("S", "sort"),
        ("e", "export"),
        ("B", "bin"),
        ("q", "back"),
    )

    def __init__(self, desk: Desk, colour_names: Mapping[str, str], *, flavour: str) -> None:
        """The marks of the library of `desk`; see `MarksScreen`.

        They are exported in one of the `FLAVOURS`.
        """
        super().__init__(desk, colour_names)
        self._flavour = flavour
        self._prompt = PromptBar()
        self._asked_for: list[ListedMark] = []

    def compose(self) -> ComposeResult:
        """As every list of marks, with a line to answer on."""
        yield from super().compose()
        yield self._prompt

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the document at the mark."""
        self._go_to(event.row)

    def _go_to(self, mark: ListedMark, *, attaching: bool = False) -> None:
        entry = self.entry_of(mark)
        if entry is None:
            self.say("The document of this mark is not in the library any more.")
        else:
            self.dismiss(Jump(entry, mark.annotation, attaching))

    def action_attach(self) -> None:
        """Go to the document of an orphan to give it a place there."""
        mark = self.current
        if mark is None or mark.annotation.state != "orphan":
            self.say("Only an orphan, whose words are gone from the text, can be given a place.")
        else:
            self._go_to(mark, attaching=True)

    # Changing several

    async def action_delete(self) -> None:
        """Put what was picked into the bin."""
        picked = self.picked
        if not picked:
            return
        count = await self.change(partial(self.opened().delete, [mark.id for mark in picked]))
        if count is not None:
            what = named(picked[0].annotation) if count == 1 else f"{count:,} marks"
            undo, bin_ = (key_now(self, key, MARKS) for key in "uB")
            self.say(f"Deleted; {undo} brings back, {bin_} shows the bin: {what}")

    async def action_colour(self, colour: str) -> None:
        """Give what was picked a colour."""
        picked = self.picked
        if not picked:
            return
        ids = [mark.id for mark in picked]
        count = await self.change(partial(self.opened().recolour, ids, colour))
        if count is not None:
            name = self._colour_names.get(colour, colour)
            what = named(picked[0].annotation) if count == 1 else f"{count:,} marks"
            self.say(f"Now {name}: {what}")

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self._retrace("undo")

    async def action_redo(self) -> None:
        """Make it again."""
        await self._retrace("redo")

    async def _retrace(self, which: str) -> None:
        opened = self.opened()
        done = await self.change(opened.undo if which == "undo" else opened.redo)
        self.say(f"{which}: {done}" if done else f"Nothing to {which}.")

    # Tags and export: a line is asked for

    async def action_tags(self) -> None:
        """Ask for the tags of what was picked."""
        self._asked_for = self.picked
        if not self._asked_for:
            return
        known = await self.attempt(asyncio.to_thread(self.opened().tags)) or ()
        first = self._asked_for[0].annotation
        if len(self._asked_for) == 1:
            question = f"Tags of the {named(first)}: "
            answer = "".join(f"{tag} " for tag in first.tags)
        else:
            question = f"Tags to add to {len(self._asked_for):,} marks (-tag takes away): "
            answer = ""
        self._ask(question, answer, "tags", known)

    def action_export(self) -> None:
        """Ask where to write what was chosen, or all that is listed."""
        self._asked_for = self.picked if self._chosen else list(self._rows.rows)
        if not self._asked_for:
            self.say("There is nothing to export.")
            return
        count = len(self._asked_for)
        what = "mark" if count == 1 else f"{count:,} marks"
        self._ask(f"Write the {what} to: ", str(Path.cwd() / "marks.md"), "export")

    def _ask(self, question: str, answer: str, purpose: str, tags: tuple[str, ...] = ()) -> None:
        self._status.display = False
        self._prompt.ask(question, answer, purpose=purpose, tags=tags)

    async def on_prompt_bar_answered(self, event: PromptBar.Answered) -> None:
        """Do what the line was asked for."""
        event.stop()
        self._status.display = True
        self.set_focus(self._rows)
        if event.answer is None:
            self.say("Nothing was changed.")
        elif event.purpose == "tags":
            await self._take_tags(event.answer)
        elif event.answer.strip():
            await self._export(Path(event.answer.strip()).expanduser())

    async def _take_tags(self, answer: str) -> None:
        words, marks = parsed_tags(answer), [mark.annotation for mark in self._asked_for]
        tags = (
            {marks[0].id: words}
            if len(marks) == 1
            else {mark.id: retagged(mark.tags, words) for mark in marks}
        )
        count = await self.change(partial(self.opened().retag, tags))
        if count is not None:
            listed = " ".join(f"#{word}" for word in words) or "none"
            what = named(marks[0]) if count == 1 else f"{count:,} marks"
            self.say(f"Tags {listed}: {what}")

    async def _export(self, target: Path) -> None:
        if target.is_dir():
            target /= "marks.md"
        write = partial(self.opened().export, self._asked_for, target, self._flavour)
        kept = await self.attempt(asyncio.to_thread(write))
        if kept is not None:
            by_hand = f", {len(kept)} changed by hand left as they were" if kept else ""
            self.say(f"Wrote {target}{by_hand}.")

    # Notes

    async def action_note(self) -> None:
        """Edit the note of the mark under the cursor."""
        from reader.tui.note_editor import NoteEditor

        mark = self.current
        if mark is None or self.query("NoteEditor"):
            return
        annotation = mark.annotation
        known = await self.attempt(asyncio.to_thread(self.opened().tags)) or ()
        editor = NoteEditor(
            annotation.span or annotation.anchor.span,
            annotation.quote or mark.title,
            annotation,
            title=f"Edit {annotation.kind.replace('-', ' ')}",
            known_tags=known,
        )
        await self.mount(editor, before=self._details)

    async def on_note_editor_saved(self, event: NoteEditor.Saved) -> None:
        """Keep what was written; the editor stays open if it could not be kept."""
        event.stop()
        annotation = event.editor.annotation
        assert annotation is not None
        writing = partial(self._write, annotation, event.note, event.tags)
        if await self.change(writing):
            await self._close_editor()
            self.say("Saved. It is on disk.")

    def _write(self, annotation: Annotation, note: str, tags: tuple[str, ...]) -> bool:
        try:
            self.opened().write_note(annotation, note, tags)
        except AnnotationNotFound as error:
            raise AnnotationNotFound(
                "This mark was deleted elsewhere; copy what you wrote before Esc"
            ) from error
        return True

    async def on_note_editor_cancelled(self, event: NoteEditor.Cancelled) -> None:
        """Close the editor."""
        event.stop()
        await self._close_editor()

    async def _close_editor(self) -> None:
        await self.query("NoteEditor").remove()
        self.set_focus(self._rows)

    # Elsewhere

    def action_bin(self) -> None:
        """Show what was deleted."""
        from reader.tui.bin_screen import BinScreen

        self.app.push_screen(BinScreen(self._desk, self._colour_names), self._bin_left)

    def _bin_left(self, _: None) -> None:
        self.reload()

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.help_screen import HelpScreen

        self.app.push_screen(HelpScreen())
