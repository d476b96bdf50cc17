"""What a plain file on this computer is, read as a film is read here: by a confined child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.media.run import inspected

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["inspected_file"]


def inspected_file(path: Path) -> Mapping[str, object]:
    """Everything about the film; its refusal where it is none. Nothing is kept."""
    return inspected(path)
