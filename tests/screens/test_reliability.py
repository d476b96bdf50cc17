from __future__ import annotations

from annotator.domain.consent import Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.reliability.drift import Drift
from annotator.journey.reliability import EVERYBODY
from annotator.screens import state
from tests.doubled import ADA, BEA, CEM, Doubles, as_another, spans_of
from tests.fakes.records import MemoryRecords
from tests.screens.doubling import Look, doubled, look, said

__all__ = ["doubled", "look"]
ONES = spans_of(4)
Doubled = tuple[Doubles, Dyad]


def six_clips(doubled: Doubled, missed: float = 0.5) -> None:
    doubles, dyad = doubled
    for n in range(6):
        doubles.double(dyad, CEM, ONES, as_another(ONES, n, 3_000 if missed else 1, missed))


def test_one_person_is_told_that_agreement_takes_two(look: Look, doubled: Doubled) -> None:
    doubled[0].records = MemoryRecords()
    app = look(ADA)
    assert not app.exception
    assert "Agreement takes two" in said(app)


def test_before_anything_was_coded_twice_the_page_says_how_to_begin(look: Look) -> None:
    app = look(BEA)
    assert not app.exception
    assert "Nothing is to be coded twice just now" in said(app)
    assert "No clip has been coded twice yet" in said(app)
    assert not app.get("plotly_chart")


def test_where_a_line_stands_is_said_by_sign_and_word_and_what_helps_next(
    look: Look, doubled: Doubled
) -> None:
    six_clips(doubled)
    shown = said(look(CEM))
    assert "■" in shown
    assert "Practise first" in shown
    assert "It happens to every coder with time" in shown
    assert 'href="/practise"' in shown
    assert "Cem (you)" in shown


def test_a_trainee_sees_nobody_else_and_a_supervisor_chooses_whose(
    look: Look, doubled: Doubled
) -> None:
    six_clips(doubled)
    theirs = look(CEM)
    assert "Ada" not in said(theirs)
    assert not theirs.selectbox
    hers = look(BEA)
    assert all(name in said(hers) for name in ("Ada", "Bea (you)", "Cem"))
    (whose,) = hers.selectbox
    assert whose.options == ["Everybody together", "Ada", "Bea (you)", "Cem"]
    assert len(hers.get("plotly_chart")) == 1
    assert len(whose.select(CEM).run().get("plotly_chart")) == 2


def test_an_address_may_say_whose(look: Look, doubled: Doubled) -> None:
    six_clips(doubled)
    assert look(BEA, coder=CEM).selectbox[0].value == CEM
    assert look(BEA, coder="nobody").selectbox[0].value == EVERYBODY


def test_the_numbers_stand_in_a_table_and_the_files_are_one_click_away(
    look: Look, doubled: Doubled
) -> None:
    six_clips(doubled)
    app = look(CEM)
    first, rates = app.table
    assert list(first.value["Kind"])[:4] == [
        "All together", "In step", "Out of step", "Finding each other",
    ]  # fmt: skip
    assert next(iter(first.value["Clips"])) == "6"
    assert len(rates.value) == 4
    for name in ("methods", "figures", "table"):
        assert f'href="/agreement/{name}?{state.query(coder=CEM)}"' in said(app)


def test_what_is_left_out_is_counted_in_words(look: Look, doubled: Doubled) -> None:
    doubles, dyad = doubled
    six_clips(doubled)
    with doubles.records.writing() as desk:
        for each in desk.households.consents(dyad.household.id):
            if each.purpose is not Purpose.RECORD:
                desk.households.withdraw_consent(each.id, doubles.clock.today(), "mother")
    shown = said(look(CEM))
    assert "Not counted: 6 double-coded clips" in shown
    assert "None of these codings has been laid beside another yet" in shown


def test_no_family_is_named_anywhere(look: Look, doubled: Doubled) -> None:
    six_clips(doubled, 0)
    for who in (ADA, BEA, CEM):
        app = look(who)
        assert not any(name in str(app) for name in ("Wren", "Ava", "Mama"))


def test_a_steady_line_is_said_to_be_steady(look: Look, doubled: Doubled) -> None:
    six_clips(doubled, 0)
    doubles, _ = doubled
    assert doubles.reliability.drift()[2].line.drift is Drift.STEADY
    assert "Go on with the plan" in said(look(CEM))
