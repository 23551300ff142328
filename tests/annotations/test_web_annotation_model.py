"""What the W3C's Web Annotation Data Model says must be, checked on what we export.

The sections are those of https://www.w3.org/TR/annotation-model/.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any, get_args
from urllib.parse import urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.annotation import Anchor, Annotation, AnnotationKind
from reader.annotations.colours import COLOURS
from reader.annotations.interchange import to_jsonld
from reader.text.spans import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def check_page(page: dict[str, Any]) -> None:
    """Section 5.2, annotation pages."""
    assert page["@context"] == CONTEXT
    assert page["type"] == "AnnotationPage"
    check_iri(page["id"])
    assert isinstance(page["items"], list)
    assert page["startIndex"] >= 0
    assert len({item["id"] for item in page["items"]}) == len(page["items"])
    for item in page["items"]:
        check_annotation(item)


def check_iri(value: object) -> None:
    assert isinstance(value, str)
    assert urlsplit(value).scheme
    assert not re.search(r'[\s<>"{}|\\^`]', value)


def check_annotation(item: dict[str, Any]) -> None:
    """Sections 3.1 and 3.3: annotations, and when they were made and why."""
    assert item["@context"] == CONTEXT
    assert item["type"] == "Annotation"
    check_iri(item["id"])
    assert MOMENT.fullmatch(item["created"])
    assert MOMENT.fullmatch(item["modified"])
    assert item["motivation"] in MOTIVATIONS
    check_target(item["target"])
    for body in item.get("body", ()):
        check_body(body)
    assert item.get("body") != []


def check_body(body: dict[str, Any]) -> None:
    """Section 3.2.4, embedded textual bodies."""
    assert body["type"] == "TextualBody"
    assert isinstance(body["value"], str)
    assert body["purpose"] in MOTIVATIONS
    assert isinstance(body.get("format", ""), str)


def check_target(target: object) -> None:
    """Sections 3.2.1 and 4: a whole resource, or a place in it."""
    if isinstance(target, str):
        check_iri(target)
        return
    assert isinstance(target, dict)
    check_iri(target["source"])
    assert target["selector"]
    for selector in target["selector"]:
        check_selector(selector)


def check_selector(selector: dict[str, Any]) -> None:
    """Sections 4.2.4 and 4.2.5: by a quote, and by a position in it."""
    if selector["type"] == "TextQuoteSelector":
        assert selector["exact"]
        assert all(isinstance(selector[name], str) for name in ("exact", "prefix", "suffix"))
    else:
        assert selector["type"] == "TextPositionSelector"
        assert 0 <= selector["start"] <= selector["end"]


texts = st.text(max_size=20)
moments = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))


@st.composite
def some_mark(draw: st.DrawFn) -> Annotation:
    start, length = draw(st.integers(0, 99)), draw(st.integers(0, 99))
    span = draw(st.sampled_from([None, Span(start, start + length)]))
    quote = draw(texts)
    return Annotation(
        id=draw(st.text("0123456789abcxyz_-", min_size=1, max_size=20)),
        document=draw(st.text("0123456789abcxyz", min_size=1, max_size=20)),
        kind=draw(st.sampled_from(get_args(AnnotationKind))),
        anchor=Anchor(quote, draw(texts), draw(texts), Span(start, start + length), "5ha"),
        span=span,
        state="exact" if span else "orphan",
        colour=draw(st.sampled_from(["", *COLOURS])),
        note=draw(texts),
        tags=tuple(draw(st.lists(texts, max_size=3))),
        created=draw(moments),
        updated=draw(moments),
    )


@settings(deadline=None, max_examples=100)
@given(st.lists(some_mark(), max_size=4, unique_by=lambda mark: (mark.document, mark.id)))
def test_what_we_export_is_what_the_model_says_must_be(marks: list[Annotation]) -> None:
    check_page(json.loads(to_jsonld(marks, {})))
    sources = {mark.document: "https://example.org/a%20text" for mark in marks}
    check_page(json.loads(to_jsonld(marks, sources)))
