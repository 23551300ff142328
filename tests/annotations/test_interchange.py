"""Annotations for other programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.annotations.annotation import Anchor, Annotation
from reader.annotations.interchange import (
    as_json,
    as_web_annotation,
    to_csv,
    to_jsonl,
    to_jsonld,
)
from reader.text.spans import Span

MARKED = Annotation(
    id="a1",
    document="d1",
    kind="highlight",
    anchor=Anchor("38 per cent", "before ", " after", Span(7, 18), "5ha"),
    span=Span(10, 21),
    state="exact",
    colour="yellow",
    note="Compare 日本\nwith *this*",
    tags=("figures", "to do"),
    created=datetime(2026, 11, 22, 15, 0, tzinfo=timezone(timedelta(hours=8))),
    updated=datetime(2026, 11, 22, 7, 30, tzinfo=UTC),
)
LOST = replace(MARKED, id="a2", span=None, state="orphan", note="", colour="", tags=())


def test_json_has_the_fields_of_the_command_line() -> None:
    assert as_json(MARKED) == {
        "id": "a1",
        "document": "d1",
        "kind": "highlight",
        "quote": "38 per cent",
        "prefix": "before ",
        "suffix": " after",
        "start": 10,
        "end": 21,
        "colour": "yellow",
        "note": "Compare 日本\nwith *this*",
        "tags": ["figures", "to do"],
        "created": "2026-11-22T07:00:00Z",
        "updated": "2026-11-22T07:30:00Z",
        "state": "exact",
    }


def test_an_orphan_has_no_place_in_json() -> None:
    assert as_json(LOST)["start"] is None
    assert as_json(LOST)["end"] is None


def test_a_time_without_zone_is_one_in_utc() -> None:
    naive = replace(MARKED, created=datetime(2026, 1, 2, 3, 4, 5, 600))

    assert as_json(naive)["created"] == "2026-01-02T03:04:05.000600Z"


def test_json_lines_hold_all_that_was_known_when_the_mark_was_made() -> None:
    lines = to_jsonl([MARKED, LOST]).splitlines()

    assert [json.loads(line)["id"] for line in lines] == ["a1", "a2"]
    assert json.loads(lines[0]) == as_json(MARKED) | {
        "version": "5ha",
        "made_start": 7,
        "made_end": 18,
        "revision": 1,
    }
    assert to_jsonl([]) == ""


def test_csv_is_read_back_by_its_columns() -> None:
    [row] = csv.DictReader(io.StringIO(to_csv([("An article", MARKED)])))

    assert row["document"] == "An article"
    assert row["quote"] == "38 per cent"
    assert row["note"] == "Compare 日本\nwith *this*"
    assert row["tags"] == "figures, to do"
    assert (row["start"], row["end"]) == ("10", "21")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula_to_a_spreadsheet(formula: str) -> None:
    marked = replace(MARKED, note=formula, tags=(formula,))

    [row] = csv.DictReader(io.StringIO(to_csv([(formula, marked)]), newline=""))

    assert row["document"] == row["note"] == row["tags"] == f"'{formula}"


def test_a_web_annotation_has_its_selectors_and_bodies() -> None:
    assert as_web_annotation(MARKED, "https://example.org/a") == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "reader://d1/a1",
        "type": "Annotation",
        "motivation": "highlighting",
        "created": "2026-11-22T07:00:00Z",
        "modified": "2026-11-22T07:30:00Z",
        "body": [
            {
                "type": "TextualBody",
                "value": "Compare 日本\nwith *this*",
                "purpose": "commenting",
                "format": "text/markdown",
            },
            {"type": "TextualBody", "value": "yellow", "purpose": "highlighting"},
            {"type": "TextualBody", "value": "figures", "purpose": "tagging"},
            {"type": "TextualBody", "value": "to do", "purpose": "tagging"},
        ],
        "target": {
            "source": "https://example.org/a",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": "38 per cent",
                    "prefix": "before ",
                    "suffix": " after",
                },
                {"type": "TextPositionSelector", "start": 10, "end": 21},
            ],
        },
    }


def test_a_web_annotation_without_a_place_is_known_by_its_quote_alone() -> None:
    lost = as_web_annotation(LOST, "urn:x")

    assert "TextPositionSelector" not in json.dumps(lost)
    assert "body" not in lost


def test_a_page_of_web_annotations_names_the_source_of_each() -> None:
    other = replace(LOST, document="d2")

    page = json.loads(to_jsonld([MARKED, other], {"d1": "https://example.org/a"}))

    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert [item["target"]["source"] for item in page["items"]] == [
        "https://example.org/a",
        "reader://d2",
    ]
