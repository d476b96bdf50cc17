"""Identities in a row, so that a test can be read."""

from __future__ import annotations

from itertools import count

from annotator.domain.identity import CoderId


class CountedIdentities:
    def __init__(self, coder: str = "clinician") -> None:
        self._next = count(1)
        self.coder = CoderId(coder)

    def fresh(self) -> str:
        return f"{next(self._next):032x}"

    def acting(self) -> CoderId:
        return self.coder
