"""A quiz of ten-second stretches: one name to find in each, or that it is none of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.migration import Mark
from annotator.domain.practising.comparable import shared_time
from annotator.domain.practising.gold import ClipSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.domain.identity import ClipId, CodeId
    from annotator.domain.interval import Stretches
    from annotator.domain.practising.gold import Gold, GoldMoment
    from annotator.domain.practising.opened import Opened

LENGTH: Final = Milliseconds(10_000)
CHOICES: Final = 4
LEADS: Final = (1_000, 2_000, 3_000)


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An instant that looks like a code and is not: what the code cards tell, as data."""

    clip: ClipId
    at: Milliseconds
    looks_like: Mark
    says: str


@dataclass(frozen=True, slots=True)
class Question:
    """One stretch to look at: which of the names is it? `answer` None: none of them.

    `choices` are of one family; exactly one of them, or none, is right. `why` is for afterwards.
    """

    clip: ClipId
    window: Interval
    choices: tuple[Mark, ...]
    answer: Mark | None
    why: str


def quiz(
    opened: Iterable[Opened], near_misses: Iterable[NearMiss], seed: int, most: int = 10
) -> tuple[Question, ...]:
    """As many as `most` stretches around moments and near misses, the same for the same seed.

    Only of practice clips the coder has sealed, so that it tells nothing of what is still to be
    coded. About every third is a near miss, as far as there are any.
    """
    golds = {each.gold.coding.clip: each.gold for each in opened if _may_be_asked(each)}
    real = _shuffled([each for gold in golds.values() for each in _of_moments(gold, seed)], seed)
    near = [each for each in near_misses if each.clip in golds]
    false = _shuffled([each for one in near for each in _of_near(golds[one.clip], one, seed)], seed)
    wanted = min(len(false), most // 3)
    chosen = [*false[:wanted], *real[: most - wanted]]
    return tuple(_shuffled(chosen, seed + 1))


def _may_be_asked(each: Opened) -> bool:
    return each.gold.about.set is ClipSet.PRACTICE


def _of_moments(gold: Gold, seed: int) -> Iterator[Question]:
    for each in gold.compared:
        mark = _mark(each)
        window = _window(gold, each.annotation.onset, _drawn(seed, each.annotation.id))
        if window is not None and mark.code is not None:
            choices = _choices(gold, mark, window, seed)
            if len(choices) > 1:
                yield Question(gold.coding.clip, window, choices, mark, each.rationale)


def _of_near(gold: Gold, near: NearMiss, seed: int) -> Iterator[Question]:
    window = _window(gold, near.at, _drawn(seed, f"{near.clip} {near.at}"))
    if window is not None and near.looks_like not in _in_window(gold, window):
        choices = _choices(gold, near.looks_like, window, seed)
        yield Question(near.clip, window, choices, None, near.says)


def _choices(gold: Gold, right: Mark, window: Interval, seed: int) -> tuple[Mark, ...]:
    # What else is in the stretch would be right as well, so it is not among the choices.
    there = _in_window(gold, window)
    family = gold.coding.scheme.family(right.family)
    others = [Mark(family.id, code.id) for code in family.codes]
    others = [each for each in others if each not in there and each != right]
    others.sort(key=lambda each: _drawn(seed, f"{window} {each}"))
    chosen = [right, *others[: CHOICES - 1]]
    return tuple(sorted(chosen, key=lambda each: each.code or ""))


def _in_window(gold: Gold, window: Interval) -> set[Mark]:
    found: set[Mark] = set()
    for each in gold.moments.values():
        stretch = each.annotation.interval
        inside = (
            window.contains(each.annotation.onset) if stretch is None else stretch.overlaps(window)
        )
        if inside:
            codes: Sequence[CodeId | None] = (each.annotation.code, *each.allowed)
            found.update(Mark(each.annotation.family, code) for code in codes)
    return found


def _window(gold: Gold, onset: Milliseconds, drawn: int) -> Interval | None:
    length = gold.coding.clip_length
    latest = max(0, length - LENGTH)
    begin = min(max(0, onset - LEADS[drawn % len(LEADS)]), latest)
    window = Interval(Milliseconds(begin), Milliseconds(min(begin + LENGTH, length)))
    return window if _whole(shared_time(gold.coding, gold.coding), window) else None


def _whole(codable: Stretches, window: Interval) -> bool:
    return codable.within(window).total == window.length


def _mark(each: GoldMoment) -> Mark:
    return Mark(each.annotation.family, each.annotation.code)


def _shuffled(questions: Iterable[Question], seed: int) -> list[Question]:
    return sorted(
        questions, key=lambda each: _drawn(seed, f"{each.clip} {each.window} {each.answer}")
    )


def _drawn(seed: int, of: str) -> int:
    """A number that looks drawn and is the same for the same seed; no chance is at work."""
    return int(hashlib.sha256(f"{seed} {of}".encode()).hexdigest()[:12], 16)
