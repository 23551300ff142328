"""JSON that anybody may have written, asked for what it should hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

__all__ = ["items", "mapping_at", "text_at", "texts"]


def items(value: object) -> list[Mapping[str, object]]:
    """The objects of a list, or the one object that stands for a list of one."""
    found = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    return [item for item in found if isinstance(item, Mapping)]


def mapping_at(item: Mapping[str, object], name: str) -> Mapping[str, object]:
    """The object `name` of `item`; an empty one where there is none."""
    value = item.get(name)
    return value if isinstance(value, Mapping) else {}


def text_at(item: Mapping[str, object], name: str) -> str:
    """The text `name` of `item`; empty where there is none."""
    value = item.get(name)
    return value if isinstance(value, str) else ""


def texts(value: object) -> list[str]:
    """The texts of a list, or the one text that stands for a list of one."""
    found = [value] if isinstance(value, str) else value
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
