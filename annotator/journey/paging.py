"""The family's page as one thing with a name: what was approved is this page and no other."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.journey.looking import Looking, NotApproved, has_to_ask, looking
from annotator.journey.pairing import Pairing
from annotator.journey.together import around_of, document_of, together
from annotator.journey.visiting import clip_of, dyad_of, known_visit

if TYPE_CHECKING:
    from annotator.domain.identity import VisitId
    from annotator.domain.strengths import Item
    from annotator.journey.ports import Desk
    from annotator.journey.visit import Plan, Visit


@dataclass
class NothingToPreview(Refusal):
    """No moment stands in the plan."""


class Paging(Pairing):
    """Which page the family would see, and whether it was approved."""

    __slots__ = ()

    def page_of(self, visit: VisitId) -> str:
        """A name for everything the family would see now; another page has another name."""
        with self.records.reading() as desk:
            plan = self._previewed(desk, visit)
            return self._page(desk, known_visit(desk, visit), plan)

    def looking(self, visit: VisitId) -> Looking:
        """How a look at the summary stands for whoever is at work."""
        with self.records.reading() as desk:
            found, plan = known_visit(desk, visit), desk.visits.plan(visit)
            shown = plan is not None and plan.shown
            page = self._page(desk, found, plan) if plan is not None and shown else ""
            return looking(desk, visit, page, self.identities.acting())

    def _require_approved(self, desk: Desk, visit: Visit, plan: Plan) -> None:
        """Passes a summary that may be shown here without more asking; raises `NotApproved`."""
        me = self.identities.acting()
        if has_to_ask(desk, me):
            stands = looking(desk, visit.id, self._page(desk, visit, plan), me)
            if not stands.approved:
                raise NotApproved

    def _page(self, desk: Desk, visit: Visit, plan: Plan) -> str:
        dyad, pair = dyad_of(desk, visit), self._pair(desk, visit)
        around = replace(around_of(visit, plan), has_pair=pair is not None)
        told = document_of(together(dyad, plan.shown, self._sentences(desk, dyad), around))
        moments = [[_cut_from(each.item), each.crop] for each in plan.shown]
        beside = [[clip, _cut_from(item)] for clip, item in pair or ()]
        whole = json.dumps([told, moments, beside], sort_keys=True, default=asdict)
        return hashlib.sha256(whole.encode()).hexdigest()

    def _previewed(self, desk: Desk, visit: VisitId) -> Plan:
        found = known_visit(desk, visit)
        self._require(desk, clip_of(desk, found), Purpose.SESSION_REVIEW)
        plan = desk.visits.plan(visit)
        if plan is None or not plan.shown:
            raise NothingToPreview
        return plan


def _cut_from(item: Item) -> list[object]:
    return [item.annotation, item.kind, item.window.onset, item.window.offset, item.still_ms]
