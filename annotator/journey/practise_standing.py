"""Where somebody stands by their numbers, when what is asked for may have changed meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.practising.certifying import State, standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from annotator.domain.practising.certifying import Certificate, Standing
    from annotator.domain.practising.thresholds import Thresholds
    from annotator.journey.practise_numbers import Numbers


def as_granted(latest: Numbers, before: Sequence[Numbers], thresholds: Thresholds) -> Numbers:
    """The latest attempt's numbers, with the thresholds where its sealing brings a certificate."""
    figures = latest.figures
    now = standing_of((*before, latest), figures.sealed_at.date(), thresholds)
    granted = now.certificate is not None and now.certificate.seals[-1] == figures.seal
    return replace(latest, granted=thresholds if granted else None)


def standing_of(numbers: Sequence[Numbers], today: date, thresholds: Thresholds) -> Standing:
    """Where a coder stands after these attempts, in the order of sealing.

    What is asked now decides what comes next. A certificate that was granted stands until its last
    day by what was asked then, so that nobody loses or gains its date by a changed setting.
    """
    now = standing([each.figures for each in numbers], today, thresholds)
    kept = _granted(numbers, today)
    if kept is None or (now.certificate is not None and now.certificate.granted > kept.granted):
        return now
    state = State.CERTIFIED if today <= kept.until else State.EXPIRED
    return replace(now, state=state, certificate=kept)


def _granted(numbers: Sequence[Numbers], today: date) -> Certificate | None:
    """The last certificate granted, worked out again from the attempts that led to it."""
    for end in range(len(numbers), 0, -1):
        thresholds = numbers[end - 1].granted
        if thresholds is not None:
            then = [each.figures for each in numbers[:end]]
            return standing(then, today, thresholds).certificate
    return None
