from __future__ import annotations

from dataclasses import replace

from annotator.domain.people import FIRST, Member, Role
from annotator.journey.doubling_who import coders, is_fresh_to, permitted
from tests.doubled import ADA, BEA, CEM
from tests.fakes.clock import NOON
from tests.fakes.records import MemoryRecords
from tests.journey.doubles import a_practice


def test_who_codes_is_here_and_is_no_keeper_only() -> None:
    doubles, _ = a_practice()
    with doubles.records.writing() as desk:
        bea = desk.people.get(BEA)
        assert bea is not None
        desk.people.keep(replace(bea, left_at=NOON))
        keeper = Member(CEM, "Cem", frozenset({Role.KEEPER}), NOON, NOON)
        desk.people.keep(keeper)
        assert [each.id for each in coders(desk)] == [ADA]


def test_the_first_person_codes_also_where_they_were_never_written_down() -> None:
    records = MemoryRecords()
    with records.writing() as desk:
        assert coders(desk) == ()
        desk.people.keep(Member(CEM, "Cem", frozenset({Role.TRAINEE}), NOON, NOON))
        assert [each.id for each in coders(desk)] == [FIRST, CEM]


def test_a_clip_is_fresh_until_it_is_coded_asked_for_or_practised_on() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    with doubles.records.reading() as desk:
        assert is_fresh_to(desk, clip, CEM)
        found = desk.clips.get(clip)
        assert found is not None
        assert len(permitted(desk, found, doubles.clock.today())) == 3
    doubles.ask(clip, CEM)
    doubles.coded(clip, ADA, [])
    with doubles.records.reading() as desk:
        assert not is_fresh_to(desk, clip, CEM)
        assert not is_fresh_to(desk, clip, ADA)
        assert is_fresh_to(desk, clip, BEA)
