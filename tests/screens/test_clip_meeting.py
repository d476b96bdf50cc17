"""The card of a shared review."""

from __future__ import annotations

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, PersonId
from annotator.journey.consent import Given
from annotator.wiring.practice import Practice
from tests.screens.conftest import Shown, Went, html


def test_a_shared_review_begins_beside_its_clip(
    show: Shown, practice: Practice, went: Went
) -> None:
    glance = practice.consents.households()[0]
    household, bedtime = glance.dyad.household.id, glance.clips[1].id
    app = show("clip", household=household, film="meeting", of=bedtime)
    assert not app.exception
    next(each for each in app.button if each.label == "Choose the film").click().run()
    ((path, where),) = went.to
    begun = practice.clips.get(ClipId(where["clip"]))
    meeting = practice.review.second_look.get(begun.id)
    practice.clips.delete(begun.id)
    assert path == "clip"
    assert (begun.card.meeting, begun.card.who) == (True, ("guider", "carer", "infant"))
    assert meeting.discusses is not None
    assert (meeting.discusses.id, begun.card.context) == (bedtime, glance.clips[1].card.context)


def test_without_supervision_none_is_begun(show: Shown, practice: Practice, went: Went) -> None:
    household = practice.consents.households()[0].dyad.household.id
    given = Given(PersonId("mother"), "mother", "parental_responsibility")
    practice.consents.decide(household, Purpose.SUPERVISION, Decision.DENY, given)
    before = practice.clips.of(household)
    try:
        app = show("clip", household=household, film="meeting")
        next(each for each in app.button if each.label == "Choose the film").click().run()
        assert len(app.warning) == 1
        assert went.to == []
        assert practice.clips.of(household) == before
    finally:
        practice.consents.decide(household, Purpose.SUPERVISION, Decision.PERMIT, given)


def test_the_card_of_a_clip_leads_to_it_and_back(show: Shown, practice: Practice) -> None:
    household = practice.consents.households()[0].dyad.household.id
    assert "film=meeting" in html(show("clip", household=household))
    assert "film=meeting" not in html(show("clip", household=household, film="meeting"))
