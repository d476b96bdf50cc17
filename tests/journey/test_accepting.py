"""Accepting: of one revision, by somebody else, and a change after it asks again."""

from __future__ import annotations

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import SessionId
from annotator.domain.people import FIRST
from annotator.journey.accepting import (
    LONGEST_NOTE,
    ChangedMeanwhile,
    NoteNeeded,
    NothingToAccept,
    NotOnesOwn,
    to_accept,
)
from annotator.journey.deeds import Deed
from annotator.journey.leading import NotAccepted
from annotator.journey.settle_books import Said
from annotator.journey.tag import NoSuchSession
from tests.journey.settle_world import (
    GAZE,
    JOY,
    KIM,
    LEE,
    SAM,
    a_service,
    accepting,
    accepts,
    codes,
    revision,
)
from tests.journey.world import World


def waits(world: World) -> list[SessionId]:
    with world.records.reading() as desk:
        return [each.session for each in to_accept(desk)]


def test_what_somebody_coded_who_learns_waits_until_something_is_said_of_it() -> None:
    world, clip = a_service()
    codes(world, clip, FIRST, GAZE)
    empty = codes(world, clip, KIM)
    assert waits(world) == []
    codes(world, clip, KIM, GAZE)
    assert waits(world) == [empty]
    accepts(world, empty)
    assert waits(world) == []
    codes(world, clip, KIM, JOY)
    assert waits(world) == [empty]
    world.identities.coder = SAM
    accepting(world).give_back(empty, revision(world, empty), "Look again.")
    assert waits(world) == []


def test_the_last_word_is_told_with_whether_it_still_holds() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    before = accepting(world).standing(session)
    assert (before.last, before.accepted, before.revision) == (None, False, 1)
    accepts(world, session)
    now = accepting(world).standing(session)
    assert now.last is not None
    assert (now.last.said, now.last.by, now.last.revision, now.accepted) == (
        Said.ACCEPTED,
        SAM,
        1,
        True,
    )
    codes(world, clip, KIM, JOY)
    assert not accepting(world).standing(session).accepted


def test_its_coder_reads_the_note() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    world.identities.coder = SAM
    accepting(world).give_back(session, 1, "  Look at the pause.  ")
    assert accepting(world).mine() == ()
    world.identities.coder = KIM
    (mine,) = accepting(world).mine()
    assert mine.last is not None
    assert (mine.last.said, mine.last.note) == (Said.RETURNED, "Look at the pause.")


@pytest.mark.parametrize("note", ["", "  \n", "x" * (LONGEST_NOTE + 1)])
def test_nothing_is_given_back_without_a_note(note: str) -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    with pytest.raises(NoteNeeded):
        accepting(world).give_back(session, 1, note)
    assert accepting(world).standing(session).last is None


def test_what_changed_since_it_was_looked_at_is_not_accepted() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    codes(world, clip, KIM, JOY)
    world.identities.coder = SAM
    with pytest.raises(ChangedMeanwhile):
        accepting(world).accept(session, 1)
    assert accepting(world).standing(session).last is None


def test_nobody_accepts_their_own_nor_what_needs_no_acceptance() -> None:
    world, clip = a_service()
    hers, theirs = codes(world, clip, KIM, GAZE), codes(world, clip, LEE, GAZE)
    world.identities.coder = KIM
    with pytest.raises(NotOnesOwn):
        accepting(world).accept(hers, 1)
    world.identities.coder = SAM
    with pytest.raises(NothingToAccept):
        accepting(world).accept(theirs, 1)
    with pytest.raises(NothingToAccept):
        accepting(world).standing(theirs)
    with pytest.raises(NoSuchSession):
        accepting(world).accept(SessionId("none"), 1)


def test_what_was_accepted_once_is_offered_and_said_to_have_changed() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    assert accepting(world).offered(clip) == ()
    accepts(world, session)
    assert [each.accepted for each in accepting(world).offered(clip)] == [True]
    accepting(world).choose(clip, session)
    assert accepting(world).chosen(clip) == session
    codes(world, clip, KIM, JOY)
    assert [each.accepted for each in accepting(world).offered(clip)] == [False]
    with pytest.raises(NotAccepted):
        accepting(world).choose(clip, session)


def test_a_coding_is_chosen_for_its_own_clip_only() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    accepts(world, session)
    with world.records.reading() as desk:
        dyad = desk.households.all()[0]
    other = world.a_ready_clip(dyad)
    with pytest.raises(NotAccepted):
        accepting(world).choose(other, session)


def test_consent_is_asked_anew_and_every_answer_is_noted() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    accepts(world, session)
    accepting(world).choose(clip, session)
    deeds = [deed for deed, *_ in world.records.state.deeds]  # type: ignore[attr-defined]
    assert deeds[-2:] == [Deed.CODING_ACCEPTED, Deed.CODING_CHOSEN]
    home = accepting(world).standing(session).household
    world.consents.withdraw(home, Purpose.RECORD, "mother")
    with pytest.raises(NotPermitted):
        accepting(world).standing(session)
    with pytest.raises(NotPermitted):
        accepting(world).choose(clip, session)
