"""The annotations of documents as a Markdown file that another program, or its user, can read.

Plain CommonMark with YAML front matter, or as Obsidian or Logseq like it best. Reading it gives
every quote back exactly. Nothing in it depends on when it was written, so writing it twice gives
the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from reader.annotations.annotation import Annotation
from reader.annotations.blocks import NOT_FOUND, write_block
from reader.annotations.citing import as_footnote, cited
from reader.annotations.escaping import as_inline, as_quote
from reader.annotations.flavours import PLAIN, Layout
from reader.annotations.grouping import Marked, Row, Section, sections
from reader.annotations.links import link
from reader.annotations.merging import MergedExport, merge
from reader.annotations.moments import in_utc
from reader.annotations.notes import contained
from reader.documents.document import Document
from reader.text.sanitise import sanitise, sanitise_line

__all__ = ["WHOLE_DOCUMENT", "MergedExport", "link", "merge", "to_collection", "to_markdown"]

WHOLE_DOCUMENT = "the whole document"
"""The place of a note that has no other."""

_HEADING = 60
"""Code points of a heading that tells a place."""
_UNPRINTABLE = re.compile("[\x7f-\x9f\ufeff]")
"""What JSON leaves as it is but YAML does not allow."""
_BREAKS = re.compile(r"\s+")
_NAME = re.compile(r"[^0-9A-Za-z-]+")
"""What the name of a block in Obsidian cannot hold."""


def to_markdown(
    document: Document,
    annotations: Sequence[Annotation],
    document_id: str,
    layout: Layout = PLAIN,
) -> str:
    """The Markdown file for the annotations of a document, in the order of the text.

    Args:
        document: the present version.
        annotations: the document's, in any order; those without a place come last, under a
            heading of their own.
        document_id: the document's id in the library, for the links.
        layout: the form of the file.
    """
    marked = Marked(document, annotations, document_id)
    head = [_front_matter(marked, layout)]
    if not layout.flavour.bullets:
        head.append(f"# {as_inline(sanitise_line(document.title))}\n")
    return _file(head, [marked], layout)


def to_collection(documents: Sequence[Marked], layout: Layout) -> str:
    """One Markdown file for the annotations of several documents, grouped across them."""
    title = f"Marks by {layout.group}"
    if layout.flavour.bullets:
        return _file([f"title:: {title}\n"], documents, layout)
    rows = ["---", *_versions(layout), f"title: {_yaml(title)}", "---\n"]
    return _file(["\n".join(rows), f"# {title}\n"], documents, layout)


def _file(head: Iterable[str], documents: Sequence[Marked], layout: Layout) -> str:
    parts = [*head]
    for section in sections(documents, layout.group):
        parts += _heading(section, layout)
        parts += [_block(row, layout) for row in section.rows]
    cited_here = [marked for marked in documents if marked.annotations]
    if cited_here and not layout.flavour.bullets:
        parts.append("".join(as_footnote(marked.document, marked.id) for marked in cited_here))
    return "\n".join(parts)


def _heading(section: Section, layout: Layout) -> list[str]:
    heading = NOT_FOUND if section.is_lost else section.name and f"## {_as_words(section.name)}"
    bullet = "- " if layout.flavour.bullets else ""
    return [f"{bullet}{heading}\n"] if heading else []


def _as_words(name: str) -> str:
    """A heading; the sign of a tag is one."""
    return f"#{_tag(name[1:])}" if name.startswith("#") else as_inline(name)


def _front_matter(marked: Marked, layout: Layout) -> str:
    document, origin = marked.document, marked.document.origin
    rows = {
        "title": document.title,
        "source": origin.path.name if origin.path else origin.url,
        "author": origin.author,
        "date": origin.date,
        "url": origin.url,
    }
    tags = sorted({tag for annotation in marked.annotations for tag in annotation.tags})
    if layout.templates.front_matter:
        values = {name: _yaml(value) for name, value in rows.items()}
        values |= {"document": f"sha256:{document.sha256}", "id": _yaml(marked.id)}
        values |= {"tags": _yaml_list(tags), "citation": _yaml(cited(document))}
        return layout.templates.fill_front_matter(values)
    if layout.flavour.bullets:
        rows["citation"] = cited(document)
        lines = [f"{name}:: {as_inline(sanitise_line(v))}" for name, v in rows.items() if v]
        return "\n".join([*lines, f"document:: sha256:{document.sha256}\n"])
    lines = [f"{name}: {_yaml(value)}" for name, value in rows.items() if value]
    if layout.flavour.front_tags and tags:
        lines.append(f"tags: {_yaml_list(tags)}")
    version = f"document: sha256:{document.sha256}"
    return "\n".join(["---", *_versions(layout), *lines, version, "---\n"])


def _versions(layout: Layout) -> list[str]:
    """The form of the file, for whoever reads it back."""
    return ["reader: 1", *(["flavour: obsidian"] if layout.flavour.block_names else [])]


def _yaml(value: str) -> str:
    """A string for YAML, of which JSON's strings are nearly a part."""
    written = json.dumps(sanitise_line(value), ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _yaml_list(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_yaml, values))}]"


def _block(row: Row, layout: Layout) -> str:
    fields = _fields(row)
    if layout.templates.block:
        content = layout.templates.fill_block(fields)
    else:
        content = "\n\n".join(filter(None, _paragraphs(row, fields, layout)))
    return write_block(row.annotation.id, content, as_item=layout.flavour.bullets)


def _paragraphs(row: Row, fields: dict[str, str], layout: Layout) -> Iterator[str]:
    """The paragraphs of a block: the quote, the note, what else is known."""
    if layout.flavour.bullets:
        yield "\n".join(_properties(fields))
    # Without words of the text, a note that begins with a quote would be taken for them.
    yield fields["quote"] or (">" if fields["note"].startswith(">") else "")
    name = f"^reader-{_NAME.sub('-', row.annotation.id)}" if layout.flavour.block_names else ""
    if fields["quote"]:
        yield name
    yield fields["note"]
    if not layout.flavour.bullets:
        yield fields["facts"] if fields["quote"] or not name else f"{fields['facts']} {name}"


def _properties(fields: dict[str, str]) -> Iterator[str]:
    for name in ("kind", "colour", "tags", "place"):
        if fields[name]:
            yield f"{name}:: {fields[name]}"
    yield f"link:: [open]({fields['link']})"


def _fields(row: Row) -> dict[str, str]:
    """All that can be said of a mark, as Markdown; what a template may name."""
    annotation, document = row.annotation, row.marked.document
    address = link(row.marked.id, annotation.id)
    tags = ["#" + _tag(tag) for tag in annotation.tags]
    kind = annotation.kind.replace("-", " ")
    colour = as_inline(sanitise_line(annotation.colour))
    place, line = _place(row)
    facts = [kind, colour, *tags, place, f"[open]({address}) [^{row.marked.id}]"]
    return {
        "quote": as_quote(sanitise(annotation.quote)),
        "note": contained(annotation.note),
        "facts": " · ".join(filter(None, facts)),
        "kind": kind,
        "colour": colour,
        "tags": " ".join(tags),
        "place": place,
        "line": line,
        "heading": as_inline(row.places.heading(annotation.span.start)) if annotation.span else "",
        "link": address,
        "id": annotation.id,
        "created": in_utc(annotation.created),
        "updated": in_utc(annotation.updated),
        "title": as_inline(sanitise_line(document.title)),
        "author": as_inline(sanitise_line(document.origin.author)),
        "date": as_inline(sanitise_line(document.origin.date)),
        "url": as_inline(sanitise_line(document.origin.url)),
        "citation": as_inline(cited(document)),
    }


def _tag(tag: str) -> str:
    return as_inline(_BREAKS.sub("-", sanitise_line(tag)))


def _place(row: Row) -> tuple[str, str]:
    """The place in words, and the number of its line; nothing for what has none."""
    span = row.annotation.span
    if row.annotation.is_on_document:
        return WHOLE_DOCUMENT, ""
    if not span:
        return "", ""
    line = str(row.places.line(span.start))
    heading = row.places.heading(span.start)
    short = heading if len(heading) <= _HEADING else heading[: _HEADING - 1].rstrip() + "…"
    page = row.marked.document.page_at(span.start)
    # What parts the facts would make tags of a heading such as "Part 1 · #2".
    heading_words = as_inline(short.replace(" · ", " – "))
    words = [f"p. {page}" if page is not None else "", f"line {line}", heading_words]
    return ", ".join(filter(None, words)), line
