"""Whether signs stand where signs stand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.plausibility import count_foreign, plausibility

TEXTS = (
    "It’s cold. “We don’t know,” he said… and left – for good.",
    "„Übermorgen“, sagte er – »vielleicht«. Das kostet 40 € bei 30° im Süden.",
    "Où êtes-vous ? « Là-bas », dit-il… Ça coûte 40 €.",
    "¿Dónde está el niño? ¡Qué día! – dijo él.",
)


def test_a_text_reads_better_than_its_bytes_read_in_another_encoding() -> None:
    for text in TEXTS:
        for right, wrong in (("cp1252", "mac_roman"), ("mac_roman", "cp1252")):
            misread = text.encode(right).decode(wrong, "replace")
            assert plausibility(text) > plausibility(misread), (text, misread)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_plausibility(text: str) -> None:
    assert abs(plausibility(text)) <= 2 * len(text)
    assert (plausibility(text) == 0) or not text.isascii()
    assert count_foreign(text) <= len(text)
