"""A one-line question in the place of the status line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

from reader.tui.tag_input import TagInput, TagOffers

__all__ = ["PromptBar"]


class PromptBar(Horizontal):
    """Asks for a line of text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", show=False),
        Binding("tab,shift+tab", "complete", "Complete", show=False),
    ]

    class Answered(Message):
        """The line was given; None if the question was cancelled."""

        def __init__(self, answer: str | None, purpose: str) -> None:
            super().__init__()
            self.answer = answer
            self.purpose = purpose

    def __init__(self) -> None:
        """A bar that asks nothing yet."""
        super().__init__(id="prompt-bar")
        self.purpose = ""
        self.question = Label("", id="prompt-question", markup=False)
        self.offers = TagOffers(id="prompt-offers")
        self.input = TagInput("", (), id="prompt-input", offers=self.offers)

    def compose(self) -> ComposeResult:
        """Question, answer, and tags where tags are asked for."""
        self.offers.display = False
        yield self.question
        yield self.input
        yield self.offers

    def ask(
        self, question: str, answer: str, *, purpose: str = "", tags: Sequence[str] = ()
    ) -> None:
        """Ask `question`, with `answer` filled in.

        Args:
            question: What to ask.
            answer: What the line holds at first.
            purpose: Comes back with the answer, so that the one who asked is told.
            tags: To complete the answer from, most used first.
        """
        self.purpose = purpose
        self.question.update(question)
        self.input.know(tags)
        self.input.placeholder = "separated by spaces" if tags else ""
        self.input.value = answer
        self.input.cursor_position = len(answer)
        self.display = True
        # At once: what is typed next must not be taken for commands.
        self.screen.set_focus(self.input)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What is being typed is nobody else's business."""
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter answers."""
        event.stop()
        self.display = False
        self.post_message(self.Answered(event.value, self.purpose))

    def action_complete(self) -> None:
        """Take the tag that is offered."""
        self.input.take()

    def action_cancel(self) -> None:
        """Esc does not."""
        self.display = False
        self.post_message(self.Answered(None, self.purpose))
