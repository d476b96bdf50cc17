"""Puts the door before a use case: every call is asked for, and nothing else is there."""

from __future__ import annotations

from functools import wraps
from inspect import signature
from typing import TYPE_CHECKING, Any, TypeVar, cast

from annotator.domain.policy import NotForYou
from annotator.journey.admission import NEEDS
from annotator.wiring.door import EACH

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.journey.admission import Need
    from annotator.wiring.door import Door

UseCase = TypeVar("UseCase")


class Guarded:
    """A use case behind the door. What its table does not list cannot be reached."""

    def __init__(self, within: object, door: Door, needs: Mapping[str, Need]) -> None:
        self._within, self._door, self._needs = within, door, needs
        self._made: dict[str, Callable[..., Any]] = {}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """The method, asked for at each call."""
        made = self._made.get(name)
        if made is None:
            need = self._needs.get(name)
            if need is None:
                raise NotForYou
            made = self._made[name] = asked_first(getattr(self._within, name), need, self._door)
        return made


def asked_first(method: Callable[..., Any], need: Need, door: Door) -> Callable[..., Any]:
    """The method, but the door is asked before it, or its answer is sieved."""
    names = signature(method)

    @wraps(method)
    def asked(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the method takes
        bound = names.bind(*given, **named)
        door.check(need, tuple(bound.arguments.values()))
        answer = method(*given, **named)
        return door.sieved(need, answer) if need.of in EACH else answer

    return asked


def guarded(within: UseCase, door: Door) -> UseCase:
    """The use case behind the door; to whoever holds it, it is the same."""
    needs = NEEDS.get(type(within).__name__, {})
    return cast("UseCase", Guarded(within, door, needs))
