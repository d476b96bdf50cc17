"""Every route of ours, in the order they are tried: `routes()` is the list."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response

from annotator.web.attachments import AttachmentRoutes
from annotator.web.cameras import CameraRoutes
from annotator.web.clips import ClipRoutes
from annotator.web.coding import CodingRoutes
from annotator.web.companion import CompanionRoutes
from annotator.web.excerpts import ExcerptRoutes
from annotator.web.gate import Gate
from annotator.web.making import MakingRoutes
from annotator.web.moving import MovingRoutes
from annotator.web.own_log import OwnLogRoutes
from annotator.web.packs import PackRoutes
from annotator.web.parts import PartRoutes
from annotator.web.patience import Patience
from annotator.web.policy import Declared, Policy, Who
from annotator.web.practise import PractiseRoutes
from annotator.web.prepare import PrepareRoutes
from annotator.web.recording import RecordingRoutes
from annotator.web.reliability import ReliabilityRoutes
from annotator.web.review import ReviewRoutes
from annotator.web.schemes import SchemeRoutes
from annotator.web.second_look import SecondLookRoutes
from annotator.web.share import ShareRoutes
from annotator.web.sign_in import SignInRoutes
from annotator.web.together import TogetherRoutes
from annotator.web.upload import UploadRoutes

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from annotator.web.keeper import Keeper
    from annotator.web.reception import Room


def routes(keeper: Keeper, clock: Callable[[], float], room: Room) -> list[Declared]:
    """Every route there is; the gate lets nothing else of ours through."""
    house = keeper.house
    return [
        Declared("/livez", live, ["GET"], Policy(Who.ANYONE, presence=False)),
        *SignInRoutes(keeper, Patience(clock)).routes(),
        *UploadRoutes(house, room).routes(),
        *PartRoutes(house, room).routes(),
        *CameraRoutes(house).routes(),
        *RecordingRoutes(house, room).routes(),
        *ClipRoutes(house).routes(),
        *MakingRoutes(house).routes(),
        *AttachmentRoutes(house, room).routes(),
        *CodingRoutes(house).routes(),
        *MovingRoutes(house).routes(),
        *SchemeRoutes(house).routes(),
        *PrepareRoutes(house).routes(),
        *ReviewRoutes(house).routes(),
        *CompanionRoutes(house, keeper.sessions).routes(),
        *TogetherRoutes(house, keeper.sessions).routes(),
        *ShareRoutes(house).routes(),
        *PractiseRoutes(house).routes(),
        *ReliabilityRoutes(house).routes(),
        *PackRoutes(house).routes(),
        *OwnLogRoutes(house).routes(),
        *SecondLookRoutes(house).routes(),
        *ExcerptRoutes(house).routes(),
    ]


def gate(keeper: Keeper, ours: list[Declared]) -> Middleware:
    """The gate, as the outermost layer of the app."""
    return Middleware(Gate, keeper=keeper, routes=ours)


async def live(_request: Request) -> Response:
    """The program runs; nothing more is said."""
    return PlainTextResponse("alive")


@cache
def streamlit_page() -> str:
    """Streamlit's one page as it is installed, whose inline script the policy has to name."""
    return files("streamlit").joinpath("static", "index.html").read_text(encoding="utf-8")
