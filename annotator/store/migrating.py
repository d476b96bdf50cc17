"""Bringing the database to the form this program knows: all of it, or nothing.

SQLite can undo a change of tables, but only inside a transaction the driver does not meddle with;
`engine` begins every one with BEGIN IMMEDIATE, so one who migrates is also alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

HERE: Final = Path(__file__).parent / "migrations"


@dataclass
class StoreTooNew(Refusal):
    """The database was written by a newer Glimmer, which knows forms this one does not."""


def migrate(engine: Engine, versions: Path = HERE / "versions") -> None:
    """Bring the database to the newest form; one that fails leaves it exactly as it was."""
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("version_locations", str(versions))
    config.set_main_option("path_separator", "newline")
    scripts = ScriptDirectory.from_config(config)
    with engine.begin() as connection:
        found = revision(connection)
        known = {each.revision for each in scripts.walk_revisions()}
        if found is not None and found not in known:
            raise StoreTooNew
        if found != scripts.get_current_head():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def revision(connection: Connection) -> str | None:
    """Which form the database has; None while it is empty."""
    return MigrationContext.configure(connection).get_current_revision()
