"""Second cameras in the database: how one film lies beside the other is sealed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import ClipId, HouseholdId
from annotator.domain.two_cameras import Heard, Laid
from annotator.journey.camera_books import SecondCamera
from annotator.store.part_tables import second_camera
from annotator.store.tables import clip

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlCameras:
    """Second cameras at one desk."""

    connection: Connection
    sealing: Sealing

    def of(self, which: ClipId) -> SecondCamera | None:
        """The clip's second camera, or None."""
        return self._found(second_camera.c.clip == which)

    def by(self, camera: ClipId) -> SecondCamera | None:
        """The same, asked by the second camera's own film."""
        return self._found(second_camera.c.camera == camera)

    def keep(self, camera: SecondCamera) -> None:
        """Keep it, in the place of what was kept of it."""
        home = select(clip.c.household).where(clip.c.id == camera.clip)
        household = HouseholdId(str(self.connection.execute(home).scalar()))
        body = {"nudge_ms": camera.laid.nudge_ms, "heard": camera.laid.heard.value}
        row = {
            "camera": camera.camera,
            "revision": camera.revision,
            "body": self.sealing.seal(self.connection, household, _where(camera.clip), body),
        }
        self.connection.execute(
            upsert(second_camera)
            .values(clip=camera.clip, **row)
            .on_conflict_do_update(index_elements=["clip"], set_=row)
        )

    def _found(self, which: ColumnElement[bool]) -> SecondCamera | None:
        row = self.connection.execute(
            select(second_camera, clip.c.household)
            .join(clip, clip.c.id == second_camera.c.clip)
            .where(which)
        ).one_or_none()
        if row is None:
            return None
        home, first = HouseholdId(row.household), ClipId(row.clip)
        body = self.sealing.open(self.connection, home, _where(first), row.body)
        laid = Laid(cast("int | None", body["nudge_ms"]), Heard(str(body["heard"])))
        return SecondCamera(first, ClipId(row.camera), row.revision, laid)


def _where(which: ClipId) -> str:
    return f"second_camera|{which}"
