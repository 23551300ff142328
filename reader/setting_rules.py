"""Which values each setting may have; asked only where something was set."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["RULES"]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is not empty."""

    @property
    def allowed(self) -> str:
        return "a text in quotes"

    def allows(self, value: object) -> bool:
        return isinstance(value, str) and bool(value.strip())


@dataclass(frozen=True, slots=True)
class _Choice:
    """One of some names."""

    names: tuple[str, ...]

    @property
    def allowed(self) -> str:
        return "one of " + ", ".join(f'"{name}"' for name in self.names)

    def allows(self, value: object) -> bool:
        return value in self.names


@dataclass(frozen=True, slots=True)
class _Number:
    """A whole number within bounds."""

    least: int
    most: int

    @property
    def allowed(self) -> str:
        return f"a whole number from {self.least} to {self.most}"

    def allows(self, value: object) -> bool:
        # In Python, though not in TOML, true is a number.
        return type(value) is int and self.least <= value <= self.most


@dataclass(frozen=True, slots=True)
class _Names:
    """A table that gives some things names."""

    things: tuple[str, ...]

    @property
    def allowed(self) -> str:
        return f'a table with names for {", ".join(self.things)}, such as yellow = "claim"'

    def allows(self, value: object) -> bool:
        return isinstance(value, dict) and all(
            thing in self.things and _is_word(name) for thing, name in value.items()
        )


@dataclass(frozen=True, slots=True)
class _Keys:
    """A table that gives actions keys; a dot in an id makes a table of its own in TOML."""

    @property
    def allowed(self) -> str:
        return 'a table [keys] of actions and keys, such as highlight = "ctrl+h"'

    def allows(self, value: object) -> bool:
        return isinstance(value, dict) and all(map(self._allows_below, value.values()))

    def _allows_below(self, value: object) -> bool:
        if isinstance(value, list):
            return bool(value) and all(map(_is_word, value))
        return _is_word(value) or self.allows(value)


def _is_word(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


_METHODS = (
    "reader", "lex-rank", "text-rank", "lsa", "luhn", "sum-basic", "kl", "reduction", "lead",
)  # fmt: skip
"""The names of the summary methods, repeated since settings stand below the summaries."""

_COLOURS = ("yellow", "green", "blue", "orange", "purple")
"""The colours of highlights, repeated since settings stand below the annotations."""

RULES: dict[str, _Text | _Choice | _Number | _Names | _Keys] = {
    "theme": _Text(),
    "column_width": _Number(40, 120),
    "line_spacing": _Number(1, 2),
    "summary_sentences": _Number(1, 100),
    "method": _Choice(_METHODS),
    "documents_width": _Number(20, 80),
    "side_width": _Number(20, 80),
    "export_folder": _Text(),
    "export_flavour": _Choice(("plain", "obsidian", "logseq")),
    "colours": _Names(_COLOURS),
    "keys": _Keys(),
}
