"""Ids and moments, as the library writes them."""

from __future__ import annotations

import secrets
import time
from datetime import UTC, datetime

__all__ = ["as_moment", "as_text", "new_annotation_id", "new_document_id", "now"]

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o, u (https://www.crockford.com/base32.html)."""


def new_document_id() -> str:
    """Twelve random characters: 60 bits, safe in an address and on a command line."""
    return _random(12)


def new_annotation_id(milliseconds: int | None = None) -> str:
    """Twenty characters that sort by time: ten of the clock, ten random (50 bits).

    >>> new_annotation_id(0)[:10], new_annotation_id(1) < new_annotation_id(2)
    ('0000000000', True)
    """
    clock = time.time_ns() // 1_000_000 if milliseconds is None else milliseconds
    digits = "".join(_ALPHABET[clock >> shift & 31] for shift in range(45, -1, -5))
    return digits + _random(10)


def _random(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def now() -> datetime:
    """The present moment, UTC."""
    return datetime.now(UTC)


def as_text(moment: datetime) -> str:
    """ISO 8601 with microseconds always, so that texts sort as the moments do.

    >>> as_text(datetime(2026, 1, 2, tzinfo=UTC))
    '2026-01-02T00:00:00.000000+00:00'
    """
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def as_moment(text: str) -> datetime:
    """The moment that `as_text` wrote."""
    return datetime.fromisoformat(text)
