"""What a dyad hopes for, and what stood before, as they lie in its sealed body."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, cast

from annotator.domain.dyad import Formerly

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.dyad import Dyad


def write_hopes(of: Dyad) -> dict[str, object]:
    """The dyad's own particulars as JSON holds them."""
    return {
        "goal": of.goal,
        "language": of.language,
        "partner": of.partner,
        "ending": of.ending,
        "formerly": [{**asdict(each), "until": each.until.isoformat()} for each in of.formerly],
    }


def read_formerly(body: Mapping[str, object]) -> tuple[Formerly, ...]:
    """What stood before; nothing, where it was kept by a program that knew of none."""
    kept = cast("list[dict[str, str]]", body.get("formerly", []))
    return tuple(
        Formerly(
            until=date.fromisoformat(each["until"]),
            infant=each["infant"],
            how_addressed=each["how_addressed"],
            role=each["role"],
            goal=each["goal"],
            language=each["language"],
            partner=each["partner"],
        )
        for each in kept
    )
