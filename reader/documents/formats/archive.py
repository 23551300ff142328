"""ZIP archives of strangers: every entry is read within bounds, whatever it claims to hold."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from unicodedata import normalize

from reader.documents.formats.refusal import Refusal

__all__ = ["LARGEST_ENTRY", "Archive", "joined"]

MOST_ENTRIES = 20_000
LARGEST_ENTRY = 16 * 1024 * 1024
"""Bytes of one chapter; the longest novels have less than 4 MB in all."""
LARGEST_SUM = 128 * 1024 * 1024
"""Bytes read from one archive."""
MOST_TIMES = 400
"""By which a large entry may be packed; text packs to a third, and rarely to a twentieth."""
UNSUSPICIOUS = 1024 * 1024
"""Bytes; an entry as small may be packed by any factor."""
ENCRYPTED = 0x1

TOO_LARGE = (
    "holds far more than its size shows; open it with another program and save it anew, in parts"
)
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, struct.error)


class Archive:
    """The entries of a ZIP archive in memory.

    Raises:
        Refusal: if it is no ZIP archive, or one with too many entries.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (*_UNREADABLE, ValueError) as error:
            raise Refusal(f"is damaged ({_said(error)}); fetch or save it anew") from None
        self.names = tuple(self._zip.namelist())
        if len(self.names) > MOST_ENTRIES:
            raise Refusal(f"holds {len(self.names)} files; save it anew in parts", "costly")
        self._folded = {_key(name): name for name in reversed(self.names)}
        self._left = LARGEST_SUM

    def find(self, name: str) -> bytes | None:
        """The entry called `name`, in upper or lower case; None if it is missing or broken.

        Raises:
            Refusal: if it is too large or needs a password.
        """
        known = self._folded.get(_key(name))
        if known is None:
            return None
        information = self._zip.getinfo(known)
        if information.flag_bits & ENCRYPTED:
            raise Refusal("is protected by a password; unpack it and save it without", "protected")
        self._check(information)
        try:
            with self._zip.open(information) as entry:
                data = entry.read(min(LARGEST_ENTRY, self._left) + 1)
        except (*_UNREADABLE, RuntimeError, ValueError):
            return None
        self._left -= len(data)
        if self._left < 0 or len(data) > LARGEST_ENTRY:
            raise Refusal(TOO_LARGE, "costly")
        return data

    def read(self, name: str) -> bytes:
        """The entry called `name`.

        Raises:
            Refusal: if it is missing, broken, too large or needs a password.
        """
        data = self.find(name)
        if data is None:
            raise Refusal(f"has no readable {name} in it; fetch or save it anew")
        return data

    def copy_of_texts(self) -> bytes:
        """An archive of the XML in this one, for a library that sets itself no bounds.

        What is broken is left out, and so is what else is no text: its name stands in for it.

        Raises:
            Refusal: if one of the texts, or their sum, is too large or needs a password.
        """
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as copy:
            for name in dict.fromkeys(self.names):
                is_text = name.casefold().endswith((".xml", ".rels"))
                data = self.find(name) if is_text else name.encode(errors="replace")
                if data is not None:
                    copy.writestr(zipfile.ZipInfo(name), data)
        return buffer.getvalue()

    def _check(self, information: zipfile.ZipInfo) -> None:
        size, packed = information.file_size, max(1, information.compress_size)
        if size > LARGEST_ENTRY or (size > UNSUSPICIOUS and size > MOST_TIMES * packed):
            raise Refusal(TOO_LARGE, "costly")


def _key(name: str) -> str:
    """By what a name is looked up: some packers write backslashes, or part accents from letters."""
    return normalize("NFC", name.replace("\\", "/")).casefold()


def joined(base: str, reference: str) -> str:
    """The name of the entry that `reference` in the entry `base` points to; "" if outside.

    >>> joined("OEBPS/text/one.xhtml", "../notes.xhtml#n1")
    'OEBPS/notes.xhtml'
    >>> joined("OEBPS/book.opf", "../../etc/passwd")
    ''
    """
    from urllib.parse import unquote

    path = unquote(reference.split("#", 1)[0])
    if not path:
        return base
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    return "" if whole.startswith(("..", "/")) else whole


def _said(error: Exception) -> str:
    return str(error).split("\n", 1)[0].lower() or "no ZIP archive"
