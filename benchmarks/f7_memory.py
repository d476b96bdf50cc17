"""F7: memory of the server and its children while a 2 GB clip comes in, is prepared and watched.

What counts is the proportional set size (PSS) of the server and of everything it started, from
/proc, five times a second; idle is the server after somebody signed in and saw Today. The other
side is the smallest Streamlit app that shows the same file with `st.video`. The film is 1080p at
60 Mb/s, as a phone's best setting takes it.

`long` asks for the longest film instead: two hours at 720p, 4 GB. Its other side is left out: what
holds a film three times over has no room for it.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from f6_as_it_is import PHONE
from reels import grainy, repeated
from report import say
from stage import PROJECT, chromium, free_port, staged, streamlit, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stage import Stage

BYTES, EVERY_S, PLAYED_S = 2_000_000_000, 0.2, 15
RICH = PHONE | {"b": "60000000", "maxrate": "60000000", "bufsize": "30000000"}
LONG_BYTES = 4_000_000_000
LONG = PHONE | {"b": "4450000", "maxrate": "4450000", "bufsize": "2000000"}


class Scale:
    """Weighs a server and its children until it is told to stop."""

    def __init__(self, server: int) -> None:
        self.server, self.most, self.marks = server, 0, {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._go_on, daemon=True)

    def now(self) -> int:
        """Bytes, now."""
        return sum(map(weight, family_of(self.server)))

    def mark(self, name: str) -> None:
        """The most until here belongs to this part of the way."""
        self.marks[name], self.most = self.most, 0

    def __enter__(self) -> Scale:
        self._thread.start()
        return self

    def __exit__(self, *_fault: object) -> None:
        self._over.set()
        self._thread.join()

    def _go_on(self) -> None:
        while not self._over.wait(EVERY_S):
            self.most = max(self.most, self.now())


def family_of(server: int) -> list[int]:
    """The process and all that came of it."""
    parents = {}
    for each in Path("/proc").iterdir():
        if each.name.isdigit():
            try:
                parents[int(each.name)] = int(
                    (each / "stat").read_text().rsplit(")", 1)[1].split()[1]
                )
            except OSError:
                continue
    found = [server]
    for one in found:
        found += [pid for pid, parent in parents.items() if parent == one]
    return found


def weight(process: int) -> int:
    """Its PSS in bytes; 0 where it has just ended."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    line = next((each for each in told.splitlines() if each.startswith("Pss:")), "Pss: 0 kB")
    return int(line.split()[1]) * 1024


def server_of(port: int) -> int:
    """The process that was asked to serve there."""
    for each in Path("/proc").iterdir():
        if each.name.isdigit():
            try:
                said = (each / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if b"--server.port" in said and str(port).encode() in said:
                return int(each.name)
    raise RuntimeError(port)


def ours(film: Path) -> tuple[int, dict[str, int]]:
    """Idle, and the most in each part of the way, in bytes."""
    with staged({"clip": None}) as stage, chromium() as browser:
        page = stage.signed_in(browser).new_page()
        page.goto(stage.origin)
        page.wait_for_timeout(5_000)
        with Scale(server_of(int(stage.origin.rsplit(":", 1)[1]))) as scale:
            idle = scale.now()
            stage.bring_in("clip", film)
            scale.mark("uploaded")
            stage.wait_until_ready("clip", 7_200)
            scale.mark("prepared")
            watched(stage, page)
            scale.mark("watched")
    return idle, scale.marks


def watched(stage: Stage, page) -> None:  # noqa: ANN001
    """Play it, go about in it, play on."""
    stage.open_workbench(page, "clip")
    film = page.locator("video")
    for share in (0, 0.5, 0.9, 0.1):
        film.evaluate(f"film => {{ film.currentTime = film.duration * {share}; film.play(); }}")
        page.wait_for_timeout(PLAYED_S * 1000)
        film.evaluate("film => film.pause()")


@contextmanager
def smallest(film: Path, folder: Path) -> Iterator[tuple[int, str]]:
    """The other app: its process, and where it answers."""
    port = free_port()
    environment = {"GLIMMER_PLAIN": str(film), "GLIMMER_HOME": str(folder)}
    flags = ("--server.headless", "true", "--server.address", "127.0.0.1",
             "--browser.gatherUsageStats", "false")  # fmt: skip
    script = str(PROJECT / "benchmarks" / "through_video" / "app.py")
    with streamlit(script, port, folder, environment, *flags):
        time.sleep(8)
        yield server_of(port), f"http://127.0.0.1:{port}"


def theirs(film: Path, folder: Path) -> tuple[int, int]:
    """Idle, and the most while the film is shown by `st.video`, in bytes."""
    with smallest(film, folder) as (server, origin), chromium() as browser:
        page = browser.new_page()
        page.goto(origin)
        show = page.get_by_role("button", name="Show")
        show.wait_for(timeout=60_000)
        with Scale(server) as scale:
            idle = scale.now()
            show.click()
            until(page, "(document.querySelector('video')?.readyState ?? 0) >= 2", 180)
            page.locator("video").evaluate("film => { film.muted = true; film.play(); }")
            page.wait_for_timeout(PLAYED_S * 1000)
    return idle, scale.most


def main() -> None:
    """Measure and print; a number of bytes may be given, or `long`."""
    asked = sys.argv[1:]
    long = "long" in asked
    size = next((int(each) for each in asked if each.isdigit()), LONG_BYTES if long else BYTES)
    with tempfile.TemporaryDirectory() as folder:
        short, film = Path(folder) / "short.mp4", Path(folder) / "film.mp4"
        grainy(short, 6, (1280, 720) if long else (1920, 1080), LONG if long else RICH)
        repeated(short, film, size)
        whole = film.stat().st_size
        idle, marks = ours(film)
        beside = ["st.video: not tried"] if long else [other(film, Path(folder))]
    over = {name: most - idle for name, most in marks.items()}
    most = max(over.values())
    say(
        "F7 memory",
        f"{whole / 1e6:.0f} MB; PSS of the server and its children, every {EVERY_S} s",
        f"idle {idle / 1e6:.0f} MB; over it "
        + ", ".join(f"{name} {each / 1e6:.0f} MB" for name, each in over.items()),
        *beside,
        "to reach: 300 MB",
        reached=most <= 300e6,
    )


def other(film: Path, folder: Path) -> str:
    """What the other side came to."""
    idle, most = theirs(film, folder)
    return f"st.video: idle {idle / 1e6:.0f} MB; over it {(most - idle) / 1e6:.0f} MB"


if __name__ == "__main__":
    os.environ.setdefault("GLIMMER_IDLE_MINUTES", "15")
    main()
