"""Giving memory back."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.tui.memory import give_back, keep_blocks_apart

MUCH = 64 * 1024 * 1024


def resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc can be asked")
def test_what_was_freed_is_not_kept() -> None:
    pieces = [bytes(100_000) + b"." for _ in range(MUCH // 100_000)]
    full = resident()
    last = pieces.pop()  # the highest block keeps all below it from being returned by itself
    pieces.clear()
    give_back()
    assert resident() < full - MUCH // 2
    assert last


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc can be asked")
def test_a_large_block_goes_back_at_once_though_others_of_its_size_were_freed() -> None:
    keep_blocks_apart()
    for _ in range(2):
        blocks = [bytearray(b"." * 5_000_000) for _ in range(8)]
        full = resident()
        last = blocks.pop()  # all others lie below it
        blocks.clear()
        assert resident() < full - 30_000_000
        assert last
