"""Times as text sort as times do, and come back as they went."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from annotator.store.times import (
    read_day_if,
    read_instant,
    read_instant_if,
    write_day_if,
    write_instant,
    write_instant_if,
)

INSTANTS = st.integers(946_684_800_000_000, 4_102_444_800_000_000).map(
    lambda microseconds: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
)


@given(INSTANTS)
def test_an_instant_comes_back_as_it_went(at: datetime) -> None:
    assert read_instant(write_instant(at)) == at


@given(INSTANTS, INSTANTS)
def test_text_sorts_as_time_does(one: datetime, other: datetime) -> None:
    assert (write_instant(one) < write_instant(other)) == (one < other)


def test_a_time_of_another_zone_is_kept_in_utc() -> None:
    there = datetime(2026, 11, 12, 14, tzinfo=timezone(timedelta(hours=2)))
    assert write_instant(there) == "2026-11-12T12:00:00.000000+00:00"


def test_nothing_stays_nothing() -> None:
    assert write_instant_if(None) is None
    assert read_instant_if(None) is None
    assert read_day_if(write_day_if(None)) is None
    assert read_day_if(write_day_if(date(2026, 5, 2))) == date(2026, 5, 2)
