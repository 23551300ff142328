"""Endings of words by language: what is cut off so that forms of one word compare equal.

A row a language, the longer endings before the shorter ones that they end in. These are the
commonest endings of nouns, verbs and adjectives; for comparing the sentences of one text with
each other they do what a full stemmer does, and load nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["ENDINGS"]

ENDINGS: Mapping[str, tuple[str, ...]] = {
    "en": ("ingly", "ings", "ing", "edly", "ied", "ies", "ely", "ed", "es", "ly", "s", "e", "y"),
    "de": (
        "igkeiten", "igkeit", "ungen", "heiten", "keiten", "lichen", "licher", "liches",
        "ischen", "ischer", "isches", "ung", "heit", "keit", "liche", "lich", "ische", "isch",
        "enden", "ender", "end", "ern", "ens", "ers", "en", "er", "em", "es", "e", "n", "s",
    ),
    "fr": (
        "issements", "issement", "ations", "ation", "ements", "ement", "euses", "euse", "eurs",
        "eur", "ives", "ive", "ités", "ité", "iques", "ique", "aient", "antes", "ante", "ants",
        "ant", "ées", "ée", "és", "aux", "ait", "ent", "er", "ez", "al", "es", "é", "e", "s", "x",
    ),
    "es": (
        "aciones", "ación", "amientos", "amiento", "imientos", "imiento", "mente", "idades",
        "idad", "iendo", "ando", "ieron", "aron", "aban", "aba", "adas", "ados", "ada", "ado",
        "idas", "idos", "ida", "ido", "ará", "ar", "er", "ir", "an", "en", "as", "os", "es", "ó",
        "a", "o", "e", "s",
    ),
    "it": (
        "azioni", "azione", "amenti", "amento", "imenti", "imento", "mente", "ità", "ando",
        "endo", "ati", "ate", "ata", "ato", "uti", "ute", "uta", "uto", "iti", "ite", "ita",
        "ito", "are", "ere", "ire", "ano", "ono", "hi", "he", "i", "e", "a", "o", "ò",
    ),
    "pt": (
        "ações", "ação", "amentos", "amento", "imentos", "imento", "mente", "idades", "idade",
        "ando", "endo", "indo", "aram", "eram", "iram", "adas", "ados", "ada", "ado", "idas",
        "idos", "ida", "ido", "ões", "ão", "ou", "ar", "er", "ir", "am", "em", "as", "os", "es",
        "a", "o", "e", "s",
    ),
    "nl": (
        "heden", "heid", "ingen", "ing", "elijke", "elijk", "lijke", "lijk", "tjes", "tje",
        "eren", "ende", "en", "es", "e", "s",
    ),
    "sv": (
        "heterna", "heten", "heter", "het", "ningarna", "ningar", "ningen", "ning", "arna",
        "erna", "orna", "ande", "ende", "ades", "ade", "ar", "or", "er", "en", "et", "an", "na",
        "a", "e", "s",
    ),
    "da": (
        "hederne", "heden", "heder", "hed", "ingerne", "ingen", "inger", "ing", "erne", "ende",
        "erede", "eres", "ede", "er", "en", "et", "e", "s",
    ),
    "no": (
        "hetene", "heten", "heter", "het", "ingene", "ingen", "inger", "ing", "ene", "ende",
        "erte", "ede", "er", "en", "et", "a", "e", "s",
    ),
    "ru": (
        "ениями", "иями", "ения", "ение", "ений", "ости", "ость", "ями", "ами", "ого", "его",
        "ому", "ему", "ыми", "ими", "ался", "алась", "ались", "ают", "ует", "уют", "ает", "ала",
        "али", "ило", "или", "ила", "ать", "ять", "ить", "ый", "ий", "ой", "ей", "ая", "яя",
        "ое", "ее", "ые", "ие", "ых", "их", "ую", "юю", "ов", "ев", "ам", "ям", "ах", "ях", "ом",
        "ем", "ия", "ии", "ию", "ал", "ил", "а", "е", "и", "о", "у", "ы", "ь", "ю", "я", "й",
    ),
}  # fmt: skip
"""Norwegian stands for its two written forms."""
