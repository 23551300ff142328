"""RTF: the words that striprtf finds, with structure guessed from the lines.

What has a heading's style is one. Rows of tables, which come as lines of cells, are set in columns;
notes, which striprtf leaves out, come behind the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, islice

from reader.documents.document import Link
from reader.documents.formats.linking import woven
from reader.documents.formats.parts import Parts, Piece
from reader.documents.formats.plain import parse_text
from reader.documents.formats.refusal import Refusal
from reader.documents.formats.tabular import aligned
from reader.text.spans import Span

__all__ = ["parse"]

BEGINNING = b"{\\rtf"
HEADER = 100_000
"""Characters at the beginning in which the title stands."""
DEFAULT = "cp1252"
"""What the format takes bytes for that name no encoding."""
CELL_END = "|"
"""What striprtf writes behind each cell of a table, whose row is a line."""
MOST_NOTES = 2_000
LONGEST_NOTE = 100_000
"""Characters of a note's source; what is longer stays where it is, and is not read."""
OPEN, NOTE, CLOSE = "\ue000", "\ue001", "\ue002"
"""Around a note's number: where it is mentioned, where its words begin, and behind it."""
HEADING = "\ue003"
"""Before the level of a heading, which `CLOSE` ends."""
MOST_HEADINGS = 20_000
MOST_WORDS = 2_000_000
"""Words of the markup; pictures have none, and a book a hundred thousand."""
TOO_LARGE = "has more markup than can be read in time; save it as .docx or .odt with LibreOffice"
LINK, NO_LINK = "\\fldinst", "\\fldinstruction"
MOST_LINKS = 300
"""In one line: striprtf looks from each to the end of the line. Then they go by another name."""
_HEADING_STYLE = re.compile(
    r"\{\\s(\d{1,4})(?!\d)[^;]{0,1000}?\b(?:heading ([1-6])(?:,[^;{}]{0,100})?|title);",
    re.IGNORECASE,
)
_STYLED = re.compile(r"\\s(\d{1,4})(?![0-9a-z]) ?")
_HEADING = re.compile(f"(?:{HEADING}(\\d){CLOSE}\\s*)+")
_MADE = re.compile(r"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})(?!\d)")
_ADDRESS = re.compile(r"\(\"((?:https?://|mailto:)[^\s\"]{1,2000})\"\)")
"""What striprtf writes behind the words of a link."""
_INFORMATION = re.compile(r"\{\\(title|author)\s([^{}]{1,500})\}")
_CELL = re.compile(r"\\cell(?![a-z])")
_FOOTNOTE = re.compile(r"\{\s{0,9}(?:\\\*\s{0,9})?\\footnote(?![a-z])")
_BRACE = re.compile(r"\\[\\{}]|[{}]")
_MENTION = re.compile(f"{OPEN}(\\d{{1,4}}){CLOSE}")
_BEGINNING = re.compile(f"{NOTE}(\\d{{1,4}}){CLOSE}\\s*")


def parse(data: bytes, encoding: str | None) -> Parts:
    """The parts of an RTF file."""
    if not data.lstrip().startswith(BEGINNING):
        raise Refusal("is no RTF document, or damaged; open it with what made it")
    if data.count(b"\\") > MOST_WORDS:
        raise Refusal(TOO_LARGE, "costly")
    source = data.decode("latin-1")
    known = {
        found[1]: _words(f"{{\\rtf1 {found[2]}}}", encoding)
        for found in _INFORMATION.finditer(source[:HEADER])
    }
    made = _MADE.search(source, 0, HEADER)
    text = _words(_with_notes_behind(_with_headings(source)), encoding)
    text = _ADDRESS.sub(r" (\1)", text)
    whole = woven([_linked(piece) for piece in _pieces(text, _CELL.search(source) is not None)])
    return Parts(
        whole.text,
        whole.paragraphs,
        encoding or DEFAULT,
        title=known.get("title", ""),
        author=known.get("author", ""),
        date=f"{made[1]}-{made[2]:0>2}-{made[3]:0>2}" if made else "",
        links=whole.links,
    )


def _words(source: str, encoding: str | None) -> str:
    from striprtf.striprtf import rtf_to_text

    if any(line.count(LINK) > MOST_LINKS for line in source.split("\n")):
        source = source.replace(LINK, NO_LINK)
    text = str(rtf_to_text(source, encoding=encoding or DEFAULT, errors="replace"))  # type: ignore[no-untyped-call]
    # What lies beyond 16 bits is written as two halves.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _with_headings(source: str) -> str:
    """The source with a mark at each paragraph in the style of a heading."""
    styles = list(_HEADING_STYLE.finditer(source[:HEADER]))
    levels = {style[1]: style[2] or "1" for style in styles}
    if not levels:
        return source
    kept: list[str] = []
    position = styles[-1].end()
    kept.append(source[:position])
    for styled in islice(_STYLED.finditer(source, position), MOST_HEADINGS):
        level = levels.get(styled[1])
        if level:
            mark = f"{{\\uc1\\u{ord(HEADING)} ?{level}\\u{ord(CLOSE)} ?}}"
            kept += [source[position : styled.end()], mark]
            position = styled.end()
    return "".join([*kept, source[position:]])


def _with_notes_behind(source: str) -> str:
    """The source with a mark in the place of each note, and the notes at its end."""
    kept: list[str] = []
    notes: list[str] = []
    position = 0
    while len(notes) < MOST_NOTES and (found := _FOOTNOTE.search(source, position)):
        end = _end_of_group(source, found.end())
        if not end:
            break
        notes.append(source[found.end() : end - 1])
        kept += [source[position : found.start()], _mark(OPEN, len(notes))]
        position = end
    if not notes:
        return source
    rest = source[position:]
    last = rest.rfind("}")
    last = len(rest) if last < 0 else last
    behind = "".join(
        f"{{\\par\\pard\\plain {_mark(NOTE, number)}{note}\\par}}"
        for number, note in enumerate(notes, 1)
    )
    return "".join([*kept, rest[:last], behind, rest[last:]])


def _mark(sign: str, number: int) -> str:
    return f"{{\\uc1\\u{ord(sign)} ?{number}\\u{ord(CLOSE)} ?}}"


def _end_of_group(source: str, start: int) -> int:
    """Where the group ends that is open at `start`; 0 if it goes on for too long."""
    depth = 1
    for brace in _BRACE.finditer(source, start, start + LONGEST_NOTE):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0:
            return brace.end()
    return 0


def _pieces(text: str, has_tables: bool) -> Iterator[Piece]:
    lines = text.split("\n")
    for is_row, group in groupby(lines, key=lambda line: has_tables and line.endswith(CELL_END)):
        block = list(group)
        if is_row:
            yield Piece(aligned([line.split(CELL_END)[:-1] for line in block]), "table")
            continue
        parts = parse_text("\n".join(block))
        yield from (
            Piece(paragraph.span.of(parts.text), paragraph.kind, paragraph.level)
            for paragraph in parts.paragraphs
        )


def _linked(piece: Piece) -> Piece:
    """The piece with its marks of notes as they are read, and as links to the notes."""
    if headed := _HEADING.match(piece.text):
        words = _HEADING.sub("", piece.text)
        piece = replace(piece, text=words, kind="heading", level=int(headed[1]))
    text, places = piece.text, piece.places
    if begins := _BEGINNING.match(text):
        text, places = f"[{begins[1]}] {text[begins.end() :]}", (f"n{begins[1]}",)
    links: list[Link] = []
    parts: list[str] = []
    length = position = 0
    for mention in _MENTION.finditer(text):
        parts += [text[position : mention.start()], f"[{mention[1]}]"]
        length += len(parts[-2])
        links.append(Link(Span(length, length + len(parts[-1])), f"#n{mention[1]}"))
        length += len(parts[-1])
        position = mention.end()
    return replace(
        piece, text="".join([*parts, text[position:]]), places=places, links=tuple(links)
    )
