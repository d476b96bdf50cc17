"""Attachments: a photograph or a scan comes in, is looked at, or is handed out.

It is sealed on its way and never lies open anywhere. A picture is shown as the one made of it; a
PDF, which nobody here reads, is only ever handed out as a file.
"""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

import anyio
from anyio.to_thread import run_sync as in_thread
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, Response

from annotator.domain.attachment import (
    LARGEST,
    LONGEST_LABEL,
    AttachmentKind,
    LabelTooLong,
    PaperTooLarge,
)
from annotator.domain.consent import Purpose
from annotator.domain.identity import AttachmentId, ClipId, HouseholdId
from annotator.domain.interval import Milliseconds
from annotator.domain.policy import Right
from annotator.journey.attaching import Called, NoSuchAttachment, check
from annotator.web.bodies import NotUnderstood, read_json
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.reception import NoRoom
from annotator.web.sealed import sealed_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

    from annotator.web.house import House, Practice
    from annotator.web.reception import Room
    from annotator.wiring.attaching import Arriving, Drawer

STEP: Final = 1024 * 1024
# Each of a line's letters takes up to twelve characters in a header.
LONGEST_HEADER: Final = LONGEST_LABEL * 12
HANDED_OUT: Final = {
    "content-disposition": 'attachment; filename="paper.pdf"',
    "content-security-policy": "sandbox",
}
SEE_CLIPS: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.SEE_HOUSEHOLDS)
BRING: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.BRING_CLIPS)
# What a household permits is on record whatever it permits.
SEE_CONSENTS: Final = Policy(Who.SIGNED_IN, right=Right.SEE_HOUSEHOLDS)
KEEP_CONSENTS: Final = Policy(Who.SIGNED_IN, right=Right.KEEP_CONSENTS)


class AttachmentRoutes:
    """The routes of attachments: the same for those of a clip and those of a consent."""

    def __init__(self, house: House, room: Room) -> None:
        self._house = house
        self._room = room

    def routes(self) -> list[Declared]:
        """Every route of attachments."""
        clips, homes = "/clips/{clip:id}/attachments", "/households/{household:id}/attachments"
        still = "/clips/{clip:id}/stills/{frame:number}/kept"
        places = ((clips, SEE_CLIPS, BRING), (homes, SEE_CONSENTS, KEEP_CONSENTS))
        return [
            Declared(still, self.still, ["POST"], BRING),
            *(
                each
                for path, see, keep in places
                for each in (
                    Declared(path, self.take, ["POST"], keep),
                    Declared(f"{path}/{{attachment:id}}/small", self.small, ["GET"], see),
                    Declared(f"{path}/{{attachment:id}}/picture", self.picture, ["GET"], see),
                    Declared(f"{path}/{{attachment:id}}/paper.pdf", self.file, ["GET"], see),
                )
            ),
        ]

    async def take(self, request: Request) -> Response:
        """Take one file, sealed as it comes: its kind in the query, what it is called in a
        header, the file as the body."""
        practice = practice_of(self._house)
        drawer = _drawer(practice, request)
        # Whose it is comes before what was sent.
        household = await in_thread(drawer.admit)
        called = _called(request)
        check(called, drawer.kinds)
        _fits(request)
        if self._room.spare() < LARGEST * 2:
            raise NoRoom
        arriving = await in_thread(practice.attaching.arriving, household)
        try:
            with _full_disk_said():
                await _pour(request, arriving)
                arrived = await in_thread(arriving.finish)
        except ClientDisconnect:
            return Response(None, 400)
        finally:
            with anyio.CancelScope(shield=True):
                await in_thread(arriving.abandon)
        new = await in_thread(practice.attaching.kept, drawer, called, arrived)
        return JSONResponse({"attachment": new.id, "form": new.form.value}, 201)

    async def still(self, request: Request) -> Response:
        """Keep one picture of the film itself, by its number and when it is shown (`ms`); what is
        kept already stays."""
        practice, asked = practice_of(self._house), request.path_params
        # Whose it is comes before what was sent, and before whether there is room.
        await in_thread(_drawer(practice, request).admit)
        clip, at = ClipId(asked["clip"]), _instant(await read_json(request))
        if self._room.spare() < LARGEST * 2:
            raise NoRoom
        attaching = practice.attaching
        with _full_disk_said():
            frame = await in_thread(attaching.pictures.shown, clip, asked["frame"], at)
            kept = await in_thread(attaching.keep_still, clip, frame)
        document = {"attachment": kept.attachment.id, "new": kept.is_new}
        return JSONResponse(document, 201 if kept.is_new else 200)

    async def small(self, request: Request) -> Response:
        """The thumbnail of a picture, for a list."""
        found = await in_thread(_drawer(practice_of(self._house), request).look, _which(request))
        if not found.small:
            raise NoSuchAttachment
        return Response(found.small, media_type="image/jpeg")

    async def picture(self, request: Request) -> Response:
        """The picture that was made of it, to be seen as it is."""
        practice = practice_of(self._house)
        found = await in_thread(_drawer(practice, request).look, _which(request))
        shown = found.shown
        if shown is None:
            raise NoSuchAttachment
        await in_thread(_drawer(practice, request).open, found.id)
        return await sealed_answer(request, lambda: practice.shelf.open(shown), "image/jpeg", shown)

    async def file(self, request: Request) -> Response:
        """The PDF as it came, to be saved; never shown in the page."""
        practice = practice_of(self._house)
        found = await in_thread(_drawer(practice, request).look, _which(request))
        if found.form.is_picture:
            raise NoSuchAttachment
        await in_thread(_drawer(practice, request).open, found.id)
        answer = await sealed_answer(
            request, lambda: practice.shelf.open(found.original), "application/pdf", found.original
        )
        answer.headers.update(HANDED_OUT)
        return answer


@contextmanager
def _full_disk_said() -> Iterator[None]:
    try:
        yield
    except OSError as trouble:
        if trouble.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise NoRoom from trouble
        raise


def _drawer(practice: Practice, request: Request) -> Drawer:
    named = request.path_params
    if "clip" in named:
        return practice.attaching.of_clip(ClipId(named["clip"]))
    return practice.attaching.of_consent(HouseholdId(named["household"]))


def _which(request: Request) -> AttachmentId:
    return AttachmentId(request.path_params["attachment"])


def _instant(sent: dict[str, object]) -> Milliseconds:
    ms = sent.get("ms")
    if not isinstance(ms, int) or isinstance(ms, bool) or ms < 0:
        raise NotUnderstood("ms")
    return Milliseconds(ms)


def _called(request: Request) -> Called:
    said = request.headers.get("paper-label", "")
    if len(said) > LONGEST_HEADER:
        raise LabelTooLong
    try:
        kind = AttachmentKind(request.query_params.get("kind", ""))
        label = unquote(said, errors="strict")
    except ValueError:
        raise NotUnderstood("kind") from None
    return Called(kind, label)


def _fits(request: Request) -> None:
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and (len(announced) > 18 or int(announced) > LARGEST):
        raise PaperTooLarge


async def _pour(request: Request, arriving: Arriving) -> None:
    pending = bytearray()
    async for piece in request.stream():
        pending += piece
        if len(pending) >= STEP:
            taken, pending = bytes(pending), bytearray()
            await in_thread(arriving.write, taken)
    if pending:
        await in_thread(arriving.write, bytes(pending))
