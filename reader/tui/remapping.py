"""Other keys: what the settings' table of keys makes of the rows of `keys`.

Textual's own keymap does the pressing. It is given more than was set, since it drops whatever
stood on a key that it moves; and it is checked before the app starts, since it checks nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, runtime_checkable

from reader.errors import SettingsError
from reader.tui.colour_names import with_colour_names
from reader.tui.keys import ALL, BIN, LIST, MARKS, SCREEN, SELECTING, TEXT, Key

__all__ = [
    "NORMAL",
    "PLACES",
    "WHILE_SELECTING",
    "Remapping",
    "key_now",
    "remapping_of",
    "shown_key",
]

PLACES = ((*SELECTING,), (*TEXT, *SCREEN), (*LIST, *SCREEN), (*LIST, *MARKS), (*LIST, *BIN))
"""Keys that are listened to at once, so that none may mean two things."""

NORMAL = (*SCREEN, *TEXT, *LIST)
"""The keys that hints and messages name where nothing else is said."""
WHILE_SELECTING = (*SELECTING, *NORMAL)
"""Those that they name while something is selected."""

MODIFIERS = ("ctrl", "alt", "shift")
NAMED = {
    "space": "Space", "enter": "Enter", "tab": "Tab", "escape": "Esc", "backspace": "⌫",
    "delete": "Del", "insert": "Ins", "home": "Home", "end": "End", "pageup": "PgUp",
    "pagedown": "PgDn", "up": "↑", "down": "↓", "left": "←", "right": "→",
    **{f"f{number}": f"F{number}" for number in range(1, 25)},
}  # fmt: skip
"""The keys that print nothing, and how the help shows them."""
SIGNS = {"ctrl": "^", "alt": "Alt+", "shift": "⇧"}


@dataclass(frozen=True, slots=True)
class Remapping:
    """The keys that were given to some actions."""

    keys: Mapping[str, str] = field(default_factory=dict)
    """Textual's names of the keys, separated by commas, for the id of an action."""
    colour_names: Mapping[str, str] = field(default_factory=dict)
    """What the user calls the colours, which the help of their keys tells."""

    @classmethod
    def of(cls, wanted: Iterable[tuple[str, str]], path: Path) -> Remapping:
        """What the settings in `path` want.

        Raises:
            SettingsError: for an id or a key that does not exist, or a key that would mean two
                things in one place.
        """
        keys = {}
        for id_, names in wanted:
            if id_ not in _BY_ID:
                raise SettingsError(
                    f"the settings {path} have an unknown action {id_!r} in [keys]; "
                    f"{_near(id_, _BY_ID)}"
                )
            each = names.split(",") if names.strip() != "," else [","]
            keys[id_] = ",".join(_named(name.strip(), id_, path) for name in each)
        remapping = cls(keys)
        remapping._refuse_clashes(path)
        return remapping

    def apply(self, key: Key) -> Key:
        """The row as it is with these keys."""
        key = with_colour_names(key, self.colour_names)
        names = self.keys.get(key.id)
        if names is None:
            return key
        return key._replace(keys=names, shown=" ".join(map(shown_key, names.split(","))))

    def all(self) -> tuple[Key, ...]:
        """Every row as it is with these keys."""
        return tuple(map(self.apply, ALL))

    def hint(self, shown: str, among: Iterable[Key] = NORMAL) -> str:
        """What to press now for what is `shown` as the keys of a hint, such as "j k".

        The keys are those of the rows `among`: in another place they may mean other things.
        """
        if not self.keys:
            return shown
        rows = tuple(among)
        return " ".join(self._shown_now(word, rows) for word in shown.split())

    def keymap(self) -> dict[str, str]:
        """For Textual: these keys, and the unchanged ones of all that shares a key with them."""
        keymap = dict(self.keys)
        for place in (*PLACES, (*SELECTING, *TEXT)):
            touched = {
                name
                for key in place
                if key.id in self.keys
                for name in (*key.keys.split(","), *self.keys[key.id].split(","))
            }
            for key in place:
                if touched.intersection(key.keys.split(",")):
                    keymap.setdefault(key.id, key.keys)
        return keymap

    def _shown_now(self, word: str, among: Iterable[Key]) -> str:
        for key in among:
            if word in key.shown.split():
                return self.apply(key).shown.split()[0] if key.id in self.keys else word
        return word

    def _refuse_clashes(self, path: Path) -> None:
        for place in PLACES:
            owners: dict[str, Key] = {}
            for key in map(self.apply, place):
                for name in key.keys.split(","):
                    other = owners.setdefault(name, key)
                    if other.id != key.id:
                        self._refuse(path, name, other, key)

    def _refuse(self, path: Path, name: str, one: Key, other: Key) -> None:
        moved, kept = (one, other) if one.id in self.keys else (other, one)
        raise SettingsError(
            f"the settings {path} give {shown_key(name)} to {moved.id!r} in [keys], but it is "
            f"the key of {kept.id!r} too; choose another, or give {kept.id!r} another"
        )


_BY_ID = {key.id: key for key in ALL}
_NONE = Remapping()


@runtime_checkable
class _HasRemapping(Protocol):
    remapping: Remapping


def remapping_of(app: object) -> Remapping:
    """What `app` has been told about keys."""
    return app.remapping if isinstance(app, _HasRemapping) else _NONE


class _InApp(Protocol):
    @property
    def app(self) -> object: ...


def key_now(node: _InApp, shown: str, among: Iterable[Key] = NORMAL) -> str:
    """What to press in the app of `node` for what is `shown` as a key; see `Remapping.hint`."""
    return remapping_of(node.app).hint(shown, among)


def shown_key(name: str) -> str:
    """How the help shows a key.

    >>> shown_key("ctrl+h"), shown_key("question_mark"), shown_key("shift+tab"), shown_key("f1")
    ('^H', '?', '⇧Tab', 'F1')
    """
    *modifiers, base = name.split("+")
    sign = NAMED.get(base) or _character(base) or base
    if modifiers == ["ctrl"]:
        sign = sign.upper() if len(sign) == 1 else sign
    return "".join(SIGNS[modifier] for modifier in modifiers) + sign


def _character(base: str) -> str | None:
    """What the key called `base` prints; None for one that prints nothing, or is not there."""
    from textual.keys import REPLACED_KEYS, _character_to_key, key_to_character

    character = key_to_character(REPLACED_KEYS.get(base, base))
    if character is None or not character.isprintable():
        return None
    return character if base in (character, _character_to_key(character)) else None


def _named(name: str, id_: str, path: Path) -> str:
    """Textual's name of the key that a user calls `name`."""
    from textual.keys import _character_to_key

    *modifiers, base = name.split("+") if len(name) > 1 else [name]
    modifiers = [modifier.lower() for modifier in modifiers]
    if len(base) > 1:
        base = base.lower() if base.lower() in NAMED else base
    known = base in NAMED or (base and _character(base) is not None)
    if not known or not set(modifiers) <= set(MODIFIERS) or len(set(modifiers)) < len(modifiers):
        raise SettingsError(
            f"the settings {path} give an unknown key {name!r} to {id_!r} in [keys]; use a "
            f'character, or a name such as "ctrl+h", "alt+right", "f5", "space", "pagedown"'
        )
    if modifiers == ["shift"] and len(base) == 1 and base.isalpha():
        return base.upper()
    base = _character_to_key(base) if len(base) == 1 else base
    base = base.lower() if "ctrl" in modifiers else base
    return "+".join([*sorted(modifiers, key=MODIFIERS.index), base])


def _near(id_: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(id_, list(known), n=3)
    return f"did you mean {' or '.join(near)}?" if near else "docs/settings.md lists them all"
