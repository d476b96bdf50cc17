"""What a code claims can be seen and heard in the clip that is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from annotator.domain.annotation import Annotation
from tests.builders import the_scheme
from tests.sample.clips import CLIPS, MOMENTS, SAMPLE, coding, end, of, painter

Claim = Callable[["Scene", Annotation], bool]


class Scene:
    """A clip's score, asked in the words of the scheme."""

    def __init__(self, clip: str) -> None:
        self.score = painter("score").read(SAMPLE / "practice" / clip / "timeline.json")
        self.places: dict[str, dict[str, tuple[float, ...]]] = painter("looks").LOOKS[
            self.score.scene
        ]

    def looks_at(self, who: str, at: float) -> str:
        """The place whose look is nearest to what the eyes and head do."""
        turn, right, down = self.score.look(who, int(at))
        return min(
            self.places[who],
            key=lambda name: sum(
                abs(a - b) for a, b in zip(self.places[who][name], (turn, right, down), strict=True)
            ),
        )

    def much(self, channel: str, at: float) -> bool:
        return bool(self.score.number(channel, int(at)) > 0.5)

    def smile(self, who: str, at: float) -> float:
        return float(self.score.number(f"{who}_smile", int(at)))

    def heard(self, who: str, each: Annotation) -> list[Any]:
        return [
            sound
            for sound in self.score.sounds
            if sound.who == who and sound.onset < end(each) and sound.offset > each.onset
        ]

    def meet(self, at: float) -> bool:
        return self.looks_at("carer", at) == "infant" and self.looks_at("infant", at) == "carer"


def within(each: Annotation) -> Iterator[int]:
    """Five instants inside a moment, clear of its edges."""
    length = end(each) - each.onset
    return (each.onset + length * share // 10 for share in (2, 4, 5, 6, 8))


def always(claim: Callable[[Scene, int], bool]) -> Claim:
    return lambda scene, each: all(claim(scene, at) for at in within(each))


def once(claim: Callable[[Scene, int], bool]) -> Claim:
    return lambda scene, each: any(claim(scene, at) for at in within(each))


def elsewhere(scene: Scene, at: int) -> bool:
    return scene.looks_at("carer", at) != "infant"


def turned_off(scene: Scene, at: int) -> bool:
    return scene.looks_at("infant", at) in {"away", "wall"}


def held(scene: Scene, at: int) -> bool:
    return scene.much("lift", at) or scene.much("touch", at)


def same_face(scene: Scene, at: int) -> bool:
    sour = scene.smile("carer", at) < -0.2 and scene.smile("infant", at) < 0
    return sour or scene.score.number("carer_mouth", at) > 0.3


def no_answer(scene: Scene, each: Annotation) -> bool:
    early = each.onset + 3000
    return elsewhere(scene, early) and not [
        s for s in scene.heard("carer", each) if s.onset < early
    ]


def words_to_the_infant(scene: Scene, each: Annotation) -> bool:
    said = [sound for sound in scene.heard("carer", each) if sound.says]
    return bool(said) and scene.looks_at("carer", end(each) - 800) == "infant"


def comes_first(scene: Scene, each: Annotation) -> bool:
    first = scene.much("infant_reach", each.onset + 700) and elsewhere(scene, each.onset + 700)
    return first and scene.looks_at("carer", each.onset + 3000) == "infant"


CLAIMS: dict[str, Claim] = {
    "shared_gaze": always(Scene.meet),
    "shared_joy": always(
        lambda scene, at: min(scene.smile("carer", at), scene.smile("infant", at)) > 0.75
    ),
    "mirroring": once(same_face),
    "quiet_togetherness": always(
        lambda scene, at: not elsewhere(scene, at) and not scene.much("infant_wriggle", at)
    ),
    "co_regulation": once(held),
    "supported_transition": lambda scene, each: scene.heard("carer", each)[0].says != "",
    "missed_cue": no_answer,
    "misread_cue": once(turned_off),
    "too_much": once(turned_off),
    "too_little": lambda scene, each: (
        always(elsewhere)(scene, each)
        and not scene.heard("carer", each)
        and not once(lambda s, at: s.much("phone", at))(scene, each)
    ),
    "device_absorbed": always(
        lambda scene, at: scene.much("phone", at) and scene.looks_at("carer", at) == "phone"
    ),
    "negative_exchange": once(lambda scene, at: scene.much("carer_cross", at)),
    "infant_withdraws": always(turned_off),
    "escalation": lambda scene, each: (
        bool(scene.heard("infant", each))
        and always(lambda s, at: s.smile("carer", at) < 0 and s.smile("infant", at) < -0.5)(
            scene, each
        )
    ),
    "external_interruption": once(
        lambda scene, at: elsewhere(scene, at) and scene.looks_at("infant", at) != "carer"
    ),
    "reorient": lambda scene, each: scene.meet(end(each) - 800),
    "comfort": once(held),
    "acknowledge": words_to_the_infant,
    "playful": once(lambda scene, at: scene.much("peek", at)),
    "infant_reengage": comes_first,
    "shared_care": once(
        lambda scene, at: scene.much("partner", at) and scene.much("partner_touch", at)
    ),
}
# A cue, a lead, turns and a change of pace are told by their timing; other tests look at that.
TOLD_BY_TIMING = {"cue_met", "following_lead", "turn_taking", "adjust"}


def test_every_code_has_a_claim_or_is_told_by_its_timing() -> None:
    codes = {c.id for each in the_scheme().families if each.id in MOMENTS for c in each.codes}
    assert set(CLAIMS) | TOLD_BY_TIMING == codes


@pytest.mark.parametrize("clip", CLIPS)
def test_a_moment_shows_what_its_code_says(clip: str) -> None:
    scene = Scene(clip)
    unseen = [
        (each.code, each.onset)
        for each in of(clip, *MOMENTS)
        if each.code in CLAIMS and not CLAIMS[each.code](scene, each)
    ]
    assert unseen == []


@pytest.mark.parametrize("clip", CLIPS)
def test_a_met_cue_is_answered_within_the_window(clip: str) -> None:
    window = the_scheme().windows.bid_response_ms
    scene = Scene(clip)
    answers = [act for act in scene.score.acts if not act.channel.startswith("infant")]
    for each in of(clip, "attunement"):
        if each.code == "cue_met":
            assert any(
                each.onset + 500 <= edge <= each.onset + window
                for act in answers
                for edge in (act.onset, act.offset)
            )


@pytest.mark.parametrize("clip", CLIPS)
def test_a_phone_is_seen_exactly_where_the_device_row_says(clip: str) -> None:
    scene = Scene(clip)
    used = [each for each in of(clip, "device") if each.code != "none"]
    for at in range(500, coding(clip).clip_length, 1000):
        said = any(each.onset + 400 <= at < end(each) - 400 for each in used)
        near = any(abs(at - edge) <= 400 for each in used for edge in (each.onset, end(each)))
        assert near or scene.much("phone", at) == said
