"""The likely level of furniture."""

from __future__ import annotations

from collections.abc import Sequence

from reader.documents.document import Paragraph

__all__ = ["find_likely"]


def find_likely(text: str, paragraphs: Sequence[Paragraph], strengths: Sequence[int]) -> list[bool]:
    """Which `paragraphs` probably are furniture."""
    return [False for _ in paragraphs]
