"""One recording as a camera splits it: films whose burned-in numbers go on from file to file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av
import numpy as np

from tests.media.films import drawn

if TYPE_CHECKING:
    from av.packet import Packet

RATE = 48_000


@dataclass(frozen=True)
class Split:
    """How a recording was made: the default is a phone's, cut where each file begins anew."""

    rate: Fraction = Fraction(30)
    size: tuple[int, int] = (320, 240)
    codec: str = "libx264"
    b_frames: int = 0
    wrapping: str = "mp4"
    sound: str | None = "aac"
    layout: str = "mono"
    rotation: int = 0


def part(first: int, count: int, split: Split | None = None, at: str | None = None) -> bytes:
    """Pictures number `first` and on, and as much of one tone that goes on through all files."""
    split = split or Split()
    out = io.BytesIO()
    options = {"movie_timescale": "90000"} if split.wrapping == "mp4" else {}
    with av.open(out, "w", format=split.wrapping, options=options) as oc:
        if at is not None:
            oc.metadata["creation_time"] = at
        packets = _pictures(oc, first, count, split)
        if split.sound is not None:
            packets += _tone(oc, first, count, split)
        for _, packet in sorted(packets, key=lambda each: each[0]):
            oc.mux(packet)
    return out.getvalue()


def _pictures(oc: Any, first: int, count: int, split: Split) -> list[tuple[float, Packet[Any]]]:
    params = f"bframes={split.b_frames}:b-adapt=0:scenecut=0"
    h264 = {"preset": "ultrafast", "crf": "24", "g": "15", "x264-params": params}
    stream = oc.add_stream(
        split.codec, rate=split.rate, options=h264 if split.codec == "libx264" else {"g": "12"}
    )
    stream.width, stream.height, stream.pix_fmt = *split.size, "yuv420p"
    base = 1 / split.rate
    stream.codec_context.time_base = base
    if split.rotation:
        stream.set_display_rotation(split.rotation)
    made = []
    for i in range(count):
        picture = np.ascontiguousarray(drawn(first + i, split.size))
        frame = av.VideoFrame.from_ndarray(picture, format="bgr24").reformat(format="yuv420p")
        frame.pts, frame.time_base = i, base
        made += [(float(i * base), packet) for packet in stream.encode(frame)]
    return made + [(float(count * base), packet) for packet in stream.encode(None)]


def _tone(oc: Any, first: int, count: int, split: Split) -> list[tuple[float, Packet[Any]]]:
    stream = oc.add_stream(split.sound, rate=RATE)
    stream.layout = split.layout
    begins, ends = (round(each / split.rate * RATE) for each in (first, first + count))
    wave = tone(begins, ends)
    channels = 1 if split.layout == "mono" else 2
    made = []
    for at in range(0, len(wave), 1024):
        piece = np.repeat(wave[None, at : at + 1024], channels, axis=0)
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(piece), format="fltp", layout=split.layout
        )
        frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), at
        made += [(at / RATE, packet) for packet in stream.encode(frame)]
    return made + [(len(wave) / RATE, packet) for packet in stream.encode(None)]


def tone(begins: int, ends: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    """A tone whose pitch rises all the time, with knocks at odd times: no instant of it sounds like
    another."""
    t = np.arange(begins, ends, dtype=np.float64) / RATE
    loud = np.full(t.shape, 0.08)
    for knock in range(200):
        since = t - (0.41 * knock + 0.13 * np.sin(7.0 * knock * knock))
        loud += np.where(since >= 0, 0.3 * np.exp(-np.maximum(since, 0) / 0.04), 0)
    return (loud * np.sin(2 * np.pi * (200 * t + 60 * t * t))).astype(np.float32)


def heard(film: bytes) -> tuple[np.ndarray[Any, Any], list[float]]:
    """The sound of a film as one line of samples from its beginning, and every hole in its clock
    in seconds."""
    with av.open(io.BytesIO(film), "r") as container:
        stream = container.streams.audio[0]
        assert stream.rate == RATE
        pieces, holes, at = [], [], None
        for frame in container.decode(stream):
            assert frame.pts is not None
            assert frame.time_base is not None
            begins = float(frame.pts * frame.time_base)
            if at is not None:
                holes.append(abs(begins - at))
            elif begins > 0:
                pieces.append(np.zeros(round(begins * RATE), np.float32))
            at = begins + frame.samples / RATE
            pieces.append(frame.to_ndarray()[0])
    return np.concatenate(pieces), holes


def slip(film: bytes, around: float) -> float:
    """How far the tone heard around this second is from where it should be, in seconds."""
    samples, _ = heard(film)
    half, most = RATE // 10, RATE // 20
    middle = round(around * RATE)
    piece = samples[middle - half : middle + half]
    best, found = -1.0, 0
    for shift in range(-most, most, 12):
        wanted = tone(middle - half + shift, middle + half + shift)
        agreed = abs(float(np.dot(piece, wanted)))
        if agreed > best:
            best, found = agreed, shift
    return found / RATE
