from __future__ import annotations

import json
import threading
from fractions import Fraction
from hashlib import sha256

import pytest
from sqlalchemy.exc import IntegrityError

from annotator.domain.clip import Clip, ClipState, Part
from annotator.domain.identity import ClipId
from annotator.jobs.lease import Lease
from annotator.journey.clip import NoSuchClip
from annotator.journey.ports import ArtefactKind, JobKind, JobState
from annotator.media.refusals import MediaFailed, NotAFilm, PartFailed
from tests.jobs.practice import Practice
from tests.media.films import Reel, decoded, film, number_on, reading, steady
from tests.media.private_words import CAPTION, WORDS, talkative

ALWAYS = {
    *(ArtefactKind.ORIGINAL, ArtefactKind.FRAMES, ArtefactKind.SOUND),
    *(ArtefactKind.STRIP, ArtefactKind.STRIP_PICTURE, ArtefactKind.STRIP_SHEETS),
    *(ArtefactKind.SOUND_LEVELS, ArtefactKind.MOVEMENT),
}


def worked(practice: Practice, content: bytes):
    """The clip after its work was done, or given up, by the threads."""
    clip = practice.receive(content)
    ended = threading.Event()

    class Watched:
        def work(self, subject: str, lease: Lease) -> None:
            practice.prepare.work(subject, lease)
            ended.set()

        def gave_up(self, subject: str, refusal) -> None:
            practice.prepare.gave_up(subject, refusal)
            ended.set()

    jobs = practice.jobs({JobKind.PREPARE: Watched()})
    jobs.start()
    assert ended.wait(60)
    jobs.stop()
    return practice.clip(clip)


def nothing_is_left_over(practice: Practice) -> bool:
    known = set(practice.records.keys.assets())
    return {path.name.split(".")[0] for path in practice.files()} == known


def test_a_film_that_plays_is_used_as_it_is(practice: Practice) -> None:
    clip = worked(practice, film(Reel()))
    kept = practice.clips.artefacts(clip.id)
    assert (clip.state, clip.playable) == (ClipState.READY, True)
    assert set(kept) == ALWAYS
    assert practice.plain(practice.clips.film(clip.id)) == film(Reel())
    assert len(json.loads(practice.plain(kept[ArtefactKind.FRAMES]))["pts"]) == 60
    assert nothing_is_left_over(practice)
    assert practice.job(JobKind.PREPARE, clip.id).state is JobState.DONE


def test_a_film_with_far_keyframes_plays_and_gets_a_copy_to_step_through(
    practice: Practice,
) -> None:
    clip = worked(practice, film(Reel(keyframe_every=48)))
    kept = practice.clips.artefacts(clip.id)
    assert set(kept) == {*ALWAYS, ArtefactKind.WORKING}
    assert practice.clips.film(clip.id) == kept[ArtefactKind.ORIGINAL]
    _, pictures = decoded(practice.plain(kept[ArtefactKind.WORKING]))
    assert [number_on(each) for each in pictures] == list(range(60))


def test_a_film_without_sound_is_prepared_and_says_that_it_has_none(practice: Practice) -> None:
    clip = worked(practice, film(Reel(sound=None)))
    kept = practice.clips.artefacts(clip.id)
    assert (clip.state, set(kept)) == (ClipState.READY, ALWAYS)
    assert json.loads(practice.plain(kept[ArtefactKind.SOUND]))["rate_hz"] == 0
    assert practice.plain(kept[ArtefactKind.SOUND_LEVELS]) == b""


def test_a_film_no_browser_plays_is_converted(practice: Practice) -> None:
    content = film(Reel(codec="mpeg4", base=Fraction(1, 30)))
    clip = worked(practice, content)
    kept = practice.clips.artefacts(clip.id)
    assert set(kept) == {*ALWAYS, ArtefactKind.FILM}
    assert clip.exact is not None
    assert clip.exact.holds
    assert practice.plain(kept[ArtefactKind.ORIGINAL]) == content
    _, pictures = decoded(practice.plain(practice.clips.film(clip.id)))
    assert [number_on(each) for each in pictures] == list(range(60))
    assert nothing_is_left_over(practice)


def test_the_original_keeps_what_a_phone_wrote_into_it_and_nothing_made_of_it_does(
    practice: Practice,
) -> None:
    content = talkative("mov", every=48)
    clip = worked(practice, content)
    kept = dict(practice.clips.artefacts(clip.id))
    assert set(kept) == {*ALWAYS, ArtefactKind.WORKING}
    original = practice.plain(kept.pop(ArtefactKind.ORIGINAL))
    assert sha256(original).hexdigest() == sha256(content).hexdigest()
    assert all(word in original for word in (b"canary-title", b"51.5074", CAPTION))
    for kind, asset in kept.items():
        made = practice.plain(asset)
        assert [word for word in (*WORDS, CAPTION) if word in made] == [], kind


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"not a film at all", "NotAFilm"),
        (b"", "EmptyFile"),
        (film(Reel(picture=False)), "NoPicture"),
    ],
    ids=["words", "nothing", "sound"],
)
def test_what_is_no_film_is_said_at_once_and_leaves_nothing(
    practice: Practice, content: bytes, name: str
) -> None:
    clip = worked(practice, content)
    assert (clip.state, clip.refusal, clip.playable) == (ClipState.FAILED, name, False)
    assert practice.clips.says(clip.id)
    assert practice.clips.artefacts(clip.id) == {}
    assert practice.files() == []
    job = practice.job(JobKind.PREPARE, clip.id)
    assert (job.state, job.attempt) == (JobState.GAVE_UP, 1)


def test_a_film_that_cannot_be_prepared_is_kept_and_says_why(practice: Practice) -> None:
    content = film(Reel())[:9000]
    clip = worked(practice, content)
    assert (clip.state, clip.refusal, clip.playable) == (ClipState.FAILED, "CutShort", False)
    says = practice.clips.says(clip.id)
    assert says is not None
    assert "breaks off" in says
    assert "kept, sealed" in says
    kept = practice.clips.artefacts(clip.id)
    assert practice.plain(kept[ArtefactKind.ORIGINAL]) == content
    assert nothing_is_left_over(practice)
    assert practice.prepare.making.can_go_on(clip.id)


def without_its_sound(content: bytes) -> bytes:
    """The film, with nothing in the place of each piece of its sound that anybody can decode."""
    spoilt = bytearray(content)
    with reading(content) as container:
        for packet in container.demux(container.streams.audio[0]):
            if packet.pos is not None and packet.size:
                spoilt[packet.pos : packet.pos + packet.size] = b"\xff" * packet.size
    return bytes(spoilt)


@pytest.mark.parametrize(
    "reel",
    [
        Reel(),
        Reel(keyframe_every=48),
        Reel(codec="mpeg4", base=Fraction(1, 30)),
        Reel(sound="libopus"),
    ],
    ids=["as it is", "with a copy to step", "converted", "opus"],
)
def test_sound_that_cannot_be_decoded_costs_the_sound_and_nothing_else(
    practice: Practice, reel: Reel
) -> None:
    clip = worked(practice, without_its_sound(film(reel)))
    assert (clip.state, clip.playable, clip.lacks) == (ClipState.READY, True, (Part.SOUND,))
    assert clip.exact is not None
    assert clip.exact.holds
    played = practice.plain(practice.clips.film(clip.id))
    _, pictures = decoded(played)
    assert [number_on(each) for each in pictures] == list(range(60))
    with reading(played) as container:
        assert not container.streams.audio
    kept = practice.clips.artefacts(clip.id)
    assert json.loads(practice.plain(kept[ArtefactKind.SOUND]))["peaks"] == []
    assert nothing_is_left_over(practice)


def test_a_strip_that_cannot_be_drawn_costs_the_strip_and_nothing_else(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.media.run._PROGRAM", ("-c", STRIPLESS))
    clip = worked(practice, film(Reel(codec="mpeg4", base=Fraction(1, 30))))
    assert (clip.state, clip.lacks) == (ClipState.READY, (Part.STRIP,))
    kept = practice.clips.artefacts(clip.id)
    assert set(kept) == {*ALWAYS, ArtefactKind.FILM} - {
        ArtefactKind.STRIP, ArtefactKind.STRIP_PICTURE, ArtefactKind.STRIP_SHEETS,
    }  # fmt: skip
    assert nothing_is_left_over(practice)
    monkeypatch.undo()
    practice.prepare.making.go_on(clip.id)
    again = done_again(practice, clip.id)
    assert again.lacks == ()
    assert ArtefactKind.STRIP in practice.clips.artefacts(clip.id)
    assert nothing_is_left_over(practice)


@pytest.mark.parametrize("part", [Part.PICTURE, Part.COPY, Part.TABLE, Part.READING])
def test_a_part_that_falls_is_named_and_the_film_is_kept(practice: Practice, part: Part) -> None:
    clip = practice.receive(film(Reel()))
    practice.prepare.gave_up(clip, PartFailed(part.value, "ValueError copy.py:7"))
    found = practice.clip(clip)
    assert (found.state, found.refusal) == (ClipState.FAILED, "PartFailed")
    assert "ValueError copy.py:7" in (practice.clips.says(clip) or "")
    assert set(practice.clips.artefacts(clip)) == {ArtefactKind.ORIGINAL}


def done_again(practice: Practice, clip: ClipId) -> Clip:
    """The clip after the work on the list was done once more."""
    ended = threading.Event()

    class Watched:
        def work(self, subject: str, lease: Lease) -> None:
            practice.prepare.work(subject, lease)
            ended.set()

        def gave_up(self, subject: str, refusal) -> None:
            raise AssertionError(refusal)

    jobs = practice.jobs({JobKind.PREPARE: Watched()})
    jobs.start()
    assert ended.wait(60)
    jobs.stop()
    return practice.clip(clip)


STRIPLESS = """
import annotator.media.film_strip as strips
def falls(*_):
    raise OSError("no picture")
strips.StripMaker.see = falls
from annotator.media.child import main
main()
"""


def test_a_film_that_plays_stays_when_the_rest_cannot_be_made(practice: Practice) -> None:
    clip = practice.receive(film(Reel()))
    practice.clips.playable(clip)
    practice.prepare.gave_up(clip, MediaFailed("prepare", "signal 9"))
    assert practice.clip(clip).state is ClipState.READY
    assert ArtefactKind.ORIGINAL in practice.clips.artefacts(clip)


def test_a_clip_deleted_meanwhile_leaves_nothing_behind(practice: Practice) -> None:
    clip = practice.receive(film(Reel()))

    class DeletedWhenReady(type(practice.clips)):  # type: ignore[misc]
        def ready(self, clip, artefacts, exact=None, lacks=()) -> None:
            self.delete(clip)
            super().ready(clip, artefacts, exact, lacks)

    hands = (practice.records, practice.clock, practice.identities)
    clips = DeletedWhenReady(*hands, practice.shelf, practice.bell, practice.progress)
    worker = type(practice.prepare)(clips, practice.shelf, practice.progress)
    lease = Lease(practice.records, practice.clock, practice.bell.rung[0], "t", 60)
    with pytest.raises((NoSuchClip, IntegrityError)):
        worker.work(clip, lease)
    worker.gave_up(clip, NotAFilm())
    assert practice.files() == []
    assert practice.records.keys.assets() == ()


@pytest.mark.slow
def test_two_clips_at_once_do_not_disturb_each_other(practice: Practice) -> None:
    contents = [film(Reel(codec="libx265")), film(Reel(keyframe_every=60, times=steady(90)))]
    clips = [practice.receive(content) for content in contents]
    left = threading.Semaphore(0)

    class Counting:
        def work(self, subject: str, lease: Lease) -> None:
            practice.prepare.work(subject, lease)
            left.release()

        def gave_up(self, subject: str, refusal) -> None:
            raise AssertionError(refusal)

    jobs = practice.jobs({JobKind.PREPARE: Counting()})
    jobs.start()
    assert left.acquire(timeout=60)
    assert left.acquire(timeout=60)
    jobs.stop()
    assert [practice.clip(clip).state for clip in clips] == [ClipState.READY] * 2
