"""Times of day in words are times, not counts."""

from __future__ import annotations

import pytest

from tests.figures.reading import figures_in, only


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It leaves at half past five.", "half past five"),
        ("It docks at a quarter to nine.", "a quarter to nine"),
        ("They ate at ten past eleven.", "ten past eleven"),
        ("They rose at twenty to six in the morning.", "twenty to six in the morning"),
        ("It shuts at six o'clock.", "six o'clock"),
        ("It shuts at 20 minutes past 4.", "20 minutes past 4"),
        ("They left at 0630.", "0630"),
        ("They stayed until 1845 hours.", "1845 hours"),
        ("He came at nine p.m. and stayed.", "nine p.m."),
    ],
)
def test_a_time_in_words_is_a_date_that_is_never_key(text: str, written: str) -> None:
    figure = only(text)
    assert (figure.text, figure.kind, figure.is_key) == (written, "date", False)


def test_numbers_from_one_to_another_are_no_time() -> None:
    assert [f.kind for f in figures_in("Teams of ten to twelve people met.")] == ["range"]
