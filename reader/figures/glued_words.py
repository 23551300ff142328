"""German numbers that are written as one word: dreihundertfünfzig, zweitausend."""

from __future__ import annotations

from reader.figures.tries import any_of

__all__ = ["glued_pattern", "parse_glued"]

_ONE = {"ein": 1, "eins": 1, "eine": 1}
_LONGEST = 60
"""Letters; the longest number below a million has fewer."""


def glued_pattern(small: dict[str, int]) -> str:
    """What matches a number of hundreds or thousands in one word, up to its end.

    Args:
        small: the number words below a hundred.
    """
    words = any_of({**small, **_ONE})
    hundreds = rf"(?:{words})?hundert"
    return (
        rf"(?=\w{{0,{_LONGEST}}}(?:hundert|tausend))"
        rf"(?:(?:{hundreds})?(?:und)?(?:{words})?tausend)?(?:{hundreds})?(?:und)?(?:{words})?(?<=\w)\b"
    )


def parse_glued(word: str, small: dict[str, int]) -> int | None:
    """The value of such a word; None if it is none.

    >>> parse_glued("zweitausenddreihundertfünf", {"zwei": 2, "drei": 3, "fünf": 5})
    2305
    """
    thousands, sign, rest = word.rpartition("tausend")
    below = _below_thousand(rest, small)
    if not sign:
        return below
    above = _below_thousand(thousands, small) if thousands else 1
    return None if above is None or below is None else 1000 * above + below


def _below_thousand(word: str, small: dict[str, int]) -> int | None:
    hundreds, sign, rest = word.rpartition("hundert")
    below = _below_hundred(rest, small)
    above = _below_hundred(hundreds, small) if hundreds else 1
    if below is None or above is None:
        return None
    return 100 * above + below if sign else below


def _below_hundred(word: str, small: dict[str, int]) -> int | None:
    if not word:
        return 0
    plain = word.removeprefix("und")
    return next((table[form] for form in (word, plain) for table in (small, _ONE) if form in table),
                None)  # fmt: skip
