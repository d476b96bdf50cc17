"""Times and days as the tables hold them: ISO 8601 text, instants always in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime


def write_instant(at: datetime) -> str:
    """An instant with microseconds always written out, so that text sorts as time does."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def read_instant(text: str) -> datetime:
    """The instant again."""
    return datetime.fromisoformat(text)


def write_instant_if(at: datetime | None) -> str | None:
    """An instant, or nothing."""
    return None if at is None else write_instant(at)


def read_instant_if(text: str | None) -> datetime | None:
    """An instant, or nothing."""
    return None if text is None else read_instant(text)


def write_day_if(on: date | None) -> str | None:
    """A day, or nothing."""
    return None if on is None else on.isoformat()


def read_day_if(text: str | None) -> date | None:
    """A day, or nothing."""
    return None if text is None else date.fromisoformat(text)
