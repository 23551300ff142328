"""Why a parser hands nothing over."""

from __future__ import annotations

from typing import Literal

__all__ = ["Refusal", "RefusalKind"]

RefusalKind = Literal["damaged", "protected", "costly", "empty"]


class Refusal(Exception):
    """What is wrong with a file and what to do; whoever knows its name puts that before it."""

    def __init__(self, problem: str, kind: RefusalKind = "damaged") -> None:
        super().__init__(problem)
        self.problem = problem
        self.kind: RefusalKind = kind
