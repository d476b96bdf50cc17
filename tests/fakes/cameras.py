"""Files in parts and second cameras, in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.journey.camera_books import SecondCamera
from annotator.journey.part_books import Part
from annotator.journey.ports import Upload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.identity import AssetId, ClipId
    from tests.fakes.records import State


@dataclass
class Parts:
    state: State

    def of(self, clip: ClipId) -> tuple[Part, ...]:
        return self.state.parts.get(clip, ())

    def announce(self, clip: ClipId, lengths: Sequence[int]) -> None:
        announced = (Part(at, Upload(length)) for at, length in enumerate(lengths, start=1))
        self.state.parts[clip] = tuple(announced)

    def keep(self, clip: ClipId, part: Part) -> None:
        now = (part if each.number == part.number else each for each in self.of(clip))
        self.state.parts[clip] = tuple(now)

    def rearrange(self, clip: ClipId, kept: Sequence[Part]) -> tuple[AssetId, ...]:
        wanted = {each.upload.asset for each in kept}
        stale = [each.upload.asset for each in self.of(clip) if each.upload.asset not in wanted]
        numbered = (replace(each, number=at, seam=None) for at, each in enumerate(kept, start=1))
        self.state.parts[clip] = tuple(numbered)
        return tuple(each for each in stale if each is not None)

    def drop(self, clip: ClipId) -> tuple[AssetId, ...]:
        dropped = self.state.parts.pop(clip, ())
        return tuple(each.upload.asset for each in dropped if each.upload.asset is not None)


@dataclass
class Cameras:
    state: State

    def of(self, clip: ClipId) -> SecondCamera | None:
        return self.state.cameras.get(clip)

    def by(self, camera: ClipId) -> SecondCamera | None:
        return next((e for e in self.state.cameras.values() if e.camera == camera), None)

    def keep(self, camera: SecondCamera) -> None:
        self.state.cameras[camera.clip] = camera
