"""The database comes to its newest form whole, or stays exactly as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from annotator.journey.ports import Deed
from annotator.store.audit import SqlAudit
from annotator.store.engine import open_engine
from annotator.store.migrating import HERE, StoreTooNew, migrate, revision
from annotator.store.tables import METADATA
from tests.fakes.clock import NOON
from tests.store.opening import AUDIT_KEY, ROOT_KEY, an_engine

KNOWN = sorted((HERE / "versions").glob("0*.py"))
NEWEST = KNOWN[-1].name[:4]
FAILING = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "9998", "NEWEST", None, None
def upgrade():
    op.execute("CREATE TABLE half_made (id TEXT)")
    op.execute("ALTER TABLE setting ADD COLUMN half TEXT")
    op.execute("INSERT INTO setting (name, value) VALUES ('half', 'done')")
    op.execute("INSERT INTO nowhere VALUES (1)")
"""


def everything(engine: Engine) -> list[tuple[str, str]]:
    with engine.begin() as connection:
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master ORDER BY name"))
        return [(row.name, row.sql) for row in rows]


def with_a_failing_one(folder: Path) -> Path:
    versions = folder / "versions"
    versions.mkdir()
    for each in KNOWN:
        (versions / each.name).write_text(each.read_text(encoding="utf-8"), encoding="utf-8")
    (versions / "9998.py").write_text(FAILING.replace("NEWEST", NEWEST), encoding="utf-8")
    return versions


def test_the_migrations_build_the_tables_the_program_knows(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine, engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine:
        before = everything(engine)
        migrate(engine)
        assert everything(engine) == before


def test_a_failing_migration_leaves_nothing_half_applied(tmp_path: Path) -> None:
    versions = with_a_failing_one(tmp_path)
    with an_engine(tmp_path) as engine:
        before = everything(engine)
        with pytest.raises(Exception, match="nowhere"):
            migrate(engine, versions)
        assert everything(engine) == before
        with engine.begin() as connection:
            assert revision(connection) == NEWEST
            assert connection.execute(text("SELECT count(*) FROM setting")).scalar() == 0


def test_a_first_migration_that_fails_leaves_an_empty_database(tmp_path: Path) -> None:
    versions = with_a_failing_one(tmp_path)
    engine = open_engine(tmp_path / "new.db", ROOT_KEY.derive("db/v1"))
    try:
        with pytest.raises(Exception, match="nowhere"):
            migrate(engine, versions)
        assert everything(engine) == []
    finally:
        engine.dispose()


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine:
        with engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        with pytest.raises(StoreTooNew):
            migrate(engine)


def test_a_practice_of_the_first_form_keeps_everything_it_holds(tmp_path: Path) -> None:
    first = tmp_path / "versions"
    first.mkdir()
    (first / KNOWN[0].name).write_text(KNOWN[0].read_text(encoding="utf-8"), encoding="utf-8")
    engine = open_engine(tmp_path / "glimmer.db", ROOT_KEY.derive("db/v1"))
    try:
        migrate(engine, first)
        with engine.begin() as connection:
            for statement in A_FIRST_PRACTICE:
                connection.execute(text(statement))
            for deed in (Deed.CLIP_BEGUN, Deed.CODING_BEGUN):
                SqlAudit(connection, AUDIT_KEY).note(deed, "A", NOON, {"clip": "c1"})
        migrate(engine)
        with engine.begin() as connection:
            assert revision(connection) == NEWEST
            kept = connection.execute(text("SELECT * FROM coding_session")).one()
            assert (kept.scheme, kept.scheme_version, kept.revision) == ("connection", "1.0", 7)
            assert (kept.migrated_from, kept.scheme_map) == (None, None)
            scheme = connection.execute(text("SELECT * FROM scheme")).one()
            assert (scheme.document, scheme.published_at) == ("{}", None)
            audit = SqlAudit(connection, AUDIT_KEY)
            assert audit.verify().n == 2
            audit.note(Deed.SCHEME_PUBLISHED, "A", NOON, {"document": "0"})
            assert audit.verify().n == 3
        for statement in ("UPDATE audit SET deed = 'clip_begun'", "DELETE FROM audit"):
            with pytest.raises(DatabaseError, match="append-only"), engine.begin() as connection:
                connection.execute(text(statement))
    finally:
        engine.dispose()


A_FIRST_PRACTICE = (
    "INSERT INTO household VALUES ('h1', 'now', x'00')",
    "INSERT INTO infant VALUES ('i1', 'h1', x'00')",
    "INSERT INTO carer VALUES ('k1', 'h1', x'00')",
    "INSERT INTO dyad (id, household, infant, carer, go_gently, body)"
    " VALUES ('d1', 'h1', 'i1', 'k1', 0, x'00')",
    "INSERT INTO clip (id, household, dyad, begun_at, filmed_on, context, state, playable, body)"
    " VALUES ('c1', 'h1', 'd1', 'now', 'now', 'feeding', 'ready', 1, x'00')",
    "INSERT INTO scheme VALUES ('connection', '1.0', '{}')",
    "INSERT INTO coding_session (id, clip, coder, scheme, scheme_version, clip_length_ms, revision,"
    " begun_at) VALUES ('s1', 'c1', 'A', 'connection', '1.0', 60000, 7, 'now')",
)
