"""The database comes to its newest form whole, or stays exactly as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

from annotator.store.engine import open_engine
from annotator.store.migrating import HERE, StoreTooNew, migrate, revision
from annotator.store.tables import METADATA
from tests.store.opening import ROOT_KEY, an_engine

FIRST = (HERE / "versions" / "0001_a_first_session.py").read_text(encoding="utf-8")
FAILING = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None
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
    versions = tmp_path / "versions"
    versions.mkdir()
    (versions / "0001.py").write_text(FIRST, encoding="utf-8")
    (versions / "0002.py").write_text(FAILING, encoding="utf-8")
    with an_engine(tmp_path) as engine:
        before = everything(engine)
        with pytest.raises(Exception, match="nowhere"):
            migrate(engine, versions)
        assert everything(engine) == before
        with engine.begin() as connection:
            assert revision(connection) == "0001"
            assert connection.execute(text("SELECT count(*) FROM setting")).scalar() == 0


def test_a_first_migration_that_fails_leaves_an_empty_database(tmp_path: Path) -> None:
    versions = tmp_path / "versions"
    versions.mkdir()
    (versions / "0001.py").write_text(FIRST, encoding="utf-8")
    (versions / "0002.py").write_text(FAILING, encoding="utf-8")
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
