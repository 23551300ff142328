"""Mails in the app: listed with sender and day, opened, and kept when they leave their mailbox."""

from __future__ import annotations

from pathlib import Path

from reader.documents.mailbox import mails_in
from reader.tui.mail_rows import sent
from reader.tui.shelf import Item
from tests.tui.conftest import OpenApp, reading, shown, until

NAMES = ("lamp", "snow")


def write(file: Path, *names: str) -> list[Path]:
    file.write_text(
        "".join(
            f"From a@b Wed Jan  3 09:38:26 2024\nFrom: Ada <a@b>\nSubject: Re: The {name}\n"
            f"Date: Wed, 3 Jan 2024 09:38:26 +0100\n\nNobody knew who had lit the {name}.\n\n"
            for name in names
        )
    )
    return mails_in(file)


async def test_mails_are_listed_with_sender_and_day_and_kept_when_they_are_gone(
    open_app: OpenApp, tmp_path: Path
) -> None:
    box = tmp_path / "a.mbox"
    lamp, snow = write(box, *NAMES)
    assert (Item(lamp).title, sent(Item(lamp))) == ("The lamp", ("Ada", "2024-01-03"))
    async with open_app(lamp, snow) as pilot:
        await until(pilot, lambda: "The snow" in shown(pilot))
        await until(pilot, lambda: reading(pilot).shelf.items[1].entry is not None)
        assert shown(pilot).count("Ada · 2024-01-03") == 2
        await pilot.press("E")
        await until(pilot, lambda: "A mail is not edited" in shown(pilot))
        write(box, "lamp", "house")
        await pilot.press("R")
        await until(pilot, lambda: "file gone" in shown(pilot))
        await pilot.press("J")
        await until(pilot, lambda: "who had lit the snow" in shown(pilot))
