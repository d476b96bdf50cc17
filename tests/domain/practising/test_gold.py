from __future__ import annotations

from dataclasses import fields

from annotator.domain.identity import CodeId, FamilyId
from annotator.domain.practising.gold import Cover, compared
from tests.builders import an_annotation, the_scheme
from tests.domain.practising.trainees import BID, GOLD, LEAD, QUIET, a_gold, moment, named


def test_the_cover_says_what_may_be_read_before_sealing_and_no_moment() -> None:
    gold = a_gold()
    assert {each.name for each in fields(Cover)} == {
        "clip", "clip_length", "scheme", "scheme_version", "about", "digest",
    }  # fmt: skip
    said = repr(gold.cover)
    assert gold.cover.digest == gold.digest
    assert "crying" in said
    for each in gold.moments.values():
        assert each.rationale not in said
        assert str(each.annotation.code) not in said


def test_a_moment_takes_its_own_code_and_those_the_gold_allows_in_its_family() -> None:
    lead = moment(LEAD, "co_regulation")
    assert lead.takes(LEAD)
    assert lead.takes(named(LEAD, "co_regulation"))
    assert not lead.takes(named(LEAD, "mirroring"))
    assert not lead.takes(named(LEAD, None))
    other = an_annotation("x", "repair", 30_000, 36_000)
    assert not lead.takes(other)


def test_a_point_without_codes_is_taken_by_another_of_its_family() -> None:
    assert moment(BID).takes(BID)
    assert not moment(BID).takes(an_annotation("x", "carer_bid", 12_500, None))


def test_moments_and_points_are_compared_but_no_states_no_context_and_no_flags() -> None:
    known = [str(each.id) for each in the_scheme().families]
    assert [each for each in known if compared(the_scheme(), FamilyId(each))] == [
        "attunement", "rupture", "repair",
        "infant_bid", "carer_bid", "mind_comment", "infant_strength",
    ]  # fmt: skip


def test_compared_moments_come_by_onset() -> None:
    state = an_annotation("state", "infant_state", 0, 60_000, "quiet_alert")
    gold = a_gold((QUIET, state, *GOLD[:4], BID))
    onsets = [each.annotation.onset for each in gold.compared]
    assert onsets == sorted(onsets)
    assert CodeId("quiet_alert") not in {each.annotation.code for each in gold.compared}
