"""Each gold keeps the scheme's rules, and says of every moment why."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.coding import Add, CodingSession, Link, Operation, Star
from annotator.domain.identity import OperationId
from tests.builders import the_scheme
from tests.sample.clips import (
    ASLEEP,
    CLIPS,
    MOMENTS,
    coding,
    end,
    gold,
    of,
    overlap,
    painter,
    sounds,
    timeline,
)
from tests.schemas.test_examples import faults

EVERY_CLIP = pytest.mark.parametrize("clip", CLIPS)
SEEN_WITHIN_MS = 600
# A trainee reads the reasons; they describe what is seen and find fault with nobody.
UNKIND = (
    "should", "failed", "fails", "fault", "wrong", "bad", "mistake", "neglects", "neglected",
    "ignores", "ignored", "refuses", "lazy", "naughty", "mother", "poor", "problem", "cold",
    "careless", "score",
)  # fmt: skip


@EVERY_CLIP
def test_a_gold_is_valid_and_so_is_the_coding_in_it(clip: str) -> None:
    assert faults("gold", gold(clip)) == []
    assert faults("coding-session", gold(clip)["coding"]) == []
    assert gold(clip)["scheme"] == gold(clip)["coding"]["scheme"]
    assert gold(clip)["signed_by"] == "scheme authors"


@EVERY_CLIP
def test_a_gold_can_be_coded_press_by_press_and_nothing_is_refused(clip: str) -> None:
    session = replace(coding(clip), annotations={}, versions={})
    after = session.take_all(_presses(coding(clip)))
    assert {
        each.id: (each.onset, each.offset, each.code) for each in after.annotations.values()
    } == {
        each.id: (each.onset, each.offset, each.code) for each in coding(clip).annotations.values()
    }
    assert all(after.annotations[each.id].repairs == each.repairs for each in of(clip, "repair"))


def _presses(session: CodingSession) -> list[Operation]:
    done: list[Operation] = []
    for each in sorted(session.annotations.values(), key=lambda one: one.onset):
        bare = replace(each, version=1, starred=False, repairs=None)
        done.append(Add(OperationId(f"a-{each.id}"), each.id, 0, bare))
    for each in session.annotations.values():
        version = 1
        if each.repairs is not None:
            done.append(Link(OperationId(f"l-{each.id}"), each.id, version, each.repairs))
            version += 1
        if each.starred:
            done.append(Star(OperationId(f"s-{each.id}"), each.id, version, starred=True))
    return done


@EVERY_CLIP
def test_a_gold_is_what_its_timeline_says(clip: str) -> None:
    golds = painter("golds")
    assert golds.gold(f"practice/{clip}") == gold(clip)
    assert coding(clip).clip_length == timeline(clip)["length_ms"]


@EVERY_CLIP
def test_every_moment_has_its_reasons_and_no_reason_is_without_a_moment(clip: str) -> None:
    assert set(gold(clip)["moments"]) == set(coding(clip).annotations)


@EVERY_CLIP
def test_from_one_to_three_moments_must_be_seen(clip: str) -> None:
    must = [
        coding(clip).annotations[name].family
        for name, reasons in gold(clip)["moments"].items()
        if reasons["must_see"]
    ]
    assert 1 <= len(must) <= 3
    assert set(must) <= set(MOMENTS)


@EVERY_CLIP
def test_what_else_may_be_said_is_another_code_of_the_same_family(clip: str) -> None:
    for name, reasons in gold(clip)["moments"].items():
        each = coding(clip).annotations[name]
        codes = {code.id for code in the_scheme().family(each.family).codes}
        assert set(reasons["allowed"]) <= codes - {each.code}


@EVERY_CLIP
def test_reasons_are_plain_and_kind(clip: str) -> None:
    reasons = gold(clip)["moments"].values()
    said = " ".join(f"{each['rationale']} {each['question']}" for each in reasons).lower()
    assert [word for word in UNKIND if re.search(rf"\b{word}\b", said)] == []
    for each in reasons:
        assert len(re.findall(r"[.!?](?:\s|$)", each["rationale"])) <= 3


@EVERY_CLIP
def test_no_moment_is_shorter_than_the_scheme_asks(clip: str) -> None:
    short = [
        (each.code, end(each) - each.onset)
        for each in coding(clip).annotations.values()
        if each.offset is not None
        and end(each) - each.onset < the_scheme().min_ms(each.family, each.code)
    ]
    assert short == []


@EVERY_CLIP
def test_attunement_and_rupture_do_not_overlap(clip: str) -> None:
    moments = of(clip, "attunement", "rupture")
    assert [(a.code, b.code) for a, b in pairwise(moments) if overlap(a, b)] == []


@EVERY_CLIP
def test_a_repair_overlaps_the_tail_of_its_own_rupture_only(clip: str) -> None:
    for repair in of(clip, "repair"):
        assert repair.repairs is not None
        own = coding(clip).annotations[repair.repairs]
        assert (own.onset + end(own)) / 2 < repair.onset
        assert end(own) < end(repair)
        others = [each for each in of(clip, "attunement", "rupture") if each.id != own.id]
        assert [each.code for each in others if overlap(each, repair)] == []


@EVERY_CLIP
def test_a_full_repair_is_followed_by_two_calm_seconds(clip: str) -> None:
    for repair in of(clip, "repair"):
        after = [
            each["kind"]
            for each in sounds(clip, "fuss", "cry")
            if each["onset_ms"] < end(repair) + 2000 and each["offset_ms"] > end(repair)
        ]
        assert (after == []) or repair.outcome != "full", repair.code


@EVERY_CLIP
def test_every_rupture_but_an_outside_one_is_answered_and_says_how_it_ended(clip: str) -> None:
    for rupture in of(clip, "rupture"):
        linked = coding(clip).repairs_of(rupture.id)
        assert linked or rupture.code == "escalation"
        assert all(each.outcome in {"full", "partial", "not_yet"} for each in linked)
        assert set(rupture.values) == {"initiated_by", "intensity", "infant_distress"}


@EVERY_CLIP
def test_distress_is_what_is_heard(clip: str) -> None:
    for rupture in of(clip, "rupture"):
        heard = {
            each["kind"]
            for each in sounds(clip, "fuss", "cry")
            if each["onset_ms"] < end(rupture) and each["offset_ms"] > rupture.onset
        }
        loudest = "cry" if "cry" in heard else "fuss" if "fuss" in heard else "none"
        assert rupture.values["infant_distress"] == loudest, rupture.code


@EVERY_CLIP
def test_a_missed_cue_is_decided_after_the_window(clip: str) -> None:
    window = the_scheme().windows.bid_response_ms
    for rupture in of(clip, "rupture"):
        if rupture.code == "missed_cue":
            assert end(rupture) - rupture.onset > window
        if rupture.code in {"infant_withdraws", "too_little", "device_absorbed"}:
            assert end(rupture) - rupture.onset > 5000


@EVERY_CLIP
def test_turn_taking_has_three_turns_and_no_gap_above_three_seconds(clip: str) -> None:
    for moment in of(clip, "attunement"):
        if moment.code != "turn_taking":
            continue
        turns = [
            each
            for each in timeline(clip)["sounds"]
            if moment.onset <= each["onset_ms"] and each["offset_ms"] <= end(moment)
        ]
        assert len(turns) >= 3
        assert all(a["who"] != b["who"] for a, b in pairwise(turns))
        assert all(b["onset_ms"] - a["offset_ms"] <= 3000 for a, b in pairwise(turns))


@EVERY_CLIP
def test_a_tracks_states_follow_each_other_without_gap_or_overlap(clip: str) -> None:
    for track in ("infant_state", "device"):
        states = of(clip, track)
        if not states:
            assert track != "infant_state"
            continue
        assert states[0].onset == 0
        assert end(states[-1]) == coding(clip).clip_length
        assert all(end(a) == b.onset and a.code != b.code for a, b in pairwise(states))


@EVERY_CLIP
def test_crying_and_fussing_are_heard_where_the_state_says_so(clip: str) -> None:
    for state in of(clip, "infant_state"):
        cries = [
            each
            for each in sounds(clip, "cry")
            if each["onset_ms"] < end(state) and each["offset_ms"] > state.onset
        ]
        assert bool(cries) == (state.code == "crying"), (state.code, state.onset)


@EVERY_CLIP
def test_in_sleep_nothing_is_coded_but_quiet_togetherness(clip: str) -> None:
    asleep = [each for each in of(clip, "infant_state") if each.code in ASLEEP]
    for sleep in asleep:
        for each in of(clip, *MOMENTS):
            if overlap(each, sleep):
                assert each.code == "quiet_togetherness"
        points = of(clip, "infant_bid", "infant_strength")
        assert [p.id for p in points if sleep.onset <= p.onset < end(sleep)] == []


@EVERY_CLIP
def test_where_a_moment_begins_something_changes_in_picture_or_sound(clip: str) -> None:
    edges = [
        edge
        for each in (*timeline(clip)["acts"], *timeline(clip)["sounds"])
        for edge in (each["onset_ms"], each["offset_ms"])
    ]
    unseen = [each for each in of(clip, *MOMENTS) if not _near(each, edges)]
    assert [(each.code, each.onset) for each in unseen] == []


def _near(each: Annotation, edges: list[int]) -> bool:
    return min(abs(edge - each.onset) for edge in edges) <= SEEN_WITHIN_MS
