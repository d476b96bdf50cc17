"""What of a coding can be chosen for an excerpt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.codes import TierKind
from annotator.journey.excerpt_desk import own_of

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.consent import Purpose
    from annotator.domain.identity import ClipId
    from annotator.domain.interval import Interval
    from annotator.domain.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Offered:
    """A moment that can be chosen: its name, its kind in words, its own window, and whether it is
    a moment rather than a point or a state that goes on from end to end."""

    mark: Annotation
    name: str
    kind: str
    window: Interval
    is_moment: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """What of a coding can be chosen, and for what the family permits it today."""

    clip: ClipId
    moments: tuple[Offered, ...]
    purposes: tuple[Purpose, ...]


def offered(mark: Annotation, scheme: Scheme) -> Offered:
    """A mark as it is offered, in the words of its scheme."""
    tier = scheme.tier_of(mark.family)
    return Offered(
        mark=mark,
        name=scheme.name_of(mark.family, mark.code),
        kind=scheme.family(mark.family).name,
        window=own_of(mark),
        is_moment=tier.kind is TierKind.INTERVAL and not tier.exclusive,
    )
