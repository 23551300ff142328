"""The search for words that left their place."""

from __future__ import annotations

from reader.annotations.mapping import map_texts
from reader.annotations.relocating import Relocation
from reader.text.spans import Span

QUOTE = "The harbour was closed for a week after the storm."


def relocation(old: str, new: str) -> tuple[Relocation, Span]:
    start = old.index(QUOTE)
    return Relocation(map_texts(old, new)), Span(start, start + len(QUOTE))


def test_the_same_words_at_a_new_place_are_found() -> None:
    search, span = relocation(f"{QUOTE}\n\nRest.\n", f"Rest.\n\nNow this: {QUOTE}\n")

    place = search.same(span)

    assert place is not None
    assert place.span == Span(17, 17 + len(QUOTE))


def test_of_two_new_places_the_one_with_the_old_surroundings_is_taken() -> None:
    old = f"Monday. {QUOTE} Ships waited.\n\nA long rest of the text follows here.\n"
    new = f"A long rest of the text follows here.\n\n{QUOTE}\n\nMonday. {QUOTE} Ships waited.\n"
    search, span = relocation(old, new)

    place = search.same(span)

    assert place is not None
    assert place.span.start == new.rindex(QUOTE)


def test_a_place_that_was_there_before_is_none() -> None:
    search, _ = relocation(f"{QUOTE}\n\n{QUOTE}\n", f"{QUOTE}\n")

    gone = next(
        span
        for span in (Span(0, len(QUOTE)), Span(len(QUOTE) + 2, 2 * len(QUOTE) + 2))
        if not search.map.kept_of(span)
    )

    assert search.same(gone) is None
    assert search.similar(gone) is None


def test_an_edited_passage_is_found_by_the_pieces_that_stayed() -> None:
    edited = QUOTE.replace("a week", "ten days")
    search, span = relocation(
        f"{QUOTE}\n\nRest.\n", f"Rest.\n\nOther words. {edited} More words.\n"
    )

    place = search.similar(span)

    assert place is not None
    assert place.span.of(search.map.new) == edited
    assert place.score < 1


def test_a_short_quote_is_not_sought_in_an_edited_form() -> None:
    search = Relocation(map_texts("red boats\n\nrest\n", "rest\n\nred boots\n"))

    assert search.similar(Span(0, 9)) is None


def test_a_blank_quote_is_nowhere() -> None:
    search = Relocation(map_texts("a \n b", "c \n d"))

    assert search.same(Span(1, 4)) is None
