"""A settlement as it is looked at: the codings as they were at their revisions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.identity import AnnotationId
from annotator.domain.people import FIRST
from annotator.journey.settle_books import Source
from annotator.journey.settled_places import standing_at
from tests.builders import add, an_annotation, remove
from tests.journey.settle_world import a_service


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
