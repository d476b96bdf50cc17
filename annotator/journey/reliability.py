"""How far people agree who code the same clips blind, over time; and what is to be coded next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.people import FIRST
from annotator.domain.reliability import plan
from annotator.domain.reliability.bars import Bars
from annotator.domain.reliability.drift import Drift, Line, line_of
from annotator.journey.doubled_pairs import EVERYBODY, Pairs
from annotator.journey.doubling import SEED, DoubleCoding
from annotator.journey.doubling_plan import Planned, asked_of, next_drifts, pool, to_give
from annotator.journey.ports import Deed
from annotator.journey.reliability_record import Record, Worked, record_of

if TYPE_CHECKING:
    from datetime import date

    from annotator.domain.clip import Context
    from annotator.domain.identity import ClipId, CoderId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.doubled_pairs import Loaded
    from annotator.journey.ports import Desk

__all__ = ["EVERYBODY", "Drawn", "Drifting", "Reliability", "Waiting"]

BARS: Final = "reliability_bars"
REPORT_SEED: Final = "report_sample_seed"


@dataclass(frozen=True, slots=True)
class Drifting:
    """Where a coder's line stands, over how many clips, and when a drift clip is due."""

    coder: CoderId
    line: Line
    clips: int
    drift_clip_on: date | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for somebody: a coder to be talked with, or a clip they are to code blind.

    One of the two is there: `drift`, or `planned`.
    """

    coder: CoderId
    drift: Drift | None = None
    planned: Planned | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """Clips drawn for a report: by which seed, out of how many."""

    seed: str
    clips: tuple[tuple[ClipId, Context, Milliseconds], ...]
    among: int


@dataclass(frozen=True, slots=True)
class Reliability(DoubleCoding):
    """The record, the drift, and the plan; a figure is never told without what it rests on."""

    pairs: Pairs = field(default_factory=Pairs)
    worked: Worked = field(default_factory=Worked)

    def record(self, coder: CoderId) -> Record:
        """One coder's figures, or everybody's together, over the clips permitted today."""
        seed = self._seed(SEED)
        with self.records.reading() as desk:
            loaded = self.pairs.of(desk, coder, self.clock.today())
            figures = self.worked.of(coder, loaded.pairs)
            bars, mark = self._bars(desk), plan.fingerprint(seed)
        return record_of(coder, loaded, figures, (bars, mark))

    def drift(self) -> tuple[Drifting, ...]:
        """Everybody who codes, and where their line stands."""
        with self.records.reading() as desk:
            bars = self._bars(desk)
            days = next_drifts(desk, bars.weeks)
            loaded = self.pairs.of_each(desk, days.keys(), self.clock.today())
            return tuple(_drifting(each, loaded[each], bars, on) for each, on in days.items())

    def plan(self) -> tuple[Planned, ...]:
        """Who is to code what by when; then what is to be given to somebody, and to whom best."""
        seed, today = self._seed(SEED), self.clock.today()
        with self.records.reading() as desk:
            bars = self._bars(desk)
            given = asked_of(desk, today)
            return (*given, *to_give(desk, seed, bars, today))

    def due(self) -> tuple[Planned, ...]:
        """What was asked of people and is still to be coded, the first due first."""
        with self.records.reading() as desk:
            return asked_of(desk, self.clock.today())

    def waiting(self) -> tuple[Waiting, ...]:
        """For the queue: practise first, look again, then what is to be coded blind."""
        telling = (Drift.PRACTISE_FIRST, Drift.LOOK_AGAIN)
        lines = sorted(
            (each for each in self.drift() if each.line.drift in telling),
            key=lambda each: telling.index(each.line.drift),
        )
        drifting = (Waiting(each.coder, drift=each.line.drift) for each in lines)
        due = (Waiting(e.coder, planned=e) for e in self.due() if e.coder is not None)
        return (*drifting, *due)

    def draw(self, coder: CoderId, many: int) -> Drawn:
        """So many of the clips this coder coded, or anybody, for a report: by a seed that is drawn
        once. Nobody chooses, and nobody draws again until they like it better."""
        seed, today = self._seed(REPORT_SEED), self.clock.today()
        with self.records.reading() as desk:
            anybody = {FIRST, *(each.id for each in desk.people.all())}
            of = anybody if coder == EVERYBODY else {coder}
            known = {each.id: each for each in pool(desk, today, of)}
        drawn = plan.sample(seed, known, many)
        found = [(known[each].card.context, known[each].facts) for each in drawn]
        shown = tuple(
            (clip, context, facts.length)
            for clip, (context, facts) in zip(drawn, found, strict=True)
            if facts is not None
        )
        return Drawn(seed, shown, len(known))

    def bars(self) -> Bars:
        """What this service goes by."""
        with self.records.reading() as desk:
            return self._bars(desk)

    def set_bars(self, bars: Bars) -> None:
        """Go by this from now on; what is out of bounds cannot even be said."""
        told = asdict(bars)
        with self.records.writing() as desk:
            desk.settings.keep(BARS, json.dumps(told))
            on = {name: str(value) for name, value in told.items()}
            me, now = self.identities.acting(), self.clock.now()
            desk.audit.note(Deed.DRIFT_BARS_SET, me, now, on)

    def _bars(self, desk: Desk) -> Bars:
        chosen = desk.settings.get(BARS)
        return Bars() if chosen is None else Bars(**json.loads(chosen))

    @override
    def _one_in(self) -> int:
        return self.bars().one_in


def _drifting(coder: CoderId, loaded: Loaded, bars: Bars, due: date | None) -> Drifting:
    clips = [each.counted for each in loaded.pairs]
    return Drifting(coder, line_of(clips, bars), len(clips), due)
