"""The fields of a mail's header, as they are meant: encoded words read, on one line."""

from __future__ import annotations

import re
from email.errors import MessageError
from email.header import decode_header, make_header
from email.utils import parsedate_to_datetime

from reader.text.patterns import lazily

__all__ = ["as_written", "decoded", "name_of", "sent_on"]

LONGEST_FIELD = 500
_ENCODED = lazily(
    r"=\?[^?\s]+\?[bq]\?[^?\s]*\?=(?:\s+=\?[^?\s]+\?[bq]\?[^?\s]*\?=)*", re.IGNORECASE
)
"""Words in a row, which have no space between them when they are read."""


def as_written(raw: bytes) -> str:
    """The letters of a field as its mail holds it: UTF-8 by now, or from before that."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def decoded(raw: str) -> str:
    """What a field says, with its encoded words read.

    >>> decoded("=?utf-8?q?Ad=C3=A4?=  <ada@example.org>")
    'Adä <ada@example.org>'
    """
    return " ".join(_ENCODED.sub(_words, raw).split())[:LONGEST_FIELD]


def _words(encoded: re.Match[str]) -> str:
    """What encoded words in a row say, which may break in the middle of a letter."""
    try:
        return str(make_header(decode_header(encoded[0])))
    except (LookupError, MessageError, ValueError):
        return encoded[0]


def name_of(sender: str) -> str:
    """Who sent a mail, without the address where there is a name.

    >>> name_of('"Ada L." <ada@example.org>'), name_of("<bo@example.org>")
    ('Ada L.', 'bo@example.org')
    """
    name, _, address = sender.partition("<")
    return name.strip(' "') or address.strip(" >")


def sent_on(date: str) -> str:
    """The day that a field "Date" names, as ISO 8601 writes it; empty if it cannot be told.

    >>> sent_on("Wed, 3 Jan 2024 09:38:26 +0100"), sent_on("soon")
    ('2024-01-03', '')
    """
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except (IndexError, OverflowError, TypeError, ValueError):
        return ""
