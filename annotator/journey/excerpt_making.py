"""Making an excerpt, as the work behind the screens asks for it; no person calls these."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal
from annotator.journey.excerpt_desk import ExcerptDesk, moment_in
from annotator.journey.ports import Deed

if TYPE_CHECKING:
    from annotator.domain.covering import Path
    from annotator.domain.excerpts import Excerpt
    from annotator.domain.identity import AssetId


class ExcerptMaking(ExcerptDesk):
    """What is to be followed and made, and what came of it."""

    __slots__ = ()

    def to_follow(self, excerpt: str) -> Excerpt:
        """What the work of following asks for: moments with boxes whose way is not known."""
        with self.records.reading() as desk:
            return self._wanted(desk, excerpt)

    def note_path(self, excerpt: str, number: int, revision: int, path: Path) -> None:
        """Where the boxes of a moment go; forgotten where they were drawn anew meanwhile."""
        with self.records.writing() as desk:
            found = self._wanted(desk, excerpt)
            moment = moment_in(found, number)
            followed = moment.followed(path, revision)
            if followed is not moment:
                desk.excerpts.change_moment(found, followed)

    def to_make(self, excerpt: str) -> Excerpt:
        """What the film is to be made of; refused for every reason for which it would not be
        handed over, so that nothing unlooked-at is ever made."""
        with self.records.reading() as desk:
            found = self._wanted(desk, excerpt)
            found.check_ready()
            return found

    def note_made(self, made: Excerpt, film: AssetId) -> None:
        """It is made. Where it was drawn anew, or may not be any more, the film is destroyed."""
        with self.records.writing() as desk:
            stale: AssetId | None = film
            try:
                now = self._wanted(desk, made.id)
            except Refusal:
                now = None
            if now is not None and (now.moments, now.options) == (made.moments, made.options):
                stale = desk.excerpts.drop_film(made.id)
                desk.excerpts.change(replace(now, film=film, watched_at=None))
                self._note(desk, Deed.EXCERPT_MADE, now)
        self._discard(stale)

    def drop_what_is_not_permitted(self) -> None:
        """Films whose purpose is no longer permitted, or that show what is never shown, go."""
        with self.records.reading() as desk:
            made = desk.excerpts.made()
        for each in made:
            with self.records.writing() as desk:
                try:
                    self._wanted(desk, each)
                except Refusal:
                    stale = desk.excerpts.drop_film(each)
                else:
                    stale = None
            self._discard(stale)
