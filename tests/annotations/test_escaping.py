"""Text as Markdown, read back by a Markdown parser."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.annotations.escaping import as_inline, as_quote
from reader.text.sanitise import sanitise

PARSERS = {
    "commonmark": MarkdownIt("commonmark"),
    "tables and strikethrough": MarkdownIt("commonmark").enable(["table", "strikethrough"]),
}
SIGNS = list("\\`*_{}[]()#+-.!<>&|~=%$^:;\"' \t\n\n19aA/@—“\u3000\xa0")
TEXTS = st.text(st.one_of(st.sampled_from(SIGNS), st.characters()), max_size=30).map(sanitise)

NASTY = [
    "# no heading",
    "1. no list\n- nor this\n+ nor this\n12) nor this",
    "no heading\n===\nnor this\n---",
    "***\n___\n- - -",
    "```\nno code\n```",
    "    no code",
    "> no quote in the quote",
    "[no link](http://a.b) ![no image](x) [no][ref] [no]: def\n[1]: http://a.b",
    "<b>no HTML</b> <!-- no comment --> <http://a.b>",
    "&amp; &#35; AT&T &copy",
    "a | b\n--|--\n1 | 2",
    "*a* **b** _c_ snake_case 2 * 3 ~~d~~ ==e== %%f%%",
    "US$1 and US$2",
    "term\n: definition\n\n::: note",
    "{{macro}} {.class} #tag ^block",
    "  spaces  \n\tand tabs\t",
    "\n\nempty lines\n\n\n\nall about\n",
    "a backslash \\ and \\* and \\",
]


def read_back(markdown: str, parser: MarkdownIt) -> str:
    tokens = parser.parse(markdown)
    assert tokens[0].type == "blockquote_open"
    kinds = {token.type for token in tokens[1:-1]}
    assert kinds == {"paragraph_open", "inline", "paragraph_close"}
    return "\n\n".join(text_of(token) for token in tokens if token.type == "inline")


def text_of(inline: Token) -> str:
    children = inline.children or []
    assert {child.type for child in children} <= {"text", "text_special", "softbreak"}
    return "".join("\n" if child.type == "softbreak" else child.content for child in children)


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("text", NASTY)
def test_what_looks_like_markdown_comes_back_as_text(text: str, parser: MarkdownIt) -> None:
    assert read_back(as_quote(text), parser) == text


@given(TEXTS.filter(bool))
@settings(max_examples=100, deadline=None)
def test_every_text_comes_back_exactly(text: str) -> None:
    for parser in PARSERS.values():
        assert read_back(as_quote(text), parser) == text


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, with a full stop. And (brackets)!",
        "38 per cent – “so” – it’s US$1.2 billion; 3 < 5 & 7 > 6",
        "snake_case 2 * 3 = 6, 100 % of A+B, a/b, c|d, ~50, #5, x^2",
        "1990 was the year. -5 degrees",
    ],
)
def test_what_means_nothing_in_markdown_is_not_escaped(text: str) -> None:
    assert as_inline(text) == text
    assert as_quote(text) == f"> {text}"


@pytest.mark.parametrize("title", ["In C #", "About # and ##", "#", "1. First", "A#"])
def test_a_line_can_be_a_heading(title: str) -> None:
    _, inline, _ = PARSERS["commonmark"].parse(f"# {as_inline(title)}")

    assert text_of(inline) == title


def test_paragraphs_and_lines_stay_visible() -> None:
    assert as_quote("one\ntwo\n\nthree") == "> one\n> two\n>\n> three"


def test_no_text_is_no_quote() -> None:
    assert as_quote("") == ""
