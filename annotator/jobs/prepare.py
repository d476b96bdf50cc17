"""Preparing a clip: what is it, can it be played at once, and everything the workbench needs."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from annotator import words
from annotator.domain.clip import Exactness, Treatment, treatment
from annotator.domain.identity import ClipId
from annotator.jobs.sinks import Sinks, discard
from annotator.journey.clip import NoSuchClip
from annotator.journey.ports import ArtefactKind
from annotator.media.refusals import WorkCancelled
from annotator.media.run import Sealed, found_in, prepared

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from annotator.domain.clip import Clip, ClipFacts
    from annotator.domain.errors import Refusal
    from annotator.domain.identity import AssetId
    from annotator.jobs.lease import Lease
    from annotator.journey.clip import Clips
    from annotator.journey.ports import HowFar, Progress
    from annotator.vault.shelf import Shelf

_ALWAYS: Final = {
    "frames": ArtefactKind.FRAMES,
    "strip": ArtefactKind.STRIP,
    "strip_picture": ArtefactKind.STRIP_PICTURE,
    "sound": ArtefactKind.SOUND,
}
_COPY: Final = {
    Treatment.PLAY_AS_IS: {},
    Treatment.PLAY_AND_STEP_COPY: {"working": ArtefactKind.WORKING},
    Treatment.CONVERT: {"working": ArtefactKind.FILM},
}


@dataclass(frozen=True, slots=True)
class PrepareClip:
    """The work of kind "prepare": its subject is a clip."""

    clips: Clips
    shelf: Shelf
    progress: Progress
    # What was marked while the film was recorded stands in its coding before anybody opens it.
    land: Callable[[ClipId], None] = lambda _: None

    def work(self, subject: str, lease: Lease) -> None:
        """Find out what the film is, let it be played as soon as it can be, and make the rest."""
        clip = self.clips.get(ClipId(subject))
        original = self.clips.artefact(clip.id, ArtefactKind.ORIGINAL)
        source = Sealed(*self.shelf.path_and_key(original))
        facts = self._found(clip, source, lease)
        kinds = {**_ALWAYS, **_COPY[treatment(facts)]}
        with Sinks(self.shelf, clip.household, kinds) as sinks:
            told = prepared(source, facts, sinks.places, self._teller(clip.id), lease.cancelled)
            if lease.cancelled():
                raise WorkCancelled("prepare")
            made = sinks.publish()
        with self._handed_over(clip.id, made.values()):
            exact = Exactness(**cast("Mapping[str, int]", told["exact"]))
            self.clips.ready(clip.id, {kinds[name]: asset for name, asset in made.items()}, exact)

    def gave_up(self, subject: str, refusal: Refusal) -> None:
        """Say why; but a film that can be played stays, with the table its packets gave."""
        clip = ClipId(subject)
        try:
            if self.clips.get(clip).playable:
                self.clips.ready(clip, {})
            else:
                self.clips.failed(clip, type(refusal).__name__, words.say(refusal))
        except NoSuchClip:
            return  # deleted meanwhile: nobody waits for it any more

    def _found(self, clip: Clip, source: Sealed, lease: Lease) -> ClipFacts:
        with Sinks(self.shelf, clip.household, {"frames": ArtefactKind.FRAMES}) as sinks:
            facts = found_in(source, sinks.places["frames"], lease.cancelled)
            self.clips.found(clip.id, facts)
            self.land(clip.id)
            if treatment(facts) is Treatment.CONVERT or clip.playable:
                return facts
            made = sinks.publish()
        with self._handed_over(clip.id, made.values()):
            self.clips.keep(clip.id, {ArtefactKind.FRAMES: made["frames"]})
        self.clips.playable(clip.id)
        return facts

    @contextmanager
    def _handed_over(self, clip: ClipId, made: Collection[AssetId]) -> Iterator[None]:
        """What nobody took, because the clip was deleted or the store fell, is thrown away."""
        try:
            yield
        except BaseException:
            taken = set(self.clips.artefacts(clip).values())
            discard(self.shelf, set(made) - taken)
            raise

    def _teller(self, clip: ClipId) -> Callable[[HowFar], None]:
        return lambda how_far: self.progress.note(clip, how_far)
