"""Rankings on disk come back, stay few and private, and are never trusted."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reader.documents.document import Document
from reader.summary.keeping import KeptRankings
from reader.summary.ranking import Ranking
from reader.summary.storing import ranking_key
from reader.summary.summarising import rank


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """The cache folder of a library, not made yet."""
    return tmp_path / "cache"


@pytest.fixture
def ranking(article: Document) -> Ranking:
    """A real ranking."""
    return rank(article)


def files(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file())


def test_what_is_kept_comes_back_also_to_the_next_program(
    cache: Path, article: Document, ranking: Ranking
) -> None:
    key = ranking_key(article)
    KeptRankings(cache).keep(key, ranking)
    assert KeptRankings(cache).find(key, article.text) == ranking
    assert KeptRankings(cache).find(ranking_key(article, "lead"), article.text) is None


def test_nobody_else_can_read_it_and_no_text_is_in_it(
    cache: Path, article: Document, ranking: Ranking
) -> None:
    KeptRankings(cache).keep(ranking_key(article), ranking)
    (file,) = files(cache)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert article.sentences[0].text.encode() not in file.read_bytes()


def test_who_has_no_library_gets_no_folder(
    tmp_path: Path, article: Document, ranking: Ranking
) -> None:
    home = tmp_path / "nobody"
    KeptRankings(home / "cache").keep(ranking_key(article), ranking)
    assert not home.exists()


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"cut"])
def test_a_damaged_file_is_as_good_as_none(
    cache: Path, article: Document, ranking: Ranking, damage: bytes
) -> None:
    kept, key = KeptRankings(cache), ranking_key(article)
    kept.keep(key, ranking)
    (file,) = files(cache)
    file.write_bytes(file.read_bytes()[:-9] if damage == b"cut" else damage)
    assert kept.find(key, article.text) is None
    kept.keep(key, ranking)
    assert kept.find(key, article.text) == ranking


def test_the_oldest_go_and_what_is_read_is_not_old(
    cache: Path, article: Document, ranking: Ranking
) -> None:
    kept = KeptRankings(cache, most_files=3)
    keys = [ranking_key(article, most=most) for most in range(1, 5)]
    for moment, key in enumerate(keys[:3], 1):
        kept.keep(key, ranking)
        newest = max(files(cache), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (moment, moment))
    assert kept.find(keys[0], article.text) is not None
    kept.keep(keys[3], ranking)
    assert [kept.find(key, article.text) is not None for key in keys] == [True, False, True, True]


def test_all_together_stay_below_so_many_bytes(
    cache: Path, article: Document, ranking: Ranking
) -> None:
    KeptRankings(cache).keep(ranking_key(article), ranking)
    size = files(cache)[0].stat().st_size
    kept = KeptRankings(cache, most_bytes=2 * size)
    for most in range(1, 6):
        kept.keep(ranking_key(article, most=most), ranking)
    assert len(files(cache)) == 2


def test_the_rankings_of_one_text_are_forgotten_together(
    cache: Path, article: Document, ranking: Ranking
) -> None:
    kept = KeptRankings(cache)
    other = "0" * 64 + "/rest"
    for key in (ranking_key(article), ranking_key(article, "lead"), other):
        kept.keep(key, ranking)
    kept.forget(article.sha256)
    assert len(files(cache)) == 1
    assert kept.find(other, article.text) == ranking


def test_a_folder_that_is_a_file_keeps_nothing_and_raises_nothing(
    cache: Path, article: Document, ranking: Ranking
) -> None:
    cache.write_text("in the way")
    kept = KeptRankings(cache)
    kept.keep(ranking_key(article), ranking)
    assert kept.find(ranking_key(article), article.text) is None
    kept.forget(article.sha256)
