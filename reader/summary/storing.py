"""Rankings to bytes and back, and the key under which they may be kept.

Where they are kept is for `keeping` to say. The texts of the sentences are not in the bytes, since
the document has them; everything else is, to the last digit. Nothing that ranks is loaded here:
what was ranked once is to be there at once.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from reader.documents.document import Document
from reader.errors import SummaryError
from reader.summary.ranking import READER, RankedSentence, Ranking
from reader.summary.segmenting import segmenter_of
from reader.text.spans import Span

__all__ = ["from_bytes", "ranking_key", "to_bytes"]

_REVISION = 9
"""To be raised when a method ranks otherwise, or the sentences and figures of a text are found
otherwise; a test tells when weights have changed."""
_FORMAT = 1
"""To be raised when the bytes mean something else."""
_FAST = 1
"""zlib's level: the higher ones take five times as long for a tenth less."""


def ranking_key(
    document: Document,
    method: str = READER,
    genre: str | None = None,
    *,
    most: int | None = None,
) -> str:
    """What a Ranking of `document` depends on, in one line of ASCII.

    It begins with the SHA-256 of the text, so that what belongs to a version can be found, and
    ends with what else has a part in it: the structure and title of the document, the method,
    the genre if it was asked for, and the revision of the methods.

    Args:
        document: what is ranked.
        method: by which method.
        genre: what it is taken for; None if its shape is to tell.
        most: how many sentences of the ranking are kept; None for all.
    """
    settings = (method, genre, most, segmenter_of(document.language), _REVISION, _FORMAT)
    return f"{document.sha256}/{_short_hash(repr(settings))}/{_shape(document)}"


def _shape(document: Document) -> str:
    """What a ranking sees of a document beside its text."""
    names = (document.title, document.kicker, document.language)
    blocks = [(p.span.start, p.span.end, p.kind, p.likely_furniture) for p in document.paragraphs]
    return _short_hash(repr((names, blocks)))


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def to_bytes(ranking: Ranking) -> bytes:
    """`ranking` without the texts of its sentences: compressed JSON, a column a field."""
    sentences = ranking.sentences
    whys = list(dict.fromkeys(one.why for one in sentences))
    names = list(dict.fromkeys(name for one in sentences for name, _ in one.parts))
    why_at = {why: index for index, why in enumerate(whys)}
    name_at = {name: index for index, name in enumerate(names)}
    columns = {
        "format": _FORMAT,
        "method": ranking.method,
        "genre": ranking.genre,
        "given": ranking.genre_is_given,
        "words": ranking.words,
        "spans": [(one.span.start, one.span.end) for one in sentences],
        "scores": [one.score for one in sentences],
        "ranks": [one.rank for one in sentences],
        "pinned": [place for place, one in enumerate(sentences) if one.is_pinned],
        "whys": whys,
        "why": [why_at[one.why] for one in sentences],
        "names": names,
        "parts": [[(name_at[name], value) for name, value in one.parts] for one in sentences],
    }
    return zlib.compress(json.dumps(columns, separators=(",", ":")).encode(), _FAST)


def from_bytes(data: bytes, text: str) -> Ranking:
    """The Ranking that `to_bytes` wrote.

    Args:
        data: what it wrote.
        text: the text of the document that was ranked.

    Raises:
        SummaryError: if these are no such bytes, or belong to another text.
    """
    try:
        return _ranking(json.loads(zlib.decompress(data)), text)
    except (zlib.error, ValueError, LookupError, TypeError):
        raise SummaryError("a kept ranking cannot be read: rank the document again") from None


def _ranking(columns: Mapping[str, Any], text: str) -> Ranking:
    if columns["format"] != _FORMAT:
        raise ValueError
    pinned = set(columns["pinned"])
    names, whys = columns["names"], columns["whys"]
    rows = zip(
        columns["spans"], columns["scores"], columns["ranks"], columns["why"], columns["parts"],
        strict=True,
    )  # fmt: skip
    sentences = tuple(
        RankedSentence(
            _span(span, text),
            text[slice(*span)],
            score,
            rank,
            whys[why],
            tuple([(names[name], value) for name, value in parts]),
            place in pinned,
        )
        for place, (span, score, rank, why, parts) in enumerate(rows)
    )
    words: Sequence[int] = columns["words"]
    return Ranking(sentences, columns["method"], columns["genre"], tuple(words), columns["given"])


def _span(ends: Sequence[int], text: str) -> Span:
    start, end = ends
    if end > len(text):
        raise ValueError
    return Span(start, end)
