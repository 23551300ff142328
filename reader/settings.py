"""What a user can set: a frozen `Settings` from a TOML file that need not exist.

A setting is a field of `Settings` and a row of `setting_rules.RULES`. One key can be written back
without touching what else stands in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from reader.atomic_files import replace_file
from reader.errors import SettingsError

__all__ = ["Settings", "load_settings", "store_setting"]

Value = str | int


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user has set, or the defaults."""

    theme: str = "reader-dark"
    """The name of a theme of the app."""
    column_width: int = 88
    """Cells of a line of text at most."""
    line_spacing: int = 1
    """Rows from one line of text to the next: 2 leaves a blank one between them."""
    summary_sentences: int = 5
    """How long a summary is that was asked for without a length."""
    documents_width: int = 30
    """Cells of the list of documents where it stands beside the text."""
    side_width: int = 38
    """Cells of the pane with summary, figures and notes where it stands beside the text."""
    method: str = "reader"
    """How sentences are chosen for a summary."""
    export_folder: str = ""
    """A folder that holds a Markdown file for each document with marks, always up to date."""
    export_flavour: str = "plain"
    """For which program those files are."""
    colours: tuple[tuple[str, str], ...] = ()
    """What the user calls the colours of highlights: each colour with its name."""
    keys: tuple[tuple[str, str], ...] = ()
    """The ids of actions of the app, each with its keys, which commas separate."""


def _flattened(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Each action of `table`, and of the tables in it, with its keys."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flattened(value, f"{before}{name}.")
        else:
            yield before + name, value if isinstance(value, str) else ",".join(value)


def load_settings(path: Path) -> Settings:
    """The settings in the file at `path`; the defaults where there is none.

    Raises:
        SettingsError: if it cannot be read, or has an unknown key or a value not allowed.
    """
    text = _read(path)
    if not text:
        return Settings()  # most have set nothing, and start the sooner for it
    import tomllib

    given = tomllib.loads(_checked_toml(path, text))
    for key, value in given.items():
        _check(path, key, value)
    if "colours" in given:
        given["colours"] = tuple(given["colours"].items())
    if "keys" in given:
        given["keys"] = tuple(_flattened(given["keys"]))
    return Settings(**given)


def store_setting(path: Path, key: str, value: Value) -> None:
    """Writes one setting to the file at `path`; all else in it stays byte for byte.

    The new file takes the place of the old one at once, so that a crash leaves one of them.

    Raises:
        SettingsError: if the key or the value is not allowed, or the file cannot be read or
            written.
    """
    _check(path, key, value)
    text = _with_setting(path, _checked_toml(path, _read(path)), key, value)
    target = path.resolve()  # a link to a file kept elsewhere stays one
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(target, text.encode())
    except OSError as error:
        raise SettingsError(
            f"the settings {path} cannot be written ({error.strerror}): allow writing there"
        ) from error


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise SettingsError(
            f"the settings {path} cannot be read ({reason}): mend or delete the file"
        ) from error


def _checked_toml(path: Path, text: str) -> str:
    import tomllib

    try:
        tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(
            f"the settings {path} are no TOML ({error}): mend or delete the file"
        ) from error
    return text


def _check(path: Path, key: str, value: object) -> None:
    from reader.setting_rules import RULES

    if key not in RULES:
        known = ", ".join(field.name for field in fields(Settings))
        raise SettingsError(f"the settings {path} have an unknown key {key!r}: use {known}")
    if not RULES[key].allows(value):
        raise SettingsError(
            f"the settings {path} have {value!r} for {key}: use {RULES[key].allowed}"
        )


def _with_setting(path: Path, text: str, key: str, value: Value) -> str:
    """The text of the file with `key` set, in its line or in a new one before all others."""
    import json
    import tomllib

    wanted = {**tomllib.loads(text), key: value}
    written = json.dumps(value, ensure_ascii=False)
    line = re.compile(
        rf"""^(?P<key>[ \t]*{key}[ \t]*=[ \t]*)(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#"']+)""",
        re.MULTILINE,
    )
    end = "\r\n" if "\r\n" in text else "\n"
    in_its_line = line.sub(lambda found: found["key"] + written, text, count=1)
    for candidate in (in_its_line, f"{key} = {written}{end}{text}"):
        if _means(candidate, wanted):
            return candidate
    raise SettingsError(f"the settings {path} have {key} in a form of their own: edit it by hand")


def _means(text: str, wanted: dict[str, object]) -> bool:
    import tomllib

    try:
        return tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        return False
