"""PDF: the words of its pages as paragraphs, with the number of the page each came from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.documents.formats.parts import Parts, Piece, join
from reader.documents.formats.pdf_blocks import Block, blocks_of
from reader.documents.formats.pdf_headings import first_heading, levels_of, read_outline
from reader.documents.formats.pdf_lines import Line, lines_of
from reader.documents.formats.pdf_margins import without_margins
from reader.documents.formats.pdf_words import Flowed, Words
from reader.documents.formats.refusal import Refusal

if TYPE_CHECKING:
    from reader.documents.document import Paragraph

__all__ = ["parse"]

FEWEST_CHARACTERS = 10
"""A document with fewer is scanned, if there are pictures in it."""
PASSWORD = "password"  # noqa: S105 - the word in PDFium's message
PROTECTED = "needs a password; open it in a PDF viewer and save or print a copy that needs none"
SCANNED = (
    "holds pictures of pages, no text; "
    "add the text with ocrmypdf (ocrmypdf FILE.pdf READABLE.pdf) and open what that makes"
)
WITHOUT_TEXT = "holds no text; choose another file"
DAMAGED = "is damaged, or no PDF document; fetch it anew"
_JUNK_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|slide \d+|(?:document|title)\d*"
    r"|.*\.(?:docx?|tex|dvi|pdf|qxd|indd|odt|rtf|pptx?|fm|ps|eps|html?))",
    re.IGNORECASE,
)
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")


def parse(data: bytes, encoding: str | None) -> Parts:  # noqa: ARG001 - fonts say what letters mean
    """The parts of a PDF document."""
    document = _opened(data)
    try:
        return _parts(document)
    finally:
        document.close()


def _opened(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if PASSWORD in str(error).lower():
            raise Refusal(PROTECTED, "protected") from None
        raise Refusal(DAMAGED) from None


def _parts(document: Any) -> Parts:
    pages = [_lines(document, number) for number in range(len(document))]
    if sum(len(line.text) for page in pages for line in page) < FEWEST_CHARACTERS:
        _refuse_scanned(document, pages)
    blocks = blocks_of(without_margins(pages)) or blocks_of(pages)
    words = Words(blocks)
    flowed = [words.flow(block) for block in blocks]
    texts = [one.text for one in flowed]
    levels = levels_of(blocks, texts, read_outline(document))
    text, paragraphs = join(map(_piece, blocks, texts, levels))
    known = document.get_metadata_dict()
    title = known.get("Title", "").strip()
    return Parts(
        text,
        paragraphs,
        "utf-8",
        "" if _JUNK_TITLE.fullmatch(title) else title or first_heading(levels, texts),
        author=known.get("Author", ""),
        date=_date(known.get("CreationDate", "")),
        pages=_pages(blocks, flowed, paragraphs, len(pages)),
    )


def _lines(document: Any, number: int) -> list[Line]:
    """The lines of a page; none of one that cannot be read."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return []
    try:
        return lines_of(page, number)
    except pypdfium2.PdfiumError:
        return []
    finally:
        page.close()


def _refuse_scanned(document: Any, pages: Sequence[Sequence[Line]]) -> None:
    """Says why nothing is read, unless there are a few words and no pictures."""
    pictures = any(_has_picture(document, number) for number in range(min(3, len(document))))
    if pictures:
        raise Refusal(SCANNED, "empty")
    if not any(pages):
        raise Refusal(WITHOUT_TEXT if len(document) else DAMAGED, "empty")


def _has_picture(document: Any, number: int) -> bool:
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return False
    found = next(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=4), None)
    page.close()
    return found is not None


def _piece(block: Block, text: str, level: int) -> Piece:
    if level:
        return Piece(text, "heading", level)
    if block.table:
        return Piece(text, "table")
    return Piece(text, "list", 1) if block.is_item else Piece(text)


def _pages(
    blocks: Sequence[Block],
    flowed: Sequence[Flowed],
    paragraphs: Sequence[Paragraph],
    count: int,
) -> tuple[int, ...]:
    """Where each page begins; an empty one where the next begins."""
    starts: dict[int, int] = {}
    for block, text, paragraph in zip(blocks, flowed, paragraphs, strict=True):
        start = paragraph.span.start
        for page, offset in ((block.lines[0].page, 0), *text.pages):
            starts[page] = min(starts.get(page, start + offset), start + offset)
    found: list[int] = []
    following = paragraphs[-1].span.end if paragraphs else 0
    for page in reversed(range(count)):
        following = min(following, starts.get(page, following))
        found.append(following)
    return (0, *reversed(found[:-1])) if found else ()


def _date(value: str) -> str:
    """A date as ISO 8601 writes it; empty for what is none.

    >>> _date("D:20240103093826+01'00'")
    '2024-01-03'
    """
    found = _DATE.match(value)
    return "-".join(part for part in found.groups() if part) if found else ""
