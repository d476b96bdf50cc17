"""The made-up bedtime coded by two people, for the tests of the screens that compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

from annotator.domain.coding import Add
from annotator.domain.identity import ClipId, CoderId, OperationId, SessionId
from annotator.domain.people import FIRST, Member, Role
from annotator.journey.ports import Kept, SessionHead
from annotator.wiring.practice import Practice
from annotator.wiring.sample import coding_of
from annotator.wiring.world import RandomIdentities
from tests.fakes.clock import NOON

SAM = CoderId("5a" * 16)


@dataclass
class Compared:
    """The practice, the clip, and both codings: the expert's, and Sam's."""

    practice: Practice
    clip: ClipId
    first: SessionId
    second: SessionId
    made: list[SessionId] = field(default_factory=list)

    def another(self, coder: CoderId) -> SessionId:
        """One more coding, of what the first of the sample's coders has."""
        with self.practice.records.writing() as desk:
            first = desk.coding.head(self.first)
            assert first is not None
            self.made.append(_coded(desk, first, coder, "coder-a"))
        return self.made[-1]

    @property
    def of(self) -> str:
        return f"{self.first}.{self.second}"


@pytest.fixture
def compared(practice: Practice, clip: str, as_first: None) -> Iterator[Compared]:
    """Sam learns, and has coded what the sample's second coder has."""
    of = ClipId(clip)
    with practice.records.writing() as desk:
        desk.people.keep(Member(FIRST, "Ada", frozenset({Role.THERAPIST}), NOON, NOON))
        desk.people.keep(Member(SAM, "Sam", frozenset({Role.TRAINEE}), NOON, NOON))
        first = desk.coding.of(of)[0]
        second = _coded(desk, first, SAM, "coder-b")
    found = Compared(practice, of, first.id, second)
    yield found
    with practice.records.writing() as desk:
        for each in (second, *found.made):
            gone = f"DELETE FROM coding_session WHERE id = '{each}'"  # noqa: S608
            desk.connection.exec_driver_sql(gone)
        desk.connection.exec_driver_sql("DELETE FROM member")


def _coded(desk, first: SessionHead, coder: CoderId, who: str) -> SessionId:
    fresh = RandomIdentities().fresh
    head = replace(first, id=SessionId(fresh()), coder=coder, revision=0)
    desk.coding.begin(head)
    for n, each in enumerate(coding_of("bedtime", who).annotations.values(), 1):
        mark = replace(each, version=1, starred=False, repairs=None)
        done = Add(OperationId(fresh()), mark.id, 0, mark)
        desk.coding.append(Kept(done, head.id, "f", head.begun_at, coder, n, 1, None, mark))
    return head.id
