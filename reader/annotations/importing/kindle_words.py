"""The words that Kindles write between the marks, in the languages that they speak."""

from __future__ import annotations

__all__ = ["AFTERNOON", "KINDS", "LOCATION", "MONTHS"]

KINDS = (
    ("highlight", (
        "highlight", "markierung", "surlignement", "subrayado", "destaque", "evidenziazione",
        "markering", "标注", "標註", "ハイライト",
    )),
    ("bookmark", (
        "bookmark", "lesezeichen", "signet", "marcador", "segnalibro", "bladwijzer",
        "书签", "書籤", "ブックマーク",
    )),
    ("note", ("note", "notiz", "nota", "notitie", "笔记", "筆記", "メモ")),
)  # fmt: skip
"""What tells the kind of a clipping: English, German, French, Spanish, Portuguese, Italian,
Dutch, Chinese in both scripts, Japanese."""

LOCATION = (
    "location", "loc.", "position", "pos.", "emplacement", "posición", "posicion", "ubicación",
    "posição", "posicao", "posizione", "locatie", "位置",
)  # fmt: skip
"""What stands before a location; any other number is a page's."""

MONTHS = (
    ("january", "januar", "janvier", "enero", "janeiro", "gennaio", "januari"),
    ("february", "februar", "février", "febrero", "fevereiro", "febbraio", "februari"),
    ("march", "märz", "mars", "marzo", "março", "maart"),
    ("april", "avril", "abril", "aprile"),
    ("may", "mai", "mayo", "maio", "maggio", "mei"),
    ("june", "juni", "juin", "junio", "junho", "giugno"),
    ("july", "juli", "juillet", "julio", "julho", "luglio"),
    ("august", "août", "agosto", "augustus"),
    ("september", "septembre", "septiembre", "setembro", "settembre"),
    ("october", "oktober", "octobre", "octubre", "outubro", "ottobre"),
    ("november", "novembre", "noviembre", "novembro"),
    ("december", "dezember", "décembre", "diciembre", "dezembro", "dicembre"),
)

AFTERNOON = ("pm", "p.m.", "下午", "午後")
"""What makes an hour one after noon."""
