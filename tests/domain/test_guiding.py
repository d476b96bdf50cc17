"""The scheme of guiding, and what is said of a guider's part: what was there, never a score."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.codes import Shown
from annotator.domain.guiding import (
    INITIATIVE,
    QUESTION,
    STRENGTH,
    WORD,
    WORDS,
    First,
    guiding,
    knows_guiding,
    spoke_first,
    turns,
)
from annotator.domain.scheme_guard import guard
from annotator.domain.scheme_keys import key_conflicts
from annotator.domain.second_look import Played
from tests.builders import (
    an_annotation,
    ms,
    the_guiding_scheme,
    the_scheme,
    the_scheme_document,
)

LADDER = ["attentive", "encourages", "receives", "back_and_forth", "guides", "deepens"]


def turn(onset: int, offset: int, whose: str = "guider_turn") -> Annotation:
    return an_annotation(f"{whose}{onset}", whose, onset, offset)


def at(onset: int, offset: int) -> Played:
    return Played(ms(onset), ms(offset), ms(0))


def test_nothing_of_guiding_is_ever_shown_to_a_family() -> None:
    scheme = the_guiding_scheme()
    codes = [code for each in scheme.families for code in each.codes]
    assert {each.shown_to_family for each in scheme.families} == {Shown.NO}
    assert {each.shown_to_family for each in codes} <= {None, Shown.NO}
    assert all(each.family_words is None for each in scheme.families)


def test_the_scheme_of_guiding_passes_the_guard_and_no_key_means_two_things() -> None:
    assert guard(the_guiding_scheme()) == ()
    assert key_conflicts(the_scheme_document("guiding")) == ()


def test_the_ladder_stands_in_its_order_with_the_keys_one_to_six() -> None:
    step = next(each for each in the_guiding_scheme().families if each.id == "step")
    assert [each.id for each in step.codes] == LADDER
    tiers = the_scheme_document("guiding")["tiers"]
    assert [each["key"] for each in json.loads(json.dumps(tiers))[0]["families"][0]["codes"]] == [
        *"123456"
    ]


def test_nothing_is_said_of_guiding_by_a_scheme_that_has_none() -> None:
    assert knows_guiding(the_guiding_scheme())
    assert not knows_guiding(the_scheme())


def test_what_is_counted_is_in_the_scheme_under_that_name() -> None:
    known = {each.id: each for each in the_guiding_scheme().families}
    assert INITIATIVE in known
    assert {each.id for each in known[WORD].codes} == set(WORDS)


def test_every_step_of_the_ladder_has_its_moments_in_the_order_of_time() -> None:
    marks = [
        an_annotation("b", "step", 9000, 12000, "receives"),
        an_annotation("a", "step", 2000, 5000, "receives"),
        an_annotation("c", "step", 1000, 3000),
        an_annotation("d", "parent_initiative", 900, None, values={"reception": "received"}),
        an_annotation("e", "parent_initiative", 950, None),
        an_annotation("f", "guider_word", 100, None, "open_question"),
    ]
    said = guiding(the_guiding_scheme(), marks, ())
    assert [each.code for each in said.ladder] == LADDER
    assert {each.code: [m.id for m in each.seen] for each in said.ladder if each.seen} == {
        "receives": ["a", "b"]
    }
    assert said.unnamed == 1
    assert (said.initiatives, said.receptions) == (2, {"received": 1})
    assert [each.id for each in said.words[QUESTION]] == ["f"]
    assert said.words[STRENGTH] == ()


@pytest.mark.parametrize(
    ("lengths", "middle"), [([], None), ([4000], 4000), ([1000, 2001], 1500), ([9, 1, 5], 5)]
)
def test_the_middle_length_of_turns_is_blank_where_there_are_none(
    lengths: list[int], middle: int | None
) -> None:
    found = turns(turn(n * 10_000, n * 10_000 + long) for n, long in enumerate(lengths))
    assert (found.n, found.median_ms) == (len(lengths), middle)


def test_a_turn_whose_end_nobody_looked_at_has_no_length() -> None:
    found = turns([turn(0, 1000), replace(turn(5000, 10_000), end_unchecked=True)])
    assert (found.n, found.median_ms, found.unchecked) == (1, 1000, 1)


def test_who_spoke_first_is_asked_of_each_stretch_by_itself() -> None:
    guider = [turn(1000, 3000), turn(21_000, 22_000), turn(40_000, 41_000)]
    carer = [turn(500, 900, "parent_turn"), turn(20_000, 21_000, "parent_turn")]
    carer.append(turn(40_000, 42_000, "parent_turn"))
    stretches = [at(20_000, 30_000), at(800, 9000), at(40_000, 41_000), at(50_000, 51_000)]
    said = spoke_first(guider, carer, stretches)
    assert [(each.played.onset, each.first) for each in said] == [
        (800, First.GUIDER),
        (20_000, First.CARER),
        (40_000, First.TOGETHER),
        (50_000, First.NOT_CODED),
    ]


def test_a_turn_of_the_next_stretch_is_not_this_ones_first() -> None:
    said = spoke_first([turn(6000, 7000)], [], [at(0, 4000), at(5000, 6500)])
    assert [each.first for each in said] == [First.NOT_CODED, First.GUIDER]
