"""The addresses of the mails in a mailbox: `mail.mbox#3`, `mail.mbox#m1f0c5a9be273`.

A number is a place in the file as it is now; a key stays with its mail whatever comes or goes
around it, so the library knows mails by their keys. A file that really bears such a name goes
before.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from reader.text.patterns import lazily

__all__ = ["is_mailbox", "names_mail", "parted"]

_MAILBOX = lazily(r".+\.(?:mbox|mbx)(?:\.gz)?", re.DOTALL | re.IGNORECASE)
_ADDRESS = lazily(
    r"(?P<file>.+\.(?i:mbox|mbx)(?i:\.gz)?)#(?P<which>[1-9][0-9]{0,8}|m[0-9a-f]{12})", re.DOTALL
)
_SUFFIXLESS = lazily(
    r"(?P<file>(?:.*/)?[^/.#]+)#(?P<which>[1-9][0-9]{0,8}|m[0-9a-f]{12})", re.DOTALL
)
_KEYED = lazily(r".*[^.#]#m[0-9a-f]{12}", re.DOTALL)
BEGINNING = 2_000
"""Bytes of a file without a suffix that are looked at."""


def is_mailbox(path: Path | str) -> bool:
    """Whether a file with this name is a mailbox.

    Mail programs name some without a suffix, such as Thunderbird's `Inbox` and the `mbox` in the
    folders of Apple Mail; only those are looked into.

    >>> is_mailbox("Lists.mbox.gz"), is_mailbox("mail.mbox#3"), is_mailbox("a.eml")
    (True, False, False)
    """
    text = str(path)
    return _MAILBOX.fullmatch(text) is not None or _begins_like_one(text)


def _begins_like_one(path: str) -> bool:
    """Whether the file, which has no suffix, begins with the line above a mail."""
    name = os.path.basename(path)  # noqa: PTH119 - asked of very many names
    if "." in name or not os.path.isfile(path):  # noqa: PTH113 - a pipe would wait for ever
        return False
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            start = file.read(BEGINNING)
    except (OSError, ValueError):
        return False
    if not start.startswith(b"From "):
        return False
    from reader.documents.formats.mail_bounds import begins_mail

    return begins_mail(start)


def names_mail(path: Path) -> bool:
    """Whether `path` reads like a mail's, whatever is there; never looks at the disk."""
    name = path.name
    return "#" in name and any(form.fullmatch(name) for form in (_ADDRESS, _KEYED))


def parted(path: Path | str) -> tuple[Path, str] | None:
    """The mailbox and which of its mails `path` names; None if it is the path of a file.

    >>> parted("a/mail.mbox#3")
    (PosixPath('a/mail.mbox'), '3')
    >>> parted("mail.mbox")
    """
    text = str(path)
    if "#" not in text or os.path.lexists(text):
        return None
    found = _ADDRESS.fullmatch(text) or _SUFFIXLESS.fullmatch(text)
    if found is None or not _may_be_mail(found):
        return None
    return Path(found["file"]), found["which"]


def _may_be_mail(address: re.Match[str]) -> bool:
    """Whether `address` is a mail's: of a file without a suffix a number alone says too little."""
    return (
        "." in address["file"].rpartition("/")[2]
        or address["which"][0] == "m"
        or is_mailbox(address["file"])
    )
