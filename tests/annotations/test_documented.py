"""What docs/exporting.md promises is what there is."""

from __future__ import annotations

import re
from pathlib import Path

from reader.annotations.flavours import FLAVOURS
from reader.annotations.grouping import GROUPS
from reader.annotations.templates import BLOCK_FIELDS, FRONT_FIELDS

PAGE = (Path(__file__).parents[2] / "docs" / "exporting.md").read_text(encoding="utf-8")


def test_every_field_of_a_template_is_listed() -> None:
    for name, fields in (("block.md", BLOCK_FIELDS), ("front-matter.md", FRONT_FIELDS)):
        [row] = re.findall(rf"^\| `{name}` \| (.*) \|$", PAGE, re.M)
        assert tuple(re.findall(r"`(\w+)`", row)) == fields


def test_every_flavour_and_group_is_described() -> None:
    assert [name for name in FLAVOURS if f"- **{name}**" not in PAGE] == []
    assert [name for name in GROUPS if f"`{name}`" not in PAGE and name != "document"] == []
