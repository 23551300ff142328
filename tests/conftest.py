"""Options of the test run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--faults=long` has the tests of crashes and damages try more of them."""
    parser.addoption(
        "--faults",
        choices=("short", "long"),
        default="short",
        help="how long to kill, fill and damage libraries",
    )


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes by their number: packed ones hold the time, and tests need the same name each time."""
    return f"{argname}-{len(val)}-bytes" if isinstance(val, bytes) else None
