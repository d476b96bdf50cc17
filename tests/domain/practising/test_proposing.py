from __future__ import annotations

from itertools import permutations

from annotator.domain.migration import Mark
from annotator.domain.practising.learning import Confusion, Point, confusions, progress
from annotator.domain.practising.proposing import (
    Reason,
    level_for,
    next_clip,
    on_the_shelf,
)
from tests.domain.practising.trainees import CUE, GAZE, GOLD, LEAD, a_gold, named, opened, shown

PLAIN = a_gold(clip="plain")
WITHOUT_GAZE = a_gold((CUE,), clip="without")
QUALIFYING = a_gold(clip="q", kind="qualifying")
HIGHER = a_gold(clip="higher", level=2)


def past(*attempts: tuple[str, bool], level: int = 1) -> tuple[Point, ...]:
    """Attempts one day after another: which clip, and whether all of it was found."""
    return progress(
        opened(a_gold(clip=clip, level=level), GOLD if well else (), day=day)
        for day, (clip, well) in enumerate(attempts)
    )


def test_the_shelf_knows_how_often_a_name_comes_and_never_when() -> None:
    names = on_the_shelf(PLAIN).names
    assert names[Mark(GAZE.family, GAZE.code)] == 1
    assert names[Mark(LEAD.family, named(LEAD, "co_regulation").code)] == 1
    assert "12000" not in repr(on_the_shelf(PLAIN))


def test_a_clip_not_yet_seen_comes_before_any_that_was() -> None:
    shelf = [on_the_shelf(each) for each in (PLAIN, WITHOUT_GAZE)]
    found = next_clip(shelf, past(("plain", True)))
    assert found is not None
    assert (found.cover.clip, found.reasons) == (
        "without", (Reason.NOT_YET_SEEN, Reason.YOUR_LEVEL),
    )  # fmt: skip


def test_of_clips_all_seen_the_one_longest_ago_comes_next() -> None:
    shelf = [on_the_shelf(each) for each in (PLAIN, WITHOUT_GAZE)]
    found = next_clip(shelf, past(("without", False), ("plain", False), ("without", False)))
    assert found is not None
    assert (found.cover.clip, found.reasons[0]) == ("plain", Reason.LONGEST_AGO)


def test_what_is_mixed_up_is_practised_and_the_reason_names_no_code() -> None:
    mirroring = (named(GAZE, "mirroring"), *GOLD[1:])
    done = [shown(a_gold(clip=f"c{day}"), mirroring, day=day) for day in range(2)]
    mixed_up: tuple[Confusion, ...] = confusions(done)
    shelf = [on_the_shelf(each) for each in (WITHOUT_GAZE, PLAIN)]
    found = next_clip(shelf, (), mixed_up)
    assert found is not None
    assert found.cover.clip == "plain"
    assert found.reasons[0] is Reason.PRACTISES_WHAT_IS_MIXED_UP
    assert "gaze" not in repr(found)
    calm = next_clip([on_the_shelf(WITHOUT_GAZE)], (), mixed_up)
    assert calm is not None
    assert Reason.PRACTISES_WHAT_IS_MIXED_UP not in calm.reasons


def test_a_qualifying_clip_is_never_proposed() -> None:
    assert next_clip([on_the_shelf(QUALIFYING)], ()) is None
    assert next_clip([], ()) is None


def test_the_proposal_does_not_hang_on_the_order_of_the_shelf() -> None:
    shelf = [on_the_shelf(each) for each in (PLAIN, WITHOUT_GAZE, QUALIFYING, HIGHER)]
    assert len({next_clip(each, ()) for each in permutations(shelf)}) == 1


def test_the_level_rises_after_two_secure_attempts_and_falls_when_unsure() -> None:
    assert level_for(()) == 1
    assert level_for(past(("a", True))) == 1
    assert level_for(past(("a", True), ("b", True))) == 2
    assert level_for(past(("a", True), ("b", False))) == 1
    assert level_for(past(("a", True), ("b", False), level=2)) == 1
    assert level_for(past(("a", True), ("b", True), level=3)) == 3


def test_the_nearest_level_is_taken_and_said() -> None:
    shelf = [on_the_shelf(each) for each in (PLAIN, HIGHER)]
    found = next_clip(shelf, past(("a", True), ("b", True)))
    assert found is not None
    assert (found.cover.clip, found.reasons[-1]) == ("higher", Reason.YOUR_LEVEL)
    only = next_clip(shelf[:1], past(("a", True), ("b", True)))
    assert only is not None
    assert only.reasons[-1] is Reason.NEAREST_LEVEL
