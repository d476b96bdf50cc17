"""Excerpts behind the screens: finding out where drawn boxes go, and making the sealed film."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator import words
from annotator.domain.covering import Blur
from annotator.domain.excerpts import Cards, Joints, Sound
from annotator.jobs.sinks import Sinks, discard
from annotator.journey.ports import ArtefactKind
from annotator.media.excerpt import Look, Piece
from annotator.media.excerpt_run import boxes_followed, excerpt_made
from annotator.media.refusals import WorkCancelled
from annotator.media.run import Sealed
from annotator.paper.reel_card import reel_card
from annotator.paper.reel_mark import reel_mark

if TYPE_CHECKING:
    from annotator.domain.errors import Refusal
    from annotator.domain.excerpts import Excerpt
    from annotator.domain.identity import AssetId
    from annotator.jobs.lease import Lease
    from annotator.journey.clip import Clips
    from annotator.journey.excerpt_making import ExcerptMaking
    from annotator.vault.shelf import Shelf

EXCERPT: Final = "excerpt"
ENGLISH: Final = ("en", "ltr")
ID_SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class FollowBoxes:
    """The work of kind "follow": its subject is an excerpt."""

    making: ExcerptMaking
    clips: Clips
    shelf: Shelf

    def work(self, subject: str, lease: Lease) -> None:
        """Follow in every moment whose boxes' way is not known; more may be drawn meanwhile, or
        nothing be covered any more."""
        tried: set[tuple[int, int]] = set()
        while True:
            found = self.making.to_follow(subject)
            if found.options.blur is Blur.NONE:
                return
            left = [
                each
                for each in found.moments
                if each.path is None and (each.number, each.revision) not in tried
            ]
            if not left:
                return
            if lease.cancelled():
                raise WorkCancelled("follow")
            moment = left[0]
            tried.add((moment.number, moment.revision))
            film = _film_of(self.clips, self.shelf, found)
            drawn = (found.options.blur, moment.keys)
            path = boxes_followed(film, moment.window, drawn, lease.cancelled)
            self.making.note_path(subject, moment.number, moment.revision, path)

    def gave_up(self, subject: str, refusal: Refusal) -> None:
        """Nothing is noted: what is not followed cannot be ticked, and no film is made of it."""


@dataclass(frozen=True, slots=True)
class MakeExcerpt:
    """The work of kind "excerpt": its subject is an excerpt."""

    making: ExcerptMaking
    clips: Clips
    shelf: Shelf

    def work(self, subject: str, lease: Lease) -> None:
        """Make it as it is now, whatever was ordered before."""
        made = self.making.to_make(subject)
        film = _film_of(self.clips, self.shelf, made)
        with Sinks(self.shelf, made.household, {EXCERPT: EXCERPT}) as sinks:
            place = sinks.places[EXCERPT]
            excerpt_made(film, _pieces(made), _look(made), (place, lease.cancelled))
            if lease.cancelled():
                raise WorkCancelled(EXCERPT)
            kept = sinks.publish()[EXCERPT]
        self._noted(made, kept)

    def gave_up(self, subject: str, refusal: Refusal) -> None:
        """Nothing is noted: the screen says that it could not be made."""

    def _noted(self, made: Excerpt, kept: AssetId) -> None:
        try:
            self.making.note_made(made, kept)
        except BaseException:
            discard(self.shelf, (kept,))
            raise


def _film_of(clips: Clips, shelf: Shelf, excerpt: Excerpt) -> tuple[Sealed, Sealed]:
    """What the browser plays, and its table of times."""
    table = clips.artefact(excerpt.clip, ArtefactKind.FRAMES)
    film = clips.film(excerpt.clip)
    return Sealed(*shelf.path_and_key(film)), Sealed(*shelf.path_and_key(table))


def _pieces(excerpt: Excerpt) -> list[Piece]:
    named = excerpt.options.cards is Cards.NAMES
    covers = excerpt.options.blur is not Blur.NONE
    return [
        Piece(
            window=each.window,
            card=reel_card(each.name, *ENGLISH) if named else None,
            path=each.path if covers else None,
        )
        for each in excerpt.moments
    ]


def _look(excerpt: Excerpt) -> Look:
    said, options = words.screens("excerpt_mark"), excerpt.options
    mark = said["mark"].format(purpose=said[options.purpose.value], id=excerpt.id[:ID_SHOWN])
    return Look(
        mark=reel_mark(mark),
        export_id=excerpt.id,
        opening=reel_card(options.opening, *ENGLISH) if options.opening.strip() else None,
        fades=options.joints is Joints.FADES,
        sounds=options.sound is Sound.KEPT,
        blur=options.blur,
    )
