"""What is kept of excerpts: each with its moments, until somebody deletes it or its clip goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from annotator.domain.excerpts import Excerpt, Moment
    from annotator.domain.identity import AssetId, ClipId


class ExcerptRecords(Protocol):
    """The excerpts of clips; they go with their clip, and the key of their film with them."""

    def add(self, excerpt: Excerpt) -> None:
        """Keep a new one with its moments."""
        ...

    def get(self, excerpt: str) -> Excerpt | None:
        """That one, or None."""
        ...

    def of(self, clip: ClipId) -> tuple[Excerpt, ...]:
        """Those of a clip, oldest first."""
        ...

    def made(self) -> tuple[str, ...]:
        """Every one whose film is made, oldest first; nothing that is sealed is opened."""
        ...

    def change(self, excerpt: Excerpt) -> None:
        """Keep which film was made of it, and when it was watched."""
        ...

    def change_options(self, excerpt: Excerpt) -> None:
        """Keep how it is to be made."""
        ...

    def change_moment(self, excerpt: Excerpt, moment: Moment) -> None:
        """Keep what is covered in one of its moments."""
        ...

    def drop_film(self, excerpt: str) -> AssetId | None:
        """Forget its film together with the film's key; the asset, whose file may go."""
        ...

    def drop(self, excerpt: str) -> AssetId | None:
        """Forget all of it, and the key of its film; the asset, whose file may go."""
        ...
