"""Small real films, each with its own number burned into every picture."""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

import av
import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from av.container import InputContainer, OutputContainer
    from av.packet import Packet
    from av.stream import Stream

    Timed = tuple[float, Packet[Any]]
    Making = Callable[[], list[Timed]]

CELL, BITS = 16, 12
BASE = Fraction(1, 90_000)


@dataclass(frozen=True)
class Reel:
    """What a film is to be: the default is what a phone records."""

    wrapping: str = "mp4"
    codec: str = "libx264"
    size: tuple[int, int] = (320, 240)
    times: tuple[Fraction, ...] = field(default_factory=lambda: steady(60))
    base: Fraction = BASE
    keyframe_every: int = 30
    b_frames: int = 0
    pixels: str = "yuv420p"
    rotation: int = 0
    mirrored: bool = False
    sar: tuple[int, int] | None = None
    sound: str | None = "aac"
    sound_from: float = 0.0
    sound_first: bool = False
    picture: bool = True
    metadata: tuple[tuple[str, str], ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    tag: str | None = None
    muxing: tuple[tuple[str, str], ...] = ()
    interlaced: bool = False

    def with_(self, **changes: object) -> Reel:
        return replace(self, **changes)  # type: ignore[arg-type]

    def on_whole_ticks(self) -> Reel:
        """The same on a clock its container can hold: old ones count frames, Matroska ms."""
        if self.wrapping in {"webm", "matroska"}:
            return self.with_(base=Fraction(1, 1000))
        return self.with_(base=Fraction(1, 30)) if self.wrapping in {"avi", "mpeg", "3gp"} else self


def steady(count: int, rate: int = 30, start: Fraction = Fraction(0)) -> tuple[Fraction, ...]:
    return tuple(start + Fraction(i, rate) for i in range(count))


def uneven(count: int) -> tuple[Fraction, ...]:
    """As a phone in poor light: jitter of a tick, dropped frames, a stretch at half the rate."""
    ticks, now = [], 0
    for i in range(count):
        ticks.append(now)
        now += 20 + (i % 3 - 1)
        now += 20 if i % 11 == 7 else 0
        now += 20 if count // 3 < i < count // 2 else 0
    return tuple(Fraction(t, 600) for t in ticks)


def drawn(number: int, size: tuple[int, int]) -> NDArray[Any]:
    """A soft picture with its number in words for people and in squares for tests."""
    width, height = size
    across = np.linspace(90, 150, width, dtype=np.float32)
    picture = np.repeat(across[None, :], height, axis=0)
    picture = np.repeat(picture[:, :, None], 3, axis=2).astype(np.uint8)
    cell = max(CELL * width // 320, 4)
    for bit in range(BITS):
        shade = 235 if number >> bit & 1 else 20
        cv2.rectangle(
            picture, (cell * (bit + 1), cell), (cell * (bit + 2) - 1, 2 * cell), (shade,) * 3, -1
        )
    cv2.putText(
        picture, str(number), (width // 4, height // 2), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (0, 0, 0), 3
    )
    cv2.circle(picture, (int(width * (number % 60) / 60), height * 3 // 4), 12, (200, 160, 60), -1)
    return picture


def number_on(picture: NDArray[Any]) -> int:
    """The number burned into an upright BGR picture of whatever size."""
    height, width = picture.shape[:2]
    del height
    cell = CELL * width / 320
    grey = picture.mean(axis=2)
    number = 0
    for bit in range(BITS):
        x, y = int(cell * (bit + 1.5)), int(cell * 1.5)
        number |= int(grey[y, x] > 128) << bit
    return number


@cache
def film(reel: Reel | None = None) -> bytes:
    """The film as a phone would hand it over."""
    reel = reel or Reel()
    with _no_more_urgent_than_before():
        return _made(reel)


def _made(reel: Reel) -> bytes:
    out = io.BytesIO()
    options = {"movie_timescale": "90000"} if reel.wrapping in {"mp4", "mov"} else {}
    options |= dict(reel.muxing)
    if reel.wrapping in {"mp4", "mov"} and reel.base.numerator == 1:
        options["video_track_timescale"] = str(reel.base.denominator)
    with av.open(out, "w", format=reel.wrapping, options=options) as oc:
        for key, value in reel.metadata:
            oc.metadata[key] = value
        tracks = [_sound, _picture] if reel.sound_first else [_picture, _sound]
        made = [packets for packets in (track(oc, reel) for track in tracks) if packets]
        queued = sorted((p for makes in made for p in makes()), key=lambda p: p[0])
        for _, packet in queued:
            oc.mux(packet)
    return out.getvalue()


@contextmanager
def _no_more_urgent_than_before() -> Iterator[None]:
    """SVT-AV1 gives an administrator's whole process real-time priority, and every server and
    browser begun by it afterwards; with two cores nothing else comes to its turn then."""
    if not hasattr(os, "sched_setscheduler"):
        yield
        return
    policy, priority = os.sched_getscheduler(0), os.sched_getparam(0)
    try:
        yield
    finally:
        os.sched_setscheduler(0, policy, priority)


def _picture(oc: OutputContainer, reel: Reel) -> Making | None:
    if not reel.picture:
        return None
    rate = Fraction(len(reel.times) - 1) / (reel.times[-1] - reel.times[0])
    stream: Any = oc.add_stream(
        reel.codec, rate=rate.limit_denominator(60_000), options=_options(reel)
    )
    stream.width, stream.height, stream.pix_fmt = *reel.size, reel.pixels
    stream.codec_context.time_base = reel.base
    for name, value in reel.tags:
        setattr(stream.codec_context, name, value)
    if reel.sar:
        stream.codec_context.sample_aspect_ratio = Fraction(*reel.sar)
    if reel.rotation or reel.mirrored:
        stream.set_display_rotation(reel.rotation, hflip=reel.mirrored)
    turned = reel.size if reel.rotation % 180 == 0 else reel.size[::-1]
    return lambda: list(_pictures(stream, reel, turned))


def _options(reel: Reel) -> dict[str, str]:
    if reel.codec == "libx264":
        return {
            "preset": "ultrafast",
            "crf": "24",
            "g": str(reel.keyframe_every),
            "x264-params": f"bframes={reel.b_frames}:b-adapt=0:scenecut=0",
            **dict(reel.options),
        }
    if reel.codec == "libx265":
        return {
            "preset": "ultrafast",
            "x265-params": f"log-level=none:keyint={reel.keyframe_every}:bframes={reel.b_frames}",
            **dict(reel.options),
        }
    fast = {"deadline": "realtime", "cpu-used": "8"} if reel.codec.startswith("libvpx") else {}
    return {"g": str(reel.keyframe_every), **fast, **dict(reel.options)}


TURNED_BACK = {
    90: cv2.ROTATE_90_CLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}


def _pictures(stream: Any, reel: Reel, turned: tuple[int, int]) -> Iterator[Timed]:
    for i, time in enumerate(reel.times):
        picture = drawn(i, turned)
        if reel.rotation % 360:
            picture = cv2.rotate(picture, TURNED_BACK[reel.rotation % 360])
        if reel.mirrored:
            picture = cv2.flip(picture, 1)
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="bgr24")
        frame = frame.reformat(format=reel.pixels)
        frame.pts, frame.time_base = int(time / reel.base), reel.base
        yield from ((float(time), p) for p in stream.encode(frame))
    yield from ((float(reel.times[-1]), p) for p in stream.encode(None))


def _sound(oc: OutputContainer, reel: Reel) -> Making | None:
    if reel.sound is None:
        return None
    rate = 8000 if reel.sound == "libopencore_amrnb" else 48_000
    stream: Any = oc.add_stream(reel.sound, rate=rate)
    stream.layout = "mono"
    return lambda: list(_tones(stream, reel, rate))


def tone(length: float, rate: int) -> NDArray[Any]:
    """A second of tone, a second of rest, from the very beginning."""
    at = np.arange(int(length * rate)) / rate
    heard: NDArray[Any] = (np.sin(2 * np.pi * 440 * at) * 0.5 * (at.astype(int) % 2 == 0)).astype(
        np.float32
    )
    return heard


def _tones(stream: Any, reel: Reel, rate: int) -> Iterator[Timed]:
    samples = tone(float(reel.times[-1]) - reel.sound_from + 0.03, rate)
    resampler = av.AudioResampler(stream.format.name, "mono", rate, stream.frame_size or 1024)
    done = 0
    for begin in range(0, len(samples), 4096):
        frame = av.AudioFrame.from_ndarray(samples[None, begin : begin + 4096], "fltp", "mono")
        frame.sample_rate, frame.time_base = rate, Fraction(1, rate)
        frame.pts = int(reel.sound_from * rate) + done
        done += frame.samples
        for piece in resampler.resample(frame):
            yield from ((reel.sound_from + begin / rate, p) for p in stream.encode(piece))
    for piece in resampler.resample(None):
        yield from ((reel.sound_from + len(samples) / rate, p) for p in stream.encode(piece))
    yield from ((reel.sound_from + len(samples) / rate, p) for p in stream.encode(None))


def reading(content: bytes, **options: str) -> InputContainer:
    """The film, open."""
    return av.open(io.BytesIO(content), mode="r", options=options)


def unpacked(jpeg: bytes) -> NDArray[Any]:
    """The picture in a JPEG."""
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    return picture


def loud_at(container: InputContainer) -> list[float]:
    """When pieces of sound begin in which something is to be heard."""
    return [
        frame.time or 0.0
        for frame in container.decode(container.streams.audio[0])
        if np.abs(frame.to_ndarray()).max() > 0.2
    ]


def seconds(stream: Stream) -> Fraction:
    """How long a stream says it lasts."""
    assert stream.duration is not None
    assert stream.time_base is not None
    return stream.duration * stream.time_base


def decoded(source: bytes) -> tuple[list[Fraction], list[NDArray[Any]]]:
    """Every picture of a film with its time in seconds."""
    times, pictures = [], []
    with reading(source) as container:
        for frame in container.decode(container.streams.video[0]):
            assert frame.pts is not None
            assert frame.time_base is not None
            times.append(frame.pts * frame.time_base)
            pictures.append(frame.to_ndarray(format="bgr24"))
    return times, pictures
