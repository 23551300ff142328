"""W3C Web Annotations and Hypothesis, as programs write them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reader.annotations.importing.hypothesis_client import is_hypothesis, read_hypothesis
from reader.annotations.importing.web_annotations import (
    is_web_annotations,
    read_web_annotations,
    selected,
)

QUOTE = {"type": "TextQuoteSelector", "exact": "cold", "prefix": "is ", "suffix": "."}
WEB = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://example.org/1",
    "type": "Annotation",
    "motivation": "commenting",
    "created": "2026-11-22T07:00:00Z",
    "body": [
        {"type": "TextualBody", "value": "Why?"},
        {"type": "TextualBody", "value": "ice", "purpose": "tagging"},
        {"type": "TextualBody", "value": "green", "purpose": "highlighting"},
    ],
    "target": {
        "source": "https://example.org/ice",
        "selector": [QUOTE, {"type": "TextPositionSelector", "start": 6, "end": 10}],
    },
}
HYPOTHESIS: dict[str, Any] = {
    "id": "abc",
    "created": "2026-11-22T07:00:00.5+00:00",
    "updated": "2026-11-22T08:00:00+00:00",
    "uri": "https://example.org/ice",
    "text": "Why?",
    "tags": ["ice"],
    "document": {"title": ["On Ice"]},
    "target": [{"source": "https://example.org/ice", "selector": [QUOTE]}],
}


def shapes(item: object) -> list[object]:
    page = {"items": [item]}
    return [item, [item], page, {"first": page}, {"@graph": [item]}]


@pytest.mark.parametrize("data", shapes(WEB), ids=["one", "list", "page", "collection", "graph"])
def test_an_annotation_in_every_shape(data: object) -> None:
    assert is_web_annotations(data)
    [mark] = read_web_annotations(data)
    assert (mark.quote, mark.prefix, mark.suffix, mark.near) == ("cold", "is ", ".", 6)
    assert (mark.note, mark.tags, mark.colour, mark.kind) == ("Why?", ("ice",), "green", "note")
    assert mark.source.address == "https://example.org/ice"


@pytest.mark.parametrize(
    ("target", "quote"),
    [
        ("https://example.org/ice", ""),
        (["https://example.org/ice"], ""),
        ({"id": "https://example.org/ice"}, ""),
        ({"source": {"id": "https://example.org/ice"}, "selector": QUOTE}, "cold"),
        (
            {
                "source": "https://example.org/ice",
                "selector": {"type": "FragmentSelector", "value": "a", "refinedBy": QUOTE},
            },
            "cold",
        ),
    ],
)
def test_a_target_in_every_shape(target: object, quote: str) -> None:
    [mark] = read_web_annotations({**WEB, "target": target})
    assert (mark.source.address, mark.quote) == ("https://example.org/ice", quote)


def test_several_bodies_and_targets_in_one() -> None:
    body = {"type": "Choice", "items": [{"value": "Why?"}, {"value": "Really?"}]}
    target = {"type": "Composite", "items": [WEB["target"]]}
    [mark] = read_web_annotations({**WEB, "body": body, "target": target})
    assert (mark.quote, mark.note) == ("cold", "Why?\n\nReally?")


def test_a_body_that_is_a_text() -> None:
    bare = {name: value for name, value in WEB.items() if name != "body"}
    [mark] = read_web_annotations({**bare, "bodyValue": "A note"})
    assert (mark.note, mark.tags) == ("A note", ())


def test_a_selector_that_refines_itself_for_ever_ends() -> None:
    deep: dict[str, object] = dict(QUOTE)
    for _ in range(200):
        deep = {"type": "FragmentSelector", "refinedBy": deep}
    assert selected(deep).quote == ""


@pytest.mark.parametrize(
    "data", [[HYPOTHESIS], {"rows": [HYPOTHESIS], "total": 1}, {"annotations": [HYPOTHESIS]}]
)
def test_hypothesis_as_its_client_and_its_api_give_it(data: object) -> None:
    assert is_hypothesis(data)
    [mark] = read_hypothesis(data)
    assert (mark.quote, mark.note, mark.tags) == ("cold", "Why?", ("ice",))
    assert (mark.source.title, mark.source.address) == ("On Ice", "https://example.org/ice")
    assert mark.updated is not None
    assert mark.updated.hour == 8


def test_a_reply_follows_the_note_that_it_answers_and_a_page_note_has_no_quote() -> None:
    reply = {**HYPOTHESIS, "id": "r", "references": ["abc"], "text": "Because."}
    page = {**HYPOTHESIS, "id": "p", "text": "All of it", "target": [{"source": "x"}]}
    marks = list(read_hypothesis([HYPOTHESIS, reply, page]))
    assert [(mark.quote, mark.note) for mark in marks] == [
        ("cold", "Why?\n\nBecause."),
        ("", "All of it"),
    ]


@pytest.mark.parametrize(
    "text",
    ["1", "[]", "{}", "[1]", '{"items": 3}', '{"target": null}', '{"rows": [null]}', '"x"'],
)
def test_odd_json_is_no_trouble(text: str) -> None:
    data = json.loads(text)
    assert not is_hypothesis(data)
    list(read_web_annotations(data))
    list(read_hypothesis(data))
