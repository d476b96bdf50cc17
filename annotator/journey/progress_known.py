"""What was worked out of codings, kept until they change: a long coding takes its time."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.metrics.coded import Asked, Coded
from annotator.domain.metrics.overview import overview
from annotator.domain.settling_points import is_settled_here

if TYPE_CHECKING:
    from annotator.domain.identity import CodeId
    from annotator.domain.metrics.overview import Overview
    from annotator.domain.scheme import Scheme
    from annotator.journey.ports import Desk, SessionHead

MOST: Final = 200


@dataclass(frozen=True, slots=True)
class StandsOn:
    """The coding figures stand on; beside one that was settled together, the coding that tells
    what is not settled so."""

    head: SessionHead
    beside: SessionHead | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """The figures of the codings that were looked at last, 200 at most.

    They are known by the whole heads of the codings, their revisions and the version of their
    scheme in them, by what was asked, and by how many utterances were counted: of anything else
    they are worked out anew. They are numbers and times, and go when the practice is locked.
    """

    _of: OrderedDict[tuple[StandsOn, Asked, int | None], Overview] = field(
        default_factory=OrderedDict, repr=False
    )

    def of(
        self, desk: Desk, on: StandsOn, scheme: Scheme, utterances: int | None = None
    ) -> Overview:
        """Every figure of a coding as it stands; its annotations are opened only the first time."""
        key = on, asked_by(scheme), utterances
        found = self._of.pop(key, None)
        if found is None:
            found = overview(replace(coded_of(desk, on, scheme), utterances=utterances))
        self._of[key] = found
        while len(self._of) > MOST:
            self._of.popitem(last=False)
        return found


def coded_of(desk: Desk, on: StandsOn, scheme: Scheme) -> Coded:
    """What figures are made of: the marks that stand, and what the scheme asks of them."""
    marks = desk.coding.standing(on.head.id)
    if on.beside is not None:
        others = desk.coding.standing(on.beside.id)
        marks += tuple(each for each in others if not is_settled_here(scheme, each.family))
    return Coded(marks, on.head.clip_length, asked_by(scheme))


def asked_by(scheme: Scheme) -> Asked:
    """What a scheme says of the figures: what does not count, and within what times."""
    uncounted: frozenset[CodeId] = frozenset(
        code.id
        for family in scheme.families
        for code in family.codes
        if not scheme.counts(family.id, code.id)
    )
    windows = scheme.windows
    return Asked(
        uncounted,
        windows.repair_within_ms,
        windows.bid_response_ms,
        windows.distress_response_ms,
    )
