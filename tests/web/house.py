"""A house with one made-up practice, real in everything the web ring can tell."""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute

from annotator.domain.clip import Clip, ClipCard, ClipFacts, ClipState, Context
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import (
    AnnotationId,
    AssetId,
    ClipId,
    CoderId,
    DyadId,
    HouseholdId,
    TicketId,
)
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.parts import Seam
from annotator.domain.people import ALONE, FIRST, Role
from annotator.domain.strengths import Kind
from annotator.journey.clip import NoSuchClip, NotKept
from annotator.journey.making_ready import NothingToMake
from annotator.journey.ports import ArtefactKind, HowFar, Segment
from annotator.journey.previewing import Previewed
from annotator.journey.sign_ins import SignIns
from annotator.journey.telling import Looked, Noticed
from annotator.journey.visit import CutMoment
from annotator.web.doors import Doors
from annotator.web.keeper import Keeper
from annotator.web.reception import Room
from annotator.web.routes import gate, routes, streamlit_page
from annotator.web.sessions import Sessions

with warnings.catch_warnings():
    # Starlette would rather have httpx2; both drive the app in the same way.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request
    from starlette.websockets import WebSocket

    from annotator.web.policy import Declared

Browser = TestClient
ROOT = Path(__file__).resolve().parents[2]
PORT = 8501
LARGEST = 10 * 1024 * 1024
ORIGIN = f"http://127.0.0.1:{PORT}"
CLIP = "c" * 32
SESSION = "5" * 32
VISIT = "b" * 32
TICKET = "7" * 32
PASSPHRASE = "a passphrase of five words"
CODE = "ABCD-EFGH"
SAM = CoderId("5a" * 16)
TOKEN = "the-token-of-the-link"
OURS = {"X-App-CSRF": "1", "Sec-Fetch-Site": "same-origin"}


@dataclass
class WrongPassphrase(Refusal):
    pass


@dataclass
class WrongRecoveryCode(Refusal):
    pass


@dataclass
class WrongInvitation(Refusal):
    pass


@dataclass
class NoSuchTicket(Refusal):
    pass


class Clock:
    """Time that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Plain:
    """A sealed file, as the web reads one; counts who is reading."""

    def __init__(self, shelf: Shelf, plain: bytes) -> None:
        self._shelf = shelf
        self._plain = io.BytesIO(plain)
        self.size = len(plain)
        shelf.open_readers += 1

    def read_at(self, place: int, length: int) -> bytes:
        if self._shelf.breaks_at is not None and place >= self._shelf.breaks_at:
            raise OSError("the disk went away")
        self._plain.seek(place)
        return self._plain.read(length)

    def close(self) -> None:
        self._shelf.open_readers -= 1


@dataclass
class Shelf:
    files: dict[str, bytes] = field(default_factory=dict)
    open_readers: int = 0
    breaks_at: int | None = None

    def open(self, asset: AssetId) -> Plain:
        return Plain(self, self.files[asset])


FACTS = ClipFacts(
    container="mov",
    video_codec="h264",
    audio_codec="aac",
    width=720,
    height=1280,
    rotation=0,
    frame_count=30,
    length=Milliseconds(492_000),
    first_ms=0,
    last_ms=491_966,
    constant_rate=True,
    nominal_fps=30.0,
    keyframe_every=15,
    has_b_frames=False,
    bytes=1000,
)


@dataclass
class FakeClips:
    """Clips, with one that is ready."""

    permitted: bool = True
    kept: dict[ArtefactKind, AssetId] = field(
        default_factory=lambda: {
            kind: AssetId(kind.value)
            for kind in ArtefactKind
            if kind not in {ArtefactKind.WORKING, ArtefactKind.ORIGINAL}
        }
    )
    opened: list[str] = field(default_factory=list)
    state: ClipState = ClipState.READY

    def get(self, clip: ClipId) -> Clip:
        if clip != CLIP:
            raise NoSuchClip
        card = ClipCard(date(2026, 11, 12), Context.FEEDING)
        return Clip(clip, HouseholdId("h"), DyadId("d"), card, self.state, True, FACTS)

    def require_open(self, clip: ClipId, purpose: Purpose) -> Clip:
        found = self.get(clip)
        if not self.permitted:
            raise NoSuchClip
        return found

    def note_opened(self, clip: ClipId, purpose: Purpose) -> Clip:
        found = self.require_open(clip, purpose)
        self.opened.append(clip)
        return found

    def film(self, clip: ClipId) -> AssetId:
        return self.artefact(clip, ArtefactKind.FILM)

    def artefact(self, clip: ClipId, kind: ArtefactKind) -> AssetId:
        self.get(clip)
        if kind not in self.kept:
            raise NotKept(kind.value)
        return self.kept[kind]

    def has_stepping_copy(self, clip: ClipId) -> bool:
        return ArtefactKind.WORKING in self.kept

    def how_far(self, clip: ClipId) -> None:
        return None

    def says(self, clip: ClipId) -> None:
        return None


@dataclass
class FakeMaking:
    """A clip that is being made ready, with two segments done."""

    done: list[str] = field(default_factory=list)

    def pause(self, clip: ClipId) -> None:
        self.done.append(f"pause {clip}")

    def go_on(self, clip: ClipId) -> None:
        raise NothingToMake

    def leave(self, clip: ClipId) -> None:
        self.done.append(f"leave {clip}")

    def how_far(self, clip: ClipId) -> HowFar:
        return HowFar(0.25, 1.5, 40)

    def can_go_on(self, clip: ClipId) -> bool:
        return False

    def segments(self, clip: ClipId) -> tuple[Segment, ...]:
        return tuple(Segment(n, AssetId("film"), n * 900_000, 900_000, 300) for n in (0, 1))

    def segment(self, clip: ClipId, n: int) -> AssetId:
        if n > 1:
            raise NotKept("segment")
        return AssetId("film")


@dataclass
class FakeSharing:
    """One visit, one ticket, one moment."""

    answered: list[Any] = field(default_factory=list)
    previewed: int = 0

    def plan(self, visit: str) -> None:
        if visit != VISIT:
            raise NoSuchTicket

    def begin_together(self, visit: str) -> TicketId:
        self.plan(visit)
        return TicketId(TICKET)

    def payload(self, ticket: str) -> dict[str, object]:
        if ticket != TICKET:
            raise NoSuchTicket
        return {"format": "glimmer-together/1", "infant": "Wren"}

    def moment_asset(self, ticket: str, number: int) -> AssetId:
        self.payload(ticket)
        if number:
            raise NoSuchTicket
        return AssetId("moment")

    def still_asset(self, ticket: str, number: int) -> AssetId:
        self.moment_asset(ticket, number)
        return AssetId("still")

    def look(self, visit: str, text: str) -> Looked:
        self.plan(visit)
        return Looked((Noticed(text, "fault", True, "something else"),), "grade 2")

    def open_preview(self, visit: str) -> None:
        self.plan(visit)
        self.previewed += 1

    def preview(self, visit: str) -> dict[str, object]:
        self.plan(visit)
        return self.payload(TICKET)

    def preview_moment(self, visit: str, number: int) -> Previewed:
        self.plan(visit)
        if number > 1:
            raise NoSuchTicket
        assets = (AssetId("moment"), AssetId("still"))
        at, window = Milliseconds(1000), Interval(Milliseconds(0), Milliseconds(6000))
        cut = CutMoment(AnnotationId("a"), Kind.CONNECTION, window, at, *assets)
        return Previewed(ClipId(CLIP), at, None if number else cut)

    def reel_asset(self, visit: str) -> AssetId:
        self.plan(visit)
        return AssetId("reel")

    def pair_asset(self, ticket: str, number: int) -> AssetId:
        self.payload(ticket)
        if number > 1:
            raise NoSuchTicket
        return AssetId("still")

    def preview_pair(self, visit: str, number: int) -> AssetId:
        self.plan(visit)
        return self.pair_asset(TICKET, number)

    def answer(self, ticket: str, answers: list[object]) -> dict[str, object]:
        self.payload(ticket)
        self.answered.extend(answers)
        return {"kept": len(answers)}


class FakeCameras:
    """No clip has a second camera."""

    def of(self, clip: ClipId) -> None:
        assert len(clip) == 32

    def beside(self, clip: ClipId) -> None:
        assert len(clip) == 32


class FakeHouse:
    """New until it is set up; one practice inside."""

    def __init__(self) -> None:
        self.stands = "new"
        self.sample = False
        self.others: dict[CoderId, tuple[str, str, frozenset[Role]]] = {}
        self.has_quit = False
        self.token: str | None = TOKEN
        self.seams: tuple[Seam, ...] = ()
        film = bytes(range(256)) * 512
        self.shelf = Shelf({"film": film, "moment": film[:1000], "still": b"jpeg"})
        self.shelf.files["reel"] = b"a reel"
        self.shelf.files |= {"frames": b'{"num":1,"den":90000,"pts":[0]}', "sound": b"{}"}
        self.shelf.files |= {"strip": b"{}", "strip_picture": b"jpeg", "working": b"stepping"}
        self.shelf.files |= {"strip_sheets": b"jpegs", "sound_levels": bytes(range(256))}
        self.inside = SimpleNamespace(
            clips=FakeClips(),
            making=FakeMaking(),
            sharing=FakeSharing(),
            shelf=self.shelf,
            taking_in=SimpleNamespace(
                cameras=FakeCameras(), parts=SimpleNamespace(seams=lambda clip: self.seams)
            ),
            may=lambda right, household=None: True,
            still=lambda clip, frame: b"a picture",
            frame_near=lambda clip, instant: 25,
            outbox_key=lambda session: b"k" * 32,
            take_home_pdf=lambda visit, paper: b"%PDF " + paper.encode(),
            report_pdf=lambda visit, paper: b"%PDF report " + paper.encode(),
            certificate_pdf=lambda paper: b"%PDF certificate " + paper.encode(),
        )

    def state(self) -> Any:
        return self.stands

    def is_sample(self) -> bool:
        return self.sample

    def set_up(self, passphrase: str) -> str:
        self.stands, self.sample = "open", False
        return CODE

    def look_around(self) -> None:
        self.stands, self.sample = "open", True

    def names_asked(self) -> bool:
        return bool(self.others)

    def roles(self, member: CoderId) -> frozenset[Role]:
        return self.others[member][2] if member in self.others else ALONE

    def attend(self, sign_ins: SignIns) -> None:
        pass

    def unlock(self, passphrase: str, name: str = "") -> CoderId:
        for member, (called, theirs, _) in self.others.items():
            if (called, theirs) == (name, passphrase):
                self.stands = "open"
                return member
        if passphrase != PASSPHRASE:
            raise WrongPassphrase
        self.stands = "open"
        return FIRST

    def join(self, code: str, passphrase: str) -> tuple[CoderId, str]:
        if code != CODE:
            raise WrongInvitation
        self.stands = "open"
        self.others[SAM] = ("Sam", passphrase, frozenset({Role.TRAINEE}))
        return SAM, "Sam"

    def change_passphrase(self, member: CoderId, old: str, new: str) -> None:
        if old != PASSPHRASE:
            raise WrongPassphrase

    def recover(self, code: str, passphrase: str, name: str = "") -> tuple[CoderId, str]:
        if code != CODE:
            raise WrongRecoveryCode
        self.stands = "open"
        return FIRST, "WXYZ"

    def lock(self) -> None:
        self.stands = "locked"

    def quit(self) -> None:
        self.lock()
        self.has_quit = True

    def knock(self, token: str) -> bool:
        fits = token == self.token
        if fits:
            self.token = None
        return fits

    @property
    def practice(self) -> Any:
        return self.inside if self.stands == "open" else None


class Practice:
    """The whole web ring over a house, with a browser in front and Streamlit acted behind."""

    def __init__(self, place: Path | None = None, house: Any = None, port: int = PORT) -> None:
        self.house = house or FakeHouse()
        self.clock = Clock()
        self.spare = 1024**4
        self.sessions = Sessions(self.clock)
        self.doors = Doors(place)
        self.keeper = Keeper(self.house, self.sessions, self.doors, port, streamlit_page())
        self.routes: list[Declared] = routes(
            self.keeper, self.clock, Room(LARGEST, lambda: self.spare)
        )
        self.seen_by_streamlit: list[dict[str, str]] = []
        self.app = Starlette(
            routes=[*self.routes, *self._streamlit()], middleware=[gate(self.keeper, self.routes)]
        )

    def _streamlit(self) -> list[Route | WebSocketRoute]:
        async def anything(request: Request) -> PlainTextResponse:
            self.seen_by_streamlit.append(dict(request.headers))
            headers = {"Cache-Control": "public", "Link": "<x>; rel=service-desc"}
            return PlainTextResponse("streamlit", headers=headers)

        async def broken(_request: Request) -> PlainTextResponse:
            raise RuntimeError("failed for the mother called Jane Doe")

        async def stream(socket: WebSocket) -> None:
            self.seen_by_streamlit.append(dict(socket.headers))
            await socket.accept()
            while (said := await socket.receive())["type"] == "websocket.receive":
                await socket.send_bytes(said["bytes"])

        return [
            Route("/broken", broken),
            WebSocketRoute("/_stcore/stream", stream),
            Route("/{path:path}", anything, methods=["GET", "POST", "PUT", "DELETE", "OPTIONS"]),
        ]

    def browser(self) -> Browser:
        """A browser that has never been here."""
        return TestClient(self.app, base_url=ORIGIN, follow_redirects=False)

    def knocked(self) -> Browser:
        """A browser that came through the link."""
        browser = self.browser()
        self.house.token = TOKEN
        post(browser, "/sign-in/knock", {"token": TOKEN}).raise_for_status()
        return browser

    def signed_in(self) -> Browser:
        """A browser of a therapist who has unlocked."""
        browser = self.knocked()
        post(browser, "/sign-in/unlock", {"passphrase": PASSPHRASE}).raise_for_status()
        return browser


def post(browser: Browser, path: str, document: Any = None, **more: Any) -> Any:
    """A post as our own pages make it."""
    headers = {**OURS, **more.pop("headers", {})}
    return browser.post(path, json=document or {}, headers=headers, **more)


def paths(ours: list[Declared]) -> Iterator[tuple[str, str, Declared]]:
    """Every method and a real path of each route."""
    names = {
        "{clip:id}": CLIP,
        "{session:id}": SESSION,
        "{other:id}": "9" * 32,
        "{visit:id}": VISIT,
        "{ticket:id}": TICKET,
        "{number:number}": "0",
        "{frame:number}": "0",
        "{name:path}": "nothing.js",
    }
    for route in ours:
        path = route.path
        for name, value in names.items():
            path = path.replace(name, value)
        path = re.sub(r"{\w+:number}", "0", re.sub(r"{\w+:id}", "7" * 32, path))
        for method in sorted(route.methods or ()):
            yield method, path, route
