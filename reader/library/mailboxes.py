"""The mails of a mailbox on their way into the library, each a document of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.documents.mailbox import open_mailbox
from reader.errors import DocumentError

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.library.placing import Progress

__all__ = ["add_mails"]


def add_mails(
    add: Callable[[Path], Entry], mailbox: Path, progress: Progress | None = None
) -> Entry:
    """Adds every mail of `mailbox` that can be read; the first of them.

    Args:
        add: adds one document.
        mailbox: the file.
        progress: told how many mails of how many are done. What it raises ends the adding and
            is passed on; the mails until then are kept.

    Raises:
        DocumentError: if the file cannot be read, or none of its mails.
    """
    box = open_mailbox(mailbox)
    first: Entry | None = None
    problem: DocumentError | None = None
    for count, key in enumerate(box.mails, 1):
        try:
            entry = add(box.path_of(key))
            first = first or entry
        except DocumentError as error:
            problem = problem or error
        if progress is not None:
            progress(count, len(box.mails))
    if first is None:
        assert problem is not None
        raise problem
    return first
