"""A mail kept as text: its subject is the title, its header and signature are not the text.

Comes in: the paragraphs of a plain text. Goes out: the same with the lines of the header each a
paragraph of its own, and header and signature marked as likely furniture; or None for any other
text. Marked, not folded: who wrote to whom is worth reading once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.documents.document import Paragraph
from reader.text.patterns import lazily
from reader.text.spans import Span, trimmed

__all__ = ["Mail", "read_mail", "without_answer", "without_signature"]

_SENDERS = ("from", "von", "de", "da", "van", "från", "发件人", "差出人")
_SUBJECTS = (
    "subject",
    "betreff",
    "objet",
    "asunto",
    "assunto",
    "oggetto",
    "onderwerp",
    "主题",
    "件名",
)
_OTHERS = (
    *("to", "cc", "bcc", "date", "sent", "reply-to", "organization", "organisation", "an", "datum"),
    *("gesendet", "à", "envoyé", "para", "fecha", "enviado", "data", "aan", "verzonden", "收件人"),
    *("日期", "宛先", "日時", "attachments", "message-id", "importance"),
)
_FIELD = lazily(
    rf"(?P<name>{'|'.join(map(re.escape, (*_SENDERS, *_SUBJECTS, *_OTHERS)))})"
    r"\s?[:：]\s*(?P<value>.*)",
    re.IGNORECASE,
)
_FEWEST_FIELDS = 3
_MOST_LINES = 40
_ANSWERED = lazily(
    r"(?:(?:re|aw|antw|sv|fw|fwd|wg|tr|rif|rv)(?:\[\d+\])?\s?[:：]\s*)+", re.IGNORECASE
)
_SIGNATURE = lazily(r"^-- ?$", re.MULTILINE)
_LONGEST_SIGNATURE = 600
"""Characters; what is longer behind two dashes is text."""


class Mail(NamedTuple):
    """What a mail's text is made of."""

    subject: str
    """Without "Re:"; it may be empty."""
    paragraphs: tuple[Paragraph, ...]


def read_mail(text: str, paragraphs: Sequence[Paragraph]) -> Mail | None:
    """The `text` as a mail, if it begins with a header that names its sender and its subject."""
    fields = _fields(text)
    names = [name for name, _, _ in fields]
    if len(fields) < _FEWEST_FIELDS:
        return None
    if not any(name in _SENDERS for name in names) or not any(name in _SUBJECTS for name in names):
        return None
    end = fields[-1][2].end
    rest = [paragraph for paragraph in paragraphs if paragraph.span.start >= end]
    if not rest or any(p.span.start < end < p.span.end for p in paragraphs):
        return None
    subject = next(value for name, value, _ in fields if name in _SUBJECTS)
    header = [_heading_or_field(name, span) for name, _, span in fields]
    return Mail(without_answer(subject), (*header, *without_signature(text, rest)))


def without_answer(subject: str) -> str:
    """The subject without "Re:", "Fwd:" and the like.

    >>> without_answer("Re: AW: The lamp")
    'The lamp'
    """
    return _ANSWERED.sub("", subject, count=1)


def _fields(text: str) -> list[tuple[str, str, Span]]:
    """The name, value and place of each line of the header."""
    fields: list[tuple[str, str, Span]] = []
    start = len(text) - len(text.lstrip())
    for line in text[start : start + 8000].split("\n")[:_MOST_LINES]:
        field = _FIELD.match(line)
        if field:
            span = trimmed(text, start, start + len(line))
            fields.append((field["name"].lower(), field["value"].strip(), span))
        elif not fields or not line.startswith((" ", "\t")) or line.isspace():
            break
        else:
            name, value, span = fields[-1]
            longer = trimmed(text, span.start, start + len(line))
            fields[-1] = (name, f"{value} {line.strip()}", longer)
        start += len(line) + 1
    return fields


def _heading_or_field(name: str, span: Span) -> Paragraph:
    if name in _SUBJECTS:
        return Paragraph(span, "heading", 1)
    return Paragraph(span, likely_furniture=True)


def without_signature(text: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with those behind the last line of two dashes marked."""
    start = len(text)
    for dashes in _SIGNATURE.finditer(text, max(0, len(text) - _LONGEST_SIGNATURE)):
        start = dashes.start()
    if all(paragraph.span.start >= start for paragraph in paragraphs):
        return list(paragraphs)
    return [replace(p, likely_furniture=True) if p.span.start >= start else p for p in paragraphs]
