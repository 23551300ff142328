"""Markdown in every flavour, read back: no quote and no note is other than it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.annotation import Anchor, Annotation
from reader.annotations.flavours import FLAVOURS, Layout
from reader.annotations.grouping import GROUPS, Marked
from reader.annotations.importing.incoming import Incoming
from reader.annotations.importing.own_markdown import read_own_markdown
from reader.annotations.markdown import merge, to_collection, to_markdown
from reader.annotations.notes import contained
from reader.annotations.templates import Templates
from reader.documents.loading import read_text
from reader.text.sanitise import sanitise
from reader.text.spans import Span

NOW = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
DOCUMENT = read_text("A text on ice.\n\nIt is cold.", title="On *ice*")
PLAIN = Annotation(
    id="01abc",
    document="d1",
    kind="note",
    anchor=Anchor("A text", "", " on ice", Span(0, 6), DOCUMENT.sha256),
    span=Span(0, 6),
    state="exact",
    colour="blue",
    note="",
    tags=("ice", "x_y"),
    created=NOW,
    updated=NOW,
)
LAYOUTS = {
    **{name: Layout(flavour) for name, flavour in FLAVOURS.items()},
    "a template": Layout(
        templates=Templates(block="**$kind** of $title\n\n$quote\n\n$note\n\nEnd")
    ),
    "a template without a note": Layout(templates=Templates(block="$quote\n\n$facts")),
}
NASTY = [
    "# a heading", "## Not found in the current text", "> a quote", "---", "===", "a\n===\nb",
    "12. a list", "12) a list", "- a bullet", "* a bullet", "```\ncode\n```", "~~~\nopen",
    "``` `x` ```", "[[a link]] and [one](x)", "$x$ and US$1, US$2", "a | b\n--|--\n1 | 2",
    "<b>bold</b> <!-- hidden --> &amp; <script>", "ends in blanks  ", "\tends in a tab\t",
    "no\u00a0break", "two\u2028lines", "an emoji 👩‍🚀 and 日本語", "kind:: highlight\ntags:: #a",
    "^reader-01abc", "^block", "<!-- reader:01abc 12345678 -->", "<!-- /reader:01abc -->",
    "<!-- note -->\nx\n<!-- /note -->", "[open](reader://d1/other)", "note · blue · #other",
    "[^d1]: a footnote", "title:: x", "  two blanks", "    four", "a\n\n\n\nb", "\\", "a\\",
    " \n\u3000\n    code",
    "%%x%%", "==x==", "{{macro}}", "#tag", ":::", "term\n: definition", "- [ ] task", "http://a.b/c_d_e",
]  # fmt: skip
SIGNS = list("\\`*_{}[]()#+-.!<>&|~=%$^:;\"' \t\n\n19aA/@—“\u3000\xa0")
TEXTS = st.text(st.one_of(st.sampled_from(SIGNS), st.characters()), max_size=30).map(sanitise)


def marked(quote: str, note: str) -> Annotation:
    anchor = Anchor(quote, "", "", Span(0, max(1, len(quote))), "v")
    return replace(PLAIN, anchor=anchor, note=note)


def there_and_back(mark: Annotation, layout: Layout) -> Incoming:
    [read] = read_own_markdown(to_markdown(DOCUMENT, [mark], "d1", layout))
    return read


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("words", NASTY)
def test_nasty_quotes_and_notes_come_back(words: str, layout: Layout) -> None:
    quote = sanitise(words)
    read = there_and_back(marked(quote, words), layout)
    assert read.quote == quote
    assert read.note is not None
    assert contained(read.note) == contained(words)
    assert read.trust == "additions"


@given(TEXTS.filter(bool), TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_quote_and_note_comes_back_in_every_flavour(quote: str, note: str) -> None:
    for layout in LAYOUTS.values():
        read = there_and_back(marked(quote, note), layout)
        assert read.quote == quote
        assert read.note is not None
        assert contained(read.note) == contained(note)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_an_export_of_any_layout_merged_with_itself_is_itself(layout: Layout) -> None:
    many = [replace(marked(words, words), id=f"a{n}") for n, words in enumerate(NASTY)]
    lost = replace(PLAIN, id="lost", span=None, state="orphan")
    for group in GROUPS:
        markdown = to_markdown(DOCUMENT, [*many, lost], "d1", replace(layout, group=group))
        assert merge(markdown, markdown) == merge("", markdown)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_tags_colour_kind_and_document_come_back(flavour: str) -> None:
    read = there_and_back(PLAIN, Layout(FLAVOURS[flavour]))
    assert (read.kind, read.colour, read.tags) == ("note", "blue", ("ice", "x_y"))
    assert (read.id, read.source.id, read.source.title) == ("01abc", "d1", "On *ice*")
    assert read.source.sha256 == DOCUMENT.sha256


def test_a_mark_for_obsidian_has_a_name_and_the_file_lists_its_tags() -> None:
    markdown = to_markdown(DOCUMENT, [PLAIN], "d1", Layout(FLAVOURS["obsidian"]))
    assert "> A text\n\n^reader-01abc\n\n" in markdown
    assert 'tags: ["ice", "x_y"]\n' in markdown


def test_a_file_for_logseq_has_properties_and_bullets_only() -> None:
    markdown = to_markdown(DOCUMENT, [PLAIN], "d1", Layout(FLAVOURS["logseq"]))
    head, _, rest = markdown.partition("\n\n")
    assert all(":: " in line for line in head.split("\n"))
    assert rest.startswith("- <!-- reader:01abc ")
    assert "  kind:: note\n  colour:: blue\n  tags:: #ice #x_y\n" in rest
    assert all(line.startswith(("- ", "  ")) for line in rest.split("\n") if line)


def test_marks_of_several_documents_stand_under_their_tags_or_colours() -> None:
    other = read_text("Another text.", title="Another")
    untagged = replace(PLAIN, id="b", document="d2", tags=(), colour="yellow")
    documents = [Marked(DOCUMENT, [PLAIN], "d1"), Marked(other, [untagged], "d2")]
    by_tag = to_collection(documents, Layout(group="tag"))
    assert [line for line in by_tag.split("\n") if line.startswith("## ")] == [
        "## #ice",
        "## no tag",
    ]
    by_colour = to_collection(documents, Layout(group="colour"))
    assert by_colour.index("## yellow") < by_colour.index("reader:b ") < by_colour.index("## blue")
    assert "[^d1]: “On \\*ice\\*”\n[^d2]: “Another”\n" in by_tag
    assert {mark.source.id for mark in read_own_markdown(by_tag)} == {"d1", "d2"}


def test_a_note_on_the_whole_document_has_no_quote_and_comes_first() -> None:
    whole = replace(PLAIN, id="whole", anchor=Anchor("", "", "", Span(0, 0), "v"), span=Span(0, 0))
    markdown = to_markdown(DOCUMENT, [PLAIN, replace(whole, note="All of it")], "d1")
    assert markdown.index("reader:whole") < markdown.index("reader:01abc")
    assert "All of it\n\nnote · blue · #ice · #x\\_y · the whole document · " in markdown.replace(
        "#x_y", "#x\\_y"
    )
