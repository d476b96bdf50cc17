"""Making a clip ready, for the page that waits for it: how it stands, what is ready of it to be
watched, and what the person wants: to pause, to go on, to leave it as it came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose
from annotator.domain.identity import ClipId
from annotator.domain.policy import Right
from annotator.journey.segment_books import TICKS_A_SECOND
from annotator.web.bodies import NotUnderstood, read_json
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.sealed import sealed_answer
from annotator.words.found import found_sentence
from annotator.words.making import lacking_sentences

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.journey.ports import Segment
    from annotator.web.house import House, Practice

WATCHING: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.WATCH_CLIPS)
# The page asks this by itself while it waits.
WAITING: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, presence=False, right=Right.WATCH_CLIPS)
DOING: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.BRING_CLIPS)
WAYS: Final = frozenset({"pause", "go_on", "leave"})


class MakingRoutes:
    """The routes of making a clip ready."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """How it stands, what is wanted, and what is ready of it."""
        clip = "/clips/{clip:id}"
        return [
            Declared(f"{clip}/making", self.stands, ["GET"], WAITING),
            Declared(f"{clip}/making", self.want, ["POST"], DOING),
            Declared(f"{clip}/segments/{{number:number}}", self.segment, ["GET"], WATCHING),
            Declared(f"{clip}/segments/{{number:number}}/frames", self.frames, ["GET"], WATCHING),
        ]

    async def stands(self, request: Request) -> Response:
        """How far it is, why it is held, what it lacks, and how much of it can be watched."""
        practice = practice_of(self._house)
        return JSONResponse(await in_thread(making_document, practice, _clip(request)))

    async def want(self, request: Request) -> Response:
        """Pause, go on (or try again), or leave it as it came; answers how it stands then."""
        sent, clip = await read_json(request), _clip(request)
        practice, way = practice_of(self._house), sent.get("do")
        if not isinstance(way, str) or way not in WAYS:
            raise NotUnderstood("do")
        await in_thread(getattr(practice.making, way), clip)
        return JSONResponse(await in_thread(making_document, practice, clip))

    async def segment(self, request: Request) -> Response:
        """One of the parts that are ready, by ranges; each on its own clock, from 0 on."""
        practice, clip = practice_of(self._house), _clip(request)
        number: int = request.path_params["number"]
        begins = request.headers.get("range", "bytes=0-").replace(" ", "").startswith("bytes=0-")
        # The audit notes that it was opened: once, not for each part.
        first = begins and number == 0
        asked = practice.clips.note_opened if first else practice.clips.require_open
        await in_thread(asked, clip, Purpose.RECORD)
        asset = (await in_thread(practice.making.segment, clip, number)).asset
        return await sealed_answer(request, lambda: practice.shelf.open(asset), "video/mp4", asset)

    async def frames(self, request: Request) -> Response:
        """When each picture of one of these parts is shown, on the part's own clock, and where on
        the film's clock that begins: both in ticks of `num`/`den` s."""
        practice, clip = practice_of(self._house), _clip(request)
        await in_thread(practice.clips.require_open, clip, Purpose.RECORD)
        number: int = request.path_params["number"]
        begins, times = await in_thread(practice.segment_times, clip, number)
        table = {"num": 1, "den": TICKS_A_SECOND, "pts": times, "begins": begins}
        return JSONResponse(table)


def making_document(practice: Practice, clip_id: ClipId) -> dict[str, object]:
    """How a clip stands on its way to be ready."""
    clip = practice.clips.get(clip_id)
    far = practice.making.how_far(clip_id)
    waits = clip.state is ClipState.PREPARING and not clip.playable
    ready = practice.making.segments(clip_id) if waits else ()
    return {
        "state": clip.standing,
        "playable": clip.playable,
        "progress": far and {"done": far.done, "speed": far.speed, "left_s": far.left_s},
        "found": found_sentence(clip.facts) if clip.facts else None,
        "says": practice.clips.says(clip_id),
        "lacks": list(lacking_sentences(clip.lacks)),
        "can_go_on": practice.making.can_go_on(clip_id),
        "ready": [_ready(each) for each in ready],
    }


def _ready(segment: Segment) -> dict[str, int]:
    return {
        "begins_ms": segment.begins_ms, "ends_ms": segment.ends_ms, "frames": segment.frames,
    }  # fmt: skip


def _clip(request: Request) -> ClipId:
    return ClipId(request.path_params["clip"])
