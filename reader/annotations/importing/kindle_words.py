"""The words that Kindles write between the marks, in the languages that they speak."""

from __future__ import annotations

__all__ = ["AFTERNOON", "KINDS", "LOCATION", "MONTHS", "MORNING"]

KINDS = (
    ("highlight", (
        "highlight", "markierung", "surlignement", "subrayado", "destaque", "evidenziazione",
        "markering", "标注", "標註", "ハイライト", "выделенный",
    )),
    ("bookmark", (
        "bookmark", "lesezeichen", "signet", "marcador", "segnalibro", "bladwijzer",
        "书签", "書籤", "ブックマーク", "закладка",
    )),
    ("note", ("note", "notiz", "nota", "notitie", "笔记", "筆記", "メモ", "заметка")),
)  # fmt: skip
"""What tells the kind of a clipping: English, German, French, Spanish, Portuguese, Italian,
Dutch, Chinese in both scripts, Japanese, Russian."""

LOCATION = (
    "location", "loc.", "position", "pos.", "emplacement", "posición", "posicion", "ubicación",
    "posição", "posicao", "posizione", "locatie", "位置", "мест",
)  # fmt: skip
"""What stands before a location; any other number is a page's."""

MONTHS = (
    ("january", "januar", "janvier", "enero", "janeiro", "gennaio", "januari", "января"),
    ("february", "februar", "février", "febrero", "fevereiro", "febbraio", "februari", "февраля"),
    ("march", "märz", "mars", "marzo", "março", "maart", "марта"),
    ("april", "avril", "abril", "aprile", "апреля"),
    ("may", "mai", "mayo", "maio", "maggio", "mei", "мая"),
    ("june", "juni", "juin", "junio", "junho", "giugno", "июня"),
    ("july", "juli", "juillet", "julio", "julho", "luglio", "июля"),
    ("august", "août", "agosto", "augustus", "августа"),
    ("september", "septembre", "septiembre", "setembro", "settembre", "сентября"),
    ("october", "oktober", "octobre", "octubre", "outubro", "ottobre", "октября"),
    ("november", "novembre", "noviembre", "novembro", "ноября"),
    ("december", "dezember", "décembre", "diciembre", "dezembro", "dicembre", "декабря"),
)

MORNING = ("am", "a.m.", "上午", "午前")
"""What makes twelve o'clock midnight, and"""
AFTERNOON = ("pm", "p.m.", "下午", "午後")
"""what makes an hour one after noon."""
