from __future__ import annotations

from annotator.screens.moments import moment_in, name_of, tap_for
from annotator.wiring.house import House
from tests.builders import an_annotation


def test_a_live_repair_is_asked_how_it_ended_and_a_live_moment_what_it_was(
    sample_house: House,
) -> None:
    practice = sample_house.practice
    assert practice is not None
    clip = practice.consents.households()[0].clips[0]
    session = practice.tagging.session(practice.tagging.begin(clip.id, practice.coder))
    repair = tap_for(session, an_annotation(family="repair", code=None))
    assert (repair.is_outcome, set(repair.choices)) == (True, {"full", "partial", "not_yet"})
    moment = tap_for(session, an_annotation(family="attunement", code=None))
    assert (moment.is_outcome, len(moment.choices)) == (False, 9)
    first = session.annotations[0]
    assert moment_in(session, first.id) == first
    assert name_of(session, first) == "Quiet togetherness"
    assert name_of(session, an_annotation(family="attunement", code=None)) == "Attunement"
