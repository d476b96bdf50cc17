"""The visible mark of a film for professionals, as a picture made in memory."""

from __future__ import annotations

from annotator.paper.press import png


def reel_mark(text: str) -> bytes:
    """The words as one line, 48 points high and as wide as they are, as PNG."""
    return png("reel_mark", {"text": text})
