"""Sane summaries in many languages, known and unknown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.documents.document import Document
from reader.summary.summarising import METHODS, summarise
from reader.text.language import detect

Build = Callable[..., Document]

TEXTS = {
    "de": (
        "Der Stadtrat hat vier elektrische Fähren für den Hafen gekauft.",
        "Die Fähren verbinden ab dem Frühjahr den Hafen mit dem anderen Ufer des Flusses.",
        "Es regnet.",
        "Jede elektrische Fähre trägt 140 Fahrgäste über den Fluss und kostet 3 Millionen Euro.",
        "Wer soll das bezahlen?",
        "Der Stadtrat erwartet im Hafen täglich 9.000 Fahrgäste auf den Fähren.",
    ),
    "fr": (
        "Le conseil municipal a acheté quatre bacs électriques pour le port.",
        "Les bacs relieront le port à l'autre rive du fleuve dès le printemps.",
        "Il pleut.",
        "Chaque bac électrique porte 140 passagers sur le fleuve et coûte 3 millions d'euros.",
        "Qui va payer ?",
        "Le conseil municipal attend 9 000 passagers par jour sur les bacs du port.",
    ),
    "es": (
        "El ayuntamiento ha comprado cuatro transbordadores eléctricos para el puerto.",
        "Los transbordadores unirán el puerto con la otra orilla del río desde la primavera.",
        "Llueve mucho.",
        "Cada transbordador eléctrico lleva 140 pasajeros por el río y cuesta 3 millones.",
        "¿Quién lo va a pagar?",
        "El ayuntamiento espera 9.000 pasajeros al día en los transbordadores del puerto.",
    ),
    "it": (
        "Il consiglio comunale ha comprato quattro traghetti elettrici per il porto.",
        "I traghetti collegheranno il porto con l'altra riva del fiume dalla primavera.",
        "Oggi piove.",
        "Ogni traghetto elettrico porta 140 passeggeri sul fiume e costa 3 milioni di euro.",
        "Chi deve pagare?",
        "Il consiglio comunale aspetta 9.000 passeggeri al giorno sui traghetti del porto.",
    ),
    "pt": (
        "A câmara municipal comprou quatro barcos elétricos para o porto da cidade.",
        "Os barcos vão ligar o porto à outra margem do rio a partir da primavera.",
        "Está a chover.",
        "Cada barco elétrico leva 140 passageiros pelo rio e custa 3 milhões de euros.",
        "Quem vai pagar?",
        "A câmara municipal espera 9.000 passageiros por dia nos barcos do porto.",
    ),
    "nl": (
        "De gemeenteraad heeft vier elektrische veerboten voor de haven gekocht.",
        "De veerboten verbinden vanaf het voorjaar de haven met de andere oever van de rivier.",
        "Het regent.",
        "Elke elektrische veerboot draagt 140 reizigers over de rivier en kost 3 miljoen euro.",
        "Wie gaat dat betalen?",
        "De gemeenteraad verwacht dagelijks 9.000 reizigers op de veerboten in de haven.",
    ),
    "zh": (
        "市政府为港口购买了四艘电动渡轮。",
        "从明年春天起，渡轮将把港口与河的对岸连接起来。",
        "今天下雨。",
        "每艘电动渡轮可以运送一百四十名乘客过河，造价三百万元。",
        "谁来付钱？",
        "市政府预计港口的渡轮每天将运送九千名乘客。",
    ),
    "ja": (
        "市議会は港のために電気フェリーを四隻購入した。",
        "フェリーは来年の春から港と川の対岸を結ぶ予定である。",
        "雨だ。",
        "電気フェリーは一隻で百四十人の乗客を運び、価格は三億円である。",
        "誰が払うのか？",
        "市議会は港のフェリーが毎日九千人の乗客を運ぶと見込んでいる。",
    ),
    "ru": (
        "Городской совет купил четыре электрических парома для старого порта.",
        "С весны паромы будут соединять порт с другим берегом реки.",
        "Идёт дождь.",
        "Каждый электрический паром перевозит через реку 140 пассажиров и стоит 3 миллиона.",
        "Кто будет платить?",
        "Городской совет ожидает на паромах порта 9 000 пассажиров в день.",
    ),
    "ar": (
        "اشترى مجلس المدينة أربع عبارات كهربائية للميناء القديم.",
        "ستربط العبارات الميناء بالضفة الأخرى من النهر ابتداء من الربيع.",
        "السماء تمطر.",
        "تحمل كل عبارة كهربائية 140 راكبا عبر النهر وتكلف ثلاثة ملايين.",
        "من سيدفع؟",
        "يتوقع مجلس المدينة تسعة آلاف راكب يوميا على عبارات الميناء.",
    ),
    "eo": (
        "La urba konsilio aĉetis kvar elektrajn pramojn por la malnova haveno.",
        "La pramoj ligos la havenon al la alia bordo de la rivero ekde printempo.",
        "Pluvas hodiaŭ.",
        "Ĉiu elektra pramo portas 140 pasaĝerojn trans la riveron kaj kostas 3 milionojn.",
        "Kiu pagos tion?",
        "La urba konsilio atendas 9000 pasaĝerojn ĉiutage sur la pramoj de la haveno.",
    ),
    "ko": (
        "시의회는 항구를 위해 전기 여객선 네 척을 구입했다.",
        "여객선은 내년 봄부터 항구와 강 건너편을 연결한다.",
        "비가 온다.",
        "전기 여객선 한 척은 승객 140명을 태우고 강을 건너며 가격은 30억 원이다.",
        "누가 돈을 내는가?",
        "시의회는 항구의 여객선이 매일 승객 9000명을 태울 것으로 본다.",
    ),
}
FILLER = (2, 4)
"""Which of the sentences no summary needs."""


@pytest.mark.parametrize("language", TEXTS)
def test_what_carries_the_text_is_in_and_filler_is_not(document_of: Build, language: str) -> None:
    sentences = TEXTS[language]
    document = document_of(*sentences, language=language)
    chosen = [sentence.text for sentence in summarise(document, sentences=3).sentences]
    assert len(chosen) == 3
    assert chosen[0] == sentences[0]
    assert not {sentences[index] for index in FILLER} & set(chosen)


@pytest.mark.parametrize("language", TEXTS)
def test_a_wrong_guess_of_the_language_does_no_harm(document_of: Build, language: str) -> None:
    document = document_of(*TEXTS[language], language="en")
    chosen = [sentence.text for sentence in summarise(document, sentences=2).sentences]
    assert TEXTS[language][0] in chosen


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("method", METHODS)
def test_every_method_takes_every_language(document_of: Build, language: str, method: str) -> None:
    document = document_of(*TEXTS[language], language=language)
    summary = summarise(document, words=30, method=method)
    assert summary.sentences
    assert all(sentence.score == sentence.score for sentence in summary.sentences)


@pytest.mark.parametrize("language", [code for code in TEXTS if code != "eo"])
def test_these_are_texts_of_their_language(language: str) -> None:
    assert detect(" ".join(TEXTS[language])) == language
