"""Measuring what moves in a clip that was prepared before movement was kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.identity import ClipId
from annotator.jobs.sinks import Sinks, discard
from annotator.journey.clip import NoSuchClip
from annotator.journey.ports import ArtefactKind
from annotator.media.conversion import movement_measured
from annotator.media.refusals import WorkCancelled
from annotator.media.run import Sealed

if TYPE_CHECKING:
    from annotator.domain.errors import Refusal
    from annotator.jobs.lease import Lease
    from annotator.journey.clip import Clips
    from annotator.vault.shelf import Shelf


@dataclass(frozen=True, slots=True)
class MeasureMovement:
    """The work of kind "movement": its subject is a clip that is ready."""

    clips: Clips
    shelf: Shelf

    def work(self, subject: str, lease: Lease) -> None:
        """Measure it and keep it; a clip that has it by now is left alone."""
        clip = self.clips.get(ClipId(subject))
        kept = self.clips.artefacts(clip.id)
        if clip.facts is None or ArtefactKind.ORIGINAL not in kept:
            raise NoSuchClip
        if ArtefactKind.MOVEMENT in kept:
            return
        source = Sealed(*self.shelf.path_and_key(kept[ArtefactKind.ORIGINAL]))
        kinds = {"movement": ArtefactKind.MOVEMENT}
        with Sinks(self.shelf, clip.household, kinds) as sinks:
            movement_measured(source, clip.facts, sinks.places["movement"], lease.cancelled)
            if lease.cancelled():
                raise WorkCancelled("movement")
            made = sinks.publish()
        try:
            self.clips.keep(clip.id, {ArtefactKind.MOVEMENT: made["movement"]})
        except BaseException:
            # Deleted meanwhile, or the store fell: what nobody took is thrown away.
            discard(self.shelf, set(made.values()) - set(self.clips.artefacts(clip.id).values()))
            raise

    def gave_up(self, subject: str, refusal: Refusal) -> None:
        """Nothing is noted: the list of work says that it was tried; the clip stays as it is."""
