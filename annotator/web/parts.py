"""A recording that comes in as several files: announced once, then each by tus on its own way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.parts import MOST_PARTS
from annotator.journey.ports import ArtefactKind
from annotator.web.bodies import LARGEST_NUMBER, NotUnderstood, list_in, read_json
from annotator.web.house import practice_of
from annotator.web.policy import Declared
from annotator.web.reception import EmptyClip, NoRoom, Reception
from annotator.web.upload import ALWAYS, POLICY, Tus, clip_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from annotator.domain.clip import Clip
    from annotator.domain.identity import AssetId, ClipId
    from annotator.journey.parts import Parts
    from annotator.journey.ports import Upload
    from annotator.web.house import House
    from annotator.web.reception import Room


@dataclass(frozen=True, slots=True)
class OnePart:
    """One file of several, as an upload of its own."""

    parts: Parts
    number: int
    home: Clip

    def get(self, clip: ClipId) -> Clip:
        """The clip it is a part of."""
        del clip
        return self.home

    def begin_upload(self, clip: ClipId, length: int) -> Upload:
        """Its bytes are on their way, from the beginning."""
        return self.parts.begin_part(clip, self.number, length)[1]

    def upload_state(self, clip: ClipId) -> Upload | None:
        """How far it is; None once it is in, or before it was begun."""
        part = self.parts.get(clip, self.number)
        return None if part.is_in or part.upload.asset is None else part.upload

    def note_received(self, clip: ClipId, upload: Upload) -> None:
        """It came so far."""
        self.parts.note_part(clip, self.number, upload)

    def received(self, clip: ClipId, sha256: str) -> None:
        """It is in."""
        self.parts.part_received(clip, self.number, sha256)

    def give_up_upload(self, clip: ClipId) -> None:
        """It begins anew when it is announced again; a part is not given up by itself."""
        part = self.parts.get(clip, self.number)
        self.parts.begin_part(clip, self.number, part.upload.length)

    def artefacts(self, clip: ClipId) -> Mapping[ArtefactKind, AssetId]:
        """What is kept of it once it is in."""
        part = self.parts.get(clip, self.number)
        if not part.is_in or part.upload.asset is None:
            return {}
        return {ArtefactKind.ORIGINAL: part.upload.asset}


class PartRoutes:
    """The routes several files come in by."""

    def __init__(self, house: House, room: Room) -> None:
        self._house = house
        self._room = room

    def routes(self) -> list[Declared]:
        """Every route of them."""
        every = "/clips/{clip:id}/parts"
        tus = Tus(self._reception, lambda request: str(request.url.path))
        return [
            Declared(every, self.stand, ["GET"], POLICY),
            Declared(every, self.announce, ["POST"], POLICY),
            Declared(f"{every}/again", self.again, ["POST"], POLICY),
            *tus.routes(f"{every}/{{number:number}}"),
        ]

    async def stand(self, request: Request) -> Response:
        """How far each file is, as it was noted; a file's own HEAD knows what is on the disk."""
        return JSONResponse(await in_thread(self._stands, clip_of(request)))

    async def announce(self, request: Request) -> Response:
        """These files will come in, in this order."""
        sent = await read_json(request)
        lengths = [_length(each) for each in list_in(sent, "lengths", MOST_PARTS)]
        if self._room.spare() < sum(lengths) + sum(lengths) // 1024:
            raise NoRoom
        parts = practice_of(self._house).taking_in.parts
        await in_thread(parts.announce, clip_of(request), lengths)
        return JSONResponse({"parts": len(lengths)}, 201, headers=ALWAYS)

    async def again(self, request: Request) -> Response:
        """Of files that could not be made one clip: these, in this order, once more."""
        sent = await read_json(request)
        order = [_number(each) for each in list_in(sent, "order", MOST_PARTS)]
        parts = practice_of(self._house).taking_in.parts
        await in_thread(parts.again, clip_of(request), order)
        return JSONResponse({"parts": len(order)})

    def _stands(self, clip: ClipId) -> dict[str, object]:
        parts = practice_of(self._house).taking_in.parts.of(clip)
        told = [
            {"length": each.upload.length, "received": each.upload.received, "in": each.is_in}
            for each in parts
        ]
        return {"parts": told}

    def _reception(self, request: Request) -> Reception:
        practice = practice_of(self._house)
        number, clip = request.path_params["number"], clip_of(request)
        part = OnePart(practice.taking_in.parts, number, practice.clips.get(clip))
        return Reception(part, practice.shelf, self._room)


def _number(sent: object) -> int:
    if not isinstance(sent, int) or isinstance(sent, bool):
        raise NotUnderstood("order")
    return sent


def _length(sent: object) -> int:
    if not isinstance(sent, int) or isinstance(sent, bool) or not 0 <= sent <= LARGEST_NUMBER:
        raise NotUnderstood("lengths")
    if sent == 0:
        raise EmptyClip
    return sent
