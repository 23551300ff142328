"""From a tree of XHTML, or of what looks like it, to the blocks that are read.

For books and office documents, in which everything is text: nothing is taken for furniture, and
the order is the file's. One walk without recursion, because strangers nest without end.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

from reader.documents.document import Link, ParagraphKind
from reader.documents.formats.linking import NAMELESS, PICTURE, linked
from reader.documents.formats.parts import Piece
from reader.documents.formats.scripts import note_mark, raised
from reader.documents.formats.tabular import Rows, aligned
from reader.documents.formats.xml import attribute, local_name
from reader.text.spans import Span

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
DEEPEST_LINK = 1
"""Links that go on from block to block at the same time; others are closed by a mistake."""
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Flow:
    """What a walk found."""

    pieces: list[Piece] = field(default_factory=list)
    """Their links have targets as the file writes them."""
    anchors: dict[str, int] = field(default_factory=dict)
    """For each id the index of the piece that begins at or after it."""

    def linked(self, target: Callable[[str], str] | None = None, name: str = "") -> list[Piece]:
        """The pieces with their links and their places made those of the whole text.

        Args:
            target: From what the file writes to the target in the whole; None where there is
                nothing but this file.
            name: Of this file in the whole, for what points to a place in it.
        """
        target = target or _in_this_file
        places: defaultdict[int, list[str]] = defaultdict(list)
        places[0].append(f"{name}#")
        for key, index in self.anchors.items():
            places[min(index, len(self.pieces) - 1)].append(f"{name}#{key}")
        return [
            replace(
                piece,
                links=tuple(Link(link.span, target(link.target)) for link in piece.links),
                places=tuple(places.get(index, ())),
            )
            if piece.links or index in places
            else piece
            for index, piece in enumerate(self.pieces)
        ]


def _in_this_file(written: str) -> str:
    return f"#{written}" if written.startswith("#") else written


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
    rows: Rows = field(default_factory=Rows)
    targets: list[str] = field(default_factory=list)

    @property
    def pieces(self) -> Iterator[Piece]:
        rows = self.rows.finished()
        cells = [cell for row in rows for cell in row if cell.strip()]
        columns = max((sum(map(bool, row)) for row in rows), default=0)
        if columns < 2 or any(len(cell) > LONGEST_CELL for cell in cells):
            yield from (Piece(part) for cell in cells for part in cell.split("\n"))
        elif cells:
            text = aligned(rows)
            links = tuple(Link(Span(0, len(text)), target) for target in self.targets)
            yield Piece(text, "table", links=links)


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
    pointing: list[tuple[int, str]] = field(default_factory=list)
    """For each open link where in `texts` it began, and its target."""
    pointed: list[tuple[int, int, str]] = field(default_factory=list)
    """The links that are closed, as stretches of `texts`."""

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
        if name == "a":
            self.pointing.append((len(self.texts), attribute(element, "href").strip()))
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
            self.table.rows.begin_row()
        elif name in CELLS and self.tables == 1:
            self.table.rows.begin_cell(_span(element, "colspan"), _span(element, "rowspan"))

    def _open_item(self) -> None:
        self.items += 1
        number = self.lists[-1] if self.lists else None
        self.mark = "• " if number is None else f"{number}. "
        if number is not None:
            self.lists[-1] = number + 1

    def close(self, name: str, element: Any) -> None:
        if name in BLOCKS:
            self.flush()
            self._close_block(name)
        elif name in ("sup", "sub") or _is_note_mark(name, element):
            self._close_inline(name, element)
        if name == "a" and self.pointing:
            start, target = self.pointing.pop()
            self._point(start, target)

    def _point(self, start: int, target: str) -> None:
        """Notes that all texts from `start` on lead to `target`."""
        if target and start < len(self.texts):
            self.pointed.append((start, len(self.texts), target))

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
        written = note_mark(text) if inner or name == "a" else ""
        written = written or (raised(text) if name == "sup" else "")
        if written:
            self._write_over(start, written)

    def _write_over(self, start: int, text: str) -> None:
        """Puts `text` for all texts from `start` on, with the links on them."""
        self.texts[start:] = [text]
        if self.pointed and self.pointed[-1][0] >= start:
            self._point(start, self.pointed.pop()[2])

    def _picture(self, element: Any) -> None:
        shown = " ".join((element.get("alt") or attribute(element, "title")).split())
        source = attribute(element, "src") or attribute(element, "href")
        target = f"{PICTURE}{source}" if source else ""
        amid = self.tables or any(text.strip() for text in self.texts)
        if shown and (len(shown) <= 2 or amid):
            self.texts.append(shown)  # a letter, or a sign amid the words
            self._point(len(self.texts) - 1, target)
        elif not amid and (shown or target):
            text = f"[{shown}]" if shown else NAMELESS
            links = (Link(Span(0, len(text)), target),) if target else ()
            self.found.pieces.append(Piece(text, likely_furniture=True, links=links))

    def flush(self) -> None:
        """Ends the block whose text was gathered."""
        text = "".join(self.texts)
        pointed, length = self._taken_links()
        self.texts.clear()
        self.inlines.clear()
        if not self.code:
            lines = (_SPACE.sub(" ", line).strip(" ") for line in text.split("\v"))
            text = "\n".join(line for line in lines if line)
        if not text.strip():
            return
        if self.tables:
            self.table.targets.extend(target for _, _, target in pointed)
            self._fill_cell(text)
        else:
            piece = self._piece(text.replace("\v", "\n"))
            self.found.pieces.append(linked(piece, pointed, length) if pointed else piece)

    def _taken_links(self) -> tuple[list[tuple[int, int, str]], int]:
        """The links of the block by its characters, white space not counted, and how many it has.

        A link that is still open goes on in the next block.
        """
        for start, target in self.pointing:
            self._point(start, target)
        self.pointing = [(0, target) for _, target in self.pointing[-DEEPEST_LINK:]]
        if not self.pointed:
            return [], 0
        ends = [0, *accumulate(len("".join(part.split())) for part in self.texts)]
        marked = [
            (ends[start], ends[min(end, len(self.texts))], target)
            for start, end, target in self.pointed
            if start < len(self.texts)
        ]
        self.pointed.clear()
        return [each for each in marked if each[0] < each[1]], ends[-1]

    def _fill_cell(self, text: str) -> None:
        if not self.table.rows.fill(text):
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


def _span(element: Any, name: str) -> int:
    """How many columns or rows a cell stands in."""
    written = element.get(name) or ""
    return int(written) if written.isdecimal() and len(written) < 4 else 1


def _first_number(element: Any) -> int:
    start = element.get("start") or ""
    return int(start) if start.isdecimal() and len(start) < 9 else 1
