"""The second camera beside a clip: what lies there, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose
from annotator.domain.policy import Right
from annotator.domain.two_cameras import Heard, Laid
from annotator.web.bodies import NotUnderstood, read_json
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.upload import clip_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.domain.identity import ClipId
    from annotator.web.house import House, Practice

POLICY: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.WATCH_CLIPS)
LAYS: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.BRING_CLIPS)
Document = dict[str, object]


class CameraRoutes:
    """The routes of second cameras."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route under /cameras."""
        clip = "/cameras/{clip:id}"
        return [
            Declared(clip, self.beside, ["GET"], POLICY),
            Declared(f"{clip}/laid", self.lay, ["POST"], LAYS),
        ]

    async def beside(self, request: Request) -> Response:
        """What lies beside the clip; nothing where it has no second camera."""
        practice = practice_of(self._house)
        return JSONResponse(await in_thread(beside_document, practice, clip_of(request)))

    async def lay(self, request: Request) -> Response:
        """The second film lies like this from now on."""
        sent = await read_json(request)
        nudge, heard, revision = sent.get("nudge_ms"), sent.get("heard"), sent.get("revision")
        if nudge is not None and not _is_whole(nudge):
            raise NotUnderstood("nudge_ms")
        if not isinstance(heard, str) or heard not in set(Heard):
            raise NotUnderstood("heard")
        if not isinstance(revision, int) or not _is_whole(revision):
            raise NotUnderstood("revision")
        laid = Laid(nudge if isinstance(nudge, int) else None, Heard(heard))
        cameras = practice_of(self._house).taking_in.cameras
        kept = await in_thread(cameras.lay, clip_of(request), laid, revision)
        return JSONResponse({"revision": kept})


def beside_document(practice: Practice, clip: ClipId) -> Document:
    """What the workbench lays beside the clip: ids and times, no word of anybody."""
    beside = practice.taking_in.cameras.beside(clip)
    if beside is None:
        return {"beside": None}
    film, laid = beside.film, beside.kept.laid
    unlaid = beside.may_play and laid.nudge_ms is None
    return {
        "beside": {
            "clip": {
                "id": film.id,
                "length_ms": 0 if film.facts is None else film.facts.length,
                "stepping": beside.may_play and practice.clips.has_stepping_copy(film.id),
                "may_play": beside.may_play,
                "coming": not film.playable,
            },
            "revision": beside.kept.revision,
            "nudge_ms": laid.nudge_ms,
            "heard": laid.heard.value,
            "proposed_ms": practice.taking_in.sounds.proposed(clip) if unlaid else None,
            # Its sound is known last: the page asks again.
            "listening": unlaid and film.state is ClipState.PREPARING,
            "may_lay": practice.may(Right.BRING_CLIPS, film.household),
        }
    }


def _is_whole(sent: object) -> bool:
    return isinstance(sent, int) and not isinstance(sent, bool)
