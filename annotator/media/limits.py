"""How much a film may be, and how much reading one may take.

Films come from strangers' phones: what may be opened is a short list, and everything has an end.
"""

from __future__ import annotations

from typing import Final

# FFmpeg compares whole demuxer names; "mov,mp4,m4a,3gp,3g2,mj2" and "matroska,webm" are one each,
# and match by any of their parts. A playlist in disguise (ffconcat, HLS) is on no list.
DEMUXERS: Final = ("mov", "mp4", "matroska", "webm", "avi", "mpegts", "mpeg")

PICTURE_CODECS: Final = frozenset(
    {
        *("h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg4", "mpeg2video", "mpeg1video"),
        *("h263", "h263i", "h263p", "mjpeg", "prores", "dvvideo", "msmpeg4v2", "msmpeg4"),
        *("msmpeg4v3", "vc1", "wmv2", "wmv3", "libvpx-vp9", "libvpx"),
    }
)
SOUND_CODECS: Final = frozenset(
    {
        *("aac", "aac_latm", "mp3", "mp3float", "mp2", "mp2float", "opus", "libopus", "vorbis"),
        *("libvorbis", "ac3", "eac3", "alac", "flac", "amrnb", "amrwb", "amr_nb", "amr_wb"),
        *("libopencore_amrnb", "libopencore_amrwb", "wmav1", "wmav2", "adpcm_ms", "adpcm_ima_wav"),
    }
)

READ_AHEAD: Final = 1 << 20  # 32 KiB, PyAV's own, reads a sealed file three times slower
LONGEST_MINUTES: Final = 240
LONGEST_PICTURE_S: Final = 10  # of the last one, which no next one ends
MOST_POINTS: Final = 8192 * 4320
WORKING_LINES: Final = 720
SHOWN_WIDTH: Final = 1280  # of one picture of a film, to be looked at
KEPT_WIDTH: Final = 4096  # of one that is kept: up to 4K that is the film's own
KEYFRAME_EVERY: Final = 15
TICKS: Final = 90_000  # a second in the working copy: every common camera clock divides it
SHORTEST_SEGMENT_S: Final = 10
MOST_SEGMENTS: Final = 200  # each has a file of its own until they are joined

CHILD_MEMORY: Final = 6 << 30  # of addresses, not of memory: threads reserve generously
CHILD_FILES: Final = 64
CHILD_WRITES: Final = 64 << 30
PROBE_SECONDS: Final = 180
# x264 at 720p runs near real time on one core; a slow tablet decoding 4K HEVC needs far more.
SECONDS_PER_SECOND: Final = 60
