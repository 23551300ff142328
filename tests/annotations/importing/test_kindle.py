"""Kindle's clippings, in the languages of its menus."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.annotations.importing.kindle import is_kindle, read_kindle

END = "=========="
EVENING = datetime(2014, 4, 21, 22, 8, 7, tzinfo=UTC)
HEADS = {
    "English": "- Your Highlight on page 130 | location 249-251 | "
    "Added on Monday, April 21, 2014 10:08:07 PM",
    "British": "- Your Highlight at location 249-251 | Added on Monday, 21 April 2014 22:08:07",
    "old English": "- Highlight Loc. 249-51  | Added on Monday, April 21, 2014, 10:08:07 PM",
    "German": "- Ihre Markierung auf Seite 130 | Position 249-251 | "
    "Hinzugefügt am Montag, 21. April 2014 22:08:07",
    "French": "- Votre surlignement sur la page 130 | emplacement 249-251 | "
    "Ajouté le lundi 21 avril 2014 22:08:07",
    "Spanish": "- La subrayado en la página 130 | posición 249-251 | "
    "Añadido el lunes, 21 de abril de 2014 22:08:07",
    "Portuguese": "- Seu destaque na página 130 | posição 249-251 | "
    "Adicionado: segunda-feira, 21 de abril de 2014 22:08:07",
    "Italian": "- La tua evidenziazione a pagina 130 | posizione 249-251 | "
    "Aggiunto in data lunedì 21 aprile 2014 22:08:07",
    "Dutch": "- Je markering op pagina 130 | locatie 249 t/m 251 | "
    "Toegevoegd op maandag 21 april 2014 22:08:07",
    "Russian": "– Ваш выделенный отрывок на странице 130 | Место 249–251 | "
    "Добавлено: понедельник, 21 апреля 2014 г. в 22:08:07",
    "Chinese": "- 您在第 130 页（位置 #249-251）的标注 | 添加于 2014年4月21日星期一 下午10:08:07",
    "Japanese": "- 130ページ|位置No. 249-251のハイライト |作成日: 2014年4月21日月曜日 22:08:07",
}


def clipping(head: str, words: str, title: str = "On Ice (Ann O'Nym)") -> str:
    return f"{title}\r\n{head}\r\n\r\n{words}\r\n{END}\r\n"


@pytest.mark.parametrize("language", HEADS)
def test_a_highlight_is_known_in_every_language(language: str) -> None:
    [mark] = read_kindle("\ufeff" + clipping(HEADS[language], "It is cold."))
    assert (mark.quote, mark.kind, mark.note) == ("It is cold.", "highlight", "")
    assert (mark.source.title, mark.source.author) == ("On Ice", "Ann O'Nym")
    assert mark.created == EVENING


@pytest.mark.parametrize(
    "head",
    [
        "- Your Note on location 251 | Added on Monday, April 21, 2014 10:08:07 PM",
        "- Ihre Notiz bei Position 251 | Hinzugefügt am Montag, 21. April 2014 22:08:07",
        "- Votre note à l'emplacement 251 | Ajouté le lundi 21 avril 2014 22:08:07",
        "- La nota en la posición 251 | Añadido el lunes, 21 de abril de 2014 22:08:07",
        "- Sua nota na posição 251 | Adicionado: segunda-feira, 21 de abril de 2014 22:08:07",
        "- La tua nota alla posizione 251 | Aggiunto in data lunedì 21 aprile 2014 22:08:07",
        "– Ваша заметка в месте 251 | Добавлено: понедельник, 21 апреля 2014 г. в 22:08:07",
        "- Je notitie op locatie 251 | Toegevoegd op maandag 21 april 2014 22:08:07",
        "- 您在位置 #251的笔记 | 添加于 2014年4月21日星期一 下午10:08:07",
        "- 位置No. 251のメモ |作成日: 2014年4月21日月曜日 22:08:07",
    ],
)
def test_a_note_belongs_to_the_highlight_at_its_place(head: str) -> None:
    text = clipping(HEADS["English"], "It is cold.") + clipping(head, "Why?")
    [mark] = read_kindle(text)
    assert (mark.quote, mark.kind, mark.note) == ("It is cold.", "note", "Why?")


@pytest.mark.parametrize("hour", ["April 21, 2014 12:08:07 AM", "2014年4月21日星期一 上午12:08:07"])
def test_twelve_in_the_morning_is_midnight(hour: str) -> None:
    [mark] = read_kindle(clipping(f"- Your Highlight on location 2-3 | Added {hour}", "It is."))
    assert mark.created == datetime(2014, 4, 21, 0, 8, 7, tzinfo=UTC)


def test_of_a_highlight_that_was_made_longer_the_longest_is_kept() -> None:
    heads = [f"- Your Highlight on location {place} | Added" for place in ("10-11", "10-12", "10")]
    words = ["It is", "It is cold outside", "It is cold"]
    marks = read_kindle("".join(map(clipping, heads, words)))
    assert [mark.quote for mark in marks] == ["It is cold outside"]


def test_highlights_with_the_same_words_at_other_places_stay_apart() -> None:
    heads = [f"- Your Highlight on location {place} | Added" for place in ("10-11", "90-91")]
    marks = read_kindle("".join(map(clipping, heads, ["It is", "It is cold"])))
    assert [mark.quote for mark in marks] == ["It is", "It is cold"]


def test_a_note_without_a_highlight_stands_alone_and_a_bookmark_is_left_out() -> None:
    text = clipping("- Your Note on location 99 | Added", "Alone")
    text += clipping("- Your Bookmark on location 99 | Added", "")
    [mark] = read_kindle(text)
    assert (mark.quote, mark.kind, mark.note) == ("", "note", "Alone")


def test_an_edited_note_does_not_come_twice() -> None:
    head = "- Your Note on location 250 | Added"
    text = clipping(HEADS["English"], "It is cold.")
    text += clipping(head, "Why") + clipping(head, "Why? Because.")
    assert [mark.note for mark in read_kindle(text)] == ["Why? Because."]


def test_titles_without_author_and_with_brackets() -> None:
    text = clipping(HEADS["English"], "One", "Plain title")
    text += clipping(HEADS["English"], "Two", "A tale (vol. 2) (Someone (ed.))")
    assert [(m.source.title, m.source.author) for m in read_kindle(text)] == [
        ("Plain title", ""),
        ("A tale (vol. 2)", "Someone (ed.)"),
    ]


@pytest.mark.parametrize("text", ["", "\n", END, f"a\n{END}\n", f"a\nb\n\nc\n{END}", "- \n" * 9])
def test_what_is_no_clipping_is_not_taken_for_one(text: str) -> None:
    assert not is_kindle(text)
    assert read_kindle(text) == []


def test_a_long_file_is_read_in_time() -> None:
    text = "".join(clipping(HEADS["English"], f"Words {n} of many") for n in range(3_000))
    assert len(read_kindle(text)) == 3_000
    assert read_kindle("(" * 100_000 + "\n- note |\n\nx\n" + END)
