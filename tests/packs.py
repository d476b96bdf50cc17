"""A practice in memory with a clip that two people coded, and the pack of it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from annotator.domain.consent import Purpose
from annotator.domain.identity import AssetId, ClipId, CoderId, SessionId
from annotator.journey.clip import NotKept
from annotator.journey.own_log import OwnLogs
from annotator.journey.packing import Packs
from annotator.journey.ports import ArtefactKind
from tests.builders import an_annotation
from tests.journey.world import World

WORDS = "seven quiet herons abroad"
TABLE = b'{"num":1,"den":1000,"pts":[0,40,80,120]}'


@dataclass
class Plain:
    """A sealed file as the plain one."""

    plain: bytes

    @property
    def size(self) -> int:
        return len(self.plain)

    def read_at(self, place: int, length: int) -> bytes:
        return BytesIO(self.plain).getvalue()[place : place + length]

    def close(self) -> None:
        self.plain = b""


class DoubleCoded:
    """The practice, as far as packs are made of it."""

    def __init__(self, *, with_frames: bool = True) -> None:
        self.world = world = World()
        dyad = world.a_household("Wren", Purpose.RECORD, Purpose.SUPERVISION)
        self.clip: ClipId = world.a_ready_clip(dyad)
        self.sessions: tuple[SessionId, SessionId] = (
            world.tagging.begin(self.clip, CoderId("one")),
            world.tagging.begin(self.clip, CoderId("two")),
        )
        for at, session in enumerate(self.sessions):
            mark = an_annotation(f"m{at}", onset=2_000 + at * 300, note="CANARY")
            world.tag(session, mark)
        steps = world.records, world.clock, world.identities
        logs, packs = OwnLogs(*steps), Packs(*steps, world.schemes)
        self.review: Any = SimpleNamespace(packs=packs, logs=logs)
        self.clips: Any = SimpleNamespace(artefact=self._artefact)
        self.shelf: Any = SimpleNamespace(open=lambda _asset: Plain(TABLE))
        self._with_frames = with_frames

    def _artefact(self, clip: ClipId, kind: ArtefactKind) -> AssetId:
        if not self._with_frames or (clip, kind) != (self.clip, ArtefactKind.FRAMES):
            raise NotKept(kind.value)
        return AssetId("frames")
