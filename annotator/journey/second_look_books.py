"""What is kept of a second look: which clip a meeting's film discusses, and when that is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId
    from annotator.domain.second_look import Played


@dataclass(frozen=True, slots=True)
class Discussed:
    """The link of one meeting's film; `revision` counts every change of it."""

    film: ClipId
    discusses: ClipId
    revision: int
    played: tuple[Played, ...]


class SecondLookRecords(Protocol):
    """The links of meetings' films."""

    def get(self, film: ClipId) -> Discussed | None:
        """The film's link, or None; it goes with either of its two clips."""
        ...

    def keep(self, looked: Discussed) -> None:
        """Keep a film's link, in the place of any there was."""
        ...
