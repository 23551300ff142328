"""What to call a document: its headline, the label over it, or the name of its file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.documents.document import Paragraph
from reader.text.sanitise import sanitise_line

__all__ = ["Headline", "clean_title", "find_headline", "headline_of", "title_of_name"]

LONGEST = 200
LONGEST_KICKER = 24
MOST_KICKER_WORDS = 3
LONGEST_SITE = 40
LINES_BEFORE = 12
"""A headline stands among the first lines that are not furniture."""
UNTITLED = "Untitled"

_SEPARATOR = re.compile(r"\s+[|｜]\s+|\s+[·•»]\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_NO_HEADLINE_END = ".;,。；，、"
_CLOSERS = "\"'”’»)]」』"
_NAME_GAPS = re.compile(r"[_\s]+|(?<=[^\W\d_])-(?=\w)")


@dataclass(frozen=True, slots=True)
class Headline:
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
    """The index of the paragraph that is the headline: the first that is not furniture.

    It has to be short and must not end as a sentence does.
    """
    for index, paragraph in enumerate(paragraphs[:LINES_BEFORE]):
        if paragraph.kind == "furniture":
            continue
        line = paragraph.span.of(text).split("\n", 1)[0].rstrip()
        return index if _may_be_headline(paragraph, line) else None
    return None


def _may_be_headline(paragraph: Paragraph, line: str) -> bool:
    if paragraph.kind not in ("heading", "body") or len(line) >= LONGEST:
        return False
    if not any(map(str.isalnum, line)):
        return False
    if paragraph.kind == "heading":
        return True
    return line.rstrip(_CLOSERS)[-1:] not in tuple(_NO_HEADLINE_END)


def title_of_name(stem: str) -> str:
    """A file's name made readable; "Untitled" if nothing is left of it.

    >>> title_of_name("hong-kong_ai-editorial")
    'Hong kong ai editorial'
    """
    words = clean_title(_NAME_GAPS.sub(" ", stem)).strip()
    return words[:1].upper() + words[1:] if words else UNTITLED
