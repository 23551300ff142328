"""A user's own form for exports."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.annotations.flavours import Layout
from reader.annotations.markdown import to_markdown
from reader.annotations.templates import BLOCK_FIELDS, FRONT_FIELDS, Templates, load_templates
from reader.errors import AnnotationError
from tests.annotations.test_flavours import DOCUMENT, PLAIN


def test_without_files_there_is_no_template(tmp_path: Path) -> None:
    assert load_templates(tmp_path / "none") == Templates()


def test_every_field_can_be_named(tmp_path: Path) -> None:
    for name, fields in (("block.md", BLOCK_FIELDS), ("front-matter.md", FRONT_FIELDS)):
        words = "\n\n".join(f"{field}: ${field} ${{{field}}} $$1" for field in fields)
        (tmp_path / name).write_text(words)
    layout = Layout(templates=load_templates(tmp_path))
    markdown = to_markdown(DOCUMENT, [PLAIN], "d1", layout)
    assert "id: 01abc 01abc $1\n" in markdown
    assert "line: 1 1 $1\n" in markdown
    assert 'title: "On *ice*" "On *ice*" $1\n' in markdown
    assert markdown == to_markdown(DOCUMENT, [PLAIN], "d1", layout)


def test_a_paragraph_that_says_nothing_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "block.md").write_text("$quote\n\nBy $author\n\nAlways\n\n$note")
    markdown = to_markdown(DOCUMENT, [PLAIN], "d1", Layout(templates=load_templates(tmp_path)))
    assert "> A text\n\nAlways\n\n<!-- note -->" in markdown


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"$quote $qoute", r"block\.md names \$qoute, .* use \$quote, \$note"),
        (b"US$ 5", r"\$\$ for it"),
        (b"\xff$quote", "not UTF-8"),
    ],
)
def test_a_wrong_template_is_one_clear_line(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "block.md").write_bytes(content)
    with pytest.raises(AnnotationError, match=words) as caught:
        load_templates(tmp_path)
    assert "\n" not in str(caught.value)
