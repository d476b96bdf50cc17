"""A clip for the workbench: `/clips/{clip}`, its film by ranges, its table of frames, its strip,
its sound. Consent is asked anew at every opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.clip import Clip, ClipState, Treatment, treatment
from annotator.domain.consent import Purpose
from annotator.domain.identity import ClipId
from annotator.domain.policy import Right
from annotator.journey.ports import ArtefactKind
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.sealed import sealed_answer
from annotator.words.found import exact_sentence, found_sentence

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from annotator.web.house import House, Practice

JSON = "application/json"
BYTES = "application/octet-stream"
POLICY = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.WATCH_CLIPS)
# The page asks this by itself while it waits.
WAITING = Policy(Who.SIGNED_IN, Purpose.RECORD, presence=False, right=Right.WATCH_CLIPS)
KINDS = {
    "frames": (ArtefactKind.FRAMES, JSON),
    "film-strip": (ArtefactKind.STRIP, JSON),
    "film-strip/picture": (ArtefactKind.STRIP_PICTURE, "image/jpeg"),
    "film-strip/sheets": (ArtefactKind.STRIP_SHEETS, BYTES),
    "sound": (ArtefactKind.SOUND, JSON),
    "sound/levels": (ArtefactKind.SOUND_LEVELS, BYTES),
}


class ClipRoutes:
    """The routes of a clip."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route of a clip but its upload."""
        clip = "/clips/{clip:id}"
        parts = [
            Declared(f"{clip}/{name}", self._part(*kind), ["GET"], POLICY)
            for name, kind in KINDS.items()
        ]
        return [
            Declared(clip, self.stands, ["GET"], WAITING),
            Declared(f"{clip}/film", self.film, ["GET"], POLICY),
            Declared(f"{clip}/stills/{{frame:number}}", self.still, ["GET"], POLICY),
            *parts,
        ]

    async def stands(self, request: Request) -> Response:
        """How far the clip is, and what was found in it."""
        practice, clip = practice_of(self._house), _clip(request)
        return JSONResponse(await in_thread(stands_document, practice, clip))

    async def film(self, request: Request) -> Response:
        """The film as it is played, by ranges; `?copy=stepping` is the copy made for stepping.

        They have two addresses: a player goes on reading the one it began with.
        """
        practice, clip = practice_of(self._house), _clip(request)
        # A player begins at the first byte; it is that opening the audit notes, not each range.
        begins = request.headers.get("range", "bytes=0-").replace(" ", "").startswith("bytes=0-")
        asked = practice.clips.note_opened if begins else practice.clips.require_open
        found = await in_thread(asked, clip, Purpose.RECORD)
        if request.query_params.get("copy") == "stepping":
            asset = await in_thread(practice.clips.artefact, clip, ArtefactKind.WORKING)
            media_type = "video/mp4"
        else:
            asset = await in_thread(practice.clips.film, clip)
            media_type = _media_type(found)
        return await sealed_answer(request, lambda: practice.shelf.open(asset), media_type, asset)

    async def still(self, request: Request) -> Response:
        """The exact picture of one frame."""
        practice, clip = practice_of(self._house), _clip(request)
        await in_thread(practice.clips.require_open, clip, Purpose.RECORD)
        picture = await in_thread(practice.still, clip, request.path_params["frame"])
        return Response(picture, media_type="image/jpeg")

    def _part(
        self, kind: ArtefactKind, media_type: str
    ) -> Callable[[Request], Awaitable[Response]]:
        async def part(request: Request) -> Response:
            return await self._sealed(request, kind, media_type)

        return part

    async def _sealed(self, request: Request, kind: ArtefactKind, media_type: str) -> Response:
        practice, clip = practice_of(self._house), _clip(request)
        await in_thread(practice.clips.require_open, clip, Purpose.RECORD)
        asset = await in_thread(practice.clips.artefact, clip, kind)
        return await sealed_answer(request, lambda: practice.shelf.open(asset), media_type, asset)


def stands_document(practice: Practice, clip_id: ClipId) -> dict[str, object]:
    """How far the clip is: for the page that waits for it."""
    clips = practice.clips
    clip = clips.get(clip_id)
    far = clips.how_far(clip_id) if clip.state is ClipState.PREPARING else None
    progress = far and {"done": far.done, "speed": far.speed, "left_s": far.left_s}
    return {
        "state": str(clip.state),
        "playable": clip.playable,
        "stepping": clips.has_stepping_copy(clip_id),
        "progress": progress,
        "found": found_sentence(clip.facts) if clip.facts else None,
        "exact": exact_sentence(clip.exact) or None,
        "says": clips.says(clip_id),
    }


def _media_type(clip: Clip) -> str:
    facts = clip.facts
    as_it_is = facts is not None and treatment(facts) is not Treatment.CONVERT
    return "video/webm" if as_it_is and facts and facts.container == "webm" else "video/mp4"


def _clip(request: Request) -> ClipId:
    return ClipId(request.path_params["clip"])
