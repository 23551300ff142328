"""Text written as Markdown so that reading the Markdown gives the very text back.

Only what would be read as something else is escaped: every needless backslash stands in the way
of whoever reads the file itself. Beside CommonMark the rules know the marks of GitHub, Obsidian
and Logseq: tables, `~~`, `==`, `%%`, `$…$`, `{{`, `#tag`, `^block`.
"""

from __future__ import annotations

import re

__all__ = ["as_inline", "as_quote"]

_AT_LINE_START = (
    r"[-+*](?=\s|$)",  # a bullet
    r"[0-9]{1,9}[.)](?=\s|$)",  # a number of a list
    r"[-=](?=[-=:|\s]*$)",  # the line under a heading, a rule, the second line of a table
    r":(?=[-:\s])",  # a definition, a container, the second line of a table
    r"\#(?=\#{0,5}(?:\s|$))",  # a heading
    r"~(?=\s)",  # a definition
    r"[>|]",  # a quote, a table
)
_ANYWHERE = (
    r"\\(?=[!-/:-@\[-`{-~]|$)",  # a backslash that would hide what follows
    r"[`\[{]",  # code, links and footnotes, attributes and macros
    r"\*(?=\S)|(?<=\S)\*",  # emphasis, unless the asterisk stands alone
    r"(?<![^\W_])_|_(?![^\W_])",  # emphasis, unless inside a word
    r"<(?=[A-Za-z/!?])",  # HTML
    r"&(?=\#|[A-Za-z][A-Za-z0-9]*;)",  # an entity
    r"~(?=~)|(?<=\S)~",  # struck out
    r"=(?==)|(?<==)=",  # marked, in Obsidian
    r"%(?=%)|(?<=%)%",  # a comment, in Obsidian
    r"(?<!\S)\#(?=[^\W\d]|\#*$)",  # a tag, the end of a heading
    r"(?<!\S)\^(?=\w)",  # the name of a block
)
"""What means something in Markdown; its last character is put behind a backslash."""

_SPECIAL = re.compile("|".join([*(f"^{rule}" for rule in _AT_LINE_START), *_ANYWHERE]))
_PARAGRAPH_END = re.compile(r"(?<=[^\n])\n\n(?=\n*[^\n])")


def as_inline(line: str) -> str:
    r"""One line as Markdown.

    >>> as_inline("a*b* [c] 3 * 4")
    'a\\*b\\* \\[c] 3 * 4'
    """
    return _without_formulas(_escaped(line))


def _escaped(line: str) -> str:
    return _SPECIAL.sub(lambda special: special[0][:-1] + "\\" + special[0][-1], line)


def _without_formulas(markdown: str) -> str:
    """One dollar sign is a price, two are a formula."""
    return markdown.replace("$", "\\$") if markdown.count("$") > 1 else markdown


def as_quote(text: str) -> str:
    r"""`text` as a block quote; nothing for no text.

    Paragraphs are kept, lines too. White space that Markdown would drop is written as entities.
    Read back, paragraphs are to be joined by an empty line and lines by a line end.

    >>> as_quote("one\n\n  2. two")
    '> one\n>\n> &#32;&#32;2\\. two'
    """
    if not text:
        return ""
    paragraphs = [_paragraph(paragraph) for paragraph in _PARAGRAPH_END.split(text)]
    lines = "\n\n".join(paragraphs).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _paragraph(text: str) -> str:
    inner = text.strip()
    start = text.index(inner) if inner else len(text)
    end = start + len(inner)
    lines = "\n".join(_line(line) for line in inner.split("\n"))
    return _entities(text[:start]) + _without_formulas(lines) + _entities(text[end:])


def _line(line: str) -> str:
    inner = line.strip(" \t")
    start = line.index(inner) if inner else len(line)
    end = start + len(inner)
    return _entities(line[:start]) + _escaped(inner) + _entities(line[end:])


def _entities(blanks: str) -> str:
    """White space in a form that Markdown does not drop."""
    return "".join(f"&#{ord(blank)};" for blank in blanks)
