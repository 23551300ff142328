"""Number parsing: what a run of digits or number words is worth.

Digits follow the conventions of the language where they leave a doubt ("1.234" is a thousand
and more in German, one and a bit in English), and their own form where they leave none.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

from reader.figures.words import HAN_DIGITS, HAN_SCALES, Lexicon

__all__ = ["LONGEST_NUMBER", "WordNumber", "parse_digits", "parse_han", "parse_words", "share"]

LONGEST_NUMBER = 40
"""Characters; what is longer is a key, a checksum or noise."""

_COMMA_IS_DECIMAL = frozenset({"de", "fr", "es", "it", "pt", "nl"})
_PLAIN = str.maketrans("", "", ",.' ·")


def parse_digits(digits: str, language: str = "en") -> Decimal | None:
    """The value of `digits` with their separators; None if they are not one number.

    >>> parse_digits("1,234.5"), parse_digits("1.234,5"), parse_digits("12,34,567")
    (Decimal('1234.5'), Decimal('1234.5'), Decimal('1234567'))
    >>> parse_digits("1.234", "de"), parse_digits("3.11.7")
    (Decimal('1234'), None)
    """
    if len(digits) > LONGEST_NUMBER:
        return None
    if digits.isdecimal():
        return Decimal(digits)
    separators = [character for character in digits if not character.isdecimal()]
    last = separators[-1]
    if last in ".,·" and _is_decimal(digits, separators, last, language):
        whole, _, fraction = digits.rpartition(last)
        if len(separators) > 1 and not _is_grouped(whole):
            return None
        return Decimal(f"{whole.translate(_PLAIN)}.{fraction}")
    return Decimal(digits.translate(_PLAIN)) if _is_grouped(digits) else None


def _is_decimal(digits: str, separators: list[str], last: str, language: str) -> bool:
    """Whether the last separator parts the fraction, not another group of digits."""
    if separators.count(last) > 1:
        return False
    if len(separators) > 1 or last == "·":
        return True
    if digits.startswith("0"):
        return True
    if len(digits) - digits.index(last) != 4:
        return last == "." or language in _COMMA_IS_DECIMAL or _is_foreign_decimal(digits)
    return (last == ",") is (language in _COMMA_IS_DECIMAL)


def _is_foreign_decimal(digits: str) -> bool:
    """Whether a comma can only part a fraction, though the language writes a point: 5,00."""
    whole, _, fraction = digits.partition(",")
    return len(fraction) <= _FOREIGN_DECIMALS and len(whole) <= _FOREIGN_DECIMALS


_FOREIGN_DECIMALS = 2
"""Digits on either side; with more the comma more likely parts two references."""


def _is_grouped(digits: str) -> bool:
    """Whether one separator parts groups of three, or of two before the last (lakh, crore)."""
    separators = {character for character in digits if not character.isdecimal()}
    if len(separators) != 1:
        return not separators
    first, *groups = digits.split(separators.pop())
    if not 1 <= len(first) <= 3 or len(groups[-1]) != 3:
        return False
    inner = {len(group) for group in groups[:-1]}
    return inner <= {3} or (inner == {2} and len(first) <= 2)


@dataclass(frozen=True, slots=True)
class WordNumber:
    """A number among number words: which of them it takes, and its value."""

    first: int
    """The index of its first word."""
    last: int
    """The index of its last word."""
    value: Decimal
    scaled: bool
    """Whether it goes into the thousands."""


def parse_words(words: list[str], lexicon: Lexicon) -> list[WordNumber]:
    """The numbers that `words` spell, joiners among them allowed.

    >>> from reader.figures.words import lexicon
    >>> [n.value for n in parse_words("two hundred and five thousand six".split(), lexicon("en"))]
    [Decimal('205006')]
    >>> [n.value for n in parse_words("two three".split(), lexicon("en"))]
    [Decimal('2'), Decimal('3')]
    """
    numbers: list[WordNumber] = []
    speller = _Speller(lexicon)
    for index, word in enumerate(words):
        if word in lexicon.joiners:
            speller.joined = True
        elif not speller.take(index, word):
            numbers.append(speller.number())
            speller = _Speller(lexicon)
            speller.take(index, word)
    return [*numbers, speller.number()] if speller.first >= 0 else numbers


class _Speller:
    """One number being put together, word by word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.total = self.current = 0
        self.room = 100
        """What the next small number must be below."""
        self.scale = 0
        self.first = self.last = -1
        self.joined = False

    def take(self, index: int, word: str) -> bool:
        """Add `word`; False if it can only begin another number."""
        taken = self._add(word)
        if taken:
            self.first = index if self.first < 0 else self.first
            self.last = index
            self.joined = False
        return taken

    def _add(self, word: str) -> bool:
        if word in self.lexicon.small:
            return self._add_small(word, self.lexicon.small[word])
        if word in self.lexicon.hundreds:
            return self._add_hundreds(self.lexicon.hundreds[word])
        self.total = (
            (self.total + self.current) * self.lexicon.scales[word]
            if self.scale and self.lexicon.scales[word] >= self.scale
            else self.total + (self.current or 1) * self.lexicon.scales[word]
        )
        self.scale, self.current, self.room = self.lexicon.scales[word], 0, 100
        return True

    def _add_small(self, word: str, value: int) -> bool:
        if word == "dozen" and self.current:
            self.current, self.room = self.current * 12, 0
            return True
        fresh = self.room == 100
        if self.joined and fresh and not self.scale and not self.current:
            return False
        if value >= self.room or (self.joined and self.room < 100):
            return False
        self.current += value
        self.room = 10 if value >= 20 and value % 10 == 0 else 0
        return True

    def _add_hundreds(self, value: int) -> bool:
        if value != 100:
            fits = self.current == 0
            self.current += value
        else:
            fits = self.current < 100
            self.current = (self.current or 1) * 100
        self.room = 100
        return fits

    def number(self) -> WordNumber:
        """What was put together."""
        value = Decimal(self.total + self.current)
        return WordNumber(self.first, self.last, value, self.scale > 0)


def parse_han(characters: str) -> Decimal | None:
    """The value of a number in Chinese characters.

    >>> parse_han("三万二千"), parse_han("二〇二三")
    (Decimal('32000'), Decimal('2023'))
    """
    if all(character in HAN_DIGITS for character in characters):
        return Decimal("".join(str(HAN_DIGITS[character]) for character in characters))
    total = section = digit = 0
    for character in characters:
        if character in HAN_DIGITS:
            digit = HAN_DIGITS[character]
        elif (scale := HAN_SCALES[character]) < 10**4:
            section += (digit or 1) * scale
            digit = 0
        else:
            total = (
                (total + section + digit) * scale
                if total < scale
                else (total + (section + digit) * scale)
            )
            section = digit = 0
    return Decimal(total + section + digit)


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """`part` of `whole`, to six decimals, or six digits if small; None for parts of nothing.

    >>> share(Decimal(2), Decimal(3)), share(Decimal(1), Decimal(3_000_000))
    (Decimal('0.666667'), Decimal('3.33333E-7'))
    """
    if not whole:
        return None
    quotient = part / whole
    is_small = quotient and abs(quotient) < _SMALL_SHARE
    return _SIX_DIGITS.plus(quotient) if is_small else round(quotient, 6).normalize() + 0


_SIX_DIGITS = Context(prec=6)
_SMALL_SHARE = Decimal("0.001")
