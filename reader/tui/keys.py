"""Every key, once: the bindings, the help screen and the README's table are made from here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding, BindingType

__all__ = [
    "ALL",
    "BIN",
    "LIST",
    "MARKS",
    "SCREEN",
    "SELECTING",
    "TEXT",
    "WITHOUT_KEY",
    "Key",
    "bindings",
    "ways_to_sum_up",
]


class Key(NamedTuple):
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
    Key("text.select", "v", "v", "select", "Select",
        "Select the focused sentence; again, select nothing", "Selecting"),
)  # fmt: skip

SELECTING = (
    Key("select.character", "l,right", "l →", "grow('character', 1)", "Character on",
        "The end of the selection a character on", "Selecting"),
    Key("select.character-back", "h,left", "h ←", "grow('character', -1)", "Character back",
        "A character back", "Selecting"),
    Key("select.word", "w", "w", "grow('word', 1)", "Word on", "A word on", "Selecting"),
    Key("select.word-back", "b", "b", "grow('word', -1)", "Word back", "A word back",
        "Selecting"),
    Key("select.line", "j,down", "j ↓", "grow_line(1)", "Line on", "A line on", "Selecting"),
    Key("select.line-back", "k,up", "k ↑", "grow_line(-1)", "Line back", "A line back",
        "Selecting"),
    Key("select.sentence", "right_parenthesis", ")", "grow('sentence', 1)", "Sentence on",
        "A sentence on", "Selecting"),
    Key("select.sentence-back", "left_parenthesis", "(", "grow('sentence', -1)",
        "Sentence back", "A sentence back", "Selecting"),
    Key("select.paragraph", "right_curly_bracket", "}", "grow('paragraph', 1)", "Paragraph on",
        "A paragraph on", "Selecting"),
    Key("select.paragraph-back", "left_curly_bracket", "{", "grow('paragraph', -1)",
        "Paragraph back", "A paragraph back", "Selecting"),
    Key("select.swap", "o", "o", "swap_ends", "Other end", "Move the other end", "Selecting"),
    Key("select.highlight", "enter", "Enter", "mark_selection", "Highlight",
        "Highlight the selection, as 1 to 5 do; a notes it, y copies it", "Selecting"),
    Key("select.end", "escape", "Esc", "end_selection", "End", "Select nothing", "Selecting"),
)  # fmt: skip
"""What keys mean while something is selected, and only then."""

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
    Key("matches", "r", "r Enter", "matches", "matches", "List the matches with their sentences",
        "Finding"),
    Key("search-library", "ctrl+g", "^G", "search_library", "search all",
        "Search all documents of the library", "Finding"),
    Key("ledger", "L", "L", "ledger", "all figures",
        "The figures of all documents of the library, to find one by words and kind", "Finding"),
    Key("contents", "t", "t", "contents", "contents", "The headings, to go to one", "Finding"),
    Key("open-link", "o", "o", "open_link", "open link",
        "Follow the sentence's link: a page, a picture, a note; or the document's address",
        "Finding"),
    Key("show-picture", "i", "i", "show_picture", "picture",
        "Show the sentence's picture over the text, in terminals that draw pictures", "Finding"),
    Key("edit-source", "E", "E", "edit", "edit file",
        "Open the file in $VISUAL or $EDITOR on the line in focus, and read it anew", "Reader"),
    Key("read-again", "R", "R", "read_again", "look again",
        "Look at the files again: what is new in the folders, what has changed", "Reader"),
    Key("add-page", "W", "W", "add_page", "web page",
        "Fetch a web page into the library, or a newer version of it", "Reader"),
    Key("next-figure", "full_stop", ".", "figure(1)", "figure", "The next key figure", "Finding"),
    Key("previous-figure", "comma", ",", "figure(-1)", "previous figure",
        "The previous key figure", "Finding"),
    Key("back", "ctrl+o", "^O", "back", "back", "Back to where the last jump began", "Finding"),
    Key("forward", "alt+right", "Alt+→", "forward", "forward", "Forward again, after ^O",
        "Finding"),
    Key("next-heading", "right_square_bracket", "]", "heading(1)", "heading",
        "The next heading", "Finding"),
    Key("previous-heading", "left_square_bracket", "[", "heading(-1)", "previous heading",
        "The previous heading", "Finding"),
    Key("next-mark", "greater_than_sign", ">", "annotation(1)", "next mark",
        "The next of your marks", "Finding"),
    Key("previous-mark", "less_than_sign", "<", "annotation(-1)", "previous mark",
        "The previous of your marks", "Finding"),
    Key("bookmarks", "apostrophe", "'", "bookmarks", "bookmarks",
        "The bookmarks of this document, to choose from", "Finding"),
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
    Key("bookmark", "m", "m", "bookmark", "bookmark",
        "Bookmark the focused sentence, or take its bookmark away", "Marking"),
    Key("copy", "y", "y", "copy", "copy", "Copy the selection or the focused sentence",
        "Marking"),
    Key("note-on-document", "ctrl+n", "^N", "note_on_document", "document's note",
        "Write a note on the whole document", "Marking"),
    Key("tags", "number_sign", "#", "tags", "tags",
        "Tag the mark under the focus, or highlight the sentence with tags", "Marking"),
    Key("turn-mark", "semicolon", ";", "turn_mark", "another mark",
        "Choose another of several marks under the focus, or a new one beside them", "Marking"),
    Key("attach", "at", "@", "attach", "attach",
        "Give an orphan a place: first on its row, then on the words it belongs to", "Marking"),
    Key("annotations", "A", "A", "annotations", "all marks",
        "The marks of all documents: find, change, export them", "Marking"),
    Key("delete", "x", "x", "delete", "delete", "Delete the mark under the focus", "Marking"),
    Key("undo", "u", "u", "undo", "undo", "Undo the last change to your marks", "Marking"),
    Key("redo", "ctrl+r", "^R", "redo", "redo", "Redo what was undone", "Marking"),
    Key("export", "e", "e", "export", "export", "Write this document's marks to a Markdown file",
        "Marking"),
    Key("summary", "s", "s", "summary", "summary", "Show or hide the summary pane", "Reading"),
    Key("longer", "plus,equals_sign", "+", "longer(1)", "longer", "A longer summary", "Reading"),
    Key("shorter", "minus", "-", "longer(-1)", "shorter", "A shorter summary", "Reading"),
    Key("density", "d", "d", "density", "density",
        "Dim all but the summary in the text, or not; + and - light more or fewer", "Reading"),
    Key("why", "w", "w", "why", "why", "Why each sentence is in the summary", "Reading"),
    Key("pins", "P", "P", "pins", "pins", "Your highlights first in the summary, or not",
        "Reading"),
    Key("sum-highlights", "H", "H", "sum_highlights", "my highlights",
        "Sum up only what you highlighted, or all", "Reading"),
    Key("digest", "D", "D", "digest", "digest",
        "A digest of the chosen documents (v in their list), or of all", "Reading"),
    Key("figures", "f", "f", "figures", "figures", "All figures, or the key ones", "Reading"),
    Key("figure-kind", "percent_sign", "%", "figure_kind", "kind of figures",
        "Only figures of one kind, in the list and in the text: the next kind, at last all",
        "Reading"),
    Key("fold", "z", "z", "fold", "fold", "Fold or unfold what is not the text", "Reading"),
    Key("documents", "l", "l", "documents", "documents", "Show or hide the documents", "Reading"),
    Key("next-document", "J", "J", "document(1)", "next document", "The next document",
        "Reading"),
    Key("previous-document", "K", "K", "document(-1)", "previous document",
        "The previous document", "Reading"),
    Key("sort", "S", "S", "sort", "sort",
        "Sort the documents: opened, title, added, length, unread first", "Reading"),
    Key("filter", "F", "F", "filter", "filter",
        "Filter the documents by title, author, path, read:no, has:notes", "Reading"),
    Key("edge-left", "ctrl+left", "^←", "move_edge(-2)", "edge left",
        "Move the edge of the pane to the left", "Reading"),
    Key("edge-right", "ctrl+right", "^→", "move_edge(2)", "edge right",
        "Move the edge of the pane to the right", "Reading"),
    Key("next-pane", "tab", "Tab", "pane(1)", "next pane", "The next pane", "Reading"),
    Key("previous-pane", "shift+tab", "⇧Tab", "pane(-1)", "previous pane", "The previous pane",
        "Reading"),
    Key("theme", "T", "T", "theme", "theme",
        "The next theme: dark, light, high contrast, colour blind", "Reader"),
    Key("palette", "ctrl+p,colon", "^P :", "palette", "commands", "Find a command by its name",
        "Reader"),
    Key("help", "question_mark,f1", "? F1", "help", "keys", "All keys", "Reader"),
    Key("quit", "q", "q", "leave", "quit", "Back, then quit", "Reader"),
    Key("suspend", "ctrl+z", "^Z", "suspend", "suspend", "Back to the shell for a while (fg)",
        "Reader"),
    Key("quit-now", "ctrl+q", "^Q", "app.quit", "quit", "Quit at once", "Reader"),
    Key("cancel", "escape", "Esc", "cancel", "cancel", "Cancel; never quits", "Reader"),
)  # fmt: skip

MARKS = (
    Key("marks.filter", "slash,F", "/ F", "filter", "filter",
        "Filter: words, tag:x colour:blue kind:note state:orphan document:x, -not", "All marks"),
    Key("marks.sort", "S", "S", "sort", "sort",
        "Sort: newest, oldest, document order, colour", "All marks"),
    Key("marks.choose-all", "V", "V", "choose_all", "choose all",
        "Choose all that are listed, or none (v chooses one)", "All marks"),
    Key("marks.note", "a", "a", "note", "note", "Edit the note of the mark", "All marks"),
    Key("marks.tags", "number_sign", "#", "tags", "tags", "Tag what is chosen", "All marks"),
    *(Key(f"marks.{colour}", f"{number}", f"{number}", f"colour('{colour}')", colour,
          f"Make what is chosen {colour}", "All marks")
      for number, colour in enumerate(("yellow", "green", "blue", "orange", "purple"), 1)),
    Key("marks.delete", "x", "x", "delete", "delete", "Delete what is chosen", "All marks"),
    Key("marks.undo", "u", "u", "undo", "undo", "Undo the last change to any mark", "All marks"),
    Key("marks.redo", "ctrl+r", "^R", "redo", "redo", "Redo the change to it", "All marks"),
    Key("marks.attach", "at", "@", "attach", "attach",
        "Go to the document of an orphan to give it a place", "All marks"),
    Key("marks.export", "e", "e", "export", "export",
        "Write what is chosen, or all that is listed, to a file", "All marks"),
    Key("marks.bin", "B", "B", "bin", "bin", "What was deleted, to restore it", "All marks"),
    Key("marks.palette", "ctrl+p,colon", "^P :", "app.command_palette", "commands",
        "Find a command of this screen by its name", "All marks"),
    Key("marks.help", "question_mark,f1", "? F1", "help", "keys", "The keys of all screens",
        "All marks"),
    Key("marks.cancel", "escape", "Esc", "cancel", "cancel",
        "Take away filter and choice, then go back", "All marks"),
    Key("marks.leave", "q", "q", "leave", "back", "Back to the text", "All marks"),
)  # fmt: skip
"""The keys of the screen of all marks, beside those of its list."""

BIN = (
    Key("bin.filter", "slash,F", "/ F", "filter", "filter", "Filter what was deleted", "Bin"),
    Key("bin.choose-all", "V", "V", "choose_all", "choose all",
        "Choose all that were deleted, or none (Enter restores)", "Bin"),
    Key("bin.empty", "X", "X", "empty", "empty", "Empty the bin for good; pressed twice", "Bin"),
    Key("bin.palette", "ctrl+p,colon", "^P :", "app.command_palette", "commands",
        "Find a command of the bin by its name", "Bin"),
    Key("bin.cancel", "escape", "Esc", "cancel", "cancel",
        "Take filter and choice away, then leave the bin", "Bin"),
    Key("bin.leave", "q", "q", "leave", "back", "Back to all marks", "Bin"),
)  # fmt: skip
"""The keys of the bin, beside those of its list."""

ALL = (*TEXT, *SELECTING, *SCREEN, *LIST, *MARKS, *BIN)


WITHOUT_KEY = (("Read this file again in another encoding…", "choose_encoding"),)
"""What the palette offers beside the keys."""


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
