from __future__ import annotations

import pytest

from annotator.domain.policy import NotForYou
from annotator.domain.reliability.bars import Bars
from annotator.domain.reliability.drift import Drift
from annotator.journey.ports import Deed
from annotator.journey.reliability import EVERYBODY
from annotator.journey.reliability_record import Record
from annotator.wiring.door import Door
from annotator.wiring.guarded import guarded
from tests.doubled import ADA, BEA, CEM, Doubles, as_another, spans_of
from tests.journey.doubles import a_practice

ONES = spans_of(3)


def drifted() -> Doubles:
    """Six clips the trainee coded with ever more misses; two the supervisor coded as Ada."""
    doubles, dyad = a_practice()
    for n in range(6):
        doubles.double(dyad, CEM, ONES, as_another(ONES, n, 3_000, 0.5))
    for _ in range(2):
        doubles.double(dyad, BEA, ONES, ONES)
    return doubles


def test_each_line_says_where_it_stands() -> None:
    lines = {each.coder: each for each in drifted().reliability.drift()}
    assert lines[CEM].line.drift is Drift.PRACTISE_FIRST
    assert lines[BEA].line.drift is Drift.TOO_FEW
    assert (lines[ADA].clips, lines[BEA].clips, lines[CEM].clips) == (8, 2, 6)


def test_the_queue_has_who_should_practise_and_what_is_to_be_coded() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    doubles.coded(clip, ADA, ONES)
    asked = doubles.ask(clip, BEA)
    (waits,) = doubles.reliability.waiting()
    assert (waits.coder, waits.drift) == (BEA, None)
    assert waits.planned is not None
    assert waits.planned.doubling == asked
    found = [(each.coder, each.drift) for each in drifted().reliability.waiting()]
    assert (CEM, Drift.PRACTISE_FIRST) in found
    assert not any(drift is Drift.TOO_FEW for _, drift in found)


def test_the_services_own_bars_are_kept_noted_and_gone_by() -> None:
    doubles = drifted()
    assert doubles.reliability.bars() == Bars()
    doubles.reliability.set_bars(Bars(window=8, one_in=2))
    assert doubles.reliability.bars().window == 8
    assert doubles.records.state.deeds[-1][0] is Deed.DRIFT_BARS_SET  # type: ignore[attr-defined]
    lines = {each.coder: each.line.drift for each in doubles.reliability.drift()}
    assert lines[CEM] is Drift.TOO_FEW


def test_everybody_together_has_each_clip_once_and_no_line() -> None:
    record = drifted().reliability.record(EVERYBODY)
    assert (record.clips, record.coders, record.line) == (8, 3, None)
    assert record.table.total == 8 * 600


def test_clips_for_a_report_are_drawn_once_and_for_all() -> None:
    doubles = drifted()
    drawn = doubles.reliability.draw(EVERYBODY, 3)
    assert (len(drawn.clips), drawn.among) == (3, 8)
    assert doubles.reliability.draw(EVERYBODY, 3) == drawn
    assert doubles.reliability.draw(EVERYBODY, 5).clips[:3] == drawn.clips
    assert len(doubles.reliability.draw(EVERYBODY, 99).clips) == 8
    assert doubles.reliability.draw(CEM, 99).among == 6
    assert doubles.reliability.draw(BEA, 99).among == 2


def behind_the_door(doubles: Doubles, hands: str) -> Doubles:
    doubles.identities.coder = hands  # type: ignore[assignment]
    door = Door(doubles.records, doubles.clock, lambda: hands)  # type: ignore[arg-type,return-value]
    return guarded(doubles.reliability, door)  # type: ignore[return-value]


@pytest.mark.parametrize("who", [ADA, CEM])
def test_a_therapist_and_a_trainee_see_their_own_and_nobody_elses(who: str) -> None:
    doubles = drifted()
    theirs = behind_the_door(doubles, who)
    assert isinstance(theirs.record(who), Record)  # type: ignore[attr-defined]
    for other in {ADA, BEA, CEM, EVERYBODY} - {who}:
        with pytest.raises(NotForYou):
            theirs.record(other)  # type: ignore[attr-defined]
    for seen in (theirs.drift(), theirs.due(), theirs.waiting()):  # type: ignore[attr-defined]
        assert {each.coder for each in seen} <= {who}
    assert {each.coder for each in theirs.plan()} <= {who}  # type: ignore[attr-defined]


def test_a_supervisor_sees_everybodys() -> None:
    hers = behind_the_door(drifted(), BEA)
    assert {each.coder for each in hers.drift()} == {ADA, BEA, CEM}  # type: ignore[attr-defined]
    for who in (ADA, BEA, CEM, EVERYBODY):
        assert hers.record(who).coder == who  # type: ignore[attr-defined]


def test_a_trainee_asks_nobody_sets_no_bars_and_draws_nobody_elses() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    theirs = behind_the_door(doubles, CEM)
    for deed, asked in (
        ("assign", (clip, BEA)), ("assign", (clip, CEM)), ("set_bars", (Bars(),)),
        ("draw", (EVERYBODY, 3)), ("draw", (BEA, 3)),
    ):  # fmt: skip
        with pytest.raises(NotForYou):
            getattr(theirs, deed)(*asked)
