from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.coding import (
    AlreadyThere,
    Before,
    Changes,
    HasNoLength,
    NeedsAnOffset,
    NoSuchAnnotation,
    NotARepair,
    NotARupture,
    NothingToUndo,
    NotInThisSession,
    OutsideClip,
    RepairBeforeRupture,
    UnknownValue,
    VersionConflict,
    answers,
    apply,
)
from annotator.domain.errors import Refusal
from annotator.domain.identity import AnnotationId, CodeId
from annotator.domain.interval import EmptyInterval
from annotator.domain.scheme import UnknownCode, UnknownFamily
from tests.builders import (
    A_MINUTE,
    add,
    an_annotation,
    around,
    change,
    link,
    ms,
    remove,
    star,
    undo,
)

HERE = an_annotation()
RUPTURE = an_annotation("r1", "rupture", 10_000, 20_000)
REPAIR = an_annotation("p1", "repair", 17_000, 22_000)


def added(new: Annotation) -> Annotation | None:
    return apply(add(new), None, around())


def changed(changes: Changes, current: Annotation = HERE, *others: Annotation) -> Annotation:
    after = apply(change(current.id, 1, changes), current, around(*others, version=1))
    assert after is not None
    return after


def test_what_is_added_is_there_in_its_first_version() -> None:
    assert added(HERE) == HERE


@pytest.mark.parametrize(
    ("new", "refusal"),
    [
        (an_annotation(family="joy"), UnknownFamily("joy")),  # type: ignore[arg-type]
        (an_annotation(code="wave"), UnknownCode("attunement", "wave")),  # type: ignore[arg-type]
        (an_annotation(onset=5000, offset=5000), EmptyInterval(ms(5000), ms(5000))),
        (an_annotation(onset=5000, offset=4000), EmptyInterval(ms(5000), ms(4000))),
        (an_annotation(onset=60_000, offset=60_001), OutsideClip(A_MINUTE, A_MINUTE)),
        (an_annotation(onset=59_000, offset=60_001), OutsideClip(ms(60_001), A_MINUTE)),
        (an_annotation(onset=-1), OutsideClip(ms(-1), A_MINUTE)),
        (an_annotation(offset=None), NeedsAnOffset(HERE.family)),
        (an_annotation(confidence=4), UnknownValue("confidence", "4")),
        (an_annotation(confidence=0), UnknownValue("confidence", "0")),
        (an_annotation(values={"mood": "good"}), UnknownValue("mood", "good")),
        (an_annotation(values={"goal_link": "no"}), UnknownValue("goal_link", "no")),
        (an_annotation(values={"cue_type": "tired"}), UnknownValue("cue_type", "tired")),
    ],
)
def test_what_cannot_be_is_not_added(new: Annotation, refusal: Refusal) -> None:
    with pytest.raises(type(refusal)) as refused:
        added(new)
    assert refused.value == refusal


def test_an_instant_has_no_end() -> None:
    bid = an_annotation(family="infant_bid", onset=5000, offset=None)
    assert added(bid) == bid
    with pytest.raises(HasNoLength):
        added(replace(bid, offset=ms(6000)))
    with pytest.raises(OutsideClip):
        added(replace(bid, onset=A_MINUTE))


def test_a_live_moment_may_end_with_the_clip() -> None:
    late = replace(an_annotation(onset=58_000, offset=60_000), end_unchecked=True)
    assert added(late) == late


def test_a_value_of_one_code_only_goes_with_that_code() -> None:
    cue = an_annotation(code="cue_met", values={"cue_type": "tired"})
    assert added(cue) == cue


def test_an_id_is_used_for_one_annotation_only_even_after_it_is_gone() -> None:
    with pytest.raises(AlreadyThere):
        apply(add(HERE), HERE, around(version=1))
    with pytest.raises(AlreadyThere):
        apply(add(HERE), None, around(version=2))


def test_an_addition_begins_at_the_beginning() -> None:
    with pytest.raises(VersionConflict):
        apply(replace(add(HERE), base_version=1), None, around())


def test_a_change_names_what_it_changes_and_leaves_the_rest() -> None:
    after = changed(Changes(offset=ms(12_000), end_unchecked=False, pressed_offset=ms(13_500)))
    assert after == replace(HERE, version=2, offset=ms(12_000), pressed_offset=ms(13_500))


def test_a_change_that_cannot_be_is_refused_like_an_addition() -> None:
    with pytest.raises(EmptyInterval):
        changed(Changes(offset=ms(2000)))
    with pytest.raises(OutsideClip):
        changed(Changes(offset=ms(60_001)))
    with pytest.raises(NeedsAnOffset):
        changed(Changes(offset=None))
    with pytest.raises(UnknownCode):
        changed(Changes(code=CodeId("comfort")))


def test_a_new_code_drops_the_values_that_belonged_to_the_old_one() -> None:
    cue = an_annotation(code="cue_met", values={"cue_type": "tired", "goal_link": "yes"})
    assert changed(Changes(code=CodeId("mirroring")), cue).values == {"goal_link": "yes"}
    assert changed(Changes(code=CodeId("cue_met")), cue).values == cue.values
    assert changed(Changes(note="x"), cue).values == cue.values


def test_a_new_code_with_values_of_its_own_is_taken_at_its_word() -> None:
    values = {"variant": "wait"}
    assert changed(Changes(code=CodeId("following_lead"), values=values)).values == values
    with pytest.raises(UnknownValue):
        changed(Changes(code=CodeId("mirroring"), values=values))


def test_an_operation_on_another_version_is_refused_with_the_current_one() -> None:
    for operation in (change("a1", 1, Changes(note="x")), remove("a1", 1), star("a1", 1)):
        with pytest.raises(VersionConflict) as refused:
            apply(operation, HERE, around(version=3))
        assert refused.value.current_version == 3


def test_what_was_never_there_cannot_be_changed() -> None:
    for operation in (change("a1", 1, Changes(note="x")), remove("a1", 1), undo("a1", 1, "o1")):
        with pytest.raises(NoSuchAnnotation):
            apply(operation, None, around())


def test_what_was_removed_cannot_be_changed() -> None:
    with pytest.raises(NoSuchAnnotation):
        apply(star("a1", 2), None, around(version=2))


def test_a_star_is_set_and_taken_away() -> None:
    starred = apply(star("a1", 1), HERE, around(version=1))
    assert starred == replace(HERE, version=2, starred=True)
    assert apply(star("a1", 2, starred=False), starred, around(version=2)) == replace(
        HERE, version=3
    )


def linked(repair: Annotation, to: str | None, *others: Annotation) -> Annotation | None:
    return apply(link(repair.id, 1, to), repair, around(*others, version=1))


def test_a_repair_is_linked_to_the_rupture_it_answers_and_unlinked_again() -> None:
    after = linked(REPAIR, "r1", RUPTURE)
    assert after == replace(REPAIR, version=2, repairs=AnnotationId("r1"))
    assert after is not None
    assert answers(after, RUPTURE)
    assert linked(replace(after, version=1), None, RUPTURE) == replace(REPAIR, version=2)


def test_a_repair_may_overlap_the_tail_of_its_rupture() -> None:
    assert linked(replace(REPAIR, onset=ms(10_001)), "r1", RUPTURE) is not None


@pytest.mark.parametrize("onset", [9000, 10_000])
def test_a_repair_can_only_answer_a_rupture_that_came_before(onset: int) -> None:
    with pytest.raises(RepairBeforeRupture) as refused:
        linked(replace(REPAIR, onset=ms(onset)), "r1", RUPTURE)
    assert refused.value.facts() == {"rupture_onset": 10_000, "repair_onset": onset}


def test_only_a_repair_may_be_linked_and_only_to_a_rupture_of_the_session() -> None:
    with pytest.raises(NotARepair):
        linked(HERE, "r1", RUPTURE)
    with pytest.raises(NotARepair):
        linked(HERE, None)
    with pytest.raises(NotARupture):
        linked(REPAIR, "a1", HERE)
    with pytest.raises(NotInThisSession):
        linked(REPAIR, "r1")


def test_a_linked_repair_cannot_be_moved_before_its_rupture() -> None:
    repair = replace(REPAIR, repairs=RUPTURE.id)
    with pytest.raises(RepairBeforeRupture):
        changed(Changes(onset=ms(8000)), repair, RUPTURE)
    assert changed(Changes(onset=ms(8000)), repair).onset == 8000


def test_a_link_counts_only_while_its_rupture_began_first() -> None:
    repair = replace(REPAIR, repairs=RUPTURE.id)
    assert answers(repair, RUPTURE)
    assert not answers(repair, replace(RUPTURE, onset=ms(18_000)))
    assert not answers(REPAIR, RUPTURE)
    assert not answers(replace(HERE, repairs=RUPTURE.id), RUPTURE)


def test_an_undo_brings_back_what_was_before_as_a_new_version() -> None:
    after = apply(
        undo("a1", 2, "o2"),
        replace(HERE, version=2, note="x"),
        replace(around(version=2), undone=Before(HERE.id, HERE)),
    )
    assert after == replace(HERE, version=3)


def test_undoing_an_addition_takes_it_out() -> None:
    around_it = replace(around(version=1), undone=Before(HERE.id, None))
    assert apply(undo("a1", 1, "o1"), HERE, around_it) is None


def test_there_is_nothing_to_undo_where_nothing_was_done_to_this_annotation() -> None:
    for undone in (None, Before(AnnotationId("another"), None)):
        with pytest.raises(NothingToUndo):
            apply(undo("a1", 1, "o9"), HERE, replace(around(version=1), undone=undone))
