"""What stands in the margins of every page: headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.documents.formats.pdf_blocks import body_size
from reader.documents.formats.pdf_lines import Line

__all__ = ["without_margins"]

ZONE = 0.18
"""Of the height of the page, at its top and at its foot."""
OUTERMOST = 3
"""Lines at either end of a page that may be repeated."""
FEWEST_PAGES = 3
"""On so many pages a line is no coincidence; a document with two pages needs both."""
LARGE = 1.25
"""Times the size of the body: letters of a heading; those of headers are rather small."""
AMID = 0.5
"""Of the pages in whose margins a line stands; amid more of them it is the text."""
LEAST_KEPT = 0.5
"""Share of the text; pages of which less would stay, such as labels, are all alike."""

_NUMBER = re.compile(
    r"[\[(–—-]*\s*(?:p(?:age|\.)?|seite|página|pagina|s\.)?\s*"
    r"(?:\d{1,5}|[ivxlc]{1,8})(?:\s*(?:/|of|von|de|sur|di)\s*\d{1,5})?\s*[\])–—-]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)


def without_margins(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without those that only tell where in the document it is.

    Those are: the same line on several pages; a line that holds the page's number, seen by its
    growing with the pages; and a number alone.
    """
    body = body_size(line for page in pages for line in page)
    candidates = [_candidates(page) for page in pages]
    fewest = min(FEWEST_PAGES, max(2, len(pages)))
    places: defaultdict[str, set[int]] = defaultdict(set)
    for page in candidates:
        for line in page:
            for key in _keys(line, body):
                places[key].add(line.page)
    repeated = {key for key, numbers in places.items() if len(numbers) >= fewest}
    found = [
        [line for line in marginal if not repeated.isdisjoint(_keys(line, body))]
        for marginal in candidates
    ]
    own = _forms_of_text(pages, found)
    kept = [
        [line for line in page if line not in marginal or _form(line) in own]
        for page, marginal in zip(pages, found, strict=True)
    ]
    return kept if _length(kept) >= LEAST_KEPT * _length(pages) else [list(p) for p in pages]


def _forms_of_text(pages: Sequence[Sequence[Line]], found: Sequence[Sequence[Line]]) -> set[str]:
    """The forms of lines that stand amid the pages too: "Line 1", "Line 2" in every one."""
    margins, amid = Counter[str](), Counter[str]()
    wanted = {_form(line) for page in found for line in page if not _is_number(line)}
    for page, marginal in zip(pages, found, strict=True):
        margins.update({_form(line) for line in marginal})
        amid.update(wanted & {_form(line) for line in page if line not in marginal})
    return {form for form, pages_amid in amid.items() if pages_amid > AMID * margins[form]}


def _form(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _is_number(line: Line) -> bool:
    return _NUMBER.fullmatch(line.text.casefold()) is not None


def _length(pages: Sequence[Sequence[Line]]) -> int:
    return sum(len(line.text) for page in pages for line in page)


def _candidates(page: Sequence[Line]) -> list[Line]:
    """The outermost lines of a page that stand in its margins."""
    by_height = sorted(page, key=lambda line: line.top)
    low = [line for line in by_height[:OUTERMOST] if line.top < ZONE * line.height]
    high = [line for line in by_height[-OUTERMOST:] if line.bottom > (1 - ZONE) * line.height]
    return low + [line for line in high if line not in low]


def _keys(line: Line, body: float) -> Iterator[str]:
    """What a line has in common with those at the same place of other pages."""
    end = "top" if line.top > line.height / 2 else "foot"
    text = line.text.casefold()
    if line.size >= LARGE * body:
        yield f"{end} {text}"  # "Chapter 1" and "Chapter 2" in large letters are two headings
        return
    yield f"{end} {_form(line)}"
    if _is_number(line):
        yield f"{end} number"
    words = text.split()
    for number in {words[0], words[-1]}:
        if number.isascii() and number.isdecimal() and len(number) < 6:
            yield f"page + {int(number) - line.page}"
