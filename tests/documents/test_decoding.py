"""From bytes to str, whatever the bytes are."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.decoding import decode
from reader.errors import DocumentUnreadable

GERMAN = (
    "Die Häuser am Fluß waren grün gestrichen, und über der Brücke hing noch der Nebel. "
    "Später kamen die Fischer zurück und erzählten von einem großen Sturm auf dem Meer.\n"
)
FRENCH = (
    "L'été dernier, les élèves ont visité le château près de la forêt. Ça leur a beaucoup plu, "
    "même si la journée était très chaude et que le goûter manquait à tous.\n"
)
JAPANESE = "港の朝は静かで、船はまだ帰っていなかった。漁師たちは火のまわりで話をしていた。\n" * 4
ENGLISH = "The harbour lay still in the grey light, and nobody spoke of the storm.\n" * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32-le"),
        (GERMAN, "utf-16-le"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
    ],
)
def test_texts_come_back_whole(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Café à la crème déjà vu, l'été était très chaud.",
        "“Quoted” – it’s €5 für Übung",
        "Même si l’été était",
    ],
)
def test_a_few_western_words_are_not_taken_for_cyrillic_or_hebrew(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Привет мир, это тест.", "koi8_r"),
        ("Привет мир, это тест. Reader", "cp1251"),
        ("שלום לכולם, היום יפה מאוד", "cp1255"),
        ("Καλημέρα σε όλους τους φίλους", "cp1253"),
    ],
)
def test_a_few_words_of_other_scripts_stay_such(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_goes(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + "á香".encode(encoding))
    assert (decoded.text, decoded.encoding) == ("á香", encoding)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_are_refused(data: bytes) -> None:
    decoded = decode(data)
    codecs.lookup(decoded.encoding)


def test_a_few_broken_bytes_do_not_make_another_encoding_of_utf_8() -> None:
    data = (GERMAN * 3).encode() + b"\xff end"
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text == GERMAN * 3 + "\ufffd end"


def test_foreign_letters_behind_much_ascii_are_found() -> None:
    text = ENGLISH * 1500 + GERMAN
    assert decode(text.encode("cp1252")).text == text


def test_plain_text_with_terminal_escapes_stays_utf_8() -> None:
    assert decode("café \x1b(B end".encode()).text == "café \x1b(B end"


def test_what_the_text_declares_is_believed_if_it_fits() -> None:
    assert decode("Łódź".encode("iso8859_2"), declared="iso-8859-2").text == "Łódź"
    assert decode("Łódź".encode(), declared="iso-8859-2").text == "Łódź"
    assert decode(b"\xc5 a", declared="no such thing").text


def test_a_forced_encoding_is_used_and_its_mark_goes() -> None:
    assert decode("Fluß".encode("cp850"), "cp850").text == "Fluß"
    assert decode(codecs.BOM_UTF8 + b"a", "utf-8").text == "a"
    assert decode(b"a\xffb", "utf-8").text == "a\ufffdb"


@pytest.mark.parametrize("name", ["klingon", "hex", "a\0b", ""])
def test_a_name_that_is_no_encoding_is_refused(name: str) -> None:
    with pytest.raises(DocumentUnreadable, match="no encoding of text is called"):
        decode(b"x", name)
