"""From a path to its bytes, or to one clear line why not.

The file is looked at before it is opened, because opening a pipe or a device can wait for ever.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reader.errors import DocumentError, DocumentNotFound, DocumentUnreadable
from reader.text.sanitise import sanitise_line

__all__ = ["explained", "opened", "read_file", "shown_name"]

LARGEST = 512 * 1024 * 1024
"""Bytes; no text that a person reads is as long."""

NOT_FILES = (
    (stat.S_ISDIR, "is a folder; open it in the app, or name a file in it"),
    (stat.S_ISFIFO, "is a pipe, not a file; save what it gives to a file first"),
    (stat.S_ISSOCK, "is a socket, not a file; name a text file"),
    (stat.S_ISCHR, "is a device, not a file; name a text file"),
    (stat.S_ISBLK, "is a device, not a file; name a text file"),
)


def shown_name(path: Path | str) -> str:
    """The path, safe to show on one line."""
    return sanitise_line(str(path)) or "(no name)"


def read_file(path: Path) -> bytes:
    """The bytes of the regular file at `path`.

    Raises:
        DocumentNotFound: if nothing is there.
        DocumentUnreadable: if it is no regular file, too large, or not to be had.
    """
    with opened(path) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise _too_large(shown_name(path))
    return data


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The regular file at `path`, to read from; what goes wrong meanwhile is told like it.

    Raises:
        DocumentNotFound: if nothing is there.
        DocumentUnreadable: if it is no regular file, too large, or not to be had.
    """
    name = shown_name(path)
    try:
        _check(path.stat(), name)
        with path.open("rb") as file:
            yield file
    except (OSError, ValueError) as error:
        raise explained(error, path, name) from error


def _check(status: os.stat_result, name: str) -> None:
    for is_such, problem in NOT_FILES:
        if is_such(status.st_mode):
            raise DocumentUnreadable(f"{name} {problem}")
    if status.st_size > LARGEST:
        raise _too_large(name)


def _too_large(name: str) -> DocumentUnreadable:
    return DocumentUnreadable(
        f"{name} is larger than {LARGEST >> 20} MB; split it into smaller files first"
    )


def explained(error: OSError | ValueError, path: Path, name: str) -> DocumentError:
    """Why what is at `path`, shown as `name`, is not to be had, and what to do about it."""
    number = error.errno if isinstance(error, OSError) else None
    if number in (None, errno.ENOENT, errno.ENOTDIR):
        if path.is_symlink():
            target = shown_name(path.readlink())
            return DocumentNotFound(f"{name} is a link to {target}, which is not there; mend it")
        return DocumentNotFound(f"{name} is not there; check the name and the folder")
    if number in (errno.EACCES, errno.EPERM):
        return DocumentUnreadable(f"{name} may not be read by you; change its permissions")
    if number == errno.ELOOP:
        return DocumentUnreadable(f"{name} is a link that leads back to itself; mend it")
    if number == errno.ENAMETOOLONG:
        return DocumentNotFound(f"{name[:60]}… is too long a name for a file; check it")
    reason = sanitise_line(str(getattr(error, "strerror", "")))
    return DocumentUnreadable(f"{name} cannot be read ({reason or 'no reason given'}); try a copy")
