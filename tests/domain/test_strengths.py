"""What is proposed to a family: the promises first, over clips nobody would want to code."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.episodes import Outcome, outcome_of
from annotator.domain.identity import AnnotationId
from annotator.domain.interval import Stretches
from annotator.domain.strengths import (
    Choices,
    Item,
    Kind,
    NoConnection,
    Reason,
    Sequence,
    check,
    offered,
)
from tests.builders import an_annotation, stretch, the_scheme
from tests.domain.clips import (
    LENGTH,
    LONGER,
    choices,
    clean,
    clips,
    connection,
    proposed,
    repair,
    rupture,
)

Clip = list[Annotation]
CHOSEN = Choices(chosen=frozenset({AnnotationId("a3")}))


def tried(moments: Clip, wishes: Choices) -> Sequence | None:
    try:
        found = proposed(*moments, choices=wishes)
    except NoConnection:
        event("refused")
        return None
    event(f"{len(found.items)} items")
    for item in found.items:
        event(item.kind)
    return found


@LONGER
@given(clips(), choices())
def test_pr_03_no_window_touches_a_rupture_or_what_is_hidden(
    moments: Clip, wishes: Choices
) -> None:
    found = tried(moments, wishes)
    for item in found.items if found else ():
        (moment,) = [each for each in moments if each.id == item.annotation]
        own = moment.repairs if item.kind is Kind.REPAIR_STORY else None
        assert clean(moments, item.window, own)
        assert clean(moments, stretch(item.still_ms, item.still_ms + 1))


@LONGER
@given(clips(), choices())
def test_pr_04_a_rupture_is_only_seen_on_the_way_back(moments: Clip, wishes: Choices) -> None:
    found = tried(moments, wishes)
    by_id = {each.id: each for each in moments}
    for item in found.items if found else ():
        if item.kind is not Kind.REPAIR_STORY:
            continue
        story = by_id[item.annotation]
        answered = by_id[AnnotationId(str(story.repairs))]
        assert story.onset - item.window.onset <= 3000
        assert item.window.offset >= max(story.offset or 0, answered.offset or 0) + 2000
        assert answered.onset < story.onset


@LONGER
@given(clips(), choices())
def test_pr_01_and_02_the_first_and_the_last_picture_are_good_ones(
    moments: Clip, wishes: Choices
) -> None:
    found = tried(moments, wishes)
    if found is None:
        return
    first, last = found.items[0], found.items[-1]
    (closing,) = [each for each in moments if each.id == last.annotation]
    assert first.kind in {Kind.CONNECTION, Kind.REPAIR_TAIL}
    assert (
        last.is_connection
        or last.annotation in wishes.chosen
        or outcome_of(closing) is Outcome.FULL
    )


@LONGER
@given(clips(), choices())
def test_it_is_never_refused_where_five_clean_seconds_of_connection_exist(
    moments: Clip, wishes: Choices
) -> None:
    hidden = Stretches.of(
        each.interval
        for each in moments
        if each.family in {"rupture", "uncodable", "safeguarding"} and each.interval
    )
    clean_connection = any(
        part.length >= 5000
        for each in moments
        if each.family == "attunement" and each.confidence >= 2 and each.interval
        for part in Stretches((each.interval,)) - hidden
    )
    found = tried(moments, replace(wishes, left_out=frozenset()))
    if clean_connection:
        event("has a clean connection")
        assert found is not None


@given(clips(), choices())
def test_windows_are_5_to_20_seconds_inside_the_clip(moments: Clip, wishes: Choices) -> None:
    found = tried(moments, wishes)
    for item in found.items if found else ():
        shortest, longest = (2000, 5000) if item.kind is Kind.REPAIR_TAIL else (5000, 20_000)
        assert shortest <= item.window.length <= longest
        assert 0 <= item.window.onset <= item.still_ms < item.window.offset <= LENGTH


@LONGER
@given(clips(), choices())
def test_what_did_not_work_never_reaches_a_family(moments: Clip, wishes: Choices) -> None:
    found = tried(moments, wishes)
    shown = {item.annotation for item in found.items} if found else set()
    for moment in moments:
        if moment.id not in shown:
            continue
        assert moment.family in {"attunement", "repair", "mind_comment", "infant_strength"}
        assert moment.code != "non_attuned"
        assert moment.confidence >= 2 or moment.starred
        if moment.family == "repair":
            outcome = outcome_of(moment)
            assert outcome is Outcome.FULL or (outcome is Outcome.PARTIAL and moment.starred)


@LONGER
@given(clips(), choices())
def test_whatever_is_proposed_passes_the_check_of_edited_sequences(
    moments: Clip, wishes: Choices
) -> None:
    found = tried(moments, wishes)
    if found is not None:
        check(found, moments, the_scheme(), LENGTH, wishes)


@given(clips(), choices())
def test_every_moment_is_in_it_once_or_left_out_with_a_reason(
    moments: Clip, wishes: Choices
) -> None:
    found = tried(moments, wishes)
    if found is None:
        return
    left = Counter(each.annotation for each in found.left_out)
    assert all(each.reasons for each in found.left_out)
    for moment in moments:
        if moment.family in {"attunement", "repair", "mind_comment", "infant_strength"}:
            shown = any(item.annotation == moment.id for item in found.items)
            assert shown + left[moment.id] == 1


@given(clips(), st.randoms(use_true_random=False))
def test_the_order_in_which_moments_were_tagged_changes_nothing(moments: Clip, chance) -> None:
    turned = list(moments)
    chance.shuffle(turned)
    one, other = tried(moments, Choices()), tried(turned, Choices())
    assert (one and one.items) == (other and other.items)


def kinds(found: Sequence) -> list[str]:
    return [item.annotation for item in found.items]


def test_connection_then_something_else_then_the_repair_then_a_good_moment() -> None:
    found = proposed(
        connection("a1", 0, 9000, starred=True),
        connection("a2", 60_000, 70_000, "cue_met"),
        rupture("r1", 30_000, 38_000),
        repair("p1", 36_000, 40_000, "r1"),
        connection("a3", 75_000, 84_000, "quiet_togetherness"),
        choices=Choices(clips=4),
    )
    assert kinds(found) == ["a1", "a3", "p1", "a2"]
    assert found.items[0].reasons[0] is Reason.OPENS
    assert found.items[-1].reasons[0] is Reason.CLOSES
    assert Reason.FOUND_EACH_OTHER in found.items[2].reasons


def test_pr_01_the_tail_of_a_full_repair_opens_only_where_no_connection_can() -> None:
    apart = (rupture("r1", 30_000, 38_000), repair("p1", 36_000, 40_000, "r1"))
    alone = proposed(*apart)
    assert [(item.kind, item.window) for item in alone.items] == [
        (Kind.REPAIR_TAIL, stretch(40_000, 45_000)),
        (Kind.REPAIR_STORY, stretch(33_000, 42_000)),
    ]
    with_connection = proposed(*apart, connection("a1", 60_000, 70_000))
    assert kinds(with_connection) == ["a1", "p1"]


def test_pr_01_the_tail_of_a_partial_repair_opens_nothing() -> None:
    with pytest.raises(NoConnection):
        proposed(
            rupture("r1", 30_000, 38_000),
            repair("p1", 36_000, 40_000, "r1", "partial", starred=True),
        )


def test_pr_02_her_chosen_moment_is_the_last() -> None:
    moments = [connection(f"a{n}", n * 20_000, n * 20_000 + 9000) for n in range(4)]
    assert kinds(proposed(*moments, choices=CHOSEN))[-1] == "a3"


def test_pr_02_her_choice_inside_the_only_connection_does_not_refuse_it() -> None:
    comment = an_annotation("a3", "mind_comment", 22_000, None, "appropriate")
    assert kinds(proposed(connection("a1", 20_000, 28_000), comment, choices=CHOSEN)) == ["a1"]


def test_pr_02_her_only_connection_opens_and_closes() -> None:
    assert kinds(proposed(connection("a3", 20_000, 28_000), choices=CHOSEN)) == ["a3"]


def test_pr_02_a_partial_repair_is_not_the_last_picture() -> None:
    found = proposed(
        connection("a1", 0, 9000),
        rupture("r1", 30_000, 38_000),
        repair("p1", 36_000, 40_000, "r1", "partial", starred=True),
    )
    assert kinds(found) == ["a1"]
    (left,) = found.left_out
    assert left.reasons == (Reason.NO_CONNECTION_AFTER,)


@pytest.mark.parametrize(("asked", "shown"), [(1, 1), (2, 2), (3, 3), (5, 5), (9, 5)])
def test_pr_07_three_clips_unless_asked_and_five_at_most(asked: int, shown: int) -> None:
    moments = [connection(f"a{n}", n * 10_000, n * 10_000 + 6000) for n in range(8)]
    assert len(proposed(*moments).items) == 3
    assert len(proposed(*moments, choices=Choices(clips=asked)).items) == shown


def test_pr_15_coming_back_from_a_device_is_shown_only_when_allowed() -> None:
    moments = (
        connection("a1", 0, 9000),
        rupture("r1", 30_000, 38_000, "device_absorbed"),
        repair("p1", 36_000, 40_000, "r1"),
    )
    assert kinds(proposed(*moments)) == ["a1"]
    assert kinds(proposed(*moments, choices=Choices(device_returns=True))) == ["a1", "p1"]


def refused(*moments: Annotation) -> tuple[Reason, ...]:
    with pytest.raises(NoConnection) as refusal:
        proposed(*moments)
    return refusal.value.reasons


def test_pr_17_without_a_connection_it_says_why() -> None:
    assert refused() == (Reason.NOTHING_IN_STEP,)
    assert refused(connection("a1", 0, 9000, confidence=1)) == (Reason.ALL_LOW_CONFIDENCE,)
    assert refused(connection("a1", 0, 9000), rupture("r1", 3000, 6000)) == (
        Reason.OVERLAPS_RUPTURE,
    )


def test_pr_21_a_partial_repair_is_shown_when_starred() -> None:
    def shown(*, starred: bool) -> list[str]:
        return kinds(
            proposed(
                connection("a1", 0, 9000),
                rupture("r1", 30_000, 38_000),
                repair("p1", 36_000, 40_000, "r1", "partial", starred=starred),
                connection("a2", 60_000, 69_000),
            )
        )

    assert "p1" in shown(starred=True)
    assert "p1" not in shown(starred=False)


def test_a_star_lifts_low_confidence() -> None:
    assert kinds(proposed(connection("a1", 0, 9000, confidence=1, starred=True))) == ["a1"]


def test_a_live_tag_is_taken_and_asked_about() -> None:
    found = proposed(connection("a1", 0, 9000, None))
    assert found.items[0].needs_code
    assert found.to_answer == ("a1",)


def test_a_repair_nobody_said_the_outcome_of_waits_for_the_answer() -> None:
    found = proposed(
        connection("a1", 0, 9000),
        rupture("r1", 30_000, 38_000),
        repair("p1", 36_000, 40_000, "r1", None),
    )
    assert kinds(found) == ["a1"]
    assert found.to_answer == ("p1",)


def test_what_the_therapist_left_out_stays_out() -> None:
    moments = (connection("a1", 0, 9000, starred=True), connection("a2", 30_000, 39_000))
    found = proposed(*moments, choices=Choices(left_out=frozenset({AnnotationId("a1")})))
    assert kinds(found) == ["a2"]
    assert found.left_out[0].reasons == (Reason.LEFT_OUT,)


def test_the_same_film_is_not_shown_twice() -> None:
    found = proposed(connection("a1", 0, 9000, starred=True), connection("a2", 5000, 14_000))
    assert kinds(found) == ["a1"]
    assert found.left_out[0].reasons == (Reason.ALREADY_SHOWN,)


def test_a_moment_that_was_not_proposed_can_be_put_in_or_says_why_not() -> None:
    moments = (
        connection("a1", 0, 9000),
        connection("a2", 5000, 14_000),
        rupture("r1", 30_000, 38_000),
        repair("p1", 36_000, 40_000, "r1", "not_yet"),
    )

    def found(id: str) -> object:
        item = offered(AnnotationId(id), moments, the_scheme(), LENGTH)
        return item.window if isinstance(item, Item) else item

    assert found("a2") == stretch(3000, 16_000)
    assert found("p1") == (Reason.NOT_YET,)
    assert found("r1") == found("gone") == (Reason.NOT_FOR_FAMILIES,)
