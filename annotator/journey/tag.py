"""Tagging: operations come up from the timeline and are taken exactly once.

A batch is one transaction with one answer for each operation. A refused operation does not hold up
the others, and its refusal is kept too, so that sending it again answers the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.consent import Purpose, require, standing
from annotator.domain.errors import Refusal
from annotator.domain.identity import SessionId
from annotator.domain.second_look import require_stays
from annotator.journey import past
from annotator.journey.camera_books import require_first_camera
from annotator.journey.kept import current_of
from annotator.journey.ports import Deed, SessionHead
from annotator.journey.signing import require_for
from annotator.journey.taking import Accepted, Hand, Refused, Result, Taking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.annotation import Annotation
    from annotator.domain.coding import Operation
    from annotator.domain.identity import AnnotationId, ClipId, CoderId
    from annotator.domain.scheme import Scheme
    from annotator.journey.past import Past
    from annotator.journey.ports import Clock, Desk, Identities, Records
    from annotator.journey.schemes import Schemes

__all__ = [
    "Accepted",
    "NoSuchSession",
    "NothingToTag",
    "OpenSession",
    "Refused",
    "Result",
    "Tagging",
    "Taken",
]


@dataclass
class NoSuchSession(Refusal):
    """No coding session goes by that id here."""


@dataclass
class NothingToTag(Refusal):
    """The clip is not there, or what is in it is not known yet."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The answer to a batch: the session's revision after it, and a result for each operation."""

    revision: int
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A coding session as it is opened: what it is of, and every annotation that stands."""

    head: SessionHead
    scheme: Scheme
    scheme_document: str
    annotations: tuple[Annotation, ...]

    @property
    def revision(self) -> int:
        """How many operations were taken."""
        return self.head.revision


@dataclass(frozen=True, slots=True)
class Tagging:
    """The third step: beginning a coding session, opening it, taking operations."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def begin(self, clip: ClipId, coder: CoderId) -> SessionId:
        """The coder's session on the clip: the one there is, or a new one by today's scheme."""
        with self.records.writing() as desk:
            mine = current_of(desk.coding.of(clip), coder)
            if mine is not None:
                return mine.id
            found = desk.clips.get(clip)
            if found is None or found.facts is None:
                raise NothingToTag
            require_first_camera(desk, clip)
            require_for(desk, found, Purpose.RECORD, self.clock.today())
            edition = self.schemes.in_use_for(desk, found.card)
            head = SessionHead(
                id=SessionId(self.identities.fresh()),
                clip=clip,
                household=found.household,
                coder=coder,
                scheme=edition.scheme,
                scheme_version=edition.version,
                clip_length=found.facts.length,
                revision=0,
                begun_at=self.clock.now(),
            )
            document = self.schemes.original(desk, edition)
            desk.coding.keep_scheme(edition.scheme, edition.version, document)
            desk.coding.begin(head)
            self._note(desk, Deed.CODING_BEGUN, {"session": head.id, "clip": clip})
        return head.id

    def sessions(self, clip: ClipId) -> tuple[SessionHead, ...]:
        """The clip's coding sessions, oldest first."""
        with self.records.reading() as desk:
            return desk.coding.of(clip)

    def session(self, session: SessionId) -> OpenSession:
        """The session with every annotation that stands; consent is asked anew (PR-25)."""
        with self.records.reading() as desk:
            head = _head(desk, session)
            self._require(desk, head)
            return OpenSession(
                head=head,
                scheme=self.schemes.of(desk, head),
                scheme_document=self.schemes.document(desk, head),
                annotations=desk.coding.standing(session),
            )

    def revision(self, session: SessionId) -> int:
        """How many operations were taken."""
        with self.records.reading() as desk:
            return self._permitted(desk, session).revision

    def history(
        self, session: SessionId, last: int = 500, before: int | None = None
    ) -> tuple[Past, ...]:
        """What was done last, or last before a revision; oldest first."""
        with self.records.reading() as desk:
            head = self._permitted(desk, session)
            return past.newest(desk, head, last, before)

    def history_of(self, session: SessionId, annotation: AnnotationId) -> tuple[Past, ...]:
        """Everything that was done to one annotation, oldest first."""
        with self.records.reading() as desk:
            return past.of(desk, self._permitted(desk, session), annotation)

    def others(self, session: SessionId) -> tuple[SessionHead, ...]:
        """Other coders' sessions on the same clip; none where supervision is not permitted, none
        beside what is coded to practise or twice, and none that is blind itself."""
        with self.records.reading() as desk:
            mine = self._permitted(desk, session)
            # An attempt is blind: whoever practises sees nobody else's coding.
            if mine.practised or not self._may_compare(desk, mine):
                return ()
            blind = {e.coder for e in desk.doubling.of(mine.clip) if e.is_open}
            if mine.coder in blind:
                return ()
            every = desk.coding.of(mine.clip)
            return tuple(e for e in every if e.coder != mine.coder and e.coder not in blind)

    def other(self, session: SessionId, other: SessionId) -> OpenSession:
        """Another coder's session, to look at beside one's own."""
        if other not in {each.id for each in self.others(session)}:
            raise NoSuchSession
        return self.session(other)

    def take(self, session: SessionId, operations: Sequence[Operation]) -> Taken:
        """Take each operation once; when this returns, what was accepted is kept for good."""
        with self.records.writing() as desk:
            head = _head(desk, session)
            self._require(desk, head)
            hand = Hand(self.identities.acting(), self.clock.now())
            taking = Taking(desk, head, self.schemes.of(desk, head), hand)
            results = tuple(taking.take(operation) for operation in operations)
            if taking.revision > head.revision:
                self._note(
                    desk,
                    Deed.CODING_CHANGED,
                    {
                        "session": session,
                        "from": str(head.revision + 1),
                        "to": str(taking.revision),
                    },
                )
        return Taken(taking.revision, results)

    def _permitted(self, desk: Desk, session: SessionId) -> SessionHead:
        head = _head(desk, session)
        self._require(desk, head)
        return head

    def _may_compare(self, desk: Desk, head: SessionHead) -> bool:
        consents = desk.households.consents(head.household)
        return standing(consents, Purpose.SUPERVISION, self.clock.today(), head.clip).permitted

    def _require(self, desk: Desk, head: SessionHead) -> None:
        given = desk.households.consents(head.household)
        purpose = Purpose.TRAINING if head.practised else Purpose.RECORD
        found = desk.clips.get(head.clip)
        for each in (purpose,) if found is None else require_stays(found.card, purpose):
            require(given, each, self.clock.today(), head.clip)

    def _note(self, desk: Desk, deed: Deed, on: Mapping[str, str]) -> None:
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def _head(desk: Desk, session: SessionId) -> SessionHead:
    head = desk.coding.head(session)
    if head is None:
        raise NoSuchSession
    return head
