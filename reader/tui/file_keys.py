"""Files that change: the open one is watched, `R` looks at all again; and pages of the web."""

from __future__ import annotations

import asyncio
import gc
from typing import TYPE_CHECKING

from textual import work

from reader.documents.document_state import state_of
from reader.documents.file_state import FileState
from reader.errors import ReaderError
from reader.text.sanitise import sanitise_line
from reader.tui.history import Place
from reader.tui.shelf import DiskNews, Item
from reader.tui.source_editing import SourceEditing
from reader.tui.turns import in_turns

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.entry import Entry
    from reader.library.rescanning import Scan
    from reader.tui.prompt_bar import PromptBar

__all__ = ["FileKeys"]

EVERY = 2.0
"""Seconds between two looks at the file that is open."""
SAID = {
    "changed on disk": "Changed on disk: {key} reads it again.",
    "file gone": "The file is gone from the disk; this is the text that it had.",
}


class FileKeys(SourceEditing):
    """A document's screen that knows when files change."""

    async def on_mount(self) -> None:
        """Begin to watch the open file; once it is studied, look for what is new."""
        self._seen: dict[Path, FileState] = {}
        self._is_scanned = False
        self.set_interval(EVERY, self.look_at_files)

    # The open file

    @work(exclusive=True, group="file")
    async def look_at_files(self) -> None:
        """Say what has become of the open file; the first time look at all the others too."""
        await self._look_at_open_file()
        if not self._is_scanned and self.is_settled:
            self._is_scanned = True
            self._rescan([], quietly=True)

    async def _look_at_open_file(self) -> DiskNews:
        """What has become of the open file, which is said when it is news."""
        path, read, document = self._source, self.desk.state, self.desk.document
        if path is None or read is None or document is None:
            self._status.show_news("")
            return ""
        state = await asyncio.to_thread(state_of, path)
        if self.desk.state is not read:
            return ""  # another was opened meanwhile
        self._seen[path] = read
        news: DiskNews = "file gone" if state is None else "changed on disk"
        news = "" if state == read else news
        if self._put_news(self._index, news) and news:
            self.say(SAID[news].format(key=self._key("R")))
        self._status.show_news(f"changed: {self._key('R')}" if news[:1] == "c" else news)
        return news

    def _key(self, key: str) -> str:
        from reader.tui.remapping import remapping_of

        return remapping_of(self.app).hint(key)

    def _put_news(self, index: int, news: DiskNews) -> bool:
        is_news = self.shelf.put_news(index, news)
        if is_news and self._companions is not None:
            self._companions.documents.redraw(index)
        return is_news

    # All files

    async def action_read_again(self) -> None:
        """Read the open file again if it has changed, and look at all the others."""
        await self._opened()
        done = []
        document = self.desk.document
        if document is None and len(self.shelf):
            await self._open_again(None)
        else:
            news = await self._look_at_open_file()
            if news == "changed on disk":
                await self._open_again(document)
                new = self.desk.document
                same = new is not None and document is not None and new.sha256 == document.sha256
                done.append("the text is the same" if same else "this is the text now")
                await self._look_at_open_file()
            elif news:
                done.append("this file is gone")
        if self.shelf.folders:
            self.say("Looking through the folders…")
        self._rescan(done, quietly=False)

    @work(exclusive=True, group="rescan", thread=True)
    def _rescan(self, done: list[str], *, quietly: bool) -> None:
        """Look at all files; runs in a thread."""
        from reader.library.rescanning import rescan

        files = {item.path: self._seen.get(item.path) for item in self.shelf.items if item.path}
        seen = 0

        def progress(files: int) -> None:
            nonlocal seen
            seen += files
            if not quietly:
                self.app.call_from_thread(self.say, f"Looked at {seen:,} files…")

        try:
            read = self.desk.library.read_times()
        except ReaderError as error:
            self.app.call_from_thread(self.say, str(error))
            return
        scan = rescan(self.shelf.folders, files, read, progress)
        self.app.call_from_thread(self._take, scan, done, quietly)

    @work(exclusive=True, group="take")
    async def _take(self, scan: Scan, done: list[str], quietly: bool) -> None:
        """List what is new, mark what has changed, and say it."""
        async for index in in_turns(range(len(self.shelf))):
            item = self.shelf.items[index]
            if item.path is None or index == self._index:
                continue
            news: DiskNews = "changed on disk" if item.path in scan.changed else ""
            news = "file gone" if item.path in scan.gone else news
            if news != item.disk:
                self._put_news(index, news)
        if scan.new:
            indexes = [self.shelf.add(Item(path)) for path in scan.new]
            self._companions_redraw(indexes[-1])
            self._show_place()
            self._fill_shelf()
        open_file = {self._source}
        counts = (
            (scan.new, "new"),
            (scan.changed - open_file, "changed"),
            (scan.gone - open_file, "gone"),
        )
        found = [f"{len(files):,} {word}" for files, word in counts if files]
        if done or found or scan.problems or not quietly:
            self.say(_sentence([*done, *found], scan.problems))
        # What is known of the files now stays; to look for garbage among a hundred thousand of
        # them, again and again, would be felt.
        gc.freeze()

    def _companions_redraw(self, index: int) -> None:
        if self._companions is not None:
            self._companions.documents.redraw(index)

    # Encodings

    async def action_choose_encoding(self) -> None:
        """Ask in which encoding the open file is to be read."""
        from reader.tui.encodings import shown_encoding

        await self._opened()
        document = self.desk.document
        if document is None or self._source is None:
            self.say("This text has no file that could be read again.")
            return
        known = shown_encoding(document.origin.encoding)
        prompt = (await self._beside()).prompt
        prompt.ask(f"Read as (now {known}; empty: guess): ", "", purpose="encoding")
        self._status.display = False

    async def _read_as(self, name: str) -> None:
        """Read the open file in the encoding `name`; "" guesses."""
        from reader.tui.encodings import guessed_encoding, is_encoding, shown_encoding

        if name and not is_encoding(name):
            self.say(f"No encoding is called {name}: try utf-8, windows-1252, shift_jis, gb18030.")
            return
        before = self.desk.document
        self.shelf.choose_encoding(self._index, name)
        await self._open_again(before)
        document = self.desk.document
        if document is not None:
            guess = " (a guess)" if guessed_encoding(document) else ""
            self.say(f"Read as {shown_encoding(document.origin.encoding)}{guess}.")

    # Pages of the web

    async def action_add_page(self) -> None:
        """Ask for the address of a page; that of the open one is offered, to fetch it again."""
        document = self.desk.document
        address = document.origin.url if document is not None else ""
        prompt = (await self._beside()).prompt
        prompt.ask("Fetch the web page: ", address or "https://", purpose="address")
        self._status.display = False

    async def on_prompt_bar_answered(self, event: PromptBar.Answered) -> None:
        """Take the answer to what was asked here."""
        if event.purpose not in ("address", "encoding"):
            return
        self._status.display = True
        self._arrangement.go_to("text")
        if event.answer is None:
            self.say("Nothing was changed.")
        elif event.purpose == "encoding":
            await self._read_as(event.answer.strip())
        else:
            self._fetch(event.answer.strip())

    @work(exclusive=True, group="page")
    async def _fetch(self, address: str) -> None:
        """Fetch a page and open it."""
        self.say(f"Fetching {address} …")
        try:
            entry = await asyncio.to_thread(self._fetched, address)
        except ReaderError as error:
            self.say(str(error))
            return
        before, index = self.desk.document, self.shelf.index_of(entry)
        if index is None:
            index = self.shelf.add(Item(entry.path, entry))
        if index == self._index and before is not None:
            await self._open_again(before)
        else:
            self._history.note(Place(self._index, self._view.top, self._view.place))
            self._go_to_document(index)
            await self._opened()
        self.say(f"Fetched and kept: {sanitise_line(entry.title)}")

    def _fetched(self, address: str) -> Entry:
        from reader.library.library import Library
        from reader.library.pages import add_page

        with Library(self._home) as library:
            return add_page(library, address)


def _sentence(facts: list[str], problems: tuple[str, ...]) -> str:
    found = ", ".join(facts) or "nothing has changed on disk"
    told = f"{found[0].upper()}{found[1:]}."
    return " ".join([told, *problems])
