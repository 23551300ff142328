"""Hostile characters made visible: what must never reach a terminal as it is.

Everything foreign (text, titles, file names, notes, error texts) comes in here once, at the
door. `sanitise` gives one code point for each code point, so that offsets found before and
after it are the same.
"""

from __future__ import annotations

from reader.text.patterns import lazily

__all__ = ["normalise_newlines", "sanitise", "sanitise_line"]

_REPLACEMENT = "\ufffd"
_CONTROL_PICTURES = 0x2400
"""Unicode's block of visible control characters, in the order of the controls themselves."""

_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_UNSAFE = lazily(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and newline
    "\u2028\u2029"  # line and paragraph separator
    "\u202a-\u202e\u2066-\u206f"  # bidirectional embeddings, overrides, isolates, their ends
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef\ufffe\uffff"  # noncharacters
    "\U000e0000-\U000e007f"  # tag characters: text that no reader sees
    "]"
)
_SPACES = lazily(r"\s+")


def _visible(character: str) -> str:
    if character in _LINE_ENDS:
        return "\n"
    code = ord(character)
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    return "\u2421" if code == 0x7F else _REPLACEMENT


_ASCII_TABLE = {
    code: _visible(chr(code)) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n"
}


def sanitise(text: str) -> str:
    r"""Replaces every code point that could command a terminal or hide text by a visible one.

    The length never changes, and a second pass changes nothing. Line ends of all kinds become
    "\n" (call `normalise_newlines` first, else "\r\n" becomes " \n"); controls become their
    pictures; bidirectional controls, surrogates, noncharacters and tags become U+FFFD.

    >>> sanitise("red \x1b[31m\x0cnew")
    'red ␛[31m\nnew'
    """
    if "\r\n" in text:
        text = text.replace("\r\n", " \n")
    if text.isascii():
        return text.translate(_ASCII_TABLE)
    return _UNSAFE.sub(lambda found: _visible(found[0]), text)


def sanitise_line(text: str) -> str:
    r"""A title, file name or error text that is safe to show on one line.

    White space of any kind becomes single spaces, so the length may change.

    >>> sanitise_line(" a\r\n\tb\x07 ")
    'a b␇'
    """
    return _SPACES.sub(" ", sanitise(text)).strip()


def normalise_newlines(text: str) -> str:
    r"""Makes each "\r\n" one "\n"; all that the length of a text may lose at the door.

    >>> normalise_newlines("a\r\nb\n")
    'a\nb\n'
    """
    return text.replace("\r\n", "\n")
