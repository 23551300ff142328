"""What is kept of a document comes back as it was."""

from __future__ import annotations

from pathlib import Path

from reader.documents.document import Link
from reader.documents.loading import load, read_text
from reader.library.versions import pack, unpack
from reader.text.spans import Span


def test_a_document_with_links_comes_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Top\n\n[a](https://e.org/%22pages%22:[1]) [b](#top)\n\n![c](c.png)\n", encoding="utf-8"
    )
    document = load(path)
    assert len(document.links) == 3
    packed = pack(document)
    assert unpack(packed.text, packed.structure, document.origin.path) == document


def test_the_links_of_a_span_are_those_that_touch_it() -> None:
    text = read_text("abcdefghij")
    links = tuple(Link(Span(i, i + 2), f"#{i}") for i in (0, 3, 6))
    document = type(text)(text.text, "t", "en", text.paragraphs, links=links)
    assert [link.target for link in document.links_in(Span(1, 4))] == ["#0", "#3"]
    assert document.links_in(Span(2, 3)) == ()
