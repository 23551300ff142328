"""The Markdown export, whose bytes are a promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.annotations.annotation import Anchor, Annotation
from reader.annotations.markdown import link, merge, to_markdown
from reader.documents.document import Document, Origin, Paragraph
from reader.text.sanitise import sanitise
from reader.text.spans import Span

GOLDEN = Path(__file__).parent / "golden" / "nasty.md"

NASTY = "# Not a heading, *nor* [a link](x)\n1. <b>US$1</b> &amp; US$2\n\n  == 50 % | snake_case =="
TEXT = f"The title\n\nFirst line of the text.\n\nA section & more\n\n{NASTY}\n\nThe last line.\n"
NOW = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


DOCUMENT = Document(
    text=TEXT,
    title='A "nasty" *title*: #1',
    language="en",
    paragraphs=(
        Paragraph(span_of("The title"), "heading", 1),
        Paragraph(span_of("First line of the text.")),
        Paragraph(span_of("A section & more"), "heading", 2),
        Paragraph(span_of(NASTY)),
        Paragraph(span_of("The last line.")),
    ),
    origin=Origin(
        path=Path("/home/someone/nasty file.txt"),
        author="Ann O’Nym",
        date="2026-11-20",
        url="https://example.org/a?b=c",
    ),
)


def annotation(name: str, words: str, note: str = "") -> Annotation:
    anchor = Anchor.at(span_of(words), TEXT, DOCUMENT.sha256)
    return Annotation(
        id=name,
        document="d1",
        kind="note" if note else "highlight",
        anchor=anchor,
        span=anchor.span,
        state="exact",
        colour="" if note else "yellow",
        note=note,
        tags=(),
        created=NOW,
        updated=NOW,
    )


LAST = annotation("a3", "The last line", "See <!-- this --> and\n\n```\nnever closed\n")
LOST = replace(
    annotation("a4", "First line of the text."), span=None, state="orphan", tags=("to do", "x_y_")
)
MARKED = [
    LAST,
    LOST,
    replace(annotation("a2", NASTY), kind="key-figure", colour="", tags=("figures",)),
    annotation("a1", "First line"),
]


def quotes_of(markdown: str) -> list[str]:
    """The block quotes of a Markdown file, as a Markdown parser reads them."""
    quotes: list[list[str]] = []
    depth = 0
    for token in MarkdownIt("commonmark").parse(markdown):
        if token.type.startswith("blockquote"):
            depth += token.nesting
            quotes += [[]] if token.nesting == depth == 1 else []
        elif token.type == "inline" and depth:
            text = "".join(
                "\n" if child.type == "softbreak" else child.content
                for child in token.children or []
            )
            quotes[-1].append(text)
    return ["\n\n".join(paragraphs) for paragraphs in quotes]


def test_the_bytes_are_the_golden_ones() -> None:
    assert to_markdown(DOCUMENT, MARKED, "d1") == GOLDEN.read_text(encoding="utf-8")


def test_the_order_of_the_annotations_makes_no_difference() -> None:
    assert to_markdown(DOCUMENT, MARKED[::-1], "d1") == to_markdown(DOCUMENT, MARKED, "d1")


def test_every_quote_comes_back_in_the_order_of_the_text_those_without_a_place_last() -> None:
    assert quotes_of(to_markdown(DOCUMENT, MARKED, "d1")) == [
        "First line",
        NASTY,
        "The last line",
        "First line of the text.",
    ]


@given(
    st.lists(
        st.tuples(
            st.text(min_size=1, max_size=20).map(sanitise),
            st.text(st.sampled_from("`~<!->pre \n[]:(a)#*"), max_size=15),
        ),
        max_size=4,
    )
)
@settings(max_examples=100, deadline=None)
def test_quotes_come_back_whatever_the_notes_hold(pairs: list[tuple[str, str]]) -> None:
    marked = [
        replace(
            LAST,
            id=f"a{index}",
            anchor=Anchor(words, "", "", Span(index, index + 1), "v"),
            span=Span(index, index + 1),
            note=note,
        )
        for index, (words, note) in enumerate(pairs)
    ]

    found = quotes_of(to_markdown(DOCUMENT, marked, "d1"))

    assert [quote for quote, _ in pairs if quote not in found] == []


def test_a_bookmark_without_words_has_no_quote() -> None:
    anchor = Anchor.at(Span(11, 11), TEXT, DOCUMENT.sha256)
    bookmark = replace(LAST, kind="bookmark", note="", anchor=anchor, span=anchor.span)

    markdown = to_markdown(DOCUMENT, [bookmark], "d1")

    assert "bookmark · line 3 · [open](reader://d1/a3)" in markdown
    assert quotes_of(markdown) == []


def test_a_document_without_annotations_has_its_head() -> None:
    pasted = replace(DOCUMENT, origin=Origin())

    assert to_markdown(pasted, [], "d1") == (
        '---\nreader: 1\ntitle: "A \\"nasty\\" *title*: #1"\n'
        f"document: sha256:{DOCUMENT.sha256}\n---\n\n"
        '# A "nasty" \\*title\\*: #1\n'
    )


def test_an_export_merged_with_itself_is_itself() -> None:
    markdown = to_markdown(DOCUMENT, MARKED, "d1")

    assert merge(markdown, markdown).text == markdown


def test_a_link_holds_any_id() -> None:
    assert link("a b", "c/d") == "reader://a%20b/c%2Fd"
