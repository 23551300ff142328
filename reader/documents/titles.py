"""What to call a document: its headline, the label over it, or the name of its file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.documents.document import Paragraph
from reader.documents.likely import count_line_words, is_dated
from reader.documents.line_kinds import is_division
from reader.text.patterns import lazily
from reader.text.sanitise import sanitise_line
from reader.text.scripts import FULL_STOPS, SENTENCE_ENDS

__all__ = ["Headline", "clean_title", "find_headline", "first_line", "headline_of", "title_of_name"]

LONGEST = 200
LONGEST_KICKER = 24
MOST_KICKER_WORDS = 3
LONGEST_SITE = 40
MOST_LINES_BEFORE = 40
"""So many lines of menu may stand over a page's headline."""
FEWEST_MENU_LINES = 3
HEADLINE_WORDS = 5
"""Fewer are mostly an entry of a menu."""
MENU_WORDS = 2
STANDFIRST_WORDS = 15
PROSE_WORDS = 12
UNTITLED = "Untitled"

_SEPARATOR = lazily(r"\s+[|｜]\s+|\s+[·•»]\s+")
_DASH = lazily(r"\s+[-–—]\s+")
_NO_HEADLINE_END = tuple(f"{FULL_STOPS};,；，、")
_SENTENCE_ENDS = tuple(SENTENCE_ENDS)
_CLOSERS = "\"'”’»)]」』"
_TIME = lazily(r"\b\d{1,2}:\d\d\b")
_NAME_GAPS = lazily(r"[_\s]+|(?<=[^\W\d_])-(?=\w)")


class Headline(NamedTuple):
    """A title with the label that stood before it."""

    title: str
    kicker: str = ""


def clean_title(text: str) -> str:
    """One safe line of at most 200 characters, cut at a word; it may be empty."""
    line = sanitise_line(text)
    if len(line) <= LONGEST:
        return line
    return (line[: LONGEST - 1].rsplit(" ", 1)[0][: LONGEST - 1]).rstrip(" ,;:") + "…"


def headline_of(line: str, site: str = "") -> Headline:
    """A headline without the label before it and the name of the site behind it.

    >>> headline_of("Editorial | The tide is turning")
    Headline(title='The tide is turning', kicker='Editorial')
    >>> headline_of("The tide is turning | Harbour News").title
    'The tide is turning'
    """
    title = clean_title(line)
    if site:
        title = _without_site(title, clean_title(site))
    parts = _SEPARATOR.split(title)
    kicker = ""
    if len(parts) > 1 and _is_label(parts[0], parts[1]):
        kicker, parts = parts[0], parts[1:]
    while len(parts) > 1 and len(parts[-1]) <= LONGEST_SITE and len(parts[-1]) < len(parts[0]):
        parts.pop()
    whole = len(parts) == len(_SEPARATOR.split(title))
    return Headline(title if whole else " | ".join(parts), kicker)


def _is_label(label: str, title: str) -> bool:
    words = label.split()
    short = len(label) <= LONGEST_KICKER and len(words) <= MOST_KICKER_WORDS
    return short and not label[0].islower() and len(title) > len(label)


def _without_site(title: str, site: str) -> str:
    for separator in (*_SEPARATOR.finditer(title), *_DASH.finditer(title)):
        if title[separator.end() :].casefold() == site.casefold():
            return title[: separator.start()]
    return title


def find_headline(text: str, paragraphs: Sequence[Paragraph]) -> int | None:
    """The index of the paragraph that is the headline, if there is one.

    It is the first that is not furniture, if that is short and does not end as a sentence does.
    Where many short lines stand over a page's text, most are the page's menu: then it is the
    first of them with some words, but not the longer line under it, which is the standfirst.
    """
    first = next((i for i, p in enumerate(paragraphs) if p.kind != "furniture"), None)
    if first is None:
        return None
    if not any(paragraph.kind == "furniture" for paragraph in paragraphs[:MOST_LINES_BEFORE]):
        return first if _may_be_headline(paragraphs[first], text) else None
    candidates = _candidates(text, paragraphs)
    if len(candidates) < FEWEST_MENU_LINES:
        return first if first in candidates else next(iter(candidates), None)
    return _wordy(candidates)


def _candidates(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, float]:
    """The lines over the first paragraph of prose that may be a headline, with their words."""
    found: dict[int, float] = {}
    for index, paragraph in enumerate(paragraphs[:MOST_LINES_BEFORE]):
        if paragraph.kind == "furniture":
            continue
        line = first_line(text, paragraph)
        words = count_line_words(line)
        if words >= PROSE_WORDS and _ends_sentence(line):
            break
        dated = _TIME.search(line) or (words < HEADLINE_WORDS and is_dated(line))
        if words > 1 and not dated and _may_be_headline(paragraph, text):
            found[index] = words
    return found


def _wordy(candidates: dict[int, float]) -> int:
    wordy = [index for index, words in candidates.items() if words >= HEADLINE_WORDS]
    if not wordy:
        return max(candidates, key=lambda index: candidates[index])
    chosen = wordy[0]
    if candidates[chosen] >= STANDFIRST_WORDS and candidates.get(chosen - 1, 0) > MENU_WORDS:
        return chosen - 1
    return chosen


def first_line(text: str, paragraph: Paragraph) -> str:
    """The first line of a paragraph: a heading's without its underline."""
    return paragraph.span.of(text).split("\n", 1)[0].rstrip()


def _may_be_headline(paragraph: Paragraph, text: str) -> bool:
    line = first_line(text, paragraph)
    if paragraph.kind not in ("heading", "body") or len(line) >= LONGEST:
        return False
    if paragraph.hard_wrapped or not any(map(str.isalnum, line)) or is_division(line):
        return False
    if paragraph.kind == "heading":
        return True
    return not line.rstrip(_CLOSERS).endswith(_NO_HEADLINE_END) and not _states(line)


def _states(line: str) -> bool:
    """Whether a line that ends in a question or a cry states something first: it is prose."""
    if not _ends_sentence(line):
        return False
    from reader.text.sentences import split  # hardly a first line ends so

    first, *rest = [span.of(line) for span in split(line)] or [""]
    return bool(rest) and first.endswith(tuple(FULL_STOPS))


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)


def title_of_name(stem: str) -> str:
    """A file's name made readable; "Untitled" if nothing is left of it.

    >>> title_of_name("hong-kong_ai-editorial")
    'Hong kong ai editorial'
    """
    words = clean_title(_NAME_GAPS.sub(" ", stem)).strip()
    return words[:1].upper() + words[1:] if words else UNTITLED
