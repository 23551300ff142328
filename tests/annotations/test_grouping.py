"""Marks under headings, in a fresh file and in one that somebody has edited."""

from __future__ import annotations

from dataclasses import replace

from reader.annotations.annotation import Annotation
from reader.annotations.flavours import FLAVOURS, Layout
from reader.annotations.grouping import GROUPS, Marked, is_of_many, sections
from reader.annotations.markdown import merge, to_markdown
from reader.documents.document import Paragraph
from reader.text.spans import Span
from tests.annotations.test_flavours import DOCUMENT, PLAIN

HEADED = replace(
    DOCUMENT, paragraphs=(Paragraph(Span(0, 14), "heading", 2), Paragraph(Span(16, 27)))
)
GREEN = replace(PLAIN, id="02", colour="green", tags=(), span=Span(16, 18))
LOST = replace(PLAIN, id="03", span=None, state="orphan")
MARKS = [GREEN, LOST, PLAIN]


def names(group: str) -> list[tuple[str, list[str]]]:
    found = sections([Marked(HEADED, MARKS, "d1")], group)
    return [(section.name, [row.annotation.id for row in section.rows]) for section in found]


def exported(marks: list[Annotation], group: str, flavour: str = "plain") -> str:
    return to_markdown(HEADED, marks, "d1", Layout(FLAVOURS[flavour], group))


def test_every_group_has_its_sections_and_those_without_a_place_come_last() -> None:
    assert names("document") == [("", ["01abc", "02"]), ("", ["03"])]
    assert names("heading") == [("A text on ice.", ["01abc", "02"]), ("", ["03"])]
    assert names("colour") == [("green", ["02"]), ("blue", ["01abc"]), ("", ["03"])]
    assert names("tag") == [("#ice", ["01abc"]), ("no tag", ["02"]), ("", ["03"])]
    assert {group for group in GROUPS if is_of_many(group)} == {"colour", "tag"}


def test_a_mark_moves_to_the_section_where_it_belongs_now() -> None:
    for flavour in FLAVOURS:
        before = exported(MARKS, "colour", flavour) + "\nMine.\n"
        purple = replace(GREEN, colour="purple")
        merged = merge(before, exported([purple, LOST, PLAIN], "colour", flavour)).text
        assert merged.endswith("\nMine.\n")
        assert "## green" in merged
        order = ["## green", "## blue", "reader:01abc ", "## purple", "reader:02 ", "## Not found"]
        places = [merged.index(words) for words in order]
        assert places == sorted(places)
        assert merge(merged, exported([purple, LOST, PLAIN], "colour", flavour)).text == merged


def test_the_other_way_of_grouping_loses_nothing_that_was_written() -> None:
    file = exported(MARKS, "tag").replace("## no tag\n", "## no tag\n\nMy own words.\n")
    for group in [*GROUPS, *reversed(GROUPS)]:
        file = merge(file, exported(MARKS, group)).text
        assert file.count("<!-- reader:") == len(MARKS)
        assert file.count("My own words.") == 1
        assert file.count("[^d1]: ") == 1
        assert merge(file, exported(MARKS, group)).text == file


def test_a_footnote_that_is_missing_is_added_and_one_that_was_edited_stays() -> None:
    fresh = exported([PLAIN], "document")
    without = fresh.replace("\n[^d1]: “On \\*ice\\*”\n", "")
    assert merge(without, fresh).text == fresh
    edited = fresh.replace("[^d1]: ", "[^d1]: See ")
    assert merge(edited, fresh).text == edited


def test_several_documents_have_a_section_each_also_under_one_title() -> None:
    several = [Marked(DOCUMENT, [PLAIN], id_) for id_ in ("a", "b")]
    found = sections(several, "document")
    assert [section.name for section in found] == [DOCUMENT.title] * 2
    assert [[row.marked.id for row in section.rows] for section in found] == [["a"], ["b"]]
