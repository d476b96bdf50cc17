"""Why a moment is proposed or may not be shown, in the clinician's words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.strengths import Reason


@cache
def _reasons() -> Mapping[str, str]:
    text = files("annotator.words").joinpath("clinician.toml").read_text(encoding="utf-8")
    reasons: dict[str, str] = tomllib.loads(text)["reasons"]
    return reasons


def why(reason: Reason) -> str:
    """The clear sentence for a reason."""
    return _reasons()[reason.value]
