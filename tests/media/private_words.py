"""A film as talkative as phones make them: words planted wherever one can be written."""

from __future__ import annotations

import io
import struct
from datetime import UTC, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import av
import cv2
import numpy as np
from av.stream import Disposition

from tests.media.films import Reel, film, reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.packet import Packet

FILMED: Final = datetime(2019, 7, 21, 11, 12, 13, tzinfo=UTC)
CAPTION: Final = b"\xfcca\xfcna\xfcry"
_1904: Final = datetime(1904, 1, 1, tzinfo=UTC)
ABOUT: Final = {
    "title": "canary-title",
    "comment": "canary-comment",
    "artist": "canary-artist",
    "description": "canary-description",
    "location": "+51.5074-000.1278+035.000/",
    "location-eng": "+51.5074-000.1278+035.000/",
    "make": "canary-make",
    "model": "canary-model",
    "date": "2019-07-21T13:12:13+0200",
    "creation_time": FILMED.isoformat(),
    "com.apple.quicktime.make": "canary-apple",
    "com.apple.quicktime.model": "canary-phone 12",
    "com.apple.quicktime.software": "canary-software",
    "com.apple.quicktime.creationdate": "2019-07-21T13:12:13+0200",
    "com.apple.quicktime.location.ISO6709": "+51.5074-000.1278+035.000/",
    "com.android.version": "canary-android",
}
WORDS: Final = (
    *(b"canary", b"51.5074", b"2019-07-21", b"2019:07:21", b"quicktime.make", b"com.android"),
    struct.pack(">I", int((FILMED - _1904).total_seconds())),
)
_ANNEX = b"canary-unregistered-sei"


def talkative(wrapping: str = "mov", *, tags: bool = False, every: int = 30) -> bytes:
    """Two seconds of a phone's film with everything planted; `tags`: as Apple's own keys."""
    base = film(Reel(wrapping="mov", base=Fraction(1, 30), keyframe_every=every))
    out = io.BytesIO()
    options = {"movflags": "use_metadata_tags"} if tags else {}
    with reading(base) as source, av.open(out, "w", format=wrapping, options=options) as oc:
        oc.metadata.update(ABOUT)
        streams = {
            each.index: oc.add_stream_from_template(each)
            for each in (source.streams.video[0], source.streams.audio[0])
        }
        for made in streams.values():
            made.metadata.update(
                {"handler_name": "canary-handler", "title": "canary-track", "language": "cym",
                 "creation_time": FILMED.isoformat(), "timecode": "01:02:03:04"}
            )  # fmt: skip
        more = _more(oc, wrapping)
        oc.set_chapters([
            {"id": 1, "start": 0, "end": 1500, "time_base": Fraction(1, 1000),
             "metadata": {"title": "canary-chapter"}},
        ])  # fmt: skip
        packets = [each for each in source.demux(*source.streams) if each.size]
        oc.start_encoding()
        for packet in sorted(packets, key=lambda each: (each.dts or 0) * each.time_base):
            stream = streams[packet.stream.index]
            oc.mux(_spoken(packet, stream) if stream.type == "video" else _on(packet, stream))
        for packet in more():
            oc.mux(packet)
    return out.getvalue()


def _more(oc: Any, wrapping: str) -> Any:
    """A cover picture, and a file attached where the container takes one."""
    cover = oc.add_stream("mjpeg", rate=1)
    cover.width, cover.height, cover.pix_fmt = 64, 64, "yuvj420p"
    cover.disposition = Disposition.attached_pic
    if wrapping == "matroska":
        oc.add_attachment("canary.txt", "text/plain", b"canary-attached +51.5074-000.1278")

    def packets() -> Iterator[Packet[Any]]:
        kept, encoded = cv2.imencode(".jpg", np.full((64, 64, 3), 200, np.uint8))
        assert kept
        jpeg = bytes(encoded)
        said = b"canary-in-the-cover"
        comment = b"\xff\xfe" + struct.pack(">H", len(said) + 2) + said
        picture = av.Packet(jpeg[:2] + comment + jpeg[2:])
        picture.stream, picture.pts, picture.dts = cover, 0, 0
        picture.time_base, picture.is_keyframe = Fraction(1), True
        yield picture

    return packets


def _on(packet: Packet[Any], stream: Any) -> Packet[Any]:
    packet.stream = stream
    return packet


def _spoken(packet: Packet[Any], stream: Any) -> Packet[Any]:
    """The picture with what cameras write into it: closed captions, and a note of their own."""
    made = av.Packet(_unit(4, _captions()) + _unit(5, bytes(16) + _ANNEX) + bytes(packet))
    made.pts, made.dts, made.duration = packet.pts, packet.dts, packet.duration
    made.time_base, made.is_keyframe = packet.time_base, packet.is_keyframe
    return _on(made, stream)


def _captions() -> bytes:
    """A53: a caption in clear letters, three bytes for every two of them."""
    said = b"canary-captioncanary"
    pairs = b"".join(b"\xfc" + said[at : at + 2] for at in range(0, len(said), 2))
    return b"\xb5\x00\x31GA94\x03" + bytes([0x40 | len(said) // 2, 0xFF]) + pairs + b"\xff"


def _unit(kind: int, payload: bytes) -> bytes:
    body = b"\x06" + bytes([kind, len(payload)]) + _unlike_a_start(payload) + b"\x80"
    return struct.pack(">I", len(body)) + body


def _unlike_a_start(payload: bytes) -> bytes:
    made, noughts = bytearray(), 0
    for each in payload:
        if noughts >= 2 and each <= 3:
            made.append(3)
            noughts = 0
        made.append(each)
        noughts = noughts + 1 if each == 0 else 0
    return bytes(made)
