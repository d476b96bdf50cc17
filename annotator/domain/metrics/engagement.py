"""How each of the two was engaged, second by second, told from the state tracks alone.

Own derivation from the tracks of the second layer; it is another quantity than attuned time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.domain.annotation import Annotation
    from annotator.domain.interval import Stretches

SECOND: Final = 1000
NOT_VISIBLE: Final = "not_visible"
Codes = dict[str, str]


class Engaged(StrEnum):
    """What somebody is engaged with. Looking elsewhere is no fault, and matches nothing."""

    SOCIAL_POSITIVE = "SP"
    SOCIAL_CALM = "SM"
    OBJECT = "OB"
    FEEDING = "FD"
    QUIET = "QC"
    ELSEWHERE = "EL"
    NEGATIVE = "NE"


class Relation(StrEnum):
    """How the two stand to each other in a second that both can be seen in."""

    STRICT = "strict"
    LENIENT = "lenient"
    CO_REGULATING = "co_regulating"
    MISMATCHED = "mismatched"


MATCHING: Final = frozenset(Engaged) - {Engaged.ELSEWHERE, Engaged.NEGATIVE}
# Infant and carer, beside those that are alike.
LENIENTLY: Final = frozenset(
    {
        (Engaged.SOCIAL_POSITIVE, Engaged.SOCIAL_CALM),
        (Engaged.SOCIAL_CALM, Engaged.SOCIAL_POSITIVE),
        (Engaged.FEEDING, Engaged.SOCIAL_CALM),
        (Engaged.QUIET, Engaged.SOCIAL_CALM),
    }
)
TRACKS: Final = frozenset(
    {
        *(f"infant_{each}" for each in ("state", "gaze", "affect", "voice")),
        *(f"carer_{each}" for each in ("gaze", "affect", "voice")),
        *("touch", "device", "phase"),
    }
)
ASLEEP: Final = frozenset({"deep_sleep", "light_sleep"})
DISTRESSED: Final = frozenset({"active_fussing", "crying", "fuss", "cry"})
USING: Final = frozenset({"use", "absorbed"})
SOOTHING_VOICE: Final = "singing_humming"
SOOTHING_TOUCH: Final = "soothing_rhythmic"


@dataclass(frozen=True, slots=True)
class Second:
    """One second: how each was engaged, None where it cannot be told; was there care."""

    infant: Engaged | None
    carer: Engaged | None
    cared_for: bool = False

    @property
    def relation(self) -> Relation | None:
        """How the two stand to each other; None where either cannot be told."""
        if self.infant is None or self.carer is None:
            return None
        if self.infant is self.carer and self.infant in MATCHING:
            return Relation.STRICT
        if (self.infant, self.carer) in LENIENTLY:
            return Relation.LENIENT
        if self.infant is Engaged.NEGATIVE and self.cared_for:
            return Relation.CO_REGULATING
        return Relation.MISMATCHED


def engagement(
    annotations: Iterable[Annotation], clip_length: Milliseconds, codable: Stretches
) -> tuple[Second, ...]:
    """Each whole second of the clip, judged by the codes at its middle (design reference, 2.8).

    Neither can be told in time nobody can code. An infant asleep is not engaged with anything.
    """
    tracks = _tracks(annotations)
    middles = range(SECOND // 2, clip_length, SECOND)
    seen = tuple(_at(tracks, at) for at in middles)
    return tuple(
        _second(codes) if _inside(codable, at) else Second(None, None)
        for at, codes in zip(middles, seen, strict=True)
    )


def _second(codes: Codes) -> Second:
    carer = _carer(codes)
    caring = carer not in (None, Engaged.NEGATIVE, Engaged.ELSEWHERE)
    gentle = (
        codes.get("touch") in (SOOTHING_TOUCH, "affectionate")
        or codes.get("carer_voice") in (SOOTHING_VOICE, "infant_directed_talk")
        or carer is Engaged.SOCIAL_POSITIVE
    )
    return Second(_infant(codes), carer, caring and gentle)


def _infant(codes: Codes) -> Engaged | None:
    state, gaze, affect = (codes.get(f"infant_{each}") for each in ("state", "gaze", "affect"))
    if affect in ("sober_tense", "negative") or DISTRESSED & {state, codes.get("infant_voice")}:
        return Engaged.NEGATIVE
    if state not in ASLEEP and (state == "drowsy" or gaze == "eyes_closed"):
        return Engaged.QUIET
    if state in ASLEEP or gaze is None or affect is None:
        return None
    feeding = gaze == "feed_object" or codes.get("phase") == "active"
    otherwise = Engaged.FEEDING if feeding else Engaged.ELSEWHERE
    return _looking(gaze, ("carer_face", "object"), affect) or otherwise


def _carer(codes: Codes) -> Engaged | None:
    gaze, affect, voice = (codes.get(f"carer_{each}") for each in ("gaze", "affect", "voice"))
    if affect == "tense_negative" or voice == "sharp" or codes.get("touch") == "abrupt":
        return Engaged.NEGATIVE
    if gaze == "device" or codes.get("device") in USING:
        return Engaged.ELSEWHERE
    if gaze is None or affect is None:
        return None
    soothing = voice == SOOTHING_VOICE or codes.get("touch") == SOOTHING_TOUCH
    otherwise = Engaged.FEEDING if gaze == "infant_body_feed" else Engaged.ELSEWHERE
    if soothing and codes.get("phase") != "active":
        otherwise = Engaged.QUIET
    return _looking(gaze, ("infant_face", "object_shared"), affect) or otherwise


def _looking(gaze: str, at: tuple[str, str], affect: str) -> Engaged | None:
    face, thing = at
    if gaze == face:
        return Engaged.SOCIAL_POSITIVE if affect == "positive" else Engaged.SOCIAL_CALM
    return Engaged.OBJECT if gaze == thing else None


def _tracks(annotations: Iterable[Annotation]) -> Mapping[str, Sequence[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for each in annotations:
        if each.family in TRACKS and each.code is not None and each.offset is not None:
            found[each.family].append((each.onset, each.offset, each.code))
    return {track: sorted(parts) for track, parts in found.items()}


def _at(tracks: Mapping[str, Sequence[tuple[int, int, str]]], at: int) -> Codes:
    codes = {}
    for track, parts in tracks.items():
        place = bisect_right(parts, at, key=lambda part: part[0]) - 1
        if place >= 0 and at < parts[place][1] and parts[place][2] != NOT_VISIBLE:
            codes[track] = parts[place][2]
    return codes


def _inside(codable: Stretches, at: int) -> bool:
    return any(part.contains(Milliseconds(at)) for part in codable)
