"""A look at a summary: the page as the family would see it, approved as it is and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import VisitId
from annotator.domain.people import FIRST, Role
from annotator.journey.accepting import ChangedMeanwhile, NotOnesOwn
from annotator.journey.deeds import Deed
from annotator.journey.looking import Asks, NotApproved
from annotator.journey.paging import NothingToPreview
from annotator.journey.settle_books import Look
from annotator.journey.share import Wishes
from annotator.journey.summary_looks import LONGEST_POINT, NobodyAsked, OnePoint
from annotator.journey.visiting import NoSuchVisit
from tests.journey.settle_world import (
    GAZE,
    LEE,
    ROLES,
    SAM,
    a_service,
    a_summary,
    codes,
    looks,
    members,
)
from tests.journey.test_pairing import ending, shown
from tests.journey.world import World

BOTH = frozenset({Role.TRAINEE, Role.THERAPIST})


def asked(asks: Asks = Asks.NOBODY) -> tuple[World, VisitId, str]:
    """A summary somebody asked about; the supervisor is at work."""
    world, clip = a_service()
    visit = a_summary(world, clip)
    looks(world).ask(visit)
    looks(world).ask_first(asks)
    page = world.sharing.page_of(visit)
    world.identities.coder = SAM
    return world, visit, page


def approved(asks: Asks = Asks.EVERYBODY) -> tuple[World, VisitId]:
    world, visit, page = asked(asks)
    looks(world).approve(visit, page)
    world.identities.coder = FIRST
    return world, visit


def test_the_page_is_the_familys_own_for_whoever_prepared_it() -> None:
    world, visit, _ = asked()
    shown = looks(world).preview(visit)
    world.identities.coder = FIRST
    ticket = world.sharing.begin_together(visit)
    assert shown == world.sharing.payload(ticket)


def test_a_supervisors_own_coding_changes_nothing_of_it() -> None:
    world, visit, page = asked()
    before = looks(world).preview(visit)
    codes(world, world.sharing.visit(visit).clip, SAM, GAZE)
    assert looks(world).preview(visit) == before
    assert looks(world).asked(visit).page == page


def test_then_and_now_are_those_of_who_prepared_whatever_a_supervisor_coded() -> None:
    scene, pair = ending()
    members(scene.world, ROLES)
    shown(scene, pair)
    looks(scene.world).ask(scene.visit)
    before = looks(scene.world).preview(scene.visit)
    codes(scene.world, scene.clip, SAM)
    scene.world.identities.coder = SAM
    assert looks(scene.world).preview(scene.visit) == before
    asked_of = looks(scene.world).asked(scene.visit)
    assert not asked_of.changed


def test_looking_writes_no_answer_and_gives_no_ticket() -> None:
    world, visit, _ = asked()
    looks(world).open_preview(visit)
    looks(world).preview(visit)
    looks(world).preview_moment(visit, 0)
    with world.records.reading() as desk:
        assert desk.visits.answers(visit) == ()
        assert desk.visits.tickets(visit) == ()
    deed, by, _, _ = world.records.state.deeds[-1]  # type: ignore[attr-defined]
    assert (deed, by) == (Deed.PREVIEW_OPENED, SAM)


def test_approved_is_told_to_who_prepared_it() -> None:
    world, visit = approved()
    standing = looks(world).standing(visit)
    assert standing.last is not None
    assert (standing.last.by, standing.approved, standing.changed) == (SAM, True, False)
    world.sharing.begin_together(visit)


def test_any_later_edit_of_what_they_would_see_voids_it() -> None:
    world, visit = approved()
    plan = world.sharing.plan(visit)
    key = plan.shown[0].key
    edits = (
        lambda: world.sharing.edit_question(visit, key, "What do you notice here?"),
        lambda: world.sharing.edit_sentence(visit, key, "You waited, and Ava looked."),
        lambda: world.sharing.leave_out(visit, plan.shown[-1].key),
        lambda: world.sharing.keep_wishes(visit, Wishes(contact="Nan 0123")),
    )
    assert len(plan.shown) > 1
    for edit in edits:
        assert looks(world).standing(visit).approved
        edit()
        now = looks(world).standing(visit)
        assert (now.approved, now.changed) == (False, True)
        world.sharing.confirm(visit)
        world.cut_all(visit)
        with pytest.raises(NotApproved):
            world.sharing.begin_together(visit)
        looks(world).ask(visit)
        page = world.sharing.page_of(visit)
        world.identities.coder = SAM
        looks(world).approve(visit, page)
        world.identities.coder = FIRST


def test_a_window_drawn_anew_is_another_page() -> None:
    world, visit = approved()
    before = world.sharing.page_of(visit)
    with world.records.writing() as desk:
        plan = desk.visits.plan(visit)
        assert plan is not None
        first, *rest = plan.items
        moved = replace(first.item, still_ms=first.item.still_ms + 1)  # type: ignore[arg-type]
        items = (replace(first, item=moved), *rest)
        desk.visits.keep_plan(visit, replace(plan, items=items))
    assert world.sharing.page_of(visit) != before


def test_what_does_not_change_the_page_keeps_the_approval() -> None:
    world, visit = approved()
    world.sharing.confirm(visit)
    world.cut_all(visit)
    world.sharing.keep_note(visit, "a note of my own")
    assert looks(world).standing(visit).approved


def test_given_back_it_comes_with_one_point_and_may_be_asked_again() -> None:
    world, visit, page = asked(Asks.EVERYBODY)
    looks(world).give_back(visit, page, " Begin with the laugh. ")
    world.identities.coder = FIRST
    standing = looks(world).standing(visit)
    assert standing.last is not None
    assert (standing.last.look, standing.last.point) == (Look.RETURNED, "Begin with the laugh.")
    with pytest.raises(NotApproved):
        world.sharing.begin_together(visit)
    looks(world).ask(visit)
    assert looks(world).standing(visit).last.look is Look.ASKED  # type: ignore[union-attr]


@pytest.mark.parametrize("point", ["", " ", "One.\n\nTwo.", "One.\nTwo.", "x" * 301])
def test_more_or_less_than_one_point_is_refused(point: str) -> None:
    assert LONGEST_POINT == 300
    world, visit, page = asked()
    with pytest.raises(OnePoint):
        looks(world).give_back(visit, page, point)
    assert looks(world).asked(visit).page == page


def test_what_changed_since_it_was_looked_at_is_not_approved() -> None:
    world, visit, page = asked()
    key = world.sharing.plan(visit).shown[0].key
    world.sharing.edit_question(visit, key, "What do you notice here?")
    assert looks(world).asked(visit).changed
    with pytest.raises(ChangedMeanwhile):
        looks(world).approve(visit, page)


def test_nobody_approves_their_own_or_twice_or_what_nobody_asked_about() -> None:
    world, visit, page = asked()
    world.identities.coder = FIRST
    with pytest.raises(NotOnesOwn):
        looks(world).approve(visit, page)
    world.identities.coder = SAM
    looks(world).approve(visit, page)
    for again in (looks(world).approve, lambda v, p: looks(world).give_back(v, p, "No.")):
        with pytest.raises(NobodyAsked):
            again(visit, page)
    with pytest.raises(NobodyAsked):
        looks(world).preview(visit)
    with pytest.raises(NoSuchVisit):
        looks(world).asked(VisitId("none"))


def test_there_is_nothing_to_ask_about_before_there_is_a_plan() -> None:
    world, clip = a_service()
    codes(world, clip, FIRST, GAZE)
    with pytest.raises(NothingToPreview):
        looks(world).ask(world.sharing.visit_for(clip))


@pytest.mark.parametrize(
    ("asks", "roles", "shut"),
    [
        (Asks.NOBODY, BOTH, False),
        (Asks.LEARNERS, BOTH, True),
        (Asks.LEARNERS, frozenset({Role.THERAPIST}), False),
        (Asks.EVERYBODY, frozenset({Role.THERAPIST}), True),
    ],
)
def test_who_has_to_ask_first_shows_nothing_without_it(
    asks: Asks, roles: frozenset[Role], *, shut: bool
) -> None:
    world, clip = a_service(roles={LEE: roles})
    visit = a_summary(world, clip)
    looks(world).ask_first(asks)
    world.identities.coder = LEE
    assert looks(world).asks() is asks
    assert looks(world).standing(visit).needed == shut
    if shut:
        with pytest.raises(NotApproved):
            world.sharing.begin_together(visit)
    else:
        world.sharing.begin_together(visit)


def test_an_edit_while_it_is_watched_closes_it_where_it_has_to_be_approved() -> None:
    world, visit = approved()
    ticket = world.sharing.begin_together(visit)
    world.sharing.payload(ticket)
    key = world.sharing.plan(visit).shown[0].key
    world.sharing.edit_question(visit, key, "What do you notice here?")
    world.sharing.confirm(visit)
    with pytest.raises(NotApproved):
        world.sharing.payload(ticket)


def test_consent_to_watch_is_asked_anew_and_every_step_is_noted() -> None:
    world, visit, page = asked()
    looks(world).approve(visit, page)
    deeds = [deed for deed, *_ in world.records.state.deeds]  # type: ignore[attr-defined]
    assert Deed.SUMMARY_ASKED in deeds
    assert deeds[-1] is Deed.SUMMARY_APPROVED
    world.identities.coder = FIRST
    looks(world).ask(visit)
    home = world.sharing.visit(visit).household
    world.consents.withdraw(home, Purpose.SESSION_REVIEW, "mother")
    world.identities.coder = SAM
    for step in (looks(world).open_preview, looks(world).preview, looks(world).asked):
        with pytest.raises(NotPermitted):
            step(visit)
