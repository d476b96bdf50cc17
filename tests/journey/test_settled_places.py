"""A settlement as it is looked at: the codings as they were at their revisions."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.identity import AnnotationId
from annotator.domain.people import FIRST
from annotator.journey.settle_books import Source
from annotator.journey.settled_places import consensus_of, standing_at
from tests.builders import add, an_annotation, remove
from tests.journey.settle_world import GAZE, JOY, LEE, a_service, codes, settle_all, settling


@given(st.lists(st.integers(0, 4), max_size=12))
def test_what_stood_at_a_revision_is_what_was_there_then(steps: list[int]) -> None:
    world, clip = a_service()
    session = world.tagging.begin(clip, FIRST)
    versions: dict[int, int] = {}
    there: set[int] = set()
    seen: list[set[AnnotationId]] = [set()]
    for n in steps:
        op, version = world.op(), versions.get(n, 0)
        if n in there:
            world.take(session, remove(f"a{n}", version, op))
            there.remove(n)
        elif version == 0:
            mark = an_annotation(f"a{n}", onset=n * 1000, offset=n * 1000 + 900)
            world.take(session, add(mark, op))
            there.add(n)
        else:
            continue
        versions[n] = version + 1
        seen.append({AnnotationId(f"a{each}") for each in there})
    with world.records.reading() as desk:
        for at, expected in enumerate(seen):
            found = standing_at(desk, Source(session, at, FIRST))
            assert {each.id for each in found} == expected
        assert standing_at(desk, Source(session, len(seen) - 1, FIRST)) == desk.coding.standing(
            session
        )


def test_the_consensus_of_a_clip_is_the_last_that_was_kept() -> None:
    world, clip = a_service()
    mine, others = codes(world, clip, FIRST, GAZE), codes(world, clip, LEE, GAZE, JOY)
    with world.records.reading() as desk:
        assert consensus_of(desk, clip) is None
    first = settling(world).begin(clip, (mine, others))
    settle_all(world, first, others)
    with world.records.reading() as desk:
        assert consensus_of(desk, clip) is None
    kept = settling(world).keep(first)
    world.clock.pass_by(timedelta(days=1))
    second = settling(world).begin(clip, (mine, others))
    settle_all(world, second, mine)
    with world.records.reading() as desk:
        found = consensus_of(desk, clip)
    assert found is not None
    assert (found[0].id, found[1].id) == (first, kept)
    again = settling(world).keep(second)
    with world.records.reading() as desk:
        found = consensus_of(desk, clip)
    assert found is not None
    assert (found[0].id, found[1].id) == (second, again)
