"""PR-28: what somebody coded who learns leads to nothing for a family until it is accepted."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.identity import AnnotationId, ClipId, CoderId, SessionId
from annotator.domain.operation import Changes
from annotator.domain.people import FIRST, Role
from annotator.domain.strengths import Reason
from annotator.journey.accepting import NotOnesOwn
from annotator.journey.leading import NotAccepted, leading, learns_here, may_lead
from annotator.journey.preparing import AcceptedAsItIs
from annotator.journey.share import Tapped
from annotator.journey.visiting import NothingTagged
from tests.builders import change
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

BOTH = frozenset({Role.TRAINEE, Role.THERAPIST})
LEARNERS = (frozenset({Role.TRAINEE}), BOTH)


def leads(world: World, clip: ClipId, acting: CoderId = FIRST) -> CoderId | None:
    with world.records.reading() as desk:
        found = leading(desk, clip, acting)
    return None if found is None else found.coder


@pytest.mark.parametrize("roles", LEARNERS, ids=lambda each: "+".join(sorted(each)))
@pytest.mark.parametrize("acting", [FIRST, LEE, KIM, CoderId("glimmer")])
def test_pr28_a_trainees_coding_leads_to_nothing_whoever_is_at_work(
    roles: frozenset[Role], acting: CoderId
) -> None:
    world, clip = a_service(roles={KIM: roles})
    codes(world, clip, KIM, GAZE)
    assert leads(world, clip, acting) is None
    world.identities.coder = acting
    with pytest.raises(NothingTagged):
        world.sharing.plan(world.sharing.visit_for(clip))


def test_pr28_a_trainee_who_is_a_therapist_codes_for_her_own_families() -> None:
    world, clip = a_service(roles={KIM: BOTH})
    codes(world, clip, KIM, GAZE)
    with world.records.writing() as desk:
        home = desk.clips.get(clip).household  # type: ignore[union-attr]
        desk.people.own(home, KIM)
    assert leads(world, clip, KIM) == KIM
    assert leads(world, clip) == KIM


def test_pr28_an_accepted_coding_is_used_where_it_is_chosen() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    accepts(world, session)
    assert leads(world, clip) is None
    accepting(world).choose(clip, session)
    assert leads(world, clip) == KIM
    plan = world.sharing.plan(world.sharing.visit_for(clip))
    assert (plan.session, [each.annotation for each in plan.shown]) == (session, ["kim-gaze"])


def test_pr28_what_was_chosen_goes_before_ones_own_until_it_is_let_go_again() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    codes(world, clip, FIRST, JOY)
    accepts(world, session)
    assert leads(world, clip) == FIRST
    accepting(world).choose(clip, session)
    assert leads(world, clip) == KIM
    visit = world.sharing.visit_for(clip)
    assert world.sharing.plan(visit).session == session
    accepting(world).choose(clip, None)
    assert world.sharing.plan(visit).session != session


def test_pr28_what_is_not_accepted_cannot_be_chosen() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    with pytest.raises(NotAccepted):
        accepting(world).choose(clip, session)


def test_pr28_a_change_after_it_asks_again_and_closes_what_was_confirmed() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    accepts(world, session)
    accepting(world).choose(clip, session)
    visit = world.sharing.visit_for(clip)
    world.sharing.confirm(visit)
    world.cut_all(visit)
    world.sharing.begin_together(visit)
    codes(world, clip, KIM, JOY)
    assert leads(world, clip) is None
    with pytest.raises(NotAccepted):
        world.sharing.begin_together(visit)
    accepts(world, session)
    assert leads(world, clip) == KIM


def test_pr28_what_was_given_back_after_it_was_accepted_leads_no_more() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    accepts(world, session)
    accepting(world).choose(clip, session)
    world.identities.coder = SAM
    accepting(world).give_back(session, revision(world, session), "Look at 0:02 again.")
    assert leads(world, clip) is None


def test_pr28_nobody_accepts_their_own() -> None:
    world, clip = a_service(roles={KIM: frozenset({Role.TRAINEE, Role.SUPERVISOR})})
    session = codes(world, clip, KIM, GAZE)
    world.identities.coder = KIM
    with pytest.raises(NotOnesOwn):
        accepting(world).accept(session, revision(world, session))
    assert leads(world, clip, KIM) is None


def test_pr28_a_star_of_somebody_who_learns_says_nothing_to_a_family() -> None:
    world, clip = a_service()
    for who in (FIRST, KIM):
        session = codes(world, clip, who, replace(GAZE, starred=True), JOY)
        if who == KIM:
            accepts(world, session)
            accepting(world).choose(clip, session)
        plan = world.sharing.propose(world.sharing.visit_for(clip))
        assert plan.session == session
        reasons = {reason for each in plan.shown for reason in each.item.reasons}
        assert (Reason.STARRED in reasons) == (who == FIRST)


def test_an_accepted_coding_is_not_written_in_by_who_prepares() -> None:
    world, clip = a_service()
    session = codes(world, clip, KIM, GAZE)
    accepts(world, session)
    accepting(world).choose(clip, session)
    visit = world.sharing.visit_for(clip)
    world.sharing.plan(visit)
    with pytest.raises(AcceptedAsItIs):
        world.sharing.answer_code(visit, AnnotationId("kim-gaze"), Tapped())
    with world.records.reading() as desk:
        assert leading(desk, clip, FIRST) is not None


ROLE_SETS = st.frozensets(st.sampled_from(Role), min_size=1)
STEPS = st.lists(
    st.sampled_from(["code", "accept", "return", "choose", "let go", "change"]), max_size=8
)


@given(ROLE_SETS, st.sampled_from([FIRST, KIM]), STEPS, st.sampled_from([FIRST, LEE, KIM, SAM]))
def test_pr28_whatever_the_roles_and_the_order_nothing_leads_that_was_not_accepted(
    roles: frozenset[Role], owner: CoderId, steps: list[str], acting: CoderId
) -> None:
    world, clip = a_service(roles={KIM: roles})
    with world.records.writing() as desk:
        home = desk.clips.get(clip).household  # type: ignore[union-attr]
        desk.people.own(home, owner)
    session, marks = codes(world, clip, KIM, GAZE), count()
    accepted_at: int | None = None
    learns = Role.TRAINEE in roles and not (Role.THERAPIST in roles and owner == KIM)
    for step in steps:
        accepted_at = _done(world, (clip, session), step, accepted_at, next(marks), learns=learns)
        with world.records.reading() as desk:
            head, found = desk.coding.head(session), leading(desk, clip, acting)
            assert head is not None
            assert learns_here(desk, KIM, home) == learns
            assert may_lead(desk, head) == (not learns or head.revision == accepted_at)
        if found is not None and found.coder == KIM and learns:
            assert found.revision == accepted_at


def _done(
    world: World,
    what: tuple[ClipId, SessionId],
    step: str,
    accepted_at: int | None,
    n: int,
    *,
    learns: bool,
) -> int | None:
    clip, session = what
    if step == "code":
        codes(world, clip, KIM, _at(n))
    elif step == "change":
        world.take(session, change("kim-gaze", n + 1, Changes(note=str(n)), world.op()))
    elif step == "accept" and learns:
        accepts(world, session)
        return revision(world, session)
    elif step == "return" and learns:
        world.identities.coder = SAM
        accepting(world).give_back(session, revision(world, session), "once more")
        world.identities.coder = FIRST
        return None
    elif step == "choose" and accepted_at == revision(world, session):
        accepting(world).choose(clip, session)
    elif step == "let go":
        accepting(world).choose(clip, None)
    return accepted_at


def _at(n: int) -> Annotation:
    return replace(JOY, id=AnnotationId(f"joy-{n}"))
