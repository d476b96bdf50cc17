"""What is kept of figures is what they would be if they were worked out now."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.consent import Purpose
from annotator.domain.identity import AnnotationId, SessionId
from annotator.domain.metrics.coded import Coded
from annotator.domain.metrics.overview import overview
from annotator.journey import progress_known
from annotator.journey.progress_known import Known, StandsOn, asked_by
from tests.builders import add, an_annotation, remove, the_scheme
from tests.fakes.records import MemoryRecords
from tests.journey.scene import a_feed
from tests.journey.world import World

SCHEME = the_scheme()
COUNTED = (None, 40)
# A clip, what is done there, and where: a mark set, a mark taken out, or a look at the figures.
STEPS = st.lists(
    st.tuples(
        st.sampled_from([0, 1]),
        st.sampled_from(["attunement", "rupture", "infant_bid", "out", "look", "look again"]),
        st.integers(0, 50),
    ),
    max_size=14,
)


def two_codings() -> tuple[World, list[SessionId]]:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD)
    return world, [world.a_coding(world.a_ready_clip(dyad)) for _ in range(2)]


def told_as_now(world: World, known: Known, session: SessionId) -> None:
    """Whatever was looked at before, the figures are those of the coding as it stands."""
    with world.records.reading() as desk:
        head = desk.coding.head(session)
        assert head is not None
        for counted in COUNTED:
            marks, asked = desk.coding.standing(session), asked_by(SCHEME)
            fresh = overview(Coded(marks, head.clip_length, asked, counted))
            assert known.of(desk, StandsOn(head), SCHEME, counted) == fresh


def a_mark(n: int, family: str, second: int) -> Annotation:
    ends = None if family == "infant_bid" else (second + 2) * 1000
    return an_annotation(f"m{n}", family, second * 1000, ends, None)


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_after_whatever_was_done_and_looked_at_figures_are_those_of_the_coding_as_it_stands(
    steps: list[tuple[int, str, int]],
) -> None:
    (world, sessions), known = two_codings(), Known()
    there: dict[SessionId, list[AnnotationId]] = {each: [] for each in sessions}
    for n, (which, what, second) in enumerate(steps):
        session = sessions[which]
        if what.startswith("look"):
            told_as_now(world, known, session)
        elif what != "out":
            world.take(session, add(a_mark(n, what, second), world.op()))
            there[session].append(AnnotationId(f"m{n}"))
        elif there[session]:
            world.take(session, remove(there[session].pop(), 1, world.op()))
    for session in sessions:
        told_as_now(world, known, session)


def test_a_coding_that_stayed_as_it_was_is_not_opened_again() -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD)
    session, known = world.a_coding(world.a_ready_clip(dyad), *a_feed()), Known()
    assert isinstance(world.records, MemoryRecords)
    with world.records.reading() as desk:
        head = desk.coding.head(session)
        assert head is not None
        first = known.of(desk, StandsOn(head), SCHEME)
    world.records.state.held.clear()
    with world.records.reading() as desk:
        assert known.of(desk, StandsOn(head), SCHEME) is first
        moved = replace(head, revision=head.revision + 1)
        assert known.of(desk, StandsOn(moved), SCHEME).moments != first.moments


def test_only_those_looked_at_last_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_known, "MOST", 2)
    (world, (one, other)), known = two_codings(), Known()
    with world.records.reading() as desk:
        heads = [desk.coding.head(each) for each in (one, other, one)]
        first, second, _ = (
            known.of(desk, StandsOn(each), SCHEME) for each in heads if each is not None
        )
        assert heads[0] is not None
        assert heads[1] is not None
        known.of(desk, StandsOn(replace(heads[0], revision=99)), SCHEME)
        assert len(known._of) == 2
        assert known.of(desk, StandsOn(heads[0]), SCHEME) is first
        assert known.of(desk, StandsOn(heads[1]), SCHEME) is not second


def test_what_is_not_settled_together_is_known_by_the_coding_that_tells_it() -> None:
    (world, (one, other)), known = two_codings(), Known()
    world.tag(other, an_annotation("state", "infant_state", 0, 30_000, "quiet_alert"))
    with world.records.reading() as desk:
        head, beside = desk.coding.head(one), desk.coding.head(other)
        assert head is not None
        assert beside is not None
        alone = known.of(desk, StandsOn(head), SCHEME)
        both = known.of(desk, StandsOn(head, beside), SCHEME)
    assert alone.figures["state_quiet_alert"].part != 30_000
    assert both.figures["state_quiet_alert"].part == 30_000
