from __future__ import annotations

from annotator.domain.agreement.report import full_report
from annotator.journey.agreeing import compared
from annotator.screens.compare_curve import LINES, figure, table, values
from tests.builders import A_MINUTE
from tests.screens.drawn import drawn_by_plotly
from tests.screens.test_compare_figures import BLANK, a_report


def test_the_figure_draws_what_the_table_says_from_none_to_five_seconds() -> None:
    report = a_report()
    drawn = drawn_by_plotly(figure(report.curve, report.choices.onset_tolerance))
    assert [each.name for each in drawn.data] == list(table(report.curve)[0])[1:]
    assert list(drawn.data[0].x) == [point.tolerance / 1000 for point in report.curve]
    for line, (name, *_rest) in zip(drawn.data, LINES, strict=True):
        assert list(line.y) == [values(point)[name] for point in report.curve]
    first = table(report.curve)[0]
    found = report.curve[0].found
    assert first["Moments found again"] == f"{found.f1:.2f} ({found.denominator})"


def test_no_line_is_told_by_colour_alone_and_the_tolerance_used_is_marked() -> None:
    report = a_report()
    drawn = drawn_by_plotly(figure(report.curve, report.choices.onset_tolerance))
    assert len({each.line.dash for each in drawn.data}) == len(LINES)
    assert len({each.marker.symbol for each in drawn.data}) == len(LINES)
    (mark,) = drawn.layout.shapes
    assert mark.x0 == report.choices.onset_tolerance / 1000


def test_what_is_blank_is_a_gap_and_not_nought() -> None:
    report = full_report(compared(((), ()), A_MINUTE))
    drawn = drawn_by_plotly(figure(report.curve, report.choices.onset_tolerance))
    assert set(drawn.data[0].y) == {None}
    assert table(report.curve)[0]["Moments found again"] == f"{BLANK} (0)"
