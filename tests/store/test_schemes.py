"""Schemes in the encrypted database: a version is kept once, drafts and translations move on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from annotator.journey.ports import Draft, Edition, KeptScheme, Translation
from annotator.store.records import SqlRecords
from tests.builders import an_annotation
from tests.fakes.clock import NOON
from tests.journey.world import World
from tests.store.opening import sql_records

OURS = Edition("ours", "1.0")
DRAFT = Draft("ours", Edition("connection", "1.0"), "{}", None, 0, NOON)


def test_a_version_is_kept_once_and_nothing_writes_over_it(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.schemes.publish(KeptScheme(OURS, "{}", NOON))
        with pytest.raises(IntegrityError), records.writing() as desk:
            desk.schemes.publish(KeptScheme(OURS, '{"other": 1}', NOON))
        with records.reading() as desk:
            assert desk.schemes.all() == (KeptScheme(OURS, "{}", NOON),)


def test_drafts_and_translations_are_kept_as_they_were_last(tmp_path: Path) -> None:
    later = replace(DRAFT, scheme="later", base=None, changed_at=NOON + timedelta(hours=1))
    said = Translation(OURS, "de", "{}")
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            for draft in (DRAFT, later, replace(DRAFT, revision=1, before="{}")):
                desk.schemes.keep_draft(draft)
            desk.schemes.keep_translation(said)
            desk.schemes.keep_translation(replace(said, finished_at=NOON))
        with records.writing() as desk:
            assert desk.schemes.drafts() == (later, replace(DRAFT, revision=1, before="{}"))
            assert desk.schemes.translation(OURS, "de") == replace(said, finished_at=NOON)
            assert desk.schemes.translation(OURS, "fr") is None
            assert len(desk.schemes.translations()) == 1
            desk.schemes.drop_draft("ours")
            assert desk.schemes.draft("ours") is None


def carried_over(records: SqlRecords) -> None:
    world = World(records)
    session = world.a_coding(
        world.a_ready_clip(world.a_household()),
        an_annotation("r", "rupture", 1000, 4000, "missed_cue"),
        an_annotation("p", "repair", 3000, 6000, "comfort", repairs="r", starred=True),
    )
    draft = world.scheme_desk.copy(Edition("connection", "1.0"), "Ours")
    world.scheme_desk.use(world.scheme_desk.publish(draft.scheme, 0))
    to_carry = world.migrating.look(session, OURS)
    new = world.migrating.migrate(session, OURS, to_carry.proposed, to_carry.head.revision)
    old, now = world.tagging.session(session), world.tagging.session(new)
    assert [(e.id, e.repairs, e.starred) for e in now.annotations] == [
        (e.id, e.repairs, e.starred) for e in old.annotations
    ]
    with records.reading() as desk:
        assert desk.schemes.uses() == {Edition("connection", "1.0"): 1, OURS: 1}
        assert [each.migrated_from for each in desk.schemes.sessions(OURS)] == [session]
        assert desk.schemes.map_of(new)
        assert desk.schemes.map_of(session) is None
        desk.audit.verify()


def test_a_coding_is_carried_over_in_the_database_too(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        carried_over(records)


def test_a_carrying_over_that_breaks_off_leaves_nothing_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        clip = world.a_ready_clip(world.a_household())
        session = world.a_coding(clip, *(an_annotation(f"a{n}") for n in range(5)))
        world.scheme_desk.publish(
            world.scheme_desk.copy(Edition("connection", "1.0"), "Ours").scheme, 0
        )
        plan = world.migrating.look(session, OURS)
        fresh, left = world.identities.fresh, iter(range(4))

        def runs_out() -> str:
            if next(left, None) is None:
                raise ZeroDivisionError
            return fresh()

        monkeypatch.setattr(world.identities, "fresh", runs_out)
        with pytest.raises(ZeroDivisionError):
            world.migrating.migrate(session, OURS, plan.proposed, plan.head.revision)
        assert [each.id for each in world.tagging.sessions(clip)] == [session]
        with records.reading() as desk:
            assert desk.schemes.uses() == {Edition("connection", "1.0"): 1}
