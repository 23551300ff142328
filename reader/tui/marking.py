"""Marking: highlights, notes, deletions, undo and redo of the open document."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.annotations.annotation import WHOLE, Annotation
from reader.errors import AnnotationNotFound, ReaderError
from reader.text.spans import Span
from reader.tui.bookmarking import bookmark_layer
from reader.tui.desk import Desk
from reader.tui.drafts import Draft, Drafts
from reader.tui.layers import Layer
from reader.tui.one_line import shortened
from reader.tui.remapping import key_now, remapping_of
from reader.tui.side_pane import SidePane
from reader.tui.tag_completion import parsed_tags
from reader.tui.targets import NothingInFocus, Targets, named
from reader.tui.text_view import TextView
from reader.tui.trying import Trying

if TYPE_CHECKING:
    from reader.figures.figure import Figure
    from reader.tui.note_editor import NoteEditor
    from reader.tui.prompt_bar import PromptBar

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
        self._trying = Trying(desk, say)
        self._kept_drafts: Drafts | None = None
        self._greeted = ""
        self._tagged: Annotation | Span | None = None
        self.targets = Targets(desk, view, side)
        self.attaching: Annotation | None = None
        """The orphan that waits for a place."""
        self.wanted: str | None = None
        """The id of a mark to go to as soon as its place is known."""

    def show(self) -> None:
        """Show the marks of the open document in the text and in the list."""
        annotations = self._desk.annotations
        self._side.show_notes(annotations)
        marks = (
            (a.span, a.colour)
            for a in annotations
            if a.span is not None and not a.is_on_document and a.kind != "bookmark"
        )
        self._view.set_layer("annotations", Layer(marks))
        self._view.set_layer("bookmarks", bookmark_layer(annotations))
        self._changed()
        self._go_to_wanted()
        self._say_notices()
        document = self._view.document
        if document is not None and document.sha256 != self._greeted:
            self._greeted = document.sha256
            self._view.run_worker(self.half_written())

    def _say_notices(self) -> None:
        """Say once what the library had to say when it was opened."""
        notices, self._desk.notices = self._desk.notices, ()
        if notices:
            self._say(" · ".join(notices))

    def _go_to_wanted(self) -> None:
        wanted = next((a for a in self._desk.annotations if a.id == self.wanted), None)
        if wanted is not None:
            self.wanted = None
            if wanted.span is not None:
                self._view.go_to(wanted.span)

    async def refresh(self, *, quietly: bool = False) -> None:
        """Show what the library knows now: others may have changed it.

        Args:
            quietly: Whether nothing is to be done where nothing has changed here.
        """
        before = self._desk.annotations
        if not await self._trying.succeeds(self._desk.refresh()):
            return
        if not quietly or before != self._desk.annotations:
            self.show()

    async def highlight(self, colour: str | None) -> None:
        """Highlight what is in focus; a highlight gets the colour, or goes if it has it.

        A mark with words in it only ever changes its colour: those are deleted on purpose.
        In the list of figures the one under the cursor is kept instead.
        """
        figures = self._side.figures
        if figures.has_focus and figures.rows:
            await self._keep_figure(figures.rows[figures.cursor], colour or "yellow")
            return
        try:
            known = self.targets.written()
            span = self.targets.span
        except NothingInFocus as error:
            self._say(str(error))
            return
        if known is None:
            made = self._desk.annotate(span, colour=colour or "yellow")
            if await self._trying.succeeds(made):
                self._made()
                undo, note = map(self._key, "ua")
                self._say(f"Highlighted. {undo} takes it back, {note} adds a note.")
        elif colour is not None and colour != known.colour:
            if await self._trying.changes(self._desk.update(known, colour=colour)):
                name = remapping_of(self._view.app).colour_names.get(colour, colour)
                self._say(f"Now {name}: {named(known)}.")
        elif known.note or known.tags or known.kind != "highlight":
            edit, delete, turn = map(self._key, "ax;")
            ways = f"{edit} edits it, {delete} deletes it, {turn} a new one"
            self._say(f"There is a {named(known)} already: {ways}.")
        else:
            await self._delete(known)
        self.show()

    def _made(self) -> None:
        """A mark was made: what was chosen for it is chosen no more."""
        self.targets.forget()
        self._view.end_selection()

    async def _keep_figure(self, figure: Figure, colour: str) -> None:
        """Keep `figure` as a mark of its own."""
        kept = [a.span for a in self._desk.annotations if a.kind == "key-figure"]
        if figure.span in kept:
            self._say("That figure is kept already; it stands among your notes.")
            return
        note = figure.measures
        keeping = self._desk.annotate(figure.span, kind="key-figure", colour=colour, note=note)
        if await self._trying.succeeds(keeping):
            kept_words = f"Kept the figure “{shortened(figure.text, 28)}”."
            self._say(f"{kept_words} {self._key('u')} takes it back.")
        self.show()

    # A place for an orphan

    async def attach(self) -> None:
        """Give the orphan that was chosen the place in focus, or choose the one in the list."""
        orphan = self.attaching
        if orphan is None:
            self.begin_attaching(self.targets.orphan)
            return
        try:
            span = self.targets.span
        except NothingInFocus as error:
            self._say(str(error))
            return
        if await self._trying.changes(self._attach(orphan, span)):
            self.attaching = None
            self._made()
            self._say(f"Attached; its old words are kept. {self._key('u')} takes it back.")
        self.show()

    def stop_attaching(self) -> bool:
        """Wait for a place no longer; says whether it was waited for."""
        orphan, self.attaching = self.attaching, None
        if orphan is not None:
            self._say("Not attached; it stays an orphan.")
        return orphan is not None

    def begin_attaching(self, orphan: Annotation | None) -> None:
        """Wait for a place for `orphan`; None says how to choose one."""
        self.attaching = orphan
        if orphan is None:
            self._say("No orphan is chosen: put the cursor on one in the notes, or in A, then @.")
        else:
            self._say(f"Focus the sentence for “{shortened(orphan.quote, 40)}”, then @. Esc: not.")

    async def _attach(self, orphan: Annotation, span: Span) -> None:
        document = self._view.document
        assert document is not None
        attach = partial(self._attach_in, document.sha256, orphan, span)
        await asyncio.to_thread(self._desk.mending.whole, attach)
        await self._desk.refresh()

    def _attach_in(self, version: str, orphan: Annotation, span: Span) -> None:
        self._desk.library.attach(orphan.id, span.start, span.end, version=version)

    # Notes

    async def editor(self, *, on_document: bool = False) -> NoteEditor | None:
        """An editor for the note on what is in focus, or for one on the whole document.

        None where there is nothing to write on.
        """
        # The editor brings Textual's text area, which the first paint can do without.
        from reader.tui.note_editor import NoteEditor

        document = self._view.document
        try:
            known, span = self._on_document() if on_document else self._in_focus()
        except NothingInFocus as error:
            self._say(str(error))
            return None
        if document is None:
            return None
        draft = Draft(document.sha256, span.start, span.end, known.id if known else "", "", "")
        drafts, half_written = await asyncio.to_thread(self._drafts_of, document.sha256)
        drafts.begin(draft)
        return NoteEditor(
            span,
            document.title if on_document else self._quote(known, span),
            known,
            title=self._editor_title(known, on_document=on_document),
            known_tags=await self.known_tags(),
            draft=next((d for d in half_written if d.name == draft.name), draft),
            drafts=drafts,
        )

    def _in_focus(self) -> tuple[Annotation | None, Span]:
        known = self.targets.written()
        if known is not None:
            return known, known.span or known.anchor.span
        return None, self.targets.span

    def _on_document(self) -> tuple[Annotation | None, Span]:
        known = next((a for a in self._desk.annotations if a.is_on_document), None)
        return known, WHOLE

    def _quote(self, known: Annotation | None, span: Span) -> str:
        if known is not None and known.span is None:
            return known.quote
        assert self._view.document is not None
        return span.of(self._view.document.text)

    def _editor_title(self, known: Annotation | None, *, on_document: bool) -> str:
        if on_document:
            return "Note on the whole document"
        if known is None:
            return "Note"
        return f"Edit {known.kind.replace('-', ' ')}{self.targets.place(known)}"

    async def save(self, editor: NoteEditor, note: str, tags: tuple[str, ...]) -> bool:
        """Keep what was written in `editor`; says whether it is on disk."""
        if await self._is_stale(editor, note):
            undo = self._key("u")
            self._say(
                f"This note was changed elsewhere. ^S again replaces it; {undo} brings it back."
            )
            return False
        try:
            saved = await self._trying.succeeds(self._save(editor, note, tags))
        except AnnotationNotFound:
            # It was deleted by another program meanwhile; what was written is kept all the same.
            editor.annotation = None
            saved = await self._trying.succeeds(self._save(editor, note, tags))
        if saved:
            self._made()
            await self.drop_draft(editor)
        self.show()
        return saved

    async def _is_stale(self, editor: NoteEditor, note: str) -> bool:
        """Whether another program has written another note since the editor was opened.

        Told once: from then on the editor knows of that note too.
        """
        known = editor.annotation
        if known is None:
            return False
        await self._trying.succeeds(self._desk.refresh())
        present = next((mark for mark in self._desk.annotations if mark.id == known.id), None)
        if present is None or present.note in (known.note, note):
            return False
        editor.annotation = present
        return True

    async def drop_draft(self, editor: NoteEditor) -> None:
        """What was written in `editor` is on disk, or not wanted."""
        await asyncio.to_thread(editor.drop_draft)

    async def _save(self, editor: NoteEditor, note: str, tags: tuple[str, ...]) -> None:
        known = editor.annotation
        if known is None:
            kind = "note" if note or editor.span == WHOLE else "highlight"
            await self._desk.annotate(editor.span, kind=kind, note=note, tags=tags)
        else:
            kind = "note" if note and known.kind == "highlight" else known.kind
            await self._desk.update(known, note=note, tags=tags, kind=kind)

    async def half_written(self) -> None:
        """Tell of notes on the open document that were never saved."""
        document = self._view.document
        if document is None:
            return
        _, drafts = await asyncio.to_thread(self._drafts_of, document.sha256)
        if not drafts:
            return
        places = (Span(draft.start, draft.end) for draft in drafts)
        first = next((" ".join(place.of(document.text).split()) for place in places), "")
        where = f"on “{first[:28]}…”: a there" if first else "on the document: ^N"
        self._say(f"A half-written note {where} takes it up again.")

    def _drafts_of(self, version: str) -> tuple[Drafts, tuple[Draft, ...]]:
        drafts = self._kept_drafts or Drafts(self._desk.library.home.data)
        self._kept_drafts = drafts
        return drafts, drafts.of(version)

    # Tags

    async def known_tags(self) -> tuple[str, ...]:
        """The tags of the library, most used first; none if it cannot be asked now."""
        try:
            return await asyncio.to_thread(self._known_tags)
        except ReaderError:
            return ()

    def _known_tags(self) -> tuple[str, ...]:
        return self._desk.library.tags()

    async def ask_tags(self, prompt: PromptBar) -> bool:
        """Ask for the tags of what is in focus; says whether it was asked."""
        try:
            known = self.targets.mark()
            self._tagged = known or self.targets.span
        except NothingInFocus as error:
            self._say(str(error))
            return False
        tags = "".join(f"{tag} " for tag in known.tags) if known else ""
        what = f"{named(known)}{self.targets.place(known)}" if known else "this sentence"
        prompt.ask(f"Tags of the {what}: " if known else f"Tags of {what}: ", tags, purpose="tags",
                   tags=await self.known_tags())  # fmt: skip
        return True

    async def take_tags(self, answer: str | None) -> None:
        """Set the tags that were given; None leaves them as they are."""
        tagged, self._tagged = self._tagged, None
        if answer is None or tagged is None:
            return
        tags = parsed_tags(answer)
        if isinstance(tagged, Annotation):
            if await self._trying.changes(self._desk.update(tagged, tags=tags)):
                now = f"Tags of the {named(tagged)}: {_listed(tags)}."
                self._say(f"{now} {self._key('u')} takes it back.")
        elif tags and await self._trying.succeeds(self._desk.annotate(tagged, tags=tags)):
            self._made()
            now = f"Highlighted, with the tags {_listed(tags)}."
            self._say(f"{now} {self._key('u')} takes it back.")
        self.show()

    # Taking away, and back

    async def delete(self) -> None:
        """Delete the mark on what is in focus."""
        try:
            known = self.targets.mark()
        except NothingInFocus as error:
            self._say(str(error))
            return
        if known is None:
            self._say("There is no mark on this sentence.")
            return
        await self._delete(known)
        self.show()

    async def _delete(self, annotation: Annotation) -> None:
        place = self.targets.place(annotation)
        if await self._trying.changes(self._desk.delete(annotation)):
            self.targets.forget()
            self._say(f"Deleted{place}; {self._key('u')} brings it back: {named(annotation)}")

    def _key(self, shown: str) -> str:
        return key_now(self._view, shown)

    async def undo(self) -> None:
        """Take the last change to the marks back."""
        await self._retrace(self._desk.undo(), "undo", "Nothing to undo.")

    async def redo(self) -> None:
        """Make the change again that was taken back."""
        await self._retrace(self._desk.redo(), "redo", "Nothing to redo.")

    async def _retrace(self, doing: Awaitable[str | None], done_words: str, none: str) -> None:
        try:
            done = await doing
        except ReaderError as error:
            self._say(str(error))
            return
        self._say(f"{done_words}: {done}" if done else none)
        self.show()


def _listed(tags: tuple[str, ...]) -> str:
    return " ".join(f"#{tag}" for tag in tags) or "none"
