"""Why a moment is proposed or not shown, and why a figure is blank, in the clinician's words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.agreement.result import Undefined
    from annotator.domain.strengths import Reason


@cache
def _sentences(table: str) -> Mapping[str, str]:
    text = files("annotator.words").joinpath("clinician.toml").read_text(encoding="utf-8")
    sentences: dict[str, str] = tomllib.loads(text)[table]
    return sentences


def why(reason: Reason) -> str:
    """The clear sentence for a reason."""
    return _sentences("reasons")[reason.value]


def why_blank(undefined: Undefined) -> str:
    """The clear sentence that stands where a figure of agreement would."""
    return _sentences("undefined")[undefined.value]
