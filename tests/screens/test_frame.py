from __future__ import annotations

from datetime import date

import pytest

from annotator.domain.consent import Decision, Standing, Verdict
from annotator.screens import frame


def test_a_date_is_read_the_same_everywhere() -> None:
    assert frame.on_paper(date(2026, 11, 2)) == "2 Nov 2026"


def test_a_time_of_the_clip_is_minutes_and_seconds() -> None:
    assert frame.clock(67_900) == "1:07"


def test_what_somebody_typed_never_becomes_markup() -> None:
    assert "<b>" not in frame.way("tag", '<b onclick="x">')


@pytest.mark.parametrize(
    ("verdict", "said", "decided"),
    [
        (Verdict.PERMITTED, "Permitted", Decision.PERMIT),
        (Verdict.DENIED, "Not permitted", Decision.DENY),
        (Verdict.ASKED_NOT, "Not asked yet", None),
        (Verdict.WITHDRAWN, "Withdrawn", None),
    ],
)
def test_what_stands_is_said_in_words(
    verdict: Verdict, said: str, decided: Decision | None
) -> None:
    assert frame.standing_words(Standing(verdict)) == said
    assert frame.decided(Standing(verdict)) is decided


def test_what_ran_out_says_when() -> None:
    assert (
        frame.standing_words(Standing(Verdict.EXPIRED, date(2026, 1, 5))) == "Ran out on 5 Jan 2026"
    )


def test_a_link_holds_only_the_ids_that_are_given() -> None:
    assert 'href="/tag?clip=c1"' in frame.way("tag", "Open", clip="c1", household=None)
