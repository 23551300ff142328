"""Opening the file of a document in the user's editor, and the document anew after it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from reader.documents.document import Document
from reader.documents.mail_addresses import names_mail
from reader.errors import ReaderError
from reader.text.spans import Span
from reader.tui.text_commands import TextCommands

__all__ = ["SourceEditing"]


class SourceEditing(TextCommands):
    """A document's screen on which `E` opens its file in an editor."""

    async def action_edit(self) -> None:
        """Open the file on the line in focus; if it changed, show what it says now."""
        from reader.tui.editor import edit

        await self._opened()
        document, path = self.desk.document, self._source
        if path is None:
            self.say("This text has no file: it was pasted or piped in.")
            return
        if names_mail(path):
            self.say("A mail is not edited: its mailbox belongs to a mail program.")
            return
        try:
            line = _line(path, document, self._view.place)
            before = _state(path)
            edit(self.app, path, line)
        except (ReaderError, OSError) as error:
            self.say(str(error) if isinstance(error, ReaderError) else f"{path} cannot be read.")
            return
        if _state(path) == before:
            self.say("The file is as it was.")
        else:
            await self._open_again(document)
            self._say_it_changed()

    @property
    def _source(self) -> Path | None:
        return self.shelf.items[self._index].path if len(self.shelf) else None

    def _say_it_changed(self) -> None:
        if self.desk.document is not None:
            self.say("The file has changed; this is its text now.")

    async def _open_again(self, old: Document | None) -> None:
        """Show the file as it is now, at what was in focus."""
        focus = self._view.focused.span if self._view.focused is not None else None
        height = self._view.height_of(focus.start) if focus is not None else 0
        # With a place to open at, the beginning of a large text does not come before it.
        self._go_to_document(self._index, focus)
        await self._opened()
        new = self.desk.document
        if old is not None and new is not None and focus is not None:
            place = await asyncio.to_thread(_place_in, old.text, new.text, focus)
            # What stood above it may be longer now: the focus keeps its height, not the top.
            self._view.go_to(place)
            self._view.put(place.start, height)


def _state(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return stat.st_mtime_ns, stat.st_size


def _line(path: Path, document: Document | None, offset: int) -> int:
    """The line of the file at `path` that is at `offset` of its document."""
    from reader.tui.editor import source_line

    if document is None:
        return 1
    source = path.read_bytes().decode("utf-8", errors="replace").replace("\r\n", "\n")
    return source_line(source, document.text, offset)


def _place_in(old: str, new: str, focus: Span) -> Span:
    """Where in the `new` text `focus` of the `old` one is; about there, if it is gone."""
    from reader.annotations.reattaching import reattach

    (attachment,) = reattach(old, new, [focus])
    if attachment.span is not None:
        return attachment.span
    offset = min(focus.start, len(new))
    return Span(offset, offset)
