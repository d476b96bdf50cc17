"""What is kept of a recording that came in several files: each of them, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.identity import AssetId, ClipId
    from annotator.domain.parts import Seam
    from annotator.journey.kept import Upload


@dataclass(frozen=True, slots=True)
class Part:
    """One file of several: how far it has come in, what it is known by once it is in, and where
    it lies in the clip once all are joined."""

    number: int
    upload: Upload
    sha256: str | None = None
    seam: Seam | None = None

    @property
    def is_in(self) -> bool:
        """Whether every byte of it is here."""
        return self.sha256 is not None


class PartRecords(Protocol):
    """The files of clips that came in several."""

    def of(self, clip: ClipId) -> tuple[Part, ...]:
        """The clip's files in order; none where it is one film."""
        ...

    def announce(self, clip: ClipId, lengths: Sequence[int]) -> None:
        """Files of so many bytes will come in, numbered from 1; there are none of it yet."""
        ...

    def keep(self, clip: ClipId, part: Part) -> None:
        """Keep what is new about one of them."""
        ...

    def rearrange(self, clip: ClipId, kept: Sequence[Part]) -> tuple[AssetId, ...]:
        """These are left, numbered anew in this order; the others are forgotten with their keys.
        Answers the files that may go."""
        ...

    def drop(self, clip: ClipId) -> tuple[AssetId, ...]:
        """Forget all of them, with their keys; answers the files that may go."""
        ...
