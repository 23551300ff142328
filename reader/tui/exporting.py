"""Exporting: asks where the marks of the open document are to go, and writes them there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from reader.errors import ReaderError
from reader.paths import file_name
from reader.tui.desk import Desk
from reader.tui.prompt_bar import PromptBar
from reader.tui.remapping import key_now

__all__ = ["Exporting"]

EXPORT_SIGN = "<!-- reader:"
"""Every export has it, so that a file without it is somebody's own."""


class Exporting:
    """One export: a question, perhaps a second one, and the file."""

    def __init__(
        self, desk: Desk, prompt: PromptBar, say: Callable[[str], None], *, flavour: str
    ) -> None:
        """Exports what `desk` keeps, in one of the `FLAVOURS`."""
        self._desk = desk
        self._prompt = prompt
        self._say = say
        self._flavour = flavour
        self._foreign: Path | None = None

    def ask(self) -> bool:
        """Ask for the file; says whether there is anything to export."""
        document = self._desk.document
        if document is None or not self._desk.annotations:
            highlight, note = (key_now(self._prompt, key) for key in "ha")
            ways = f"{highlight} highlights, {note} adds a note"
            self._say(f"There is nothing to export yet: {ways}.")
            return False
        self._foreign = None
        target = Path.cwd() / f"{file_name(document.title)}.md"
        self._prompt.ask("Write the marks to: ", str(target))
        return True

    async def answer(self, answer: str | None) -> bool:
        """Take an answer; says whether a further question was asked."""
        foreign, self._foreign = self._foreign, None
        if not answer:
            self._say("Nothing was written.")
        elif foreign is None:
            return await self._take(Path(answer).expanduser())
        elif answer.strip().lower() in ("y", "yes"):
            await self._write(foreign)
        else:
            self._say("Nothing was written.")
        return False

    async def _take(self, target: Path) -> bool:
        document = self._desk.document
        if document is not None and target.is_dir():
            target /= f"{file_name(document.title)}.md"
        if await asyncio.to_thread(_is_foreign, target):
            self._foreign = target
            self._prompt.ask(
                f"{target.name} is no export of Reader. Add the marks to it? y/n: ", ""
            )
            return True
        await self._write(target)
        return False

    async def _write(self, target: Path) -> None:
        try:
            kept = await self._desk.export(target, self._flavour)
        except ReaderError as error:
            self._say(str(error))
            return
        by_hand = f", {len(kept)} changed by hand left as they were" if kept else ""
        self._say(f"Wrote {target}{by_hand}.")


def _is_foreign(target: Path) -> bool:
    """Whether something stands in the file already that no export has written."""
    try:
        text = target.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False  # writing it will say what is wrong
    return bool(text.strip()) and EXPORT_SIGN not in text
