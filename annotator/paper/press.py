"""The press: one template with its words made into a page or a picture, in memory."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typst

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

MISSING: Final = re.compile(r'text `?"(.*?)"`? could not be displayed')
_HERE: Final = Path(__file__).parent
_TEMPLATES: Final = _HERE / "templates"


@dataclass
class LettersNotOnPaper(Refusal):
    """No font that ships with the program has these letters: they would come out as boxes."""

    letters: str


class Paper(StrEnum):
    """The sheets a clinic prints on."""

    A4 = "a4"
    LETTER = "us-letter"


@cache
def fonts() -> typst.Fonts:
    """The fonts that travel with the program, and no other."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(_HERE / "fonts")],
    )


def pdf(template: str, says: Mapping[str, object]) -> bytes:
    """The template with what it says as PDF (PDF/UA-1); refused for want of a letter."""
    try:
        return _bytes(_compiler(template, says).compile(format="pdf", pdf_standards=["ua-1"]))
    except typst.TypstError as error:
        found = MISSING.search(str(error))
        if found:
            raise LettersNotOnPaper(found.group(1)) from error
        raise


def png(template: str, says: Mapping[str, object]) -> bytes:
    """The template with what it says as a picture, a pixel for each point."""
    return _bytes(_compiler(template, says).compile(format="png", ppi=72))


def _compiler(template: str, says: Mapping[str, object]) -> typst.Compiler:
    # A compiler of its own: one kept for good would hold a family's words and meet two threads.
    return typst.Compiler(
        (_TEMPLATES / f"{template}.typ").read_bytes(),
        root=str(_TEMPLATES),
        font_paths=fonts(),
        sys_inputs={"says": json.dumps(says, ensure_ascii=False)},
    )


def _bytes(made: object) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError(type(made))
    return made
