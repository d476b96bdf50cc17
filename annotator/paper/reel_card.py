"""A card of the reel: a few calm words on a square of paper, as a picture made in memory."""

from __future__ import annotations

from typing import Final

from annotator.paper.press import png

POINTS: Final = 720


def reel_card(text: str, language: str, direction: str) -> bytes:
    """The words on a square of 720 points each way, as PNG."""
    return png("reel_card", {"text": text, "language": language, "direction": direction})
