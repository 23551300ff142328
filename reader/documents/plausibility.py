"""How well a text reads that was decoded by a guess: whether its signs stand where signs stand.

Detectors count letters, and a text in English has few that are not plain: its quotation marks
and dashes are most of what there is to go by, and "donít" is as good to them as "don't".
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["count_foreign", "plausibility"]

_FOREIGN = re.compile("(?s)(?<=(.))?([\u0080-\U0010ffff])(?=(.))?")
_OPENING = frozenset("“„«‹‘‚¿¡")
_CLOSING = frozenset("”“»›’‘…")
_APOSTROPHE = "’"
_DASHES = frozenset("–—")
_MONEY = frozenset("€£¥")
_BEHIND_NUMBERS = frozenset("°%‰€²³½¼¾ºª")
_ALONE = frozenset("©®™•§¶†‡·")


def plausibility(text: str) -> int:
    """How many of the characters beyond ASCII stand where they may, less those that do not.

    A plain letter in a word counts for nothing: every encoding has some.

    >>> plausibility("It’s “cold”"), plausibility("Itís ďcoldĒ"), plausibility("a±o")
    (3, -1, -1)
    """
    padded = f" {text} "
    return sum(_worth(*found.groups(" ")) for found in _FOREIGN.finditer(padded))


def count_foreign(text: str) -> int:
    """How many different characters beyond ASCII there are."""
    return len({character for character in text if character > "\x7f"})


def _worth(before: str, sign: str, after: str) -> int:
    category = unicodedata.category(sign)
    if category.startswith("L"):
        return _worth_of_letter(before, sign, after, category)
    if category in ("Cc", "Cn", "Co", "Cs") or sign == "\ufffd":
        return -2
    if _is_well_placed(before, sign, after):
        return 1
    if sign in _DASHES and before.islower() and after.isalpha():
        return -1 if sign == "–" and after.islower() else 0  # that is an ñ of Mac OS, "año"
    if sign in _ALONE or category in ("Zs", "Cf"):
        return -1 if before.isalpha() and after.isalpha() and category == "Po" else 0
    return -1 if before.isalpha() or after.isalpha() else 0


def _worth_of_letter(before: str, sign: str, after: str, category: str) -> int:
    if category == "Lu":
        inside = before.islower()
        alone = not before.isalpha() and not after.isalpha() and after not in ".'’-"
        return -1 if inside or (alone and not before.isspace()) else 0
    foreign = not unicodedata.name(sign, "").startswith("LATIN")
    beside = [other for other in (before, after) if other.isascii() and other.isalpha()]
    return -1 if foreign and beside else 0


def _is_well_placed(before: str, sign: str, after: str) -> bool:
    starts = not before.isalnum() and not after.isspace()
    ends = not before.isspace() and not after.isalnum()
    if sign == _APOSTROPHE and before.isalpha() and after.isalpha():
        return True
    if sign in _DASHES:
        return before.isspace() == after.isspace() and not before.isalpha()
    if sign in _MONEY and (after.isdigit() or before.isdigit()):
        return True
    if sign in _BEHIND_NUMBERS and before.strip()[-1:].isdigit():
        return True
    if sign in ("«", "»", "€") and (before.isspace() or after.isspace()):
        return True
    return (sign in _OPENING and starts) or (sign in _CLOSING and ends)
