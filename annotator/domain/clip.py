"""A clip: what was filmed, what was found in it, and what has to be done before it plays well."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from datetime import date

    from annotator.domain.identity import ClipId, DyadId, HouseholdId
    from annotator.domain.interval import Milliseconds

SERVICE: Final = goes(Reach.SERVICE)
STAYS: Final = goes(Reach.STAYS)


class Context(StrEnum):
    """What the two were doing."""

    FEEDING = "feeding"
    BEDTIME = "bedtime"
    PLAY = "play"


class ClipState(StrEnum):
    """How far a clip has come."""

    AWAITING = "awaiting"
    RECEIVING = "receiving"
    PREPARING = "preparing"
    READY = "ready"
    FAILED = "failed"


class Hold(StrEnum):
    """Why nothing is made of a clip just now, although more could be: for a while, or left so."""

    PAUSED = "paused"
    LEFT = "left"


class Part(StrEnum):
    """A part of making a clip ready; one that failed is said by its name."""

    READING = "reading"
    PICTURE = "picture"
    SOUND = "sound"
    COPY = "copy"
    STRIP = "strip"
    MOVEMENT = "movement"
    TABLE = "table"
    TEST = "test"


class Treatment(StrEnum):
    """What a film needs: nothing, a copy to step through behind it, or a copy to play at all."""

    PLAY_AS_IS = "play_as_is"
    PLAY_AND_STEP_COPY = "play_and_step_copy"
    CONVERT = "convert"


class Why(StrEnum):
    """Why a film cannot simply be used as it is."""

    CONTAINER = "container"
    PICTURE = "picture"
    SOUND = "sound"
    FAR_KEYFRAMES = "far_keyframes"
    UNEVEN_B_FRAMES = "uneven_b_frames"
    MANY_LINES = "many_lines"
    NO_INDEX = "no_index"
    MIRRORED = "mirrored"
    INTERLACED = "interlaced"
    BRIGHT = "bright"


@dataclass(frozen=True, slots=True)
class ClipCard:
    """What the therapist says of a clip: when, what, and who is in it.

    A meeting is a shared review: guider and carer looking at a clip together. Its context is that
    of the clip they look at.
    """

    on: date = field(metadata=SERVICE)
    context: Context = field(metadata=SERVICE)
    who: tuple[str, ...] = field(default=(), metadata=STAYS)
    meeting: bool = field(default=False, metadata=STAYS)


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What was found in a film; width and height as it is seen, upright. `bright`: HLG or PQ.
    `endless`: it says neither how long it is nor where its pictures lie, as what is recorded live.
    """

    container: str = field(metadata=SERVICE)
    video_codec: str = field(metadata=SERVICE)
    audio_codec: str | None = field(metadata=SERVICE)
    width: int = field(metadata=SERVICE)
    height: int = field(metadata=SERVICE)
    rotation: int = field(metadata=SERVICE)
    frame_count: int = field(metadata=SERVICE)
    length: Milliseconds = field(metadata=SERVICE)
    first_ms: int = field(metadata=SERVICE)
    last_ms: int = field(metadata=SERVICE)
    constant_rate: bool = field(metadata=SERVICE)
    nominal_fps: float = field(metadata=SERVICE)
    keyframe_every: int = field(metadata=SERVICE)
    has_b_frames: bool = field(metadata=SERVICE)
    bytes: int = field(metadata=SERVICE)
    mirrored: bool = field(default=False, metadata=SERVICE)
    interlaced: bool = field(default=False, metadata=SERVICE)
    bright: bool = field(default=False, metadata=SERVICE)
    endless: bool = field(default=False, metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Exactness:
    """Of so many frames wound to after preparation, how many were the frame meant."""

    right: int = field(metadata=SERVICE)
    asked: int = field(metadata=SERVICE)

    @property
    def holds(self) -> bool:
        """Whether every one was, and any was asked for."""
        return self.right == self.asked > 0


@dataclass(frozen=True, slots=True)
class Clip:
    """One stretch of recorded video in the vault.

    `hold` is set while it is being prepared only; `lacks` are the parts that could not be made.
    """

    id: ClipId = field(metadata=SERVICE)
    household: HouseholdId = field(metadata=SERVICE)
    dyad: DyadId = field(metadata=SERVICE)
    card: ClipCard = field(metadata=STAYS)
    state: ClipState = field(default=ClipState.AWAITING, metadata=SERVICE)
    playable: bool = field(default=False, metadata=SERVICE)
    facts: ClipFacts | None = field(default=None, metadata=STAYS)
    refusal: str | None = field(default=None, metadata=SERVICE)
    exact: Exactness | None = field(default=None, metadata=SERVICE)
    hold: Hold | None = field(default=None, metadata=SERVICE)
    lacks: tuple[Part, ...] = field(default=(), metadata=SERVICE)

    @property
    def standing(self) -> str:
        """How far it has come, in one word: why it is held, or else its state."""
        return (self.hold or self.state).value


# What every browser of today plays: measured in Chromium (media.md 1), and kept to what the others
# play too, so a Matroska film is converted although Chromium would take it.
PLAYABLE_PICTURES: Final = {
    "mov": frozenset({"h264", "vp9", "av1"}),
    "webm": frozenset({"vp8", "vp9", "av1"}),
}
PLAYABLE_SOUNDS: Final = {
    "mov": frozenset({"aac", "mp3", "opus"}),
    "webm": frozenset({"opus", "vorbis"}),
}
# Beyond these, a seek in a browser is slower than a person's patience, or misses the frame
# (rulings 26; media.md 3).
FARTHEST_KEYFRAME: Final = 30
MOST_LINES: Final = 1080

# Not every browser mirrors what a film says is to be mirrored.
_MUST_CONVERT: Final = frozenset({Why.CONTAINER, Why.PICTURE, Why.SOUND, Why.MIRRORED})


def treatment(facts: ClipFacts) -> Treatment:
    """What the film needs before it can be played and stepped through (rulings 26)."""
    reasons = treatment_reasons(facts)
    if _MUST_CONVERT.intersection(reasons):
        return Treatment.CONVERT
    return Treatment.PLAY_AND_STEP_COPY if reasons else Treatment.PLAY_AS_IS


def treatment_reasons(facts: ClipFacts) -> tuple[Why, ...]:
    """Every reason why the film cannot simply be used as it is; none where it can."""
    pictures = PLAYABLE_PICTURES.get(facts.container)
    sounds = PLAYABLE_SOUNDS.get(facts.container, frozenset())
    # A portrait film is as heavy as the same film lying down, so the shorter side is its lines.
    lines = min(facts.width, facts.height)
    told = {
        Why.CONTAINER: pictures is None,
        Why.PICTURE: pictures is not None and facts.video_codec not in pictures,
        Why.SOUND: pictures is not None
        and facts.audio_codec is not None
        and facts.audio_codec not in sounds,
        Why.FAR_KEYFRAMES: facts.keyframe_every > FARTHEST_KEYFRAME,
        Why.UNEVEN_B_FRAMES: facts.has_b_frames and not facts.constant_rate,
        Why.MANY_LINES: lines > MOST_LINES,
        Why.NO_INDEX: facts.endless,
        Why.MIRRORED: facts.mirrored,
        Why.INTERLACED: facts.interlaced,
        Why.BRIGHT: facts.bright,
    }
    return tuple(reason for reason, holds in told.items() if holds)
