"""A sealed attempt with its gold beside it: the one way by which a gold is ever read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal
from annotator.domain.practising.canon import digest_of
from annotator.domain.practising.gold_document import to_document
from annotator.domain.practising.sealed import Sealed

if TYPE_CHECKING:
    from annotator.domain.practising.gold import Gold


@dataclass
class NotSealedYet(Refusal):
    """The gold is opened once an attempt is sealed, and never before."""


@dataclass
class NotItsGold(Refusal):
    """The gold is not the one the attempt was sealed for, or was changed since."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An intact sealed attempt and exactly the gold it was sealed for; refused otherwise."""

    sealed: Sealed
    gold: Gold

    def __post_init__(self) -> None:
        if not isinstance(self.sealed, Sealed):
            raise NotSealedYet  # pyright would see it, a script would not
        self.sealed.require_intact()
        if self.sealed.gold != digest_of(to_document(self.gold)):
            raise NotItsGold
