from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from annotator import words
from annotator.domain.identity import CoderId, HouseholdId
from annotator.domain.people import FIRST
from annotator.domain.reviewing.queue import Seen, Waiting, Why
from annotator.journey.flag_books import Flags
from annotator.screens import frame
from annotator.screens.review import begun_with, told, what, when, whose
from tests.fakes.clock import NOON
from tests.screens.compared import SAM, Compared, compared
from tests.screens.conftest import Shown, html

if TYPE_CHECKING:
    from annotator.wiring.practice import Practice

__all__ = ["compared"]


def test_a_clip_coded_twice_stands_in_the_queue_with_one_way_in_to_both_codings(
    show: Shown, compared: Compared, as_first: None
) -> None:
    app = show("review")
    assert not app.exception
    assert "Coded by Ada and Sam, not compared yet" in html(app)
    ways = re.findall(r'href="(/compare[^"]*)"', html(app))
    assert f"/compare?clip={compared.clip}&of={compared.of}" in ways
    card = compared.practice.clips.get(compared.clip).card
    scene = f"{frame.context_word(card.context)} · {frame.on_paper(card.on)}"
    assert f"Wren · {scene} · since" in html(app)
    # A part of the queue that stands alone needs no heading.
    assert not app.header


def test_today_leads_to_it(show: Shown, compared: Compared) -> None:
    assert 'href="/review"' in html(show("today"))


def test_once_compared_it_waits_no_longer(show: Shown, compared: Compared) -> None:
    assert not show("compare", clip=compared.clip, of=compared.of).exception
    assert "not compared yet" not in html(show("review"))


def many(urgent: int, others: int) -> tuple[Waiting, ...]:
    on = date(2026, 11, 12)
    marked, asked = (
        [
            Waiting(why, on, "compare", {"clip": f"{why}{n}"}, facts={"count": 1})
            for n in range(many)
        ]
        for why, many in ((Why.SAFEGUARDING, urgent), (Why.ASKED, others))
    )
    return (*marked, *asked)


@pytest.mark.parametrize(
    ("urgent", "others", "shown"), [(0, 0, 0), (3, 24, 27), (3, 25, 27), (60, 1, 61), (60, 99, 84)]
)
def test_what_comes_first_is_never_left_out_however_much_it_is(
    urgent: int, others: int, shown: int
) -> None:
    waiting = many(urgent, others)
    assert begun_with(waiting) == waiting[:shown]


def test_of_a_long_queue_two_dozen_are_shown_with_how_many_more_and_a_way_to_all(
    show: Shown, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = many(2, 30)
    queueing = vars(practice.review.queueing)
    monkeypatch.setitem(queueing["_made"], "waiting", lambda: waiting)
    app = show("review")
    assert len(re.findall(r'href="/compare', html(app))) == 26
    assert "And 6 more: they come up as others are done." in [each.value for each in app.caption]
    assert 'href="/review?show=every"' in html(app)
    assert "Show all 32" in html(app)
    every = show("review", show="every")
    assert len(re.findall(r'href="/compare', html(every))) == 32
    assert "Show all" not in html(every)


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_has_its_words_with_and_without_a_name(why: Why) -> None:
    facts: dict[str, str | int] = {"visit": 2, "count": 1}
    nobody = Waiting(why, date(2026, 11, 12), "compare", facts=facts)
    assert "{" not in what(nobody)
    named = {**facts, "coder": "Sam", "first": "Ada", "second": "Sam"}
    assert "{" not in what(Waiting(why, nobody.on, "compare", facts=named))


def test_a_family_is_named_only_where_it_was_handed_over() -> None:
    unnamed = Waiting(Why.CODED_TWICE, date(2026, 11, 12), "compare", facts={"context": "feeding"})
    assert whose(unnamed) == "A feed, family not named to you"
    facts: dict[str, str | int] = {"context": "feeding", "pseudonym": "Wren"}
    assert whose(Waiting(Why.CODED_TWICE, unnamed.on, "compare", facts=facts)) == "Wren · Feed"
    dated = {**facts, "filmed": "2026-11-12"}
    assert whose(Waiting(Why.SUMMARY, unnamed.on, "x", facts=dated)) == "Wren · Feed · 12 Nov 2026"
    assert whose(Waiting(Why.DRIFT_RED, unnamed.on, "reliability")) == ""


def test_what_ends_says_until_when_and_everything_else_since_when() -> None:
    on = date(2026, 11, 12)
    assert when(Waiting(Why.CONSENT_ENDING, on, "consent")) == "until 12 Nov 2026"
    assert when(Waiting(Why.CODED_TWICE, on, "compare")) == "since 12 Nov 2026"


def test_no_word_of_it_ranks_praises_or_blames() -> None:
    said = " ".join([*words.screens("review").values(), *words.screens("compare").values()])
    for word in ("score", "rank", "wrong", "mistake", "error", "fail", "excellent", "poor", "bad"):
        assert word not in re.sub("none of this ranks a person", "", said).lower(), word


def test_what_nobody_can_do_away_with_is_ticked_and_stands_folded_with_who_has_seen_it(
    show: Shown, compared: Compared, as_first: None
) -> None:
    with compared.practice.records.writing() as desk:
        head = desk.coding.head(compared.second)
        assert head is not None
        desk.flags.keep(head.id, head.revision, Flags(review_flag=1))
    app = show("review")
    asks = "Sam asks the supervisor (1)"
    assert asks in html(app)
    ticks = [each for each in app.button if each.label == "I have seen it"]
    assert len(ticks) == html(app).count("asks the supervisor")
    ticks[0].click().run()
    assert not app.exception
    (folded,) = app.expander
    assert folded.label == "What you have seen: 1"
    assert not folded.proto.expanded
    assert "seen by you on" in html(app)
    (back,) = [each for each in app.button if each.label == "Put it back"]
    back.click().run()
    assert not app.expander
    assert asks in html(app)


def test_who_else_has_seen_it_is_said_beside_what_still_waits(
    show: Shown, compared: Compared, as_first: None
) -> None:
    practice = compared.practice
    tick = Seen(SAM, "x", "1", NOON, HouseholdId("h"))
    assert told(practice, tick) == "seen by Sam on 12 Nov 2026"
    assert told(practice, replace(tick, by=CoderId("gone"))).startswith("seen by a colleague on")
    assert told(practice, replace(tick, by=FIRST)).startswith("seen by you on")
