"""Files of one recording prepared as one clip, by the real child process and the real vault."""

from __future__ import annotations

import hashlib
import json
import threading
from datetime import date

import pytest

from annotator.domain.clip import Clip, ClipCard, ClipState, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import AssetId, ClipId, PersonId
from annotator.domain.parts import Seam
from annotator.jobs.lease import Lease
from annotator.journey.clip import NoSuchClip
from annotator.journey.consent import Consents, Given, HouseholdForm
from annotator.journey.parts import Parts
from annotator.journey.ports import ArtefactKind, JobKind, Upload
from annotator.media import conversion
from annotator.media.refusals import MediaFailed, WorkCancelled
from tests.builders import ms
from tests.jobs.practice import Practice
from tests.media.films import decoded, number_on
from tests.media.recordings import Split, part

HOURS = ("2026-11-12T10:00:00Z", "2026-11-12T10:00:02Z", "2026-11-12T10:00:16Z")
COUNTS = (60, 45, 50)
FILMS = [part(sum(COUNTS[:at]), each, at=HOURS[at]) for at, each in enumerate(COUNTS)]


def received(practice: Practice, films: list[bytes]) -> ClipId:
    """A clip all of whose files are in."""
    consents = Consents(practice.records, practice.clock, practice.identities)
    dyad = consents.open_household(HouseholdForm("Wren", "Robin", "Mama"))
    home = dyad.household.id
    consents.decide(home, Purpose.RECORD, Decision.PERMIT, Given(PersonId("mother"), "Mama"))
    card = ClipCard(date(2026, 11, 12), Context.FEEDING)
    clip, parts = practice.clips.begin(home, dyad.id, card), Parts(practice.clips)
    parts.announce(clip, [len(each) for each in films])
    for number, film in enumerate(films, start=1):
        parts.begin_part(clip, number, len(film))
        with practice.shelf.new(home, "original") as sink:
            sink.write(film)
        parts.note_part(clip, number, Upload(len(film), len(film), sink.asset_id))
        parts.part_received(clip, number, hashlib.sha256(film).hexdigest())
    return clip


def worked(practice: Practice, clip: ClipId) -> Clip:
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
    assert ended.wait(120)
    jobs.stop()
    return practice.clip(clip)


def nothing_is_left_over(practice: Practice) -> bool:
    known = set(practice.records.keys.assets())
    return {each.name.split(".")[0] for each in practice.files()} == known


def test_files_become_one_clip_frame_by_frame_and_each_is_kept_as_it_came(
    practice: Practice,
) -> None:
    clip = worked(practice, received(practice, FILMS))
    assert (clip.state, clip.playable) == (ClipState.READY, True)
    assert clip.exact is not None
    assert clip.exact.holds
    kept = practice.clips.artefacts(clip.id)
    table = json.loads(practice.plain(kept[ArtefactKind.FRAMES]))
    times = [each * table["num"] / table["den"] for each in table["pts"]]
    assert len(times) == sum(COUNTS)
    assert max(abs(time - at / 30) for at, time in enumerate(times)) < 0.001
    _, pictures = decoded(practice.plain(practice.clips.film(clip.id)))
    assert [number_on(each) for each in pictures] == list(range(sum(COUNTS)))
    parts = Parts(practice.clips).of(clip.id)
    assert [practice.plain(each.upload.asset or AssetId("")) for each in parts] == FILMS
    assert [each.sha256 for each in parts] == [hashlib.sha256(each).hexdigest() for each in FILMS]
    assert [each.seam for each in parts] == [
        Seam(ms(0)),
        Seam(ms(2000), 0),
        Seam(ms(3500), 12),
    ]
    assert nothing_is_left_over(practice)


def test_a_file_that_is_none_is_named_and_all_are_kept(practice: Practice) -> None:
    clip = worked(practice, received(practice, [FILMS[0], b"no film at all", FILMS[2]]))
    assert (clip.state, clip.refusal) == (ClipState.FAILED, "PartNotUsable")
    says = practice.clips.says(clip.id)
    assert says is not None
    assert says.startswith("File 2 cannot be used.")
    Parts(practice.clips).again(clip.id, [1, 3])
    again = worked(practice, clip.id)
    assert again.facts is not None
    assert (again.state, again.facts.frame_count) == (ClipState.READY, 110)
    assert nothing_is_left_over(practice)


def test_a_file_of_another_shape_is_named(practice: Practice) -> None:
    tall = part(0, 10, Split(size=(240, 320)))
    clip = worked(practice, received(practice, [FILMS[0], tall]))
    assert clip.refusal == "PartOfAnotherShape"
    assert "File 2 has a picture of another shape (240" in str(practice.clips.says(clip.id))


@pytest.mark.thorough
def test_what_cannot_be_taken_over_after_all_is_converted(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def joined(*given, convert: bool):
        asked.append(convert)
        if not convert:
            raise MediaFailed("join", "the copy read back differs from the film")
        return conversion.parts_joined(*given, convert=convert)

    monkeypatch.setattr("annotator.jobs.join.parts_joined", joined)
    clip = worked(practice, received(practice, FILMS))
    assert (clip.state, asked) == (ClipState.READY, [False, True])
    assert nothing_is_left_over(practice)


def test_a_clip_deleted_while_it_is_joined_leaves_nothing(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = received(practice, FILMS)

    def joined(*given, convert: bool):
        told = conversion.parts_joined(*given, convert=convert)
        practice.clips.delete(clip)
        return told

    monkeypatch.setattr("annotator.jobs.join.parts_joined", joined)
    lease = Lease(practice.records, practice.clock, practice.bell.rung[-1], "token", 60)
    with pytest.raises((NoSuchClip, WorkCancelled)):
        practice.prepare.work(clip, lease)
    assert practice.records.keys.assets() == ()
    assert nothing_is_left_over(practice)
