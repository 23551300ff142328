"""How encodings are called on the screen, and what a user may call them."""

from __future__ import annotations

import codecs

from reader.documents.document import Document

__all__ = ["guessed_encoding", "is_encoding", "shown_encoding"]

NAMES = {
    **{f"cp{page}": f"windows-{page}" for page in range(1250, 1259)},
    "mac-roman": "Mac Roman",
    "gb18030": "GB18030",
    "big5": "Big5",
    "shift_jis": "Shift JIS",
    "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR",
}
"""Python's names, and what they are better known as."""


def shown_encoding(name: str) -> str:
    """The name by which an encoding is known.

    >>> shown_encoding("cp1252"), shown_encoding("iso8859-2")
    ('windows-1252', 'iso8859-2')
    """
    return NAMES.get(name, name)


def guessed_encoding(document: Document | None) -> str:
    """How the bytes of `document` were read if that was a guess; else ""."""
    if document is None or document.origin.encoding_is != "guessed":
        return ""
    return shown_encoding(document.origin.encoding)


def is_encoding(name: str) -> bool:
    """Whether Python knows an encoding of text of that name."""
    try:
        b"".decode(name)
        codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return True
