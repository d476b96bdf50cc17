"""Recording in the page: `/clips/{clip}/recording`, sealed while it is made, and its live marks.

The film's length is not known before its end, so the page sends what it has, piece by piece, each
from the byte the server last said it keeps. What is acknowledged is on the disk.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator import words
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import AnnotationId, ClipId, FamilyId
from annotator.domain.interval import Milliseconds
from annotator.domain.live_marks import LiveMark
from annotator.domain.policy import Right
from annotator.web.bodies import NotUnderstood, TooMuchAtOnce, read_json, text_in
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.reception import NoRoom
from annotator.web.recorder import Recorder

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.domain.codes import Family
    from annotator.journey.kept import Upload
    from annotator.journey.recording_books import Recording as Kept
    from annotator.web.house import House, Practice
    from annotator.web.reception import Room

# Whoever records is there, although nobody touches anything for as long as it lasts.
POLICY: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.BRING_CLIPS)
WAITING: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, presence=False, right=Right.BRING_CLIPS)
BYTES: Final = "application/offset+octet-stream"
# What the page sends at once: after a gap it sends what waited in pieces of at most this.
LARGEST_PIECE: Final = 4 * 1024 * 1024
# Two hours; beyond that somebody has forgotten it.
LONGEST_MS: Final = 2 * 60 * 60 * 1000
ID_LENGTH: Final = 32


class RecordingRoutes:
    """The routes of a recording."""

    def __init__(self, house: House, room: Room) -> None:
        self._house = house
        self._room = room

    def routes(self) -> list[Declared]:
        """Every route under a clip's recording."""
        path = "/clips/{clip:id}/recording"
        return [
            Declared(path, self.stands, ["GET"], WAITING),
            Declared(path, self.begin, ["POST"], POLICY),
            Declared(path, self.take, ["PATCH"], POLICY),
            Declared(path, self.delete, ["DELETE"], POLICY),
            Declared(f"{path}/end", self.end, ["POST"], POLICY),
            Declared(f"{path}/marks", self.mark, ["POST"], POLICY),
            Declared(f"{path}/marks/back", self.unmark, ["POST"], POLICY),
        ]

    async def stands(self, request: Request) -> Response:
        """How far a recording is, or that there is none; and what may be marked meanwhile."""
        practice, clip = practice_of(self._house), _clip(request)
        return JSONResponse(await in_thread(recording_document, practice, clip))

    async def begin(self, request: Request) -> Response:
        """A recording begins."""
        await in_thread(self._recorder().begin, _clip(request))
        return JSONResponse({"received": 0}, 201)

    async def take(self, request: Request) -> Response:
        """Take the bytes from `Upload-Offset` on; the answer says how many are kept for good."""
        if request.headers.get("content-type", "") != BYTES:
            return Response(None, 415)
        place = _number(request, "upload-offset")
        lasted = Milliseconds(min(_number(request, "recorded-ms", "0"), LONGEST_MS))
        plain = await _body(request)
        clip, recorder = _clip(request), self._recorder()
        try:
            received = await in_thread(recorder.take, clip, place, plain, lasted)
        except OSError as trouble:
            if trouble.errno in {errno.ENOSPC, errno.EDQUOT}:
                raise NoRoom from trouble
            raise
        return JSONResponse({"received": received})

    async def end(self, request: Request) -> Response:
        """Nothing more comes: what arrived is the film."""
        await in_thread(self._recorder().end, _clip(request))
        return JSONResponse({})

    async def delete(self, request: Request) -> Response:
        """Nothing of the recording is kept."""
        await in_thread(self._recorder().delete, _clip(request))
        return Response(None, 204)

    async def mark(self, request: Request) -> Response:
        """Keep one press; acknowledged means kept for good."""
        document = await read_json(request)
        pressed = document.get("pressed_ms")
        if type(pressed) is not int or not 0 <= pressed <= LONGEST_MS:
            raise NotUnderstood("pressed_ms")
        mark = LiveMark(
            AnnotationId(_id(text_in(document, "id", ID_LENGTH))),
            FamilyId(text_in(document, "family", 64)),
            Milliseconds(pressed),
        )
        recordings = practice_of(self._house).filming.recordings
        return JSONResponse({"marks": await in_thread(recordings.mark, _clip(request), mark)})

    async def unmark(self, request: Request) -> Response:
        """Take one press back."""
        which = AnnotationId(_id(text_in(await read_json(request), "id", ID_LENGTH)))
        recordings = practice_of(self._house).filming.recordings
        return JSONResponse({"marks": await in_thread(recordings.unmark, _clip(request), which)})

    def _recorder(self) -> Recorder:
        practice = practice_of(self._house)
        return Recorder(practice.clips, practice.filming.recordings, practice.shelf, self._room)


def recording_document(practice: Practice, clip: ClipId) -> dict[str, object]:
    """How far the clip's recording is. `silent_ms`: since when nothing came of it."""
    recordings = practice.filming.recordings
    found = recordings.of(clip)
    return {
        "recording": None if found is None else _under_way(practice, *found),
        "families": [_family(each) for each in recordings.families(clip)],
        "keys": practice.preferences.of(practice.coder).get("keys"),
        "says": _refused(practice, clip),
    }


def _under_way(practice: Practice, kept: Kept, upload: Upload) -> dict[str, object]:
    recordings = practice.filming.recordings
    return {
        "received": upload.received,
        "recorded_ms": kept.recorded,
        "silent_ms": recordings.silent_ms(kept),
        "open": kept.is_open,
        "marks": len(recordings.marks(kept.clip)),
    }


def _refused(practice: Practice, clip: ClipId) -> str | None:
    """Why nothing may be recorded, before any camera is asked for."""
    try:
        practice.filming.recordings.require(clip)
    except Refusal as no:
        return words.say(no)
    return None


def _family(family: Family) -> dict[str, object]:
    return {
        "id": family.id,
        "name": family.name,
        "key": family.key,
        "shape": family.shape.value,
        "colour": family.colour.value,
    }


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_PIECE:
            raise TooMuchAtOnce(LARGEST_PIECE)
    return bytes(body)


def _number(request: Request, name: str, otherwise: str = "") -> int:
    text = request.headers.get(name, otherwise)
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise NotUnderstood(name)
    return int(text)


def _id(text: str) -> str:
    if len(text) != ID_LENGTH or set(text) - set("0123456789abcdef"):
        raise NotUnderstood("id")
    return text


def _clip(request: Request) -> ClipId:
    return ClipId(request.path_params["clip"])
