"""Joining the shown moments to one film to take home, sealed while it is made and afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from annotator.domain.identity import VisitId
from annotator.jobs.sinks import Sinks
from annotator.media.refusals import WorkCancelled
from annotator.media.run import Sealed, reel_made
from annotator.paper.reel_card import reel_card

if TYPE_CHECKING:
    from annotator.domain.errors import Refusal
    from annotator.domain.identity import AssetId
    from annotator.jobs.lease import Lease
    from annotator.journey.reeling import Reel
    from annotator.vault.shelf import Shelf

REEL: Final = "reel"


class Ordered(Protocol):
    """The share step, as far as a film asks for it."""

    def reel(self, visit: VisitId) -> Reel:
        """What it is to be made of; refused unless it may be handed over."""
        ...

    def note_reel(self, visit: VisitId, reel: Reel, film: AssetId) -> None:
        """It is made; one that may not be handed over any more is destroyed."""
        ...


@dataclass(frozen=True, slots=True)
class MakeReel:
    """The work of kind "reel": its subject is a visit."""

    sharing: Ordered
    shelf: Shelf

    def work(self, subject: str, lease: Lease) -> None:
        """Join what is to be joined now, whatever was ordered before."""
        visit = VisitId(subject)
        made = self.sharing.reel(visit)
        opening, closing = (
            reel_card(each, made.language, made.direction) for each in (made.opening, made.closing)
        )
        films = [Sealed(*self.shelf.path_and_key(each)) for each in made.films]
        with Sinks(self.shelf, made.household, {REEL: REEL}) as sinks:
            place = sinks.places[REEL]
            reel_made(films, (opening, closing), made.export_id, (place, lease.cancelled))
            if lease.cancelled():
                raise WorkCancelled(REEL)
            kept = sinks.publish()[REEL]
        self.sharing.note_reel(visit, made, kept)

    def gave_up(self, subject: str, refusal: Refusal) -> None:
        """Nothing is noted: the screen says that it could not be made."""
