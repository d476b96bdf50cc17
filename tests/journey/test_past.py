"""What was done, told from the log: see also test_tag.py for the use cases over it."""

from __future__ import annotations

from annotator.journey import past
from tests.builders import add, an_annotation, undo
from tests.journey.world import World


def test_a_page_of_history_knows_what_later_pages_undid() -> None:
    world = World()
    session = world.a_coding(world.a_ready_clip(world.a_household()))
    world.take(session, add(an_annotation("a"), "o1"), undo("a", 1, "o1", "o2"))
    with world.records.reading() as desk:
        head = desk.coding.head(session)
        assert head is not None
        (first,) = past.newest(desk, head, 5, before=2)
        assert (first.kept.operation.id, first.undone) == ("o1", True)
        assert past.newest(desk, head, 5, before=99) == past.newest(desk, head, 5)
