"""Who belongs to a household; each dyad has its own, and nothing of another's."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import AssetId, ClipId, InfantId, PersonId, VisitId
from annotator.journey.consent import Given, NotFilledIn
from annotator.journey.dyads import CarerForm, Dyads, InfantForm, NamedAlike, carers_of, infants_of
from annotator.journey.languages import LanguageNotTicked, Languages
from annotator.journey.ports import ArtefactKind, Deed, Upload
from annotator.journey.share import Wishes
from annotator.journey.visit import Safety
from annotator.journey.visiting import NotForFamilies
from annotator.wiring.library import WordLibrary
from tests.builders import A_DAY, an_annotation, some_facts
from tests.fakes.records import MemoryRecords
from tests.journey.scene import Scene, a_feed
from tests.journey.world import World

PAPI_HOPES = "to get Ivo-free evenings, canary-goal"


def dyads_in(world: World) -> Dyads:
    languages = Languages(world.records, world.clock, world.identities, WordLibrary())
    return Dyads(world.records, world.clock, world.identities, languages)


def with_papi_and_a_twin(world: World) -> tuple[Dyad, ...]:
    """Mama and Papi, Ava and Ivo: four dyads of one household."""
    first = world.a_household(
        "Wren", Purpose.RECORD, Purpose.SESSION_REVIEW, Purpose.TAKE_HOME_PAGE,
        Purpose.TAKE_HOME_MEDIA,
    )  # fmt: skip
    dyads, home = dyads_in(world), first.household.id
    papi = CarerForm("Papi", "father", (first.infant.id,), "en", PAPI_HOPES, "Mama")
    dyads.add_carer(home, papi)
    for purpose in Purpose:
        world.consents.decide(home, purpose, Decision.PERMIT, Given(PersonId("father"), "father"))
    carers = tuple(each.carer.id for each in world.consents.dyads(home))
    dyads.add_infant(home, InfantForm("Ivo", carers, A_DAY))
    return world.consents.dyads(home)


def a_film_of(world: World, dyad: Dyad, n: int) -> ClipId:
    card = ClipCard(A_DAY, Context.FEEDING, ("carer", "infant"))
    clip = world.clips.begin(dyad.household.id, dyad.id, card)
    world.clips.begin_upload(clip, 100)
    world.clips.note_received(clip, Upload(100, 100, AssetId(f"original-{n}"), "100 60 1"))
    world.clips.received(clip, f"{n}" * 64)
    world.clips.found(clip, some_facts())
    world.clips.ready(clip, {ArtefactKind.FRAMES: AssetId(f"frames-{n}")})
    return clip


def seen_by(world: World, dyad: Dyad, n: int) -> Scene:
    """A meeting of this dyad to its end: she chose the first, wrote, and may take it home."""
    clip = a_film_of(world, dyad, n)
    coded = [replace(each, id=f"{each.id}-{n}", repairs=each.repairs and f"{each.repairs}-{n}")  # type: ignore[arg-type]
             for each in a_feed()]  # fmt: skip
    session = world.a_coding(clip, *coded)
    scene = Scene(world, dyad, clip, session, world.sharing.visit_for(clip))
    ticket = scene.begun()
    world.sharing.answer(ticket, [
        {"id": f"answer-c-{n}", "kind": "choice", "card": 10, "value": "0"},
        {"id": f"answer-w-{n}", "kind": "words", "card": 2, "value": f"canary-answer-{n}"},
    ])  # fmt: skip
    world.sharing.keep_safety(scene.visit, Safety("yes"))
    return scene


def test_another_carer_is_another_dyad_with_the_same_infant() -> None:
    world = World(MemoryRecords())
    first = world.a_household()
    (new,) = dyads_in(world).add_carer(
        first.household.id,
        CarerForm("Papi", "father", (first.infant.id,), goal="to hold her", partner="Mama"),
    )
    assert world.consents.dyads(first.household.id) == (first, new)
    assert new.infant == first.infant
    assert (new.goal, new.partner, new.carer.role) == ("to hold her", "Mama", "father")
    deed, _, _, on = world.records.state.deeds[-1]  # type: ignore[attr-defined]
    assert (deed, on["dyad"]) == (Deed.CARER_ADDED, new.id)


def test_a_twin_is_another_infant_with_each_carer_and_no_goal_is_taken_over() -> None:
    dyads = with_papi_and_a_twin(World())
    names = [(each.carer.how_addressed, each.infant.name) for each in dyads]
    assert names == [("Mama", "Ava"), ("Papi", "Ava"), ("Mama", "Ivo"), ("Papi", "Ivo")]
    assert [each.goal for each in dyads][2:] == ["", ""]
    assert [each.infant.name for each in infants_of(dyads)] == ["Ava", "Ivo"]
    assert [each.carer.how_addressed for each in carers_of(dyads)] == ["Mama", "Papi"]


def test_two_of_one_name_and_nobody_at_all_are_refused() -> None:
    world = World()
    first = world.a_household()
    dyads, home, ava = dyads_in(world), first.household.id, (first.infant.id,)
    with pytest.raises(NamedAlike):
        dyads.add_carer(home, CarerForm("mama", "father", ava))
    with pytest.raises(NamedAlike):
        dyads.add_infant(home, InfantForm("AVA", (first.carer.id,)))
    for form in (CarerForm(" ", "father", ava), CarerForm("Papi", "father", (InfantId("no"),))):
        with pytest.raises(NotFilledIn):
            dyads.add_carer(home, form)
    assert world.consents.dyads(home) == (first,)


def test_a_language_nobody_has_ticked_cannot_be_chosen() -> None:
    world = World()
    first = world.a_household()
    with pytest.raises(LanguageNotTicked):
        dyads_in(world).change(replace(first, language="es"))
    form = CarerForm("Papi", "father", (first.infant.id,), "es")
    with pytest.raises(LanguageNotTicked):
        dyads_in(world).add_carer(first.household.id, form)


def test_what_stood_before_a_change_is_kept_in_each_dyad_it_changed_in() -> None:
    world = World()
    mama, papi, twin, _ = with_papi_and_a_twin(world)
    renamed = replace(mama, infant=replace(mama.infant, name="Eva"), goal="to laugh")
    dyads_in(world).change(renamed)
    now = world.consents.dyads(mama.household.id)
    assert [each.infant.name for each in now] == ["Eva", "Eva", "Ivo", "Ivo"]
    assert [(each.infant, each.goal) for each in now[0].formerly] == [("Ava", mama.goal)]
    assert [(each.infant, each.goal) for each in now[1].formerly] == [("Ava", papi.goal)]
    assert now[1].goal == papi.goal
    assert now[2] == twin


def test_a_name_that_changes_changes_in_the_plan_which_is_then_confirmed_anew() -> None:
    world = World()
    mama = world.a_household()
    scene = seen_by(world, mama, 1)
    dyads_in(world).change(replace(mama, infant=replace(mama.infant, name="Eva")))
    from annotator.journey.watching import NotConfirmed

    with pytest.raises(NotConfirmed):
        world.sharing.begin_together(scene.visit)
    plan = scene.plan
    assert plan.confirmed_at is None
    said = " ".join(f"{each.question} {each.sentence}" for each in plan.items)
    assert "Eva" in said
    assert "Ava" not in said


@pytest.mark.parametrize("said", ["Ivo looked at you. You waited.", "You waited. Papi came in."])
def test_no_sentence_names_the_twin_or_a_carer_nobody_said_is_the_partner(said: str) -> None:
    world = World()
    mama = with_papi_and_a_twin(world)[0]
    clip = a_film_of(world, mama, 1)
    session = world.a_coding(clip, *a_feed())
    scene = Scene(world, mama, clip, session, world.sharing.visit_for(clip))
    with pytest.raises(NotForFamilies):
        world.sharing.edit_sentence(scene.visit, scene.key("gaze"), said)
    with pytest.raises(NotForFamilies):
        world.sharing.keep_wishes(scene.visit, Wishes(small_thing=said))
    dyads_in(world).change(replace(mama, partner="Papi"))
    if "Papi" in said:
        world.sharing.edit_sentence(scene.visit, scene.key("gaze"), said)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.permutations(range(4)), st.integers(0, 3))
def test_nothing_of_one_dyad_reaches_another(order: list[int], whose: int) -> None:
    world = World()
    dyads = with_papi_and_a_twin(world)
    scenes: dict[int, Scene] = {n: seen_by(world, dyads[n], n) for n in order}
    mine, sharing = scenes[whose], world.sharing
    visit: VisitId = mine.visit
    page = sharing.take_home(visit)
    reel = sharing.reel(visit)
    told = json.dumps(sharing.payload(sharing.begin_together(visit))) + str(page) + str(reel)
    told += str(sharing.her_words(visit)) + str(sharing.then_and_now(dyads[whose].id))
    own = {dyads[whose].carer.how_addressed, dyads[whose].infant.name, dyads[whose].partner}
    for name in {"Mama", "Papi", "Ava", "Ivo"} - own:
        assert name not in told.replace(PAPI_HOPES, "")
    for n in set(order) - {whose}:
        assert f"canary-answer-{n}" not in told
        assert f"-{n}'" not in str(reel.moments)
        with world.records.reading() as desk:
            theirs = {cut.film for cut in desk.visits.cut(scenes[n].visit)}
        assert not theirs & set(reel.films)
    assert ("canary-goal" in told) is (whose == 1)
    assert f"canary-answer-{whose}" in told
    assert sharing.visit(visit).number == 1


def test_an_interpreter_can_be_there_at_the_meeting_of_any_dyad() -> None:
    from annotator.journey.visit import VisitCard

    world = World()
    dyads = with_papi_and_a_twin(world)
    for n, dyad in enumerate(dyads):
        scene = seen_by(world, dyad, n)
        world.sharing.keep_card(scene.visit, VisitCard(interpreter="yes" if n % 2 else "no"))
        payload = world.sharing.payload(world.sharing.begin_together(scene.visit))
        assert payload["interpreter"] is bool(n % 2)
        assert payload["infant"] == dyad.infant.name
        assert payload["carer"] == dyad.carer.how_addressed


def test_a_live_tag_of_one_film_is_in_no_plan_of_another() -> None:
    world = World()
    mama, papi, *_ = with_papi_and_a_twin(world)
    one, other = seen_by(world, mama, 1), seen_by(world, papi, 2)
    world.tag(one.session, an_annotation("late", onset=40_000, offset=46_000, code="shared_joy"))
    assert "late" not in [each.annotation for each in other.plan.items]
