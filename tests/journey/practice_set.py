"""Somebody who practises, on clips with a gold; a test names only what matters to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from annotator.domain.annotation import Annotation
from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Purpose
from annotator.domain.identity import (
    AnnotationId,
    AttemptId,
    ClipId,
    CoderId,
    HouseholdId,
    SessionId,
)
from annotator.domain.interval import Milliseconds
from annotator.domain.session_document import session_to_document
from tests.builders import A_DAY, A_MINUTE, a_session, an_annotation, some_facts
from tests.journey.world import World

START, END = Milliseconds(0), A_MINUTE
GAZE = an_annotation("gaze", "attunement", 2_000, 8_000, "shared_gaze")
CUE = an_annotation("cue", "rupture", 12_000, 18_000, "missed_cue")
COMFORT = an_annotation("comfort", "repair", 18_000, 24_000, "comfort", repairs="cue")
LEAD = an_annotation("lead", "attunement", 30_000, 36_000, "following_lead")
QUIET = an_annotation("quiet", "attunement", 40_000, 50_000, "quiet_togetherness")
GOLD = (GAZE, CUE, COMFORT, LEAD, QUIET)


def a_gold_document(
    marks: Iterable[Annotation] = GOLD, *, kind: str = "practice", level: int = 1
) -> dict[str, object]:
    """A gold as its file holds it, made for some other clip."""
    every = tuple(marks)
    coding = session_to_document(a_session(*every, coder="experts"))
    return {
        "format": "glimmer-gold/1",
        "signed_by": "scheme authors",
        "scheme": coding["scheme"],
        "set": kind,
        "level": level,
        "content_notes": ["crying"],
        "context": "feeding",
        "who": ["carer", "infant"],
        "coding": coding,
        "moments": {
            each.id: {
                "rationale": f"why {each.id}",
                "allowed": [],
                "must_see": each.id == CUE.id,
                "question": f"what of {each.id}?",
            }
            for each in every
        },
    }


def a_practice(*kinds: str, world: World | None = None) -> tuple[World, tuple[ClipId, ...]]:
    """A household that permits training, and a clip with a gold for each kind named."""
    world = world or World()
    dyad = world.a_household("Wren", Purpose.RECORD, Purpose.TRAINING)
    clips = []
    for kind in kinds or ("practice",):
        card = ClipCard(A_DAY, Context.FEEDING, ("carer", "infant"))
        clip = world.clips.begin(dyad.household.id, dyad.id, card)
        world.clips.found(clip, some_facts())
        world.clips.ready(clip, {})
        world.practising.keep_gold(clip, a_gold_document(kind=kind))
        clips.append(clip)
    world.identities.coder = CoderId("trainee")
    return world, tuple(clips)


def coding(world: World, clip: ClipId) -> tuple[AttemptId, SessionId]:
    """An attempt at the clip, watched through, whose coding begins."""
    attempt = world.practising.begin(clip)
    world.practising.watched(attempt, START, END)
    return attempt, world.practising.code(attempt)


def practised(world: World, clip: ClipId, marks: Iterable[Annotation] = GOLD) -> AttemptId:
    """A sealed attempt, a minute after the last, by default exactly what the gold says."""
    world.clock.pass_by(timedelta(minutes=1))
    attempt, session = coding(world, clip)
    world.tag(session, *own(attempt, marks))
    world.practising.seal(attempt)
    return attempt


def own(attempt: AttemptId, marks: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """The marks under names of their own, as every coder's are."""
    every = tuple(marks)
    names = {each.id: AnnotationId(f"{attempt[-4:]}-{each.id}") for each in every}
    return tuple(
        replace(
            each,
            id=names[each.id],
            repairs=None if each.repairs is None else names.get(each.repairs),
        )
        for each in every
    )


def household_of(world: World, clip: ClipId) -> HouseholdId:
    """Whose clip it is."""
    return world.clips.get(clip).household
