"""What a filter looks into: titles, paths and authors, folded once, and an index of their words.

What has neither space nor punctuation stands in a line only where it stands in one of the line's
words, and a hundred thousand lines have far fewer words than letters. So a filter looks through
the words, each once, and takes the lines from the index; what stands in very many words is looked
for in every line instead.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress, repeat
from operator import contains
from string import punctuation

from reader.documents.mail_addresses import names_mail
from reader.text.folding import fold
from reader.text.patterns import lazily
from reader.tui.ordering import Filter
from reader.tui.shelf import Item

__all__ = ["Haystack"]

PIECE = 250
"""Lines that are looked at in one go; to index them takes a millisecond or two."""
MANY_LINES = 10_000
"""So many are worth an index; fewer are looked through in half a millisecond."""
MANY_WORDS = 200
"""What stands in so many words is looked for in the lines."""
MANY_CHANGES = 500
"""With so many lines that the index does not know, it is made again."""

_WORDS = lazily(rf"[^\s{re.escape(punctuation)}]+")


class Haystack:
    """The lines of items, of which there may come more and which may be renamed."""

    def __init__(
        self, items: Sequence[Item], *, piece: int = PIECE, many_lines: int = MANY_LINES
    ) -> None:
        """Nothing of `items` is folded yet."""
        self._items = items
        self._piece = piece
        self._many_lines = many_lines
        self._lines: list[str] = []
        self._index = WordIndex()
        self._renamed: set[int] = set()

    def forget(self, index: int) -> None:
        """The item at `index` is called something else now."""
        if index < len(self._lines):
            before = self._lines[index]
            self._lines[index] = _folded([self._items[index]])[0]
            if self._lines[index] != before and index < self._index.count:
                self._renamed.add(index)

    def matching(self, wanted: Filter) -> Iterator[Sequence[int]]:
        """The indexes of the items that pass `wanted`, ascending, a piece of the list at a time."""
        for indexes in self._having(wanted.words):
            if wanted.conditions:
                yield [index for index in indexes if wanted.passes(self._items[index])]
            else:
                yield indexes

    def indexing(self) -> Iterator[None]:
        """Index the lines of a long list, a piece at a time, for the filters to come."""
        if self._index.is_whole:
            unknown = len(self._items) - self._index.count + len(self._renamed)
            if unknown < MANY_CHANGES:
                return
            self._index = WordIndex()
            self._renamed.clear()
        while len(self._items) >= self._many_lines and not self._index.is_whole:
            lines = self._lines_of(self._piece_at(self._index.count))
            self._index.add(lines, is_last=self._index.count + len(lines) == len(self._items))
            yield

    def _having(self, words: Sequence[str]) -> Iterator[Sequence[int]]:
        """The indexes of the lines with all `words`."""
        # The first piece is looked at without the index, so that its rows are there at once.
        yield self._looked_at(self._piece_at(0), words)
        known = self._indexed(words)
        if known is not None:
            yield known
        start = self._piece if known is None else max(self._piece, self._index.count)
        while start < len(self._items):
            yield self._looked_at(self._piece_at(start), words)
            start += self._piece

    def _piece_at(self, start: int) -> range:
        return range(start, min(start + self._piece, len(self._items)))

    def _indexed(self, words: Sequence[str]) -> Sequence[int] | None:
        """What the index knows of the lines behind the first piece; None if it is of no help."""
        parts = _WORDS.findall(" ".join(words))
        if not parts or not self._index.is_whole:
            return None
        longest = max(parts, key=len)
        indexes = self._index.lines_with(longest)
        if indexes is None:
            return None
        if self._renamed:
            indexes = sorted(self._renamed.union(indexes))
        indexes = indexes[bisect_left(indexes, self._piece) :]
        is_sure = words == (longest,) and not self._renamed
        return indexes if is_sure else self._looked_at(indexes, words)

    def _looked_at(self, indexes: Sequence[int], words: Sequence[str]) -> Sequence[int]:
        """Those of the ascending `indexes` whose lines have all `words`."""
        for word in words:
            lines: Iterable[str]
            if isinstance(indexes, range):
                lines = self._lines_of(indexes)
            else:
                lines = map(self._lines.__getitem__, indexes)
            indexes = list(compress(indexes, map(contains, lines, repeat(word))))
        return indexes

    def _lines_of(self, indexes: range) -> list[str]:
        """The lines of a piece, which are folded when they are first asked for."""
        if indexes.stop > len(self._lines):
            self._lines += _folded(self._items[len(self._lines) : indexes.stop])
        return self._lines[indexes.start : indexes.stop]


class WordIndex:
    """In which lines each word stands."""

    def __init__(self) -> None:
        """Of no lines yet."""
        self.count = 0
        """How many lines it knows."""
        self.is_whole = False
        """Whether it has all its lines, and can be asked."""
        self._having: dict[str, int | list[int]] = {}
        self._lines: list[int | list[int]] = []
        self._texts: list[str] = []
        self._text = ""
        self._starts = array("I", [0])

    def add(self, lines: Sequence[str], *, is_last: bool) -> None:
        """Take the words of further `lines`; behind the last ones there come no more."""
        having, new = self._having, []
        for index, line in enumerate(lines, self.count):
            for word in set(_WORDS.findall(line)):
                held = having.get(word)
                if held is None:
                    having[word] = index
                    new.append(word)
                elif isinstance(held, list):
                    held.append(index)
                else:
                    having[word] = [held, index]
        self.count += len(lines)
        self._texts.append("\n".join([*new, ""]))
        sizes = [len(word) + 1 for word in new]
        self._starts.extend(accumulate(sizes, initial=self._starts.pop()))
        if is_last:
            self._finish()

    def _finish(self) -> None:
        self._lines = list(self._having.values())
        self._text = "".join(self._texts)
        self._having, self._texts = {}, []
        self.is_whole = True

    def lines_with(self, part: str) -> Sequence[int] | None:
        """The lines with `part`, which is within a word, ascending; None if many words have it."""
        found = self._words_with(part)
        if len(found) == MANY_WORDS:
            return None
        lines = [self._lines[number] for number in found]
        lists = [held if isinstance(held, list) else [held] for held in lines]
        if len(lists) == 1:
            return lists[0]
        # Sorting takes runs that are in order as they are; a line may stand in several.
        return list(dict.fromkeys(sorted(chain.from_iterable(lists))))

    def _words_with(self, part: str) -> list[int]:
        """The numbers of the words with `part`; the first `MANY_WORDS` at most."""
        found: list[int] = []
        place = self._text.find(part)
        while place >= 0 and len(found) < MANY_WORDS:
            number = bisect_right(self._starts, place) - 1
            found.append(number)
            place = self._text.find(part, self._starts[number + 1])
        return found


def _folded(items: Sequence[Item]) -> list[str]:
    """A folded line for each of `items`."""
    return fold("\n".join(map(_line, items))).split("\n")


def _line(item: Item) -> str:
    author = item.entry.author if item.entry is not None else ""
    path = str(item.path or "")
    if "#" in path and item.path is not None and names_mail(item.path):
        path = path.rpartition("#")[0]  # a key has the digits of any number that one looks for
    return f"{item.title}\t{path}\t{author}".replace("\n", " ")
