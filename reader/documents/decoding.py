"""From bytes to str: whatever the bytes are, a text comes out, and the name of its encoding.

The order of the trials is what was found best on real texts: a byte order mark decides; NUL
bytes and ISO 2022 escapes are valid UTF-8 too, so they go to the detector first; then strict
UTF-8, which text in another encoding almost never is; then the detector.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from reader.errors import DocumentUnreadable

__all__ = ["Decoded", "decode", "find_wide"]

SAMPLE = 64 * 1024
"""How many bytes the detector sees: more does not make it surer."""

GOOD_FOR_EACH_BAD = 10
"""So many sound multi-byte characters for each broken one make a text damaged UTF-8."""

BYTE_ORDER_MARKS = (  # longest first: UTF-32 begins like UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

SHIFTS = (b"\x1b$", b"\x1b(")
"""What switches the character set in ISO 2022: valid UTF-8, but not meant as that."""

UNMISTAKABLE = ("utf", "iso2022")
"""How the names begin of what cannot be taken for another encoding."""

WESTERN = "cp1252"
"""What a few words are mostly in of which the detector makes a mixture of scripts."""

MAC = "mac-roman"
"""The other encoding of Western letters, whose signs stand elsewhere."""
LIKELY = ("cp1250", "iso8859-2", "cp1254", "iso8859-9", "cp1257")
"""Encodings of Latin letters that many texts still are in."""
MOSTLY_PLAIN = 0.7
"""Of the bytes, in a text of Latin letters."""
FEW_LETTERS = 1
"""Different characters beyond ASCII, from which no detector can tell much."""

WIDE = ("utf-16-le", "utf-16-be")
WIDE_SAMPLE = 8 * 1024
"""Bytes, from which the order of their pairs is plain."""
FEWEST_GAPS = 1 / 200
"""The share of characters that part words and sentences in any text, at least."""
_GAPS = frozenset(" \n\u3000\u3001\u3002\uff0c\uff01\uff1f\uff1a")
_NO_TEXT = frozenset({"Cn", "Co", "Cs"})
_LINE_CONTROLS = frozenset("\t\n\r\f")

_NOT_LATIN = re.compile("[\u0370-\u06ff]+")
_MIXED = re.compile("[A-Za-z][\u0370-\u06ff]+|[\u0370-\u06ff]+[A-Za-z]")


class Decoded(NamedTuple):
    """A text and how its bytes were read."""

    text: str
    encoding: str
    """A name that Python knows."""
    is_guess: bool = False
    """Whether nothing in the bytes says that it is this encoding and no other."""


def decode(data: bytes, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """The text in `data`.

    Args:
        data: The bytes of a file.
        encoding: The encoding that the user asks for; nothing else is tried then.
        declared: The encoding that the text itself claims, such as HTML's `charset`; it is
            believed only where the bytes are not UTF-8 and fit it without an error.

    Raises:
        DocumentUnreadable: if `encoding` is no encoding of text. The bytes themselves are never
            a reason to fail: what cannot be read becomes U+FFFD.
    """
    if encoding is not None:
        return _forced(data, encoding)
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name, "replace"), name)
    if b"\0" in data or any(shift in data for shift in SHIFTS):
        return _wide(data) or _detected(data, 0)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        start = error.start
    return _damaged(data) or _declared(data, declared) or _wide(data) or _detected(data, start)


def find_wide(data: bytes) -> str | None:
    """Which UTF-16 without a mark `data` is, judged by its beginning; None if it is none.

    Read in the right order its pairs of bytes are characters that exist, with spaces, line ends
    or East Asian stops among them, whose bytes hardly any other text has.
    """
    sample = data[: min(WIDE_SAMPLE, len(data) // 2 * 2)]
    scores = {name: _gaps_in(sample, name) for name in WIDE}
    best = max(WIDE, key=lambda name: scores[name])
    return best if scores[best] > max(0, FEWEST_GAPS * len(sample) / 2) else None


def _gaps_in(sample: bytes, encoding: str) -> int:
    """How many characters part words in `sample`; 0 if it cannot be a text in `encoding`."""
    import unicodedata

    # The last pair may be the first half of a character.
    text = sample.decode(encoding, "replace").removesuffix("\ufffd")
    for character in set(text):
        category = unicodedata.category(character)
        is_control = category == "Cc" and character not in _LINE_CONTROLS
        if is_control or category in _NO_TEXT or character == "\ufffd":
            return 0
    return sum(character in _GAPS for character in text)


def _wide(data: bytes) -> Decoded | None:
    name = find_wide(data)
    return Decoded(data.decode(name, "replace"), name) if name else None


def _forced(data: bytes, encoding: str) -> Decoded:
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark) and _same(encoding, name):
            data = data[len(mark) :]
            break
    try:
        return Decoded(data.decode(encoding, "replace"), codecs.lookup(encoding).name)
    except (LookupError, ValueError):
        raise DocumentUnreadable(
            f"no encoding of text is called {encoding!r}; "
            "name one such as utf-8, cp1252, shift_jis or gb18030"
        ) from None


def _same(one: str, other: str) -> bool:
    try:
        return codecs.lookup(one) == codecs.lookup(other)
    except (LookupError, ValueError):
        return False


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes are broken: cut off, or joined from several files."""
    text = data.decode("utf-8", "replace")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    broken = text.count("\ufffd")
    if foreign - broken >= GOOD_FOR_EACH_BAD * broken:
        return Decoded(text, "utf-8")
    return None


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    try:
        return Decoded(data.decode(declared), codecs.lookup(declared).name)
    except (LookupError, ValueError):
        return None


def _detected(data: bytes, around: int) -> Decoded:
    """What the detector makes of the stretch that is not plain ASCII any more."""
    import chardet

    start = max(0, data.rfind(b"\n", 0, max(0, around - SAMPLE // 4)) + 1)
    guess = chardet.detect(data[start : start + SAMPLE])["encoding"] or "utf-8"
    if guess == "ascii":  # said of a sample; the rest may hold more
        guess = "utf-8"
    try:
        text = data.decode(guess, "replace")
    except (LookupError, ValueError):
        return Decoded(data.decode("utf-8", "replace"), "utf-8", is_guess=True)
    name = WESTERN if _mixes_scripts(text[:SAMPLE]) else codecs.lookup(guess).name
    if not name.startswith(UNMISTAKABLE):
        name = _better(data[start : start + SAMPLE], name)
        return Decoded(data.decode(name, "replace"), name, is_guess=True)
    return Decoded(text, name)


def _better(sample: bytes, guess: str) -> str:
    """The guess, or what the signs amid mostly plain letters speak for."""
    from reader.documents.plausibility import count_foreign, plausibility

    plain = sum(byte < 0x80 for byte in sample)
    if plain < MOSTLY_PLAIN * len(sample):
        return guess
    texts = {name: sample.decode(name, "replace") for name in {WESTERN, guess, MAC}}
    scores = {name: plausibility(text) for name, text in texts.items()}
    scores[guess] += 1  # the detector knows words too
    few = FEW_LETTERS if guess in LIKELY else FEW_LETTERS + 1
    if guess != MAC and count_foreign(texts[guess]) <= few:
        scores[WESTERN] += 1
    return max((WESTERN, guess, MAC), key=lambda name: scores[name])


def _mixes_scripts(text: str) -> bool:
    """Whether most letters that are not Latin stand inside Latin words: "Cafй" is "Café"."""
    return 2 * len(_MIXED.findall(text)) > len(_NOT_LATIN.findall(text))
