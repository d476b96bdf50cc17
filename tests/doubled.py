"""Clips coded twice, made by the steps themselves: people, families, codings and what differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

import numpy as np

from annotator.domain.annotation import Annotation
from annotator.domain.clip import Clip, ClipCard, ClipState, Context
from annotator.domain.consent import Consent, Decision, Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import ClipId, CoderId, ConsentId, DoublingId, PersonId, SessionId
from annotator.domain.interval import Milliseconds
from annotator.domain.people import FIRST, Member, Role
from annotator.journey.doubling_books import DoublingKind
from annotator.journey.ports import Records
from annotator.journey.reliability import Reliability
from annotator.journey.schemes import Schemes
from annotator.journey.tag import Tagging
from tests.builders import add, an_annotation, some_facts
from tests.fakes.clock import NOON, StoppedClock
from tests.fakes.identities import CountedIdentities

Span = tuple[str, int, int]
ADA, BEA, CEM = FIRST, CoderId("b" * 32), CoderId("c" * 32)
A_CLIP = Milliseconds(600_000)
PERMITTED = (Purpose.RECORD, Purpose.SUPERVISION, Purpose.TRAINING)


@dataclass
class Doubles:
    """A therapist with families, a supervisor and a trainee; clips as many as are asked for."""

    records: Records
    schemes: Schemes
    clock: StoppedClock = field(default_factory=StoppedClock)
    identities: CountedIdentities = field(default_factory=CountedIdentities)
    _n: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def tagging(self) -> Tagging:
        return Tagging(self.records, self.clock, self.identities, self.schemes)

    @property
    def reliability(self) -> Reliability:
        return Reliability(self.records, self.clock, self.identities, self.schemes)

    def people(self, joined: datetime = NOON) -> None:
        roles = {ADA: (Role.THERAPIST, "Ada"), BEA: (Role.SUPERVISOR, "Bea")}
        roles[CEM] = (Role.TRAINEE, "Cem")
        with self.records.writing() as desk:
            for id, (role, name) in roles.items():
                held = {role, Role.KEEPER} if id == ADA else {role}
                desk.people.keep(Member(id, name, frozenset(held), joined, joined))

    def permit(self, dyad: Dyad, *purposes: Purpose) -> None:
        with self.records.writing() as desk:
            for purpose in purposes or PERMITTED:
                desk.households.add_consent(
                    Consent(
                        id=ConsentId(f"{next(self._n):032x}"),
                        household=dyad.household.id,
                        purpose=purpose,
                        decision=Decision.PERMIT,
                        person=PersonId("infant"),
                        granted_by="mother",
                        basis="parental_responsibility",
                        method="signed_form",
                        form_version="1",
                        on=self.clock.today() - timedelta(days=365),
                        lawful_basis="health_care",
                    )
                )

    def clip(self, dyad: Dyad, length: Milliseconds = A_CLIP) -> ClipId:
        clip = Clip(
            ClipId(f"{next(self._n):032x}"),
            dyad.household.id,
            dyad.id,
            ClipCard(self.clock.today(), Context.FEEDING, ("carer", "infant")),
            ClipState.READY,
            playable=True,
            facts=replace(some_facts(), length=length),
        )
        with self.records.writing() as desk:
            desk.clips.add(clip, self.clock.now())
        return clip.id

    def coded(self, clip: ClipId, coder: CoderId, spans: list[Span]) -> SessionId:
        """What a coder marked, in a session of their own."""
        self.identities.coder = coder
        session = self.tagging.begin(clip, coder)
        self.mark(session, spans)
        return session

    def mark(self, session: SessionId, spans: list[Span]) -> None:
        marks = [self.a_mark(*span) for span in spans]
        taken = self.tagging.take(session, [add(each, f"op-{each.id}") for each in marks])
        assert all(hasattr(each, "version") for each in taken.results), taken.results

    def a_mark(self, family: str, onset: int, offset: int) -> Annotation:
        return an_annotation(f"{next(self._n):032x}", family, onset, offset)

    def ask(
        self, clip: ClipId, coder: CoderId, kind: DoublingKind = DoublingKind.DOUBLE
    ) -> DoublingId:
        return self.reliability.assign(clip, coder, kind)

    def hand_in(self, asked: DoublingId, coder: CoderId, spans: list[Span]) -> SessionId:
        """What they coded blind, handed in."""
        self.identities.coder = coder
        session = self.reliability.begin(asked)
        self.mark(session, spans)
        self.reliability.hand_in(asked)
        return session

    def double(self, dyad: Dyad, coder: CoderId, ones: list[Span], others: list[Span]) -> ClipId:
        """A clip the therapist coded, and somebody else blind."""
        clip = self.clip(dyad)
        self.coded(clip, ADA, ones)
        self.hand_in(self.ask(clip, coder), coder, others)
        return clip


def spans_of(seed: int, length: int = A_CLIP) -> list[Span]:
    """Moments in step, out of step and found again, as they follow each other in a clip."""
    chance = np.random.default_rng(seed)
    at, found = int(chance.integers(2_000, 8_000)), list[Span]()
    while at < length - 30_000:
        for family, least, most in (
            ("attunement", 4_000, 20_000),
            ("rupture", 3_000, 9_000),
            ("repair", 2_000, 7_000),
        ):
            long = int(chance.integers(least, most))
            found.append((family, at, at + long))
            at += long + int(chance.integers(1_500, 9_000))
    return [each for each in found if each[2] < length]


def as_another(spans: list[Span], seed: int, loose: int = 600, missed: float = 0.1) -> list[Span]:
    """The same as another coder has them: shifted, and some not at all."""
    chance, found = np.random.default_rng(seed), list[Span]()
    for family, onset, offset in spans:
        if chance.random() < missed:
            continue
        begins = max(0, onset + int(chance.integers(-loose, loose)))
        ends = max(begins + 500, offset + int(chance.integers(-loose, loose)))
        if not found or begins > found[-1][2]:
            found.append((family, begins, ends))
    return found


def half_a_year(doubles: Doubles, dyad: Dyad) -> None:
    """A record as it grows: a supervisor and a trainee code what the therapist coded, and the
    trainee's line falls in the end."""
    doubles.clock.at = NOON - timedelta(days=170)
    doubles.people(joined=doubles.clock.at)
    doubles.permit(dyad)
    for n in range(14):
        ones = spans_of(n, A_CLIP if n % 4 else Milliseconds(420_000))
        trainee = n % 3 != 0
        late = max(0, n - 7) if trainee else 0
        others = as_another(ones, n, 400 + 250 * late, 0.04 + 0.05 * late)
        doubles.double(dyad, CEM if trainee else BEA, ones, others)
        doubles.clock.pass_by(timedelta(days=11))
    doubles.clock.at = NOON
