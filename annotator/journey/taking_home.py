"""Taking home: is it safe, who may see it; then a page, or the shown moments as one film.

Whatever leaves is made once, under an id of its own, and what it was made from is kept with the
visit. Nothing is made before somebody asked whether it is safe to take home.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose, Verdict
from annotator.domain.errors import Refusal
from annotator.domain.strengths import NoConnection, SequenceRefused
from annotator.journey.leading import require_accepted
from annotator.journey.ports import Deed
from annotator.journey.report import Coded, report_of
from annotator.journey.take_home import Seen, take_home_of, told_of
from annotator.journey.visit import Export, ExportKind
from annotator.journey.visiting import Visiting, chosen_in, clip_of, dyad_of, known_visit
from annotator.journey.watching import NotConfirmed

if TYPE_CHECKING:
    from annotator.domain.identity import (
        AnnotationId,
        AssetId,
        ConsentId,
        VisitId,
    )
    from annotator.journey.ports import Desk
    from annotator.journey.report import Report
    from annotator.journey.take_home import TakeHome
    from annotator.journey.visit import CutMoment, Plan, PlanItem, Safety, Visit, VisitCard, Wishes

PAGE: Final = (Purpose.TAKE_HOME_PAGE,)
PICTURE: Final = (Purpose.TAKE_HOME_PAGE, Purpose.TAKE_HOME_MEDIA)
MEDIA: Final = (Purpose.TAKE_HOME_MEDIA,)
OURS: Final = "en"
"""The professionals' own language, whatever a family's is."""
DEEDS: Final = {
    ExportKind.PAGE: Deed.TAKE_HOME_MADE,
    ExportKind.PAGE_WITH_PICTURE: Deed.TAKE_HOME_MADE,
    ExportKind.DISCREET_PAGE: Deed.TAKE_HOME_MADE,
    ExportKind.REEL: Deed.REEL_MADE,
    ExportKind.REPORT: Deed.REPORT_MADE,
}


@dataclass
class SafetyNotAsked(Refusal):
    """Nobody has said yet whether it is safe to take something home."""


@dataclass
class NotSafeToTakeHome(Refusal):
    """It is not safe: nothing with a picture or a sound of them is made."""


class TakingHome(Visiting):
    """What leaves the practice from one visit."""

    __slots__ = ()

    def keep_safety(self, visit: VisitId, safety: Safety) -> None:
        """Keep whether it is safe to take something home, and who may see it."""
        with self.records.writing() as desk:
            desk.visits.change(replace(known_visit(desk, visit), safety=safety))

    def keep_card(self, visit: VisitId, card: VisitCard) -> None:
        """Keep what frames this meeting; of working points one at most, on one line (PR-12)."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            line = " ".join(card.working_point.split())
            desk.visits.change(replace(found, card=replace(card, working_point=line)))

    def may_take_home(self, visit: VisitId) -> None:
        """Pass only if the page, as it is wished for now, may be made; nothing is made by this."""
        with self.records.reading() as desk:
            found, plan = self._ready(desk, visit)
            wishes = _wished(found)
            self._require_all(desk, found, PICTURE if _pictured(wishes) else PAGE)
            if _pictured(wishes):
                self._still_clean(desk, found, plan)

    def take_home(self, visit: VisitId) -> TakeHome:
        """The page, made once; refused unless asked, safe and permitted.

        With her picture where she wished for it and may take one home; without any name or date
        where that is wished for, or where it is not safe.
        """
        with self.records.writing() as desk:
            found, plan = self._ready(desk, visit)
            wishes = _wished(found)
            seen = self._seen(desk, replace(found, wishes=wishes), plan)
            purposes = PICTURE if _pictured(wishes) else PAGE
            self._require_all(desk, found, purposes)
            sentences = self._sentences(desk, seen.dyad)
            picture = self._her_picture(desk, found, seen) if _pictured(wishes) else None
            kind = ExportKind.PAGE if picture is None else ExportKind.PAGE_WITH_PICTURE
            if wishes.neutral_title == "yes":
                kind = ExportKind.DISCREET_PAGE
            export = self._made(desk, found, kind, (told_of(seen), purposes))
            page = take_home_of(seen, self.clock.today(), export, sentences)
        return replace(page, picture=picture)

    def report(self, visit: VisitId) -> Report:
        """The professional's report on the visit's clip, made once; never the family's, and no
        language of theirs that nobody has ticked holds it up."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            self._require_all(desk, found, (Purpose.RECORD,))
            clip, coded = clip_of(desk, found), self._coded(desk, found)
            given = desk.households.consents(found.household)
            moments = tuple(each.id for each in coded.annotations)
            export = self._made(desk, found, ExportKind.REPORT, (moments, (Purpose.RECORD,)))
            return report_of(found, clip, coded, (export, self.clock.today(), given))

    def _coded(self, desk: Desk, visit: Visit) -> Coded:
        """What the report is on; whether the family's language is ticked is nothing to it."""
        head = self._session(desk, visit.clip, desk.visits.plan(visit.id))
        whose = dyad_of(desk, visit).household.pseudonym
        return Coded(head, self.schemes.of(desk, head), desk.coding.standing(head.id), whose)

    def _ready(self, desk: Desk, visit: VisitId) -> tuple[Visit, Plan]:
        found = known_visit(desk, visit)
        self._require(desk, clip_of(desk, found), Purpose.RECORD)
        if not found.safety.answer:
            raise SafetyNotAsked
        plan = desk.visits.plan(visit)
        if plan is None or not plan.is_confirmed_for(dyad_of(desk, found)):
            raise NotConfirmed
        require_accepted(desk, plan)
        return found, plan

    def _seen(self, desk: Desk, visit: Visit, plan: Plan) -> Seen:
        chosen = chosen_in(desk.visits.answers(visit.id))
        return Seen(visit, dyad_of(desk, visit), plan, chosen)

    def _require_all(self, desk: Desk, visit: Visit, purposes: tuple[Purpose, ...]) -> None:
        for each in purposes:
            self._require(desk, clip_of(desk, visit), each)

    def _still_clean(self, desk: Desk, visit: Visit, plan: Plan) -> None:
        """Looked at again: a rupture tagged since the plan was confirmed keeps it here (PR-03)."""
        if plan.refused:
            raise NoConnection(plan.refused)
        faults = self._planning(desk, visit).faults(plan)
        if faults:
            raise SequenceRefused(faults)

    def _her_picture(self, desk: Desk, visit: Visit, seen: Seen) -> AssetId | None:
        """The still she chose, and no other; none where she chose none of those shown."""
        self._still_clean(desk, visit, seen.plan)
        cuts = desk.visits.cut(visit.id)
        hers = [each for each in seen.plan.shown if each.annotation == seen.chosen]
        found = [cut for each in hers if (cut := cut_for(each, cuts)) is not None]
        return found[0].still if found else None

    def _made(
        self,
        desk: Desk,
        visit: Visit,
        kind: ExportKind,
        of: tuple[tuple[AnnotationId, ...], tuple[Purpose, ...]],
        named: str = "",
    ) -> str:
        """The id of a new export; what it was made from is kept, and that it was made."""
        moments, purposes = of
        export = Export(
            id=named or self.identities.fresh(),
            kind=kind,
            at=self.clock.now(),
            language=OURS if kind is ExportKind.REPORT else dyad_of(desk, visit).language,
            moments=moments,
            consents=self._standing_on(desk, visit, purposes),
        )
        kept = known_visit(desk, visit.id)
        desk.visits.change(replace(kept, exports=(*kept.exports, export)))
        self._note(desk, DEEDS[kind], visit, {"export": export.id, "kind": kind.value})
        return export.id

    def _standing_on(
        self, desk: Desk, visit: Visit, purposes: tuple[Purpose, ...]
    ) -> tuple[ConsentId, ...]:
        today = self.clock.today()
        return tuple(
            each.id
            for each in desk.households.consents(visit.household)
            if each.purpose in purposes
            and each.clip in (None, visit.clip)
            and each.verdict(today) is Verdict.PERMITTED
        )


def _wished(visit: Visit) -> Wishes:
    """What was wished for; where it is not safe, the discreet page whatever was wished for."""
    if visit.safety.answer == "yes":
        return visit.wishes
    return replace(visit.wishes, neutral_title="yes")


def _pictured(wishes: Wishes) -> bool:
    return wishes.with_picture == "yes" and wishes.neutral_title == "no"


def cut_for(item: PlanItem, cuts: tuple[CutMoment, ...]) -> CutMoment | None:
    """The film that was cut for this moment of the plan, if there is one."""
    return next((cut for cut in cuts if cut.is_of(item.item)), None)
