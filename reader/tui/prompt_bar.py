"""A one-line question in the place of the status line."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

__all__ = ["PromptBar"]


class PromptBar(Horizontal):
    """Asks for a line of text."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel", show=False)]

    class Answered(Message):
        """The line was given; None if the question was cancelled."""

        def __init__(self, answer: str | None) -> None:
            super().__init__()
            self.answer = answer

    def __init__(self) -> None:
        """A bar that asks nothing yet."""
        super().__init__(id="prompt-bar")
        self.question = Label("", id="prompt-question", markup=False)
        self.input = Input(id="prompt-input", compact=True, select_on_focus=False)
        self.input.cursor_blink = False

    def compose(self) -> ComposeResult:
        """Question and answer."""
        yield self.question
        yield self.input

    def ask(self, question: str, answer: str) -> None:
        """Ask `question`, with `answer` filled in."""
        self.question.update(question)
        self.input.value = answer
        self.input.cursor_position = len(answer)
        self.display = True
        # At once: what is typed next must not be taken for commands.
        self.screen.set_focus(self.input)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter answers."""
        event.stop()
        self.display = False
        self.post_message(self.Answered(event.value))

    def action_cancel(self) -> None:
        """Esc does not."""
        self.display = False
        self.post_message(self.Answered(None))
