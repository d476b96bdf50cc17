"""The matrix: kinds of films that phones, cameras and programs hand over, each a small real one.

Container x codec x how it was held x how its rate behaves x sound; every picture has its number.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from tests.media.films import Reel, steady, uneven

P = Fraction(1, 600)
MS = Fraction(1, 1000)
NTSC = Fraction(1001, 30_000)
HLG = (("color_primaries", 9), ("color_trc", 18), ("colorspace", 9))
PQ = (("color_primaries", 9), ("color_trc", 16), ("colorspace", 9))
INTERLACED = (("x264-params", "bframes=0:scenecut=0:tff=1"),)
PIECES = (("movflags", "frag_keyframe+empty_moov"),)
LIVE = (("live", "1"),)


def at(rate: int, count: int = 60, start: Fraction = Fraction(0)) -> tuple[Fraction, ...]:
    return steady(count, rate, start)


def ntsc(count: int = 60) -> tuple[Fraction, ...]:
    return tuple(i * NTSC for i in range(count))


PHONES: Final = {
    "phone": Reel(),
    "phone, mov": Reel(wrapping="mov"),
    "phone, m4v": Reel(wrapping="ipod"),
    "phone, no sound": Reel(sound=None),
    "phone, on its side": Reel(rotation=90),
    "phone, upside down": Reel(rotation=180),
    "phone, the other side": Reel(rotation=270, wrapping="mov"),
    "phone, the front camera": Reel(mirrored=True),
    "phone, the front camera on its side": Reel(rotation=90, mirrored=True, wrapping="mov"),
    "phone, b-frames": Reel(b_frames=2),
    "phone, uneven": Reel(times=uneven(75), base=P, wrapping="mov"),
    "phone, uneven with b-frames": Reel(times=uneven(75), base=P, b_frames=2, wrapping="mov"),
    "phone, uneven, on its side": Reel(times=uneven(75), base=P, rotation=270, wrapping="mov"),
    "phone, ntsc": Reel(times=ntsc(), base=Fraction(1, 30_000)),
    "phone, 24 a second": Reel(times=at(24)),
    "phone, 60 a second": Reel(times=at(60, 120)),
    "phone, 120 a second": Reel(times=at(120, 120)),
    "phone, slow motion": Reel(times=at(240, 240), base=Fraction(1, 2400), wrapping="mov"),
    "phone, one keyframe": Reel(keyframe_every=250),
    "phone, only keyframes": Reel(keyframe_every=1),
    "phone, late": Reel(times=at(30, 60, Fraction(3, 4))),
    "phone, sound late": Reel(sound_from=0.5),
    "phone, sound first": Reel(sound_first=True, sound_from=0.25),
    "phone, full range": Reel(pixels="yuvj420p"),
    "phone, in pieces": Reel(muxing=PIECES),
    "phone, in pieces, b-frames": Reel(muxing=PIECES, b_frames=2, wrapping="mov"),
    "phone, not square": Reel(size=(322, 242), sar=(4, 3)),
    "phone, with names in it": Reel(metadata=(("title", "Robin"), ("location", "+51.5-000.1/"))),
}
HEVC: Final = {
    "hevc": Reel(codec="libx265"),
    "hevc, mov": Reel(codec="libx265", wrapping="mov", tag="hvc1"),
    "hevc, on its side": Reel(codec="libx265", wrapping="mov", rotation=90),
    "hevc, uneven": Reel(codec="libx265", wrapping="mov", times=uneven(75), base=P, b_frames=2),
    "hevc, ten bits": Reel(codec="libx265", pixels="yuv420p10le"),
    "hevc, hlg": Reel(codec="libx265", pixels="yuv420p10le", tags=HLG, wrapping="mov"),
    "hevc, pq": Reel(codec="libx265", pixels="yuv420p10le", tags=PQ),
    "hevc, matroska": Reel(codec="libx265", wrapping="matroska", sound="ac3"),
}
H264: Final = {
    "h264, ten bits": Reel(pixels="yuv420p10le"),
    "h264, 4:2:2": Reel(pixels="yuv422p"),
    "h264, interlaced": Reel(options=INTERLACED, size=(320, 256), interlaced=True),
    "h264, mp3": Reel(sound="libmp3lame"),
    "h264, ac3": Reel(sound="ac3"),
    "h264, opus": Reel(sound="libopus"),
    "h264, pcm": Reel(wrapping="mov", sound="pcm_s16le"),
    "h264, matroska": Reel(wrapping="matroska", b_frames=2),
    "h264, matroska, flac": Reel(wrapping="matroska", sound="flac"),
    "h264, matroska, of no length": Reel(wrapping="matroska", muxing=LIVE),
    "h264, matroska, uneven": Reel(wrapping="matroska", times=uneven(75), b_frames=2),
    "h264, avi": Reel(wrapping="avi", b_frames=2, sound="libmp3lame"),
    "h264, transport": Reel(wrapping="mpegts", b_frames=2),
    "h264, camera (mts)": Reel(
        wrapping="mpegts", sound="ac3", times=at(25), options=INTERLACED, size=(320, 256),
        interlaced=True,
    ),
    "h264, 3gp": Reel(wrapping="3gp"),
}  # fmt: skip
WEB: Final = {
    "vp8": Reel(wrapping="webm", codec="libvpx", sound="libopus"),
    "vp8, odd": Reel(wrapping="webm", codec="libvpx", sound=None, size=(321, 241)),
    "vp8, recorded in a browser": Reel(
        wrapping="webm", codec="libvpx", sound="libopus", muxing=LIVE, times=uneven(75)
    ),
    "vp9": Reel(wrapping="webm", codec="libvpx-vp9", sound="libopus"),
    "vp9, mp4": Reel(codec="libvpx-vp9", sound="libopus"),
    "av1": Reel(codec="libsvtav1", sound="libopus"),
    "av1, webm": Reel(wrapping="webm", codec="libsvtav1", sound="libopus"),
    "av1, ten bits, hlg": Reel(
        codec="libsvtav1", pixels="yuv420p10le", tags=HLG, sound="libopus",
        options=(("crf", "5"),),
    ),
    "av1, matroska, no sound": Reel(wrapping="matroska", codec="libsvtav1", sound=None),
}  # fmt: skip
OLD: Final = {
    "mpeg-4, mov": Reel(wrapping="mov", codec="mpeg4", base=Fraction(1, 30)),
    "mpeg-4, avi": Reel(wrapping="avi", codec="mpeg4", sound="libmp3lame"),
    "mpeg-4, matroska": Reel(wrapping="matroska", codec="mpeg4", base=Fraction(1, 30)),
    "h263, 3gp": Reel(wrapping="3gp", codec="h263", size=(352, 288)),
    "h263, 3gp, amr": Reel(
        wrapping="3gp", codec="h263", size=(352, 288), sound="libopencore_amrnb"
    ),
    "mjpeg, avi": Reel(wrapping="avi", codec="mjpeg", pixels="yuvj420p", sound="pcm_s16le"),
    "mjpeg, mov": Reel(wrapping="mov", codec="mjpeg", pixels="yuvj422p", sound="pcm_s16le"),
    "mpeg-2, program": Reel(wrapping="mpeg", codec="mpeg2video", sound="mp2"),
    "mpeg-2, program, interlaced": Reel(
        wrapping="mpeg", codec="mpeg2video", sound="mp2", times=at(25), size=(720, 576),
        sar=(16, 15), interlaced=True, options=(("flags", "+ildct+ilme"),),
    ),
    "mpeg-2, transport": Reel(
        wrapping="mpegts", codec="mpeg2video", sound="mp2", base=Fraction(1, 30)
    ),
    "mpeg-1, program": Reel(wrapping="mpeg", codec="mpeg1video", sound="mp2", times=at(25)),
    "prores": Reel(wrapping="mov", codec="prores_ks", pixels="yuv422p10le", sound="pcm_s24le"),
    "prores, on its side": Reel(
        wrapping="mov", codec="prores_ks", pixels="yuv422p10le", sound=None, rotation=90
    ),
    "dv": Reel(wrapping="mov", codec="dvvideo", size=(720, 576), times=at(25), sound="pcm_s16le"),
}  # fmt: skip
MATRIX: Final = {**PHONES, **HEVC, **H264, **WEB, **OLD}
