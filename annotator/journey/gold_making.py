"""A gold made here: what two certified coders settled on, with why for each moment (rulings 32).

Until two people are certified a supervisor names the first two. The document goes through the same
door as a file somebody brings, so every fault of it is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.coding import CodingSession
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.people import CONSENSUS, NoSuchMember
from annotator.domain.practising.certifying import State
from annotator.domain.practising.gold import Gold, GoldMoment, compared
from annotator.domain.practising.gold_document import to_document
from annotator.domain.talking import allowed_in, seen_by
from annotator.journey.deeds import Deed
from annotator.journey.practise import Practising
from annotator.journey.practise_numbers import read_numbers
from annotator.journey.practise_standing import standing_of
from annotator.journey.settled_places import NoSuchSettlement, opened_of
from annotator.journey.settling import StillToSettle
from annotator.journey.signing import require_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Context
    from annotator.domain.identity import AnnotationId, CodeId, CoderId, SettlementId
    from annotator.domain.practising.gold import About
    from annotator.domain.practising.thresholds import Thresholds
    from annotator.domain.scheme import Scheme
    from annotator.domain.talking import Thread
    from annotator.journey.ports import Clock, Desk, Identities, Records
    from annotator.journey.schemes import Schemes
    from annotator.journey.settle_books import Settlement
    from annotator.journey.settled_places import Place

TWO: Final = 2


class GoldCoder(StrEnum):
    """By what somebody may make golds, or that they may not."""

    CERTIFIED = "certified"
    NAMED = "named"
    NEITHER = "neither"


@dataclass
class NotGoldCoders(Refusal):
    """Not everybody whose coding was settled is certified, or named while nobody is."""

    names: tuple[str, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The names in one line."""
        return {"names": ", ".join(self.names)}


@dataclass
class NoNameToSign(Refusal):
    """Somebody whose coding it is has no name here to sign with."""


@dataclass
class TwoAreCertified(Refusal):
    """Nobody is named any more where two people are certified."""


@dataclass
class OneOrTwo(Refusal):
    """The first two gold coders are one or two people."""


@dataclass(frozen=True, slots=True)
class Signer:
    """One of the coders, their name, and by what they may make golds."""

    coder: CoderId
    name: str
    stands: GoldCoder


@dataclass(frozen=True, slots=True)
class DraftMoment:
    """A settled moment before it is a gold's: what was said when it was settled, and which names
    were found defensible too. Without `needs_why` no rationale is asked."""

    annotation: Annotation
    said: str
    allowed: tuple[CodeId, ...]
    needs_why: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a gold is made of, but for what has to be written."""

    settlement: Settlement
    scheme: Scheme
    signers: tuple[Signer, ...]
    context: Context
    moments: tuple[DraftMoment, ...]


@dataclass(frozen=True, slots=True)
class MomentForm:
    """What is written about one moment."""

    rationale: str
    allowed: tuple[CodeId, ...] = ()
    must_see: bool = False
    question: str = ""


@dataclass(frozen=True, slots=True)
class GoldMaking:
    """From a consensus to a clip to practise with."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def draft(self, settlement: SettlementId) -> Draft:
        """What a gold can be made of; refused without `training`, or while places are open."""
        asked = self._practising().thresholds()
        with self.records.reading() as desk:
            return self._draft(desk, settlement, asked)

    def make(
        self, settlement: SettlementId, about: About, moments: Mapping[AnnotationId, MomentForm]
    ) -> str:
        """The clip's gold from now on, signed by the two; answers its digest. Refused with every
        fault of what was written, and where a coder may make no gold."""
        draft = self.draft(settlement)
        lacking = [each.name for each in draft.signers if each.stands is GoldCoder.NEITHER]
        if not all(each.name for each in draft.signers):
            raise NoNameToSign
        if lacking:
            raise NotGoldCoders(tuple(lacking))
        document = _document(draft, about, moments)
        return self._practising().keep_gold(draft.settlement.clip, document)

    def gold_coders(self) -> tuple[Signer, ...]:
        """Everybody here, and by what each may make golds."""
        asked = self._practising().thresholds()
        with self.records.reading() as desk:
            here = [each.id for each in desk.people.all() if each.is_here]
            return self._signers(desk, here, asked)

    def name_gold_coders(self, coders: Collection[CoderId]) -> None:
        """Name the first gold coders, one or two; over as soon as two people are certified."""
        asked, me, now = self._practising().thresholds(), self.identities.acting(), self.clock.now()
        if not 0 < len(set(coders)) <= TWO:
            raise OneOrTwo
        with self.records.writing() as desk:
            here = {each.id for each in desk.people.all() if each.is_here}
            if not set(coders) <= here:
                raise NoSuchMember
            if len(self._certified(desk, asked)) >= TWO:
                raise TwoAreCertified
            desk.accepting.name(tuple(sorted(set(coders))), me, now)
            for each in sorted(set(coders)):
                desk.audit.note(Deed.GOLD_CODER_NAMED, me, now, {"member": each})

    def _draft(self, desk: Desk, settlement: SettlementId, asked: Thresholds) -> Draft:
        known = desk.settling.get(settlement)
        clip = None if known is None else desk.clips.get(known.clip)
        if known is None or clip is None:
            raise NoSuchSettlement
        require_for(desk, clip, Purpose.TRAINING, self.clock.today())
        opened = opened_of(desk, known, self.schemes)
        if known.session is None:
            raise StillToSettle(opened.left)
        whys = {each.point.id: each for each in opened.places}
        defensible = allowed_in(self._threads(desk, known))
        moments = []
        for each in desk.coding.standing(known.session):
            place = whys.get(each.id)
            decision = None if place is None else place.decision
            said = "" if decision is None else decision.said
            codes = () if place is None else _allowed(place, defensible)
            known_here = opened.scheme.family(each.family)
            allowed = tuple(code for code in codes if code != each.code and known_here.code(code))
            why = compared(opened.scheme, each.family)
            moments.append(DraftMoment(each, said, allowed, needs_why=why))
        coders = [each.coder for each in known.sources]
        signers = self._signers(desk, coders, asked)
        return Draft(known, opened.scheme, signers, clip.card.context, tuple(moments))

    def _threads(self, desk: Desk, known: Settlement) -> Iterator[Thread]:
        """The clip's threads that whoever is at work may read: a private one is its writer's."""
        me = self.identities.acting()
        return (seen for each in desk.talking.of(known.clip) if (seen := seen_by(each, me)))

    def _signers(
        self, desk: Desk, coders: Collection[CoderId], asked: Thresholds
    ) -> tuple[Signer, ...]:
        certified = self._certified(desk, asked)
        named = desk.accepting.named() if len(certified) < TWO else {}
        found = []
        for each in coders:
            member = desk.people.get(each)
            stands = GoldCoder.NAMED if each in named else GoldCoder.NEITHER
            stands = GoldCoder.CERTIFIED if each in certified else stands
            found.append(Signer(each, "" if member is None else member.name, stands))
        return tuple(found)

    def _certified(self, desk: Desk, asked: Thresholds) -> frozenset[CoderId]:
        """Everybody here with a certificate that stands today."""
        today, found = self.clock.today(), set()
        for each in desk.people.all():
            if not each.is_here:
                continue
            kept = [read_numbers(a.numbers) for a in desk.practising.of(each.id) if a.numbers]
            kept.sort(key=lambda one: (one.figures.sealed_at, one.figures.seal))
            if standing_of(kept, today, asked).state is State.CERTIFIED:
                found.add(each.id)
        return frozenset(found)

    def _practising(self) -> Practising:
        return Practising(self.records, self.clock, self.identities, self.schemes)


def _allowed(
    place: Place, defensible: Mapping[AnnotationId, tuple[CodeId, ...]]
) -> tuple[CodeId, ...]:
    """What was settled as right too, and what was called defensible of a mark of the place: the
    other name, and by that the mark's own."""
    found = dict.fromkeys(() if place.now is None else place.now.allowed)
    for mark in place.point.marks.values():
        if mark.id in defensible and mark.code is not None:
            found |= dict.fromkeys((mark.code, *defensible[mark.id]))
    return tuple(found)


def _document(
    draft: Draft, about: About, moments: Mapping[AnnotationId, MomentForm]
) -> dict[str, object]:
    """The gold as its file would hold it."""
    known, scheme = draft.settlement, draft.scheme
    marks = {each.annotation.id: each.annotation for each in draft.moments}
    session = known.session
    assert session is not None  # noqa: S101 - a draft is made of what was kept
    coding = CodingSession(session, known.clip, CONSENSUS, scheme, known.clip_length, marks)
    said = {
        id: GoldMoment(
            marks[id], each.rationale.strip(), each.allowed, each.must_see, each.question.strip()
        )
        for id, each in moments.items()
        if id in marks
    }
    signed_by = " and ".join(each.name for each in draft.signers)
    return to_document(Gold(signed_by, about, coding, said, digest=""))
