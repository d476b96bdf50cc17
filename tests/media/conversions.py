"""Everything that is made of a film, in plain places of a folder: for tests of what comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.media.conversion import Film, copy_joined, prepared
from annotator.media.parts import ALWAYS
from annotator.media.run import Sealed
from annotator.media.segments import Done
from annotator.vault.age import fresh_asset_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from annotator.domain.clip import ClipFacts
    from annotator.journey.ports import HowFar


def converted(
    folder: Path,
    source: Sealed,
    facts: ClipFacts,
    tell: Callable[[HowFar | Done], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[dict[str, Sealed], Mapping[str, object]]:
    """Every place, with the joined copy in `working`; and what was told of it."""
    film = Film(source, facts)
    names = (*ALWAYS, "track", *film.segment_places)
    places = {name: Sealed(folder / name, fresh_asset_key()) for name in names}
    done: list[Done] = []

    def listen(told: HowFar | Done) -> None:
        if isinstance(told, Done):
            done.append(told)
        if tell is not None:
            tell(told)

    made = prepared(film, places, listen, cancelled)
    pieces = [(places[f"segment{each.n}"], each) for each in done]
    beside = {"table": places["frames"]} | ({"track": places["track"]} if made["heard"] else {})
    places["working"] = Sealed(folder / "working", fresh_asset_key())
    return places, {**made, **copy_joined(pieces, beside, made, places["working"], cancelled)}
