"""The work on excerpts joined to the rest; no door stands before work behind the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.jobs.excerpt import FollowBoxes, MakeExcerpt
from annotator.journey.excerpt_making import ExcerptMaking
from annotator.journey.ports import JobKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.jobs.executor import Worker
    from annotator.journey.clip import Clips
    from annotator.journey.schemes import Schemes
    from annotator.vault.shelf import Shelf


def work_on_excerpts(clips: Clips, schemes: Schemes, shelf: Shelf) -> dict[JobKind, Worker]:
    """Following boxes, and making films."""
    making = _making(clips, schemes)
    return {
        JobKind.FOLLOW: FollowBoxes(making, clips, shelf),
        JobKind.EXCERPT: MakeExcerpt(making, clips, shelf),
    }


def dropping(clips: Clips, schemes: Schemes) -> Callable[[], None]:
    """What is looked after again and again: films that are not permitted any more go."""
    return _making(clips, schemes).drop_what_is_not_permitted


def _making(clips: Clips, schemes: Schemes) -> ExcerptMaking:
    return ExcerptMaking(
        clips.records, clips.clock, clips.identities, clips.shelf, clips.bell, schemes
    )
