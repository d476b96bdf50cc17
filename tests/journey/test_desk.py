"""What a step may ask of a desk, every desk has."""

from __future__ import annotations

from annotator.journey.desk import Desk
from annotator.store.records import SqlDesk
from tests.fakes import records


def test_the_desk_in_memory_and_the_one_on_disk_have_everything_a_step_may_ask_for() -> None:
    asked = {name for name, each in vars(Desk).items() if isinstance(each, property)}
    assert len(asked) > 20
    assert asked <= set(dir(SqlDesk))
    assert asked <= set(dir(records.Desk))
