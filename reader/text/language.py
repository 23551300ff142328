"""Which language a text is in, told from its script and its commonest words."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache

from reader.text.patterns import lazily
from reader.text.stop_words import STOP_WORDS, stop_words
from reader.text.words import count_words, stemmer, words

__all__ = [
    "count_words",
    "detect",
    "detect_with_confidence",
    "stemmer",
    "stop_words",
    "words",
]

_DEFAULT = "en"
_SAMPLES = 5
_SAMPLE_LENGTH = 4_000
"""Code points of each sample: five through the text tell as much as all of it."""
_VOTING_WORDS = 150
"""How many of a language's words vote, the most frequent first."""
_ENOUGH_WORDS = 10
"""With so many function words of its own a vote is as sure as it will be."""

_SCRIPTS = (
    ("ja", "\u3040-\u30ff\u31f0-\u31ff"),
    ("ko", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"),
    ("zh", "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"),
    ("th", "\u0e00-\u0e7f"),
    ("he", "\u0590-\u05ff"),
    ("ar", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("ta", "\u0b80-\u0bff"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
    ("ru", "\u0400-\u04ff"),
    ("", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
)
"""Scripts, the language that each stands for, and its ranges of letters; "" is Latin."""
_RANGES = sorted(
    (first, last, language)
    for language, letters in _SCRIPTS
    for first, last in zip(letters[::3], letters[2::3], strict=True)
)
_LAST = "\U0010ffff"

_SPECIAL_LETTERS = (
    ("ru", "uk", lazily("[іїєґІЇЄҐ]")),
    ("ru", "sr", lazily("[ђћџљњјЂЋЏЉЊЈ]")),
    ("ru", "be", lazily("[ўЎ]")),
    ("ar", "fa", lazily("[پچژگی]")),
    ("ar", "ur", lazily("[ٹڈڑےں]")),
)
"""A script's first language, another that shares the script, and letters that only that has."""
_SPECIAL_SHARE = 0.01
"""So large a share of the letters must be special ones."""

_KANA_SHARE = 0.05
"""Japanese mixes kana into its ideographs; a Chinese text may quote a few."""
_LATIN_WORD = lazily(r"['’]s\b|([^\W\d_]+)")
"""Words, the parts of "l'eau" each for itself, but not the English "'s"."""
_TELLING_LETTERS = {
    "ß": "de", "ü": "de", "ö": "de", "ñ": "es", "¿": "es", "¡": "es", "ó": "es", "í": "es",
    "è": "fr", "ê": "fr", "œ": "fr", "û": "fr", "ù": "fr", "î": "fr", "ã": "pt", "õ": "pt",
    "ç": "fr",
}  # fmt: skip
_SHORT = 400
"""Code points; in longer texts the words tell enough."""
_LETTER_VOTE, _MOST_LETTERS = 0.3, 3
"""What such a letter says for its language, and how many of them count: names have them too."""
_LONE_LETTERS = frozenset("kvwz")
"""Prepositions in some languages, and names of things in all: K-12, 401(k)."""
_HEAD_START = 0.5
"""What the default language has before the vote, in words of its own."""


def detect(text: str) -> str:
    """The language of `text`, BCP 47; "en" if nothing can be told.

    >>> detect("Die Stadt ist nicht groß, aber sie ist schön."), detect("香港的金融机构")
    ('de', 'zh')
    >>> detect("7")
    'en'
    """
    return detect_with_confidence(text)[0]


def detect_with_confidence(text: str) -> tuple[str, float]:
    """The language of `text` and how sure that is, from 0 (a guess) to 1.

    >>> detect_with_confidence("")
    ('en', 0.0)
    """
    sample = _sample(text)
    counts = _letters_of(sample)
    total = sum(counts.values())
    if not total:
        return _DEFAULT, 0.0
    kana = counts["ja"]
    if kana > _KANA_SHARE * (kana + counts["zh"]):
        counts["ja"] += counts.pop("zh")
    script = max(counts, key=counts.__getitem__)
    if script:
        return _within_script(script, sample, counts[script]), counts[script] / total
    return _vote(sample)


def _letters_of(text: str) -> dict[str, int]:
    """How many letters of each script's language `text` has."""
    counts = dict.fromkeys((language for language, _ in _SCRIPTS), 0)
    for character, count in Counter(text).items():
        first, last, language = _RANGES[max(0, bisect_right(_RANGES, (character, _LAST)) - 1)]
        if first <= character <= last:
            counts[language] += count
    return counts


def _sample(text: str) -> str:
    if len(text) <= _SAMPLES * _SAMPLE_LENGTH:
        return text
    step = (len(text) - _SAMPLE_LENGTH) // (_SAMPLES - 1)
    starts = range(0, _SAMPLES * step, step)
    return "\n".join(text[start : start + _SAMPLE_LENGTH] for start in starts)


def _within_script(language: str, sample: str, letters: int) -> str:
    counted = {
        other: len(special.findall(sample))
        for first, other, special in _SPECIAL_LETTERS
        if first == language
    }
    best = max(counted, key=counted.__getitem__, default=language)
    return best if counted.get(best, 0) > _SPECIAL_SHARE * letters else language


@lru_cache(maxsize=1)
def _votes() -> dict[str, dict[str, float]]:
    """For each word the languages that it speaks for; one shared by many says less."""
    speakers: dict[str, list[str]] = {}
    for language, listed in STOP_WORDS.items():
        for word in listed.split()[:_VOTING_WORDS]:
            speakers.setdefault(word, []).append(language)
    return {
        word: dict.fromkeys(languages, 1 / len(languages))
        for word, languages in speakers.items()
        if word not in _LONE_LETTERS
    }


def _vote(sample: str) -> tuple[str, float]:
    found = Counter(filter(None, _LATIN_WORD.findall(sample.lower())))
    scores = {_DEFAULT: _HEAD_START}
    for word, votes in _votes().items():
        count = found.get(word, 0)
        for language, weight in votes.items() if count else ():
            scores[language] = scores.get(language, 0.0) + count * weight
    low = sample[:_SHORT].lower() if len(sample) <= _SHORT else ""
    for letter, language in _TELLING_LETTERS.items() if low else ():
        if count := min(_MOST_LETTERS, low.count(letter)):
            scores[language] = scores.get(language, 0.0) + count * _LETTER_VOTE
    best = max(scores, key=scores.__getitem__)
    first = scores.pop(best)
    second = max(scores.values(), default=0.0)
    evidence = min(1.0, first / _ENOUGH_WORDS)
    return best, round(evidence * (first - second) / first, 3)
