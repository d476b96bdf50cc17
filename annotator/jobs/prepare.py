"""Preparing a clip: what is it, can it be played at once, and everything the workbench needs."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from annotator import words
from annotator.domain.clip import Exactness, Part, Treatment, treatment
from annotator.domain.identity import ClipId
from annotator.domain.parts import PartNotUsable, PartOfAnotherShape, PartsTooLong
from annotator.jobs.copying import Copying
from annotator.jobs.join import WholeFilm
from annotator.jobs.sinks import Sinks, discard
from annotator.journey.clip import NoSuchClip
from annotator.journey.making_ready import MakingReady
from annotator.journey.ports import ArtefactKind, HowFar
from annotator.media.conversion import TRACK, Film, copy_joined, prepared
from annotator.media.parts import ALWAYS
from annotator.media.refusals import EmptyFile, NoPicture, NotAFilm, PartFailed, WorkCancelled
from annotator.media.run import Sealed, found_in
from annotator.words.making import fell_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from annotator.domain.clip import Clip, ClipFacts
    from annotator.domain.errors import Refusal
    from annotator.domain.identity import AssetId
    from annotator.jobs.lease import Lease
    from annotator.journey.clip import Clips
    from annotator.journey.ports import Progress
    from annotator.media.segments import Done
    from annotator.vault.shelf import Shelf

    # By name, the kinds and the files of what was made; how it stood the test, and what it lacks.
    _Whole = tuple[
        dict[str, ArtefactKind],
        dict[str, AssetId],
        tuple[Exactness | None, tuple[Part, ...]],
    ]

WORKING: Final = "working"
# What each part that may be lacking would have made; without sound there is a table of silence.
_LOST: Final = {
    Part.STRIP: ("strip", "strip_picture", "strip_sheets"),
    Part.MOVEMENT: ("movement",),
}
_COPY: Final = {
    Treatment.PLAY_AND_STEP_COPY: ArtefactKind.WORKING,
    Treatment.CONVERT: ArtefactKind.FILM,
}
# Nothing of a film is in these: what was brought in by mistake is not kept.
_NO_FILM: Final = (EmptyFile, NotAFilm, NoPicture)
# In these it is the files that came: they stay, to be put in order or left out.
_PARTS: Final = (PartNotUsable, PartOfAnotherShape, PartsTooLong)


@dataclass(frozen=True, slots=True)
class PrepareClip:
    """The work of kind "prepare": its subject is a clip."""

    clips: Clips
    shelf: Shelf
    progress: Progress
    # What was marked while the film was recorded stands in its coding before anybody opens it.
    land: Callable[[ClipId], None] = lambda _: None

    @property
    def making(self) -> MakingReady:
        """The step this work is done for."""
        return MakingReady(self.clips)

    def work(self, subject: str, lease: Lease) -> None:
        """Find out what the film is, let it be played as soon as it can be, and make the rest."""
        clip = self.clips.get(ClipId(subject))
        whole = WholeFilm(self.clips, self.shelf).of(
            clip, lease, lambda far: self.progress.note(clip.id, far)
        )
        source = Sealed(*self.shelf.path_and_key(whole))
        facts = self._found(clip, source, lease)
        kinds, made, told = self._whole(clip, source, facts, lease)
        with self._handed_over(clip.id, made.values()):
            kept = {kinds[name]: asset for name, asset in made.items()}
            self.clips.ready(clip.id, kept, *told)

    def gave_up(self, subject: str, refusal: Refusal) -> None:
        """Say which part fell; a film that can be played stays, with the table its packets gave."""
        clip = ClipId(subject)
        try:
            found = self.clips.get(clip)
            if found.playable:
                lacks = dict.fromkeys((*found.lacks, _fallen(refusal)))
                self.clips.ready(clip, {}, found.exact, tuple(lacks))
            elif isinstance(refusal, _NO_FILM + _PARTS):
                self.clips.failed(clip, type(refusal).__name__, words.say(refusal))
            else:
                self.making.failed(clip, type(refusal).__name__, fell_sentence(refusal))
        except NoSuchClip:
            return  # deleted meanwhile: nobody waits for it any more

    def _whole(self, clip: Clip, source: Sealed, facts: ClipFacts, lease: Lease) -> _Whole:
        """Everything that is made of the film. A browser gives up a film at sound that cannot be
        decoded; so one whose sound is lost is not played as it is, but as a copy without."""
        whole = self._pass(clip, source, facts, (_COPY.get(treatment(facts)), lease))
        kinds, made, (_, lacks) = whole
        if Part.SOUND not in lacks or ArtefactKind.FILM in kinds.values():
            return whole
        discard(self.shelf, made.values())
        return self._pass(clip, source, facts, (ArtefactKind.FILM, lease))

    def _pass(
        self,
        clip: Clip,
        source: Sealed,
        facts: ClipFacts,
        how: tuple[ArtefactKind | None, Lease],
    ) -> _Whole:
        copied, lease = how
        kinds = {name: ArtefactKind(name) for name in ALWAYS}
        if copied is not None:
            kinds[WORKING] = copied
        copying = Copying(self.making, self.shelf, clip, copied is not None)
        film = Film(source, facts, copying.known)
        with Sinks(self.shelf, clip.household, {**kinds, **copying.places(film)}) as sinks:
            exact, lacks = self._made(film, sinks, copying, lease)
            lost = {name for part in lacks for name in _LOST.get(part, ())}
            made = sinks.publish(kinds.keys() - lost)
        return kinds, made, (exact, lacks)

    def _made(
        self, film: Film, sinks: Sinks, copying: Copying, lease: Lease
    ) -> tuple[Exactness | None, tuple[Part, ...]]:
        """What the pass over the film came to, with its copy joined where there is to be one."""

        def listen(told: HowFar | Done) -> None:
            if isinstance(told, HowFar):
                self.progress.note(copying.clip.id, told)
            else:
                copying.keep(told, sinks)

        with copying.begun_anew_after(PartFailed):
            tried = told = prepared(film, sinks.places, listen, lease.cancelled)
            if TRACK in sinks.places:
                beside = {"table": sinks.places["frames"]}
                if told["heard"]:
                    beside[TRACK] = sinks.places[TRACK]
                places = (sinks.places[WORKING], lease.cancelled)
                tried = copy_joined(copying.pieces(), beside, told, *places)
        if lease.cancelled():
            raise WorkCancelled("prepare")
        lacks = [Part(each) for each in cast("list[str]", told["lacks"])]
        if tried["untested"]:
            lacks.append(Part.TEST)
        exact = cast("Mapping[str, int] | None", tried["exact"])
        return None if exact is None else Exactness(**exact), tuple(lacks)

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


def _fallen(refusal: Refusal) -> Part:
    return Part(refusal.part) if isinstance(refusal, PartFailed) else Part.READING
