"""How long a summary shall be: so many sentences, words, or per cent of the sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.errors import SummaryError

__all__ = ["DEFAULT_SENTENCES", "check_length", "fitting"]

DEFAULT_SENTENCES = 5

_PATIENCE = 3
"""Once there is a sentence, so many that do not fit are passed over before a summary is full. With
more patience the rest of the budget goes to whatever is short, and papers lose 0.3 of ROUGE-1."""


def check_length(
    *, sentences: int | None = None, words: int | None = None, percent: float | None = None
) -> None:
    """Refuse a length that no summary can have.

    Raises:
        SummaryError: if more than one length is given, or one below 1, or above 100 per cent, or
            a part of a sentence.
    """
    lengths = {"sentences": sentences, "words": words, "percent": percent}
    given = {name: length for name, length in lengths.items() if length is not None}
    if len(given) > 1:
        raise SummaryError(f"one length at a time: {' or '.join(given)}, not both")
    for name, length in given.items():
        if not length >= 1:
            raise SummaryError(f"a summary of {length:g} {name}: give at least 1")
        if name == "percent" and not length <= 100:
            raise SummaryError(f"a summary of {length:g} percent: give at most 100")
        if name == "sentences" and not isinstance(length, int):
            raise SummaryError(f"a summary of {length:g} sentences: give a whole number")


def fitting(
    order: Sequence[int],
    counts: Sequence[int],
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    first: int = 0,
) -> list[int]:
    """The first of `order` that fit one length.

    Args:
        order: indexes of candidates, best first.
        counts: how many words each candidate has, by its index.
        sentences: so many of them; 5 if no length is given.
        words: at most so many words, but at least one sentence. A sentence that does not fit is
            passed over for the next that does.
        percent: so many of a hundred, but at least one.
        first: so many at the head of `order` are tried however many of them do not fit.

    Raises:
        SummaryError: if more than one length is given, or one below 1, or above 100 per cent.

    >>> fitting([2, 0, 1], [10, 5, 20], words=25), fitting([2, 0, 1], [10, 5, 20], percent=70)
    ([2, 1], [2, 0])
    """
    check_length(sentences=sentences, words=words, percent=percent)
    if words is not None:
        return list(_within(order, counts, words, first)) or list(order[:1])
    if percent is not None:
        return list(order[: max(1, int(len(order) * percent / 100))])
    return list(order[: sentences or DEFAULT_SENTENCES])


def _within(order: Sequence[int], counts: Sequence[int], budget: int, first: int) -> Iterator[int]:
    """Those that together have at most `budget` words, the better first."""
    chosen = passed = 0
    for place, index in enumerate(order):
        if counts[index] <= budget:
            budget -= counts[index]
            chosen += 1
            yield index
        elif chosen and place >= first:
            passed += 1
        if not budget or passed > _PATIENCE:
            return
