"""A small server that stands in for Glimmer's while the workbench is looked at by itself.

The film is the drawn one, the scheme is the real one, and every operation is taken or refused by
the real coding session; only sign-in, vault and store are left out.
"""

from __future__ import annotations

import base64
import io
import json
import os
import socket
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import uvicorn
from PIL import Image
from starlette.applications import Starlette
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from annotator import words
from annotator.domain.coding import (
    CodingSession,
    Done,
    annotation_from,
    annotation_to_document,
    fields_of,
    operation_from,
)
from annotator.domain.errors import Refusal
from annotator.domain.identity import ClipId, CoderId, SessionId
from annotator.domain.interval import Milliseconds
from annotator.domain.scheme import parse_scheme
from annotator.media.heard import outline_of
from annotator.media.prepare import Sinks, prepare
from annotator.media.probe import probe
from annotator.web.ranges import part_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from starlette.requests import Request

ROOT = Path(__file__).resolve().parents[2]
BUILT = Path(os.environ.get("GLIMMER_BUILT", ROOT / "annotator" / "timeline" / "built"))
SAMPLE = ROOT / "sample_data" / "feeding"
FILM = SAMPLE / "clip.mp4"
CLIP, SESSION, OTHER = "c1" * 16, "5e" * 16, "0b" * 16
PARTS = {
    "frames": "application/json",
    "film-strip": "application/json",
    "film-strip/picture": "image/jpeg",
    "film-strip/sheets": "application/octet-stream",
    "sound": "application/json",
    "sound/levels": "application/octet-stream",
}
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Workbench</title>
<style>body{margin:0;padding:8px 16px;background:#FBF8F4}
#top{height:60px;overflow:hidden}h1{margin:0}</style>
<header id="top"><h1>Workbench</h1></header><main id="host"></main>
<script type="module">
import workbench from "/workbench.js";
const host = document.getElementById("host");
const root = host.attachShadow({mode: "open"});
const look = new CSSStyleSheet();
look.replaceSync(await (await fetch("/workbench.css")).text());
root.adoptedStyleSheets = [look];
window.told = [];
window.mount = (session) => {
  window.leave = workbench({
    data: {session, height: null, tells: true}, parentElement: root, key: "k",
    name: "annotator.timeline", setStateValue: (name, value) => window.told.push([name, value]),
    setTriggerValue: () => undefined});
};
window.root = root;
window.mount("SESSION");
</script></html>""".replace("SESSION", SESSION)


@cache
def prepared(film: Path = FILM) -> dict[str, bytes]:
    """What the real preparation makes of a film, by the names of its routes."""
    made = {name: io.BytesIO() for name in PARTS}
    with film.open("rb") as source:
        sinks = Sinks(
            made["frames"], made["film-strip"], made["film-strip/picture"], made["sound"],
            sound_levels=made["sound/levels"], strip_sheets=made["film-strip/sheets"],
        )  # fmt: skip
        prepare(source, probe(source).facts, sinks)
    return {name: each.getvalue() for name, each in made.items()}


@cache
def of_before() -> dict[str, bytes]:
    """The same as the first Glimmer made it: one outline of the sound, one level of the strip."""
    now = prepared()
    outline = outline_of(now["sound"], lambda at, n: now["sound/levels"][at : at + n])
    strip = json.loads(now["film-strip"])
    del strip["fine"]
    return {
        "frames": now["frames"],
        "film-strip": json.dumps(strip).encode(),
        "film-strip/picture": now["film-strip/picture"],
        "sound": json.dumps({"rate_hz": 100, "peaks": list(outline.peaks)}).encode(),
    }


def table() -> dict[str, Any]:
    """The table of frames."""
    found: dict[str, Any] = json.loads(prepared()["frames"])
    return found


def _picture(frame: Any, **size: int) -> Image.Image:
    return Image.fromarray(frame.to_ndarray(format="rgb24", **size))


def still_of(number: int) -> bytes:
    """The exact picture of a frame."""
    with av.open(str(FILM)) as film:
        for at, frame in enumerate(film.decode(film.streams.video[0])):
            if at == number:
                raw = io.BytesIO()
                _picture(frame).save(raw, "JPEG")
                return raw.getvalue()
    raise LookupError(number)


def begun(many: int = 0) -> CodingSession:
    """The expert's coding of the drawn film, or as many made-up moments as asked for."""
    document = json.loads((ROOT / "schemas/schemes/connection-1.0.json").read_text("utf-8"))
    expert = json.loads((SAMPLE / "expert.json").read_text("utf-8"))
    coded = [made_up(at, many) for at in range(many)] or expert["annotations"]
    annotations = [annotation_from(each) for each in coded]
    return CodingSession(
        SessionId(SESSION), ClipId(CLIP), CoderId("A"), parse_scheme(document),
        Milliseconds(int(expert["clip_length_ms"])),
        {each.id: each for each in annotations}, {each.id: each.version for each in annotations},
    )  # fmt: skip


def made_up(at: int, of: int) -> dict[str, Any]:
    """One of many moments, spread over the clip."""
    family = ("attunement", "rupture", "repair")[at % 3]
    onset = at * 70_000 // of
    return {
        "id": f"many-{at}", "version": 1, "family": family, "code": None, "onset_ms": onset,
        "offset_ms": onset + 700, "end_unchecked": False, "confidence": 2, "values": {},
        "note": "", "starred": at % 9 == 0, "repairs": None, "pressed_onset_ms": None,
        "pressed_offset_ms": None,
    }  # fmt: skip


@dataclass
class Practice:
    """What the stand-in knows; the test may lock it, take it down, or code behind its back."""

    coding: CodingSession = field(default_factory=begun)
    locked: bool = False
    down: bool = False
    stepping: bool = True
    film: Path = FILM
    of_before: bool = False
    takes: bool = True
    pictures: list[int] = field(default_factory=list)
    ranges: list[tuple[str, int, int]] = field(default_factory=list)
    taken: list[Mapping[str, Any]] = field(default_factory=list)
    preferences: dict[str, Any] = field(default_factory=dict)

    def opened(self) -> dict[str, Any]:
        """What the workbench begins with."""
        document = json.loads((ROOT / "schemas/schemes/connection-1.0.json").read_text("utf-8"))
        return {
            "session": SESSION, "revision": self.coding.revision, "coder": "A",
            "reaction_ms": 1500, "outbox_key": base64.b64encode(b"k" * 32).decode(),
            "household": "Wren", "context": "feeding", "on": "2026-11-12",
            "clip": {"id": CLIP, "length_ms": self.coding.clip_length, "width": 1280,
                     "height": 720, "playable": True, "stepping": self.stepping},
            "scheme": document,
            "annotations": [annotation_to_document(a) for a in self.coding.annotations.values()],
            "history": self.lines(),
            "preferences": self.preferences,
            "others": [{"session": OTHER, "coder": "B", "name": "Coder 2"}],
            "keeps_pictures": self.takes, "excerpt_moments": 24 if self.takes else 0,
        }  # fmt: skip

    def lines(self) -> list[dict[str, Any]]:
        """What was done, oldest first, as the real route tells it."""
        done = self.coding.done.values()
        pairs = zip(done, self.coding.history(), strict=True)
        return [_line(each, line.undone, at) for at, (each, line) in enumerate(pairs, start=1)]

    def changes(self, of: str) -> list[dict[str, Any]]:
        """What was done to one moment, as the real route tells it."""
        done = list(self.coding.done.values())
        told = []
        for at, (each, line) in enumerate(zip(done, self.coding.history(), strict=True)):
            if each.operation.annotation != of:
                continue
            later = [d.before for d in done[at + 1 :] if d.operation.annotation == of]
            now = {str(a.id): a for a in self.coding.annotations.values()}.get(of)
            after = later[0] if later else now
            told.append({
                "op": each.operation.id, "kind": str(each.operation.kind), "by": "A",
                "at": "2026-11-12T10:00:00+00:00", "undone": line.undone,
                "before": each.before and annotation_to_document(each.before),
                "after": after and annotation_to_document(after),
            })  # fmt: skip
        return told

    def take(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """One operation's answer, by the real rules."""
        self.taken.append(sent)
        where = str(sent["annotation"])
        try:
            operation = operation_from(dict(sent))
            self.coding = self.coding.take(operation)
        except Refusal as refusal:
            now = {str(a.id): a for a in self.coding.annotations.values()}.get(where)
            return {
                "op": sent["op"], "ok": False, "refusal": type(refusal).__name__,
                "says": words.say(refusal), "current": now and annotation_to_document(now),
            }  # fmt: skip
        now = self.coding.annotations.get(operation.annotation)
        return {
            "op": sent["op"], "ok": True, "version": operation.base_version + 1,
            "annotation": now and annotation_to_document(now),
        }  # fmt: skip


@dataclass(frozen=True)
class Doors:
    """The routes the workbench asks."""

    practice: Practice

    async def opened(self, _: Request) -> Response:
        """What the workbench begins with."""
        return _unless(self.practice) or JSONResponse(self.practice.opened())

    async def operations(self, request: Request) -> Response:
        """A batch, each operation answered by itself."""
        refused = _unless(self.practice)
        if refused:
            return refused
        results = [self.practice.take(each) for each in (await request.json())["operations"]]
        return JSONResponse({"revision": self.practice.coding.revision, "results": results})

    async def history(self, request: Request) -> Response:
        """What was done: the last lines, those before a revision, or all of one moment."""
        asked = request.query_params
        if "of" in asked:
            return JSONResponse({"lines": self.practice.changes(asked["of"])})
        before = int(asked.get("before", "0")) or self.practice.coding.revision + 1
        lines = [each for each in self.practice.lines() if each["revision"] < before]
        return JSONResponse({"lines": lines[-int(asked.get("last", "2000")) :]})

    async def other(self, _: Request) -> Response:
        """What the other coder has coded."""
        coding = json.loads((SAMPLE / "coder-b.json").read_text("utf-8"))
        return JSONResponse({"session": OTHER, "coder": "B", "annotations": coding["annotations"]})

    async def choose(self, request: Request) -> Response:
        """Keep what was chosen, as long as this stand-in lives."""
        sent = await request.json()
        self.practice.preferences[sent["section"]] = sent["value"]
        return JSONResponse({})

    async def unlock(self, request: Request) -> Response:
        """Open again, for the one right passphrase."""
        self.practice.locked = (await request.json())["passphrase"] != "open sesame"
        wrong = {"refusal": "WrongPassphrase", "says": "That is not the passphrase."}
        return JSONResponse(wrong, 403) if self.practice.locked else JSONResponse({})

    async def film(self, _: Request) -> Response:
        """The film, by ranges."""
        return FileResponse(self.practice.film, media_type="video/mp4")

    async def part(self, request: Request) -> Response:
        """What preparation made, by ranges as the real routes send it."""
        name = request.path_params["part"]
        found = of_before() if self.practice.of_before else prepared(self.practice.film)
        content = found.get(name)
        if content is None:
            return Response(status_code=404)
        part = part_asked(request.headers.get("range"), len(content))
        if part is None:
            return Response(content, media_type=PARTS[name])
        self.practice.ranges.append((name, part.start, part.stop))
        return Response(content[part.start : part.stop], 206, media_type=PARTS[name])

    async def keep(self, request: Request) -> Response:
        """Keep a picture, once."""
        frame = int(request.path_params["frame"])
        self.practice.pictures.append(frame)
        is_new = self.practice.pictures.count(frame) == 1
        return _unless(self.practice) or JSONResponse({"attachment": "a", "new": is_new})

    async def stands(self, _: Request) -> Response:
        """How far the clip is."""
        document = {"state": "preparing", "playable": True, "stepping": self.practice.stepping}
        return JSONResponse({**document, "progress": None, "says": None})

    def routes(self) -> list[Route]:
        """All of them, with the page that mounts the workbench as Streamlit would."""
        clip = f"/clips/{CLIP}"
        return [
            Route("/", page),
            Route("/reel", page),
            Route("/workbench.{kind}", built),
            Route(f"/coding/{SESSION}", self.opened),
            Route(f"/coding/{SESSION}/operations", self.operations, methods=["POST"]),
            Route(f"/coding/{SESSION}/history", self.history),
            Route(f"/coding/{SESSION}/others/{OTHER}", self.other),
            Route("/workbench/preferences", self.choose, methods=["POST"]),
            Route("/sign-in/unlock", self.unlock, methods=["POST"]),
            Route(clip, self.stands),
            Route(f"{clip}/film", self.film),
            Route(f"{clip}/stills/{{frame:int}}", still),
            Route(f"{clip}/stills/{{frame:int}}/kept", self.keep, methods=["POST"]),
            Route(f"{clip}/{{part:path}}", self.part),
        ]


def _line(done: Done, undone: bool, revision: int) -> dict[str, Any]:
    operation = done.operation
    of = done.before or getattr(operation, "new", None)
    return {
        "op": operation.id, "kind": str(operation.kind), "annotation": operation.annotation,
        "step": operation.step, "undone": undone, "revision": revision,
        "version": operation.base_version + 1,
        "family": of.family if of else "", "code": of.code if of else None,
        "fields": sorted(fields_of(operation)),
    }  # fmt: skip


async def page(_: Request) -> Response:
    """The page that mounts the workbench."""
    return Response(PAGE, media_type="text/html")


async def built(request: Request) -> Response:
    """The workbench as it was built."""
    return FileResponse(BUILT / f"workbench.{request.path_params['kind']}")


async def still(request: Request) -> Response:
    """The exact picture of a frame."""
    return Response(still_of(int(request.path_params["frame"])), media_type="image/jpeg")


def app_for(practice: Practice) -> Starlette:
    """The stand-in, over what it knows."""
    return Starlette(routes=Doors(practice).routes())


def _unless(practice: Practice) -> Response | None:
    if practice.locked:
        return JSONResponse({"refusal": "Locked", "says": "Glimmer is locked."}, 401)
    return Response(status_code=503) if practice.down else None


@contextmanager
def serving(practice: Practice) -> Iterator[str]:
    """The stand-in on a free port of this computer, until the block ends."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    server = uvicorn.Server(uvicorn.Config(app_for(practice), log_level="warning"))
    running = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    running.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        running.join()
        listening.close()
