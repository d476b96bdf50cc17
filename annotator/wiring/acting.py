"""Whose hands are at work: told by the gate for each request, and by the screens for each run."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.domain.identity import CoderId

_HANDS: ContextVar[CoderId | None] = ContextVar("hands", default=None)


class _Screens:
    """How a screen's own thread finds out who looks at it; set once, at the start."""

    ask: Callable[[], CoderId | None] | None = None


@contextmanager
def acting_as(member: CoderId) -> Iterator[None]:
    """Until the end of this block, in this thread and what it awaits, this person is at work."""
    token = _HANDS.set(member)
    try:
        yield
    finally:
        _HANDS.reset(token)


def screens_ask(ask: Callable[[], CoderId | None]) -> None:
    """How to find out who looks at a screen, where no request of ours says so."""
    _Screens.ask = ask


def hands() -> CoderId | None:
    """Who is at work here; None where nobody is named, as in a job."""
    named = _HANDS.get()
    if named is None and _Screens.ask is not None:
        return _Screens.ask()
    return named
