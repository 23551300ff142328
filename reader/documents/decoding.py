"""From bytes to str: whatever the bytes are, a text comes out, and the name of its encoding.

The order of the trials is what was found best on real texts: a byte order mark decides; NUL
bytes and ISO 2022 escapes are valid UTF-8 too, so they go to the detector first; then strict
UTF-8, which text in another encoding almost never is; then the detector.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reader.errors import DocumentUnreadable

__all__ = ["Decoded", "decode"]

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

WESTERN = "cp1252"
"""What a few words are mostly in of which the detector makes a mixture of scripts."""

_NOT_LATIN = re.compile("[\u0370-\u06ff]+")
_MIXED = re.compile("[A-Za-z][\u0370-\u06ff]+|[\u0370-\u06ff]+[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how its bytes were read."""

    text: str
    encoding: str
    """A name that Python knows."""


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
        return _detected(data, 0)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _damaged(data) or _declared(data, declared) or _detected(data, error.start)


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
        return Decoded(data.decode("utf-8", "replace"), "utf-8")
    if _mixes_scripts(text[:SAMPLE]):
        return Decoded(data.decode(WESTERN, "replace"), WESTERN)
    return Decoded(text, codecs.lookup(guess).name)


def _mixes_scripts(text: str) -> bool:
    """Whether most letters that are not Latin stand inside Latin words: "Cafй" is "Café"."""
    return 2 * len(_MIXED.findall(text)) > len(_NOT_LATIN.findall(text))
