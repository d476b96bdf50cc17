"""F6: from a 500 MB clip being in to its being playable as it is, against copying the same file.

A film as a phone takes it (1080p, H.264, 17 Mb/s, AAC) comes in through the resumable upload. Two
beginnings are timed: when the last piece of the file was sent, and when the server said that it has
it; in between it is settled on the disk and read through once. It ends when `/clips/{clip}` says
playable, and the film's first bytes are asked for. Copying is `shutil.copyfile` and one fsync.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from reels import grainy, repeated
from report import say
from stage import chromium, staged

if TYPE_CHECKING:
    from stage import Stage

BYTES, ROUNDS = 500_000_000, 3
PHONE = {"preset": "ultrafast", "b": "17000000", "g": "30", "x264-params": "bframes=2:nal-hrd=cbr",
         "maxrate": "17000000", "bufsize": "8000000"}  # fmt: skip
PLAYS = """(source) => new Promise((done, no) => {
  const begun = performance.now();
  const film = document.createElement("video");
  film.onloadeddata = () => done([performance.now() - begun, film.videoWidth, film.duration]);
  film.onerror = () => no(film.error);
  film.src = source;
  document.body.append(film);
})"""


def copied(film: Path) -> float:
    """Seconds for a copy of the file that is on the disk when it is done."""
    target = film.with_name("copy.mp4")
    begun = time.perf_counter()
    shutil.copyfile(film, target)
    with target.open("rb+") as made:
        os.fsync(made.fileno())
    took = time.perf_counter() - begun
    target.unlink()
    return took


def playable(stage: Stage, name: str, film: Path) -> tuple[float, float, float]:
    """Seconds: the whole upload; from its last piece, and from its last answer, to playable."""
    begun = time.perf_counter()
    sent = stage.bring_in(name, film)
    answered = time.perf_counter()
    stage.wait_until_playable(name)
    now = time.perf_counter()
    first = stage.http.get(f"/clips/{stage.clips[name]}/film", headers={"Range": "bytes=0-99"})
    assert first.status_code == 206, first.status_code
    return answered - begun, now - sent, now - answered


def in_chromium(stage: Stage) -> tuple[float, float, float]:
    """Milliseconds until its first picture is there, how wide it is, how many seconds it lasts."""
    with chromium() as browser:
        page = stage.signed_in(browser).new_page()
        page.goto(f"{stage.origin}/livez")
        loaded, width, length = page.evaluate(PLAYS, f"/clips/{stage.clips['clip']}/film")
        return loaded, width, length


def main() -> None:
    """Measure and print."""
    copies, brought = [], []
    with tempfile.TemporaryDirectory() as folder:
        short, film = Path(folder) / "short.mp4", Path(folder) / "film.mp4"
        grainy(short, 6, (1920, 1080), PHONE)
        repeated(short, film, BYTES)
        size = film.stat().st_size
        for last in (False,) * (ROUNDS - 1) + (True,):
            # A house of its own each time: the film strip that is made behind a playable clip
            # would disturb whatever is measured next.
            with staged({"clip": None}) as stage:
                copies.append(copied(film))
                brought.append(playable(stage, "clip", film))
                if last:
                    stands, (loaded, width, length) = stage.stands("clip"), in_chromium(stage)
    assert not stands["stepping"], "a copy was made"
    uploads, strict, lenient = (list(each) for each in zip(*brought, strict=True))
    copy = median(copies)
    say(
        "F6 as it is",
        f"{size / 1e6:.0f} MB, {stands['found']}",
        f"copying the file: {in_seconds(copies)}",
        f"upload from a script, first byte to last answer: {in_seconds(uploads)}",
        f"last piece sent → playable: {in_seconds(strict)}; / copying: {median(strict) / copy:.2f}",
        f"last answer → playable: {in_seconds(lenient)}; / copying: {median(lenient) / copy:.2f}",
        f"then in Chromium: {width} px wide, {length:.0f} s, first picture in {loaded:.0f} ms",
        "to reach: 3 s, counted from the last piece",
        reached=median(strict) <= 3,
    )


def in_seconds(values: list[float]) -> str:
    """All of them, and the middle one."""
    return f"median {median(values):.2f} s of {', '.join(f'{each:.2f}' for each in values)}"


if __name__ == "__main__":
    main()
