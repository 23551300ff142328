"""Keys of prompts and small windows: the help lists them, the settings cannot change them."""

from __future__ import annotations

from reader.tui.keys import Key

__all__ = ["ALL_FIXED", "FIXED"]

_WRITING = "While you write"
_WINDOWS = "Windows"


def _key(keys: str, shown: str, help_: str, topic: str) -> Key:
    return Key("", keys, shown, "", "", help_, topic)


FIXED = {
    "SearchBar": (
        _key("ctrl+t", "^T", "In the search: by regular expression, or literally", _WRITING),
        _key("escape", "Esc", "In the search: back to where it began", _WRITING),
    ),
    "NoteEditor": (
        _key("ctrl+s", "^S", "In a note: save it", _WRITING),
        _key("tab,shift+tab", "Tab", "In a note: complete a tag, else to the tags", _WRITING),
        _key("escape", "Esc", "In a note: leave; asks if something would be lost", _WRITING),
    ),
    "NoteText": (_key("ctrl+e", "^E", "In a note: write it in your $EDITOR", _WRITING),),
    "PromptBar": (
        _key("tab,shift+tab", "Tab", "In a question: complete what is typed", _WRITING),
        _key("escape", "Esc", "In a question: do nothing", _WRITING),
    ),
    "Picker": (
        _key("down,ctrl+n,ctrl+j", "↓ ^N ^J", "In a choice: the next", _WRITING),
        _key("up,ctrl+p", "↑ ^P", "In a choice: the previous", _WRITING),
        _key("pagedown", "PgDn", "In a choice: a page on", _WRITING),
        _key("pageup", "PgUp", "In a choice: a page back", _WRITING),
        _key("escape", "Esc", "In a choice: choose nothing", _WRITING),
    ),
    "MarksScreen": (_key("down", "↓", "In a filter: to the list", _WRITING),),
    "DigestScreen": (
        _key("plus,equals_sign", "+", "In a digest: more sentences", _WINDOWS),
        _key("minus", "-", "In a digest: fewer sentences", _WINDOWS),
        _key("H", "H", "In a digest: only what you highlighted, or all", _WINDOWS),
        _key("q,escape", "q Esc", "In a digest: back to the text", _WINDOWS),
    ),
    "MatchesPane": (
        _key("q,r", "q r", "In the matches: close, and stay there", _WINDOWS),
        _key("escape", "Esc", "In the matches: back to where the search began", _WINDOWS),
    ),
    "BookmarksScreen": (
        _key("escape,q,apostrophe", "Esc q '", "In the bookmarks: close", _WINDOWS),
    ),
    "PictureScreen": (
        _key("escape,q,i,enter,space", "Esc q i", "At a picture: back to the text", _WINDOWS),
    ),
    "HelpScreen": (
        _key("slash", "/", "In this help: show only keys with these words", _WINDOWS),
        _key("j,down", "j ↓", "In this help: a line down", _WINDOWS),
        _key("k,up", "k ↑", "In this help: a line up", _WINDOWS),
        _key("space,pagedown,ctrl+f", "Space PgDn", "In this help: a page down", _WINDOWS),
        _key("b,pageup,ctrl+b", "b PgUp", "In this help: a page up", _WINDOWS),
        _key("g,home", "g Home", "In this help: to its start", _WINDOWS),
        _key("G,end", "G End", "In this help: to its end", _WINDOWS),
        _key("escape", "Esc", "In this help: show all keys again, then close", _WINDOWS),
        _key("q,question_mark,f1", "q ? F1", "In this help: close", _WINDOWS),
    ),
}  # fmt: skip
"""The rows for each widget or screen, by the name of its class."""

ALL_FIXED = tuple(key for keys in FIXED.values() for key in keys)
