"""Templates: a user's own form for the front matter and the blocks of a Markdown export.

A template is a file with `$name` or `${name}` where something is to be put in, and `$$` for a
dollar sign (Python's `string.Template`). A paragraph whose names all stand for nothing is left
out, so that a mark without a note leaves no gap.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from reader.errors import AnnotationError

__all__ = ["BLOCK_FIELDS", "FRONT_FIELDS", "Templates", "load_templates"]

BLOCK_FIELDS = (
    "quote", "note", "facts", "kind", "colour", "tags", "place", "line", "heading", "link", "id",
    "created", "updated", "title", "author", "date", "url", "citation",
)  # fmt: skip
"""What a block's template may name."""
FRONT_FIELDS = ("title", "source", "author", "date", "url", "document", "id", "tags", "citation")
"""What a front matter's template may name; each is a string of YAML."""

NOTE_START, NOTE_END = "<!-- note -->", "<!-- /note -->"
"""What stands around a note where the form of a block is the user's."""

_PARAGRAPHS = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of a user; empty where Reader's own form is wanted."""

    block: str = ""
    front_matter: str = ""

    def fill_block(self, fields: Mapping[str, str]) -> str:
        """The content of a block; the note stands between marks, so that it can be read back."""
        marked = {**fields, "note": f"{NOTE_START}\n{fields['note']}\n{NOTE_END}"}
        filled = _filled(self.block, marked)
        has_note = "note" in Template(self.block).get_identifiers()
        return filled if has_note else f"{filled}\n\n{marked['note']}"

    def fill_front_matter(self, fields: Mapping[str, str]) -> str:
        """The head of a file."""
        return Template(self.front_matter).substitute(fields) + "\n"


def load_templates(folder: Path) -> Templates:
    """The templates `block.md` and `front-matter.md` in `folder`, neither of which need be there.

    Raises:
        AnnotationError: if one cannot be read, or names what there is not.
    """
    return Templates(
        block=_read(folder / "block.md", BLOCK_FIELDS),
        front_matter=_read(folder / "front-matter.md", FRONT_FIELDS),
    )


def _read(file: Path, names: tuple[str, ...]) -> str:
    try:
        text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").strip("\n")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise AnnotationError(
            f"the template {file} cannot be read ({reason}): mend or delete it"
        ) from None
    template = Template(text)
    unknown = [name for name in template.get_identifiers() if name not in names]
    if unknown:
        raise AnnotationError(
            f"the template {file} names ${unknown[0]}, which there is not: use {_listed(names)}"
        )
    if not template.is_valid():
        raise AnnotationError(f"the template {file} has a $ that names nothing: write $$ for it")
    return text


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"${name}" for name in names)


def _filled(template: str, fields: Mapping[str, str]) -> str:
    """The template with its fields, without the paragraphs that have nothing to say."""
    paragraphs = []
    for paragraph in _PARAGRAPHS.split(template):
        piece = Template(paragraph)
        names = piece.get_identifiers()
        if not names or any(fields[name] for name in names):
            paragraphs.append(piece.substitute(fields))
    return "\n\n".join(paragraphs)
