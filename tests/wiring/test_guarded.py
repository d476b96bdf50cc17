"""Nothing of a use case can be reached that its table does not list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from annotator.domain.policy import NotForYou, Right
from annotator.journey.admission import Need, Of
from annotator.wiring.guarded import Guarded, guarded


@dataclass
class Books:
    records: str = "open"

    def read(self, which: str, last: int = 5) -> str:
        return f"{which} {last}"

    def all(self) -> tuple[int, ...]:
        return (1, 2, 3)

    def burn(self) -> None:
        raise AssertionError("nobody may")


class NotedDoor:
    def __init__(self) -> None:
        self.asked: list[Any] = []

    def check(self, need: Need, asked: tuple[Any, ...]) -> None:
        self.asked.append(asked)
        if asked and asked[0] == "shut":
            raise NotForYou

    def sieved(self, need: Need, answer: tuple[Any, ...]) -> tuple[Any, ...]:
        return answer[1:]


NEEDS = {"read": Need((Right.BE_HERE,), Of.CLIP), "all": Need((Right.BE_HERE,), Of.EACH_CLIP)}


def test_what_is_listed_is_asked_for_each_time_however_it_is_called() -> None:
    door = NotedDoor()
    books = Guarded(Books(), door, NEEDS)  # type: ignore[arg-type]
    assert books.read("a") == "a 5"
    assert books.read(last=2, which="b") == "b 2"
    with pytest.raises(NotForYou):
        books.read(which="shut")
    assert door.asked == [("a",), ("b", 2), ("shut",)]


def test_an_answer_of_many_things_is_sieved() -> None:
    assert Guarded(Books(), NotedDoor(), NEEDS).all() == (2, 3)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["burn", "records", "nothing"])
def test_what_is_not_listed_is_not_there(name: str) -> None:
    with pytest.raises(NotForYou):
        getattr(Guarded(Books(), NotedDoor(), NEEDS), name)  # type: ignore[arg-type]


def test_a_use_case_without_a_table_is_shut_whole() -> None:
    with pytest.raises(NotForYou):
        guarded(Books(), NotedDoor()).read("a")  # type: ignore[arg-type]
