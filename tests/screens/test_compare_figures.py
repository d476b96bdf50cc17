from __future__ import annotations

from streamlit.testing.v1 import AppTest

from annotator.domain.agreement.report import Report, full_report
from annotator.domain.annotation import Annotation
from annotator.domain.reviewing.differences import beside
from annotator.journey.agreeing import compared
from annotator.screens.compare_figures import by_code, by_family
from annotator.wiring.sample import coding_of
from annotator.words import screen
from tests.builders import A_MINUTE, an_annotation, the_scheme

BLANK = screen("compare.blank")
PAIR = ("Ada", "Sam")


def the_two(name: str = "feeding") -> tuple[tuple[Annotation, ...], tuple[Annotation, ...]]:
    first, second = (coding_of(name, who) for who in ("coder-a", "coder-b"))
    return tuple(first.annotations.values()), tuple(second.annotations.values())


def a_report(name: str = "feeding") -> Report:
    return full_report(compared(the_two(name), coding_of(name, "coder-a").clip_length))


def test_each_row_of_moments_has_its_figures_with_n_in_the_order_of_the_rows() -> None:
    report = a_report()
    lines = by_family(report, PAIR, the_scheme())
    assert [each["Row"] for each in lines] == ["Attunement", "Rupture", "Repair"]
    found = {each.code: each for each in report.in_events.per_code}["attunement"]
    assert found.f1 is not None
    assert lines[0]["F1 (n)"] == f"{found.f1:.2f} ({found.denominator})"
    assert lines[0]["Found again"] == str(found.found)
    assert (lines[0]["Ada alone"], lines[0]["Sam alone"]) == (str(found.missed), str(found.extra))


def test_a_row_nobody_used_is_blank_and_never_nought() -> None:
    marks = (an_annotation("a"),)
    report = full_report(compared((marks, marks), A_MINUTE))
    rupture = by_family(report, PAIR, the_scheme())[1]
    assert (rupture["F1 (n)"], rupture["Median onset"]) == (f"{BLANK} (0)", BLANK)
    assert rupture["κ of the row"] == BLANK


def test_each_code_says_how_many_and_below_five_no_figure() -> None:
    one, other = the_two()
    length = coding_of("feeding", "coder-a").clip_length
    codes = beside(one, other, the_scheme(), length).codes
    lines = by_code(codes, PAIR, the_scheme())
    assert len(lines) == len(codes) > 3
    for line, each in zip(lines, codes, strict=True):
        assert line["F1 (n)"].endswith(f"({each.n})")
        assert (each.n < 5) <= line["F1 (n)"].startswith(BLANK)


def _screen() -> None:
    from annotator.domain.reviewing.differences import beside
    from annotator.screens.compare_figures import show_figures
    from annotator.wiring.sample import coding_of
    from tests.builders import the_scheme
    from tests.screens.test_compare_figures import PAIR, a_report, the_two

    side = beside(*the_two(), the_scheme(), coding_of("feeding", "coder-a").clip_length)
    show_figures(a_report(), side, PAIR, the_scheme())


def test_kappa_is_by_seconds_with_its_interval_or_why_there_is_none_and_n_beside_it() -> None:
    app = AppTest.from_function(_screen).run(timeout=60)
    assert not app.exception
    report, html = a_report(), " ".join(str(each.proto.body) for each in app.get("html"))
    by_second, sure = report.in_time.by_second, report.in_time.interval
    assert f'<p class="figure">{by_second.value:.2f}</p>' in html
    captions = " ".join(each.value for each in app.caption)
    assert f"n = {by_second.denominator} s" in captions
    if sure.lower is None:
        assert "too short for an interval" in captions
    else:
        assert f"{sure.lower:.2f} to {sure.upper:.2f}" in captions
    forgiven = report.in_time.second_forgiven.mean
    assert f'<p class="figure">{forgiven:.2f}</p>' in html
    observed = report.in_time.kappa.observed
    assert observed is not None
    assert f'<p class="figure">{100 * observed:.0f} %</p>' in html


def _nothing() -> None:
    from annotator.domain.agreement.report import full_report
    from annotator.domain.reviewing.differences import beside
    from annotator.journey.agreeing import compared
    from annotator.screens.compare_figures import show_figures
    from tests.builders import A_MINUTE, the_scheme

    side = beside((), (), the_scheme(), A_MINUTE)
    show_figures(full_report(compared(((), ()), A_MINUTE)), side, ("Ada", "Sam"), the_scheme())


def test_where_nobody_marked_anything_every_figure_is_blank_with_its_reason() -> None:
    app = AppTest.from_function(_nothing).run(timeout=60)
    assert not app.exception
    html = " ".join(str(each.proto.body) for each in app.get("html"))
    assert html.count(f'<p class="figure">{BLANK}</p>') >= 3
    assert any("Neither of the two marked anything" in each.value for each in app.caption)
