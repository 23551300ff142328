"""What is raised on paper, written so that it means the same in a line: "10³" and "word[3]".

Left as it is, "10<sup>3</sup>" would be read as 103, and "1998" with a note as another year.
"""

from __future__ import annotations

import re

__all__ = ["note_mark", "raised", "with_scripts"]

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_NOTE_MARK = re.compile(r"\[?(\d{1,4}|[a-z]|[*†‡§])\]?")
_SCRIPT = re.compile(r"[+\-−]?\d{1,4}|n")
_ELEMENT = re.compile(
    r"(<sup\b[^<>]{0,300}>\s{0,9}(?:<[^/<>][^<>]{0,300}>\s{0,9}){0,4})([^<>\s]{1,6})"
    r"(?=\s{0,9}(?:</[a-z]{1,10}>\s{0,9}){0,4}</sup>)",
    re.IGNORECASE,
)
_LINK = re.compile(r"<a\b", re.IGNORECASE)


def note_mark(text: str) -> str:
    """The mark of a note as it is shown; empty if `text` is none.

    >>> note_mark("3"), note_mark("[3]"), note_mark("rd")
    ('[3]', '[3]', '')
    """
    found = _NOTE_MARK.fullmatch(text)
    return f"[{found[1]}]" if found else ""


def raised(text: str) -> str:
    """A superscript as characters that are raised themselves; empty if there are none.

    >>> raised("-3"), raised("th")
    ('⁻³', '')
    """
    return text.translate(_RAISED) if _SCRIPT.fullmatch(text) else ""


def with_scripts(html: str) -> str:
    """`html` with the superscripts in it written out, in time linear in its length.

    >>> with_scripts('10<sup>3</sup> men<sup><a href="#n">3</a></sup>')
    '10<sup>³</sup> men<sup><a href="#n">[3]</a></sup>'
    """
    return _ELEMENT.sub(_written, html)


def _written(found: re.Match[str]) -> str:
    opening, text = found[1], found[2]
    written = note_mark(text) if _LINK.search(opening) else raised(text)
    return opening + (written or text)
