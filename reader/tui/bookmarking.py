"""Bookmarking: places of the open document that one wants to come back to."""

from __future__ import annotations

from collections.abc import Callable

from reader.annotations.annotation import Annotation
from reader.errors import ReaderError
from reader.text.spans import Span
from reader.tui.desk import Desk
from reader.tui.layers import Layer
from reader.tui.remapping import key_now
from reader.tui.text_view import TextView

__all__ = ["Bookmarking", "bookmark_layer"]


class Bookmarking:
    """What the bookmark key does; a bookmark is a mark like any other, on disk and undoable."""

    def __init__(
        self, desk: Desk, view: TextView, *, say: Callable[[str], None], show: Callable[[], None]
    ) -> None:
        """Bookmarks in `view` that `desk` keeps; `show` shows all marks anew."""
        self._desk = desk
        self._view = view
        self._say = say
        self._show = show

    @property
    def bookmarks(self) -> tuple[Annotation, ...]:
        """Those that have their place in the present text, in its order."""
        placed = (a for a in self._desk.annotations if a.kind == "bookmark" and a.span is not None)
        return tuple(sorted(placed, key=lambda bookmark: bookmark.span or Span(0, 0)))

    async def toggle(self) -> None:
        """Bookmark the focused sentence, or take away the bookmark that is there."""
        sentence = self._view.focused
        if sentence is None:
            self._say("There is no sentence in focus.")
            return
        known = next((b for b in self.bookmarks if _stands_in(b.span, sentence.span)), None)
        try:
            if known is not None:
                await self._desk.delete(known)
                self._say(f"Took the bookmark away. {self._key('u')} brings it back.")
            else:
                await self._desk.annotate(sentence.span, kind="bookmark")
                listing, again = self._key("'"), self._key("m")
                self._say(f"Bookmarked. {listing} lists the bookmarks, {again} takes it away.")
        except ReaderError as error:
            self._say(str(error))
            await self._desk.refresh()
        self._show()

    def _key(self, shown: str) -> str:
        return key_now(self._view, shown)


def bookmark_layer(annotations: tuple[Annotation, ...]) -> Layer:
    """Where each bookmark begins, for the margin."""
    starts = (a.span.start for a in annotations if a.kind == "bookmark" and a.span is not None)
    return Layer((Span(start, start + 1), "bookmark") for start in starts)


def _stands_in(place: Span | None, span: Span) -> bool:
    return place is not None and span.holds(place.start)
