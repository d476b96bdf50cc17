"""Films for the figures: numbered ones for finding a frame again, grainy ones like a phone's."""

from __future__ import annotations

import io
import sys
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.media.films import Reel, decoded, film, number_on, steady, uneven

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

__all__ = ["decoded", "grainy", "numbered", "numbers_in", "repeated"]

SIZE = (320, 240)


def numbered(count: int) -> dict[str, bytes]:
    """One film for each thing that leads seeking astray, each with its number in every picture."""
    plain = Reel(size=SIZE, times=steady(count))
    with_b = plain.with_(b_frames=3, keyframe_every=30)
    return {
        "uneven rate, no B-frames": film(plain.with_(times=uneven(count), keyframe_every=15)),
        "even rate, B-frames, played as it is": film(with_b),
        "uneven rate with B-frames, stepping copy": film(
            with_b.with_(times=uneven(count), wrapping="mov")
        ),
        "begins 0.75 s late, B-frames": film(with_b.with_(times=steady(count, 30, Fraction(3, 4)))),
        "cut out of a longer film (edit list), B-frames": cut_out(film(with_b), Fraction(7, 10)),
    }


def numbers_in(source: bytes) -> list[int]:
    """The number in each picture, in the order they are shown."""
    return [number_on(picture) for picture in decoded(source)[1]]


def cut_out(source: bytes, begin: Fraction) -> bytes:
    """As a phone trims: packets from the keyframe before, an edit list that hides what is before
    the cut."""
    out = io.BytesIO()
    with av.open(io.BytesIO(source)) as ic, av.open(out, "w", format="mp4") as oc:
        oc.flags = 0
        picture: Any = ic.streams.video[0]
        made: Any = oc.add_stream_from_template(picture)
        shift = int(begin / picture.time_base)
        ic.seek(shift, stream=picture)
        for packet in ic.demux(picture):
            if packet.dts is None or packet.pts is None:
                continue
            packet.pts, packet.dts, packet.stream = packet.pts - shift, packet.dts - shift, made
            oc.mux(packet)
    return out.getvalue()


def grainy(path: Path, seconds: int, size: tuple[int, int], options: dict[str, str]) -> None:
    """A film with the movement and the grain of a phone's indoors, with sound."""
    width, height = size
    with av.open(str(path), "w", format="mp4") as oc:
        picture: Any = oc.add_stream("libx264", rate=30, options=options)
        picture.width, picture.height, picture.pix_fmt = width, height, "yuv420p"
        picture.thread_type = "AUTO"
        sound: Any = oc.add_stream("aac", rate=48_000)
        sound.layout = "mono"
        heard = 0
        for number, seen in enumerate(_grain(seconds * 30, width, height)):
            while heard < (number + 1) * 1_600:
                oc.mux(sound.encode(_hum(heard)))
                heard += 1_024
            oc.mux(picture.encode(av.VideoFrame.from_ndarray(seen, format="bgr24")))
        oc.mux(picture.encode(None))
        oc.mux(sound.encode(None))


def repeated(source: Path, target: Path, least: int) -> None:
    """The same film again and again, packets copied as they are, until it has so many bytes."""
    with av.open(str(target), "w", format="mp4") as oc, av.open(str(source)) as ic:
        made: dict[int, Any] = {s.index: oc.add_stream_from_template(s) for s in ic.streams}
        length = Fraction(ic.streams.video[0].frames, 30)
        for time in range(ceil(least / source.stat().st_size)):
            begin = time * length
            ic.seek(0)
            for packet in ic.demux():
                if packet.dts is None or packet.pts is None or packet.pts < 0:
                    continue
                assert packet.time_base is not None
                shift = int(begin / packet.time_base)
                packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                packet.stream = made[packet.stream_index]
                oc.mux(packet)


def _grain(count: int, width: int, height: int) -> Iterator[NDArray[Any]]:
    chance = np.random.default_rng(1)
    room = cv2.resize(
        chance.integers(40, 215, (height // 24, width // 12, 3), dtype=np.uint8),
        (width * 2, height), interpolation=cv2.INTER_CUBIC,
    )  # fmt: skip
    grains = [chance.normal(0, 4, (height, width, 1)).astype(np.int16) for _ in range(7)]
    for number in range(count):
        at = int((1 + np.sin(number / 40)) / 2 * width)
        picture = room[:, at : at + width].copy()
        middle = (int(width * (0.5 + 0.3 * np.sin(number / 23))), height // 2)
        cv2.circle(picture, middle, height // 5, (170, 190, 235), -1, cv2.LINE_AA)
        cv2.ellipse(picture, middle, (height // 12, height // 24), number, 0, 180, (80, 80, 120), 6)
        grain = np.roll(grains[number % len(grains)], number * 37, axis=1)
        yield np.clip(picture + grain, 0, 255).astype(np.uint8)


def _hum(begin: int) -> av.AudioFrame:
    at = (np.arange(begin, begin + 1_024) / 48_000).astype(np.float32)
    frame = av.AudioFrame.from_ndarray(0.2 * np.sin(2 * np.pi * 220 * at)[None, :], "fltp", "mono")
    frame.sample_rate, frame.pts, frame.time_base = 48_000, begin, Fraction(1, 48_000)
    return frame
