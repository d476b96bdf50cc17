"""F5: preparing a film, all of it, against making its working copy alone at the same settings.

Preparing is `media.prepare` as the child process runs it: the copy, the table of times, the film
strip, the sound's peaks and the movement, from one decode. The other side is the `ffmpeg` program
where there is one on this machine; elsewhere the shortest loop of PyAV that makes the same copy
(the same libraries; media.md, section 1: PyAV costs nothing over the program). Which it was is
said. Counted is the processor's time of the process with its threads, both sides in turn.
"""

from __future__ import annotations

import io
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import av
from reels import grainy
from report import say

from annotator.media.parts import ALWAYS
from annotator.media.prepare import Sinks, prepare
from annotator.media.probe import probe
from annotator.media.run import Sealed, found_in
from annotator.vault.age import SealedMuxSink, fresh_asset_key
from tests.media.conversions import converted

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS, ROUNDS, MOST = 8, 3, 1.25
FILMS = {
    "1080p, 17 Mb/s, B-frames, far keyframes": (1920, 1080),
    "720p, 17 Mb/s, B-frames, far keyframes": (1280, 720),
}
PHONE = {"preset": "ultrafast", "b": "17000000", "g": "90", "x264-params": "bframes=2:nal-hrd=cbr",
         "maxrate": "17000000", "bufsize": "8000000"}  # fmt: skip
SETTINGS = {"preset": "superfast", "crf": "21", "g": "15", "x264-params": "bframes=0"}


def by_program(film: Path, out: Path) -> None:
    """The working copy as the `ffmpeg` program makes it."""
    subprocess.run(
        [
            str(shutil.which("ffmpeg")), "-v", "error", "-y", "-i", str(film), "-vf", "scale=-2:720",
            "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "superfast", "-crf", "21", "-g", "15",
            "-bf", "0", "-c:a", "copy", str(out),
        ],
        check=True,
    )  # fmt: skip


def by_hand(film: Path, out: Path) -> None:
    """The working copy by the shortest loop that makes it: decode, shrink, encode, copy sound."""
    with av.open(str(film)) as ic, av.open(str(out), "w") as oc:
        picture, sound = ic.streams.video[0], ic.streams.audio[0]
        picture.thread_type = "AUTO"
        made: Any = oc.add_stream("libx264", rate=picture.guessed_rate, options=dict(SETTINGS))
        made.width, made.height, made.pix_fmt = 1280, 720, "yuv420p"
        made.codec_context.time_base = Fraction(1, 90_000)
        heard: Any = oc.add_stream_from_template(sound)
        graph = av.filter.Graph()
        first = graph.add_buffer(template=picture, time_base=picture.time_base)
        steps = [graph.add("scale", "1280:720:flags=bicubic"), graph.add("format", "yuv420p")]
        graph.link_nodes(first, *steps, graph.add("buffersink")).configure()
        for packet in ic.demux(picture, sound):
            if packet.stream is sound:
                if packet.dts is not None:
                    packet.stream = heard
                    oc.mux(packet)
                continue
            for frame in packet.decode():
                graph.push(frame)
                shown: Any = graph.pull()
                shown.pict_type = 0
                oc.mux(made.encode(shown))
        oc.mux(made.encode(None))


def prepared(film: Path) -> None:
    """Everything the workbench needs, from one decode."""
    with film.open("rb") as source:
        facts = probe(source).facts
        sinks = {name: io.BytesIO() for name in (*ALWAYS, "working")}
        prepare(source, facts, Sinks(**sinks))


def as_the_program_does(film: Path) -> None:
    """The same from a sealed file to sealed files in child processes: the copy in segments, joined,
    read back whole and tried out at twenty frames."""
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        source = Sealed(place / "film", fresh_asset_key())
        with source.path.open("wb") as raw, SealedMuxSink(raw, source.key) as sink:
            sink.write(film.read_bytes())
        converted(place, source, found_in(source))


def took(act: Callable[[], None]) -> float:
    """Seconds of the processor: of this process, its threads and the children it waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.process_time()
    act()
    own = time.process_time() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own + after.ru_utime + after.ru_stime - children.ru_utime - children.ru_stime


def main(rounds: int = ROUNDS, seconds: int = SECONDS) -> None:
    """Measure and print; how often, and on how long a film, may be given."""
    program = shutil.which("ffmpeg") is not None
    alone = by_program if program else by_hand
    with tempfile.TemporaryDirectory() as folder:
        for name, size in FILMS.items():
            film, out = Path(folder) / "film.mp4", Path(folder) / "copy.mp4"
            grainy(film, seconds, size, PHONE)
            whole, tested, copies = [], [], []
            for _ in range(rounds):
                copies.append(took(lambda: alone(film, out)))  # noqa: B023 - called at once
                whole.append(took(lambda: prepared(film)))  # noqa: B023
                tested.append(took(lambda: as_the_program_does(film)))  # noqa: B023
            ratio = median(whole) / median(copies)
            say(
                f"F5 {name}, {seconds} s",
                f"prepared {_all(whole)}, the copy alone by "
                f"{'ffmpeg' if program else 'PyAV (no ffmpeg program here)'} {_all(copies)}",
                f"ratio {ratio:.2f} (to reach: {MOST}); sealed, in segments, read back and tried out "
                f"{median(tested) / median(copies):.2f}",
                reached=ratio <= MOST,
            )


def _all(seconds: list[float]) -> str:
    return f"{median(seconds):.1f} s ({', '.join(f'{each:.1f}' for each in seconds)})"


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main(*(int(each) for each in sys.argv[1:3]))
