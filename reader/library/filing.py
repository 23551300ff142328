"""Which file of an export folder holds the marks of which document.

A file keeps its document: when another one of the same title comes, when the title changes, and
when the user gives the file another name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reader.annotations.blocks import split_parts
from reader.annotations.links import parse_link
from reader.library.entry import Entry
from reader.paths import file_name

__all__ = ["Folder"]

_LINK = re.compile(r"reader://[^)\s]+")
_FOOTNOTE = re.compile(r"^\[\^([0-9a-z]+)\]: ", re.M)
_LARGEST = 1 << 24
"""Bytes of a file that is looked into."""


@dataclass(frozen=True)
class Folder:
    """A folder of exports, as it is now."""

    path: Path
    suffix: str
    """How the names of its files end; only in Markdown is it looked whose a file is."""
    documents: Sequence[Entry]
    """All of the library."""

    def file_of(self, entry: Entry) -> Path:
        """The file for the marks of `entry`, whether it is there or not."""
        name = file_name(entry.title)
        plain = self.path / f"{name}{self.suffix}"
        own = self.path / f"{name}-{entry.id}{self.suffix}"
        if self.suffix == ".md":
            if own.exists():
                return own
            known = plain if _owner(plain) == entry.id else self.known.get(entry.id)
            if known is not None:
                return known
            if _owner(plain) in self._ids:
                return own
        return plain if self._titles[name] <= 1 else own

    @cached_property
    def known(self) -> dict[str, Path]:
        """The Markdown files that hold the marks of one document, by the ids of those."""
        files = sorted(self.path.glob("*.md"), reverse=True)  # the first of two stays
        owners = ((_owner(file), file) for file in files)
        return {owner: file for owner, file in owners if owner}

    @cached_property
    def _titles(self) -> Counter[str]:
        return Counter(file_name(entry.title) for entry in self.documents)

    @cached_property
    def _ids(self) -> set[str]:
        return {entry.id for entry in self.documents}


def _owner(file: Path) -> str:
    """The id of the one document whose marks stand in `file`; empty if there is no such one."""
    try:
        if file.stat().st_size > _LARGEST:
            return ""
        text = file.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""
    blocks = [part.content for part in split_parts(text) if part.id]
    # A file that has lost its last block keeps the footnote that it is cited with.
    owners = set(_linked(blocks)) if blocks else set(_FOOTNOTE.findall(text))
    return owners.pop() if len(owners) == 1 else ""


def _linked(contents: Iterable[str]) -> Iterable[str]:
    """The document that each block leads back to: its last address does."""
    for content in contents:
        addresses = _LINK.findall(content)
        link = parse_link(addresses[-1]) if addresses else None
        if link is not None:
            yield link.document
