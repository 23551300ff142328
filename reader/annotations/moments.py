"""Moments as other programs write them, and as they are written for them."""

from __future__ import annotations

from datetime import UTC, datetime

__all__ = ["from_text", "from_timestamp", "in_utc"]


def in_utc(moment: datetime) -> str:
    """RFC 3339 in UTC; a time without zone is one in UTC.

    >>> in_utc(datetime(2026, 11, 22, 7, 0))
    '2026-11-22T07:00:00Z'
    """
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).isoformat().replace("+00:00", "Z")


def from_text(text: object) -> datetime | None:
    """The moment that ISO 8601 says; None where nothing can be made of it.

    >>> from_text("2026-11-22T07:00:00Z"), from_text("yesterday")
    (datetime.datetime(2026, 11, 22, 7, 0, tzinfo=datetime.timezone.utc), None)
    """
    try:
        moment = datetime.fromisoformat(str(text))
        zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return zoned.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def from_timestamp(seconds: object) -> datetime | None:
    """The moment so many seconds after 1970; None where it is none."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
