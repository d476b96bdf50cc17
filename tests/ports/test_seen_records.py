"""One suite for ticks in memory and in the database: what the queue may rely on."""

from __future__ import annotations

from datetime import datetime

from annotator.domain.identity import CoderId
from annotator.domain.reviewing.queue import Seen
from annotator.journey.ports import Records
from tests.fakes.clock import NOON
from tests.ports.kept import C1, H1, LATER, SOON

ME, YOU = CoderId("me"), CoderId("you")


def a_tick(
    by: CoderId = ME, at: datetime = NOON, stand: str = "s1@3", thing: str = "asked-c1"
) -> Seen:
    return Seen(by, thing, stand, at, H1, C1)


def test_the_last_tick_of_each_person_and_thing_stays_oldest_first(filled: Records) -> None:
    of_home = Seen(YOU, "consent_ending-h1", "1@2026-12-01", SOON, H1)
    with filled.writing() as desk:
        desk.seen.keep(a_tick(YOU, LATER))
        desk.seen.keep(of_home)
        desk.seen.keep(a_tick())
        desk.seen.keep(a_tick(at=SOON, stand="s1@4"))
    with filled.reading() as desk:
        assert desk.seen.all() == (a_tick(at=SOON, stand="s1@4"), of_home, a_tick(YOU, LATER))


def test_a_tick_is_taken_away_by_whose_it_is_alone(filled: Records) -> None:
    with filled.writing() as desk:
        desk.seen.keep(a_tick())
        desk.seen.keep(a_tick(YOU, SOON))
        desk.seen.drop(ME, "asked-c1")
        desk.seen.drop(ME, "never")
    with filled.reading() as desk:
        assert desk.seen.all() == (a_tick(YOU, SOON),)


def test_a_tick_goes_with_the_clip_it_is_about(filled: Records) -> None:
    of_home = Seen(YOU, "consent_ending-h1", "1@2026-12-01", SOON, H1)
    with filled.writing() as desk:
        desk.seen.keep(a_tick())
        desk.seen.keep(of_home)
        desk.clips.remove(C1)
    with filled.reading() as desk:
        assert desk.seen.all() == (of_home,)
