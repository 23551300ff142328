"""Flavours: what differs between the programs that a Markdown export is meant for."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.annotations.templates import Templates

__all__ = ["FLAVOURS", "PLAIN", "Flavour", "Layout"]


@dataclass(frozen=True, slots=True)
class Flavour:
    """What a program wants otherwise than plain CommonMark."""

    bullets: bool = False
    """Every block is an item of a list, and what is known of it stands in properties."""
    block_names: bool = False
    """A quote bears a name (`^reader-ID`) by which a note elsewhere can show it."""
    front_tags: bool = False
    """The front matter lists the tags."""


FLAVOURS = {
    "plain": Flavour(),
    "obsidian": Flavour(block_names=True, front_tags=True),
    "logseq": Flavour(bullets=True),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """The form of a Markdown export."""

    flavour: Flavour = field(default_factory=Flavour)
    group: str = "document"
    """One of `GROUPS`."""
    templates: Templates = field(default_factory=Templates)


PLAIN = Layout()
