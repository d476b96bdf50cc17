"""Coding schemes in the database: what was published stays, drafts and translations move on.

Nothing here is about a family of people, so nothing is sealed beyond the database itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.journey.ports import Draft, Edition, KeptScheme, Translation
from annotator.store.coding import HEADS, read_head
from annotator.store.tables import coding_session, scheme, scheme_draft, scheme_translation
from annotator.store.times import (
    read_instant,
    read_instant_if,
    write_instant,
    write_instant_if,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Row

    from annotator.domain.identity import SessionId
    from annotator.journey.ports import SessionHead


@dataclass(frozen=True, slots=True)
class SqlSchemes:
    """Schemes at one desk."""

    connection: Connection

    def publish(self, kept: KeptScheme) -> None:
        """Keep a new version; the database refuses a second one of the same number."""
        self.connection.execute(
            insert(scheme).values(
                id=kept.edition.scheme,
                version=kept.edition.version,
                document=kept.document,
                published_at=write_instant_if(kept.published_at),
            )
        )

    def all(self) -> tuple[KeptScheme, ...]:
        """Every version that is kept."""
        rows = self.connection.execute(select(scheme).order_by(scheme.c.id, scheme.c.version))
        return tuple(
            KeptScheme(
                Edition(row.id, row.version), row.document, read_instant_if(row.published_at)
            )
            for row in rows
        )

    def uses(self) -> Mapping[Edition, int]:
        """How many coding sessions were coded by which version."""
        table = coding_session.c
        rows = self.connection.execute(
            select(table.scheme, table.scheme_version, func.count()).group_by(
                table.scheme, table.scheme_version
            )
        )
        return {Edition(row[0], row[1]): row[2] for row in rows}

    def sessions(self, edition: Edition) -> tuple[SessionHead, ...]:
        """The coding sessions coded by a version, oldest first."""
        rows = self.connection.execute(
            HEADS.where(
                coding_session.c.scheme == edition.scheme,
                coding_session.c.scheme_version == edition.version,
            ).order_by(coding_session.c.begun_at)
        )
        return tuple(map(read_head, rows))

    def drafts(self) -> tuple[Draft, ...]:
        """Every draft, the one changed last first."""
        newest = scheme_draft.c.changed_at.desc()
        rows = self.connection.execute(select(scheme_draft).order_by(newest))
        return tuple(map(_draft, rows))

    def draft(self, scheme_id: str) -> Draft | None:
        """The draft of a scheme, or None."""
        row = self.connection.execute(
            select(scheme_draft).where(scheme_draft.c.scheme == scheme_id)
        ).one_or_none()
        return None if row is None else _draft(row)

    def keep_draft(self, draft: Draft) -> None:
        """Keep a draft as it is now."""
        row = {
            "base": draft.base and draft.base.scheme,
            "base_version": draft.base and draft.base.version,
            "document": draft.document,
            "before": draft.before,
            "revision": draft.revision,
            "changed_at": write_instant(draft.changed_at),
        }
        self.connection.execute(
            upsert(scheme_draft)
            .values(scheme=draft.scheme, **row)
            .on_conflict_do_update(index_elements=["scheme"], set_=row)
        )

    def drop_draft(self, scheme_id: str) -> None:
        """Forget a draft."""
        self.connection.execute(delete(scheme_draft).where(scheme_draft.c.scheme == scheme_id))

    def translations(self) -> tuple[Translation, ...]:
        """Every translation, by language."""
        table = scheme_translation.c
        rows = self.connection.execute(
            select(scheme_translation).order_by(table.language, table.scheme, table.version)
        )
        return tuple(map(_translation, rows))

    def translation(self, edition: Edition, language: str) -> Translation | None:
        """The translation of a version into a language, or None."""
        table = scheme_translation.c
        row = self.connection.execute(
            select(scheme_translation).where(
                table.scheme == edition.scheme,
                table.version == edition.version,
                table.language == language,
            )
        ).one_or_none()
        return None if row is None else _translation(row)

    def keep_translation(self, translation: Translation) -> None:
        """Keep a translation as it is now."""
        row = {
            "texts": translation.texts,
            "finished_at": write_instant_if(translation.finished_at),
        }
        key = {
            "scheme": translation.edition.scheme,
            "version": translation.edition.version,
            "language": translation.language,
        }
        self.connection.execute(
            upsert(scheme_translation)
            .values(**key, **row)
            .on_conflict_do_update(index_elements=list(key), set_=row)
        )

    def keep_map(self, session: SessionId, scheme_map: str) -> None:
        """Keep the map by which a session was made from the one it names."""
        self.connection.execute(
            update(coding_session)
            .where(coding_session.c.id == session)
            .values(scheme_map=scheme_map)
        )

    def map_of(self, session: SessionId) -> str | None:
        """The map by which a session was made from another, or None."""
        return self.connection.execute(
            select(coding_session.c.scheme_map).where(coding_session.c.id == session)
        ).scalar()


def _draft(row: Row[tuple[object, ...]]) -> Draft:
    return Draft(
        scheme=row.scheme,
        base=None if row.base is None else Edition(row.base, row.base_version),
        document=row.document,
        before=row.before,
        revision=row.revision,
        changed_at=read_instant(row.changed_at),
    )


def _translation(row: Row[tuple[object, ...]]) -> Translation:
    return Translation(
        edition=Edition(row.scheme, row.version),
        language=row.language,
        texts=row.texts,
        finished_at=read_instant_if(row.finished_at),
    )
