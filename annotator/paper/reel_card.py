"""A card of the reel: a few calm words on a square of paper, as a picture made in memory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import typst

from annotator.paper.take_home import fonts

_TEMPLATES: Final = Path(__file__).parent / "templates"
POINTS: Final = 720


def reel_card(text: str, language: str, direction: str) -> bytes:
    """The words on a square of 720 points each way, as PNG."""
    said = {"text": text, "language": language, "direction": direction}
    compiler = typst.Compiler(
        (_TEMPLATES / "reel_card.typ").read_bytes(),
        root=str(_TEMPLATES),
        font_paths=fonts(),
        sys_inputs={"card": json.dumps(said, ensure_ascii=False)},
    )
    made = compiler.compile(format="png", ppi=72)
    if not isinstance(made, bytes):
        raise TypeError(type(made))
    return made
