"""Files are known by what stands in them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.importing.incoming import derived_id
from reader.annotations.importing.own_table import read_own_table
from reader.annotations.importing.recognising import recognise
from reader.errors import AnnotationError
from tests.annotations.importing.test_web_annotations import HYPOTHESIS, WEB

LINE = json.dumps({"id": "a", "made_start": 0, "quote": "x"})
KNOWN = {
    "Reader's Markdown": "mine\n\n<!-- reader:a 123 -->\n> x\n<!-- /reader:a -->\n",
    "Reader's JSON lines": f"{LINE}\n{LINE}\n",
    "Reader's CSV": "document,id,kind,quote,note,tags\nOn Ice,a,note,x,y,z\n",
    "Kindle clippings": "A (B)\n- Your Highlight on page 1 | Added\n\nx\n==========\n",
    "KOReader JSON": '{"title": "A", "entries": [{"text": "x"}]}',
    "KOReader Markdown": "# A\n##### B\n\n## C\n### Page 1 @ now\nx\n",
    "Hypothesis": '{"rows": [{"uri": "x", "target": []}]}',
    "W3C Web Annotations": '{"items": [{"target": "x"}]}',
}


@pytest.mark.parametrize("form", KNOWN)
def test_every_format_is_known(form: str) -> None:
    for text in (KNOWN[form], "\ufeff" + KNOWN[form], KNOWN[form].replace("\n", "\r\n")):
        assert recognise(text, "file").form == form


@pytest.mark.parametrize("text", ["words", "{", "{}", "[]", "# A title\n", "<html>", "a,b\n1,2\n"])
def test_anything_else_is_one_clear_line(text: str) -> None:
    with pytest.raises(AnnotationError, match=r"^notes\.txt holds no annotations .* Kindle"):
        recognise(text, "notes.txt")


@given(st.text(st.sampled_from('{}[]",:\n -#>=|<!/reader0aé\ufeff'), max_size=200))
@settings(max_examples=100, deadline=None)
def test_no_text_is_trouble(text: str) -> None:
    for given_text in (text, text + KNOWN["Kindle clippings"], KNOWN["Reader's Markdown"] + text):
        try:
            recognise(given_text, "file")
        except AnnotationError:
            continue


def test_a_table_from_a_spreadsheet_with_other_separators() -> None:
    [mark] = read_own_table('document;id;quote;note;tags\nOn Ice;a;"\'=1;2";\'+x;"b, c"\n')
    assert (mark.quote, mark.note, mark.tags) == ("=1;2", "+x", ("b", "c"))


def test_ids_are_made_of_all_parts() -> None:
    assert derived_id("a", "bc") != derived_id("ab", "c")


@pytest.mark.parametrize("row", [WEB, HYPOTHESIS])
def test_one_annotation_a_line_is_known_as_a_list_is(row: dict[str, object]) -> None:
    lines = "".join(json.dumps({**row, "id": f"https://example.org/{n}"}) + "\n" for n in range(3))
    assert len(recognise(lines, "x").marks) == 3
    with pytest.raises(AnnotationError):
        recognise(lines + "{torn", "x")
