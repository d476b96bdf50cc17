"""Places where codings meet: every mark in exactly one, paired as practising pairs."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.identity import SessionId
from annotator.domain.practising.gold import GoldMoment
from annotator.domain.practising.pairing import paired
from annotator.domain.settling_points import Differs, Point, points
from tests.builders import an_annotation, ms, the_scheme
from tests.wiring.samples import coded

A, B, C = SessionId("a"), SessionId("b"), SessionId("c")
GAZE = an_annotation("g", "attunement", 2_000, 8_000, "shared_gaze", note="private", starred=True)
CUE = an_annotation("r", "rupture", 12_000, 18_000, "missed_cue")
HELD = an_annotation("p", "repair", 18_000, 24_000, "comfort", repairs="r")


def laid(*codings: tuple[Annotation, ...]) -> tuple[Point, ...]:
    return points(dict(zip((A, B, C), codings, strict=False)), the_scheme())


def moved(mark: Annotation, by: int, **changes: object) -> Annotation:
    end = None if mark.offset is None else ms(mark.offset + by)
    return replace(mark, onset=ms(mark.onset + by), offset=end, **changes)  # type: ignore[arg-type]


def test_with_two_coders_the_pairs_are_those_of_the_pairing() -> None:
    one, other = coded("feeding", "coder-a"), coded("feeding", "coder-b")
    laid_out = points({A: one, B: other}, the_scheme())
    pairs = paired([GoldMoment(each, "") for each in one], other)
    expected = {
        (
            None if pair.moment is None else pair.moment.annotation.id,
            None if pair.mark is None else pair.mark.id,
        )
        for pair in pairs
    }
    found = {tuple(None if s not in p.marks else p.marks[s].id for s in (A, B)) for p in laid_out}
    assert found == expected
    assert any(each.differs for each in laid_out)
    assert any(each.differs is None for each in laid_out)


def test_what_cannot_be_coded_is_paired_with_its_like_alone() -> None:
    dark = an_annotation("u", "uncodable", 2_000, 8_000)
    assert {each.differs for each in laid((GAZE,), (dark,))} == {Differs.PRESENCE}
    assert [each.differs for each in laid((dark,), (dark,))] == [None]


def test_a_mark_for_safeguarding_and_tracks_of_states_are_not_settled() -> None:
    apart = (
        an_annotation("s", "safeguarding", 2_000, 8_000),
        an_annotation("f", "review_flag", 2_000, None),
    )
    assert laid(apart, (GAZE,))[0].marks == {B: GAZE}
    assert len(laid(apart, (GAZE,))) == 1


MARKED = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 8), st.booleans()), max_size=8)


@given(MARKED, MARKED)
def test_every_mark_stands_in_exactly_one_place(
    one: list[tuple[int, int, bool]], other: list[tuple[int, int, bool]]
) -> None:
    codings = {
        session: [
            an_annotation(
                f"{session}{at}", "attunement" if good else "rupture",
                onset * 1000, (onset + length) * 1000,
            )
            for at, (onset, length, good) in enumerate(marks)
        ]
        for session, marks in ((A, one), (B, other))
    }  # fmt: skip
    found = points(codings, the_scheme())
    stands = sorted(mark.id for each in found for mark in each.marks.values())
    assert stands == sorted(mark.id for marks in codings.values() for mark in marks)
    assert len({each.id for each in found}) == len(found)
    swapped = points({B: codings[B], A: codings[A]}, the_scheme())
    assert {each.id for each in swapped} == {each.id for each in found}
