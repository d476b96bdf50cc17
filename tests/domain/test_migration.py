"""A coding carried over: each moment goes along whole, or stays back and is named."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.applying import REPAIR, Surroundings, answers, checked, linked
from annotator.domain.coding import CodingSession
from annotator.domain.identity import CodeId, FamilyId
from annotator.domain.migration import (
    Carried,
    Mark,
    Said,
    SchemeMap,
    StaysBack,
    Why,
    carried,
    map_to_document,
    marks_in,
    proposed,
    said_in,
)
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_editing import put, removed
from tests.builders import A_MINUTE, an_annotation, the_scheme, the_scheme_document
from tests.strategies import sessions

JOY = Mark(FamilyId("attunement"), CodeId("shared_joy"))
MIRRORING = Mark(FamilyId("attunement"), CodeId("mirroring"))
IN_STEP = Mark(FamilyId("attunement"))
BID = Mark(FamilyId("infant_bid"))
THE_SAME = proposed(the_scheme(), the_scheme())


def without_mirroring() -> Scheme:
    return parse_scheme(
        removed(the_scheme_document(), ("tiers", 0, "families", 0, "codes", 4)) | {"version": "2.0"}
    )


def to_new(*annotations: Annotation, plan: SchemeMap | None = None) -> Carried:
    new = without_mirroring()
    return carried(annotations, new, plan or proposed(the_scheme(), new))


def with_mark(plan: SchemeMap, mark: Mark, goal: Mark | None) -> SchemeMap:
    return replace(plan, marks={**plan.marks, mark: goal})


def test_what_has_the_same_id_goes_where_it_was_and_the_rest_is_asked_about() -> None:
    plan = proposed(the_scheme(), without_mirroring())
    assert plan.marks[JOY] == JOY
    assert plan.marks[MIRRORING] is None


def test_what_has_another_id_and_the_same_name_is_proposed_by_its_name() -> None:
    at = ("tiers", 0, "families", 0, "codes", 3, "id")
    new = parse_scheme(put(the_scheme_document(), at, "laughing"))
    goal = proposed(the_scheme(), new).marks[JOY]
    assert goal == Mark(FamilyId("attunement"), CodeId("laughing"))


def test_a_moment_nothing_is_said_of_stays_back_and_is_named() -> None:
    moment = an_annotation(code="mirroring")
    found = to_new(moment)
    assert found.annotations == ()
    assert found.stays == (StaysBack(moment, Why.NO_PLACE),)


def test_a_code_can_be_left_and_the_family_kept() -> None:
    plan = with_mark(proposed(the_scheme(), without_mirroring()), MIRRORING, IN_STEP)
    moment = an_annotation(code="mirroring", note="her smile", starred=True, confidence=3)
    found = to_new(moment, plan=plan)
    assert found.annotations == (replace(moment, code=None),)
    assert found.codes_dropped == (moment,)


def test_what_lasts_cannot_become_a_point_nor_the_other_way_round() -> None:
    plan = with_mark(with_mark(THE_SAME, JOY, BID), BID, IN_STEP)
    joy = an_annotation("a", code="shared_joy")
    bid = an_annotation("b", "infant_bid", offset=None)
    found = carried((joy, bid), the_scheme(), plan)
    assert {each.why for each in found.stays} == {Why.HAS_LENGTH, Why.HAS_NO_LENGTH}
    assert found.annotations == ()


def test_a_goal_the_new_scheme_does_not_have_is_no_place() -> None:
    plan = with_mark(THE_SAME, JOY, Mark(FamilyId("joy")))
    found = carried((an_annotation(code="shared_joy"),), the_scheme(), plan)
    assert [each.why for each in found.stays] == [Why.NO_PLACE]


def test_a_value_goes_along_where_its_code_takes_it_and_is_named_where_not() -> None:
    cue = Said(FamilyId("attunement"), "cue_type", "tired")
    moment = an_annotation(code="cue_met", values={"cue_type": "tired", "infant_response": "yes"})
    met = Mark(FamilyId("attunement"), CodeId("cue_met"))
    found = carried((moment,), the_scheme(), with_mark(THE_SAME, met, JOY))
    assert found.annotations[0].values == {"infant_response": "yes"}
    assert found.values_dropped == ((moment.id, cue),)


def test_two_values_for_one_field_keep_the_first_and_name_the_other() -> None:
    moment = an_annotation(code="cue_met", values={"cue_type": "tired", "infant_response": "yes"})
    family = FamilyId("attunement")
    tired = Said(family, "cue_type", "tired")
    response = Said(family, "infant_response", "yes")
    hunger = Said(family, "cue_type", "hunger")
    plan = replace(THE_SAME, values={tired: tired, response: hunger})
    found = carried((moment,), the_scheme(), plan)
    assert found.annotations[0].values == {"cue_type": "tired"}
    assert found.values_dropped == ((moment.id, response),)


def test_a_repair_whose_rupture_stays_back_loses_its_link_and_is_named() -> None:
    rupture = an_annotation("r", "rupture", 1000, 5000, "missed_cue")
    repair = an_annotation("p", "repair", 3000, 6000, "comfort", repairs="r")
    missed = Mark(FamilyId("rupture"), CodeId("missed_cue"))
    found = carried((rupture, repair), the_scheme(), with_mark(THE_SAME, missed, None))
    assert found.annotations == (replace(repair, repairs=None),)
    assert found.links_dropped == (repair.id,)
    assert not found.is_whole
    assert carried((rupture, repair), the_scheme(), THE_SAME).is_whole


def test_what_occurs_is_counted() -> None:
    moments = (
        an_annotation("a", code="shared_joy"),
        an_annotation("b", code="shared_joy", values={"infant_response": "yes"}),
        an_annotation("c"),
    )
    assert marks_in(moments) == {JOY: 2, IN_STEP: 1}
    assert said_in(moments) == {Said(FamilyId("attunement"), "infant_response", "yes"): 1}


def test_the_map_is_written_out_whole() -> None:
    written = map_to_document(with_mark(SchemeMap(), JOY, None))
    assert written == {"marks": [[["attunement", "shared_joy"], None]], "values": []}
    whole = map_to_document(THE_SAME)
    assert isinstance(whole["marks"], list)
    assert len(whole["marks"]) == len(THE_SAME.marks)


def counting_links(session: CodingSession, moment: Annotation) -> Annotation:
    rupture = None if moment.repairs is None else session.annotations.get(moment.repairs)
    stands = moment.family == REPAIR and rupture is not None and answers(moment, rupture)
    return replace(moment, version=1, repairs=moment.repairs if stands else None)


@given(sessions())
def test_by_the_same_scheme_everything_is_the_same(session: CodingSession) -> None:
    found = carried(session.annotations.values(), the_scheme(), THE_SAME)
    assert not found.stays
    assert not found.codes_dropped
    assert not found.values_dropped
    expected = {each.id: counting_links(session, each) for each in session.annotations.values()}
    assert {each.id: each for each in found.annotations} == expected


@st.composite
def maps(draw: st.DrawFn) -> SchemeMap:
    goals = [None, *proposed(the_scheme(), without_mirroring()).marks]
    marks = {mark: draw(st.sampled_from(goals)) for mark in THE_SAME.marks if draw(st.booleans())}
    values = {
        said: draw(st.sampled_from([None, said, *list(THE_SAME.values)[:6]]))
        for said in THE_SAME.values
        if draw(st.booleans())
    }
    return SchemeMap(marks, values)


@given(sessions(), maps())
def test_by_any_map_nothing_is_lost_and_what_goes_along_can_stand(
    session: CodingSession, plan: SchemeMap
) -> None:
    new, old = without_mirroring(), tuple(session.annotations.values())
    found = carried(old, new, plan)
    going = {each.id: each for each in found.annotations}
    staying = {each.annotation.id for each in found.stays}
    assert going.keys() | staying == {each.id for each in old}
    assert going.keys() & staying == set()
    around = Surroundings(new, A_MINUTE, 1, going.get)
    for before in old:
        after = going.get(before.id)
        if after is None:
            continue
        checked(after, around)
        if after.repairs is not None:
            linked(after, after.repairs, around)
        for kept in ("onset", "offset", "note", "starred", "confidence", "end_unchecked",
                     "pressed_onset", "pressed_offset"):  # fmt: skip
            assert getattr(after, kept) == getattr(before, kept)
        dropped = {said for of, said in found.values_dropped if of == before.id}
        assert len(after.values) <= len(before.values)
        assert len(before.values) - len(dropped) <= len(before.values)
        lost = before.repairs is not None and after.repairs is None
        assert lost == (before.id in found.links_dropped)
