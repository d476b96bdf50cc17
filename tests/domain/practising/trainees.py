"""A minute with gold, and somebody who codes it; a test names only what matters to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.coding import CodingSession
from annotator.domain.identity import ClipId, CodeId
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.practising.attempt import Attempt
from annotator.domain.practising.examined import Figures, figures_of
from annotator.domain.practising.gold import ClipSet, Gold, GoldMoment
from annotator.domain.practising.gold_document import from_document
from annotator.domain.practising.opened import Opened
from annotator.domain.practising.reveal import Reveal, reveal
from annotator.domain.practising.sealed import Sealed, seal
from annotator.domain.session_document import session_to_document
from tests.builders import A_MINUTE, a_session, an_annotation, the_scheme

TEN = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

GAZE = an_annotation("gaze", "attunement", 2_000, 8_000, "shared_gaze")
CUE = an_annotation("cue", "rupture", 12_000, 18_000, "missed_cue")
COMFORT = an_annotation("comfort", "repair", 18_000, 24_000, "comfort", repairs="cue")
LEAD = an_annotation("lead", "attunement", 30_000, 36_000, "following_lead")
QUIET = an_annotation("quiet", "attunement", 40_000, 50_000, "quiet_togetherness")
BID = an_annotation("bid", "infant_bid", 12_500, None)
GOLD = (GAZE, CUE, COMFORT, LEAD, QUIET, BID)
ALLOWED = {"lead": ["co_regulation"]}
MUST_SEE = ("cue",)


def a_coding(
    marks: Iterable[Annotation] = GOLD, coder: str = "trainee", clip: str = "c1"
) -> CodingSession:
    """A minute coded, by default exactly what the gold says; a link to nothing is left away."""
    every = tuple(marks)
    known = {each.id for each in every}
    marks = [each if each.repairs in known else replace(each, repairs=None) for each in every]
    return replace(a_session(*marks, coder=coder), clip=ClipId(clip))


def a_gold_document(
    marks: Iterable[Annotation] = GOLD,
    *,
    must_see: Iterable[str] = MUST_SEE,
    allowed: Mapping[str, list[str]] = ALLOWED,
    clip: str = "c1",
    kind: str = "practice",
    level: int = 1,
) -> dict[str, object]:
    """A gold as its file holds it, fresh each time, so that a test may spoil it."""
    coding = session_to_document(a_coding(marks, "experts", clip))
    return {
        "format": "glimmer-gold/1",
        "signed_by": "scheme authors",
        "scheme": {"id": the_scheme().id, "version": the_scheme().version},
        "set": kind,
        "level": level,
        "content_notes": ["crying"],
        "context": "feeding",
        "who": ["carer", "infant"],
        "coding": coding,
        "moments": {
            each.id: {
                "rationale": f"why {each.id}",
                "allowed": list(allowed.get(each.id, ())),
                "must_see": each.id in must_see,
                "question": f"what of {each.id}?",
            }
            for each in marks
        },
    }


def a_gold(
    marks: Iterable[Annotation] = GOLD,
    *,
    must_see: Iterable[str] = MUST_SEE,
    allowed: Mapping[str, list[str]] = ALLOWED,
    clip: str = "c1",
    kind: str = "practice",
    level: int = 1,
) -> Gold:
    """The gold of that file."""
    document = a_gold_document(
        tuple(marks), must_see=must_see, allowed=allowed, clip=clip, kind=kind, level=level
    )
    return from_document(document, the_scheme())


def coding_stage(gold: Gold, coding: CodingSession, now: datetime = TEN) -> Attempt:
    """An attempt at the gold's clip that was watched whole and is being coded."""
    whole = Interval(Milliseconds(0), A_MINUTE)
    return Attempt(coding.id, coding.coder, gold.cover).begin(now).watch(whole).code(now)


def sealed(
    gold: Gold, marks: Iterable[Annotation] = GOLD, *, day: int = 0, coder: str = "trainee"
) -> Sealed:
    """What somebody coded, sealed some days on."""
    coding = a_coding(marks, coder, gold.coding.clip)
    now = TEN + timedelta(days=day)
    return seal(coding_stage(gold, coding, now), coding, now + timedelta(minutes=9))


def opened(gold: Gold, marks: Iterable[Annotation] = GOLD, *, day: int = 0) -> Opened:
    """The same with its gold beside it."""
    return Opened(sealed(gold, marks, day=day), gold)


def shown(gold: Gold, marks: Iterable[Annotation] = GOLD, *, day: int = 0) -> Reveal:
    """The reveal of it."""
    return reveal(opened(gold, marks, day=day))


def examined(
    marks: Iterable[Annotation] = GOLD,
    *,
    clip: str = "c1",
    day: int = 0,
    kind: str = ClipSet.QUALIFYING,
) -> Figures:
    """The figures of an attempt at a qualifying clip, on its own day."""
    return figures_of(opened(a_gold(clip=clip, kind=kind), marks, day=day))


def later(mark: Annotation, by: int) -> Annotation:
    """The same mark, moved."""
    onset = Milliseconds(mark.onset + by)
    offset = None if mark.offset is None else Milliseconds(mark.offset + by)
    return replace(mark, onset=onset, offset=offset)


def named(mark: Annotation, code: str | None) -> Annotation:
    """The same mark under another code of its family."""
    return replace(mark, code=None if code is None else CodeId(code))


def moment(mark: Annotation, *allowed: str) -> GoldMoment:
    """The mark as a moment of a gold."""
    return GoldMoment(mark, "why", tuple(CodeId(each) for each in allowed))


@st.composite
def marks(draw: st.DrawFn, most: int = 4, within: int = 20) -> tuple[Annotation, ...]:
    """A few marks, and so close together that they often meet."""
    found = []
    for at in range(draw(st.integers(0, most))):
        family, codes = draw(
            st.sampled_from(
                [
                    ("attunement", ("shared_gaze", "cue_met")),
                    ("rupture", ("missed_cue", "too_much")),
                    ("mind_comment", ("appropriate", "unsure")),
                ]
            )
        )
        onset = draw(st.integers(0, within - 1)) * 500
        length = draw(st.integers(1, 12)) * 500
        offset = None if family == "mind_comment" else onset + length
        found.append(an_annotation(f"m{at}", family, onset, offset, draw(st.sampled_from(codes))))
    return tuple(found)
