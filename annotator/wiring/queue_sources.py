"""What else waits for whoever reviews: what other steps know of, told as the queue tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.policy import Right
from annotator.domain.reliability.drift import Drift
from annotator.domain.reviewing.queue import Waiting, Why
from annotator.journey.waiting import Waits, all_waiting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.journey.queueing import Looking, Source
    from annotator.journey.reliability import Reliability
    from annotator.journey.talking import Talking

DRIFTS: Final = {Drift.PRACTISE_FIRST: Why.DRIFT_RED, Drift.LOOK_AGAIN: Why.DRIFT_AMBER}


def more_sources(talking: Talking, reliability: Reliability) -> tuple[Source, ...]:
    """Mentions, drift and what waits to be accepted; the first two ask the door by themselves."""

    def mentions(looking: Looking) -> Iterable[Waiting]:
        if not looking.may(Right.TALK):
            return
        for each in talking.waiting_for_me():
            on = each.since.astimezone().date()
            where = {"thread": each.thread}
            home, clip = each.household, each.clip
            facts = looking.scene(home, clip)
            yield Waiting(Why.MENTION, on, "talk", where, home, clip, facts=facts)

    def drifting(looking: Looking) -> Iterable[Waiting]:
        today = looking.clock.today()
        for each in reliability.waiting():
            if each.drift is not None:
                facts: dict[str, str | int] = {"coder": looking.name(each.coder)}
                where = {"coder": each.coder}
                yield Waiting(DRIFTS[each.drift], today, "reliability", where, facts=facts)

    return mentions, drifting, to_accept


def to_accept(looking: Looking) -> Iterable[Waiting]:
    """Codings and summaries by who learns, where whoever is at work may accept them."""
    mine = looking.may(Right.ACCEPT)
    for each in all_waiting(looking.desk):
        if each.household not in mine:
            continue
        on = each.since.astimezone().date()
        path, where = _way_to(each.waits, str(each.session), str(each.visit))
        home, clip = each.household, each.clip
        facts = {**looking.scene(home, clip), "coder": looking.name(each.whose)}
        why = Why.ACCEPTANCE if each.waits is Waits.CODING else Why.SUMMARY
        yield Waiting(why, on, path, where, home, clip, each.whose, facts)


def _way_to(waits: Waits, session: str, visit: str) -> tuple[str, dict[str, str]]:
    if waits is Waits.CODING:
        return "accept", {"session": session}
    return "look-over", {"visit": visit}
