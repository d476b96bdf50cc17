"""The one sentence after a reveal: what went well, and one thing to look at next.

The sentence itself is in `words/`; here it is chosen, with the facts it needs. It names no fault of
a person, and says something good only where that is so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.identity import CodeId
from annotator.domain.practising.pairing import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.domain.practising.pairing import Paired
    from annotator.domain.practising.reveal import Reveal

QUIET: Final = frozenset(
    {
        CodeId("quiet_togetherness"),
        CodeId("following_lead"),
        CodeId("too_little"),
        CodeId("infant_withdraws"),
    }
)
"""Codes in which little moves and little is heard."""
HABIT_MS: Final = 1_000
HABIT_PAIRS: Final = 4

Slots = dict[str, int | str]


class Says(StrEnum):
    """Which sentence."""

    NOTHING_TO_COMPARE = "nothing_to_compare"
    NOTHING_MARKED = "nothing_marked"
    NONE_SEEN = "none_seen"
    AS_THE_GOLD = "as_the_gold"
    ALL_AND_MORE = "all_and_more"
    MUST_SEE_LEFT = "must_see_left"
    NAMES_DRIFT = "names_drift"
    NOT_NAMED_YET = "not_named_yet"
    EARLY_BY_HABIT = "early_by_habit"
    LATE_BY_HABIT = "late_by_habit"
    MISSES_QUIET = "misses_quiet"
    MISSES_ONE_CODE = "misses_one_code"
    MARKS_MORE = "marks_more"
    MUST_SEE_SEEN = "must_see_seen"
    SAW_SOME = "saw_some"


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence by its key, and the counts, codes and milliseconds that go into it."""

    key: Says
    slots: Mapping[str, int | str] = field(default_factory=dict, hash=False)


def feedback(reveal: Reveal) -> Saying:
    """The first sentence that fits, in the order a teacher would think of them."""
    for fits in IN_ORDER:
        saying = fits(reveal)
        if saying is not None:
            return saying
    differ = sum(each.kind is not Kind.MATCHED for each in reveal.pairs)
    return Saying(Says.SAW_SOME, {**_saw(reveal), "differ": differ})


def _empty(reveal: Reveal) -> Saying | None:
    marks = sum(each.mark is not None for each in reveal.pairs)
    if not reveal.saw.whole:
        return Saying(Says.NOTHING_TO_COMPARE)
    if not marks:
        return Saying(Says.NOTHING_MARKED, {"moments": reveal.saw.whole})
    if not reveal.saw.part:
        return Saying(Says.NONE_SEEN, {"marks": marks, "moments": reveal.saw.whole})
    return None


def _all_matched(reveal: Reveal) -> Saying | None:
    extra = len(reveal.of(Kind.EXTRA))
    if len(reveal.of(Kind.MATCHED)) < reveal.saw.whole:
        return None
    if extra:
        return Saying(Says.ALL_AND_MORE, {"moments": reveal.saw.whole, "extra": extra})
    return Saying(Says.AS_THE_GOLD, {"moments": reveal.saw.whole})


def _must_see_left(reveal: Reveal) -> Saying | None:
    left = [each for each in _must_see(reveal) if not each.one_family]
    return Saying(Says.MUST_SEE_LEFT, {**_saw(reveal), "left": len(left)}) if left else None


def _names(reveal: Reveal) -> Saying | None:
    others = reveal.of(Kind.OTHER_NAME)
    named_most = 4 * reveal.named.part >= 3 * reveal.named.whole
    if len(others) < 2 or named_most or not _saw_most(reveal):
        return None
    said = Counter(
        (each.moment.annotation.code or each.moment.annotation.family, each.mark.code)
        for each in others
        if each.moment is not None and each.mark is not None
    )
    (gold, own), _ = min(said.items(), key=lambda each: (-each[1], each[0][0], each[0][1] or ""))
    slots = {**_saw(reveal), "named": reveal.named.part, "code": gold}
    if own is None:
        return Saying(Says.NOT_NAMED_YET, slots)
    return Saying(Says.NAMES_DRIFT, {**slots, "own": own})


def _habit(reveal: Reveal) -> Saying | None:
    pairs = reveal.of(Kind.MATCHED, Kind.EARLY, Kind.LATE)
    later = [each.later for each in pairs if each.later is not None]
    if len(later) < HABIT_PAIRS or not _saw_most(reveal):
        return None
    middle = round(reveal.lags.median or 0)
    alike = sum((each < 0) == (middle < 0) and each != 0 for each in later)
    if abs(middle) < HABIT_MS or 4 * alike < 3 * len(later):
        return None
    key = Says.EARLY_BY_HABIT if middle < 0 else Says.LATE_BY_HABIT
    return Saying(key, {**_saw(reveal), "lag_ms": abs(middle)})


def _misses(reveal: Reveal) -> Saying | None:
    missed = Counter(
        each.moment.annotation.code
        for each in reveal.of(Kind.MISSED)
        if each.moment is not None and each.moment.annotation.code is not None
    )
    quiet = sum(missed[code] for code in QUIET)
    if quiet >= 2 and 2 * quiet >= missed.total():
        return Saying(Says.MISSES_QUIET, {**_saw(reveal), "quiet": quiet})
    if not missed:
        return None
    code, often = min(missed.items(), key=lambda each: (-each[1], each[0]))
    if often < 2:
        return None
    return Saying(Says.MISSES_ONE_CODE, {**_saw(reveal), "code": code, "missed": often})


def _more(reveal: Reveal) -> Saying | None:
    extra = len(reveal.of(Kind.EXTRA))
    if extra < 3 or 2 * extra < reveal.saw.whole:
        return None
    return Saying(Says.MARKS_MORE, {**_saw(reveal), "extra": extra})


def _must_see_seen(reveal: Reveal) -> Saying | None:
    must = _must_see(reveal)
    if not must or _saw_most(reveal) or not all(each.one_family for each in must):
        return None
    return Saying(Says.MUST_SEE_SEEN, {**_saw(reveal), "must": len(must)})


def _must_see(reveal: Reveal) -> list[Paired]:
    return [each for each in reveal.pairs if each.moment is not None and each.moment.must_see]


def _saw_most(reveal: Reveal) -> bool:
    return 4 * reveal.saw.part >= 3 * reveal.saw.whole


def _saw(reveal: Reveal) -> Slots:
    return {"seen": reveal.saw.part, "moments": reveal.saw.whole}


IN_ORDER: Final[tuple[Callable[[Reveal], Saying | None], ...]] = (
    _empty,
    _all_matched,
    _must_see_left,
    _names,
    _habit,
    _misses,
    _more,
    _must_see_seen,
)
