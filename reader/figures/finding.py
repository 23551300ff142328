"""From a Document to its figures: scan, recognise, describe, compare, rank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.documents.document import Document, Paragraph
from reader.figures.attributing import source_in
from reader.figures.changing import note_changes
from reader.figures.comparing import compare, difference
from reader.figures.counting import is_plural
from reader.figures.draft import Draft, Reading
from reader.figures.figure import Figure
from reader.figures.measures import DIMENSIONS, describe
from reader.figures.moving import direction_of, qualifier_before
from reader.figures.recognisers import recognise
from reader.figures.salience import Standing, rank
from reader.figures.scanning import atoms_in, folded
from reader.figures.subjects import subject_of
from reader.figures.tabling import describe_cell
from reader.text.progress import Report, part, reported, unheard
from reader.text.spans import Span

__all__ = ["find_figures"]

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[^\sa-z])|[。！？]")
"""Good enough to tell neighbours apart; where sentences matter, the splitter is asked."""
_GOES_ON = frozenset(
    {
        "",
        "to",
        "or",
        "from",
        "up from",
        "down from",
        "against",
        "up",
        "down",
        "and then",
        "auf",
        "also",
    }
)
"""Words between a figure and another that speaks of the same."""
_COMING_FROM = ("up from", "down from")
_LOOKED_BACK = 4
"""Figures."""


_FOUND = 0.8
"""The share of the time after which all figures are found."""


def find_figures(document: Document, *, report: Report = unheard) -> tuple[Figure, ...]:
    """The quantities in `document`, in order, not overlapping; none in furniture or code.

    Args:
        document: any.
        report: is told how far the work is.
    """
    low = folded(document.text)
    drafts = list(_drafts(document, low, part(report, 0.0, _FOUND)))
    compare(drafts, low)
    standings = rank(drafts, low)
    return tuple(
        _figure(draft, standing, drafts, document.text)
        for draft, standing in zip(drafts, standings, strict=True)
    )


def _drafts(document: Document, low: str, report: Report) -> Iterator[Draft]:
    sentence = 0
    paragraphs = document.paragraphs
    for index, paragraph in enumerate(reported(paragraphs, len(paragraphs), report)):
        if not _is_text(paragraph):
            continue
        start, end = paragraph.span.start, paragraph.span.end
        atoms = list(atoms_in(low, start, end, document.language))
        reading = Reading(document.text, low, start, end, document.language, atoms)
        drafts = recognise(reading) if atoms else []
        for draft in drafts:
            draft.in_table = paragraph.kind == "table"
        if drafts:
            sentence += _describe(reading, drafts, index, sentence)
            note_changes(drafts, low)
        yield from drafts
        sentence += 1


def _is_text(paragraph: Paragraph) -> bool:
    return not paragraph.likely_furniture and paragraph.kind not in ("furniture", "code")


def _describe(reading: Reading, drafts: list[Draft], paragraph: int, first: int) -> int:
    """Fill in what stands around each figure; how many sentence ends were passed."""
    sentence, floor, place, source = first, reading.start, reading.start, None
    opening = floor
    for index, draft in enumerate(drafts):
        for end in _SENTENCE_END.finditer(reading.text, place, draft.start + 1):
            sentence, floor, source = sentence + 1, end.end(), None
            opening = floor
        place = draft.end
        if source is None:
            source = "" if draft.in_table else _source(reading, floor, draft.end)
        draft.paragraph, draft.sentence, draft.source = paragraph, sentence, source
        draft.is_spelled = draft.kind != "date" and not _has_digit(reading.text, draft)
        draft.qualifier = qualifier_before(reading.text, reading.low, floor, draft.start)
        draft.subject = subject_of(draft, reading.text, reading.low, opening)
        if draft.kind == "date":
            continue
        ceiling = drafts[index + 1].start if index + 1 < len(drafts) else reading.end
        draft.direction = draft.direction or direction_of(draft, reading.low, floor, ceiling)
        earlier = drafts[max(0, index - _LOOKED_BACK) : index]
        other = _restated(earlier, draft, reading.low)
        if draft.in_table:
            draft.measures = describe_cell(draft, reading.text, reading.start, reading.end)
        elif other is None:
            draft.measures = describe(draft, reading.text, reading.low, floor, ceiling)
            draft.measures = _beside(earlier, draft, reading)
        if not draft.measures and (other := other or _continued(earlier, draft, reading.low)):
            draft.measures, draft.is_continued = other.measures, True
            if draft.kind == other.kind or draft.kind != "duration":
                draft.direction = draft.direction or other.direction
        floor = max(floor, draft.end)
    return sentence - first


_AND_THING = re.compile(r" and (?:the )?([^\W\d_]{3,})$")


def _thing_beside(earlier: Sequence[Draft], draft: Draft, reading: Reading) -> str:
    """The men of "women live 84 years on average and men 79 years"."""
    if not earlier or earlier[-1].sentence != draft.sentence or earlier[-1].unit != draft.unit:
        return ""
    stop = draft.start - len(draft.qualifier) - bool(draft.qualifier)
    found = _AND_THING.search(reading.low, earlier[-1].end, stop - 1)
    return reading.text[found.start(1) : found.end(1)] if found and is_plural(found[1]) else ""


def _beside(earlier: Sequence[Draft], draft: Draft, reading: Reading) -> str:
    """What a figure measures, seen beside the one before it."""
    if not earlier:
        return draft.measures
    if not draft.measures or _is_taken(earlier[-1], draft, reading.text):
        return _thing_beside(earlier, draft, reading)
    is_dimension = draft.measures in DIMENSIONS
    return _of_same_thing(earlier[-1], draft) if is_dimension else draft.measures


def _of_same_thing(earlier: Draft, draft: Draft) -> str:
    """What is 28 metres wide, where it was said that it is 1,310 metres long."""
    thing, bracket, dimension = earlier.measures.rpartition(" (")
    is_same = bool(bracket) and dimension.rstrip(")") in DIMENSIONS
    return f"{thing} ({draft.measures})" if is_same else draft.measures


def _is_taken(earlier: Draft, draft: Draft, text: str) -> bool:
    """Whether the words before a figure say what the one before it measures."""
    if draft.measures and draft.measures.split(" ", 1)[0] == earlier.unit:
        return text.startswith(draft.measures, earlier.end + 1)
    return (
        draft.measures != ""
        and (draft.kind, draft.unit) == (earlier.kind, earlier.unit)
        and earlier.sentence == draft.sentence
        and draft.measures in earlier.measures
        and not text.startswith(draft.measures, draft.end + 1)
        and draft.measures in text[earlier.end : draft.start]
        and text.startswith(earlier.measures, earlier.end + 1)
    )


def _source(reading: Reading, floor: int, place: int) -> str:
    """Who is named in the sentence that begins at `floor` and has a figure before `place`."""
    end = _SENTENCE_END.search(reading.text, place, min(reading.end, place + _FAR))
    return source_in(reading.text, floor, end.start() if end else min(reading.end, place + _FAR))


_FAR = 400
"""Characters; a sentence is seldom longer."""


def _has_digit(text: str, draft: Draft) -> bool:
    return any(map(str.isdigit, text[draft.start : draft.end]))


def _restated(earlier: Sequence[Draft], draft: Draft, low: str) -> Draft | None:
    """The figure that one repeats in another currency, or is what it was before.

    "€3.5bn (about £2.8bn)"; "16 per cent against 12 per cent a year ago".
    """
    if not earlier or earlier[-1].sentence != draft.sentence or draft.in_table:
        return None
    other = earlier[-1]
    between = _without_hedge(low[other.end : draft.start], draft)
    if (between == " (" and low[draft.end : draft.end + 1] == ")") or between == ", or ":
        return other if {draft.kind, other.kind} in _REPEATED else None
    if other.kind != draft.kind or not other.measures:
        return None
    if other.unit != draft.unit or not _SET_AGAINST.search(between):
        return None
    return None if low.startswith(_OWN_WORDS, draft.end) else other


_REPEATED = (
    {"money"},
    {"measure"},
    {"percent", "ratio"},
    {"percent", "count"},
    {"percent", "money"},
)
_LASTING = re.compile(r"^[^.;,]{0,40}\b(?:in|over|during|within|for)(?: [a-z]+){0,3}$")
"""What leads from a figure to the time that it took: a loss of 50 million in five years."""
_SET_AGAINST = re.compile(
    r"^[^.;]{0,40}\b(?:against|compared (?:with|to)|versus|up from|down from)(?: an?)?\s*$"
)
_OWN_WORDS = (" of ", " in ", " for ", " among ", " at ", " on ")


def _without_hedge(between: str, draft: Draft) -> str:
    return between[: len(between) - len(draft.qualifier) - 1] if draft.qualifier else between


def _continued(earlier: Sequence[Draft], draft: Draft, low: str) -> Draft | None:
    """The figure that one goes on from: up 3% to $5 million; 12.7% in 2011, 11.2% in 2012."""
    if not earlier or earlier[-1].sentence != draft.sentence or draft.in_table:
        return None
    hedge = len(draft.qualifier) + bool(draft.qualifier)
    between = low[earlier[-1].end : draft.start - hedge].strip(" ,(")
    between = next((words for words in _COMING_FROM if between.endswith(words)), between)
    if earlier[-1].direction and between.endswith((" to", " close at", " settling at")):
        return earlier[-1] if earlier[-1].measures else None
    if draft.kind == "duration" and _LASTING.search(between):
        return earlier[-1] if earlier[-1].measures else None
    for other in reversed(earlier):
        if other.sentence != draft.sentence:
            return None
        is_alike = (other.unit, other.kind) == (draft.unit, draft.kind)
        if other.measures and (is_alike or between in _GOES_ON):
            return other
    return None


def _figure(draft: Draft, standing: Standing, drafts: Sequence[Draft], text: str) -> Figure:
    assert draft.kind is not None
    partners = tuple(sorted(set(draft.partners)))
    return Figure(
        span=Span(draft.start, draft.end),
        text=text[draft.start : draft.end],
        kind=draft.kind,
        value=draft.value,
        low=draft.low,
        high=draft.high,
        unit=draft.unit,
        qualifier=draft.qualifier,
        measures=draft.measures,
        subject=draft.subject,
        direction=draft.direction,
        compared_with=partners,
        differences=tuple(difference(draft, drafts[partner]) for partner in partners),
        source=draft.source,
        change_from=draft.change_from,
        change_to=draft.change_to,
        change_by=draft.change_by,
        salience=standing.salience,
        is_key=standing.is_key,
        why=standing.why,
    )
