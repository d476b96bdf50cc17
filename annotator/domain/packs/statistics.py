"""Every statistic of a pack, from nothing but what lies in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.detection import detection
from annotator.domain.agreement.marked import by_code, by_family, merged, touching
from annotator.domain.agreement.report import Choices, Compared, full_report
from annotator.domain.metrics.precedence import PRECEDENCE
from annotator.domain.packs.spelling import Value, values_of

if TYPE_CHECKING:
    from annotator.domain.agreement.detection import Detection
    from annotator.domain.coding import CodingSession
    from annotator.domain.interval import Milliseconds, Stretches

FAMILIES: Final = tuple(str(family) for family in PRECEDENCE)


@dataclass(frozen=True, slots=True)
class Compare:
    """What is compared: two codings of one clip, the reference first, the time both could code,
    the clip's frames in ms, and how."""

    first: CodingSession
    second: CodingSession
    codable: Stretches
    frames: tuple[Milliseconds, ...] = ()
    choices: Choices = Choices()  # noqa: RUF009 - a value that never changes


def statistics(of: Compare) -> tuple[Value, ...]:
    """The full agreement report over moments in step, lost and found again, then what was found
    of each code the two used, with onsets within the report's tolerance."""
    ones, others = (tuple(each.annotations.values()) for each in (of.first, of.second))
    report = full_report(
        Compared(
            by_family(ones, FAMILIES),
            by_family(others, FAMILIES),
            of.codable,
            np.array(of.frames, dtype=np.int64),
        ),
        of.choices,
    )
    return (*values_of(report, "report"), *values_of(_by_code(of), "codes"))


def _by_code(of: Compare) -> tuple[Detection, ...]:
    coded = [
        [each for each in coding.annotations.values() if str(each.family) in FAMILIES]
        for coding in (of.first, of.second)
    ]
    codes = sorted({str(each.code) for one in coded for each in one if each.code is not None})
    raw = [touching(by_code(each, codes), of.codable) for each in coded]
    one, other = (merged(each, of.choices.merged_gap) for each in raw)
    return detection(one, other, of.choices.onset_tolerance)[1]
