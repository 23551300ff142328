"""From a tree of XHTML, or of what looks like it, to the blocks that are read.

For books and office documents, in which everything is text: nothing is taken for furniture, and
the order is the file's. One walk without recursion, because strangers nest without end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reader.documents.document import ParagraphKind
from reader.documents.formats.parts import Piece
from reader.documents.formats.tabular import aligned
from reader.documents.formats.xml import attribute, local_name

__all__ = ["Flow", "flow"]

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "default",
        ),
        *("desc", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "header", "hr", "html", "legend", "li", "main", "math", "menu", "nav"),
        *("ol", "p", "pre", "section", "summary", "svg", "table", "tbody", "td", "text", "tfoot"),
        *("th", "thead", "title", "tr", "ul", *HEADINGS),
    )
)
SKIPPED = frozenset(
    (
        *(
            "annotation",
            "annotation-xml",
            "audio",
            "case",
            "head",
            "iframe",
            "metadata",
            "noscript",
        ),
        *("rp", "rt", "rtc", "script", "select", "style", "template", "textarea", "video"),
    )
)
"""Elements that are not read: machinery, and the sound of a word printed over it."""
LISTS = frozenset({"ol", "ul", "menu"})
CELLS = frozenset({"td", "th"})
LONGEST_CELL = 240
"""Characters; a table with a longer cell only lays a page out, and is read cell by cell."""
DEEPEST_LIST = 8
RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_NOTE_MARK = re.compile(r"\[?(\d{1,4}|[a-z]|[*†‡§])\]?")
_SCRIPT = re.compile(r"[+\-−]?\d{1,4}|n")
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Flow:
    """What a walk found."""

    pieces: list[Piece] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    """For each id the index of the piece that begins at or after it."""


def flow(root: Any) -> Flow:
    """The blocks below `root`, in order."""
    from lxml import etree

    walk = _Walk()
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        name = local_name(element)
        if event == "start":
            walk.note_place(element)
            if _is_skipped(name, element):
                steps.skip_subtree()
                walk.skipped = element
            else:
                walk.open(name, element)
                walk.add(element.text)
        else:
            if walk.skipped is element:
                walk.skipped = None
            else:
                walk.close(name, element)
            if element is not root:
                walk.add(element.tail)
    walk.flush()
    return walk.found


def _is_skipped(name: str, element: Any) -> bool:
    if not name or name in SKIPPED or element.get("hidden") is not None:
        return True
    return "pagebreak" in f"{attribute(element, 'type')} {attribute(element, 'role')}"


@dataclass(slots=True)
class _Table:
    rows: list[list[str]] = field(default_factory=list)

    @property
    def pieces(self) -> Iterator[Piece]:
        cells = [cell for row in self.rows for cell in row if cell.strip()]
        columns = max(map(len, self.rows), default=0)
        if columns < 2 or any(len(cell) > LONGEST_CELL for cell in cells):
            yield from (Piece(part) for cell in cells for part in cell.split("\n"))
        elif cells:
            yield Piece(aligned(self.rows), "table")


@dataclass(slots=True)
class _Walk:
    """Where among the nested elements the walk is."""

    found: Flow = field(default_factory=Flow)
    skipped: Any = None
    texts: list[str] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)
    """For each open list the number of its next item; None for bullets."""
    mark: str = ""
    """Of the list item whose first text has not come yet."""
    items: int = 0
    quotes: int = 0
    code: int = 0
    heading: int = 0
    tables: int = 0
    table: _Table = field(default_factory=_Table)
    inlines: list[int] = field(default_factory=list)
    """For each open superscript, subscript or note mark where in `texts` it began."""

    def add(self, text: str | None) -> None:
        if text:
            self.texts.append(text if self.code else _SPACE.sub(" ", text))

    def note_place(self, element: Any) -> None:
        """Remembers which piece begins at the element, if something may point to it."""
        for name in ("id", "name"):
            key = element.get(name)
            if key and len(self.found.anchors) < 1_000_000:
                started = any(text.strip() for text in self.texts)
                before = started and local_name(element) in BLOCKS
                self.found.anchors.setdefault(key, len(self.found.pieces) + before)

    def open(self, name: str, element: Any) -> None:
        if name in BLOCKS:
            self.flush()
            self._open_block(name, element)
        elif name == "br":
            self.texts.append("\v")
        elif name in ("img", "image"):
            self._picture(element)
        elif name in ("sup", "sub") or _is_note_mark(name, element):
            self.inlines.append(len(self.texts))

    def _open_block(self, name: str, element: Any) -> None:
        if name in HEADINGS:
            self.heading = HEADINGS[name]
        elif name in LISTS:
            self.lists.append(_first_number(element) if name == "ol" else None)
        elif name == "li":
            self._open_item()
        elif name == "blockquote":
            self.quotes += 1
        elif name == "pre":
            self.code += 1
        elif name == "table":
            self.tables += 1
        elif name == "tr" and self.tables == 1:
            self.table.rows.append([])
        elif name in CELLS and self.tables == 1:
            self._open_cell()

    def _open_item(self) -> None:
        self.items += 1
        number = self.lists[-1] if self.lists else None
        self.mark = "• " if number is None else f"{number}. "
        if number is not None:
            self.lists[-1] = number + 1

    def _open_cell(self) -> None:
        if not self.table.rows:
            self.table.rows.append([])
        self.table.rows[-1].append("")

    def close(self, name: str, element: Any) -> None:
        if name in BLOCKS:
            self.flush()
            self._close_block(name)
        elif name in ("sup", "sub") or _is_note_mark(name, element):
            self._close_inline(name, element)

    def _close_block(self, name: str) -> None:
        if name in HEADINGS:
            self.heading = 0
        elif name in LISTS and self.lists:
            self.lists.pop()
        elif name == "li":
            self.items, self.mark = max(0, self.items - 1), ""
        elif name == "blockquote":
            self.quotes -= 1
        elif name == "pre":
            self.code -= 1
        elif name == "table":
            self._close_table()

    def _close_table(self) -> None:
        self.tables -= 1
        if self.tables == 0:
            self.found.pieces.extend(self.table.pieces)
            self.table = _Table()

    def _close_inline(self, name: str, element: Any) -> None:
        """Writes "10³" and "[3]" for what is raised on paper: "103" and "word3" mean others."""
        if not self.inlines:
            return
        start = min(self.inlines.pop(), len(self.texts))
        text = "".join(self.texts[start:]).strip()
        inner = name in ("sup", "sub") and next(element.iter("{*}a"), None) is not None
        mark = _NOTE_MARK.fullmatch(text)
        if mark and (inner or name == "a"):
            self.texts[start:] = [f"[{mark[1]}]"]
        elif name == "sup" and _SCRIPT.fullmatch(text):
            self.texts[start:] = [text.translate(RAISED)]

    def _picture(self, element: Any) -> None:
        shown = " ".join((element.get("alt") or attribute(element, "title")).split())
        if not shown:
            return
        if len(shown) <= 2 or any(text.strip() for text in self.texts) or self.tables:
            self.texts.append(shown)  # a letter, or a sign amid the words
        else:
            self.found.pieces.append(Piece(f"[{shown}]", likely_furniture=True))

    def flush(self) -> None:
        """Ends the block whose text was gathered."""
        text = "".join(self.texts)
        self.texts.clear()
        self.inlines.clear()
        if not self.code:
            lines = (_SPACE.sub(" ", line).strip(" ") for line in text.split("\v"))
            text = "\n".join(line for line in lines if line)
        if not text.strip():
            return
        if self.tables:
            self._fill_cell(text)
        else:
            self.found.pieces.append(self._piece(text.replace("\v", "\n")))

    def _fill_cell(self, text: str) -> None:
        if self.table.rows and self.table.rows[-1]:
            before = self.table.rows[-1][-1]
            self.table.rows[-1][-1] = f"{before}\n{text}" if before else text
        else:
            self.found.pieces.append(Piece(text))  # a caption, or text that fell between cells

    def _piece(self, text: str) -> Piece:
        kind: ParagraphKind = "body"
        level = 0
        if self.heading:
            kind, level = "heading", self.heading
        elif self.code:
            kind = "code"
        elif self.items:
            kind, level = "list", max(1, min(DEEPEST_LIST, len(self.lists)))
            text = "  " * (level - 1) + (self.mark or "  ") + text
            self.mark = ""
        elif self.quotes:
            kind = "quote"
        return Piece(" ".join(text.split("\n")) if kind == "heading" else text, kind, level)


def _is_note_mark(name: str, element: Any) -> bool:
    return name == "a" and "noteref" in (
        f"{attribute(element, 'type')} {attribute(element, 'role')} {element.get('class') or ''}"
    )


def _first_number(element: Any) -> int:
    start = element.get("start") or ""
    return int(start) if start.isdecimal() and len(start) < 9 else 1
