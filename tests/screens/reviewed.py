"""The made-up family with several people around it, for the tests of review's screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.coding import Add
from annotator.domain.identity import (
    AnnotationId,
    ClipId,
    CoderId,
    OperationId,
    SessionId,
    SettlementId,
    VisitId,
)
from annotator.domain.operation import Link, Operation
from annotator.domain.people import FIRST, Member, Role
from annotator.domain.settling import Because, Choice, Decision
from annotator.screens import frame
from annotator.store.records import SqlDesk
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from annotator.wiring.practice import Practice
from tests.fakes.clock import NOON
from tests.opening import CHEAP, wait_until_ready
from tests.screens.conftest import Went
from tests.wiring.samples import coded

ADA, KIM, SAM = FIRST, CoderId("kim" * 8), CoderId("sam" * 8)
PEOPLE = {
    ADA: ("Ada", frozenset({Role.THERAPIST, Role.KEEPER})),
    KIM: ("Kim", frozenset({Role.TRAINEE})),
    SAM: ("Sam", frozenset({Role.SUPERVISOR})),
}
SCRIPT = """
from annotator.screens import {screen}
from annotator.store.records import SqlDesk
from annotator.wiring.acting import acting_as
with acting_as({who!r}):
    {screen}.show()
"""
NAMES = count()


@dataclass
class Reviewed:
    """A practice of three, and the clip two of them coded."""

    practice: Practice
    clip: ClipId
    kims: SessionId
    adas: SessionId
    show: Callable[..., AppTest]

    def settlement(self) -> SettlementId:
        """Begun by Ada."""
        with acting_as(ADA):
            return self.practice.review.settling.begin(self.clip, (self.adas, self.kims))

    def settle_all(self, settlement: SettlementId) -> None:
        """Every difference as the first of its marks."""
        settling = self.practice.review.settling
        with acting_as(ADA):
            for each in settling.look(settlement).places:
                if each.now is None:
                    taken = next(iter(each.point.marks))
                    decision = Decision(Choice.TAKE, Because.FILM, "as seen", taken)
                    settling.settle(settlement, each.point.id, decision)

    def accepted(self) -> None:
        """Sam accepts what Kim coded, as it is."""
        accepting = self.practice.review.accepting
        with acting_as(SAM):
            accepting.accept(self.kims, accepting.standing(self.kims).revision)

    def visit(self) -> VisitId:
        """What Ada prepares of the clip."""
        with acting_as(ADA):
            visit = self.practice.sharing.visit_for(self.clip)
            self.practice.sharing.plan(visit)
        return visit


@pytest.fixture(scope="session")
def house_of_three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("three"), CHEAP)
    house.look_around()
    practice = house.practice
    assert practice is not None
    wait_until_ready(practice)
    with practice.records.writing() as desk:
        for who, (name, roles) in PEOPLE.items():
            desk.people.keep(Member(who, name, roles, NOON, NOON))
    yield house
    house.lock()


@pytest.fixture
def reviewed(
    house_of_three: House, monkeypatch: pytest.MonkeyPatch, went: Went
) -> Iterator[Reviewed]:
    """Kim's coding of the feed beside Ada's; what a test leaves behind is gone after it."""
    practice = house_of_three.practice
    assert practice is not None
    monkeypatch.setattr(frame, "house", lambda: house_of_three)

    def show(screen: str, who: CoderId = ADA, **query: str) -> AppTest:
        app = AppTest.from_string(SCRIPT.format(screen=screen, who=who), default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    with acting_as(ADA):
        clip = practice.consents.households()[0].clips[0].id
        (adas,) = (each for each in practice.tagging.sessions(clip) if each.coder == ADA)
    kims = _coded_by_kim(practice, clip)
    yield Reviewed(practice, clip, kims, adas.id, show)
    with _alone(practice) as desk:
        for table in ("settlement", "chosen_coding", "summary_look", "gold_coder", "gold"):
            desk.connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608
        for coder in (KIM, "consensus"):
            desk.connection.exec_driver_sql(f"DELETE FROM coding_session WHERE coder = '{coder}'")  # noqa: S608


@contextmanager
def _alone(practice: Practice) -> Iterator[SqlDesk]:
    with practice.records.writing() as desk:
        yield desk


def _coded_by_kim(practice: Practice, clip: ClipId) -> SessionId:
    marks, n = coded("feeding", "coder-b"), next(NAMES)
    names = {each.id: AnnotationId(f"{n}-{each.id}") for each in marks}
    ops: list[Operation] = []
    for each in marks:
        new = replace(each, id=names[each.id], version=1, starred=False, repairs=None)
        ops.append(Add(OperationId(f"k-{n}-{each.id}"), new.id, 0, new))
    for each in marks:
        if each.repairs is not None:
            op = OperationId(f"l-{n}-{each.id}")
            ops.append(Link(op, names[each.id], 1, names[each.repairs]))
    with acting_as(KIM):
        session = practice.tagging.begin(clip, KIM)
        practice.tagging.take(session, ops)
    return session
