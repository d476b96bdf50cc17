"""What a trickier bit is on the screen: film a family may see anyway, asked about, never told; and
the one stretch that is otherwise never shown, unlocked on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.applying import RUPTURE
from annotator.domain.strengths_candidates import gather
from annotator.domain.strengths_sequence import Choices, Item, Kind, Reason
from annotator.domain.strengths_windows import Clearance, exposure_window

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme


def growth_item(
    annotation: AnnotationId,
    moments: Iterable[Annotation],
    scheme: Scheme,
    clip_length: Milliseconds,
    shown: Sequence[Item],
) -> Item | tuple[Reason, ...]:
    """A moment to be asked about, or every reason against it.

    Nothing is loosened for it: a rupture is seen in its own repair story or not at all
    (rulings 1-3), and what was shown as a strength is not shown again as something else.
    """
    kept = tuple(moments)
    if any(each.annotation == annotation for each in shown):
        return (Reason.ALREADY_SHOWN,)
    fit, unfit = gather(kept, Clearance.of(kept, clip_length), Choices(), scheme)
    for candidate in fit:
        if candidate.moment.id == annotation:
            return candidate.item()
    against = (left.reasons for left in unfit if left.annotation == annotation)
    return next(against, (Reason.NOT_FOR_FAMILIES,))


def exposure_item(
    annotation: AnnotationId, moments: Iterable[Annotation], clip_length: Milliseconds
) -> Item | tuple[Reason, ...]:
    """A moment of distress that was not repaired, or every reason against showing it (PR-14)."""
    kept = tuple(moments)
    clear = Clearance.of(kept, clip_length)
    moment = next((each for each in kept if each.id == annotation), None)
    if moment is None or moment.family != RUPTURE:
        return (Reason.NOT_FOR_FAMILIES,)
    if clear.is_repaired(annotation):
        return (Reason.REPAIRED,)
    window = exposure_window(moment, clear)
    if isinstance(window, tuple):
        return window
    return Item(annotation, Kind.EXPOSURE, window.shown, window.still_ms)


def is_a_way_back(item: Item, shown: Sequence[Item]) -> bool:
    """Whether the moment ends in repair, or stands beside a time that went well (PR-10)."""
    return item.kind is Kind.REPAIR_STORY or any(each.is_connection for each in shown)
