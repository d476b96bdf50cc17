"""Trimming: where a moment begins and ends, which still stands for it, what of the picture is
shown. Everything is looked at again here, whatever a page has held back already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.errors import Refusal
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.micro import Micro, shorter
from annotator.domain.strengths_windows import covered
from annotator.journey.preparing import CannotBeShown, Preparing, item_in, planned, with_item
from annotator.journey.visiting import known_visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.identity import VisitId
    from annotator.domain.micro import Sound
    from annotator.domain.strengths import Item, Reason
    from annotator.domain.strengths_trim import Bounds
    from annotator.journey.planning import Planning
    from annotator.journey.visit import Crop, Plan

WHOLE: Final = 1000
SMALLEST: Final = 200


@dataclass
class NotThatFar(Refusal):
    """A window or a still where it may not be, with every reason."""

    reasons: tuple[Reason, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The reasons as one line."""
        return {"reasons": ", ".join(each.replace("_", " ") for each in self.reasons)}


@dataclass
class NotACrop(Refusal):
    """A part of the picture that leaves it, or is too small to see anybody in."""


class Trimming(Preparing):
    """The plan's windows, stills and crops, each within what may be shown."""

    __slots__ = ()

    def bounds(self, visit: VisitId, key: str) -> Bounds:
        """How far the moment's window may be drawn; worked out once, before anybody drags."""
        plan, planning = self._looked_up(visit)
        return _bounds(planning, item_in(plan, key).item)

    def trim(self, visit: VisitId, key: str, window: Interval) -> Plan:
        """The moment from here to there; the still goes along where it would be left outside."""
        return self._drawn(visit, key, lambda item, bounds: _windowed(item, window, bounds))

    def pick_still(self, visit: VisitId, key: str, still: Milliseconds) -> Plan:
        """The picture that stands for the moment; never one of them apart (PR-03)."""
        return self._drawn(visit, key, lambda item, _: replace(item, still_ms=still))

    def crop(self, visit: VisitId, key: str, crop: Crop | None) -> Plan:
        """The part of the picture around the baby, or all of it."""
        if crop is not None and not _is_inside(crop):
            raise NotACrop

        def edited(plan: Plan, _: Planning) -> Plan:
            return with_item(plan, replace(item_in(plan, key), crop=crop))

        return self._edit(visit, edited)

    def shorter(
        self,
        visit: VisitId,
        key: str,
        sound: Sound,
        on_a_frame: Callable[[Milliseconds], Milliseconds],
    ) -> Micro | None:
        """A shorter bit of the moment that begins in a pause, frame by frame; None without one.

        It is offered and nothing more: a person takes it or leaves it (PR-20).
        """
        plan, planning = self._looked_up(visit)
        item = item_in(plan, key).item
        moment, bounds = planning.annotation(item.annotation), planning.bounds(item)
        if moment is None or isinstance(bounds, tuple):
            return None
        found = shorter(covered(moment), item.window, bounds, sound)
        if found is None:
            return None
        edges = [on_a_frame(each) for each in (found.window.onset, found.window.offset)]
        if edges[0] >= edges[1]:
            return None
        exact = replace(found, window=Interval(*edges))
        return None if bounds.against(exact.window, exact.still_ms) else exact

    def _looked_up(self, visit: VisitId) -> tuple[Plan, Planning]:
        with self.records.reading() as desk:
            found = known_visit(desk, visit)
            return planned(desk, visit), self._planning(desk, found)

    def _drawn(self, visit: VisitId, key: str, draw: Callable[[Item, Bounds], Item]) -> Plan:
        def edited(plan: Plan, planning: Planning) -> Plan:
            before = item_in(plan, key)
            bounds = _bounds(planning, before.item)
            drawn = draw(before.item, bounds)
            against = bounds.against(drawn.window, drawn.still_ms)
            if against:
                raise NotThatFar(against)
            return with_item(plan, replace(before, item=drawn, trimmed=True))

        return self._edit(visit, edited)


def _bounds(planning: Planning, item: Item) -> Bounds:
    found = planning.bounds(item)
    if isinstance(found, tuple):
        raise CannotBeShown(found)
    return found


def _windowed(item: Item, window: Interval, bounds: Bounds) -> Item:
    first = max(window.onset, bounds.still_from)
    still = min(max(item.still_ms, first), window.offset - 1)
    return replace(item, window=window, still_ms=Milliseconds(still))


def _is_inside(crop: Crop) -> bool:
    sides = ((crop.left, crop.width), (crop.top, crop.height))
    return all(at >= 0 and size >= SMALLEST and at + size <= WHOLE for at, size in sides)
