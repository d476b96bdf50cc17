"""The clip beside the film of a shared review: what lies there, and when it is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.codes import TierKind
from annotator.domain.consent import Purpose
from annotator.domain.identity import ClipId
from annotator.domain.interval import Milliseconds
from annotator.domain.policy import Right
from annotator.domain.second_look import Played
from annotator.web.bodies import NotUnderstood, list_in, read_json
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.requests import Request

    from annotator.domain.annotation import Annotation
    from annotator.domain.codes import Family
    from annotator.domain.scheme import Scheme
    from annotator.journey.second_look import Beside
    from annotator.web.house import House, Practice

MOST: Final = 200
POLICY: Final = Policy(Who.SIGNED_IN, Purpose.SUPERVISION, right=Right.REVIEW)
Document = dict[str, object]


class SecondLookRoutes:
    """The routes of the second look."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route under /second-look."""
        film = "/second-look/{clip:id}"
        return [
            Declared(film, self.beside, ["GET"], POLICY),
            Declared(f"{film}/played", self.place, ["POST"], POLICY),
        ]

    async def beside(self, request: Request) -> Response:
        """What lies beside the film; nothing where nobody has said which clip it discusses."""
        practice = practice_of(self._house)
        return JSONResponse(await in_thread(beside_document, practice, _film(request)))

    async def place(self, request: Request) -> Response:
        """The clip is on the screen in these stretches and no others."""
        sent = await read_json(request)
        played = [_played(each) for each in list_in(sent, "played", MOST)]
        look = practice_of(self._house).review.second_look
        kept = await in_thread(look.place, _film(request), played, _whole(sent, "revision"))
        return JSONResponse({"revision": kept})


def beside_document(practice: Practice, film: ClipId) -> Document:
    """What the workbench lays beside the film."""
    beside = practice.review.second_look.beside(film)
    if beside is None:
        return {"beside": None}
    stepping = beside.may_play and practice.clips.has_stepping_copy(beside.clip.id)
    return {"beside": to_document(beside, stepping=stepping)}


def to_document(beside: Beside, *, stepping: bool) -> Document:
    """The same as the browser reads it: ids, times and the names of codes, no word of anybody."""
    shown = () if beside.scheme is None else shown_beside(beside.moments, beside.scheme)
    return {
        "clip": {
            "id": beside.clip.id,
            "length_ms": beside.clock.clip,
            "stepping": stepping,
            "may_play": beside.may_play,
        },
        "revision": beside.revision,
        "played": [
            {"onset_ms": each.onset, "offset_ms": each.offset, "begins_ms": each.begins}
            for each in beside.clock.played
        ],
        "moments": [_moment(mark, family) for mark, family in shown],
    }


def shown_beside(marks: Iterable[Annotation], scheme: Scheme) -> list[tuple[Annotation, Family]]:
    """The moments of a clip, in order: no state, no point, and nothing of what was set aside."""
    moments = {
        family.id: family
        for tier in scheme.tiers
        if tier.kind is TierKind.INTERVAL and not tier.exclusive
        for family in tier.families
        if family.counts
    }
    every = sorted(marks, key=lambda each: (each.onset, each.id))
    return [(each, moments[each.family]) for each in every if each.family in moments]


def _moment(mark: Annotation, family: Family) -> Document:
    code = None if mark.code is None else family.code(mark.code)
    return {
        "onset_ms": mark.onset,
        "offset_ms": mark.offset,
        "says": family.name if code is None else code.name,
        "shape": family.shape.value,
        "colour": family.colour.value,
    }


def _film(request: Request) -> ClipId:
    return ClipId(request.path_params["clip"])


def _played(sent: object) -> Played:
    if not isinstance(sent, dict):
        raise NotUnderstood("played")
    onset, offset, begins = (_whole(sent, f"{each}_ms") for each in ("onset", "offset", "begins"))
    return Played(Milliseconds(onset), Milliseconds(offset), Milliseconds(begins))


def _whole(sent: dict[str, object], name: str) -> int:
    value = sent.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise NotUnderstood(name)
    return value
