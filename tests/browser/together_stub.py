"""A small server that stands in for Glimmer's while the family's page is looked at by itself."""

from __future__ import annotations

import io
import socket
import threading
import tomllib
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np
import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from annotator.web.headers import content_policy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "annotator" / "web" / "pages"
BUILT = ROOT / "annotator" / "timeline" / "built"
TICKET = "a1" * 16
VISIT = "b2" * 16
KINDS = {".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".html": "text/html"}

# The baby's part of the picture below.
CROP = {"left": 0.42, "top": 0.3, "width": 0.4, "height": 0.65}
SENTENCES = (
    "You and Wren looked at each other here. Wren stayed with your face.",
    "Wren turned away. You put the spoon down. You let Wren say “enough”.",
    "You were busy for a moment. Then you looked back, and Wren looked at you.",
)
FRAME = (
    "No one is in step all the time. "
    "Losing each other and finding each other again is how love grows."
)


def controls() -> dict[str, str]:
    """What the buttons say to an English-speaking family."""
    text = (ROOT / "annotator" / "words" / "family.en.toml").read_text(encoding="utf-8")
    return {
        name: said.format(baby="Wren", carer="Mama")
        for name, said in tomllib.loads(text)["controls"].items()
    }


def payload() -> dict[str, Any]:
    """Three moments, the last one a coming back."""
    titles = ("A moment together", "A moment together", "Finding each other again")
    questions = ("What do you notice?", "How can you tell?", "How did you know what to try?")
    cards: list[dict[str, Any]] = [
        {
            "kind": "hello",
            "title": "Hello, Mama and Wren",
            "text": [
                "Looking at yourself can stir feelings. You can stop or hide it whenever you like.",
                "Is now a good time?",
            ],
            "goal": "What you hoped to look at",
            "choices": [
                {"id": "ready", "text": "I am ready"},
                {"id": "a_bit", "text": "A bit"},
                {"id": "not_today", "text": "Not today"},
            ],
        }
    ]
    for number, sentence in enumerate(SENTENCES):
        cards += [
            {"kind": "film", "moment": number, "title": titles[number]},
            {"kind": "question", "moment": number, "question": questions[number]},
            {
                "kind": "sentence",
                "moment": number,
                "sentence": sentence,
                "wonder": "What might Wren be feeling?",
                "subtitle": {
                    "title": "What might Wren be saying?",
                    "ask": "Words for Wren, if you like",
                },
                **({"frame": FRAME} if number == 2 else {}),
            },
        ]
    cards += [
        {
            "kind": "choice",
            "question": "Which one would you keep?",
            "moments": [0, 1, 2],
            "none": "None of these today",
        },
        {
            "kind": "idea",
            "title": "One small thing",
            "question": "Is there one small thing you would like to try?",
            "ideas": [
                {"id": "first", "text": "Sing the same lullaby, it can calm both of you."},
                {
                    "id": "second",
                    "text": "Sit still for a minute and watch Wren. What is new today?",
                },
            ],
            "own": "My own idea",
            "none": "Nothing this time",
        },
        {
            "kind": "close",
            "title": "How are you now?",
            "text": ["Thank you for looking. We meet again soon."],
            "choices": [
                {"id": "well", "text": "Well"},
                {"id": "so_so", "text": "So-so"},
                {"id": "stirred", "text": "Stirred up"},
            ],
            "finish": "Finish",
            "meet": {"label": "When we meet next", "date": "12 November 2026"},
            "call": {"label": "If today stirred things up", "contact": "The baby clinic, 555 0100"},
        },
    ]
    return {
        "format": "glimmer-together/1",
        "language": "en",
        "direction": "ltr",
        "infant": "Wren",
        "carer": "Mama",
        "goal": "To see more of the calm bits of our evenings.",
        "cards": cards,
        "moments": [
            {
                "film": f"moments/{number}",
                "still": f"stills/{number}",
                "length_ms": 2000,
                "crop": CROP if number == 0 else None,
            }
            for number in range(len(SENTENCES))
        ],
        "words": controls(),
    }


def ask_card() -> dict[str, Any]:
    """The card a therapist's gate puts on the page."""
    return {
        "kind": "ask",
        "question": "Shall we look at a trickier bit together?",
        "yes": "Yes, let us look",
        "no": "Not today",
    }


def with_gate(document: dict[str, Any], *, agreed: bool) -> dict[str, Any]:
    """The payload while a gate is open: she is asked, and after her yes it is all there."""
    cards, moments = list(document["cards"]), list(document["moments"])
    at = next(n for n, card in enumerate(cards) if card["kind"] == "choice")
    behind = [
        {"kind": "film", "moment": 3, "title": "A trickier bit"},
        {
            "kind": "question",
            "moment": 3,
            "question": "Let's look at this bit together. What might Wren be telling you?"
            " What did you do next?",
        },
        {"kind": "film", "moment": 2, "title": "Finding each other again"},
    ]
    if agreed:
        moments.append({"film": "moments/3", "still": "stills/3", "length_ms": 2000})
    cards[at:at] = [ask_card(), *(behind if agreed else [])]
    return {**document, "cards": cards, "moments": moments}


def _picture(number: int, step: int, width: int, height: int) -> np.ndarray:
    """Two round shapes leaning together on a warm ground."""
    rows, columns = np.mgrid[0:height, 0:width]
    shade = 0.8 + 0.2 * (1 - columns / width)
    picture = np.stack([channel * shade for channel in (214, 196, 172)], axis=-1)
    lean = 6 * step
    shapes = [
        (0.40 * width + lean, 0.72 * height, 0.34 * height, (201, 143, 106)),
        (0.40 * width + lean, 0.32 * height, 0.17 * height, (230, 182, 148)),
        (0.57 * width - lean, 0.66 * height, 0.17 * height, (246, 238, 226)),
        (0.56 * width - lean, 0.47 * height, 0.11 * height, (240, 200, 170)),
    ]
    for across, down, radius, colour in shapes:
        inside = (columns - across - 20 * number) ** 2 + (rows - down) ** 2 < radius**2
        picture[inside] = colour
    return picture.astype(np.uint8)


@cache
def film(number: int, width: int = 640, height: int = 360) -> bytes:
    """Two seconds of the shapes, with a soft tone."""
    sink = io.BytesIO()
    with av.open(sink, "w", format="mp4") as out:
        stream: Any = out.add_stream("libx264", rate=15)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for step in range(30):
            frame = av.VideoFrame.from_ndarray(_picture(number, step % 8, width, height), "rgb24")
            out.mux(stream.encode(frame))
        out.mux(stream.encode())
    return sink.getvalue()


@cache
def still(number: int, width: int = 1280, height: int = 720) -> bytes:
    """The shapes, standing still."""
    sink = io.BytesIO()
    with av.open(sink, "w", format="mjpeg") as out:
        stream: Any = out.add_stream("mjpeg", rate=1)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuvj420p"
        out.mux(
            stream.encode(av.VideoFrame.from_ndarray(_picture(number, 0, width, height), "rgb24"))
        )
        out.mux(stream.encode())
    return sink.getvalue()


class Stub:
    """The routes the page asks for, and what it was told."""

    def __init__(self) -> None:
        self.payload = payload()
        self.answers: list[dict[str, Any]] = []
        self.refuse_answers = 0
        self.asked: list[str] = []
        self.gate = False

    def app(self) -> Starlette:
        """The routes under /together."""
        base = f"/together/{TICKET}"
        return Starlette(
            routes=[
                Route("/", self._home),
                Route("/together/assets/{name:path}", self._asset),
                Route("/together/begin/{visit}", self._begin_page, methods=["GET"]),
                Route("/together/begin/{visit}", self._begin, methods=["POST"]),
                Route(base, self._page),
                Route(f"{base}/payload", self._payload),
                Route(f"{base}/moments/{{n:int}}", self._moment),
                Route(f"{base}/stills/{{n:int}}", self._still),
                Route(f"{base}/answers", self._answers, methods=["POST"]),
            ]
        )

    def _answer(self, body: bytes, kind: str, status: int = 200, **more: str) -> Response:
        headers = {
            "content-security-policy": content_policy(()),
            "cache-control": "no-store",
            "cross-origin-embedder-policy": "require-corp",
            **{name.replace("_", "-"): value for name, value in more.items()},
        }
        return Response(body, status, headers, media_type=kind)

    async def _home(self, _request: Request) -> Response:
        return self._answer(b"<title>Glimmer</title>", "text/html")

    async def _asset(self, request: Request) -> Response:
        name = request.path_params["name"]
        place = (BUILT if name.endswith(".js") else PAGES) / name
        if not place.is_file():
            return Response(status_code=404)
        return self._answer(place.read_bytes(), KINDS[place.suffix])

    async def _page(self, _request: Request) -> Response:
        return self._answer((PAGES / "together.html").read_bytes(), "text/html")

    async def _begin_page(self, _request: Request) -> Response:
        return self._answer((PAGES / "together-begin.html").read_bytes(), "text/html")

    async def _begin(self, request: Request) -> Response:
        if request.headers.get("x-app-csrf") != "1":
            return Response(status_code=403)
        return JSONResponse({"ticket": TICKET})

    async def _payload(self, request: Request) -> Response:
        self.asked.append(request.url.path)
        if not self.gate:
            return JSONResponse(self.payload)
        said = [each["value"] for each in self.answers if each["kind"] == "agreed"]
        if said[-1:] == ["no"]:
            return JSONResponse(self.payload)
        return JSONResponse(with_gate(self.payload, agreed=said[-1:] == ["yes"]))

    async def _moment(self, request: Request) -> Response:
        self.asked.append(request.url.path)
        whole = film(request.path_params["n"])
        asked = request.headers.get("range", "bytes=0-").removeprefix("bytes=").split("-")
        first, last = int(asked[0]), int(asked[1] or len(whole) - 1)
        return self._answer(
            whole[first : last + 1],
            "video/mp4",
            206,
            content_range=f"bytes {first}-{last}/{len(whole)}",
            accept_ranges="bytes",
        )

    async def _still(self, request: Request) -> Response:
        self.asked.append(request.url.path)
        return self._answer(still(request.path_params["n"]), "image/jpeg")

    async def _answers(self, request: Request) -> Response:
        if self.refuse_answers:
            self.refuse_answers -= 1
            return JSONResponse({"refusal": "Locked", "says": "Locked."}, 401)
        known = {answer["id"] for answer in self.answers}
        given = (await request.json())["answers"]
        self.answers += [answer for answer in given if answer["id"] not in known]
        return JSONResponse({"kept": [answer["id"] for answer in given]})


@contextmanager
def serving(app: Starlette) -> Iterator[str]:
    """The app on a free port of this machine, until the block ends."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        place.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, args=([place],), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{place.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)
