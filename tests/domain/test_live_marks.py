"""What is pressed while a film is recorded becomes moments at the times it was meant for."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.applying import apply
from annotator.domain.coding import Surroundings
from annotator.domain.identity import AnnotationId, FamilyId
from annotator.domain.live_marks import Landing, LiveMark, landed, live_families
from annotator.domain.operation import Add, Link
from tests.builders import ms, the_guiding_scheme, the_scheme

MINUTE = Landing(ms(60_000), ms(0), ms(1500), ms(33))


def mark(family: str, pressed: int) -> LiveMark:
    return LiveMark(AnnotationId(f"{family}-{pressed}"), FamilyId(family), ms(pressed))


def moments(*marks: LiveMark, landing: Landing = MINUTE) -> list[Annotation]:
    """What stands after every operation was taken as the workbench's would be."""
    stands: dict[AnnotationId, Annotation] = {}
    ids = (f"op-{n}" for n in count())
    for operation in landed(marks, the_scheme(), landing, lambda: next(ids)):
        before = stands.get(operation.annotation)
        around = Surroundings(
            the_scheme(), landing.length, before.version if before else 0, stands.get
        )
        after = apply(operation, before, around)
        assert after is not None
        stands[operation.annotation] = after
    return list(stands.values())


def test_rulings_11_a_press_opens_the_same_key_closes_and_both_are_moved_back() -> None:
    (found,) = moments(mark("attunement", 10_000), mark("attunement", 14_000))
    assert (found.onset, found.offset) == (8500, 12_500)
    assert (found.pressed_onset, found.pressed_offset) == (10_000, 14_000)
    assert not found.end_unchecked


def test_rulings_11_what_is_never_closed_ends_after_five_seconds_to_be_checked() -> None:
    (found,) = moments(mark("rupture", 10_000))
    assert (found.onset, found.offset, found.end_unchecked) == (8500, 13_500, True)


def test_rulings_11_attunement_pressed_while_a_rupture_is_open_closes_it() -> None:
    rupture, attunement = moments(mark("rupture", 10_000), mark("attunement", 12_000))
    assert (rupture.offset, rupture.end_unchecked) == (10_500, False)
    assert (attunement.onset, attunement.end_unchecked) == (10_500, True)


def test_rulings_12_a_live_mark_is_middling_sure_and_has_no_code() -> None:
    (found,) = moments(mark("repair", 5000))
    assert (found.confidence, found.code, dict(found.values)) == (2, None, {})


def test_a_repair_answers_the_last_rupture_within_reach() -> None:
    marks = mark("rupture", 5000), mark("rupture", 6000), mark("repair", 9000)
    ids = (f"op-{n}" for n in count())
    links = [each for each in landed(marks, the_scheme(), MINUTE, lambda: next(ids))
             if isinstance(each, Link)]  # fmt: skip
    assert [each.repairs for each in links] == ["rupture-5000"]
    far = mark("rupture", 2000), mark("rupture", 2500), mark("repair", 50_000)
    assert not any(isinstance(e, Link) for e in landed(far, the_scheme(), MINUTE, lambda: "o"))


def test_times_count_from_the_clips_first_picture() -> None:
    late = Landing(ms(60_000), ms(240), ms(1500), ms(33))
    (found,) = moments(mark("attunement", 10_000), landing=late)
    assert (found.onset, found.pressed_onset) == (8740, 10_240)
    (early,) = moments(mark("attunement", 200), landing=late)
    assert early.onset == 240


def test_what_was_pressed_after_the_last_picture_that_arrived_is_kept_at_the_end() -> None:
    cut = Landing(ms(4000), ms(0), ms(500), ms(40))
    (found,) = moments(mark("repair", 9000), landing=cut)
    assert (found.onset, found.offset, found.pressed_onset) == (3960, 4000, 4000)
    (near,) = moments(mark("repair", 4300), landing=cut)
    assert near.onset == 3800


def test_what_cannot_be_marked_live_is_no_moment() -> None:
    assert moments(mark("phase", 1000), mark("nothing", 2000), mark("infant_bid", 3000)) == []


def test_the_rows_to_mark_live_are_the_overlapping_stretches_with_keys() -> None:
    assert [(each.id, each.key) for each in live_families(the_scheme())] == [
        ("attunement", "a"), ("rupture", "r"), ("repair", "p"),
    ]  # fmt: skip
    assert [each.id for each in live_families(the_guiding_scheme())] == ["step"]


@given(
    st.lists(
        st.tuples(st.sampled_from(["attunement", "rupture", "repair"]), st.integers(0, 70_000)),
        unique=True,
        max_size=30,
    ),
    st.integers(40, 60_000),
    st.integers(0, 30),
)
def test_any_presses_make_moments_the_coding_takes(
    presses: list[tuple[str, int]], length: int, first: int
) -> None:
    landing = Landing(ms(length), ms(first), ms(1500), ms(33))
    found = moments(*(mark(*each) for each in presses), landing=landing)
    added = landed([mark(*each) for each in presses], the_scheme(), landing, lambda: "o")
    assert len(found) == len([each for each in added if isinstance(each, Add)])
    for each in found:
        assert each.offset is not None
        assert 0 <= each.onset < each.offset <= length
