"""The documents in a folder: files with a suffix that Reader reads, and the mails of mailboxes."""

from __future__ import annotations

import os
import re
from pathlib import Path

from reader.documents.files import explained, shown_name
from reader.documents.formats.table import is_readable_name
from reader.documents.mail_addresses import is_mailbox
from reader.paths import is_folder

__all__ = ["find_documents"]


def find_documents(folder: Path) -> list[Path]:
    """The readable documents in `folder` and below, in natural order ("part 2" before "part 10").

    The mails of a mailbox are documents; `folder` may be one. What is hidden is left out, and so
    is what cannot be reached. Links to files count, links to folders are not followed, so no loop
    is ever entered.

    Raises:
        DocumentNotFound: if there is no such folder.
        DocumentUnreadable: if `folder` itself cannot be listed.
    """
    if is_mailbox(folder) and not is_folder(folder):
        return _documents_in(folder)
    try:
        os.scandir(folder).close()
    except (OSError, ValueError) as error:
        raise explained(error, folder, shown_name(folder)) from error
    found = []
    for where, folders, names in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(where, name) for name in names if not name.startswith("."))
        found += [path for path in paths if _may_be_document(path) and _is_file(path)]
    return [document for path in sorted(found, key=_natural) for document in _documents_in(path)]


def _documents_in(path: Path) -> list[Path]:
    if not is_mailbox(path):
        return [path]
    from reader.documents.mailbox import mails_in  # which reads mails, as few folders need

    return mails_in(path)


def _may_be_document(path: Path) -> bool:
    packed = path.suffix.lower() == ".gz"
    return is_readable_name(path.with_suffix("").suffix if packed else path.suffix) or (
        not path.suffix and is_mailbox(path)
    )


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113  (Path.is_file raises in a folder closed to us)


def _natural(path: Path) -> list[tuple[tuple[int, int, str], ...]]:
    return [
        tuple((0, int(run), "") if run.isdecimal() else (1, 0, run) for run in _runs(part))
        for part in path.parts
    ]


def _runs(part: str) -> list[str]:
    return [run for run in re.split(r"(\d{1,18})", part.casefold()) if run]
