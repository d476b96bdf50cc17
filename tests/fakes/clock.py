"""A clock that stands still until it is told to go on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

NOON = datetime(2026, 11, 12, 12, tzinfo=UTC)


class StoppedClock:
    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.date()

    def pass_by(self, how_long: timedelta) -> None:
        self.at += how_long
