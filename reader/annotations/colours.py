"""The colours of highlights."""

from __future__ import annotations

__all__ = ["COLOURS"]

COLOURS = ("yellow", "green", "blue", "orange", "purple")
"""In the order of the keys 1 to 5."""
