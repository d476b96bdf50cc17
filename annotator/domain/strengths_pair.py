"""One good moment of "then and now": film a family may see anyway, and only what went well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.strengths_candidates import gather, tails
from annotator.domain.strengths_check import check_beside
from annotator.domain.strengths_sequence import Choices, Item, Kind, Reason, SequenceRefused
from annotator.domain.strengths_windows import Clearance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme

STRENGTHS: Final = {Kind.CONNECTION, Kind.REPAIR_TAIL}


def pair_item(
    annotation: AnnotationId,
    moments: Iterable[Annotation],
    scheme: Scheme,
    clip_length: Milliseconds,
) -> Item | tuple[Reason, ...]:
    """The moment as it may stand in a pair, or every reason against it (PR-30).

    Nothing is loosened for it. Of a repair it is the end in step, with no second of a rupture;
    a repair story, a growth moment and distress have no place beside another day.
    """
    kept = tuple(moments)
    clear = Clearance.of(kept, clip_length)
    fit, unfit = gather(kept, clear, Choices(), scheme)
    for candidate in (*fit, *tails(kept, clear, Choices(), scheme)):
        if candidate.moment.id == annotation and candidate.kind in STRENGTHS:
            return _checked(candidate.item(), kept, scheme, clip_length)
    against = (left.reasons for left in unfit if left.annotation == annotation)
    return next(against, (Reason.NOT_FOR_FAMILIES,))


def _checked(
    item: Item, moments: tuple[Annotation, ...], scheme: Scheme, clip_length: Milliseconds
) -> Item | tuple[Reason, ...]:
    try:
        check_beside(item, moments, scheme, clip_length)
    except SequenceRefused as no:
        return tuple(each.reason for each in no.faults)
    return item
