"""Why a figure of agreement is blank, in the clinician's words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.agreement.result import Undefined


@cache
def _sentences() -> Mapping[str, str]:
    text = files("annotator.words").joinpath("clinician.toml").read_text(encoding="utf-8")
    sentences: dict[str, str] = tomllib.loads(text)["undefined"]
    return sentences


def why_blank(undefined: Undefined) -> str:
    """The clear sentence that stands where the figure would."""
    return _sentences()[undefined.value]
