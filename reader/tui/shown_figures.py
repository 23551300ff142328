"""Which figures are shown: the key ones or all, of every kind or of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.figures.figure import Figure
from reader.text.spans import Span
from reader.tui.messages import FigureTable

__all__ = ["Shown"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A choice among the figures of a document."""

    everything: bool = False
    """All of them, not only the key ones."""
    kind: str = ""
    """Only this kind; empty for all kinds."""

    def figures(self, table: FigureTable) -> tuple[Figure, ...]:
        """Those that are listed."""
        return tuple(
            figure
            for figure in table.figures
            if (self.everything or figure.is_key) and self.kind in ("", figure.kind)
        )

    def places(self, table: FigureTable) -> Iterator[tuple[Span, str]]:
        """Where figures are tinted in the text, each with its kind."""
        if not self.everything:
            yield from ((figure.span, figure.kind) for figure in self.figures(table))
            return
        for start, end, kind in zip(table.starts, table.ends, table.kinds, strict=True):
            if self.kind in ("", kind):
                yield Span(start, end), kind

    def count(self, table: FigureTable) -> int:
        """How many there are, also of those that are too many to be listed."""
        return sum(1 for _ in self.places(table))

    def with_next_kind(self, table: FigureTable) -> Shown:
        """The same for the next kind that is there; for all kinds after the last."""
        present = {kind for _, kind in replace(self, kind="").places(table)}
        kinds = ["", *sorted(present)]
        place = kinds.index(self.kind) if self.kind in kinds else 0
        return replace(self, kind=kinds[(place + 1) % len(kinds)])

    @property
    def title(self) -> str:
        """What the list is called."""
        name = "Figures" if self.everything else "Key figures"
        return f"{name} · {self.kind}" if self.kind else name
