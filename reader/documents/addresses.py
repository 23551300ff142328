"""Addresses of web pages, told from the names of files."""

from __future__ import annotations

__all__ = ["SCHEMES", "is_address"]

SCHEMES = ("http", "https")


def is_address(word: str) -> bool:
    """Whether `word` is meant as the address of a web page, and not as a file.

    >>> is_address("https://example.org"), is_address("HTTP://x"), is_address("http.txt")
    (True, True, False)
    """
    scheme, colon, rest = word.strip().partition("://")
    return bool(colon and rest) and scheme.lower() in SCHEMES
