from __future__ import annotations

from annotator.domain.identity import CoderId
from annotator.domain.reliability.figures import Measure
from annotator.journey.doubled_pairs import Pairs
from annotator.journey.doubling_books import DoublingKind
from annotator.journey.reliability import EVERYBODY
from annotator.journey.reliability_record import Figures, Worked
from tests.doubled import ADA, BEA, CEM, as_another, spans_of
from tests.journey.doubles import a_practice

ONES = spans_of(2)


def test_a_record_says_how_the_clips_were_chosen_and_what_they_were_laid_beside() -> None:
    doubles, dyad = a_practice()
    for n in range(5):
        doubles.double(dyad, CEM, ONES, as_another(ONES, n))
    clip = doubles.clip(dyad)
    doubles.coded(clip, ADA, ONES)
    doubles.hand_in(doubles.ask(clip, CEM, DoublingKind.DRIFT), CEM, ONES)
    record = doubles.reliability.record(CEM)
    chosen = record.chosen
    assert (record.clips, record.references, record.schemes) == (6, 1, ("connection 1.0",))
    assert chosen.drift_clips == 1
    assert chosen.by_seed + chosen.by_hand + chosen.drift_clips == 6
    assert record.shortest_block == 60_000
    assert all(each.consistent is not None for each in record.rates)


def test_where_coders_or_references_change_nothing_is_said_of_one_pair() -> None:
    doubles, dyad = a_practice()
    for who in (BEA, CEM) * 3:
        doubles.double(dyad, who, ONES, ONES)
    for who in (ADA, EVERYBODY):
        record = doubles.reliability.record(who)
        assert all(each.consistent is None for each in record.rates), who


def test_a_record_without_a_clip_has_no_figure_and_still_says_what_was_left_out() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    doubles.hand_in(doubles.ask(clip, CEM), CEM, ONES)
    record = doubles.reliability.record(CEM)
    assert (record.clips, record.whole, record.months) == (0, (), ())
    assert record.chosen.alone == 1
    assert record.table.total == 0


def test_the_two_coders_of_a_clip_have_the_same_f1_and_kappa() -> None:
    doubles, dyad = a_practice()
    doubles.double(dyad, CEM, ONES, as_another(ONES, 1))
    one, other = (doubles.reliability.record(who) for who in (ADA, CEM))
    for measure in Measure:
        values = [
            next(e.sure for e in each.whole if e.measure is measure and e.kind is None)
            for each in (one, other)
        ]
        assert abs((values[0].value or 0) - (values[1].value or 1)) < 1e-12


def test_figures_are_worked_out_again_only_when_they_rest_on_something_else() -> None:
    doubles, dyad = a_practice()
    worked, pairs, today = Worked(), Pairs(), doubles.clock.today()

    def told(coder: CoderId) -> tuple[Figures, Figures]:
        with doubles.records.reading() as desk:
            found = pairs.of(desk, coder, today).pairs
        return worked.of(coder, found), Worked().of(coder, found)

    assert told(CEM) == (Figures((), ()), Figures((), ()))
    for n in (1, 2):
        doubles.double(dyad, CEM, ONES, as_another(ONES, n))
        kept, anew = told(CEM)
        assert kept == anew
        assert told(CEM)[0] is kept
    assert told(ADA)[0] == told(ADA)[1]
