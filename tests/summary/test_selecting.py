"""The order of candidates in which nothing is said twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.summary.selecting import order
from reader.summary.vectors import dot, unit

_vectors = st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 1.0), max_size=4).map(unit)
_candidates = st.lists(st.tuples(st.floats(0, 2), _vectors), max_size=12)


def _again(cosines: list[float]) -> float:
    nearest = max(cosines, default=0.0)
    return nearest + (1.0 if nearest >= 0.6 else 0.0)


@settings(max_examples=100, deadline=None)
@given(_candidates, st.floats(0, 1.5))
def test_it_is_what_looking_at_every_candidate_every_time_gives(
    candidates: list[tuple[float, dict[str, float]]], redundancy: float
) -> None:
    scores = [score for score, _ in candidates]
    vectors = [vector for _, vector in candidates]
    chosen: list[tuple[int, float, float]] = []
    left = list(range(len(scores)))
    while left:
        losses = {
            i: redundancy * _again([dot(vectors[i], vectors[j]) for j, _, _ in chosen])
            for i in left
        }
        best = min(left, key=lambda i: (losses[i] - scores[i], i))
        chosen.append((best, losses[best], 0.0))
        left.remove(best)
    assert order(scores, vectors, redundancy) == chosen


@settings(max_examples=100, deadline=None)
@given(_candidates)
def test_scores_less_losses_descend(candidates: list[tuple[float, dict[str, float]]]) -> None:
    scores = [score for score, _ in candidates]
    sections = [index // 4 for index in range(len(scores))]
    ordered = order(scores, [vector for _, vector in candidates], 0.7, sections, 0.2)
    values = [scores[index] - (repeated + crowded) for index, repeated, crowded in ordered]
    assert values == sorted(values, reverse=True)


def test_nearly_the_same_sentence_is_not_saved_by_its_place() -> None:
    caption, lead, other = {"ferry": 0.8, "x": 0.6}, {"ferry": 1.0}, {"school": 1.0}
    assert [at for at, _, _ in order([2.0, 1.9, 0.4], [caption, lead, other], 1.0)] == [0, 2, 1]


def test_a_book_of_equals_ends_in_good_time() -> None:
    vectors = [unit({"same": 1.0, f"own{i}": 0.1}) for i in range(5_000)]
    ordered = order([1.0] * 5_000, vectors, 1.0)
    assert sorted(index for index, _, _ in ordered) == list(range(5_000))
