"""A photograph or a scan: decoded once, and written anew with nothing in it but the picture."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final

import av
import cv2
import numpy as np

from annotator.media.film_strip import jpeg
from annotator.media.refusals import PhotographDamaged, PhotographTooLarge

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

    from annotator.media.film import Source

    Picture = NDArray[Any]

# One demuxer for each, named by us: what the file says of itself opens nothing else.
DEMUXERS: Final = {"jpeg": "jpeg_pipe", "png": "png_pipe"}
MOST_POINTS: Final = 120_000_000
SHOWN: Final = 2400
SMALL: Final = 240
# Of an EXIF orientation (CIPA DC-008, tag 0x0112): mirrored first, then quarter turns clockwise.
_TURNS: Final = {
    1: (False, 0), 2: (True, 0), 3: (False, 2), 4: (True, 2),
    5: (True, 3), 6: (False, 1), 7: (True, 1), 8: (False, 3),
}  # fmt: skip
_ORIENTATION: Final = 0x0112
_SHORT: Final = 3
_APP1, _SOS = 0xE1, 0xDA


def photograph(source: Source, form: str) -> tuple[bytes, bytes]:
    """The picture upright as two JPEGs, its longer side at most 2400 and 240 points, on white
    where it was transparent.

    `form` is "jpeg" or "png". Raises `PhotographDamaged` for what does not decode to its end, and
    `PhotographTooLarge` for more than 120 million points.
    """
    turn = _TURNS[_orientation(source)] if form == "jpeg" else (False, 0)
    try:
        upright = _turned(_decoded(source, DEMUXERS[form]), *turn)
    except (av.error.FFmpegError, StopIteration, OverflowError, MemoryError) as fault:
        raise PhotographDamaged from fault
    return tuple(jpeg(_within(upright, side), quality=88) for side in (SHOWN, SMALL))  # type: ignore[return-value]


def _decoded(source: Source, demuxer: str) -> Picture:
    source.seek(0)
    with av.open(source, mode="r", format=demuxer, metadata_errors="replace") as container:
        stream = container.streams.video[0]
        width, height = stream.codec_context.width, stream.codec_context.height
        if width * height > MOST_POINTS:
            raise PhotographTooLarge(width, height)
        # Half a picture is no picture: without this the missing half comes out grey.
        stream.codec_context.options = {"err_detect": "explode"}
        return _on_white(next(container.decode(stream)))


def _on_white(frame: VideoFrame) -> Picture:
    """The frame (height x width x BGR, 8 bits): c a + 255 (1 - a) for each point."""
    if not any(part.is_alpha for part in frame.format.components):
        return frame.to_ndarray(format="bgr24")
    seen = frame.to_ndarray(format="bgra")
    colour, cover = seen[:, :, :3].astype(np.uint16), seen[:, :, 3:].astype(np.uint16)
    return ((colour * cover + 255 * (255 - cover) + 127) // 255).astype(np.uint8)


def _turned(picture: Picture, mirrored: bool, quarters: int) -> Picture:  # noqa: FBT001
    held = picture[:, ::-1] if mirrored else picture
    return np.ascontiguousarray(np.rot90(held, -quarters))


def _within(picture: Picture, side: int) -> Picture:
    height, width = picture.shape[:2]
    longer = max(height, width)
    if longer <= side:
        return picture
    size = (max(1, width * side // longer), max(1, height * side // longer))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA)


def _orientation(source: Source) -> int:
    """How a JPEG says it was held, 1 to 8; 1 where it does not say, or says it badly.

    Read here because PyAV 18 cannot hand out the side data of a picture that has any EXIF.
    """
    source.seek(2)
    while len(head := source.read(4)) == 4 and head[0] == 0xFF and head[1] != _SOS:
        length = struct.unpack(">H", head[2:])[0] - 2
        body = source.read(max(0, length))
        if head[1] == _APP1 and body.startswith(b"Exif\0\0"):
            return _in_tiff(body[6:])
    return 1


def _in_tiff(tiff: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for entry in range(count):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * entry)
            if tag == _ORIENTATION and kind == _SHORT:
                return value if value in _TURNS else 1
    except struct.error:
        pass
    return 1
