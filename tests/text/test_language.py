"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.language import detect, detect_with_confidence
from tests.hanging import ends


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council has said that it will not raise the tax before the end of the year."),
        ("de", "Der Rat hat erklärt, dass die Steuer nicht vor dem Ende des Jahres steigen wird."),
        ("fr", "Le conseil a dit que la taxe ne serait pas relevée avant la fin de l’année."),
        ("es", "El consejo dijo que el impuesto no va a subir antes de que termine el año."),
        ("it", "Il consiglio ha detto che la tassa non sarà aumentata prima della fine dell'anno."),
        ("pt", "O conselho disse que não vai aumentar o imposto antes do fim do ano, mas é cedo."),
        ("fr", "Le chômage a reculé de 0,3 point à 7,1 %."),
        ("fr", "La dette atteint 3 100 milliards d'euros."),
        ("es", "La deuda llegó a 1,5 billones de euros."),
        ("en", "Title IX, 401(k) plans and K-12 schools."),
        ("en", "A kite landed beside an owl."),
        ("nl", "De raad heeft gezegd dat de belasting niet voor het einde van het jaar stijgt."),
        (
            "sv",
            "Rådet har sagt att skatten inte kommer att höjas före årets slut, men det är nära.",
        ),
        ("da", "Rådet har sagt, at skatten ikke bliver hævet, før året er gået, af hensyn til os."),
        ("fi", "Neuvosto sanoi, että vero ei nouse ennen vuoden loppua, mutta se voi myös laskea."),
        ("pl", "Rada powiedziała, że podatek nie wzrośnie przed końcem roku, ale to się zobaczy."),
        ("cs", "Rada řekla, že se daň před koncem roku nezvýší, ale že to není jisté a může být."),
        ("tr", "Meclis bu yıl vergi için bir artış olmayacağını söyledi, ama daha çok şey var."),
        ("ru", "Совет сказал, что налог не будет повышен до конца года."),
        ("uk", "Рада сказала, що податок не буде підвищено до кінця року, її рішення є таким."),
        ("el", "Το συμβούλιο είπε ότι ο φόρος δεν θα αυξηθεί."),
        ("he", "המועצה אמרה שהמס לא יעלה."),
        ("ar", "قال المجلس إن الضريبة لن ترتفع."),
        ("zh", "委员会表示今年不会加税。"),
        ("ja", "委員会は今年は増税しないと述べた。"),
        ("ko", "위원회는 올해 세금을 올리지 않겠다고 말했다."),
        ("th", "คณะกรรมการกล่าวว่าภาษีจะไม่เพิ่มขึ้น"),
        ("hi", "परिषद ने कहा कि कर नहीं बढ़ेगा।"),
    ],
)
def test_a_sentence_is_enough(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", " ", "7", "1,234 … !?", "Reuters", "👍"])
def test_english_where_nothing_can_be_told(text: str) -> None:
    language, confidence = detect_with_confidence(text)
    assert language == "en"
    assert confidence <= 0.1


def test_a_chinese_text_may_quote_japanese_and_english() -> None:
    text = "香港金融管理局周二表示，金融机构已经采用人工智能。" * 20 + "「ありがとう」OpenAI"
    assert detect(text) == "zh"


def test_a_foreign_title_does_not_decide() -> None:
    text = "Die Zeit\n\n" + "The paper is one of those that have been read for a long time. " * 5
    assert detect(text) == "en"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_has_a_language_and_a_confidence(text: str) -> None:
    language, confidence = detect_with_confidence(text)
    assert language.isalpha()
    assert 0 <= confidence <= 1


def test_only_samples_of_a_long_text_are_read() -> None:
    text = "Das ist nicht die Frage, und es war sie nie. " * 110_000
    with ends():
        assert detect(text) == "de"
