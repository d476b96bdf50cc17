"""What the practice has set, in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.store.tables import setting

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class SqlSettings:
    """What the practice has set."""

    connection: Connection

    def get(self, name: str) -> str | None:
        """The setting, or None."""
        return self.connection.execute(
            select(setting.c.value).where(setting.c.name == name)
        ).scalar()

    def keep(self, name: str, value: str) -> None:
        """Keep a setting."""
        self.connection.execute(
            upsert(setting)
            .values(name=name, value=value)
            .on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )
