"""Review's use cases are reached through the door only, and ask a large practice no more often than
a small one."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from sqlalchemy import event

from annotator.domain.identity import CarerId, DyadId, HouseholdId, InfantId
from annotator.domain.people import FIRST
from annotator.journey.queueing import SOURCES, Queueing
from annotator.journey.reliability import EVERYBODY
from annotator.journey.schemes import Schemes
from annotator.journey.talking import Talking
from annotator.store.records import SqlRecords
from annotator.wiring.door import Door
from annotator.wiring.guarded import Guarded
from annotator.wiring.queue_sources import more_sources
from tests.builders import a_dyad, the_scheme_document
from tests.doubled import ADA, BEA, CEM, Doubles
from tests.fakes.clock import NOON
from tests.store.opening import AUDIT_KEY, Keys, an_engine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from sqlalchemy import Engine

    from annotator.domain.dyad import Dyad
    from annotator.wiring.house import House

ONES = [("attunement", 2_000, 9_000)]


def test_every_use_case_of_review_stands_behind_the_door(sample_house: House) -> None:
    assert sample_house.practice is not None
    review = sample_house.practice.review
    assert all(isinstance(getattr(review, each.name), Guarded) for each in fields(review))


def a_family(n: int) -> Dyad:
    made = a_dyad(f"Wren {n}")
    home = replace(made.household, id=HouseholdId(f"h{n}"))
    carer = replace(made.carer, id=CarerId(f"k{n}"))
    infant = replace(made.infant, id=InfantId(f"i{n}"))
    return replace(made, id=DyadId(f"d{n}"), household=home, carer=carer, infant=infant)


def asks(doubles: Doubles) -> Mapping[str, Callable[[], object]]:
    """What the pages of review ask, by whoever supervises."""
    door = Door(doubles.records, doubles.clock, lambda: BEA)
    reliability = doubles.reliability
    with_schemes = doubles.records, doubles.clock, doubles.identities, doubles.schemes
    talking = Talking(*with_schemes, door.lets)
    sources = (*SOURCES, *more_sources(talking, reliability))
    return {
        "the queue": Queueing(doubles.records, doubles.clock, door.among_at, sources).waiting,
        "drift": reliability.drift,
        "a record": lambda: reliability.record(EVERYBODY),
        "the plan": reliability.plan,
        "a draw": lambda: reliability.draw(EVERYBODY, 6),
    }


def read(engine: Engine, ask: Callable[[], object]) -> int:
    """How often the database is asked, once everything was counted that is counted once."""
    ask()
    asked: list[object] = []

    def note(*told: object) -> None:
        asked.append(told[2])

    event.listen(engine, "before_cursor_execute", note)
    ask()
    event.remove(engine, "before_cursor_execute", note)
    return len(asked)


def test_however_many_families_and_clips_there_are_each_page_asks_as_often(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine:
        records = SqlRecords(engine, Keys(), AUDIT_KEY)
        doubles = Doubles(records, Schemes(json.dumps(the_scheme_document())))
        doubles.people()
        counts = [grown(engine, doubles, range(2)), grown(engine, doubles, range(2, 9))]
    assert counts[0] == counts[1]
    assert all(count < 60 for count in counts[0].values()), counts[0]


def grown(engine: Engine, doubles: Doubles, more: range) -> dict[str, int]:
    """With so many more families, each with a clip coded twice and three coded once."""
    for n in more:
        dyad = a_family(n)
        with doubles.records.writing() as desk:
            desk.households.add(dyad, NOON)
            desk.people.own(dyad.household.id, ADA)
        doubles.permit(dyad)
        doubles.double(dyad, CEM, ONES, ONES)
        for _ in range(3):
            doubles.coded(doubles.clip(dyad), FIRST, ONES)
    doubles.identities.coder = BEA
    return {what: read(engine, ask) for what, ask in asks(doubles).items()}
