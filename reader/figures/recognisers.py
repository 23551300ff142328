"""The table of recognisers: what each form of atom may turn out to be, the surest first.

Adding a kind of figure, or a trap, is adding a row. A recogniser looks at one atom in its
paragraph and gives a draft, a draft of no kind (what it saw is no figure), or None (not mine).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from reader.figures import (
    ages,
    articles,
    clocks,
    composing,
    counting,
    dates,
    eras,
    estimates,
    joining,
    labels,
    mixed,
    parts,
    points,
    proportions,
    quantities,
    ranks,
    references,
    shillings,
    traps,
)
from reader.figures.conversions import read_conversion
from reader.figures.draft import Draft, Reading
from reader.figures.scanning import AtomForm

__all__ = ["RECOGNISERS", "Recogniser", "recognise"]

Recogniser: TypeAlias = Callable[[Reading, int], Draft | None]

RECOGNISERS: dict[AtomForm, tuple[Recogniser, ...]] = {
    "digits": (
        traps.web_address,
        references.verse,
        references.standard,
        traps.grouped,
        dates.read_numeric,
        composing.read_height,
        dates.read_clock,
        clocks.read_military,
        dates.read_quarter,
        eras.read_fiscal,
        shillings.read_shillings,
        eras.read_decade,
        dates.read_years,
        traps.glued,
        labels.aircraft,
        labels.lettered,
        labels.emergency,
        traps.written_address,
        dates.read_day,
        eras.read_era,
        clocks.read_spoken_clock,
        references.paged,
        references.in_series,
        references.identifier,
        ranks.read_han_rank,
        points.read_points,
        mixed.read_mixed,
        mixed.read_sum,
        proportions.read_proportion,
        joining.read_joined,
        parts.read_fraction,
        parts.read_factor,
        ages.read_group,
        quantities.read_quantity,
        estimates.read_estimate,
        counting.read_lettered,
        ranks.read_rank,
        eras.read_amount_like_year,
        eras.read_old_year,
        dates.read_year,
        ages.read_age,
        references.numbered,
        traps.named,
        counting.read_count,
    ),
    "words": (
        traps.grouped,
        labels.idiom,
        labels.some_day,
        clocks.read_spoken_clock,
        shillings.read_shillings,
        references.paged,
        references.in_series,
        points.read_points,
        points.read_bare_point,
        mixed.read_spelled_share,
        mixed.read_mixed,
        mixed.read_sum,
        proportions.read_proportion,
        joining.read_joined,
        parts.read_fraction,
        parts.read_factor,
        traps.spelled_ordinal,
        quantities.read_quantity,
        ranks.read_rank,
        ages.read_age,
        references.numbered,
        traps.spelled_name,
        counting.read_count,
    ),
    "han": (
        eras.read_reign,
        ranks.read_han_rank,
        proportions.read_han_part,
        mixed.read_sum,
        joining.read_joined,
        quantities.read_quantity,
        counting.read_count,
    ),
    "vague": (counting.read_vague,),
    "multiple": (parts.read_multiple,),
    "month": (dates.read_month,),
    "decade": (eras.read_decade,),
    "ordinal": (dates.read_quarter, proportions.read_every, ranks.read_ordinal, parts.read_part),
    "part": (clocks.read_spoken_clock, articles.read_half_unit, parts.read_part),
    "article": (articles.read_article,),
}


def recognise(reading: Reading) -> list[Draft]:
    """The figures of one paragraph, in order, not overlapping."""
    drafts: list[Draft] = []
    index = 0
    while index < len(reading.atoms):
        atom = reading.atoms[index]
        draft = _first(reading, index) if atom.start >= reading.taken else None
        if draft is None:
            index += 1
            continue
        index += draft.atoms
        if draft.kind is not None and draft.start >= reading.taken:
            drafts.append(draft)
        reading.taken = max(reading.taken, draft.end)
        if asked := read_conversion(reading, draft):
            drafts.append(asked)
            reading.taken = asked.end
    return drafts


def _first(reading: Reading, index: int) -> Draft | None:
    for read in RECOGNISERS[reading.atoms[index].form]:
        draft = read(reading, index)
        if draft is not None:
            return draft
    return None
