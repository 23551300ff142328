"""How the reader wants the summary to be made."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Choice"]


@dataclass(frozen=True, slots=True)
class Choice:
    """How a summary is to be made."""

    method: str
    genre: str | None = None
    """What the document is taken for; None to tell by its shape."""
    highlights_only: bool = False
    """Whether only what is highlighted is summed up."""
