"""What this installation can do: which formats open, and which optional parts are there.

Nothing is imported to find out: whether a module could be is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec

from reader.documents.formats.table import FORMATS

__all__ = ["EXTRAS", "Extra", "capabilities_as_text", "missing"]

PARSERS = {
    "markdown": ("markdown_it",),
    "html": ("trafilatura", "lxml"),
    "mhtml": ("trafilatura", "lxml"),
    "epub": ("lxml",),
    "odt": ("lxml",),
    "fb2": ("lxml",),
    "pdf": ("pypdfium2",),
    "docx": ("mammoth", "lxml"),
    "rtf": ("striprtf",),
}
"""What reads a format, where Python itself does not."""


@dataclass(frozen=True, slots=True)
class Extra:
    """An optional part."""

    name: str
    """As `pip install 'terminal-reader[…]'` knows it."""
    modules: tuple[str, ...]
    use: str


EXTRAS = (
    Extra("images", ("textual_image", "PIL"), "pictures in the terminal (`i`)"),
    Extra("serve", ("textual_serve",), "`reader serve`"),
    Extra("cjk", ("jieba", "tinysegmenter"), "better words in Chinese and Japanese summaries"),
)
"""The extras of the distribution."""


def missing(modules: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `modules` that are not installed.

    >>> missing(("json", "no_such_module"))
    ('no_such_module',)
    """
    return tuple(module for module in modules if find_spec(module) is None)


def capabilities_as_text() -> str:
    """Formats and extras, a line each, for `reader doctor`."""
    lacking = {row.name: missing(PARSERS.get(row.name, ())) for row in FORMATS}
    opens = ", ".join(row.suffixes[0] for row in FORMATS if not lacking[row.name])
    lines = [f"formats   {opens} (and .gz of them)"]
    lines += [
        f"          {name} does not open: {' and '.join(modules)} cannot be found; install anew"
        for name, modules in lacking.items()
        if modules
    ]
    return "\n".join([*lines, *map(_as_line, EXTRAS)])


def _as_line(extra: Extra) -> str:
    if not missing(extra.modules):
        return f"extra     {extra.name}: installed"
    install = f"python -m pip install 'terminal-reader[{extra.name}]'"
    return f"extra     {extra.name}: missing, for {extra.use}; {install}"
