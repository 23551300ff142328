"""From bytes to str, whatever the bytes are."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.decoding import decode, find_wide
from reader.documents.loading import read_bytes
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


SAMPLES = {
    "en": "The harbour lay still; “we’ve seen worse,” said the old man – and he had.\n",
    "de": GERMAN,
    "fr": FRENCH,
    "es": "La niña pequeña volvió a su pueblo. ¿Qué pasó después? Nadie lo sabía, pero el corazón "
    "de la ciudad latía más rápido.\n",
    "pl": "Wczesnym rankiem żółta łódź płynęła powoli przez mgłę. Rybacy śpiewali pieśń o wielkiej "
    "burzy, która zniszczyła ich domy.\n",
    "cs": "Časně ráno plul žlutý člun pomalu mlhou. Rybáři zpívali píseň o veliké bouři.\n",
    "hu": "Kora reggel a sárga csónak lassan úszott a ködben, és a halászok egy őszi viharról "
    "énekeltek.\n",
    "ru": "Рано утром жёлтая лодка медленно плыла сквозь туман, и рыбаки пели о великой буре.\n",
    "zh-Hans": "清晨，一艘黄色的小船在雾中慢慢地行驶。渔民们唱着一首关于大风暴的歌。\n",
    "zh-Hant": "清晨，一艘黃色的小船在霧中慢慢地行駛。漁民們唱著一首關於大風暴的歌。\n",
    "ja": "港の朝は静かで、船はまだ帰っていなかった。漁師たちは火のまわりで話をしていた。\n",
}
ENCODINGS = {
    "en": "utf-16-le utf-16-be cp1252 mac_roman",
    "de": "utf-16-le utf-16-be cp1252 mac_roman latin-1",
    "fr": "utf-16-be cp1252 mac_roman",
    "es": "cp1252 mac_roman",
    "pl": "utf-16-le cp1250 iso8859_2",
    "cs": "utf-16-be cp1250",
    "hu": "cp1250",
    "ru": "utf-16-le cp1251 koi8_r",
    "zh-Hans": "utf-16-le utf-16-be gb18030 gbk",
    "zh-Hant": "utf-16-le utf-16-be big5 gb18030",
    "ja": "utf-16-le utf-16-be shift_jis euc_jp iso2022_jp",
}


@pytest.mark.parametrize("times", [1, 40])
@pytest.mark.parametrize(
    ("language", "encoding"),
    [(language, name) for language, names in ENCODINGS.items() for name in names.split()],
)
def test_a_sentence_and_a_page_in_any_usual_encoding_read_right(
    language: str, encoding: str, times: int
) -> None:
    text = SAMPLES[language] * times
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    certain = encoding.startswith(("utf", "iso2022"))
    assert decoded.is_guess is not certain


@pytest.mark.parametrize("language", ["en", "pl", "ru", "zh-Hans", "zh-Hant", "ja"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_of_utf_16_without_a_mark_is_a_text_and_no_binary_file(
    language: str, encoding: str
) -> None:
    text = SAMPLES[language] * 3
    assert read_bytes(text.encode(encoding), "a.txt").text.strip() == text.strip()


def test_no_other_bytes_are_taken_for_utf_16() -> None:
    assert find_wide(b"") is find_wide(b"\0") is find_wide(bytes(range(256)) * 8) is None
    assert all(
        find_wide(SAMPLES[language].encode(name)) is None
        for language, names in ENCODINGS.items()
        for name in ["utf-8", *names.split()]
        if not name.startswith("utf-16")
    )


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_can_be_asked_for_utf_16(data: bytes) -> None:
    assert find_wide(data) in (None, "utf-16-le", "utf-16-be")


def test_what_is_utf_8_or_has_a_mark_is_no_guess() -> None:
    assert not decode("Fluß".encode()).is_guess
    assert not decode(codecs.BOM_UTF16_LE + "Fluß".encode("utf-16-le")).is_guess
    assert not decode("Łódź".encode("iso8859_2"), declared="iso-8859-2").is_guess
    assert decode(GERMAN.encode("cp1252")).is_guess
    assert not decode(GERMAN.encode("cp1252"), "cp1252").is_guess


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


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "text",
    [
        "It’s cold.",
        "The ferry doesn’t leave today — “too much wind,” said the baker at the café.",
        "‘Yes’, she said, ‘it’s here’ – and it cost €40.",
        "Don’t. Won’t. Can’t – “really”?",
    ],
)
def test_quotation_marks_and_dashes_of_an_english_text_tell_its_encoding(
    text: str, encoding: str
) -> None:
    assert decode(text.encode(encoding)).text == text


def test_words_with_one_foreign_letter_are_taken_for_western() -> None:
    for text in ("a naïve plan", "Straße", "El año pasado", "Größe 40 €"):
        assert decode(text.encode("cp1252")).text == text
