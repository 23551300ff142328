"""The addresses of the mails in a mailbox: `mail.mbox#3`, `mail.mbox#m1f0c5a9be273`.

A number is a place in the file as it is now; a key stays with its mail whatever comes or goes
around it, so the library knows mails by their keys. A file that really bears such a name goes
before.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from reader.errors import DocumentError
from reader.text.patterns import lazily

__all__ = ["is_mailbox", "names_mail", "parted", "settled"]

_MAILBOX = lazily(r".+\.(?:mbox|mbx)(?:\.gz)?", re.DOTALL | re.IGNORECASE)
_ADDRESS = lazily(
    r"(?P<file>.+\.(?i:mbox|mbx)(?i:\.gz)?)#(?P<which>[1-9][0-9]{0,8}|m[0-9a-f]{12})", re.DOTALL
)


def is_mailbox(path: Path | str) -> bool:
    """Whether a file with this name is a mailbox.

    >>> is_mailbox("Lists.mbox.gz"), is_mailbox("mail.mbox#3"), is_mailbox("a.eml")
    (True, False, False)
    """
    return _MAILBOX.fullmatch(str(path)) is not None


def names_mail(path: Path) -> bool:
    """Whether `path` reads like a mail's, whatever is there; never looks at the disk."""
    return "#" in path.name and _ADDRESS.fullmatch(path.name) is not None


def parted(path: Path | str) -> tuple[Path, str] | None:
    """The mailbox and which of its mails `path` names; None if it is the path of a file.

    >>> parted("a/mail.mbox#3")
    (PosixPath('a/mail.mbox'), '3')
    >>> parted("mail.mbox")
    """
    text = str(path)
    found = _ADDRESS.fullmatch(text) if "#" in text else None
    if found is None or os.path.lexists(text):
        return None
    return Path(found["file"]), found["which"]


def settled(path: Path) -> Path:
    """The address by which a document is known: with the key of a mail in place of its number.

    What cannot be told, since the mailbox is gone or has not so many mails, stays as it is.
    """
    place = parted(path)
    if place is None or not place[1].isdecimal():
        return path
    from reader.documents.mailbox import open_mailbox

    try:
        box = open_mailbox(place[0])
    except DocumentError:
        return path
    mail = box.mail(place[1])
    return path if mail is None else box.path_of(mail.key)
