"""One family's whole history on a page: what was permitted, filmed, coded, shown and chosen.

Each kind of line is asked for by its own right. No note, no sentence and no code is in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.coding_load import load_of
from annotator.domain.identity import ClipId, CoderId
from annotator.domain.people import CONSENSUS
from annotator.domain.policy import Right
from annotator.domain.talking import Kind as Said
from annotator.journey.consent import NoSuchHousehold
from annotator.journey.ports import Deed
from annotator.journey.visit import AnswerKind
from annotator.journey.visiting import chosen_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.domain.clip import Clip
    from annotator.domain.identity import HouseholdId
    from annotator.journey.ports import Desk, Records, SessionHead
    from annotator.journey.visit import Visit

# Whether whoever is at work may do this to this household's things.
May = Callable[[Right, "HouseholdId"], bool]


class Kind(StrEnum):
    """What a line of a history is about."""

    OPENED = "opened"
    CONSENT = "consent"
    WITHDRAWN = "withdrawn"
    FILMED = "filmed"
    CLIP_DELETED = "clip_deleted"
    CODED = "coded"
    SETTLED = "settled"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    TALKED = "talked"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    VISIT = "visit"
    LEFT = "left"
    PACK = "pack"
    ARCHIVED = "archived"
    BROUGHT_BACK = "brought_back"


RIGHT_FOR: Final[Mapping[Kind, Right]] = {
    Kind.OPENED: Right.SEE_HOUSEHOLDS,
    Kind.CONSENT: Right.SEE_HOUSEHOLDS,
    Kind.WITHDRAWN: Right.SEE_HOUSEHOLDS,
    Kind.FILMED: Right.SEE_HOUSEHOLDS,
    Kind.CLIP_DELETED: Right.SEE_HOUSEHOLDS,
    Kind.CODED: Right.SEE_CODINGS,
    Kind.SETTLED: Right.SEE_CODINGS,
    Kind.ACCEPTED: Right.SEE_CODINGS,
    Kind.RETURNED: Right.SEE_CODINGS,
    Kind.TALKED: Right.TALK,
    Kind.APPROVED: Right.SHARE,
    Kind.SENT_BACK: Right.SHARE,
    Kind.VISIT: Right.SHARE,
    Kind.LEFT: Right.SHARE,
    # Whoever records a withdrawal has to know what is out there.
    Kind.PACK: Right.SEE_HOUSEHOLDS,
    Kind.ARCHIVED: Right.KEEP_CASELOAD,
    Kind.BROUGHT_BACK: Right.KEEP_CASELOAD,
}
TOMBSTONES: Final[Mapping[Deed, Kind]] = {
    Deed.HOUSEHOLD_OPENED: Kind.OPENED,
    Deed.CLIP_DELETED: Kind.CLIP_DELETED,
    Deed.HOUSEHOLD_ARCHIVED: Kind.ARCHIVED,
    Deed.HOUSEHOLD_BROUGHT_BACK: Kind.BROUGHT_BACK,
}
# What supervision did: each of these deeds names its clip.
REVIEWED: Final[Mapping[Deed, Kind]] = {
    Deed.CONSENSUS_KEPT: Kind.SETTLED,
    Deed.CODING_ACCEPTED: Kind.ACCEPTED,
    Deed.CODING_RETURNED: Kind.RETURNED,
    Deed.SUMMARY_APPROVED: Kind.APPROVED,
    Deed.SUMMARY_RETURNED: Kind.SENT_BACK,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened: when, what, by whom of the practice, about which clip, and the
    facts of it. A day without a time stands at its beginning."""

    at: datetime
    kind: Kind
    by: CoderId | None = None
    clip: ClipId | None = None
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class History:
    """A household's history, newest first, and its clips by their ids."""

    pseudonym: str
    lines: tuple[Line, ...]
    clips: Mapping[ClipId, Clip] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Histories:
    """Where a whole history is read, in as many questions whatever its length."""

    records: Records
    may: May

    def of(self, household: HouseholdId) -> History:
        """Everything that whoever asks may know of; refused where there is no such household."""
        wanted = {kind for kind, right in RIGHT_FOR.items() if self.may(right, household)}
        with self.records.reading() as desk:
            dyads = desk.households.of(household)
            if not dyads:
                raise NoSuchHousehold
            clips = desk.clips.of(household)
            lines = [*_consents(desk, household), *_deeds(desk, household), *map(_filmed, clips)]
            if Kind.CODED in wanted:
                lines += _codings(desk, clips)
            lines += _reviewed(desk, clips)
            if Kind.TALKED in wanted:
                lines += _threads(desk, clips)
            if Kind.VISIT in wanted:
                lines += _visits(desk, household)
            lines += _packs(desk, household)
        told = sorted((each for each in lines if each.kind in wanted), key=lambda each: each.at)
        by_id = {each.id: each for each in clips}
        return History(dyads[0].household.pseudonym, tuple(reversed(told)), by_id)


def _consents(desk: Desk, household: HouseholdId) -> Iterator[Line]:
    for each in desk.households.consents(household):
        facts = {"purpose": each.purpose, "decision": each.decision, "granted_by": each.granted_by,
                 "until": each.valid_to}  # fmt: skip
        yield Line(_day(each.on), Kind.CONSENT, clip=each.clip, facts=facts)
        if each.withdrawn_on is not None:
            gone = {"purpose": each.purpose}
            yield Line(_day(each.withdrawn_on), Kind.WITHDRAWN, clip=each.clip, facts=gone)


def _deeds(desk: Desk, household: HouseholdId) -> Iterator[Line]:
    for done in desk.audit.done_to((household,), tuple(TOMBSTONES)):
        facts = {"clip": done.on.get("clip", "")}
        yield Line(done.at, TOMBSTONES[done.deed], CoderId(done.by), facts=facts)


def _filmed(clip: Clip) -> Line:
    return Line(_day(clip.card.on), Kind.FILMED, clip=clip.id, facts={"state": clip.state})


def _codings(desk: Desk, clips: tuple[Clip, ...]) -> Iterator[Line]:
    every = desk.caseload.codings([each.id for each in clips])
    heads = [each for each in every if each.coder != CONSENSUS]
    pressed = desk.caseload.pressed([each.id for each in heads])
    for head in heads:
        load = load_of(pressed.get(head.id, ()), head.clip_length)
        facts = {"load": load, "scheme": _edition(head), "migrated": head.migrated_from is not None}
        yield Line(head.begun_at, Kind.CODED, head.coder, head.clip, facts)


def _reviewed(desk: Desk, clips: tuple[Clip, ...]) -> Iterator[Line]:
    for done in desk.audit.done_to([each.id for each in clips], tuple(REVIEWED)):
        yield Line(done.at, REVIEWED[done.deed], CoderId(done.by), ClipId(done.on["clip"]))


def _threads(desk: Desk, clips: tuple[Clip, ...]) -> Iterator[Line]:
    """Conversations, by who began them; a private note is known to who wrote it alone."""
    for each in desk.talking.of_each([clip.id for clip in clips]):
        told = [one for one in each.remarks if one.stands and one.saying.kind is not Said.PRIVATE]
        if told:
            facts = {"remarks": len(told), "resolved": each.resolved is not None}
            yield Line(told[0].at, Kind.TALKED, told[0].by, each.clip, facts)


def _visits(desk: Desk, household: HouseholdId) -> Iterator[Line]:
    for visit in desk.visits.of_each({household}):
        yield _visit(desk, visit)
        for export in visit.exports:
            facts = {"kind": export.kind, "moments": len(export.moments), "id": export.id}
            yield Line(export.at, Kind.LEFT, clip=visit.clip, facts=facts)


def _visit(desk: Desk, visit: Visit) -> Line:
    answers = desk.visits.answers(visit.id)
    plan = desk.visits.plan(visit.id)
    chosen = chosen_in(answers)
    seen = {each.moment for each in answers if each.kind is AnswerKind.SEEN}
    items = () if plan is None else plan.items
    at = next((each.item.window.onset for each in items if each.annotation == chosen), None)
    facts = {"number": visit.number, "shown": len(seen - {None}), "chose": chosen is not None,
             "chose_at": at, "gates": len(visit.gates)}  # fmt: skip
    return Line(visit.begun_at, Kind.VISIT, clip=visit.clip, facts=facts)


def _packs(desk: Desk, household: HouseholdId) -> Iterator[Line]:
    for each in desk.caseload.packs(household):
        facts = {"pack": each.id, "consents": len(each.consents)}
        yield Line(each.made_at, Kind.PACK, each.made_by, each.clip, facts)


def _edition(head: SessionHead) -> str:
    return f"{head.scheme} {head.scheme_version}"


def _day(on: date) -> datetime:
    return datetime.combine(on, time.min, UTC)
