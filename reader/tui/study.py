"""The study of the open document: its summary and figures, in the side pane and in the text."""

from __future__ import annotations

from reader.documents.document import Document
from reader.summary.ranking import Ranking
from reader.text.spans import Span, index_at
from reader.tui.analysis import Analysis
from reader.tui.layers import Layer
from reader.tui.messages import Failure, FigureTable
from reader.tui.side_pane import SidePane
from reader.tui.text_view import TextView
from reader.tui.themes import FIGURE_STYLES

__all__ = ["Study"]

RANKS = "❶❷❸❹❺❻❼❽❾❿"


class Study:
    """What the analyst found of the open document, and how much of it is shown."""

    def __init__(self, view: TextView, side: SidePane, *, method: str, length: int) -> None:
        """Nothing is found yet; the summary will have `length` sentences."""
        self._view = view
        self._side = side
        self._method = method
        self._length = length
        self._analysis = Analysis()
        self._ranking: Ranking | None = None
        self._figures: FigureTable | None = None
        self._everything = False

    def forget(self) -> None:
        """Another document is about to be opened."""
        self._ranking = self._figures = None
        self._side.wait()

    async def run(self, document: Document) -> None:
        """Have `document` analysed and show each answer as it comes."""
        async for answer in self._analysis.run(document, self._method):
            if isinstance(answer, Ranking):
                self._ranking = answer
                self._show_summary()
            elif isinstance(answer, FigureTable):
                self._figures = answer
                self._show_figures()
            elif isinstance(answer, Failure):
                self._side.show_failure(answer.message)
            self.follow()

    async def stop(self) -> None:
        """End the analyst."""
        await self._analysis.stop()

    def follow(self) -> None:
        """Mark in the side pane what belongs to the sentence in focus."""
        if self._view.focused is not None:
            self._side.follow(self._view.focused.span)

    def lengthen(self, step: int) -> None:
        """Make the summary longer or shorter by a sentence."""
        if self._ranking is not None:
            longest = max(1, len(self._ranking.sentences))
            self._length = max(1, min(longest, self._length + step))
            self._show_summary()
            self.follow()

    def toggle_figures(self) -> None:
        """Show all figures, or the key ones."""
        self._everything = not self._everything
        self._show_figures()
        self.follow()

    def figure_from(self, offset: int, step: int) -> Span | None:
        """The next (1) or previous (-1) key figure from `offset` on, around the ends."""
        table = self._figures
        spans = [f.span for f in table.figures if f.is_key] if table else []
        if not spans:
            return None
        index = index_at([span.start for span in spans], offset)
        if step < 0 and index >= 0 and spans[index].start < offset:
            return spans[index]
        return spans[(max(index, -1) + step) % len(spans)]

    @property
    def waits(self) -> bool:
        """Whether the figures are still being looked for."""
        return self._figures is None

    def _show_summary(self) -> None:
        if self._ranking is None:
            return
        summary = self._ranking.pick(sentences=self._length)
        self._side.show_summary(summary, self._ranking)
        self._view.set_layer("summary", Layer((s.span, "summary") for s in summary.sentences))
        best_first = sorted(summary.sentences, key=lambda sentence: sentence.rank)
        self._view.set_ranks({s.span.start: _rank_sign(s.rank) for s in best_first})

    def _show_figures(self) -> None:
        table = self._figures
        if table is None:
            return
        self._side.show_figures(table, everything=self._everything)
        if self._everything:
            spans = map(Span, table.starts, table.ends)
            styles = (FIGURE_STYLES[kind] for kind in table.kinds)
            layer = Layer(zip(spans, styles, strict=True))
        else:
            keys = (figure for figure in table.figures if figure.is_key)
            layer = Layer((figure.span, FIGURE_STYLES[figure.kind]) for figure in keys)
        self._view.set_layer("figures", layer)


def _rank_sign(rank: int) -> str:
    return RANKS[rank - 1] if rank <= len(RANKS) else str(rank) if rank < 100 else "+"
