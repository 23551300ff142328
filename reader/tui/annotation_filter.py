"""Which of all annotations are wanted, and in which order; knows neither screen nor library.

A filter is words and fields: `tag:ai colour:yellow kind:note state:orphan document:harbour`.
Every part has to hold; one with "-" before it must not. Case and accents do not count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from reader.annotations.annotation import Annotation
from reader.annotations.colours import COLOURS
from reader.text.folding import fold
from reader.text.sanitise import sanitise_line
from reader.tui.ordering import Sort

__all__ = ["FIELDS", "SORTS", "ListedMark", "Wanted", "listed", "pick"]

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedMark:
    """An annotation as a list of many documents shows it."""

    annotation: Annotation
    title: str
    """Its document's, on one line."""
    number: int
    """Where it comes when all are in the order of their documents."""
    words: str = field(repr=False)
    """Folded: quote, note, tags and title, which free words are looked for in."""
    facts: Mapping[str, Terms] = field(repr=False)
    """Folded, by the name of the field."""

    @property
    def id(self) -> str:
        """The annotation's id."""
        return self.annotation.id


def listed(
    annotations: Iterable[Annotation],
    titles: Mapping[str, str],
    colour_names: Mapping[str, str] | None = None,
) -> tuple[ListedMark, ...]:
    """`annotations` (in the order of their documents), ready to be filtered.

    Args:
        annotations: What to list.
        titles: Of the documents, by their ids.
        colour_names: What the user calls the colours; `colour:` knows both names.
    """
    named = {colour: (colour, fold((colour_names or {}).get(colour, colour))) for colour in COLOURS}
    lines = {id_: sanitise_line(title) for id_, title in titles.items()}
    folded = {id_: fold(line) for id_, line in lines.items()}
    return tuple(
        _listed(number, annotation, lines, folded, named)
        for number, annotation in enumerate(annotations)
    )


def _listed(
    number: int,
    annotation: Annotation,
    titles: Mapping[str, str],
    folded: Mapping[str, str],
    colours: Mapping[str, Terms],
) -> ListedMark:
    title = folded.get(annotation.document, "")
    tags = tuple(fold(tag) for tag in annotation.tags)
    words = " ".join(fold(f"{annotation.quote}\n{annotation.note}").split())
    return ListedMark(
        annotation,
        titles.get(annotation.document, ""),
        number,
        "\n".join((words, " ".join(f"#{tag}" for tag in tags), title)),
        {
            "tag": tags,
            "colour": colours.get(annotation.colour, (annotation.colour,)),
            "kind": (annotation.kind, annotation.kind.replace("-", " ")),
            "state": (annotation.state,),
            "document": (title, annotation.document),
            "note": (fold(annotation.note),),
            "quote": (fold(annotation.quote),),
        },
    )


def _begins(values: Terms, wanted: str) -> bool:
    return any(value.startswith(wanted) for value in values)


def _holds(values: Terms, wanted: str) -> bool:
    return any(wanted in value for value in values)


FIELDS: dict[str, Callable[[Terms, str], bool]] = {
    "tag": _begins,
    "colour": _begins,
    "kind": _begins,
    "state": _begins,
    "document": _holds,
    "note": _holds,
    "quote": _holds,
}
"""The fields of a filter, and how what was typed is compared with them."""
_ALSO = {"color": "colour", "tags": "tag", "doc": "document", "title": "document"}
"""Other names for fields."""


@dataclass(frozen=True, slots=True)
class _Part:
    field: str
    """Empty for a free word."""
    value: str
    is_unwanted: bool

    def allows(self, mark: ListedMark) -> bool:
        found = (
            FIELDS[self.field](mark.facts[self.field], self.value)
            if self.field
            else self.value in mark.words
        )
        return found is not self.is_unwanted


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a filter asks for."""

    parts: tuple[_Part, ...] = ()

    @classmethod
    def parse(cls, query: str) -> Wanted:
        """The filter that was typed; nothing that can be typed is wrong.

        A value with blanks stands in quotes: `document:"harbour city"`. A field without a value
        (that is being typed) asks for nothing.
        """
        parts = (_parsed(word) for word in _words(fold(query)))
        return cls(tuple(part for part in parts if part.value))

    def allows(self, mark: ListedMark) -> bool:
        """Whether `mark` is asked for."""
        return all(part.allows(mark) for part in self.parts)


def _words(query: str) -> list[str]:
    """The query's words; blanks between quotation marks do not part them."""
    pieces = query.split('"')
    pieces[1::2] = [piece.replace(" ", "\0") for piece in pieces[1::2]]
    return [word.replace("\0", " ") for word in "".join(pieces).split()]


def _parsed(word: str) -> _Part:
    is_unwanted = len(word) > 1 and word.startswith("-")
    word = word[1:] if is_unwanted else word
    name, colon, value = word.partition(":")
    name = _ALSO.get(name, name)
    if colon and name in FIELDS:
        return _Part(name, value.lstrip("#") if name == "tag" else value, is_unwanted)
    return _Part("", word, is_unwanted)


def _age(mark: ListedMark) -> tuple[datetime, int]:
    return (mark.annotation.created.astimezone(UTC), mark.number)


def _colour(mark: ListedMark) -> tuple[int, int]:
    colour = mark.annotation.colour
    return (COLOURS.index(colour) if colour in COLOURS else len(COLOURS), mark.number)


SORTS: tuple[Sort[ListedMark], ...] = (
    Sort("newest first", _age, descending=True),
    Sort("oldest first", _age),
    Sort("document order", lambda mark: mark.number),
    Sort("by colour", _colour),
)
"""The orders of the list, in the turn of their key."""


def pick(marks: Sequence[ListedMark], wanted: Wanted, sort: Sort[ListedMark]) -> list[ListedMark]:
    """Those of `marks` that are `wanted`, in the order of `sort`."""
    found = [mark for mark in marks if wanted.allows(mark)]
    return found if sort.key is None else sorted(found, key=sort.key, reverse=sort.descending)
