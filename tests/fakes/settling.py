"""Settling and accepting in memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from annotator.domain.identity import ClipId, CoderId, SessionId, SettlementId, VisitId
from annotator.journey.kept import SessionHead
from annotator.journey.settle_books import Acceptance, Decided, Look, Looked, Settlement


@dataclass
class Settled:
    """What is kept of both."""

    settlements: dict[SettlementId, Settlement] = field(default_factory=dict)
    decisions: list[tuple[SettlementId, Decided]] = field(default_factory=list)
    acceptances: list[Acceptance] = field(default_factory=list)
    chosen: dict[ClipId, SessionId] = field(default_factory=dict)
    looks: list[Looked] = field(default_factory=list)
    named: dict[CoderId, datetime] = field(default_factory=dict)

    def copy(self) -> Settled:
        return Settled(**{each.name: getattr(self, each.name).copy() for each in fields(self)})

    def drop(self, clip: ClipId, sessions: set[SessionId], visits: set[VisitId]) -> None:
        """What goes with a clip."""
        gone = {each.id for each in self.settlements.values() if each.clip == clip}
        self.settlements = {k: v for k, v in self.settlements.items() if k not in gone}
        self.decisions = [each for each in self.decisions if each[0] not in gone]
        self.acceptances = [each for each in self.acceptances if each.session not in sessions]
        self.chosen.pop(clip, None)
        self.looks = [each for each in self.looks if each.visit not in visits]


@dataclass
class Settling:
    kept: Settled

    def add(self, settlement: Settlement) -> None:
        self.kept.settlements[settlement.id] = settlement

    def get(self, settlement: SettlementId) -> Settlement | None:
        return self.kept.settlements.get(settlement)

    def of(self, clip: ClipId) -> tuple[Settlement, ...]:
        mine = (each for each in self.kept.settlements.values() if each.clip == clip)
        return tuple(sorted(mine, key=lambda each: (each.begun_at, each.id)))

    def decide(self, settlement: SettlementId, decided: Decided) -> None:
        self.kept.decisions.append((settlement, decided))

    def decided(self, settlement: SettlementId) -> tuple[Decided, ...]:
        return tuple(each for which, each in self.kept.decisions if which == settlement)

    def keep(self, settlement: SettlementId, session: SessionId, by: CoderId, at: datetime) -> None:
        known = self.kept.settlements[settlement]
        done = replace(known, session=session, kept_by=by, kept_at=at)
        self.kept.settlements[settlement] = done


@dataclass
class Accepting:
    kept: Settled
    heads: Mapping[SessionId, SessionHead]

    def note(self, acceptance: Acceptance) -> None:
        self.kept.acceptances.append(acceptance)

    def said_of(self, session: SessionId) -> tuple[Acceptance, ...]:
        return tuple(each for each in self.kept.acceptances if each.session == session)

    def said_of_each(
        self, sessions: Collection[SessionId]
    ) -> Mapping[SessionId, tuple[Acceptance, ...]]:
        return {each: said for each in sessions if (said := self.said_of(each))}

    def by_coders(self, coders: Collection[CoderId]) -> tuple[SessionHead, ...]:
        mine = (e for e in self.heads.values() if e.coder in coders and not e.practised)
        return tuple(sorted(mine, key=lambda each: each.begun_at))

    def choose(self, clip: ClipId, session: SessionId | None) -> None:
        self.kept.chosen.pop(clip, None)
        if session is not None:
            self.kept.chosen[clip] = session

    def chosen(self, clip: ClipId) -> SessionId | None:
        return self.kept.chosen.get(clip)

    def look(self, looked: Looked) -> None:
        self.kept.looks.append(looked)

    def looks(self, visit: VisitId) -> tuple[Looked, ...]:
        return tuple(each for each in self.kept.looks if each.visit == visit)

    def asked_for(self) -> tuple[Looked, ...]:
        last = {each.visit: at for at, each in enumerate(self.kept.looks)}
        steps = (self.kept.looks[at] for at in sorted(last.values()))
        return tuple(each for each in steps if each.look is Look.ASKED)

    def name(self, coders: Collection[CoderId], by: CoderId, at: datetime) -> None:
        del by
        self.kept.named = dict.fromkeys(coders, at)

    def named(self) -> Mapping[CoderId, datetime]:
        return dict(sorted(self.kept.named.items()))
