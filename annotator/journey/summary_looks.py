"""A supervisor looks at a summary exactly as the family would, and approves it or says one thing.

It is made by what makes the family's own page, for whoever prepared it; looking keeps nothing, and
gives no ticket by which anything could be answered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.journey.accepting import ChangedMeanwhile, NotOnesOwn
from annotator.journey.deeds import Deed
from annotator.journey.looking import SETTING, Asks, Looking, asks
from annotator.journey.settle_books import Look, Looked
from annotator.journey.visiting import known_visit

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, ClipId, CoderId, VisitId
    from annotator.journey.ports import Clock, Desk, Identities, Records
    from annotator.journey.previewing import Previewed
    from annotator.journey.share import Sharing

LONGEST_POINT: Final = 300
DEEDS: Final = {
    Look.ASKED: Deed.SUMMARY_ASKED,
    Look.APPROVED: Deed.SUMMARY_APPROVED,
    Look.RETURNED: Deed.SUMMARY_RETURNED,
}


@dataclass
class NobodyAsked(Refusal):
    """Nobody asked for a look at this summary, or it was answered already."""


@dataclass
class OnePoint(Refusal):
    """What goes back with a summary is one point: one short paragraph, not two."""

    most: int = LONGEST_POINT


@dataclass(frozen=True, slots=True)
class Asked:
    """A summary somebody asked to be looked at: by whom, and which page it is now."""

    visit: VisitId
    clip: ClipId
    by: CoderId
    page: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Whose:
    """Identities, but at work is whoever prepared: the page is theirs."""

    identities: Identities
    preparer: CoderId

    def fresh(self) -> str:
        """A fresh name."""
        return self.identities.fresh()

    def acting(self) -> CoderId:
        """Who prepared."""
        return self.preparer


@dataclass(frozen=True, slots=True)
class SummaryLooks:
    """Asking for a look, looking, and the answer."""

    records: Records
    clock: Clock
    identities: Identities
    sharing: Sharing

    def ask(self, visit: VisitId) -> None:
        """Ask for a look at the summary as it is now; refused while there is nothing to see."""
        page = self.sharing.page_of(visit)
        with self.records.writing() as desk:
            known_visit(desk, visit)
            self._step(desk, visit, page, Look.ASKED)

    def standing(self, visit: VisitId) -> Looking:
        """How it stands, for who prepares."""
        return self.sharing.looking(visit)

    def asks(self) -> Asks:
        """Who may show a summary only after it was approved."""
        with self.records.reading() as desk:
            return asks(desk)

    def ask_first(self, who: Asks) -> None:
        """From now on these ask before a family sees anything."""
        with self.records.writing() as desk:
            desk.settings.keep(SETTING, who.value)
            me, now = self.identities.acting(), self.clock.now()
            desk.audit.note(Deed.SUMMARIES_FIRST_SET, me, now, {"who": who.value})

    def asked(self, visit: VisitId) -> Asked:
        """The summary that waits for an answer; refused where none does."""
        asked = self._asked(visit)
        page = self._of(asked).page_of(visit)
        clip = self.sharing.visit(visit).clip
        return Asked(visit, clip, asked.by, page, page != asked.page)

    def open_preview(self, visit: VisitId) -> None:
        """Somebody looks: noted, and refused as the family's own page would be."""
        self._of(self._asked(visit))
        self.sharing.open_preview(visit)

    def preview(self, visit: VisitId) -> dict[str, object]:
        """What the family's page would get, for whoever prepared it."""
        return self._of(self._asked(visit)).preview(visit)

    def preview_moment(self, visit: VisitId, n: int) -> Previewed:
        """The n-th moment of it."""
        return self._of(self._asked(visit)).preview_moment(visit, n)

    def preview_pair(self, visit: VisitId, n: int) -> AssetId:
        """The picture of then (0) or of now (1)."""
        return self._of(self._asked(visit)).preview_pair(visit, n)

    def approve(self, visit: VisitId, page: str) -> None:
        """This page may be shown to the family; refused where it is another one by now."""
        self._answer(visit, page, Look.APPROVED, "")

    def give_back(self, visit: VisitId, page: str, point: str) -> None:
        """Not yet, with one point for who prepared it."""
        said = point.strip()
        if not said or len(said) > LONGEST_POINT or len(said.splitlines()) > 1:
            raise OnePoint
        self._answer(visit, page, Look.RETURNED, said)

    def _answer(self, visit: VisitId, page: str, look: Look, point: str) -> None:
        asked = self._asked(visit)
        if asked.by == self.identities.acting():
            raise NotOnesOwn
        if self._of(asked).page_of(visit) != page:
            raise ChangedMeanwhile
        with self.records.writing() as desk:
            steps = desk.accepting.looks(visit)
            if not steps or steps[-1] != asked:
                raise NobodyAsked
            self._step(desk, visit, page, look, point)

    def _asked(self, visit: VisitId) -> Looked:
        with self.records.reading() as desk:
            known_visit(desk, visit)
            steps = desk.accepting.looks(visit)
        if not steps or steps[-1].look is not Look.ASKED:
            raise NobodyAsked
        return steps[-1]

    def _step(self, desk: Desk, visit: VisitId, page: str, look: Look, point: str = "") -> None:
        me, now = self.identities.acting(), self.clock.now()
        desk.accepting.look(Looked(visit, page, look, me, now, point))
        on = {"visit": visit, "clip": known_visit(desk, visit).clip, "page": page}
        desk.audit.note(DEEDS[look], me, now, on)

    def _of(self, asked: Looked) -> Sharing:
        """Sharing, as whoever asked would see it."""
        return replace(self.sharing, identities=Whose(self.identities, asked.by))
