"""The study of the open document: its summary and figures, in the side pane and in the text."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace
from typing import Any, TypeVar

from reader.documents.document import Document
from reader.summary.keeping import KeptRankings
from reader.summary.ranking import Ranking
from reader.summary.storing import ranking_key
from reader.summary.support import support_of
from reader.text.language import detect_with_confidence
from reader.text.language_names import language_name
from reader.text.spans import Span, index_at
from reader.tui.analysis import Analysis, Answer
from reader.tui.choice import Choice
from reader.tui.density import Density
from reader.tui.layers import Layer
from reader.tui.messages import LONGEST_RANKING, FigureTable, Progress, Request
from reader.tui.sampling import is_sampled, note_on, sample_of
from reader.tui.shown_figures import Shown
from reader.tui.side_pane import SidePane
from reader.tui.text_view import TextView
from reader.tui.themes import FIGURE_STYLES

__all__ = ["Study"]

K = TypeVar("K")
V = TypeVar("V")

RANKS = "❶❷❸❹❺❻❼❽❾❿"


SURE = 0.5
"""The confidence below which a language counts as guessed."""
KEPT = 50
"""Documents whose ranking and figures are remembered."""


class Study:
    """What the analyst found of the open document, and how much of it is shown."""

    def __init__(
        self,
        view: TextView,
        side: SidePane,
        *,
        method: str,
        length: int,
        highlights: Callable[[], tuple[Span, ...]],
        kept: KeptRankings,
    ) -> None:
        """Nothing is found yet.

        Args:
            view: The text.
            side: Where summary and figures are listed.
            method: What ranks the sentences.
            length: How many sentences a summary has at first.
            highlights: Tells what is highlighted in the open document.
            kept: Rankings of earlier days.
        """
        self._view = view
        self._side = side
        self._choice = Choice(method)
        self._length = length
        self._highlights = highlights
        self._kept = kept
        self.density = Density(view)
        self._pins = True
        self._analysis = Analysis()
        self._ranking: Ranking | None = None
        self._figures: FigureTable | None = None
        self._shown = Shown()
        self._known: OrderedDict[tuple[object, ...], Ranking] = OrderedDict()
        self._known_figures: OrderedDict[str, FigureTable] = OrderedDict()

    @property
    def analysis(self) -> Analysis:
        """The analyst, for other questions."""
        return self._analysis

    @property
    def choice(self) -> Choice:
        """How the summary is made."""
        return self._choice

    def forget(self) -> None:
        """Another document is about to be opened."""
        self._ranking = self._figures = None
        self._shown = replace(self._shown, kind="")
        self.density.take(None)
        self._side.wait()

    async def run(self, document: Document) -> None:
        """Have `document` analysed and show each answer as it comes, or what is known of it."""
        among = self._highlights() if self._choice.highlights_only else None
        key = (document.sha256, self._choice, among)
        self._ranking = self._known.get(key)
        self._figures = self._known_figures.get(document.sha256)
        self._show_all()
        kept_as = ""
        if self._ranking is None and among is None:
            kept_as, ranking = await asyncio.to_thread(self._look_up, document, self._choice)
            if ranking is not None:
                self._take(ranking, key)
        if self._ranking is None or self._figures is None:
            request = Request(
                document,
                self._choice.method,
                self._choice.genre,
                among,
                with_ranking=self._ranking is None,
                with_figures=self._figures is None,
            )
            async for answer in self._answers(request):
                self._take(answer, key)
                if kept_as and isinstance(answer, Ranking):
                    await asyncio.to_thread(self._kept.keep, kept_as, answer)
        self._say_language(document)

    async def _answers(self, request: Request) -> AsyncGenerator[Answer]:
        """What the analyst finds; of a text that is too long in a sample of it."""
        if request.among is not None or not is_sampled(request.document):
            async for answer in self._analysis.run(request):
                yield answer
            return
        sample = await asyncio.to_thread(sample_of, request.document)
        async for answer in self._analysis.run(replace(request, document=sample.document)):
            yield sample.restored(answer)

    def _look_up(self, document: Document, choice: Choice) -> tuple[str, Ranking | None]:
        """The key of the ranking of `document`, and the ranking if it was kept."""
        key = ranking_key(document, choice.method, choice.genre, most=LONGEST_RANKING)
        return key, self._kept.find(key, document.text)

    def _take(self, answer: Answer, key: tuple[object, ...]) -> None:
        if isinstance(answer, Progress):
            self._side.show_progress(answer)
            return
        if isinstance(answer, Ranking):
            self._ranking = answer
            _remember(self._known, key, answer)
        elif isinstance(answer, FigureTable):
            self._figures = answer
            _remember(self._known_figures, str(key[0]), answer)
        else:
            self._side.show_failure(answer.message)
        self._show_all()

    def _show_all(self) -> None:
        self._show_summary()
        self._show_figures()
        self.follow()

    def _say_language(self, document: Document) -> None:
        """Say what the summary lacks in the language, or that the language is a guess."""
        support = support_of(document.language)
        if is_sampled(document) and not self._choice.highlights_only:
            self._side.show_support(note_on(document))
        elif support.level != "full":
            self._side.show_support(support.note)
        elif detect_with_confidence(document.text)[1] < SURE:
            name = language_name(document.language)
            self._side.show_support(f"{name} is a guess: there is little text to tell by")
        else:
            self._side.show_support("")

    def choose(self, **changes: Any) -> None:
        """Make the summary in another way from now on; the caller has the document studied."""
        self._choice = replace(self._choice, **changes)

    def toggle_pins(self) -> bool:
        """Put what is highlighted first into the summary, or not; says which."""
        self._pins = not self._pins
        self._show_summary()
        return self._pins

    def marks_changed(self) -> None:
        """Something else is highlighted now."""
        if self._pins:
            self._show_summary()

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
        self._show_other_figures(replace(self._shown, everything=not self._shown.everything))

    def turn_kind(self) -> str:
        """Show the next kind of figure only, and at last all kinds again; says which."""
        if self._figures is not None:
            self._show_other_figures(self._shown.with_next_kind(self._figures))
        return self._shown.kind

    def _show_other_figures(self, shown: Shown) -> None:
        self._shown = shown
        self._show_figures()
        self.follow()

    def figure_from(self, offset: int, step: int) -> Span | None:
        """The next (1) or previous (-1) key figure from `offset` on, around the ends."""
        table, wanted = self._figures, replace(self._shown, everything=False)
        spans = [figure.span for figure in wanted.figures(table)] if table else []
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
        pinned = self._highlights() if self._pins else ()
        summary = self._ranking.pick(sentences=self._length, pinned=pinned)
        self._side.show_summary(summary, self._ranking, self._choice)
        self.density.take(self._ranking, pinned, len(summary.sentences))
        self._view.set_layer("summary", Layer((s.span, "summary") for s in summary.sentences))
        best_first = sorted(summary.sentences, key=lambda sentence: sentence.rank)
        self._view.set_ranks({s.span.start: _rank_sign(s.rank) for s in best_first})

    def _show_figures(self) -> None:
        table = self._figures
        if table is None:
            return
        self._side.show_figures(table, self._shown)
        places = self._shown.places(table)
        layer = Layer((span, FIGURE_STYLES[kind]) for span, kind in places)
        self._view.set_layer("figures", layer)


def _remember(known: OrderedDict[K, V], key: K, value: V) -> None:
    known[key] = value
    if len(known) > KEPT:
        known.popitem(last=False)


def _rank_sign(rank: int) -> str:
    return RANKS[rank - 1] if rank <= len(RANKS) else str(rank) if rank < 100 else "+"
