"""What a mailbox holds: each of its mails, told from the next, without its words.

A mail is parsed when it is read; what a mailbox lists is kept until its file changes. The same
mail twice is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from reader.documents.file_state import FileState, state_of_file
from reader.documents.files import opened, read_file, shown_name
from reader.documents.formats.mail_bounds import unquoted
from reader.documents.mail_addresses import parted
from reader.documents.mail_heads import Mail, read_heads
from reader.documents.parsing import unpacked
from reader.errors import (
    DocumentDamaged,
    DocumentError,
    DocumentNotFound,
    DocumentTooCostly,
    DocumentUnreadable,
)

__all__ = [
    "Mail",
    "Mailbox",
    "known_mail",
    "mail_bytes",
    "mails_in",
    "open_mailbox",
    "settled",
    "state_of_mail",
]

LARGEST_MAIL = 128 * 1024 * 1024
"""Bytes."""
TRIES = 3
"""To read a mail between two changes of its mailbox."""
MOST_KEPT = 32
"""Mailboxes of which is remembered what they hold."""

NO_MAILS = "is no file of mails, or damaged; save the mails as .eml or .mbox anew"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The mails of a file."""

    file: Path
    state: FileState | None
    """As the file was when it was looked through."""
    mails: Mapping[str, Mail]
    """By their keys, in the order of the file; the same mail once."""
    numbers: tuple[str, ...]
    """The key of each mail of the file in its order, also of those that stand in it again."""
    data: bytes | None = None
    """What was packed in the file; None for one that is not packed."""

    def path_of(self, key: str) -> Path:
        """The address of a mail."""
        return self.file.with_name(f"{self.file.name}#{key}")

    def mail(self, which: str) -> Mail | None:
        """The mail with that key, or that number counted from 1; None if there is none."""
        if which.isdecimal():
            number = int(which)
            which = self.numbers[number - 1] if 0 < number <= len(self.numbers) else ""
        return self.mails.get(which)


# What was looked through, by path

_known: dict[Path, Mailbox] = {}
_looking = Lock()
"""Held while a mailbox is looked through, so that no two threads do the same."""


def open_mailbox(file: Path) -> Mailbox:
    """The mails of the mailbox `file`, looked through anew where it has changed.

    Raises:
        DocumentError: if it cannot be read, or is no mailbox.
    """
    file = file.absolute()
    with _looking:
        state = state_of_file(file)
        known = _known.pop(file, None)
        if known is None or known.state is None or known.state != state:
            known = _looked_through(file, state)
        _known[file] = known  # the last one that was asked for is the last to be forgotten
        if len(_known) > MOST_KEPT:
            del _known[next(iter(_known))]
        _forget_unpacked(file)
        return known


def _forget_unpacked(but: Path) -> None:
    """Keeps what was unpacked of one file only."""
    for path in [path for path, box in _known.items() if box.data is not None and path != but]:
        del _known[path]


def known_mail(path: Path) -> Mail | None:
    """What is known already of the mail at `path`; None if nothing is. Never looks at the disk."""
    name, hash_sign, which = path.name.rpartition("#")
    box = _known.get(path.with_name(name)) if hash_sign and name else None
    return None if box is None else box.mails.get(which)


def mails_in(file: Path) -> list[Path]:
    """The addresses of all mails in `file`; of one that cannot be read, its own path alone.

    Who opens that is then told what is wrong.
    """
    try:
        box = open_mailbox(file)
    except DocumentError:
        return [file]
    return [box.path_of(key) for key in box.mails]


def settled(path: Path) -> Path:
    """The address by which a document is known: with the key of a mail in place of its number.

    What cannot be told, since the mailbox is gone or has not so many mails, stays as it is.
    """
    place = parted(path)
    if place is None or not place[1].isdecimal():
        return path
    try:
        box = open_mailbox(place[0])
    except DocumentError:
        return path
    mail = box.mail(place[1])
    return path if mail is None else box.path_of(mail.key)


def state_of_mail(path: Path) -> FileState | None:
    """What changes when the mail at `path` does; None if it cannot be reached, or is no mail."""
    if parted(path) is None:
        return None
    try:
        _, mail = _found(path)
    except DocumentError:
        return None
    # When the file was changed says nothing of this mail.
    return FileState(0, mail.end - mail.start, int.from_bytes(mail.digest[:8], "big"))


def mail_bytes(path: Path) -> tuple[Path, bytes]:
    """The address of the mail at `path` by its key, and its bytes.

    Raises:
        DocumentError: if the mailbox cannot be read, or has no such mail.
    """
    for _ in range(TRIES):
        box, mail = _found(path)
        data = _read(path, box, mail)
        if state_of_file(box.file) == box.state:  # else something else may have come to stand there
            return box.path_of(mail.key), unquoted(data)
    raise DocumentUnreadable(
        f"{shown_name(path)} cannot be read while {shown_name(box.file.name)} is being written; "
        "try again"
    )


def _read(path: Path, box: Mailbox, mail: Mail) -> bytes:
    if mail.end - mail.start > LARGEST_MAIL:
        raise DocumentTooCostly(
            f"{shown_name(path)} has more than {LARGEST_MAIL >> 20} MB; "
            "save it as .eml without what is attached"
        )
    with _stream(box) as stream:
        stream.seek(mail.start)
        return stream.read(mail.end - mail.start)


def _found(path: Path) -> tuple[Mailbox, Mail]:
    place = parted(path)
    box = open_mailbox(place[0] if place else path)
    mail = box.mail(place[1]) if place else None
    if mail is None:
        raise DocumentNotFound(
            f"{shown_name(path)} is not there: {shown_name(box.file.name)} has "
            f"{len(box.numbers):,} mails; open it to see them"
        )
    return box, mail


# Looking through a file


def _looked_through(file: Path, state: FileState | None) -> Mailbox:
    data = None
    if file.suffix.lower() == ".gz":
        data = unpacked(read_file(file), shown_name(file))
    with _stream(Mailbox(file, state, {}, (), data)) as stream:
        listed = read_heads(stream)
    if not listed:
        raise DocumentDamaged(f"{shown_name(file)} {NO_MAILS}")
    mails: dict[str, Mail] = {}
    for mail in listed:
        mails.setdefault(mail.key, mail)
    return Mailbox(file, state, mails, tuple(mail.key for mail in listed), data)


@contextmanager
def _stream(box: Mailbox) -> Iterator[BinaryIO]:
    with BytesIO(box.data) if box.data is not None else opened(box.file) as stream:
        yield stream
