"""Excerpts as a page needs them: what is covered frame by frame, and the film made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.consent import Purpose
from annotator.domain.covering import (
    MOST_KEYS,
    Drawing,
    keys_from,
    keys_to_document,
    path_to_document,
    shown_over,
)
from annotator.domain.identity import ClipId
from annotator.domain.policy import Right
from annotator.journey.excerpt_desk import moment_in
from annotator.web.bodies import NotUnderstood, list_in, read_json, text_in
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.sealed import sealed_answer

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.domain.excerpts import Excerpt
    from annotator.journey.excerpts import Excerpts
    from annotator.web.house import House

# The step asks for the excerpt's own purpose besides.
POLICY: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.MAKE_EXCERPTS)
# The page asks this by itself while boxes are being followed.
WAITING: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, presence=False, right=Right.MAKE_EXCERPTS)
MP4: Final = "video/mp4"


class ExcerptRoutes:
    """The routes of excerpts. No file's name names anybody."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route of excerpts; all are under their clip."""
        excerpt = "/clips/{clip:id}/excerpts/{excerpt:id}"
        moment = f"{excerpt}/moments/{{number:number}}"
        return [
            Declared(moment, self.moment, ["GET"], WAITING),
            Declared(f"{moment}/boxes", self.draw, ["POST"], POLICY),
            Declared(f"{moment}/checked", self.tick, ["POST"], POLICY),
            Declared(f"{excerpt}/film", self.film, ["GET"], POLICY),
            Declared(f"{excerpt}/watched", self.watched, ["POST"], POLICY),
            Declared(f"{excerpt}/saved", self.save, ["GET"], POLICY),
        ]

    async def moment(self, request: Request) -> Response:
        """The boxes of a moment, where they go, and what is covered at each frame."""
        excerpts = practice_of(self._house).review.excerpts
        found = await in_thread(excerpts.get, *_which(request))
        return JSONResponse(moment_document(found, request.path_params["number"]))

    async def draw(self, request: Request) -> Response:
        """The boxes are drawn like this from now on."""
        excerpts = await self._theirs(request)
        sent = await read_json(request)
        keys = keys_from(list_in(sent, "keys", MOST_KEYS))
        drawing = Drawing(request.path_params["number"], _revision(sent), keys)
        await in_thread(excerpts.draw, *_which(request), drawing)
        return JSONResponse({"revision": drawing.revision + 1})

    async def tick(self, request: Request) -> Response:
        """Somebody looked at all of the moment, as it was drawn when they did."""
        excerpts = await self._theirs(request)
        sent, number = await read_json(request), request.path_params["number"]
        await in_thread(excerpts.tick, *_which(request), number, _revision(sent))
        return JSONResponse({})

    async def film(self, request: Request) -> Response:
        """The film that was made, to be watched here, by ranges."""
        practice = practice_of(self._house)
        # A player begins at the first byte; it is that opening the audit notes, not each range.
        begins = request.headers.get("range", "bytes=0-").replace(" ", "").startswith("bytes=0-")
        asked = practice.review.excerpts.note_opened if begins else practice.review.excerpts.film
        asset = await in_thread(asked, *_which(request))
        return await sealed_answer(request, lambda: practice.shelf.open(asset), MP4, asset)

    async def watched(self, request: Request) -> Response:
        """Nearly all of the film was played."""
        excerpts = await self._theirs(request)
        film = text_in(await read_json(request), "film", 64)
        await in_thread(excerpts.watched, *_which(request), film)
        return JSONResponse({})

    async def save(self, request: Request) -> Response:
        """The same as a file; refused before it was watched."""
        practice = practice_of(self._house)
        asset = await in_thread(practice.review.excerpts.save, *_which(request))
        answer = await sealed_answer(request, lambda: practice.shelf.open(asset), MP4, asset)
        answer.headers["content-disposition"] = 'attachment; filename="excerpt.mp4"'
        return answer

    async def _theirs(self, request: Request) -> Excerpts:
        """Whose excerpt it is comes before what was sent."""
        excerpts = practice_of(self._house).review.excerpts
        await in_thread(excerpts.get, *_which(request))
        return excerpts


def moment_document(excerpt: Excerpt, number: int) -> dict[str, object]:
    """One moment as the browser reads it: boxes by number, and what is covered frame by frame
    (null: the whole picture)."""
    moment, blur = moment_in(excerpt, number), excerpt.options.blur
    path = moment.path
    return {
        "revision": moment.revision,
        "checked": moment.is_checked,
        "keys": keys_to_document(moment.keys),
        "path": None if path is None else path_to_document(path),
        "covered": None
        if path is None
        else path_to_document([shown_over(path, at, blur) for at in range(len(path))]),
    }


def _which(request: Request) -> tuple[ClipId, str]:
    return ClipId(request.path_params["clip"]), str(request.path_params["excerpt"])


def _revision(sent: dict[str, object]) -> int:
    value = sent.get("revision")
    if not isinstance(value, int) or isinstance(value, bool):
        raise NotUnderstood("revision")
    return value
