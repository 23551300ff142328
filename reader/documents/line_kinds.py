"""What a line, or a run of lines, of a plain text is: heading, item, quote, table, code.

Every rule is careful: a heading taken for prose costs little, prose taken for a heading drops
out of the summary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.documents.document import ParagraphKind
from reader.text.patterns import lazily
from reader.text.scripts import SENTENCE_ENDS

__all__ = [
    "Surroundings",
    "is_division",
    "is_item",
    "is_quote",
    "is_set_apart",
    "is_underline",
    "kind_of_block",
    "kind_of_line",
]

LONGEST_HEADING = 80
LONGEST_ITEM = 200
"""A numbered paragraph longer than this is prose with a number."""

DIVISIONS = (  # what books call their parts
    *("chapter", "part", "book", "volume", "section", "act", "scene", "canto", "appendix"),
    *("kapitel", "teil", "buch", "band", "abschnitt", "akt", "szene", "anhang"),
    *("chapitre", "partie", "livre", "tome", "acte", "scène", "annexe"),
    *("capítulo", "parte", "libro", "sección", "acto", "escena", "anexo"),
    *("capitolo", "sezione", "atto", "scena", "appendice", "livro", "secção", "ato", "cena"),
    *("hoofdstuk", "deel", "kapittel", "rozdział", "część", "kapitola", "глава", "часть", "книга"),
)
LONE_DIVISIONS = (
    *("preface", "foreword", "introduction", "prologue", "epilogue", "afterword", "conclusion"),
    *("contents", "table of contents", "abstract", "references", "bibliography", "notes"),
    *("acknowledgements", "acknowledgments", "appendix", "index", "vorwort", "einleitung"),
    *("inhalt", "inhaltsverzeichnis", "prolog", "epilog", "nachwort", "anhang", "préface"),
    *("avant-propos", "épilogue", "sommaire", "prólogo", "epílogo", "índice", "prefazione"),
)
ORDINALS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "the first", "the second", "the third", "the last", "first", "second", "third"),
)

_DIVISION = lazily(
    rf"(?:{'|'.join(DIVISIONS)})\s+(?:\d{{1,3}}|[ivxlcdm]{{1,8}}|[a-z]|{'|'.join(ORDINALS)})"
    r"(?:[.:)]|\s*[—–-]|(?=\s*$)|(?=\s+[^\W\d_]))\s*(.*)",
    re.IGNORECASE,
)
_EAST_ASIAN_DIVISION = lazily(
    r"第[\d一二三四五六七八九十百千〇]{1,6}[章节節回部編篇話卷巻](?:\s.*)?$"
)
_ROMAN = lazily(r"[IVXLCDM]{1,8}\.?")
_NUMBERED = lazily(r"(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+(\S.*)")
_ITEM = lazily(r"\s*(?:[-*+•‣◦▪·●○–](?=\s)|\(?(?:\d{1,3}|[a-zA-Z])[.)](?=\s)|\[[ xX]\]\s)\s*\S")
_NAME = lazily(r"[A-Z]\. (?:[A-Z]\. )?[A-Z][\w'’-]+(?:, [^.!?]{2,40})?")
"""A name with its initial, as under a letter; among items of a list it is one of them."""
_BULLET = lazily(r"\s*[-*+•‣◦▪·●○]\s")
_RULE = lazily(r"[\s*·•=_~#+.\-–—]+")
_UNDERLINE = lazily(r"\s*(={3,}|-{3,}|~{3,}|\*{3,})\s*")
_END_MARKS = f"{SENTENCE_ENDS},;:、，：；"
_CLOSERS = "\"'”’»)]」』"

FEWEST_ENTRIES, ENTRY_INDENT = 3, "  "
_OPENERS = "\"'“‘«(["

_GAP = lazily(r"[^\s.!?:;,](?: {2,}| *\t\s*)(?=\S)")
_CODE = lazily(
    r"[{};]\s*$|\w\([^)]*\)\s*[;:{]?\s*$|^\s*[\w.\[\]]+ [-+*/]?= |==|!=|=>|->|::"
    r"|^\s*(?:#include|#!|//|/\*)"
    r"|^\s*(?:def|class|import|from|return|fn|func|let|const|var|public|private) .*"
    r"|^\s*</?\w+[^>]*>|^\s*(?:\$|>>>) "
)
LONGEST_CODE = 200
MOSTLY = 0.7


class Surroundings(NamedTuple):
    """What stands around a line."""

    before: str = ""
    """The line before, blank ones passed over; empty at the start."""
    after: str = ""
    alone: bool = True
    """Whether blank lines part it from both."""
    prose: int = LONGEST_HEADING
    """How long a line of prose is at least."""


def kind_of_line(line: str, around: Surroundings) -> tuple[ParagraphKind, int]:
    """What a line that is a paragraph of its own is, and its level."""
    bare = line.strip()
    if is_quote(bare):
        return "quote", 0
    if len(bare) > LONGEST_HEADING:
        return _item_or_body(line, around)
    if _RULE.fullmatch(bare):
        return "body", 0
    level = _heading_level(bare, around)
    if level:
        return "heading", level
    return _item_or_body(line, around)


def _item_or_body(line: str, around: Surroundings) -> tuple[ParagraphKind, int]:
    if not is_item(line):
        return "body", 0
    is_listed = is_item(around.before) or is_item(around.after)
    if not is_listed and _NAME.fullmatch(line.strip()):
        return "body", 0
    return "list", _depth(line)


def _heading_level(bare: str, around: Surroundings) -> int:
    if is_division(bare):
        return 2
    if around.alone and (_ROMAN.fullmatch(bare) or _is_shouted(bare, around)):
        return 2
    numbered = _NUMBERED.fullmatch(bare)
    if numbered:
        return _numbered_level(numbered, around)
    return 2 if _stands_over(bare, around) else 0


def is_division(bare: str) -> bool:
    """Whether a line names a part of a book: "Chapter 1", "CHAPTER I. Loomings", "Preface"."""
    if len(bare) > LONGEST_HEADING:
        return False
    if bare.rstrip(".:").casefold() in LONE_DIVISIONS and bare[0].isupper():
        return True
    if bare[0] == "第" and _EAST_ASIAN_DIVISION.match(bare):
        return True
    if not bare[0].isupper() or not bare.casefold().startswith(DIVISIONS):
        return False
    found = _DIVISION.match(bare)
    if not found:
        return False
    name = found[1]
    return not name or not (name[0].islower() or name[-1] in ".,;:!")


def _is_shouted(bare: str, around: Surroundings) -> bool:
    """ALL CAPITALS between blank lines, and not because everything is."""
    letters = sum(character.isalpha() for character in bare)
    if letters < 3 or not bare.isupper() or bare[-1] in _END_MARKS:
        return False
    return bool(around.after) and not (around.before.isupper() and around.after.isupper())


def _numbered_level(numbered: re.Match[str], around: Surroundings) -> int:
    """Of "2.1 Methods": 3; of an item of a list: 0."""
    number, name = numbered[1], numbered[2]
    if name[-1] in _END_MARKS or not (name[0].isupper() or name[0] >= "\u2e80"):
        return 0
    if is_item(around.before) or is_item(around.after) or not around.after:
        return 0
    deep = "." in number
    if not deep and not (around.alone or _is_prose(around.after, around)):
        return 0
    return min(6, 2 + number.count("."))


def _stands_over(bare: str, around: Surroundings) -> bool:
    """A short line without an end mark, over prose and under prose."""
    if bare[-1] in _END_MARKS or bare[-1] in _CLOSERS or bare[0].islower():
        return False
    if not (bare[0].isalnum() or bare[0] in "\"'“‘«「¿¡"):
        return False
    if is_item(bare) or _GAP.search(bare):
        return False
    return _is_prose(around.before, around) and _is_prose(around.after, around)


def _is_prose(line: str, around: Surroundings) -> bool:
    bare = line.strip()
    if not bare or bare[0] == ">":
        return False
    wide = 2 if bare[0] >= "\u2e80" else 1
    ends = bare.rstrip(_CLOSERS)[-1:]
    return len(bare) * wide >= around.prose or (
        len(bare) * wide >= around.prose // 2 and ends != "" and ends in SENTENCE_ENDS
    )


def is_item(line: str) -> bool:
    """Whether a line begins as the item of a list does: "- milk", "• milk", "1. milk"."""
    if not _ITEM.match(line) or _RULE.fullmatch(line):
        return False
    return len(line) <= LONGEST_ITEM or _BULLET.match(line) is not None


def _depth(line: str) -> int:
    indent = len(line) - len(line.lstrip())
    return 1 + min(5, (4 if line.startswith("\t") else indent) // 2)


def is_quote(line: str) -> bool:
    """Whether a line is quoted as in mails."""
    bare = line.lstrip()
    return bare.startswith(">") and not bare.startswith(">>> ")


def is_underline(line: str, heading: str) -> int:
    """The level of the `heading` that `line` underlines, 0 if it does not."""
    found = _UNDERLINE.fullmatch(line)
    bare = heading.strip()
    if not found or not bare or len(bare) > LONGEST_HEADING or _RULE.fullmatch(bare):
        return 0
    if abs(len(found[1]) - len(bare)) > max(3, len(bare) // 3):
        return 0
    return 2 if found[1][0] in "=*" else 3


def kind_of_block(lines: Sequence[str]) -> ParagraphKind | None:
    """Whether lines that stand together are "table" or "code"; None if neither."""
    if len(lines) < 2:
        return None
    if _is_table(lines):
        return "table"
    return "code" if _is_code(lines) else None


def _is_code(lines: Sequence[str]) -> bool:
    others, most = 0, len(lines) - MOSTLY * len(lines)
    for line in lines:
        others += len(line) >= LONGEST_CODE or _CODE.search(line) is None
        if others > most:
            return False  # in prose soon: it is not searched to its end
    return True


def is_set_apart(lines: Sequence[str]) -> bool:
    """Whether lines that stand together are a table, or indented lines that each begin anew."""
    if len(lines) < FEWEST_ENTRIES:
        return False
    if _is_table(lines):
        return True
    firsts = [line.lstrip()[0] for line in lines]
    return all(line.startswith(ENTRY_INDENT) for line in lines) and not any(
        first.islower() or first in _OPENERS for first in firsts
    )


def _is_table(lines: Sequence[str]) -> bool:
    needed = MOSTLY * len(lines)
    if sum(line.count("|") >= 2 for line in lines) >= needed:
        return True
    if len(lines) < 3:
        return False
    if sum("\t" in line.strip() for line in lines if len(line) < 400) >= needed:
        return True
    columns: dict[int, int] = {}
    for line in lines:
        if "  " in line.strip() and len(line) < 400:
            for gap in _GAP.finditer(line):
                columns[gap.end()] = columns.get(gap.end(), 0) + 1
    return max(columns.values(), default=0) >= needed
