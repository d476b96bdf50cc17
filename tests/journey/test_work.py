"""The list of work, in memory and in the database, is the list the workers ask for."""

from __future__ import annotations

import pytest

from annotator.journey.work import JobBoard, JobKind, JobState
from annotator.store.board import SqlJobBoard
from tests.fakes.records import Jobs
from tests.journey.promises import kept, promised


@pytest.mark.parametrize("neighbour", [SqlJobBoard, Jobs])
def test_a_board_keeps_what_the_port_promises(neighbour: type) -> None:
    assert kept(neighbour, JobBoard) == promised(JobBoard)


def test_work_and_its_states_are_closed_lists() -> None:
    assert list(JobKind) == ["prepare", "cut", "reel", "movement", "follow", "excerpt"]
    assert list(JobState) == ["todo", "doing", "done", "gave_up"]
