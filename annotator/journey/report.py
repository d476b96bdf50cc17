"""The professional's report on a visit, as values: figures with what they were counted from.

It is never the family's: no field of it may reach one. It holds no norm, no score and no grade.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from annotator.domain.consent import Purpose, standing
from annotator.domain.episodes import (
    ATTUNEMENT,
    SAFEGUARDING,
    UNCODABLE,
    episodes_of,
    stretches_of,
    trusted,
)
from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.attuned import attuned_share, codable_time
from annotator.domain.metrics.latencies import attempt_latencies, reconnection_latencies
from annotator.domain.metrics.ruptures import repair_rate, rupture_rate
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Clip
    from annotator.domain.consent import Consent, Standing
    from annotator.domain.interval import Stretches
    from annotator.domain.metrics.latencies import Latencies
    from annotator.domain.scheme import Scheme
    from annotator.journey.ports import SessionHead
    from annotator.journey.visit import Gate, Visit

STAYS: Final = goes(Reach.STAYS)
WITHIN: Final = Milliseconds(30_000)
Unit = Literal["share", "per_minute", "ms"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its value or None, and what it is part of, how many, how many were censored."""

    key: str = field(metadata=STAYS)
    unit: Unit = field(metadata=STAYS)
    value: float | None = field(metadata=STAYS)
    counted: int = field(metadata=STAYS)
    of: int = field(metadata=STAYS)
    censored: int = field(default=0, metadata=STAYS)


@dataclass(frozen=True, slots=True)
class CodeLine:
    """How often a code was used on the clip, and for how long together."""

    name: str = field(metadata=STAYS)
    times: int = field(metadata=STAYS)
    total: Milliseconds = field(metadata=STAYS)


@dataclass(frozen=True, slots=True)
class Coded:
    """The coding a report is on, and whose it is; no word of a family's language is in it."""

    head: SessionHead = field(metadata=STAYS)
    scheme: Scheme = field(metadata=STAYS)
    annotations: tuple[Annotation, ...] = field(metadata=STAYS)
    pseudonym: str = field(metadata=STAYS)


@dataclass(frozen=True, slots=True)
class Report:
    """What the report holds, from the visit's clip and the coding as it stands."""

    export_id: str = field(metadata=STAYS)
    on: date = field(metadata=STAYS)
    pseudonym: str = field(metadata=STAYS)
    visit: int = field(metadata=STAYS)
    filmed_on: date = field(metadata=STAYS)
    context: str = field(metadata=STAYS)
    scheme: str = field(metadata=STAYS)
    coder: str = field(metadata=STAYS)
    length: Milliseconds = field(metadata=STAYS)
    codable: Milliseconds = field(metadata=STAYS)
    unsure: int = field(metadata=STAYS)
    codes: tuple[CodeLine, ...] = field(metadata=STAYS)
    figures: tuple[Figure, ...] = field(metadata=STAYS)
    gates: tuple[Gate, ...] = field(metadata=STAYS)
    consents: Mapping[Purpose, Standing] = field(metadata=STAYS, hash=False)
    note: str = field(metadata=STAYS)


def report_of(
    visit: Visit, clip: Clip, coded: Coded, made: tuple[str, date, tuple[Consent, ...]]
) -> Report:
    """The report on a visit; `made` is its export id, the day, and what was ever consented to.

    What the coder was not sure of enters no figure, and is counted beside them.
    """
    export_id, on, given = made
    sure = trusted(coded.annotations)
    codable = _codable(coded)
    return Report(
        export_id=export_id,
        on=on,
        pseudonym=coded.pseudonym,
        visit=visit.number,
        filmed_on=clip.card.on,
        context=clip.card.context.value,
        scheme=f"{coded.head.scheme} {coded.head.scheme_version}",
        coder=coded.head.coder,
        length=coded.head.clip_length,
        codable=codable.total,
        unsure=len(coded.annotations) - len(sure),
        codes=tuple(_codes(sure, coded.scheme)),
        figures=tuple(_figures(coded)),
        gates=visit.gates,
        consents={each: standing(given, each, on, clip.id) for each in Purpose},
        note=visit.note,
    )


def _codable(coded: Coded) -> Stretches:
    marked = coded.annotations
    left_out = stretches_of(marked, UNCODABLE), stretches_of(marked, SAFEGUARDING)
    return codable_time(coded.head.clip_length, *left_out)


def _codes(annotations: tuple[Annotation, ...], scheme: Scheme) -> Iterator[CodeLine]:
    """Every code that was used, in the scheme's order; safeguarding is no part of this paper."""
    for family in scheme.families:
        if family.id == SAFEGUARDING:
            continue
        mine = [each for each in annotations if each.family == family.id]
        named = [(code.id, f"{family.name}: {code.name}") for code in family.codes]
        for code, name in ((None, family.name), *named):
            used = [each for each in mine if each.code == code]
            lengths = [each.interval.length for each in used if each.interval is not None]
            if used:
                yield CodeLine(name, len(used), Milliseconds(sum(lengths)))


def _figures(coded: Coded) -> Iterator[Figure]:
    sure = trusted(coded.annotations)
    codable = _codable(coded)
    episodes = episodes_of(sure)
    share = attuned_share(stretches_of(sure, ATTUNEMENT), codable)
    yield Figure("attuned", "share", share.value, share.part, share.whole)
    rate = rupture_rate(episodes, codable)
    yield Figure("ruptures", "per_minute", rate.value, rate.count, rate.observed)
    back = repair_rate(episodes, WITHIN, codable)
    yield Figure("repaired", "share", back.value, back.repaired, back.followed, back.censored)
    yield _latency("attempt", attempt_latencies(episodes, codable))
    yield _latency("reconnection", reconnection_latencies(episodes, codable))


def _latency(key: str, found: Latencies) -> Figure:
    whole, unseen = found.n + len(found.censored), len(found.censored)
    return Figure(key, "ms", found.value, found.n, whole, unseen)
