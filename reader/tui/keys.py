"""Every key, once: the bindings, the help screen and the README's table are made from here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType

__all__ = ["ALL", "LIST", "SCREEN", "TEXT", "Key", "bindings", "ways_to_sum_up"]


@dataclass(frozen=True, slots=True)
class Key:
    """A key and what it does."""

    id: str
    """Unique; the name under which the settings may give it another key."""
    keys: str
    """As Textual names them, separated by commas."""
    shown: str
    """As the help shows them."""
    action: str
    label: str
    """A word or two, for the status line."""
    help: str
    """A sentence, for the help."""
    topic: str


TEXT = (
    Key("text.down", "j,down", "j ↓", "lines(1)", "Down", "A line down", "Moving"),
    Key("text.up", "k,up", "k ↑", "lines(-1)", "Up", "A line up", "Moving"),
    Key("text.page-down", "space,pagedown,ctrl+f", "Space PgDn ^F", "pages(2)", "Page down",
        "A page down", "Moving"),
    Key("text.page-up", "b,pageup,ctrl+b", "b PgUp ^B", "pages(-2)", "Page up", "A page up",
        "Moving"),
    Key("text.half-down", "ctrl+d", "^D", "pages(1)", "Half down", "Half a page down", "Moving"),
    Key("text.half-up", "ctrl+u", "^U", "pages(-1)", "Half up", "Half a page up", "Moving"),
    Key("text.first", "g,home", "g Home", "end(-1)", "Start", "To the start", "Moving"),
    Key("text.last", "G,end", "G End", "end(1)", "End", "To the end", "Moving"),
    Key("text.next-sentence", "right_parenthesis", ")", "sentence(1)", "Next sentence",
        "Focus the next sentence", "Moving"),
    Key("text.previous-sentence", "left_parenthesis", "(", "sentence(-1)", "Previous sentence",
        "Focus the previous sentence", "Moving"),
    Key("text.next-paragraph", "right_curly_bracket", "}", "paragraph(1)", "Next paragraph",
        "Focus the next paragraph", "Moving"),
    Key("text.previous-paragraph", "left_curly_bracket", "{", "paragraph(-1)",
        "Previous paragraph", "Focus the previous paragraph", "Moving"),
)  # fmt: skip

LIST = (
    Key("list.down", "j,down", "j ↓", "move(1)", "Down", "The next row", "Lists"),
    Key("list.up", "k,up", "k ↑", "move(-1)", "Up", "The previous row", "Lists"),
    Key("list.page-down", "space,pagedown,ctrl+f", "Space PgDn", "page(1)", "Page down",
        "A page of rows down", "Lists"),
    Key("list.page-up", "b,pageup,ctrl+b", "b PgUp", "page(-1)", "Page up", "A page of rows up",
        "Lists"),
    Key("list.first", "g,home", "g Home", "end(-1)", "First", "The first row", "Lists"),
    Key("list.last", "G,end", "G End", "end(1)", "Last", "The last row", "Lists"),
    Key("list.mark", "v", "v", "mark", "Choose", "Choose the document for a digest, or not",
        "Lists"),
    Key("list.choose", "enter", "Enter", "choose", "Go there",
        "Go to the document, the sentence, the figure or the note", "Lists"),
)  # fmt: skip

SCREEN = (
    Key("search", "slash", "/", "search", "search", "Search in this document, live", "Finding"),
    Key("next-match", "n", "n", "match(1)", "next match", "The next match", "Finding"),
    Key("previous-match", "N", "N", "match(-1)", "previous match", "The previous match",
        "Finding"),
    Key("next-figure", "full_stop", ".", "figure(1)", "figure", "The next key figure", "Finding"),
    Key("previous-figure", "comma", ",", "figure(-1)", "previous figure",
        "The previous key figure", "Finding"),
    Key("back", "ctrl+o", "^O", "back", "back", "Back to where the last jump began", "Finding"),
    Key("highlight", "h", "h", "highlight", "highlight", "Highlight the focused sentence",
        "Marking"),
    Key("highlight-yellow", "1", "1", "highlight('yellow')", "yellow", "Highlight it in yellow",
        "Marking"),
    Key("highlight-green", "2", "2", "highlight('green')", "green", "Highlight it in green",
        "Marking"),
    Key("highlight-blue", "3", "3", "highlight('blue')", "blue", "Highlight it in blue",
        "Marking"),
    Key("highlight-orange", "4", "4", "highlight('orange')", "orange", "Highlight it in orange",
        "Marking"),
    Key("highlight-purple", "5", "5", "highlight('purple')", "purple", "Highlight it in purple",
        "Marking"),
    Key("note", "a", "a", "note", "note", "Write a note and tags on the focused sentence",
        "Marking"),
    Key("delete", "x", "x", "delete", "delete", "Delete the mark under the focus", "Marking"),
    Key("undo", "u", "u", "undo", "undo", "Undo the last change to your marks", "Marking"),
    Key("redo", "ctrl+r", "^R", "redo", "redo", "Redo what was undone", "Marking"),
    Key("export", "e", "e", "export", "export", "Write this document's marks to a Markdown file",
        "Marking"),
    Key("summary", "s", "s", "summary", "summary", "Show or hide the summary pane", "Reading"),
    Key("longer", "plus,equals_sign", "+", "longer(1)", "longer", "A longer summary", "Reading"),
    Key("shorter", "minus", "-", "longer(-1)", "shorter", "A shorter summary", "Reading"),
    Key("why", "w", "w", "why", "why", "Why each sentence is in the summary", "Reading"),
    Key("pins", "P", "P", "pins", "pins", "Your highlights first in the summary, or not",
        "Reading"),
    Key("sum-highlights", "H", "H", "sum_highlights", "my highlights",
        "Sum up only what you highlighted, or all", "Reading"),
    Key("digest", "D", "D", "digest", "digest",
        "A digest of the chosen documents (v in their list), or of all", "Reading"),
    Key("figures", "f", "f", "figures", "figures", "All figures, or the key ones", "Reading"),
    Key("fold", "z", "z", "fold", "fold", "Fold or unfold what is not the text", "Reading"),
    Key("documents", "l", "l", "documents", "documents", "Show or hide the documents", "Reading"),
    Key("next-document", "J", "J", "document(1)", "next document", "The next document",
        "Reading"),
    Key("previous-document", "K", "K", "document(-1)", "previous document",
        "The previous document", "Reading"),
    Key("next-pane", "tab", "Tab", "pane(1)", "next pane", "The next pane", "Reading"),
    Key("previous-pane", "shift+tab", "⇧Tab", "pane(-1)", "previous pane", "The previous pane",
        "Reading"),
    Key("theme", "T", "T", "theme", "theme", "Dark or light", "Reader"),
    Key("palette", "ctrl+p,colon", "^P :", "palette", "commands", "Find a command by its name",
        "Reader"),
    Key("help", "question_mark,f1", "? F1", "help", "keys", "All keys", "Reader"),
    Key("quit", "q", "q", "leave", "quit", "Back, then quit", "Reader"),
    Key("suspend", "ctrl+z", "^Z", "suspend", "suspend", "Back to the shell for a while (fg)",
        "Reader"),
    Key("quit-now", "ctrl+q", "^Q", "app.quit", "quit", "Quit at once", "Reader"),
    Key("cancel", "escape", "Esc", "cancel", "cancel", "Cancel; never quits", "Reader"),
)  # fmt: skip

ALL = (*TEXT, *SCREEN, *LIST)


def ways_to_sum_up() -> list[tuple[str, str]]:
    """What the palette offers beside the keys: genres and methods of the summary."""
    from reader.summary.genres import GENRES
    from reader.summary.summarising import METHODS

    return [
        ("Tell the genre by the shape of the text", "genre('')"),
        *((f"Take this document for: {genre}", f"genre('{genre}')") for genre in GENRES),
        *((f"Rank sentences by: {method}", f"method('{method}')") for method in METHODS),
    ]


def bindings(keys: Iterable[Key]) -> list[BindingType]:
    """Textual's bindings for `keys`."""
    return [
        Binding(key.keys, key.action, key.label, show=False, id=key.id, tooltip=key.help)
        for key in keys
    ]
