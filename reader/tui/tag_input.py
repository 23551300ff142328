"""A line of tags, completed from those that the library has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.text import Text
from textual import events
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from reader.tui.one_line import shortened
from reader.tui.tag_completion import completed, completions

__all__ = ["TagInput", "TagOffers"]


class _TagSuggester(Suggester):
    """Suggests the whole line with its last word completed, in grey behind the cursor."""

    def __init__(self, best: Callable[[str], str | None]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._best = best

    async def get_suggestion(self, value: str) -> str | None:
        """The line as it would be with the best completion."""
        best = self._best(value)
        line = completed(value, best).rstrip() if best else ""
        return line if line.startswith(value) and value.strip() else None


class TagOffers(Widget):
    """The tags that the word in a `TagInput` may become; the first is what Tab takes."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Offers nothing yet."""
        super().__init__(id=id)
        self._offers: tuple[str, ...] = ()

    def show(self, offers: tuple[str, ...]) -> None:
        """Offer `offers` from now on."""
        self._offers = offers
        self.display = bool(offers)
        self.refresh()

    def render(self) -> Text:
        """The offers on one line."""
        if not self._offers:
            return Text()
        first, *others = (f"#{tag}" for tag in self._offers)
        width = max(1, self.size.width - 6)
        line = Text.assemble((" Tab ", "bold"), (shortened(first, width), "bold underline"))
        room = width - line.cell_len
        return line.append(shortened(f" {' '.join(others)}", room), "dim") if room > 4 else line


class TagInput(Input):
    """An input for tags; Tab or → takes the completion that is offered."""

    def __init__(self, value: str, known: Sequence[str], *, id: str, offers: TagOffers) -> None:  # noqa: A002
        """A line that holds `value`.

        Args:
            value: The tags that are there.
            known: Tags of the library, most used first.
            id: The widget's id.
            offers: Where completions are shown.
        """
        super().__init__(
            value,
            placeholder="tags, separated by spaces",
            id=id,
            compact=True,
            select_on_focus=False,
            suggester=_TagSuggester(self._best),
        )
        self._known = known
        self._offers = offers
        self.cursor_blink = False

    def know(self, known: Sequence[str]) -> None:
        """Complete from `known` from now on."""
        self._known = known
        self._offer()

    def take(self) -> bool:
        """Take the best completion of a word that is begun; says whether there was one."""
        best = self._best(self.value) if self._is_begun else None
        if best is None:
            return False
        self.value = completed(self.value, best)
        self.cursor_position = len(self.value)
        return True

    def on_focus(self) -> None:
        """Offer tags while one writes here."""
        self._offer()

    def on_blur(self) -> None:
        """And not when one writes elsewhere."""
        self._offers.show(())

    def watch_value(self) -> None:
        """Offer other tags at each key."""
        if self.has_focus:
            self._offer()

    async def on_key(self, event: events.Key) -> None:
        """→ at the end of the line takes the completion too."""
        at_end = self.cursor_position == len(self.value)
        if event.key == "right" and at_end and self.take():
            event.prevent_default()
            event.stop()

    @property
    def _is_begun(self) -> bool:
        return bool(self.value) and not self.value[-1].isspace()

    def _best(self, value: str) -> str | None:
        return next(iter(completions(value, self._known)), None)

    def _offer(self) -> None:
        self._offers.show(completions(self.value, self._known))
