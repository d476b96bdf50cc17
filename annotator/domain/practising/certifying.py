"""Certification: what one attempt passed, and where a coder stands after all of them.

One clip passes by itself on events and must-see moments. Kappa is asked of the run of consecutive
passes: their 1-s tables are added up, since one clip of a minute has too few seconds of a family.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.agreement.chance import cohen_kappa
from annotator.domain.agreement.result import Counted, Undefined
from annotator.domain.agreement.time_unit import with_none
from annotator.domain.consent import months_after
from annotator.domain.errors import Refusal
from annotator.domain.practising.examined import FAMILIES, added
from annotator.domain.practising.gold import ClipSet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from annotator.domain.identity import ClipId, CoderId
    from annotator.domain.practising.examined import Figures
    from annotator.domain.practising.gold import Cover
    from annotator.domain.practising.thresholds import Thresholds

EXACT_TO: Final = 9
"""Decimals: exactly at the bar is met, whatever the last bit of a float says."""


@dataclass
class NoSecondTry(Refusal):
    """A qualifying clip is attempted once."""

    clip: ClipId


@dataclass
class NotOneCoder(Refusal):
    """Attempts of several people, where one person's standing was asked for."""


class Rule(StrEnum):
    """What is asked."""

    EVENT_F1 = "event_f1"
    MUST_SEE = "must_see"
    KAPPA = "kappa"
    FAMILY_KAPPA = "family_kappa"


@dataclass(frozen=True, slots=True)
class Ruled:
    """One rule with what was found and what was asked.

    For must-see moments `value` is how many were missed and `bar` nought. `n` is what the value
    rests on: events, must-see moments or seconds. `undefined` says why there is no value.
    """

    rule: Rule
    value: float | None
    bar: float
    n: int
    family: str | None = None
    undefined: Undefined | None = None

    @property
    def met(self) -> bool | None:
        """Whether it was met; None where there is no value."""
        if self.value is None:
            return None
        if self.rule is Rule.MUST_SEE:
            return self.value <= self.bar
        return round(self.value, EXACT_TO) >= self.bar

    @property
    def stands_against(self) -> bool:
        """Whether it keeps somebody from passing; so do an F1 and a kappa without a value.

        A family neither used does not, nor a clip without a must-see moment.
        """
        return self.met is False or (self.met is None and self.rule in {Rule.EVENT_F1, Rule.KAPPA})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one attempt passed by itself; `beside` has its own kappas, which decide nothing."""

    figures: Figures
    rules: tuple[Ruled, ...]
    beside: tuple[Ruled, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing stands against it."""
        return not any(each.stands_against for each in self.rules)


class State(StrEnum):
    """Where somebody stands."""

    NOT_BEGUN = "not_begun"
    ON_THE_WAY = "on_the_way"
    CERTIFIED = "certified"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was granted: on which seals, by which thresholds; `until` is its last day."""

    coder: CoderId
    granted: date
    until: date
    seals: tuple[str, ...]
    rules: tuple[Ruled, ...]
    thresholds: Thresholds


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a coder stands: passes in a row since the last certificate, and what is missing.

    `missing` has what stood against the last attempt, or against the run where that is long enough.
    """

    state: State
    passes: int
    needed: int
    certificate: Certificate | None
    missing: tuple[Ruled, ...]


def require_unseen(cover: Cover, begun: Collection[ClipId]) -> None:
    """Refused where a qualifying clip was begun before, whatever came of it."""
    if cover.about.set is ClipSet.QUALIFYING and cover.clip in begun:
        raise NoSecondTry(cover.clip)


def verdict(figures: Figures, thresholds: Thresholds) -> Verdict:
    """Each rule one clip is asked by itself: event F1, and no must-see moment missed."""
    events = figures.events
    f1 = Ruled(
        Rule.EVENT_F1,
        events.f1,
        thresholds.event_f1,
        events.denominator,
        undefined=events.undefined,
    )
    return Verdict(figures, (f1, _must_see(figures)), over_a_run((figures,), thresholds))


def over_a_run(run: tuple[Figures, ...], thresholds: Thresholds) -> tuple[Ruled, ...]:
    """Each rule a run of clips is asked together: kappa over all families, and of each family."""
    table = with_none(FAMILIES, added(run), Counted.UNITS)
    kappa = cohen_kappa(table)
    whole = Ruled(Rule.KAPPA, kappa.value, thresholds.kappa, table.total, undefined=kappa.undefined)
    return (whole, *(_of_family(run, family, thresholds) for family in FAMILIES))


def standing(attempts: Iterable[Figures], today: date, thresholds: Thresholds) -> Standing:
    """Where a coder stands after all attempts at qualifying clips, in the order of sealing.

    A failed one ends the run. Where a run is long enough but its kappas are not, it goes on and its
    latest clips count. An attempt counts towards one certificate only.
    """
    taken = _in_order(attempts)
    run: tuple[Verdict, ...] = ()
    certificate: Certificate | None = None
    missing: tuple[Ruled, ...] = ()
    for each in taken:
        found = verdict(each, thresholds)
        run = (*run, found)[-thresholds.consecutive :] if found.passed else ()
        rules = over_a_run(tuple(one.figures for one in run), thresholds)
        missing = _against(rules if len(run) == thresholds.consecutive else found.rules)
        if len(run) == thresholds.consecutive and not missing:
            certificate, run = _granted(run, rules, thresholds), ()
    state = _state(taken, certificate, today)
    return Standing(state, len(run), thresholds.consecutive, certificate, missing)


def _must_see(figures: Figures) -> Ruled:
    if not figures.must_see:
        return Ruled(Rule.MUST_SEE, None, 0, 0, undefined=Undefined.NO_ANNOTATIONS)
    missed = figures.must_see - figures.must_seen
    return Ruled(Rule.MUST_SEE, missed, 0, figures.must_see)


def _of_family(run: tuple[Figures, ...], family: str, thresholds: Thresholds) -> Ruled:
    table = with_none(FAMILIES, added(run), Counted.UNITS).against_rest(family)
    kappa = cohen_kappa(table)
    used = table.total > table.counts[1][1]
    why = kappa.undefined if used or not table.total else Undefined.CODE_NOT_USED
    bar = thresholds.family_kappa
    return Ruled(Rule.FAMILY_KAPPA, kappa.value, bar, table.total, family, why)


def _in_order(attempts: Iterable[Figures]) -> list[Figures]:
    every = list(attempts)
    if len({each.coder for each in every}) > 1:
        raise NotOneCoder
    taken = [each for each in every if each.set is ClipSet.QUALIFYING]
    taken.sort(key=lambda each: (each.sealed_at, each.seal))
    seen: set[ClipId] = set()
    for each in taken:
        if each.clip in seen:
            raise NoSecondTry(each.clip)
        seen.add(each.clip)
    return taken


def _against(rules: tuple[Ruled, ...]) -> tuple[Ruled, ...]:
    return tuple(each for each in rules if each.stands_against)


def _granted(
    run: tuple[Verdict, ...], rules: tuple[Ruled, ...], thresholds: Thresholds
) -> Certificate:
    last = run[-1].figures
    on = last.sealed_at.date()
    seals = tuple(each.figures.seal for each in run)
    until = months_after(on, thresholds.months)
    return Certificate(last.coder, on, until, seals, rules, thresholds)


def _state(taken: list[Figures], certificate: Certificate | None, today: date) -> State:
    if certificate is not None:
        return State.CERTIFIED if today <= certificate.until else State.EXPIRED
    return State.ON_THE_WAY if taken else State.NOT_BEGUN
