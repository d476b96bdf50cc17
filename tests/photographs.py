"""Photographs and scans for tests: drawn, small, with what a phone writes into them."""

from __future__ import annotations

import struct
import zlib
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

# Stands where a phone writes the place, its maker, its owner.
CANARY = b"48.2082N 16.3738E Mira's phone"

Picture = NDArray[np.uint8]


def a_picture(width: int = 300, height: int = 200) -> Picture:
    """Red above left, green above right, blue below left, grey below right."""
    picture = np.full((height, width, 3), 128, np.uint8)
    picture[: height // 2, : width // 2] = (0, 0, 255)
    picture[: height // 2, width // 2 :] = (0, 255, 0)
    picture[height // 2 :, : width // 2] = (255, 0, 0)
    return picture


def a_jpeg(width: int = 300, height: int = 200, orientation: int = 1, order: str = "<") -> bytes:
    """A JPEG with EXIF in it: how it was held, and the canary."""
    plain = encoded(".jpg", a_picture(width, height))
    return plain[:2] + exif(orientation, order) + plain[2:]


def a_png(picture: NDArray[Any]) -> bytes:
    """A PNG with a text chunk in it."""
    plain = encoded(".png", picture)
    text = b"tEXt" + b"Comment\0" + CANARY
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    return plain[:33] + chunk + plain[33:]


def a_pdf(length: int = 2000) -> bytes:
    """What begins and ends as a PDF does."""
    return b"%PDF-1.7\n" + b"x" * length + b"\n%%EOF\n"


def exif(orientation: int, order: str = "<") -> bytes:
    """The EXIF segment of a JPEG."""
    entries = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    entries += struct.pack(f"{order}HHII", 0x010E, 2, len(CANARY) + 1, 8 + 2 + 24 + 4)
    tiff = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, 8)
    tiff += struct.pack(f"{order}H", 2) + entries + struct.pack(f"{order}I", 0) + CANARY + b"\0"
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def encoded(kind: str, picture: NDArray[Any]) -> bytes:
    """The picture, written."""
    kept, found = cv2.imencode(kind, picture)
    assert kept
    return bytes(found)


def decoded(jpeg: bytes) -> Picture:
    """The picture of a JPEG, as its bytes lie, whatever it says of how it was held."""
    how = cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION
    found = cv2.imdecode(np.frombuffer(jpeg, np.uint8), how)
    assert found is not None
    return found.astype(np.uint8)
