"""Films in which a white picture and a beep begin together, to the sample; and how far apart they
are in what was made of such a film."""

from __future__ import annotations

import io
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import av
import numpy as np

from tests.media.films import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.packet import Packet
    from numpy.typing import NDArray

RATE: Final = 48_000
BEEP_S: Final = Fraction(1, 10)
LOUD: Final = 0.15


@dataclass(frozen=True)
class Flashes:
    """What film it is: `late` shifts all of it, `sound_late` its sound's beginning, and what lies
    before `hidden` is in the file but not in the film."""

    wrapping: str = "mp4"
    codec: str = "libx264"
    sound: str = "aac"
    fps: int = 30
    seconds: int = 4
    size: tuple[int, int] = (160, 120)
    at: tuple[Fraction, ...] = (Fraction(1), Fraction(11, 5), Fraction(3))
    late: Fraction = Fraction(0)
    sound_late: Fraction = Fraction(0)
    hidden: Fraction = Fraction(0)
    b_frames: int = 0


@cache
def flashing(kind: Flashes) -> bytes:
    """The film."""
    out = io.BytesIO()
    options = {"movie_timescale": "90000"} if kind.wrapping in {"mp4", "mov"} else {}
    with av.open(out, "w", format=kind.wrapping, options=options) as oc:
        picture: Any = oc.add_stream(kind.codec, rate=kind.fps, options=_options(kind))
        picture.width, picture.height, picture.pix_fmt = *kind.size, "yuv420p"
        sound: Any = oc.add_stream(kind.sound, rate=RATE)
        sound.layout = "mono"
        packets = [*_pictures(picture, kind), *_beeps(sound, kind)]
        for time, packet in sorted(packets, key=lambda each: each[0]):
            del time
            _shift(packet, kind.late - kind.hidden)
            oc.mux(packet)
    return out.getvalue()


def _options(kind: Flashes) -> dict[str, str]:
    if kind.codec != "libx264":
        return {"g": "12"}
    x264 = f"bframes={kind.b_frames}:b-adapt=0:scenecut=0"
    return {"preset": "ultrafast", "g": "24", "x264-params": x264}


def _shift(packet: Packet[Any], by: Fraction) -> None:
    ticks = round(by / packet.time_base)
    packet.pts = None if packet.pts is None else packet.pts + ticks
    packet.dts = None if packet.dts is None else packet.dts + ticks


def _pictures(stream: Any, kind: Flashes) -> Iterator[tuple[float, Packet[Any]]]:
    white = {round(each * kind.fps) for each in kind.at}
    for number in range(kind.seconds * kind.fps):
        shade = 235 if number in white else 25
        plain = np.full((kind.size[1], kind.size[0], 3), shade, np.uint8)
        frame = av.VideoFrame.from_ndarray(plain, format="rgb24").reformat(format="yuv420p")
        frame.pts, frame.time_base = number, Fraction(1, kind.fps)
        yield from ((number / kind.fps, each) for each in stream.encode(frame))
    yield from ((float(kind.seconds), each) for each in stream.encode(None))


def samples_of(kind: Flashes) -> NDArray[np.float32]:
    """The beeps: 100 ms of 1 kHz that begin as loud as they go on."""
    sound = np.zeros(kind.seconds * RATE, np.float32)
    beep = 0.7 * np.cos(2 * np.pi * 1000 * np.arange(int(BEEP_S * RATE)) / RATE)
    for each in kind.at:
        first = int(each * RATE)
        sound[first : first + len(beep)] = beep
    return sound


def _beeps(stream: Any, kind: Flashes) -> Iterator[tuple[float, Packet[Any]]]:
    first = int(kind.sound_late * RATE)
    samples = samples_of(kind)[first:]
    resampler = av.AudioResampler(stream.format.name, "mono", RATE, stream.frame_size or 1024)
    for begin in range(0, len(samples), 4096):
        frame = av.AudioFrame.from_ndarray(samples[None, begin : begin + 4096], "fltp", "mono")
        frame.sample_rate, frame.time_base = RATE, Fraction(1, RATE)
        frame.pts = first + begin
        for piece in resampler.resample(frame):
            yield from (((first + begin) / RATE, each) for each in stream.encode(piece))
    for piece in resampler.resample(None):
        yield from ((float(kind.seconds), each) for each in stream.encode(piece))
    yield from ((float(kind.seconds), each) for each in stream.encode(None))


def apart(content: bytes) -> list[float]:
    """For each flash of a film, by how many seconds its beep begins later."""
    with reading(content) as container:
        shades = [
            (frame.time or 0.0, float(frame.to_ndarray(format="gray").mean()))
            for frame in container.decode(container.streams.video[0])
        ]
    bright = [time for time, shade in shades if shade > 128]
    beeps = _begin(content)
    assert len(bright) == len(beeps) > 0, (bright, beeps)
    return [beep - flash for flash, beep in zip(bright, beeps, strict=True)]


def _begin(content: bytes) -> list[float]:
    """When each beep begins, to the sample."""
    found: list[float] = []
    last = -1.0
    with reading(content) as container:
        stream = container.streams.audio[0]
        resampler = av.AudioResampler("fltp", "mono", RATE)
        for frame in container.decode(stream):
            begins = frame.time or 0.0
            for piece in resampler.resample(frame):
                loud = np.flatnonzero(np.abs(piece.to_ndarray().reshape(-1)) > LOUD)
                for time in begins + loud / RATE:
                    if time - last > float(BEEP_S):
                        found.append(float(time))
                    last = float(time)
    return [each for each in found if each >= 0]
