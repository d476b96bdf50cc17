"""Played in a real Chromium, a flash and its beep come together, whatever the film was.

The beep is found in the sound as it leaves the film and laid on the film's own clock; each picture
the browser shows tells its own time. What loudspeaker and screen add is not in it.
"""

from __future__ import annotations

import io
import socket
import statistics
import threading
from contextlib import contextmanager
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from annotator.domain.clip import Treatment, treatment
from annotator.media.probe import probe
from annotator.web.ranges import part_asked
from tests.browser.stage import browser
from tests.media.flashes import Flashes, flashing
from tests.media.test_prepare import Made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser
    from starlette.requests import Request

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
__all__ = ["browser"]

FPS = 20
AT = tuple(Fraction(each) for each in (1, 2, 3, 4, 5))
LONG: dict[str, Any] = {"fps": FPS, "seconds": 6, "at": AT}
KINDS = {
    "aac, as it is": Flashes(**LONG),
    "opus, as it is": Flashes(wrapping="webm", codec="libvpx", sound="libopus", **LONG),
    "mp3 in avi, converted": Flashes(wrapping="avi", sound="libmp3lame", **LONG),
    "aac, begins within, as it is": Flashes(hidden=Fraction(1, 2), **LONG),
    "ac-3, begins within, converted": Flashes(sound="ac3", hidden=Fraction(1, 2), **LONG),
}
PLAYED = """() => new Promise((done) => {
  const film = document.querySelector("video");
  const sound = new AudioContext();
  const pictures = [], beeps = [], clocks = [];
  let last = -1;
  const listening = sound.createScriptProcessor(512, 1, 1);
  listening.onaudioprocess = ({ inputBuffer, playbackTime }) => {
    const samples = inputBuffer.getChannelData(0);
    for (let at = 0; at < samples.length; at += 1) {
      if (Math.abs(samples[at]) < 0.15) continue;
      const time = playbackTime - 2 * inputBuffer.duration + at / sound.sampleRate;
      if (time - last > 0.3) beeps.push(time);
      last = time;
    }
    if (!film.paused && film.currentTime > 0.3) clocks.push(film.currentTime - sound.currentTime);
  };
  sound.createMediaElementSource(film).connect(listening);
  listening.connect(sound.destination);
  const ink = Object.assign(document.createElement("canvas"), { width: 8, height: 8 }).getContext("2d", { willReadFrequently: true });
  const watch = () => film.requestVideoFrameCallback((_, told) => {
    ink.drawImage(film, 0, 0, 8, 8);
    pictures.push([told.mediaTime, film.currentTime, ink.getImageData(4, 4, 1, 1).data[0]]);
    watch();
  });
  watch();
  film.onended = () => setTimeout(() => done({ pictures, beeps, clocks }), 300);
  sound.resume().then(() => film.play());
})"""  # noqa: E501


@contextmanager
def serving(content: bytes, kind: str) -> Iterator[str]:
    async def page(_: Request) -> Response:
        return Response("<!doctype html><video src=/film preload=auto>", media_type="text/html")

    async def film(request: Request) -> Response:
        part = part_asked(request.headers.get("range"), len(content))
        if part is None:
            return Response(content, media_type=kind)
        told = {"content-range": f"bytes {part.start}-{part.stop - 1}/{len(content)}"}
        return Response(content[part.start : part.stop], 206, told, kind)

    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    app = Starlette(routes=[Route("/", page), Route("/film", film)])
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    running = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    running.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    finally:
        server.should_exit = True
        running.join()
        listening.close()


def played_of(kind: Flashes) -> tuple[bytes, str]:
    """What the browser is given of the film, and what that is."""
    content = flashing(kind)
    facts = probe(io.BytesIO(content)).facts
    if treatment(facts) is Treatment.CONVERT:
        return Made(content).copy, "video/mp4"
    return content, "video/webm" if facts.container == "webm" else "video/mp4"


@pytest.mark.parametrize("name", KINDS)
def test_a_flash_and_its_beep_are_within_a_picture_while_the_film_plays(
    browser: Browser, name: str
) -> None:
    kind = KINDS[name]
    with serving(*played_of(kind)) as address:
        page = browser.new_page()
        page.goto(address)
        page.wait_for_function("() => document.querySelector('video').readyState >= 4")
        page.mouse.click(5, 5)
        told = page.evaluate(PLAYED)
        page.close()
    film_clock = statistics.median(told["clocks"])
    beeps = [each + film_clock for each in told["beeps"]]
    white = [media for media, _, shade in told["pictures"] if shade > 128]
    assert len(beeps) == len(kind.at), beeps
    # A busy computer may leave out a picture, and with it a flash.
    assert len(white) >= 3
    apart = [min((abs(beep - flash), beep - flash) for beep in beeps)[1] for flash in white]
    assert abs(statistics.median(apart)) <= 1 / 30, apart
    assert max(map(abs, apart)) <= 1 / FPS, apart
    # And each picture is on the screen at its own time.
    late = statistics.median(abs(now - media) for media, now, _ in told["pictures"])
    assert late <= 1 / FPS
