"""Giving memory back."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.tui.memory import give_back

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
