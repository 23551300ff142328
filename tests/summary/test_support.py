"""What is said of a language."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

import pytest

from reader.summary.support import support_of
from reader.text.stop_words import STOP_WORDS


@pytest.mark.parametrize(
    ("language", "level"),
    [
        ("en", "full"), ("en-GB", "full"), ("de", "full"), ("pt-BR", "full"), ("nb", "full"),
        ("fi", "full"), ("ar", "full"), ("pl", "partial"), ("cs", "full"), ("he", "partial"),
        ("ko", "partial"), ("eo", "none"), ("", "none"), ("th", "none"),
    ],
)  # fmt: skip
def test_how_well_a_language_is_known(language: str, level: str) -> None:
    support = support_of(language)
    assert (support.language, support.level) == (language, level)


@pytest.mark.parametrize("language", [*STOP_WORDS, "zh", "ja", "th", "ko", "xx", ""])
def test_the_note_is_one_sentence_that_names_the_language(language: str) -> None:
    note = support_of(language).note
    assert note.endswith(".")
    assert "{" not in note
    assert not note.startswith('The language "') or language == "xx"


@pytest.mark.parametrize(("language", "package"), [("zh", "jieba"), ("ja", "tinysegmenter")])
def test_what_to_install_is_named_until_it_is(language: str, package: str) -> None:
    support = support_of(language)
    assert package in support.note
    assert support.level == ("full" if find_spec(package) else "partial")


def test_asking_loads_nothing_heavy() -> None:
    script = (
        "import sys; from reader.summary.support import support_of;"
        "[support_of(code) for code in ('fi', 'ar', 'zh', 'ja', 'he')];"
        "assert not {'nltk', 'numpy', 'requests', 'jieba'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
