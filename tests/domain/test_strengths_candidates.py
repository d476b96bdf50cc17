from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.codes import Shown
from annotator.domain.identity import AnnotationId
from annotator.domain.scheme import Scheme
from annotator.domain.strengths import Choices, Kind, Reason
from annotator.domain.strengths_candidates import Candidate, gather, score, tails
from annotator.domain.strengths_windows import Clearance
from tests.builders import an_annotation, the_scheme
from tests.domain.clips import LENGTH, LONGER, choices, clips, connection, repair, rupture

NOTHING = Choices()


def gathered(
    *moments: Annotation, decided: Choices = NOTHING, scheme: Scheme | None = None
) -> tuple[dict[str, Candidate], dict[str, tuple[Reason, ...]]]:
    clear = Clearance.of(moments, LENGTH)
    fit, unfit = gather(moments, clear, decided, scheme or the_scheme())
    return {each.moment.id: each for each in fit}, {each.annotation: each.reasons for each in unfit}


def points(moment: Annotation, *others: Annotation, decided: Choices = NOTHING) -> int:
    fit, _ = gathered(moment, *others, decided=decided)
    return score(fit[moment.id], ())


TEN_SECONDS = connection("a1", 20_000, 30_000, "mirroring")


def test_each_thing_that_speaks_for_a_moment_has_its_weight() -> None:
    plain = points(TEN_SECONDS)
    assert plain == 10
    assert points(replace(TEN_SECONDS, starred=True)) == plain + 100
    assert points(replace(TEN_SECONDS, values={"goal_link": "yes"})) == plain + 30
    assert points(replace(TEN_SECONDS, values={"infant_response": "yes"})) == plain + 20
    assert points(replace(TEN_SECONDS, values={"underused_strength": "yes"})) == plain + 15
    chosen = Choices(chosen=frozenset({AnnotationId("a1")}))
    assert points(TEN_SECONDS, decided=chosen) == plain + 200


def test_a_second_away_from_ten_costs_a_point() -> None:
    assert points(connection("a1", 20_000, 27_000, "mirroring")) == 7
    assert points(connection("a1", 20_000, 33_000, "mirroring")) == 7


def test_the_same_sort_again_costs_ten_for_each_and_a_new_sort_brings_ten() -> None:
    fit, _ = gathered(TEN_SECONDS)
    candidate = fit["a1"]
    assert score(candidate, ()) == 10
    assert score(candidate, (candidate,)) == -10
    assert score(candidate, (candidate, candidate)) == -20


def test_a_met_bid_inside_the_window_shows_the_infants_answer() -> None:
    def answers(at: int, met: str = "yes") -> bool:
        bid = an_annotation("b1", "infant_bid", at, None, values={"met": met})
        fit, _ = gathered(TEN_SECONDS, bid)
        return Reason.INFANT_ANSWERS in fit["a1"].reasons

    assert answers(25_000)
    assert not answers(25_000, "no")
    assert not answers(40_000)


def test_a_code_that_holds_the_answer_in_its_definition_shows_it() -> None:
    fit, _ = gathered(connection("a1", 20_000, 30_000, "shared_joy"))
    assert Reason.INFANT_ANSWERS in fit["a1"].reasons


@pytest.mark.parametrize(
    ("code", "reasons"),
    [
        ("appropriate", ()),
        ("unsure", ()),
        ("non_attuned", (Reason.NOT_FOR_FAMILIES,)),
        (None, (Reason.CODE_UNANSWERED,)),
    ],
)
def test_only_fitting_or_wondering_comments_are_shown(
    code: str | None, reasons: tuple[Reason, ...]
) -> None:
    fit, unfit = gathered(an_annotation("w1", "mind_comment", 20_000, None, code))
    assert unfit.get("w1", ()) == reasons
    assert ("w1" in fit) is (not reasons)


def test_a_careless_scheme_cannot_show_a_comment_beside_the_infants_state() -> None:
    open_to_all = replace(
        the_scheme(),
        tiers=tuple(
            replace(
                tier,
                families=tuple(
                    replace(
                        family,
                        shown_to_family=Shown.YES,
                        codes=tuple(replace(code, shown_to_family=None) for code in family.codes),
                    )
                    for family in tier.families
                ),
            )
            for tier in the_scheme().tiers
        ),
    )
    comment = an_annotation("w1", "mind_comment", 20_000, None, "non_attuned")
    starred_rupture = replace(rupture("r1", 60_000, 64_000), starred=True)
    fit, unfit = gathered(comment, starred_rupture, scheme=open_to_all)
    assert fit == {}
    assert set(unfit.values()) == {(Reason.NOT_FOR_FAMILIES,)}


def test_a_scheme_can_keep_a_family_of_codes_from_families() -> None:
    closed = replace(
        the_scheme(),
        tiers=tuple(
            replace(
                tier,
                families=tuple(replace(each, shown_to_family=Shown.NO) for each in tier.families),
            )
            for tier in the_scheme().tiers
        ),
    )
    _, unfit = gathered(TEN_SECONDS, scheme=closed)
    assert unfit == {"a1": (Reason.NOT_FOR_FAMILIES,)}


def test_all_reasons_against_a_repair_come_at_once() -> None:
    _, unfit = gathered(repair("p1", 36_000, 40_000, None, "not_yet", confidence=1))
    assert unfit["p1"] == (Reason.LOW_CONFIDENCE, Reason.NOT_YET, Reason.NOT_LINKED)


def test_a_star_does_not_make_not_yet_showable() -> None:
    moments = (
        rupture("r1", 30_000, 38_000),
        repair("p1", 36_000, 40_000, "r1", "not_yet", starred=True),
    )
    _, unfit = gathered(*moments)
    assert unfit["p1"] == (Reason.NOT_YET,)


def test_ruptures_are_not_even_spoken_of_unless_somebody_starred_one() -> None:
    fit, unfit = gathered(rupture("r1", 30_000, 38_000))
    assert (fit, unfit) == ({}, {})


def test_only_a_full_repair_has_a_tail() -> None:
    def found(outcome: str) -> list[Kind]:
        moments = (
            rupture("r1", 30_000, 38_000),
            repair("p1", 36_000, 40_000, "r1", outcome, starred=True),
        )
        clear = Clearance.of(moments, LENGTH)
        return [each.kind for each in tails(moments, clear, NOTHING, the_scheme())]

    assert found("full") == [Kind.REPAIR_TAIL]
    assert found("partial") == []


@LONGER
@given(clips(), choices())
def test_no_candidate_is_something_a_family_must_not_see(
    moments: list[Annotation], wishes: Choices
) -> None:
    clear = Clearance.of(moments, LENGTH)
    fit, unfit = gather(moments, clear, wishes, the_scheme())
    after = tails(moments, clear, wishes, the_scheme())
    for candidate in (*fit, *after):
        moment = candidate.moment
        assert moment.id not in wishes.left_out
        assert moment.confidence >= 2 or moment.starred
        assert moment.family in {"attunement", "repair", "mind_comment", "infant_strength"}
        assert moment.family != "mind_comment" or moment.code in {"appropriate", "unsure"}
        if moment.family == "repair":
            assert moment.repairs is not None
            assert moment.values["outcome"] in {"full", "partial"}
            assert moment.values["outcome"] == "full" or moment.starred
    assert all(candidate.moment.values["outcome"] == "full" for candidate in after)
    assert not {each.moment.id for each in fit} & {each.annotation for each in unfit}
