"""Sentences: where they end, where they do not, and that no character is lost."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.sentences import split
from tests.hanging import ends

SOUP = st.text(
    st.sampled_from("aB1 .!?…;:)(\"'“”«»[]-–\n\t\u00a0。！？「」『』（）中あéI") | st.characters(),
    max_size=80,
)


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split(text, language)]


def joined(*expected: str) -> str:
    return " ".join(expected)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["The shop opened.", "Nobody came!", "Why not?", "It rained…", "So they left."]),
        ("en", ["Dr. Amara Okoye met Mrs. Lund at St. Olaf.", "They spoke at length."]),
        ("en", ["Lunch costs $4.50 here.", "In 1998 it was 3.75."]),
        ("en", ["See Fig. 3 on p. 12 of vol. 2.", "It shows No. 7."]),
        ("en", ["The answer was no.", "Nobody asked again."]),
        ("en", ["J. R. Whitlock signed it.", "So did A. Bell."]),
        ("en", ["She moved to the U.S. Virgin Islands.", "He stayed in the U.S.", "They wrote."]),
        ("en", ["He left at 5 p.m. on Friday.", "She left at 6 p.m.", "The rest stayed."]),
        ("en", ["They sell nuts, bolts, etc. in bulk.", "They sell tea etc.", "He buys both."]),
        ("en", ["Acme Inc. Directors resigned.", "He worked for Acme Inc.", "It closed."]),
        ("en", ["“Why now?” she asked.", "“Because,” he said.", "“Go!”", "The door closed."]),
        ("en", ["It was over (or so they said.)", "Then it rained (a lot)."]),
        ("en", ["He said: 'It is late.'", "'So it is.'"]),
        ("en", ["Wait... what is it?", "He stopped...", "Then he went on."]),
        ("en", ["This was shown before.[3]", "It was shown again. [4, 5]", "Now it is known."]),
        ("en", ["Sat in the sun.", "Birds sang.", "On Sun. 4 May it rained."]),
        ("en", ["P.S. I forgot.", "It is fine."]),
        ("en", ["is it open today.", "i never know.", "why would they close it"]),
        ("en", ["Love this place :)", "The staff is great."]),
        ("en", ["The law is at www.example.org/a.b?c=d and costs nothing.", "Read it."]),
        ("de", ["Am 3. Oktober kam z. B. Frau Dr. Weiß.", "Sie blieb bis zum 5. Mai."]),
        ("de", ["Das kostet ca. 1.200 Euro.", "„Warum?“, fragte er.", "Keiner wusste es."]),
        ("de", ["Karl V. regierte lange.", "Das war 1550.", "Dann ging er."]),
        ("fr", ["M. Le Gall habite au n° 4.", "Il dit : « Entrez. »", "Elle entra."]),
        ("fr", ["Est-ce l’art. 5 ?", "Non !", "C’est l’art. 6."]),
        ("es", ["El Sr. Ruiz llegó.", "¿Quién es?", "¡Nadie lo sabe!", "Ud. Calle."]),
        ("it", ["Il dott. Neri è qui.", "Ha pagato 3,50 euro."]),
        ("pt", ["A Sra. Lima saiu.", "Voltou no dia 5."]),
        ("nl", ["Dhr. Bakker kwam o.a. met dr. Smit.", "Het was laat."]),
        ("hi", ["यह घर है।", "वह नदी है।"]),
        ("ar", ["من هو؟", "هذا أخي."]),
    ],
)
def test_sentences_of_spaced_scripts(language: str, expected: list[str]) -> None:
    assert sentences(joined(*expected), language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh", ["今天下雨。", "你去吗？", "不去！", "2010年也下雨。"]),
        ("zh", ["他说：“我们走吧。”", "大家都走了。"]),
        ("zh", ["我看了《谁？！》这本书。", "很好。"]),
        ("zh", ["真的吗?", "是的!", "好。"]),
        ("ja", ["「行くよ。待って。」と彼は言った。", "雨だった。"]),
        ("ja", ["『そう？』", "「はい。」", "二人は黙った。"]),
        ("ja", ["値段は1.5倍（推定。）になった。", "高い！", "なぜ？"]),
    ],
)
def test_sentences_of_scripts_without_spaces(language: str, expected: list[str]) -> None:
    assert sentences("".join(expected), language) == expected


def test_an_unclosed_quotation_does_not_swallow_the_text() -> None:
    text = "「今日は雨。明日は晴れ。" * 3
    assert len(split(text, "ja")) == 6


def test_a_very_long_quotation_is_split_inside() -> None:
    text = "「" + "今日は雨だ。" * 100 + "」"
    assert len(split(text, "ja")) == 100


def test_white_space_lost_in_copying_is_no_obstacle() -> None:
    assert sentences("He paid at once.The owner smiled.") == [
        "He paid at once.",
        "The owner smiled.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Open the box",
        "a. Open the box",
        "2.1. Open the box",
        "• 3. Open the box",
        "1.) Open the box",
        "IV. Open the box",
    ],
)
def test_the_number_of_an_item_belongs_to_it(text: str) -> None:
    assert sentences(text) == [text]


def test_lines_without_punctuation_are_sentences() -> None:
    assert sentences("Milk\nBread\n\nEggs") == ["Milk", "Bread", "Eggs"]


@pytest.mark.parametrize("wrapped", [None, True])
def test_verse_and_captions_without_punctuation_are_lines(wrapped: bool | None) -> None:
    lines = [f"the {a} of the {b} came down the road" for a in ("bird", "king") for b in
             ("hill", "sea", "wood")]  # fmt: skip
    spans = split("\n".join(lines), wrapped=wrapped)
    assert [span.of("\n".join(lines)) for span in spans] == lines
    ideographs = "\n".join(["云澄市的新地铁。今天开始运行了每天早上"] * 6)
    assert len(split(ideographs, "zh", wrapped=True)) == 7


def test_speech_without_punctuation_is_cut_between_words() -> None:
    text = "so then she said that the train is late again and " * 200
    spans = split(text)
    assert [word for span in spans for word in span.of(text).split()] == text.split()
    assert 100 <= max(span.length for span in spans) <= 220
    assert len(split("so then she said that it is late, and " * 50)) == 1


def test_a_sentence_goes_on_over_wrapped_lines() -> None:
    expected = [
        "The council met for the third time this month and still found no way to agree on it.",
        "Its chair, Dr. Lindqvist, asked everybody to go home and to come back with an idea.",
        "Nobody did so before the end of the summer, which had been the longest in memory.",
    ]
    wrapped = textwrap.fill(joined(*expected), 72)
    assert [" ".join(sentence.split()) for sentence in sentences(wrapped)] == expected


def test_the_caller_may_say_what_line_ends_mean() -> None:
    text = "the long\nWay home"
    assert [span.of(text) for span in split(text, wrapped=True)] == [text]
    assert [span.of(text) for span in split(text, wrapped=False)] == ["the long", "Way home"]


@pytest.mark.parametrize("text", ["", " \n\t ", "\n\n"])
def test_no_words_no_sentences(text: str) -> None:
    assert split(text) == []


@pytest.mark.parametrize("text", ["a", ".", "7", "。", "?!", "I", "…"])
def test_one_mark_or_letter_is_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_equal_sentences_have_their_own_places() -> None:
    assert [(span.start, span.end) for span in split("Yes. Yes. Yes.")] == [
        (0, 4),
        (5, 9),
        (10, 14),
    ]


@settings(max_examples=100, deadline=None)
@given(SOUP, st.sampled_from(["en", "de", "zh", "ja", "xx", ""]))
def test_every_character_belongs_to_one_sentence_in_order(text: str, language: str) -> None:
    end = 0
    for span in split(text, language):
        assert end <= span.start < span.end
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "soup",
    [
        ".", "1.", "1. ", "Mr. ", "A. ", '." ', ".'\"", ". . . ", "[1]", ". [1", "!?", ";) ", "「",
        "「。", "」。", "。」と", "中!", ".\n", "a\n", " ", "e.g. ", "ab.X", "- ", ". – ",
        "a. $", "l'", "(",
    ],
)  # fmt: skip
def test_no_soup_takes_more_than_linear_time(soup: str) -> None:
    text = soup * (100_000 // len(soup))
    with ends(20):
        split(text)
        split(text, "de")


def test_a_mark_that_is_spoken_of_is_no_sentence() -> None:
    text = "? shows all keys, and / filters them. It helps. : opens a list."
    assert [span.of(text) for span in split(text)] == [
        "? shows all keys, and / filters them.",
        "It helps.",
        ": opens a list.",
    ]
