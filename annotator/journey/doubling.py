"""Coding twice: a seed chooses clips, somebody codes one blind and hands it in.

Until then they see nobody else's coding of it and nobody sees theirs. What was handed in is laid
beside another coding as both stood at that moment: what is changed later changes no figure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import DoublingId, SessionId
from annotator.domain.reliability import plan
from annotator.journey.doubling_books import Doubling, DoublingKind, HandedIn, is_blind
from annotator.journey.doubling_who import coders, is_fresh_to, may_code, permitted
from annotator.journey.kept import SessionHead, current_of
from annotator.journey.people_books import owner_of
from annotator.journey.ports import Deed
from annotator.journey.schemes import edition_of
from annotator.journey.signing import require_for

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.identity import ClipId, CoderId
    from annotator.domain.people import Member
    from annotator.journey.ports import Clock, Desk, Edition, Identities, Records
    from annotator.journey.schemes import Schemes

SEED: Final = "double_coding_seed"


@dataclass
class NoSuchDoubling(Refusal):
    """Nobody was asked this, or it is not asked of whoever is at work."""


@dataclass
class DoublingEnded(Refusal):
    """It was handed in or given back already."""


@dataclass
class NotToBeDoubled(Refusal):
    """The clip cannot be coded by this person today, or not for this; nobody is told why."""


@dataclass
class SeenBefore(Refusal):
    """This person has coded the clip, practised on it, or was asked before."""


@dataclass
class NothingToHandIn(Refusal):
    """The clip was not opened to be coded yet."""


@dataclass(frozen=True, slots=True)
class DoubleCoding:
    """Asking somebody to code a clip blind, coding it, and handing it in."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def assign(
        self, clip: ClipId, coder: CoderId, kind: DoublingKind = DoublingKind.DOUBLE
    ) -> DoublingId:
        """Ask somebody to code a clip blind, within 14 days.

        Refused where the clip is permitted neither for supervision nor for training, where they
        may not code it, and where they know it already.
        """
        seed, one_in = self._seed(SEED), self._one_in()
        with self.records.writing() as desk:
            found, who = desk.clips.get(clip), _member(desk, coder)
            if found is None or who is None:
                raise NotToBeDoubled
            may = permitted(desk, found, self.clock.today())
            own = owner_of(desk, found.household) == coder
            if not found.playable or not may_code(who, may, own=own):
                raise NotToBeDoubled
            if not is_fresh_to(desk, found.id, coder):
                raise SeenBefore
            new = Doubling(
                id=DoublingId(self.identities.fresh()),
                clip=clip,
                coder=coder,
                kind=kind,
                by_seed=kind is DoublingKind.DOUBLE and plan.is_chosen(seed, clip, one_in),
                asked_at=self.clock.now(),
                due_on=plan.due_from(self.clock.today()),
            )
            desk.doubling.add(new)
            self._note(desk, Deed.DOUBLING_ASKED, new)
        return new.id

    def begin(self, doubling: DoublingId) -> SessionId:
        """One's own session on the clip, by the scheme it was coded by first; blind until handed
        in."""
        with self.records.writing() as desk:
            asked = self._open(desk, doubling)
            mine = current_of(desk.coding.of(asked.clip), asked.coder)
            if mine is not None:
                return mine.id
            found = desk.clips.get(asked.clip)
            if found is None or found.facts is None:
                raise NotToBeDoubled
            require_for(desk, found, Purpose.RECORD, self.clock.today())
            other = next(iter(_others(desk, asked)), None)
            edition = self.schemes.in_use(desk) if other is None else edition_of(other)
            return self._begun(desk, asked, found, edition)

    def hand_in(self, doubling: DoublingId) -> None:
        """It is done: from now on it may be laid beside the first coding of the clip by somebody
        else, by the same version of the scheme."""
        with self.records.writing() as desk:
            asked = self._open(desk, doubling)
            mine = current_of(desk.coding.of(asked.clip), asked.coder)
            if mine is None:
                raise NothingToHandIn
            alike = [e for e in _others(desk, asked) if edition_of(e) == edition_of(mine)]
            beside = _as_it_stands(desk, alike[0]) if alike else (None, None)
            handed = HandedIn(self.clock.now(), mine.id, mine.revision, *beside)
            desk.doubling.change(replace(asked, handed_in=handed))
            self._note(desk, Deed.DOUBLING_HANDED_IN, asked)

    def give_back(self, doubling: DoublingId) -> None:
        """Not to be coded blind after all: it enters no figure, and it is not asked again."""
        with self.records.writing() as desk:
            asked = self._open(desk, doubling)
            desk.doubling.change(replace(asked, given_back_at=self.clock.now()))
            self._note(desk, Deed.DOUBLING_GIVEN_BACK, asked)

    def _open(self, desk: Desk, doubling: DoublingId) -> Doubling:
        """What is asked of whoever is at work, and still to be done."""
        asked = desk.doubling.get(doubling)
        if asked is None or asked.coder != self.identities.acting():
            raise NoSuchDoubling
        if not asked.is_open:
            raise DoublingEnded
        return asked

    def _begun(self, desk: Desk, asked: Doubling, clip: Clip, edition: Edition) -> SessionId:
        if clip.facts is None:
            raise NotToBeDoubled
        document = self.schemes.original(desk, edition)
        desk.coding.keep_scheme(edition.scheme, edition.version, document)
        head = SessionHead(
            id=SessionId(self.identities.fresh()),
            clip=clip.id,
            household=clip.household,
            coder=asked.coder,
            scheme=edition.scheme,
            scheme_version=edition.version,
            clip_length=clip.facts.length,
            revision=0,
            begun_at=self.clock.now(),
        )
        desk.coding.begin(head)
        on = {"session": head.id, "clip": clip.id}
        desk.audit.note(Deed.CODING_BEGUN, self.identities.acting(), self.clock.now(), on)
        return head.id

    def _one_in(self) -> int:
        raise NotImplementedError

    def _seed(self, name: str) -> str:
        """The seed of that name, drawn when it is first needed; it never changes."""
        with self.records.reading() as desk:
            kept = desk.settings.get(name)
        if kept is not None:
            return kept
        with self.records.writing() as desk:
            kept = desk.settings.get(name) or self.identities.fresh()
            desk.settings.keep(name, kept)
        return kept

    def _note(self, desk: Desk, deed: Deed, asked: Doubling) -> None:
        on = {"clip": asked.clip, "coder": asked.coder, "kind": asked.kind.value}
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def _member(desk: Desk, coder: CoderId) -> Member | None:
    return next((each for each in coders(desk) if each.id == coder), None)


def _others(desk: Desk, asked: Doubling) -> tuple[SessionHead, ...]:
    """Others' codings of the clip that something was marked in, oldest first; not those that are
    blind themselves and not handed in."""
    of_clip = desk.doubling.of(asked.clip)
    return tuple(
        each
        for each in desk.coding.of(asked.clip)
        if each.coder != asked.coder and each.revision and not is_blind(of_clip, each.coder)
    )


def _as_it_stands(desk: Desk, head: SessionHead) -> tuple[SessionId, int]:
    """The coding and its revision: of one that was handed in, what it was then."""
    for each in desk.doubling.of(head.clip):
        if each.handed_in is not None and each.handed_in.session == head.id:
            return head.id, each.handed_in.revision
    return head.id, head.revision
