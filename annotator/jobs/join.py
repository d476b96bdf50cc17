"""Making one film of the files a camera split its recording into, before it is prepared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from annotator import words
from annotator.domain.errors import Refusal
from annotator.domain.interval import Milliseconds
from annotator.domain.parts import PartNotUsable, require_one_recording, seams
from annotator.jobs.sinks import Sinks, discard
from annotator.journey.parts import Parts
from annotator.journey.ports import ArtefactKind
from annotator.media.conversion import parts_joined
from annotator.media.refusals import MediaFailed, TookTooLong, WorkCancelled
from annotator.media.run import Sealed, found_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from annotator.domain.clip import Clip, ClipFacts
    from annotator.domain.identity import AssetId
    from annotator.jobs.lease import Lease
    from annotator.journey.clip import Clips
    from annotator.journey.ports import HowFar
    from annotator.vault.shelf import Shelf

_FILM: Final = {"film": ArtefactKind.FILM}
# These are about the machine or the program, and not about a file.
_NOT_ITS_FAULT: Final = (MediaFailed, TookTooLong, WorkCancelled)


@dataclass(frozen=True, slots=True)
class WholeFilm:
    """Where the film of a clip lies that is to be prepared: joined first, if it came in parts."""

    clips: Clips
    shelf: Shelf

    def of(self, clip: Clip, lease: Lease, tell: Callable[[HowFar], None]) -> AssetId:
        """The sealed film. What came in parts and is joined already is not joined again."""
        parts = Parts(self.clips)
        if not parts.of(clip.id):
            return self.clips.artefact(clip.id, ArtefactKind.ORIGINAL)
        originals = parts.originals(clip.id)
        if originals:
            sources = [Sealed(*self.shelf.path_and_key(each)) for each in originals]
            facts = self._facts(sources, lease)
            require_one_recording(facts)
            try:
                self._join(clip, sources, facts, (lease, tell), convert=False)
            except MediaFailed:
                # What could not be taken over as it is can still be written anew.
                self._join(clip, sources, facts, (lease, tell), convert=True)
        return self.clips.artefact(clip.id, ArtefactKind.FILM)

    def _facts(self, sources: Sequence[Sealed], lease: Lease) -> list[ClipFacts]:
        found = []
        for number, source in enumerate(sources, start=1):
            try:
                found.append(found_in(source, None, lease.cancelled))
            except _NOT_ITS_FAULT:
                raise
            except Refusal as refusal:
                raise PartNotUsable(number, words.say(refusal)) from refusal
        return found

    def _join(
        self,
        clip: Clip,
        sources: Sequence[Sealed],
        facts: Sequence[ClipFacts],
        how: tuple[Lease, Callable[[HowFar], None]],
        *,
        convert: bool,
    ) -> None:
        lease, tell = how
        lasts = [each.length for each in facts]
        with Sinks(self.shelf, clip.household, _FILM) as sinks:
            length = Milliseconds(sum(lasts))
            out = sinks.places["film"]
            told = parts_joined(sources, out, length, (tell, lease.cancelled), convert=convert)
            if lease.cancelled():
                raise WorkCancelled("join")
            made = sinks.publish()
        try:
            self._keep(clip, told, lasts, made["film"])
        except BaseException:
            if made["film"] not in self.clips.artefacts(clip.id).values():
                discard(self.shelf, made.values())
            raise

    def _keep(
        self,
        clip: Clip,
        told: Mapping[str, object],
        lasts: Sequence[Milliseconds],
        film: AssetId,
    ) -> None:
        begins = [Milliseconds(each) for each in cast("list[int]", told["begins"])]
        recorded = cast("list[int | None]", told["recorded"])
        Parts(self.clips).found_seams(clip.id, seams(begins, lasts, recorded))
        self.clips.keep(clip.id, {ArtefactKind.FILM: film})
