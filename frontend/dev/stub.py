"""A server for trying the workbench by itself: the routes it asks for, over one film, in memory.

    python frontend/dev/stub.py FILM [--port 8600] [--built FOLDER] [--many 5000]
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import av
import cv2
import numpy as np
import uvicorn
from starlette.applications import Starlette
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from annotator import words
from annotator.domain.coding import CodingSession, annotation_to_document, operation_from
from annotator.domain.errors import Refusal
from annotator.domain.scheme import parse_scheme

ROOT = Path(__file__).resolve().parents[2]
SCHEME = json.loads((ROOT / "schemas/schemes/connection-1.0.json").read_text(encoding="utf-8"))
SESSION, CLIP = "5" * 32, "c" * 32
PAGE = """<!doctype html><meta charset="utf-8"><title>Workbench</title>
<style>body{margin:0;background:#FBF8F4;font-family:"Nunito Sans",sans-serif}
#head{height:66px;display:flex;align-items:center;padding:0 26px;gap:16px}
#head b{font-size:18px} #place{padding:0 26px} %FONTS%</style>
<div id="head"><b>Glimmer</b><span>Wren &middot; Feed &middot; 12 Nov 2026</span></div>
<div id="place"></div>
<script type="module">
import workbench from "/built/workbench.js";
const root = document.getElementById("place").attachShadow({mode: "open"});
const look = document.createElement("link"); look.rel = "stylesheet"; look.href = "/built/workbench.css"; root.append(look);
window.told = []; window.leaked = [];
document.addEventListener("keydown", (event) => window.leaked.push(event.key));
const show = () => workbench({data: {session: "%SESSION%", tells: true}, parentElement: root, key: "w",
  setStateValue: (name, value) => window.told.push([name, value])});
look.onload = () => { window.end = show(); window.rerun = show; };
</script>"""


class Film:
    """What preparation would have made of a film."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            base = stream.time_base
            origin = container.start_time or 0
            frames = list(self._tiles(container, stream))
        self.pts = sorted(pts for pts, _ in frames)
        self.num, self.den = base.numerator, base.denominator
        self.length_ms = round(float(self.pts[-1] * base) * 1000 + 1000 / float(stream.average_rate))
        del origin
        self.tiles = [tile for _, tile in frames if tile is not None]

    def _tiles(self, container, stream):
        due = 0.0
        for frame in container.decode(stream):
            tile = None
            if frame.time >= due:
                due += 1.0
                height = round(160 * frame.height / frame.width / 2) * 2
                tile = frame.reformat(160, height, format="bgr24").to_ndarray()
            self.size = (frame.width, frame.height)
            yield frame.pts, tile

    def sheet(self) -> bytes:
        rows = [np.hstack(self.tiles[at : at + 10]) for at in range(0, len(self.tiles), 10)]
        wide = max(row.shape[1] for row in rows)
        rows = [np.pad(row, ((0, 0), (0, wide - row.shape[1]), (0, 0))) for row in rows]
        return cv2.imencode(".jpg", np.vstack(rows))[1].tobytes()

    def still(self, number: int) -> bytes:
        with av.open(str(self.path)) as container:
            for at, frame in enumerate(container.decode(video=0)):
                if at == number:
                    return cv2.imencode(".jpg", frame.to_ndarray(format="bgr24"))[1].tobytes()
        raise IndexError(number)


class Stub:
    """The routes of the contract, in memory."""

    def __init__(self, film: Film, many: int) -> None:
        self.film = film
        self.coding = CodingSession(SESSION, CLIP, "clinician", parse_scheme(SCHEME), film.length_ms)
        self.locked = False
        self.answers: dict[str, dict] = {}
        if many:
            self._fill(many)

    def _fill(self, many: int) -> None:
        chance = random.Random(7)
        families = ["attunement", "rupture", "repair", "infant_bid", "mind_comment"]
        operations = []
        for at in range(many):
            onset = chance.randrange(0, self.film.length_ms - 2100)
            family = families[at % 5]
            offset = None if at % 5 > 2 else onset + chance.randrange(200, 2000)
            operations.append(operation_from({"op": f"o{at}", "kind": "add", "annotation": f"a{at}", "base_version": 0,
                "fields": {"family": family, "onset_ms": onset, "offset_ms": offset}}))
        self.coding = self.coding.take_all(operations)

    async def opened(self, _request):
        if self.locked:
            return JSONResponse({"refusal": "Locked", "says": "Glimmer is locked."}, 401)
        film = self.film
        return JSONResponse({
            "session": SESSION, "revision": self.coding.revision, "coder": "clinician", "reaction_ms": 1500,
            "outbox_key": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "household": "Wren", "context": "feeding", "on": "2026-11-12",
            "clip": {"id": CLIP, "length_ms": film.length_ms, "width": film.size[0], "height": film.size[1], "playable": True, "stepping": False},
            "scheme": SCHEME, "annotations": [annotation_to_document(each) for each in self.coding.annotations.values()],
            "history": [{"op": line.operation, "kind": str(line.kind), "annotation": line.annotation, "undone": line.undone}
                        for line in self.coding.history()[-500:]],
        })

    async def take(self, request):
        if self.locked:
            return JSONResponse({"refusal": "Locked", "says": "Glimmer is locked."}, 401)
        assert request.headers["x-app-csrf"] == "1"
        results = [self._one(document) for document in (await request.json())["operations"]]
        return JSONResponse({"revision": self.coding.revision, "results": results})

    def _one(self, document):
        if document["op"] not in self.answers:
            self.answers[document["op"]] = self._new(document)
        return self.answers[document["op"]]

    def _new(self, document):
        try:
            operation = operation_from(document)
            self.coding = self.coding.take(operation)
        except Refusal as refusal:
            current = self.coding.annotations.get(document["annotation"])
            return {"op": document["op"], "ok": False, "refusal": type(refusal).__name__, "says": words.say(refusal),
                    "current": current and annotation_to_document(current)}
        current = self.coding.annotations.get(operation.annotation)
        return {"op": operation.id, "ok": True, "version": operation.base_version + 1,
                "annotation": current and annotation_to_document(current)}

    async def unlock(self, request):
        if (await request.json())["passphrase"] != "open sesame":
            return JSONResponse({"refusal": "WrongPassphrase", "says": "That is not the passphrase."}, 403)
        self.locked = False
        return JSONResponse({})

    async def lock(self, _request):
        self.locked = True
        return JSONResponse({})

    async def frames(self, _request):
        return JSONResponse({"num": self.film.num, "den": self.film.den, "pts": self.film.pts})

    async def strip(self, _request):
        height = self.film.tiles[0].shape[0]
        count = len(self.film.tiles)
        return JSONResponse({"every_ms": 1000, "width": 160, "height": height, "columns": min(10, count), "count": count})

    async def sound(self, _request):
        chance = random.Random(3)
        peaks = []
        for at in range(self.film.length_ms // 10):
            loud = int(90 * abs(np.sin(at / 90)) * chance.random()) + 4
            peaks += [-loud, loud]
        return JSONResponse({"rate_hz": 100, "peaks": peaks})

    async def film_file(self, _request):
        return FileResponse(self.film.path, media_type="video/mp4")

    def routes(self, built: Path):
        clip, coding = f"/clips/{CLIP}", f"/coding/{SESSION}"
        return [
            Route("/", lambda _r: HTMLResponse(PAGE.replace("%SESSION%", SESSION).replace("%FONTS%", FONTS))),
            Route(coding, self.opened), Route(f"{coding}/operations", self.take, methods=["POST"]),
            Route("/sign-in/unlock", self.unlock, methods=["POST"]), Route("/sign-in/lock", self.lock, methods=["POST"]),
            Route(clip, lambda _r: JSONResponse({"state": "ready", "playable": True, "stepping": False, "progress": None, "found": "", "says": None})),
            Route(f"{clip}/film", self.film_file), Route(f"{clip}/frames", self.frames),
            Route(f"{clip}/film-strip", self.strip), Route(f"{clip}/sound", self.sound),
            Route(f"{clip}/film-strip/picture", lambda _r: Response(self.film.sheet(), media_type="image/jpeg")),
            Route(f"{clip}/stills/{{frame:int}}", lambda r: Response(self.film.still(r.path_params["frame"]), media_type="image/jpeg")),
            Mount("/built", StaticFiles(directory=built)), Mount("/fonts", StaticFiles(directory=ROOT / "annotator/web/pages/fonts")),
        ]


FONTS = "".join(
    f'@font-face{{font-family:"Nunito Sans";font-weight:{weight};src:url(/fonts/nunito-sans-latin-{weight}-normal.woff2)}}'
    for weight in (400, 600, 700)
)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("film", type=Path)
    parser.add_argument("--port", type=int, default=8600)
    parser.add_argument("--built", type=Path, default=ROOT / "annotator/timeline/built")
    parser.add_argument("--many", type=int, default=0)
    asked = parser.parse_args()
    stub = Stub(Film(asked.film), asked.many)
    uvicorn.run(Starlette(routes=stub.routes(asked.built)), host="127.0.0.1", port=asked.port, log_level="warning")


main()
