from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.practising.feedback import QUIET, Saying, Says, feedback
from annotator.domain.practising.gold import Gold
from annotator.domain.practising.pairing import Kind
from tests.builders import an_annotation, the_scheme
from tests.domain.practising.trainees import GAZE, GOLD, a_gold, later, marks, named, shown

NINE = tuple(
    an_annotation(f"g{at}", "attunement", at * 6_000, at * 6_000 + 4_000, "shared_gaze")
    for at in range(9)
)
QUIETLY = tuple(named(each, "quiet_togetherness") for each in NINE)


def nine(marks: Iterable[Annotation] = NINE, must_see: Iterable[str] = ()) -> Gold:
    return a_gold(marks, must_see=must_see)


def extras(many: int) -> list[Annotation]:
    return [
        an_annotation(f"x{at}", "rupture", at * 6_000 + 4_000, at * 6_000 + 6_000, "too_much")
        for at in range(many)
    ]


@pytest.mark.parametrize(
    ("gold", "own", "key", "slots"),
    [
        (nine(), NINE, Says.AS_THE_GOLD, {"moments": 9}),
        (nine(), [*NINE, *extras(2)], Says.ALL_AND_MORE, {"moments": 9, "extra": 2}),
        (nine(), [], Says.NOTHING_MARKED, {"moments": 9}),
        (nine(), extras(2), Says.NONE_SEEN, {"marks": 2, "moments": 9}),
        (nine(must_see=["g0"]), NINE[1:], Says.MUST_SEE_LEFT,
         {"seen": 8, "moments": 9, "left": 1}),
        (nine(), [*(named(each, "cue_met") for each in NINE[:3]), *NINE[3:8]], Says.NAMES_DRIFT,
         {"seen": 8, "moments": 9, "named": 5, "code": "shared_gaze", "own": "cue_met"}),
        (nine(), [*(named(each, None) for each in NINE[:3]), *NINE[3:8]], Says.NOT_NAMED_YET,
         {"seen": 8, "moments": 9, "named": 5, "code": "shared_gaze"}),
        (nine(), [later(each, 1_400) for each in NINE[:8]], Says.LATE_BY_HABIT,
         {"seen": 8, "moments": 9, "lag_ms": 1_400}),
        (nine(), [later(each, -1_000) for each in NINE[1:]], Says.EARLY_BY_HABIT,
         {"seen": 8, "moments": 9, "lag_ms": 1_000}),
        (nine(), [later(each, 900) for each in NINE[:8]], Says.SAW_SOME,
         {"seen": 8, "moments": 9, "differ": 1}),
        (nine([*NINE[:6], *QUIETLY[6:]]), NINE[:6], Says.MISSES_QUIET,
         {"seen": 6, "moments": 9, "quiet": 3}),
        (nine(), NINE[:6], Says.MISSES_ONE_CODE,
         {"seen": 6, "moments": 9, "code": "shared_gaze", "missed": 3}),
        (nine(), [*NINE[:8], *extras(5)], Says.MARKS_MORE,
         {"seen": 8, "moments": 9, "extra": 5}),
    ],
)  # fmt: skip
def test_the_sentence_fits_what_was_seen(
    gold: Gold, own: list[Annotation], key: Says, slots: dict[str, int | str]
) -> None:
    assert feedback(shown(gold, own)) == Saying(key, slots)
    assert feedback(shown(gold, own)).slots == slots


def test_all_that_must_be_seen_was_though_much_between_was_not() -> None:
    gold = a_gold([GAZE, *GOLD[1:]], must_see=["gaze"])
    found = feedback(shown(gold, [GAZE, GOLD[1], GOLD[4]]))
    assert (found.key, found.slots) == (Says.MUST_SEE_SEEN, {"seen": 3, "moments": 6, "must": 1})


def test_a_moment_seen_as_another_family_is_still_to_be_seen() -> None:
    gold = nine(must_see=["g0"])
    other = an_annotation("o", "rupture", 0, 4_000, "too_much")
    assert feedback(shown(gold, [other, *NINE[1:]])).key is Says.MUST_SEE_LEFT


def test_nothing_is_said_where_nothing_could_be_compared() -> None:
    dark = an_annotation("dark", "uncodable", 0, 60_000)
    assert feedback(shown(nine(), [*NINE, dark])).key is Says.NOTHING_TO_COMPARE


def test_lags_that_go_both_ways_are_no_habit() -> None:
    own = [later(each, 1_500 if at % 2 else -1_500) for at, each in enumerate(NINE[1:8])]
    assert feedback(shown(nine(), own)).key is not Says.LATE_BY_HABIT
    assert feedback(shown(nine(), own)).key is not Says.EARLY_BY_HABIT


@given(marks(most=5), marks(most=5))
def test_it_never_praises_what_was_not_there(
    gold: tuple[Annotation, ...], own: tuple[Annotation, ...]
) -> None:
    found = shown(a_gold((GAZE, *gold), must_see=()), own)
    saying = feedback(found)
    if "seen" in saying.slots:
        assert saying.slots["seen"] == found.saw.part > 0
    if saying.key is Says.AS_THE_GOLD:
        assert {each.kind for each in found.shown} == {Kind.MATCHED}
    if saying.key is Says.MUST_SEE_SEEN:
        assert not any(each.kind is Kind.MISSED and each.moment.must_see for each in found.pairs
                       if each.moment is not None)  # fmt: skip


def test_quiet_codes_are_codes_of_the_scheme() -> None:
    known = {code.id for family in the_scheme().families for code in family.codes}
    assert known >= QUIET
